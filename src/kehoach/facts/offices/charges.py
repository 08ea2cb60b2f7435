"""What somebody is or is in charge of: phụ trách lĩnh vực Hành chính, Văn phòng (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import DUTIES, MATTERS, PARTICLES, STRONG
from ...reference.office_posts import CALLED
from ...reference.office_words import CLOSED
from .heads import start_at
from .start import GROUP, OFFICE
from .words import Mode, Words, match, tables

_JOINTS = frozenset((",", "và"))
_LONGEST = 6
_MEMBER, _STANDING = "thành viên", "thường trực"
_ROLES = frozenset(("trưởng ban", "phó trưởng ban", "phó ban", "ủy viên", "thư ký"))
"""What one is in a committee beside one's own post."""
_TRADES = ("nhân viên", "giáo viên", "tổng phụ trách đội")
_DEEDS = STRONG | DUTIES | {"trực tiếp"}


def past_charge(words: Words, j: int, mode: Mode, *, post: bool) -> int:
    """The word behind the matters at word `j`, one or several; j if none is named there. A `post` is who has them."""
    matter = words.low(j)
    if matter not in MATTERS or (MATTERS[matter] and words.low(j + 1) != MATTERS[matter]):
        return _past_plain(words, j) if post else j
    k = j + 1 + bool(MATTERS[matter])
    if words.low(k) == "trực" and words.low(k + 1) == "tiếp":
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
    openers = tables().openers
    for k in range(j, j + _LONGEST):
        opener, _ = match(openers, words, k)
        if opener is not None:
            return k if k > j and opener in _DEEDS else j
        if words.capital(k) or not (words.low(k).isalpha() or (words.low(k) == "-" and k > j)):
            return j
    return j


def says_deed(words: Words, k: int) -> bool:
    """Whether those do something else at word `k` behind what they are in charge of, or head what stands there."""
    return words.low(k) == ":" or match(tables().openers, words, k)[0] in _DEEDS


def _acts(words: Words, k: int, mode: Mode) -> bool:
    """Whether it is said at word `k` what somebody does."""
    if words.capital(k):
        return False
    opener, _ = match(tables().openers, words, k)
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


_RANKED = ("thanh tra", "kiểm tra", "kiểm lâm")
"""First words of what somebody is by rank, which alone is told of in laws: Thanh tra viên, Kiểm lâm viên."""


def own_post(words: Words, j: int) -> int:
    """Past the post of somebody who is called by name: đồng chí Lê Văn A, Đảng ủy viên, Phó Giám đốc; -1 if none is."""
    if f"{words.low(j)} {words.low(j + 1)}" == _MEMBER and words.low(j + 2) in (":", ""):
        return j + 2  # ông Lê Văn A, Chuyên viên Phòng Nội vụ, thành viên:
    if words.low(j + 2) == "viên" and f"{words.low(j)} {words.low(j + 1)}" in _RANKED:
        return j + 3
    if (k := _own_trade(words, j)) > 0 or not words.capital(j):
        return k
    post, k = match(tables().posts, words, j)
    if post is not None:
        _, named = match(tables().fields, words, k) if words.low(k - 1) in tables().branches else (None, k)
        named += 2 * (f"{words.low(named)} {words.low(named + 1)}" == _STANDING)
        return named if post not in CALLED else -1  # Phó Trưởng phòng Tổ chức cán bộ, Phó Trưởng ban Thường trực
    head, k = match(tables().heads, words, j)
    return k if head in CLOSED else -1


def past_role(words: Words, j: int) -> int:
    """Past the dash at word `j` and what a person is in a committee besides; else j.

    Trưởng phòng Nội vụ - Phó Trưởng ban; another post is that of somebody else: Hiệu trưởng - Phó Hiệu trưởng.
    """
    if not words.capital(j + 1):
        return j
    post, k = match(tables().posts, words, j + 1)
    if f"{words.low(j + 1)} {words.low(j + 2)}" == _MEMBER:
        return j + 3
    if post not in _ROLES:
        return j
    k += 2 * (f"{words.low(k)} {words.low(k + 1)}" == _STANDING)
    ends = not words.low(k).isalnum() or match(tables().openers, words, k)[0] is not None
    return k if ends and not words.capital(k) else j  # Trưởng ban Công tác Mặt trận


def _own_trade(words: Words, j: int) -> int:
    """Past what somebody who is called by name is at a school: cô Lê Thị B, nhân viên y tế:; -1 if more follows."""
    noun, k = match(tables().nouns, words, j)
    if noun is None or not noun.startswith(_TRADES):
        return -1
    _, behind = match(tables().fields, words, k)
    return behind if words.low(behind) in (":", "") else -1
