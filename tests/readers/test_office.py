"""Old Word, rich text and OpenDocument text, through LibreOffice where it is; its limits are tested without it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.gold import floors
from tests.readers.made import archive

import kehoach
from kehoach.readers import ReadError, office, read_source
from kehoach.readers.apart import read_apart

FIXTURES = Path(__file__).parents[2] / "fixtures" / "rtf"
needs_office = pytest.mark.skipif(
    office.find_soffice() is None, reason="NO LIBREOFFICE: DOC, RTF and ODT were not read; see kehoach doctor"
)
KINDS = (
    ("task_plan.rtf", "rtf", "application/rtf"),
    ("task_plan.doc", "doc", "application/msword"),
    ("task_plan.odt", "odt", "application/vnd.oasis.opendocument.text"),
)


@needs_office
@pytest.mark.parametrize(("name", "reader", "media_type"), KINDS, ids=[kind[1] for kind in KINDS])
def test_three_formats_give_one_document(name: str, reader: str, media_type: str) -> None:
    document = kehoach.parse_file(FIXTURES / name)
    assert (document.source.reader, document.source.media_type, document.source.name) == (reader, media_type, name)
    header = document.header
    assert header.so_hieu is not None
    assert header.co_quan_ban_hanh is not None
    assert (header.so_hieu.value, header.co_quan_ban_hanh.value) == ("46/KH-UBND", "Ủy ban nhân dân xã Khe Sài")
    labels = [(node.id, node.heading or node.text) for top in document.body for node in (top, *top.children)]
    assert labels[:3] == [("I", "MỤC ĐÍCH, YÊU CẦU"), ("I/1", "Mục đích"), ("I/2", "Yêu cầu")]
    assert [node.id for node in document.body[0].children[0].children] == ["I/1/a", "I/1/b"]
    (table,) = document.tables
    assert (table.n_rows, table.n_cols, table.header_rows) == (5, 4, 2)
    spans = {cell.text: (cell.rowspan, cell.colspan) for cell in table.cells}
    assert (spans["TT"], spans["Đơn vị"], spans["Trường THCS"]) == ((2, 1), (1, 2), (2, 1))
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Lò Thị Mây"]
    assert document.coverage.unparsed == 0


@needs_office
def test_the_hash_is_that_of_the_file() -> None:
    import hashlib

    data = (FIXTURES / "task_plan.rtf").read_bytes()
    assert read_source(data).sha256 == hashlib.sha256(data).hexdigest()


@needs_office
def test_letters_of_old_fonts_survive() -> None:
    source = read_source((FIXTURES / "legacy_fonts.rtf").read_bytes())
    lines = source.text.split("\n")
    assert lines[:2] == ["ỦY BAN NHÂN DÂN", "XÃ KHE SÀI"]
    assert "2. Giống Hương Cốm cấp theo diện tích gieo cấy thực tế." in lines
    assert "KH102" in {finding.code for finding in source.findings}


@needs_office
def test_several_at_once_do_not_collide() -> None:
    data = (FIXTURES / "task_plan.rtf").read_bytes()
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(read_source(data).text)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert len(set(found)) == 1


@needs_office
def test_it_can_be_read_apart() -> None:
    data = (FIXTURES / "task_plan.rtf").read_bytes()
    assert read_apart(data).text == read_source(data).text


@needs_office
def test_a_file_that_is_none_is_refused() -> None:
    with pytest.raises(ReadError, match="LibreOffice cannot read") as caught:
        office.to_docx(b"PK\x03\x04 no document", "odt")
    assert caught.value.code == "KH808"


@pytest.fixture
def asked() -> Iterator[tuple[int, list[str]]]:
    """A server of this machine: its port, and what it was asked for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - names that http.server asks for

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port, paths
        server.shutdown()
        thread.join()


_URN = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:office="{_URN}:office:1.0" xmlns:text="{_URN}:text:1.0" xmlns:draw="{_URN}:drawing:1.0" '
    f'xmlns:svg="{_URN}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
)


def linked(picture: str, section: str) -> bytes:
    """An ODT with a picture and a section that lie elsewhere."""
    body = (
        f'<text:section text:name="s"><text:section-source xlink:href="{section}"/><text:p>as stored</text:p>'
        '</text:section><text:p>before <draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{picture}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        "</draw:frame></text:p>"
    )
    listed = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{kind}"/>'
        for path, kind in (("/", "application/vnd.oasis.opendocument.text"), ("content.xml", "text/xml"))
    )
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_URN}:manifest:1.0">{listed}</m:manifest>',
            "content.xml": f"<office:document-content {_NAMES}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
        },
        packed=False,
    )


