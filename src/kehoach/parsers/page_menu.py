"""The menu of a site that a copy of a page begins with (docs/domain.md 9.4): it goes before anything is read.

Above a letterhead a page is cut in any case; a text that lost its own, or never had one, begins below the menu.
"""

from __future__ import annotations

from ..text.lines import Line
from ..text.patterns import pattern
from .labels import BULLETS, read_label

_TOP = 4  # lines in which it begins
_HOME = "trang chủ"
_GLUED = pattern(r"T(?:rang chủ|RANG CHỦ)(?:[<U>][<L>]+(?: [<L>]+){0,5}(?=[<U>])){1,40}")
"""`Trang chủGiới thiệuVăn bản` right before what stands below, as a copy without any parting has it."""
_ENTRY = pattern(r"[<U>][<U><L>]+(?:(?: |, | - )[<U><L>]+){0,14}")
_BARE_LENGTH, _BARE_WORDS, _LISTED_LENGTH = 32, 5, 60
"""An entry is not longer; without a bullet a longer one may be the title of what stands below."""
_MOST = 60  # entries
_BANNER = 120  # characters


def take_menu(lines: list[Line]) -> tuple[list[Line], list[tuple[str, Line]]]:
    """Take the menu out: `Trang chủ` at the top of the text, the short lines right below it, and what stands above.

    Args:
        lines: all lines of the text.

    Returns:
        The other lines, and what was taken with its kind of furniture.
    """
    for first, line in enumerate(lines[:_TOP]):
        if (glued := _GLUED.match(line.fold) if line.fold[0] == "T" else None) is not None:
            menu, rest = [line.piece(0, glued.end())], [line.piece(glued.end()), *lines[first + 1 :]]
        elif line.fold[0] in _INITIALS and _bare(line).lower() == _HOME and (end := _end(lines, first)) > first + 1:
            menu, rest = lines[first:end], lines[end:]
        elif len(line.fold) > _BANNER:
            break
        else:
            continue
        return rest, [*(("banner", above) for above in lines[:first]), *(("menu", entry) for entry in menu)]
    return lines, []


_INITIALS = frozenset(f"Tt{BULLETS}")


def _bare(line: Line) -> str:
    return line.fold.lstrip(f"{BULLETS} ")


def _end(lines: list[Line], first: int) -> int:
    """Index after the last entry of the menu that begins here; in capitals a blank line must part it from a title."""
    home = lines[first]
    capitals, listed = home.fold.isupper(), home.fold[0] in BULLETS
    gap = lines[first + 1].gap if first + 1 < len(lines) else 0
    end = first + 1
    for line in lines[end : end + _MOST]:
        entry = _bare(line)
        if line.gap > gap or (line.fold[0] in BULLETS) is not listed or entry.isupper() is not capitals:
            break
        if len(entry) > (_LISTED_LENGTH if listed else _BARE_LENGTH) or _ENTRY.fullmatch(entry) is None:
            break
        if not listed and (entry.count(" ") >= _BARE_WORDS or read_label(line.fold) is not None):
            break
        end += 1
    parted = listed or not capitals or end == len(lines) or lines[end].gap > gap
    return end if parted else first
