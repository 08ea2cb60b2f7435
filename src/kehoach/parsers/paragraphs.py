"""Lines to paragraphs: what a copy broke is joined, a label away from its text is brought back (docs/domain.md 4.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..text.letters import pattern
from ..text.lines import Line
from .labels import BULLETS, LONE, Label, read_label
from .profile import Profile
from .tables import TableBlock

Block = Line | TableBlock

_STOPS = ".;:!?…"
_CLOSERS = "”\"')]*"
_NAME_BREAK = re.compile(
    r"(?:Lao động|chính trị|kinh tế|Kinh tế|văn hóa|Văn hóa|văn hoá|Văn hoá|Tài chính|Độc lập|Tự do|Phát thanh|Phát thanh và|Trang trí|thể thao|Thể thao|Chính trị)$"
)
_NAME_REST = re.compile(
    r"-\s*(?:Thương binh|TBXH|[Xx]ã hội|Thông tin|Kế hoạch|Tự do|Hạnh phúc|Truyền hình|Du lịch|Truyền thông|Thể thao|Đô thị)"
)
_LOWER_START = pattern(r"[\W\d_]{0,3}[<L>]")


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph, and the label at its start, if any.

    `weak` says that the label may be an accident of wrapping. `joined` says that label and text stood on two lines.
    """

    lines: list[Line]
    label: Label | None = None
    weak: bool = False
    joined: bool = False
    tables: list[TableBlock] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Source offset of its first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Source offset after its last character."""
        return self.lines[-1].end

    @property
    def full(self) -> str:
        """Label and text, lines joined with one blank."""
        return self.lines[0].text if len(self.lines) == 1 else " ".join([line.text for line in self.lines])

    @property
    def text(self) -> str:
        """Text without the label."""
        return self.full[self.label.end :].lstrip() if self.label else self.full

    @property
    def fold(self) -> str:
        """The whole paragraph for matching."""
        return self.lines[0].fold if len(self.lines) == 1 else " ".join([line.fold for line in self.lines])


_NOTED_END = re.compile(r"[.;:]\d{1,2}$")


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or an item of a list does; a remark in parentheses is complete too."""
    if text[-1:] == ")" and text[:1] == "(":
        return True
    if text[-1:].isdigit() and _NOTED_END.search(text):
        return True
    stripped = text.rstrip(_CLOSERS + " ")
    return bool(stripped) and (stripped[-1] in _STOPS or stripped.endswith("/."))


