"""Names right where a sentence begins, and whether what stands behind them is what they do."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...offices.names import Name
from ...offices.running import names_from
from ..predicates import acts
from ..verbs import begins_task
from .given import given_at
from .model import Subject, behind_names

_NAMED = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c)\s")
_DUTY = re.compile(
    r"(?:có|chịu) trách nhiệm|phụ trách|trực tiếp|là|làm\b|Phụ trách|Chịu trách nhiệm|Là\b|Làm\b|Trực tiếp|Chỉ đạo"
)
_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)")
_BESIDE = "và đề nghị "
_LONGEST_BESIDE, _LONGEST_OTHER = 160, 120
_POLITE = ("kính đề nghị ", "trân trọng đề nghị ")
_ASKS = ("giao", "yêu", "đề", "chỉ")
_SIGNS = ".;:"


def acts_at(text: str, start: int, end: int) -> Subject | None:
    """The names that begin right here and what they do."""
    names, at = names_from(text, start, end)
    if not names or (len(names) == 1 and _is_no_subject(text, names[0], at)):
        return None
    to, colon = behind_names(text, at, end)
    if not colon and (asked := _asked_beside(text, to, end)) is not None:
        return Subject([*names, *asked.names], start, asked.end, colon=True)
    if names[0].kind == "ca_nhan" and to < end and not _does(text, names[0], to, end, colon=colon):
        return None
    if colon or to >= end:
        return Subject(names, start, to, colon=colon)
    m = _WORD.match(text, to, end)
    if m is not None and m["word"] == "hoặc" and names[0].kind == "ca_nhan":
        return _or_another(text, names, start, to, end)
    if text.startswith(_POLITE, to):
        return given_at(text, to, end)
    if m is None or not acts(text, m["word"], to, end):
        return None
    if m["word"] in _ASKS:  # Chủ tịch UBND tỉnh giao Sở Nội vụ …
        ordered = given_at(text, to, end)
        return ordered if ordered or _asks_nobody(text, to) else Subject(names, start, to)
    return Subject(names, start, to)


def _asked_beside(text: str, to: int, end: int) -> Subject | None:
    """Who is asked beside those before `to` in a heading: `Sở Y tế và đề nghị Hội Chữ thập đỏ: Tổ chức …`."""
    at = text.find(_BESIDE, to, min(end, to + _LONGEST_BESIDE))
    if at < 0 or any(sign in text[to:at] for sign in _SIGNS):
        return None
    asked = given_at(text, at + 3, end)
    return asked if asked is not None and (asked.colon or asked.end >= end) else None


def _or_another(text: str, names: list[Name], start: int, to: int, end: int) -> Subject | None:
    """One person or another, told by his charge: `Chánh văn phòng hoặc người được giao phụ trách có trách nhiệm …`."""
    at = text.find(" có trách nhiệm ", to, min(end, to + _LONGEST_OTHER))
    if at < 0 or any(sign in text[to:at] for sign in _SIGNS):
        return None
    return Subject([*names[:-1], names[-1]._replace(end=at)], start, at + 1)


def _asks_nobody(text: str, to: int) -> bool:
    """Whether it is not said who must do what is asked for: `UBND tỉnh yêu cầu khẩn trương hoàn thành …`."""
    return text.startswith("yêu cầu ", to) and begins_task(text, to + len("yêu cầu "))


def _does(text: str, name: Name, to: int, end: int, *, colon: bool) -> bool:
    """Whether a person does what stands at `to`: `Trưởng đoàn: Đại diện Sở …` is a list of members."""
    if not colon and not _NAMED.match(text, name.start):
        return True
    return begins_task(text, to) or bool(_DUTY.match(text, to, end))


def _is_no_subject(text: str, name: Name, at: int) -> bool:
    """`Lãnh đạo, chỉ đạo …` is two verbs; `Cơ quan chủ trì, thành phần …`, `Đơn vị tính` name no office."""
    if name.kind == "ca_nhan":
        return text.startswith(",", at)
    return text[name.start : name.end].lower() in ("cơ quan", "đơn vị")


def behind_order(
    text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()
) -> Subject | None:
    """Who is given something by the words that begin right here, or acts behind them; as `given_at`.

    `Giao Sở Y tế …` gives it to the department; of `Đối với các xã: Trưởng Công an xã phối hợp …` the chief acts.
    """
    found = given_at(text, start, end, given=given, author=author)
    if found is not None and found.colon and found.modality is None:
        own = acts_at(text, found.end, end)
        return own if own and own.end < end else found
    return found
