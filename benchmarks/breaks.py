"""Batches that are broken off: killed at random moments, or out of room on the disk; what is left must be no worse.

python -m benchmarks.breaks                  20 kills of a run to each form, and a full disk
python -m benchmarks.breaks --count 2000     over more documents
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from . import corpus

FORMS = ("out.ndjson.gz", "out.parquet", "out.sqlite", "out")


class BrokenRunError(AssertionError):
    """A run that left what it must not leave."""


def finish(source: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A run to its end, on from where an earlier one was broken off."""
    return subprocess.run(_command(source, out, *options), capture_output=True, text=True, check=False)


def kill(source: Path, out: Path, after: float, *, workers_too: bool) -> bool:
    """Kill a run some seconds after its start; False where it had ended before.

    Args:
        source: of the run.
        out: of the run.
        after: seconds.
        workers_too: all its processes at once, as when the machine fails; else the leading one, as for want of memory.
    """
    with subprocess.Popen(_command(source, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            doomed = [psutil.Process(process.pid)]
            with contextlib.suppress(psutil.Error):
                doomed += doomed[0].children(recursive=True) if workers_too else []
            for one in doomed:
                with contextlib.suppress(psutil.Error):
                    one.kill()
            return True
    return False


def kills(source: Path, folder: Path, form: str, times: int, chance: random.Random) -> int:
    """Kill runs at random moments, go on, hold the output against that of an unbroken run.

    Returns:
        How many runs were killed; the others had ended.

    Raises:
        BrokenRunError: the output differs, or a kill left half a file.
    """
    whole, broken = folder / "whole" / form, folder / "broken" / form
    for path in (whole, broken):
        path.parent.mkdir(parents=True, exist_ok=True)
    begin = time.monotonic()
    _expect(finish(source, whole).returncode == 0, f"{form}: the unbroken run failed")
    least, most = 0.3, time.monotonic() - begin
    hit = 0
    for _ in range(times):
        hit += kill(source, broken, chance.uniform(least, most), workers_too=chance.random() < 0.5)
        _expect(not half_written(broken, whole), f"{form}: half a file stands under its final name")
    done = finish(source, broken)
    _expect(done.returncode == 0, f"{form}: it does not go on: {done.stderr}")
    _expect(digests(broken) == digests(whole), f"{form}: the output is not that of an unbroken run")
    _expect(_entries(broken) == _entries(whole), f"{form}: the report is not that of an unbroken run")
    left = [path.name for path in Path(f"{broken}.kehoach").iterdir()]
    _expect("work" not in left, f"{form}: the work folder is left")
    return hit


def half_written(out: Path, whole: Path) -> bool:
    """Whether a file stands under a final name that is not as it has to be."""
    right = digests(whole)
    return any(right.get(name) != digest for name, digest in digests(out).items())


def digests(out: Path) -> dict[str, str]:
    """The hash of each file of an output."""
    files = [out] if out.is_file() else sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def full_disk(source: Path, disk: Path, form: str, room: Path) -> str:
    """Fill a disk with a run, make room, go on; what the run said when there was none.

    Args:
        source: of the run.
        disk: a file system that is smaller than what is written.
        form: name of the output on it.
        room: a file there whose removal makes enough room.

    Raises:
        BrokenRunError: no clear error, or the run cannot go on.
    """
    stopped = finish(source, disk / form)
    _expect(stopped.returncode == 1, f"{form}: exit code {stopped.returncode}")
    _expect("no room left" in stopped.stderr and "--resume" in stopped.stderr, f"{form}: it said {stopped.stderr}")
    _expect("Traceback" not in stopped.stderr, f"{form}: a traceback")
    room.unlink()
    done = finish(source, disk / form)
    _expect(done.returncode == 0, f"{form}: it does not go on: {done.stderr}")
    return stopped.stderr


@contextlib.contextmanager
def small_disk(folder: Path, mib: int) -> Iterator[Path | None]:
    """A file system in memory of so many MiB; None where this process may make none."""
    folder.mkdir(parents=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={mib}m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _command(source: Path, out: Path, *options: str) -> list[str]:
    command = [sys.executable, "-m", "kehoach", "batch", str(source), "--out", str(out), "-j", "2", "--resume"]
    return [*command, *options]


def _entries(out: Path) -> list[dict[str, object]]:
    """The lines of a report but for what they took."""
    lines = Path(f"{out}.kehoach", "report.ndjson").read_text("utf-8").splitlines()
    return [{**json.loads(line), "ms": 0} for line in lines]


def _expect(holds: bool, said: str) -> None:
    if not holds:
        raise BrokenRunError(said)


def main() -> None:
    """Print how it went; an exception where something does not hold."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--times", type=int, default=20)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="kehoach-breaks-") as name:
        folder = Path(name)
        corpus.write(folder / "documents", given.count)
        for form in FORMS:
            hit = kills(folder / "documents", folder / "kills", form, given.times, chance)
            print(f"{form:14} killed {hit} times, resumed: identical")
        for form in FORMS:
            with small_disk(folder / f"disk-{form}", 16) as disk:
                if disk is None:
                    print("no small disk can be made here: full disk not tried")
                    break
                room = disk / "room"
                room.write_bytes(bytes(14 * 2**20))
                corpus.write(folder / "few", 200)
                print(f"{form:14} full disk: {full_disk(folder / 'few', disk, form, room).splitlines()[-2:]}")


if __name__ == "__main__":
    main()
