"""From an input to its document; what goes wrong, in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from ..time_limit import TooLong, time_limit

if TYPE_CHECKING:
    from ..pipeline import Trace
    from ..schema import Document
    from ..text.source import Source

STDIN = "-"
STORED_SUFFIX = ".expected.json"
"""Behind the full name of a document: its stored result."""

IN_FOLDER = "name a file in it"
"""What to do about a folder where a file is wanted."""

TRACEBACK = "KEHOACH_TRACEBACK"
"""Environment variable: let a fault of the program through, with its traceback."""


NOT_INSTALLED = frozenset({"KH805", "KH806", "KH807"})
"""Codes of files that could be read where more is installed."""


class InputError(Exception):
    """A file that gives no document.

    Attributes:
        code: of the table of diagnostics where its content is at fault; else `unreadable` (the file) or `fault` (ours).
    """

    def __init__(self, message: str, remedy: str | None = None, *, code: str = "unreadable") -> None:
        """Take what is wrong and what to do, for people."""
        super().__init__(message)
        self.message, self.remedy, self.code = message, remedy, code

    @property
    def of_content(self) -> bool:
        """Whether the content of the file is at fault, so that the error is a result like another."""
        return self.code.startswith("KH")


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read.

    Attributes:
        label: what messages call it.
        path: None for standard input.
        problem: known beforehand to give nothing: a folder without documents.
    """

    label: str
    path: Path | None
    problem: InputError | None = field(default=None, compare=False)

    @property
    def name(self) -> str | None:
        """The file name without folders, None for standard input."""
        return None if self.path is None else printable(self.path.name)

    def read(self) -> bytes:
        """The bytes.

        Raises:
            InputError: when they cannot be had.
        """
        if self.problem is not None:
            raise self.problem
        try:
            return sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        except OSError as error:
            raise _refusal(error, self.path) from error


@dataclass(frozen=True, slots=True)
class Loaded:
    """A parsed input, with the text that spans index."""

    document: Document
    text: str = field(repr=False)


def printable(path: str | os.PathLike[str]) -> str:
    """A path as text that can be encoded: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def document_for(stored: Path) -> Path:
    """The document that a stored result belongs to; any other path stays as it is."""
    return stored.with_name(stored.name.removesuffix(STORED_SUFFIX))


def load(item: Input, *, seconds: float | None = None) -> Loaded:
    """Read and parse one input.

    Args:
        item: what to read.
        seconds: time for all of it, and it is read in a process of its own; None for no limit, and only a PDF apart.

    Raises:
        InputError: when it cannot be read, or the parser fails on it.
    """
    begun = perf_counter()
    source = source_of(item, seconds=seconds)
    from ..pipeline import parse_source

    left = None if seconds is None else max(seconds - (perf_counter() - begun), _LEAST)
    with _told(seconds), time_limit(left):
        return Loaded(parse_source(source), source.text)


def source_of(item: Input, *, seconds: float | None = None) -> Source:
    """Read one input without parsing it; `seconds` as in `load`.

    Raises:
        InputError: when it cannot be read.
    """
    data = item.read()
    if is_stored(data):
        raise InputError("JSON that kehoach wrote, and no document", "give the document that it was made from")
    from ..pipeline import read_source

    with _told():
        if seconds is None and data.startswith(b"%PDF-"):
            seconds = _PDF_SECONDS
        if seconds is not None:
            from ..readers.apart import read_apart

            return read_apart(data, item.name, seconds=seconds)
        return read_source(data, item.name)


def is_stored(data: bytes) -> bool:
    """Whether this is JSON that kehoach wrote, and not a text that happens to begin with a brace."""
    return data.lstrip()[:1] in (b"{", b"[") and b'"kehoach/' in data[:1000]


_LEAST = 0.05
"""Seconds that parsing gets in any case, where reading took nearly all the time."""
_PDF_SECONDS = 1000.0
"""A PDF is always read in a process of its own: a few kilobytes that draw themselves over and over take all memory
inside its library, where nothing can stop it. The time is for a scan of many pages, which has its own limit."""


def trace_of(item: Input) -> Trace:
    """The stages of parsing one input.

    Raises:
        InputError: as `load`.
    """
    source = source_of(item)
    from ..pipeline import trace

    with _told():
        return trace(source)


@contextmanager
def _told(seconds: float | None = None) -> Iterator[None]:
    """Turn what the library raises into words; a fault of the parser too, so that the next file gets its turn."""
    from ..pipeline import ReadError

    try:
        yield
    except ReadError as error:
        if error.code == "KH808" and os.environ.get(TRACEBACK):
            raise
        raise InputError(str(error), error.remedy, code=error.code) from error
    except TooLong as error:
        raise InputError(f"it took more than {seconds:g} s", "raise --timeout", code="KH809") from error
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        said = " ".join(str(error).split())[:200]
        message = f"fault in kehoach: {type(error).__name__}: {said}"
        raise InputError(message, f"please report it; {TRACEBACK}=1 shows where", code="fault") from error


def _refusal(error: OSError, path: Path | None) -> InputError:
    """The operating system's no, with what to do about it."""
    if path is not None and path.is_dir():  # Windows says "permission denied" of folders
        return InputError("this is a folder", IN_FOLDER)
    if isinstance(error, FileNotFoundError):
        return InputError("no such file", "check the path")
    if isinstance(error, PermissionError):
        return InputError("no permission to read it", "check the rights of the file")
    return InputError(f"cannot be read: {error.strerror or error}")
