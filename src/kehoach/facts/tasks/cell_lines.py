"""Where a line end inside a cell parts two entries, and where it is only where the print wraps (docs/domain.md 6.3)."""

from __future__ import annotations

from ...reference.office_context import LINKS
from ..offices.words import may_begin_name
from ..passages import Passage

_PARAGRAPHS = frozenset(("html", "docx", "xlsx", "csv"))
"""Profiles in which a line end inside a cell parts two entries; elsewhere it is where the print wraps."""
_MARKDOWN, _BREAK = "markdown", "<br"
_OPEN = frozenset((
    "ủy ban", "văn phòng", "chỉ huy", "thường trực", "thường vụ", "chấp hành", "lãnh đạo", "đại diện", "chủ tịch",
    "trưởng phòng", "giám đốc", "chi cục", "đảng ủy", "bí thư", "phó bí thư",
))  # fmt: skip
"""Last words of a line behind which the name goes on, though the next line may begin one: Ủy ban / Mặt trận Tổ quốc."""
_PLURAL = frozenset(("các", "những", "mọi", "từng", "trình", "phó"))
"""Words that a name stands behind."""


def parted(passage: Passage, source: str, profile: str) -> str:
    """The text of a cell with a semicolon for each line end that parts two entries.

    Where the print wraps, a line end before another name in capitals does; so does a break of Markdown, which
    converters write for both.

    Args:
        passage: the cell.
        source: the text in which it stands.
        profile: how the table is written.
    """
    if profile == _MARKDOWN:
        return _broken(passage, source)
    wraps = profile == "wrapped"
    if (not wraps and profile not in _PARAGRAPHS) or not passage.exact:
        return passage.text
    pieces = list(passage.text)
    begin, at = passage.start, source.find("\n", passage.start, passage.end)
    while at >= 0:
        end = source.find("\n", at + 1, passage.end)
        below = source[at + 1 : end if end >= 0 else passage.end]
        index = passage.index(at)
        if not _is_wrap(passage.text, index) and (not wraps or _parts_names(source[begin:at], below)):
            pieces[index] = ";"
        begin, at = at + 1, end
    return "".join(pieces)


def _broken(passage: Passage, source: str) -> str:
    """The text of a cell of Markdown with a semicolon for each break before another name in capitals or initials."""
    text = passage.text
    pieces = list(text)
    begin, at = 0, source.find(_BREAK, passage.start, passage.end) if passage.exact else -1
    while at >= 0:
        end = source.find(_BREAK, at + 1, passage.end)
        index = passage.index(at)
        above = text[begin:index].split()
        below = text[index : passage.index(end) if end >= 0 else None].strip()
        apart = above and above[-1].lower() not in _PLURAL and " ".join(above[-2:]).lower() not in _OPEN
        named = below[:1].isupper() and may_begin_name(below, 0, len(below)) and (" " in below or below.isupper())
        if apart and named and not _is_wrap(text, index):
            pieces[index] = ";"
        begin, at = index, end
    return "".join(pieces)


def _is_wrap(text: str, at: int) -> bool:
    """Whether a name goes on behind the line end at `at`: a bracket follows, or the word that ties it to another name.

    >>> [_is_wrap(text, text.index("|")) for text in ("Phòng|(P.QLT)", "Công chức của|Sở", "Văn phòng|(1) Sở", "A|B")]
    [True, True, False, False]
    """
    behind = text[at + 1 : at + 16].lstrip(" \0")
    if behind.startswith("("):
        return not behind[1:2].isdigit()
    return behind.partition(" ")[0] in LINKS or text[max(0, at - 16) : at].rstrip(" \0").rpartition(" ")[2] in LINKS


def _parts_names(above: str, below: str) -> bool:
    """Whether a name in capitals begins with a line, and the line above can end one.

    A word alone in its line is of a narrow column that blanks stretch.

    >>> [_parts_names("Bộ Tài chính", below) for below in ("Hội Nông dân", "Hội", "cơ quan khác", "Đà Lạt xanh")]
    [True, False, False, False]
    """
    words, first = above.split(), below.lstrip()
    if len(words) < 2 or len(first.split()) < 2 or words[-1].lower() in _PLURAL:
        return False
    return first[0].isupper() and may_begin_name(first, 0, len(first))
