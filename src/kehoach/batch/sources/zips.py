"""Members of a ZIP archive.

Its directory is read entry by entry: `zipfile` would hold all of it, a gigabyte for a million members.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from stat import S_ISLNK, S_ISREG
from typing import BinaryIO

from ...readers.limits import MAX_BYTES, MAX_RATIO
from ..model import SourceError
from .files import too_large
from .members import DamagedError, Member
from .unpack import Machine

_LOCAL = struct.Struct("<4s5H3I2H")
"""Before the bytes of a member: sign, version, flags, method, time, date, CRC, packed, size, lengths of name, extra."""
_ENTRY = struct.Struct("<4s6H3I5H2I")
"""In the directory: sign, two versions, then as above to the lengths; length of comment, disk, attributes, offset."""
_END = struct.Struct("<4s4H2IH")
"""Behind the directory: sign, disks, entries here and in all, size and offset of the directory, length of comment."""
_LOCATOR = struct.Struct("<4sIQI")  # before it in large archives: where the large form of it is
_END64 = struct.Struct("<4sQ2H2I4Q")
_LONGEST_COMMENT = 2**16
_FULL = 0xFFFFFFFF
"""In a field of 32 bits: the value stands among the extra fields."""
_ENCRYPTED, _BEHIND, _UTF8 = 0x1, 0x8, 0x800
"""Flags: the member is encrypted; its sizes stand behind it; its name is UTF-8."""
_STORED, _DEFLATED, _BZIP2 = 0, 8, 12
_CHUNK = 1024  # what that gives when it is unpacked fits in memory
_SMALL = 2**20  # up to this size the ratio does not matter


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the archive says of a member: `local` is the offset of its head, `mode` 0 where there is none."""

    name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    local: int
    mode: int = 0


def members_of_zip(file: BinaryIO) -> Iterator[Member]:
    """Files and links of a ZIP archive in the order of its directory; without one, in their own order.

    Raises:
        DamagedError: where it cannot be read on.
    """
    try:
        for entry in _entries(file):
            name = _text(entry)
            if not name.endswith("/"):
                regular = not S_ISLNK(entry.mode) and (S_ISREG(entry.mode) or not entry.mode & 0o170000)
                yield Member(name, entry.size, f"{entry.crc:08x}", regular, partial(_read, file, entry))
    except (OSError, struct.error) as error:
        raise DamagedError(f"it cannot be read on ({error})") from error


def _text(entry: _Entry) -> str:
    """A name as text. Many programs write UTF-8 and do not say so; old ones write `\\` between folders."""
    try:
        name = entry.name.decode()
    except UnicodeDecodeError:
        name = entry.name.decode("utf-8", "surrogateescape") if entry.flags & _UTF8 else entry.name.decode("cp437")
    return name.replace("\\", "/")


# --- the directory ----------------------------------------------------------------------------------------------------


def _entries(file: BinaryIO) -> Iterator[_Entry]:
    found = _directory(file)
    if found is None:
        yield from _without_directory(file)
        return
    at, end, count, shift = found
    while at < end and count:
        file.seek(at)
        (sign, _, _, flags, method, _, _, crc, packed, size, name_size, extra_size, comment_size, _, _, attributes,
         local) = _ENTRY.unpack(file.read(_ENTRY.size))  # fmt: skip
        if sign != b"PK\x01\x02":
            raise DamagedError("its directory is damaged: what follows is lost")
        name = file.read(name_size)
        size, packed, local = _large(file.read(extra_size), size, packed, local)
        yield _Entry(name, flags, method, crc, packed, size, local + shift, attributes >> 16)
        at += _ENTRY.size + name_size + extra_size + comment_size
        count -= 1
    if at != end or count:
        raise DamagedError("its directory is damaged: it has more or fewer files than it says")


