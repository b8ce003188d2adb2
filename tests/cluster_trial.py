"""A real Ray cluster of separate processes, a job on it, and what is killed meanwhile.

    python cluster_trial.py FOLDER ARTICLES

Runs as the first process of a network and process namespace of its own: nothing reaches the outside, and
nothing that was started outlives it. Says in FOLDER/facts.json what happened.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from newsparse.cluster.on_ray import RayEngine
from newsparse.cluster.run import run
from newsparse.cluster.worker import Task, Worked, work
from newsparse.shards import Shard, Source
from newsparse.shards.plan import Limits, Request, plan

SHARDS = 32
ADDRESS = "127.0.0.1:6379"
PATIENCE = 1200.0  # seconds that anything may take
PATIENCE_TO_START = 120.0
_RAY = [sys.executable, "-m", "ray.scripts.scripts", "start", "--block", "--disable-usage-stats"]
_STORY = """News ID: {number}
Publish Date: {day:02} July 2020 - 22:26

Harvest {number} is in

By Jane Doe

SALVADOR, March {day} (Reuters) - Farmers said that harvest {number} was in, and that it was a good one.

Rain had fallen for {day} days, they said, and the crop of field {field} was safe at last.

Prices fell to {field} a bag, the lowest since the rains of the year before, traders at the port said.
"""


def main(folder: Path, articles: int) -> None:
    """Do it all, and write down what happened."""
    _loopback_up()
    os.chdir(folder)
    _make_feed("feed", SHARDS, articles)
    _make_feed("small", 4, 40)
    facts: dict[str, object] = {"articles": articles}
    _newsparse("plan", "feed", "--shard-files", "1", "-o", "manifest.json").wait()
    facts["local"] = _seconds(lambda: _run("local", "--engine", "local", "-j", "2").wait())
    _prepare_ray()
    node = ["--address", ADDRESS, "--num-cpus", "1", "--node-ip-address", "127.0.0.1"]
    head = ["--head", "--num-cpus", "0", "--port", "6379", "--node-ip-address", "127.0.0.1"]
    facts["head"] = _ray("head", *head, "--include-dashboard", "false", "--ray-client-server-port", "10001")
    facts["nodes"] = [_ray(f"node{number}", *node) for number in (1, 2)]
    facts["plain"] = _seconds(lambda: _on_ray("plain").wait())
    facts["killed"] = _killing(facts["nodes"][1])  # type: ignore[index]
    facts["left_by_the_kills"] = _published("killed")
    again = _on_ray("killed")
    facts["again"] = again.wait()
    _newsparse("plan", "small", "--shard-files", "1", "-o", "small.json").wait()
    _run("small-local", manifest="small.json").wait()
    facts["client"] = _from_afar("small-client")
    facts["poison"] = _poisoned()
    Path("facts.json").write_text(json.dumps(facts), "utf-8")


def _killing(node: int) -> dict[str, int]:
    """Kill a task's process, then a node with all that runs on it, then the driver, each amid the work."""
    driver = _on_ray("killed")
    _until(lambda: _published("killed") >= 3 and bool(_tasks()))
    task = _tasks()[0]
    os.kill(task, signal.SIGKILL)
    _until(lambda: _published("killed") >= 8)
    for process in [node, *_below(node)]:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    _until(lambda: _published("killed") >= 16)
    driver.kill()
    return {"task": task, "node": node, "driver": driver.wait()}


def _loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sH14s", b"lo", 0x41, b"")  # IFF_UP | IFF_RUNNING
        fcntl.ioctl(any_socket, 0x8914, request)  # SIOCSIFFLAGS


def _poisoned() -> dict[str, object]:
    """A job of four small shards, one of which kills each process that begins it."""
    paths = sorted(Path("small").iterdir())
    sources = [Source(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in paths]
    manifest = plan(sources, os.getcwd(), Request(limits=Limits(files=1)))
    report = run(manifest, "poison", lambda task: RayEngine(task, ADDRESS, work=_poisonous), tries=2)
    return {"published": report.published, "lost": [[lost.inputs[0], lost.error] for lost in report.lost]}


def _poisonous(task: Task, shard: Shard) -> Worked:
    if shard.sources[0].path == "small/02.jsonl":
        os.kill(os.getpid(), signal.SIGKILL)
    return work(task, shard)


def _make_feed(name: str, shards: int, articles: int) -> None:
    Path(name).mkdir()
    for shard in range(shards):
        with Path(name, f"{shard:02}.jsonl").open("w", encoding="utf-8") as lines:
            for number in range(shard, articles, shards):
                text = _STORY.format(number=number, day=number % 28 + 1, field=number % 997)
                lines.write(json.dumps({"id": f"made-up {number}", "text": text}) + "\n")


def _prepare_ray() -> None:
    """Ray's own folders, away from those of any other cluster; the token that its processes share."""
    home = Path("home").absolute()
    (home / ".ray").mkdir(parents=True)
    (home / ".ray" / "auth_token").write_text(secrets.token_hex(32))
    os.environ.update(HOME=str(home), RAY_AUTH_MODE="token", RAY_USAGE_STATS_ENABLED="0")
    for proxy in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ.pop(proxy, None)


def _ray(name: str, *arguments: str) -> int:
    """Start a node and wait until it says that it runs; gives the id of its process."""
    log = Path(f"{name}.log")
    with log.open("wb") as output:
        process = subprocess.Popen([*_RAY, *arguments], stdout=output, stderr=output)
    _until(lambda: "Ray runtime started" in log.read_text("utf-8"), PATIENCE_TO_START)
    return process.pid


def _newsparse(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "newsparse", "shard", *arguments])


def _run(output: str, *arguments: str, manifest: str = "manifest.json") -> subprocess.Popen[bytes]:
    return _newsparse("run", manifest, "--output-dir", output, "-q", *arguments)


def _on_ray(output: str) -> subprocess.Popen[bytes]:
    return _run(output, "--engine", "ray", "--address", ADDRESS)


def _from_afar(output: str) -> int:
    """By way of Ray's client, which waits 30 s for its server: on a busy machine that may be too short."""
    client = ["--engine", "ray", "--address", "ray://127.0.0.1:10001"]
    for _ in range(3):
        code = _run(output, *client, manifest="small.json").wait()
        if code != 2:
            break
    return code


def _seconds(work: Callable[[], int]) -> dict[str, float]:
    begun = monotonic()
    code = work()
    return {"code": code, "seconds": round(monotonic() - begun, 1)}


def _published(output: str) -> int:
    return len(list(Path(output, "_done").glob("*.json")))


def _until(is_so: Callable[[], bool], patience: float = PATIENCE) -> None:
    end = monotonic() + patience
    while not is_so():
        if monotonic() > end:
            raise TimeoutError(f"{is_so} within {patience} s")
        sleep(0.02)


def _tasks() -> list[int]:
    """The processes that work on a shard at this moment: Ray names them after the function."""
    return [pid for pid, _ in _processes() if _file(pid, "cmdline").startswith("ray::settled")]


def _below(process: int) -> list[int]:
    """All processes that a process started, and those that they started."""
    parents = dict(_processes())
    found = {process}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {process})


def _processes() -> Iterator[tuple[int, int]]:
    for entry in os.listdir("/proc"):
        if entry.isdigit() and (stat := _file(int(entry), "stat")):
            yield int(entry), int(stat.rpartition(")")[2].split()[1])


def _file(process: int, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text("utf-8", "replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
