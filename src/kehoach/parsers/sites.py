"""What is particular to a site. Everything general is found by structure in `frame.py` (docs/domain.md 9.2).

A profile names lines that the site prints around every document. It is chosen by its own marks, so a page of an unknown
site simply has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text.patterns import pattern


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """One site.

    Attributes:
        name: how `site.profile` calls it.
        marks: words of which one shows the site.
        head: lines above the document.
        tail: a line from which on nothing belongs to the document.
        example: a line that shows the site.
    """

    name: str
    marks: tuple[str, ...]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    example: str


_NEVER = pattern(r"(?!)")

PROFILES: tuple[SiteProfile, ...] = (
    SiteProfile(
        "hethongphapluat",
        ("Hệ thống pháp luật\n", "Hệ Thống Pháp Luật vui lòng", "hethongphapluat."),
        pattern(
            r"Hệ thống pháp luật$|Để sử dụng toàn bộ tiện ích|Nếu bạn là thành viên|Đang tải nội dung", re.IGNORECASE
        ),
        pattern(r"HIỆU LỰC VĂN BẢN$|Tải văn bản$"),
        "Hệ thống pháp luật\n",
    ),
    SiteProfile(
        "thuvienphapluat",
        ("thuvienphapluat.vn", "THƯ VIỆN PHÁP LUẬT", "Từ khoá: Số Hiệu, Tiêu đề"),
        pattern(r"Từ khoá:|Quên mật khẩu|Đang tải văn bản|Bộ lọc tìm kiếm|Thuộc tính$|Nội dung$|Lược đồ$"),
        pattern(
            r"Lưu trữ$|Ghi chú$|Bài liên quan:?$|Hỏi đáp pháp luật|Bản án liên quan|Bạn không có thông báo nào"
            r"|Tải văn bản$|Văn bản này chưa cập nhật nội dung"
        ),
        "*Source: https://thuvienphapluat.vn/van-ban/x.aspx*",
    ),
    SiteProfile(
        "luatvietnam",
        ("luatvietnam.vn", "Đây là tiện ích dành cho thành viên", "Theo dõi hiệu lực VB"),
        pattern(r"Tóm tắt$|VB gốc$|Tiếng Anh$|Mục lục$|Tìm từ trong trang$|Theo dõi hiệu lực VB"),
        pattern(r"Đây là tiện ích dành cho|Văn bản liên quan|Báo lỗi$"),
        "Theo dõi hiệu lực VB",
    ),
    SiteProfile(
        "vbpl",
        (
            *("vbpl.vn", "CSDL quốc gia về VBPL", "CSDL quốc gia về văn bản pháp luật"),
            *("CƠ SỞ DỮ LIỆU QUỐC GIA VỀ PHÁP LUẬT", "VĂN BẢN PHÁP LUẬT TRUNG ƯƠNG\nVĂN BẢN PHÁP LUẬT ĐỊA PHƯƠNG"),
        ),
        pattern(r"Toàn văn$|Thuộc tính$|Lịch sử$|VB liên quan$|Lược đồ$|Hiệu lực:|Ngày có hiệu lực:|Bản PDF$|Tải về$"),
        pattern(r"Gửi phản hồi$|In trang$|Tải văn bản$"),
        "https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx",
    ),
    SiteProfile(
        "123docz",
        ("Bạn đang xem bản rút gọn của tài liệu", "Tài liệu bạn tìm kiếm đã sẵn sàng tải về"),
        pattern(r"Tải bản đầy đủ|Bạn đang xem bản rút gọn"),
        pattern(r"Tài liệu bạn tìm kiếm đã sẵn sàng|Tải bản đầy đủ"),
        "Bạn đang xem bản rút gọn của tài liệu.",
    ),
    SiteProfile(
        "chinhphu",
        ("vanban.chinhphu.vn", "CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ"),
        pattern(r"Hệ thống văn bản$|Chi tiết văn bản$"),
        pattern(r"Tài liệu đính kèm|File đính kèm"),
        "https://vanban.chinhphu.vn/?pageid=27160",
    ),
    SiteProfile(
        "provincial_portal",
        ("THỐNG KÊ TRUY CẬP", "Skip Ribbon Commands", "TRANG THÔNG TIN ĐIỆN TỬ", "CỔNG THÔNG TIN ĐIỆN TỬ"),
        pattern(r"Skip to main content|Skip Ribbon Commands|.*TimKiem$|NguoiTruyCap|HOẠT ĐỘNG CHỈ ĐẠO"),
        pattern(r"Bài viết trước|Chịu trách nhiệm|Ghi rõ ['‘\"]"),
        "THỐNG KÊ TRUY CẬP",
    ),
)


def find_profile(text: str) -> SiteProfile | None:
    """The profile whose marks stand in the text, or None."""
    ends = f"{text[:3000]}\0{text[-3000:]}" if len(text) > 6000 else text
    for profile in PROFILES:
        if any(True for mark in profile.marks if mark in ends):
            return profile
    return None


NONE = SiteProfile("", (), _NEVER, _NEVER, "")
