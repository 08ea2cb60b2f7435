"""A news article about a document is not the document (docs/domain.md 9.4, rule 4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from ..text.lines import Line, one_line
from ..text.patterns import one_of, pattern
from .labels import read_label
from .ledger import Ledger
from .news import LONG_LINE
from .page_end import PAGE_END
from .paragraphs import Block
from .part import Part
from .profile import Profile
from .tables import TableBlock
from .values import item
from .wrapping import continues, ends_sentence

_ISSUED_TYPES = ("Công văn", "Kế hoạch", "Quyết định", "Chỉ thị", "Văn bản", "Thông báo")
SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Theo đó,", pattern(r"Theo đó,")),
    (
        "đã ban hành Kế hoạch số",
        pattern(rf"(?:vừa|đã|mới)\s+(?:có|ký|ban hành)\b|ban hành {one_of(*_ISSUED_TYPES)}(?: số)?"),
    ),
    (
        "12/22/2020 7:41:10 AM",
        pattern(r"\d{1,2}/\d{1,2}/\d{4}\s+\d{1,2}:\d{2}|\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM|,|\|)"),
    ),
    ("cho biết", pattern(r"cho biết|phát biểu|nhấn mạnh|Sáng \d|sáng \d|chiều \d")),
    ("(BĐ) - Nhân kỷ niệm", pattern(r"^\([^)\d]{2,20}\)\s*[-–]", re.MULTILINE)),
    ("Ảnh: N.A", pattern(r"(?:Ảnh|Tin, ảnh|Nguồn|Tác giả|PV)\s*:|[Ảả]nh minh [Hh](?:ọa|oạ)")),
    ("Bài viết trước:", pattern(r"Bài viết trước|Tin liên quan|Bài viết liên quan|Các tin khác")),
)
"""What an article shows: example and pattern, those first that are found fast."""

_CLOCK = pattern(r"\d{1,2}:\d{2}|\|")
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
_POST_LINE = pattern(one_of(*(p for p, _ in POST_LINES)))


_DATED = pattern(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d{2}")
_HALF_LINE = 40  # characters; where neither line has as many they are of a menu


def unwrapped(lines: Sequence[Line], profile: Profile) -> list[Line]:
    """The lines of a text, each with the rest of its paragraph that a copy broke off it.

    `Ngày 26/8/2025,` / `UBND tỉnh ban hành Quyết` / `định số 12/QĐ-UBND` is one line.
    """
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line, profile):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [one_line(group) if len(group) > 1 else group[0] for group in groups]


def _goes_on(above: Line, line: Line, profile: Profile) -> bool:
    """Whether a paragraph goes on in a line."""
    if max(len(above.fold), len(line.fold)) < _HALF_LINE or read_label(line.fold) is not None:
        return False
    if line.number > above.number + 1 + line.gap or (_DATED.match(line.fold) and not above.fold.endswith(" ngày")):
        return False  # something of the page stands between, or the time of the post
    return (above.fold[-1] == "," and not line.gap) or continues(above, line, profile, labelled=False)


def is_article(text: str, lines: Sequence[Line]) -> bool:
    """Whether a text without any component of a document reads as an article: two signs of one, and prose."""
    if not any(len(line.text) > 150 for line in lines):
        return False
    shown = (1 for _, form in SIGNS if form.search(text))
    return sum(islice(shown, 2)) == 2


def text_lines(lines: Sequence[Line]) -> list[Line]:
    """The paragraphs of the article among the menus of its page: first long line to the last one above the lists."""
    end = next((i for i, line in enumerate(lines) if i > 3 and PAGE_END.match(line.fold)), len(lines))
    long = [i for i, line in enumerate(lines[:end]) if _is_prose(line)]
    long = long or [i for i, line in enumerate(lines[:end]) if len(line.text) > LONG_LINE]
    if not long:
        return []
    last = long[-1]
    while last + 1 < end and (len(lines[last + 1].text) > 60 or ends_sentence(lines[last + 1].fold)):
        last += 1
    return list(lines[long[0] : last + 1])


def _is_prose(line: Line) -> bool:
    return len(line.text) > 110 or (len(line.text) > 80 and ends_sentence(line.fold))


def headline(lines: Sequence[Line], prose: Sequence[Line]) -> Line | None:
    """The title of the article, if it is not a long line itself: the longest of the three above that are no menu."""
    if prose and not ends_sentence(prose[0].fold):
        return None
    above = [line for line in lines if prose and line.end <= prose[0].start][-3:]
    titles = [line for line in above if len(line.text) > 20 and not _CLOCK.search(line.fold)]
    return max(titles, key=lambda line: len(line.text), default=None)


_LEAST_ROWS, _LEAST_COLUMNS = 3, 2


def data_tables(blocks: Sequence[Block]) -> list[TableBlock]:
    """The tables of a page that have a header and rows below it; other rows with pipes may be its menus."""
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    return [
        table
        for table in tables
        if table.grid.header_rows and table.grid.n_rows >= _LEAST_ROWS and table.grid.n_cols >= _LEAST_COLUMNS
    ]


def read_article(
    lines: list[Line], text: str, profile: Profile, ledger: Ledger, tables: Sequence[TableBlock] = ()
) -> Part:
    """An article: its paragraphs and the tables among them, the rest of the page as furniture.

    No sections are looked for.
    """
    prose = text_lines(lines)
    title = headline(lines, prose)
    if title is not None:
        prose = [title, *prose]
    first, last = (prose[0].start, prose[-1].end) if prose else (len(text), len(text))
    within = [line for line in lines if first <= line.start < last]
    inside = [t for t in tables if first <= t.start and t.end <= last and _parts(within, t)]
    within = [line for line in within if not any(_meet(line, t) for t in inside)]
    prose = [line for line in within if not _POST_LINE.fullmatch(line.fold)]
    ledger.page("menu", [line for line in lines if line.end <= first])
    ledger.take("bai_viet", *prose)
    ledger.page("banner", [line for line in within if _POST_LINE.fullmatch(line.fold)])
    ledger.page("footer", [line for line in lines if line.start >= last])
    part = Part(text, profile, ledger)
    part.mo_dau = [item([line]) for line in prose]
    part.tables = [(table, None) for table in inside]
    for table in inside:
        ledger.table(table.start, table.end)
    return part


def _meet(line: Line, table: TableBlock) -> bool:
    return line.start < table.end and line.end > table.start


_BAR = 4  # characters of a pipe and its blanks, which stand outside of the first and the last cell


def _parts(lines: Sequence[Line], table: TableBlock) -> bool:
    """Whether no line stands half in a table, as one does that a copy has gone on with in its first row."""
    first, last = table.start - _BAR, table.end + _BAR
    return all(first <= line.start and line.end <= last for line in lines if _meet(line, table))
