"""The head of an appendix: label, title, (Kèm theo …)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.lines import Line
from ..labels import read_label
from ..ledger import Ledger
from ..letterhead import QUOC_HIEU, RULE
from ..paragraphs import Block
from ..title import KEM_THEO
from ..values import join
from .boundaries import head_match, label_of


@dataclass(frozen=True, slots=True)
class AppendixHead:
    """The head of an appendix; the lines of it stand in `lines`."""

    label: str | None
    title: str | None
    kem_theo: str | None
    used: int


def read_head(blocks: Sequence[Block], ledger: Ledger) -> AppendixHead:
    """The head of an appendix: label, title, (Kèm theo …).

    Args:
        blocks: from the head on.
        ledger: takes the lines of the head.
    """
    first = blocks[0]
    assert isinstance(first, Line)
    m = head_match(first.fold)
    label = label_of(m) if m else None
    lines: list[Line] = []
    rest = first.piece(m.start("title")) if m else first
    lead = first.piece(0, m.start("title")) if m else None
    if lead:
        ledger.take("phu_luc", lead)
    used, kem_theo = 1, None
    queue: list[Line] = [rest] if rest else []
    while True:
        if not queue:
            if used >= len(blocks) or not isinstance(block := blocks[used], Line) or not _goes_on(block, lines):
                break
            used += 1
            queue = [block]
        line = queue.pop()
        cut = KEM_THEO.search(line.fold)
        if cut is not None:
            if cut.start():
                lines.append(line.piece(0, cut.start()))
                ledger.take("phu_luc", lines[-1])
            tail_lines, more = _kem_theo(line.piece(cut.start()), blocks, used)
            used += more
            ledger.take("kem_theo", *tail_lines)
            kem_theo = join(tail_lines)
            break
        if RULE.fullmatch(line.fold):
            ledger.page("rule", [line])
            continue
        lines.append(line)
        ledger.take("phu_luc", line)
    return AppendixHead(label, join(lines) if lines else None, kem_theo, used)


def _kem_theo(first: Line, blocks: Sequence[Block], used: int) -> tuple[list[Line], int]:
    lines = [first]
    while ")" not in lines[-1].fold[-3:] and len(lines) < 4 and used + len(lines) - 1 < len(blocks):
        block = blocks[used + len(lines) - 1]
        if not isinstance(block, Line):
            break
        lines.append(block)
    if ")" not in lines[-1].fold[-3:]:
        lines = lines[:1]
    return lines, len(lines) - 1


def _goes_on(line: Line, lines: list[Line]) -> bool:
    fold = line.fold
    if RULE.fullmatch(fold) or KEM_THEO.match(fold):
        return True
    if len(lines) > 5 or len(fold) > 300 or line.cell >= 0 or QUOC_HIEU.search(fold):
        return False  # a form begins with a letterhead of its own
    if read_label(fold) is not None:
        return False
    if fold.isupper():
        return not lines or lines[-1].text.isupper() or lines[-1].bold == line.bold
    if not lines:
        return (line.bold or line.centred or bool(line.level) or line.gap > 0 or len(fold) < 120) and fold[
            -1
        ] not in ".;"
    return (
        line.gap == 0
        and line.bold == lines[-1].bold
        and not lines[-1].text.isupper()
        and len(fold) < 120
        and fold[-1] not in ".;:"
    )
