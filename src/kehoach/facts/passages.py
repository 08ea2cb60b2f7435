"""The stretches of a document that are read as one: a section's own text, a ground, a cell; and where each stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from ..text.fold import fold
from ..text.patterns import pattern
from ..text.view import View, quoted, without

Content = dict[str, Any]
"""A document, or one inside another, in the form of the schema before it is validated."""


@dataclass(slots=True)
class Passage:
    """A stretch of text.

    Attributes:
        source: id of the node; for others the part and the place in it: `can_cu/1`, `bang-1/3/2` (row, column).
        kind: muc (a node), can_cu, mo_dau, ket_thuc, o (a cell), trich_yeu, kem_theo, phu_luc (a title), chu_thich.
        text: for matching; line ends are blanks, of a run of blanks one is left.
        printed: the same characters as printed, the same length.
        start: source offset of the first character.
        end: source offset after the last one.
        exact: whether each character has a place of its own; if not, every place in it is the whole passage.
        label: where the text begins behind a label.
        heading: where the text begins behind a heading; equal to `label` where there is none.
        whole: the text of the source.
    """

    source: str
    kind: str
    text: str
    printed: str
    start: int
    end: int
    exact: bool = True
    label: int = 0
    heading: int = 0
    whole: str = ""
    places: tuple[int, ...] | None = None
    """Source offset of each character, where blanks were left out; None where they follow each other from `start`."""

    def span(self, i: int = 0, j: int | None = None) -> tuple[int, int]:
        """Source span of `text[i:j]`."""
        if not self.exact:
            return self.start, self.end
        places = self.places
        if j is None or j > len(self.text):
            j = len(self.text)
        if places is None:
            return self.start + i, self.start + j
        begin = places[i] if i < len(places) else self.end
        end = self.end if j >= len(places) else places[j - 1] + 1 if j else begin
        return begin, max(begin, end)

    def index(self, offset: int) -> int:
        """Where the character at a source offset stands in `text`; a blank that was left out stands at the one kept."""
        return offset - self.start if self.places is None else bisect_right(self.places, offset) - 1

    def raw(self, i: int = 0, j: int | None = None) -> str:
        """The characters of the source at `span(i, j)`."""
        start, end = self.span(i, j)
        return self.whole[start:end]

    def part(self, i: int, j: int | None = None) -> Passage:
        """The passage of `text[i:j]`."""
        start, end = self.span(i, j)
        label, heading = max(0, self.label - i), max(0, self.heading - i)
        return Passage(
            self.source,
            self.kind,
            self.text[i:j],
            self.printed[i:j],
            start,
            end,
            self.exact,
            label,
            heading,
            self.whole,
            None if self.places is None else self.places[i:j],
        )

    def quote(self, i: int = 0, j: int | None = None) -> str:
        """`text[i:j]` as printed, runs of blanks made one."""
        return quoted(self.printed[i:j])


class Reader:
    """Makes passages of one content over the view of its source; those of sections are made once.

    The foot of a page may stand in the middle of a section, which is read without the footnotes there.
    """

    def __init__(self, view: View, content: Content | None = None) -> None:
        self.view = view
        self._body = view if content is None else without(view, (note["span"] for note in content["footnotes"]))
        self._nodes: dict[str, Passage] = {}

    def at(self, source: str, kind: str, start: int, end: int) -> Passage:
        """The passage over a span."""
        view = self._body if kind == "muc" else self.view
        text, printed = view.folded[start:end], view.printed[start:end]
        passage = Passage(source, kind, text, printed, start, end, True, 0, 0, view.source)
        if "  " in text:
            _leave_one_blank(passage)
        return passage

    def node(self, node: Content) -> Passage:
        """The own text of a section: label, heading and text, without its children."""
        id_ = node["id"]
        made = self._nodes.get(id_)
        if made is None:
            start, end = node["span"]
            made = self._nodes[id_] = self.at(id_, "muc", start, end)
            if marker := node["marker"]:
                made.label = _behind(made.printed, marker, 0)
            heading = node["heading"]
            made.heading = _behind(made.printed, heading, made.label) if heading else made.label
        return made

    def cell(self, table: Content, cell: Content) -> Passage:
        """A cell; its pieces may stand apart in the source, then no part of it has a place of its own."""
        start, end = cell["span"]
        text = cell["text"]
        made = self.at(f"{table['id']}/{cell['row']}/{cell['col']}", "o", start, end)
        if end - start != len(text) and quoted(made.printed) != text:
            made.text, made.printed, made.exact, made.places = fold(text), text, False, None
        return made

    def items(self, content: Content, name: str) -> Iterator[Passage]:
        """The entries of a list of the schema: can_cu, mo_dau, ket_thuc."""
        for number, entry in enumerate(content[name], 1):
            yield self.at(f"{name}/{number}", name, *entry["span"])

    def all(self, content: Content) -> list[Passage]:
        """Every passage of a content in reading order, those of documents inside it left out."""
        out = (
            [self.at("trich_yeu", "trich_yeu", *header["span"])]
            if (header := content["header"].get("trich_yeu"))
            else []
        )
        for name in ("can_cu", "mo_dau"):
            out += self.items(content, name)
        out += [self.node(node) for node in walk(content["body"])]
        out += self.items(content, "ket_thuc")
        for appendix in content["appendices"]:
            out += [self.node(node) for node in walk(appendix["body"])]
        for table in content["tables"]:
            samples = sample_columns(table)
            out += [
                self.cell(table, cell)
                for cell in table["cells"]
                if cell["span"] is not None and (cell["row"] < table["header_rows"] or cell["col"] not in samples)
            ]
        out += [self.at(f"footnotes/{n}", "chu_thich", *note["span"]) for n, note in enumerate(content["footnotes"], 1)]
        out.sort(key=attrgetter("start"))
        return out

    def with_parent(self, content: Content, passages: list[Passage]) -> list[Passage]:
        """The passages of a content, and among them the line that says what it was issued with: (Kèm theo …).

        Below a number of its own that line is part of the title and speaks of another document: `Kế hoạch số 5/KH-SYT
        thực hiện Đề án phát triển y tế (Ban hành kèm theo Quyết định số …)`.
        """
        header = content["header"]
        if (line := header.get("kem_theo")) is None or header.get("so_hieu") is not None:
            return passages
        return sorted((*passages, self.at("kem_theo", "kem_theo", *line["span"])), key=attrgetter("start"))


_RUN = pattern("  +")


def _leave_one_blank(passage: Passage) -> None:
    """Leave of each run of blanks one, at the place of the first: markup, line ends and slips of the hand make them."""
    places: list[int] = []
    printed: list[str] = []
    at = 0
    for m in _RUN.finditer(passage.text):
        first, end = m.span()
        places += range(passage.start + at, passage.start + first + 1)
        printed += (passage.printed[at:first], " " if " " in passage.printed[first:end] else passage.printed[first])
        at = end
    places += range(passage.start + at, passage.end)
    passage.printed = "".join(printed) + passage.printed[at:]
    passage.text = _RUN.sub(" ", passage.text)
    passage.places = tuple(places)


_SAMPLES = ("ví dụ", "thí dụ", "minh họa", "minh hoạ")


def sample_columns(table: Content) -> set[int]:
    """The columns that show by invented examples how a thing is to be written: Ví dụ, Minh họa."""
    return {
        col
        for cell in table["cells"]
        if cell["row"] < table["header_rows"] and cell["text"][:8].lower().startswith(_SAMPLES)
        for col in range(cell["col"], cell["col"] + cell["colspan"])
    }


def walk(nodes: Sequence[Content]) -> Iterator[Content]:
    """Every node, parents first."""
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        yield node
        if node["children"]:
            stack.extend(reversed(node["children"]))


def _behind(printed: str, part: str, start: int) -> int:
    """Where the text goes on behind `part`, which stands at `start`; blanks and markup in it may be of any number."""
    at = start + len(part) if printed.startswith(part, start) else _past_letters(printed, part, start)
    if at < 0:
        at = start
        for word in part.split():
            found = printed.find(word, at)
            if found < 0:
                return at
            at = found + len(word)
    return len(printed) - len(printed[at:].lstrip(" :\0"))


def _past_letters(printed: str, part: str, start: int) -> int:
    """The end of `part` at `start` where markup stands between its letters, as in `a\\)`; -1 if others do."""
    at, end = start, len(printed)
    for letter in part:
        if letter == " ":
            continue
        while at < end and printed[at] in " \0":
            at += 1
        if at == end or printed[at] != letter:
            return -1
        at += 1
    return at
