"""A line on which a signature was glued together, cut into its pieces."""

from __future__ import annotations

from ...reference.titles import is_title, split_marks, title_in
from ...text.lines import Line
from ...text.patterns import pattern
from .looks import NAME, SIGNED_INSIDE, is_signed_name

_MARK = pattern(r"(?<!\S)(?:TM|KT|TL|TUQ|Q)\s?\.\s?(?=[<U>])|(?<!\S)(?:T/M|K/T|T/L|T/UQ)\.?\s|(?<!\S)T\. (?=HIỆU|GIÁM)")


def part(line: Line) -> list[Line]:
    """A line on which a whole signature was glued together, cut at its marks, titles, name, and what follows the name.

    `TM. UBND KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn B` gives four pieces.
    """
    fold = line.fold
    if len(fold) < 12 or not (
        _MARK.search(fold)
        or (fold[0] not in "-+•" and (title_in(fold) or SIGNED_INSIDE.match(fold)))
        or is_signed_name(fold)
    ):
        return [line]
    cuts = {m.start() for m in _MARK.finditer(fold)}
    lower = -1
    if not fold.isupper():
        plain = SIGNED_INSIDE.sub(lambda m: " " * len(m[0]), fold)
        lower = next((i for i, c in enumerate(plain) if c.islower()), -1)
    if lower > 0:
        word = fold.rfind(" ", 0, lower) + 1
        m = NAME.match(fold, word)
        if m is not None and word and SIGNED_INSIDE.sub("", fold[:word]).strip().isupper():
            cuts.add(word)
            if m.end() < len(fold):
                cuts.add(m.end())
    cuts |= {at for m in SIGNED_INSIDE.finditer(fold) for at in m.span()}
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
