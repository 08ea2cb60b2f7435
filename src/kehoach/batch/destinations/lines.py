"""One file of NDJSON, plain or compressed, or standard output: a line a document, in the order of the sources."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..model import Record
from ..whole import move, sync_folder, whole
from .base import Destination, Part
from .parts import clear_parts, part_name, parts_of

STDOUT = Path("-")


def _plain(data: bytes) -> bytes:
    return data


def _gzip(data: bytes) -> bytes:
    """One member, whose header says neither name nor time nor system: the same bytes wherever it is made."""
    import struct
    import zlib

    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    head = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
    foot = struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return b"".join((head, deflate.compress(data), deflate.flush(), foot))


def _gunzip(data: bytes) -> bytes:
    import zlib

    try:
        return zlib.decompress(data, 16 + zlib.MAX_WBITS)
    except zlib.error as error:
        raise OSError(errno.EIO, f"not a part of the output: {error}") from error


def _zstd(data: bytes) -> bytes:
    """One frame, with its length and a checksum."""
    import zstandard

    return zstandard.ZstdCompressor(level=3, write_checksum=True, write_content_size=True).compress(data)


def _unzstd(data: bytes) -> bytes:
    import zstandard

    try:
        return zstandard.ZstdDecompressor().decompress(data)
    except zstandard.ZstdError as error:
        raise OSError(errno.EIO, f"not a part of the output: {error}") from error


class _Coding(NamedTuple):
    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]


CODINGS = {"": _Coding(_plain, _plain), ".gz": _Coding(_gzip, _gunzip), ".zst": _Coding(_zstd, _unzstd)}
"""Last suffix of the output: how it is compressed. Parts stand one behind the other, as both formats allow."""


class LinesDestination(Destination):
    """NDJSON.

    Workers compress parts, each for itself; the leading process puts them one behind the other. The state of a part is
    `start+end`, its bytes in the output; a place is `start+length`, the bytes of a line in the unpacked part. A record
    without a document gives no line.
    """

    _member: tuple[str, bytes] | None = None
    """The part that was read last, with its state: documents are mostly asked for in their order."""

    def __getstate__(self) -> dict[str, object]:
        """Without what was read."""
        return {name: value for name, value in self.__dict__.items() if name != "_member"}

    @property
    def _coding(self) -> _Coding:
        return CODINGS.get(self.out.suffix.lower(), CODINGS[""])

    @property
    def _output(self) -> Path:
        return self.work / "output"

    def write_part(self, number: int, records: Sequence[Record]) -> Part:
        """Write the lines of a shard, compressed."""
        lines, places, at = list[bytes](), list[str | None](), 0
        for record in records:
            if record.json is None:
                places.append(None)
                continue
            line = record.json.encode()
            lines += (line, b"\n")
            places.append(f"{at}+{len(line)}")
            at += len(line) + 1
        parts = parts_of(self.work)
        with whole(parts / part_name(number), parts) as stream:
            stream.write(self._coding.pack(b"".join(lines)) if lines else b"")
        return Part(number, tuple(places))

    def start(self) -> None:
        """An empty output."""
        clear_parts(self.work)
        with self._output.open("wb") as stream:
            os.fsync(stream.fileno())
        sync_folder(self.work)

    def resume(self, state: str | None) -> None:
        """Cut off what was accepted behind the state.

        Raises:
            OSError: the output is shorter than the state says, or gone.
        """
        self._member = None
        if state is None:
            self.start()
            return
        clear_parts(self.work)
        end = _numbers(state)[1]
        if not self._output.exists() and self.out != STDOUT and self.out.exists():
            return  # finished before the break
        with self._output.open("r+b") as stream:
            if stream.seek(0, os.SEEK_END) < end:
                raise OSError(errno.EIO, "what was written is not all there any more; start anew", str(self._output))
            stream.truncate(end)
            os.fsync(stream.fileno())

    def accept(self, part: Part) -> str:
        """Put a part behind those that are there; on standard output too, if that is where it goes.

        Raises:
            BrokenPipeError: nobody reads standard output any more.
        """
        made = parts_of(self.work) / part_name(part.number)
        data = made.read_bytes()
        start = _append(self._output, data)
        if self.out == STDOUT:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        made.unlink()
        return f"{start}+{start + len(data)}"

    def read(self, state: str, place: str) -> str:
        """The JSON of a document, from the unfinished output if there is one.

        Raises:
            OSError: it is not there.
        """
        if self._member is None or self._member[0] != state:
            path = self._output if self._output.exists() else self.out
            start, end = _numbers(state)
            with path.open("rb") as stream:
                stream.seek(start)
                packed = stream.read(end - start)
            self._member = (state, self._coding.unpack(packed))
        at, length = _numbers(place)
        line = self._member[1][at : at + length]
        if len(line) != length or line[:1] != b"{" or line[-1:] != b"}":
            raise OSError(errno.EIO, "the output is not what this run has written", str(self.out))
        return line.decode()

    def finish(self) -> None:
        """Rename the output. Standard output has got everything already."""
        if self.out == STDOUT:
            sys.stdout.buffer.flush()
            return
        if not self._output.exists() and self.out.exists():
            return
        if self._output.stat().st_size == 0:
            # a compressed file without any member is no valid file
            with self._output.open("r+b") as stream:
                stream.write(self._coding.pack(b""))
                stream.flush()
                os.fsync(stream.fileno())
        move(self._output, self.out)
        sync_folder(self.out.absolute().parent)


def _append(path: Path, data: bytes) -> int:
    """Put bytes at the end of a file, all or none; gives back where they begin."""
    with path.open("r+b", buffering=0) as stream:
        start = stream.seek(0, os.SEEK_END)
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[stream.write(rest) :]
            os.fsync(stream.fileno())
        except OSError:
            with suppress(OSError):
                stream.truncate(start)
            raise
    return start


def _numbers(pair: str) -> tuple[int, int]:
    first, second = pair.split("+")
    return int(first), int(second)
