"""The head of a document as a whole: letterhead and title brought together, and what the number says of the type."""

from __future__ import annotations

import re

from ..reference.abbreviations import expand_organ
from ..reference.sign import Sign, bare_sign
from ..reference.types import BY_MARK, DocumentType
from ..text.fold import key
from ..text.lines import Line
from ..text.patterns import pattern
from . import issuer
from .addressees import is_office, read_addressees
from .authority import authority_at
from .ledger import Ledger
from .letterhead import Letterhead, read_letterhead
from .letterhead.forms import QH_WORDS, about_at, kinh_gui_at, subject_of
from .letterhead.own_number import own_sign
from .letterhead.reader import Reader
from .long_title import read_long_title
from .paragraphs import Block, line_at
from .part import Part
from .place_date import find_place_date
from .subject_ends import BY_AUTHORITY
from .title import Title, read_subject, read_title
from .title_line import Named, find_title_line
from .untyped_title import read_untyped
from .values import Found, item

_HEADS = {"quoc_hieu", "so_hieu", "ngay_ban_hanh"}
"""Of a letterhead, right above a title."""
_HEAD_LINES = 200  # more than a letterhead has, torn ones too


def read_front(blocks: list[Block], part: Part) -> int:
    """Letterhead and title; gives the index of the first block after them."""
    _drop_repeated(blocks, part.ledger)
    lines: list[Line] = []
    for block in blocks[:_HEAD_LINES]:
        if not isinstance(block, Line):
            break
        lines.append(block)
    count = len(lines)
    found, at = read_letterhead(lines, part.ledger)
    blocks[:count] = lines  # a line may have been cut where the letterhead ended in it
    _name_of_state(found)
    joint = len(found.sign.organs) if found.sign is not None and found.sign.family == "joint" else 0
    parent, organ, others = issuer.organs(found.organs, joint=joint)
    letter = bool(lines) and kinh_gui_at(lines[0].fold) is not None
    part.other_organs = [item(lines) for lines in others]
    part.ky_so = [item([line]) for line in found.esign]
    told = BY_MARK.get(found.sign.type_mark or "") if found.sign is not None else None
    name = organ.value if organ else None
    title, at = read_title(
        blocks, at, part.ledger, name, told, about=bool(found.about), headed=bool(_HEADS & found.values.keys())
    )
    _drop_title_again(blocks, at, title, part.ledger)
    if told is not None and told.slug in BY_AUTHORITY:
        _part_authority(found, title, name, part.ledger)
    if title.kind is not None:
        if found.sign is None:
            below, at = at, _number_below(blocks, at, found, title.kind, part.ledger)
            if at > below and "trich_yeu" not in title.values:
                at = _subject_below(blocks, at, title, part.ledger, name)
    elif not found.anchors():
        if not at and (top := find_title_line(lines)) is not None:
            return _named_by_page(blocks, *top, part)
        if not at:
            at = read_untyped(blocks, at, title, part.ledger)
    elif told is None and (organ is not None or "quoc_hieu" in found.values) and not (found.about or title.kinh_gui):
        at = read_untyped(blocks, at, title, part.ledger)
    _enter_head(part, found, title, parent, organ)
    if letter and title.kind is None and any(is_office(entry["text"]) for entry in title.kinh_gui):
        start, end = title.kinh_gui[0]["span"]
        part.values["loai_van_ban"] = Found("Công văn", start, end, "suy_luan", "kinh_gui")
    return at


def _drop_repeated(blocks: list[Block], ledger: Ledger) -> None:
    """Take out the heading of a page that stands once more right below it, as text."""
    first, below = line_at(blocks, 0), line_at(blocks, 1)
    if first is not None and below is not None and first.level and below.fold == first.fold:
        ledger.page("running_head", [first])
        del blocks[0]


_AGAIN, _SUBJECT = 4, 20  # lines of a subject that is printed twice; its characters at least


def _drop_title_again(blocks: list[Block], at: int, title: Title, ledger: Ledger) -> None:
    """Take out a subject that stands once more right below it: `Thực hiện Nghị quyết …` gives no ground then."""
    subject = title.values.get("trich_yeu")
    if subject is None or len(subject.value) < _SUBJECT:
        return
    whole, again = key(subject.value), ""
    for end, block in enumerate(blocks[at : at + _AGAIN], at + 1):
        if not isinstance(block, Line) or not whole.startswith(again := f"{again} {key(block.fold)}".strip()):
            return
        if again == whole:
            ledger.page("running_head", [line for line in blocks[at:end] if isinstance(line, Line)])
            del blocks[at:end]
            return


