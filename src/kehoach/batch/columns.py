"""The columns of the datasets: for each its name, its Arrow type and how it is got. What makes Arrow data of them
stands in `to_arrow.py`.

A row of `documents` is a record and its JSON; a row of another table is a fact of the JSON, with the place that it was
found at. Names are those of the JSON; what is nested there has its names joined by `_`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .json_parts import facts, sections
from .values import (
    Json,
    count,
    day_of,
    first_day,
    inside,
    issued,
    key,
    last_day,
    names,
    of_failure,
    of_header,
    real,
    signed,
    signer,
    whole,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: its head.
        type: as Arrow names it; `list<…>` of it; the name of a table for a list of its rows.
        get: its value in a row.
        repeats: few values come again and again, so that a dictionary pays.
    """

    name: str
    type: str
    get: Callable[[Any], object]
    repeats: bool = False


ATTACHMENT = Column("attachment", "string", key("attachment"), repeats=True)
SPAN = (
    Column("span_start", "int64", lambda row: row["span"][0]),
    Column("span_end", "int64", lambda row: row["span"][1]),
)

SECTIONS = (
    ATTACHMENT,
    Column("id", "string", key("id")),
    Column("parent", "string", key("parent"), repeats=True),
    Column("depth", "int64", key("depth"), repeats=True),
    Column("kind", "string", key("kind"), repeats=True),
    Column("marker", "string", key("marker"), repeats=True),
    Column("heading", "string", key("heading")),
    Column("text", "string", key("text")),
    *SPAN,
)

CITATIONS = (
    ATTACHMENT,
    Column("id", "string", key("id"), repeats=True),
    Column("loai", "string", key("loai"), repeats=True),
    Column("so_hieu", "string", key("so_hieu"), repeats=True),
    Column("ten", "string", key("ten"), repeats=True),
    Column("ngay", "date32", lambda row: day_of(row["ngay"]), repeats=True),
    Column("nam", "int64", lambda row: whole(row["nam"]), repeats=True),
    Column("co_quan", "string", key("co_quan"), repeats=True),
    Column("trich_yeu", "string", key("trich_yeu"), repeats=True),
    Column("pinpoint", "string", key("pinpoint")),
    Column("role", "string", key("role"), repeats=True),
    Column("repaired", "string", key("repaired")),
    Column("section", "string", lambda row: row["mentions"][0]["source"] if row["mentions"] else None),
    Column("mentions", "int64", lambda row: len(row["mentions"]), repeats=True),
    *SPAN,
)

TASKS = (
    ATTACHMENT,
    Column("id", "string", key("id"), repeats=True),
    Column("parent", "string", key("parent"), repeats=True),
    Column("section", "string", key("source")),
    Column("kind", "string", key("kind"), repeats=True),
    Column("stt", "string", key("stt"), repeats=True),
    Column("text", "string", key("text")),
    Column("chu_tri", "list<string>", names("chu_tri"), repeats=True),
    Column("phoi_hop", "list<string>", names("phoi_hop"), repeats=True),
    Column("trinh", "list<string>", names("trinh"), repeats=True),
    Column("thoi_han", "string", inside("thoi_han", "raw"), repeats=True),
    Column("thoi_han_kind", "string", inside("thoi_han", "kind"), repeats=True),
    Column("thoi_han_start", "date32", lambda row: first_day(row["thoi_han"]), repeats=True),
    Column("thoi_han_end", "date32", lambda row: last_day(row["thoi_han"]), repeats=True),
    Column("dinh_ky", "string", inside("dinh_ky", "raw"), repeats=True),
    Column("san_pham", "string", inside("san_pham", "text")),
    Column("modality", "string", key("modality"), repeats=True),
    Column("same_as", "list<string>", key("same_as"), repeats=True),
    *SPAN,
)

