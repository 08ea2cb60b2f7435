"""Who leads and who helps where one cell or field says both, by a word at each list of names (docs/domain.md 6.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ...text.patterns import pattern
from ..offices.names import Name, split_names
from ..offices.running import helpers_in
from .subject import Subject, subject_of

_BEFORE = pattern(
    r"(?<!\w)(?:(?:[Cc]ơ quan|[Đđ]ơn vị) )?(?P<lead>[Cc]hủ trì)?(?(lead)|[Pp]hối hợp)(?: thực hiện| chính)?\s?:(?=\s)"
)
"""`Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ`."""
_BEHIND = pattern(
    r"(?<!\w)\(?(?:(?:đồng|cùng) )?(?P<lead>chủ trì)?(?(lead)|phối hợp)(?: thực hiện)?\)?(?=\s?(?:[;,.]|\Z))"
)
"""`Sở Y tế chủ trì; Sở Nội vụ, Công an tỉnh phối hợp`, `Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)`."""
_EDGE = " ,;.-+*–\0"


def told_roles(text: str, start: int, end: int) -> tuple[list[Name], list[Name]] | None:
    """The names of those who lead and of those who help; None where no word stands at each list of them.

    >>> text = "Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ, Công an tỉnh"
    >>> lead, help_ = told_roles(text, 0, len(text))
    >>> [text[name.start : name.end] for name in lead + help_]
    ['Sở Y tế', 'Sở Nội vụ', 'Công an tỉnh']
    """
    names: dict[bool, list[Name]] = {True: [], False: []}
    for leads, begin, stop in _lists(text, start, end):
        names[leads] += split_names(text, begin, stop)
    return (names[True], names[False]) if names[True] else None


def _lists(text: str, start: int, end: int) -> Iterator[tuple[bool, int, int]]:
    """Whether those of a list lead, and where it stands."""
    before = list(_BEFORE.finditer(text, start, end))
    if before:
        yield True, *_trimmed(text, start, before[0].start())
        for word, following in zip_longest(before, before[1:]):
            yield bool(word["lead"]), *_trimmed(text, word.end(), following.start() if following else end)
        return
    behind = list(_BEHIND.finditer(text, start, end))
    if len(behind) > 1 and not text[behind[-1].end() : end].strip(_EDGE):
        for word in behind:
            yield bool(word["lead"]), *_trimmed(text, start, word.start())
            start = word.end()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def read_lead(text: str, start: int, end: int) -> tuple[list[Name], list[Name]]:
    """Who leads and who helps in a field or a cell: `Sở Y tế chủ trì, phối hợp với Công an tỉnh`."""
    if told := told_roles(text, start, end):
        return told
    found = subject_of(text, start, end)
    if found is not None and found.end < end:
        return [*found.names, *_beside(text, found, end)], helpers_in(text, found.end, end)
    return read_names(text, start, end), []


def _beside(text: str, found: Subject, end: int) -> list[Name]:
    """Persons behind a semicolon who do something too: `Đ/c Yến chuẩn bị nội dung; đ/c Khoa phụ trách hậu cần`."""
    names: list[Name] = []
    at = text.find(";", found.end, end) if found.names[0].kind == "ca_nhan" else -1
    while at >= 0:
        behind = text.find(";", at + 1, end)
        stop = behind if behind >= 0 else end
        other = subject_of(text, at + 1, stop)
        if other is not None and other.names[0].kind == "ca_nhan":
            names += other.names
        at = behind
    return names


def read_names(text: str, start: int, end: int) -> list[Name]:
    """The names of a field or a cell; none where they are named elsewhere, nor in a figure: the number of a room."""
    if _ELSEWHERE.match(text, start, end) is not None or not any(map(str.isalpha, text[start:end])):
        return []
    return split_names(text, start, end)


_ELSEWHERE = pattern(r"Theo\s|[Nn]hư\s(?:trên|mục|điểm|khoản|phần|nhiệm vụ|nội dung)(?!\w)")
