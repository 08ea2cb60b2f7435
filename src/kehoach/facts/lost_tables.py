"""Tables of which a copy left a cell a line, and whose rows could not be told again: their lines are no tasks."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.columns import is_ord_head, role_of
from .passages import Content

_HEAD = 12  # paragraphs in which the names of the columns stand
_KNOWN = 3  # of them that are known, at least
_LONGEST_NAME = 30
_LONGEST_ORDINAL = 4
_ROW = 4  # paragraphs in a row of which _KNOWN name columns, where a page lost the name of the first
_WHO = frozenset(("lead", "co"))
_OF_TASKS = _WHO | {"task", "time", "output", "approver", "budget", "note"}


def lost_table(nodes: Sequence[Content]) -> int | None:
    """Where the names of the columns of such a table begin: at `STT`, or where names of columns alone are in a row."""
    if len([node for node in nodes if node["kind"] == "doan"]) < _KNOWN:
        return None
    for at, node in enumerate(nodes):
        if node["kind"] == "doan" and is_ord_head(node["text"]):
            below = [role_of(other["text"]) for other in nodes[at + 1 : at + 1 + _HEAD] if other["kind"] == "doan"]
            if sum(role not in (None, "ord") for role in below) >= _KNOWN:
                return at
    return _row_of_names(nodes)


def _row_of_names(nodes: Sequence[Content]) -> int | None:
    """Where the first name of a column stands, if a row of them is there: `Sản phẩm`, `Chủ trì`, `Phối hợp`.

    A page that was printed column by column may part them, and what is on top of every page is taken for its running
    head, as `STT` is; so the row may stand far below the first name, which has a further one or an ordinal below it.
    """
    roles = [_column(node) for node in nodes]
    for at, role in enumerate(roles):
        if role is not None:
            row = set(roles[at : at + _ROW]) - {None}
            if len(row) >= _KNOWN and row & _WHO:
                return next(i for i in range(at + 1) if i == at or (roles[i] and _goes_on(nodes[i + 1], roles[i + 1])))
    return None


def _goes_on(below: Content, role: str | None) -> bool:
    """Whether a further name of a column or an ordinal stands below the first name."""
    return role is not None or (below["kind"] == "doan" and len(below["text"]) <= _LONGEST_ORDINAL)


def _column(node: Content) -> str | None:
    """The role of the column of a table of tasks that a paragraph names; None if it says more."""
    text = node["text"]
    if node["kind"] != "doan" or len(text) > _LONGEST_NAME or text[-1:] in ":.;" or not text[:1].isupper():
        return None
    role = role_of(text)
    return role if role in _OF_TASKS else None


def before_lost_table(nodes: Sequence[Content]) -> Sequence[Content]:
    """The nodes of one level up to the head of such a table; all of them if there is none."""
    return nodes[: lost_table(nodes)]
