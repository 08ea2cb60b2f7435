"""The head of an appendix: label, title, (Kèm theo …); in a form, the title below its own letterhead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...reference.columns import is_ord_head
from ...reference.organs import organ_head
from ...reference.titles import is_title
from ...reference.types import type_of_line
from ...text.lines import Line
from ...text.patterns import pattern
from ..grounds import is_ground
from ..kem_theo import KEM_THEO, ends_enclosed, kem_theo_lines
from ..labels import read_label
from ..ledger import Ledger
from ..letterhead.forms import KINH_GUI, RULE, find_quoc_hieu, find_tieu_ngu, name_of_state
from ..paragraphs import Block, line_at
from ..values import join
from .head_lines import form_head, head_match, label_of, part_of


@dataclass(frozen=True, slots=True)
class AppendixHead:
    """The head of an appendix: `used` blocks, but for those of a form's letterhead, which are of its text.

    `label` is in the case of a reader, `Phụ lục I`, None when there is no number; `printed` is where it stands.
    """

    label: str | None = None
    printed: Line | None = None
    title: tuple[Line, ...] = ()
    kem_theo: tuple[Line, ...] = ()
    used: int = 0
    letterhead: tuple[Line, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The form that stands in the output."""
        texts = {"title": self.title, "kem_theo": self.kem_theo}
        label = [self.printed.span()] if self.printed else []
        places = {"label": label, **{key: [line.span() for line in lines] for key, lines in texts.items()}}
        spans = {key: found for key, found in places.items() if found}
        return {"label": self.label, **{key: join(lines) or None for key, lines in texts.items()}, "spans": spans}


def read_head(blocks: Sequence[Block], ledger: Ledger) -> AppendixHead:
    """The head of an appendix: label, title, (Kèm theo …).

    Args:
        blocks: from the head on.
        ledger: takes the lines of the head.
    """
    first = blocks[0]
    assert isinstance(first, Line)
    of_form = head_match(first.fold) is None and form_head(blocks, 0, first.fold) is not None
    label, printed, lead, rest = _label(blocks, first)
    if lead:
        ledger.take("phu_luc", lead)
    lines: list[Line] = []
    kem_theo: list[Line] = []
    letterhead: tuple[Line, ...] = ()
    used = 1
    if not rest:
        used, kem_theo = _enclosed_with(blocks, ledger)
        title_at = _title_of_form(blocks, used)
        letterhead = _without_rules(blocks[used:title_at], ledger)
        used = title_at
    whole = not kem_theo and not letterhead
    line: Line | None = rest
    while True:
        if not line:
            if (line := _next_line(blocks, used, lines, of_form=of_form, whole=whole)) is None:
                break
            used += 1
        cut = KEM_THEO.search(line.fold) if not kem_theo else None
        if cut is not None:
            if above := line.piece(0, cut.start()):
                lines.append(above)
                ledger.take("phu_luc", above)
            kem_theo = kem_theo_lines(line.piece(cut.start()), blocks, used)
            used += len(kem_theo) - 1
            ledger.take("kem_theo", *kem_theo)
            break
        if RULE.fullmatch(line.fold):
            ledger.page("rule", [line])
        else:
            lines.append(line)
            ledger.take("phu_luc", line)
        line = None
    return AppendixHead(label, printed, tuple(lines), tuple(kem_theo), used, letterhead)


def _next_line(blocks: Sequence[Block], at: int, lines: list[Line], *, of_form: bool, whole: bool) -> Line | None:
    """The line at an index if the title goes on with it; `whole`: it is not parted by (Kèm theo …) or a letterhead."""
    line = line_at(blocks, at)
    if line is None or (of_form and (line.gap or not line.fold[0].islower())):
        return None
    goes_on = _goes_on(line, lines) or _above_kem_theo(blocks, at) if whole else _goes_on_below(line, lines)
    return line if goes_on else None


def _label(blocks: Sequence[Block], first: Line) -> tuple[str | None, Line | None, Line | None, Line]:
    """The label, where it is printed, what of the line is no title, and what is."""
    m = head_match(first.fold) or form_head(blocks, 0, first.fold)
    if m is not None:
        label = label_of(m)
        printed = first.piece(0, m.end("number")) if label else None
        return label, printed, first.piece(0, m.start("title")), first.piece(m.start("title"))
    if (part := part_of(first.fold)) is not None:
        label, end = part
        return label, first.piece(0, end), first.piece(0, end), first.piece(end)
    return None, None, None, first


_BARE = pattern(r"(?:[Bb]an hành )?[Kk]èm theo (?:Kế hoạch|Quyết định|Thông tư|Nghị quyết|Công văn|Hướng dẫn|Tờ trình)")


def _enclosed_with(blocks: Sequence[Block], ledger: Ledger) -> tuple[int, list[Line]]:
    """(Kèm theo …) right below the label, with parentheses or without: index of the block after it, and its lines."""
    line = line_at(blocks, 1)
    if line is None or line.cell >= 0:
        return 1, []
    if KEM_THEO.match(line.fold):
        lines = kem_theo_lines(line, blocks, 2)
    elif _BARE.match(line.fold):
        lines = [line]
    else:
        return 1, []
    ledger.take("kem_theo", *lines)
    return 1 + len(lines), lines


# --- forms: `Mẫu số 01`, the letterhead of who fills it in, then the title ----------------------------------------

