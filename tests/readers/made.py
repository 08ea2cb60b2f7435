"""Small files of many formats, made for tests (OLE files, ZIP archives, sheets), and what was read of files."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

from fixtures.make import wordml

from kehoach.readers import read_source
from kehoach.readers.builder import Builder
from kehoach.text.grid import Grid
from kehoach.text.source import MarkKind, Source

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file with these streams at its top, each to the right of the one before."""
    entries = [_entry("Root Entry", 5, child=1 if streams else _FREE)]
    names = list(streams)
    n_dirs = (len(names) + 4) // 4
    first = 1 + n_dirs  # sector of the table, those of the directory, then the streams
    table = [_FAT, *range(2, n_dirs + 1), _END]
    body = b""
    for i, name in enumerate(names, 1):
        data = streams[name].ljust(_SECTOR, b"\0")
        count = -(-len(data) // _SECTOR)
        entries.append(_entry(name, 2, right=i + 1 if i < len(names) else _FREE, start=first, size=len(data)))
        table += [*range(first + 1, first + count), _END]
        body += data.ljust(count * _SECTOR, b"\0")
        first += count
    directory = b"".join(entries).ljust(n_dirs * _SECTOR, b"\0")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    return head + struct.pack("<128I", *table, *[_FREE] * (128 - len(table))) + directory + body


def _entry(name: str, kind: int, *, right: int = _FREE, child: int = _FREE, start: int = 0, size: int = 0) -> bytes:
    written = name.encode("utf-16-le")
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written) + 2, kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def archive(parts: Mapping[str, bytes | str], *, packed: bool = True) -> bytes:
    """A ZIP archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a ZIP archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def word(body: str, **parts: str) -> Source:
    """A body in a Word file, read."""
    return read_source(wordml.word(body, **parts), "a.docx")


def marked(read: Source | Builder, kind: MarkKind) -> list[str]:
    """What marks of one kind cover."""
    return [read.text[m.start : m.end] for m in read.marks if m.kind is kind]


def grids(read: Source | Builder) -> list[Grid]:
    """The tables; the text of each cell is that at its place."""
    found = [m.value for m in read.marks if isinstance(m.value, Grid)]
    for cell in (cell for grid in found for cell in grid.cells):
        assert " ".join(read.text[cell.start : cell.end].split()) == cell.text if cell.text else cell.start == -1
    return found


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsx(*sheets: str, **parts: str) -> bytes:
    """An XLSX of sheets, each given as what lies in its root; `parts` are `styles`, `sharedStrings`, `workbookPr`."""
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
    linked = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    files = {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">{parts.pop("workbookPr", "")}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{linked}</Relationships>',
    }
    for n, inner in enumerate(sheets, 1):
        files[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{_MAIN}">{inner}</worksheet>'
    for name, inner in parts.items():
        root = {"styles": "styleSheet", "sharedStrings": "sst"}[name]
        files[f"xl/{name}.xml"] = f'<{root} xmlns="{_MAIN}">{inner}</{root}>'
    return archive(files)


def cells(*rows: str) -> str:
    """The data of a sheet: each row a text with its cells between pipes, a blank cell left out."""
    out = []
    for r, row in enumerate(rows, 1):
        inner = "".join(
            f'<c r="{chr(64 + c)}{r}" t="inlineStr"><is><t>{text.strip()}</t></is></c>'
            for c, text in enumerate(row.split("|"), 1)
            if text.strip()
        )
        out.append(f'<row r="{r}">{inner}</row>')
    return f"<sheetData>{''.join(out)}</sheetData>"