def _part_authority(found: Letterhead, title: Title, issuer: str | None, ledger: Ledger) -> None:
    """Part who decides from the end of a subject in the letterhead, whose type line was lost."""
    last = found.about[-1] if found.about else None
    cut = authority_at(last.fold, issuer, glued=False) if last is not None else 0
    if last is None or not cut:
        return
    subject, who = last.piece(0, cut), last.piece(cut)
    found.about[-1] = subject
    title.values["tham_quyen"] = Found.of([who])
    ledger.part(last, ("trich_yeu", subject), ("tham_quyen", who))


def _name_of_state(found: Letterhead) -> None:
    """Enter the name of the State where a copy cut off its last word, `… CHỦ NGHĨA VIỆT`, and no line has it."""
    pieces = found.pending.get("quoc_hieu", [])
    if "quoc_hieu" not in found.values and sum([len(p.fold.split()) for p in pieces]) == len(QH_WORDS) - 1:
        found.values["quoc_hieu"] = Found.of(pieces)


def _named_by_page(blocks: list[Block], top: int, told: Named, part: Part) -> int:
    """The head of a document that the page names above its text, and Kính gửi; the index after it."""
    *above, line = [b for b in blocks[: top + 1] if isinstance(b, Line)]
    part.values, part.kind, part.sign = told
    part.ledger.page("banner", above)
    part.ledger.take("trich_yeu", line)
    part.kinh_gui, at = read_addressees(blocks, top + 1, part.values, part.ledger)
    return at


def _number_below(blocks: list[Block], at: int, found: Letterhead, kind: DocumentType, ledger: Ledger) -> int:
    """A number below the title, where none stands above it; gives the index of the first block after it."""
    line = line_at(blocks, at)
    if line is None or len(line.fold) > _NUMBER_LINE or not line.fold.startswith(("Số", "SỐ", "(Số")):
        return at
    sign = own_sign(line.fold)
    private = _PRIVATE_SIGN.fullmatch(line.fold) if kind.slug in _PRIVATE else None
    if private is not None and (sign is None or sign.end < private.end("sign")):
        printed = line.piece(*private.span("sign"))
        found.sign = bare_sign(printed.text)
        found.values["so_hieu"] = Found.of([printed])
        ledger.take("so_hieu", line)
    elif sign is None or not _ends_with_number(line.fold, sign.end):
        return at
    else:
        Reader(found, ledger).read(line)
    return _date_below(blocks, at + 1, found, ledger)


def _ends_with_number(fold: str, at: int) -> bool:
    """Whether nothing stands behind a number that ends at an offset, or only place and date."""
    when = find_place_date(fold) if "gày" in fold else None
    if when is None:
        return not fold[at:].strip(" .,)")
    return not (fold[at : when.start].strip(" .,)") or fold[when.end :].strip())


def _date_below(blocks: list[Block], at: int, found: Letterhead, ledger: Ledger) -> int:
    """Place and date right below such a number, alone on their line; gives the index of the first block after them."""
    line = line_at(blocks, at)
    if found.date_span is not None or line is None or line.gap or len(line.fold) > _NUMBER_LINE:
        return at
    when = find_place_date(line.fold)
    if when is None or not when.place or when.start or when.end < len(line.fold.rstrip(" .")):
        return at
    Reader(found, ledger).read(line)
    return at + 1


def _subject_below(blocks: list[Block], at: int, title: Title, ledger: Ledger, issuer: str | None) -> int:
    """A subject below the number that stands below its type, `Về việc …`; gives the index of the first block after."""
    line = line_at(blocks, at)
    if line is None or about_at(line.fold) is None:
        return at
    at = read_subject(blocks, at - 1, line.piece(0, 0), title, ledger, issuer)
    others, at = read_addressees(blocks, at, title.values, ledger)
    title.kinh_gui += others
    return at


_PRIVATE = frozenset({"hop-dong", "bien-ban", "ban-thoa-thuan", "ban-ghi-nho"})
"""Types whose numbers follow no rule but that of who writes them: `15/HĐMB/2025`, `04/HĐKT-2021`."""
_PRIVATE_SIGN = pattern(r"\(?S[ốỐ]\s?:?\s{0,3}(?P<sign>\d{1,6}/(?=[^\s]{0,12}[^\W\d_]{2})[\w/.&-]{1,40}\w)\s?\)?")


_NUMBER_LINE = 90  # characters of a line that holds a number, perhaps place and date, and nothing else


