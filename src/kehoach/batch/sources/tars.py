"""Members of a tar archive, read from its beginning to its end once, with nothing of it kept."""

from __future__ import annotations

import io
import re
import tarfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from ...readers.limits import MAX_BYTES, MAX_RATIO
from ..model import SourceError
from .files import too_large
from .members import DamagedError, Member

_HEAD = 2**16
"""Bytes that the heads of one member may take: long names, attributes. `tarfile` holds them all, and searches them."""
_CHUNK = 2**16
_SLACK = 2**18  # bytes of the packed file that may lie in buffers
_SMALL = 2**20  # up to this size the ratio does not matter
_BLOCK = 512
_DIGITS = re.compile(rb"\d{300}")
"""In a head: some versions of `tarfile` search it in a time that grows with the square of such a run."""


class _Forward:
    """A stream as `tarfile` wants a file: it knows its place and goes forward alone, so that nothing can loop."""

    def __init__(self, stream: BinaryIO, packed: BinaryIO) -> None:
        self._stream, self._packed = stream, packed
        self._at = 0
        self.room = _HEAD
        self.in_head = True
        self.last = b""

    def tell(self) -> int:
        """Bytes given."""
        return self._at

    def taken(self) -> int:
        """Bytes of the packed file that were read."""
        return self._packed.tell()

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer at the end."""
        self.room -= size
        if self.room < 0:
            raise DamagedError("the head of a member is too large")
        self.last = self._stream.read(size)
        if self.in_head and _DIGITS.search(self.last):
            raise DamagedError("a head that no program writes")
        self._at += len(self.last)
        return self.last

    def seek(self, place: int) -> None:
        """Go forward."""
        if place < self._at:
            raise DamagedError("it refers back into itself")
        while self._at < place:
            size = len(self._stream.read(min(_CHUNK, place - self._at)))
            if not size:
                raise DamagedError("it is cut short")
            self._at += size
            if self._at > MAX_BYTES and self._at > MAX_RATIO * (self.taken() + _SLACK):
                raise DamagedError(f"it grows more than {MAX_RATIO} times when it is unpacked")


def members_of_tar(stream: BinaryIO, packed: BinaryIO) -> Iterator[Member]:
    """Files, links and devices of a tar archive; each is to be read before the next is asked for.

    Args:
        stream: the archive, unpacked.
        packed: the file that the stream comes from; the same where it is not packed.

    Raises:
        DamagedError: where it cannot be read on.
    """
    forward = _Forward(stream, packed)
    archive: tarfile.TarFile | None = None
    while True:
        forward.room, forward.in_head = _HEAD, True
        try:
            if archive is None:
                archive = tarfile.TarFile(
                    fileobj=cast("io.BytesIO", forward), encoding="utf-8", errors="surrogateescape"
                )
            found = archive.next()
        except DamagedError:
            raise
        except Exception as error:  # tarfile lets many kinds through, RecursionError among them
            raise DamagedError(" ".join(str(error).split())[:100] or type(error).__name__) from error
        vars(archive)["members"] = []  # it would keep them all
        if found is None:
            break
        if found.size < 0:
            raise DamagedError("a member of negative size")
        if not found.isdir():
            read = partial(_read, archive, found, forward)
            yield Member(found.name, found.size, str(found.mtime), found.isreg(), read)
    if forward.last.strip(b"\0") or len(forward.last) < _BLOCK:  # tarfile takes any bad head for the end
        raise DamagedError("it is cut short, or has a bad head: what follows is lost")


def _read(archive: tarfile.TarFile, found: tarfile.TarInfo, forward: _Forward) -> bytes:
    if found.size > MAX_BYTES:
        raise too_large(found.size)
    before = forward.taken()
    forward.room, forward.in_head = found.size + _HEAD, False
    chunks: list[bytes] = []
    size = 0
    try:
        file = archive.extractfile(found)
        while file is not None and (chunk := file.read(_CHUNK)):
            chunks.append(chunk)
            size += len(chunk)
            if size > _SMALL and size > MAX_RATIO * (forward.taken() - before + _SLACK):
                raise SourceError(f"it grows more than {MAX_RATIO} times when it is unpacked", "look into the archive")
    except (tarfile.TarError, OSError, DamagedError) as error:
        raise SourceError(f"it cannot be read from the archive ({error})", "fetch the archive again") from error
    if size != found.size:
        raise SourceError("it is cut short in the archive", "fetch the archive again")
    return b"".join(chunks)
