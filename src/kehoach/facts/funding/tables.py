"""Money in tables: the cells of a column of budgets, with the unit of its header or of the line above the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from ...reference.columns import role_of
from ...text.patterns import pattern
from ..passages import Content, Passage, Reader
from ..quantities import find_quantities, parse_number
from ..quantities.numbers import NUMBER
from .said import amount, said_of
from .sources import sources_in

_UNIT = pattern(r"(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s{0,2}(?:đồng|vnđ|vnd)(?!\w)", re.IGNORECASE)
_ABOVE = pattern(r"(?:đơn\s+vị(?:\s+tính)?|đvt)\s*:?\s*(?P<unit>[^\n.;|)]{2,20})", re.IGNORECASE)
_FACTOR = {None: 1.0, "nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_ABOVE_REACH = 160


def of_table(table: Content, reader: Reader) -> Iterator[Content]:
    """One entry for each filled cell of a budget column."""
    columns = _budget_columns(table)
    if not columns:
        return
    above = _unit_above(table, reader)
    for cell in table["cells"]:
        if cell["row"] < table["header_rows"] or cell["col"] not in columns or cell["span"] is None:
            continue
        made = _of_cell(reader.cell(table, cell), columns[cell["col"]] or above)
        if made is not None:
            yield made


def _budget_columns(table: Content) -> dict[int, float | None]:
    """The columns about money, each with what its figures are multiplied by, where its header says so."""
    columns: dict[int, float | None] = {}
    for cell in takewhile(lambda cell: cell["row"] < table["header_rows"], table["cells"]):
        factor = _factor(cell["text"])
        if role_of(cell["text"]) == "budget":
            columns.update(dict.fromkeys(range(cell["col"], cell["col"] + cell["colspan"]), factor))
        elif cell["col"] in columns and factor is not None:
            columns[cell["col"]] = factor
    return columns


def _factor(text: str) -> float | None:
    """What the figures of a column are multiplied by: triệu đồng in its header."""
    found = _UNIT.search(text)
    return _FACTOR[found["scale"].lower() if found["scale"] else None] if found else None


def _unit_above(table: Content, reader: Reader) -> float | None:
    """The factor of the line `Đơn vị tính: triệu đồng` that stands directly before a table."""
    start = table["span"][0]
    found = [None, *_ABOVE.finditer(reader.view.folded, max(0, start - _ABOVE_REACH), start)][-1]
    return _factor(found["unit"]) if found else None


def _of_cell(passage: Passage, factor: float | None) -> Content | None:
    """What a cell says; None where it names neither a sum nor a source, or its figure has no unit."""
    text = passage.text.strip()
    amounts: list[Content] = []
    if NUMBER.fullmatch(text) is not None:
        value = parse_number(text)
        if factor is None or value is None:
            return None
        amounts = [_in_dong(passage, value * factor)]
    elif any(c.isdigit() for c in text):
        amounts = [amount(passage, q) for q in find_quantities(passage.text) if q.kind == "money"]
    sources = list(dict.fromkeys(sources_in(passage.text)))
    if not (amounts or sources):
        return None
    return {
        "text": passage.quote(), "source": passage.source, "sources": sources, **said_of((passage,)),
        "year": None, "amounts": amounts, "task": None, "span": passage.span(),
    }  # fmt: skip


def _in_dong(passage: Passage, value: float) -> Content:
    """The sum of a cell that holds a figure alone."""
    return {
        "raw": passage.raw(), "value": round(value, 4), "currency": "VND", "op": "=", "per": [], "span": passage.span(),
    }  # fmt: skip