TARGETS = (
    ATTACHMENT,
    Column("section", "string", key("source")),
    Column("measure", "string", key("measure")),
    Column("population", "string", key("population")),
    Column("op", "string", key("op"), repeats=True),
    Column("value", "double", real("value")),
    Column("value_to", "double", real("value_to")),
    Column("unit", "string", key("unit"), repeats=True),
    Column("of", "double", real("of")),
    Column("amount", "double", real("amount")),
    Column("delta", "bool", key("delta")),
    Column("per", "string", key("per"), repeats=True),
    Column("at", "string", key("at"), repeats=True),
    Column("baseline_value", "double", lambda row: row["baseline"] and real("value")(row["baseline"])),
    Column("baseline_unit", "string", inside("baseline", "unit"), repeats=True),
    Column("baseline_at", "string", inside("baseline", "at"), repeats=True),
    Column("direction", "string", key("direction"), repeats=True),
    Column("modality", "string", key("modality"), repeats=True),
    Column("raw", "string", key("raw")),
    *SPAN,
)

RECORD = (
    Column("number", "int64", lambda record: record.number),
    Column("source", "string", lambda record: record.source or None),
    Column("path", "string", lambda record: record.path or None),
    Column("sha256", "string", lambda record: record.sha256 or None),
    Column("size", "int64", lambda record: record.size),
    Column("outcome", "string", lambda record: record.outcome.value, repeats=True),
    Column("error_code", "string", of_failure("code"), repeats=True),
    Column("error", "string", of_failure("message"), repeats=True),
    Column("remedy", "string", of_failure("remedy"), repeats=True),
)
"""Of a record, whether there is a document or not."""

DOCUMENT = (
    Column("schema", "string", key("schema"), repeats=True),
    Column("generator", "string", key("generator"), repeats=True),
    Column("kind", "string", key("kind"), repeats=True),
    Column("id", "string", key("id")),
    Column("truncated", "bool", key("truncated")),
    Column("missing", "list<string>", key("missing"), repeats=True),
    *(
        Column(name, "string", of_header(name), repeats=True)
        for name in ("co_quan_chu_quan", "co_quan_ban_hanh", "so_hieu")
    ),
    Column("ngay_ban_hanh", "date32", issued),
    *(Column(name, "string", of_header(name), repeats=True) for name in ("noi_ban_hanh", "loai_van_ban")),
    Column("trich_yeu", "string", of_header("trich_yeu")),
    Column("nguoi_ky", "string", signer, repeats=True),
    Column("chuc_vu", "string", signed("chuc_vu"), repeats=True),
    Column("media_type", "string", lambda row: row["source"]["media_type"], repeats=True),
    Column("encoding", "string", lambda row: row["source"]["encoding"], repeats=True),
    Column("reader", "string", lambda row: row["source"]["reader"], repeats=True),
    Column("characters", "int64", lambda row: row["source"]["characters"]),
    Column("unparsed", "int64", lambda row: row["coverage"]["unparsed"], repeats=True),
    Column("n_sections", "int64", lambda row: sum(1 for _ in sections(row)), repeats=True),
    *(
        Column(f"n_{name}", "int64", count(name), repeats=True)
        for name in ("can_cu", "signatures", "noi_nhan", "appendices", "tables", "attachments", "reports", "funding")
    ),
    Column("diagnostics", "list<string>", lambda row: [found["code"] for found in row["diagnostics"]], repeats=True),
    Column("citations", "citations", facts("citations")),
    Column("tasks", "tasks", facts("tasks")),
    Column("targets", "targets", facts("targets")),
)
"""Of a document; null where there is none. Header, signature and counts are those of the outer document alone; sections
and facts are counted and listed with those of the documents inside it, as in the tables."""

JSON = Column("json", "large_string", lambda record: record.json)
"""The whole document."""

KEYS = (
    Column("number", "int64", lambda pair: pair[0].number, repeats=True),
    Column("source", "string", lambda pair: pair[0].source, repeats=True),
    Column("document", "string", lambda pair: pair[1]["id"], repeats=True),
)
"""What a row of another table says of its document: of a record and its JSON."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of parts of documents.

    Attributes:
        columns: of a row, behind KEYS.
        rows: those of a document.
    """

    columns: tuple[Column, ...]
    rows: Callable[[Json], Iterator[Json]]


PARTS: dict[str, Table] = {
    "sections": Table(SECTIONS, sections),
    "tasks": Table(TASKS, facts("tasks")),
    "citations": Table(CITATIONS, facts("citations")),
    "targets": Table(TARGETS, facts("targets")),
}
"""The tables beside `documents`."""

TABLES = ("documents", *PARTS)
"""Every table that can be asked for."""
