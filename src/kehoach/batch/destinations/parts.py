"""Where workers leave the parts of an output until they are accepted."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from pathlib import Path


def parts_of(work: Path) -> Path:
    """The folder of parts that are not yet accepted; made if need be."""
    folder = work / "parts"
    folder.mkdir(exist_ok=True)
    return folder


def part_name(number: int, suffix: str = "") -> str:
    """The file name of a part; names sort as numbers do."""
    return f"{number:06d}{suffix}"


def clear_parts(work: Path) -> None:
    """Remove what an earlier run left there."""
    drop(work / "parts")


def drop(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there.

    Raises:
        OSError: when something stays.
    """
    # under another name first: a worker of a run that was killed may still put a file there
    gone = folder.with_name(f"{folder.name}-{secrets.token_hex(8)}")
    with suppress(FileNotFoundError):
        folder.rename(gone)
        shutil.rmtree(gone)
