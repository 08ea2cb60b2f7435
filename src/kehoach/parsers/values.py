"""One fact of the header while it is being built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from ..text.lines import Line


@dataclass(slots=True)
class Found:
    """A value and the source span that says it; `as_dict` cuts `raw` from the text."""

    value: str
    start: int
    end: int
    origin: str = "van_ban"
    inferred_from: str | None = None
    evidence: tuple[int, int] | None = None
    repaired: str | None = None

    @classmethod
    def of(cls, lines: Sequence[Line], value: str | None = None) -> Found:
        """A value over whole lines, joined with one blank unless given.

        Lines are in the order in which they are read, which across columns is not the order in which they stand.
        """
        if value is None:
            value = join(lines)
        if len(lines) == 1:
            return cls(value, lines[0].start, lines[0].end)
        return cls(value, min([x.start for x in lines]), max([x.end for x in lines]))

    def as_dict(self, text: str) -> dict[str, object]:
        """The form that stands in the output."""
        return {
            "value": self.value,
            "raw": text[self.start : self.end],
            "span": (self.start, self.end),
            "origin": self.origin,
            "inferred_from": self.inferred_from,
            "evidence": self.evidence,
            "repaired": self.repaired,
        }


def join(lines: Sequence[Line]) -> str:
    """Texts of lines, joined with one blank, inner runs of blanks made one."""
    if len(lines) == 1 and (text := lines[0].text).isprintable() and "  " not in text:
        return text  # a blank that is not U+0020 is not printable
    return " ".join(" ".join([line.text for line in lines]).split())


class Item(TypedDict):
    """An Item of the schema."""

    text: str
    span: tuple[int, int]


class RecipientItem(Item):
    """A Recipient of the schema."""

    loai: str
    muc_dich: str | None
    nhom: Item | None


def item(lines: Sequence[Line], text: str | None = None) -> Item:
    """A schema Item over lines."""
    span = min([x.start for x in lines]), max([x.end for x in lines])
    return {"text": join(lines) if text is None else text, "span": span}
