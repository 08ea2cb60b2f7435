"""What somebody is in charge of: phụ trách lĩnh vực Hành chính, Văn phòng (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import DUTIES, MATTERS, PARTICLES, STRONG
from ...reference.office_groups import CORPS
from .heads import start_at
from .start import GROUP, OFFICE, PERSON, Start
from .unknown_fields import SYLLABLES
from .words import Mode, Words, match, opener_at, tables

_JOINTS = frozenset((",", "và"))
_LONGEST, _LONGEST_POST = 6, 10
_DEEDS = STRONG | DUTIES | {"trực tiếp"}
_TOLD_BY_CHARGE = "bộ phận"
"""An office without a name of its own, told by what it is in charge of: `bộ phận phụ trách thư viện tổ chức …`."""


def charged(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past `phụ trách` and what somebody is in charge of; j where it is what an office or a person is doing."""
    told = start.kind == PERSON or words.two(j - 2) == _TOLD_BY_CHARGE
    k = _past_charge(words, j + 2, mode, post=told)
    acts = start.named or (start.kind == OFFICE and not (told and k > j + 2))
    acts = acts or (start.area and start.branch in CORPS and _says_no_more(words, j + 2))
    whole = start.kind == PERSON and j > start.at and words.low(j - 1) != ","  # Đồng chí Trưởng phòng is of those above
    ended = words.text[words.end - 1] in ".;/"  # in a field it tells who it is
    acts = acts or (whole and ended and _is_called(words, j) and not _says_deed(words, k))
    if mode is Mode.SENTENCE and acts and match(tables().areas, words, k)[0] is None:
        return j
    start.complete, start.area = True, False
    return k


def _is_called(words: Words, j: int) -> bool:
    """Whether the post before word `j` stands behind `đồng chí`: đồng chí Trưởng Công an xã phụ trách hậu cần."""
    return any((words.low(k), words.low(k + 1)) == ("đồng", "chí") for k in range(max(0, j - _LONGEST_POST), j))


def _says_no_more(words: Words, j: int) -> bool:
    """Whether the sentence ends with what is named from word `j` on: Cán bộ thú y xã phụ trách chuyên môn."""
    for k in range(j, j + SYLLABLES + 1):
        if words.low(k) in (".", ";", ""):
            return k > j
        if opener_at(words, k) is not None:
            return False
    return False


def _past_charge(words: Words, j: int, mode: Mode, *, post: bool) -> int:
    """The word behind the matters at word `j`, one or several; j if none is named there. A `post` is who has them."""
    matter = words.low(j)
    if matter not in MATTERS or (MATTERS[matter] and words.low(j + 1) != MATTERS[matter]):
        return _past_plain(words, j) if post else j
    k = j + 1 + bool(MATTERS[matter])
    if words.two(k) == "trực tiếp":
        return k  # phụ trách lĩnh vực trực tiếp chỉ đạo
    first = k  # the first word of a matter may be a verb elsewhere: lĩnh vực giám sát
    while low := words.low(k):
        if low in _JOINTS:
            if not _is_matter(words, k + 1) or (low == "," and _acts(words, k + 1, mode)):
                break
            first = k + 1
        elif not low[0].isalnum() or (k > first and _acts(words, k, mode)):
            break
        k += 1
    return k


def _past_plain(words: Words, j: int) -> int:
    """Past a matter in small letters that is not called one, before a deed: phụ trách văn xã chỉ đạo …; else j."""
    for k in range(j, j + _LONGEST):
        opener = opener_at(words, k)
        if opener is not None:
            return k if k > j and opener in _DEEDS else j
        if words.capital(k) or not (words.low(k).isalpha() or (words.low(k) == "-" and k > j)):
            return j
    return j


def _says_deed(words: Words, k: int) -> bool:
    """Whether those do something else at word `k` behind what they are in charge of, or head what stands there."""
    return words.low(k) == ":" or opener_at(words, k) in _DEEDS


def _acts(words: Words, k: int, mode: Mode) -> bool:
    """Whether it is said at word `k` what somebody does."""
    if words.capital(k):
        return False
    opener = opener_at(words, k)
    return opener is not None and (mode is Mode.SENTENCE or opener in PARTICLES)


def _is_matter(words: Words, k: int) -> bool:
    """Whether a further matter stands at word `k`, not the next name: Văn phòng, các Hội quần chúng; not Sở Y tế."""
    if not words.low(k)[:1].isalnum():
        return False
    start = start_at(words, k)
    if start is None or match(tables().fields, words, k)[0] is not None:
        return True
    if words.capital(start.at) or words.low(start.at) in tables().inside:
        return False
    if start.kind == GROUP:
        return start.branch.startswith(("hội", "đoàn thể"))
    return start.kind == OFFICE and not start.complete
