"""The seam to any engine: texts in Arrow batches, and shards of many inputs, to records."""

from newsparse.shards.batches import batch_schema, parse_batch, parse_table
from newsparse.shards.manifest import Columns, Shard, Source
from newsparse.shards.summary import Summary
from newsparse.shards.work import run_shard

__all__ = ["Columns", "Shard", "Source", "Summary", "batch_schema", "parse_batch", "parse_table", "run_shard"]
