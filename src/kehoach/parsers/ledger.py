"""Who holds which characters: every line that a parser takes is entered here, so that nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Diagnostic
from ..text.lines import Line


class Ledger:
    """The lines taken so far with their zone, and the findings."""

    def __init__(self) -> None:
        self.zones: list[tuple[str, Line]] = []
        self.grids: list[tuple[int, int]] = []
        self.markup: list[tuple[int, int]] = []
        self.furniture: list[tuple[str, Line]] = []
        self.diagnostics: list[Diagnostic] = []

    def take(self, zone: str, *lines: Line) -> None:
        """Enter lines of the document under a zone."""
        self.zones += [(zone, line) for line in lines]

    def part(self, line: Line, *pieces: tuple[str, Line]) -> None:
        """Enter pieces, each under its zone, for a line that was entered whole."""
        at = next(i for i, (_, taken) in enumerate(self.zones) if taken is line)
        self.zones[at : at + 1] = pieces

    def table(self, start: int, end: int) -> None:
        """Enter a whole table, grid lines and all."""
        self.grids.append((start, end))

    def page(self, kind: str, lines: Iterable[Line]) -> None:
        """Enter page furniture; `kind` is a FurnitureKind of the schema."""
        for line in lines:
            self.furniture.append((kind, line))

    def note(self, code: str, message: str, span: tuple[int, int] | None = None, help_: str | None = None) -> None:
        """Record a finding."""
        self.diagnostics.append(Diagnostic(code, message, span, help_))