_ABOVE, _BELOW = 9, 9  # lines of a letterhead above and below the quốc hiệu
_BLANK = pattern(r"…|\.{3}|\(\s?\d{1,2}\s?\)|\(?(?:TÊN|Tên|ĐƠN VỊ|CƠ QUAN|TỔ CHỨC|DOANH NGHIỆP|CÔNG TY)\b|\([^()]+\)$")
"""What the issuer's line of a form leaves blank or says to fill in: `(1)………`, `TÊN TỔ CHỨC`, `(Mẫu biên bản)`."""
_FORM_DATE = pattern(r"[^.;]{0,30}ngày[\s….]*tháng|Số\s?:")
_PHOTO = pattern(r"\(?(?:Ảnh|ẢNH)\b.{0,30}\d\s?[xX]\s?\d")
"""Where a photograph is to be glued: `Ảnh 4x6`."""
_PHOTO_WORDS = 60  # characters


def _of_letterhead(line: Line) -> bool:
    """Whether a line below the label of a form can be of the form's letterhead."""
    fold = line.fold
    return (
        line.cell >= 0
        or RULE.fullmatch(fold) is not None
        or (len(fold) < 120 and (_BLANK.search(fold) is not None or organ_head(fold.upper()) is not None))
        or find_quoc_hieu(fold) is not None
        or find_tieu_ngu(fold) is not None
        or _FORM_DATE.match(fold) is not None
        or _is_photo(line)
    )


def _title_of_form(blocks: Sequence[Block], start: int) -> int:
    """Index of the title below the letterhead of a form; `start` when no such letterhead begins there."""
    at = start
    while at < len(blocks) and at <= start + _ABOVE and isinstance(line := blocks[at], Line):
        if (motto := find_quoc_hieu(line.fold)) is not None:
            break
        if (len(line.fold) > 120 and not KEM_THEO.match(line.fold)) or (
            not _of_letterhead(line) and (at == start or not line.fold.isupper())
        ):
            return start
        at += 1
    else:
        return start
    for below in range(at + 1, min(at + _BELOW, len(blocks))):
        if not isinstance(line := blocks[below], Line):
            return start
        above = blocks[below - 1]
        beside = isinstance(above, Line) and 0 <= above.cell < line.cell and _is_photo(above)
        if _is_form_title(line, beside=beside) and (line.gap or beside or not motto.start()):
            return below  # else the issuer goes on, in the left column
        if not _of_letterhead(line):
            return start
    return start


def _is_photo(line: Line) -> bool:
    """Whether a line says that a photograph is to be glued here."""
    return line.fold[0] in "(ẢA" and len(line.fold) < _PHOTO_WORDS and _PHOTO.match(line.fold) is not None


def _is_form_title(line: Line, *, beside: bool = False) -> bool:
    """Whether a line in capitals is a title, and no issuer; one beside a photograph stands in a cell."""
    fold = line.fold
    return (
        fold.isupper()
        and fold[0].isalpha()
        and (line.cell < 0 or beside)
        and sum(map(str.isalpha, fold)) >= 6
        and _BLANK.match(fold) is None
        and organ_head(fold) is None
        and find_tieu_ngu(fold) is None
    )


def _without_rules(blocks: Sequence[Block], ledger: Ledger) -> tuple[Line, ...]:
    lines = [b for b in blocks if isinstance(b, Line)]
    ledger.page("rule", [line for line in lines if RULE.fullmatch(line.fold)])
    return tuple(line for line in lines if not RULE.fullmatch(line.fold))


_SENTENCE_END = pattern(r"(?:[;:,]|(?<!\.)\.)$")
_ASKS = pattern(r"(?:ĐƠN|VĂN BẢN|GIẤY|PHIẾU) (?:ĐỀ NGHỊ|ĐĂNG KÝ|YÊU CẦU)$")


def _goes_on_below(line: Line, lines: list[Line]) -> bool:
    """Whether a title goes on that stands below (Kèm theo …) or below a letterhead: in capitals.

    The type of a document alone has its subject below it in small letters.
    """
    fold = line.fold
    if len(lines) > 5 or len(fold) > 160 or read_label(fold) is not None:
        return False
    if not lines:
        return _is_form_title(line, beside=True)  # beside a photograph it stands in a cell
    if line.cell >= 0:
        return False
    if fold.isupper():
        return lines[-1].text.isupper() and len(fold) > 3 and not is_title(fold)  # nor STT, nor CHỦ TỊCH
    if len(lines) > 1 or line.gap or _SENTENCE_END.search(fold) or KINH_GUI.match(fold) or is_ground(fold):
        return False
    above = lines[0].fold
    found = type_of_line(above)
    return (found is not None and found[1] == len(above)) or _ASKS.match(above) is not None


def _above_kem_theo(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short line without a label stands right above (Kèm theo …): the last one of the title."""
    line, below = line_at(blocks, at), line_at(blocks, at + 1)
    return (
        line is not None
        and below is not None
        and KEM_THEO.match(below.fold) is not None
        and len(line.fold) < _TITLE_LINE
        and line.fold[-1] not in ".;:,"
        and read_label(line.fold) is None
    )


_TITLE_LINE = 160


def _goes_on(line: Line, lines: list[Line]) -> bool:
    fold = line.fold
    if RULE.fullmatch(fold) or ends_enclosed(fold):
        return True
    if len(lines) > 5 or len(fold) > 300 or line.cell >= 0 or name_of_state(fold):
        return False  # a form begins with a letterhead of its own
    if read_label(fold) is not None or is_ord_head(fold):
        return False
    if fold.isupper():
        return not lines or lines[-1].text.isupper() or lines[-1].bold == line.bold
    if not lines:
        shown = line.bold or line.centred or line.level > 0 or line.gap > 0
        return (shown or len(fold) < _LONGEST_LINE) and fold[-1] not in ".;"
    alike = not line.gap and line.bold == lines[-1].bold and not lines[-1].text.isupper()
    return alike and len(fold) < _LONGEST_LINE and fold[-1] not in ".;:"


_LONGEST_LINE = 120  # characters of a title that nothing sets off
