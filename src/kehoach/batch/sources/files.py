"""One file: how it was found, its bytes, and in words why they cannot be had."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, NoReturn

from ...readers.limits import MAX_BYTES
from ..model import Item, SourceError
from .choice import Parts

_ALWAYS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class File:
    """A file that a source holds, or something that stands there instead.

    Attributes:
        path: to open it.
        key: the same for the same file, whichever way it was found.
        parts: path below its root.
        place: as in Item.
        named: by hand or by a pattern: its suffix does not matter.
        follow: a link is read; only for a file named by hand.
        root: it is a root itself, so paths inside it begin inside it.
        problem: why there is nothing to read; known beforehand.
    """

    path: str
    key: str
    parts: Parts
    place: Parts
    named: bool = False
    follow: bool = False
    root: bool = False
    problem: SourceError | None = None

    @property
    def source(self) -> str:
        """What people call it."""
        return printable(self.path)

    def inside(self, parts: Parts) -> Parts:
        """Path below the root of something that lies in this file."""
        return parts if self.root else self.parts + parts


def printable(path: str | os.PathLike[str]) -> str:
    """A path as text that can be encoded: bytes that are not UTF-8 become U+FFFD."""
    try:
        return os.fsencode(path).decode("utf-8", "replace")
    except UnicodeEncodeError:  # halves of surrogate pairs, from a list or a table
        return os.fspath(path).encode("utf-8", "replace").decode()


def item_of(file: File) -> Item:
    """A file as a document."""
    if file.problem is not None:
        return failing(file, file.problem)
    try:
        found = os.stat(file.path, follow_symlinks=file.follow)  # noqa: PTH116 - many
    except (OSError, ValueError) as error:
        return failing(file, refusal(error))
    read = partial(read_file, file.path, follow=file.follow)
    name = printable(file.parts[-1])
    return Item(file.source, name, file.place, found.st_size, str(found.st_mtime_ns), read)


def failing(file: File, error: SourceError) -> Item:
    """A file that gives nothing, or nothing more, as an Item whose `read` says so."""
    return Item(file.source, printable(file.parts[-1]), file.place, 0, "", failure(error))


def failure(error: SourceError) -> Callable[[], NoReturn]:
    """A `read` that raises."""

    def read() -> NoReturn:
        raise SourceError(error.message, error.remedy)

    return read


def read_file(path: str, *, follow: bool) -> bytes:
    """The bytes of a regular file of at most MAX_BYTES.

    Raises:
        SourceError: when they cannot be had.
    """
    with open_file(path, follow=follow) as file:
        try:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                raise too_large(size)
            data = file.read(size + 1)
            if len(data) > size:  # it grows, or the system does not know its size
                data += file.read(MAX_BYTES + 1 - len(data))
            if len(data) > MAX_BYTES:
                raise too_large(len(data))
        except OSError as error:
            raise refusal(error) from error
    return data


def open_file(path: str, *, follow: bool) -> BinaryIO:
    """Open a regular file and nothing else: a pipe would block, a device may do anything.

    Raises:
        SourceError: when it cannot be opened.
    """
    try:
        _regular(os.stat(path, follow_symlinks=follow))  # noqa: PTH116 - many
        handle = os.open(path, _ALWAYS | (0 if follow else _NO_LINK))
    except (OSError, ValueError) as error:
        raise refusal(error) from error
    file = os.fdopen(handle, "rb")
    try:
        _regular(os.fstat(handle))  # it may have changed in between
    except SourceError:
        file.close()
        raise
    return file


def stamp_of(file: BinaryIO) -> str:
    """When an open file was changed."""
    return str(os.fstat(file.fileno()).st_mtime_ns)


def _regular(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise SourceError("this is a folder", "name the files, or the folder by itself")
    if stat.S_ISLNK(found.st_mode):
        raise SourceError("this is a link", "name the file that it leads to")
    if not stat.S_ISREG(found.st_mode):
        raise SourceError("this is a pipe, a socket or a device", "save its content as a file")


def too_large(size: int) -> SourceError:
    """The refusal of so many bytes."""
    return SourceError(f"too large: {size} bytes, at most {MAX_BYTES} are read", "split the document")


def refusal(error: Exception) -> SourceError:
    """The operating system's no, with what to do about it."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return SourceError("no such file", "check the path")
    if isinstance(error, PermissionError):
        return SourceError("no permission to read it", "check the rights of the file")
    if isinstance(error, OSError):
        return SourceError(f"cannot be read: {error.strerror or error}")
    return SourceError("no file can have this name", "check the path")  # it has a NUL, or cannot be encoded
