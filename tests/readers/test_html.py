"""What the reader of web pages makes of markup, case by case, and of whole pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cases import Case, read_cases
from tests.properties.reading import check_coverage, check_values

import kehoach
from kehoach.readers.html import read
from kehoach.text.grid import Grid
from kehoach.text.lines import read_lines
from kehoach.text.source import Mark, MarkKind, Source

CASES = Path(__file__).parent / "cases" / "html"
PAGES = Path(__file__).parents[2] / "fixtures" / "html"
FLAGS = {MarkKind.LIST_LEVEL: "l", MarkKind.TABLE: "t"}
PRINTED = str.maketrans({"\t": "⇥"})


def shown(source: Source) -> list[str]:
    """The lines with their looks (`bch1|`), parts (`{menu}|`) and tables (`[2x2 header 1] 0,0 text / …`)."""
    return [*lines_of(source), *(table_of(m.value) for m in source.marks if isinstance(m.value, Grid))]


def lines_of(source: Source) -> Iterator[str]:
    for line in read_lines(source):
        over = [m for m in source.marks if m.start <= line.start and line.end <= m.end]
        flags = "b" * line.bold + "i" * line.italic + "c" * line.centred + (f"h{line.level}" if line.level else "")
        flags += "t" * any(m.kind is MarkKind.TABLE for m in over)
        flags += "".join(f"l{m.value}" for m in over if m.kind is MarkKind.LIST_LEVEL)
        parts = "".join(f"{{{part_of(m)}}}" for m in over if m.kind in (MarkKind.FURNITURE, MarkKind.FOOTNOTE))
        yield f"{parts}{flags}| {line.text.translate(PRINTED)}"


def part_of(mark: Mark) -> object:
    return mark.value if mark.kind is MarkKind.FURNITURE else "note"


def table_of(grid: Grid) -> str:
    cells = []
    for c in grid.cells:
        spans = f" {c.rowspan}x{c.colspan}" if (c.rowspan, c.colspan) != (1, 1) else ""
        cells.append(f"{c.row},{c.col}{spans} {c.text}".rstrip())
    return f"[{grid.n_rows}x{grid.n_cols} header {grid.header_rows}] {' / '.join(cells)}"


def page(body: str) -> bytes:
    return f"<html><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{path.stem}: {case.title}")
        for path in sorted(CASES.glob("*.txt"))
        for case in read_cases(path)
    ],
)
def test_markup(case: Case) -> None:
    assert shown(read(page(case.text))) == case.expected


@pytest.mark.parametrize(
    "path", sorted([p for p in PAGES.iterdir() if p.suffix in {".html", ".htm"}]), ids=lambda path: path.name
)
def test_places(path: Path) -> None:
    text = read(path.read_bytes()).text
    check_coverage(parsed(path.name), text)
    check_values(parsed(path.name), text)


def parsed(name: str) -> dict[str, Any]:
    return kehoach.parse_file(PAGES / name).model_dump(by_alias=True)


def values(document: dict[str, Any]) -> dict[str, Any]:
    return {name: field["value"] for name, field in document["header"].items() if isinstance(field, dict)}


HEADERS = [
    # page, number, date, issuer, signer, items of Nơi nhận, labels of the first level
    ("word_saved_plan.htm", "47/KH-UBND", "2026-03-06", "Ủy ban nhân dân xã Khê Lâm", "Quách Thanh Phả", 3, "I II III"),
    ("tvpl_decision.html", "218/QĐ-UBND", "2025-02-14", "Ủy ban nhân dân tỉnh Nam Hải", "Lò Thị Diệu", 3,
     "Điều 1 Điều 2 Điều 3"),
    ("vbpl_resolution.html", "12/2025/NQ-HĐND", "2025-12-09", "Hội đồng nhân dân tỉnh Nam Hải", "Đèo Văn Hạ", 0,
     "Điều 1 Điều 2 Điều 3"),
    ("unknown_site_plan.html", "61/KH-UBND", "2025-07-28", "Ủy ban nhân dân phường Bãi Trầm", "Mùa A Lử", 3,
     "I II III"),
    ("portal_tables_utf16.html", "29/KH-UBND", "2019-05-17", "Ủy ban nhân dân huyện Phú Khê", "Sầm Thúy Mai", 2,
     "I II"),
    ("script_payload_notice.html", "08/TB-UBND", "2025-11-03", "Ủy ban nhân dân xã Trà Giang", "Giàng Mí Sử", 2, "1 2"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "number", "date", "issuer", "signer", "recipients", "labels"), HEADERS)
def test_page(name: str, number: str, date: str, issuer: str, signer: str, recipients: int, labels: str) -> None:
    document = parsed(name)
    header = values(document)
    assert document["kind"] == "van_ban"
    assert (header["so_hieu"], header["ngay_ban_hanh"], header["co_quan_ban_hanh"]) == (number, date, issuer)
    assert [s["nguoi_ky"]["value"] for s in document["signatures"]] == [signer]
    assert len(document["noi_nhan"]) == recipients
    assert " ".join(node["id"] for node in document["body"]) == labels
    assert document["coverage"]["unparsed"] == 0


def test_word_page_in_full() -> None:
    document = parsed("word_saved_plan.htm")
    assert [node["id"] for node in document["body"][1]["children"]] == ["II/1", "II/2"]
    assert [node["marker"] for node in document["body"][1]["children"][0]["children"]] == ["•", "•"]
    table = document["tables"][0]
    assert (table["n_rows"], table["n_cols"], table["header_rows"]) == (5, 4, 2)
    spans = {c["text"]: (c["rowspan"], c["colspan"]) for c in table["cells"] if (c["rowspan"], c["colspan"]) != (1, 1)}
    assert spans == {"TT": (2, 1), "Công việc": (2, 1), "Phân công": (1, 2), "Công chức địa chính": (2, 1)}
    assert [note["text"] for note in document["footnotes"]] == ["[1] Theo thống kê của hợp tác xã ngày 01/3/2026."]
    assert document["source"]["encoding"] == "windows-1252"
    assert "KH102" in {d["code"] for d in document["diagnostics"]}


def test_article() -> None:
    document = parsed("portal_article.html")
    assert document["kind"] == "tin_bai"
    reported = document["reported"]
    assert (reported["so_hieu"], reported["ngay"], reported["co_quan"]) == (
        "96/KH-UBND", "2024-04-18", "Ủy ban nhân dân tỉnh Nam Hải",
    )  # fmt: skip
    text = read((PAGES / "portal_article.html").read_bytes()).text
    first, last = (text.index(words) for words in ("Nam Hải: ban hành", "tập huấn kỹ thuật"))
    outside = [text[slice(*f["span"])] for f in document["furniture"]]
    assert all(line not in text[first:last] or "16:40" in line for line in outside)


def test_the_box_of_a_page() -> None:
    box = {name: v["value"] for name, v in parsed("unknown_site_plan.html")["site"]["metadata"].items()}
    assert box == {
        "so_hieu": "61/KH-UBND", "loai_van_ban": "Kế hoạch", "ngay_ban_hanh": "2025-07-28", "nguoi_ky": "Mùa A Lử",
        "linh_vuc": "Đô thị", "tinh_trang": "Còn hiệu lực",
    }  # fmt: skip


def test_the_status_of_a_page_without_label() -> None:
    site = parsed("vbpl_resolution.html")["site"]
    assert site["profile"] == "vbpl"
    assert {name: v["value"] for name, v in site["metadata"].items()} == {
        "tinh_trang": "Còn hiệu lực", "ngay_hieu_luc": "2026-01-01",
    }  # fmt: skip
    assert site["title"]["text"].startswith("Nghị quyết số 12/2025/NQ-HĐND Quy định mức hỗ trợ")


def test_nothing_of_the_site_is_in_the_document() -> None:
    document = parsed("tvpl_decision.html")
    text = read((PAGES / "tvpl_decision.html").read_bytes()).text
    outside = "\n".join(text[slice(*f["span"])] for f in document["furniture"])
    for words in ("Các gói dịch vụ", "Số hiệu:", "Lưu trữ", "Văn bản liên quan", "Chưa Đăng Nhập", "(000) 123 456"):
        assert words in outside
    for words in ("Không phải văn bản", "DECISION", "Chủ đề liên quan", "nhập e-mail"):
        assert words not in text


def test_a_page_that_only_shows_a_file_says_so() -> None:
    page = '<html><body><p>Xem văn bản</p><iframe src="/view?file=ke-hoach.pdf#page=1"></iframe></body></html>'
    assert [finding.code for finding in read(page.encode()).findings] == ["KH825"]
    assert read(page.replace("ke-hoach.pdf", "ban-do").encode()).findings == ()


def test_the_box_of_a_page_without_its_document_is_kept() -> None:
    rows = "".join(
        f"<tr><td>{label}</td><td>{value}</td></tr>"
        for label, value in (
            ("Số ký hiệu", "12/KH-UBND"), ("Ngày ban hành", "03/04/2024"), ("Người ký", "Trần Văn Mẫu"),
            ("Trích yếu", "Kế hoạch nạo vét kênh mương"),
        )
    )  # fmt: skip
    page = f'<html><body><nav><a>Trang chủ</a></nav><div class="vbInfo"><table>{rows}</table></div></body></html>'
    document = kehoach.parse_bytes(page.encode())
    assert document.kind == "khong_ro"
    assert document.site.metadata["ngay_ban_hanh"].value == "2024-04-03"