def _enter_head(part: Part, found: Letterhead, title: Title, parent: Found | None, organ: Found | None) -> None:
    part.values = {**found.values, **title.values}
    part.kinh_gui, part.kind = title.kinh_gui, title.kind
    part.sign, part.blank_date, part.date_span = found.sign, found.blank_date, found.date_span
    part.blank_number = found.sign is not None and found.sign.number is None
    part.unread_number = found.unread_number
    if parent is not None:
        part.values["co_quan_chu_quan"] = parent
    if organ is not None:
        part.values["co_quan_ban_hanh"] = organ
    about = subject_of(found.about)
    if about is not None:
        part.values["ve_viec" if "trich_yeu" in part.values else "trich_yeu"] = about
    if found.sign is None and organ is None and (subject := part.values.get("trich_yeu")) is not None:
        _from_long_title(part, subject)
    if found.sign is not None:
        _issuer_from_sign(part, found.sign)
        _check_sign(part, found, about)
    elif about is not None and title.letter and part.kind is None:  # its number cannot be read, or was lost
        subject = part.values["trich_yeu"]
        part.values["loai_van_ban"] = Found("Công văn", subject.start, subject.end, "suy_luan", "trich_yeu")
    if found.bad_date:
        part.ledger.note("KH209", "the date of the letterhead cannot be read or does not exist", part.date_span)


def _from_long_title(part: Part, subject: Found) -> None:
    """Issuer, number and date out of the title, where there is no letterhead to say them."""
    told = read_long_title(subject, part.text) if part.kind is not None else None
    if told is not None:
        del part.values["trich_yeu"]
        values, part.sign = told
        part.values = {**part.values, **values}


_PLACELESS = "ủy ban nhân dân"
"""The key of a committee whose place is missing."""
_PROVINCE = pattern(r"(?:UBND|[UỦ][ỷỶyY] ban nhân dân) (?:tỉnh|thành phố|TP)\b", re.IGNORECASE)


def _issuer_from_sign(part: Part, sign: Sign) -> None:
    """A department whose line the copy lost: its number names it, and the letterhead prints the province alone."""
    organ, at = part.values.get("co_quan_ban_hanh"), part.values["so_hieu"]
    name = expand_organ(sign.organs[0]) if sign.organs else None
    if organ is None or name is None or not name.startswith("Sở ") or "co_quan_chu_quan" in part.values:
        return
    if _PROVINCE.match(organ.value) or key(organ.value) == _PLACELESS:
        part.values["co_quan_chu_quan"] = organ
        part.values["co_quan_ban_hanh"] = Found(name, at.start, at.end, "suy_luan", "so_hieu")
        part.ledger.note("KH204", f'the issuer "{name}" was told from the number', (at.start, at.end))


def _check_sign(part: Part, found: Letterhead, about: Found | None) -> None:
    """What the number says of the type: a type that is not printed, and one that differs from the title."""
    sign = found.sign
    assert sign is not None
    at = part.values["so_hieu"]
    span = (at.start, at.end)
    if sign.number is None:
        part.ledger.note("KH206", f'the number is blank: "{sign.value}"', span)
    if sign.repaired:
        part.ledger.note("KH208", f'"{sign.value}" is damaged; it may be "{sign.repaired}"', span)
    kind = BY_MARK.get(sign.type_mark or "")
    if part.kind is None:
        _type_from_sign(part, found, about, kind)
    elif kind is not None and sign.family == "named" and kind.name != part.kind.name and kind.mark != part.kind.mark:
        part.ledger.note("KH202", f"the number says {kind.name}, the title {part.kind.name}", span)


_ORGANS_TOO = frozenset(("CT",))
"""Marks of types that are of organs as well (Cục Thuế, Công ty), where the type has neither V/v nor Kính gửi."""
_OF_THAT_MARK = ("CỤC ", "CHI CỤC ", "TỔNG CỤC ", "CÔNG TY ")
"""How the names of those organs begin: the subject of a Chỉ thị may stand below its number, too."""


def _type_from_sign(part: Part, found: Letterhead, about: Found | None, kind: DocumentType | None) -> None:
    at = part.values["so_hieu"]
    sign = found.sign
    if sign is None:
        return
    is_letter = about is not None or bool(part.kinh_gui)
    marked = kind is not None and not (is_letter and kind.mark in _ORGANS_TOO and _may_be_mark_of_organ(part))
    if kind is not None and marked:
        part.values["loai_van_ban"] = Found(kind.name, at.start, at.end, "suy_luan", "so_hieu")
        part.kind = kind
    elif is_letter and (kind is not None or sign.family in ("letter", "blank")):
        part.values["loai_van_ban"] = Found("Công văn", at.start, at.end, "suy_luan", "so_hieu")


def _may_be_mark_of_organ(part: Part) -> bool:
    """Whether a letter, as its mark may name the organ, is what stands there: to somebody, or by such an organ."""
    organ = part.values.get("co_quan_ban_hanh")
    return bool(part.kinh_gui) or organ is None or organ.value.upper().startswith(_OF_THAT_MARK)
