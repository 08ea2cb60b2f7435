"""The page's own box of pairs: Số hiệu, Loại văn bản … (docs/domain.md 9.1). Evidence, kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text.letters import one_of
from ..text.lines import Line
from .place_date import parse_site_date
from .values import Found

LABELS: tuple[tuple[str, str], ...] = (
    ("so_hieu", r"Số\s*hiệu|Số\s*/?\s*[Kk]ý hiệu"),
    ("loai_van_ban", r"Loại văn bản|Hình thức văn bản|Thể loại"),
    ("noi_ban_hanh", r"Nơi ban hành|Cơ quan ban hành|Đơn vị ban hành|CQ ban hành"),
    ("ngay_ban_hanh", r"Ngày ban hành"),
    ("ngay_hieu_luc", r"Ngày (?:có )?hiệu lực"),
    ("ngay_het_hieu_luc", r"Ngày hết hiệu lực"),
    ("tinh_trang", r"Tình trạng(?: hiệu lực)?|Hiệu lực"),
    ("nguoi_ky", r"Người ký"),
    ("chuc_danh", r"Chức danh|Chức vụ"),
    ("linh_vuc", r"Lĩnh vực|Ngành"),
    ("pham_vi", r"Phạm vi"),
    ("ngay_cong_bao", r"Ngày (?:đăng )?công báo"),
    ("so_cong_bao", r"Số công báo"),
    ("trich_yeu", r"Trích yếu|Tên văn bản"),
)
_NAMES = "|".join(f"(?P<{name}>{pattern})" for name, pattern in LABELS)
_PAIR = re.compile(rf"(?:^|(?<=\s))(?:[-•*]\s*)?(?:{_NAMES})\s*[:|]\s*")
NULL_WORDS: tuple[tuple[str, str], ...] = (
    (r"Đang cập nh[ậâ]t", "Đang cập nhật"),
    (r"Đang cập nhập", "Đang cập nhập"),
    (r"Dữ liệu đang cập nhật", "Dữ liệu đang cập nhật"),
    (r"Kiểm tra", "Kiểm tra"),
    (r"Đã biết", "Đã biết"),
    (r"Chưa xác định", "Chưa xác định"),
    (r"Không xác định", "Không xác định"),
    (r"N/A", "N/A"),
    (r"[-.…]+", "…"),
)
"""Words of a site that stand for nothing: pattern, example."""
NULLS = re.compile(rf"{one_of(*(p for p, _ in NULL_WORDS))}?\s*\|?$", re.IGNORECASE)


def is_pair(fold: str) -> bool:
    """Whether a line begins with a label of the box and a colon."""
    if fold[0] not in "-•*SLNTHCĐPKV" or len(fold) > 600 or not (":" in fold[:80] or "|" in fold[:80]):
        return False
    return _PAIR.match(fold) is not None


def read_box(lines: Iterable[Line]) -> dict[str, Found]:
    """The pairs of the box. Words that stand for nothing (Đang cập nhật, Kiểm tra) are left out; dates are ISO 8601."""
    box: dict[str, Found] = {}
    for line in lines:
        fold = line.fold
        if ":" not in fold and "|" not in fold:
            continue
        hits = list(_PAIR.finditer(fold))
        for k, m in enumerate(hits):
            name = m.lastgroup or ""
            end = hits[k + 1].start() if k + 1 < len(hits) else len(fold)
            piece = line.piece(m.end(), end)
            if not piece or NULLS.fullmatch(piece.fold) or name in box:
                continue
            value = piece.text.rstrip(" |")
            if name.startswith("ngay"):
                date = parse_site_date(piece.fold)
                if date is None:
                    continue
                value = date
            box[name] = Found(value, piece.start, piece.end, "trang_web")
    return box
