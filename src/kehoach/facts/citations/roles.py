"""The relation of every reference: by the words before it, by the member of a list beside it, by the lead-in above it.

`Bãi bỏ Quyết định số 1; Quyết định số 2` and `Quyết định này thay thế:` over items say their verb once for all of them
(docs/domain.md 7.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema.facts import Relation
from ...text.patterns import phrase
from .before import ALSO
from .model import Found
from .pinpoints import Place, place_before
from .relations import NUMBER, relation
from .repeals import ENDS, ends_it, ends_those
from .text import Text

_SHARED = frozenset(("replaces", "repeals", "amends", "consolidates"))
"""What is said once of all documents of a list."""
_STATES = phrase(r"\s{0,3},?\s{0,3}(?:vẫn|tiếp tục|có hiệu lực|được|chưa|không|thì)\s")
"""What begins a sentence of its own about a document that stands behind a semicolon."""
_JOINS = phrase(r"(?:[,;]|\s(?:và|cùng(?: với)?))(?: (?:các|một phần|toàn bộ)){0,2}\s{0,3}\Z", re.IGNORECASE)
"""Behind these it may be another document beside that one, whose title is then read too far."""
_OPENS, _LEAD, _JOINED = 40, 240, 40
"""Within how many characters an item begins with its document; how many of a lead-in, of what joins, are looked at."""


class Roles:
    """The relations of the references of a text."""

    def __init__(self, text: Text, found: Sequence[Found]) -> None:
        """Read those that a list gives.

        Args:
            text: the joined text.
            found: the references, in reading order.
        """
        self._text = text
        self._found = found  # held, for they are known by their identity
        self._some_end = ENDS in text.all
        self._known: dict[int, tuple[Relation, Place | None]] = {}
        self._by_source: dict[str, int] | None = None
        outer: Found | None = None  # the last one that stands in the title of no other
        reach = 0
        for item in found:
            role, place = self._alone(item)
            within = outer is not None and item.start < reach
            at = place.start if place is not None else item.start
            if within and role in _SHARED and not _JOINS.search(text.all, max(0, at - _JOINED), at):
                role = "refers_to"  # what becomes of a document does not become of those that its title names
            elif role == "refers_to" and not within:
                role = self._beside(item, at, outer, reach) or self._below(item, at) or role
            self._known[id(item)] = role, place
            outer = outer if within else item
            reach = max(reach, _behind(item))

    def of(self, item: Found) -> tuple[Relation, Place | None]:
        """The relation of a reference, and its pinpoint."""
        return self._known.get(id(item)) or self._alone(item)

    def _alone(self, item: Found) -> tuple[Relation, Place | None]:
        """By the words of its own passage."""
        text, start = self._text, item.start
        number = text.index(start)
        low, passage = text.starts[number], text.passages[number]
        place = place_before(text.all, low, start)
        at = place.start if place is not None else start
        if place is not None and "kèm theo" in text.all[place.end : start].lower():
            return "attached_to", place  # `Phụ lục II ban hành kèm theo Nghị định …`
        if passage.kind == "kem_theo" and "/" not in text.all[low:start]:
            return "attached_to", place  # `(Ban hành theo Quyết định …)`
        role = relation(text.all, low, at, passage.kind)
        if self._some_end and role == "refers_to":
            ends = ends_it(text.all, low + passage.label, at, item.end, low + len(passage.text))
            role = "repeals" if ends else role
        return role, place

    def _beside(self, item: Found, at: int, before: Found | None, reach: int) -> Relation | None:
        """That of the reference before, if nothing but a comma, a semicolon or `và` parts them.

        Args:
            item: the reference.
            at: where it begins, with its pinpoint.
            before: the one before it.
            reach: where that one ends, with its title.
        """
        role = self._known[id(before)][0] if before is not None else None
        if role not in _SHARED or ALSO.fullmatch(self._text.all, reach, at) is None:
            return None
        return None if _STATES.match(self._text.all, _behind(item)) else role

    def _below(self, item: Found, at: int) -> Relation | None:
        """That of the lead-in, where a reference begins an item below one: `Quyết định này thay thế:`.

        Args:
            item: the reference.
            at: where it begins, with its pinpoint.
        """
        text = self._text
        number = text.index(at)
        passage, first = text.passages[number], text.starts[number] + text.passages[number].label
        if passage.kind != "muc" or at - first > _OPENS or text.all[first:at].strip():
            return None
        above = self._sources().get(passage.source.rpartition("/")[0])
        if above is None:
            return None
        low, high = text.starts[above], text.starts[above + 1] - 1
        lead = text.all[max(low, high - _LEAD) : high].rstrip()
        if not lead.endswith(":") or _STATES.match(text.all, _behind(item)):
            return None
        role = relation(text.all, low, high, "muc")
        if role not in _SHARED:
            return "repeals" if self._some_end and ends_those(lead) else None
        named = NUMBER.search(lead.lower()) is not None  # what it changes: `Sửa đổi Quyết định số … như sau:`
        return None if named else role

    def _sources(self) -> dict[str, int]:
        """The passages by their source."""
        if self._by_source is None:
            self._by_source = {passage.source: number for number, passage in enumerate(self._text.passages)}
        return self._by_source


def _behind(item: Found) -> int:
    """Where a reference ends, with its title."""
    return max(item.end, item.title[1]) if item.title else item.end
