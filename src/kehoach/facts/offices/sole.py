"""One office: its head word and the field behind it, Sở Y tế (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import DUTIES
from ...reference.office_words import CLOSED, COMMITTEES, COMPANIES, PEOPLES, PLACED, SORTS
from .start import OFFICE, Start
from .words import SPOILT, Words, match, opener_at, tables

_FURTHEST = 8
_OF_WHOM = ("thanh tra bộ", "thanh tra sở")
"""Heads whose last word begins the name of the office that they belong to: Thanh tra Bộ Quốc phòng."""
_OF_FIELDS = "khoa"
"""A part of a hospital or a school, which is named by a field too, but shares its head with none in a list."""
_NEED_FIELD = frozenset(("cơ quan", "ngành", "tt"))


def office_at(words: Words, i: int, plural: bool = False) -> Start | None:
    """The head of one office, with its field, at word `i`."""
    known = tables()
    if words.low(i) not in known.heads:
        return None
    head, j = match(known.heads, words, i)
    if head == SPOILT:
        return _spelt_as_verb(words, i)
    if head is None:
        return None
    if head in _OF_WHOM and words.capital(j) and (whose := office_at(words, j - 1)) is not None and whose.complete:
        return whose
    branch = head in known.branches
    if branch or head == _OF_FIELDS:
        field, k = match(known.fields, words, j)
        if field is not None and (words.capital(j) or _is_no_verb(words, j, k)):
            return Start(k, OFFICE, branch=head if branch else "", complete=True, committee=head in COMMITTEES)
        if head in _NEED_FIELD:
            return None
    if _is_list_of_verbs(words, i, j) or (head in PLACED and not _is_placed(words, i, j)):
        return None
    if j - i == 1 and len(head) < 7 and not words.upper(i) and not _goes_on(words, i, j):
        k = _before_duty(words, i, j)
        return Start(k, OFFICE, complete=True) if k > 0 else None
    return Start(
        j,
        OFFICE,
        branch=head if branch else "",
        plural=plural,
        complete=(j - i > 2 and head not in SORTS) or head == "nhà trường",
        front="mttq" in head or "mặt trận" in head,
        people=head in PEOPLES,
        sort=branch or head in SORTS,
        closed=head in CLOSED,
        committee=head in COMMITTEES,
        company=head in COMPANIES and not plural,
    )


def _is_placed(words: Words, i: int, j: int) -> bool:
    """Whether a head from word `i` to `j` is an office by the place behind it: Viễn thông Hà Lam, Viễn thông tỉnh."""
    return words.capital(i) and (words.capital(j) or match(tables().areas, words, j)[0] is not None)


def _spelt_as_verb(words: Words, i: int) -> Start | None:
    """An office whose first words would be a verb but for their capitals: Ban Hành chính - Nhân sự; no ban hành."""
    if not (words.capital(i) and words.capital(i + 1)) or words.upper(i + 1) or words.low(i) not in tables().branches:
        return None
    field, k = match(tables().fields, words, i + 1)
    return None if field is None else Start(k, OFFICE, branch=words.low(i), complete=True)


def _goes_on(words: Words, i: int, j: int) -> bool:
    """Whether a head of one syllable is followed by what names the office."""
    known = tables()
    low = words.low(j)
    if words.capital(j):
        return words.capital(i) or low not in known.openers
    if match(known.areas, words, j)[0] is not None or low in ("của", "các"):
        return True
    if match(known.tails, words, j)[0] is not None:
        return words.capital(i)
    if match(known.fields, words, j)[0] is not None:
        return words.capital(i) and opener_at(words, j) is None
    return False


def _is_no_verb(words: Words, j: int, k: int) -> bool:
    """Whether a field in small letters from word `j` to `k` is not what the office does: Tổng cục thống kê chủ trì.

    One that goes on behind its verb may stand before any plain verb: Tổng cục quản lý ruộng đất xây dựng …
    """
    openers = tables().openers
    verb, behind = match(openers, words, j)
    following = opener_at(words, k)
    return verb is None or following in DUTIES or (behind < k and " " in (following or ""))


def _is_list_of_verbs(words: Words, i: int, j: int) -> bool:
    """Whether a head is the first of several verbs: Thanh tra, kiểm tra, xử lý."""
    openers = tables().openers
    if words.low(j) not in (",", "và") or words.low(i) not in openers or words.capital(j + 1):
        return False
    return opener_at(words, i) is not None and opener_at(words, j + 1) is not None


def _before_duty(words: Words, i: int, j: int) -> int:
    """The word at which it is said what an office must do whose name goes on in small letters; 0 if it is not said.

    Trường cao đẳng y tế tỉnh phối hợp …, Cục đo đạc và bản đồ Nhà nước chịu trách nhiệm …
    """
    if not words.capital(i):
        return 0
    openers = tables().openers
    for k in range(j, j + _FURTHEST + 1):
        low = words.low(k)
        if not low[:1].isalnum() or (low == "và" and words.capital(k + 1)):
            return 0
        if k > j and low in openers and opener_at(words, k) in DUTIES:
            return k
    return 0
