"""The machinery the single-byte character sets share: one table of 256 characters, read both ways."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

# The 27 characters windows-1252 keeps at 0x80-0x9F (the WHATWG index), with the five holes left as C1 controls.
WINDOWS_C1 = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"  # 80
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"  # 90
)
_ASCII = "".join(map(chr, range(128)))


@dataclass(frozen=True, slots=True)
class SingleByte:
    """A single-byte character set.

    Attributes:
        name: what the set is called in `Decoded.encoding`.
        high: the 128 characters at 0x80-0xFF, in order.
        low: letters the set puts in place of control characters below 0x20, by code.
    """

    name: str
    high: str
    low: dict[int, str] = field(default_factory=dict)
    _table: str = field(init=False, repr=False)
    _codes: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Spread the rows out into the two directions that are used."""
        table = "".join(self.low.get(code, char) for code, char in enumerate(_ASCII)) + self.high
        if len(table) != 256:
            raise ValueError(f"{self.name}: the table has {len(table)} characters, expected 256")
        codes = {char: code for code, char in enumerate(table)}
        object.__setattr__(self, "_table", table)
        object.__setattr__(self, "_codes", codes)

    def decode(self, data: bytes) -> str:
        """Return one character for each byte; every byte has one, so nothing is raised."""
        return codecs.charmap_decode(data, "strict", self._table)[0]

    def encode(self, text: str) -> bytes:
        """Return one byte for each character of `text`; raises UnicodeEncodeError where the set has none."""
        try:
            return bytes(map(self._codes.__getitem__, text))
        except KeyError:
            at = next(place for place, char in enumerate(text) if char not in self._codes)
            raise UnicodeEncodeError(self.name, text, at, at + 1, "the character set has no such character") from None
