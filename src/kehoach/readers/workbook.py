"""What the sheets of an Excel file share: their order, their strings, the looks of cells. Input is hostile."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lxml import etree

from ..text.patterns import pattern
from .limits import MAX_CELLS, MAX_CHARACTERS, too_large
from .number_format import BUILT_IN
from .package import SAFE, Package, damaged

_CELL = pattern(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
LAST_ROW, LAST_COL = 2**20 - 1, 2**14 - 1
_BOOK = "xl/workbook.xml"
_MOST_ELEMENTS = 5 * MAX_CELLS  # of a part, blank cells among them


def place_of(reference: str) -> tuple[int, int]:
    """Row and column, from 0, of a cell as sheets name it: `B3` is (2, 1).

    Raises:
        ReadError: no sheet has such a place.
    """
    match = _CELL.fullmatch(reference)
    if match is not None:
        col, row = 0, int(match[2])
        for letter in match[1].upper():
            col = col * 26 + ord(letter) - 64
        if 1 <= row <= LAST_ROW + 1 and col <= LAST_COL + 1:
            return row - 1, col - 1
    raise damaged("Excel", f"no cell is called {reference[:20]!r}")


def area_of(reference: str) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column of `B3:D5`.

    Raises:
        ReadError: no sheet has such a place.
    """
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)


def whole(given: str | None) -> int | None:
    """The whole number that an attribute holds; None if it holds none, or one beyond all sense."""
    return int(given) if given is not None and given.isascii() and given.isdigit() and len(given) < 9 else None


class Style(NamedTuple):
    """The look of cells."""

    number_format: str = "General"
    bold: bool = False
    italic: bool = False
    centred: bool = False
    framed: bool = False


def local(element: Any) -> str:
    """The name of an element without its namespace, of which there are two kinds in use."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def own_text(element: Any) -> str:
    """The text of a string item: plain or in runs, without the readings above Japanese letters."""
    out: list[str] = []
    for child in element:
        kind = local(child)
        if kind == "t":
            out.append(child.text or "")
        elif kind == "r":
            out += [piece.text or "" for piece in child if local(piece) == "t"]
    return "".join(out)


def _on(element: Any, name: str) -> bool:
    """Whether a font has a property: `<b/>`, but not `<b val="0"/>`."""
    return any(local(child) == name and child.get("val", "1") not in ("0", "false") for child in element)


class Workbook:
    """An Excel file, opened and looked over.

    Args:
        data: the whole file.

    Raises:
        ReadError: it is no whole archive, is protected, unpacks to too much, or its parts are no XML.
    """

    def __init__(self, data: bytes) -> None:
        self._package = Package(data, "Excel")
        book = self._package.tree(_BOOK)
        if book is None:
            raise damaged("Excel", "it has no workbook")
        self._book = book
        self.from_1904 = any(local(e) == "workbookPr" and e.get("date1904") in ("1", "true") for e in book)
        self._shared = list(self._strings())
        self._styles = list(self._looks())

    def stream(self, part: str, names: Sequence[str], events: Sequence[str] = ("end",)) -> Iterator[tuple[str, Any]]:
        """The elements of these names as they come; nothing where there is no such part.

        An element is dropped once it has passed, so that the tree does not grow with the part.

        Raises:
            ReadError: it is too large or no XML.
        """
        data = self._package.unpacked(part)
        if data is None:
            return
        passed = 0
        try:
            for event, element in etree.iterparse(
                io.BytesIO(data), events=tuple(events), tag=[f"{{*}}{name}" for name in names], **SAFE
            ):
                yield event, element
                if event == "end":
                    passed += 1
                    if passed > _MOST_ELEMENTS:
                        raise too_large(f"more than {_MOST_ELEMENTS} elements in {part}")
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
        except etree.XMLSyntaxError as error:
            raise damaged("Excel", f"{part} is no XML") from error

    def sheets(self) -> Iterator[tuple[str, str]]:
        """Name and part of each sheet that is not hidden, in the order of the tabs.

        Raises:
            ReadError: one is not in the file.
        """
        parts = self._package.related(_BOOK)
        for sheet in self._listed():
            if sheet.get("state", "visible") != "visible":
                continue
            name = sheet.get("name") or ""
            id_ = next((v for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
            kind, part = parts.get(id_, ("worksheet", ""))
            if kind != "worksheet":
                continue  # a chart
            if not self._package.has(part):
                raise damaged("Excel", f"the sheet “{name}” is lost")
            yield name, part

    def _listed(self) -> list[Any]:
        """What the book says of its sheets."""
        return [sheet for sheets in self._book if local(sheets) == "sheets" for sheet in sheets]

    def not_read(self) -> Iterator[str]:
        """What else there is, in words."""
        hidden = [s.get("name") or "" for s in self._listed() if s.get("state", "visible") != "visible"]
        if hidden:
            yield f"hidden sheets were not read: {', '.join(f'“{name}”' for name in hidden[:10])}"
        drawings = sum(
            1 for name in self._package.names if name.startswith(("xl/media/", "xl/charts/chart", "xl/embeddings/"))
        )
        if drawings:
            yield f"{drawings} pictures, charts or embedded files were not read"

    def shared(self, index: str) -> str:
        """The shared string of a number."""
        at = whole(index.strip())
        if at is None or at >= len(self._shared):
            raise damaged("Excel", f"there is no shared string {index[:20]}")
        return self._shared[at]

    def style(self, index: str | None) -> Style:
        """The look of a number; the plain one where it leads nowhere."""
        at = whole(index) or 0
        return self._styles[at] if at < len(self._styles) else Style()

    def _strings(self) -> Iterator[str]:
        total = 0
        for _, element in self.stream("xl/sharedStrings.xml", ["si"]):
            text = own_text(element)
            total += len(text)
            if total > MAX_CHARACTERS:
                raise too_large(f"more than {MAX_CHARACTERS} characters of text")
            yield text

    def _looks(self) -> Iterator[Style]:
        root = self._package.tree("xl/styles.xml")
        if root is None:
            return
        groups = {local(group): list(group) for group in root}
        codes = BUILT_IN | {
            number: e.get("formatCode") or "" for e in groups.get("numFmts", ()) if (number := whole(e.get("numFmtId")))
        }
        fonts = [(_on(font, "b"), _on(font, "i")) for font in groups.get("fonts", ())]
        frames = [any(side.get("style", "none") != "none" for side in border) for border in groups.get("borders", ())]
        for look in groups.get("cellXfs", ()):
            code, font, border = (whole(look.get(key)) or 0 for key in ("numFmtId", "fontId", "borderId"))
            alignment = next((e.get("horizontal") for e in look if local(e) == "alignment"), None)
            bold, italic = fonts[font] if font < len(fonts) else (False, False)
            framed = frames[border] if border < len(frames) else False
            yield Style(codes.get(code, "General"), bold, italic, str(alignment).startswith("center"), framed)
