"""Whose paper is handed in by a day: `Ý kiến của các xã xin gửi về Sở Y tế trước ngày 13/9` (docs/domain.md 8.2)."""

from __future__ import annotations

from ....text.patterns import one_of, pattern
from ...offices.running import names_from
from ..due import is_due
from .model import Subject

_OF = " của "
_PAPER = one_of(
    "[Bb]áo cáo", "[Ýý] kiến", "[Vv]ăn bản", "[Hh]ồ sơ", "[Dd]anh sách", "[Kk]ết quả", "[Đđ]ề xuất", "[Gg]óp ý",
    "[Đđ]ăng ký",
)  # fmt: skip
_OWED = pattern(rf"(?:Các )?{_PAPER}(?: (?!gửi |nộp )[^\W\d_]{{1,10}}){{0,8}}? của ")
"""A paper at the head of a sentence, and whose it is."""
_HOPED = pattern(
    r"(?:(?:[^\W\d_]{1,10} ){1,8}?)?(?:[Rr]ất |[Kk]ính |[Tt]rân trọng ){0,2}[Mm]ong (?:sớm )?nhận được "
    rf"(?:những |các |sự )?{_PAPER}(?: [^\W\d_]{{1,10}}){{0,8}}? của "
)
"""A paper that the author hopes to get, and whose it is: `Sở Y tế kính mong nhận được văn bản góp ý của …`."""
_SENT = pattern(r",? ?(?=(?:xin |đề nghị |kính đề nghị |vui lòng |được |phải |cần )?(?:gửi|nộp) )")
_MUST_COME = "request"


def handed_in(text: str, start: int, end: int) -> Subject | None:
    """Who hands in a paper that the sentence at `start` is about, if it says by when; None if it says so of nobody."""
    if text.find(_OF, start, end) < 0:
        return None
    hoped = text.find("ong nhận được ", start, end) >= 0
    m = (_HOPED if hoped else _OWED).match(text, start, end)
    names, at = names_from(text, m.end(), end) if m is not None else ([], start)
    if not names or not is_due(text, start, end):
        return None
    if hoped:
        return Subject(names, start, at, _MUST_COME)
    sent = _SENT.match(text, names[-1].end, end)
    return Subject(names, start, sent.end(), _MUST_COME) if sent is not None else None
