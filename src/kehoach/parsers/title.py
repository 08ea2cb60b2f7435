"""Type, subject, and what stands between the subject and the grounds (docs/domain.md 3.4)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..reference.types import DocumentType, type_named, type_of_line
from ..text.lines import Line, one_line
from ..text.patterns import pattern
from .addressees import read_addressees
from .authority import OPENS_SUBJECT, authority_at, issuer_at_head
from .kem_theo import KEM_THEO, kem_theo_lines
from .labels import read_label
from .ledger import Ledger
from .letterhead.forms import ABOUT, RULE, subject_of
from .paragraphs import Block, line_at
from .subject_ends import BY_AUTHORITY, is_authority, is_over, prose_at
from .title_line import subject_above
from .type_lost import is_named_in_subject, is_subject_in_small
from .values import Found, Item

_SUBJECT_LINES = 14


@dataclass(slots=True)
class Title:
    """Type and subject; `kinh_gui` are Items of the schema; `letter` says that `Kính gửi` stands above the type."""

    kind: DocumentType | None = None
    values: dict[str, Found] = field(default_factory=dict)
    kinh_gui: list[Item] = field(default_factory=list)
    letter: bool = False


def _type_line(line: Line, *, headed: bool = False) -> tuple[DocumentType, int] | None:
    """The type that a line prints in capitals, or alone as a heading, and where its name ends.

    `headed`: a letterhead ends right above, so that the name alone, in small letters, is the heading.
    """
    found = type_of_line(line.fold)
    if found is not None:
        return found
    if headed or line.level or line.bold or line.centred:
        kind = type_named(line.fold.rstrip(":"))
        return None if kind is None else (kind, len(line.fold))
    return None


def read_title(
    blocks: list[Block],
    at: int,
    ledger: Ledger,
    issuer: str | None,
    told: DocumentType | None = None,
    *,
    about: bool = False,
    headed: bool = False,
) -> tuple[Title, int]:
    """Read type line, subject, authority line, (Kèm theo …), Kính gửi.

    Args:
        blocks: the document; a line that holds more than the title is replaced by what is left of it.
        at: index of the line where the letterhead ended.
        ledger: takes what is recognised.
        issuer: the organ that the letterhead names, to find its name at the end of a glued title.
        told: the type that the number tells, for a title whose type line was lost.
        about: the letterhead has the subject.
        headed: a letterhead stands above.

    Returns:
        What was found, and the index of the first block after it.
    """
    title = Title()
    first = at
    title.kinh_gui, at = read_addressees(blocks, at, title.values, ledger)
    title.letter = at > first
    line, below = line_at(blocks, at), line_at(blocks, at + 1)
    if line is None:
        return title, at
    found = _type_line(line, headed=headed and not about) or (
        subject_above(line, below, told, headed=headed) if below is not None and not about else None
    )
    if found is not None and not (told is not None and is_named_in_subject(blocks, at, found, told)):
        kind, end = found
        if line.fold[end:].strip() in _ADDED and _has_subject_below(blocks, at):
            end = len(line.fold)
        title.kind = kind
        name = line.piece(0, end)
        title.values["loai_van_ban"] = Found.of([name], kind.name)
        ledger.take("loai_van_ban", name)
        at = read_subject(blocks, at, line.piece(end), title, ledger, issuer)
        others, at = read_addressees(blocks, at, title.values, ledger)
        title.kinh_gui += others
    elif is_authority(line.fold) and (about or (told is not None and _is_bare(blocks, at))):
        return title, _after_subject(blocks, at, title, ledger, [])
    elif told is not None and not about and (_is_bare(blocks, at) or is_subject_in_small(blocks, at, told)):
        title.kind = told  # who decides is parted from the subject as the type asks
        at = read_subject(blocks, at - 1, line.piece(0, 0), title, ledger, issuer)
        title.kind = None
    return title, at


_ADDED = frozenset({"HỌP", "HÀNH ĐỘNG", "CHI TIẾT"})
"""What follows the name of a type in its line and belongs to it: KẾ HOẠCH HÀNH ĐỘNG / Thực hiện Chỉ thị …"""


def _has_subject_below(blocks: list[Block], at: int) -> bool:
    """Whether a subject in small letters stands below a type line, so that none begins in that line."""
    below = line_at(blocks, at + 1)
    if below is None or below.fold.isupper():
        return False
    return below.fold[0].isupper() or OPENS_SUBJECT.match(below.fold) is not None


_BARE_SUBJECT = 20


def _is_bare(blocks: list[Block], at: int) -> bool:
    """Whether a line below the letterhead is a subject, or who decides, without the type above it: in capitals."""
    fold = " ".join([block.fold for block in blocks[at : at + 2] if isinstance(block, Line) and block.fold.isupper()])
    return fold.startswith(blocks[at].fold) and read_label(fold) is None and len(fold) >= _BARE_SUBJECT  # type: ignore[union-attr]


def read_subject(blocks: list[Block], at: int, first: Line, title: Title, ledger: Ledger, issuer: str | None) -> int:
    """Read the subject below the line at an index, of which `first` is left; gives the index of the block after it."""
    lines: list[Line] = []
    heading = above.fold if (above := line_at(blocks, at)) is not None else ""
    first = _without_issuer(_join_about(first, blocks, at + 1), blocks, at, title, ledger, issuer)
    if first and (first.fold[0] == "[" or _NUMBER_ALONE.fullmatch(first.fold)):
        ledger.page("mark", [first])  # a remark of the site on what guides the document; a number that stands twice
    elif first and first.fold.strip(" :*"):
        at, done = _take_subject(first, lines, title, ledger, issuer, blocks, at)
        if done:
            return _finish(lines, title, at + 1)
    elif first:
        ledger.page("mark", [first])
    at += 1
    while (line := line_at(blocks, at)) is not None and len(lines) < _SUBJECT_LINES:
        if RULE.fullmatch(line.fold) or line.fold == "|":  # of a cell that held a picture
            ledger.page("rule", [line])
            at += 1
            if lines:
                break
            continue
        if len(lines) <= 1 and line.fold == heading and len(heading) >= _BARE_SUBJECT:
            ledger.page("running_head", [line])  # the page prints its title twice
            at += 1
            continue
        if not lines and not (line := _without_issuer(line, blocks, at, title, ledger, issuer)):
            at += 1
            continue
        if is_over(blocks, at, line, lines, title.kind):
            blocks[at] = line  # what is left of it behind the issuer is text
            break
        at, done = _take_subject(line, lines, title, ledger, issuer, blocks, at)
        at += 1
        if done:
            return _finish(lines, title, at)
    at = _after_subject(blocks, at, title, ledger, lines)
    return _finish(lines, title, at)


_NUMBER_ALONE = pattern(r"(?:[Ss]ố|SỐ)?\s*:?\s*\d{1,5}(?:/\d{4})?/[<U>][^\s]{0,24}")


def _without_issuer(line: Line, blocks: list[Block], at: int, title: Title, ledger: Ledger, issuer: str | None) -> Line:
    """What is left of the first line of a subject that names issuer, number and date of the document once more."""
    below = line_at(blocks, at + 1)
    m = issuer_at_head(line.fold, below.fold if below is not None else "", issuer, title.kind)
    if m is None:
        return line
    title.values["tham_quyen"] = Found.of([line.piece(*m.span("who"))])
    ledger.take("tham_quyen", line.piece(0, m.end()))
    return line.piece(m.end())


_LONE_ABOUT = pattern(r"V[/.][Vv]\s*:?|(?:VỀ|Về)(?:\s+(?:VIỆC|việc))?\s*:?")
"""The word of a subject that a break parted from it: `VỀ` / `VIỆC PHÊ DUYỆT …`."""


def _join_about(first: Line, blocks: list[Block], at: int) -> Line:
    """Join the word that opens a subject, where it stands alone, to the line below it.

    Args:
        first: what is left of the line of the type.
        blocks: the document; the line that was joined stands in it.
        at: index of the line below that of the type.

    Returns:
        What is left of the line of the type now.
    """
    word, below = (first, at) if first else (line_at(blocks, at), at + 1)
    rest = line_at(blocks, below)
    if word is not None and rest is not None and _LONE_ABOUT.fullmatch(word.fold):
        blocks[at : below + 1] = [one_line([word, rest])]
        return first.piece(len(first.fold))
    return first


_TYPE_WORDS = 3


def _is_of_type(fold: str) -> bool:
    """Whether a line above `Về việc …` belongs to the type: GIẤY MỜI / HỌP, QUY ĐỊNH / VÀ HƯỚNG DẪN."""
    return fold.startswith("VÀ ") or len(fold.split()) < _TYPE_WORDS


def _finish(lines: list[Line], title: Title, at: int) -> int:
    kind = title.values.get("loai_van_ban")
    behind = kind is not None and len(lines) > 1 and lines[0].start >= kind.end  # in columns it may stand before it
    if kind is not None and behind and ABOUT.match(lines[1].fold) and _is_of_type(lines[0].fold):
        title.values["loai_van_ban"] = replace(kind, end=lines[0].end)
        del lines[0]
    if (subject := subject_of(lines)) is not None:
        title.values["trich_yeu"] = subject
    return at


def _take_subject(
    line: Line, lines: list[Line], title: Title, ledger: Ledger, issuer: str | None, blocks: list[Block], at: int
) -> tuple[int, bool]:
    """Enter a line of the subject; gives the index and whether something after the subject was glued to it."""
    m = KEM_THEO.search(line.fold)
    tail = None
    end = len(line.fold)
    if m is not None:
        tail = line.piece(m.start())
        end = m.start()
    cut = 0
    if title.kind and title.kind.slug in BY_AUTHORITY:
        glued = (below := line_at(blocks, at + 1)) is not None and below.number == line.number
        cut = authority_at(line.fold[:end], issuer, glued=glued)
    if not cut and not tail and (rule := _RULE_BEHIND.search(line.fold)) is not None:
        ledger.page("rule", [line.piece(rule.start())])
        line = line.piece(0, rule.start())
        end = len(line.fold)
    prose = 0 if cut or tail else prose_at(line.fold)
    if prose:
        blocks.insert(at + 1, line.piece(prose))
        end = prose
    head = line.piece(0, cut or end)
    if head:
        lines.append(head)
        ledger.take("trich_yeu", head)
    if cut:
        authority = line.piece(cut, end)
        title.values["tham_quyen"] = Found.of([authority])
        ledger.take("tham_quyen", authority)
    if tail:
        blocks.insert(at + 1, tail)
        at = attached_to(blocks, at + 1, title, ledger) - 1
    return at, bool(cut or tail or prose)


_RULE_BEHIND = pattern(r"(?<=\S)\s*[_=*]{3,}$")


def _after_subject(blocks: list[Block], at: int, title: Title, ledger: Ledger, lines: list[Line]) -> int:
    """(Kèm theo …) and the authority line, in either order."""
    at = attached_to(blocks, at, title, ledger)
    taken: list[Line] = []
    while (line := line_at(blocks, at)) is not None and len(taken) < 3:
        if RULE.fullmatch(line.fold):
            ledger.page("rule", [line])
            at += 1
            continue
        if not (line.fold.isupper() and (is_authority(line.fold) or taken) and type_of_line(line.fold) is None):
            break
        if read_label(line.fold) is not None or (not lines and not taken and not is_authority(line.fold)):
            break
        taken.append(line)
        at += 1
    if taken:
        title.values["tham_quyen"] = Found.of(taken)
        ledger.take("tham_quyen", *taken)
    return attached_to(blocks, at, title, ledger)


def attached_to(blocks: list[Block], at: int, title: Title, ledger: Ledger) -> int:
    """The line (Ban hành kèm theo …), which may be wrapped."""
    line = line_at(blocks, at)
    if line is None or not KEM_THEO.match(line.fold):
        return at
    lines = kem_theo_lines(line, blocks, at + 1)
    title.values["kem_theo"] = Found.of(lines)
    ledger.take("kem_theo", *lines)
    at += len(lines)
    while (rule := line_at(blocks, at)) is not None and RULE.fullmatch(rule.fold):
        ledger.page("rule", [rule])
        at += 1
    return at
