"""What a label is made of: its marker as printed, its part of an id, and the ways to read it."""

from __future__ import annotations

from typing import NamedTuple

VIETNAMESE = "abcdđeghiklmnopqrstuvxy"
PLAIN = "abcdefghijklmnopqrstuvwxyz"

BY_LETTER, TO_LETTER = "a", "1.a"
"""Styles of a decimal whose first, or last, part is printed as a letter: a.1, 2.1.a."""
CODIFIED = "pháp điển"
"""Style of an article of codified law, `Điều 10.1.NĐ.2`: articles of several instruments take turns."""

DIVISIONS = frozenset(("phan", "chuong", "muc", "tieu_muc"))
"""Classes that divide a document as a whole: each has its title below it, and none stands inside one of its own."""


class Reading(NamedTuple):
    """One way to read a label.

    `kind` is a NodeKind of the schema, `value` what is counted (an int, a letter, a tuple for decimals, a bullet sign),
    `style` the punctuation, `suffix` the letter of an inserted clause (1a).
    """

    kind: str
    value: int | str | tuple[int, ...]
    style: str
    suffix: str = ""


class Label(NamedTuple):
    """A label as printed: `text[:end]` is marker and blanks; `name` is its part of an id."""

    marker: str
    name: str
    end: int
    readings: tuple[Reading, ...]


def label_of(text: str, end: int, name: str, *readings: Reading) -> Label:
    """The label that a line opens with, up to an offset behind its blanks."""
    return Label(text[:end].rstrip(), name, end, readings)
