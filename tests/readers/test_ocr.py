"""Pictures of pages: scanned PDFs, PNG, TIFF, JPEG. What needs tesseract says so when it is passed over."""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path

import pytest

pytest.importorskip("PIL", reason="NO PILLOW: no picture was read")
pytest.importorskip("pypdfium2", reason="NO PYPDFIUM2: no PDF was read")

from PIL import Image

import kehoach
from kehoach.readers import ReadError, ocr, read_source
from kehoach.readers.ocr.cells import read_cells
from kehoach.readers.ocr.dirt import is_scrawl, is_speck, soiled
from kehoach.readers.ocr.looks import Found, Look
from kehoach.readers.ocr.places import words_of
from kehoach.readers.ocr.rules import find_rules, without_rules
from kehoach.readers.pdf.model import Page, Rule
from kehoach.readers.pdf.open import Deadline
from kehoach.readers.pdf.tables import scanned_cells
from kehoach.text.source import MarkKind

FIXTURES = Path(__file__).parents[2] / "fixtures"
SCAN = FIXTURES / "scan"
needs_tesseract = pytest.mark.skipif(
    ocr.missing() is not None, reason=f"NO TEXT RECOGNITION: {ocr.missing()}; scans were not read; see kehoach doctor"
)
LETTERS = ("official_letter.pdf", "official_letter.png", "photo.jpg")


@needs_tesseract
@pytest.mark.parametrize("name", LETTERS)
def test_a_scanned_letter_says_what_is_printed(name: str) -> None:
    document = kehoach.parse_file(SCAN / name)
    header = document.header
    assert header.so_hieu is not None
    assert header.ngay_ban_hanh is not None
    assert header.co_quan_ban_hanh is not None
    assert (header.so_hieu.value, header.ngay_ban_hanh.value) == ("3390/UBND-KT", "2024-03-27")
    assert header.co_quan_ban_hanh.value == "Ủy ban nhân dân tỉnh Hà Châu"
    assert [node.id for node in document.body if node.marker] == ["1", "2", "3", "4"]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Phan Đăng Hải Triều"]
    assert document.noi_nhan[0].text == "Như trên"
    assert "KH821" in [d.code for d in document.diagnostics]


@needs_tesseract
@pytest.mark.parametrize("name", ["task_table.pdf", "task_table.tif"])
def test_a_scanned_table_over_two_pages_is_one(name: str) -> None:
    document = kehoach.parse_file(SCAN / name)
    (table,) = document.tables
    assert (table.n_rows, table.n_cols) == (31, 4)
    texts = {(c.row, c.col): c.text for c in table.cells}
    assert [texts[r, 3] for r in range(1, 31)] == [f"{n % 27 + 1:02}/6/2025" for n in range(30)]


@needs_tesseract
def test_each_line_says_how_sure_it_is() -> None:
    data = (SCAN / "official_letter.png").read_bytes()
    source = read_source(data, "page.png")
    assert (source.reader, source.media_type) == ("picture", "image/png")
    sure = [m for m in source.marks if m.kind is MarkKind.CONFIDENCE]
    assert len(sure) > 20
    assert all(isinstance(m.value, int) and 0 <= m.value <= 100 for m in sure)
    inked = sum(len(source.text[m.start : m.end].strip()) for m in sure)
    assert inked > 0.95 * len(source.text.strip())


@needs_tesseract
def test_a_broken_text_layer_is_passed_over() -> None:
    source = read_source((FIXTURES / "pdf" / "broken_layer.pdf").read_bytes())
    assert {"KH821", "KH823"} <= {f.code for f in source.findings}
    assert "Số: 3390/UBND-KT" in source.text


@needs_tesseract
def test_pages_of_both_kinds_are_read() -> None:
    source = read_source((FIXTURES / "pdf" / "mixed.pdf").read_bytes())
    assert source.text.startswith("PHỤ LỤC\n")
    assert "3390/UBND-KT" in source.text
    assert [f.message for f in source.findings if f.code == "KH821"] == [
        "the text of page 2 was recognised from a picture"
    ]


