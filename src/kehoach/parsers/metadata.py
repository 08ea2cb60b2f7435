"""The page's own box of pairs: Số hiệu, Loại văn bản … (docs/domain.md 9.1). Evidence, kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..reference.dates import parse_site_date
from ..text.lines import Line
from ..text.patterns import one_of, pattern
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
_PAIR = pattern(rf"(?=[-•*SLNTHCĐP])(?:(?<!\S)(?:[-•*]\s*)?|(?<=\w))(?:{_NAMES})\s*[:|]\s*")
"""A label may stand right behind the value before it: `Loại văn bản:Nghị quyếtNgười ký:…`"""
PAIR_INITIALS = frozenset("-•*SLNTHCĐP")
"""What a label of the box begins with: most lines are passed over by one look."""
_LABEL_WIDTH = 40  # characters
_ALONE = pattern(rf"(?:[-•*]\s*)?(?:{_NAMES})\s*:?")
KEYS = {
    **{name: name for name in ("so_hieu", "loai_van_ban", "noi_ban_hanh", "ngay_ban_hanh", "ngay_hieu_luc",
                               "ngay_het_hieu_luc", "tinh_trang", "nguoi_ky", "chuc_danh", "linh_vuc", "trich_yeu")},
    "so_ky_hieu": "so_hieu", "co_quan_ban_hanh": "noi_ban_hanh", "ngay_co_hieu_luc": "ngay_hieu_luc",
    "chuc_vu": "chuc_danh",
}  # fmt: skip
"""The labels as keys of the pairs above a Markdown file: `so_hieu: "12/KH-UBND"`."""
_KEY = pattern(r"([a-z]{2,5}(?:[_-][a-z]{2,5}){1,3}):\s{0,9}")
STATUSES: tuple[tuple[str, str], ...] = (
    (r"[Cc]òn hiệu lực(?: một phần)?", "Còn hiệu lực"),
    (r"[Hh]ết hiệu lực(?: (?:toàn bộ|một phần))?", "Hết hiệu lực một phần"),
    (r"[Cc]hưa có hiệu lực", "Chưa có hiệu lực"),
    (r"[Nn]gưng hiệu lực(?: (?:toàn bộ|một phần))?", "Ngưng hiệu lực"),
    (r"[Kk]hông còn phù hợp", "Không còn phù hợp"),
)
"""What a site says of whether a document is in force: pattern, example."""
_STATUS = pattern(one_of(*(p for p, _ in STATUSES)))
NULL_WORDS: tuple[tuple[str, str], ...] = (
    (r"Đang cập nh[ậâ]t", "Đang cập nhật"),
    (r"Đang cập nhập", "Đang cập nhập"),
    (r"Dữ liệu đang cập nhật", "Dữ liệu đang cập nhật"),
    (r"Kiểm tra", "Kiểm tra"),
    (r"Đã biết", "Đã biết"),
    (r"Chưa xác định", "Chưa xác định"),
    (r"Không xác định", "Không xác định"),
    (r"Kh[oô]ng ?số", "Không số"),
    (r"Khongso", "Khongso"),
    (r"N/A", "N/A"),
    (r"\{\{[^{}]*\}\}", "{{legalDocument.No}}"),
    (r"[-.…]+", "…"),
)
"""Words of a site that stand for nothing: pattern, example."""
NULLS = pattern(rf"{one_of(*(p for p, _ in NULL_WORDS))}?\s*\|?$", re.IGNORECASE)


def is_pair(fold: str) -> bool:
    """Whether a line begins with a label of the box and a colon."""
    if fold[:1] not in PAIR_INITIALS or (fold.find(":", 0, 80) < 0 and fold.find("|", 0, 80) < 0) or len(fold) > 600:
        return False
    return _PAIR.match(fold) is not None


def is_label(fold: str) -> bool:
    """Whether a text is a label of the box and nothing else.

    >>> is_label("Số hiệu:"), is_label("Số hiệu: 12/KH-UBND")
    (True, False)
    """
    return _label(fold) is not None


def _label(fold: str) -> re.Match[str] | None:
    return _ALONE.fullmatch(fold) if fold[:1] in PAIR_INITIALS and len(fold) < _LABEL_WIDTH else None


def _keyed(fold: str) -> tuple[str, tuple[int, int]] | None:
    """Field and place of the value of a pair whose label is a key.

    >>> _keyed('so_hieu: "12/KH-UBND"'), _keyed("layout: document")
    (('so_hieu', (10, 20)), None)
    """
    found = _KEY.match(fold) if "_" in fold[:_LABEL_WIDTH] or "-" in fold[:_LABEL_WIDTH] else None
    name = KEYS.get(found[1].replace("-", "_")) if found else None
    if found is None or name is None:
        return None
    start, end = found.end(), len(fold)
    quoted = end - start > 1 and fold[start] in "\"'" and fold[end - 1] == fold[start]
    return name, (start + 1, end - 1) if quoted else (start, end)


def read_box(lines: Iterable[Line]) -> dict[str, Found]:
    """The pairs of the box. Words that stand for nothing (Đang cập nhật, Kiểm tra) are left out; dates are ISO 8601.

    Args:
        lines: what stands around the document. A label and its value share a line, or the value is the next line.
    """
    lines = list(lines)
    box: dict[str, Found] = {}
    alone = [_label(line.fold) for line in lines]
    for i, line in enumerate(lines):
        if "/" in line.fold and (names := _joint(line.fold)):
            for name, value in zip(names, lines[i + 1 :], strict=False):
                _enter(box, name, value)
        elif (label := alone[i]) is not None:
            n = i + 2 if i + 2 < len(lines) and _explains(lines[i + 1].fold, label.string) else i + 1
            if n < len(lines) and alone[n] is None and _in_box(alone, i) and not is_pair(lines[n].fold):
                _enter(box, _name(label), lines[n])
        elif line.fold[0].islower() and (keyed := _keyed(line.fold)):
            _enter(box, keyed[0], line.piece(*keyed[1]))
        elif ":" in line.fold or "|" in line.fold:
            hits = list(_PAIR.finditer(line.fold))
            for m, end in zip(hits, [*(h.start() for h in hits[1:]), len(line.fold)], strict=False):
                _enter(box, _name(m), line.piece(m.end(), end))
        elif _STATUS.fullmatch(line.fold):
            _enter(box, "tinh_trang", line)
    return box


def _explains(fold: str, label: str) -> bool:
    """Whether a line tells what the label above it means: `Ngày ban hành là ngày …`, `Cho biết trạng thái …`."""
    return fold.startswith((f"{label.rstrip(' :')} là ", "Cho biết "))


def _joint(fold: str) -> list[str]:
    """The fields of a label for several values, which follow one a line: `Cơ quan ban hành/ Chức danh / Người ký`."""
    if len(fold) > 80:
        return []
    labels = [_ALONE.fullmatch(part.strip()) for part in fold.split("/")]
    return [_name(label) for label in labels if label is not None] if len(labels) > 1 and all(labels) else []


def _name(label: re.Match[str]) -> str:
    """The field that a label stands for."""
    assert label.lastgroup is not None  # there are no groups but the fields
    return label.lastgroup


def _in_box(alone: Sequence[re.Match[str] | None], i: int) -> bool:
    """Whether a label without its value has a colon, or labels and values take turns around it."""
    label = alone[i]
    if label is not None and label.string.endswith(":"):
        return True
    return (i >= 2 and alone[i - 2] is not None and alone[i - 1] is None) or (
        i + 2 < len(alone) and alone[i + 2] is not None
    )


def _enter(box: dict[str, Found], name: str, piece: Line) -> None:
    """Enter a pair, unless the field has a value already or this one stands for nothing."""
    if not piece or piece.fold[-1] == ":" or NULLS.fullmatch(piece.fold):  # a form has a label for its value
        return
    value = piece.text.rstrip(" |")
    date = parse_site_date(piece.fold) if name.startswith("ngay") or name == "tinh_trang" else None
    if name == "tinh_trang" and date is not None:  # "Hiệu lực: 01/07/2025" is the day
        name = "ngay_hieu_luc"
    if name in box or (name.startswith("ngay") and date is None):
        return
    box[name] = Found(date or value, piece.start, piece.end, "trang_web")
