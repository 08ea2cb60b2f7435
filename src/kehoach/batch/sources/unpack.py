"""Packed bytes as a stream: gzip, bzip2, xz, Zstandard, with bounded memory whatever the bytes say."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import WriteableBuffer

Packing: TypeAlias = Literal["gz", "bz2", "xz", "zst"]

SLICE = 1024
"""Packed bytes that are unpacked at once: at the highest ratio that any of the formats has, they give some 32 MiB."""
_MOST_MEMORY = 256 * 2**20  # of xz; `xz -9` needs 65 MiB


class Machine(Protocol):
    """What unpacks one stream of packed bytes."""

    @property
    def eof(self) -> bool:
        """Whether the stream has come to its end."""

    @property
    def unused_data(self) -> bytes:
        """What came behind the end."""

    def decompress(self, data: bytes, /) -> bytes:
        """Unpack some bytes more."""


def _gz() -> Machine:
    import zlib

    return zlib.decompressobj(31)


def _bz2() -> Machine:
    import bz2

    return bz2.BZ2Decompressor()


def _xz() -> Machine:
    import lzma

    return lzma.LZMADecompressor(memlimit=_MOST_MEMORY)


def _zst() -> Machine:
    import zstandard

    machine: Machine = zstandard.ZstdDecompressor().decompressobj()
    return machine


_MACHINES: dict[Packing, Callable[[], Machine]] = {"gz": _gz, "bz2": _bz2, "xz": _xz, "zst": _zst}


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a file, from its beginning on; streams that follow each other are one."""

    def __init__(self, file: BinaryIO, packing: Packing) -> None:
        """Take the packed file and how it is packed."""
        super().__init__()
        self._file, self._make = file, _MACHINES[packing]
        self._machine: Machine | None = None
        self._packed = self._ready = b""
        self._given = 0  # of what is ready

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer.

        Raises:
            OSError: when the packed bytes are damaged or cut short.
        """
        view = memoryview(buffer).cast("B")
        while self._given == len(self._ready):
            if not self._more():
                return 0
        ready = memoryview(self._ready)[self._given : self._given + len(view)]
        view[: len(ready)] = ready
        self._given += len(ready)
        return len(ready)

    def _more(self) -> bool:
        """Unpack the next slice; False at the end."""
        data = self._packed or self._file.read(SLICE)
        self._packed = b""
        if self._machine is None:
            data = data.lstrip(b"\0")  # files are filled up with zeros
        if not data:
            if self._machine is not None:
                raise OSError("the packed data is cut short")
            return False
        self._machine = self._machine or self._make()
        self._given = 0
        self._ready = b""
        try:
            self._ready = self._machine.decompress(data)
        except Exception as error:  # each library has its own
            raise OSError(f"the packed data is damaged ({' '.join(str(error).split())[:100]})") from error
        if self._machine.eof:
            self._packed, self._machine = self._machine.unused_data, None
        return True


def unpacked(file: BinaryIO, packing: Packing | None) -> BinaryIO:
    """The bytes of a file as a stream that is read forward, unpacked where it is packed.

    Raises:
        MissingLibraryError: when the library for it is not installed.
    """
    if packing is None:
        return file
    if packing == "zst":
        from ...exports.needs import require

        require("zst")
    return io.BufferedReader(Unpacked(file, packing), 2**16)
