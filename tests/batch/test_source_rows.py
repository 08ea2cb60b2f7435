"""Rows of Parquet and NDJSON: the column, names, rows that give nothing."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard

from kehoach.batch.model import SourceError
from kehoach.batch.sources import items, ndjson, rows

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def parquet(columns: dict[str, Any], path: str = "t.parquet", **options: object) -> str:
    pq.write_table(pa.table(columns), path, **options)
    return path


def lines(*rows: object, path: str = "t.jsonl") -> str:
    text = "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)
    Path(path).write_text(text, encoding="utf-8")
    return path


def said(path: str, **options: Any) -> dict[str, str]:
    found = {}
    for item in items([path], **options):
        try:
            found[item.source] = item.read().decode()
        except SourceError as error:
            found[item.source] = f"! {error.message}"
    return found


TYPES = [pa.string(), pa.large_string(), pa.binary(), pa.large_binary(), pa.dictionary(pa.int32(), pa.string())]


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_parquet_of_every_type(kind: Any) -> None:
    path = parquet({"id": [1, 2, 3], "Text": pa.array(["một", None, ""], kind)}, row_group_size=2)
    assert said(path) == {f"{path}#0": "một", f"{path}#1": "! this row has no text", f"{path}#2": ""}
    first = next(iter(items([path])))
    assert (first.name, first.place, first.size) == ("row-000000", (path, "row-000000"), 5)
    assert first.stamp == str(Path(path).stat().st_mtime_ns)


def test_a_column_named_by_hand_and_a_column_of_names() -> None:
    path = parquet({"text": ["a", "b", "c"], "v": [b"x", b"y", b"z"], "file": ["d/1.txt", None, "..\\2.htm"]})
    found = list(items([path], column="v", name_column="file"))
    assert [item.read() for item in found] == [b"x", b"y", b"z"]
    assert [item.name for item in found] == ["1.txt", "row-000001", "2.htm"]
    assert [item.place for item in found] == [(path, "1.txt"), (path, "row-000001"), (path, "2.htm")]
    assert [item.name for item in items([path], column="v", name_column="file", include=["*.htm"])] == ["2.htm"]


@pytest.mark.parametrize(
    ("columns", "options", "message"),
    [
        ({"text": ["a"], "html": ["b"]}, {}, "several columns may hold the document: text, html; columns: text, html"),
        ({"x": ["a"], "text": [1]}, {}, "no column is known to hold text; columns: x, text"),
        ({"x": [1]}, {"column": "y"}, "the column y is not there; columns: x"),
        ({"x": [1]}, {"column": "x"}, "the column x holds neither text nor bytes; columns: x"),
        ({"text": ["a"]}, {"name_column": "id"}, "no column id for names; columns: text"),
        ({}, {}, "no column is known to hold text; there are no columns"),
    ],
)
def test_columns_that_are_not_settled(columns: dict[str, Any], options: dict[str, Any], message: str) -> None:
    path = parquet(columns)
    assert said(path, **options) == {path: f"! {message}"}
    if columns:
        assert next(iter(items([path], **options)))  # one item alone says so
        with pytest.raises(SourceError) as raised:
            next(iter(items([path], **options))).read()
        assert "column" in (raised.value.remedy or "")


def test_a_parquet_file_that_is_damaged() -> None:
    Path("t.parquet").write_bytes(b"<html>404</html>")
    assert said("t.parquet")["t.parquet"].startswith("! damaged, or no Parquet file: ")
    Path("t.parquet").write_bytes(Path(parquet({"text": ["x"]})).read_bytes().replace(b"text", b"\xfftex"))
    assert said("t.parquet")["t.parquet"].startswith("! damaged, or no Parquet file: ")
    path = parquet({"text": ["x" * 50 + str(n) for n in range(100)]}, compression="none", use_dictionary=False)
    data = bytearray(Path(path).read_bytes())
    data[4:40] = b"\xff" * 36
    Path(path).write_bytes(data)
    assert said(path)[path].startswith("! damaged")


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_ndjson(suffix: str) -> None:
    path = lines(
        {"id": 1, "text": "một", "n": "a.txt"}, "", {"text": None}, "{", {"id": 4}, [5], {"text": ["x"]},
        '{"text": "\\ud800x"}', "[" * 5000, {"text": "cuối", "n": 7},
    )  # fmt: skip
    data = Path(path).read_bytes()
    packs: dict[str, Callable[[bytes], bytes]] = {
        "": bytes,
        ".gz": gzip.compress,
        ".zst": zstandard.ZstdCompressor().compress,
    }
    path += suffix
    Path(path).write_bytes(packs[suffix](data))
    assert list(said(path).values()) == [
        "một",
        "! this row has no text",
        "! this line is no JSON",
        "! this row has no text",
        "! this line is no JSON object",
        "! this row holds something that is no text",
        "\ufffdx",
        "! this line is no JSON",
        "cuối",
    ]
    assert list(said(path))[:3] == [f"{path}#0", f"{path}#2", f"{path}#3"]
    assert [item.name for item in items([path], name_column="n")][:2] == ["a.txt", "row-000002"]


def test_ndjson_that_is_cut_short_gives_what_is_there() -> None:
    path = lines(*({"text": f"{n * n * 7919} {n}"} for n in range(20_000)))
    for suffix, pack in ((".gz", gzip.compress), (".zst", zstandard.ZstdCompressor().compress)):
        Path(path + suffix).write_bytes(pack(Path(path).read_bytes())[:-100])
        found = said(path + suffix)
        assert found[f"{path}{suffix}#0"] == "0 0"
        assert len(found) > 1000
        assert found[path + suffix] == "! damaged: the packed data is cut short: what follows is lost"


def test_lines_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ndjson, "MAX_BYTES", 100)
    monkeypatch.setattr(ndjson, "_CHUNK", 10)
    path = lines({"text": "a"}, {"text": "b" * 1000}, {"text": "c"})
    assert list(said(path).values()) == ["a", "! too large: this line has more than 100 bytes", "c"]


def test_rows_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_BYTES", 4)
    first, second = said(parquet({"text": ["a", "b" * 5]})).values()
    assert first == "a"
    assert second.startswith("! too large: 5 bytes")


def test_the_first_object_settles_the_column() -> None:
    assert said(lines("[", {"id": 1, "a": "x", "content": None}, {"content": "y"})) == {
        "t.jsonl#0": "! this line is no JSON",
        "t.jsonl#1": "! this row has no text",
        "t.jsonl#2": "y",
    }
    assert said(lines({"a": "x", "id": 1})) == {"t.jsonl": "! no column is known to hold text; columns: a, id"}


def test_a_folder_of_parts() -> None:
    Path("in.parquet").mkdir()
    parquet({"text": ["a"]}, "in.parquet/part-0.parquet")
    parquet({"text": ["b"]}, "in.parquet/part-1.parquet")
    Path("in.parquet/_SUCCESS").touch()
    found = said("in.parquet")
    assert found == {"in.parquet/part-0.parquet#0": "a", "in.parquet/part-1.parquet#0": "b"}
