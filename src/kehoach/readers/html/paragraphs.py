"""The text of a page, gathered to paragraphs.

White space goes as a browser shows it: a run of blanks and newlines is one blank, none at either end of a line;
no-break spaces stay. A line break stays a line break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...text.source import Finding
from . import fonts, lists

if TYPE_CHECKING:
    from ..builder import Builder

_BLANKS = re.compile("[ \t\n\r\f]+")
_MOST_BREAKS = 3  # kept of line breaks that follow each other
_FILLER = re.compile("[ \t\n\r\f\u00a0]+")


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


class _Run(NamedTuple):
    text: str
    bold: bool
    italic: bool
    font: str = ""


class Paragraphs:
    """Takes text as it stands in the markup and gives paragraphs to a builder."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.marker = ""  # of a list item that has no text yet
        self._runs: list[_Run] = []
        self._look = Look()  # of the open paragraph
        self._gap = ""  # a blank or line breaks that stand before the next text
        self._blank = True  # nothing but a blank line stands above
        self._legacy: tuple[int, str] | None = None  # where the first text in a legacy font stands

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
            for run in runs:
                self.builder.run(self._printed(run) if run.font else run.text, bold=run.bold, italic=run.italic)
            self.builder.end(centred=self._look.centred, heading=self._look.heading, list_level=level)
            self._blank = False
        elif (runs or breaks) and not self._blank:
            self.builder.end()
            self._blank = True

    def finding(self) -> Finding | None:
        """That text in a legacy font was converted, if any was."""
        if self._legacy is None:
            return None
        at, font = self._legacy
        return Finding("KH102", f"text in the font {font} was converted", (at, at + 1))

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
        run = _Run(gap + text, look.bold, look.italic, look.font)
        if self._runs and self._runs[-1][1:] == run[1:]:
            run = run._replace(text=self._runs.pop().text + run.text)
        self._runs.append(run)
        self._gap = ""

    def _printed(self, run: _Run) -> str:
        """The text of a run as it is seen in its font."""
        read = fonts.as_seen(run.text, run.font)
        if read != run.text and self._legacy is None and fonts.is_legacy(run.font):
            self._legacy = (self.builder.at, run.font)
        return read
