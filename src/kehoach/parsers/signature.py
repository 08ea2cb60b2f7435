"""Signature blocks: authority marks, office, title, name (NĐ 30/2020, Điều 13; docs/domain.md 5.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..reference.organs import organ_head
from ..reference.titles import is_person_name, is_title, marks_in, split_marks, split_rank, title_in
from ..reference.types import type_of_line
from ..text.letters import one_of, pattern
from ..text.lines import Line
from .letterhead.forms import ESIGN
from .values import Found, item

SIGNED_WORDS: tuple[tuple[str, str], ...] = (
    (r"Đã ký", "Đã ký"),
    (r"đã ký", "đã ký"),
    (r"ĐÃ KÝ", "ĐÃ KÝ"),
    (r"[ĐđK]ã? ?ký,? (?:và )?đóng dấu", "Đã ký, đóng dấu"),
    (r"Ký,? (?:và )?đóng dấu", "Ký và đóng dấu"),
    (r"[Kk]ý tên.{0,30}", "Ký tên, ghi rõ họ tên"),
    (r"daky", "daky"),
)
"""What a copy prints in place of the hand: pattern, example."""
_IN_BRACKETS = r"[(\[](?:[Ss]ignature|[Ss]igned|[Ss]eal|[Ss]tamp|[Cc]hữ ký|[Dd]ấu)[^()\[\]]{0,30}[)\]]"
"""What a recogniser writes: `[Signature and seal]`."""
SIGN_HERE_WORDS: tuple[tuple[str, str], ...] = (
    (r"[Kk]ý\b[^()]{0,50}", "(Ký, ghi rõ họ tên, đóng dấu)"),
    (r"[Cc]hữ ký\b[^()]{0,50}", "(Chữ ký, họ và tên, chức danh, dấu)"),
    (r"[Hh]ọ,? (?:và )?tên\b[^()]{0,50}", "(họ và tên)"),
    (r"[Gg]hi rõ họ,? (?:và )?tên\b[^()]{0,50}", "(Ghi rõ họ tên)"),
)
"""What a form prints below the office of who is to sign it: pattern, example."""
SIGN_HERE = re.compile(rf"\(\s*{one_of(*(p for p, _ in SIGN_HERE_WORDS))}\)\.?")
SIGNED = re.compile(
    rf"(?:[(\[]?\s*{one_of(*(p for p, _ in SIGNED_WORDS))}\s*[)\]]?|{_IN_BRACKETS})[.:]?|{SIGN_HERE.pattern}"
)
_SIGNED_INSIDE = re.compile(r"[(\[](?:Đã ký|đã ký|ĐÃ KÝ|Ký)(?:(?: và|,) đóng dấu)?[)\]]|Đã ký\s*:")
_MARK = pattern(r"(?<!\S)(?:TM|KT|TL|TUQ|Q)\s?\.\s?(?=[<U>])|(?<!\S)(?:T/M|K/T|T/L|T/UQ)\.?\s|(?<!\S)T\. (?=HIỆU|GIÁM)")
_NAME = pattern(r"(?:(?:[<U>][<L>'’]+|[YHK]['’]?)(?:\s+|$)){2,5}")

_OFFICES = (
    *("TRƯỞNG", "GIÁM ĐỐC", "CHỦ TỊCH", "CHÁNH", "BÍ THƯ", "CHỦ NHIỆM", "CHỈ HUY", "TỔNG", "THỦ TƯỚNG", "THỐNG ĐỐC"),
    *("VIỆN", "THƯ KÝ", "CHỦ TỌA", "CHỦ TRÌ", "ĐẠI DIỆN", "UỶ VIÊN", "ỦY VIÊN", "KẾ TOÁN", "QUẢN LÝ"),
)
"""What a title in capitals holds, known or not."""
_OFFICE = re.compile(one_of(*_OFFICES))
_COLLECTIVE = ("TM.", "T/M", "THAY MẶT")
_ORGAN = re.compile(r"\b(?:UBND|ỦY BAN|UỶ BAN|SỞ|BỘ|HĐND|TỈNH|HUYỆN|XÃ|PHƯỜNG)\b")

_TERM = re.compile(r"(?:NHIỆM KỲ|Nhiệm kỳ|KHÓA|Khóa|KHOÁ|Khoá)\s+(?:\d|[IVX]+\b)[^;]{0,30}$")
"""`TM. BAN CHẤP HÀNH` / `Nhiệm kỳ 2021 - 2026`."""

__all__ = [
    "ESIGN",
    "SIGNED",
    "SIGN_HERE",
    "Block",
    "in_capitals",
    "is_mark",
    "is_office_in_small",
    "is_signed_name",
    "is_signing",
    "is_term",
    "name_in",
    "offices_in_small",
    "part",
    "read_signatures",
    "whole_name",
]


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
            "ky_thay": [_joined(lines) for lines in self.heads],
            **{key: _joined(lines) or None for key, lines in texts.items()},
            "nguoi_ky": self.name.as_dict(text) if self.name else None,
            "span": item(self.lines)["span"],
            "spans": {key: places for key, places in spans.items() if places},
        }


def _joined(lines: Sequence[Line]) -> str:
    return " ".join([line.text for line in lines])


def is_mark(fold: str) -> bool:
    """Whether a piece begins with an authority mark and goes on in capitals: `TM. ỦY BAN NHÂN DÂN`."""
    if fold[:1] not in "TKQ":
        return False
    marks, rest = split_marks(fold)
    if not marks or len(fold) > 200:
        return False
    if not rest:
        return marks == ("TM.",)  # the collective stands below
    letters = [c for c in rest[:24] if c.isalpha()]
    return bool(letters) and sum([c.isupper() for c in letters]) > 0.7 * len(letters)


def is_signing(fold: str) -> bool:
    """Whether a piece can only stand in a signature: marks, a title in capitals."""
    return is_mark(fold) or (fold.isupper() and len(fold) < 60 and is_title(fold)) or bool(SIGNED.fullmatch(fold))


def offices_in_small(lines: Sequence[Line], at: int) -> int:
    """How many lines of offices in small letters stand here above (Đã ký) and a name, or a name that ends the text.

    `KT. Giám đốc` / `Phó Giám đốc` / `(Đã ký)` / `Trần Văn An`: in small letters they are no signature but for these.
    """
    end = at
    while end < min(len(lines), at + _OFFICE_LINES) and is_office_in_small(lines[end].fold):
        end += 1
    if end == at or end == len(lines):
        return 0
    signed = SIGNED.fullmatch(lines[end].fold) is not None
    if end == len(lines) - 1 and SIGN_HERE.fullmatch(lines[end].fold):
        return end - at
    name = end + signed
    if name == len(lines) or name_in(lines[name].fold) is None:
        return 0
    goes_on = name + 1 < len(lines) and lines[name + 1].fold[0] in "-+•*"  # a list of persons is no closing part
    surely = signed or (not goes_on and any(split_marks(line.fold)[0] for line in lines[at:end]))
    return end - at if surely or (name == len(lines) - 1 and lines[name].gap) else 0


_OFFICE_LINES = 4


def is_office_in_small(fold: str) -> bool:
    """Whether a piece is an office printed in small letters, its marks before it, or a collective behind TM."""
    if len(fold) > 60 or fold[-1] in ".;:," or fold.isupper():
        return False
    return is_title(fold) or (fold[0] == "T" and organ_head(split_marks(fold)[1].upper()) is not None)


def in_capitals(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a closing part; offices in small letters match as if they were printed in capitals."""
    out = list(lines)
    for at, line in enumerate(lines):
        if line.fold[:1].isupper() and not line.fold.isupper():
            for k in range(at, at + offices_in_small(lines, at)):
                raised = lines[k].fold.upper()
                out[k] = replace(lines[k], fold=raised) if len(raised) == len(lines[k].fold) else lines[k]
    return out


