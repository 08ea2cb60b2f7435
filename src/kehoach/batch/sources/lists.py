"""Lists of paths, one a line or with NULs between, from a file or standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from typing import BinaryIO

from ..model import SourceError
from .files import open_file

STDIN = "-"
LONGEST = 2**16
"""Bytes of a path in a list."""
_CHUNK = 2**16
_BOM = b"\xef\xbb\xbf"


def listed(files_from: str) -> Iterator[tuple[int, str | SourceError]]:
    """Paths in the order of a list, as they stand there; blank lines give none.

    Args:
        files_from: path of the list, `-` for standard input.

    Returns:
        Number from 1 and path; a SourceError for a line that is too long for one.

    Raises:
        SourceError: when the list cannot be read.
    """
    stream = nullcontext(sys.stdin.buffer) if files_from == STDIN else open_file(files_from, follow=True)
    with stream as file:
        for number, entry in enumerate(_entries(file), 1):
            if entry is None:
                yield number, SourceError("this line of the list is too long for a path", "give one path a line")
            elif entry.strip():
                yield number, os.fsdecode(entry)


def _entries(file: BinaryIO) -> Iterator[bytes | None]:
    """What stands between line ends, or between NULs where the beginning has one; None for what is too long."""
    kept = file.read(_CHUNK).removeprefix(_BOM)
    mark = b"\0" if b"\0" in kept else b"\n"
    dropping = False
    while kept:
        *whole, kept = kept.split(mark)
        for entry in whole:
            yield None if dropping or len(entry) > LONGEST else _plain(entry, mark)
            dropping = False
        if len(kept) > LONGEST:
            kept, dropping = b"", True
        more = file.read(_CHUNK)
        if not more:
            if kept or dropping:
                yield None if dropping else _plain(kept, mark)
            return
        kept += more


def _plain(entry: bytes, mark: bytes) -> bytes:
    return entry.removesuffix(b"\r") if mark == b"\n" else entry
