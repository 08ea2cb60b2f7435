"""The graph of citations: documents, given and cited, and how they relate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from ..schema import Document
from ..schema.facts import Relation
from . import citations
from .cells import clipped, one_line
from .contents import parts
from .sameness import Mention, Name, Namer, namer, of_cited, of_given

_MOST_LETTERS = 70


@dataclass(frozen=True, slots=True)
class Node:
    """A document.

    Attributes:
        number: from 1, in the order in which documents come.
        given: whether it was read, and not only cited.
        id: stable id.
        loai, so_hieu, ngay: as in the schema; a year where the day is not known.
        ten: name, or subject.
        file: where it was read from.
    """

    number: int
    given: bool
    id: str | None = None
    loai: str | None = None
    so_hieu: str | None = None
    ngay: str | None = None
    ten: str | None = None
    file: str | None = None

    @property
    def label(self) -> str:
        """Type and number, or the name; the day behind them."""
        name = " ".join(part for part in (self.loai, self.so_hieu) if part) if self.so_hieu else None
        return clipped(one_line(name or self.ten or self.loai or self.file or "?"), _MOST_LETTERS)


@dataclass(frozen=True, slots=True)
class Edge:
    """A place where a document cites another.

    Attributes:
        tail: number of the document that cites.
        head: number of the cited document.
        role: relation.
        pinpoint: place inside the cited document, as printed.
        place: id of the node or part that cites.
    """

    tail: int
    head: int
    role: Relation
    pinpoint: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents and their relations."""

    nodes: list[Node]
    edges: list[Edge]


@dataclass(frozen=True, slots=True)
class _Link:
    tail: Mention
    head: Mention
    role: Relation
    pinpoint: str | None = None
    place: str | None = None


def build(documents: Iterable[Document], roles: Collection[str] = ()) -> Graph:
    """The graph of documents; `roles` as in `citations.of_document`."""
    return of_files(((document, None) for document in documents), roles)


def of_files(files: Iterable[tuple[Document, str | None]], roles: Collection[str] = ()) -> Graph:
    """The graph of documents, each with the name of its file or None."""
    given: list[Mention] = []
    links: list[_Link] = []
    for document, file in files:
        links += _cited(document, file, roles)
        for part in parts(document, file):
            given.append(of_given(part.identity))
            if part.outer is not None and (not roles or "attached_to" in roles):
                links.append(_Link(given[-1], of_given(part.outer.identity), "attached_to"))
    name = namer([*given, *(link.head for link in links)])
    nodes = _nodes(name, [*given, *(link.head for link in links)])
    return Graph(list(nodes.values()), list(_edges(links, nodes, name)))


def _cited(document: Document, file: str | None, roles: Collection[str]) -> Iterator[_Link]:
    for row in citations.of_document(document, file, roles=roles):
        tail, head = of_given(row.document), of_cited(row.citation, row.document)
        if not row.mentions:
            yield _Link(tail, head, row.citation.role, row.citation.pinpoint)
        for mention in row.mentions:
            # A document that speaks of itself does not always say its number.
            yield _Link(tail, tail if mention.role == "self" else head, mention.role, mention.pinpoint, mention.source)


def _nodes(name: Namer, mentions: list[Mention]) -> dict[Name, Node]:
    """A node for each name; the first mention says what it is, later ones fill in."""
    nodes: dict[Name, Node] = {}
    for mention in mentions:
        called = name(mention)
        known = nodes.get(called) or Node(len(nodes) + 1, given=False)
        nodes[called] = replace(
            known,
            given=known.given or mention.given,
            id=known.id or mention.id,
            loai=known.loai or mention.loai,
            so_hieu=known.so_hieu or mention.so_hieu,
            ngay=known.ngay or mention.ngay or mention.nam,
            ten=known.ten or mention.ten,
            file=known.file or mention.file,
        )
    return nodes


def _edges(links: Iterable[_Link], nodes: dict[Name, Node], name: Namer) -> Iterator[Edge]:
    """The edges; that a document is attached is said once, by its text or by where it stands."""
    attached: set[tuple[int, int]] = set()
    for link in links:
        tail, head = nodes[name(link.tail)].number, nodes[name(link.head)].number
        if link.role == "attached_to":
            if link.place is None and (tail, head) in attached:
                continue
            attached.add((tail, head))
        yield Edge(tail, head, link.role, link.pinpoint, link.place)
