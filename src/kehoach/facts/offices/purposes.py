"""What a committee is there for, where that is a part of its name (docs/domain.md 8.2).

`Ban Chỉ đạo thực hiện Chương trình mục tiêu quốc gia tỉnh theo dõi …`: not what the committee does.
"""

from __future__ import annotations

from ...reference.office_context import DUTIES, LINKS, PAPERS, PARTICLES, STRONG, WORKS
from .clauses import MANNER
from .heads import start_at
from .start import OFFICE, Start
from .words import Mode, Words, match, opener_at, tables

_ACTS = frozenset(("triển", "khai", "thực", "hiện", "chỉ", "đạo", "thẩm", "định", "xây", "dựng", "các"))
"""Syllables between the committee and the work that it is there for."""
_VERBS = frozenset(("thẩm định", "đánh giá", "lựa chọn", "tư vấn"))
_IS = ("gồm", "họp", "được", "là")
_WORKS_ON = frozenset(("bao gồm", "làm việc", "hoạt động", "sử dụng", "tiến hành", "điều hành", "xem xét", "kết luận"))
"""What a body does that has its purpose in its name, and nothing that it would look into: Hội đồng thẩm định họp."""
_LONGEST_ACT = 5
_FURTHEST = 14
_SIGNS = frozenset((";", ":", ".", "(", ")", ""))
_JOINTS = frozenset((",", "và"))
_LONGEST_NUMBER = 10
_QUALITIES = MANNER | {"đảm", "bảo", "định"}
"""First words of what says how a work is carried out: đảm bảo tiến độ, định kỳ hằng tháng."""


def past_purpose(words: Words, j: int) -> int:
    """The word behind the purpose at word `j` and the area that the committee is of; j if it is not said so.

    The purpose is a work, or a field in capitals. Behind the area a verb or the end must stand, and nothing ties the
    area to the work: else the name is not trusted to go on. A work with its number needs no area, if another verb
    stands behind it: Tổ công tác triển khai Đề án 06 rà soát …
    """
    if (k := _past_campaign(words, j)) > j or (k := _past_verb(words, j)) > j or (k := _past_field(words, j)) > j:
        return k
    k = j
    while words.low(k) in _ACTS and k - j < _LONGEST_ACT and not words.capital(k):
        k += 1
    if not words.capital(k) or (k > j and not _is_work(words, k)):
        return j
    behind = _past_number(words, k) if k > j else k
    behind = behind if behind > k else past_area(words, k, field=k == j)
    return behind if behind > k else j


_CAMPAIGNS = frozenset((
    "phong trào", "vận động", "chiến dịch", "hội thi", "cuộc thi", "hội diễn", "liên hoan", "lễ hội", "ngày hội",
    "giải", "chương trình", "đề án", "dự án", "mô hình",
))  # fmt: skip
"""What has a name in quotes."""
_QUOTES, _QUOTE_ENDS = frozenset(("“", '"')), frozenset(("”", '"'))
_LONGEST_QUOTED = 24


def _past_campaign(words: Words, j: int) -> int:
    """Past a campaign at word `j` and its name in quotes: Ban Chỉ đạo phong trào “Toàn dân …” xã; else j."""
    for at in (j + 1, j + 2, j + 3):
        if words.low(at) in _QUOTES:
            behind = _behind_quotes(words, at) if _is_campaign(words, at) else at
            return behind if behind > at else j
    return j


def past_quoted(words: Words, j: int, start: Start) -> int:
    """Past the name in quotes at word `j`, of what a committee is there for, or behind a word for a campaign; else j.

    Ban Chỉ đạo “Toàn dân …” xã, Ban Tổ chức Hội thi “Nhà nông đua tài”.
    """
    if words.low(j) not in _QUOTES or start.kind != OFFICE:
        return j
    named = (start.committee and j == start.at) or (j > 1 and _is_campaign(words, j))
    return _behind_quotes(words, j) if named else j


def _is_campaign(words: Words, at: int) -> bool:
    """Whether what stands before word `at` is a thing that has a name in quotes."""
    return words.low(at - 1) in _CAMPAIGNS or words.two(at - 2) in _CAMPAIGNS


