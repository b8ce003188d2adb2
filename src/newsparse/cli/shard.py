"""`newsparse shard`: the commands that plan a job of many shards and run it."""

from __future__ import annotations

from typing import Any

import click

from newsparse.cli import options as opts
from newsparse.cli.endings import USAGE
from newsparse.cli.help import GroupedCommand

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(context_settings=_CONTEXT, invoke_without_command=True)
@click.pass_context
def shard(ctx: click.Context) -> int:
    """Large jobs in shards: plan them once, run them here or on a cluster.

    \b
    newsparse shard plan s3://news/2026/ -o manifest.json
    newsparse shard run manifest.json --output-dir s3://news/records --engine ray
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        return USAGE
    return 0


_plan_options = opts.several(
    opts.option(
        "-g", "--glob", "globs", multiple=True, metavar="GLOB", group="What to read",
        help="In folders, only such files; !GLOB: none such.",
    ),
    opts.option("--files-from", metavar="FILE", group="What to read", help="The names of more inputs."),
    opts.option(
        "--text-field", default="text", metavar="NAME", group="What to read",
        help="Field or column of texts.  [text]",
    ),
    opts.option(
        "--id-field", default="id", metavar="NAME", group="What to read",
        help="Field or column of ids.  [id]",
    ),
    opts.reading_options,
    opts.option(
        "-o", "--output", required=True, metavar="FILE", group="What to write",
        help="The manifest: a path or a URI.",
    ),
    opts.option(
        "-f", "--format", "target", type=click.Choice(["parquet", "jsonl"]), default="parquet",
        group="What to write", help="The format of the records.  [parquet]",
    ),
    opts.option(
        "--shard-size", type=opts.Size(), default="128M", group="What to write",
        help="Text in a shard, about.  [128M]",
    ),
    opts.option(
        "--shard-files", type=opts.Count(1), default=5000, metavar="N", group="What to write",
        help="Files in a shard at most.  [5000]",
    ),
)  # fmt: skip


@shard.command("plan", cls=GroupedCommand)
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@_plan_options
def plan_command(sources: tuple[str, ...], **given: Any) -> int:
    """List the inputs, pack them into shards, and write down what is to be read and how.

    SOURCE is a file, a folder or a pattern, or a file or folder in a store: s3://, gs://, abfs://, hdfs://.
    """
    from newsparse.cli import sharding
    from newsparse.inputs import Query
    from newsparse.shards.manifest import Columns
    from newsparse.shards.plan import Limits, Request

    output = given["output"]
    query = Query(sources, given["globs"], given["files_from"], avoid=sharding.own_file(output))
    columns = Columns(given["text_field"], given["id_field"])
    limits = Limits(given["shard_size"], given["shard_files"])
    return sharding.plan(query, output, Request(given["target"], opts.parse_options(given), columns, limits))


_run_options = opts.several(
    opts.option(
        "--output-dir", required=True, metavar="DIR", group="What to write",
        help="The folder of the records: a path or a URI.",
    ),
    opts.option(
        "--engine", type=click.Choice(["local", "ray"]), default="local", group="Where to run",
        help="This machine, or a Ray cluster.  [local]",
    ),
    opts.option(
        "--address", default="auto", metavar="ADDRESS", group="Where to run",
        help="The cluster: auto, host:6379, ray://host:10001.  [auto]",
    ),
    opts.option(
        "-j", "--jobs", type=opts.Count(0), default=0, metavar="N", group="Where to run",
        help="Processes on this machine; 0: one a core.  [0]",
    ),
    opts.option(
        "--in-flight", type=opts.Count(1), metavar="N", group="Where to run",
        help="Shards handed out to a cluster at a time.  [two a core]",
    ),
    opts.option(
        "--tries", type=opts.Count(1), default=4, metavar="N", group="Where to run",
        help="How often a shard is begun before it has failed.  [4]",
    ),
    opts.option("--no-progress", is_flag=True, group="What to say", help="No progress on standard error."),
    opts.option("-q", "--quiet", is_flag=True, group="What to say", help="Only errors on standard error."),
)  # fmt: skip


@shard.command("run", cls=GroupedCommand)
@click.argument("manifest")
@_run_options
def run_command(manifest: str, output_dir: str, **given: Any) -> int:
    """Publish every shard of a manifest that is not in the output folder yet.

    The same command goes on after anything that ended it. _SUCCESS is in the folder exactly when the exit
    code is 0; _report.json says in any case what was done, and what failed.
    """
    from newsparse.cli import sharding

    jobs = opts.job_count(given["jobs"])
    where = sharding.Where(given["engine"], given["address"], jobs, given["in_flight"], given["tries"])
    manners = sharding.Manners(given["quiet"], progress=not given["no_progress"])
    return sharding.run(manifest, output_dir, where, manners)
