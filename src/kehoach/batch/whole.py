"""Files that are whole or not there: written under another name, put on the disk, then renamed."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole(path: Path, within: Path | None = None) -> Iterator[BinaryIO]:
    """A stream of bytes to a file that appears, in place of an old one, only when the block ends without an exception.

    The folder of `path` is not put on the disk by this: `sync_folder` does it for all files of a folder at once.

    Args:
        path: the final name. A link there is replaced, not followed.
        within: a folder for the unfinished file; that of `path` if None. Whoever is killed leaves the file there.

    Raises:
        OSError: when it cannot be written.
    """
    # short, whatever the name of the file: that may already be as long as a name can be
    unfinished = (within or path.parent) / f".{secrets.token_hex(8)}.tmp"
    try:
        with unfinished.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        move(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def move(made: Path, path: Path) -> None:
    """Rename a finished file, whose bytes are on the disk, in place of an old one; from another file system too.

    Raises:
        OSError: when it cannot be done.
    """
    try:
        made.replace(path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with made.open("rb") as stream, whole(path) as copy:
            shutil.copyfileobj(stream, copy, 1 << 20)
        made.unlink()


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can."""
    flags = getattr(os, "O_DIRECTORY", None)
    if flags is None:  # Windows has no such thing
        return
    number = os.open(folder, os.O_RDONLY | flags)
    try:
        with suppress(OSError):  # some network file systems cannot; the rename itself has been done
            os.fsync(number)
    finally:
        os.close(number)
