"""What an archive gives, whatever its format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


class DamagedError(Exception):
    """An archive that cannot be read from here on; what is wrong, for people."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive.

    Attributes:
        name: as it stands there, with `/`.
        size: bytes, as the archive says.
        stamp: as in Item.
        regular: a file, and no link or device.
        read: gives the bytes; before the next member is asked for. Raises SourceError.
    """

    name: str
    size: int
    stamp: str
    regular: bool
    read: Callable[[], bytes] = field(repr=False, compare=False)
