"""Orders in documents that say what always holds: what somebody is given, or must do by a day (docs/domain.md 8.2)."""

from __future__ import annotations

from ...text.patterns import pattern
from ..context import Context
from ..passages import Passage
from ..times import Years, deadlines
from .subject import behind_order, subject_of
from .verbs import has_to

_GIVING = frozenset(("Quyết định", "Nghị quyết"))
_BETWEEN_PARTIES = frozenset(("Điều lệ", "Hợp đồng"))
"""Documents of which whoever is named carries out clauses as long as they hold."""
_GIVES, _LONGEST_GIVER = " giao ", 60
_CARRIED_OUT = ("thực hiện", "thi hành")
_SEES_TO = r"(?<!\w)(?:hướng dẫn|kiểm tra|giám sát|đôn đốc|theo dõi)\b[^.;:]{0,60} việc "
_STEERS = pattern(rf"{_SEES_TO}(?:[^\W\d_]+ ){{0,4}}(?:thực hiện|thi hành) (?:[^\W\d_]+ ){{1,3}}này(?!\w)")
"""What those do who see to it that the document is carried out; that all carry it out is no order."""
_STEERS_IT = pattern(
    rf"{_SEES_TO}(?:tổ chức )?(?:triển khai )?(?:thực hiện|thi hành)(?: (?:Nghị quyết|Quyết định))?(?: này)?[\s./]*\Z"
)
"""The same at the end of an article of a decision, which need not be named again."""
_REACH = 300
_BY_DAY = frozenset(("before", "by"))
_A_DAY = pattern(r"ngày\s{1,3}\d|tháng\s{1,3}\d|năm\s{1,3}20\d\d")


def gives_order(passage: Passage, context: Context, years: Years) -> bool:
    """Whether a clause of a document that sets rules gives an order all the same.

    It gives something to somebody (`Giao Sở Y tế chủ trì …`, of the council itself `Hội đồng nhân dân tỉnh giao Ủy ban
    nhân dân tỉnh …`), or charges an office with seeing to it that the document is carried out, or with something that
    has to be done by a day of the calendar.
    """
    text, start = passage.text, passage.label
    if context.loai in _GIVING and (text.startswith("Giao ", start) or _issuer_gives(text, start, context)):
        return True
    if context.loai in _BETWEEN_PARTIES:
        return False
    steers = any(words in text for words in _CARRIED_OUT) and _steers(text, start, gives=context.loai in _GIVING)
    if not steers and _A_DAY.search(text, start) is None:
        return False
    found = subject_of(text, start, len(text))
    if found is None or found.start != start or found.colon or not has_to(text, found.end):
        return False
    return steers or any(
        time.start > found.end and time.value.kind in _BY_DAY and time.value.date and not time.value.year_inferred
        for time in deadlines(text, years, start).due
    )


def heads_orders(title: str, context: Context) -> bool:
    """Whether those who issue the document give what stands below a title: `Điều 2. Hội đồng nhân dân tỉnh giao`."""
    giver, gives, rest = title.rstrip(" :.").rpartition(_GIVES.rstrip())
    return bool(gives) and not rest and context.loai in _GIVING and context.issued_by(giver)


def _steers(text: str, start: int, *, gives: bool) -> bool:
    """Whether a clause tells who sees to it that the document is carried out, which a decision need not name."""
    if gives and len(text) - start <= _REACH and _STEERS_IT.search(text, start) is not None:
        return True
    return _STEERS.search(text, start, start + _REACH) is not None


def _issuer_gives(text: str, start: int, context: Context) -> bool:
    """Whether a clause says of those who issue the document that they give something to somebody."""
    at = text.find(_GIVES, start, start + _LONGEST_GIVER)
    if at <= start or not context.issued_by(text[start:at]):
        return False
    found = behind_order(text, at + 1, len(text))
    return found is not None and found.end < len(text)
