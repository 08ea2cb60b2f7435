"""What persons are: posts and forms of address before a name (docs/domain.md 2.5, 8.2). Tone on the first vowel."""

from __future__ import annotations

from .commune_words import CHIEFS

MEMBERS = ("nông dân", "phụ nữ", "cựu chiến binh", "người cao tuổi")
"""Whose associations have a branch in a hamlet, and one who heads it."""
INITIALS = ("ttcm", "tpt", "ht", "pht", "nvyt", "pct", "pgđ")
"""Initials of posts, most of them at schools."""

POSTS: tuple[str, ...] = (
    "bộ trưởng, chủ nhiệm",
    "chủ tịch", "phó chủ tịch", "phó chủ tịch thường trực", "giám đốc", "phó giám đốc", "thủ trưởng", "trưởng",
    "phó trưởng", "phó", "cục trưởng", "vụ trưởng", "bộ trưởng", "thứ trưởng", "chánh văn phòng",
    "phó chánh văn phòng", "chánh thanh tra", "hiệu trưởng", "phó hiệu trưởng", "tổ trưởng", "tổ phó", "trưởng ban",
    "cụm trưởng", "cụm phó", "khối trưởng",
    "phó trưởng ban", "trưởng phòng", "phó trưởng phòng", "bí thư", "phó bí thư", "chủ nhiệm", "phó chủ nhiệm",
    "tổng giám đốc", "phó tổng giám đốc", "chỉ huy trưởng", "viện trưởng", "chánh án", "trưởng đoàn",
    "phó trưởng đoàn", "đội trưởng", "chi cục trưởng", "tổng cục trưởng", "đồng chí", "đ/c", "đ.c", "đc", "ông",
    "bà", "cô", "thầy", "ông (bà)", "ông/bà", "lãnh đạo", "đại diện", "đại diện lãnh đạo", "người đứng đầu",
    "tổng biên tập",
    "kế toán trưởng", "chuyên viên", "thống đốc", "tổng thanh tra", "ủy viên", "trưởng các", "tư lệnh", "chính ủy",
    "trạm trưởng", "hạt trưởng", "thư ký", "thư ký hội nghị", "thư ký cuộc họp", "chủ tọa hội nghị", "chi hội trưởng",
    *(f"chi hội trưởng {whose}" for whose in MEMBERS),
    *CHIEFS, "phó viện trưởng", "phó cục trưởng", "phó vụ trưởng", "phó chi cục trưởng", "phó tổng biên tập",
    "trưởng khoa", "trưởng thôn", "trưởng xóm", "trưởng ấp", "trưởng bản", "trưởng khóm", "trưởng khu phố", "kế toán",
    "khu phố trưởng", "văn thư", "thủ quỹ", "đại diện cử tri",
    "đảng ủy viên", "tỉnh ủy viên", "thành ủy viên", "thị ủy viên", "huyện ủy viên", "quận ủy viên", "chi ủy viên",
    "điều dưỡng trưởng", "tpt đội", *INITIALS, "quản đốc", "phó quản đốc",
    "phó thủ tướng", "phó thủ tướng chính phủ", "tổng thư ký", "tổ trưởng tổ kiểm phiếu",
    "trợ lý", *(f"trợ lý {whose}" for whose in ("dân quân", "quân lực", "tác huấn", "chính trị", "hậu cần", "khoa")),
    "phó chỉ huy trưởng", "tham mưu trưởng", "phó chỉ huy trưởng - tham mưu trưởng", "chính trị viên",
    "kiểm sát viên", "điều tra viên", "chấp hành viên", "thẩm phán", "lớp trưởng", "xóm trưởng", "thủ kho",
)  # fmt: skip
"""What a person is: a post or a form of address before a name."""

LEADERS = frozenset((
    "giám đốc", "tổng giám đốc", "thủ trưởng", "người đứng đầu", "tổng biên tập", "cục trưởng", "vụ trưởng",
))  # fmt: skip
"""Posts of those who lead an office; before another one of several offices one is nothing alone: Giám đốc, Thủ trưởng
các sở, ngành."""

RANKS = frozenset((
    "ủy viên", "đảng ủy viên", "tỉnh ủy viên", "thành ủy viên", "thị ủy viên", "huyện ủy viên", "quận ủy viên",
    "chi ủy viên",
))  # fmt: skip
"""What one person is in the Party beside the post behind it: đồng chí Ủy viên Ban Thường vụ, Chủ tịch Ủy ban xã."""

ADDRESSES = frozenset((
    "ông", "bà", "cô", "thầy", "ông (bà)", "ông/bà", "phó", "trưởng", "đồng chí", "đại diện", "lãnh đạo", "đc",
    "chuyên viên",
))  # fmt: skip
"""Posts and forms of address that are nothing without a name behind them."""

CALLED = frozenset((
    "ông", "bà", "cô", "thầy", "ông (bà)", "ông/bà", "đồng chí", "đ/c", "đ.c", "đc",
))  # fmt: skip
"""Forms of address before the name of a person; the post may follow the name."""
