"""Names of a list that begin with no known word (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_words import FURTHER
from ...reference.surnames import surnames
from .found import Found
from .heads import start_at
from .start import GROUP, OFFICE, PERSON, Start
from .words import Words, match, opener_at, tables

_LONGEST = 5
_JOINTS = frozenset((",", "và"))
_SHORT_SORTS = frozenset(("p", "k", "q", "tp", "tx", "tt"))
"""Short for the sort of an office or a unit, with a stop: P. TCCB, K. Dược."""
_SHORT_RANKS = frozenset(("bs", "bscki", "bsckii", "ths", "ts", "pgs", "gs", "cn", "đd", "ds", "ks", "gv"))
"""Short for what a person is by his learning or his work, with a stop: BSCKII. Lê Văn B."""


def unusual_at(words: Words, i: int, *, person: bool) -> Start | None:
    """The beginning of a further name at word `i` of a list in a sentence, where a name alone would not begin.

    People (người dân), an abbreviation with its area (BCHQS tỉnh); a sort of office or an abbreviation alone if a name
    that is known, and no post, stands behind it: Khu Đường sông, Cảng vụ Hàng hải. Behind a person it would be a rank
    or the field of a post.

    Args:
        words: the text.
        i: where the name should begin.
        person: the name before it is that of a person or a post.
    """
    known = tables()
    plural, first = match(known.plurals, words, i)
    people, j = match(known.people, words, first)
    if people is not None:
        return Start(j, GROUP, plural=plural is not None, complete=True, branch=people, unusual=True)
    if not words.capital(i):
        return None
    if words.upper(i) and len(words.low(i)) > 1 and not words.capital(i + 1):
        area, _ = match(known.areas, words, i + 1)
        if area is not None:
            return Start(i + 1, OFFICE, unusual=True)
    k = i if person else _past_office(words, i)
    return Start(k, OFFICE, complete=True, closed=True, unusual=True) if k > i else None


def is_sure(words: Words, i: int, start: Start) -> bool:
    """Whether the name at word `i` is plainly of the list, though nothing known stands behind it."""
    if not start.unusual:
        return True
    return start.area or (start.kind == GROUP and (i == 0 or words.low(i - 1) == "và"))


def _past_office(words: Words, i: int) -> int:
    """The word behind an office of a sort that is not known at word `i`, if a known one stands behind its sign; else i.

    It begins with what it is, or is an abbreviation: Khu Đường sông, PC07.
    """
    known = tables()
    sort = words.low(i) in FURTHER or words.two(i) in FURTHER
    if not _is_short(words, i) and (not sort or match(known.areas, words, i)[0] is not None):
        return i
    for k in range(i + 1, i + _LONGEST):
        low = words.low(k)
        if low in _JOINTS:
            following = start_at(words, k + 1)
            return k if following is not None and following.kind != PERSON else i
        if not low.isalpha() or opener_at(words, k) is not None:
            return i
    return i


def _is_short(words: Words, i: int) -> bool:
    """Whether an abbreviation stands at word `i`, alone or before a word that begins with a capital."""
    if not words.upper(i) or len(words.low(i)) < 3:
        return False
    return words.low(i + 1) in _JOINTS or (words.capital(i + 1) and not words.upper(i + 1))


def unknown_at(words: Words, i: int) -> list[Found]:
    """A name that begins with no known word, up to the next sign; persons that no sign parts are given one by one."""
    first = i
    if words.low(i) in _SHORT_SORTS and words.low(i + 1) == "." and words.capital(i + 2):
        i += 2
    while words.low(i) in _SHORT_RANKS and words.low(i + 1) == "." and words.capital(i + 2):
        i += 2
    own = i
    while words.low(i) and words.low(i) not in (",", ";", "(", "+", ".", ":"):
        parts_names = words.low(i) == "-" or (words.low(i) == "và" and (words.capital(i + 1) or start_at(words, i + 1)))
        if parts_names and i > first and not words.glued(i):
            break
        i += 1
    if i == first:
        return []
    if own > first and is_person(words, own, i):
        return [Found(first, i, PERSON)]
    parts = _persons(words, first, i)
    many = len(parts) > 1
    if match(tables().people, words, first)[0] is not None:
        return [Found(a, b, GROUP) for a, b in parts]
    return [Found(a, b, PERSON if many or is_person(words, a, b) else OFFICE) for a, b in parts]


def is_person(words: Words, first: int, behind: int) -> bool:
    """Whether the words from `first` on are the full name of a person."""
    if not 2 <= behind - first <= 5 or not all(words.capital(i) for i in range(first, behind)):
        return False
    return words.printed(first).capitalize() in surnames()


def _persons(words: Words, first: int, behind: int) -> list[tuple[int, int]]:
    """Full names one behind the other, cut before a family name: three words at least before it, two behind."""
    if behind - first < 5 or not all(words.capital(i) for i in range(first, behind)):
        return [(first, behind)]
    out, begin, known = [], first, surnames()
    for i in range(first + 2, behind - 1):
        if i - begin >= 3 and words.printed(i) in known:
            out.append((begin, i))
            begin = i
    return [*out, (begin, behind)]
