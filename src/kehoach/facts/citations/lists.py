"""Lists of numbers under one head word: `các Nghị quyết của Quốc hội: số 14/…; số 16/…`.

Each takes the type and the issuer of the head. Source: docs/domain.md 7.1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...reference.sign import Sign
from ...reference.types import BY_MARK
from ...text.patterns import phrase
from .heads import is_plural, list_head
from .issuers import issuer_at
from .model import Found, Stretch
from .text import Text

_OF = phrase(r" của ")
_ANY = phrase(r"(?<!\w)văn bản(?: (?:chỉ|đạo|hướng|dẫn|mới|sau)){0,4}(?= của\s[^;:]{3,120}: \Z)")
_ANY_REACH = 160
"""`các văn bản chỉ đạo của Bộ Y tế:` over documents, and how far before them it begins."""
_LETTERS = ("Văn bản", "Công văn")
"""Types that head a second number also in the singular: its own mark says none."""
_GENERIC = "Văn bản"
"""What heads documents of any type: each is then of the type that its mark says."""
_SURE = frozenset(("BC", "CTr", "HD", "KH", "KL", "NQ", "QĐ", "TB", "TTr"))
"""Marks that are those of no office: a single `văn bản` with one of them is of its type. Alone in a number they may be
those of a unit: `Văn bản số 44/KL` of forest rangers."""
_GO_ON = (";", ",", " và")


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands over a list: type and issuer, where the passage begins, organs of the first number with a type."""

    loai: str
    issuer: Stretch | None
    low: int
    organs: tuple[str, ...] = ()


def distribute(text: Text, found: list[Found]) -> None:
    """Enter type and issuer of the head into the numbers of each list that print neither.

    Args:
        text: the joined text.
        found: the references by number, in reading order, before their details are read.
    """
    head: _Head | None = None
    for item in found:
        low, _ = text.bounds(item.start)
        if item.plain and (over := _typed(text, low, item, head)) is not None:
            head, item.issuer = over, over.issuer
            continue
        if item.plain:
            many = item.loai is not None and is_plural(text.all, low, item.start)
            head = _Head(item.loai, None, low) if item.loai and (many or item.loai in _LETTERS) else None
            if many and head is not None and head.loai == _GENERIC and item.sign is not None:
                item.loai = _by_mark(item.sign) or _GENERIC
            continue
        opened = _opened(text, low, item.start)
        if opened is None and head is not None and not _goes_on(text, head, item.start):
            head = None
        head = opened or head
        if head is not None and head.loai == _GENERIC and item.sign is not None:
            item.loai, item.issuer = _by_mark(item.sign) or _GENERIC, head.issuer
        elif head is not None and item.sign is not None and fits(head.loai, item.sign):
            item.loai, item.issuer = head.loai, head.issuer
    for item in found:
        if item.loai == _GENERIC and item.sign is not None and item.sign.type_mark in _SURE and item.sign.organs:
            item.loai = _by_mark(item.sign) or _GENERIC


def _typed(text: Text, low: int, item: Found, head: _Head | None) -> _Head | None:
    """The head of a list whose numbers print the type again: `các Thông tư của Bộ A: Thông tư số 1; Thông tư số 2`.

    That of documents of any type has numbers of several: `các văn bản của Bộ A: Thông tư số 1, Chỉ thị số 2`.
    """
    organs = item.sign.organs if item.sign is not None else ()
    if head is not None and head.organs:
        alike = head.loai in (item.loai, _GENERIC) and head.organs == organs
        if alike and _goes_on(text, head, item.start):
            return head
    opened = _opened(text, low, item.start) if organs else None
    if opened is None or opened.issuer is None or opened.loai not in (item.loai, _GENERIC):
        return None
    return replace(opened, organs=organs)


def _opened(text: Text, low: int, at: int) -> _Head | None:
    """The head of the list that begins at an offset, right behind a colon."""
    if not text.all[max(low, at - 4) : at].rstrip().endswith(":"):
        return None
    if (any_type := _ANY.search(text.all, max(low, at - _ANY_REACH), at)) is not None:
        named: tuple[str, int] | None = (_GENERIC, any_type.end())
    else:
        named = list_head(text.all, low, at)
    if named is None:
        return None
    of = _OF.match(text.all, named[1], at)
    return _Head(named[0], issuer_at(text.all, of.end(), at) if of else None, low)


def _goes_on(text: Text, head: _Head, at: int) -> bool:
    """Whether a list goes on at an offset: in the same passage, behind a pause."""
    low, _ = text.bounds(at)
    return low == head.low and text.all[max(low, at - 6) : at].rstrip().endswith(_GO_ON)


def fits(loai: str, sign: Sign) -> bool:
    """Whether a number may be of the type over a list, by its mark."""
    named = _by_mark(sign)
    return named is None or loai.startswith(named)


def _by_mark(sign: Sign) -> str | None:
    kind = BY_MARK.get(sign.type_mark or "")
    return kind.name if kind is not None else None
