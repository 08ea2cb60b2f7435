"""Paragraphs of pages that a program turned into text line by line: where they begin, and where they go on."""

from __future__ import annotations

import pytest
from tests.properties.reading import nodes

import kehoach

HEAD = """    UBND TỈNH HẠ MỘC              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      SỞ NỘI VỤ                        Độc lập - Tự do - Hạnh phúc

     Số: 12/KH-SNV                  Hạ Mộc, ngày 05 tháng 3 năm 2026

                               KẾ HOẠCH
                   Trồng cây và chăm sóc vườn ươm năm 2026

"""
INDENTED = """      Để phủ xanh đất trống và giữ nguồn nước của các thôn trên địa bàn, Sở lập kế
hoạch trồng cây như sau:
      I. MỤC ĐÍCH
      1. Nâng cao ý thức của người dân trong việc giữ gìn rừng đầu nguồn, bảo vệ
các khe nước và chống xói mòn trong mùa mưa bão.
      2. Mỗi thôn có một vườn ươm đủ cây giống cho cả mùa, do người dân tự quản,
được kiểm tra mỗi năm hai lần và có sổ theo dõi.
      3. Cây được trồng thành hàng dọc theo các con đường liên thôn và bờ kênh để
che bóng mát, giữ đất và chắn gió cho các cánh đồng.
"""
FLUSH = INDENTED.replace("\n      ", "\n").lstrip()


def shown(text: str) -> list[str]:
    return [
        f"{n['id']}: {n['heading'] or ''}{n['text']}"
        for n in nodes(kehoach.parse(text).model_dump(by_alias=True)["body"])
    ]


def test_an_indented_line_below_a_first_line_that_is_full_opens_a_paragraph() -> None:
    text = """      II. TỔ CHỨC THỰC HIỆN
      4. Các phòng chuyên môn và các tổ chức trực thuộc Sở, các thôn, các hội
       Phòng Tổ chức lập danh sách các hộ nhận cây và báo cáo Sở trước ngày 15
tháng 6 năm 2026.
"""
    assert shown(HEAD + INDENTED + text)[-2:] == [
        "II/4: Các phòng chuyên môn và các tổ chức trực thuộc Sở, các thôn, các hội",
        "II/4/¶1: Phòng Tổ chức lập danh sách các hộ nhận cây và báo cáo Sở trước ngày 15 tháng 6 năm 2026.",
    ]


def test_a_line_at_the_margin_goes_on_with_the_first_line() -> None:
    text = """      4. Các phòng chuyên môn và các tổ chức trực thuộc Sở, các thôn, các hội của
Phòng Tổ chức lập danh sách các hộ nhận cây.
"""
    assert shown(HEAD + INDENTED + text)[-1].startswith("I/4: Các phòng chuyên môn và")
    assert shown(HEAD + INDENTED + text)[-1].endswith("các hội của Phòng Tổ chức lập danh sách các hộ nhận cây.")


@pytest.mark.parametrize(
    ("title", "below", "one"),
    [
        ("Mục 2. ĐẤT DÀNH CHO VƯỜN ƯƠM CỦA CÁC THÔN, BẢO VỆ CÁC KHE", "NƯỚC ĐẦU NGUỒN", True),
        ("Mục 2. ĐẤT DÀNH CHO VƯỜN ƯƠM", "PHÒNG TỔ CHỨC LẬP DANH SÁCH", False),
    ],
)
def test_a_title_in_capitals_goes_on_where_it_fills_its_line(title: str, below: str, one: bool) -> None:
    assert (f"{title} {below}".removeprefix("Mục 2. ") in shown(HEAD + INDENTED + f"{title}\n{below}\n")[-1]) == one


def test_an_item_whose_lines_all_stand_below_its_text_goes_on() -> None:
    """Where lines below an indented one are hung as often as not, an indent says nothing."""
    item = """      - Trồng cây theo hàng dọc các con đường liên thôn, bờ kênh và sân trường của
        các xã trong vùng, theo đúng lịch thời vụ.
"""
    text = (
        3 * item
        + """      - Giao cây giống cho các hộ đã đăng ký tại vườn ươm, có chữ ký nhận cây của
        Tổ trưởng và người nhận.
"""
    )
    assert shown(HEAD + INDENTED + text)[-1].endswith("có chữ ký nhận cây của Tổ trưởng và người nhận.")


