"""Lines of a source: what is seen, what is matched, and where each character comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from .fold import HIDDEN, fold, has_hidden
from .patterns import pattern
from .slack import one_blank, slack
from .source import MarkKind, Source

_BLANK_EDGE = " \t\n\u00a0\u3000\u2003\u2002\u2009\r\x0b\x0c\x1c\x1d\x1e\x1f"


@dataclass(slots=True)
class Line:
    """A line, or a piece of one.

    Attributes:
        start: source offset of the first character of `text`.
        end: source offset after its last character.
        text: as printed, without blanks at either end and without markup; blanks of every kind are plain ones.
        fold: for matching; same length as `text`.
        gap: number of blank lines above.
        indent: columns before the text (a tab counts 8).
        level: level of a heading, 0 if it is none.
        offsets: source offset of each character, or None when they follow each other from `start`.
        number: line of the page, from 0; pieces of one line share it.
        cell: where the piece stood in a layout table or column, from 0; -1 when it filled its line.
    """

    start: int
    end: int
    text: str
    fold: str
    gap: int = 0
    indent: int = 0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    level: int = 0
    offsets: tuple[int, ...] | None = field(default=None, repr=False)
    number: int = 0
    cell: int = -1

    @property
    def columns(self) -> int:
        """Columns up to its end, as it was printed: what was taken out of its text counts too."""
        return self.indent + self.end - self.start

    def at(self, index: int) -> int:
        """Source offset of character `index` of the text; `len(text)` gives the end."""
        if self.offsets is None:
            return self.start + index
        return self.offsets[index] if index < len(self.offsets) else self.end

    def span(self, i: int = 0, j: int | None = None) -> tuple[int, int]:
        """Source span of `text[i:j]`."""
        if j is None or j >= len(self.text):
            return self.at(i), self.end
        return self.at(i), (self.start + j if self.offsets is None else self.offsets[j - 1] + 1)

    def piece(self, i: int, j: int | None = None, *, cell: int | None = None) -> Line:
        """The part `text[i:j]` as a line of its own, blanks at its ends left out; the whole line is the line itself."""
        whole = self.text
        if j is None or j > len(whole):
            j = len(whole)
        if i == 0 and j == len(whole) and cell is None:
            return self
        text = whole[i:j].strip(_BLANK_EDGE)
        if text:
            i = whole.index(text[0], i)
            j = i + len(text)
        else:
            i = j = max(i, j)
        offsets = self.offsets
        if offsets is None:
            start, end = self.start + i, self.start + j
        else:
            start, end = self.span(i, j) if text else (self.at(i), self.at(i))
            offsets = offsets[i:j]
        return Line(
            start,
            end,
            text,
            self.fold[i:j],
            self.gap if i == 0 else 0,
            self.indent + i,
            self.bold,
            self.italic,
            self.centred,
            self.level,
            offsets,
            self.number,
            self.cell if cell is None else cell,
        )

    def cut(self, offsets: Iterable[int]) -> list[Line]:
        """The line in pieces, cut before each of the offsets; pieces without text are left out."""
        edges = [0, *offsets, len(self.text)]
        return [piece for i, j in pairwise(edges) if (piece := self.piece(i, j)).text]

    def parted(self) -> list[Line]:
        """The printed lines of it, where markup breaks it (`<br>`); blank ones are the gap of the next."""
        if "\n" not in self.text:
            return [self]
        out: list[Line] = []
        at, gap = 0, self.gap
        for k, part in enumerate(self.text.split("\n")):
            piece = self.piece(at, at + len(part))
            at += len(part) + 1
            if piece:
                piece.gap, piece.indent, piece.number = gap, self.indent, self.number + k
                out.append(piece)
            gap = 0 if piece else gap + 1
        return out

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.text)


def one_line(pieces: Sequence[Line], *, close: str = "") -> Line:
    """Lines right below each other as one, a blank between them; each character keeps its place.

    `close`: signs before which no blank stands.
    """
    first, last = pieces[0], pieces[-1]
    offsets = list(range(first.start, first.end)) if first.offsets is None else list(first.offsets)
    texts, folds = [first.text], [first.fold]
    for above, piece in pairwise(pieces):
        if not close or piece.text[0] not in close:
            offsets.append(above.end)
            texts.append(" ")
            folds.append(" ")
        offsets += range(piece.start, piece.end) if piece.offsets is None else piece.offsets
        texts.append(piece.text)
        folds.append(piece.fold)
    return replace(first, end=last.end, text="".join(texts), fold="".join(folds), offsets=tuple(offsets))


class _Cover:
    """Answers, for lines in rising order, whether marks of one kind cover them."""

    def __init__(self, spans: list[tuple[int, int, int]]) -> None:
        self.spans, self.i = spans, 0

    def value(self, start: int, end: int) -> int:
        """The value of the mark that covers [start, end), or 0."""
        spans = self.spans
        while self.i < len(spans) and spans[self.i][1] < end:
            self.i += 1
        if self.i < len(spans) and spans[self.i][0] <= start:
            return spans[self.i][2]
        return 0


def hidden_spans(source: Source) -> list[tuple[int, int]]:
    """Stretches that are not text: markup, and characters without ink. Sorted."""
    spans = [(m.start + isinstance(m.value, str), m.end) for m in source.marks if m.kind is MarkKind.MARKUP]
    if has_hidden(source.text):
        spans += [m.span() for m in HIDDEN.finditer(source.text)]
        spans.sort()
    return spans


def seen_text(source: Source) -> str:
    """The text with what markup stands for in the place of its first character: a line end for `<br>`. Same length."""
    pieces: list[str] = []
    at = 0
    for mark in source.marks:
        if mark.kind is MarkKind.MARKUP and isinstance(mark.value, str) and mark.start >= at:
            pieces += (source.text[at : mark.start], mark.value)
            at = mark.start + 1
    return "".join(pieces) + source.text[at:] if pieces else source.text


_LOOKS = {MarkKind.BOLD: "bold", MarkKind.ITALIC: "italic", MarkKind.CENTRED: "centred", MarkKind.HEADING: "level"}
"""Marks that say how a line is printed, and the attribute of the line that holds it."""


def _covers(source: Source) -> list[tuple[str, _Cover]]:
    """What covers lines, by attribute."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for m in source.marks:
        if (name := _LOOKS.get(m.kind)) is not None:
            found.setdefault(name, []).append((m.start, m.end, m.value if isinstance(m.value, int) else 1))
    return [(name, _Cover(spans)) for name, spans in found.items()]


