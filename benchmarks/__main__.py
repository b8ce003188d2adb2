"""`python -m benchmarks`: how fast newsparse is; `accuracy` and `wire`: how right it is."""

from __future__ import annotations

import json
from pathlib import Path

import click

from benchmarks import accuracy, instructions, mutants, speed, wire

_BASELINE = Path(__file__).with_name("baseline.json")
_MOVED = 0.15  # what a ratio may move by chance
_SHARE = 0.99  # of old wire stories that must be read right


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--quick", is_flag=True, help="Less of everything: seconds instead of minutes.")
@click.option("--only", metavar="WORD", default="", help="Only figures with WORD in their name.")
@click.option("--save", is_flag=True, help="Make these figures the baseline.")
@click.pass_context
def main(context: click.Context, *, quick: bool, only: str, save: bool) -> None:
    """Measure how fast newsparse is, in multiples of what the same work takes at the very least."""
    if context.invoked_subcommand:
        return
    baselines = json.loads(_BASELINE.read_text("utf-8")) if _BASELINE.exists() else {}
    baseline = baselines.setdefault("quick" if quick else "full", {})
    found = {}
    for measure in speed.measures(speed.QUICK if quick else speed.FULL, only=only):
        found[measure.name] = round(measure.ratio, 2)
        click.echo(_line(measure, baseline.get(measure.name)))
    if save:
        baseline.update(found)
        _BASELINE.write_text(json.dumps(baselines, indent=2, sort_keys=True) + "\n", "utf-8")


def _line(measure: speed.Measure, before: float | None) -> str:
    limit = "" if measure.limit is None else f"at most {measure.limit:g}"
    passed = "  OVER" if measure.limit is not None and measure.ratio > measure.limit else ""
    ratio = f"{measure.ratio:8.2f}x  {limit:12}{_moved(measure.ratio, before):8}"
    return f"{measure.name:24}{ratio}{measure.detail}{passed}"


def _moved(ratio: float, before: float | None) -> str:
    if before is None:
        return "new"
    change = ratio / before - 1
    return f"{change:+.0%}" + (" !" if abs(change) > _MOVED else "")


@main.command("instructions")
@click.option("--texts", default=20, show_default=True, help="Texts of each kind.")
def instructions_command(*, texts: int) -> None:
    """Count instructions instead of seconds (with valgrind): the same on a busy machine."""
    for kind in speed.KINDS:
        ratio, each = instructions.ratio(kind, texts)
        click.echo(f"{kind:8}{ratio:8.2f}x the floor   {each / 1e6:.2f} million instructions a text")


@main.command("html")
@click.option("--pages", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--gold", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Exit 1 where trafilatura is more right, or not 8 times slower.")
def html_command(*, pages: Path, gold: Path, check: bool) -> None:
    """Read HTML pages beside trafilatura: how right both are, and how fast."""
    from benchmarks import html

    if not html.report(pages, gold, click.echo) and check:
        raise SystemExit(1)


@main.command("wire")
@click.option("--stories", default=1000, show_default=True, help="Stories in each file.")
@click.option("--examples", default=0, help="Show so many misses of each shape.")
def wire_command(*, stories: int, examples: int) -> None:
    """Measure how right old wire copy is read; exit 1 below 99 % of the stories of a shape."""
    if wire.report(stories, click.echo, examples=examples) < _SHARE:
        raise SystemExit(1)


@main.command("accuracy")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Exit 1 where a score is below the committed floor.")
@click.option("--update", is_flag=True, help="Raise the committed floor to these scores.")
@click.option("--allow-lower", is_flag=True, help="With --update: lower it, too.")
def accuracy_command(*, folders: tuple[Path, ...], check: bool, update: bool, allow_lower: bool) -> None:
    """Measure how right texts are read: the project's own, or FOLDERS of cases or pages with gold."""
    for folder in folders:
        click.echo("\n".join(accuracy.table(accuracy.folder_scores(folder))))
    if folders:
        return
    scores = accuracy.own_scores()
    click.echo("\n".join(accuracy.table(scores)))
    lower = accuracy.drops(scores, accuracy.read_floor())
    if lower and (check or (update and not allow_lower)):
        raise SystemExit("below the floor (--update --allow-lower accepts that):\n" + "\n".join(lower))
    if update:
        accuracy.write_floor(scores)


@main.command("mutants")
@click.option("--only", metavar="WORD", default="", help="Only mutants with WORD in their file or text.")
@click.option("--check", is_flag=True, help="Exit 1 where fewer are killed than must be.")
def mutants_command(*, only: str, check: bool) -> None:
    """Change the parser in small wrong ways, one after the other: does a fast test notice?"""
    chosen = [mutant for mutant in mutants.mutants() if only in mutant.name]
    alive = 0
    for mutant, survived in mutants.survivors(chosen):
        alive += survived
        click.echo(f"{'SURVIVED' if survived else 'killed':9}{mutant.name}")
    rate = 1 - alive / max(len(chosen), 1)
    click.echo(
        f"{len(chosen) - alive} of {len(chosen)} killed: {rate:.0%}, at least {mutants.LEAST:.0%} must be"
    )
    if check and rate < mutants.LEAST:
        raise SystemExit(1)


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
