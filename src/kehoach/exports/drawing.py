"""The graph of citations for programs that draw: DOT (Graphviz) and GraphML (Gephi, yEd, Cytoscape, networkx)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..schema.facts import Relation
from .cells import clipped, one_line
from .citations import RELATIONS
from .graph import Edge, Graph, Node

COLOURS: dict[Relation, str] = {
    "based_on": "#1f4e79",
    "implements": "#2e7d32",
    "proposed_by": "#6a1b9a",
    "attached_to": "#795548",
    "replaces": "#c62828",
    "repeals": "#8e0000",
    "amends": "#ef6c00",
    "corrects": "#f9a825",
    "details": "#00838f",
    "consolidates": "#4527a0",
    "funded_by": "#558b2f",
    "reports": "#5d4037",
    "refers_to": "#757575",
    "self": "#bdbdbd",
}
"""The colour of each relation."""

_MOST_PINPOINTS = 3
_MOST_LETTERS = 60


def dot(graph: Graph) -> str:
    """The graph in the language of Graphviz; places of one relation between two documents are one arrow."""
    lines = [
        "digraph cites {",
        "  rankdir=LR;",
        '  node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="sans-serif", fontsize=11];',
        '  edge [fontname="sans-serif", fontsize=9];',
    ]
    for node in graph.nodes:
        fill = ', fillcolor="#ddebf7"' if node.given else ""
        lines.append(f"  n{node.number} [label={_quoted(node.label, node.ngay)}{fill}{_tip(node)}];")
    for (tail, head, role), edges in _arrows(graph).items():
        colour = COLOURS[role]
        label = _quoted(_named(role, edges), None)
        lines.append(f'  n{tail} -> n{head} [label={label}, color="{colour}", fontcolor="{colour}"];')
    return "\n".join([*lines, "}", ""])


def _arrows(graph: Graph) -> dict[tuple[int, int, Relation], list[Edge]]:
    arrows: dict[tuple[int, int, Relation], list[Edge]] = {}
    for edge in graph.edges:
        arrows.setdefault((edge.tail, edge.head, edge.role), []).append(edge)
    return arrows


def _named(role: Relation, edges: list[Edge]) -> str:
    """The relation in words, and the first places inside the cited document."""
    places = list(dict.fromkeys(edge.pinpoint for edge in edges if edge.pinpoint))
    shown = ", ".join(clipped(place, _MOST_LETTERS) for place in places[:_MOST_PINPOINTS])
    more = "…" if len(places) > _MOST_PINPOINTS else ""
    return f"{RELATIONS[role]}: {shown}{more}" if shown else RELATIONS[role]


def _tip(node: Node) -> str:
    return f", tooltip={_quoted(clipped(node.ten, 200), None)}" if node.ten else ""


def _quoted(first: str, second: str | None) -> str:
    r"""One or two lines as a quoted string: in it only `"` ends and only `\` begins an escape."""
    lines = [one_line(line).replace("\\", "\\\\").replace('"', '\\"') for line in (first, second) if line]
    return '"' + "\\n".join(lines) + '"'


_NODE_KEYS = ("label", "given", "id", "loai", "so_hieu", "ngay", "ten", "file")
_EDGE_KEYS = ("label", "role", "pinpoint", "place")


def graphml(graph: Graph) -> bytes:
    """The graph in GraphML, an edge for each place that cites; all that is known stands in attributes."""
    from lxml import etree

    space = "http://graphml.graphdrawing.org/xmlns"
    root = etree.Element(f"{{{space}}}graphml", nsmap={None: space})

    def add(parent: Any, tag: str, **attributes: str) -> Any:
        return etree.SubElement(parent, f"{{{space}}}{tag}", attributes)

    def data(parent: Any, prefix: str, values: Iterator[tuple[str, str]]) -> None:
        for name, value in values:
            add(parent, "data", key=prefix + name).text = one_line(value)

    for prefix, sort, names in (("n-", "node", _NODE_KEYS), ("e-", "edge", _EDGE_KEYS)):
        for name in names:
            kind = "boolean" if name == "given" else "string"
            add(root, "key", **{"id": prefix + name, "for": sort, "attr.name": name, "attr.type": kind})
    drawn = add(root, "graph", id="cites", edgedefault="directed")
    for node in graph.nodes:
        data(add(drawn, "node", id=f"n{node.number}"), "n-", _values(node))
    for number, edge in enumerate(graph.edges, 1):
        made = add(drawn, "edge", id=f"e{number}", source=f"n{edge.tail}", target=f"n{edge.head}")
        data(made, "e-", _values(edge))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _values(thing: Node | Edge) -> Iterator[tuple[str, str]]:
    """The attributes that have a value, in the order of the keys."""
    for name in _NODE_KEYS if isinstance(thing, Node) else _EDGE_KEYS:
        if isinstance(thing, Edge) and name == "label":
            yield name, RELATIONS[thing.role]
            continue
        value = getattr(thing, name)
        if value is not None:
            yield name, str(value).lower() if isinstance(value, bool) else str(value)
