"""How fast a batch is, and how much memory it takes: against bare parsing, against one worker, against the engines.

    python -m benchmarks.batch                          20,000 documents; about half an hour
    python -m benchmarks.batch --count 2000             the same, smaller
    python -m benchmarks.batch --only workers memory    some of the tables
    python -m benchmarks.batch --peers PYTHON           an interpreter that has the peers, if this one has not

The documents are the fixtures with other numbers and years, the same for a seed. All figures of a table are of one run,
interleaved where they are compared; ratios stand, times depend on the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from kehoach.batch.entry import Entry

from . import breaks, corpus
from .readers import Worker, files_of

WORKERS = 1.8
"""Two workers against one, at least."""
BARE = 0.85
"""One worker against the same documents in a loop, without input and output, at least."""
MEMORY = 1.10
"""Peak of ten times the documents against the peak, at most."""
ENGINES = 0.8
"""Spark and Dask, warm and packed, against our own workers, at least."""

LOOP = """
import sys, time, kehoach
from kehoach.collector import look_seldom
from benchmarks import corpus
look_seldom()
documents = list(corpus.documents(int(sys.argv[1])))
for name, data in documents[:50]:
    kehoach.parse_bytes(data, name=name).to_json()
begin = time.perf_counter()
for name, data in documents:
    kehoach.parse_bytes(data, name=name).to_json()
print(time.perf_counter() - begin)
"""
"""Bare parsing: a process that holds the documents and does nothing else, with the collector as our workers have it."""


CONVERTED = (".html", ".htm", ".docx")
"""What the converters of many formats take."""


def batch(source: Path, out: Path, *options: str) -> float:
    """Seconds of a run, as its report says them: start-up of Python is not of the batch."""
    shutil.rmtree(out.with_name(out.name + ".kehoach"), ignore_errors=True)
    out.unlink(missing_ok=True)
    command = [sys.executable, "-m", "kehoach", "batch", str(source), "--out", str(out), *options]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    report = json.loads(Path(f"{out}.kehoach", "report.json").read_text("utf-8"))
    return float(report["seconds"])


def bare(count: int) -> float:
    """Seconds of the loop."""
    done = subprocess.run([sys.executable, "-c", LOOP, str(count)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def workers(folder: Path, count: int, repeats: int) -> bool:
    """One worker against the loop, two against one."""
    source = folder / "documents"
    times: dict[str, list[float]] = {"loop": [], "one worker": [], "two workers": []}
    for _ in range(repeats):
        times["loop"].append(bare(count))
        times["one worker"].append(batch(source, folder / "one.ndjson", "-j", "1"))
        times["two workers"].append(batch(source, folder / "two.ndjson", "-j", "2"))
    print(f"\n{count:,} documents to NDJSON, {repeats} rounds in turn")
    print(f"{'':14} {'least s':>9} {'median s':>9} {'documents/s':>12}")
    for name, taken in times.items():
        print(f"{name:14} {min(taken):9.1f} {statistics.median(taken):9.1f} {count / min(taken):12.0f}")
    least = {name: min(taken) for name, taken in times.items()}
    return all(
        [
            _held("one worker's rate / the loop's", least["loop"] / least["one worker"], BARE),
            _held("two workers' rate / one's", least["one worker"] / least["two workers"], WORKERS),
        ]
    )


def destinations(folder: Path, count: int) -> bool:
    """What each form costs beside NDJSON."""
    print(f"\n{count:,} documents to each form, two workers")
    plain = batch(folder / "documents", folder / "d.ndjson", "-j", "2")
    print(f"{'ndjson':14} {plain:9.1f} s")
    for name in ("d.ndjson.gz", "d.ndjson.zst", "d.parquet", "d.sqlite", "d"):
        if (folder / name).is_dir():
            shutil.rmtree(folder / name)
        taken = batch(folder / "documents", folder / name, "-j", "2")
        form = name.removeprefix("d.") if "." in name else "folder"
        print(f"{form:14} {taken:9.1f} s  {taken / plain:5.2f} × ndjson")
    return True


def memory(folder: Path, count: int) -> bool:
    """Peak of all processes for a tenth of the documents and for all."""
    peaks = []
    for name, number in (("tenth", count // 10), ("documents", count)):
        if not (folder / name).exists():
            corpus.write(folder / name, number)
        with peak() as found:
            batch(folder / name, folder / "m.ndjson", "-j", "2")
        peaks.append(found())
        print(f"{number:7,} documents: peak {peaks[-1] / 2**20:.0f} MiB, all processes together")
    return _held("peak for ten times the documents", peaks[1] / peaks[0], MEMORY, most=True)


@contextmanager
def peak() -> Iterator[Callable[[], int]]:
    """The most memory that this process's children hold at once in the block (unique and a share of what is shared)."""
    most, going = 0, True

    def watch() -> None:
        nonlocal most
        while going:
            held = 0
            for child in psutil.Process().children(recursive=True):
                try:
                    held += child.memory_full_info().pss
                except psutil.Error:  # it has just ended
                    continue
            most = max(most, held)
            time.sleep(0.1)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield lambda: most
    finally:
        going = False
        thread.join()


