"""A real Spark and a real Dask cluster of processes, held row by row against what is parsed here."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import venv
import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from kehoach.arrow import INPUT, OUTPUT, parse_batches  # noqa: E402
from kehoach.batch.destinations.lines import LinesDestination  # noqa: E402
from kehoach.batch.engines.base import Engine, EngineError  # noqa: E402
from kehoach.batch.engines.dask import DaskEngine  # noqa: E402
from kehoach.batch.engines.packed import parse_packed, result_file, results_in  # noqa: E402
from kehoach.batch.engines.spark import SparkEngine  # noqa: E402
from kehoach.batch.from_arrow import records_of  # noqa: E402
from kehoach.batch.home import Home  # noqa: E402
from kehoach.batch.ledger import Ledger  # noqa: E402
from kehoach.batch.model import Item, Outcome  # noqa: E402
from kehoach.batch.run import Plan, run  # noqa: E402
from kehoach.batch.shard import Limits  # noqa: E402

needs_spark = pytest.mark.skipif(
    find_spec("pyspark") is None or find_spec("pandas") is None or which("java") is None,
    reason="no pyspark, pandas or Java",
)
needs_dask = pytest.mark.skipif(find_spec("distributed") is None, reason="no dask[distributed]")
needs_pandas = pytest.mark.skipif(
    find_spec("distributed") is None or find_spec("pandas") is None, reason="no dask or no pandas"
)
SRC = Path(__file__).parents[2] / "src"
ENGINES = [pytest.param("spark", marks=needs_spark), pytest.param("dask", marks=needs_dask)]

PLAN = """ỦY BAN NHÂN DÂN
XÃ HÒA AN
Số: {n}/KH-UBND
Hòa An, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Vệ sinh môi trường

I. MỤC ĐÍCH
1. Sạch.
"""
ODD: list[dict[str, Any]] = [
    {"source": "empty.txt", "content": b""},
    {"source": "torn.pdf", "content": b"%PDF-1.4 torn"},
    {"source": "torn.docx", "content": b"PK\x03\x04torn"},
    {"source": "noise.txt", "content": bytes(range(256))},
    {"source": "a\nb\x00c ữ.txt", "content": "ngày 31 tháng 02 năm 2024".encode()},
]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """Some forty documents: plans, fixtures with every kind of fact, and what cannot be read."""
    fixtures = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.txt"))[:12]
    found = [{"source": file.name, "content": file.read_bytes()} for file in fixtures]
    found += [{"source": f"{n}.txt", "content": PLAN.format(n=n).encode()} for n in range(20)] + ODD
    return [{"number": n, "name": None, "path": f"{n}.json", **row} for n, row in enumerate(found)]


def packed_in(folder: Path, rows: list[dict[str, Any]], size: int = 8) -> list[Path]:
    files = []
    for start in range(0, len(rows), size):
        files.append(folder / f"{start:06d} [odd] {{name}} ữ.parquet")
        pq.write_table(pa.Table.from_pylist(rows[start : start + size], schema=INPUT), files[-1])
    return files


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkEngine]:
    """Two workers; a document is tried twice."""
    engine = SparkEngine("local[2,2]")
    yield engine
    close(engine)


@pytest.fixture(scope="module")
def dask() -> Iterator[DaskEngine]:
    engine = DaskEngine()
    yield engine
    close(engine)


def close(engine: Engine) -> None:
    """Let go of an engine, whose libraries leave sockets to the collector."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        engine.close()
        gc.collect()


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    found: Engine = request.getfixturevalue(request.param)
    yield found
    found.task = parse_packed


def crashing(packed: Path, index: int, folder: Path, limits: Limits) -> int:
    """Ends its process at one document, as a fault in a C library would."""
    from kehoach.batch import from_arrow

    module: Any = from_arrow
    real = module.made

    def deadly(work: Any, twin: Any, limits: Limits) -> Any:
        return os._exit(9) if work.source == "7.txt" else real(work, twin, limits)

    module.made = deadly
    try:
        return parse_packed(packed, index, folder, limits)
    finally:
        module.made = real


def raising(packed: Path, index: int, folder: Path, limits: Limits) -> int:
    raise OSError(28, "No space left on device")


def by_value(task: Any) -> Any:
    """The task for a process that cannot import this file."""
    import cloudpickle

    namespace = {"os": os, "Any": Any, "parse_packed": parse_packed, "Path": Path, "Limits": Limits}
    found = type(task)(task.__code__, namespace, task.__name__)
    found.__module__ = "__main__"
    assert cloudpickle.dumps(found)
    return found


