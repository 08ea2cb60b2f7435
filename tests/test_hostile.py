"""Input that means trouble: it gives a document, nothing is lost, and cost and output stay in proportion.

benchmarks/speed.py times larger ones of these. Files of other formats than text are in tests/test_hostile_files.py.
"""

from __future__ import annotations

import sys

import pytest
from tests.properties.reading import check_bytes

import kehoach

SIZE = 100_000
"""Characters of each input: enough to hurt what is not linear, little enough for every run."""

LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Bình Sơn, ngày 03 tháng 4 năm 2026
KẾ HOẠCH
Trồng cây đầu năm
I. MỤC ĐÍCH
1. Nội dung
"""
CLOSING = """
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Lâm
"""

REPEATED = (
    *("I/ ", "- Như Điều 2;\n"),
    *("-", "7", "I. ", "I.\n", "|", "|\n", "a | b |\n", "\t", "(", "**", "*", "_", "`", "#", "# a\n", "```\n"),
    *("\\", "&", "&amp;", "Số: ", "Số: 12/KH-UBND\n", "12/KH-UBND ", "Điều 1. ", "Điều 1. A\n", "ngày ", "V/v "),
    *("V/v a\n", "Kính gửi: ", "Kính gửi:\n", "Nơi nhận: ", "Nơi nhận:\n", "TM. ", "TM. ỦY BAN\n"),
    *("TM. UBND KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An ", "Trần Văn An\n", "GIÁM ĐỐC\n"),
    *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ", "CỘNG\n", "Độc lập ", "KẾ HOẠCH\n", "QUYẾT ĐỊNH ", "Căn cứ "),
    *("Căn cứ Luật;\n", "PHỤ LỤC\n", "PHỤ LỤC I\n", "(Kèm theo ", "(Kèm theo\n", "1. a\n", "1.\n", "1.1.1.1 Abc\n"),
    *("a) b\n", "d) a\n", "i) a\nv) b\n", "- a\n", "- a\n+ b\n", "IVXLC", "“", "“Điều 1. a\n", "[1] a\n"),
    *("a   b\n", "a ", "nhân dân ", "A", "ỦY BAN ", "{{a}}", "http://a.vn/ ", "- 1Luật a\n", "\0", "\ud800"),
    *("\udc00a", "\u200b", "a\u200b", "a\u0301", "\u0301", "\r", "\r\n", "\n", "\u00a0\n", "\\r\\n", "\x0c"),
    *("\ufeff", "Hà Nội, ngày 01 tháng 02 năm 2024 ", "Hà Nội, ngày 01 tháng 02 năm 2024\n", "Ký bởi: a\n"),
    *("PHỤ LỤC I\nPHỤ LỤC II\n", "Mẫu số 01\n1. a\n- b\n", "Mẫu số 01\nA B\nC d\nE f\nG h\n"),
    *("Số hiệu: 1\n", "- 1 -\n\n", ". ", "…", "|TT|Nhiệm vụ|Chủ trì|Thời gian|\n", "|1|Trồng cây|nt|nt|\n"),
    *("| ", "a | Số ", "| TM. ", "# a #  ", "STT\nNhiệm vụ\nChủ trì\n1\na\nb\n2\n"),
    *("+--+--+\n", "+--+--+\n| a | b |\n", "| a +--\n"),
    *("<table>", "<table><tr>", "<td>a", "<table><tr><td>a</td></tr></table>\n", "a\\) "),
)  # fmt: skip


def check(text: str) -> kehoach.Document:
    """Parse, and hold the document to what holds for every text."""
    out = kehoach.parse(text)
    coverage = out.coverage
    assert coverage.characters == coverage.body + coverage.furniture + coverage.unparsed
    assert coverage.characters <= len(text)
    assert [d for d in out.diagnostics if d.code == "KH901"] == []
    # A leaf costs a few hundred characters of JSON, and no path of ids is longer than the tree is deep.
    assert len(out.to_json(indent=None)) < 400 * len(text) + 20_000
    return out


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_one_thing_over_and_over(piece: str) -> None:
    check(piece * (SIZE // len(piece)))


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_one_thing_over_and_over_inside_a_document(piece: str) -> None:
    out = check(LETTERHEAD + piece * (SIZE // 4 // len(piece)) + CLOSING)
    assert out.kind == "van_ban"
    assert out.header.so_hieu is not None
    assert out.header.so_hieu.value == "12/KH-UBND"


@pytest.mark.parametrize("text", ["# a" + " " * SIZE + "b", "a | Số |" * SIZE + "b"], ids=["heading", "row"])
def test_one_line_that_nearly_ends(text: str) -> None:
    check(text)


def test_one_row_that_does_not_end() -> None:
    head = "STT   Nhiệm vụ                    Chủ trì             Thời gian\n"
    line = "      Trồng cây dọc bờ kênh      Các thôn            15/6/2026\n"
    check(head + " 1    Trồng cây      Các thôn    Hằng năm\n" + line * (SIZE // len(line)))


@pytest.mark.parametrize("piece", ["Châu\n", "- Sở Y tế PHÓ CHỦ TỊCH ", "- Sở Y tế; PHÓ CHỦ TỊCH\n"], ids=ascii)
def test_recipients_that_do_not_end(piece: str) -> None:
    check(LETTERHEAD + "Nơi nhận:\n- Lưu: VT.\n" + piece * (2 * SIZE // len(piece)))


def test_bullets_on_one_line_that_do_not_end() -> None:
    check(LETTERHEAD.replace("\n", " ") + "- Cây " * (SIZE // 2))


SHORT, TIMES, GROWTH, FEW = 3_000, 4, 6, 20_000
"""Four times the input may take six times the calls and a few more; what is quadratic takes sixteen times as many."""


def calls(text: str) -> int:
    """How many functions are called while a text is parsed: a cost that does not depend on the machine."""
    count = 0

    def counted(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        kehoach.parse(text)
    finally:
        sys.setprofile(before)
    return count


TASKS = "|TT|Nhiệm vụ|Chủ trì|Thời gian|\n|---|---|---|---|\n"
BELOW = [*(("", piece) for piece in REPEATED), (TASKS, "|1|Trồng cây|nt|nt|\n"), (TASKS, "|1|A|Sở Y tế|Quý I|\n")]
"""What stands once, and what below it over and over."""


@pytest.mark.parametrize(("head", "piece"), BELOW, ids=ascii)
def test_cost_grows_as_the_input_does(head: str, piece: str) -> None:
    count = SHORT // len(piece)
    short = calls(LETTERHEAD + head + piece * count + CLOSING)
    assert calls(LETTERHEAD + head + piece * (TIMES * count) + CLOSING) < GROWTH * short + FEW


DEEP = ("I. A", "1. B", "1.1. C", "1.1.1. D", "1.1.1.1. E", "a) F", "(1) G", "- H", "+ K")


def test_deep_nesting_again_and_again() -> None:
    out = check(LETTERHEAD + "\n".join(DEEP * 400) + CLOSING)
    assert max(len(node_id.split("/")) for node_id in ids(out)) <= 16


def test_a_list_that_goes_deeper_with_each_line() -> None:
    lines = [".".join("1" * depth) + ". Việc" for depth in range(1, 200)]
    out = check(LETTERHEAD + "\n".join(lines) + CLOSING)
    assert max(len(node_id.split("/")) for node_id in ids(out)) <= 16


def ids(out: kehoach.Document) -> list[str]:
    """Every id of the main body."""
    found, stack = [], list(out.body)
    while stack:
        node = stack.pop()
        found.append(node.id)
        stack.extend(node.children)
    return found


def test_many_lines() -> None:
    count = 20_000
    out = check(LETTERHEAD + "\n".join(f"{n}. Việc" for n in range(2, count)) + CLOSING)
    assert len(ids(out)) >= 999  # a label has three digits at most


def test_one_very_long_line() -> None:
    line = "các xã, thị trấn rà soát, thống kê và báo cáo " * 22_000
    out = check(LETTERHEAD + "2. " + line + CLOSING)
    assert len(line) > 1_000_000
    assert out.body[0].children[1].text == line.strip()
    assert len(out.noi_nhan) == 2


def test_a_long_number_behind_an_hour() -> None:
    out = check(LETTERHEAD + f"II. NHIỆM VỤ\n1. Sở Y tế: 7:30 {'1' * 60} tài khoản\n" + CLOSING)
    assert [task.source for task in out.tasks] == ["II/1"]


@pytest.mark.parametrize("junk", ["\0", "\ud800", "\udfff", "\x1a", "\x7f", "\ufffe", "\U0010ffff"], ids=ascii)
def test_a_stray_character_changes_one_node_alone(junk: str) -> None:
    text = LETTERHEAD + f"2. Các xã{junk} rà soát\n3. Báo cáo kết quả\n" + CLOSING
    out = check(text)
    assert [node.id for node in out.body[0].children] == ["I/1", "I/2", "I/3"]
    assert out.body[0].children[2].heading == "Báo cáo kết quả"


NO_TEXT = (
    b"\xff" * 5000,
    b"\x00" * 5000,
    bytes(range(256)) * 40,
    b"\x80\x81\xfe\xff" * 2000,
    b"PK\x03\x04" + b"\0" * 400,
    b"",
)


@pytest.mark.parametrize("data", NO_TEXT, ids=lambda d: f"{d[:4].hex()}x{len(d)}")
def test_bytes_that_are_no_text(data: bytes) -> None:
    check_bytes(data)
