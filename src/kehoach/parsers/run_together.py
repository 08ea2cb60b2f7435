"""Labels inside a line: a copy that lost line breaks is cut where a label stands (docs/domain.md 4.6).

And labels over two lines: one that has breaks anywhere is joined where its word stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..text.lines import Line, one_line
from ..text.patterns import one_of, pattern
from .labels import is_lone, read_label
from .profile import Profile
from .tables import TableBlock

_TRAILING = pattern(r"(?<=\S)\s+(?P<label>\d{1,2}\.(?:\d{1,2}\.){0,2}|[IVX]{1,5}\.)$")
"""A label at the end of a line, whose text is on the next one."""
NAMES_A_LABEL = (
    *("BƯỚC", "Bước", "bước", "nhóm", "Nhóm", "cấp", "loại", "hạng", "khu vực", "Điều", "điều", "[Kk]hoản", "[Mm]ục"),
    *("[Ss]ố", "điểm", "Đợt", "đợt", "Quý", "quý", "Giai đoạn", "giai đoạn", "ngày", "tháng", "năm", "Phụ lục"),
    *("Phần", "Chương"),
)
"""Words whose number at the end of a sentence is no label that lost its place: `… từ Bước 1.`"""
_NAMES_A_LABEL = pattern(rf"{one_of(*NAMES_A_LABEL)}$")
_INLINE = pattern(
    r"(?<=[^\W\d_,;-])\s+(?=\d{1,2}\.\d{1,2}\.\s[<U>])|(?<=[^\W\d_])\s+(?=-[A-ZĐ][^\W\d_]+(?: [<L>][^\W\d_]*){1,4}:)"
)
"""The blanks before `2.1. Mục tiêu` or `-Sở Nội vụ:` after a word that nothing closes."""
_HEADING_AND_FIRST = pattern(r"[IVX]{1,5}\.\s[^<L>]{4,120}?\s(?=1\.\s[<U>][<L>])")
"""`I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích`: a heading in capitals and its first section."""
_NUMBER = pattern(r"(\d{1,2})[.)]")
_NEXT = pattern(r"(?<=[.;:])\s+(?=(?P<number>\d{1,2})\.\s+[<U>])")


def parted(line: Line, profile: Profile) -> list[Line]:
    """The line, cut before the labels that stand inside it; only a text that shows such damage is searched for all."""
    if is_lone(line.fold):
        return [line]
    if not profile.lone_labels:
        short = len(line.fold) < 40 and line.fold[0] not in "IVX"
        return [line] if profile.width or short else _successors(line)
    cuts = [m.end() for m in _INLINE.finditer(line.fold)]
    m = _TRAILING.search(line.fold)
    if m is not None and _awaits_a_label(line.fold[: m.start()], m["label"]):
        cuts.append(m.start("label"))
    return line.cut(cuts)


def _awaits_a_label(before: str, label: str) -> bool:
    """Whether a number at the end of a line opens the next paragraph: a sentence is over before it, or a heading.

    >>> _awaits_a_label("III. TỔ CHỨC THỰC HIỆN", "1."), _awaits_a_label("Công nhận Trưởng khu phố", "14.")
    (True, False)
    """
    if _NAMES_A_LABEL.search(before):
        return False
    return label.count(".") > 1 or before.isupper() or before[-1] in ".;:"


def _successors(line: Line) -> list[Line]:
    """Items that were run together on one line: `3. … . 4. …` is cut where the next number of the list stands."""
    if line.fold[0] in "IVX" and (m := _HEADING_AND_FIRST.match(line.fold)):
        return line.cut([m.end()])
    if listed := _list_behind(line.fold) or _bullets(line.fold, 0, len(line.fold)):
        return line.cut(listed)
    if not line.fold[0].isdigit():
        return [line]
    m = _NUMBER.match(line.fold)
    if m is None:
        return [line]
    if (below := _first_below(line.fold, m[1], m.end())) is not None:
        return line.cut([below])
    if f" {(value := int(m[1])) + 1}. " not in line.fold or read_label(line.fold) is None:
        return [line]
    cuts: list[int] = []
    for m in _NEXT.finditer(line.fold):
        if int(m["number"]) == value + len(cuts) + 1:
            cuts.append(m.end())
    return line.cut(cuts)


OPENS_LIST = ": 1. "
"""What stands in a line that has a list behind its lead-in."""
_BULLET = pattern(r"(?<=[:.;])\s+(?=-\s[<U>])")


def _list_behind(fold: str) -> list[int]:
    """Where the items of a list begin that stands behind its lead-in on one line: `II. Nhiệm vụ: 1. … . 2. … .`

    >>> _list_behind("Các thôn: 1. Trồng cây. 2. Tưới cây."), _list_behind("Theo mục: 1. Trồng cây ở đồi.")
    ([10, 24], [])
    """
    at = fold.find(OPENS_LIST)
    if at < 0 or _in_quotes(fold, at):
        return []
    cuts: list[int] = []
    for m in _NEXT.finditer(fold, at):
        if int(m["number"]) == len(cuts) + 1:
            cuts.append(m.end())
    if len(cuts) < _FEWEST:
        return []
    ends = [*cuts[1:], len(fold)]
    return sorted({*cuts, *(cut for i, j in zip(cuts, ends, strict=True) for cut in _bullets(fold, i, j))})


_FEWEST = 2


def _bullets(fold: str, start: int, end: int) -> list[int]:
    """Where the bullets of a list begin that stands behind a colon: `5. Các thôn: - Trồng cây. - Tưới cây.`

    >>> _bullets("Các thôn: - Trồng cây; - Tưới cây.", 0, 34), _bullets("Gồm: - Trồng cây, - Tưới", 0, 24)
    ([10, 23], [])
    """
    first = fold.find(": - ", start, end)
    if first < 0 or _in_quotes(fold, first):
        return []
    cuts = [m.end() for m in _BULLET.finditer(fold, first, end)]
    return cuts if len(cuts) >= _FEWEST else []


def _in_quotes(fold: str, at: int) -> bool:
    """Whether what stands at `at` is of a text that is quoted."""
    return fold.count("“", 0, at) > fold.count("”", 0, at) or fold.count('"', 0, at) % 2 == 1


def _first_below(fold: str, number: str, start: int) -> int | None:
    """Where the first section below a number begins that stands on its line: `2. Về thủ tục 2.1. Hồ sơ`.

    >>> _first_below("2. Về thủ tục 2.1. Hồ sơ", "2", 2), _first_below("2. Sửa đổi điểm 2.1. Mục này", "2", 2)
    (14, None)
    """
    at = fold.find(f" {number}.1. ", start, start + _HEADING)
    if at < 0 or fold[start : start + 1] != " " or not fold[at + len(number) + 5 : at + len(number) + 6].isupper():
        return None
    before = fold[start:at].strip()
    closed = before[-1:] in ":." or before[-1:].isalpha()
    return at + 1 if closed and " " in before and _NAMES_A_LABEL.search(before) is None else None


_HEADING = 200  # characters
_TORN = {
    **dict.fromkeys(("Điều", "ĐIỀU"), pattern(r"\d{1,3}[a-zđ]?[.:](?:\s+[<U>]|$)")),
    **dict.fromkeys(
        ("Chương", "CHƯƠNG", "Phần", "PHẦN", "Mục", "MỤC"),
        pattern(r"(?:[IVXLC]{1,7}|\d{1,2})(?:[.:]?$|[.:]\s+[<U>])"),
    ),
}
"""Words of labels that stand alone on a line, and what begins the line below: `Điều` / `1. Phạm vi`."""
_LONGEST_WORD = max(map(len, _TORN))


def join_labels(blocks: Iterable[Line | TableBlock]) -> list[Line | TableBlock]:
    """The blocks; a label whose word and number stand on two lines is on one of them."""
    out: list[Line | TableBlock] = []
    for block in blocks:
        word = out[-1] if out else None
        if (
            isinstance(word, Line)
            and len(word.fold) <= _LONGEST_WORD
            and isinstance(block, Line)
            and (number := _TORN.get(word.fold)) is not None
            and not block.gap
            and block.cell == word.cell
            and number.match(block.fold)
        ):
            out[-1] = one_line([word, block])
        else:
            out.append(block)
    return out
