"""Names that were found: by their words while a list is read, at their places in the text when it is told."""

from __future__ import annotations

from typing import NamedTuple

from .words import Words


class Name(NamedTuple):
    """One office, group, person or post at one place.

    Attributes:
        start: offset of its first character in the text given.
        end: offset after its last one.
        kind: co_quan, nhom (a group), ca_nhan (a person or a post).
        head: a head word that a list shares and that must stand before the printed part: `Sở` for `Y tế` in
            `Các sở: Y tế; Tư pháp`; else empty.
    """

    start: int
    end: int
    kind: str
    head: str = ""


class Found(NamedTuple):
    """A name from word `first` up to word `behind`."""

    first: int
    behind: int
    kind: str
    head: str = ""


def printed(words: Words, found: list[Found]) -> list[Name]:
    """The names at their places in the text."""
    return [Name(words.start(one.first), words.stop(one.behind - 1), one.kind, one.head) for one in found]