@needs_office
def test_what_lies_elsewhere_is_not_fetched(asked: tuple[int, list[str]], tmp_path: Path) -> None:
    port, paths = asked
    secret = tmp_path / "secret.txt"
    secret.write_text("not of this document")
    data = linked(f"http://127.0.0.1:{port}/a.png", secret.as_uri())
    text = read_source(data).text
    assert "as stored" in text
    assert "not of this document" not in text
    assert paths == []


# --- without LibreOffice ----------------------------------------------------------------------------------------------


def stand_in(folder: Path, body: str) -> str:
    """A program that does this in place of LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\nimport os, sys, time, pathlib\n{body}\n")
    program.chmod(0o755)
    return str(program)


RTF = b"{\\rtf1 a\\par}"


def refused(seconds: float = 20.0) -> ReadError:
    with pytest.raises(ReadError) as caught:
        office.to_docx(RTF, "rtf", seconds)
    return caught.value


def test_without_libreoffice_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(office.VARIABLE, "/no/such/soffice")
    error = refused()
    assert (error.code, error.remedy) == (
        "KH805",
        "`kehoach doctor rtf` says how to get it; or save the document as DOCX",
    )


posix = pytest.mark.skipif(os.name != "posix", reason="NO POSIX: stand-ins for LibreOffice were not run")


@posix
def test_it_is_found_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = stand_in(tmp_path, "")
    monkeypatch.setenv(office.VARIABLE, program)
    assert office.find_soffice() == program


BODIES = (
    ("it makes nothing", "", "KH808"),
    ("it fails", "sys.exit(1)", "KH808"),
    ("it hangs", "time.sleep(600)", "KH809"),
    ("its child hangs", "os.fork() or time.sleep(600); os.wait()", "KH809"),
    ("it eats memory", "bytearray(2**33)", "KH808"),
    (
        "it makes what is no DOCX",
        "o = pathlib.Path(sys.argv[-2]); o.mkdir(); (o / 'document.docx').write_text('x')",
        "",
    ),
)


@posix
@pytest.mark.parametrize(("title", "body", "code"), BODIES, ids=[row[0] for row in BODIES])
def test_whatever_the_program_does(
    title: str, body: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(office.VARIABLE, stand_in(tmp_path, f"print(os.getcwd())\n{body}"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    if code:
        assert refused(0.5 if code == "KH809" else 20).code == code, title
    else:
        with pytest.raises(ReadError) as caught:
            office.read(RTF)
        assert caught.value.code == "KH804"
    assert [path.name for path in tmp_path.iterdir()] == ["soffice"], "something was left behind"


@posix
def test_how_it_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    body = f"pathlib.Path({str(told)!r}).write_text('\\n'.join([*sys.argv[1:], *os.environ, os.environ['HOME']]))"
    monkeypatch.setenv(office.VARIABLE, stand_in(tmp_path, body))
    monkeypatch.setenv("HTTPS_PROXY", "http://x")
    refused()
    said = told.read_text().split("\n")
    assert {"--headless", "--norestore", "--infilter=Rich Text Format"} <= set(said)
    assert "HTTPS_PROXY" not in said
    (profile,) = [word for word in said if word.startswith("-env:UserInstallation=file://")]
    assert profile.endswith(f"{said[-1]}/profile")
    assert not Path(said[-1]).exists()


def test_the_profile_forbids_macros_links_and_network(tmp_path: Path) -> None:
    from lxml import etree

    office._make_profile(tmp_path / "profile")
    root = etree.parse(str(tmp_path / "profile" / "user" / "registrymodifications.xcu")).getroot()
    values = {prop.values()[0]: prop[0].text for item in root for prop in item}
    assert (values["DisableMacrosExecution"], values["Link"], values["ooInetProxyType"]) == ("true", "0", "2")
    assert values["ooInetHTTPProxyName"] == "127.0.0.1"


# --- real files -------------------------------------------------------------------------------------------------------

REAL = sorted(p for name in ("doc", "legacy") for p in (floors.SHARED / "corpus" / name).glob("*.doc"))


@needs_office
@pytest.mark.skipif(not REAL, reason="NO CORPUS: real DOC files were not read")
def test_real_files_are_parsed_or_refused() -> None:
    for path in REAL[::9]:  # one takes a second
        try:
            coverage = kehoach.parse_file(path).coverage
        except ReadError as error:
            assert error.code.startswith("KH8"), path.name
        else:
            assert coverage.characters == coverage.body + coverage.furniture + coverage.unparsed
