"""The menu that a copy of a page begins with, and what only looks like one."""

from __future__ import annotations

import pytest

import kehoach

TITLE = "ĐỀ CƯƠNG TUYÊN TRUYỀN\nNGÀY HỘI ĐỌC SÁCH NĂM 2026\n"
TEXT = f"{TITLE}I. MỤC ĐÍCH\n1. Mở thêm phòng đọc.\n2. Mua thêm sách.\nII. NỘI DUNG\n1. Giới thiệu sách mới.\n"

MENUS = {
    "a line an entry": "Trang chủ\nGiới thiệu\nTin tức - Sự kiện\nVăn bản\n",
    "in capitals": "TRANG CHỦ\nGIỚI THIỆU\n\n",
    "a list": "  * Trang chủ\n  * Giới thiệu\n  * Văn bản chỉ đạo, điều hành của Ủy ban nhân dân các cấp\n\n",
    "a list of links": "  * [Trang chủ](/)\n  * [Giới thiệu](/gioi-thieu)\n\n\n",
    "below the name of the site": "Thư viện tỉnh Bình Sơn\n• Trang chủ\n• Văn bản\n\n",
    "without any parting": "Trang chủGiới thiệuTin tứcVăn bản",
}


@pytest.mark.parametrize("title", MENUS)
def test_a_menu_is_none_of_the_text(title: str) -> None:
    document = kehoach.parse(
        MENUS[title] + TEXT + "\nBản quyền thuộc Thư viện tỉnh Bình Sơn\nĐiện thoại: 0200.000.000\n"
    )
    assert document.kind == "van_ban"
    assert [node.id for node in document.body] == ["I", "II"]
    assert [node.text for node in document.body[-1].children] == ["Giới thiệu sách mới."]
    assert document.header.trich_yeu is not None and document.header.trich_yeu.value.endswith("NĂM 2026")
    assert {f.kind for f in document.furniture} >= {"menu", "footer"}
    assert document.coverage.unparsed == 0


NO_MENUS = {
    "one entry": "Trang chủ\n\nThư viện mở cửa buổi tối.\n",
    "a sentence": "Trang chủ của thư viện được làm mới.\nBạn đọc tìm sách nhanh hơn.\n",
    "items of the text below one another": "- Trang chủ: giới thiệu thư viện;\n- Trang tin: giới thiệu sách;\n",
    "a sentence that begins with it": "Trang chủ\nThư viện tỉnh mở cửa buổi tối từ tháng này, cho mượn sách.\n",
    "a title in capitals": "TRANG CHỦ\nĐỀ CƯƠNG\nThư viện mở cửa buổi tối.\n",
}


@pytest.mark.parametrize("title", NO_MENUS)
def test_what_is_no_menu_stays(title: str) -> None:
    assert all(f.kind != "menu" for f in kehoach.parse(NO_MENUS[title]).furniture)


def test_a_menu_ends_where_something_else_begins() -> None:
    """With another bullet, in capitals, below a blank line, with a label, or with a line that is too long."""
    for below in ("- Phòng đọc", "PHÒNG ĐỌC", "\nPhòng đọc", "1. Phòng đọc", "Phòng đọc của thư viện mở cửa buổi tối"):
        found = [f for f in kehoach.parse(f"Trang chủ\nTin tức\n{below}\nMở cửa.\n").furniture if f.kind == "menu"]
        assert len(found) == 2, below
