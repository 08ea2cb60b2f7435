"""Text of a document made fit for one cell, label or property: one line, and nothing that a program would obey."""

from __future__ import annotations

from datetime import date

from ..text.patterns import pattern

Cell = str | date | None
"""What a cell of a table holds."""

_BLANK = dict.fromkeys((*range(9, 14), 0x85, 0x2028, 0x2029), 0x20)
_UNSEEN = (
    *(*range(9), *range(14, 32), *range(0x7F, 0x85), *range(0x86, 0xA0)),  # control characters
    *(*range(0x202A, 0x202F), *range(0x2066, 0x206A)),  # marks that reorder what stands beside them
    *(*range(0xD800, 0xE000), 0xFFFE, 0xFFFF),  # neither XML nor UTF-8 holds them
)
_ONE_LINE = _BLANK | dict.fromkeys(_UNSEEN, 0xFFFD)

# Excel and LibreOffice take a cell for a formula when it begins with one of these; a pipe in it can start a program.
# The wide forms are taken so by Japanese and Chinese editions.
_FORMULA = pattern(r"""(?:^|(?<=[;"\t]))(?=\s{0,9}[=+\-@＝＋－＠])""")


def one_line(text: str) -> str:
    """The text on one line; control characters and marks that reorder it are U+FFFD.

    >>> one_line("a\\nb\\x07")
    'a b\\ufffd'
    """
    return text.translate(_ONE_LINE)


def inert(text: str) -> str:
    """A text of a CSV file that no spreadsheet runs.

    A CSV cell has no type, so the one way is an apostrophe in front (OWASP, CSV Injection). Where a spreadsheet cuts at
    another sign than the file does (`;` in many settings of Windows), a cell could begin in the middle of a text; so an
    apostrophe also goes behind separators that such a sign follows. JSON and XLSX have the text unchanged.

    >>> inert("=1+1"), inert("Sở Y tế; -2"), inert("2021 - 2025")
    ("'=1+1", "Sở Y tế;' -2", '2021 - 2025')
    """
    return _FORMULA.sub("'", one_line(text))


def joined(texts: list[str]) -> str:
    """Several values in one cell."""
    return "; ".join(texts)


def clipped(text: str, most: int) -> str:
    """The text, cut to `most` characters; a cut is shown.

    >>> clipped("nhiệm vụ", 6)
    'nhiệm…'
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