def is_term(fold: str) -> bool:
    """Whether a piece says of which term a collective is that signs."""
    return fold[:1] in "NK" and _TERM.match(fold) is not None


def name_in(fold: str) -> tuple[int, int] | None:
    """A person's name that fills the piece, perhaps with a rank before it."""
    if fold.isupper():
        return None
    _, name = split_rank(fold.rstrip(" .*"))
    if not name or not is_person_name(name):
        return None
    at = fold.find(name)
    return at, at + len(name)


def is_signed_name(fold: str) -> bool:
    """Whether a piece is a name with what stands for the hand behind it: `Nguyễn Văn An (Đã ký)`."""
    m = _SIGNED_INSIDE.search(fold) if fold[-1] == ")" and len(fold) < 60 else None
    return m is not None and m.end() == len(fold) and name_in(fold[: m.start()]) is not None


def _name_in_capitals(fold: str) -> tuple[int, int] | None:
    """A signer whose name is printed in capitals; a title in capitals is none."""
    if title_in(fold) is not None or not is_person_name(fold.title()):
        return None
    return 0, len(fold)


def whole_name(fold: str) -> tuple[int, int] | None:
    """Two to five syllables with capitals, below a title: a name, be its surname known or not."""
    name = fold.rstrip(" .*")
    return (0, len(name)) if _NAME.fullmatch(name) and title_in(name) is None else None


def part(line: Line) -> list[Line]:
    """A line on which a whole signature was glued together, cut at its marks, titles, name, and what follows the name.

    `TM. UBND KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn B` gives four pieces.
    """
    fold = line.fold
    if len(fold) < 12 or not (
        _MARK.search(fold)
        or (fold[0] not in "-+•" and (title_in(fold) or _SIGNED_INSIDE.match(fold)))
        or is_signed_name(fold)
    ):
        return [line]
    cuts = {m.start() for m in _MARK.finditer(fold)}
    lower = -1
    if not fold.isupper():
        plain = _SIGNED_INSIDE.sub(lambda m: " " * len(m[0]), fold)
        lower = next((i for i, c in enumerate(plain) if c.islower()), -1)
    if lower > 0:
        word = fold.rfind(" ", 0, lower) + 1
        m = _NAME.match(fold, word)
        if m is not None and word and _SIGNED_INSIDE.sub("", fold[:word]).strip().isupper():
            cuts.add(word)
            if m.end() < len(fold):
                cuts.add(m.end())
    cuts |= {at for m in _SIGNED_INSIDE.finditer(fold) for at in m.span()}
    return [piece for stretch in line.cut(sorted(cuts)) for piece in _title_parts(stretch) if piece]


