"""A line on which a signature was glued together, cut into its pieces."""

from __future__ import annotations

from ...reference.organs import organ_head
from ...reference.persons import end_before_person
from ...reference.titles import is_title, split_marks, title_in
from ...text.lines import Line
from ...text.patterns import pattern
from .looks import NAME, SIGN_HERE, SIGNED_INSIDE, is_signed_name, name_in, raised

_MARK = pattern(
    r"(?<!\S)(?:TM|KT|TL|TUQ|Q)\s?\.\s?(?=[<U>])(?![<U>]{1,3}\.?\d)"  # - Lưu: VT, TM. N25.
    r"|(?<!\S)(?:T/M|K/T|T/L|T/UQ)\.?\s|(?<!\S)T\. (?=HIỆU|GIÁM)"
)


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
    first = max(cuts, default=0)  # recipients may stand before the marks
    lower = -1
    if not fold.isupper():
        plain = SIGNED_INSIDE.sub(lambda m: " " * len(m[0]), fold)
        lower = next((i for i, c in enumerate(plain) if i >= first and c.islower()), -1)
    if lower > 0:
        word = fold.rfind(" ", 0, lower) + 1
        if fold[word:lower].isupper():
            word = lower - 1  # glued to its post: CHỦ TỊCHNguyễn Văn An
        m = NAME.match(fold, word)
        if m is None and word and name_in(fold[word:]) is not None:
            cuts.add(word)  # CHỦ TỊCH Đặ ng Văn An
        if m is not None and word and SIGNED_INSIDE.sub("", fold[first:word]).strip().isupper():
            cuts.add(word)
            if m.end() < len(fold):
                cuts.add(m.end())
    if fold[-1] == ")" and (at := fold.rfind("(")) > 0 and SIGN_HERE.fullmatch(fold, at) and _is_post(fold[:at]):
        cuts.add(at)  # ĐẠI DIỆN ĐƠN VỊ (Ký, ghi rõ họ tên)
    cuts |= {at for m in SIGNED_INSIDE.finditer(fold) for at in m.span()}
    return [piece for stretch in line.cut(sorted(cuts)) for piece in _title_parts(stretch) if piece]


def _is_post(text: str) -> bool:
    return text.isupper() or is_title(text)


def post_and_name(line: Line) -> list[Line]:
    """A post in small letters with a name behind it, `Trưởng phòng Nguyễn Văn An`, parted; any other line as it is.

    The post matches as if it were printed in capitals.
    """
    fold = line.fold
    if fold[0] not in _POSTS or not _NAMED < len(fold) < _LONGEST or fold.isupper():
        return [line]
    at = end_before_person(fold)
    if at == len(fold) or not is_title(fold[:at]):
        return [line]
    return [raised(line.piece(0, at)), line.piece(at)]


_POSTS = frozenset("BCĐGHKPQTV")
"""First letters of posts."""
_NAMED, _LONGEST = 12, 90  # characters of a post with a name


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
    if cut := _post_inside(piece.fold, rest):
        return [piece.piece(0, cut), piece.piece(cut)]
    words = rest.split()
    known = len((title_in(rest) or "").split())  # BỘ TRƯỞNG, CHỦ NHIỆM is one office
    for k in range(max(2, known), len(words)):
        title = " ".join(words[k:])
        if is_title(title):
            return [piece.piece(0, len(piece.fold) - len(title)), piece.piece(len(piece.fold) - len(title))]
    return [piece]


_POST_INSIDE = pattern(r"(?<=[<U>]{2})(?=(?:BÍ|PHÓ|CHỦ|TRƯỞNG|GIÁM|CHÁNH|HIỆU|TỔNG) )")


def _post_inside(fold: str, rest: str) -> int:
    """Where the title of the signer stands behind a collective without a blank between: `TM. BCH ĐOÀNBÍ THƯ`; or 0."""
    if not fold.startswith(_FOR_COLLECTIVE):
        return 0
    at = len(fold) - len(rest)
    cuts = (m.start() for m in _POST_INSIDE.finditer(fold, at) if is_title(fold[m.start() :]))
    return next((cut for cut in cuts if organ_head(fold[at:cut]) is not None), 0)


_FOR_COLLECTIVE = ("TM.", "T/M", "TM ")
