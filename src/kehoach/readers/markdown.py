"""Markdown in a text becomes marks: the words stay, the signs are noted as markup (docs/domain.md 0.3, N9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.patterns import pattern
from ..text.slack import one_blank
from ..text.source import Mark, MarkKind
from . import links
from .emphasis import TICK, emphasis

_HEADING = pattern(r"^[ \t]{0,8}(?P<signs>#{1,6})(?:[ \t]+|(?=[*\w]))(?P<text>[^\n]*)", re.MULTILINE)
_FENCE = pattern(r"^[ \t]*(?:```|~~~)[^\n]*$", re.MULTILINE)
_ESCAPE = pattern(r"\\(?=[-*_#.()\[\]+!|<>&~]|\n|\Z)")
r"""A sign that is meant, and a line that is broken there: `Số: 12\` as converters write it."""
_RULE_CELL = r"[ \t]*(?::?-{2,}:?|:-:?|-:)[ \t]*"
_SEPARATOR = pattern(rf"[ \t]*(?:\|{_RULE_CELL}\||{_RULE_CELL}\|[ \t]*:?-)")
_BAR_AND_RULE = pattern(r"\|[ \t]*:?-")
"""What every such rule holds."""
_IMAGE = pattern(r"!\[[^\[\]\n]{0,200}\]\([^()\n]*\)")
_QUOTE = pattern(r"^[ \t]*(?P<signs>>+)[ \t]+(?=[*_]{0,3}[^\W\d]|\\?[-+*] [^\W\d])", re.MULTILINE)
"""A block quote; `> 95%` is a figure."""
_QUOTED_LINE = pattern(r"^>+", re.MULTILINE)


def _heading(m: re.Match[str]) -> list[Mark]:
    """The marks of a heading; signs may close it: `## Title ##`."""
    start, printed = m.start("text"), m["text"].rstrip(" \t")
    title = printed.rstrip("#")
    closed = title.rstrip(" \t") != title
    title = title.rstrip(" \t") if closed else printed
    if not title.strip():
        return []
    end = start + len(title)
    marks = [Mark(MarkKind.MARKUP, *m.span("signs")), Mark(MarkKind.HEADING, start, end, len(m["signs"]))]
    return [*marks, Mark(MarkKind.MARKUP, end, start + len(printed))] if closed else marks


def may_be(text: str) -> bool:
    """Whether the text holds signs of Markdown at all; cheap for text without any."""
    return any(sign in text for sign in "#*_`\\✓~<&!") or links.may_hold(text) or _is_quoted(text)


def _is_quoted(text: str) -> bool:
    """Whether every line is quoted, as in an answer to a mail."""
    return text.startswith(">") and all(line.startswith(">") for line in text.split("\n") if line.strip())


def has_table(text: str) -> bool:
    """Whether the text holds the rule below the head of a Markdown table."""
    at = 0
    while (found := _BAR_AND_RULE.search(text, at)) is not None:
        if _SEPARATOR.match(text, text.rfind("\n", at, found.start()) + 1 or at):
            return True
        at = text.find("\n", found.end()) + 1
        if not at:
            break
    return False


_ROW = pattern(r"^[ \t]{0,3}\|[^\n]*", re.MULTILINE)
_BREAK_IN_CELL = pattern(r"(?<=[^\s|]) {2,}(?=[<U>*_(\[“\"–+•-])")
"""Blanks that a converter leaves for the ends of lines in a cell: `| UBND TỈNH  **SỞ Y TẾ** |`, not `ngày  12`."""


def _breaks_in_cells(text: str) -> Iterator[Mark]:
    for row in _ROW.finditer(text):
        if row[0].rstrip().endswith("|"):
            for m in _BREAK_IN_CELL.finditer(text, *row.span()):
                yield Mark(MarkKind.MARKUP, *m.span(), "\n")


def marks(text: str) -> tuple[Mark, ...]:
    """Marks for headings, bold, italic, and the signs that make them, HTML among them; sorted by start."""
    text = one_blank(text)
    found: list[Mark] = []
    if "#" in text:
        for m in _HEADING.finditer(text):
            found += _heading(m)
    found += emphasis(text)
    if "```" in text or "~~~" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _FENCE.finditer(text)]
    if "✓" in text or "✔" in text or "☑" in text or "√" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in TICK.finditer(text)]
    if "\\" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _ESCAPE.finditer(text)]
    if "![" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _IMAGE.finditer(text)]
    found += _foreign(text)
    if ">" in text:
        _quotes(text, found)
    if "  " in text and "|" in text and has_table(text):
        found += _breaks_in_cells(text)
    found.sort(key=lambda m: (m.start, m.end))
    return tuple(found)


def _foreign(text: str) -> Iterator[Mark]:
    """The signs of links, and HTML."""
    if links.may_hold(text):
        yield from links.marks(text)
    if "<" in text or "&" in text:
        from . import inline  # few texts need it

        yield from inline.marks(text)


def _quotes(text: str, found: list[Mark]) -> None:
    """The signs of block quotes, in a text that has other Markdown or is one quotation."""
    if _is_quoted(text):
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _QUOTED_LINE.finditer(text)]
    elif found:
        found += [Mark(MarkKind.MARKUP, *m.span("signs")) for m in _QUOTE.finditer(text)]
