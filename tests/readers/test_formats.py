"""What a file is: told by its content; what cannot be read is refused with a code."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.gold import floors
from tests.readers.made import archive, ole, xlsx

from kehoach.diagnostics import CODES, Severity
from kehoach.readers import ReadError, formats, read_source
from kehoach.readers.formats import FORMATS, SUFFIXES, format_of

PAGE = "<html><body><p>Kế hoạch</p></body></html>"
MHTML = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x--"
FLAGS = bytes(10) + (0x0100).to_bytes(2, "little")
ODT = archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, packed=False)

KINDS: tuple[tuple[str, bytes, str], ...] = (
    ("text", "Kế hoạch".encode(), "text"),
    ("nothing", b"", "text"),
    ("UTF-16 text", "Kế hoạch".encode("utf-16"), "text"),
    ("text that speaks of tags", b"the tag <p> begins a paragraph, </p> ends it", "text"),
    ("Markdown with a tag at its start", b'<div align="center">\n\n# K\n\n</div>\n\nText goes on.\n', "text"),
    ("a smaller sign", b"< 5% of all", "text"),
    ("page", PAGE.encode(), "html"),
    ("page in UTF-16", PAGE.encode("utf-16"), "html"),
    ("page in UTF-16 without a mark", PAGE.encode("utf-16-le"), "html"),
    ("page with a mark", b"\xef\xbb\xbf\r\n<!DOCTYPE html>" + PAGE.encode(), "html"),
    ("page below comments", b"<!-- saved --><!--[if x]>y<![endif]-->\n" + PAGE.encode(), "html"),
    ("page below a long comment", b"<!-- " + b"x" * 3000 + b"\n<HTML lang=vi>", "html"),
    ("XHTML", b'<?xml version="1.0"?>\n<html xmlns="x">', "html"),
    ("XML that is no page", b'<?xml version="1.0"?>\n<feed><a/></feed>', "text"),
    ("fragment", "<p>Một</p>\n<p>Hai</p>\n".encode(), "html"),
    ("fragment of a table", b"\n<table width=1><tr><td>a</td></tr></table>", "html"),
    ("fragment cut short", b"<div class=x>" + b"<p>a</p>" * 12 + b"<p>and", "html"),
    ("web archive", MHTML, "mhtml"),
    ("a letter with a picture", b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\nhello", "text"),
    ("PDF", b"%PDF-1.7\n", "pdf"),
    ("PDF below junk", b"\r\n\x00junk\n%PDF-1.4\n", "pdf"),
    ("RTF", b"{\\rtf1 a}", "rtf"),
    ("RTF below a mark", b"\xef\xbb\xbf\n{\\rtf1 a}", "rtf"),
    ("DOCX", archive({"[Content_Types].xml": "x", "word/document.xml": "x"}), "docx"),
    ("DOCX with many parts first", archive({f"a/{n}": "x" for n in range(3000)} | {"word/document.xml": ""}), "docx"),
    ("DOCX cut short", archive({"word/document.xml": "x" * 900}, packed=False)[:500], "docx"),
    ("XLSX", xlsx("<sheetData/>"), "xlsx"),
    ("ODT", ODT, "odt"),
    ("DOC", ole({"WordDocument": bytes(600), "1Table": b"x"}), "doc"),
    ("DOC with a sheet beside", ole({"Data": b"", "WordDocument": bytes(600)}), "doc"),
    ("PNG", b"\x89PNG\r\n\x1a\n" + bytes(90), "picture"),
    ("JPEG", b"\xff\xd8\xff\xe0", "picture"),
    ("WebP", b"RIFF\x04\x00\x00\x00WEBPVP8 ", "picture"),
    ("BMP", b"BM" + (40).to_bytes(4, "little") + bytes(34), "picture"),
    ("text that begins with BM", "BM 01 - Biểu mẫu báo cáo của các xã, thị trấn".encode(), "text"),
)


@pytest.mark.parametrize(("title", "data", "kind"), KINDS, ids=[row[0] for row in KINDS])
def test_content_tells_the_format(title: str, data: bytes, kind: str) -> None:
    assert format_of(data) == kind, title


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "plan.doc", "plan.html"])
def test_a_name_tells_nothing_against_content(name: str) -> None:
    assert format_of("1. Nội dung".encode(), name) == "text"
    assert format_of(PAGE.encode(), name) == "html"
    assert format_of(b"{\\rtf1 a}", name) == "rtf"


@pytest.mark.parametrize(("name", "kind"), [("a.csv", "csv"), ("A.TSV", "csv"), ("a.txt", "text"), (None, "text")])
def test_a_name_settles_what_content_leaves_open(name: str | None, kind: str) -> None:
    assert format_of(b"a,b\n1,2\n", name) == kind


REFUSED: tuple[tuple[str, bytes, str, str], ...] = (
    ("archive of files", archive({"a.txt": "x", "b.txt": "y"}), "KH810", "unpack"),
    ("empty archive", archive({}), "KH810", "unpack"),
    ("gzip", b"\x1f\x8b\x08" + bytes(20), "KH810", "unpack"),
    ("RAR", b"Rar!\x1a\x07\x01\x00", "KH810", "unpack"),
    ("7z", b"7z\xbc\xaf\x27\x1c" + bytes(20), "KH810", "unpack"),
    ("zstandard", b"\x28\xb5\x2f\xfd" + bytes(20), "KH810", "unpack"),
    ("tar", bytes(257) + b"ustar\x0000" + bytes(500), "KH810", "unpack"),
    ("archive cut short", archive({"a.txt": "x" * 900})[:60], "KH804", "again"),
    ("protected DOCX", ole({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "KH802", "without protection"),
    ("protected DOC", ole({"WordDocument": FLAGS + bytes(600)}), "KH802", "without protection"),
    ("XLS", ole({"Workbook": b"x"}), "KH801", "XLSX"),
    ("old XLS", ole({"Book": b"x"}), "KH801", "XLSX"),
    ("PPT", ole({"PowerPoint Document": b"x"}), "KH801", "PDF"),
    ("Outlook", ole({"__properties_version1.0": b"x"}), "KH801", "document"),
    ("other OLE", ole({"Other": b"x"}), "KH801", "DOCX"),
    ("OLE cut short", ole({"WordDocument": bytes(600)})[:300], "KH804", "again"),
    ("PPTX", archive({"ppt/presentation.xml": "x"}), "KH801", "PDF"),
    ("ODS", archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, packed=False), "KH801", "XLSX"),
    ("protected ODT", archive({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest:encryption-data/>",
    }, packed=False), "KH802", "without protection"),
    ("database", b"SQLite format 3\x00" + bytes(80), "KH801", "text"),
    ("program", b"\x7fELF" + bytes(60), "KH801", "document"),
    ("unknown binary", bytes(range(256)) * 8, "KH801", "DOCX"),
    ("no Vietnamese encoding", "Müller hört schöne Töne über Köln".encode("latin-1"), "KH801", "UTF-8"),
    ("too many bytes", b"", "KH803", "split"),
)  # fmt: skip


@pytest.mark.parametrize(("title", "data", "code", "remedy"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_not_read_is_refused_with_a_code(
    title: str, data: bytes, code: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if title == "too many bytes":
        monkeypatch.setattr(formats, "MAX_BYTES", 3)
        data = b"four"
    with pytest.raises(ReadError) as caught:
        read_source(data)
    assert (caught.value.code, remedy in (caught.value.remedy or "")) == (code, True)


def test_refusals_use_codes_of_the_table() -> None:
    for code, message, remedy in formats._REFUSED.values():
        assert CODES[code].severity is Severity.ERROR
        assert message
        assert remedy


def test_an_ole_file_that_goes_in_circles() -> None:
    data = bytearray(ole({"Data": b"", "WordDocument": bytes(600)}))
    data[512 + 4 : 512 + 8] = (1).to_bytes(4, "little")  # the directory follows itself
    assert format_of(bytes(data)) == "doc"
    at = 1024 + 128 + 72  # the right of the first stream is itself
    data[at : at + 4] = (1).to_bytes(4, "little")
    assert format_of(bytes(data)) == "ole"


def failing(error: Exception) -> Callable[[str, str | None], object]:
    def load(name: str, package: str | None) -> object:
        def read(data: bytes, name: str | None) -> object:
            raise error

        return SimpleNamespace(read=read)

    return load


FAILURES = (
    (ModuleNotFoundError("no", name="pypdfium2"), "KH805", "needs the library pypdfium2"),
    (ValueError("odd\nthings"), "KH808", "ValueError: odd things"),
    (MemoryError(), "KH808", "MemoryError"),
    (RecursionError("deep"), "KH808", "RecursionError"),
    (ReadError("said", "so", code="KH804"), "KH804", "said"),
)


@pytest.mark.parametrize(("error", "code", "message"), FAILURES, ids=[type(row[0]).__name__ for row in FAILURES])
def test_a_reader_that_breaks(error: Exception, code: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "import_module", failing(error))
    with pytest.raises(ReadError, match=message) as caught:
        read_source(b"%PDF-1.7")
    assert caught.value.code == code


def test_each_format_has_its_reader_and_suffixes_of_its_own() -> None:
    room = Path(formats.__file__).parent
    for form in FORMATS.values():
        assert (room / f"{form.reader}.py").exists() or (room / form.reader / "__init__.py").exists()
        assert form.suffixes
    assert len(SUFFIXES) == len(set(SUFFIXES))


REAL = [
    (path, kind)
    for folder, kind in (("doc", "doc"), ("legacy", "doc"), ("docx", "docx"), ("html", "html"), ("pdf", "pdf"),
                         ("plan_txt", "text"), ("other_txt", "text"))
    for path in sorted((floors.SHARED / "corpus" / folder).glob("*.*"))
]  # fmt: skip


@pytest.mark.skipif(not REAL, reason="NO CORPUS: real files were not looked at")
def test_real_files_are_what_they_are() -> None:
    assert [path.name for path, kind in REAL if format_of(path.read_bytes()) != kind] == []


LEAN = """
import sys
import kehoach
document = kehoach.parse_file(sys.argv[1])
assert document.kind == "van_ban"
heavy = {"lxml", "bs4", "pypdfium2", "pdfplumber", "PIL", "pytesseract", "openpyxl", "rich"}
ours = {name for name in sys.modules if name.startswith("kehoach.readers.")}
print(sorted(heavy & set(sys.modules)), sorted(ours))
"""


def test_a_text_file_imports_no_reader_library() -> None:
    plan = Path(__file__).parents[2] / "fixtures" / "party" / "tinh_uy_plan.txt"
    done = subprocess.run([sys.executable, "-c", LEAN, str(plan)], capture_output=True, text=True, check=True)  # noqa: S603
    names = ("emphasis", "errors", "formats", "limits", "links", "markdown", "text")
    assert done.stdout.strip() == f"[] {[f'kehoach.readers.{name}' for name in names]}"


@pytest.mark.parametrize(("name", "refused"), [("a.pdf", True), ("a.docx", True), ("a.txt", False), (None, False)])
def test_an_empty_file_that_cannot_be_empty_is_a_failed_download(name: str | None, refused: bool) -> None:
    if not refused:
        assert read_source(b"", name).text == ""
        return
    with pytest.raises(ReadError, match="empty") as caught:
        read_source(b"", name)
    assert caught.value.code == "KH804"
