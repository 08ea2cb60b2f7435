"""A news article about a document is not the document (docs/domain.md 9.4, rule 4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from ..reference.dates import find_date, iso_date
from ..reference.sign import Sign, find_signs
from ..reference.types import BY_MARK, TYPES
from ..text.letters import one_of
from ..text.lines import Line
from .ledger import Ledger
from .page_end import PAGE_END
from .part import Part
from .profile import Profile
from .values import item
from .wrapping import ends_sentence

_ISSUED_TYPES = ("Công văn", "Kế hoạch", "Quyết định", "Chỉ thị", "Văn bản", "Thông báo")
SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Theo đó,", re.compile(r"Theo đó,")),
    ("(BĐ) - Nhân kỷ niệm", re.compile(r"^\([^)\d]{2,20}\)\s*[-–]", re.MULTILINE)),
    ("Ảnh: N.A", re.compile(r"(?:Ảnh|Tin, ảnh|Nguồn|Tác giả|PV)\s*:")),
    (
        "đã ban hành Kế hoạch số",
        re.compile(rf"(?:vừa|đã|mới)\s+(?:có|ký|ban hành)\b|ban hành {one_of(*_ISSUED_TYPES)}(?: số)?"),
    ),
    (
        "12/22/2020 7:41:10 AM",
        re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s+\d{1,2}:\d{2}|\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM|,|\|)"),
    ),
    ("cho biết", re.compile(r"cho biết|phát biểu|nhấn mạnh|Sáng \d|sáng \d|chiều \d")),
    ("Bài viết trước:", re.compile(r"Bài viết trước|Tin liên quan|Bài viết liên quan|Các tin khác")),
)
"""What an article shows: example and pattern."""

_TYPES = "|".join([*sorted((t.name for t in TYPES), key=len, reverse=True), "Văn bản"])
_ISSUED = re.compile(rf"(?:ban hành|ký|có|theo|tại|về)\s+(?P<type>{_TYPES})\s+(?:số\s*:?\s*)?(?=\d)")
_DAY = re.compile(r"[Nn]gày\s+(?P<d>\d{1,2})[/-](?P<m>\d{1,2})(?![/\d-])")
_STAMP = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?:\s+|\s*[|,-]\s*)\d{1,2}:\d{2}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}|\|")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_ORGANS = ("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Sở", "Bộ", "Hội đồng nhân dân", "Thủ tướng")
_WHO = re.compile(rf"{one_of(*_ORGANS)}[^,.;]{{0,60}}?(?=\s+(?:vừa|đã|mới|ban hành|có|ký))")

_BEHIND = re.compile(
    rf"(?:,?\s*ngày\s+[\d/-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?,?)?\s*của\s+(?P<who>{one_of(*_ORGANS)}[^,.;]{{0,60}}?)"
    r"(?=\s+(?:về|triển khai|thực hiện|yêu cầu|chỉ đạo|phê duyệt)\b|[,.;]|$)"
)
POST_LINES: tuple[tuple[str, str], ...] = (
    (
        r"(?:(?:Thứ \w+|Chủ nhật),?\s*)?(?:ngày )?\d{1,2}[/-]\d{1,2}[/-]\d{4},?\s*[-|]?\s*"
        r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?",
        "21/04/2024 16:40",
    ),
    (r"Cỡ chữ\b.{0,20}", "Cỡ chữ: A- A A+"),
    (r"Lượt xem\s*:?\s*[\d.]+", "Lượt xem: 1.204"),
)
"""Lines between the title of an article and its text that are of the page: pattern, example."""
_POST_LINE = re.compile(one_of(*(p for p, _ in POST_LINES)))


def is_article(text: str, lines: Sequence[Line]) -> bool:
    """Whether a text without any component of a document reads as an article: two signs of one, and prose."""
    if not any(len(line.text) > 150 for line in lines):
        return False
    shown = (1 for _, pattern in SIGNS if pattern.search(text))
    return sum(islice(shown, 2)) == 2


def reported(lines: Sequence[Line]) -> dict[str, object] | None:
    """The document that the article is about: the first that its text says was issued."""
    for line in lines:
        m = _ISSUED.search(line.fold)
        if m is None:
            continue
        signs = [s for s in find_signs(line.fold) if s.start >= m.end()]
        if not signs or signs[0].start > m.end() + 3:
            continue
        sign = signs[0]
        who = _behind(line, sign.end)
        for w in _WHO.finditer(line.fold[: m.end()]):
            who = line.text[w.start() : w.end()].strip()
        return {
            "loai": _type(m["type"], sign),
            "so_hieu": sign.value,
            "ngay": _date(line, sign.end, lines),
            "co_quan": who,
            "span": line.span(m.start("type"), sign.end),
        }
    return None


def _type(said: str, sign: Sign) -> str | None:
    """The type as the article says it; "Văn bản" is any, and the number then tells which."""
    if said != "Văn bản":
        return said
    known = BY_MARK.get(sign.type_mark or "")
    if known is not None:
        return known.name
    return "Công văn" if sign.family == "letter" else None


def _behind(line: Line, at: int) -> str | None:
    """Who issued it, printed behind the number: `ngày 05/3/2024 của Ủy ban nhân dân tỉnh về …`"""
    m = _BEHIND.match(line.fold, at)
    return line.text[m.start("who") : m.end("who")] if m is not None else None


def _date(line: Line, after: int, lines: Sequence[Line]) -> str | None:
    """The day of issue: printed after the number, or the day at the head of the sentence with the year of the post."""
    found = find_date(line.fold[: after + 60], after)
    if found is not None and found[1] <= after + 8:
        return found[0]
    day = _DAY.search(line.fold[:after])
    if day is None:
        return None
    year = _YEAR.search(line.fold)
    stamp = next((x for x in lines if _STAMP.search(x.fold)), None)
    if stamp is not None:
        year = _YEAR.search(stamp.fold)
    if year is None:
        return None
    return iso_date(int(year.group()), int(day["m"]), int(day["d"]))


def text_lines(lines: Sequence[Line]) -> list[Line]:
    """The paragraphs of the article among the menus of its page: first long line to the last one above the lists."""
    end = next((i for i, line in enumerate(lines) if i > 3 and PAGE_END.match(line.fold)), len(lines))
    long = [i for i, line in enumerate(lines[:end]) if len(line.text) > 110]
    if not long:
        return []
    last = long[-1]
    while last + 1 < end and (len(lines[last + 1].text) > 60 or ends_sentence(lines[last + 1].fold)):
        last += 1
    return list(lines[long[0] : last + 1])


def headline(lines: Sequence[Line], prose: Sequence[Line]) -> Line | None:
    """The title of the article, if it is not a long line itself: the longest of the three above that are no menu."""
    if prose and not ends_sentence(prose[0].fold):
        return None
    above = [line for line in lines if prose and line.end <= prose[0].start][-3:]
    titles = [line for line in above if len(line.text) > 20 and not _CLOCK.search(line.fold)]
    return max(titles, key=lambda line: len(line.text), default=None)


def read_article(lines: list[Line], text: str, profile: Profile, ledger: Ledger) -> Part:
    """An article: its paragraphs are kept as text, the rest of the page as furniture. No sections are looked for."""
    prose = text_lines(lines)
    title = headline(lines, prose)
    if title is not None:
        prose = [title, *prose]
    first, last = (prose[0].start, prose[-1].end) if prose else (len(text), len(text))
    within = [line for line in lines if first <= line.start < last]
    prose = [line for line in within if not _POST_LINE.fullmatch(line.fold)]
    ledger.page("menu", [line for line in lines if line.end <= first])
    ledger.take("bai_viet", *prose)
    ledger.page("banner", [line for line in within if _POST_LINE.fullmatch(line.fold)])
    ledger.page("footer", [line for line in lines if line.start >= last])
    part = Part(text, profile, ledger)
    part.mo_dau = [item([line]) for line in prose]
    return part
