"""Spark: some packed shards for each task, given out by `mapInArrow`, so that it runs in Python workers of Spark."""

from __future__ import annotations

import os
import re
import shutil
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ...exports.needs import require
from ..shard import Limits
from .base import Engine, EngineError, Task
from .packed import result_file

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

_LOCAL = "local[*]"
_TASKS_A_CORE = 4
_MOST_SHARDS = 16
"""In a task, where there are many: Spark may know few cores of a cluster that grows when there is work."""


class SparkEngine(Engine):
    """Workers of a Spark cluster, or processes of this machine: one a core."""

    name = "Spark"
    _session: SparkSession | None = None

    def parse(self, packed: Sequence[Path], folder: Path) -> None:
        """A task for some files. Spark tries a task again as `spark.task.maxFailures` says."""
        require("spark")
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        spark = self._started()
        try:
            if packed:
                shards = spark.range(0, len(packed), 1, _tasks(spark, len(packed)))
                done = _mapped(self.task, list(packed), folder, self.limits)
                map_in_arrow(shards, done, "documents bigint").collect()
        except ImportError as error:
            raise EngineError(f"Spark lacks a library: {error}", "pip install 'kehoach[spark]'") from error
        except (PySparkException, Py4JError) as error:
            said = str(error)
            ended = "Traceback (most recent call" not in said
            raise self.failed(_gist(said), folder, ended=ended) from error

    def close(self) -> None:
        """Stop the session that was started here."""
        if self._session is not None:
            self._session.stop()
        self._session = None

    def _started(self) -> SparkSession:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession

        if (active := self._session or SparkSession.getActiveSession()) is not None:
            return active
        master = self.master or _LOCAL
        builder = SparkSession.builder.appName("kehoach").config("spark.ui.enabled", "false")
        builder = builder.config("spark.ui.showConsoleProgress", "false")
        if master.startswith("sc://"):
            builder = builder.remote(master)
        else:
            _java()
            builder = builder.master(master)
        if master.startswith("local"):  # heard by this machine alone, and by the same Python
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        try:
            with _quiet():
                self._session = builder.getOrCreate()
        except (PySparkException, Py4JError, RuntimeError, OSError) as error:
            said = " ".join(str(error).split())[:300]
            raise EngineError(
                f"Spark cannot start at {master}: {said}", "look at --master, and at the version of Java: 17 or later"
            ) from error
        if not master.startswith("sc://"):
            self._session.sparkContext.setLogLevel("FATAL")  # what goes wrong is raised
        return self._session


def map_in_arrow(
    df: DataFrame, function: Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]], schema: str
) -> DataFrame:
    """`DataFrame.mapInArrow`."""
    with _quiet():
        return df.mapInArrow(function, schema)


@contextmanager
def _quiet() -> Iterator[None]:
    """Without Spark's warning of pandas 3: it asks for pandas, but no data of ours goes through it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        yield


def _java() -> None:
    """See that there is Java.

    Raises:
        EngineError: there is none.
    """
    home = os.environ.get("JAVA_HOME")
    if not (Path(home, "bin", "java").exists() if home else shutil.which("java")):
        where = f"JAVA_HOME={home} has none" if home else "there is no `java` on the PATH and no JAVA_HOME"
        raise EngineError(
            f"Spark needs Java 17 or later: {where}",
            "install it (Debian: apt-get install openjdk-17-jre-headless), or use --engine dask, which needs none",
        )


def _tasks(spark: SparkSession, shards: int) -> int:
    """Into how many tasks shards are divided: each costs some tenths of a second beside the parsing."""
    try:
        cores = int(spark.sparkContext.defaultParallelism)
    except Exception:  # a session of Spark Connect has no such thing, and says so in several ways
        return shards
    return max(min(shards, _TASKS_A_CORE * cores), shards // _MOST_SHARDS)


def _mapped(task: Task, packed: list[Path], folder: Path, limits: Limits):  # type: ignore[no-untyped-def]
    """What each partition does with the shards whose places it is given."""

    def parse(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            for index in batch.column(0).to_pylist():
                if result_file(folder, index).exists():  # by a task that failed at a later one
                    continue
                count = task(packed[index], index, folder, limits)
                yield pa.RecordBatch.from_pydict({"documents": [count]}, schema=pa.schema([("documents", pa.int64())]))

    return parse


def _gist(said: str) -> str:
    """The line of a long text that says what happened: what Python raised, else what the job was ended for."""
    lines = [line.strip(" :") for line in said.splitlines() if line.strip()]
    ended = [line for line in lines if "Job aborted" in line]
    raised = [line for line in lines if re.match(r"\w+(Error|Exception|Interrupt): ", line)]
    return (raised[-1:] or ended or lines or [""])[0]
