"""The head above the title: quốc hiệu, organs, number, place and date, marks (docs/domain.md 3.1 to 3.3).

Copies tear the two columns of a letterhead apart in every way. So its order is not looked at: each component that has a
form of its own is cut out of the lines wherever it stands, and what remains, in order, is the name of the organs.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.organs import organ_head
from ...reference.types import type_of_line
from ...text.lines import Line
from ..ledger import Ledger
from ..place_date import find_place_date
from ..wrapping import ends_with_open_word
from .ends import begins_text, goes_on, is_scrap, is_untyped_title, stops, title_below
from .forms import (
    RULE,
    about_at,
    find_mark,
    find_quoc_hieu,
    find_tieu_ngu,
    is_bare_about,
    is_closed,
    is_tieu_de,
    kinh_gui_at,
)
from .organ_lines import behind_unit, ends_organ, is_organ, is_session, take_assembly, without_assembly
from .own_number import own_sign
from .reader import Letterhead, Reader
from .torn import drop_bullet, join_torn

__all__ = ["Letterhead", "read_letterhead"]


def read_letterhead(lines: list[Line], ledger: Ledger) -> tuple[Letterhead, int]:
    """Read the components above the title.

    Args:
        lines: lines of the document from its first one; a line in which the letterhead ends is replaced by what is
            left of it.
        ledger: takes what is recognised.

    Returns:
        What was found, and the index of the first line that is not the letterhead's: the type line, Kính gửi, or the
        beginning of the text.
    """
    found = Letterhead()
    reader = Reader(found, ledger)
    join_torn(lines)
    _lower_address(lines)
    if not _anchored(lines):
        return found, 0
    drop_bullet(lines, ledger)
    address, taken = _address(lines), 0
    for index, line in enumerate(lines[:_MOST]):
        if index < taken:
            continue
        if line.cell < 0 and stops(line, found):
            return found, index
        if (taken := take_assembly(lines, index, found, ledger)) > index:
            continue
        for n, piece in enumerate(pieces := reader.open(line)):
            for k, whole in enumerate(parts := reader.read(piece)):
                part = without_assembly(whole, found, ledger)
                if part and not _enter(part, lines, index, found, ledger, above=address - index):
                    lines[index : index + 1] = [part, *parts[k + 1 :], *pieces[n + 1 :]]
                    return found, index
    return found, min(len(lines), _MOST)


_MOST = 60  # lines of a letterhead
_SHORT = 60  # characters of a piece between two components


def _enter(part: Line, lines: Sequence[Line], index: int, found: Letterhead, ledger: Ledger, *, above: int) -> bool:
    """Enter what remains of a line, `above` lines over Kính gửi; False when the letterhead ends with it."""
    if not is_untyped_title(lines, index, part, found) and _place(part, found, ledger, above=above):
        return True
    if len(part.fold) < _SHORT and goes_on(lines, index):
        if ends_organ(part, found):
            found.organs.append(part)
            ledger.take("co_quan", part)
        return True
    if found.anchors() > 1 and is_scrap(part.fold) and title_below(lines, index):
        ledger.page("mark", [part])
        return True
    return False


def _lower_address(lines: list[Line]) -> None:
    """Put `Kính gửi:` below the motto where the left column, which ends with it, was read before the right one."""
    for index, line in enumerate(lines[:_LEFT_COLUMN]):
        if line.fold[0] not in "Kk" or len(line.fold) > _BARE_ADDRESS or kinh_gui_at(line.fold) is None:
            continue
        end = index + 1
        while end < len(lines) and end <= index + _RIGHT_COLUMN and _of_right_column(lines[end].fold):
            end += 1
        if any(find_quoc_hieu(below.fold) for below in lines[index + 1 : end]):
            lines[index:end] = [*lines[index + 1 : end], line]
        return


_LEFT_COLUMN, _RIGHT_COLUMN, _BARE_ADDRESS = 14, 6, 12  # lines of a column; characters of `Kính gửi:` alone


def _of_right_column(fold: str) -> bool:
    """Whether a line is of the right column of a letterhead: quốc hiệu, motto, place and date."""
    if find_quoc_hieu(fold) or find_tieu_ngu(fold) or RULE.fullmatch(fold):
        return True
    return len(fold) < 90 and find_place_date(fold) is not None


def _anchored(lines: Sequence[Line]) -> bool:
    """Whether there is a letterhead at all: words in capitals alone are the title of something."""
    for line in lines[:_FAR]:
        fold = line.fold
        if find_quoc_hieu(fold) or find_tieu_ngu(fold) or is_tieu_de(fold) or about_at(fold):
            return True
        if len(fold) < 120 and (organ_head(fold.upper()) is not None or find_mark(fold) is not None):
            return True
        if len(fold) < 300 and (own_sign(fold) is not None or find_place_date(fold) is not None):
            return True
        if begins_text(fold):
            break
    return False


_FAR = 40
"""Lines that are looked at for a letterhead."""


def _address(lines: Sequence[Line]) -> int:
    """Index of Kính gửi below the letterhead, or of what goes on right above it; -1 where there is none, or a type."""
    for index, line in enumerate(lines[:_FAR]):
        if kinh_gui_at(line.fold):
            return next((i + 1 for i in range(index - 1, -1, -1) if not lines[i].fold[0].islower()), index)
        if type_of_line(line.fold) is not None:
            return -1
    return -1


def _place(part: Line, found: Letterhead, ledger: Ledger, *, above: int) -> bool:
    """Put a part where its form says that it belongs, to the subject or the organs; False where it says nothing."""
    fold = part.fold
    sign = found.sign if above > 0 and not found.about else None
    bare = sign is not None and (fold.startswith("Về ") or (above == 1 and is_bare_about(fold, sign.type_mark)))
    if len(fold) < 400 and (bare or about_at(fold)):
        found.about.append(part)
        ledger.take("trich_yeu", part)
        return True
    if kinh_gui_at(fold) or type_of_line(fold) is not None:
        return False
    if found.about and not is_closed(found.about) and not begins_text(fold) and _goes_on_about(part, found.about[-1]):
        found.about.append(part)
        ledger.take("trich_yeu", part)
        return True
    if found.about and found.organs and "quoc_hieu" in found.values and found.about[-1].fold.isupper():
        return False  # `VỀ VIỆC …` / `ỦY BAN NHÂN DÂN TỈNH …`: who decides, below a title that lost its type
    organ = part.piece(behind_unit(fold))
    if (found.organs and is_session(fold)) or is_organ(organ, found):
        found.organs.append(organ)
        ledger.take("co_quan", part)
        return True
    return False


_ABOUT_LINE = 90  # characters of a line of a subject below its first one


def _goes_on_about(part: Line, above: Line) -> bool:
    """Whether a piece goes on with the subject: in small letters, behind an open word, or right below it."""
    fold = part.fold
    if fold[0].islower():
        return True
    if len(fold) >= _ABOUT_LINE:
        return False
    if ends_with_open_word(above.fold.lower()):
        return True
    if part.number - above.number > 1 + part.gap or part.gap > above.gap:
        return False
    return part.cell == above.cell >= 0 or not (fold.isupper() or (part.gap and above.fold.isupper()))