@needs_tesseract
def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = dict(os.environ)
    read_source((SCAN / "official_letter.png").read_bytes())
    assert list(tmp_path.iterdir()) == []
    assert dict(os.environ) == before


@needs_tesseract
def test_time_is_bounded() -> None:
    picture = Image.open(SCAN / "official_letter.png")
    with pytest.raises(ReadError) as caught:
        ocr.recognise(picture, Page(1, 595, 842), 200 / 72, Deadline(1, seconds=0.05))
    assert caught.value.code == "KH809"


def png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@needs_tesseract
def test_an_empty_picture_holds_no_text() -> None:
    with pytest.raises(ReadError) as caught:
        read_source(png(Image.new("L", (800, 1100), 255)))
    assert caught.value.code == "KH807"


@needs_tesseract
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (png(Image.new("1", (12_000, 11_000))), "KH803"),
        ((SCAN / "official_letter.png").read_bytes()[:3000], "KH804"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "KH804"),
    ],
    ids=["huge", "cut", "no picture"],
)
def test_a_picture_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_source(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("module", "said"), [("pytesseract", "pytesseract is not installed"), ("PIL.Image", "pytesseract is not installed")]
)
def test_a_missing_library_is_asked_for(module: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, module, None)
    lacking = ocr.missing()
    assert lacking is not None
    assert (lacking.code, said in str(lacking)) == ("KH807", True)
    assert "kehoach[ocr]" in str(lacking.remedy)


def test_a_missing_program_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract = pytest.importorskip("pytesseract.pytesseract")
    monkeypatch.setattr(tesseract, "tesseract_cmd", "no-such-program")
    lacking = ocr.missing()
    assert lacking is not None
    assert "tesseract-ocr-vie" in str(lacking.remedy)


def test_a_missing_language_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract = pytest.importorskip("pytesseract")
    monkeypatch.setattr(tesseract, "get_languages", lambda: ["eng", "osd"])
    lacking = ocr.missing()
    assert lacking is not None
    assert lacking.remedy == "install it: apt-get install tesseract-ocr-vie"


def test_ruling_lines_are_found_and_painted_over() -> None:
    picture = Image.new("L", (1000, 1000), 255)
    for at in (100, 400, 700):
        picture.paste(0, (100, at, 900, at + 3))
        picture.paste(0, (at, 100, at + 3, 703))
    picture.paste(0, (450, 450, 470, 480))  # a letter
    rules = find_rules(picture, 1.0)
    assert sorted({round(r.y0) for r in rules if r.level}) == [101, 401, 701]
    assert sorted({round(r.x0) for r in rules if not r.level}) == [101, 401, 701]
    clean = without_rules(picture, rules, 1.0)
    assert (clean.getpixel((300, 101)), clean.getpixel((460, 460))) == (255, 0)


RULES = [
    *(Rule(100.0, y, 300.0, y) for y in (100.0, 140.0, 180.0)),
    *(Rule(x, 100.0, x, 180.0) for x in (100.0, 150.0, 300.0)),
]


def test_the_cells_of_a_table_are_known_where_nothing_was_read_in_them() -> None:
    boxes = [(100, 100, 150, 140), (150, 100, 300, 140), (100, 140, 150, 180), (150, 140, 300, 180)]
    assert scanned_cells(RULES, []) == boxes


