"""The title that a page gave its document, which a copy ran together with lines of the document (docs/domain.md 9.4).

It stands before the organ of the letterhead, and a copy made article by article sets it before each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..reference.organs import organ_head
from ..reference.types import type_named
from ..text.lines import Line
from ..text.patterns import pattern
from .letterhead.forms import find_quoc_hieu

_TOP = 8  # lines in which a letterhead begins
_TITLE = pattern(r"[^.]{8,300}(?:\.[^\s.][^.]{0,300}){0,3}\.(?=\s)")
"""A title up to the stop behind it; `Công văn số 5/BNV-VP ngày 1.3.2024.` has stops inside."""
_ORGAN = pattern(r"\s(?P<organ>[<U>][<U> ,-]{4,120}?)\s-{3,}(?:\s(?=CỘNG H)|$)")
_LABEL = pattern(r"\s(?:Điều|Chương|Mục|Phần|Phụ lục)\s(?:\d{1,3}|[IVXLC]{1,7})\b|$")
_AGAIN = 3  # times that a title stands before labels, at least


def take_titles(lines: list[Line]) -> tuple[list[Line], list[tuple[str, Line]]]:
    """Cut the title off the organ of the letterhead, and take it out where it stands before labels of the text.

    Args:
        lines: all lines of the text.

    Returns:
        The lines, and what was taken with its kind of furniture.
    """
    lines = [*_parted(lines), *lines[_TOP:]]
    title = _title(lines)
    again = {i for i, line in enumerate(lines) if title and _stands_before_label(line.fold, title, i)}
    if len(again) < _AGAIN:
        return lines, []
    out: list[Line] = []
    taken: list[tuple[str, Line]] = []
    for i, line in enumerate(lines):
        if i not in again:
            out.append(line)
            continue
        taken.append(("running_head", line.piece(0, len(title))))
        if rest := line.piece(len(title)):
            out.append(replace(rest, gap=line.gap, indent=line.indent))
    return out, taken


def _title(lines: list[Line]) -> str:
    """The first line if it is a title, else what stands before the first label; empty if nothing is."""
    if lines and _names_document(first := f"{lines[0].fold.rstrip('. ')}."):
        return first
    for line in lines:
        if line.fold[0] in _INITIALS and (m := _TITLE.match(line.fold)) and _LABEL.match(line.fold, m.end()):
            return m[0] if m.end() < len(line.fold) and _names_document(m[0]) else ""
    return ""


_INITIALS = frozenset("NTLBQPCKHĐ")


def _stands_before_label(fold: str, title: str, at: int) -> bool:
    return fold.startswith(title) and at > 0 and _LABEL.match(fold, len(title)) is not None


def _parted(lines: list[Line]) -> Iterator[Line]:
    """The first lines; a title and the organ behind it are two: `Quyết định 5/QĐ-BYT. BỘ Y TẾ ---`."""
    for i, line in enumerate(lines[:_TOP]):
        below = lines[i + 1].fold if i + 1 < len(lines) else ""
        yield from line.cut(_organ_at(line.fold, below)) if "---" in line.fold else (line,)


_NAME = 60  # characters; the name of the State begins behind the organ


def _organ_at(fold: str, below: str) -> list[int]:
    """Where the organ of the letterhead begins behind the title of a page, and the name of the State behind it."""
    title = _TITLE.match(fold)
    if title is None or (m := _ORGAN.match(fold, title.end())) is None:
        return []
    behind = fold[m.end() :] or below
    if organ_head(m["organ"]) is None or not _names_document(title[0]) or find_quoc_hieu(behind[:_NAME]) is None:
        return []
    return [m.start("organ"), m.end()]


def _names_document(title: str) -> bool:
    """Whether a title begins with a type and has a number or a year.

    >>> _names_document("Quyết định 5/QĐ-BYT năm 2024."), _names_document("Luật Thư viện 2019.")
    (True, True)
    >>> _names_document("Tin 24h.")
    False
    """
    words = title.split(" ", _TYPE_WORDS)[:_TYPE_WORDS]
    if not any(map(str.isdigit, title)):
        return False
    return any(type_named(" ".join(words[:n])) is not None for n in range(1, len(words) + 1))


_TYPE_WORDS = 4
