"""The organs of a letterhead in every way in which they are set: one line or two, with their place, with a parent."""

from __future__ import annotations

import pytest

import kehoach

BELOW = """
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-CQ
Vĩnh Hà, ngày 4 tháng 3 năm 2026
KẾ HOẠCH
Trồng cây năm 2026
I. MỤC TIÊU
1. Trồng cây.
"""
DEPARTMENTS = (
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Sở Tài chính",
    "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường",
    "Sở Xây dựng",
    "Sở Khoa học và Công nghệ",
    "Sở Y tế",
    "Sở Giáo dục và Đào tạo",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Dân tộc và Tôn giáo",
    "Sở Ngoại vụ",
    "Sở Kế hoạch và Đầu tư",
    "Sở Tài nguyên và Môi trường",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Giao thông vận tải",
    "Sở Thông tin và Truyền thông",
    "Sở Quy hoạch - Kiến trúc",
)
COMMITTEE = "Ủy ban nhân dân tỉnh Vĩnh Hà"
SETTINGS = {
    "with its place": ("{0} tỉnh Vĩnh Hà", None, "{0} tỉnh Vĩnh Hà"),
    "its place below": ("{0}\ntỉnh Vĩnh Hà", None, "{0} tỉnh Vĩnh Hà"),
    "the committee above": (f"{COMMITTEE}\n{{0}}", COMMITTEE, "{0}"),
    "the committee before it": (f"{COMMITTEE} {{0}}", COMMITTEE, "{0}"),
    "a part below": ("{0}\nTrung tâm Kỹ thuật", "{0}", "Trung tâm Kỹ thuật"),
}
"""Name of a way: what is set in capitals, what is above the issuer, the issuer."""
OTHERS = (
    "Thuế tỉnh Vĩnh Hà",
    "Hải quan khu vực V",
    "Kho bạc Nhà nước khu vực IX",
    "Bảo hiểm xã hội tỉnh Vĩnh Hà",
    "Thi hành án dân sự tỉnh Vĩnh Hà",
    "Công an tỉnh Vĩnh Hà",
    "Bộ Chỉ huy Quân sự tỉnh Vĩnh Hà",
    "Ban Quản lý các khu công nghiệp tỉnh Vĩnh Hà",
    "Quỹ Bảo vệ môi trường tỉnh Vĩnh Hà",
    "Tổng công ty Môi trường miền Tây",
    "Trường Đào tạo, Bồi dưỡng cán bộ Công Thương Trung ương",
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Vĩnh Hà",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
)


def organs(printed: str) -> tuple[str | None, str | None]:
    """What is above the issuer, and the issuer, of a letterhead that begins with lines in capitals."""
    header = kehoach.parse(printed.upper() + BELOW).header
    above, issuer = header.co_quan_chu_quan, header.co_quan_ban_hanh
    return above.value if above else None, issuer.value if issuer else None


@pytest.mark.parametrize("name", DEPARTMENTS)
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_department(setting: str, name: str) -> None:
    printed, above, issuer = SETTINGS[setting]
    assert organs(printed.format(name)) == (above and above.format(name), issuer.format(name))


@pytest.mark.parametrize("name", OTHERS)
def test_an_organ_of_another_sort(name: str) -> None:
    assert organs(name) == (None, name)
    assert organs(f"Sở Nội vụ\n{name}") == ("Sở Nội vụ", name)
