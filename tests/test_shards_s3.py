"""A whole job from a bucket to a bucket, on an S3 server of this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.request import Request, urlopen

import pytest
from test_shards_run import story

from newsparse.cluster.local import LocalEngine
from newsparse.cluster.run import run
from newsparse.inputs import Query
from newsparse.shards import Source, listing, stores
from newsparse.shards import plan as planning
from newsparse.shards.publishing import publish_bytes
from newsparse.shards.stores import Place, place

pytest.importorskip("pyarrow")
server = pytest.importorskip("moto.server")


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """The options of a URI that make s3:// mean a server here; its bucket `news` is empty."""
    moto = server.ThreadedMotoServer("127.0.0.1", 0)
    moto.start()
    host, port = moto.get_host_and_port()
    urlopen(Request(f"http://{host}:{port}/news", method="PUT")).close()
    yield f"?scheme=http&endpoint_override={host}:{port}&region=us-east-1"
    moto.stop()


def _feed(bucket: str, folder: str) -> Place:
    return place(f"s3://key:secret@news/{folder}/feed{bucket}")


def _job(bucket: str, folder: str) -> tuple[list[Any], Any]:
    for number in range(6):
        publish_bytes(_feed(bucket, folder) / f"{number}.txt", story(number).encode())
    publish_bytes(_feed(bucket, folder) / ".hidden.txt", b"not an article")
    query = Query((f"s3://key:secret@news/{folder}/feed{bucket}",), globs=("*.txt",))
    sources = list(listing.inputs(query, "/"))
    request = planning.Request("jsonl", limits=planning.Limits(files=2))
    return sources, planning.plan(sources, "/", request)


def _run(manifest: Any, output: str) -> Any:
    return run(manifest, output, lambda task: LocalEngine(task, 1))


def _names(folder: Place) -> set[str]:
    return {name.partition(".")[0] for name in stores.sizes_below(folder)}


def test_a_folder_in_a_bucket_is_listed_with_sizes_and_without_hidden_files(bucket: str) -> None:
    sources, _ = _job(bucket, "listed")

    assert [source.path for source in sources] == [
        f"s3://key:secret@news/listed/feed/{number}.txt{bucket}" for number in range(6)
    ]
    assert all(isinstance(source, Source) and source.size and source.modified for source in sources)


def test_a_job_publishes_to_a_bucket_and_a_second_run_finds_it_done(bucket: str) -> None:
    _, manifest = _job(bucket, "job")
    output = f"s3://key:secret@news/job/out{bucket}"

    first, second = _run(manifest, output), _run(manifest, output)

    assert (first.published, first.failed, first.total.ledger.articles) == (3, 0, 6)
    assert (second.resumed, second.published) == (3, 0)
    assert {"_SUCCESS", "_report", "_manifest"} <= _names(place(output))


def test_the_records_say_from_which_object_they_are(bucket: str) -> None:
    _, manifest = _job(bucket, "records")
    output = f"s3://key:secret@news/records/out{bucket}"
    _run(manifest, output)

    name = stores.joined(output, f"{manifest.shards[0].name}.jsonl")
    records = [json.loads(line) for line in stores.read(place(name)).splitlines()]
    assert [record["source"]["path"] for record in records] == [
        f"s3://news/records/feed/{number}.txt" for number in range(2)
    ]
