"""Short words that name a piece, so that a change can be read without the documents at hand."""

from __future__ import annotations

from .model import Part
from .pieces import Piece

_LONGEST = 100


def short(text: str) -> str:
    """The beginning of a text, cut after a word."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:") + " …"


def title(piece: Piece) -> str:
    """What a reader would call it: label and first words; of a cell the head of its column and its row."""
    if piece.part is Part.CELL and piece.parent is not None:
        return " · ".join(filter(None, (*(short(head) for head in piece.columns), title(piece.parent))))
    if piece.part is Part.ROW:
        words = next((cell.text for cell in piece.wordy_cells() if cell.text), "")
        return short(f"{piece.label} {words}".strip())
    if piece.part is Part.TABLE:
        return short(" | ".join(filter(None, piece.columns)))
    return short(f"{piece.marker} {piece.text}".strip())


def value(piece: Piece) -> str:
    """All its own words, as printed."""
    if piece.part is Part.TABLE:
        return " | ".join(filter(None, piece.columns))
    return f"{piece.marker} {piece.text}".strip() if piece.part is not Part.ROW else piece.text
