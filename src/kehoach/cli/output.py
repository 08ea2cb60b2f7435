"""Where things are written: standard streams in UTF-8, and files that are whole or not there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from secrets import token_hex
from typing import TextIO

PIPED_WIDTH = 100
"""Columns of what is not a terminal; fixed, so that the same input gives the same bytes."""


def use_utf8() -> None:
    r"""Make stdout and stderr UTF-8 with \n, whatever the locale says.

    A lone surrogate can only come from a file name; it is written as an escape that is valid in JSON too.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def finish(code: str | int | None) -> str | int | None:
    """Flush stdout at the end; give back the exit code, or 1 when what was written did not arrive."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        # What is still buffered cannot go anywhere; without this Python tries again on its way out and complains.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        if not isinstance(error, BrokenPipeError):
            print(f"error: cannot write: {error.strerror}", file=sys.stderr)
        return code or 1
    return code


def colour_wanted(stream: TextIO) -> bool:
    """Whether to colour what goes to `stream`: NO_COLOR says no, FORCE_COLOR yes, else a terminal that is not dumb."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO) -> int:
    """Columns to fill."""
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if stream.isatty() else PIPED_WIDTH


@contextmanager
def whole(path: Path | None) -> Iterator[TextIO]:
    """A text stream to `path`, or stdout for None and `-`.

    The file appears, in place of an old one, only when the block ends without an exception. What is no regular file
    (a pipe, /dev/null) is written directly, since it cannot be replaced.

    Raises:
        OSError: when the file cannot be written.
    """
    if path is None or str(path) == "-":
        yield sys.stdout
    elif path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
    else:
        with _beside(path.resolve()) as stream:
            yield stream


@contextmanager
def _beside(path: Path) -> Iterator[TextIO]:
    """A temporary file in the same folder, so that the rename cannot cross file systems."""
    temporary = path.with_name(f".{token_hex(8)}.tmp")  # short: the name may already be as long as one can be
    try:
        opened = temporary.open("x", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        error.filename = str(path)  # what was asked for, and not a name of ours
        raise
    try:
        with opened as stream:
            yield stream
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o7777)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
