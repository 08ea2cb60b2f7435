"""The head of a document whose lines a program broke: a line that has no room for the next word goes on below.

A copy sets several components on one line, `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc`; once it
is wrapped, a line holds half of one (docs/domain.md 0.4, F6).
"""

from __future__ import annotations

from ..reference.types import type_of_line
from ..text.lines import Line, one_line
from ..text.patterns import pattern
from .labels import read_label
from .letterhead.ends import begins_text
from .letterhead.forms import RULE, kinh_gui_at
from .profile import Profile
from .tables import TableBlock
from .torn_names import NAME_REST
from .wrapping import ends_sentence, reaches_edge

_FAR = 40  # lines that are looked at
_NUMBER = ("Số", "SỐ")
_COMPONENTS = ("CỘNG HÒA", "CỘNG HOÀ", "Độc lập -", "V/v", *_NUMBER)
"""How a component begins that has a line of its own."""
_PLACE_DATE = pattern(r"[<U>][^,.;:()]{1,30}, ngày\b")
"""It has one, too, where it is not the number's line that goes on: `Số: 38/QĐ-UBND Bình` / `Sơn, ngày 27 …`."""


def unwrap_head(blocks: list[Line | TableBlock], profile: Profile) -> list[Line | TableBlock]:
    """The blocks with the full lines above the text joined to those below them, where a program broke the lines."""
    if not profile.exact:
        return blocks
    out: list[Line | TableBlock] = []
    run: list[Line] = []  # lines that are one
    for at, block in enumerate(blocks):
        if at >= _FAR or (isinstance(block, Line) and _is_text(block.fold)):
            return [*out, *_joined(run), *blocks[at:]]
        if isinstance(block, Line) and run and _goes_on(run[-1], block, profile):
            run.append(block)
            continue
        out += _joined(run)
        run = [block] if isinstance(block, Line) else []
        if not run:
            out.append(block)
    return out + _joined(run)


def _joined(run: list[Line]) -> list[Line]:
    return [one_line(run)] if len(run) > 1 else run


def _is_text(fold: str) -> bool:
    return begins_text(fold) or kinh_gui_at(fold) is not None


def _goes_on(above: Line, line: Line, profile: Profile) -> bool:
    if line.gap or line.level or above.level or line.cell >= 0 or above.cell >= 0 or above.bold != line.bold:
        return False
    if "   " in above.text or "   " in line.text or ends_sentence(above.fold):
        return False
    if not reaches_edge(above, line, profile.edge) or line.fold.startswith(_COMPONENTS):
        return False
    if type_of_line(line.fold) is not None or RULE.fullmatch(line.fold) or RULE.fullmatch(above.fold):
        return False
    if _PLACE_DATE.match(line.fold) is not None and not above.fold.startswith(_NUMBER):
        return False
    return NAME_REST.match(line.fold) is not None or read_label(line.fold) is None
