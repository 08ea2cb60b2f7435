"""Which passages stand under a heading of aims: Mục tiêu, Chỉ tiêu."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ...text.patterns import pattern
from ..context import YEARS
from ..passages import Passage

State = Literal["aims", "mixed", "other"]

OTHER = (
    "nhiệm vụ", "giải pháp", "nội dung", "tổ chức", "hoạt động", "kinh phí", "yêu cầu", "kết quả", "đánh giá",
    "tình hình", "thực trạng", "tồn tại", "phương pháp", "quan điểm", "đối tượng", "phạm vi",
)  # fmt: skip
"""Words of headings below which figures are not aims."""

NOT_AIMS = ("kết quả", "đánh giá", "tình hình", "theo dõi", "thực trạng", "chương trình mục tiêu", "kinh phí")
"""Words of headings that name aims but set none."""

_LEAD = pattern(r"(?:về\s+)?(?:các\s+)?(?:mục|chỉ)\s+tiêu[^.;]{0,80}:\s{0,4}\Z", re.IGNORECASE)
_SETS = pattern(r"(?:đề|đặt)\s+ra\s+(?:được\s+)?(?:các|những|một\s+số)\s+(?:mục|chỉ)\s+tiêu(?!\w)", re.IGNORECASE)
_RUN_IN = pattern(r"(?:về\s+)?(?:các\s+)?(?:mục|chỉ)\s+tiêu[^.;:]{0,80}:\s", re.IGNORECASE)
_AIM = pattern(r"(?:mục|chỉ)\s+tiêu")
_BY_WHEN = pattern(
    r"(?:(?:đến|tới|trong|vào)\s+)?(?:hết\s+|cuối\s+)?(?:năm|giai\s+đoạn)\s+(?:19|20)\d\d(?:\s{0,2}-\s{0,2}\d{4})?[\s:.]{0,3}\Z",
    re.IGNORECASE,
)
_LONGEST = 160
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Section:
    """What is above a passage.

    Attributes:
        state: aims; mixed where the heading names aims and tasks; other.
        named: whether it says mục tiêu, not only chỉ tiêu.
        at: the year or years in the heading, EDTF.
    """

    state: State
    named: bool = False
    at: str | None = None


PLAIN = Section("other")


def sections(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Section]]:
    """Each passage of the sections and its section; passages must be in reading order.

    A heading is looked for in the passages themselves, so that a document without aims costs next to nothing.
    """
    stack: list[tuple[str, Section, bool]] = []
    for passage in passages:
        if passage.kind != "muc":
            yield passage, (_run_in(passage) if passage.kind == "mo_dau" else None) or PLAIN
            continue
        source = passage.source
        while stack and not source.startswith(stack[-1][0]):
            stack.pop()
        if passage.heading > passage.label:
            if stack and stack[-1][2] and "/" not in source[len(stack[-1][0]) :]:
                stack.pop()  # a heading beside a lead-in ends what it leads in
            made = _headed(passage.text[passage.label : passage.heading], stack[-1][1] if stack else None)
            if made is not None:
                stack.append((f"{source}/", made, False))
            yield passage, made or (stack[-1][1] if stack else PLAIN)
            continue
        yield passage, _run_in(passage) or (stack[-1][1] if stack else PLAIN)
        if stack and (dated := _dated(passage.text[passage.label :], stack[-1][1])) is not None:
            stack.append((f"{source}/", dated, False))
        elif "tiêu" in passage.text and _leads_in(passage):
            section = Section("aims", "ục tiêu" in passage.text, _years(passage.text))
            above = source.rpartition("/")[0]
            stack.append((f"{source}/", section, False) if not above else (f"{above}/", section, True))


def _leads_in(passage: Passage) -> bool:
    """Whether a passage is a lead-in to aims: `Các chỉ tiêu cụ thể:`, `Đề án đề ra các chỉ tiêu; cụ thể như sau:`."""
    if passage.end - passage.start < _LONGEST and _LEAD.match(passage.text, passage.label):
        return True
    ends = passage.end - passage.start < 2 * _LONGEST and passage.text.rstrip().endswith(":")
    return ends and _SETS.search(passage.text) is not None and not any(w in passage.text.lower() for w in NOT_AIMS)


def _run_in(passage: Passage) -> Section | None:
    """The section that a passage is for itself: `Các chỉ tiêu chủ yếu là: …; …; ….`"""
    if "iêu" not in passage.text[passage.label : passage.label + 20]:
        return None
    found = _RUN_IN.match(passage.text, passage.label)
    return Section("aims", "ục tiêu" in found[0], _years(found[0])) if found else None


def _headed(heading: str, above: Section | None) -> Section | None:
    """The section below a heading; None where the heading does not change it."""
    if len(heading) > _LONGEST:
        return None
    if above is not None and (dated := _dated(heading, above)) is not None:
        return dated
    name = heading.lower()
    if "tiêu" in name and _AIM.search(name):
        name = " ".join(name.split())
        if any(word in name for word in NOT_AIMS):
            return PLAIN
        mixed = any(word in name for word in OTHER)
        return Section("mixed" if mixed else "aims", "mục tiêu" in name, _years(name) or (above.at if above else None))
    if above is not None and above.state != "other" and any(word in name for word in OTHER):
        return PLAIN
    return None


def _dated(text: str, above: Section) -> Section | None:
    """The section of aims below words that only say by when: `a) Đến năm 2030:`."""
    if len(text) > _SHORT or above.state == "other" or _BY_WHEN.match(text) is None:
        return None
    return replace(above, at=_years(text))


def _years(heading: str) -> str | None:
    found = [None, *YEARS.finditer(heading)][-1]
    return edtf(found) if found else None


def edtf(years: re.Match[str]) -> str:
    """A match of YEARS in EDTF: 2030, 2026/2030."""
    return f"{years[1]}/{years[2]}" if years[2] else years[1]
