"""What is issued with a document and does not call itself an appendix: `Phần I` / `DANH MỤC …` / (Kèm theo …)."""

from __future__ import annotations

from ..kem_theo import KEM_THEO
from ..labels import read_label

_PART = 14  # characters


def ends_enclosed(fold: str) -> bool:
    """Whether a line is (Kèm theo …), perhaps with capitals of the title before it."""
    m = KEM_THEO.search(fold) if "(" in fold else None
    return m is not None and (not m.start() or fold[: m.start()].isupper())


def part_of(fold: str) -> tuple[str, int] | None:
    """The label of a part that stands alone, or above a title in capitals, and where it ends; None for other lines.

    What is issued with a decision may be called `Phần I`.

    >>> part_of("Phần II."), part_of("PHẦN I. DANH MỤC THỦ TỤC"), part_of("Phần I. Mục đích")
    (('Phần II', 8), ('Phần I', 8), None)
    """
    label = read_label(fold) if fold[0] == "P" and (len(fold) < _PART or fold.isupper()) else None
    if label is None or label.readings[0].kind != "phan" or (rest := fold[label.end :]) != rest.upper():
        return None
    return label.name, label.end
