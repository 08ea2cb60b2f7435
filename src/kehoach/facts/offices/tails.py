"""How far one name goes: what is drawn into it behind its head, and the word that ends it (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import CLOSING, INNER, LINKS, PAPERS, RULES, TRADES
from ...reference.office_groups import CORPS
from .charges import charged
from .clauses import is_given, told_apart
from .companies import past_company
from .heads import start_at
from .inner import COUNTED, inner_office, inner_plural
from .purposes import past_matter, past_purpose
from .ranges import past_range
from .sole import office_at
from .start import GROUP, OFFICE, PERSON, Start
from .through import make_group, through
from .unknown_fields import LEVELS, SYLLABLES, past_field
from .verbs import AIRING, airs, does_by_hand, ends_word, is_paper, opens
from .words import Mode, Words, match, opener_at, tables

_OWNERS = ("bộ", "sở")
"""Common nouns behind which further ones stand that an office may belong to as well."""
_PARTS = frozenset(("khoa", "phòng", "ban", "đội", "tổ"))
"""Last syllables of the posts of those who head a part of an office."""
_RULING = frozenset(("chuyên môn", "chuyên ngành", "quản lý nhà nước", *RULES))
"""Tails of groups that are told apart by the field they rule: cơ quan quản lý nhà nước về đất đai."""
_FIELD_ENDS = frozenset((",", ".", ";", ":", "(", ")", "", "và", "có", "thuộc", "của", "ở", "tại", "địa"))
_OF_CENTRE = "trực thuộc trung ương"
"""Said of cities, behind which further areas may stand: tỉnh, thành phố trực thuộc Trung ương, huyện, quận."""


def end_of(words: Words, start: Start, mode: Mode) -> int:
    """The word behind a name.

    Args:
        words: the text.
        start: the beginning of the name; its flags are brought up to date.
        mode: what the text is; it says which words that are not known are drawn in too.
    """
    j = start.at
    while low := words.low(j):
        further = through if low == "và" or not low[0].isalnum() else _word
        k = past_matter(words, j, mode) if low == "về" and start.committee else j
        if low == "từ" and (start.kind == GROUP or start.plural) and (k := past_range(words, j)) > j:
            start.area, start.complete = False, True
        k = k if k > j else further(words, j, start, mode)
        if k == j:
            return j - (words.low(j - 1) in ("-", ",") and j > start.at)
        j = k
        start.bare = False
    return j


def _word(words: Words, j: int, start: Start, mode: Mode) -> int:
    """The word behind what word `j` begins, if that belongs to the name; else j."""
    known = tables()
    capital = words.capital(j)
    low = words.low(j)
    if j == start.at and (start.committee or start.company):
        k = past_purpose(words, j) if start.committee else past_company(words, j)
        if k > j:
            start.area, start.complete = start.committee, True
            return k
    if low not in known.inside and low not in LINKS:
        return _plain_unknown(words, j, start, capital, mode)
    if low == "trong" and start.kind == GROUP and (k := _in_and_outside(words, j)) > j:
        return k
    if low in known.openers and opens(words, j, start, mode):
        related = start.kind == GROUP or (start.kind == PERSON and low == "được")
        return told_apart(words, j, group=related) if mode is not Mode.LIST and not capital else j
    if low in LINKS:
        k = _linked(words, j, start)
        if k > j or start.kind == GROUP or (start.kind == PERSON and start.plural):
            return k if k > j else told_apart(words, j, group=True)
        return j if mode is Mode.SENTENCE else j + 1
    if low in known.plurals and match(known.plurals, words, j)[0] is not None:
        return inner_plural(words, j, start, mode)
    office = inner_office(words, j, start, capital)
    if office is not None:
        return office
    return _plain(words, j, start, capital, mode)


def _in_and_outside(words: Words, j: int) -> int:
    """Past `trong Bộ Y tế`, `trong và ngoài Bộ Y tế`; j if no office stands there."""
    k = j + 3 if words.low(j + 1) == "và" else j + 1
    office = office_at(words, k) if words.capital(k) else None
    return office.at if office is not None else j


def _plain(words: Words, j: int, start: Start, capital: bool, mode: Mode) -> int:
    known = tables()
    low = words.low(j)
    tail, k = match(known.tails, words, j) if low in known.tails else (None, j)
    if tail in AIRING and start.complete and not capital and airs(words, k):
        return j
    area, behind = match(known.areas, words, j) if low in known.areas else (None, j)
    if area is not None and behind >= k:
        start.area, start.complete = True, True
        return behind
    if low in LEVELS:
        area, behind = match(known.areas, words, j + 1)
        if area is not None:
            start.area = start.complete = start.plural = True
            make_group(start)
            return behind
    if tail == "có thẩm quyền" and (start.area or start.people) and start.kind != GROUP:
        return j  # Chủ tịch UBND tỉnh có thẩm quyền quyết định
    if tail == "phụ trách":
        return charged(words, j, start, mode)
    if start.kind == OFFICE and start.complete and is_given(words, tail, k):
        return j
    if tail in _RULING and words.low(k) == "về":
        k = _past_ruled(words, k)
    if tail is not None and start.kind == GROUP and (capital or start.branch in CORPS):
        _, behind = match(known.fields, words, j)
        k = max(k, behind)  # công chức Tư pháp - Hộ tịch, cán bộ tư pháp hộ tịch
    if tail is not None:
        start.area = start.area and tail == _OF_CENTRE
        start.complete = start.complete or not capital
        if tail in CLOSING:
            start.coordinates = False
        _, behind = match(known.fields, words, k) if tail.endswith("ngành") and words.capital(k) else (None, k)
        return behind  # trong ngành Kế hoạch và Đầu tư
    return _plain_unknown(words, j, start, capital, mode)


def _past_ruled(words: Words, k: int) -> int:
    """Past the field that offices rule, if nothing more is said of it: các cơ quan chuyên môn về xây dựng, …

    Not: lấy ý kiến các cơ quan chuyên môn về xây dựng kế hoạch.
    """
    field, behind = _ruled(words, k + 1)
    while field is not None and words.low(behind) in (",", "và"):
        further, past = _ruled(words, behind + 1)
        if further is None:
            break
        behind = past
    low = words.low(behind)
    if field is None or words.capital(behind):
        return k
    ends = low in _FIELD_ENDS or low in LEVELS or opener_at(words, behind) is not None
    return behind if ends else k


def _ruled(words: Words, k: int) -> tuple[str | None, int]:
    """A field that offices are named by or only rule, as of `match`."""
    field, behind = match(tables().fields, words, k)
    return (field, behind) if field is not None else match(tables().ruled, words, k)


def _plain_unknown(words: Words, j: int, start: Start, capital: bool, mode: Mode) -> int:
    if start.branch in CORPS and j == start.at and (k := _past_fields(words, j)) > j:
        return k
    if capital:
        told = is_paper(words, j) if start.area else j == start.at and _is_paper_of_head(words, j, start)
        paper = told and not words.capital(j + 1)  # trình UBND tỉnh Kế hoạch năm 2026, trình Chính phủ Nghị định
        start.area = False
        counted = words.low(j).isdigit() and words.low(j + 1) in COUNTED
        if words.two(j) == "đồng bằng":  # vùng Đồng bằng sông Hồng
            return j + 2 + (words.low(j + 2) == "sông")
        return j if start.closed or counted or paper else j + 1
    if words.low(j) in ("năm", "số") and words.low(j + 1).isdigit() and _is_numbered(words, j, start):
        return j + 2
    if (word := ends_word(words, j, start)) or _leads(words, j, start):
        return j + word
    if mode is Mode.LIST or (mode is Mode.HEADING and (start.kind != GROUP or _told_in_heading(words, j, start))):
        start.area, start.unsure = False, True
        return j + 1
    if start.kind == GROUP and words.two(j - 2) in TRADES:
        return j if does_by_hand(words, j, crafts=False) else _traded(words, j)
    may_go_on = not start.complete or j - 1 == start.at
    if may_go_on and (start.kind == OFFICE or _heads_part(words, j, start)):
        k = past_field(words, j, start)
        if k > j:
            return k
    return told_apart(words, j, group=start.kind == GROUP)


def _leads(words: Words, j: int, start: Start) -> bool:
    """Whether it is said at word `j` which office another leads: Đảng ủy UBND xã lãnh đạo UBND xã."""
    if words.two(j) != "lãnh đạo" or start.kind != OFFICE or not start.complete:
        return False
    return office_at(words, j + 2) is not None


def _is_paper_of_head(words: Words, j: int, start: Start) -> bool:
    """Whether a document stands right behind an organ that needs no further name: trình Chính phủ Nghị định."""
    return words.two(j) in PAPERS and not (start.sort or start.committee)


def _is_numbered(words: Words, j: int, start: Start) -> bool:
    """Whether the number behind word `j` is that of an office: Đoàn kiểm tra số 2, Tổ trưởng Tổ công tác số 2."""
    headed = start.kind == PERSON and words.low(j) == "số" and words.low(j + 2) not in ("/", "-", "ngày")
    return headed or start.kind == OFFICE


def _past_fields(words: Words, j: int) -> int:
    """Past the fields of those who work in them, if no more is said of them; not cán bộ kiểm tra …; else j.

    Behind them stands what they do, a colon, or where: Cán bộ địa chính - nông nghiệp xã.
    """
    known = tables()
    field, k = match(known.fields, words, j)
    while field is not None and words.low(k) == "-":
        field, k = match(known.fields, words, k + 1)
    ends = words.low(k) in (":", "") or match(known.areas, words, k)[0] is not None
    ends = ends or " " in (opener_at(words, k) or "")
    return k if field is not None and ends and opener_at(words, j) is None else j


def _heads_part(words: Words, j: int, start: Start) -> bool:
    """Whether the person at word `j` heads a part of an office that a word in capitals names: Trưởng khoa Điều trị."""
    if start.kind != PERSON or not words.capital(j - 1):
        return False
    return start.sort or (j - 1 == start.at and not start.named and words.low(start.at - 1) in _PARTS)


def _told_in_heading(words: Words, j: int, start: Start) -> bool:
    """Whether word `j` of a heading tells a group apart: Các phòng ban tham gia đào tạo; not Các đơn vị giới thiệu …"""
    return start.plural and (start.unsure or opener_at(words, j) in INNER)


def _traded(words: Words, j: int) -> int:
    """Past what a group trades in, up to a verb, a sign or `trên địa bàn`; j if none of them is near."""
    known = tables()
    for k in range(j, j + SYLLABLES + 1):
        low = words.low(k)
        opener = opener_at(words, k)
        if low == "," or (low == "có" and opener is None):
            return j  # a list of things; … có cần giấy phép
        if not low[:1].isalnum() or opener is not None or does_by_hand(words, k, crafts=False):
            return k
        if low in known.tails and match(known.tails, words, k)[0] in CLOSING:
            return k
    return j


def _linked(words: Words, j: int, start: Start) -> int:
    """`của`, `thuộc` … and what they tie to the name; j if what follows is no name."""
    known = tables()
    following = office_at(words, j + 1)
    if following is not None:
        start.complete, start.area, start.coordinates = following.complete, False, False
        start.sort = following.sort
        return following.at
    if words.low(j) == "cho" or (words.low(j) == "tại" and is_paper(words, j + 1)):
        return j
    if words.capital(j + 1) or match(known.areas, words, j + 1)[0] is not None:
        start.complete = start.area = False
        start.coordinates = False
        return j + 1
    other = start_at(words, j + 1) if words.low(j) in ("của", "thuộc") else None
    if other is not None:
        start.complete, start.area = True, False
        owned = words.low(j) == "thuộc" and other.branch in _OWNERS  # đơn vị thuộc bộ, cơ quan ngang bộ
        start.coordinates = owned and words.low(other.at + 1) != start.branch  # not phòng thuộc sở, phòng chuyên môn
        return other.at
    tail, k = match(known.tails, words, j)
    return k if tail is not None else j
