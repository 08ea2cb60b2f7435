"""Files that mean trouble: each is read or refused with its code, in a process whose time and memory are bounded.

A file that took too long or too much would come back as KH809 or KH808, which none of these may give.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.readers.made import archive, cells, ole, xlsx

from kehoach.readers import ReadError, limits
from kehoach.readers.apart import read_apart
from kehoach.readers.needs import states

FIXTURES = Path(__file__).parents[1] / "fixtures"
SECONDS = 60.0
MEMORY = 2 * 2**30
READ = "read"


def outcome(data: bytes, name: str | None = None) -> str:
    """`read`, or the code of the refusal."""
    try:
        read_apart(data, name, seconds=SECONDS, memory=MEMORY)
    except ReadError as error:
        return error.code
    return READ


# --- Word -------------------------------------------------------------------------------------------------------------

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, *, prolog: str = "", **parts: str) -> bytes:
    """A Word file with this body."""
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
            "</Types>",
            "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'{prolog}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
            **{f"word/{name}.xml": text for name, text in parts.items()},
        }
    )


P = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
CELL = f"<w:tc>{P}</w:tc>"


def distinct(count: int, piece: str) -> str:
    """Pieces that differ from each other, so that the archive does not shrink too well to be taken."""
    return "".join(piece.replace("#", f"{zlib.crc32(str(n).encode()):08x}") for n in range(count))


ENTITIES = "<!DOCTYPE a [<!ENTITY a0 'lol'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip
OUTSIDE = '<!DOCTYPE a [<!ENTITY a11 SYSTEM "file:///etc/hostname">]>'


def word_files() -> Iterator[tuple[str, Callable[[], bytes], str]]:
    """Title, file, what becomes of it."""
    yield "docx: zip bomb", lambda: docx(P + "<w:p/>" * 1_000_000), "KH803"
    yield "docx: entity bomb", lambda: docx("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", prolog=ENTITIES), "KH804"
    yield "docx: outside entity", lambda: docx("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", prolog=OUTSIDE), "KH804"
    yield (
        "docx: many cells",
        lambda: docx(f"<w:tbl>{('<w:tr>' + distinct(100, CELL.replace('a<', '#<')) + '</w:tr>') * 3100}</w:tbl>"),
        "KH803",
    )
    yield (
        "docx: one cell over many columns",
        lambda: docx(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{P}</w:tc></w:tr></w:tbl>{P}'
        ),
        READ,
    )
    yield (
        "docx: tables in tables",
        lambda: docx("<w:tbl><w:tr><w:tc>" * 3000 + P + f"</w:tc></w:tr></w:tbl>{P}" * 3000),
        "KH803",
    )
    yield (
        "docx: styles that stand on each other",
        lambda: docx(
            '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
            styles=f'<w:styles xmlns:w="{_W}">'
            '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
        ),
        READ,
    )


# --- sheets -----------------------------------------------------------------------------------------------------------

CORNERS = (
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
)


def sheet_files() -> Iterator[tuple[str, Callable[[], bytes], str]]:
    """Title, file, what becomes of it."""
    yield "xlsx: zip bomb", lambda: xlsx("<sheetData/>" + " " * 4_000_000), "KH803"
    yield "xlsx: entity bomb", lambda: archive({"xl/workbook.xml": f"{ENTITIES}<a>&a11;</a>"}), "KH804"
    yield "xlsx: far corners", lambda: xlsx(f'<dimension ref="A1:XFD1048576"/>{CORNERS}'), READ
    yield (
        "xlsx: a merged cell over everything",
        lambda: xlsx(CORNERS + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        READ,
    )
    yield (
        "xlsx: everything merged again and again",
        lambda: xlsx(
            cells(*("a|b|c" for _ in range(60)))
            + "<mergeCells>"
            + "".join(f'<mergeCell ref="A{n % 60 + 1}:XFD1048576"/>' for n in range(9000))
            + "</mergeCells>"
        ),
        READ,
    )
    yield (
        "xlsx: many cells",
        lambda: xlsx(
            "<sheetData>"
            + distinct(3100, "<row>" + distinct(100, "<c t='str'><v>#</v></c>") + "</row>")
            + "</sheetData>"
        ),
        "KH803",
    )
    yield (
        "xlsx: a long string in many cells",
        lambda: xlsx(
            "<sheetData>" + '<row><c t="s"><v>0</v></c></row>' * 3000 + "</sheetData>",
            sharedStrings=f"<si><t>{distinct(5000, '# ')}</t></si>",
        ),
        "KH803",
    )
    letters = [f"{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(600)]
    yield (
        "xlsx: columns merged over hidden rows",
        lambda: xlsx(
            '<sheetData><row hidden="1">'
            + "".join(f'<c r="{name}1" t="str"><v>a</v></c>' for name in letters)
            + "</row>"
            + '<row hidden="1"/>' * 100_000
            + '<row><c t="str"><v>b</v></c></row></sheetData><mergeCells>'
            + "".join(f'<mergeCell ref="{name}1:{name}1048576"/>' for name in letters)
            + f"</mergeCells><!-- {distinct(5000, '#')} -->"
        ),
        READ,
    )
    yield (
        "xlsx: blank cells",
        lambda: xlsx(f"<a>{distinct(20_000, '#')}</a><sheetData><row>{'<c/>' * 1_510_000}</row></sheetData>"),
        "KH803",
    )
    yield "xlsx: elements in elements", lambda: xlsx("<a>" * 100_000), "KH804"
    yield (
        "xlsx: hidden columns without number",
        lambda: xlsx("<cols>" + '<col min="1" max="999999999999" hidden="1"/>' * 5000 + "</cols>" + CORNERS),
        READ,
    )
    yield "csv: many cells", lambda: b"a," * 400_000, "KH803"
    yield "csv: one open quote", lambda: b'"' + b"a,\n" * 200_000, READ


# --- web pages --------------------------------------------------------------------------------------------------------


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def web_files() -> Iterator[tuple[str, Callable[[], bytes], str]]:
    """Title, file, what becomes of it."""
    yield "html: many cells", lambda: page("<table>" + ("<tr>" + "<td>a" * 1000) * 310 + "</table>"), "KH803"
    yield (
        "html: one cell over everything",
        lambda: page('<table><tr><td colspan="99999999" rowspan="99999999">a<tr><td>b</table>'),
        READ,
    )
    yield (
        "html: many cells over much",
        lambda: page("<table>" + '<tr><td colspan="1000" rowspan="1000">a' * 1000 + "</table>"),
        "KH803",
    )
    yield "html: elements in elements", lambda: page("<div>" * 100_000 + "a"), READ
    yield "html: elements in elements, text in each", lambda: page("<b>a" * 60_000), READ
    yield "html: tables in tables", lambda: page("<table><tr><td>" * 5000 + "a"), READ
    yield "html: lists in lists", lambda: page("<ul><li>" * 20_000 + "a"), READ
    yield "html: an attribute without end", lambda: page('<p title="' + "a" * 2_000_000), READ
    yield (
        "html: entities",
        lambda: ENTITIES.replace("<!DOCTYPE a", "<!DOCTYPE html").encode() + b"<html><body>&a11;</body></html>",
        READ,
    )
    yield (
        "mhtml: parts in parts",
        lambda: (
            b"MIME-Version: 1.0\n"
            + b"".join(f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n".encode() for n in range(2000))
        ),
        "KH804",
    )


# --- old Word ---------------------------------------------------------------------------------------------------------


def old_files() -> Iterator[tuple[str, Callable[[], bytes], str]]:
    """Title, file, what becomes of it."""
    yield (
        "ole: a table of sectors that points out of the file",
        lambda: ole({"WordDocument": bytes(600)})[:76] + b"\xee" * 436 + bytes(4096),
        "KH804",
    )
    yield (
        "ole: a sector of 2^65535 bytes",
        lambda: ole({"WordDocument": bytes(600)})[:30] + b"\xff\xff" + ole({"WordDocument": bytes(600)})[32:],
        "KH804",
    )


FILES = [*word_files(), *sheet_files(), *web_files(), *old_files()]


@pytest.mark.parametrize(("title", "make", "expected"), FILES, ids=[title for title, _, _ in FILES])
def test_a_file_that_means_trouble(title: str, make: Callable[[], bytes], expected: str) -> None:
    name = "a.csv" if title.startswith("csv") else None
    assert outcome(make(), name) == expected


# --- PDF --------------------------------------------------------------------------------------------------------------


def pdf(*objects: str, trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(out)
    listed = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{listed}"
    trailer = trailer.replace("START", str(start))
    return f"{out}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FORM = "/Resources << /XObject << /X 5 0 R >> >>"
PAGE = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {_FORM} >>"
DRAWS = "<< /Length 5 >>\nstream\n/X Do\nendstream"
LOOP = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {_FORM} /Length 5 >>\nstream\n/X Do\nendstream"
_AGAIN = f"<< /Length 2 /Filter [{'/FlateDecode ' * 5000}] >>\nstream\nab\nendstream"
PDFS = (
    ("pages that hold themselves", pdf(CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")),
    ("a page that is its parent", pdf(CATALOGUE, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>", PAGE)),
    ("far too many pages", pdf(CATALOGUE, ONE_PAGE.replace("Count 1", "Count 999999999"), PAGE, DRAWS, LOOP)),
    ("a form that draws itself", pdf(CATALOGUE, ONE_PAGE, PAGE, DRAWS, LOOP)),
    ("a table before which it stands", pdf(CATALOGUE, "<< /Type /Pages /Kids [] /Count 0 >>", trailer="/Prev START ")),
    ("a stream that is its own length", pdf(CATALOGUE, ONE_PAGE, PAGE, DRAWS.replace("Length 5", "Length 4 0 R"))),
    ("a stream packed again and again", pdf(CATALOGUE, ONE_PAGE, PAGE, _AGAIN)),
    ("nothing but its head", b"%PDF-1.7\n"),
)


@pytest.mark.skipif(not states(["pdf"])[0].is_ready, reason="NO LIBRARY FOR PDF: see kehoach doctor")
@pytest.mark.parametrize(("title", "data"), PDFS, ids=[title for title, _ in PDFS])
def test_a_pdf_that_goes_in_circles(title: str, data: bytes) -> None:
    assert outcome(data) in {READ, "KH803", "KH804", "KH807"}, title


# --- cut short --------------------------------------------------------------------------------------------------------

WHOLE = [
    path for kind in ("docx", "html", "pdf", "rtf", "xlsx") for path in sorted((FIXTURES / kind).glob(f"*.{kind}"))[:1]
]


@pytest.mark.parametrize("path", WHOLE, ids=lambda p: p.name)
def test_files_cut_short_and_spoilt(path: Path) -> None:
    data = path.read_bytes()
    for share in (0.02, 0.5, 0.98):
        cut = int(len(data) * share)
        assert outcome(data[:cut]) != "KH809", share
    middle = len(data) // 2
    assert outcome(data[:middle] + bytes(64) + data[middle + 64 :]) != "KH809"


def test_the_limits_are_those_of_this_page() -> None:
    assert limits.MAX_CELLS < 310_000
    assert limits.MAX_CHARACTERS < 3000 * 45_000
