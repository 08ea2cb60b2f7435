"""PDF files that mean harm or are broken: each is refused with a code, or read within bounds."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

pytest.importorskip("pypdfium2", reason="NO PYPDFIUM2: no PDF was read")

from kehoach.readers import ReadError, read_source
from kehoach.readers.apart import read_apart
from kehoach.readers.limits import MAX_PAGES
from kehoach.readers.pdf import letters, packed
from kehoach.readers.pdf import open as opening
from kehoach.text.source import MarkKind

PDF = Path(__file__).parents[2] / "fixtures" / "pdf"


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its root."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


ROOT = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def one_page(content: bytes, box: bytes = b"0 0 595 842") -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>" % box
    return pdf(ROOT, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content, FONT)


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read_source(data)
    assert caught.value.remedy
    return caught.value.code


def test_a_password_is_asked_for() -> None:
    assert refused((PDF / "protected.pdf").read_bytes()) == "KH802"


@pytest.mark.parametrize("share", [0.02, 0.3])
def test_a_file_cut_short_is_damaged(share: float) -> None:
    data = (PDF / "task_table.pdf").read_bytes()
    assert refused(data[: int(len(data) * share)]) == "KH804"


def test_a_name_alone_is_no_pdf() -> None:
    assert refused(b"%PDF-1.7\n") == "KH804"


def test_too_many_pages() -> None:
    count = MAX_PAGES + 1
    kids = b" ".join([b"3 0 R"] * count)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>"
    assert refused(pdf(ROOT, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), page)) == "KH803"


@pytest.mark.parametrize("kids", [b"2 0 R", b"2 0 R 2 0 R 2 0 R", b"9 0 R"], ids=["itself", "three times", "nothing"])
def test_a_tree_of_pages_that_bites_its_tail(kids: bytes) -> None:
    assert refused(pdf(ROOT, b"<< /Type /Pages /Kids [%s] /Count 5 >>" % kids)) == "KH804"


def test_a_page_that_is_not_there_is_said() -> None:
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    words = stream(b"BT /F 12 Tf 50 700 Td (ke hoach to chuc thuc hien) Tj ET")
    source = read_source(pdf(ROOT, b"<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>", page, words, FONT))
    assert source.text == "ke hoach to chuc thuc hien\n"
    assert [(f.code, f.message) for f in source.findings] == [("KH825", "page 2 is damaged and was not read")]


def test_more_letters_than_a_page_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MAX_LETTERS", 50)
    assert refused(one_page(stream(b"BT /F 12 Tf 50 700 Td (" + b"ke hoach " * 10 + b") Tj ET"))) == "KH803"


def test_many_pages_that_share_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kehoach.readers.pdf.MAX_ALL_LETTERS", 500)
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    words = stream(b"BT /F 12 Tf 50 700 Td (" + b"ke hoach " * 10 + b") Tj ET")
    assert refused(pdf(ROOT, b"<< /Type /Pages /Kids [%s] /Count 8 >>" % (b"3 0 R " * 8), page, words, FONT)) == "KH803"


def test_forms_that_draw_each_other_cost_the_child_alone() -> None:
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    forms = [stream(b"/X Do " * 10, head + b" /Resources << /XObject << /X %d 0 R >> >>" % (n + 7)) for n in range(8)]
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>"
    )
    last = stream(b"0 0 1 1 re f", head)
    data = pdf(ROOT, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream(b"/X Do"), FONT, *forms, last)
    assert len(data) < 5_000
    with pytest.raises(ReadError) as caught:
        read_apart(data, seconds=60, memory=2**30)
    assert caught.value.code == "KH808"


@pytest.mark.parametrize("matrix", [b"0 1 -1 0 300 50", b"0 -1 1 0 300 700", b"-1 0 0 -1 500 300"])
def test_a_turned_page_is_read_as_it_is_held(matrix: bytes) -> None:
    lines = b"BT /F 12 Tf (to chuc thuc hien) Tj 0 -40 Td (ke hoach nam nay) Tj ET"
    source = read_source(one_page(stream(b"q %s cm %s Q" % (matrix, lines))))
    assert [line for line in source.text.split("\n") if line] == ["to chuc thuc hien", "ke hoach nam nay"]
    assert not any(mark.kind is MarkKind.FURNITURE for mark in source.marks)


def test_a_form_that_draws_itself() -> None:
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>"
    )
    words = stream(b"/X Do BT /F 12 Tf 50 700 Td (ke hoach to chuc thuc hien) Tj ET")
    data = pdf(ROOT, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, words, FONT, form)
    assert read_source(data).text == "ke hoach to chuc thuc hien\n"


def test_a_page_packed_a_thousand_times(capfd: pytest.CaptureFixture[str]) -> None:
    packed = zlib.compress(b" " * 40_000_000 + b"BT /F 12 Tf 50 700 Td (ke hoach to chuc thuc hien) Tj ET", 9)
    assert len(packed) < 50_000
    source = read_source(one_page(stream(packed, b"/Filter /FlateDecode")))
    assert source.text == "ke hoach to chuc thuc hien\n"


def test_time_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_SECONDS", -1.0)
    monkeypatch.setattr(opening, "SECONDS_A_PAGE", 0.0)
    assert refused((PDF / "task_table.pdf").read_bytes()) == "KH809"


def test_the_library_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(ReadError, match="pypdfium2") as caught:
        read_source((PDF / "task_table.pdf").read_bytes())
    assert (caught.value.code, caught.value.remedy) == ("KH805", "install it: pip install 'kehoach[pdf]'")


def test_a_stream_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_UNPACKED", 3_000_000)
    once = zlib.compress(b" " * 4_000_000, 9)
    assert refused(one_page(stream(once + b" " * 4096, b"/Filter /FlateDecode"))) == "KH803"
    twice = zlib.compress(once, 9)
    assert len(twice) < 1000
    assert refused(one_page(stream(twice, b"/Filter [/FlateDecode /FlateDecode]"))) == "KH803"
