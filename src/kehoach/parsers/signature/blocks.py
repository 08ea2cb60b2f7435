"""Signature blocks from the pieces of a closing part: marks, office, post, name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from ...reference.persons import split_rank
from ...reference.titles import is_title, marks_in, split_marks, title_in
from ...reference.types import type_of_line
from ...text.lines import Line
from ...text.patterns import one_of, pattern
from ..values import Found, item, join
from .looks import SIGN_HERE, SIGNED, is_collective, is_mark, is_term, name_in, name_in_capitals, whole_name
from .misread import deputy, is_of_seal

_OFFICES = (
    *("TRƯỞNG", "GIÁM ĐỐC", "CHỦ TỊCH", "CHÁNH", "BÍ THƯ", "CHỦ NHIỆM", "CHỈ HUY", "TỔNG", "THỦ TƯỚNG", "THỐNG ĐỐC"),
    *("VIỆN", "THƯ KÝ", "CHỦ TỌA", "CHỦ TRÌ", "ĐẠI DIỆN", "UỶ VIÊN", "ỦY VIÊN", "KẾ TOÁN", "QUẢN LÝ"),
)
"""What a title in capitals holds, known or not."""
_OFFICE = pattern(one_of(*_OFFICES))
_COLLECTIVE = ("TM.", "T/M")
_ORGAN = pattern(r"\b(?:UBND|ỦY BAN|UỶ BAN|SỞ|BỘ|HĐND|TỈNH|HUYỆN|XÃ|PHƯỜNG)\b")


@dataclass(slots=True)
class Block:
    """One signature while it is read: where each of its texts is printed; of a head, its lines."""

    marks: list[Found] = field(default_factory=list)
    collective: list[Line] = field(default_factory=list)
    heads: list[list[Line]] = field(default_factory=list)
    titles: list[Line] = field(default_factory=list)
    other: list[Line] = field(default_factory=list)
    rank: list[Line] = field(default_factory=list)
    name: Found | None = None
    lines: list[Line] = field(default_factory=list)

    def signs(self) -> bool:
        """Whether it holds more than the name of an organ, which may head what stands below."""
        return bool(self.marks or self.titles or self.other or self.name)

    def as_dict(self, text: str) -> dict[str, object]:
        """The form that stands in the output."""
        texts = {
            "co_quan": self.collective,
            "chuc_vu": self.titles,
            "chuc_vu_khac": self.other,
            "cap_bac": self.rank,
        }
        spans = {
            "quyen_ky": [(mark.start, mark.end) for mark in self.marks],
            "ky_thay": [item(lines)["span"] for lines in self.heads],
            **{key: [line.span() for line in lines] for key, lines in texts.items()},
        }
        return {
            "quyen_ky": [mark.value for mark in self.marks],
            "ky_thay": [join(lines) for lines in self.heads],
            **{key: join(lines) or None for key, lines in texts.items()},
            "nguoi_ky": self.name.as_dict(text) if self.name else None,
            "span": item(self.lines)["span"],
            "spans": {key: places for key, places in spans.items() if places},
        }


def read_signatures(pieces: Sequence[Line]) -> tuple[list[Block], list[Line]]:
    """Signature blocks from the pieces of a closing part, in reading order.

    Returns:
        The blocks, and the pieces that belong to none.
    """
    blocks: list[Block] = []
    left: list[Line] = []
    current: Block | None = None
    for at, piece in enumerate(pieces):
        fold = piece.fold
        if current is not None and _is_of_seal(pieces, at, current):
            left.append(piece)
            continue
        if current is None or (current.name is not None and _opens(fold)) or (_is_blank(current) and _is_office(fold)):
            current = Block()
        if not _enter(piece, current):
            left.append(piece)
            continue
        current.lines.append(piece)
        if not blocks or blocks[-1] is not current:
            blocks.append(current)
    left += [line for b in blocks if not b.signs() for line in b.lines]
    return _paired(_with_last_post([b for b in blocks if b.signs()])), left


def _is_of_seal(pieces: Sequence[Line], at: int, block: Block) -> bool:
    """Whether a piece between the post of a deputy and a name is what a seal left of itself."""
    if not (block.heads and block.titles) or block.name is not None or not is_of_seal(pieces[at].fold):
        return False
    named = any(name_in(piece.fold) is not None for piece in pieces[at + 1 : at + _NAMED])
    return named and deputy(block.titles[-1].fold, _head(block)) is not None


def _head(block: Block) -> str:
    """Who is signed for, without the organ that may stand on further lines."""
    return join(block.heads[-1][:_LINES])


_LINES = 2  # of a post


_NAMED = 4  # pieces in which a name stands below the scraps of a seal


def _with_last_post(blocks: list[Block]) -> list[Block]:
    """A post alone below the last name is of whom it names: what he signs as, where no post stands above the name."""
    if len(blocks) < _WITH_POST or blocks[-1].marks or blocks[-1].heads or blocks[-1].name or blocks[-2].name is None:
        return blocks
    *above, named, last = blocks
    if last.collective or len(last.lines) > len(last.titles) or not all(is_collective(t.fold) for t in last.titles[1:]):
        return blocks
    if named.titles and last.lines[0].text.isupper() and not _says_where(last.titles, named):
        return blocks  # who is to sign next
    if named.titles:
        named.other += last.titles
    else:
        named.titles += last.titles
    named.lines += last.lines
    return [*above, named]


def _says_where(titles: Sequence[Line], named: Block) -> bool:
    """Whether a post says again what somebody is, and of which office: `PHÓ GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC SỞ Y TẾ`.

    The office may stand on a line of its own.
    """
    post = " ".join([line.fold for line in titles])
    return post.startswith(f"{named.titles[-1].fold} ") and (len(titles) > 1 or _ORGAN.search(post) is not None)


_WITH_POST = 2  # blocks: of a name, and of the post below it


def _opens(fold: str) -> bool:
    return _is_office(fold) or name_in(fold) is not None or (fold.isupper() and is_collective(fold))


def _is_office(fold: str) -> bool:
    return is_mark(fold) or (fold.isupper() and is_title(fold))


def _is_blank(block: Block) -> bool:
    """Whether a signature has the place for its hand and no name yet: another office is that of who signs next."""
    return block.name is None and bool(block.titles) and SIGN_HERE.fullmatch(block.lines[-1].fold) is not None


def _go_on_naming(piece: Line, block: Block) -> None:
    """The collective, or of what the head is that was named last: `KT. GIÁM ĐỐC` above `SỞ Y TẾ`."""
    if block.marks[-1].value in _COLLECTIVE:
        block.collective.append(piece)
    elif block.heads:
        block.heads[-1].append(piece)
    else:
        block.heads.append([piece])


def _enter(piece: Line, block: Block) -> bool:
    fold = piece.fold
    if SIGNED.fullmatch(fold):
        return bool(block.marks or block.titles or block.name)
    if is_mark(fold):
        _enter_marks(piece, block)
        return True
    if block.marks and not block.titles and is_term(fold):
        _go_on_naming(piece, block)
        return True
    if block.heads and not block.titles and (post := deputy(fold, _head(block))) is not None:
        block.titles.append(piece.piece(*post))
        return True
    below = bool(block.marks or block.titles)
    found = name_in(fold) or (whole_name(fold) if below else None)
    if found is None and below and fold.isupper():
        found = name_in_capitals(fold)
    if found is not None and (below or not fold.isupper()) and block.name is None:
        rank, _ = split_rank(fold)
        block.rank = [piece.piece(0, len(rank))] if rank else []
        block.name = Found.of([piece.piece(*found)])
        return True
    if not (below or block.name) and fold.isupper() and is_collective(fold):
        block.collective.append(piece)
        return True
    if block.name is None and fold.isupper() and _is_post(fold, block):
        _enter_post(piece, block)
        return True
    if block.titles and block.name is None and title_in(fold) is not None:
        block.other.append(piece)
        return True
    return False


def _is_post(fold: str, block: Block) -> bool:
    """Whether a line in capitals says what somebody signs as, or goes on with what is said behind a mark."""
    office = bool(block.titles) and block.lines[-1].fold.isupper() and is_collective(fold)  # GIÁM ĐỐC / SỞ Y TẾ
    says = block.marks or office or _OFFICE.search(fold) or is_title(fold)
    return bool(says) and len(fold) < 120 and type_of_line(fold) is None


def _enter_post(piece: Line, block: Block) -> None:
    fold = piece.fold
    if block.marks and not block.titles and not is_title(fold) and title_in(fold) is None:
        _go_on_naming(piece, block)
    elif block.titles and title_in(fold) is not None and _is_own_post(fold, block):
        block.other.append(piece)
    else:
        block.titles.append(piece)


def _is_own_post(fold: str, block: Block) -> bool:
    """Whether who signs for a committee, or without a mark, has this post besides: `TRƯỞNG BAN` / `PHÓ GIÁM ĐỐC`."""
    if block.marks:
        return _OF_BOARD.search(block.titles[-1].fold) is not None and _OF_BOARD.search(fold) is None
    return _ORGAN.search(fold) is not None


_OF_BOARD = pattern(r"(?<!ỦY) BAN(?!\w)")
"""A committee, not ỦY BAN, whose head often heads one: `TRƯỞNG BAN` / `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ`."""


def _enter_marks(piece: Line, block: Block) -> None:
    """Marks, and behind them the collective or the head signed for, who is also the post of who signs as acting."""
    marks = marks_in(piece.fold)
    block.marks += [Found(mark, *piece.span(start, end)) for mark, start, end in marks]
    _, rest = split_marks(piece.fold)
    if not rest:
        return
    at = piece.fold.index(rest, marks[-1][1])
    office, last = piece.piece(at, at + len(rest)), marks[-1][0]
    if last in _COLLECTIVE:
        block.collective.append(office)
    else:
        block.heads.append([office])
    if last == "Q.":
        block.titles.append(office)


def _paired(blocks: list[Block]) -> list[Block]:
    """Two titles, then two names, as signatures side by side read by lines: the first title is of the first name."""
    if len(blocks) != 2:
        return blocks
    first, second = blocks
    if first.name is None or second.name is None or second.marks or second.titles:
        return blocks
    if len(first.titles) == 1 and len(first.other) == 1:
        first.titles.append(first.other.pop())
    if len(first.titles) != 2 or len(first.marks) not in (0, 2):
        return blocks
    second.titles = [first.titles.pop()]
    if first.marks:
        second.marks = [first.marks.pop()]
        second.heads = [first.heads.pop()] if len(first.heads) > 1 else []
        second.collective = [first.collective.pop()] if len(first.collective) > 1 else []
    texts = (*second.titles, *second.collective, *chain(*second.heads))
    begin = {*(text.start for text in texts), *(mark.start for mark in second.marks)}
    moved = [line for line in first.lines if not begin.isdisjoint(range(line.start, line.end))]
    first.lines = [line for line in first.lines if line not in moved]
    second.lines += moved
    return blocks
