"""Targets from tables: a column of aims beside a column that says what is measured (docs/domain.md 6.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...reference.columns import role_of
from ...text.fold import fold
from ...text.patterns import pattern
from ..context import YEARS
from ..passages import Content, Reader
from ..quantities import find_quantities, parse_number
from ..quantities.numbers import NUMBER
from .sections import edtf

_AIM = pattern(
    r"(?:kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|đến|lộ trình)(?: đến)?(?: năm| giai đoạn)? ?(?:19|20)\d\d"
    r"|(?:kế hoạch|chỉ tiêu|mục tiêu) (?:năm|giao|thực hiện)|(?:mục|chỉ) tiêu$"
)
_DONE = pattern(r"thực hiện|hiện trạng|ước|kết quả năm|đã ")
_CELL = pattern(
    r"(?P<op>≥|>=|≤|<=|>|<|trên|dưới|tối thiểu|ít nhất|khoảng)?\s{0,3}(?P<a>[\d.,]{1,20})\s?(?P<p>%)?"
    r"(?:\s?-\s?(?P<b>[\d.,]{1,20})\s?(?P<q>%)?)?"
)
_OPS = {"≥": ">=", "≤": "<=", "trên": ">", "dưới": "<", "tối thiểu": ">=", "ít nhất": ">=", "khoảng": "~"}
_UNIT = pattern(r"\(\s?(?:đơn vị(?: tính)?:?\s?|đvt:?\s?)?(?P<unit>%|[^()\d]{1,24})\)")
_MEASURES = ("chỉ tiêu", "tên chỉ tiêu", "mục tiêu", "chỉ tiêu, nhiệm vụ", "các chỉ tiêu", "các chỉ tiêu chủ yếu")
_LONGEST = 120


@dataclass(slots=True)
class _Column:
    """What a column holds: measure, unit, aim, done; with the year and the unit in its header."""

    role: str
    at: str | None = None
    unit: str | None = None


@dataclass(slots=True)
class _Row:
    number: int
    cells: dict[int, Content] = field(default_factory=dict)


def table_targets(tables: Sequence[Content], reader: Reader) -> Iterator[Content]:
    """The targets in the columns of aims.

    Args:
        tables: the tables of the content.
        reader: the reader of its source.

    Yields:
        Targets in the form of the schema, row by row.
    """
    for table in tables:
        columns = _columns(table)
        if columns:
            yield from _rows(table, columns, reader)


def _columns(table: Content) -> dict[int, _Column]:
    """The columns by place; empty where the table has no column of aims, or none that says what they measure."""
    heads: dict[int, list[str]] = {}
    aims = False
    for cell in table["cells"]:
        if cell["row"] >= table["header_rows"]:
            break
        text = cell["text"]
        aims = aims or ("tiêu" in text or "TIÊU" in text or "ế hoạch" in text or "Ế HOẠCH" in text)
        for col in range(cell["col"], cell["col"] + cell["colspan"]):
            heads.setdefault(col, []).append(text)
    if not aims:
        return {}
    columns = {col: _column(texts) for col, texts in heads.items()}
    measure = next((col for col, c in sorted(columns.items()) if c.role == "measure"), None)
    if measure is None:
        return {}
    for col, column in columns.items():
        if column.role == "measure" and col != measure:
            column.role = "aim"
    if all(column.role != "aim" for column in columns.values()):
        _results_as_aims(columns, table)
    return columns if any(column.role == "aim" for column in columns.values()) else {}


def _results_as_aims(columns: dict[int, _Column], table: Content) -> None:
    """A column Kết quả is one of aims where rows between say by when: Đến năm 2030."""
    groups = set(table["group_rows"])
    if any(c["row"] in groups and c["text"].lower().startswith(("đến năm", "mục tiêu đến")) for c in table["cells"]):
        for column in columns.values():
            if column.role == "result":
                column.role = "aim"


def _column(texts: Sequence[str]) -> _Column:
    """The column below some headers, the uppermost first."""
    name = " ".join(" ".join(texts).lower().split())[:_LONGEST]
    years = YEARS.search(name)
    unit = _UNIT.search(name)
    counts = years is None and name.startswith(("đơn vị", "đvt"))
    role = "unit" if counts else _role(name, role_of(texts[0]))
    return _Column(role, edtf(years) if years else None, unit["unit"].strip() if unit else None)


def _role(name: str, role: str | None) -> str:
    """What a column of figures or words holds, by its name and its role in a table of tasks; "" if no use is known."""
    if _DONE.search(name):
        return "done"
    if role == "output" and name.startswith("kết quả"):
        return "result"
    if name in _MEASURES:
        return "measure"
    if role == "target" or _AIM.search(name):
        return "aim"
    return "measure" if role == "task" or name.startswith(("chỉ tiêu", "mục tiêu", "tiêu chí")) else ""


def _rows(table: Content, columns: dict[int, _Column], reader: Reader) -> Iterator[Content]:
    rows: dict[int, _Row] = {}
    for cell in table["cells"]:
        if cell["row"] >= table["header_rows"] and cell["span"] is not None:
            rows.setdefault(cell["row"], _Row(cell["row"])).cells[cell["col"]] = cell
    groups = set(table["group_rows"])
    at = None
    for number in sorted(rows):
        row = rows[number]
        if number in groups:
            found = YEARS.search(" ".join(cell["text"] for cell in row.cells.values())[:_LONGEST])
            at = found[1] if found else at
            continue
        yield from _row(table, row, columns, at, reader)


def _row(table: Content, row: _Row, columns: dict[int, _Column], at: str | None, reader: Reader) -> Iterator[Content]:
    def first(role: str) -> str | None:
        return next((row.cells[c]["text"] for c in sorted(row.cells) if c in columns and columns[c].role == role), None)

    measure = first("measure")
    if not measure or measure[:1].isdigit():
        return
    unit = first("unit")
    for col in sorted(row.cells):
        column = columns.get(col)
        if column is None or column.role != "aim":
            continue
        figure = _figure(row.cells[col]["text"], column.unit or unit)
        if figure is None:
            continue
        passage = reader.cell(table, row.cells[col])
        yield {
            "measure": measure,
            "population": None,
            **figure,
            "at": column.at or at,
            "baseline": _baseline(row, columns, figure["unit"]),
            "direction": None,
            "modality": None,
            "source": passage.source,
            "raw": passage.raw(),
            "span": passage.span(),
        }


def _figure(text: str, unit: str | None) -> Content | None:
    """The figure that a cell holds; None where it holds anything else, or nothing says its unit."""
    found = _CELL.fullmatch(fold(text.strip().lower())) if len(text) < 40 else None
    if found is None:
        return _in_words(text)
    value, upper = _value(found["a"]), _value(found["b"]) if found["b"] else None
    unit = "%" if found["p"] or found["q"] else unit
    if value is None or unit is None or (found["b"] and (upper is None or upper <= value)):
        return None
    printed = found["op"] or ""
    op = _OPS.get(printed, printed) or ("=" if upper else ">=")
    return {"op": op, "value": value, "value_to": upper, "unit": unit}


def _in_words(text: str) -> Content | None:
    """A cell with one figure and its unit: 05 lớp."""
    found = find_quantities(fold(text)) if len(text) < 40 and text[:1].isdigit() else []
    if len(found) != 1 or found[0].kind not in ("quantity", "money", "rate") or not found[0].known:
        return None
    quantity = found[0]
    per = quantity.per[0] if quantity.per else None
    return {"op": ">=" if quantity.op == "=" else quantity.op, "value": quantity.value, "value_to": quantity.value_to,
            "unit": quantity.unit, "amount": quantity.amount, "per": per}  # fmt: skip


def _value(text: str) -> float | None:
    found = NUMBER.fullmatch(text.rstrip(".,"))
    return parse_number(found.group()) if found else None


def _baseline(row: _Row, columns: dict[int, _Column], unit: str | None) -> Content | None:
    """The last column that says what has been reached."""
    for col in sorted(row.cells, reverse=True):
        column = columns.get(col)
        if column is not None and column.role == "done":
            value = _value(row.cells[col]["text"].strip().rstrip("%").strip())
            if value is not None:
                return {"value": value, "unit": unit, "at": column.at}
    return None
