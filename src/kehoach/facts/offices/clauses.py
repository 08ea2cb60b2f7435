"""Clauses behind a name that tell it apart: cơ quan có người ứng cử, UBND xã nơi có đất (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import AUXILIARIES, BOUND, DUTIES, INNER, PARTICLES, SETTING_OUT, STRONG, TELLING
from .words import Words, match, opener_at, tables

_FURTHEST = 20
_FURTHEST_CHARGE = 24
_FURTHEST_NOUN = 4
_SIGNS = frozenset((",", ";", ":", ".", "(", ")", ""))
_PEOPLE = frozenset(("dân", "hộ", "đình"))
"""The same behind a list: … lập danh sách, hồ sơ, người dân có trách nhiệm nộp."""
MANNER = frozenset(("theo", "trong", "trên", "hằng", "hàng", "có", "đặc", "nhất", "thường", "kịp", "khẩn", "nghiêm"))
"""First words of openers that tell how or when, not what is done."""
_GIVEN = "được giao nhiệm vụ"
_SORTS = ("thanh tra", "kiểm tra")
_NEAREST = ("cấp trên", "trực tiếp")
_STATED = ("phải", "cần", "đã", "được", "sẽ")
_PAIRED = frozenset(("đánh giá", "giám sát", "đôn đốc", "xử lý", "rà soát", "theo dõi", "hướng dẫn", "sử dụng"))
"""Verbs that stand beside another: Thủ trưởng cơ quan kiểm tra đôn đốc việc thực hiện."""
_CARRIED_OUT = ("thực hiện", "triển khai")
_HEADING = frozenset(("trưởng", "đầu", "đạo"))
"""Last syllables of who heads one: thủ trưởng, người đứng đầu, lãnh đạo."""
_WORK = ("công tác", "nhiệm vụ")
_OBJECTS = frozenset(("người", "bộ", "quan", "vị", "chức", "nhân", "viên", "và"))
"""Last syllables of those who may be the object of a verb: … cử cán bộ có trách nhiệm theo dõi; or a further verb."""


def told_apart(words: Words, j: int, *, group: bool) -> int:
    """The word behind a clause that tells a name apart, where it is said what is done; j if none stands at word `j`.

    It begins with `nơi`, behind a group with `có`; or a duty stands behind it, which nothing but a name stands before:
    cơ quan có người ứng cử cung cấp …, cơ sở tiếp nhận chất thải có trách nhiệm … No sign stands in it but between
    two verbs. Groups are also told apart by their charge, agencies by their work.
    """
    if (k := _past_sort(words, j)) > j:
        return k
    if group and (k := _past_charge(words, j)) > j:
        return k
    related = _relates(words, j, group=group)
    if not related and not (group and _may_tell(words, j)):
        return j
    at_work = words.low(j) == "làm" and words.two(j + 1) in _WORK
    if at_work and (k := _past_field(words, j + 3)) > j:
        return k
    return _past_clause(words, j, related=related, at_work=at_work)


def is_given(words: Words, tail: str | None, k: int) -> bool:
    """Whether a tail of an office with a name of its own says that what stands at word `k` is its task.

    Sở Tài chính được giao nhiệm vụ bố trí vốn; before a duty it tells one apart: … được giao nhiệm vụ có trách nhiệm …
    """
    opener = opener_at(words, k) if tail == _GIVEN else None
    return opener is not None and opener not in DUTIES


def _past_sort(words: Words, j: int) -> int:
    """Past what sort of agency `cơ quan` is, if it is said behind that what it does: cơ quan thanh tra báo cáo …

    Else it is a verb, as it is behind the plural: Các cơ quan kiểm tra báo cáo của các xã.
    """
    if words.low(j - 1) != "quan" or words.low(j - 2) != "cơ":
        return j
    two, k = words.two(j), j + 2
    if two == "quản lý":
        if words.two(k) not in _NEAREST:
            return j
        k += 2
    elif two not in _SORTS:
        return j
    if two != "thanh tra" and words.low(j - 3) in tables().plurals:
        return j
    if words.two(k) == "nhà nước":
        return k + 2
    opener = opener_at(words, k)
    if two == "kiểm tra" and words.low(j - 3) in _HEADING and _carries_out(words, k):
        return j  # Thủ trưởng cơ quan kiểm tra tổ chức thực hiện nội quy
    return j if opener is None or opener in _PAIRED or (opener in PARTICLES and opener not in _STATED) else k


def _carries_out(words: Words, k: int) -> bool:
    """Whether it is said at word `k` that something is carried out, which may be what is checked."""
    k += 2 * (words.two(k) == "tổ chức")
    return words.two(k) in _CARRIED_OUT


def _relates(words: Words, j: int, *, group: bool) -> bool:
    """Whether word `j` opens a relative clause: `nơi`, `chưa được` and `có` behind a group, if no duty follows."""
    low = words.low(j)
    if group and low == "chưa":
        return words.low(j + 1) == "được"
    return low == "nơi" or (group and low == "có" and match(tables().havings, words, j + 1)[0] is None)


def _past_field(words: Words, k: int) -> int:
    """The word behind a field of work at word `k`, if it is said there what is done; -1 if not.

    Cán bộ làm công tác dân tộc chủ trì …
    """
    known = tables()
    field, behind = match(known.fields, words, k)
    return behind if field is not None and opener_at(words, behind) is not None else -1


def _past_clause(words: Words, j: int, *, related: bool, at_work: bool) -> int:
    """The word at which it is said what those do whom the words from `j` on tell apart; j if it is not said.

    Args:
        words: the text.
        j: where the clause begins.
        related: it is a relative clause, behind which any plain verb may stand.
        at_work: it tells what work they do; no other one in it can have a duty.
    """
    openers = tables().openers
    listed = False
    for k in range(j + 1, j + _FURTHEST + 1):
        low = words.low(k)
        if low in _SIGNS:
            if related and low in (":", "") and 1 < k - j <= _FURTHEST_NOUN and words.low(j + 1).isalpha():
                return k  # UBND các xã có rừng:
            if low != "," or related or not (_joins_verbs(words, j, k) or _lists_objects(words, j, k)):
                return j
            listed = True
        elif low == "hoặc" and words.low(j) == "trực" and words.low(k + 1) in tables().heads:
            return k  # đơn vị trực tiếp quản lý vườn cây hoặc UBND xã
        elif low in openers and words.low(k - 1) not in AUXILIARIES:
            opener, behind = match(openers, words, k)
            if opener in BOUND:
                return j if not at_work and _is_of_object(words.low(k - 1), listed=listed) else k
            if related and k > j + 1 and _is_plain_verb(opener) and not _is_noun(words, behind):
                return k
    return j


def _is_of_object(last: str, *, listed: bool) -> bool:
    """Whether a duty is that of the object of a verb, which ends in a syllable: cử cán bộ có trách nhiệm theo dõi."""
    return last in _OBJECTS or (listed and last in _PEOPLE)


def _past_charge(words: Words, j: int) -> int:
    """The word behind what a group is charged with at word `j`; j if that is not said, or not plainly.

    Các đơn vị được giao nhiệm vụ theo dõi, đôn đốc tại Phụ lục thường xuyên …; các sở chủ trì dự án tổ chức …;
    tổ chức được cấp giấy phép khai thác khoáng sản báo cáo …
    """
    charged = words.low(j) == "được" or (j > 2 and [words.low(i) for i in range(j - 3, j)] == ["giao", "nhiệm", "vụ"])
    licensed = charged and words.low(j + 1) == "cấp" and words.low(j + 2) in ("phép", "giấy")
    first = j if charged else _past_works(words, j)
    if first == j and not charged:
        return j
    openers = tables().openers
    for k in range(max(first, j + 1), j + _FURTHEST_CHARGE):
        low = words.low(k)
        if low == ":" and not charged:
            return k
        if low in _SIGNS:
            if low == "," and (_is_verb(words, k + 1) if charged else _past_project(words, k + 1) > k + 1):
                continue
            return j
        before = words.low(k - 1)
        if low not in openers or before in AUXILIARIES or before in (",", "và"):
            continue
        opener = opener_at(words, k)
        sets_out = opener in SETTING_OUT if charged and not licensed else _is_plain_verb(opener)
        if opener in BOUND or (sets_out and before not in PARTICLES):
            return k
    return j


def _past_works(words: Words, j: int) -> int:
    """Past `chủ trì` and the projects that somebody runs: chủ trì các dự án; j if none stand there."""
    if words.two(j) != "chủ trì":
        return j
    k = j + 2 + (words.low(j + 2) == "các")
    behind = _past_project(words, k)
    return behind if behind > k else j


def _past_project(words: Words, k: int) -> int:
    behind = k + (words.low(k) == "tiểu")
    return behind + 2 if words.two(behind) == "dự án" else k


def _is_verb(words: Words, k: int) -> bool:
    opener = opener_at(words, k)
    return opener in TELLING or opener in STRONG or opener == "phối hợp"


def _joins_verbs(words: Words, j: int, k: int) -> bool:
    """Whether a comma at word `k` stands between a verb at word `j` and another: quản lý, sử dụng sản phẩm."""
    return match(tables().openers, words, j)[1] == k and opener_at(words, k + 1) in TELLING


def _lists_objects(words: Words, j: int, k: int) -> bool:
    """Whether a comma at word `k` stands between objects of a verb at word `j`: khai thác cát, sỏi có trách nhiệm …"""
    known = tables()
    if not words.low(k + 1).isalpha() or words.low(k + 1) in known.first:
        return False
    verb = opener_at(words, j)
    return verb in TELLING and words.low(j) not in MANNER and opener_at(words, k + 1) is None


def _is_plain_verb(opener: str | None) -> bool:
    """Whether an opener is a verb of two syllables; one alone may end another word: ứng cử."""
    return opener is not None and " " in opener and opener not in PARTICLES and opener not in INNER


def _is_noun(words: Words, behind: int) -> bool:
    """Whether what stands behind a verb says that it is no verb here: có công trình xây dựng phải …, có …"""
    return words.low(behind) == "có" or opener_at(words, behind) in PARTICLES


def _may_tell(words: Words, j: int) -> bool:
    """Whether word `j` may begin what tells a group apart: it is no verb of an order."""
    if words.capital(j) or not words.low(j).isalpha() or words.low(j) in ("và", "hoặc", "cùng"):
        return False
    opener = opener_at(words, j)
    return opener is None or opener in TELLING
