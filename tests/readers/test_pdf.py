"""PDF files with a text layer: what is printed comes out in reading order, whatever order the file has it in."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pypdfium2", reason="NO PYPDFIUM2: no PDF was read")

import kehoach
from kehoach.readers import ReadError, ocr, read_source
from kehoach.text.source import MarkKind, Source

FIXTURES = Path(__file__).parents[2] / "fixtures"
PDF = FIXTURES / "pdf"
LACKING = ReadError("no text recognition here", "install it", code="KH807")


def source_of(name: str) -> Source:
    return read_source((PDF / name).read_bytes(), name)


def marked(source: Source, kind: MarkKind) -> list[tuple[object, str]]:
    return [(m.value, source.text[m.start : m.end].strip()) for m in source.marks if m.kind is kind]


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "missing", lambda: LACKING)


# --- born digital ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["official_letter.pdf", "open_to_read.pdf"])
def test_a_letter_says_what_its_text_fixture_says(name: str) -> None:
    said = kehoach.parse_file(PDF / name).model_dump(by_alias=True)
    meant = kehoach.parse_file(FIXTURES / "others" / "official_letter.txt").model_dump(by_alias=True)
    for field in ("so_hieu", "ngay_ban_hanh", "noi_ban_hanh", "co_quan_ban_hanh", "loai_van_ban", "trich_yeu"):
        assert said["header"][field]["value"] == meant["header"][field]["value"], field
    assert [n["text"] for n in said["noi_nhan"]] == [n["text"] for n in meant["noi_nhan"]]
    assert [s["nguoi_ky"]["value"] for s in said["signatures"]] == [s["nguoi_ky"]["value"] for s in meant["signatures"]]
    assert tree(said["body"]) == tree(meant["body"])
    assert said["coverage"]["unparsed"] == 0


def tree(nodes: list[dict[str, object]]) -> list[object]:
    return [(n["id"], n["heading"], n["text"], tree(n["children"])) for n in nodes]  # type: ignore[arg-type]


def test_columns_are_handed_over_apart() -> None:
    source = source_of("official_letter.pdf")
    head, closing = [grid.rows()[0] for grid, _ in marked(source, MarkKind.TABLE) if hasattr(grid, "rows")]
    assert head[0].startswith("ỦY BAN NHÂN DÂN TỈNH HÀ CHÂU Số: 3390/UBND-KT V/v khắc phục")
    assert head[1].startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Châu, ngày 27")
    assert closing[0].startswith("Nơi nhận: - Như trên;")
    assert closing[1] == "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG Phan Đăng Hải Triều"


def test_a_paragraph_is_one_line() -> None:
    lines = source_of("official_letter.pdf").text.splitlines()
    meant = (FIXTURES / "others" / "official_letter.txt").read_text(encoding="utf-8").splitlines()
    long = [line for line in meant if len(line) > 120]
    assert len(long) >= 4
    assert [line for line in long if line not in lines] == []


def test_a_table_over_two_pages_is_one_table() -> None:
    source = source_of("task_table.pdf")
    document = kehoach.parse_file(PDF / "task_table.pdf")
    (table,) = document.tables
    assert (table.n_rows, table.n_cols, table.header_rows) == (31, 4, 1)
    texts = {(c.row, c.col): c.text for c in table.cells}
    assert [texts[0, c] for c in range(4)] == ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"]
    assert [texts[r, 0] for r in range(1, 31)] == [str(n) for n in range(1, 31)]
    assert texts[30, 3] == "03/6/2025"
    assert [text for value, text in marked(source, MarkKind.FURNITURE) if value == "running_head"] == [
        "TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn",
    ]  # fmt: skip
    assert document.coverage.unparsed == 0


def test_what_the_page_prints_besides_its_text() -> None:
    source = source_of("task_table.pdf")
    assert ("page_number", "2") in marked(source, MarkKind.FURNITURE)
    assert [text for _, text in marked(source, MarkKind.FOOTNOTE)] == ["1 Kể cả các điểm trường lẻ ở ba bản vùng cao."]
    pages = [(m.value, m.start, m.end) for m in source.marks if m.kind is MarkKind.PAGE]
    assert [n for n, _, _ in pages] == [1, 2]
    assert (pages[0][1], pages[0][2], pages[1][2]) == (0, pages[1][1], len(source.text))


def test_bold_and_centred_are_marked() -> None:
    source = source_of("task_table.pdf")
    assert "I. MỤC ĐÍCH" in [text for _, text in marked(source, MarkKind.BOLD)]
    assert "KẾ HOẠCH" in [text for _, text in marked(source, MarkKind.CENTRED)]
    assert "Nhiệm vụ cụ thể của từng đơn vị như sau:" not in [text for _, text in marked(source, MarkKind.BOLD)]


# --- text layers that are not what is printed -----------------------------------------------------------------------


def test_letters_of_old_fonts_are_converted() -> None:
    source = source_of("tcvn3_layer.pdf")
    assert [f.code for f in source.findings] == ["KH102"]
    assert "V/v khắc phục thiệt hại do mưa đá và khôi phục sản xuất vụ xuân" in source.text
    assert "Mường Lay Hạ." in source.text


@pytest.mark.usefixtures("no_ocr")
@pytest.mark.parametrize(("name", "code"), [("pdf/broken_layer.pdf", "KH806"), ("scan/official_letter.pdf", "KH807")])
def test_without_text_recognition_nothing_is_passed_on(name: str, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_source((FIXTURES / name).read_bytes())
    assert (caught.value.code, caught.value.remedy) == (code, "install it")


@pytest.mark.usefixtures("no_ocr")
def test_pages_that_can_be_read_are_read() -> None:
    source = source_of("mixed.pdf")
    assert source.text.startswith("PHỤ LỤC\n")
    assert "3390" not in source.text
    assert [(f.code, f.message) for f in source.findings] == [
        ("KH825", "page 2 can only be read by text recognition: no text recognition here")
    ]