def _dress(line: Line, covers: Iterable[tuple[str, _Cover]]) -> None:
    """Enter how a line is printed."""
    for name, cover in covers:
        value = cover.value(line.start, line.end)
        if value and name == "level":
            line.level = value
        elif value:
            setattr(line, name, True)


def _visible(
    seen: str, folded: str, start: int, end: int, hidden: Sequence[tuple[int, int]], i: int
) -> tuple[str, str, tuple[int, ...]]:
    """What no hidden stretch covers of [start, end): as printed, for matching, and the offset of each character.

    `i` is the first stretch that may cover some of it.
    """
    shown: list[tuple[int, int]] = []
    at = start
    while i < len(hidden) and hidden[i][0] < end:
        if hidden[i][0] > at:
            shown.append((at, hidden[i][0]))
        at = max(at, hidden[i][1])
        i += 1
    if at < end:
        shown.append((at, end))
    printed = "".join([seen[a:b] for a, b in shown])
    text = printed.strip(_BLANK_EDGE)
    if not text:
        return "", "", ()
    first = printed.index(text[0])
    last = first + len(text)
    offsets = [k for a, b in shown for k in range(a, b)]
    return text, "".join([folded[a:b] for a, b in shown])[first:last], tuple(offsets[first:last])


def read_lines(
    source: Source,
    hidden: Sequence[tuple[int, int]] | None = None,
    folded: str | None = None,
) -> Iterator[Line]:
    """Every line of the source that has text, in order. A line of a table that has breaks in its cells stays whole.

    Args:
        source: the text and its marks.
        hidden: `hidden_spans(source)` if that is known already.
        folded: the folded text if that is known already; what it mends keeps the length.
    """
    text, seen = one_blank(source.text), one_blank(seen_text(source))
    folded = fold(seen) if folded is None else folded
    hidden = hidden_spans(source) if hidden is None else hidden
    if blanks := slack(text):
        hidden = sorted([*hidden, *blanks])
    covers = _covers(source)
    at = gap = h = breaks = 0
    count = len(hidden)
    for physical, raw in enumerate(text.split("\n")):
        begin, at = at, at + len(raw) + 1
        body = raw.strip(_BLANK_EDGE) if raw else raw
        if not body:
            gap += 1
            continue
        indent = 0 if body is raw else raw.index(body[0])
        start = begin + indent
        end = start + len(body)
        offsets: tuple[int, ...] | None = None
        while h < count and hidden[h][1] <= start:
            h += 1
        if h < count and hidden[h][0] < end:
            body, matched, offsets = _visible(seen, folded, start, end, hidden, h)
            if not body:
                gap += 1
                continue
            start, end = offsets[0], offsets[-1] + 1
            indent = start - begin
        else:
            matched = folded[start:end]
        if indent and "\t" in raw[:indent]:
            indent = len(raw[:indent].expandtabs(8))
        line = Line(start, end, body, matched, gap, indent, False, False, False, 0, offsets, physical + breaks)
        pieces = [line]
        if "\n" in body:
            breaks += body.count("\n")
            pieces = [line] if "|" in body else line.parted()
        for piece in pieces:
            if covers:
                _dress(piece, covers)
            yield piece
        gap = 0


_NEWLINE = pattern("\n")


class Places:
    """Line and column of an offset, both from 1; columns count characters."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in _NEWLINE.finditer(text))]

    def of(self, offset: int) -> tuple[int, int]:
        """(line, column) of the character at `offset`."""
        from bisect import bisect_right

        row = bisect_right(self.starts, offset)
        return row, offset - self.starts[row - 1] + 1
