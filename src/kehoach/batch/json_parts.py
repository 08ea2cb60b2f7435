"""The parts of the JSON of a document, row by row: its facts and sections, those of attached documents behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .values import Json


def contents(document: Json) -> Iterator[tuple[str | None, Json]]:
    """A document, then those inside it, outer ones first: `att-1`, `att-1/att-2`; None for the outer one."""
    stack: list[tuple[str | None, Json]] = [(None, document)]
    while stack:
        place, content = stack.pop()
        yield place, content
        above = f"{place}/" if place else ""
        inside = [(f"{above}att-{n}", attached) for n, attached in enumerate(content["attachments"], 1)]
        stack.extend(reversed(inside))


def facts(name: str) -> Callable[[Json], Iterator[Json]]:
    """Gives the facts of one kind, those of attached documents behind, each with `attachment`: where it was found."""

    def rows(document: Json) -> Iterator[Json]:
        for place, content in contents(document):
            yield from ({**fact, "attachment": place} for fact in content[name])

    return rows


def sections(document: Json) -> Iterator[Json]:
    """The sections in reading order, each with `attachment`, `parent`, `depth`; an appendix is a section too."""
    for place, content in contents(document):
        tops = [*content["body"], *map(_section, content["appendices"])]
        stack: list[tuple[Json, str | None, int]] = [(node, None, 1) for node in reversed(tops)]
        while stack:
            node, parent, depth = stack.pop()
            yield {**node, "attachment": place, "parent": parent, "depth": depth}
            stack.extend((child, node["id"], depth + 1) for child in reversed(node["children"]))


def _section(appendix: Json) -> Json:
    """An appendix as a section."""
    return {
        "id": appendix["id"],
        "kind": "phu_luc",
        "marker": appendix["label"],
        "heading": appendix["title"],
        "text": "",
        "span": appendix["span"],
        "children": appendix["body"],
    }