def _behind_quotes(words: Words, j: int) -> int:
    """The word behind the quotes that open at word `j`, if they close in the same sentence; else j."""
    for k in range(j + 2, j + _LONGEST_QUOTED):
        low = words.low(k)
        if low in _QUOTE_ENDS:
            return k + 1
        if low in _SIGNS:
            return j
    return j


def _past_number(words: Words, k: int) -> int:
    """Past the work at word `k` and its number, where it is said behind it what the committee does; else k.

    Not: phối hợp với Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW theo phân công; … số 57-NQ/TW, báo cáo kết quả.
    A bare number may end the name: Tổ công tác triển khai Đề án 06.
    """
    at = k + 2 + (words.low(k + 2) == "số")
    if not words.low(at)[:1].isdigit():
        return k
    behind = at + 1
    while behind - at < _LONGEST_NUMBER and words.glued(behind):
        behind += 2
    low = words.low(behind)
    if low in _JOINTS:
        return behind if start_at(words, behind + 1) is not None else k
    verb = opener_at(words, behind)
    acts = verb in DUTIES or verb in STRONG or (" " in (verb or "") and low not in _QUALITIES)
    return behind if acts or low == ":" or (not low and behind == at + 1) else k


def _past_verb(words: Words, j: int) -> int:
    """Past a verb that is all the purpose: Hội đồng thẩm định có trách nhiệm …; j where it has an object, or others."""
    openers = tables().openers
    verb, k = match(openers, words, j)
    if verb not in _VERBS or words.capital(j):
        return j
    if words.low(k) == ",":
        return k if start_at(words, k + 1) is not None else j
    low = words.low(k)
    if low in ("", ":", *_IS) or f"{low} {words.low(k + 1)}" in _WORKS_ON:
        return k
    return k if opener_at(words, k) in DUTIES else j


def _past_field(words: Words, j: int) -> int:
    """Past a field in small letters and the area that the committee is of, if a duty or another name stands behind it.

    Ban Chỉ đạo xây dựng nông thôn mới xã có trách nhiệm …; else the field may be what it does.
    """
    known, k = tables(), j
    while match(known.fields, words, k)[0] is None and words.low(k) in _ACTS and k - j < _LONGEST_ACT:
        k += 1
    field, at = match(known.fields, words, k)
    if field is None or any(words.capital(i) for i in range(j, at)):
        return j
    area, behind = match(known.areas, words, at)
    if area is None or words.capital(at):
        return j
    while words.capital(behind):
        behind += 1
    if words.low(behind) in (",", ";"):
        return behind if start_at(words, behind + 1) is not None else j
    return behind if opener_at(words, behind) in DUTIES else j


def past_matter(words: Words, j: int, mode: Mode) -> int:
    """Past `về` at word `j` and the field that a committee is there for, if a verb stands behind it; else j.

    Ban Chỉ đạo tỉnh về chuyển đổi số hướng dẫn …; in a cell the field may end it.
    """
    known = tables()
    field, k = match(known.fields, words, j + 1)
    if field is None:
        return j
    area, behind = match(known.areas, words, k)
    k = behind if area is not None and not words.capital(behind) else k
    verb = opener_at(words, k)
    if verb is None or verb in PARTICLES:
        return k if mode is not Mode.SENTENCE and not words.low(k) else j
    return k


def _is_work(words: Words, k: int) -> bool:
    return words.low(k) == "luật" or words.two(k) in WORKS


def past_area(words: Words, j: int, *, field: bool) -> int:
    """The word behind the area that stands not far behind word `j`; j if what stands between is more than a purpose.

    Args:
        words: the text.
        j: where the purpose begins.
        field: it is a field in capitals, which may be a list; else a work.
    """
    known = tables()
    for at in range(j + 1, j + _FURTHEST):
        low = words.low(at)
        if low in _SIGNS or low in LINKS or low == "các":
            return j
        if low in _JOINTS and (not field or start_at(words, at + 1) is not None):
            return j
        area, behind = match(known.areas, words, at)
        if area is None or words.capital(at) or f"{words.low(at - 1)} {low}" in PAPERS:
            if field and not words.capital(at) and " " in (opener_at(words, at) or ""):
                return j
            continue
        while words.capital(behind):
            behind += 1
        if _ends(words, behind):
            return behind
    return j


def _ends(words: Words, at: int) -> bool:
    if words.low(at) in _SIGNS or words.low(at) in _JOINTS:
        return True
    return not words.capital(at) and opener_at(words, at) is not None
