"""Word files that are broken or meant to break the reader: a coded refusal or a sane result, in little time."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest
from fixtures.make import docx, wordml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.readers.made import archive, parts_of

from kehoach.readers import ReadError
from kehoach.readers.docx import read

p, run = wordml.paragraph, wordml.run
PLAN = docx.plan_automatic_numbers()


def body(inner: str) -> bytes:
    """The document part around a body."""
    return parts_of(wordml.word(inner))["word/document.xml"]


# --- files that are refused -------------------------------------------------------------------------------------------


def _bomb() -> bytes:
    return archive({"word/document.xml": body(p(run(" " * 40_000_000)))})


def _lying_bomb() -> bytes:
    """The directory says that the part is small; unpacked, it is not."""
    data = bytearray(_bomb())
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 1000)
    return bytes(data)


def _encrypted() -> bytes:
    data = bytearray(PLAN)
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    return bytes(data)


_DTD = b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "xx"><!ENTITY b "&a;&a;&a;">]>'


def _doctype() -> bytes:
    return archive({"word/document.xml": body(p(run("a"))).replace(wordml.HEAD.encode(), _DTD)})


def _external_entity() -> bytes:
    dtd = b'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    inner = body(p(run("MARK"))).replace(wordml.HEAD.encode(), dtd)
    return archive({"word/document.xml": inner.replace(b"MARK", b"&a;")})


def _doctype_in_utf_16() -> bytes:
    text = body(p(run("a"))).decode().replace(wordml.HEAD, _DTD.decode())
    return archive({"word/document.xml": text.encode("utf-16")})


@pytest.mark.parametrize(
    ("title", "make", "code"),
    [
        ("nothing", lambda: b"", "KH804"),
        ("only the beginning of an archive", lambda: PLAN[:200], "KH804"),
        ("cut in the middle", lambda: PLAN[: len(PLAN) // 2], "KH804"),
        ("a byte short", lambda: PLAN[:-30], "KH804"),
        ("an archive without the text", lambda: archive({"a.txt": b"a"}), "KH804"),
        ("the text is no XML", lambda: archive({"word/document.xml": b"\x00\x01"}), "KH804"),
        ("XML that is cut", lambda: archive({"word/document.xml": body(p(run("a")))[:-20]}), "KH804"),
        ("another XML", lambda: archive({"word/document.xml": b"<html><body/></html>"}), "KH804"),
        ("encrypted", _encrypted, "KH802"),
        ("a small file that unpacks to a large one", _bomb, "KH803"),
        ("the same, with a false directory", _lying_bomb, "KH804"),
        ("a document type with entities", _doctype, "KH804"),
        ("an entity from the disk", _external_entity, "KH804"),
        ("a document type in UTF-16", _doctype_in_utf_16, "KH804"),
        ("nested too deep",
         lambda: archive({"word/document.xml": body("<w:sdt>" * 5000 + "</w:sdt>" * 5000)}), "KH803"),
        ("too many cells",
         lambda: wordml.word(wordml.table([["<w:tc/>"] * 1000] * 400, 1000)), "KH803"),
        ("pictures and no text",
         lambda: wordml.word(p('<w:r><w:pict><v:imagedata r:id="x"/></w:pict></w:r>')), "KH807"),
    ],
)  # fmt: skip
def test_a_refusal_says_why(title: str, make: Callable[[], bytes], code: str) -> None:
    data = make()
    with pytest.raises(ReadError) as refused:
        read(data, "a.docx")
    assert refused.value.code == code
    assert refused.value.remedy


def test_all_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = wordml.word(p(run("a" * 3000)), styles=docx.STYLES + " " * 3000)
    assert read(data).text
    monkeypatch.setattr("kehoach.readers.docx.MAX_XML", 5000)
    with pytest.raises(ReadError) as refused:
        read(data)
    assert refused.value.code == "KH803"


# --- files that are read all the same ---------------------------------------------------------------------------------


def without(*names: str) -> bytes:
    return archive({name: content for name, content in parts_of(PLAN).items() if name not in names})


@pytest.mark.parametrize(
    "names",
    [
        ("_rels/.rels",), ("[Content_Types].xml",), ("word/_rels/document.xml.rels",), ("word/styles.xml",),
        ("word/numbering.xml",), ("word/header.xml",), ("_rels/.rels", "word/styles.xml", "word/numbering.xml"),
    ],
)  # fmt: skip
def test_a_missing_part_takes_only_what_it_said(names: tuple[str, ...]) -> None:
    assert "Đội hình tình nguyện tại chỗ" in read(without(*names)).text


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "word/header.xml", "_rels/.rels"])
def test_a_damaged_part_takes_only_what_it_said(part: str) -> None:
    assert "Đội hình tình nguyện tại chỗ" in read(archive({**parts_of(PLAN), part: b"<broken"})).text


@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "..\\..\\a", "", "word/document.xml/..", "http://vidu.vn/x"]
)
def test_names_of_parts_lead_nowhere(target: str) -> None:
    parts = parts_of(PLAN)
    for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        text = parts[name].decode()
        for old in ("word/document.xml", "header.xml", "styles.xml"):
            text = text.replace(f'"{old}"', f'"{target}"')
        parts[name] = text.encode()
    got = read(archive(parts)).text
    assert "Đội hình tình nguyện tại chỗ" in got
    assert "root:" not in got


def test_names_of_parts_are_found_in_any_writing() -> None:
    parts = {name.replace("word/", "Word\\"): content for name, content in parts_of(PLAN).items()}
    assert read(archive(parts)).text.count("\nI. MỤC ĐÍCH") == 1


def test_long_and_round_chains_of_styles_are_quick() -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{(i + 1) % 20_000}"/></w:style>'
        for i in range(20_000)
    )
    inner = "".join(p(run("a"), style=f"S{i}") for i in range(20_000))
    assert read(wordml.word(inner, styles=chain)).text.count("a\n") == 20_000


def test_many_lists_are_quick() -> None:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="S{i}"/></w:abstractNum>'
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
        for i in range(1, 10_000)
    )
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="S{i}"><w:pPr><w:numPr><w:numId w:val="{i + 1}"/></w:numPr></w:pPr>'
        "</w:style>"
        for i in range(1, 10_000)
    )
    inner = "".join(p(run("a"), num=(i, 0)) for i in range(1, 10_000))
    assert read(wordml.word(inner, numbering=lists, styles=styles)).text.count("a\n") == 9_999


def test_tables_in_tables_become_text() -> None:
    inner = p(run("đáy"))
    for _ in range(75):
        inner = wordml.table([[wordml.cell(inner), wordml.cell(p(run("a")))]], 2)
    got = read(wordml.word(inner))
    assert got.text.count("a\n") == 75
    assert "đáy" in got.text


def _cell(properties: str, row: str = "") -> str:
    return wordml.table([[row, wordml.cell(p(run("a")), properties=properties)]], 1)


def _box(inner: str) -> str:
    return p(f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>")


@pytest.mark.parametrize(
    ("title", "inner", "text"),
    [
        ("no rows", "<w:tbl/>", ""),
        ("no cells", "<w:tbl><w:tr/></w:tbl>", ""),
        ("a cell without text", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", ""),
        ("a span that is no number", _cell('<w:gridSpan w:val="x"/>'), "a\n"),
        ("a span of less than nothing", _cell('<w:gridSpan w:val="-9"/>'), "a\n"),
        ("a gap without end", _cell("", '<w:trPr><w:gridBefore w:val="999999999"/></w:trPr>'), "a\n"),
        ("a branch of nothing", p("<w:r><mc:AlternateContent/></w:r><mc:AlternateContent/>"), "\n"),
        ("a note that is not there", p('<w:r><w:footnoteReference w:id="9"/></w:r>'), "[1]\n"),
        ("a box in a box", _box(_box(p(run("a")))), "\n\na\n"),
        ("elements of other names", "<x xmlns='urn:x'><y/></x>" + p(run("a") + "<x xmlns='urn:x'/>"), "a\n"),
    ],
)  # fmt: skip
def test_odd_files_give_sane_text(title: str, inner: str, text: str) -> None:
    assert read(wordml.word(inner)).text == text


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_flipped_bytes_raise_nothing_else(data: st.DataObject) -> None:
    broken = bytearray(PLAN)
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(broken))
    except ReadError as error:
        assert error.code in ("KH802", "KH803", "KH804")
