"""Markdown in a text becomes marks: the words stay, the signs are noted as markup (DOMAIN N9)."""

from __future__ import annotations

import re

from ..text.source import Mark, MarkKind

_HEADING = re.compile(r"^[ \t]{0,8}(?P<signs>#{1,6})(?:[ \t]+|(?=[*\w]))(?P<text>[^\n]*?)(?P<close>[ \t]+#+)?[ \t]*$", re.MULTILINE)
_BOLD = re.compile(r"(?P<open>\*\*|__)(?=[^\s*_])(?P<text>(?:(?!\n[ \t]*\n)[^*|]|\*(?!\*)){1,1200}?)(?<=\S)(?P<close>(?P=open))")
_ITALIC = re.compile(r"(?<![\w*_\\])(?P<open>[*_])(?=[^\s*_])(?P<text>(?:(?!\n[ \t]*\n)[^*_|\n]|\n(?!\s*[-*\n])){1,600}?)(?<=[^\s*_])(?P<close>(?P=open))(?![\w*_])")
_RULE = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*$", re.MULTILINE)
_TICK = re.compile(r"\*\s*[✓✔☑√]\s*\*")
_ESCAPE = re.compile(r"\\(?=[-*_#.()\[\]+!|>])")
_SEPARATOR = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|", re.MULTILINE)


def is_markdown(text: str) -> bool:
    """Whether the text shows signs of Markdown at all; cheap for text without any."""
    if "**" in text or "__" in text or "```" in text:
        return True
    if "#" in text and _HEADING.search(text):
        return True
    if "|" in text and "--" in text and _SEPARATOR.search(text):
        return True
    return "*" in text and _ITALIC.search(text) is not None


def marks(text: str) -> tuple[Mark, ...]:
    """Marks for headings, bold, italic, and the signs that make them, sorted by start."""
    found: list[Mark] = []
    if "#" in text:
        for m in _HEADING.finditer(text):
            if not m["text"].strip():
                continue
            found.append(Mark(MarkKind.MARKUP, *m.span("signs")))
            found.append(Mark(MarkKind.HEADING, *m.span("text"), len(m["signs"])))
            if m["close"]:
                found.append(Mark(MarkKind.MARKUP, *m.span("close")))
    taken: list[tuple[int, int]] = []
    if "**" in text or "__" in text:
        _emphasis(_BOLD, MarkKind.BOLD, text, found, taken)
    if "*" in text or "_" in text:
        _emphasis(_ITALIC, MarkKind.ITALIC, text, found, taken)
    if "```" in text or "~~~" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _FENCE.finditer(text)]
    if "\\" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _ESCAPE.finditer(text)]
    found.sort(key=lambda m: (m.start, m.end))
    return tuple(found)


def _emphasis(pattern: re.Pattern[str], kind: MarkKind, text: str, found: list[Mark], taken: list[tuple[int, int]]) -> None:
    signs = {span for span in taken}
    for m in pattern.finditer(text):
        opening, closing = m.span("open"), m.span("close")
        if opening in signs or closing in signs or _TICK.match(text, m.start()):
            continue
        found.append(Mark(MarkKind.MARKUP, *opening))
        found.append(Mark(kind, *m.span("text"), 1))
        found.append(Mark(MarkKind.MARKUP, *closing))
        taken += [opening, closing]
