"""Batches that are broken off: killed at random moments, or out of room on the disk; what is left must be no worse."""

from __future__ import annotations

import contextlib
import hashlib
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

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
    with subprocess.Popen(_command(source, out), stderr=subprocess.PIPE, text=True) as process:
        try:
            said = process.communicate(timeout=after)[1]
            _expect(process.returncode == 0, f"{out.name}: a run ended by itself: {said}")
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
    """Kill runs at random moments, go on until they are done, hold the output against that of an unbroken run.

    Args:
        source: of the runs.
        folder: for the outputs.
        form: name of the output.
        times: how many kills; a run that ends is held against the unbroken one, and the next begins anew.
        chance: gives the moments, and whether the workers are killed too.

    Returns:
        How many runs came to their end.

    Raises:
        BrokenRunError: an output differs, or a kill left half a file.
    """
    whole, broken = folder / "whole" / form, folder / "broken" / form
    for path in (whole, broken):
        path.parent.mkdir(parents=True, exist_ok=True)
    begin = time.monotonic()
    _expect(finish(source, whole).returncode == 0, f"{form}: the unbroken run failed")
    most = time.monotonic() - begin
    hit = ended = 0
    while hit < times:
        if kill(source, broken, chance.uniform(0.1, most), workers_too=chance.random() < 0.5):
            hit += 1
            _expect(not half_written(broken, whole), f"{form}: half a file stands under its final name")
            continue
        _check(broken, whole)
        ended += 1
        for path in (broken, Path(f"{broken}.kehoach")):
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)
    done = finish(source, broken)
    _expect(done.returncode == 0, f"{form}: it does not go on: {done.stderr}")
    _check(broken, whole)
    return ended + 1


def _check(broken: Path, whole: Path) -> None:
    form = whole.name
    _expect(digests(broken) == digests(whole), f"{form}: the output is not that of an unbroken run")
    _expect(_entries(broken) == _entries(whole), f"{form}: the report is not that of an unbroken run")
    left = [path.name for path in Path(f"{broken}.kehoach").iterdir()]
    _expect("work" not in left, f"{form}: the work folder is left")


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
    whole = room.parent.with_name(f"whole-{room.parent.name}") / form
    whole.parent.mkdir()
    _expect(finish(source, whole).returncode == 0, f"{form}: the unbroken run failed")
    _check(disk / form, whole)
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


def fill(disk: Path, mib: int) -> Path:
    """A file that leaves half a MiB on a disk."""
    room = disk / "room"
    room.write_bytes(bytes(mib * 2**20 - 2**19))
    return room


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
