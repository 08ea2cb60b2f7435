"""First syllables of the names of persons, of the 54 peoples. An open list: another one is just not recognised."""

from __future__ import annotations

import functools

from ..text.fold import tones

_NAMES = """
# Kinh and common to many peoples
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Tống Trương Lương Mai Cao Tạ Đoàn Hà Lâm
Trịnh Đào Đồng Chu Châu Phùng Tô Từ Thái Quách Kiều La Lã Lại Lưu Mạc Nghiêm Nhữ Ninh Ông Phí Phó Quản Sái Tăng Thân
Thạch Thẩm Tiêu Tôn Triệu Trà Văn Viên Vi Vương Xa Yên An Âu Bạch Bành Bế Biện Bồ Ca Cái Cát Chế Chử Chung Cung Cù Cổ
Danh Diệp Doãn Đàm Đái Đan Đậu Điền Đôn Đường Giang Giáp Hàn Hầu Hạ Hán Hình Hoa Hùng Hứa Hữu Khổng Khúc Khuất Khương
Khoa Kim Lạc Lăng Liêu Liễu Long Lỗ Lục Lữ Mã Mạch Mẫn Mông Nông Ngọ Ngọc Ngũ Ngụy Nhan Nhâm Ôn Phương Quan Sầm Sử Sơn
Tất Tào Tề Tiết Tiền Tòng Trang Trầm Trình Trưng Tưởng Uông Ưng Vòng Vưu Viêm Lều Lường Lao Luyện Luân Lang Mầu Mẫu Ma
Ong Phú Phạn Quang Thiều Thi Thiệu Thang Toàn Úc Uyển Xuân Yến Lò Cấn Cồ Chúc Chương Dư Đoái Đới Giản Hàng Huyền Kha
Khiếu Lộ Lan Mậu Mục Nghê Phi Quyền Sinh Tân Tấn Thục Thường Trì
# Tày, Thái, Mường, Mông, Dao, Khmer, Chăm, Hoa, Sán Chay, Giáy …
Giàng Thào Sùng Vàng Vừ Vù Lầu Hờ Hạng Mùa Cứ Cư Chang Chảo Tráng Lù Ly Tẩn Phàn Chẻo Lồ Thền Pờ Lừu Hảng Thàng Cầm Cà
Quàng Lèo Lỳ Vì Lô Ngân Lộc Moong Cụt Xeo Già Và Xồng Lỷ Xên Lùng Bạc Điêu Đèo Mè Tao Khoàng Sìn Tếnh Vầy Vàn Nùng
Hoàn Mào Ngần Nịnh Hỷ Trạc Voòng Sằn Chíu Tằng Phoòng Chìu Bàn Kiên Neáng Chau Néang Thị Lui Đàng Báo Quảng Dụng Thập
Nại Bá Não Hải Đạo Thông
# Tây Nguyên and Trường Sơn
Y H' K' K Rơ Ksor Siu Rmah Nay Kpă Kpa Rah Rcom Rơchâm Ama Niê Ayun Êban Byă Mlô Knul Kbuôr Ktla Hđơk Hmok Bnướh Alăng
A Zơrâm Bling Arất Pơloong Coor Riah Bríu Hôih Tơ Ngôl Cơ Cil Kră Kơ Liêng Lơ Mu Bon Dagout Pang Tou Ka Bờ Jơ Ntơr
Điểu Nhơn Krajan Ha Ya Kon Rơlan Rchâm Rơmah Nơ Đăm Brao Blong U Thao Vầng Kăn Kê
"""

COMMON = frozenset((
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Trịnh", "Đào", "Trương", "Đoàn", "Lương", "Mai", "Cao", "Lâm",
))  # fmt: skip
"""Those that are looked for behind an office: a rarer one is rather the last word of a place, `tỉnh Tuyên Quang`."""

AMBIGUOUS = frozenset(("Đào", "Đoàn", "Lương", "Mai", "Cao", "Lâm"))
"""Common ones that begin other words of two syllables: Đào Tạo, Lâm Nghiệp."""


@functools.cache
def surnames() -> frozenset[str]:
    """The list as a set, tones in one place."""
    lines = (line for line in _NAMES.splitlines() if not line.startswith("#"))
    return frozenset(tones(" ".join(lines)).split())
