"""What says when in a cell or a field and would say nothing in running text (docs/domain.md 8.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...text.patterns import pattern
from .find import lowered, read_all
from .model import TimeAt, TimeValue, Years

_DURING = pattern(
    r"(?:thực hiện )?(?:trong )?(?:suốt|toàn bộ) (?:cả )?(?=\w)"
    r"|(?=(?:học k[ỳì]|hk)\s?(?:[12i]|ii|phụ|hè)(?!\w))"
)
"""Before what it goes on for: Suốt thời gian diễn ra lễ hội, Học kỳ I."""
_AT_ONCE = pattern(r"ngay sau (?=\w)")
_HALVES = pattern(
    r"(?:quý, ?)?(?:sơ kết )?0?6 tháng(?: đầu năm)?(?:, ?| và | & ?|/ ?)(?:0?9 tháng(?:, ?| và ))?(?:cả |cuối )?năm"
)
"""The reports of a year: 6 tháng và cả năm."""
_FIGURES = pattern(
    r"(?<![\d/.,-])(?P<month>(?:0?[1-9]|1[0-2])\s?[/-]\s?20\d\d)(?![\d/-])"
    r"|(?:(?<=: )|(?<=dự kiến )|(?<=khoảng )|(?<=hạn ))(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?=\s*(?:[;,)]|$))"
)
_LONGEST, _LONGEST_PHRASE = 160, 50


def phrase_of(text: str, low: str, start: int, end: int) -> TimeAt | None:
    """A whole cell that says during what, behind what, or for which halves of the year.

    Args:
        text: the cell, folded.
        low: what stands between `start` and `end` in small letters, runs of blanks made one.
        start: where its words begin.
        end: where they end.
    """
    if len(low) > _LONGEST_PHRASE or "," in low.partition("6 tháng")[0]:
        return None
    if _HALVES.fullmatch(low):
        return TimeAt(start, end, TimeValue("recur", relation="within", rrule="FREQ=YEARLY;BYMONTH=6,12"))
    if found := _DURING.match(low):
        value = TimeValue("event", relation="within")
    elif found := _AT_ONCE.match(low):
        value = TimeValue("event", relation="after", lag="P0D")
    else:
        return None
    return TimeAt(start, end, replace(value, anchor=" ".join(text[start:end].split())[found.end() :]))


def figures_of(text: str, start: int, end: int, years: Years) -> Iterator[TimeAt]:
    """The months and days of a cell that has other words beside: `Khởi công: 6/2026`, `Đợt 1: 15/5`."""
    if end - start > _LONGEST:
        return
    for found in _FIGURES.finditer(lowered(text), start, end):
        word = "tháng" if found["month"] else "ngày"
        read = read_all(f"{word} {found[0]}", years)
        if len(read) == 1:
            yield TimeAt(found.start(), found.end(), read[0].value)
