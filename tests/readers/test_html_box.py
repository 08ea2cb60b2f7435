"""The page's own box of pairs and its lists of other documents, as they come from web pages."""

from __future__ import annotations

import pytest

from kehoach.parsers import metadata
from kehoach.parsers.frame import find_frame
from kehoach.readers.text import read_string
from kehoach.text.lines import Line, read_lines


def lines(text: str) -> list[Line]:
    return list(read_lines(read_string(text)))


BOXES = [
    # what it shows, the lines, the pairs
    ("a label, its value on the next line", "Số hiệu:\n12/KH-UBND\nNgày ban hành:\n03/4/2026",
     {"so_hieu": "12/KH-UBND", "ngay_ban_hanh": "2026-04-03"}),
    ("labels without a colon take turns with values", "Số ký hiệu\n12/KH-UBND\nLoại văn bản\nKế hoạch\nPhạm vi\nXã",
     {"so_hieu": "12/KH-UBND", "loai_van_ban": "Kế hoạch", "pham_vi": "Xã"}),
    ("a word of a menu is no label", "Lĩnh vực\nĐất đai\nMôi trường\nLiên hệ", {}),
    ("labels that follow each other have no value", "Số hiệu\nNgày ban hành\nTrích yếu\n1\n2\n3", {}),
    ("a label without value", "Người ký:\nSố công báo:\n15", {"so_cong_bao": "15"}),
    ("words for nothing", "Số hiệu:\nKhông số\nNgày hiệu lực:\nĐã biết\nTình trạng:\nĐang cập nhật", {}),
    ("a day in the place of the status", "Hiệu lực: 01/7/2025\nTình trạng: Còn hiệu lực",
     {"ngay_hieu_luc": "2025-07-01", "tinh_trang": "Còn hiệu lực"}),
    ("a label for several values", "Cơ quan ban hành/ Chức danh / Người ký\nQuốc hội\nChủ tịch Quốc hội\nLò Văn Tự",
     {"noi_ban_hanh": "Quốc hội", "chuc_danh": "Chủ tịch Quốc hội", "nguoi_ky": "Lò Văn Tự"}),
    ("two pairs on a line", "Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch",
     {"so_hieu": "12/KH-UBND", "loai_van_ban": "Kế hoạch"}),
    ("a label right behind the value before it",
     "Số hiệu:12/KH-UBNDNgày đăng công báo:Đang cập nhật\nLoại văn bản:Kế hoạchNgười ký:Lò Văn Tự",
     {"so_hieu": "12/KH-UBND", "loai_van_ban": "Kế hoạch", "nguoi_ky": "Lò Văn Tự"}),
    ("words of a value that a label has too", "Trích yếu: Về Số hiệu của các Ngành: y tế",
     {"trich_yeu": "Về Số hiệu của các", "linh_vuc": "y tế"}),
    ("what a label means", "Số công báo:\nSố công báo là mã số của ấn phẩm.\nĐang cập nhật\nNgày ban hành:\n"
     "Ngày ban hành là ngày văn bản được ký.\n03/4/2026", {"ngay_ban_hanh": "2026-04-03"}),
    ("what a status means", "Tình trạng:\nCho biết trạng thái của văn bản.\nĐã biết\nNgười ký:\nLò Văn Tự",
     {"nguoi_ky": "Lò Văn Tự"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pairs"), [b[1:] for b in BOXES], ids=[b[0] for b in BOXES])
def test_box(text: str, pairs: dict[str, str]) -> None:
    box = metadata.read_box(lines(text))
    assert {name: found.value for name, found in box.items()} == pairs
    assert all(found.origin == "trang_web" for found in box.values())


@pytest.mark.parametrize("status", [example for _, example in metadata.STATUSES])
def test_status_without_label(status: str) -> None:
    assert metadata.read_box(lines(f"Toàn văn\n{status}"))["tinh_trang"].value == status


def test_lists_of_other_documents() -> None:
    text = (
        "Kế hoạch 12/KH-UBND trồng cây\nTình trạng: Còn hiệu lực\nVăn bản liên quan\n1\nQuyết định 77/QĐ-UBND năm 2024"
    )
    known = lines(f"{text}\nTình trạng: Hết hiệu lực\nLuật Thủy lợi 2017")
    page = find_frame([], None, [("metadata" if i < 2 else "related", line) for i, line in enumerate(known)])
    assert [one["text"] for one in page.related] == ["Quyết định 77/QĐ-UBND năm 2024", "Luật Thủy lợi 2017"]
    assert {name: found.value for name, found in page.box.items()} == {"tinh_trang": "Còn hiệu lực"}
    assert page.title is not None
    assert page.title["text"] == "Kế hoạch 12/KH-UBND trồng cây"