def _directory(file: BinaryIO) -> tuple[int, int, int, int] | None:
    """Begin and end of the directory, number of its entries, what is to be added to offsets; None without one."""
    total = file.seek(0, os.SEEK_END)
    start = max(0, total - _END.size - _LONGEST_COMMENT)
    file.seek(start)
    tail = file.read(_END.size + _LONGEST_COMMENT)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + _END.size:
        return None
    _, disk, _, _, count, size, offset, _ = _END.unpack_from(tail, at)
    end = start + at
    file.seek(max(0, end - _LOCATOR.size))
    locator = file.read(_LOCATOR.size)
    if locator[:4] == b"PK\x06\x07" and len(locator) == _LOCATOR.size:
        end -= _LOCATOR.size + _END64.size
        file.seek(max(0, end))
        sign, _, _, _, disk, _, _, count, size, offset = _END64.unpack(file.read(_END64.size))
        if sign != b"PK\x06\x06":
            raise DamagedError("its directory is damaged")
    shift = end - size - offset  # something stands before the archive
    if disk not in (0, 0xFFFF) or shift < 0:
        raise DamagedError("it is one part of several, or its directory is damaged")
    return end - size, end, count, shift


def _large(extra: bytes, *values: int) -> tuple[int, ...]:
    """Values of which those that do not fit in 32 bits stand among the extra fields, in the same order."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == 1:
            wide = iter(struct.unpack_from(f"<{min(length, len(extra) - 4) // 8}Q", extra, 4))
            return tuple(next(wide, value) if value == _FULL else value for value in values)
        extra = extra[4 + length :]
    return values


def _without_directory(file: BinaryIO) -> Iterator[_Entry]:
    """The members of an archive that was cut short, as far as each says where the next begins."""
    at = 0
    while True:
        file.seek(at)
        head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
            break
        _, _, flags, method, _, _, crc, packed, size, name_size, extra_size = _LOCAL.unpack(head)
        name = file.read(name_size)
        size, packed = _large(file.read(extra_size), size, packed)
        if flags & _BEHIND and not packed:
            break
        yield _Entry(name, flags, method, crc, packed, size, at)
        at += _LOCAL.size + name_size + extra_size + packed
    raise DamagedError("its directory is lost: it is cut short" if at else "it is no ZIP archive, or cut short")


# --- a member ---------------------------------------------------------------------------------------------------------


def _read(file: BinaryIO, entry: _Entry) -> bytes:
    if entry.flags & _ENCRYPTED:
        raise SourceError("it is protected by a password", "unpack the archive first")
    if entry.size > MAX_BYTES:
        raise too_large(entry.size)
    if entry.size > _SMALL and entry.size > MAX_RATIO * entry.packed:
        raise SourceError(f"it grows more than {MAX_RATIO} times when it is unpacked", "look into the archive")
    if entry.method not in (_STORED, _DEFLATED, _BZIP2):
        raise SourceError(f"it is packed in a way that is not read (method {entry.method})", "unpack the archive first")
    try:
        file.seek(entry.local)
        head = _LOCAL.unpack(file.read(_LOCAL.size))
        if head[0] != b"PK\x03\x04":
            raise _damaged("its head is lost")
        file.seek(head[9] + head[10], os.SEEK_CUR)
        data = _unpacked(file, entry)
    except (OSError, EOFError, struct.error, zlib.error) as error:
        raise _damaged(str(error)) from error
    if len(data) != entry.size or zlib.crc32(data) != entry.crc:
        raise _damaged("size or checksum does not fit")
    return data


def _damaged(why: str) -> SourceError:
    return SourceError(f"it is damaged in the archive ({why})", "fetch the archive again")


def _unpacked(file: BinaryIO, entry: _Entry) -> bytes:
    """The bytes of a member, at most a little more than it says."""
    if entry.method == _STORED:
        return file.read(min(entry.packed, entry.size))
    if entry.method == _DEFLATED:
        machine: Machine = zlib.decompressobj(-15)
    else:
        import bz2

        machine = bz2.BZ2Decompressor()
    chunks: list[bytes] = []
    left, size = entry.packed, 0
    while left > 0 and not machine.eof and size <= entry.size:
        data = file.read(min(_CHUNK, left))
        if not data:
            break
        left -= len(data)
        chunks.append(machine.decompress(data))
        size += len(chunks[-1])
    return b"".join(chunks)
