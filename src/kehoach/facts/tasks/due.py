"""By when a sentence binds, told without a verb of tasks: `Sở Y tế trả lời trước ngày 30/9.`"""

from __future__ import annotations

from ...text.patterns import pattern
from .sentences import sentence_end

_DUE_LETTERS = ("trước ngày ", "chậm nhất ", "hoàn thành trước ")
_DUE = pattern(
    r"chậm nhất |hoàn thành trước (?!ngày )|trước ngày (?!\d)"
    r"|trước ngày \d[\d/.\-–]{0,9}(?: tháng \d{1,2})?(?: năm \d{4}| hằng tháng)?"
    r"(?=\s*(?:[.,;()–-]|$"
    r"|(?:để|và|về|gửi|cho|theo|bằng|qua|đến|tại|trên|vào|trình|lên|tới|với|cùng|nhằm|thông qua|kèm)\b))"
)
"""A day behind which a verb stands tells which ones, and binds nobody: `Các xã sáp nhập trước ngày 01/7/2025 giữ …`."""
_NOT_BOUND = pattern(r"không (?!để |chờ )|sinh (?!hoạt )|biểu dương |khen thưởng ")
_LONGEST_DEED = 200


def is_due(text: str, at: int, end: int) -> bool:
    """Whether a sentence says by when what is told at `at` is to be done."""
    stop = sentence_end(text, at, end, _LONGEST_DEED)
    if all(text.find(words, at, stop) < 0 for words in _DUE_LETTERS) or _NOT_BOUND.match(text, at):
        return False
    return _DUE.search(text, at, stop) is not None