@pytest.mark.parametrize(
    ("top", "one"),
    [
        ("Cây chết phải được trồng dặm trong mười ngày sau khi kiểm tra, mỗi xóm cử hai", True),
        ("      Cây chết phải được trồng dặm trong mười ngày sau khi kiểm tra, mỗi xóm cử", False),
    ],
)
def test_a_paragraph_goes_on_over_a_page_where_the_next_line_is_at_the_margin(top: str, one: bool) -> None:
    text = f"""      4. Mỗi hộ nhận cây tự làm cỏ, bón phân và tưới nước trong hai năm đầu tiên.

                                      2

{top}
người trông coi.
"""
    assert (shown(HEAD + INDENTED + text)[-1].startswith("I/4: Mỗi hộ nhận cây")) == one


TABLE = """STT
Nhiệm vụ
Sản phẩm
""" + "".join(
    f"{n}\nTrồng cây bóng mát dọc đường\nthôn và quanh sân nhà văn hóa\n{n}00 cây sống\nsau mùa mưa\n"
    for n in range(1, 30)
)


def test_a_long_table_of_narrow_cells_does_not_hide_the_width_of_the_text() -> None:
    more = "".join(
        f"{n}. Các thôn cùng nhau làm cỏ và bón phân cho vườn cây của mình mỗi tháng một lần,\n"
        "nhờ đó cây lớn đều và ít sâu bệnh hơn những năm trước khi có kế hoạch.\n"
        for n in range(4, 12)
    )
    text = """12. Các hộ được nhận cây giống không mất tiền tại vườn ươm của xã, sau đó phải nộp
Tổ trưởng một bản cam kết chăm sóc cây.
"""
    assert any(
        each.endswith("nộp Tổ trưởng một bản cam kết chăm sóc cây.")
        for each in shown(HEAD + FLUSH + more + text + TABLE)
    )


def test_a_few_lines_that_a_copy_broke_make_no_width() -> None:
    text = """I. MỤC ĐÍCH
1. Nâng cao ý thức của người dân trong việc giữ gìn
rừng đầu nguồn.
2. Mỗi thôn có một vườn ươm đủ cây giống cho cả mùa, do người dân tự quản, được kiểm tra mỗi năm hai lần và có
sổ theo dõi.
3. Cây được trồng thành hàng dọc theo các con đường liên thôn
và bờ kênh để che bóng mát, giữ đất.
4. Các hộ nhận cây
Phòng Tổ chức lập danh sách.
"""
    assert shown(HEAD + text)[-2:] == ["I/4: Các hộ nhận cây", "I/4/¶1: Phòng Tổ chức lập danh sách."]


def test_letters_that_old_fonts_give_for_u_with_a_horn_match_as_it() -> None:
    text = (HEAD + INDENTED).replace("KẾ HOẠCH", "CHƢƠNG TRÌNH").replace("vườn ươm", "vƣờn ƣơm")
    document = kehoach.parse(text)
    assert document.header is not None
    assert document.header.loai_van_ban is not None
    assert document.header.loai_van_ban.value == "Chương trình"
    assert document.header.trich_yeu is not None
    assert document.header.trich_yeu.value == "Trồng cây và chăm sóc vƣờn ƣơm năm 2026"


def test_lines_far_longer_than_the_few_that_go_on_below_are_paragraphs() -> None:
    long = "Chuẩn bị đủ người, thuyền, lương thực và thuốc men " + "cho các thôn bị chia cắt khi nước lên, " * 3
    text = f"""KẾ HOẠCH
Phòng, chống lụt bão và tìm kiếm cứu nạn trên địa bàn xã Gò Chè
giai đoạn 2026 - 2030
(Kèm theo Quyết định số 12/QĐ-UBND ngày 03/4/2026 của Ủy ban
nhân dân xã)
I. MỤC ĐÍCH
{long}giảm thiệt hại về người và tài sản trong mùa mưa bão
{long}không để ai bị đói, bị rét
II. NHIỆM VỤ
{long}lập danh sách hộ phải di dời
{long}cử người giúp từng hộ
PHỤ LỤC I
Danh sách các hộ dân ven sông, ven suối phải di dời trước mùa mưa
của các thôn
"""
    assert shown(text)[2:3] == [f"I/¶2: {long}không để ai bị đói, bị rét"]
