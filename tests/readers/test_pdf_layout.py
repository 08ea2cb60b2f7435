"""Words with their places to rows, columns, paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

import pytest

from kehoach.readers.pdf.arrange import Beside, Note, arrange
from kehoach.readers.pdf.broken_tables import joined as joined_tables
from kehoach.readers.pdf.columns import Zone, find_zones
from kehoach.readers.pdf.drawn import joined as joined_rules
from kehoach.readers.pdf.gibberish import Verdict, decoded, judge, legacy_fonts
from kehoach.readers.pdf.letters import Letter, Look
from kehoach.readers.pdf.model import Page, Row, Rule, Word, is_note_number, rows_of
from kehoach.readers.pdf.paragraphs import Frame, Paragraph, paragraphs
from kehoach.readers.pdf.tables import Ruled, find_tables
from kehoach.readers.pdf.words import words_of


def words(text: str, x: float, base: float, size: float = 14, *, right: float = 0, bold: bool = False) -> list[Word]:
    """Words of a line from x, spread up to `right` if that is given."""
    held = text.split()
    wide = [0.45 * size * len(word) for word in held]
    gap = (right - x - sum(wide)) / max(len(held) - 1, 1) if right else 0.28 * size
    out = []
    for word, width in zip(held, wide, strict=True):
        out.append(Word(word, x, x + width, base, size, bold))
        x += width + gap
    return out


def row(text: str, x: float, base: float, **more: float) -> Row:
    return Row(words(text, x, base, **more))  # type: ignore[arg-type]


def texts(rows: Sequence[Row]) -> list[str]:
    return [r.text for r in rows]


# --- rows -----------------------------------------------------------------------------------------------------------


LOOK = Look("Times", 14, bold=False, italic=False, turn=0, unseen=False)


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ([("a", 100, 103), ("\u0323", 103, 106), ("c", 106.3, 112), ("h", 112, 119)], ["ạch"]),
        ([("a", 100, 106), ("\u0323", 100, 106), ("c", 106.3, 112)], ["ạc"]),
        ([("a", 100, 106), ("\u0323", 104, 107), ("c", 109.5, 115)], ["ạ", "c"]),
        ([("a", 100, 103), ("\u0323", 103, 106), ("c", 110, 116)], ["ạ", "c"]),
    ],
)
def test_a_letter_and_its_accent_share_the_room_of_one_sign(
    letters: list[tuple[str, float, float]], expected: list[str]
) -> None:
    held = [Letter(text, x0, x1, 500, LOOK) for text, x0, x1 in letters]
    assert [word.text for word in words_of(held, lambda text, _: text)[0]] == expected


def test_a_raised_number_stands_at_its_word() -> None:
    held = [*words("theo quy định", 80, 100), Word("1", 158, 162, 95, 7), *words("và gửi", 166, 100)]
    assert texts(rows_of(held)) == ["theo quy định1 và gửi"]


@pytest.mark.parametrize(
    ("before", "raised", "note"),
    [("22", "1", True), ("tỉnh", "12", True), ("12/QĐ-TTg", "3", True), ("m", "2", False), ("500m", "3", False),
     ("đồng/m", "2", False), ("mg/m", "3", False), ("KG/M", "3", False), ("CO", "2", False), ("năm", "1", True),
     ("10", "3", False), ("2,5×10", "3", False), ("1,2.10", "3", False), ("20/10", "1", True), ("Lam-10", "2", True),
     ("110", "4", True), ("nhóm", "2", True), ("đ", "*", False)],
)  # fmt: skip
def test_the_number_of_a_note_is_no_part_of_its_word(before: str, raised: str, *, note: bool) -> None:
    first = Word(before, 80, 100, 100, 14)
    assert is_note_number(first, Word(raised, 100.5, 104, 95, 7)) is note
    assert not is_note_number(first, Word(raised, 104, 110, 100, 14))


def test_a_small_line_above_a_large_one_is_a_row() -> None:
    held = [*words("Nơi nhận:", 80, 100, 10), *words("KT. GIÁM ĐỐC", 80, 107, 16)]
    assert texts(rows_of(held)) == ["Nơi nhận:", "KT. GIÁM ĐỐC"]


# --- columns --------------------------------------------------------------------------------------------------------


def zones(*rows: Row) -> list[list[list[str]] | str]:
    found = find_zones(sorted(rows, key=lambda r: r.base))
    return [[texts(c) for c in one.columns()] if isinstance(one, Zone) else one.text for one in found]


HEAD = (
    row("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 90, 70),
    row("Số: 12/KH-UBND", 100, 90),
)


def both(left: str, right: str, base: float, x: float = 90, beside: float = 340) -> Row:
    return Row([*words(left, x, base), *words(right, beside, base)])


def test_a_letterhead_ends_at_the_centred_title() -> None:
    found = zones(
        both("UBND TỈNH HÀ CHÂU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 70),
        both("SỞ Y TẾ", "Độc lập - Tự do", 86, 125, 380),
        row("Số: 12/KH-SYT", 105, 110),
        row("KẾ HOẠCH", 270, 150),
    )
    assert found == [
        [["UBND TỈNH HÀ CHÂU", "SỞ Y TẾ", "Số: 12/KH-SYT"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do"]],
        "KẾ HOẠCH",
    ]


def test_a_closing_that_is_not_level_is_one() -> None:
    found = zones(
        row("trong dự toán năm./.", 85, 586),
        row("Nơi nhận:", 85, 600, size=12),
        row("TM. ỦY BAN NHÂN DÂN", 350, 605),
        row("- Các phòng, đơn vị;", 85, 613, size=12),
        row("CHỦ TỊCH", 390, 622),
        row("- Lưu: VT.", 85, 626, size=12),
        row("Lò Văn Chài", 385, 700),
    )
    assert found == [
        "trong dự toán năm./.",
        [["Nơi nhận:", "- Các phòng, đơn vị;", "- Lưu: VT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Chài"]],
    ]


def test_a_label_and_its_text_are_no_columns() -> None:
    line = Row([*words("1.", 85, 100), *words("Nội dung", 140, 100)])
    assert zones(line, row("Các đơn vị thực hiện", 85, 120)) == ["1. Nội dung", "Các đơn vị thực hiện"]


# --- paragraphs -----------------------------------------------------------------------------------------------------

FRAME = Frame(85, 540, 18, indents=True)


def joined(*rows: Row, frame: Frame = FRAME) -> list[str]:
    return [" ".join(texts(p.rows)) for p in paragraphs(rows, frame)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("a b c d e f", 121, 100, 538), ("cuối đoạn.", 85, 118, 0)), 1),  # a full line and the rest of it
        ((("Câu ngắn", 121, 100, 0), ("và một câu", 85, 118, 0)), 2),  # the word would have fitted above
        ((("a b c d", 121, 100, 540), ("e f g h", 121, 118, 540)), 2),  # an indent opens a paragraph
        ((("a b c d", 121, 100, 540), ("e f g h", 85, 140, 540)), 2),  # a gap
        ((("- a b c", 121, 100, 540), ("- Thương binh", 85, 118, 0)), 1),  # a hyphen in mid name
        ((("10. Cục Thuế", 85, 100, 538), ("11. Cục Thống kê", 85, 118, 0)), 2),  # a full line, and the next number
        ((("10. khoản", 85, 100, 538), ("12. Điều 5", 85, 118, 0)), 1),
    ],
    ids=["full", "short", "indent", "gap", "hyphen", "next number", "other number"],
)
def test_rows_make_paragraphs(rows: Sequence[tuple[str, float, float, float]], expected: int) -> None:
    assert len(joined(*(row(text, x, base, right=right) for text, x, base, right in rows))) == expected


@pytest.mark.parametrize(("below", "expected"), [("(Lưu ý: ghi rõ tên)", 2), ("của các xã", 1)])
def test_a_remark_stands_below_a_heading(below: str, expected: int) -> None:
    heading = Row(words("Biểu 01: BÁO CÁO TIẾN ĐỘ", 121, 100, right=540, bold=True))
    assert len(joined(heading, row(below, 85, 118))) == expected


def test_a_paragraph_runs_over_the_page() -> None:
    def page(number: int, *lines: tuple[str, float, float]) -> Page:
        held = [w for text, x, base in lines for w in words(text, x, base, right=540)]
        return Page(number, 595, 842, held)

    filler = [(f"dòng {n} đầy những chữ của một đoạn văn bản dài vừa đúng trang", 85, 100.0 + 18 * n) for n in range(8)]
    first = page(1, *filler, ("Đoạn này còn tiếp ở trang sau vì chỗ đã hết từ lâu rồi, và", 121, 300))
    second = page(
        2,
        ("2 2", 300, 40),
        ("thế là nó phải sang trang bên kia, nơi còn chỗ cho những", 85, 80),
        *[(t, x, b + 40) for t, x, b in filler],
    )
    second.words[:2] = [Word("2", 300, 307, 40, 14)]
    pieces = arrange([first, second])
    (over,) = [p for p in pieces if isinstance(p, Paragraph) and p.rows[0].text.startswith("Đoạn")]
    assert over.rows[1].text.startswith("thế là nó")
    number = next(p for p in pieces if isinstance(p, Beside))
    assert (number.kind, number.row.text) == ("page_number", "2")
    assert pieces.index(number) > pieces.index(over)


@pytest.mark.parametrize(
    ("text", "x", "recognised", "number"),
    [
        ("sử", 292, True, True),
        (":3", 292, True, True),
        ("sử", 292, False, False),  # a text layer says what is printed
        ("sử", 85, True, False),  # the end of a paragraph
        ("BIỂU", 285, True, False),
    ],
)
def test_a_misread_page_number_stands_in_the_middle_above_a_text(
    text: str, x: float, recognised: bool, number: bool
) -> None:
    lines = [w for n in range(8) for w in words("dòng này đầy những chữ của một trang", 85, 120.0 + 18 * n, right=540)]
    first = words("trang đầu", 85, 120)
    pages = [Page(1, 595, 842, first), Page(2, 595, 842, [*words(text, x, 50), *lines], recognised=recognised)]
    aside = [(p.kind, p.row.text) for p in arrange(pages) if isinstance(p, Beside)]
    assert aside == ([("page_number", text)] if number else [])


def test_notes_stand_at_the_foot() -> None:
    held = [
        w
        for n in range(8)
        for w in words(f"dòng {n} đầy những chữ của một đoạn văn bản dài vừa đúng trang", 85, 100 + 18 * n, right=540)
    ]
    held += [Word("1", 85, 88, 766, 6), *words("Luật Trẻ em.", 91, 770, 10)]
    pieces = arrange([Page(1, 595, 842, held, [Rule(85, 755, 229, 755)])])
    assert [texts(p.rows) for p in pieces if isinstance(p, Note)] == [["1 Luật Trẻ em."]]


# --- tables ---------------------------------------------------------------------------------------------------------


def lattice(xs: Sequence[float], ys: Sequence[float]) -> list[Rule]:
    return [Rule(xs[0], y, xs[-1], y) for y in ys] + [Rule(x, ys[0], x, ys[-1]) for x in xs]


def test_a_missing_wall_merges_cells() -> None:
    rules = [*lattice([50, 100, 200], [10, 30, 50]), Rule(150, 30, 150, 50)]
    held = [
        *words("Tên", 60, 25),
        *words("Số liệu", 110, 25),
        *words("a", 60, 45),
        *words("b", 110, 45),
        *words("c", 160, 45),
    ]
    (table,), rest = find_tables(rules, held)
    assert rest == []
    assert [(c.row, c.col, c.colspan, c.text) for c in table.cells] == [
        (0, 0, 1, "Tên"), (0, 1, 2, "Số liệu"), (1, 0, 1, "a"), (1, 1, 1, "b"), (1, 2, 1, "c"),
    ]  # fmt: skip


def ruled(*rows: Sequence[str]) -> Ruled:
    xs, ys = [50 + 200 * i for i in range(len(rows[0]) + 1)], [10 + 20 * i for i in range(len(rows) + 1)]
    held = [
        word
        for y, cells in zip(ys, rows, strict=False)
        for x, cell in zip(xs, cells, strict=False)
        for word in words(cell, x + 2, y + 15, 5)
    ]
    (table,), _ = find_tables(lattice(xs, ys), held)
    return table


@pytest.mark.parametrize(
    ("above", "below", "rows"),
    [
        pytest.param(("5", "Trồng cây ven", "Sở Y tế"), ("", "đường xã", ""), 1, id="in mid sentence"),
        pytest.param(("5", "Trồng cây", "Sở Y tế"), ("6", "ven đường", ""), 2, id="a number of its own"),
        pytest.param(("5", "Trồng cây ven", "Sở Y tế;"), ("", "đường xã", "Sở Nội vụ"), 1, id="a list between entries"),
        pytest.param(("5", "Trồng cây.", "Sở Y tế;"), ("", "Tưới cây", "Sở Nội vụ"), 2, id="a list, nothing goes on"),
        pytest.param(("5", "Trồng cây ven.", "Sở Y"), ("", "Tưới cây", "tế"), 2, id="a sentence is over"),
        pytest.param(("5", "Trồng cây", "Sở Y tế"), ("", "Tưới cây", "Sở Nội vụ"), 2, id="below one number"),
        pytest.param(("5", "Trồng cây", "Văn phòng"), ("", "", "UBND tỉnh"), 1, id="the rest of a name"),
        pytest.param(
            ("5", "Luật sửa đổi của", "Bộ"), ("", "Quốc hội", "Y tế"), 1, id="behind a word that ends nothing"
        ),
        pytest.param(("Ngày hành", "Chức", "Nơi làm"), ("nghề", "vụ", "việc"), 1, id="a head"),
        pytest.param(("5", "Sở xét:", "Sở Y tế"), ("", "- Đủ hồ sơ", "Sở Nội vụ"), 1, id="a list behind a colon"),
        pytest.param(("5", "- Trồng;", "Sở Y tế"), ("", "- Tưới;", ""), 1, id="a list goes on"),
        pytest.param(("5", "Trồng cây.", "Sở Y tế"), ("", "- Tưới;", ""), 2, id="a list begins"),
        pytest.param(("5", "Chọn. Trồng.", "Sở", "2026"), ("", "Đồng thời " * 7, "", ""), 1, id="a sentence alone"),
        pytest.param(("5", "Trồng.", "Sở", "2026"), ("", "Tưới cây " * 7, "", ""), 2, id="a work of its own"),
        pytest.param(
            ("5", "- Trồng;", "Sở Y tế", "Quý I"), ("", "- Tưới;", "Sở Nội vụ", "Quý II"), 2, id="a list, others"
        ),
        pytest.param(("5", "Trồng cây", "Sở Y tế"), ("", "- Tưới cây", "Sở Nội vụ"), 2, id="a bullet of its own"),
        pytest.param(("Thịt bò", "kg", "90"), ("", "cá", "80"), 2, id="figures below figures"),
        pytest.param(("5", "Gạo tẻ", "kg"), ("", "gạo nếp", "kg"), 2, id="the same unit"),
        pytest.param(("5", "Trồng cây.", "Sở", "2026"), ("", "Việc khác", "", ""), 2, id="a heading alone"),
        pytest.param(("a", "Trồng cây.", ""), ("b", "tưới cây", ""), 2, id="a letter is a number"),
    ],
)
def test_a_row_goes_on_over_the_page(above: Sequence[str], below: Sequence[str], rows: int) -> None:
    table = ruled(above)
    joined_tables(table, ruled(below, ("9", "Bón phân", "Sở Công Thương")))
    assert table.n_rows == rows + 1
    first = [" ".join(pair).strip() for pair in zip(above, below, strict=True)] if rows == 1 else list(above)
    assert [cell.text for cell in table.cells if cell.row == 0] == first


def test_a_merged_cell_goes_on_over_the_page() -> None:
    table = ruled(("5", "Trồng cây", "Cây xanh", "Sở Y tế"))
    joined_tables(table, ruled(("", "", "Cây đỏ", "Sở Nội vụ"), ("6", "Bón phân", "Phân", "Sở Y tế")))
    assert [(c.row, c.col, c.rowspan, c.text) for c in table.cells] == [
        (0, 0, 2, "5"), (0, 1, 2, "Trồng cây"), (0, 2, 1, "Cây xanh"), (0, 3, 1, "Sở Y tế"), (1, 2, 1, "Cây đỏ"),
        (1, 3, 1, "Sở Nội vụ"), (2, 0, 1, "6"), (2, 1, 1, "Bón phân"), (2, 2, 1, "Phân"), (2, 3, 1, "Sở Y tế"),
    ]  # fmt: skip


def test_a_box_is_no_table() -> None:
    held = words("MẬT", 60, 25)
    assert find_tables(lattice([50, 100], [10, 30]), held) == ([], held)


def test_pieces_of_a_line_are_one_line() -> None:
    assert joined_rules([Rule(0, 10, 50, 10), Rule(51, 10.4, 90, 10.4), Rule(120, 10, 130, 10)]) == [
        Rule(0, pytest.approx(10.13, abs=0.1), 90, pytest.approx(10.13, abs=0.1)),  # type: ignore[arg-type]
        Rule(120, pytest.approx(10.13, abs=0.1), 130, pytest.approx(10.13, abs=0.1)),  # type: ignore[arg-type]
    ]


# --- what a text layer is worth -------------------------------------------------------------------------------------

GOOD = "Căn cứ Luật Tổ chức chính quyền địa phương; Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai thực hiện. " * 2


@pytest.mark.parametrize(
    ("text", "unseen", "verdict"),
    [
        (GOOD, False, Verdict.FINE),
        (GOOD, True, Verdict.FINE),
        ("2", False, Verdict.EMPTY),
        ("\ue012\ue044\ue013 \ue020\ue031" * 9, False, Verdict.GIBBERISH),
        ("&Ӝ1*+Ñ$ ;Ҭ +Ӝ, &+Ӫ 1*+Ƭ$ 9,Ӌ7 1$0 " * 5, False, Verdict.GIBBERISH),
        ("&21* +2$ ;$ +2, &+8 1*+,$ 9,(7 1$0 " * 5, False, Verdict.GIBBERISH),
        ("The quick plan for national digital transformation was published in October.", False, Verdict.FINE),
        ("Ke hoach to chuc thuc hien cong tac nam 2024 cua Uy ban nhan dan tinh", False, Verdict.FINE),
        ("Ke hoach to chuc thuc hien cong tac nam 2024 cua Uy ban nhan dan tinh", True, Verdict.GIBBERISH),
    ],
)
def test_a_text_layer_is_judged(text: str, *, unseen: bool, verdict: Verdict) -> None:
    assert judge(text, unseen=unseen) is verdict


def test_old_fonts_are_known_by_their_text() -> None:
    fonts = {
        "ABC+.VnTime": "Uû ban nh©n d©n tØnh Hµ Ch©u ban hµnh kÕ ho¹ch thùc hiÖn",
        "X+.VnTimeH": "Kế",
        "Arial": GOOD,
    }
    assert legacy_fonts(fonts) == {"ABC+.VnTime": "tcvn3", "X+.VnTimeH": "tcvn3"}
    assert decoded("nh©n", "tcvn3") == "nhân"
    assert decoded("m-a", "tcvn3") == "mưa"
    assert decoded("38-KH", "tcvn3") == "38-KH"
    assert decoded("Kế", "tcvn3") == "Kế"


# --- what opens a part is no running head ---------------------------------------------------------------------------


def pages_with(*heads: str) -> list[Page]:
    return [
        Page(n, 595, 842, words=[w for k, text in enumerate([head, *["x" * n + " kế hoạch"] * 8])
                                 for w in words(text, 80, 70 + 60 * k)])
        for n, head in enumerate(heads, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "taken"),
    [
        (("Mở đầu", "PHỤ LỤC 1", "PHỤ LỤC 2", "PHỤ LỤC 3"), 0),
        (("Mở đầu", "(Kèm theo Kế hoạch số 12)", "Giữa", "(Kèm theo Kế hoạch số 12)"), 0),
        (("Công báo số 12 trang 1", "Công báo số 12 trang 2", "Khác"), 2),
    ],
)
def test_heads_of_parts_are_no_running_heads(heads: Sequence[str], taken: int) -> None:
    kinds = [p.kind for p in arrange(pages_with(*heads)) if isinstance(p, Beside)]
    assert kinds.count("running_head") == taken


def test_a_line_about_signing_is_no_stamp() -> None:
    lines = ["Văn bản phải được", "ký số bởi người có thẩm quyền", "theo quy định của tỉnh"]
    page = Page(1, 595, 842, words=[w for k, text in enumerate(lines) for w in words(text, 80, 300 + 20 * k)])
    assert not any(isinstance(p, Beside) for p in arrange([page]))


def test_a_note_goes_on_with_a_number() -> None:
    held = [w for k in range(8) for w in words("nội dung của kế hoạch", 80, 300 + 20 * k)]
    held += [Word("1", 80, 84, 700, 6), *words("Trong thời hạn", 86, 703, 10), *words("12 tháng.", 80, 715, 10)]
    held += [Word("2", 80, 84, 727, 6), *words("Nguồn: báo cáo.", 86, 730, 10)]
    page = Page(1, 595, 842, words=held, rules=[Rule(80, 690, 200, 690)])
    assert [len(p.rows) for p in arrange([page]) if isinstance(p, Note)] == [2, 1]


# --- columns that are no table, and a table that has one more --------------------------------------------------------


def test_two_columns_of_prose_are_no_table() -> None:
    left = [row("cột trái nói tiếp việc trồng cây", 60, 100 + 18 * k, right=270) for k in range(10)]
    right = [row("cột phải nói tiếp việc vệ sinh", 310, 100 + 18 * k, right=520) for k in range(10)]
    (zone,) = find_zones(rows_of([w for r in [*left, *right] for w in r.words]))
    assert isinstance(zone, Zone)
    assert zone.is_prose
    assert not zone.is_grid


def test_the_numbers_of_a_table_without_lines_are_a_column() -> None:
    held = [
        w
        for k, number in enumerate(("STT", "1", "2", "3"))
        for text, x in ((number, 60), ("Việc phải làm", 110), ("Đơn vị", 300))
        for w in words(text, x, 100 + 20 * k)
    ]
    (zone,) = find_zones(rows_of(held))
    assert isinstance(zone, Zone)
    assert [texts([c for c in cells if c])[0] for cells in zone.cells()] == ["STT", "1", "2", "3"]


# --- turned text ----------------------------------------------------------------------------------------------------


def test_a_turned_heading_stands_in_its_cell() -> None:
    rules = [Rule(x, 100, x, 200) for x in (60, 160, 220)] + [Rule(60, y, 220, y) for y in (100, 160, 200)]
    upright = [*words("Tên thôn", 65, 130), *words("Thôn Đông", 65, 185), *words("15", 170, 185)]
    page = Page(1, 595, 842, words=upright, rules=rules, aside=[Row([Word("Số hộ", 180, 192, 133, 12)])])
    (table,) = arrange([page])
    assert isinstance(table, Ruled)
    assert [cell.text for cell in table.cells] == ["Tên thôn", "Số hộ", "Thôn Đông", "15"]


# --- time -----------------------------------------------------------------------------------------------------------


def test_long_rows_and_pages_take_no_square_of_time() -> None:
    start = process_time()
    rows_of([Word("a", 3.0 * i, 3.0 * i + 1, 100, 1) for i in range(40_000)])
    find_zones([row("trước sau", 10, 2.0 * i, size=1, right=100) for i in range(15_000)])
    find_zones([Row([Word("a", 4.0 * k, 4.0 * k + 1, 2.0 * i, 1) for k in range(8_000)]) for i in range(3)])
    assert process_time() - start < 8  # each took half a minute or more when every word looked at all others


def test_squared_paper_is_no_table() -> None:
    rules = [Rule(0, 6.0 * i, 3600, 6.0 * i) for i in range(600)] + [
        Rule(6.0 * i, 0, 6.0 * i, 3600) for i in range(600)
    ]
    held = words("sơ đồ khu đất", 10, 100)
    assert find_tables(rules, held) == ([], held)


@pytest.mark.parametrize(("sure", "found"), [(40, 0), (90, 1)])
def test_a_stamp_on_a_scan_is_no_table(sure: float, found: int) -> None:
    rules = [Rule(100, y, 260, y) for y in (100, 130, 160)] + [Rule(x, 100, x, 160) for x in (100, 180, 260)]
    held = [w._replace(sure=sure) for base in (120, 150) for x in (110, 190) for w in words("ĐẾN 12", x, base)]
    tables, rest = find_tables(rules, held, scanned=True)
    assert (len(tables), len(rest)) == (found, 0 if found else len(held))
