"""Other engines over the same seam, a line each, as in the README; skipped where one is missing.

    pip install polars duckdb distributed pyspark 'pandas<3' 'ray[data]'
    pytest tests/test_shards_engines.py

Spark needs Java 17.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from test_shards_run import story

from newsparse.shards import batch_schema, parse_batch, parse_table, run_shard

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

STORIES = 50


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two Parquet files of stories."""
    folder = tmp_path_factory.mktemp("engines") / "feed"
    folder.mkdir()
    for part in range(2):
        numbers = range(part, STORIES, 2)
        table = pa.table({"id": [f"n{n:02}" for n in numbers], "text": [story(n) for n in numbers]})
        pq.write_table(table, folder / f"{part}.parquet")
    return folder


def _by_id(table: Any) -> list[dict[str, Any]]:
    """The rows in one order and one form, whatever an engine made of strings and lists."""
    return sorted(table.cast(batch_schema()).to_pylist(), key=lambda row: str(row["id"]))


def _expected(feed: Path) -> list[dict[str, Any]]:
    return _by_id(parse_table(pq.read_table(feed)))


def test_polars(feed: Path) -> None:
    pl = pytest.importorskip("polars")

    parsed = pl.from_arrow(parse_table(pl.read_parquet(feed / "*.parquet").to_arrow()))

    assert parsed.height == STORIES
    assert sorted(parsed["id"]) == [row["id"] for row in _expected(feed)]
    assert sorted(parsed["title"]) == sorted(row["title"] for row in _expected(feed))


def test_duckdb(feed: Path) -> None:
    duckdb = pytest.importorskip("duckdb", minversion="1.4")

    texts = duckdb.connect().sql(f"select id, text from '{feed}/*.parquet'").to_arrow_reader(1000)
    records = pa.RecordBatchReader.from_batches(batch_schema(), map(parse_batch, texts))  # noqa: F841

    found = duckdb.sql("select id, title from records order by id").fetchall()
    assert found == [(row["id"], row["title"]) for row in _expected(feed)]


@pytest.fixture
def dask() -> Iterator[Any]:
    """A client of a Dask cluster in this process."""
    distributed = pytest.importorskip("distributed")
    with (
        warnings.catch_warnings(),
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        warnings.simplefilter("ignore")
        yield client


@pytest.mark.filterwarnings("ignore")
def test_dask(feed: Path, tmp_path: Path, dask: Any) -> None:
    sources = sorted(map(str, feed.glob("*.parquet")))
    targets = [str(tmp_path / Path(source).name) for source in sources]

    summaries = dask.gather(dask.map(run_shard, sources, targets, pure=False))

    assert sum(summary.ledger.articles for summary in summaries) == STORIES
    assert [row["id"] for row in _by_id(pq.read_table(tmp_path))] == [row["id"] for row in _expected(feed)]


@pytest.mark.filterwarnings("ignore")
def test_spark(feed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    pytest.importorskip("pandas")  # Spark wants it for Arrow
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    try:
        df = spark.read.parquet(str(feed))
        parsed = df.mapInArrow(lambda batches: map(parse_batch, batches), from_arrow_schema(batch_schema()))
        found = [(row.id, row.title, list(row.paragraphs)) for row in parsed.orderBy("id").collect()]
    finally:
        spark.stop()

    assert found == [(row["id"], row["title"], row["paragraphs"]) for row in _expected(feed)]


@pytest.mark.cluster
@pytest.mark.filterwarnings("ignore")
def test_ray_data(feed: Path) -> None:
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    pytest.importorskip("pandas")

    ray.init(address="local", num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        parsed = ray.data.read_parquet(str(feed)).map_batches(
            parse_table, batch_format="pyarrow", batch_size=1000
        )
        tables = [ray.get(reference) for reference in parsed.to_arrow_refs()]
    finally:
        ray.shutdown()

    assert _by_id(pa.concat_tables(tables)) == _expected(feed)