def _title_parts(piece: Line) -> list[Line]:
    """`KT. CHỦ TỊCH PHÓ CHỦ TỊCH` is the office signed for and the title of the signer."""
    marks, rest = split_marks(piece.fold)
    if not rest or not rest.isupper():
        return [piece]
    known = title_in(piece.fold)
    if known is None:
        return _office_and_title(piece, rest) if marks else [piece]
    at = len(piece.fold) - len(rest) + len(known)
    after = piece.fold[at:].strip()
    if marks and after and title_in(after) is not None and is_title(after):
        return [piece.piece(0, at), piece.piece(at)]
    return _office_and_title(piece, rest) if marks and after else [piece]


def _office_and_title(piece: Line, rest: str) -> list[Line]:
    """`TM. CHÍNH PHỦ THỦ TƯỚNG`: the collective, then the title of the signer."""
    words = rest.split()
    known = len((title_in(rest) or "").split())  # BỘ TRƯỞNG, CHỦ NHIỆM is one office
    for k in range(max(2, known), len(words)):
        title = " ".join(words[k:])
        if is_title(title):
            return [piece.piece(0, len(piece.fold) - len(title)), piece.piece(len(piece.fold) - len(title))]
    return [piece]


def read_signatures(pieces: Sequence[Line]) -> tuple[list[Block], list[Line]]:
    """Signature blocks from the pieces of a closing part, in reading order.

    Returns:
        The blocks, and the pieces that belong to none.
    """
    blocks: list[Block] = []
    left: list[Line] = []
    current: Block | None = None
    for piece in pieces:
        fold = piece.fold
        if current is None or (current.name is not None and _opens(fold)):
            current = Block()
        if not _enter(piece, current):
            left.append(piece)
            continue
        current.lines.append(piece)
        if not blocks or blocks[-1] is not current:
            blocks.append(current)
    return _paired([b for b in blocks if b.lines]), left


def _opens(fold: str) -> bool:
    return is_mark(fold) or (fold.isupper() and is_title(fold)) or name_in(fold) is not None


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
    below = bool(block.marks or block.titles)
    found = name_in(fold) or (whole_name(fold) if below else None)
    if found is None and below and fold.isupper():
        found = _name_in_capitals(fold)
    if found is not None and (below or not fold.isupper()) and block.name is None:
        rank, _ = split_rank(fold)
        block.rank = [piece.piece(0, len(rank))] if rank else []
        block.name = Found.of([piece.piece(*found)])
        return True
    if (
        fold.isupper()
        and len(fold) < 120
        and type_of_line(fold) is None
        and block.name is None
        and (block.marks or _OFFICE.search(fold))
    ):
        if block.marks and not block.titles and not is_title(fold) and title_in(fold) is None:
            _go_on_naming(piece, block)
        elif block.titles and not block.marks and title_in(fold) is not None and _ORGAN.search(fold):
            block.other.append(piece)
        else:
            block.titles.append(piece)
        return True
    if block.titles and block.name is None and title_in(fold) is not None:
        block.other.append(piece)
        return True
    return False


def _enter_marks(piece: Line, block: Block) -> None:
    """Marks, and behind them the collective or the head signed for, who is also the post of who signs as acting."""
    marks = marks_in(piece.fold)
    block.marks += [Found(mark, *piece.span(start, end)) for mark, start, end in marks]
    _, rest = split_marks(piece.fold)
    if not rest:
        return
    office, last = piece.piece(piece.fold.index(rest, marks[-1][1])), marks[-1][0]
    if last in _COLLECTIVE:
        block.collective.append(office)
    else:
        block.heads.append([office])
    if last == "Q.":
        block.titles.append(office)


def _paired(blocks: list[Block]) -> list[Block]:
    """Two titles, then two names, as signatures side by side read by lines: the first title is of the first name."""
    if len(blocks) == 2 and blocks[0].name and blocks[1].name and not blocks[1].marks and not blocks[1].titles:
        first = blocks[0]
        if len(first.titles) == 1 and len(first.other) == 1:
            first.titles.append(first.other.pop())
        if len(first.titles) == 2 and len(first.marks) in (0, 2):
            title = first.titles.pop()
            blocks[1].titles = [title]
            if len(first.marks) == 2:
                blocks[1].marks = [first.marks.pop()]
                blocks[1].heads = [first.heads.pop()] if len(first.heads) > 1 else []
                blocks[1].collective = [first.collective.pop()] if len(first.collective) > 1 else []
            at = max(
                (i for i, line in enumerate(first.lines) if line.start <= title.start and title.end <= line.end),
                default=None,
            )
            if at is not None:
                blocks[1].lines.append(first.lines.pop(at))
    return blocks
