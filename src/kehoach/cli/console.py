"""What is printed with rich. Nothing of a document is read as markup, and no control character gets through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, TextIO, TypeVar, cast

from rich.console import Console
from rich.text import Text

from .output import colour_wanted, width_of
from .visible import visible_line

if TYPE_CHECKING:
    from ..exports.contents import Identity


class _Stripped:
    """Lines for a stream that is no terminal, without the blanks with which tables are filled up."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.flush = stream.flush

    def write(self, text: str) -> int:
        return self._stream.write("\n".join(line.rstrip(" ") for line in text.split("\n")))


def console_for(stream: TextIO) -> Console:
    """A console that interprets nothing in what it prints."""
    colour = colour_wanted(stream)
    file = cast("TextIO", stream if stream.isatty() else _Stripped(stream))
    return Console(
        file=file, width=width_of(stream), markup=False, emoji=False, highlight=False,
        no_color=not colour, force_terminal=colour, legacy_windows=False,
    )  # fmt: skip


class _Row(Protocol):
    @property
    def document(self) -> Identity: ...


R = TypeVar("R", bound=_Row)


def print_by_document(console: Console, rows: Iterable[R], draw: Callable[[Console, list[R]], None]) -> None:
    """Print rows below the title of the document that they are of; `draw` prints those of one."""
    groups: dict[tuple[str | None, str], list[R]] = {}
    for row in rows:
        groups.setdefault((row.document.file, row.document.key), []).append(row)
    for number, group in enumerate(groups.values()):
        if number:
            console.print()
        console.print(plain(group[0].document.title, "bold"))
        draw(console, group)


def plain(text: str, style: str = "") -> Text:
    """Text of the document, safe to print."""
    return Text(visible_line(text), style=style)