def without_time(pairs: Any) -> list[Any]:
    return [(record, {**entry.as_dict(), "ms": 0}) for record, entry in pairs]


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_an_engine_gives_what_is_parsed_here(engine: Engine, rows: list[dict[str, Any]], tmp_path: Path) -> None:
    expected = without_time(records_of([pa.RecordBatch.from_pylist(rows, schema=INPUT)]))
    found = without_time(engine.run(packed_in(tmp_path, rows), tmp_path / "work"))
    assert [record.number for record, _ in found] == list(range(len(rows)))
    assert found == expected
    assert {record.outcome for record, _ in found} == {Outcome.PARSED, Outcome.REFUSED}
    assert list((tmp_path / "work" / "parsed").iterdir()) == []


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_nothing_packed_gives_nothing(engine: Engine, tmp_path: Path) -> None:
    assert list(engine.run([], tmp_path)) == []


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_a_document_that_ends_its_process_is_named(engine: Engine, rows: list[dict[str, Any]], tmp_path: Path) -> None:
    engine.task = by_value(crashing)
    with pytest.raises(EngineError, match=r"7\.txt") as caught:
        list(engine.run(packed_in(tmp_path, rows), tmp_path / "work"))
    assert "--engine local" in str(caught.value.remedy)


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_what_a_task_raises_is_said(engine: Engine, rows: list[dict[str, Any]], tmp_path: Path) -> None:
    engine.task = by_value(raising)
    with pytest.raises(EngineError, match="No space left on device"):
        list(engine.run(packed_in(tmp_path, rows), tmp_path / "work"))


@needs_spark
def test_a_spark_dataframe_holds_the_rows_of_parse_batches(
    spark: SparkEngine, rows: list[dict[str, Any]], tmp_path: Path
) -> None:
    from kehoach.spark import parse_dataframe

    expected = pa.Table.from_batches(parse_batches([pa.RecordBatch.from_pylist(rows, schema=INPUT)]), OUTPUT)
    (tmp_path / "packed").mkdir()
    packed_in(tmp_path / "packed", rows)
    session = spark._started()
    parsed = parse_dataframe(session.read.parquet(str(tmp_path / "packed")))
    parsed.write.parquet(str(tmp_path / "parsed"))
    assert pq.read_table(tmp_path / "parsed").cast(OUTPUT).sort_by("number").to_pylist() == expected.to_pylist()
    with pytest.raises(ValueError, match="no column 'text'"):
        parse_dataframe(parsed, content="text")


JOB = """
import sys
import kehoach
from kehoach.spark import parse_dataframe
from pyspark.sql import SparkSession

assert kehoach.__file__.startswith(sys.argv[1]), kehoach.__file__
spark = SparkSession.builder.getOrCreate()
packed = spark.createDataFrame([(f"{n}.txt", sys.argv[3]) for n in range(6)], "source string, content string")
parse_dataframe(packed.repartition(2)).write.parquet(sys.argv[2])
"""


