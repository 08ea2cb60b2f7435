"""Marks that programs set between pages, as lines of their own: `--- PAGE BREAK ---`, `[Trang 2]`, `{1}-----`.

They are sure wherever they stand, and so is the number of the page right below one. They go before anything is read,
so that no table and no sentence is cut by a page.
"""

from __future__ import annotations

from dataclasses import replace

from ..text.lines import Line
from ..text.patterns import pattern
from .labels import read_label
from .wrapping import ends_sentence

BREAKS: tuple[tuple[str, str], ...] = (
    (
        r"(?i:(?P<rule>[-=_*~#]{2,}|<{1,3}|\[{1,3})\s*(?:(?:END OF|HẾT|START OF)\s)?(?:PAGE|TRANG)\s?(?:BREAK|END|SỐ)?"
        r"\s?[:=#]?\s?(?:\d{1,4}(?:\s?(?:/|OF)\s?\d{1,4})?)?(?:\sEND)?\s*(?:[-=_*~#]{2,}|>{1,3}|\]{1,3}))",
        "--- PAGE BREAK ---",
    ),
    (r"\{\d{1,4}\}-{10,}", "{1}------------------------------------------------"),
)
"""Lines that end a page: pattern, example."""
PROGRAMS: tuple[tuple[str, str], ...] = (
    (
        r"(?i:(?:Scanned|Được quét|Quét) (?:with|by|bằng) [\w ]{0,20}Scan(?:ner)?\b[\w ]{0,12})",
        "Scanned with CamScanner",
    ),
    (r"(?:CS )?CamScanner", "CS CamScanner"),
    (r"Evaluation Only\. Created with Aspose\..{0,80}", "Evaluation Only. Created with Aspose.Words. Copyright 2019."),
    (
        r"Evaluation Warning ?: The document was created with Spire\..{0,40}",
        "Evaluation Warning: The document was created with Spire.Doc for .NET.",
    ),
    (
        r"(?:[0-9A-Za-z+/][AQgw][AB][0-9A-Za-z+/]A[A-H][AEIMQUYcgkosw048]A){2,12}[0-9A-Za-z+/]{0,7}={1,2}",
        "TgBIAEEATgBfADIAMAAyADYAMAAzADAANQA=",
    ),
)
"""What programs print on a page of their own name: pattern, example.

The last is a mark that was hidden in the source of a web page: letters of UTF-16 in base64; each second byte is 0.
"""
_BREAK = pattern("|".join(form for form, _ in BREAKS))
_PROGRAM = pattern("|".join(form for form, _ in PROGRAMS))
_INITIALS = frozenset("-=_*~#<[{SĐQCE")
_LONGEST = 130  # characters of a mark
_NUMBER = pattern(r"-?\s?\d{1,3}\s?-?")
_SENTENCE = 30  # characters of a line that is more than a heading or a name


def take_marks(lines: list[Line]) -> tuple[list[Line], list[tuple[str, Line]]]:
    """Take the marks out, and the page numbers right below them.

    Args:
        lines: all lines of the text.

    Returns:
        The other lines, and what was taken with its kind of furniture.
    """
    kinds = {
        i: kind
        for i, line in enumerate(lines)
        if (line.fold[0] in _INITIALS or line.fold[-1] == "=") and (kind := _kind(line.fold))
    }
    if not kinds:
        return lines, []
    out: list[Line] = []
    taken: list[tuple[str, Line]] = []
    for i, line in enumerate(lines):
        kind = kinds.get(i)
        if kind is None and kinds.get(i - 1) == "page_number" and _NUMBER.fullmatch(line.fold):
            kind = "page_number"
        if kind is not None:
            taken.append((kind, line))
        else:
            out.append(closed_up(out[-1], line) if out and taken and taken[-1][1] is lines[i - 1] else line)
    return out, taken


def _kind(fold: str) -> str | None:
    if len(fold) > _LONGEST or fold[1:2] == " ":
        return None
    if _BREAK.fullmatch(fold):
        return "page_number"
    return "mark" if _PROGRAM.fullmatch(fold) else None


def closed_up(above: Line, line: Line, *, flush: bool = False) -> Line:
    """A line at the top of a page, right below the last one of the page before where that stops in mid sentence.

    `flush`: it begins at the margin, where no paragraph of the text does.
    """
    if (
        not line.gap
        or line.level
        or len(above.fold) < _SENTENCE
        or above.fold.isupper()
        or line.fold.isupper()
        or (ends_sentence(above.fold) and not flush)
        or read_label(line.fold) is not None
    ):
        return line
    return replace(line, gap=0)
