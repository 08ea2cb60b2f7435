"""Later references: `Quyết định này`, `Nghị định nêu trên`, `Đề án số 08`, and names that the text itself gives.

Source: docs/domain.md 7.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .heads import head_before
from .model import Cited, Found
from .text import Text

_BEFORE_ABOVE = ("nêu", "nói", "dẫn")
_REACH = 32
_PLURAL = re.compile(r"(?:các|những)\s{1,3}\Z", re.IGNORECASE)
_ALIAS = re.compile(
    r"sau\s{1,3}đây\s{1,3}(?:(?:được\s{1,3})?(?:gọi|viết))?\s{0,3}(?:tắt|chung)?\s{0,3}là:?\s{1,3}[“\"']?(?P<name>[^)”\"';.\0]{2,120})"
)
_SHORT_ALIAS = re.compile(r"\(\s?(?:gọi|viết)\s{1,3}tắt\s{1,3}là:?\s{1,3}[“\"']?(?P<name>[^)”\"';\0]{2,120})")
MAX_ALIASES = 40
"""Names that are looked for in the whole text; a document gives few, and each costs one look through it."""


def find_anaphora(text: Text) -> Iterator[Found]:
    """`Quyết định này` and its like, with the type word; what they mean is for the caller."""
    for at in text.finds(" này"):
        if not text.all[at + 4 : at + 5].isalpha() and (found := _behind_type(text, at, at + 4)) is not None:
            yield found
    for at in text.finds(" trên"):
        if text.all[at - 3 : at] in _BEFORE_ABOVE and (found := _behind_type(text, at - 3, at + 5)) is not None:
            yield found


def _behind_type(text: Text, at: int, end: int) -> Found | None:
    """The reference that ends in a word like `này`, if a capitalised type word of one document stands before it."""
    low, _ = text.bounds(at)
    if text.all[max(low, at - _REACH) : at].islower():
        return None
    head = head_before(text.all, low, at)
    if head is None or not text.all[head[1]].isupper() or _PLURAL.search(text.all, max(low, head[1] - 10), head[1]):
        return None
    return Found(head[1], end, loai=head[0], form="anaphora")


def find_aliases(text: Text) -> Iterator[tuple[int, int, str]]:
    """The names that the text gives: where each is given, where it ends, and the name."""
    for word, pattern, places in (
        ("sau đây", _ALIAS, text.finds("sau đây")),
        ("tắt là", _SHORT_ALIAS, text.finds_by("tắt là", 1)),
    ):
        for at in places:
            low, high = text.bounds(at)
            start = at if word == "sau đây" else max(low, text.all.rfind("(", max(low, at - 8), at))
            if match := pattern.match(text.all, start, high):
                name = text.quote(match.start("name"), match.end("name"))
                yield at, match.end("name"), name.rstrip(" ,.:")


def named_by(name: str, before: list[Cited]) -> Cited | None:
    """The document that a name is given to: the nearest of those before it that has its type word first.

    Names of other things (organs, programmes that a decision approves) are no names of documents.
    """
    for cited in before:
        loai = cited.head.loai
        if loai and name.lower().startswith(loai.lower()):
            return cited
    return None


def uses(text: Text, name: str, start: int) -> Iterator[Found]:
    """Where a name stands again behind the place that gives it."""
    at = text.all.find(name, start)
    while at >= 0:
        end = at + len(name)
        if not text.all[end : end + 1].isalnum() and not text.all[at - 1 : at].isalnum():
            yield Found(at, end, form="alias")
        at = text.all.find(name, end)
