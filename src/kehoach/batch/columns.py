"""The columns of the datasets: for each its name, its Arrow type and how it is got. What makes Arrow data of them
stands in `arrays.py`.

A row of `documents` is a record and its JSON; a row of another table is a fact of the JSON, with the place that it was
found at. Names are those of the JSON; what is nested there has its names joined by `_`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from .model import Record

Json = dict[str, Any]
"""An object of the JSON of a document."""

_LARGEST = 2**63 - 1


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


# ------------------------------------------------------------------------------------------------------------- values


def _value(name: str) -> Callable[[Json], object]:
    """The value of a field of the header."""

    def get(document: Json) -> object:
        found = document["header"][name]
        return found and found["value"]

    return get


def _key(name: str) -> Callable[[Json], object]:
    return lambda row: row[name]


def _day(text: str | None) -> date | None:
    """A whole day; None for a year, a month or an hour."""
    if text is None or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _whole(number: int | None) -> int | None:
    """A number that fits; hostile text prints larger ones."""
    return number if number is not None and -_LARGEST <= number <= _LARGEST else None


def _real(name: str) -> Callable[[Json], object]:
    def get(row: Json) -> object:
        number = row[name]
        return None if number is None else float(number)

    return get


def _count(name: str) -> Callable[[Json], object]:
    return lambda document: len(document[name])


def _names(role: str) -> Callable[[Json], object]:
    return lambda task: [actor["name"] for actor in task[role]]


def _first(time: Json | None) -> date | None:
    """The first day of a time."""
    return None if time is None else _day(time["start"])


def _last(time: Json | None) -> date | None:
    """The last day of a time that does not come back."""
    if time is None or time["kind"] in ("recur", "annual_day"):
        return None
    day = _day(time["date"])
    if day is None:
        return _day(time["end"])
    return day - timedelta(days=1) if time["kind"] == "before" and day > date.min else day


def _in(name: str, key: str) -> Callable[[Json], object]:
    """A field of an object that may be null."""
    return lambda row: None if row[name] is None else row[name][key]


def _signed(name: str) -> Callable[[Json], object]:
    """Of the first signature that has it."""

    def get(document: Json) -> object:
        return next((found for signature in document["signatures"] if (found := signature[name])), None)

    return get


def _signer(document: Json) -> object:
    value = _signed("nguoi_ky")(document)
    return value["value"] if isinstance(value, dict) else None


def _issued(document: Json) -> object:
    found = document["header"]["ngay_ban_hanh"]
    return found and _day(found["value"])


def _error(name: str) -> Callable[[Record], object]:
    return lambda record: None if record.failure is None else getattr(record.failure, name)


# ------------------------------------------------------------------------------------------------------ rows of tables


def contents(document: Json) -> Iterator[tuple[str | None, Json]]:
    """A document, then those inside it, outer ones first: `att-1`, `att-1/att-2`; None for the outer one."""
    stack: list[tuple[str | None, Json]] = [(None, document)]
    while stack:
        place, content = stack.pop()
        yield place, content
        above = f"{place}/" if place else ""
        inside = [(f"{above}att-{n}", attached) for n, attached in enumerate(content["attachments"], 1)]
        stack.extend(reversed(inside))


def facts(name: str) -> Callable[[Json], Iterator[Json]]:
    """Gives the facts of one kind, those of attached documents behind, each with `attachment`: where it was found."""

    def rows(document: Json) -> Iterator[Json]:
        for place, content in contents(document):
            yield from ({**fact, "attachment": place} for fact in content[name])

    return rows


def sections(document: Json) -> Iterator[Json]:
    """The sections in reading order, each with `attachment`, `parent`, `depth`; an appendix is a section too."""
    for place, content in contents(document):
        tops = [*content["body"], *map(_section, content["appendices"])]
        stack: list[tuple[Json, str | None, int]] = [(node, None, 1) for node in reversed(tops)]
        while stack:
            node, parent, depth = stack.pop()
            yield {**node, "attachment": place, "parent": parent, "depth": depth}
            stack.extend((child, node["id"], depth + 1) for child in reversed(node["children"]))


def _section(appendix: Json) -> Json:
    """An appendix as a section."""
    return {
        "id": appendix["id"],
        "kind": "phu_luc",
        "marker": appendix["label"],
        "heading": appendix["title"],
        "text": "",
        "span": appendix["span"],
        "children": appendix["body"],
    }


# ------------------------------------------------------------------------------------------------------------- columns

ATTACHMENT = Column("attachment", "string", _key("attachment"), repeats=True)
SPAN = (
    Column("span_start", "int64", lambda row: row["span"][0]),
    Column("span_end", "int64", lambda row: row["span"][1]),
)

SECTIONS = (
    ATTACHMENT,
    Column("id", "string", _key("id")),
    Column("parent", "string", _key("parent"), repeats=True),
    Column("depth", "int64", _key("depth"), repeats=True),
    Column("kind", "string", _key("kind"), repeats=True),
    Column("marker", "string", _key("marker"), repeats=True),
    Column("heading", "string", _key("heading")),
    Column("text", "string", _key("text")),
    *SPAN,
)

CITATIONS = (
    ATTACHMENT,
    Column("id", "string", _key("id"), repeats=True),
    Column("loai", "string", _key("loai"), repeats=True),
    Column("so_hieu", "string", _key("so_hieu"), repeats=True),
    Column("ten", "string", _key("ten"), repeats=True),
    Column("ngay", "date32", lambda row: _day(row["ngay"]), repeats=True),
    Column("nam", "int64", lambda row: _whole(row["nam"]), repeats=True),
    Column("co_quan", "string", _key("co_quan"), repeats=True),
    Column("trich_yeu", "string", _key("trich_yeu"), repeats=True),
    Column("pinpoint", "string", _key("pinpoint")),
    Column("role", "string", _key("role"), repeats=True),
    Column("repaired", "string", _key("repaired")),
    Column("section", "string", lambda row: row["mentions"][0]["source"] if row["mentions"] else None),
    Column("mentions", "int64", lambda row: len(row["mentions"]), repeats=True),
    *SPAN,
)

TASKS = (
    ATTACHMENT,
    Column("id", "string", _key("id"), repeats=True),
    Column("parent", "string", _key("parent"), repeats=True),
    Column("section", "string", _key("source")),
    Column("kind", "string", _key("kind"), repeats=True),
    Column("stt", "string", _key("stt"), repeats=True),
    Column("text", "string", _key("text")),
    Column("chu_tri", "list<string>", _names("chu_tri"), repeats=True),
    Column("phoi_hop", "list<string>", _names("phoi_hop"), repeats=True),
    Column("trinh", "list<string>", _names("trinh"), repeats=True),
    Column("thoi_han", "string", _in("thoi_han", "raw"), repeats=True),
    Column("thoi_han_kind", "string", _in("thoi_han", "kind"), repeats=True),
    Column("thoi_han_start", "date32", lambda row: _first(row["thoi_han"]), repeats=True),
    Column("thoi_han_end", "date32", lambda row: _last(row["thoi_han"]), repeats=True),
    Column("dinh_ky", "string", _in("dinh_ky", "raw"), repeats=True),
    Column("san_pham", "string", _in("san_pham", "text")),
    Column("modality", "string", _key("modality"), repeats=True),
    Column("same_as", "list<string>", _key("same_as"), repeats=True),
    *SPAN,
)

TARGETS = (
    ATTACHMENT,
    Column("section", "string", _key("source")),
    Column("measure", "string", _key("measure")),
    Column("population", "string", _key("population")),
    Column("op", "string", _key("op"), repeats=True),
    Column("value", "double", _real("value")),
    Column("value_to", "double", _real("value_to")),
    Column("unit", "string", _key("unit"), repeats=True),
    Column("of", "double", _real("of")),
    Column("amount", "double", _real("amount")),
    Column("delta", "bool", _key("delta")),
    Column("per", "string", _key("per"), repeats=True),
    Column("at", "string", _key("at"), repeats=True),
    Column("baseline_value", "double", lambda row: row["baseline"] and _real("value")(row["baseline"])),
    Column("baseline_unit", "string", _in("baseline", "unit"), repeats=True),
    Column("baseline_at", "string", _in("baseline", "at"), repeats=True),
    Column("direction", "string", _key("direction"), repeats=True),
    Column("modality", "string", _key("modality"), repeats=True),
    Column("raw", "string", _key("raw")),
    *SPAN,
)

RECORD = (
    Column("number", "int64", lambda record: record.number),
    Column("source", "string", lambda record: record.source or None),
    Column("path", "string", lambda record: record.path or None),
    Column("sha256", "string", lambda record: record.sha256 or None),
    Column("size", "int64", lambda record: record.size),
    Column("outcome", "string", lambda record: record.outcome.value, repeats=True),
    Column("error_code", "string", _error("code"), repeats=True),
    Column("error", "string", _error("message"), repeats=True),
    Column("remedy", "string", _error("remedy"), repeats=True),
)
"""Of a record, whether there is a document or not."""

DOCUMENT = (
    Column("schema", "string", _key("schema"), repeats=True),
    Column("generator", "string", _key("generator"), repeats=True),
    Column("kind", "string", _key("kind"), repeats=True),
    Column("id", "string", _key("id")),
    Column("truncated", "bool", _key("truncated")),
    Column("missing", "list<string>", _key("missing"), repeats=True),
    *(
        Column(name, "string", _value(name), repeats=True)
        for name in ("co_quan_chu_quan", "co_quan_ban_hanh", "so_hieu")
    ),
    Column("ngay_ban_hanh", "date32", _issued),
    *(Column(name, "string", _value(name), repeats=True) for name in ("noi_ban_hanh", "loai_van_ban")),
    Column("trich_yeu", "string", _value("trich_yeu")),
    Column("nguoi_ky", "string", _signer, repeats=True),
    Column("chuc_vu", "string", _signed("chuc_vu"), repeats=True),
    Column("media_type", "string", lambda row: row["source"]["media_type"], repeats=True),
    Column("encoding", "string", lambda row: row["source"]["encoding"], repeats=True),
    Column("reader", "string", lambda row: row["source"]["reader"], repeats=True),
    Column("characters", "int64", lambda row: row["source"]["characters"]),
    Column("unparsed", "int64", lambda row: row["coverage"]["unparsed"], repeats=True),
    Column("n_sections", "int64", lambda row: sum(1 for _ in sections(row)), repeats=True),
    *(
        Column(f"n_{name}", "int64", _count(name), repeats=True)
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
