"""Columns of records: their types whatever the rows hold, and what they say of each kind of part."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.batch.columns import PARTS, TABLES, Column
from kehoach.batch.json_parts import contents
from kehoach.batch.model import Outcome, Record

pa = pytest.importorskip("pyarrow")

from tests.batch.records import failed, parsed  # noqa: E402

from kehoach.batch.to_arrow import array_of, fields_of, repeating, schema_of, tables_of  # noqa: E402

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.txt"))


def record(number: int, document: dict[str, Any]) -> Record:
    return Record(number, f"{number}.txt", "", "", 1, Outcome.PARSED, None, json.dumps(document))


def made(number: int = 0, **parts: Any) -> dict[str, Any]:
    """The JSON of a plan with some parts changed."""
    document: dict[str, Any] = json.loads(parsed(number).json or "")
    return {**document, **parts}


def rows(table: str, *documents: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tables_of([record(n, d) for n, d in enumerate(documents)], [table])[table].to_pylist()
    return found


@pytest.mark.parametrize(
    "records",
    [[], [failed(0)], [failed(0), parsed(1)], [parsed(0), parsed(1)]],
    ids=["none", "failed", "both", "parsed"],
)
@pytest.mark.parametrize("table", TABLES)
def test_the_schema_is_the_same_whatever_the_rows_hold(table: str, records: list[Record]) -> None:
    found = tables_of(records, TABLES)[table]
    found.validate(full=True)
    assert found.schema == schema_of(table)
    assert {field.type for field in found.schema}.isdisjoint({pa.null()})


def test_every_fixture_gives_rows_for_each_part_of_its_json() -> None:
    documents = [kehoach.parse_bytes(file.read_bytes(), name=file.name) for file in FIXTURES]
    records = [record(n, json.loads(document.to_json())) for n, document in enumerate(documents)]
    found = tables_of(records, TABLES)
    jsons = [json.loads(record.json or "") for record in records]
    for name in ("tasks", "citations", "targets"):
        expected = [len(content[name]) for document in jsons for _, content in contents(document)]
        assert found[name].num_rows == sum(expected) > 20
        assert sum(map(len, found["documents"].column(name).to_pylist())) == sum(expected)
    spans = [(row["span_start"], row["span_end"]) for row in found["sections"].to_pylist()]
    assert len(spans) == sum(found["documents"].column("n_sections").to_pylist())
    assert all(start < end for start, end in spans)


def test_a_document_as_a_row() -> None:
    (row,) = rows("documents", made())
    wanted = {
        "number": 0, "source": "0.txt", "path": None, "outcome": "parsed", "error": None, "kind": "van_ban",
        "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Lào Cai", "so_hieu": "0/KH-UBND", "ngay_ban_hanh": date(2019, 3, 27),
        "loai_van_ban": "Kế hoạch", "nguoi_ky": "Đặng Xuân Phong", "truncated": False,
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert str(row["chuc_vu"]).lower() == "chủ tịch"
    assert json.loads(row["json"]) == made()
    assert [task["chu_tri"] for task in row["tasks"]] == [["Sở Y tế"]]
    assert [fact["so_hieu"] for fact in row["citations"]] == ["12/QĐ-TTg"]


def test_a_failed_document_is_in_documents_alone() -> None:
    found = tables_of([failed(4)], TABLES)
    assert {name: found[name].num_rows for name in TABLES} == {name: int(name == "documents") for name in TABLES}
    row = {name: value for name, value in found["documents"].to_pylist()[0].items() if value is not None}
    assert row == {
        "number": 4, "source": "tinh/hong-4.pdf", "path": "tinh/hong-4.pdf", "size": 7, "outcome": "refused",
        "error_code": "KH804", "error": "no text in it",
    }  # fmt: skip


def test_facts_of_attached_documents_say_where_they_stood() -> None:
    inner = {name: value for name, value in made(1).items() if name not in ("schema", "kind")}
    document = made(attachments=[inner | {"attachments": [inner]}, inner])
    for table in PARTS:
        places = dict.fromkeys(row["attachment"] for row in rows(table, document))
        assert list(places) == [None, "att-1", "att-1/att-1", "att-2"]


def node(id_: str, *children: Any) -> dict[str, Any]:
    return {
        "id": id_, "kind": "so", "marker": id_, "heading": None, "text": "t", "span": [0, 1], "children": children,
    }  # fmt: skip


def test_sections_in_reading_order_with_what_stands_above() -> None:
    appendix = {
        "id": "pl",
        "label": "Phụ lục",
        "title": "Biểu",
        "kem_theo": None,
        "span": [5, 6],
        "body": [node("pl/1")],
    }
    found = rows(
        "sections", made(body=[node("I", node("I/1", node("I/1/a")), node("I/2")), node("II")], appendices=[appendix])
    )
    assert [(row["id"], row["parent"], row["depth"]) for row in found] == [
        ("I", None, 1), ("I/1", "I", 2), ("I/1/a", "I/1", 3), ("I/2", "I", 2), ("II", None, 1),
        ("pl", None, 1), ("pl/1", "pl", 2),
    ]  # fmt: skip
    assert (found[5]["kind"], found[5]["marker"], found[5]["heading"]) == ("phu_luc", "Phụ lục", "Biểu")


def test_a_tree_of_any_depth_is_walked() -> None:
    deep = node("0")
    for level in range(1, 300):
        deep = node(str(level), deep)
    assert [row["depth"] for row in rows("sections", made(body=[deep]))] == list(range(1, 301))


DEADLINES: list[tuple[dict[str, Any], date | None, date | None]] = [
    ({"kind": "date", "date": "2024-06-30"}, None, date(2024, 6, 30)),
    ({"kind": "by", "date": "2024-06-30"}, None, date(2024, 6, 30)),
    ({"kind": "before", "date": "2024-06-30"}, None, date(2024, 6, 29)),
    ({"kind": "before", "date": "0001-01-01"}, None, date(1, 1, 1)),
    ({"kind": "range", "start": "2024-01-01", "end": "2024-03-31"}, date(2024, 1, 1), date(2024, 3, 31)),
    ({"kind": "recur", "date": "2024-06-30"}, None, None),
    ({"kind": "clock", "start": "T07:15", "end": "T08:00"}, None, None),
    ({"kind": "date", "date": "2024-02-31"}, None, None),
]


@pytest.mark.parametrize(("time", "first", "last"), DEADLINES)
def test_deadlines_as_days(time: dict[str, Any], first: date | None, last: date | None) -> None:
    task = made()["tasks"][0]
    times = {"raw": "r", "date": None, "start": None, "end": None, **time}
    (row,) = rows("tasks", made(tasks=[task | {"thoi_han": times}]))
    assert (row["thoi_han"], row["thoi_han_kind"]) == ("r", time["kind"])
    assert (row["thoi_han_start"], row["thoi_han_end"]) == (first, last)


@pytest.mark.parametrize("issued", ["2019", "2019-13-45", "20190327", "2019-3-7"])
def test_a_date_that_is_no_day_is_null(issued: str) -> None:
    document = made()
    document["header"]["ngay_ban_hanh"]["value"] = issued
    (row,) = rows("documents", document)
    assert row["ngay_ban_hanh"] is None
    assert issued in row["json"]


def test_numbers_that_do_not_fit_are_null_or_rounded() -> None:
    citation, target = made()["citations"][0], made()["targets"][0]
    (found,) = rows("citations", made(citations=[citation | {"nam": 10**30}]))
    (reached,) = rows("targets", made(targets=[target | {"value": 2**60 + 1}]))
    assert (found["nam"], reached["value"]) == (None, float(2**60))


def test_a_name_that_is_no_text_is_written_as_one() -> None:
    column = Column("source", "string", lambda row: row)
    assert array_of(column, ["a\udcff\x00\n", None]).to_pylist() == ["a\ufffd\x00\n", None]


@pytest.mark.parametrize("table", TABLES)
def test_dictionaries_are_for_columns_that_parquet_knows(table: str, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(schema_of(table).empty_table(), tmp_path / "a.parquet")
    schema = pq.read_metadata(tmp_path / "a.parquet").schema
    leaves = {schema.column(index).path for index in range(len(schema))}
    assert set(repeating(table)) < leaves
    assert "json" not in repeating(table)


def test_types_are_those_that_the_rules_name() -> None:
    types = {"a": "list<string>", "b": "date32", "c": "large_string"}
    found = fields_of(Column(name, type_, lambda row: row) for name, type_ in types.items())
    assert [field.type for field in found] == [pa.list_(pa.string()), pa.date32(), pa.large_string()]
