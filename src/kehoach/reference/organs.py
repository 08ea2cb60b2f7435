"""Organs: how a line in capitals that begins with one is seen, and what else is known of their names.

The abbreviations stand in `abbreviations`, the capital letters of names in `casing`.
"""

from __future__ import annotations

import functools

from ..text.fold import key, tones
from ..text.patterns import pattern
from .abbreviations import ORGAN_OF, ORGANS, expand_organ
from .casing import true_case

__all__ = ["ORGANS", "ORGAN_OF", "SCHOOLS", "expand_organ", "organ_head", "same_organ", "true_case"]

SCHOOLS = ("MN", "MG", "TH", "THCS", "THPT", "Mầm", "Mẫu", "Tiểu")
"""What a copy that lost a blank glues to TRƯỜNG: `TRƯỜNGMN HOA SEN`."""

# Words that begin the name of an organ on a line in capitals, each with the words that make it something else.
_HEADS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ủy ban nhân dân", ()),
    ("UBND", ()),
    ("Hội đồng nhân dân", ()),
    ("HĐND", ()),
    ("HĐND&UBND", ()),
    ("HĐND-UBND", ()),
    ("Ủy ban Thường vụ Quốc hội", ()),
    ("Ủy ban Mặt trận Tổ quốc", ()),
    ("Ủy ban MTTQ", ()),
    ("Ủy ban", ()),
    ("Ủy ban Kiểm tra", ()),
    ("Thường trực", ()),
    ("Thủ tướng Chính phủ", ()),
    ("Phủ Thủ tướng", ()),
    ("Chủ tịch Hội đồng Bộ trưởng", ()),
    ("Chủ tịch Hội đồng Nhà nước", ()),
    ("Chủ tịch Chính phủ", ()),
    ("Chủ tịch nước", ()),
    ("Chính phủ", ("điện tử", "số")),
    ("Quốc hội", ()),
    ("Đảng đoàn", ()),
    ("Ban Cán sự đảng", ()),
    ("Hội đồng", ()),
    ("Sở", ("hữu", "thích")),
    ("Bộ", ("luật", "trưởng", "phận", "máy", "tiêu chí", "tài liệu", "công cụ", "chỉ số", "câu hỏi", "quy tắc")),
    ("Cục", ("trưởng", "bộ")),
    ("Chi cục", ("trưởng",)),
    ("Tổng cục", ("trưởng",)),
    ("Vụ", ("trưởng", "việc", "án", "mùa", "lợi")),
    ("Ban", ("hành", "đầu", "ngày", "đêm", "công")),
    ("Ban Chấp hành", ()),
    ("Ban Thường vụ", ()),
    ("Ban Thường trực", ()),
    ("Ban Chỉ đạo", ()),
    ("Ban Quản lý", ()),
    ("Ban Công tác Mặt trận", ()),
    ("Tiểu ban", ()),
    ("Phòng", ("chống", "ngừa", "trừ", "học", "cháy", "vệ", "khi")),
    ("Văn phòng", ("phẩm",)),
    ("Thanh tra", ("viên",)),
    ("Trường", ("hợp",)),
    *((f"Trường{kind}", ()) for kind in SCHOOLS),
    ("Viện", ("trưởng", "trợ", "phí")),
    ("Viện kiểm sát", ()),
    ("Học viện", ("viên",)),
    ("Bệnh viện", ()),
    ("Trung tâm", ()),
    ("Trạm", ("trưởng",)),
    ("Công an", ()),
    ("Bộ Chỉ huy", ()),
    ("Ban Chỉ huy", ()),
    ("Bộ Tư lệnh", ()),
    ("Quân khu", ()),
    ("Quân đoàn", ()),
    ("Quân ủy", ()),
    ("Tòa án", ()),
    ("Kiểm toán", ()),
    ("Kho bạc", ()),
    ("Thuế tỉnh", ()),
    ("Thuế thành phố", ()),
    ("Thuế cơ sở", ()),
    ("Hải quan khu vực", ()),
    ("Thi hành án dân sự tỉnh", ()),
    ("Thi hành án dân sự thành phố", ()),
    ("Cảng vụ", ()),
    ("Quỹ Bảo vệ", ()),
    ("Quỹ Bảo trợ", ()),
    ("Quỹ Đầu tư", ()),
    ("Quỹ Phát triển", ()),
    ("Quỹ Tín dụng", ()),
    ("Ngân hàng", ("câu hỏi", "đề")),
    ("Bảo hiểm xã hội", ("tự nguyện", "bắt buộc")),
    ("Đảng ủy", ()),
    ("Đảng bộ", ()),
    ("Chi bộ", ()),
    ("Tỉnh ủy", ()),
    ("Thành ủy", ()),
    ("Thị ủy", ()),
    ("Huyện ủy", ()),
    ("Quận ủy", ()),
    ("Bộ Chính trị", ()),
    ("Ban Bí thư", ()),
    ("Tỉnh đoàn", ()),
    ("Thành đoàn", ()),
    ("Huyện đoàn", ()),
    ("Trung ương", ()),
    ("Đoàn", ("kết", "viên", "thể", "kiểm tra", "giám sát", "thanh tra")),
    ("Chi đoàn", ()),
    ("Đoàn đại biểu Quốc hội", ()),
    ("Đoàn Thanh niên", ()),
    ("Hội", ("nghị", "thảo", "thi", "đàm", "viên", "nhập", "trường", "chợ", "họp", "diễn", "thao", "trại")),
    ("Hiệp hội", ()),
    ("Liên hiệp", ()),
    ("Liên minh", ()),
    ("Liên đoàn", ()),
    ("Liên đội", ()),
    ("Tổng Liên đoàn", ()),
    ("Công đoàn", ("viên", "phí")),
    ("Công đoàn Viên chức", ()),
    ("CĐCS", ()),
    ("CĐ cơ sở", ()),
    ("CĐ Ngành", ()),
    ("CĐ Trường", ()),
    *((f"CĐ {kind}", ()) for kind in SCHOOLS),
    ("Tổ công đoàn", ()),
    ("Mặt trận", ()),
    ("Tổng công ty", ()),
    ("Tập đoàn", ()),
    ("Công ty", ()),
    ("Hợp tác xã", ()),
    ("HTX", ()),
    ("Xí nghiệp", ()),
    ("Nông trường", ()),
    ("Lâm trường", ()),
    ("Thông tấn xã", ()),
    ("Đài", ("tưởng niệm",)),
    ("Báo", ("cáo", "động", "hiệu", "giá")),
    ("Nhà xuất bản", ()),
    ("Tòa soạn", ()),
    ("Tổ công tác", ()),
    ("Tổ bầu cử", ()),
    ("Hạt", ("trưởng", "giống")),
    ("Đội", ("trưởng", "ngũ", "tuyển")),
    ("Vườn quốc gia", ()),
    ("Khu", ("vực", "dân cư", "phố", "công nghiệp")),
    ("Đại học", ()),
    ("BCH", ()),
    ("BTV", ()),
    ("MTTQ", ()),
    ("TAND", ()),
    ("VKSND", ()),
    ("BHXH", ()),
    ("BQL", ()),
    ("LĐLĐ", ()),
)


