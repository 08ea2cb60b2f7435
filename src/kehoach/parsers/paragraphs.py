"""Lines to paragraphs: what a copy broke is joined, a label away from its text is brought back (docs/domain.md 4.6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..reference.columns import is_ord_head
from ..reference.organs import organ_head
from ..reference.titles import title_in
from ..text.lines import Line
from ..text.patterns import pattern
from .accidental_labels import cites_on, counts_on, is_weak, stands_for_a_word
from .labels import LONE_LENGTH, Label, is_lone, read_label
from .misread import misread_labels
from .profile import Profile
from .quotations import quotation_end
from .run_together import OPENS_LIST, parted
from .tables import TableBlock
from .wrapped_grounds import ground_goes_on
from .wrapping import (
    GROUND_WORDS,
    brings_second_half,
    continues,
    ends_sentence,
    reaches_edge,
)

Block = Line | TableBlock


def line_at(blocks: Sequence[Block], at: int) -> Line | None:
    """The line at an index; None where a table stands there, or where the blocks end."""
    block = blocks[at] if 0 <= at < len(blocks) else None
    return block if isinstance(block, Line) else None


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

    def cut(self, at: int) -> tuple[Paragraph, Paragraph]:
        """The two paragraphs that it is before and from the character `at`, which stands in no label."""
        lines, i = self.lines, 0
        while at > len(lines[i].fold):
            at -= len(lines[i].fold) + 1
            i += 1
        above = [*lines[:i], *filter(None, [lines[i].piece(0, at)])]
        below = [*filter(None, [lines[i].piece(at)]), *lines[i + 1 :]]
        return Paragraph(above, self.label, self.weak, self.joined), Paragraph(below)


def paragraphs(blocks: Iterable[Block], profile: Profile) -> list[Paragraph | TableBlock]:
    """Paragraphs and tables in reading order; every line is in exactly one of them."""
    out: list[Paragraph | TableBlock] = []
    current: Paragraph | None = None  # what the next line may belong to; nothing does right below a table
    blocks = list(blocks)
    misread = misread_labels(blocks, recognised=profile.recognised)
    quoted_to = -1
    torn, whole = profile.lone_labels, not profile.width  # which lines may be cut: most need no look at the rest
    for index, block in enumerate(blocks):
        if not isinstance(block, Line):
            out.append(block)
            current = None
            continue
        first = block.fold[0]
        if first in '“"' and index > quoted_to:
            quoted_to = quotation_end(blocks, index)
        if index <= quoted_to:  # the numbering is that of the text quoted
            opened = Paragraph([block]) if current is None or first in '“"' else _after(current, block, profile)
            if opened is not None:
                opened.label = None
                out.append(current := opened)
            continue
        if block.start in misread:
            out.append(current := Paragraph([block], misread[block.start]))
            continue
        whole_list = whole and (first in "IVX" or first.isdigit() or OPENS_LIST in block.fold)
        for line in parted(block, profile) if torn or whole_list else (block,):
            opened = _after(current, line, profile)
            if opened is not None:
                out.append(current := opened)
    return out


def _after(current: Paragraph | None, line: Line, profile: Profile) -> Paragraph | None:
    """The paragraph that a line opens below the current one; None when it has gone into that one."""
    if current is None or line.start < (last := current.lines[-1]).start:  # a column is read after another
        return _opened(line, read_label(line.fold))
    if line.fold == "-" and _FIGURES.fullmatch(last.fold):  # a blank cell among figures, and no bullet
        if last.fold == "-":
            current.label = None
        return Paragraph([line])
    if current.label is not None and len(last.fold) <= LONE_LENGTH and _awaits_text(current, line):
        if _FIGURES.fullmatch(line.fold):  # "3." above "451" is a piece of a table
            current.label = None
            return Paragraph([line])
        _bring_text(current, line)
        return None
    label = read_label(line.fold)
    if label is None:
        if (
            continues(last, line, profile, labelled=False, first=len(current.lines) == 1)
            or _goes_on_in_capitals(current, line, profile)
            or _lists_organs(current, line)
            or _lists_who_acts(current, line)
            or ground_goes_on(current.lines, line, profile)
            or brings_second_half(current.lines, line, profile)
        ):
            current.lines.append(line)
            if profile.parted and len(current.lines) == 2 and len(last.fold) <= _SIGN:
                current.label = current.label or read_label(current.fold)  # "(1)" above its text
            return None
        return _opened(line, None)
    if line.gap:  # what looks like a label is one
        return Paragraph([line], label)
    if (
        counts_on(current.lines, line, profile)
        or cites_on(last, line, label)
        or (label.name == "-" and continues(last, line, profile, labelled=True))
        or stands_for_a_word(current.lines, line, label, profile)
    ):
        current.lines.append(line)  # (ii) of a sentence, the article behind its khoản, the second half of a name
        return None
    return Paragraph([line], label, is_weak(last, line, label, profile))


_SIGN = 4  # characters of a number in parentheses
_FIGURES = pattern(r"[\d.,/%\s-]+")


def _awaits_text(current: Paragraph, line: Line) -> bool:
    """Whether a label stands alone so far and `line` is its text."""
    if current.label is None or len(current.lines) != 1 or not is_lone(current.lines[0].fold):
        return False
    if (line.level and not current.lines[0].level) or current.lines[0].cell >= 0:
        return False  # what stands below it in its column is not what follows it in the text
    return not is_lone(line.fold) and (
        read_label(line.fold) is None or (current.label.readings[0].kind == "dieu" and line.fold[0] not in "1aI")
    )


def _bring_text(current: Paragraph, line: Line) -> None:
    """Give a label that stands alone its text."""
    current.lines.append(line)
    current.joined = True
    current.label = read_label(current.fold) or current.label


_TITLE_LINES = 4


def _goes_on_in_capitals(current: Paragraph, line: Line, profile: Profile) -> bool:
    """Whether a title in capitals, which has a label, goes on in the line right below it."""
    last = current.lines[-1]
    return (
        current.label is not None
        and line.text.isupper()
        and (last.text.isupper() or _is_full_title(current, line, profile))
        and line.gap <= (last.fold[-1] == ",")  # behind a comma it goes on below a blank line, too
        and line.cell < 0
        and line.level == last.level
        and line.bold == last.bold
        and len(current.lines) < _TITLE_LINES
        and len(line.text) < 160
        and not ends_sentence(last.fold)
        and not is_lone(last.fold)
        and not is_ord_head(line.fold)  # STT, of a table that lost its rows
    )


def _is_full_title(current: Paragraph, line: Line, profile: Profile) -> bool:
    """Whether capitals behind `Mục 1.` fill their line, so that the next one had no room in it."""
    label, last = current.label, current.lines[-1]
    if label is None or len(current.lines) > 1 or not last.fold[label.end :].isupper():
        return False
    return profile.width > 0 and reaches_edge(last, line, profile.edge / (1 if profile.exact else _CAPITAL))


_CAPITAL = 1.35  # letters that a capital takes the room of
_NAME, _FAR = 40, 3  # characters that tell an organ; blank lines that no page break leaves


def _lists_organs(current: Paragraph, line: Line) -> bool:
    """Whether a list of organs in an item goes on behind a comma: `1. … Hội Phụ nữ, Hội Nông dân,` / `Đoàn …`."""
    last = current.lines[-1]
    if last.fold[-1] != "," or current.label is None or line.gap >= _FAR or line.level or line.cell != last.cell:
        return False
    if current.lines[0].fold[current.label.end :].lstrip().startswith(GROUND_WORDS):
        return False
    _, comma, organ = last.fold[:-1].rpartition(", ")
    return bool(comma) and organ_head(organ.upper()) is not None and organ_head(line.fold[:_NAME].upper()) is not None


_OFFICES = 12  # lines of such a list
_DEED = pattern(
    r"\s(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|tổ chức|kiểm tra|báo cáo|bố trí|tổng hợp|quyết định|lập"
    r"|xây dựng|hướng dẫn|thẩm định|theo dõi|đôn đốc|ban hành|triển khai)\s"
)


def _lists_who_acts(current: Paragraph, line: Line) -> bool:
    """Whether those who carry a decision out go on: `Điều 3. Chánh Văn phòng tỉnh;` / `Giám đốc các sở chịu …`."""
    last = current.lines[-1]
    if last.fold[-1] != ";" or current.label is None or current.label.readings[0].kind != "dieu":
        return False
    if line.gap or line.level or line.cell != last.cell or " thi hành" in last.fold or " thực hiện" in last.fold:
        return False
    if len(current.lines) >= _OFFICES or _DEED.search(last.fold) is not None:
        return False
    return _is_office(current.lines[0].fold[current.label.end :].lstrip()) and _is_office(line.fold)


def _is_office(fold: str) -> bool:
    return title_in(fold[:_NAME]) is not None or organ_head(fold[:_NAME].upper()) is not None


def _opened(line: Line, label: Label | None) -> Paragraph:
    """A new paragraph that begins with `line`."""
    if label is None and is_lone(line.fold):
        label = read_label(line.fold + " A")  # a label without text is read as it will be once its text has come
    return Paragraph([line], label)
