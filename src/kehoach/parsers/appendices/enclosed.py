"""What is issued with a document and does not call itself an appendix: `Phần I` / `DANH MỤC …` / (Kèm theo …)."""

from __future__ import annotations

from ..labels import read_label
from ..subject_ends import KEM_THEO

_PART = 14  # characters


def ends_enclosed(fold: str) -> bool:
    """Whether a line is (Kèm theo …), perhaps with capitals of the title before it."""
    m = KEM_THEO.search(fold) if "(" in fold else None
    return m is not None and (not m.start() or fold[: m.start()].isupper())


def part_of(fold: str) -> str | None:
    """The label of a part that stands alone in its line: what is issued with a decision may be called `Phần I`.

    >>> part_of("PHẦN I"), part_of("Phần II."), part_of("PHẦN I. MỤC ĐÍCH")
    ('Phần I', 'Phần II', None)
    """
    label = read_label(fold) if fold[0] == "P" and len(fold) < _PART else None
    return label.name if label is not None and label.readings[0].kind == "phan" and not fold[label.end :] else None
