"""Sections, lists, tables, header: what changed is said once, where it says most."""

from __future__ import annotations

from typing import Any

import pytest
from tests.compare.making import document, items, table, value

from kehoach.compare import Op, compare

TREE = (
    "I. Mục tiêu** \n  1. giữ gìn vệ sinh nguồn nước\n  2. trồng cây ven đường liên xã\n  3. thu gom rác thải nông thôn"
)
HEAD = "TT | Nhiệm vụ | Hạn"
FIRST, SECOND, THIRD = "1 | Nạo vét kênh mương | Quý I", "2 | Sửa cống qua đường | Quý II", "3 | Trồng tre | Quý III"


def said(old: Any, new: Any) -> list[str]:
    """The changes in a few words each."""
    return [
        f"{c.kind} {c.part} {c.old_path or ''}>{c.new_path or ''}" + (f" ({c.count})" if c.count > 1 else "")
        for c in compare(old, new).changes
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(TREE, TREE, [], id="the same"),
        pytest.param("1. hoà giải ở cơ sở", "1. Hòa  giải ở cơ sở.", [], id="tone marks, case, blanks, punctuation"),
        pytest.param("1. số 05/KH–UBND ngày 03/6", "1. số 5/KH-UBND, ngày 3/6;", [], id="dashes and leading zeros"),
        pytest.param("- rà soát hộ nghèo", "+ rà soát hộ nghèo", [], id="another bullet sign"),
        pytest.param("1. thu phí 4,2 tỷ", "1. thu phí 42 tỷ", ["reworded section 1>1"], id="a decimal comma counts"),
        pytest.param("1. theo khoản 1, 2", "1. theo khoản 12", ["reworded section 1>1"], id="two numbers are not one"),
        pytest.param(
            TREE, TREE.replace("ven đường", "ven sông"), ["reworded section I/2>I/2"], id="words of one section"
        ),
        pytest.param(TREE, TREE.replace("Mục tiêu", "Chỉ tiêu cụ thể"), ["reworded section I>I"], id="its heading"),
        pytest.param(
            TREE,
            TREE.replace("  2. ", "  2. lắp đèn chiếu sáng ngõ xóm\n  3. ").replace("3. thu", "4. thu"),
            ["added section >I/2", "renumbered section I/2>I/3 (2)"],
            id="inserted: the rest is renumbered, said once",
        ),
        pytest.param(
            "1. một việc cần làm ngay\n2. hai việc để sau\n  2.1. rà soát\n  2.2. thống kê",
            "1. việc hoàn toàn mới đặt lên đầu\n2. một việc cần làm ngay\n3. hai việc để sau\n"
            "  3.1. rà soát\n  3.2. thống kê",
            ["added section >1", "renumbered section 1>2 (2)"],
            id="children that follow the number of their parent do not count",
        ),
        pytest.param(
            TREE,
            TREE.replace("\n  1. giữ gìn vệ sinh nguồn nước", "")
            .replace("2. trồng", "1. trồng")
            .replace("3. t", "2. t"),
            ["removed section I/1>", "renumbered section I/2>I/1 (2)"],
            id="removed",
        ),
        pytest.param(
            "I. Một** \n  - phát tờ rơi ở chợ phiên\n  - treo áp phích ở bến xe\nII. Hai** \n  - mở lớp học nghề",
            "I. Một** \n  - treo áp phích ở bến xe\nII. Hai** \n  - mở lớp học nghề\n  - phát tờ rơi ở chợ phiên",
            ["moved section I/-1>II/-2"],
            id="moved to another section",
        ),
        pytest.param(
            "- phát tờ rơi ở chợ phiên\n- treo áp phích ở bến xe\n- mở lớp học nghề",
            "- treo áp phích ở bến xe\n- mở lớp học nghề\n- phát tờ rơi ở chợ phiên",
            ["moved section -1>-3"],
            id="moved among its siblings",
        ),
        pytest.param(
            "I. Một** \n  - phát tờ rơi ở chợ phiên hằng tuần\n  - treo áp phích\nII. Hai** \n  - mở lớp học nghề",
            "I. Một** \n  - treo áp phích\nII. Hai** \n  - mở lớp học nghề\n  - phát tờ rơi ở chợ phiên hằng tháng",
            ["moved section I/-1>II/-2"],
            id="moved and reworded is one change",
        ),
        pytest.param(
            "I. Một** \n  1. Tuyên truyền** \n    - phát tờ rơi\n    - treo áp phích\nII. Hai** \n  1. Dạy nghề** ",
            "I. Một** \nII. Hai** \n  1. Dạy nghề** \n  2. Tuyên truyền** \n    - phát tờ rơi\n    - treo áp phích",
            ["moved section I/1>II/2"],
            id="a section moves with its children",
        ),
        pytest.param(
            "1. Sở Y tế: trực cấp cứu trong dịp lễ",
            "1. Sở Y tế: trực cấp cứu",
            ["reworded section 1>1"],
            id="cut short",
        ),
        pytest.param(
            "1. trồng cây ven đường",
            "1. mua sắm thiết bị tin học",
            ["removed section 1>", "added section >1"],
            id="nothing in common",
        ),
        pytest.param("", "1. một", ["added section >1"], id="from nothing"),
    ],
)
def test_sections(old: str, new: str, expected: list[str]) -> None:
    assert said(document(old), document(new)) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HEAD, FIRST, SECOND, THIRD], []),
        ([HEAD, FIRST, SECOND.replace("II", "IV"), THIRD], ["changed cell bang-1/2/2>bang-1/2/2"]),
        ([HEAD, FIRST, SECOND.replace("Quý II", ""), THIRD], ["removed cell bang-1/2/2>bang-1/2/2"]),
        ([HEAD, FIRST, THIRD.replace("3 |", "2 |")], ["removed row bang-1/2>", "renumbered row bang-1/3>bang-1/2"]),
        ([HEAD, FIRST, SECOND, THIRD, "4 | Đắp bờ bao | Quý IV"], ["added row >bang-1/4"]),
        (
            [HEAD, FIRST, THIRD.replace("3", "2"), SECOND.replace("2", "3", 1)],
            ["renumbered row bang-1/3>bang-1/2", "moved row bang-1/2>bang-1/3"],
        ),
        (
            [f"{HEAD} | Ghi chú", *(f"{row} | xem kỹ" for row in (FIRST, SECOND, THIRD))],
            ["added column >bang-1/*/3"],
        ),
        (["TT | Nhiệm vụ | Thời gian", FIRST, SECOND, THIRD], ["changed cell bang-1/0/2>bang-1/0/2"]),
    ],
    ids=["same", "cell", "blank", "removed", "added", "moved", "column", "head"],
)
def test_tables(rows: list[str], expected: list[str]) -> None:
    old = document(tables=[table(HEAD, FIRST, SECOND, THIRD)])
    assert said(old, document(tables=[table(*rows)])) == expected


