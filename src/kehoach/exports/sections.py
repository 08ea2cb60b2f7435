"""Where in a document something stands, in words: the headings above it."""

from __future__ import annotations

from bisect import bisect_left

from ..schema import Appendix, Content, Node, Table

_BETWEEN = " › "
_MOST = 12
"""Headings that are named; deeper trees are hostile."""


class Sections:
    """Names the places of one content."""

    def __init__(self, content: Content) -> None:
        """Take the content; its tree is walked once."""
        self._titles: dict[str, str] = {}
        self._above: dict[str, str | None] = {}
        self._tables = {table.id: table for table in content.tables}
        self._enter(content.body, None)
        for appendix in content.appendices:
            self._titles[appendix.id], self._above[appendix.id] = _name(appendix), None
            self._enter(appendix.body, appendix.id)

    def _enter(self, nodes: list[Node], above: str | None) -> None:
        stack = [(node, above) for node in nodes]
        while stack:
            node, parent = stack.pop()
            self._titles[node.id], self._above[node.id] = _title(node), parent
            stack.extend((child, node.id) for child in node.children)

    def of(self, source: str) -> str:
        """The headings above a place, outermost first; empty where there are none.

        Args:
            source: id of a node; a place in a table: `bang-1/3`, `bang-1/3/2`; a part: `can_cu/1`.
        """
        if source in self._above:
            return self._path(source)
        name, _, place = source.partition("/")
        if name not in self._tables:
            return ""
        table = self._tables[name]
        row = place.partition("/")[0]
        over = [self._path(table.parent) if table.parent else "", _group(table, int(row)) if row.isdecimal() else ""]
        return _BETWEEN.join(filter(None, over))

    def _path(self, id_: str) -> str:
        titles: list[str] = []
        at: str | None = id_
        while at is not None and len(titles) < _MOST:
            titles.append(self._titles.get(at, ""))
            at = self._above.get(at)
        return _BETWEEN.join(filter(None, reversed(titles)))


def _title(node: Node) -> str:
    """Label and heading; a bullet without heading has no title."""
    if node.heading is None and node.kind == "gach_dau_dong":
        return ""
    return " ".join(part for part in (node.marker, node.heading) if part)


def _name(appendix: Appendix) -> str:
    return ". ".join(part for part in (appendix.label or "Phụ lục", appendix.title) if part)


def _group(table: Table, row: int) -> str:
    """The text of the group row that heads a row."""
    before = bisect_left(table.group_rows, row)
    if not before:
        return ""
    head = table.group_rows[before - 1]
    return " ".join(cell.text for cell in table.cells if cell.row == head and cell.text)
