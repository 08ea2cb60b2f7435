"""Who heads what stands below: the office that a heading, a lead-in or a paragraph names, and how that binds it."""

from __future__ import annotations

from ..offices.names import Name
from ..offices.running import names_from, people_from
from ..passages import Content, Passage
from . import headings
from .book import Assignment, Book
from .subject import requires, speaks_to

_LONGEST_ALONE, _LONGEST_HEADING = 80, 400
_SIGNS = " :.;*"


def office_heading(book: Book, passage: Passage, node: Content, *, alone: bool = False) -> Assignment | None:
    """The office that a node is headed by: its heading, or a text that ends with a colon above its children.

    Args:
        book: takes the office.
        passage: the text of the node.
        node: the node.
        alone: a paragraph that is nothing but an office heads those behind it.

    Returns:
        Who acts below, None if no office heads the node.
    """
    text = passage.text
    end = passage.heading if node["heading"] else len(text)
    if not (node["heading"] or (alone and _is_name(passage, node, end)) or _leads_in(node)):
        return None
    start = passage.label
    while end > start and text[end - 1] in _SIGNS:
        end -= 1
    found = headings.heading_of(text[start:end]) if end - start <= _LONGEST_HEADING else None
    if found is None:
        return _headed_by_people(book, passage, start, end)
    names = [Name(start + n.start, start + n.end, n.kind, n.head) for n in found.names]
    spoken_to, strict = speaks_to(text, start), requires(text, start)
    return Assignment(book.actors(passage, names), (), found.modality, spoken_to, strict)


def _headed_by_people(book: Book, passage: Passage, start: int, end: int) -> Assignment | None:
    """People who are all that a heading names: of what stands below it what is plainly an order is theirs."""
    names, behind = people_from(passage.text, start, end) if end - start <= _LONGEST_ALONE else ([], start)
    return Assignment(book.actors(passage, names), strict=True) if names and behind >= end else None


def _is_name(passage: Passage, node: Content, end: int) -> bool:
    """Whether a paragraph is nothing but a name."""
    text = passage.text
    return node["kind"] == "doan" and end <= _LONGEST_ALONE and text[-1:].isalpha() and names_from(text)[1] >= end


def _leads_in(node: Content) -> bool:
    return bool(node["children"]) and node["text"].endswith(":")
