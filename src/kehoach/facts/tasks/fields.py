"""The fields of an activity: `Cơ quan chủ trì: …`, `Thời gian thực hiện: …` on lines of their own or in one line."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from ...reference.columns import SYNONYMS, role_of
from ...text.patterns import pattern
from ..offices.running import names_from
from ..passages import Passage
from .told_roles import told_roles, trimmed
from .verbs import begins_task

ROLES = frozenset({"lead", "co", "time", "output", "budget"})
"""Roles of columns that stand as fields too; `task`, `note` and the like do not."""
_IN_TABLES = ("bắt đầu", "từ ngày", "đến ngày", "số tiền", "thành tiền", "đơn giá")
"""Headers of columns that label no field: a sentence opens with them (`Từ ngày 04/3: Các xã họp`), a start is no
deadline, and what is paid or what one thing costs is not what the work costs.
"""
_WHOLE = ("hoàn thành", "hoàn thành trước", "kết thúc", "phụ trách", "phụ trách chính", "tổ chức phối hợp")
"""Headers that label a field alone; with more behind them they say what is done: `Hoàn thành việc rà soát: …`."""
_WORDS = tuple(word for role, words in SYNONYMS if role in ROLES for word in words if not word.startswith(_IN_TABLES))
_FIRST = frozenset(word.split()[0] for word in _WORDS)
_LETTERS = frozenset(letter for word in _FIRST for letter in (word[0], word[0].upper())) | set(" *-")
_OF_SOMEBODY = pattern(
    r"(?:của|nhiệm vụ|liên hệ|giải quyết|phối hợp với)\b|Phối hợp với \S"
    r"|Phối hợp (?!với|thực hiện|tổ chức|chính)|[Cc]hủ trì (?:tại|(?:cuộc |buổi )?họp|hội nghị|điểm|thiết kế)\b"
)
"""`Trách nhiệm của Sở Y tế:` heads a duty, `Kết quả giải quyết hồ sơ:` a text, `Phối hợp với các sở:` a list in one,
`Phối hợp giám sát:` what is done, `Chủ trì cuộc họp:` tells who is in the chair.
"""
_LONGEST, _EDGE = 60, " .;"
_SIGN = r"(?:\(?[a-zđ\d]\)\s{0,3}|[-+–*•]\s{1,3})?"
"""A letter, a figure or a bullet before a field that goes on in the line of another: `; b) Cơ quan phối hợp: …`."""
_NEXT = pattern(
    rf"[;.]\s{{1,3}}{_SIGN}(?P<label>[^;.:]{{3,60}}):\s"
    r"|(?:,\s{1,3}[-+]?\s?|\s[-–]\s)(?P<listed>[^;.:,–-]{3,60}):\s"
)


class Field(NamedTuple):
    """One field: its role, and where its value stands in the passage."""

    role: str
    start: int
    end: int
    passage: Passage


def fields_in(passage: Passage) -> list[Field]:
    """The fields of a passage that begins with one; else nothing.

    >>> from kehoach.facts.passages import Passage
    >>> line = "Cơ quan chủ trì: Sở Y tế; Cơ quan phối hợp: Sở Nội vụ."
    >>> [(f.role, line[f.start:f.end]) for f in fields_in(Passage("1", "muc", line, line, 0, len(line)))]
    [('lead', 'Sở Y tế'), ('co', 'Sở Nội vụ')]
    """
    text, start = passage.text, passage.label
    colon = text.find(":", start, start + _LONGEST)
    if colon < 0 or text[start : start + 1] not in _LETTERS:
        return []
    role = _role(text[start:colon]) or _carried_out(text, start, colon)
    if role is None or _leads_in(text, start, colon):
        return []
    out: list[Field] = []
    at = colon + 1
    for m in _NEXT.finditer(text, at):
        label = m["label"] or m["listed"]
        following = _role(label) or _CARRY_OUT.get(label.strip().lower())
        if following is not None:
            out.append(Field(role, *trimmed(text, at, m.start(), _EDGE), passage))
            role, at = following, m.end()
    out.append(Field(role, *trimmed(text, at, _deed_behind(text, at), _EDGE), passage))
    return _with_time(out)


_WHEN = pattern(
    r"[;,.]\s{1,3}(?=(?:(?:phải )?(?:hoàn thành|xong)|chậm nhất|muộn nhất|trước|trong (?:ngày|tháng|quý|năm)"
    r"|(?:từ )?(?:ngày|tháng|quý)) [^;:()]{0,60}\d[^;:()]{0,40}\Z)",
    re.IGNORECASE,
)


def _with_time(fields: list[Field]) -> list[Field]:
    """Fields whose last one ends with when the work is to be done, without a word for that: a field of its own.

    `Chủ trì: Phòng Kinh tế; hoàn thành trong tháng 9`
    """
    role, start, end, passage = fields[-1]
    if role not in ("lead", "co"):
        return fields
    found = _WHEN.search(passage.text, start, end)
    if found is None:
        return fields
    before = Field(role, *trimmed(passage.text, start, found.start(), _EDGE), passage)
    return [*fields[:-1], before, Field("time", *trimmed(passage.text, found.end(), end, _EDGE), passage)]


def _deed_behind(text: str, at: int) -> int:
    """Where a sentence of what is done ends the value of a field: `Đơn vị chủ trì: Sở Y tế. Báo cáo hằng quý.`"""
    ends = (m.start() for m in _SENTENCE_ENDS.finditer(text, at) if begins_task(text, m.end()))
    return next(ends, len(text))


_CARRY_OUT = {
    "thực hiện": "lead", "tham gia": "co", "đơn vị tham gia": "co", "cơ quan tham gia": "co",
    "lực lượng tham gia": "co", "chủ đầu tư": "lead",
}  # fmt: skip
"""Words of a field that are no header of a column: `Chủ trì: Sở Y tế. Thực hiện: Các trạm y tế.`"""


def _carried_out(text: str, start: int, colon: int) -> str | None:
    """The role of such a field at the head of a line, where nothing but names stands behind it up to a sign."""
    role = _CARRY_OUT.get(text[start:colon].strip(" *-+•").lower())
    names, at = names_from(text, colon + 2) if role is not None else ([], 0)
    return role if names and text[at : at + 1] in ("", ".", ";") else None


_DEED = pattern(r"[*\s–+-]*[Cc]hủ trì,? (?:[^\W\d_]+,? ){3}")


def _leads_in(text: str, start: int, colon: int) -> bool:
    """Whether a text is a lead-in to what somebody leads, and no field without a value: `Chủ trì các lớp học, gồm:`."""
    return not text[colon + 1 :].strip() and _DEED.match(text, start, colon) is not None


_BEHIND = pattern(rf"(?:[.;]\s{{1,3}}{_SIGN}|\()(?=[^\W\d_])")
_LABEL = pattern(r"[^;.:()]{3,60}:\s")
_COLON = ": "
_SENTENCE_ENDS = pattern(r"(?<!TP)(?<!Tp)\.\s{1,3}(?=[^\W\d_])")


def fields_behind(passage: Passage) -> tuple[int, list[Field]]:
    """The fields that end a passage, and where what is done ends before them; nothing if none says who leads.

    >>> from kehoach.facts.passages import Passage
    >>> line = "Rà soát thủ tục (Chủ trì: Sở Y tế; thời gian: Quý III)."
    >>> [(f.role, line[f.start:f.end]) for f in fields_behind(Passage("1", "muc", line, line, 0, len(line)))[1]]
    [('lead', 'Sở Y tế'), ('time', 'Quý III')]
    """
    text = passage.text
    if text.find(_COLON, passage.label) < 0:
        return _told_behind(passage)
    labels = [
        (role, m.start(), label.end())
        for m in _BEHIND.finditer(text, passage.label)
        if (label := _LABEL.match(text, m.end())) and (role := _role(label.group()[:-2]))
    ]
    if not any(role == "lead" for role, _, _ in labels):
        return 0, []
    end = len(text.rstrip(" .;"))
    if text[labels[0][1]] == "(":
        if text[end - 1] != ")":
            return 0, []
        end -= 1
    out: list[Field] = []
    for (role, _, at), behind in zip_longest(labels, labels[1:]):
        stop = behind[1] if behind is not None else end
        sentence = _SENTENCE_ENDS.search(text, at, stop)
        out.append(Field(role, *trimmed(text, at, sentence.start() if sentence else stop, _EDGE), passage))
    return labels[0][1], _with_time(out)


_BY_WHEN = r"(?:hoàn thành|hoàn tất|xong|thực hiện|trước|trong|chậm nhất|tháng|quý|năm|Hoàn thành|Xong)"
_TOLD = pattern(
    rf"\((?P<told>[^()]{{8,160}}? phối hợp(?: thực hiện)?)(?:[;,] (?P<when>{_BY_WHEN} [^;:()]{{2,48}}))?\)"
    r"(?:, (?:hoàn thành |xong )?trước [^;:()]{4,40})?[\s.;]*\Z"
)
"""By when may stand inside the bracket: `(Công an xã chủ trì, các thôn phối hợp; xong trước ngày 30/6)`."""


def _told_behind(passage: Passage) -> tuple[int, list[Field]]:
    """The bracket that ends a passage and says who leads and who helps: `(Sở Y tế chủ trì, Công an tỉnh phối hợp)`."""
    text = passage.text
    at = text.rfind(" phối hợp", passage.label) if "(" in text else -1
    at = text.rfind("(", passage.label, at) if at >= 0 else -1
    found = _TOLD.match(text, at) if at > passage.label else None
    told = told_roles(text, *found.span("told")) if found is not None else None
    if found is None or told is None or not told[1]:
        return 0, []
    when = [Field("time", *found.span("when"), passage)] if found["when"] else []
    return at, [Field("lead", *found.span("told"), passage), *when]


def _role(label: str) -> str | None:
    label = label.strip(" *-+•")
    first, _, rest = label.partition(" ")
    if first.lower() not in _FIRST or ". " in rest or _OF_SOMEBODY.search(label):
        return None
    name = " ".join(label.lower().split())
    if name.startswith(_IN_TABLES) or (name.startswith(_WHOLE) and name not in _WHOLE):
        return None
    role = role_of(label)
    return role if role in ROLES else None
