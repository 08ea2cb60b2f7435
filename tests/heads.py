"""Heads of plans, for tests of what stands below them."""

from __future__ import annotations

HEAD = """ỦY BAN NHÂN DÂN
XÃ PHÚ LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Phú Lâm, ngày 03 tháng 4 năm 2026
KẾ HOẠCH
Trồng cây đầu năm 2026

"""

OF_PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Vĩnh Hà, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Trồng rừng năm 2026

"""