def engines(folder: Path, count: int) -> bool:
    """Spark and Dask against our workers: packed before, and warm."""
    from kehoach.batch.engines.base import Engine
    from kehoach.batch.engines.dask import DaskEngine
    from kehoach.batch.engines.spark import SparkEngine

    packed = _packed(folder, count)
    started: list[Engine] = [SparkEngine("local[2]"), DaskEngine()]
    print(f"\n{count:,} documents, packed, warm")
    held = True
    for engine in started:
        with engine:
            sum(1 for _ in engine.run(packed[:4], folder / "warm"))
            ratios = []
            for _ in range(2):
                ours = batch(folder / "documents", folder / "e.ndjson", "-j", "2")
                begin = time.perf_counter()
                number = sum(1 for _ in engine.run(packed, folder / "engine"))
                taken = time.perf_counter() - begin
                assert number == count
                ratios.append(ours / taken)
                print(f"{engine.name:14} {taken:9.1f} s   local {ours:.1f} s")
        held &= _held(f"{engine.name}'s rate / local", max(ratios), ENGINES)
    return held


def _packed(folder: Path, count: int, size: int = 250) -> list[Path]:
    """The documents in Parquet files."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from kehoach.arrow import INPUT

    (folder / "packed").mkdir(exist_ok=True)
    files: list[Path] = []
    rows: list[dict[str, object]] = []
    for number, (name, data) in enumerate(corpus.documents(count)):
        rows.append({"number": number, "source": name, "name": Path(name).name, "path": name, "content": data})
        if len(rows) == size or number == count - 1:
            files.append(folder / "packed" / f"{len(files):06d}.parquet")
            pq.write_table(pa.Table.from_pylist(rows, schema=INPUT), files[-1], compression="zstd")
            rows = []
    return files


def broken(folder: Path, count: int) -> bool:
    """20 kills of a run to each form, and a disk without room; an exception where something is lost."""
    chance = random.Random(1)  # noqa: S311 - to be repeated, not to be secret
    source = folder / "broken"
    corpus.write(source, count)
    print(f"\nbroken off: {count:,} documents")
    for form in breaks.FORMS:
        ended = breaks.kills(source, folder / "kills", form, 20, chance)
        print(f"{form:14} killed 20 times, came to its end {ended} times: identical", flush=True)
    for form in breaks.FORMS:
        with breaks.small_disk(folder / f"disk-{form}", 64) as disk:
            if disk is None:
                print("no small disk can be made here: a full one is not tried")
                break
            breaks.full_disk(source, disk, form, breaks.fill(disk, 64))
            print(f"{form:14} full disk: told; with room it went on: identical", flush=True)
    return True


def poisoned(folder: Path) -> bool:
    """A crash, a hang and a glutton among 1,000 documents: each costs itself alone."""
    from tests.batch.poison import HarmedLines, plan

    from kehoach.batch.home import Home
    from kehoach.batch.job import Job
    from kehoach.batch.run import Plan, run
    from kehoach.batch.shard import Limits

    class Counted:
        def __init__(self) -> None:
            self.outcomes: Counter[str] = Counter()

        def began(self, done: int) -> None: ...

        def entered(self, entries: Sequence[Entry]) -> None:
            self.outcomes.update(entry.outcome for entry in entries)

    harms = {77: "HARM-CRASH", 500: "HARM-HANG", 501: "HARM-MEMORY"}
    source, out, told = folder / "poisoned", folder / "poisoned.ndjson", Counted()
    source.mkdir()
    for number in range(1000):
        (source / f"{number:03}.txt").write_text(plan(number, harms.get(number, "")), encoding="utf-8")
    home = Home.of(out)
    items = Job([str(source)], str(out)).items()
    run(Plan(items, HarmedLines(out, home.work), home, "", workers=2, limits=Limits(3.0, 2**30)), told)
    print(f"\npoisoned: {dict(told.outcomes)}")
    return told.outcomes == {"parsed": 997, "crashed": 1, "timeout": 1, "memory": 1}


def peers(folder: Path, python: str) -> bool:
    """The same folder of HTML and DOCX: our batch, and converters that are asked for one file after the other."""
    paths = [path for form in ("html", "docx") for path in files_of(form, None)]
    mixed = folder / "mixed"
    mixed.mkdir(exist_ok=True)
    for path in paths:
        shutil.copy(path, mixed / path.name)
    print(f"\n{len(paths)} files of HTML and DOCX")
    print(f"{'tool':26} {'s':>8} {'files/s':>8} {'failed':>7} {'its time / ours':>16}")
    ours = {j: batch(mixed, folder / "p.ndjson", "-j", str(j)) for j in (1, 2)}
    for j, taken in ours.items():
        report = json.loads((folder / "p.ndjson.kehoach" / "report.json").read_text("utf-8"))
        failed = report["documents"] - sum(report["outcomes"].get(name, 0) for name in ("parsed", "copied"))
        _row(f"kehoach, -j {j}", taken, len(paths), failed, taken / ours[1])
    for tool, suffixes in (("markitdown", CONVERTED), ("docling", CONVERTED), ("trafilatura", (".html", ".htm"))):
        worker = Worker.start(tool, python)
        if worker is None:
            continue
        asked = [path for path in paths if path.suffix in suffixes]
        begin = time.perf_counter()
        for path in asked:
            worker.ask(path)
        taken = time.perf_counter() - begin
        worker.stop()
        scale = ours[1] * len(asked) / len(paths)
        _row(f"{tool}, {len(asked)} of them", taken, len(asked), len(worker.failed), taken / scale)
    return True


def _row(tool: str, taken: float, files: int, failed: int, ratio: float) -> None:
    print(f"{tool:26} {taken:8.1f} {files / taken:8.1f} {failed:7} {ratio:16.2f}")


def _held(what: str, ratio: float, bar: float, *, most: bool = False) -> bool:
    held = ratio <= bar if most else ratio >= bar
    print(f"  {what}: {ratio:.2f} ({'at most' if most else 'at least'} {bar}): {'held' if held else 'NOT HELD'}")
    return held


TABLES = ("workers", "destinations", "memory", "engines", "broken", "poisoned", "peers")


def main() -> None:
    """Print the tables; exit code 1 where a bar is not held."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--only", nargs="+", choices=TABLES, default=TABLES)
    options.add_argument("--peers", default=sys.executable, help="interpreter that has the peers")
    given = options.parse_args()
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).resolve().parents[1]))
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as name:
        folder = Path(name)
        corpus.write(folder / "documents", given.count)
        tables: dict[str, Callable[[], bool]] = {
            "workers": lambda: workers(folder, given.count, given.rounds),
            "destinations": lambda: destinations(folder, given.count),
            "memory": lambda: memory(folder, given.count),
            "engines": lambda: engines(folder, given.count),
            "broken": lambda: broken(folder, min(1000, given.count)),
            "poisoned": lambda: poisoned(folder),
            "peers": lambda: peers(folder, given.peers),
        }
        held = [tables[table]() for table in given.only]
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
