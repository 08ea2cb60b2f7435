"""Who acts in a sentence, and where what he does begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ....text.patterns import pattern
from ...offices.names import Name
from ..verbs import begins_task


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts.

    Attributes:
        names: the offices.
        start: where the sentence about them begins, an order before them included.
        end: where what they do begins.
        modality: how it binds, where that is said before the names.
        colon: whether a colon stands between.
    """

    names: list[Name]
    start: int
    end: int
    modality: str | None = None
    colon: bool = False


def past_signs(text: str, at: int, end: int) -> int:
    """The offset behind blanks and signs of a list."""
    while at < end and text[at] in " *_–-+•.":
        at += 1
    return at


_CALLED = pattern(
    r"(?:các )?(?:ông|bà|đồng chí)(?:(?:\s?[,(/]| và)\s?(?:ông|bà|đồng chí)\)?){0,2}\s?:\s{1,3}", re.IGNORECASE
)


def past_called(text: str, at: int, end: int) -> int:
    """The offset behind how those are called who are named there: `Các ông, bà: Chánh Văn phòng, …`."""
    m = _CALLED.match(text, at, end) if text[at : at + 1] in "CÔBĐ" else None
    return m.end() if m is not None else at


BESIDES = tuple(
    words + sign
    for sign in (", ", " ")
    for words in (
        "Đồng thời", "Ngoài ra", "Bên cạnh đó", "Cạnh đó", "Cùng với đó", "Song song đó", "Song song với đó",
        "Mặt khác", "Nay",
    )
)  # fmt: skip
"""Words that tie a sentence to the one before, which is then as likely to tell what was."""
_APART = "Riêng "
_TIES = (_APART, *BESIDES)
_GOES_ON = ("giao ", "yêu cầu ", "đề nghị ", "các ")


def past_besides(text: str, at: int, end: int) -> int:
    """The offset behind words that tie a sentence to the one before: `Ngoài ra, Sở Y tế …`, `Riêng các xã …`.

    Without a comma somebody is named behind them or asked: `Đồng thời giao Sở Y tế …`, not `Đồng thời chủ trì …`.
    """
    if not text.startswith(_TIES, at, end):
        return at
    words = next(words for words in _TIES if text.startswith(words, at, end))
    behind = at + len(words)
    if words.endswith(", ") or words == _APART or text[behind : behind + 1].isupper():
        return behind
    return behind if text.startswith(_GOES_ON, behind, end) else at


def behind_names(text: str, at: int, end: int) -> tuple[int, bool]:
    """Where the predicate begins, and whether a colon stands before it, or a dash for one: `Sở Y tế - Tham mưu …`."""
    while at < end and text[at] in " ,":
        at += 1
    if at < end and text[at] == ":":
        return past_signs(text, at + 1, end), True
    if text.startswith("- ", at) and text[at + 2 : at + 3].isupper() and begins_task(text, at + 2):
        return at + 2, True
    return at, False


def behind_list(text: str, found: Subject) -> Subject:
    """Who acts when a list of groups still belongs to the clause: `… của các bộ, UBND các tỉnh, Bộ Tài chính tổng hợp`.

    A subject of several has `và` before the last; else an office behind groups begins anew.
    """
    names = found.names
    first = next((i for i, name in enumerate(names) if name.kind != "nhom"), 0)
    if first == 0 or text[names[first - 1].end : names[first].start].strip() != ",":
        return found
    return replace(found, names=names[first:], start=names[first].start)


def is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation is open at `at`: who acts in it does not act here."""
    opened = text.rfind("“", start, at)
    return opened >= 0 and text.find("”", opened, at) < 0
