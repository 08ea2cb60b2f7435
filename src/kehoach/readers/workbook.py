"""The parts of an XLSX archive: sheets in order, shared strings, styles. Hostile ones are refused, not unpacked."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lxml import etree

from ..text.patterns import pattern
from .errors import ReadError
from .limits import MAX_CELLS, MAX_CHARACTERS, MAX_RATIO, MAX_UNPACKED, too_large
from .number_format import BUILT_IN

_CELL = pattern(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
LAST_ROW, LAST_COL = 2**20 - 1, 2**14 - 1
_MOST_ELEMENTS = 5 * MAX_CELLS  # of a part, blank cells among them
_SMALL = 2**20  # bytes below which a part may grow as it likes


class Reference:
    """Places as sheets name them, from 0: `B3` is (2, 1)."""

    @staticmethod
    def cell(text: str) -> tuple[int, int]:
        """Row and column of `B3`.

        Raises:
            ReadError: no sheet has such a place.
        """
        match = _CELL.fullmatch(text)
        if match is None:
            raise _damaged(f"no cell is called {text[:20]!r}")
        col = 0
        for letter in match[1].upper():
            col = col * 26 + ord(letter) - 64
        row = int(match[2]) - 1
        if not 0 <= row <= LAST_ROW or col - 1 > LAST_COL:
            raise _damaged(f"no cell is called {text[:20]!r}")
        return row, col - 1

    @staticmethod
    def area(text: str) -> tuple[int, int, int, int]:
        """First row, first column, last row, last column of `B3:D5`.

        Raises:
            ReadError: no sheet has such a place.
        """
        first, _, last = text.partition(":")
        (top, left), (bottom, right) = Reference.cell(first), Reference.cell(last or first)
        return min(top, bottom), min(left, right), max(top, bottom), max(left, right)


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


def _damaged(why: str) -> ReadError:
    return ReadError(f"damaged Excel file: {why}", "open it in Excel and save it again", code="KH804")


class Workbook:
    """The archive, opened and looked over.

    Args:
        data: the whole file.

    Raises:
        ReadError: it is no whole archive, is protected, unpacks to too much, or its parts are no XML.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {info.filename.replace("\\", "/").lstrip("/"): info for info in self._archive.infolist()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise _damaged("the archive is cut short or broken") from error
        self._book = self._tree("xl/workbook.xml")
        if self._book is None:
            raise _damaged("it has no workbook")
        self.from_1904 = any(local(e) == "workbookPr" and e.get("date1904") in ("1", "true") for e in self._book)
        self._shared = list(self._strings())
        self._styles = list(self._looks())

    # --- parts --------------------------------------------------------------------------------------------------------

    def _bytes(self, part: str) -> bytes | None:
        """A part unpacked, None where there is none."""
        info = self._parts.get(part)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise ReadError("the Excel file is protected by a password", "save a copy without protection", code="KH802")
        if info.file_size > MAX_UNPACKED:
            raise too_large(f"{part} unpacks to {info.file_size} bytes, at most {MAX_UNPACKED} are read")
        if info.file_size > _SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise too_large(f"{part} grows {info.file_size // max(info.compress_size, 1)} times when it is unpacked")
        try:
            data = self._archive.read(info)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise _damaged(f"{part} cannot be unpacked") from error
        except Exception as error:  # zlib.error, and those of the other ways of packing
            raise _damaged(f"{part} cannot be unpacked") from error
        if b"<!DOCTYPE" in (data.replace(b"\0", b"") if b"\0" in data[:64] else data):
            raise _damaged(f"{part} defines entities, which no Excel file does")
        return data

    def stream(self, part: str, names: Sequence[str], events: Sequence[str] = ("end",)) -> Iterator[tuple[str, Any]]:
        """The elements of these names as they come; nothing where there is no such part.

        An element is dropped once it has passed, so that the tree does not grow with the part.

        Raises:
            ReadError: it is too large or no XML.
        """
        data = self._bytes(part)
        if data is None:
            return
        passed = 0
        try:
            for event, element in etree.iterparse(
                io.BytesIO(data), events=tuple(events), tag=[f"{{*}}{name}" for name in names],
                resolve_entities=False, no_network=True, load_dtd=False,
            ):  # fmt: skip
                yield event, element
                if event == "end":
                    passed += 1
                    if passed > _MOST_ELEMENTS:
                        raise too_large(f"more than {_MOST_ELEMENTS} elements in {part}")
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
        except etree.XMLSyntaxError as error:
            raise _damaged(f"{part} is no XML") from error

    def _tree(self, part: str) -> Any:
        """The root of a small part, None where there is none."""
        data = self._bytes(part)
        if data is None:
            return None
        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
        except etree.XMLSyntaxError as error:
            raise _damaged(f"{part} is no XML") from error

    # --- what they hold -----------------------------------------------------------------------------------------------

    def sheets(self) -> Iterator[tuple[str, str]]:
        """Name and part of each sheet that is not hidden, in the order of the tabs."""
        links = self._tree("xl/_rels/workbook.xml.rels")
        targets = {
            link.get("Id"): link.get("Target") or ""
            for link in (() if links is None else links)
            if (link.get("Type") or "").endswith("/worksheet")
        }
        for sheets in (e for e in self._book if local(e) == "sheets"):
            for sheet in sheets:
                if sheet.get("state", "visible") != "visible":
                    continue
                id_ = next((v for k, v in sheet.attrib.items() if str(k).endswith("}id")), None)
                if id_ in targets:
                    yield sheet.get("name") or "", posixpath.normpath(posixpath.join("/xl", targets[id_])).lstrip("/")

    def not_read(self) -> Iterator[str]:
        """What else there is, in words."""
        sheets = [s for group in self._book if local(group) == "sheets" for s in group]
        hidden = [s.get("name") or "" for s in sheets if s.get("state", "visible") != "visible"]
        if hidden:
            yield f"hidden sheets were not read: {', '.join(f'“{name}”' for name in hidden[:10])}"
        drawings = sum(1 for name in self._parts if name.startswith(("xl/media/", "xl/charts/chart", "xl/embeddings/")))
        if drawings:
            yield f"{drawings} pictures, charts or embedded files were not read"

    def shared(self, index: str) -> str:
        """The shared string of a number."""
        at = index.strip()
        if not at.isascii() or not at.isdigit() or len(at) > 8 or int(at) >= len(self._shared):
            raise _damaged(f"there is no shared string {at[:20]}")
        return self._shared[int(at)]

    def style(self, index: str | None) -> Style:
        """The look of a number; the plain one where it leads nowhere."""
        at = int(index) if index is not None and index.isascii() and index.isdigit() and len(index) < 9 else 0
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
        root = self._tree("xl/styles.xml")
        if root is None:
            return
        groups = {local(group): list(group) for group in root}
        codes = BUILT_IN | {
            _index(e.get("numFmtId")): e.get("formatCode") or ""
            for e in groups.get("numFmts", ())
            if _index(e.get("numFmtId"))
        }
        fonts = [(_on(font, "b"), _on(font, "i")) for font in groups.get("fonts", ())]
        frames = [any(side.get("style", "none") != "none" for side in border) for border in groups.get("borders", ())]
        for look in groups.get("cellXfs", ()):
            places = (_index(look.get(key)) for key in ("numFmtId", "fontId", "borderId"))
            code, font, border = places
            alignment = next((e.get("horizontal") for e in look if local(e) == "alignment"), None)
            bold, italic = fonts[font] if font < len(fonts) else (False, False)
            framed = frames[border] if border < len(frames) else False
            yield Style(codes.get(code, "General"), bold, italic, str(alignment).startswith("center"), framed)


def _index(given: str | None) -> int:
    return int(given) if given is not None and given.isascii() and given.isdigit() and len(given) < 9 else 0
