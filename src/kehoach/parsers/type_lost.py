"""A document whose type line a copy lost: what it names is of another type (docs/domain.md 3.4)."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.types import DocumentType
from ..text.lines import Line
from .enacting import enacts
from .grounds import is_ground
from .kem_theo import KEM_THEO
from .labels import read_label
from .paragraphs import Block, line_at
from .subject_ends import BY_AUTHORITY, is_authority

_FAR, _NEAR = 60, 6  # lines between a title and what enacts, and those between it and who decides


def is_named_in_subject(blocks: Sequence[Block], at: int, found: tuple[DocumentType, int], told: DocumentType) -> bool:
    """Whether the type word of a line begins the subject of a document of another type, as `told` by its number.

    `Số: 12/NQ-HĐND` / `QUY ĐỊNH MỨC CHI HỘI THI` / `HỘI ĐỒNG NHÂN DÂN XÃ`: what stands below belongs to a resolution
    alone. A plan that bears the number of the decision on it has nothing of the kind.

    Args:
        blocks: the document.
        at: index of the line.
        found: the type that the line names, and where its name ends.
        told: the type that the number tells.
    """
    line, (kind, end) = line_at(blocks, at), found
    if line is None or kind.mark == told.mark or told.slug not in BY_AUTHORITY:
        return False
    if not line.fold.isupper() or not line.fold[end:].strip(" *:"):
        return False
    decided = False
    for i, block in enumerate(blocks[at + 1 : at + 1 + _FAR]):
        if not isinstance(block, Line) or KEM_THEO.match(block.fold):
            return False
        fold = block.fold
        if is_ground(fold):
            if decided or told.family == "qppl":
                return True
        elif enacts(fold) or f" ban hành {told.name} " in fold:
            return True
        elif i < _NEAR and is_authority(fold):
            decided = True
        elif read_label(fold) is not None:
            return False
    return False


_SMALL_LINES, _SUBJECT = 3, 20  # lines of a subject in small letters, and its characters at least


def is_subject_in_small(blocks: Sequence[Block], at: int, told: DocumentType) -> bool:
    """Whether a subject in small letters stands below the letterhead of a decision, whose type line was lost.

    `Số: 12/QĐ-UBND` / `Ban hành Quy chế trồng cây` / `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ` / `Căn cứ …`: who decides, in
    capitals above the grounds, ends it.
    """
    if told.slug not in BY_AUTHORITY:
        return False
    for i, block in enumerate(blocks[at : at + _SMALL_LINES + 1], at):
        if not isinstance(block, Line):
            return False
        fold = block.fold
        if i > at and is_authority(fold):
            below = line_at(blocks, i + 1)
            return below is not None and is_ground(below.fold)
        if fold.isupper() or fold[-1] in ".;:," or is_ground(fold) or read_label(fold) is not None:
            return False
        if i == at and (len(fold) < _SUBJECT or not fold[0].isupper()):
            return False
    return False


def decides(blocks: Sequence[Block]) -> bool:
    """Whether a decision stands in the blocks: a ground, what enacts below it, and right below that an article."""
    lines = [block for block in blocks if isinstance(block, Line)]
    ground = next((i for i, line in enumerate(lines) if is_ground(line.fold)), len(lines))
    enacted = next((i for i, line in enumerate(lines[ground:], ground) if enacts(line.fold)), len(lines))
    below = [read_label(line.fold) for line in lines[enacted : enacted + _NEAR] if line.fold[0] == "Đ"]
    return any(label is not None and label.readings[0].kind == "dieu" for label in below)
