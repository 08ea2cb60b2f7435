"""The most usual names, read by one anchored pattern: the same result as word by word, in a fifth of the time.

Only names of which it is plain where they end are read here: behind them stands the end, a sign, or a verb of the tables
in small letters. Tests hold every form against the reading word by word.
"""

from __future__ import annotations

import functools
import re

from .heads import GROUP, OFFICE
from .lists import Name

FIELDS: tuple[str, ...] = (
    "Lao động - Thương binh và Xã hội", "Lao động - TBXH", "Giáo dục và Đào tạo", "Tài chính",
    "Thông tin và Truyền thông", "Y tế", "Tư pháp", "Nội vụ", "Nông nghiệp và Phát triển nông thôn",
    "Nông nghiệp và Môi trường", "Nông nghiệp và PTNT", "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư",
    "Văn hóa, Thể thao và Du lịch", "Văn hoá, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa - Thông tin",
    "Văn hóa và Thông tin", "Văn hóa - Xã hội", "Khoa học và Công nghệ", "Công Thương", "Xây dựng", "Công an",
    "Quốc phòng", "Giao thông vận tải", "Du lịch", "Ngoại vụ", "Ngoại giao", "Dân tộc và Tôn giáo",
)  # fmt: skip
"""What the usual ministries, departments and divisions are for, as printed."""

ONE: tuple[tuple[str, str], ...] = (
    # pattern, example
    ("(?:Sở|Bộ|Phòng) (?:" + "|".join(FIELDS) + ")", "Sở Y tế"),
    (
        "(?:UBND|[ỦU][yỷ] ban nhân dân|Công an|Hội đồng nhân dân|HĐND|Trung tâm Y tế) "
        "(?:tỉnh|huyện|thành phố|xã|phường|quận|thị xã)",
        "UBND tỉnh",
    ),
    ("Chính phủ|Thủ tướng Chính phủ|Trung tâm Y tế|Ban Giám hiệu", "Chính phủ"),
)
"""One office."""

_UNIT = "(?:tỉnh|huyện|thành phố|xã|phường|quận|thị xã|thị trấn|đặc khu)"
SEVERAL: tuple[tuple[str, str], ...] = (
    # pattern, example
    (f"(?:UBND|[ỦU][yỷ] ban nhân dân) các {_UNIT}(?:, {_UNIT}){{0,4}}", "UBND các huyện, thành phố"),
    (
        "[Cc]ác (?:sở, ban, ngành|sở, ngành|ban, ngành|cơ quan, đơn vị|đơn vị|cơ quan|địa phương)(?: (?:có )?liên quan)?",
        "các cơ quan, đơn vị liên quan",
    ),
)
"""A group of offices."""

VERBS: tuple[str, ...] = (
    "chủ trì", "phối hợp với", "phối hợp cùng", "có trách nhiệm", "chịu trách nhiệm", "căn cứ", "chỉ đạo", "hướng dẫn",
    "tổ chức", "triển khai", "thực hiện", "xây dựng", "ban hành", "báo cáo", "rà soát", "bố trí", "tăng cường",
    "tiếp tục", "tổng hợp", "theo", "để", "trước", "trình", "lập", "trong việc", "phê duyệt",
)  # fmt: skip
"""Openers of `reference.office_context` with which no tail of a name begins."""

_BEHIND = rf"(?=\s?\Z|[.)]| (?:{'|'.join(VERBS)})[ ,])"


@functools.cache
def _usual() -> re.Pattern[str]:
    """One name and what stands behind it: group 1 an office, 2 a group of them, 3 what parts it from a further name."""
    one, several = ("|".join(pattern for pattern, _ in rows) for rows in (ONE, SEVERAL))
    return re.compile(rf"(?:({one})(?:(?=:)|{_BEHIND}|(, | và ))|({several})(?:{_BEHIND}|(, | và )))")


def usual_names(text: str, start: int, end: int) -> tuple[list[Name], int] | None:
    """The names that begin at `start` and where the text goes on, if all of them are usual ones; else None."""
    out: list[Name] = []
    at = start
    match = _usual().match
    while (found := match(text, at, end)) is not None:
        one = found.end(1) >= 0
        group = 1 if one else 3
        out.append(Name(at, found.end(group), OFFICE if one else GROUP))
        at = found.end()
        if found.end(group) == at:
            return out, _blank_end(text, at, end)
    return None


def _blank_end(text: str, at: int, end: int) -> int:
    """Where the word behind a name begins."""
    return at + 1 if at < end and text[at].isspace() else at