@needs_spark
def test_spark_submit_hands_over_the_package(tmp_path: Path) -> None:
    """The Python of this job has what kehoach needs, and kehoach from `--py-files` alone."""
    import pyspark

    bare = tmp_path / "bare"
    venv.create(bare)
    (packages,) = bare.glob("lib/python3*/site-packages")
    (packages / "libraries.pth").write_text(str(Path(pyspark.__file__).parents[1]))  # reads no .pth of that folder
    package = Path(shutil.make_archive(str(tmp_path / "kehoach"), "zip", SRC, "kehoach"))
    (tmp_path / "job.py").write_text(JOB)
    home, python = Path(pyspark.__file__).parent, str(bare / "bin" / "python")
    names = {"SPARK_HOME": str(home), "PYSPARK_PYTHON": python, "PYSPARK_DRIVER_PYTHON": python}
    done = subprocess.run(  # noqa: S603
        [home / "bin" / "spark-submit", "--master", "local[2]", "--py-files", package, tmp_path / "job.py",
         package, tmp_path / "parsed", PLAN.format(n=7)],
        env={**os.environ, **names, "SPARK_LOCAL_IP": "127.0.0.1"}, cwd=tmp_path, capture_output=True, text=True,
        check=False, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert pq.read_table(tmp_path / "parsed").column("so_hieu").to_pylist() == ["7/KH-UBND"] * 6


@needs_pandas
def test_a_dask_dataframe_holds_the_rows_of_parse_batches(
    dask: DaskEngine, rows: list[dict[str, Any]], tmp_path: Path
) -> None:
    import dask.dataframe as dd

    from kehoach.dask import parse_dataframe

    expected = pa.Table.from_batches(parse_batches([pa.RecordBatch.from_pylist(rows, schema=INPUT)]), OUTPUT)
    (tmp_path / "packed").mkdir()
    packed_in(tmp_path / "packed", rows)
    dask._connected()
    parsed = parse_dataframe(dd.read_parquet(tmp_path / "packed"))
    parsed.to_parquet(tmp_path / "parsed", schema=OUTPUT, write_index=False)  # type: ignore[no-untyped-call]
    assert pq.read_table(tmp_path / "parsed").cast(OUTPUT).sort_by("number").to_pylist() == expected.to_pylist()
    with pytest.raises(ValueError, match="no column 'text'"):
        parse_dataframe(parsed, content="text")


def test_results_that_are_nowhere_are_an_error(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    class Idle(Engine):
        name = "Idle"

        def parse(self, packed: Any, folder: Path) -> None:
            """Nothing."""

    with pytest.raises(EngineError, match="are not in") as caught:
        list(Idle().run(packed_in(tmp_path, rows), tmp_path / "work"))
    assert "shared disk" in str(caught.value.remedy)


def test_a_shard_that_fails_leaves_nothing(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 no")
    (tmp_path / "out").mkdir()
    with pytest.raises(pa.ArrowInvalid):
        parse_packed(tmp_path / "bad.parquet", 0, tmp_path / "out", Limits())
    (packed,) = packed_in(tmp_path, rows[-3:])
    assert parse_packed(packed, 1, tmp_path / "out", Limits()) == 3
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["part-000001.parquet"]
    assert [record.source for record, _ in results_in(result_file(tmp_path / "out", 1))] == [
        row["source"] for row in rows[-3:]
    ]


def test_spark_without_java_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    from pyspark.sql import SparkSession

    monkeypatch.setattr(SparkSession, "getActiveSession", staticmethod(lambda: None))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(EngineError, match="Java 17") as caught:
        list(SparkEngine("local[1]").run([], tmp_path / "work"))
    assert "--engine dask" in str(caught.value.remedy)


@needs_dask
def test_dask_without_a_scheduler_says_so(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="no Dask at") as caught:
        list(DaskEngine("nonsense://nowhere").run([], tmp_path / "work"))
    assert "--master" in str(caught.value.remedy)


@needs_dask
def test_dask_waits_by_its_own_client(
    dask: DaskEngine, rows: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest client of the process may be another one, or one that never came to anything."""
    monkeypatch.setattr("distributed.client.default_client", lambda *_: pytest.fail("the newest client was taken"))
    assert len(list(dask.run(packed_in(tmp_path, rows[:9]), tmp_path / "work"))) == 9


class Unwatched:
    """Nobody looks."""

    def began(self, done: int) -> None:
        """Nothing."""

    def entered(self, entries: Any) -> None:
        """Nothing."""


def batch(out: Path, contents: list[bytes], engine: Engine | None) -> tuple[bytes, list[dict[str, Any]]]:
    """The output of a run in small shards, and its entries without times."""
    items = [
        Item(f"{n}.txt", f"{n}.txt", (f"{n}.txt",), len(content), "", lambda content=content: content)  # type: ignore[misc]
        for n, content in enumerate(contents)
    ]
    home = Home.of(out)
    destination = LinesDestination(out, home.work)
    destination.most = 3  # type: ignore[misc]
    run(Plan(iter(items), destination, home, "", workers=1, engine=engine), Unwatched())
    with Ledger(home.running) as ledger:
        return out.read_bytes(), [{**entry.as_dict(), "ms": 0} for entry, _ in ledger.entries()]


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_a_batch_has_the_same_bytes_whoever_parses(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "close", lambda: None)  # other tests go on with it
    contents = [PLAN.format(n=n % 5).encode() for n in range(12)] + [
        b"%PDF-1.4 torn",
        b"PK\x03\x04torn",
        b"%PDF-1.4 torn",
    ]
    assert batch(tmp_path / "engine.ndjson", contents, engine) == batch(tmp_path / "local.ndjson", contents, None)
