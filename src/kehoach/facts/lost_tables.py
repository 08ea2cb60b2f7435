"""Tables of which a copy left a cell a line, and whose rows could not be told again: their lines are no tasks."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.columns import is_ord_head, role_of
from .passages import Content

_HEAD = 12  # paragraphs in which the names of the columns stand
_KNOWN = 3  # of them that are known, at least


def lost_table(nodes: Sequence[Content]) -> int | None:
    """Where the paragraph `STT` stands that opens the head of such a table, with the names of its columns below it."""
    for at, node in enumerate(nodes):
        if node["kind"] == "doan" and is_ord_head(node["text"]):
            below = [role_of(other["text"]) for other in nodes[at + 1 : at + 1 + _HEAD] if other["kind"] == "doan"]
            if sum(role not in (None, "ord") for role in below) >= _KNOWN:
                return at
    return None


def before_lost_table(nodes: Sequence[Content]) -> Sequence[Content]:
    """The nodes of one level up to the head of such a table; all of them if there is none."""
    return nodes[: lost_table(nodes)]
