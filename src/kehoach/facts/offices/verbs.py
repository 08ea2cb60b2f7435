"""Whether a verb behind the beginning of a name says what the office does, or is part of it (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import (
    CLOSING,
    COMPOUNDS,
    CRAFTS,
    DUTIES,
    HANDS,
    INNER,
    PAPERS,
    PARTICLES,
    RULES,
    STRONG,
)
from .heads import start_at
from .start import GROUP, Start
from .words import Mode, Words, match, tables

_FURTHEST = 6


def opens(words: Words, j: int, start: Start, mode: Mode) -> bool:
    """Whether the words at `j` say what the office does."""
    opener, k = match(tables().openers, words, j)
    if opener is None or ends_word(words, j, start) or begins_word(words, j) or _advises(words, start, opener, k, mode):
        return False
    if mode is Mode.LIST and opener not in STRONG:
        return opener == "trình" and start_at(words, k) is not None  # UBND cấp tỉnh trình HĐND cùng cấp
    if mode is Mode.LIST and start.kind == GROUP and opener not in DUTIES and _is_closed(words, k):
        return False
    if mode is Mode.HEADING and opener not in STRONG and (_tells_apart(start, j, opener) or is_competent(words, j)):
        return False
    if words.low(j) in tables().tails:
        tail, behind = match(tables().tails, words, j)
        of_many = start.kind == GROUP or (j == start.at and words.low(j - 1) in _RULERS)
        if tail is not None and behind >= k and (tail not in RULES or of_many):
            return False
    if not words.capital(j):
        return True
    if " " not in opener and words.capital(j - 1) and not words.upper(j):
        return False  # xã Tân Lập
    whole = start.complete or words.low(k) == "với"  # MTTQ Phối hợp với UBND xã
    return whole and (not words.capital(k) or words.upper(j))


def _advises(words: Words, start: Start, opener: str, k: int, mode: Mode) -> bool:
    """Whether a group is told by its advising, of which nothing is said behind it: các phòng tham mưu;"""
    ends = (";", ".", "") if mode is Mode.LIST else (";", ".")
    return opener == "tham mưu" and start.kind == GROUP and words.low(k) in ends


_RULERS = ("bộ", "sở")
"""Offices that are told by what they rule, where no name follows: Bộ quản lý chuyên ngành có trách nhiệm …"""


def is_competent(words: Words, j: int) -> bool:
    """Whether word `j` says what somebody is competent for: người đứng đầu đơn vị có thẩm quyền kiểm tra rừng."""
    return j > 1 and words.low(j - 1) == "quyền" and words.low(j - 2) == "thẩm"


def ends_word(words: Words, j: int, start: Start) -> bool:
    """Whether the syllable at word `j` ends a word of two: Trung tâm Điều hành Chương trình nước sạch."""
    return j > start.at and words.two(j - 1) in COMPOUNDS


def begins_word(words: Words, j: int) -> bool:
    """Whether the syllable at word `j` begins a word of two that is no verb: Ban Quản lý dự án giao thông."""
    return words.two(j) in COMPOUNDS


def does_by_hand(words: Words, k: int, *, crafts: bool) -> bool:
    """Whether a verb that is no opener stands at word `k`: nộp, treo.

    What may be a trade is a verb if `crafts`, or behind a field or a noun: Hạt Giao thông sửa chữa đường.
    """
    if words.capital(k):
        return False
    two = words.two(k)
    return words.low(k) in HANDS or two in HANDS or (two in CRAFTS and (crafts or _is_behind_noun(words, k)))


def _is_behind_noun(words: Words, k: int) -> bool:
    noun = words.two(k - 2)
    return k > 1 and (noun in COMPOUNDS or match(tables().fields, words, k - 2)[1] == k)


AIRING = ("phát thanh", "truyền thanh", "truyền thông")
"""Tails that are verbs too."""
_AIRED = frozenset(("về", "trên", "tới", "đến", "cho", "trực", "các", "những", "nội", "thường", "tối", "ít", "vào"))


def airs(words: Words, k: int) -> bool:
    """Whether at word `k`, behind such a tail, stands what is told, where, or how often: `phát thanh 02 buổi`."""
    return words.low(k).isdigit() or words.low(k) in _AIRED


def is_paper(words: Words, j: int) -> bool:
    """Whether a document or a part of it stands at word `j`."""
    return words.low(j) in PAPERS or words.two(j) in PAPERS


def _is_closed(words: Words, k: int) -> bool:
    """Whether a few words end in one that ends names, as in: các đơn vị xây dựng pháp luật có liên quan."""
    known = tables()
    for j in range(k, k + _FURTHEST + 1):
        if words.low(j) in known.first or not words.low(j).isalpha():
            return False
        tail, behind = match(known.tails, words, j)
        if tail in CLOSING:
            return not words.low(behind).isalpha() or words.low(behind) == "và"
    return False


def _tells_apart(start: Start, j: int, opener: str) -> bool:
    """Whether a verb in a heading is a part of the name: Hội đồng thẩm định, Đổi mới sáng tạo, đơn vị tham gia."""
    if " " not in opener:
        return start.unsure and opener not in PARTICLES
    if start.kind == GROUP:
        return opener in INNER
    return j == start.at and not start.complete