@functools.cache
def _head_table() -> tuple[frozenset[str], frozenset[str], int]:
    """Upper-case keys of the heads, the same with a word after it that spoils it, and the most words of a head."""
    heads = frozenset(tones(head).upper() for head, _ in _HEADS)
    spoilt = frozenset(tones(f"{head} {word}").upper() for head, words in _HEADS for word in words)
    return heads, spoilt, max(len(head.split()) for head in heads) + 1


_WORD = pattern(r"[^\s,;:.()|*\"“”]+")


def organ_head(folded_line: str) -> str | None:
    """The words in capitals that begin the name of an organ at the head of the line, tones in one place; or None.

    >>> organ_head("UỶ BAN NHÂN DÂN TỈNH LÀO CAI"), organ_head("BAN HÀNH KẾ HOẠCH"), organ_head("SỞ Y TẾ")
    ('ỦY BAN NHÂN DÂN', None, 'SỞ')
    """
    begin = folded_line[:70].lstrip(" \t*|_#")
    if not begin[:2].isupper() and not begin[:1].isupper():
        return None
    heads, spoilt, most = _head_table()
    words = [word.group() for word in _WORD.finditer(tones(begin))][:most]
    if not words or not words[0].isupper():
        return None
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in spoilt:
            return None
        if phrase in heads:
            return phrase
    return None


def same_organ(a: str, b: str) -> bool:
    """Whether two names are equal but for case, tone placement, and UBND and HĐND written out."""
    return _organ_key(a) == _organ_key(b)


def _organ_key(name: str) -> str:
    return " ".join(key(expand_organ(word) or word) if word.isupper() else key(word) for word in name.split())
