"""Organs: abbreviations, heads of names, true case."""

from __future__ import annotations

import pytest

from kehoach.reference.organs import ORGANS, expand_organ, organ_head, same_organ, true_case

NAMES = [  # as a reader writes it; the letterhead prints it in capitals
    "Ủy ban nhân dân tỉnh Lào Cai",
    "Uỷ ban nhân dân thành phố Buôn Ma Thuột",
    "Sở Giáo dục và Đào tạo Đồng Tháp",
    "UBND tỉnh Lào Cai",
    "Trường THPT Đốc Binh Kiều",
    "Trường THPT Cao Lãnh 2",
    "Đảng đoàn Quốc hội",
    "Ban Chấp hành Trung ương",
    "Ủy ban MTTQ Việt Nam xã Lương Minh",
    "Ban Thường trực Ủy ban MTTQ Việt Nam xã Lương Minh",
    "Ủy ban nhân dân",
    "UBND xã Văn Hóa",
    "UBND huyện Krông Pắc",
    "UBND huyện Cư M'Gar",
    "UBND huyện Nghĩa Đàn",
    "UBND thị trấn Phố Lu",
    "UBND TP Nghĩa Lộ",
    "UBND huyện Năm Căn",
    "UBND thành phố Hồ Chí Minh",
    "Quận 1",
    "Công an tỉnh Bà Rịa - Vũng Tàu",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở GDĐT tỉnh Đồng Tháp",
    "Sở Công Thương",
    "Sở Thông tin và Truyền thông",
    "Bộ Văn hoá, Thể thao và Du lịch",
    "Bộ Công an",
    "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội huyện Bình Sơn",
    "Thủ tướng Chính phủ",
    "Chủ tịch nước",
    "Chủ tịch Chính phủ lâm thời",
    "Văn phòng UBND tỉnh Kon Tum",
    "Trung tâm Phục vụ hành chính công xã A Lưới",
    "Ban Quản lý dự án đầu tư xây dựng huyện Ea Kar",
    "Ban Chỉ đạo tỉnh về chuyển đổi số",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Hội đồng Thi đua - Khen thưởng",
    "Đảng ủy xã Bảo Yên",
    "Tỉnh ủy Lâm Đồng",
    "Đoàn TNCS Hồ Chí Minh",
    "Liên đoàn Lao động tỉnh Sơn La",
    "Hội Liên hiệp Phụ nữ tỉnh Sơn La",
    "Trường Đại học Sư phạm Hà Nội",
    "Tòa án nhân dân tỉnh Lai Châu",
    "Viện kiểm sát nhân dân tối cao",
    "Kho bạc Nhà nước",
    "Ngân hàng Nhà nước Việt Nam",
    "Bảo hiểm xã hội tỉnh Gia Lai",
    "Đảng Cộng sản Việt Nam",
    "Ban Khánh tiết",
    "Cục Hóa chất",
    "Cục Kỹ thuật an toàn và Môi trường công nghiệp",
    "Cục Quản lý đê điều và Phòng, chống thiên tai",
    "Cục Địa chất và Khoáng sản Việt Nam",
    "Chi cục Bảo vệ môi trường",
    "Chi cục Tiêu chuẩn Đo lường Chất lượng",
    "Ủy ban Chứng khoán Nhà nước",
    "Ủy ban nhân dân xã Việc Làm",
    "Tiểu ban Tuyên truyền, khánh tiết",
    "Ban Chỉ đạo công tác tuyên truyền biển, đảo",
    "Sở Thông tin & Truyền thông",
    "Phòng Công tác sinh viên",
    "Phòng Khảo thí & Đảm bảo chất lượng",
    "Ban Vận động Quỹ “Vì người nghèo”",
    "Ban Thanh tra nhân dân",
    "Hiệp hội Doanh nghiệp tỉnh Sơn La",
    "Công ty cổ phần Vật tư Sơn La",
    "Ủy ban nhân dân xã Kế Hoạch",
    "Cục Chuyển đổi số quốc gia",
    "Cục Xuất bản, In và Phát hành",
    "Vụ Chính quyền địa phương",
    "Viện các Khoa học Trái đất",
]


@pytest.mark.parametrize("name", NAMES)
def test_true_case(name: str) -> None:
    printed = name.upper()
    assert true_case(printed) == name
    assert true_case(printed).upper() == printed


@pytest.mark.parametrize("text", ["Ủy ban nhân dân TỈNH", "", "  ", "123", "…"])
def test_true_case_leaves_other_texts(text: str) -> None:
    assert true_case(text) == text


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("UỶ BAN NHÂN DÂN TỈNH LÀO CAI", "ỦY BAN NHÂN DÂN"),
        ("UBND TỈNH, (TP)......", "UBND"),
        ("**SỞ Y TẾ**", "SỞ"),
        ("BỘ TÀI CHÍNH", "BỘ"),
        ("BAN THƯỜNG TRỰC", "BAN THƯỜNG TRỰC"),
        ("CHI CỤC KIỂM LÂM", "CHI CỤC"),
        ("HỘI NÔNG DÂN TỈNH", "HỘI"),
        ("TOÀ ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN"),
        ("CHÍNH PHỦ", "CHÍNH PHỦ"),
        ("BAN HÀNH KẾ HOẠCH", None),
        ("BỘ LUẬT LAO ĐỘNG", None),
        ("BỘ TRƯỞNG", None),
        ("HỘI NGHỊ TRIỂN KHAI", None),
        ("PHÒNG, CHỐNG THAM NHŨNG", None),
        ("TRƯỜNG HỢP KHẨN CẤP", None),
        ("KẾ HOẠCH", None),
        ("Sở Y tế", None),
        ("", None),
        ("12", None),
    ],
)
def test_organ_head(line: str, head: str | None) -> None:
    assert organ_head(line) == head


@pytest.mark.parametrize(("mark", "name"), ORGANS)
def test_every_abbreviation_expands(mark: str, name: str) -> None:
    assert expand_organ(mark) == name


def test_abbreviations() -> None:
    assert len({mark for mark, _ in ORGANS}) == len(ORGANS)
    assert expand_organ("UBTVQH15") == "Ủy ban Thường vụ Quốc hội"
    assert expand_organ("XYZ") is None


def test_same_organ() -> None:
    assert same_organ("UBND tỉnh Khánh Hoà", "Ủy ban nhân dân tỉnh Khánh Hòa")
    assert not same_organ("UBND tỉnh Lào Cai", "UBND tỉnh Yên Bái")
