"""Where a name begins: a post, a person, a group, or the head word of an office (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import HANDS, MANNERS, ORGANISED
from ...reference.office_groups import WEAK_NOUNS
from ...reference.office_posts import ADDRESSES, CALLED, INITIALS, LEADERS, RANKS
from .brackets import past_short
from .clauses import told_apart
from .ranges import past_range
from .sole import office_at
from .start import GROUP, PERSON, Start
from .words import SPOILT, Words, match, opener_at, tables

_SEPARATORS = frozenset((",", ";", "và", "hoặc", "cùng", "với", ":", ".", "", "(", ")", "-", "/"))
_DEEPEST = 2  # Đại diện lãnh đạo các phòng
_POSTS = 4  # Chủ tịch, Phó Chủ tịch; Tổng Biên tập, Giám đốc các báo
_PLAIN = ("cơ sở", "cá nhân")
"""Weak nouns that are no verb: whose they are may be said in a clause."""
_MEMBER = "thành viên"
"""Behind it stands the name of a committee as it stands alone: `các thành viên Ban Chỉ đạo phòng dịch các cấp`."""
_LAST = ("đại biểu hội đồng nhân dân", "đại biểu hđnd")
"""Weak nouns that may end a list of names; elsewhere they are what somebody stands for."""


def start_at(words: Words, i: int, depth: int = 0) -> Start | None:
    """The beginning of a name at word `i`, None if none begins there."""
    known = tables()
    low = words.low(i)
    if low not in known.first or depth > _DEEPEST:
        return None
    if low in known.posts:
        post, j = match(known.posts, words, i)
        if post is not None:
            return _person(words, i, j, depth)
    if low in known.plurals:
        plural, j = match(known.plurals, words, i)
        if plural is not None:
            return _several(words, j, depth)
    office = office_at(words, i)
    if office is None or (low == "tổ" and (group := group_at(words, i, False)) and "," in group.branch):
        return group_at(words, i, False)  # Tổ dân phố, thôn, bản
    return office


def _person(words: Words, i: int, j: int, depth: int) -> Start | None:
    """A post from word `i` to `j`: a name, an office, a group or another post stands behind it, unless it is alone."""
    known = tables()
    first, _ = match(known.posts, words, i)
    post, j = _last_post(words, i, j, first, depth)
    head, k = match(known.heads, words, j - 1) if j - i > 1 else (None, j)
    if head not in (None, SPOILT) and k > j:
        j -= 1  # Trưởng Ban Chỉ đạo
    inner = _of_what(words, j, depth) or _behind_short(words, j, depth)
    if inner is not None:
        inner.kind = PERSON
        inner.branch = ""
        inner.named = first in CALLED and post in RANKS
        return inner
    tail, _ = match(known.tails, words, j)
    if post in ADDRESSES and not words.capital(j) and tail != "phụ trách":
        return None
    if words.capital(j) or words.low(j) in _SEPARATORS or words.low(j) in known.areas or tail is not None:
        return _alone(words, i, j, named=post in CALLED or (first in CALLED and post in RANKS))
    if opener_at(words, j) is not None:
        return Start(j, PERSON, complete=True)
    return None


def _behind_short(words: Words, j: int, depth: int) -> Start | None:
    """The office or group behind the short form of a post: Trưởng phòng (TP) Kinh tế, Hiệu trưởng (HT) các trường."""
    k = past_short(words, j)
    if k == j:
        return None
    if words.capital(k) and words.low(j - 1) in tables().branches:
        field, behind = match(tables().fields, words, k)
        if field is not None:
            return Start(behind, PERSON, complete=True)
    return start_at(words, k, depth + 1)


_JOINS = (",", "và", "hoặc")


def _further(words: Words, j: int) -> int:
    """The word at which a further post begins behind the sign at word `j`: …, Phó Chủ tịch; … và các Phó Chủ tịch."""
    return j + 2 if words.two(j + 1) == "các phó" else j + 1


def _last_post(words: Words, i: int, j: int, post: str, depth: int) -> tuple[str, int]:
    """The last of several posts of one person, and the word behind it: Chủ tịch, Phó Chủ tịch."""
    posts = tables().posts
    for _ in range(_POSTS):
        if words.low(j) in _JOINS and (_is_further_post(words, i, j) or _shares_office(words, j, post, depth)):
            j = _further(words, j)  # Trưởng, Phó các phòng; giám đốc, thủ trưởng các sở
        further, k = match(posts, words, j)
        if further is None:
            break
        post, j = further, k
    return post, j


def _of_what(words: Words, j: int, depth: int) -> Start | None:
    """The office, the group or the other one whose post ends before word `j`."""
    known = tables()
    headed = words.capital(j) and words.low(j - 1) in known.branches  # Trưởng phòng Kinh tế
    inner = office_at(words, j - 1) if headed else None
    if inner is None and words.low(j) in known.first:
        several = words.low(j - 1) == "các"  # Trưởng các phòng
        inner = _several(words, j, depth + 1) if several else start_at(words, j, depth + 1)
    return inner


def _alone(words: Words, i: int, j: int, *, named: bool) -> Start | None:
    """A post from word `i` to `j` with nothing known behind it: whose it is stands above, or is a name."""
    low = words.low(j)
    if low == "," and words.low(j - 1) in tables().coordinated and _noun_follows(words, j + 1):
        return Start(j, PERSON, plural=True, coordinates=True, complete=True)  # trưởng khoa, bộ môn
    further = low == "," and i > 0 and words.low(i - 1) == "các" and match(tables().posts, words, j + 1)[0] is not None
    if further:
        return Start(j, PERSON, plural=True, complete=True)  # các bộ trưởng, chủ tịch UBND các tỉnh
    if not words.capital(i) and not words.capital(j) and low in _SEPARATORS and low not in ("", ":"):
        return None
    return Start(j, PERSON, complete=not words.capital(j), named=named, plural=words.low(j - 1) == "các")


def _is_further_post(words: Words, i: int, j: int) -> bool:
    """Whether a further post stands behind the comma at word `j`, of those of the one at word `i`."""
    post, k = match(tables().posts, words, j + 1)
    if post is None or words.low(j) != ",":
        return False
    if words.capital(j + 1):
        return j == i + 1 and words.low(i) not in INITIALS  # Trưởng, Phó …
    return post not in ADDRESSES and words.low(k) == "các" and not words.capital(i)


def _shares_office(words: Words, j: int, post: str, depth: int) -> bool:
    """Whether the offices behind the post that follows the sign at word `j` are those of the post before it too.

    Chủ tịch, Phó Chủ tịch UBND xã; Tổng Biên tập, Giám đốc các cơ quan báo chí; not Hiệu trưởng, Phó Hiệu trưởng.
    """
    for _ in range(_POSTS):
        further, k = match(tables().posts, words, _further(words, j))
        if further == f"phó {post}":
            return (words.capital(k) and words.low(k) in tables().heads) or _of_what(words, k, depth) is not None
        if further not in LEADERS or post not in LEADERS or words.low(j) != ",":
            return False
        if words.low(k) != ",":
            return words.low(k) == "các"
        post, j = further, k
    return False


def _noun_follows(words: Words, j: int) -> bool:
    """Whether a further noun stands at word `j`, in small letters."""
    noun, k = match(tables().nouns, words, j)
    return noun in tables().coordinated and not words.capital(j) and noun_stands(words, noun, k)


def _several(words: Words, j: int, depth: int) -> Start | None:
    """Behind a plural word: nouns, heads of offices, areas, posts."""
    if depth > _DEEPEST:
        return None
    known = tables()
    group = group_at(words, j, True)
    office = office_at(words, j, True)
    if office is not None and (group is None or office.at > group.at or (office.complete and office.at == group.at)):
        office.kind, office.plural = GROUP, True
        return office
    if group is not None:
        return group
    post, k = match(known.posts, words, j)
    if post is not None:
        made = _person(words, j, k, depth)
        if made is not None:
            made.plural = True
        return made
    area, k = match(known.areas, words, j)
    if area is not None:
        return Start(k, GROUP, plural=True, area=True, complete=True)
    return None


def group_at(words: Words, i: int, plural: bool) -> Start | None:
    """A group at word `i`: a common noun; without a plural word the weak ones need more behind them."""
    known = tables()
    if words.low(i) not in known.nouns:
        return None
    noun, j = match(known.nouns, words, i)
    if noun is None:
        return None
    head, k = match(known.heads, words, i)
    if head == SPOILT and k > j and past_range(words, j) == j:  # các trường từ mầm non đến trung học cơ sở
        return None  # các trường hợp, các phòng học
    if noun.startswith("đội ngũ") and words.capital(i):
        return None  # where it stands first it is a matter, not who acts
    if noun == _MEMBER and words.capital(j) and (whole := office_at(words, j)) is not None:
        whole.kind, whole.branch, whole.plural = GROUP, noun, plural
        return whole
    coordinates = noun in known.coordinated
    last = i > 1 and noun in _LAST and _is_last(words, i)
    if not plural and not last and noun in WEAK_NOUNS and not _supported(words, noun, j, coordinates):
        return None
    if not plural and words.low(j) == ":" and (noun == "lực lượng" or noun.startswith("cơ sở")):
        return None  # Cơ sở sản xuất: Công ty A; Lực lượng: Công an xã 05 người
    return Start(j, GROUP, plural=plural, coordinates=coordinates, complete=True, bare=plural, branch=noun)


def _is_last(words: Words, i: int) -> bool:
    """Whether word `i` ends a list: các Tổ đại biểu và đại biểu HĐND tỉnh; các Ban HĐND, đại biểu HĐND xã."""
    return words.low(i - 1) == "và" or (words.low(i - 1) == "," and words.low(i - 2) in ("hđnd", "dân"))


def _supported(words: Words, noun: str, j: int, coordinates: bool) -> bool:
    known = tables()
    if noun in _PLAIN and told_apart(words, j, group=True) > j:
        return True
    tail, k = match(known.tails, words, j)
    if noun == "tổ chức" and tail in ORGANISED:
        return not words.capital(j) and opener_at(words, k) in MANNERS
    if tail is not None:
        return not words.capital(j)
    if words.low(j) in (",", "-") and coordinates and not words.glued(j):
        next_noun, k = match(known.nouns, words, j + 1)
        return next_noun in known.coordinated and noun_stands(words, next_noun, k)
    return False


def noun_stands(words: Words, noun: str, j: int) -> bool:
    """Whether a weak noun, with word `j` behind it, is no verb: tổ chức, but not tổ chức hội nghị."""
    if noun not in WEAK_NOUNS:
        return True
    known = tables()
    if words.low(j) in _SEPARATORS or match(known.tails, words, j)[0] is not None:
        return True
    if words.low(j) in ("của", "thuộc") or (noun == "ngành" and match(known.areas, words, j)[0] is not None):
        return True  # các sở, ngành của tỉnh
    if (noun in _PLAIN or words.low(j) in ("có", "nơi")) and told_apart(words, j, group=True) > j:
        return True
    opener = opener_at(words, j)
    if noun == "tổ chức":
        if opener == "không" and opener_at(words, j + 1) is not None:
            return True  # các cơ quan, tổ chức không thực hiện …
        return opener in MANNERS or told_apart(words, j, group=True) > j
    return opener is not None or words.two(j) in HANDS
