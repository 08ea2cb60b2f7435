"""How a page became text: what to expect of its lines (DOMAIN 0.4, F1 to F15)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..text.lines import Line
from .labels import LONE


@dataclass(frozen=True, slots=True)
class Profile:
    """What was found.

    Attributes:
        names: F1 … F15, sorted.
        width: columns at which paragraphs were wrapped, 0 when a line is a paragraph.
        columns: two columns stand side by side, parted by blanks.
        indented: the first line of a paragraph is indented, the others are not.
        lone_labels: labels stand away from their text.
    """

    names: tuple[str, ...] = ()
    width: int = 0
    columns: bool = False
    indented: bool = False
    lone_labels: bool = False


_GAP = re.compile(r"\S {3,}\S")
_WORDS = (
    ("F7", ("TRIỂNKHAI", "BANHÀNH", "KẾHOẠCH", "UỶBAN", "ỦYBAN", "NHÂNDÂN", "THỰCHIỆN", "kếhoạch", "triểnkhai", "thựchiện", "banhành", "côngtác", "cơquan")),
    ("F8", ("quc gia", "Luật Tchức", "Nghị định s1", "Nghị định s2", "Nghị định s3", "một sđiều", "Quyết định s1", " tchức ", " thc hiện")),
    ("F15", ("QĐUBND", "KHUBND", "CTUBND", "QĐTTg", "CTTTg", "/NĐCP", "/NQCP", "NQ/TW", "KL/TW", "20202025", "20212025", "20212030", "20262030")),
)
"""Words that only a damaged copy holds: profile, words."""
_HYPHENS_LOST = re.compile(r"QĐUBND|KHUBND|CTUBND|QĐTTg|CTTTg|/NĐCP|/NQCP|\d(?:NQ|KL)/TW|(?:19|20)\d\d20\d\d")
_SHELL = re.compile(r"\{\{\s*[\w.]+\s*\}\}")


def _wrap_width(lines: Sequence[Line]) -> int:
    """Columns at which paragraphs were broken, or 0.

    In wrapped text many lines are nearly as long as the longest, and many begin in the middle of a sentence.
    """
    lengths = sorted(line.indent + len(line.text) for line in lines if "|" not in line.text and "\t" not in line.text)
    if len(lengths) < 12:
        return 0
    if lengths[int(len(lengths) * 0.97)] > 160:
        return 0
    bins = Counter(n // 5 for n in lengths if n >= 40)
    if not bins:
        return 0
    common = max(bins.items(), key=lambda entry: (entry[1] + bins[entry[0] - 1], entry[0]))[0]
    width = max(n for n in lengths if n // 5 == common)
    full = sum(1 for n in lengths if n >= 0.8 * width)
    lower = sum(1 for line in lines if line.text[0].islower())
    return width if full >= 0.2 * len(lengths) and lower >= 0.12 * len(lines) else 0


def _cut_starts(lines: Sequence[Line]) -> bool:
    lower = sum(1 for line in lines if line.gap and line.text[0].islower() and len(line.text) > 60)
    return lower >= 3 and lower >= 0.1 * len(lines)


def detect(text: str, lines: Sequence[Line], *, markdown: bool) -> Profile:
    """The flattening profile of a text.

    Args:
        text: the source text.
        lines: all its lines.
        markdown: whether the reader found Markdown in it.
    """
    names = set()
    pipes = text.count("|")
    width = _wrap_width(lines)
    columns = sum(1 for line in lines[:40] if "   " in line.fold and _GAP.search(line.fold)) >= 2
    indents = [line.indent for line in lines]
    indented = bool(width) and sum(1 for i in indents if i >= 3) >= 0.1 * len(indents) and sum(1 for i in indents if i == 0) >= 0.3 * len(indents)
    lone = sum(1 for line in lines if len(line.fold) < 12 and LONE.match(line.fold))
    if pipes:
        if any(line.fold.endswith(" |") and line.fold.count("|") == 2 and not line.fold.startswith("|") for line in lines[:40]):
            names.add("F1")
        if sum(1 for line in lines if line.text == "|") >= 3 and width:
            names.add("F6")
        if sum(1 for line in lines[:60] if line.text.endswith(" |") and line.text.count("|") == 1) >= 3:
            names.add("F9")
    if "\u00a0" in text and any(not row.strip(" \u00a0\t") and "\u00a0" in row for row in text.split("\n", 60)[:60]):
        names.add("F2")
    if markdown:
        names.add("F5")
    if width:
        names.add("F12" if columns else "F6")
    if "{{" in text and _SHELL.search(text):
        names.add("F13")
    if "\t" in text:
        names.add("F14")
    sample = text[:8000]  # damage of this kind is everywhere or nowhere
    for name, words in _WORDS:
        if any(word in sample for word in words) and (name != "F15" or _HYPHENS_LOST.search(sample)):
            names.add(name)
    if not width and _cut_starts(lines):
        names.add("F10")
    return Profile(tuple(sorted(names, key=lambda n: int(n[1:]))), width, columns, indented, lone >= 3)