def test_tables_that_came_and_went() -> None:
    one, other = table(HEAD, FIRST, SECOND), table("Xã | Số hộ", "An Thượng | 120", name="bang-2")
    assert said(document(tables=[one]), document(tables=[one, other])) == ["added table >bang-2 (3)"]
    assert said(document(tables=[other, one]), document(tables=[one])) == ["removed table bang-2> (3)"]


@pytest.mark.parametrize(
    ("key", "old", "new", "expected"),
    [
        ("can_cu", items("Luật Đất đai", "Luật Nhà ở"), items("Luật Nhà ở"), ["removed ground can_cu/1>"]),
        (
            "noi_nhan",
            items("Như trên;", "Lưu: VT."),
            items("Như trên", "Báo tỉnh;", "Lưu: VT"),
            ["added recipient >noi_nhan/2"],
        ),
        (
            "ket_thuc",
            items("Giao Văn phòng theo dõi./."),
            items("Giao Sở Y tế theo dõi./."),
            ["reworded closing ket_thuc/1>ket_thuc/1"],
        ),
        (
            "header",
            {"so_hieu": value("1/KH")},
            {"so_hieu": value("2/KH")},
            ["changed header header.so_hieu>header.so_hieu"],
        ),
        ("header", {"trich_yeu": value("PHÒNG, CHỐNG DỊCH")}, {"trich_yeu": value("Phòng chống dịch")}, []),
        ("header", {}, {"do_mat": value("MẬT")}, ["added header >header.do_mat"]),
        (
            "header",
            {"kinh_gui": items("Sở Y tế")},
            {"kinh_gui": items("Sở Nội vụ")},
            ["removed addressee kinh_gui/1>", "added addressee >kinh_gui/1"],
        ),
        (
            "signatures",
            [{"chuc_vu": "CHỦ TỊCH", "nguoi_ky": value("Đào Văn Mốc"), "span": (0, 9)}],
            [{"chuc_vu": "GIÁM ĐỐC", "nguoi_ky": value("Tạ Thị Hạt"), "span": (0, 9)}],
            ["changed signature signatures/1>signatures/1"],
        ),
        (
            "attachments",
            [],
            [{"span": (0, 9), "header": {"loai_van_ban": value("Kế hoạch")}}],
            ["added attachment >attachments[0]"],
        ),
        (
            "attachments",
            [{"span": (0, 9), "can_cu": items("Luật Đất đai", "Luật Nhà ở")}],
            [{"span": (0, 9), "can_cu": items("Luật Đất đai")}],
            ["removed ground attachments[0] can_cu/2>"],
        ),
        (
            "appendices",
            [{"id": "PL-I", "label": "Phụ lục I", "title": "DANH MỤC", "span": (0, 9)}],
            [{"id": "PL-II", "label": "Phụ lục II", "title": "Danh mục", "span": (0, 9)}],
            ["renumbered appendix PL-I>PL-II"],
        ),
    ],
)
def test_other_parts(key: str, old: Any, new: Any, expected: list[str]) -> None:
    assert said(document(**{key: old}), document(**{key: new})) == expected


def test_words_of_a_reworded_section() -> None:
    old, new = "1. trồng hai trăm cây ven đường liên xã", "1. trồng ba trăm cây ven đường"
    (change,) = compare(document(old), document(new)).changes
    assert [(piece.op, piece.text.strip()) for piece in change.words] == [
        (Op.SAME, "trồng"),
        (Op.REMOVED, "hai"),
        (Op.ADDED, "ba"),
        (Op.SAME, "trăm cây ven đường"),
        (Op.REMOVED, "liên xã"),
    ]
    assert (change.old_span, change.new_span) == ((0, len(old)), (0, len(new)))


def test_an_added_section_counts_what_is_under_it() -> None:
    (change,) = compare(document(), document(TREE)).changes
    assert change.count == 4
    assert change.new_span == (0, len(TREE))


def test_changes_stand_in_the_order_of_the_new_document() -> None:
    lines = [f"{n}. việc số {n} của {word}" for n, word in enumerate(("xã", "huyện", "tỉnh", "bộ", "thôn"), 1)]
    old = document("\n".join(lines))
    new = document("\n".join([lines[0] + " nhà", *lines[2:4], lines[4].replace("thôn", "bản")]))
    assert said(old, new) == ["reworded section 1>1", "removed section 2>", "reworded section 5>5"]
