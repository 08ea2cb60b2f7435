"""The pure function for engines: a row for a row, typed, and nothing in a document raises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

import kehoach

pa = pytest.importorskip("pyarrow")

from kehoach import arrow, pipeline  # noqa: E402
from kehoach.arrow import INPUT, OUTPUT, parse_batches  # noqa: E402

PLAN = "Số: 5/KH-UBND\nHòa An, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nVệ sinh\n\nI. MỤC ĐÍCH\n1. Sạch.\n".encode()


def batch(*contents: Any, type_: Any = None, **columns: list[Any]) -> Any:
    """A batch with these documents."""
    arrays = {"content": pa.array(list(contents), type_ or pa.binary()), **columns}
    return pa.RecordBatch.from_pydict(arrays)


def rows(*batches: Any, **options: Any) -> list[dict[str, Any]]:
    return [row for found in parse_batches(batches, **options) for row in found.to_pylist()]


MIXED = (PLAN, b"", None, b"%PDF-1.4 torn", b"PK\x03\x04torn", bytes(range(256)), PLAN)


def test_every_row_gives_a_row_of_the_same_schema() -> None:
    sources = [f"docs/{n}.txt" for n in range(len(MIXED))]
    (found,) = parse_batches([batch(*MIXED, source=sources)])
    found.validate(full=True)
    assert found.schema == OUTPUT
    assert found["source"].to_pylist() == sources
    assert found["outcome"].to_pylist() == [
        "parsed", "parsed", "unreadable", "refused", "refused", "refused", "parsed",
    ]  # fmt: skip
    for row in found.to_pylist():
        assert (row["json"] is None) == (row["error"] is not None) == (row["outcome"] != "parsed")
        assert (row["error_code"] is not None) == (row["outcome"] == "refused")


def test_a_document_is_the_one_that_parse_bytes_gives() -> None:
    (row,) = rows(batch(PLAN, source=["a/plan.txt"]))
    assert row["json"] == kehoach.parse_bytes(PLAN, name="plan.txt").to_json()
    assert (row["so_hieu"], row["number"], row["path"], row["size"]) == ("5/KH-UBND", None, None, len(PLAN))
    assert row["sha256"] == json.loads(row["json"])["source"]["sha256"]


def test_the_columns_of_the_input_are_carried_over() -> None:
    given = pa.RecordBatch.from_pylist(
        [{"number": 7, "source": "x#1", "name": "t.csv", "path": "x/1.json", "content": b"a,b\n1,2\n"}], schema=INPUT
    )
    (row,) = rows(given)
    assert (row["number"], row["source"], row["path"], row["reader"]) == (7, "x#1", "x/1.json", "csv")


@pytest.mark.parametrize(
    "type_",
    [pa.string(), pa.large_string(), pa.binary(), pa.large_binary(), pa.binary_view(), pa.string_view()],
    ids=str,
)
def test_bytes_and_texts_of_every_width_are_read(type_: Any) -> None:
    content = PLAN if "binary" in str(type_) else PLAN.decode()
    assert [row["so_hieu"] for row in rows(batch(content, None, type_=type_))] == ["5/KH-UBND", None]


def test_columns_can_have_other_names() -> None:
    given = pa.RecordBatch.from_pydict({"html": [PLAN], "url": ["https://a/b"], "file": ["c.txt"]})
    (row,) = rows(given, content="html", source="url", name="file")
    assert (row["source"], json.loads(row["json"])["source"]["name"]) == ("https://a/b", "c.txt")


def test_a_column_of_nulls_alone_keeps_the_types() -> None:
    (found,) = parse_batches([batch(None, None, type_=pa.null(), source=pa.nulls(2))])
    assert found.schema == OUTPUT
    assert found["outcome"].to_pylist() == ["unreadable"] * 2


@pytest.mark.parametrize("size", [1, 2, 100])
def test_how_the_input_is_cut_changes_nothing(size: int) -> None:
    whole = pa.Table.from_batches([batch(*MIXED * 3)])
    cut = pa.Table.from_batches(parse_batches(whole.to_batches(max_chunksize=size)))
    assert cut == pa.Table.from_batches(parse_batches(whole.to_batches()))
    assert cut.num_rows == len(MIXED) * 3


@pytest.mark.parametrize(("rows_", "bytes_", "sizes"), [(4, 10**9, [4, 4, 2]), (100, 1, [1] * 10)])
def test_batches_are_bounded_by_rows_and_bytes(
    rows_: int, bytes_: int, sizes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrow, "_MOST_ROWS", rows_)
    monkeypatch.setattr("kehoach.batch.from_arrow.MOST_BYTES", bytes_)
    assert [found.num_rows for found in parse_batches([batch(*[PLAN] * 10)])] == sizes


def test_no_more_is_taken_than_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_MOST_ROWS", 2)
    taken: list[int] = []

    def endless() -> Iterator[Any]:
        while True:
            taken.append(1)
            yield batch(b"a")

    found = parse_batches(endless())
    assert (next(found).num_rows, len(taken)) == (2, 2)


FAULTS = [
    (RuntimeError("a\nfault"), "fault", "RuntimeError: a fault"),
    (RecursionError("deep"), "fault", "RecursionError"),
    (MemoryError(), "memory", "MiB of memory"),
]


@pytest.mark.parametrize(("fault", "outcome", "said"), FAULTS, ids=lambda value: type(value).__name__)
def test_a_fault_of_the_parser_costs_its_row_alone(
    fault: BaseException, outcome: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.parse_source

    def parse_source(source: Any) -> Any:
        if "poison" in source.text:
            raise fault
        return real(source)

    monkeypatch.setattr(pipeline, "parse_source", parse_source)
    found = rows(batch(PLAN, b"poison", PLAN))
    assert [row["outcome"] for row in found] == ["parsed", outcome, "parsed"]
    assert said in found[1]["error"]
    assert found[1]["remedy"]


def test_a_document_that_takes_too_long_costs_its_row_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.parse_source

    def parse_source(source: Any) -> Any:
        while "poison" in source.text:
            pass
        return real(source)

    monkeypatch.setattr(pipeline, "parse_source", parse_source)
    assert [row["outcome"] for row in rows(batch(PLAN, b"poison", PLAN), seconds=1)] == ["parsed", "timeout", "parsed"]


@pytest.mark.parametrize(
    ("columns", "said"),
    [({"text": ["a"]}, "no column 'content': there are text"), ({"content": [1]}, "neither bytes nor text")],
)
def test_an_input_without_content_is_refused(columns: dict[str, list[Any]], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        rows(pa.RecordBatch.from_pydict(columns))


def test_texts_that_are_no_utf_8_are_read_as_bytes() -> None:
    content = b"\xff\xfeK\0H\0"
    ends = pa.py_buffer(bytes([0, 0, 0, 0, len(content), 0, 0, 0]))
    spoilt = pa.Array.from_buffers(pa.string(), 1, [None, ends, pa.py_buffer(content)])
    (row,) = rows(pa.RecordBatch.from_arrays([spoilt, spoilt], ["content", "source"]))
    assert (row["outcome"], row["encoding"]) == ("parsed", "utf-16-le")
    assert row["source"] == content.decode("utf-8", "replace")


def test_nothing_gives_nothing() -> None:
    assert rows() == rows(batch()) == []


@pytest.mark.parametrize("name", ["dask", "spark"])
def test_modules_for_engines_import_none_of_them(name: str) -> None:
    import subprocess
    import sys

    code = f"import sys, kehoach.{name}; sys.exit(any(m in sys.modules for m in ('dask', 'pyspark', 'pandas')))"
    assert subprocess.run([sys.executable, "-W", "error", "-c", code], check=False).returncode == 0  # noqa: S603
