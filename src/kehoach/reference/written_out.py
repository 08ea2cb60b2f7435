"""Abbreviations inside the name of an office, written out: `Sở LĐ-TB&XH`, `UBND tỉnh`, `Hội LHPN`.

Sources: `abbreviations` for whole names; the words of sectors are practice, as plans print them. Only what has one
meaning is written out: BTC can be Bộ Tài chính or Ban Tổ chức.
"""

from __future__ import annotations

import re

from ..text.patterns import pattern
from .abbreviations import ORGAN_OF

SECTORS: tuple[tuple[str, str], ...] = (
    ("LĐTBXH", "Lao động - Thương binh và Xã hội"),
    ("TBXH", "Thương binh và Xã hội"),
    ("GDĐT", "Giáo dục và Đào tạo"),
    ("KHĐT", "Kế hoạch và Đầu tư"),
    ("TNMT", "Tài nguyên và Môi trường"),
    ("NNPTNT", "Nông nghiệp và Phát triển nông thôn"),
    ("PTNT", "Phát triển nông thôn"),
    ("NNMT", "Nông nghiệp và Môi trường"),
    ("TTTT", "Thông tin và Truyền thông"),
    ("KHCN", "Khoa học và Công nghệ"),
    ("KHCNMT", "Khoa học, Công nghệ và Môi trường"),
    ("VHTTDL", "Văn hóa, Thể thao và Du lịch"),
    ("GTVT", "Giao thông vận tải"),
    ("DTTG", "Dân tộc và Tôn giáo"),
    ("TCKH", "Tài chính - Kế hoạch"),
    ("VHXH", "Văn hóa - Xã hội"),
    ("CTXH", "chính trị - xã hội"),
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("MTTQVN", "Mặt trận Tổ quốc Việt Nam"),
    ("ĐĐBQH", "Đoàn đại biểu Quốc hội"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ("LHPN", "Liên hiệp Phụ nữ"),
    ("LHTN", "Liên hiệp Thanh niên"),
    ("LHTNVN", "Liên hiệp Thanh niên Việt Nam"),
    ("TNCS", "Thanh niên Cộng sản"),
    ("HCM", "Hồ Chí Minh"),
    ("CCB", "Cựu chiến binh"),
    ("CTĐ", "Chữ thập đỏ"),
    ("LĐLĐ", "Liên đoàn Lao động"),
    ("TAND", "Tòa án nhân dân"),
    ("VKSND", "Viện kiểm sát nhân dân"),
    ("KSND", "kiểm sát nhân dân"),
    ("BHXH", "Bảo hiểm xã hội"),
    ("NHNN", "Ngân hàng Nhà nước"),
    ("NHCSXH", "Ngân hàng Chính sách xã hội"),
    ("CSXH", "Chính sách xã hội"),
    ("KBNN", "Kho bạc Nhà nước"),
    ("PTTH", "Phát thanh - Truyền hình"),
    ("CHQS", "Chỉ huy Quân sự"),
    ("BĐBP", "Bộ đội Biên phòng"),
    ("BCHQS", "Bộ Chỉ huy Quân sự"),
    ("PCCC", "phòng cháy, chữa cháy"),
    ("QLTT", "Quản lý thị trường"),
    ("CNTT", "công nghệ thông tin"),
    ("THPT", "Trung học phổ thông"),
    ("THCS", "Trung học cơ sở"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BQL", "Ban Quản lý"),
    ("KCN", "Khu công nghiệp"),
    ("KKT", "Khu kinh tế"),
    ("HTX", "Hợp tác xã"),
    ("GVCN", "Giáo viên chủ nhiệm"),
    ("CAT", "Công an tỉnh"),
    ("CATP", "Công an thành phố"),
)
"""Mark without signs and blanks, what it stands for inside a name."""

_SECTOR = dict(SECTORS)
_BY_HEAD = {("Phòng", "VHTT"): "Văn hóa và Thông tin", ("Sở", "VHTT"): "Văn hóa và Thể thao"}
_UNSURE = frozenset({"BTC", "TCT", "VP", "CB", "CĐ", "CT", "BTT", "CP", "BCH", "UB", "ĐU"})
_RUN = pattern(r"(?<!\w)[A-ZĐ]+(?:\s?[&,-]\s?[A-ZĐ]+)*(?![\w&])")
_CITY = pattern(r"(?<!\w)(?:TP|Tp)\.?\s?(?=[^\W\d_])")
_TOKEN = pattern(r"[A-ZĐ]+")
_JOIN = pattern(r"[\s&,-]+")


def write_out(name: str) -> str:
    """The name with its abbreviations written out; what is not known stays.

    >>> write_out("Sở LĐ-TB&XH"), write_out("Hội LHPN tỉnh"), write_out("SYT")
    ('Sở Lao động - Thương binh và Xã hội', 'Hội Liên hiệp Phụ nữ tỉnh', 'Sở Y tế')
    """
    squeezed = _JOIN.sub("", name)
    if squeezed in ORGAN_OF and squeezed not in _UNSURE:
        return ORGAN_OF[squeezed]
    head = name.partition(" ")[0]
    shortest = 3 if name.isupper() else 2  # in a name all in capitals a short word is a word

    def one(mark: str) -> str | None:
        return (_BY_HEAD.get((head, mark)) or _SECTOR.get(mark)) if len(mark) >= shortest else None

    def run(found: re.Match[str]) -> str:
        whole = one(_JOIN.sub("", found[0]))
        return whole or _TOKEN.sub(lambda token: one(token[0]) or token[0], found[0])

    return _RUN.sub(run, _CITY.sub("thành phố ", name))
