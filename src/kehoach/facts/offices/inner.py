"""Other offices inside a name: Văn phòng UBND tỉnh, Thủ trưởng các sở (docs/domain.md 8.2)."""

from __future__ import annotations

from .purposes import past_purpose
from .sole import office_at
from .start import GROUP, OFFICE, Start
from .through import make_group
from .words import SPOILT, Mode, Words, match, tables

_NEXT = frozenset(("sở", "phòng", "trung tâm"))
COUNTED = frozenset(("bản", "bộ", "cán", "đồng", "đ", "đ/c", "người", "chiến", "lần", "hồ"))
"""Words behind a number that is no part of a name: gửi Sở Y tế 02 bản, 01 bộ hồ sơ, 2 cán bộ."""
_BOARDS = frozenset(("chấp hành", "thường vụ", "thường trực"))
_INNER = ("ubnd", "hđnd", "chi nhánh")
"""Heads that stand inside a name in small letters too."""


def inner_plural(words: Words, j: int, start: Start, mode: Mode) -> int:
    """`các` inside a name: UBND các huyện, Thủ trưởng các sở."""
    known = tables()
    if words.low(j).isdigit() and words.low(j + 1) in COUNTED:
        return j
    tail, k = match(known.tails, words, j)
    if tail is not None:
        start.complete = True
        make_group(start)
        return k
    area, k = match(known.areas, words, j + 1)
    head, behind = match(known.heads, words, j + 1)
    if area is not None:
        whole = head is not None and head.endswith(" ủy")  # các tỉnh ủy, thành ủy
        start.plural = start.complete = True
        start.area = not whole
        make_group(start)
        return behind if whole else k
    noun, k = match(known.nouns, words, j + 1)
    if head == SPOILT and behind > k:
        return j  # Ban Giám hiệu các trường hợp vi phạm
    if noun is not None and not start.coordinates:
        start.coordinates = noun in known.coordinated and start.kind != GROUP
        start.plural = start.complete = True
        return k
    if start.kind == OFFICE and words.capital(j + 1):
        return j + 1  # Ban Quản lý các KCN
    cut_off = mode is not Mode.SENTENCE and not words.low(j + 1)
    return j + 1 if cut_off else j


def inner_office(words: Words, j: int, start: Start, capital: bool) -> int | None:
    """Another office inside a name: Văn phòng UBND tỉnh; j if it is the next name, None if there is none."""
    known = tables()
    head, inner = None, None
    if words.low(j) in known.heads:
        head, _ = match(known.heads, words, j)
        inner = office_at(words, j) if head is not None else None
    if inner is None and not start.complete:
        noun, k = match(known.nouns, words, j)
        return k if noun in ("cơ quan", "khối") and words.capital(k) else None
    if inner is not None and start.kind == GROUP and capital and (k := match(known.fields, words, j)[1]) > inner.at:
        return k  # công chức Văn phòng - Thống kê
    if inner is None or not (capital or head in _INNER or _in_small(words, j, start, inner, str(head))):
        return None
    if (
        start.complete
        and words.low(j - 1) != "thuộc"
        and not (words.low(j - 1) == "-" and not words.glued(j - 1))  # Phòng Nội vụ - Sở Y tế
        and (
            (inner.complete and (head == start.branch or _is_next(start, head)))
            or (words.low(inner.at) == "các" and not inner.front and not _is_board(words, j, start))
        )
    ):
        return j
    start.complete, start.area, start.sort = inner.complete, False, inner.sort
    start.front, start.people = start.front or inner.front, start.people or inner.people
    start.committee = start.committee or inner.committee
    return past_purpose(words, inner.at) if inner.committee else inner.at


def _is_next(start: Start, head: str | None) -> bool:
    """Whether another office begins behind a whole name, with no comma: UBND tỉnh Sở Y tế; not Ban Giám đốc Sở Y tế."""
    return head in _NEXT and (start.area or bool(start.branch) or head != "sở")


def _is_board(words: Words, j: int, start: Start) -> bool:
    """Whether a board of something stands before word `j`, and nothing yet of what: Ban Thường vụ Đảng ủy các xã."""
    return j == start.at and words.two(j - 2) in _BOARDS


def _in_small(words: Words, j: int, start: Start, inner: Start, head: str) -> bool:
    """Whether an office in small letters is part of a name: Ban tuyên giáo huyện ủy, Ban Giám hiệu trường Hạ Lam."""
    if head.endswith(" ủy") or (start.named and words.capital(j + 1)):  # bà Lê Thị Bê, Chuyên viên phòng Nội vụ
        return True
    return j == start.at and not start.branch and inner.sort and words.capital(inner.at)
