"""The text of a page, gathered to paragraphs.

White space goes as a browser shows it: a run of blanks and newlines is one blank, none at either end of a line;
no-break spaces stay. A line break stays a line break.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ...text.patterns import pattern
from ...text.source import Finding
from . import fonts, lists

if TYPE_CHECKING:
    from ..builder import Builder

_BLANKS = pattern("[ \t\n\r\f]+")
_MOST_BREAKS = 3  # kept of line breaks that follow each other
_FILLER = pattern("[ \t\n\r\f\u00a0]+")


class Look(NamedTuple):
    """What holds for the text of an element and of those in it."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    pre: bool = False
    font: str = ""  # one whose letters are not what they seem
    heading: int = 0
    marker: bool = False  # the text is the marker that Word printed before an item
    apart: str | None = None  # what of the page it is, where it is not of the document
    note: bool = False  # the number of a note, set above the line


class _Run(NamedTuple):
    text: str
    bold: bool
    italic: bool
    font: str = ""
    note: bool = False


class Paragraphs:
    """Takes text as it stands in the markup and gives paragraphs to a builder."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.marker = ""  # of a list item that has no text yet
        self._runs: list[_Run] = []
        self._look = Look()  # of the open paragraph
        self._gap = ""  # a blank or line breaks that stand before the next text
        self._blank = True  # nothing but a blank line stands above
        self._legacy: dict[str, int] = {}  # fonts of before Unicode, and where the first text in each stands

    def text(self, text: str, look: Look) -> None:
        """Add text as the markup has it."""
        if look.marker:
            text = _FILLER.sub(" ", text)
        elif look.pre:
            self._preformatted(text, look)
            return
        else:
            text = _BLANKS.sub(" ", text)
        if text[0] == " ":
            text = text[1:]
            self.blank()
        rest = ""
        if text and text[-1] == " ":
            text, rest = text[:-1], " "
        if text:
            self._add(text, look)
            self._gap = rest

    def blank(self) -> None:
        """A blank between two texts of a line."""
        self._gap = self._gap or " "

    def line_break(self) -> None:
        """The line ends, the paragraph goes on."""
        if len(self._gap) < _MOST_BREAKS:
            self._gap = f"{self._gap.strip(' ')}\n"

    def tab(self, look: Look) -> None:
        """A tab; at the start of a line it only moves the text in."""
        self._gap = self._gap.strip(" ")
        if self._runs:
            self._runs.append(_Run("\t", look.bold, look.italic))

    def end(self, level: int | None = None) -> None:
        """Close the open paragraph. One of blanks alone is a blank line; of several blank lines one is kept.

        Args:
            level: depth in a list, from 0.
        """
        if not self._runs and "\n" not in self._gap:
            self._gap = ""
            return
        runs, self._runs = self._runs, []
        breaks, self._gap = self._gap.strip(" "), ""
        if any(run.text.strip() for run in runs):
            for look, same in groupby(runs, key=lambda run: run[1:]):
                run = _Run("".join([piece.text for piece in same]), *look)  # a letter may be spread over two of them
                text = self._printed(run) if run.font else run.text
                self.builder.run(text, bold=run.bold, italic=run.italic, markup=run.note)
            self.builder.end(centred=self._look.centred, heading=self._look.heading, list_level=level)
            self._blank = False
        elif (runs or breaks) and not self._blank:
            self.builder.end()
            self._blank = True

    def finding(self) -> Finding | None:
        """That text in a legacy font was converted, if any was."""
        if not self._legacy:
            return None
        at = min(self._legacy.values())
        fonts_seen = ", ".join(sorted(self._legacy))
        return Finding("KH102", f"text in the font {fonts_seen} was converted to Unicode", (at, at + 1))

    def _preformatted(self, text: str, look: Look) -> None:
        for i, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if i:
                self.line_break()
            if line:
                self._add(line, look)

    def _add(self, text: str, look: Look) -> None:
        """Add text without blanks at its ends, and what stands between it and the text before."""
        if self._runs:
            gap = self._gap
        else:
            self._look, gap = look, self._gap.replace(" ", "")
            if self.marker:
                if not look.marker and not lists.is_printed(text, self.marker):
                    self._runs.append(_Run(f"{self.marker} ", look.bold, look.italic))
                self.marker = ""
        if gap and look.note:
            self._runs.append(_Run(gap, look.bold, look.italic))
            gap = ""
        self._runs.append(_Run(gap + text, look.bold, look.italic, look.font, look.note))
        self._gap = ""

    def _printed(self, run: _Run) -> str:
        """The text of a run as it is seen in its font."""
        read = fonts.as_seen(run.text, run.font)
        if read != run.text and fonts.is_legacy(run.font):
            self._legacy.setdefault(run.font, self.builder.at)
        return read
