"""Whether a text stops before its document does (KH501): where it ends, and whether anything may end so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .closing_sentences import END_MARK
from .frame import PAGE_PARTS, Frame
from .ledger import Ledger
from .part import Part
from .tree import Section
from .wrapping import ends_sentence

_LAST_LINES = 3
_LONG, _SHORT = 40, 30  # characters of a paragraph without a label: a shorter one may be a name, a note of the page


def truncated(part: Part, lines: Sequence[Line], page: Frame) -> list[Diagnostic]:
    """The finding, or nothing: the text stops inside a table, in mid sentence, or before there is any text."""
    if any(block.grid.cut for p in (part, *part.attachments) for block, _ in p.tables):
        return [Diagnostic("KH501", "the text stops inside a table")]
    if any(line.fold.startswith("(Xem tiếp Công báo") for line in lines[-_LAST_LINES:]):
        return [Diagnostic("KH501", "the text goes on in the next number of the gazette")]
    if page.after or not part.ledger.zones:
        return []
    zone, last = max(part.ledger.zones, key=lambda entry: entry[1].end)
    if last.end < _end(lines, part.ledger) or not _stops(zone, last, part):
        return []
    if zone == "noi_dung" and any(END_MARK.search(line.fold) for line in lines[-_LAST_LINES:]):
        return []  # what stands below the end of the text is for hand-writing: Ý kiến của lãnh đạo:
    return [Diagnostic("KH501", "the text stops before the document does", (last.start, last.end))]


def _end(lines: Sequence[Line], ledger: Ledger) -> int:
    """Where the last line begins that is no mark of the printed page."""
    marks = {line.start for kind, line in ledger.furniture if kind not in PAGE_PARTS}
    return next((line.start for line in reversed(lines) if line.start not in marks), 0)


_COMPLETE = frozenset({"chu_ky", "ky_so", "chu_thich", "phu_luc"})
"""What a whole document may end with: a signature, a note, an appendix that is a file of its own."""


def _stops(zone: str, last: Line, part: Part) -> bool:
    """Whether a document that ends with this line of this zone is cut off."""
    if zone in _COMPLETE:
        return False
    if zone == "noi_nhan":
        archived = any("Lưu" in entry["text"] for entry in part.noi_nhan)  # the last of a list
        return not part.signatures and not archived and not last.fold.endswith(".")
    owner = part.attachments[-1] if part.attachments and not part.appendices else part
    if zone != "noi_dung" and not _has_text(owner):
        return True  # grounds, or a head, and nothing below
    if zone == "ket_thuc":
        return not ends_sentence(last.fold) and _never_ends(last.fold)
    return zone == "noi_dung" and _text_stops(last, part)


def _has_text(part: Part) -> bool:
    return bool(part.tree and part.tree.roots) or bool(part.tables) or bool(part.ket_thuc)


def _text_stops(last: Line, part: Part) -> bool:
    fold = last.fold
    if "http" in fold or "](" in fold or END_MARK.search(fold):
        return False
    roots = _last_roots(part)
    section = roots[-1] if roots else None
    while section is not None and section.children:
        section = section.children[-1]
    if section is None or section.end < last.end:
        return False
    if ends_sentence(fold):
        return not part.closed and (fold[-1] in ";:" or _in_its_only_chapter(roots, part, fold))
    if _never_ends(fold):
        return True
    if _is_form(roots, part) or _is_value(section):
        return False
    if section.kind != "doan":
        return _has_stops(roots, section)
    return _is_prose(section.text, last) or (len(roots) == 1 and bool(part.can_cu))  # "QUYẾT Đ" below the grounds


def _in_its_only_chapter(roots: Sequence[Section], part: Part, last: str) -> bool:
    """Whether a text that nobody signs ends in its Chương I: no one parts a text into a single chapter.

    One that ends by saying when it takes effect is whole all the same.
    """
    chapters = [root for root in roots if root.kind == "chuong"]
    return (
        len(chapters) == 1
        and chapters[0] is roots[-1]
        and not part.signatures
        and "hiệu lực" not in last
        and _FIRST.match(chapters[0].id) is not None
    )


_FIRST = pattern(r"Chương (?:I|1)$")


def _is_value(section: Section) -> bool:
    """Whether a section is a title with a time or a figure behind it, which takes no stop: `III. GIAO LƯU: 18h`."""
    text = section.text
    return bool(section.heading) and 0 < len(text) < _FIGURE and text[0].isdigit()


_FIGURE = 16  # characters


def _is_form(roots: Sequence[Section], part: Part) -> bool:
    """Whether what comes last is an appendix, which may end with anything; one in articles is a document in itself."""
    return bool(part.appendices) and not part.attachments and roots[0].kind not in ("dieu", "chuong")


def _is_prose(text: str, last: Line) -> bool:
    """Whether a paragraph is a sentence or its beginning: no name, no title, no note of a page."""
    if len(text) >= _LONG:
        return not text.isupper()
    words = text.split()
    return len(text) >= _SHORT and not last.gap and 3 * sum(word[0].islower() for word in words) > 2 * len(words)


def _last_roots(part: Part) -> Sequence[Section]:
    """The sections of what comes last: the last appendix, the last attached document, or the document."""
    if part.attachments:
        return _last_roots(part.attachments[-1])
    if part.appendices:
        return part.appendices[-1]["body"]  # type: ignore[return-value]
    return part.tree.roots if part.tree else []


def _has_stops(roots: Sequence[Section], last: Section) -> bool:
    """Whether items of lists end with a stop in this text, so that one without it is cut off."""
    ended = [ends_sentence(section.text or section.heading or "") for section in _leaves(roots) if section is not last]
    return 2 * sum(ended) >= len(ended)


def _leaves(sections: Sequence[Section]) -> Iterator[Section]:
    stack = list(reversed(sections))
    while stack:
        section = stack.pop()
        if section.children:
            stack.extend(reversed(section.children))
        elif section.marker is not None:
            yield section


NEVER_LAST = ("của", "và", "với", "theo", "các", "những", "để", "bởi", "là", "tại", "hoặc", "về việc", "do", "cho")
"""Words that nothing ends with, be it a title or an item without a stop: fewer than `wrapping.OPEN_ENDS` has."""
_NEVER_LAST = pattern(rf"(?<![^\W\d_]){one_of(*NEVER_LAST)}$")
_HALF_WORD = pattern(r"(?<![\w/&.-])[bcdđghklmnpqrstvx]{1,3}$")
"""The first consonants of a word, `ch`, `ng`: no word of Vietnamese has no vowel."""
_UNIT = pattern(r"[\d²³]\s?\w{1,2}$")
_OPEN_SIGNS = ",(“/-–"


def _never_ends(fold: str) -> bool:
    """Whether a line ends as no paragraph does: with a comma, a word that asks for another, half a word.

    >>> _never_ends("chế độ t"), _never_ends("Giám đốc các Sở, Thủ trưởng các"), _never_ends("dài 5 km")
    (True, True, False)
    """
    if fold[-1] in _OPEN_SIGNS:
        return len(fold) > 1 and (fold[-1] not in "/-–" or fold[-2].isalnum())
    if _NEVER_LAST.search(fold):
        return True
    return _HALF_WORD.search(fold) is not None and not _UNIT.search(fold)
