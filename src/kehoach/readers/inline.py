"""HTML that a converter left in a text or in Markdown: tags, comments and entities become marks (docs/domain.md 0.3).

No character is changed: tags and comments are markup; a tag that breaks a line, and an entity, are markup that stands
for a character. Only what is known is taken: `<b` in `a <b và c> d` is no tag, and what stands in a tag must be
attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.patterns import one_of, pattern
from ..text.source import Mark, MarkKind
from . import inline_tables

_LOOKS = {"b": MarkKind.BOLD, "strong": MarkKind.BOLD, "i": MarkKind.ITALIC, "em": MarkKind.ITALIC}
_INLINE = (*_LOOKS, "u", "s", "a", "span", "font", "sup", "sub", "small", "big", "del", "ins", "mark", "strike", "img")
_BREAKING = (
    *("br", "p", "div", "hr", "center", "ul", "ol", "li", "blockquote", "section", "article", "header", "footer"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"),
    *("colgroup", "col"),
)
"""Tags that begin or end a line."""
_TAG = pattern(
    rf"""
    <(?P<close>/?) (?P<name>{one_of(*_INLINE, *_BREAKING)})
    (?: \s{{1,20}} [a-z][\w:-]{{0,40}} \s? = \s?
        (?: "[^"<>]{{0,400}}" | '[^'<>]{{0,400}}' | [^\s"'<>]{{1,200}} )
    ){{0,12}}
    \s{{0,20}} /? >
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY = pattern(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_STRETCH = 1200  # characters that one pair of tags may make bold


def marks(text: str) -> Iterator[Mark]:
    """Marks for the tags, comments and entities of a text, and for what the tags make bold or italic. Not sorted."""
    if "<!--" in text:
        yield from _comments(text)
    if "<" in text:
        yield from _tags(text)
        if inline_tables.has_table(text):
            yield from inline_tables.marks(text)
    if "&" in text:
        yield from _entities(text)


def _comments(text: str) -> Iterator[Mark]:
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        at = end + 3
        yield Mark(MarkKind.MARKUP, start, at)


def _tags(text: str) -> Iterator[Mark]:
    opened: dict[str, int] = {}  # where the text begins that a tag makes bold
    for m in _TAG.finditer(text):
        if text[m.start() - 1 : m.start()] == "`" == text[m.end() : m.end() + 1]:
            continue  # a text about tags
        name = m["name"].lower()
        if name in _BREAKING:
            yield Mark(MarkKind.MARKUP, *m.span(), "\n")
            continue
        yield Mark(MarkKind.MARKUP, *m.span())
        if (kind := _LOOKS.get(name)) is None:
            continue
        start = opened.pop(name, -1)
        if not m["close"]:
            opened[name] = m.end()
        elif 0 <= start < m.start() <= start + _STRETCH:
            yield Mark(kind, start, m.start(), 1)


def _entities(text: str) -> Iterator[Mark]:
    if (first := _ENTITY.search(text)) is None:
        return
    from html import unescape

    for m in _ENTITY.finditer(text, first.start()):
        sign = unescape(m[0])
        if len(sign) == 1 and sign != "|":  # which is written so because it parts no cells
            yield Mark(MarkKind.MARKUP, *m.span(), sign if sign.isprintable() or sign.isspace() else None)