def _reaches_edge(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would not have fitted on the line before."""
    first = line.text.find(" ")
    first = len(line.text) if first < 0 else first
    return before.indent + len(before.text) + 1 + first >= 0.86 * width


def _broken_name(before: Line, line: Line) -> bool:
    """`Sở Lao động` / `- Thương binh và Xã hội`: a hyphenated name over two lines (docs/domain.md 4.5)."""
    if line.fold[0] == "-":
        rest = line.fold[1:].lstrip()
        if (
            rest[:1].islower()
            and before.fold[0] not in BULLETS
            and len(before.fold) > 20
            and not ends_sentence(before.fold)
        ):
            return True
        return bool(_NAME_REST.match(line.fold) and _NAME_BREAK.search(before.fold)) or (
            before.fold[-1].isdigit() and rest[:4].isdigit()
        )
    return False


def continues(before: Line, line: Line, profile: Profile, *, labelled: bool) -> bool:
    """Whether `line` is the rest of the paragraph that `before` belongs to."""
    if line.level or before.level or line.cell >= 0 or before.cell >= 0 or (before.bold != line.bold and line.gap):
        return False
    lower = line.text[0].islower()
    if before.text.isupper() and not line.text.isupper() and len(before.text) > 6:
        return False
    if line.gap:
        return lower and not labelled and not profile.cut_starts and not ends_sentence(before.fold)
    if _broken_name(before, line):
        return True
    if labelled:
        return False
    if _ENUMERATED.match(line.fold):
        return False
    if _OPEN_END.search(before.fold):
        return True
    if profile.width:
        if profile.indented and line.indent >= before.indent + 3 and line.indent >= 3:
            return lower and not ends_sentence(before.fold)
        return _reaches_edge(before, line, profile.width) or (lower and not ends_sentence(before.fold))
    if line.text[0].isdigit() and len(before.text) > 40 and not ends_sentence(before.fold):
        return True
    return bool(lower and not ends_sentence(before.fold)) or (before.fold[-1] in "-–" and not line.text.isupper())


_ENUMERATED = re.compile(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\b")
"""`Một là, …`: an enumeration in words; each opens a paragraph (docs/domain.md 4.2)."""
_OPEN_END = re.compile(
    r"(?<![^\W\d_])(?:ngày|tháng|năm|đến|từ|là|đạt|chiếm|khoảng|hơn|dưới|số|[Đđ]iều|[Kk]hoản|điểm|giai đoạn|của|và|với|tại|theo|cho|về|các|những|trong|để|do|bởi|trước|sau|quý"
    r"|ít nhất|tối thiểu|tối đa|khu vực|duy trì|khoá|khóa|lần thứ|cấp|loại|bằng|gần|trên|mỗi|từng|qua|vào|ở|tới|đối với)$"
)
"""A word that no paragraph ends with."""


_NEVER_WEAK = {"la_ma", "chuong", "phan", "muc", "tieu_muc"}


def _weak(before: Line | None, line: Line, label: Label, profile: Profile) -> bool:
    """Whether a label may be an accident: the line above is full and stops in mid sentence."""
    if before is None or line.gap or line.level or ends_sentence(before.fold) or before.text.isupper():
        return False
    if _OPEN_END.search(before.fold):
        return True
    reading = label.readings[0]
    if reading.kind in _NEVER_WEAK or reading.value == "a":
        return False
    if reading.kind == "chu_hoa" or (reading.kind == "dieu" and label.marker[-1].isalnum()):
        return True
    if not profile.width or reading.kind == "dieu":
        return False
    if profile.indented and line.indent > before.indent + 1:
        return False
    rest = line.fold[label.end :]
    if reading.kind == "gach_dau_dong" and rest[:1].isupper():
        return False
    return _reaches_edge(before, line, profile.width)


_TRAILING = re.compile(r"(?<=\S)\s+(?P<label>\d{1,2}\.(?:\d{1,2}\.){0,2}|[IVX]{1,5}\.)$")
_NAMES_A_LABEL = re.compile(
    r"(?:BƯỚC|Bước|bước|nhóm|Nhóm|cấp|loại|hạng|khu vực|Điều|điều|[Kk]hoản|[Mm]ục|[Ss]ố|điểm|Đợt|đợt|Quý|quý|Giai đoạn|giai đoạn|ngày|tháng|năm|Phụ lục|Phần|Chương)$"
)
"""Words whose number at the end of a sentence is no label that lost its place: `… từ Bước 1.`"""
_INLINE = pattern(
    r"(?<=[^\W\d_,;-])\s+(?=\d{1,2}\.\d{1,2}\.\s[<U>])|(?<=[^\W\d_])\s+(?=-[A-ZĐ][^\W\d_]+(?: [<L>][^\W\d_]*){1,4}:)"
)


def _parted(line: Line, profile: Profile) -> list[Line]:
    """A line whose labels have lost their place is cut before them (only where the text shows such damage)."""
    if LONE.match(line.fold):
        return [line]
    if not profile.lone_labels:
        return [line] if profile.width or len(line.fold) < 40 else _successors(line)
    cuts = [m.end() for m in _INLINE.finditer(line.fold)]
    m = _TRAILING.search(line.fold)
    if m is not None and not _NAMES_A_LABEL.search(line.fold, 0, m.start()):
        cuts.append(m.start("label"))
    return line.cut(cuts)


_HEADING_AND_FIRST = pattern(r"[IVX]{1,5}\.\s[^<L>]{4,120}?\s(?=1\.\s[<U>][<L>])")
_NUMBER = re.compile(r"(\d{1,2})[.)]")
_INNER = pattern(r"(?<=[.;:])\s+(?=(?P<number>\d{1,2})\.\s+[<U>])")


def _successors(line: Line) -> list[Line]:
    """Items that were run together on one line: `3. … . 4. …` is cut where the next number of the list stands."""
    if line.fold[0] in "IVX" and (m := _HEADING_AND_FIRST.match(line.fold)):
        return line.cut([m.end()])
    if not line.fold[0].isdigit():
        return [line]
    m = _NUMBER.match(line.fold)
    if m is None or f" {(value := int(m[1])) + 1}. " not in line.fold or read_label(line.fold) is None:
        return [line]
    cuts: list[int] = []
    for m in _INNER.finditer(line.fold):
        if int(m["number"]) == value + len(cuts) + 1:
            cuts.append(m.end())
    return line.cut(cuts)


def paragraphs(blocks: Iterable[Block], profile: Profile) -> list[Paragraph | TableBlock]:
    """Paragraphs and tables in reading order; every line is in exactly one of them."""
    out: list[Paragraph | TableBlock] = []
    current: Paragraph | None = None
    before: Line | None = None
    blocks = list(blocks)
    quoted_to = -1
    for index, block in enumerate(blocks):
        if not isinstance(block, Line):
            out.append(block)
            current = before = None
            continue
        if index > quoted_to and block.fold[0] in '“"':
            quoted_to = _quote_end(blocks, index)
        if index <= quoted_to:  # the numbering is that of the text quoted
            current = Paragraph([block])
            out.append(current)
            before = block
            continue
        for line in _parted(block, profile):
            if current is not None and before is not None and _awaits_text(current, line):
                if _FIGURES.fullmatch(line.fold):  # "3." above "451" is a piece of a table
                    current.label = None
                    current = Paragraph([line])
                    out.append(current)
                    before = line
                    continue
                current.lines.append(line)
                current.joined = True
                current.label = read_label(current.fold) or current.label
                before = line
                continue
            label = read_label(line.fold)
            if (
                current is not None
                and before is not None
                and continues(before, line, profile, labelled=label is not None)
            ):
                current.lines.append(line)
            else:
                weak = label is not None and _weak(before, line, label, profile)
                if label is None and LONE.match(line.fold):
                    label = read_label(line.fold + " A")
                current = Paragraph([line], label, weak)
                out.append(current)
            before = line
    return out


_QUOTED_LINES = 300


def _quote_end(blocks: Sequence[Block], start: int) -> int:
    """Index of the line that closes a quotation which opens with the line at `start` and holds labels; -1 if none does."""
    first = blocks[start]
    assert isinstance(first, Line)
    if read_label(first.fold[1:].lstrip() or " ") is None:
        return -1
    open_, close = ("“", "”") if first.fold[0] == "“" else ('"', '"')
    depth = 0
    for i in range(start, min(start + _QUOTED_LINES, len(blocks))):
        line = blocks[i]
        if not isinstance(line, Line):
            return -1
        if open_ == close:
            depth = (depth + line.fold.count(open_)) % 2
        else:
            depth += line.fold.count(open_) - line.fold.count(close)
        if depth <= 0:
            return i if i > start else -1
    return -1


_FIGURES = re.compile(r"[\d.,/%\s-]+")


def _awaits_text(current: Paragraph, line: Line) -> bool:
    """Whether a label stands alone so far and `line` is its text."""
    if len(current.lines) != 1 or current.label is None or not LONE.match(current.lines[0].fold):
        return False
    if line.level and not current.lines[0].level:
        return False
    return not LONE.match(line.fold) and (
        read_label(line.fold) is None or (current.label.readings[0].kind == "dieu" and line.fold[0] not in "1aI")
    )
