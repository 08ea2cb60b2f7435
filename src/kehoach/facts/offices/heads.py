"""How one name of an office, a group or a person begins (docs/domain.md 8.2)."""

from __future__ import annotations

from dataclasses import dataclass

from ...reference.office_context import MANNERS
from ...reference.office_words import ADDRESSES, CALLED, WEAK_NOUNS
from .words import SPOILT, Words, match, tables

OFFICE, GROUP, PERSON = "co_quan", "nhom", "ca_nhan"
_SEPARATORS = frozenset((",", ";", "và", "hoặc", "cùng", "với", ":", ".", "", "(", ")", "-", "/"))
_DEEPEST = 2  # Đại diện lãnh đạo các phòng
_POSTS = 4  # Chủ tịch, Phó Chủ tịch
_NEED_FIELD = frozenset(("cơ quan", "ngành"))


@dataclass(slots=True)
class Start:
    """The beginning of a name, and what may still be drawn into it.

    Attributes:
        at: the word behind what is known to belong to it.
        kind: co_quan, nhom, ca_nhan.
        branch: the head word in front of a field (sở), which a list may share.
        plural: a plural word stands in it: areas are coordinated.
        coordinates: common nouns are still coordinated under its plural word.
        complete: it is a whole name already: a verb may follow.
        bare: nothing but plural word and head word: `các sở`.
        area: the last word drawn in is the bare word of an area.
        front: it is the Fatherland Front.
        named: a person called by name: a post may follow.
        unsure: words that are not known have been drawn in.
    """

    at: int
    kind: str
    branch: str = ""
    plural: bool = False
    coordinates: bool = False
    complete: bool = False
    bare: bool = False
    area: bool = False
    front: bool = False
    named: bool = False
    unsure: bool = False


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
    return office_at(words, i) or group_at(words, i, False)


def _person(words: Words, i: int, j: int, depth: int) -> Start | None:
    """A post needs a name, an office, a group or another post behind it, unless it stands alone."""
    known = tables()
    post, _ = match(known.posts, words, i)
    for _ in range(_POSTS):
        if words.low(j) == "," and words.capital(j + 1) and match(known.posts, words, j + 1)[0] and j == i + 1:
            j += 1  # Trưởng, Phó các phòng
        further, k = match(known.posts, words, j)
        if further is None:
            break
        post, j = further, k
    inner = start_at(words, j, depth + 1) if words.low(j) in known.first else None
    if inner is not None and words.capital(j) | (inner.kind == GROUP) | (inner.at > j):
        inner.kind = PERSON
        inner.branch = ""
        return inner
    low = words.low(j)
    if post in ADDRESSES and not words.capital(j):
        return None
    if words.capital(j) or low in _SEPARATORS or low in known.areas or match(known.tails, words, j)[0] is not None:
        if not words.capital(i) and not words.capital(j) and low in _SEPARATORS and low not in ("", ":"):
            return None
        return Start(j, PERSON, complete=not words.capital(j), named=post in CALLED)
    if match(known.openers, words, j)[0] is not None:
        return Start(j, PERSON, complete=True)
    return None


def _several(words: Words, j: int, depth: int) -> Start | None:
    """Behind a plural word: nouns, heads of offices, areas, posts."""
    known = tables()
    group = group_at(words, j, True)
    office = office_at(words, j, True)
    if office is not None and (group is None or office.at > group.at or office.complete):
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


def office_at(words: Words, i: int, plural: bool = False) -> Start | None:
    """The head of one office, with its field, at word `i`."""
    known = tables()
    if words.low(i) not in known.heads:
        return None
    head, j = match(known.heads, words, i)
    if head is None or head == SPOILT:
        return None
    branch = head in known.branches
    if branch:
        field, k = match(known.fields, words, j)
        if field is not None and (words.capital(j) or match(known.openers, words, j)[0] is None):
            return Start(k, OFFICE, branch=head, complete=True)
        if head in _NEED_FIELD:
            return None
    if j - i == 1 and len(head) < 7 and not words.upper(i) and not _goes_on(words, i, j):
        return None
    return Start(
        j,
        OFFICE,
        branch=head if branch else "",
        plural=plural,
        complete=j - i > 2 or head == "nhà trường",
        front="mttq" in head or "mặt trận" in head,
    )


def _goes_on(words: Words, i: int, j: int) -> bool:
    """Whether a head of one syllable is followed by what names the office."""
    known = tables()
    low = words.low(j)
    if words.capital(j):
        return words.capital(i) or low not in known.openers
    if match(known.areas, words, j)[0] is not None or low in ("của", "các"):
        return True
    if match(known.tails, words, j)[0] is not None or match(known.fields, words, j)[0] is not None:
        return words.capital(i)
    return False


def group_at(words: Words, i: int, plural: bool) -> Start | None:
    """A group at word `i`: a common noun; without a plural word the weak ones need more behind them."""
    known = tables()
    if words.low(i) not in known.nouns:
        return None
    noun, j = match(known.nouns, words, i)
    if noun is None:
        return None
    head, k = match(known.heads, words, i)
    if head == SPOILT and k > j:
        return None  # các trường hợp, các phòng học
    coordinates = noun in known.coordinated
    if not plural and noun in WEAK_NOUNS and not _supported(words, j, coordinates):
        return None
    return Start(j, GROUP, plural=plural, coordinates=coordinates, complete=True, bare=plural, branch=noun)


def _supported(words: Words, j: int, coordinates: bool) -> bool:
    known = tables()
    tail, _ = match(known.tails, words, j)
    if tail is not None:
        return not words.capital(j)
    if words.low(j) == "," and coordinates:
        noun, k = match(known.nouns, words, j + 1)
        return noun in known.coordinated and noun_stands(words, noun, k)
    return False


def noun_stands(words: Words, noun: str, j: int) -> bool:
    """Whether a weak noun, with word `j` behind it, is no verb: tổ chức, but not tổ chức hội nghị."""
    if noun not in WEAK_NOUNS:
        return True
    known = tables()
    if words.low(j) in _SEPARATORS or match(known.tails, words, j)[0] is not None:
        return True
    opener, _ = match(known.openers, words, j)
    return opener in MANNERS if noun == "tổ chức" else opener is not None