def test_a_cell_is_read_anew_where_it_was_not_read_surely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each cell is looked at on a sheet and its words come back to their place; one that was read surely is let be."""
    sizes = []

    def looked_at(looks: list[Look], deadline: Deadline) -> list[Found]:
        sizes.append(looks[0].picture.size)
        first = Found("7h15", ("1",), 20.0, 40.0, 20.0, 32.0, 95.0)
        return [first, Found("Thôn", ("2",), 24.0, 50.0, 74.0, 86.0, 95.0)]

    monkeypatch.setattr("kehoach.readers.ocr.cells.look_twice", looked_at)
    picture = Image.new("L", (400, 300), 255)
    for x, y in ((110, 110), (200, 110), (110, 150), (200, 150)):
        picture.paste(0, (x, y, x + 20, y + 10))
    found = [
        Found("Trồng", ("1",), 160.0, 190.0, 110.0, 122.0, 96.0),
        Found("h15", ("1",), 106.0, 126.0, 106.0, 118.0, 40.0),
        Found("Š", ("2",), 160.0, 170.0, 150.0, 162.0, 30.0),
    ]
    boxes = [(100.0, 100.0, 150.0, 140.0), (150.0, 100.0, 300.0, 140.0), (150.0, 140.0, 300.0, 180.0)]
    words = read_cells([Look(picture, 1.0)], found, boxes, Deadline(1))
    assert sizes == [(178, 122)]  # two cells below each other, as wide as the wider one, with white around them
    told = [("Trồng", 160.0, 110.0), ("7h15", 106.0, 106.0), ("Thôn", 160.0, 146.0)]
    assert [(w.text, w.x0, w.top) for w in words] == told


@needs_tesseract
def test_what_can_be_seen_through_is_white_paper() -> None:
    ink = Image.open(SCAN / "official_letter.png").convert("L").point(lambda level: 255 - level)
    clear = Image.new("RGBA", ink.size, (0, 0, 0, 0))
    clear.putalpha(ink)
    assert "Độc lập - Tự do" in read_source(png(clear)).text


SCRAWLS = [  # text, how sure; whether it is what a hand or a stamp was taken for
    ("đi hy 2/2⁄—", 19, True),
    ("œ H Sà Z2 415", 40, True),
    ("Y*xYÝ to^T", 28, True),
    ("- Cục QLMTYT;", 33, False),  # short for a name
    ("Hà Châu, ngày 1Ô tháng 3 năm 2025", 20, False),  # a day that was written in
    ("Số: đ@ /CT-UBND", 61, False),
    ("10047.", 12, False),  # a number that looks bad may stand in a table
]


@pytest.mark.parametrize(("text", "sure", "scrawl"), SCRAWLS, ids=[text for text, _, _ in SCRAWLS])
def test_what_a_hand_or_a_stamp_was_taken_for(text: str, sure: float, scrawl: bool) -> None:
    words = [Found(word, ("1", "1", "1"), 0, 10, 0, 10, sure) for word in text.split()]
    assert is_scrawl(words) is scrawl


SIGNS = [  # a sign beside words that are 11 points high, how wide and high it is, how sure; whether it is dirt
    ("-", 0.5, 0.5, 92, True),  # a dot of the scanner
    (".", 0.6, 0.5, 80, True),
    ("—_", 0.5, 0.4, 75, True),
    ("-", 3.6, 1.3, 92, False),
    (".", 1.4, 1.4, 80, False),
    ("-", 3.0, 0.5, 90, False),  # a hyphen that lost its lower half
    ("5", 0.5, 0.5, 90, False),
]


@pytest.mark.parametrize(("text", "wide", "high", "sure", "speck"), SIGNS)
def test_a_grain_of_dust_is_told_by_its_size(text: str, wide: float, high: float, sure: float, speck: bool) -> None:
    line = [Found("KẾ", ("1",), 0, 20, 0, 11, 95), Found("HOẠCH", ("1",), 24, 70, 0, 11, 95)]
    sign = Found(text, ("1",), 80, 80 + wide, 6, 6 + high, sure)
    assert is_speck(sign, [*line, sign]) is speck


SOILED = (
    ("_3.", 1),
    ("__Thành", 2),
    ("_-", 1),
    ("_(Kèm", 1),
    ("_€)", 1),
    ("__]1V.", 2),
    ("____", 0),
    ("__…", 0),
    ("tên:_", 0),
    ("-3.", 0),
)


@pytest.mark.parametrize(("text", "count"), SOILED)
def test_dirt_that_touches_a_word(text: str, count: int) -> None:
    assert soiled(text) == count


def test_dirt_that_touches_a_word_is_set_apart_from_it() -> None:
    found = [Found("_3.", ("1",), 50, 62, 0, 10, 90), Found("Trồng", ("1",), 66, 95, 0, 11, 95)]
    words, specks = words_of(found, 0.0, (300.0, 400.0))
    assert [(w.text, w.x0) for w in words] == [("3.", 54.0), ("Trồng", 66.0)]
    assert [row.text for row in specks] == ["_"]
