"""The words for parts and kinds that people read, in Vietnamese as the field names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..schema.labels import FIELDS
from .model import Change, Kind, Part

PARTS: dict[Part, str] = {
    Part.HEADER: "Thể thức",
    Part.ADDRESSEE: "Kính gửi",
    Part.GROUND: "Căn cứ",
    Part.PREAMBLE: "Mở đầu",
    Part.SECTION: "Mục",
    Part.CLOSING: "Kết thúc",
    Part.APPENDIX: "Phụ lục",
    Part.ATTACHMENT: "Văn bản kèm theo",
    Part.FOOTNOTE: "Chú thích",
    Part.TASK: "Nhiệm vụ",
    Part.LEAD: "Chủ trì",
    Part.HELPER: "Phối hợp",
    Part.SUBMITTED_TO: "Nơi trình",
    Part.OUTPUT: "Sản phẩm",
    Part.DEADLINE: "Thời hạn",
    Part.TARGET: "Chỉ tiêu",
    Part.CITATION: "Viện dẫn",
    Part.TABLE: "Bảng",
    Part.COLUMN: "Cột",
    Part.ROW: "Dòng",
    Part.CELL: "Ô",
    Part.SIGNATURE: "Chữ ký",
    Part.RECIPIENT: "Nơi nhận",
}

KINDS: dict[Kind, str] = {
    Kind.ADDED: "thêm",
    Kind.REMOVED: "bỏ",
    Kind.CHANGED: "đổi",
    Kind.REWORDED: "sửa lời",
    Kind.MOVED: "chuyển chỗ",
    Kind.RENUMBERED: "đánh số lại",
}


def name_of(change: Change) -> str:
    """What changed and how: `Thời hạn: đổi`."""
    return f"{PARTS[change.part]}: {KINDS[change.kind]}"


def heading_of(change: Change) -> str:
    """The words that name the thing."""
    return FIELDS.get(change.title, change.title) if change.part is Part.HEADER else change.title


def place_of(change: Change) -> str:
    """Its path; both where they differ."""
    if change.old_path and change.new_path and change.old_path != change.new_path:
        return f"{change.old_path} → {change.new_path}"
    return change.new_path or change.old_path or ""


def inside(change: Change) -> list[str]:
    """What came or went with it, a line each."""
    return [f"{PARTS[one.part]}: {one.new or one.old}" for one in change.includes]


def summary(changes: Iterable[Change]) -> str:
    """How many of what: `2 thời hạn, 1 mục`."""
    counts = Counter(change.part for change in changes)
    return ", ".join(f"{counts[part]} {name.lower()}" for part, name in PARTS.items() if counts[part])
