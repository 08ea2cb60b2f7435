"""Who leads and who helps where one cell or field says both, by a word at each list of names (docs/domain.md 6.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ...text.patterns import pattern
from ..offices.names import Name, split_names
from ..offices.running import helpers_in, names_from
from .subject import Subject, subject_of
from .verbs import begins_task

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
        yield True, *trimmed(text, start, before[0].start())
        for word, following in zip_longest(before, before[1:]):
            yield bool(word["lead"]), *trimmed(text, word.end(), following.start() if following else end)
        return
    behind = list(_BEHIND.finditer(text, start, end))
    if len(behind) > 1 and not text[behind[-1].end() : end].strip(_EDGE):
        for word in behind:
            yield bool(word["lead"]), *trimmed(text, start, word.start())
            start = word.end()


def trimmed(text: str, start: int, end: int, edge: str = _EDGE) -> tuple[int, int]:
    """The place of what stands from `start` to `end`, without blanks and signs at its edges."""
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return start, end


_ASKS = pattern(r"\s{0,3}(?:[Kk]ính )?[Đđ]ề nghị (?=[A-ZĐỦ])")
_TOGETHER = " phối hợp "
_WITH = pattern(
    r"(?:,? (?:chủ trì|đầu mối))?,? phối hợp (?:với|cùng)(?: với)? "
    r"|,? (?:có|với) sự (?:tham gia|phối hợp|hỗ trợ)(?:(?:,| và) (?:phối hợp|hỗ trợ))? của "
)
_HELPS = pattern(r"[;,]\s{1,3}(?=(?P<who>[^;,:()]{3,120}) phối hợp(?: thực hiện)?[\s.]{0,3}\Z)")
"""Who helps at the end of what is said of another: `Sở Y tế chỉ đạo các trạm; Công an tỉnh phối hợp`."""


def read_lead(text: str, start: int, end: int) -> tuple[list[Name], list[Name]]:
    """Who leads and who helps in a field or a cell: `Sở Y tế chủ trì, phối hợp với Công an tỉnh`."""
    if told := told_roles(text, start, end):
        return told
    if (asks := _ASKS.match(text, start, end)) is not None:
        start = asks.end()
    found = subject_of(text, start, end)
    if found is not None and found.end < end:
        return [*found.names, *_beside(text, found, end)], _helpers_behind(text, found.end, end)
    may = text.find(_TOGETHER, start, end) > start or text.find(" sự ", start, end) > start
    together = _WITH.search(text, start, end) if may else None
    if together is not None:  # one that begins no known name: CDC tỉnh phối hợp với Sở Y tế
        names, at = names_from(text, together.end(), end)
        acts = bool(names) and begins_task(text, at + (text[at : at + 1] == " "))
        return read_names(text, start, together.start()), names if acts else split_names(text, together.end(), end)
    return read_names(text, start, end), []


def _helpers_behind(text: str, start: int, end: int) -> list[Name]:
    """Who helps in what is said of those who lead."""
    last = _HELPS.search(text, start, end) if text.find(_TOGETHER[:-1], start, end) >= 0 else None
    return [*helpers_in(text, start, end), *(split_names(text, *last.span("who")) if last is not None else ())]


_GIVES = ("hỗ trợ ", "bố trí ", "cử ", "cung cấp ", "bảo đảm ", "đảm bảo ", "chuẩn bị ")


def read_helpers(text: str, start: int, end: int) -> list[Name]:
    """Who helps in a field; what one of them gives is no name: `Công an xã; Trạm Y tế bố trí thuốc, xe cứu thương`."""
    names: list[Name] = []
    whole = start
    while start < end:
        stop = text.find(";", start, end)
        stop = stop if stop >= 0 else end
        found = subject_of(text, start, stop)
        if found is not None and text.startswith(_GIVES, found.end):
            names += [*read_names(text, whole, start), *found.names]
            whole = stop + 1
        start = stop + 1
    return names + read_names(text, whole, end) if whole < end else names


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
