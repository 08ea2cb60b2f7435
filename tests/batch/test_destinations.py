"""What every destination holds, and what each adds."""

from __future__ import annotations

import gzip
import io
import json
import os
import pickle
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.batch.records import failed, parsed, run, shards, write

from kehoach.batch.destinations.base import Destination, DestinationError
from kehoach.batch.destinations.choose import choose, form_of
from kehoach.batch.destinations.folder import FolderDestination
from kehoach.batch.destinations.lines import LinesDestination
from kehoach.batch.destinations.sqlite import SqliteDestination
from kehoach.batch.form import Form
from kehoach.batch.model import Outcome, Record

KINDS = ("out", "out.ndjson", "out.ndjson.gz", "out.jsonl.zst", "out.sqlite")
ONE_FILE = KINDS[1:]


def made(folder: Path, name: str) -> Destination:
    """A destination as the runner makes it: with a folder for what is unfinished beside it."""
    work = folder / f"{name}.kehoach" / "work"
    work.mkdir(parents=True, exist_ok=True)
    return choose(str(folder / name), work)


def contents(path: Path) -> dict[str, bytes]:
    """Every file of an output, or the one file that it is."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(p.relative_to(path)): p.read_bytes() for p in sorted(path.rglob("*")) if not p.is_dir()}


def stored(path: Path) -> list[str]:
    """The documents of an output, read with other programs' means."""
    if path.is_dir():
        return [data.decode().removesuffix("\n") for _, data in sorted(contents(path).items())]
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as base:
            return [row[0] for row in base.execute("SELECT json FROM documents WHERE json IS NOT NULL ORDER BY id")]
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    if path.suffix == ".zst":
        import zstandard

        data = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data), read_across_frames=True).read()
    return data.decode().splitlines()


def expected(parts: list[list[Record]], kind: str) -> list[str]:
    """The documents of shards in the order that an output has them."""
    held = [record for records in parts for record in records if record.json is not None]
    if kind == "out":
        held.sort(key=lambda record: f"{record.path}.json")
    return [record.json or "" for record in held]


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_is_there_once_in_order(tmp_path: Path, kind: str) -> None:
    run(made(tmp_path, kind), shards())
    assert stored(tmp_path / kind) == expected(shards(), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_under_the_final_name_before_the_end(tmp_path: Path, kind: str) -> None:
    destination = made(tmp_path, kind)
    destination.start()
    parts = write(destination, shards())
    for part in parts:
        destination.accept(part)
    assert (tmp_path / kind).exists() == (kind == "out")
    destination.finish()
    assert stored(tmp_path / kind) == expected(shards(), kind)
    first = contents(tmp_path / kind)
    destination.finish()
    assert contents(tmp_path / kind) == first


@pytest.mark.parametrize("entered", range(-1, 5))
@pytest.mark.parametrize("ahead", [0, 1])
@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_run_that_goes_on_gives_the_same_bytes(tmp_path: Path, kind: str, entered: int, ahead: int) -> None:
    """`entered` is the last part whose state was kept; `ahead` parts were accepted behind it, differently."""
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    run(made(whole, kind), shards())

    first = made(broken, kind)
    first.start()
    state = None
    for number, records in enumerate(shards()):
        told = [failed(record.number, record.source) for record in records] if number > entered else records
        if number <= entered + ahead:
            accepted = first.accept(first.write_part(number, told))
            state = accepted if number <= entered else state
        else:
            first.write_part(number, told)  # written, never accepted
    first.close()

    second = made(broken, kind)
    second.resume(state)
    for number, records in enumerate(shards()):
        if number > entered:
            second.accept(second.write_part(number, records))
    second.finish()
    assert contents(broken / kind) == contents(whole / kind)


@pytest.mark.parametrize("kind", KINDS)
def test_resuming_behind_the_end_changes_nothing(tmp_path: Path, kind: str) -> None:
    state = run(made(tmp_path, kind), shards())[-1]
    before = contents(tmp_path / kind)
    again = made(tmp_path, kind)
    again.resume(state)
    again.finish()
    assert contents(tmp_path / kind) == before


@pytest.mark.parametrize("kind", ONE_FILE)
def test_what_is_lost_is_noticed(tmp_path: Path, kind: str) -> None:
    destination = made(tmp_path, kind)
    destination.start()
    state = [destination.accept(part) for part in write(destination, shards())][-1]
    for path in (tmp_path / f"{kind}.kehoach/work").rglob("*"):
        if path.name in {"output", "000002.sqlite"}:
            path.unlink() if path.suffix else path.write_bytes(b"")
    with pytest.raises(OSError, match="start anew"):
        made(tmp_path, kind).resume(state)


@pytest.mark.parametrize("finished", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_each_record_can_be_read_again(tmp_path: Path, kind: str, finished: bool) -> None:
    destination = made(tmp_path, kind)
    destination.start()
    parts = write(destination, shards())
    states = [destination.accept(part) for part in parts]
    if finished:
        destination.finish()
        destination = made(tmp_path, kind)
    for part, state, records in zip(parts, states, shards(), strict=True):
        assert [place is None for place in part.places] == [record.json is None for record in records]
        for place, record in zip(part.places, records, strict=True):
            if place is not None:
                assert destination.read(state, place) == record.json


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_without_documents_ends_in_a_valid_output(tmp_path: Path, kind: str) -> None:
    run(made(tmp_path, kind), [])
    assert stored(tmp_path / kind) == []
    if kind.endswith(".gz"):
        subprocess.run(["gzip", "-t", tmp_path / kind], check=True)  # noqa: S603, S607 - the program people use


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_that_is_written_again_is_the_same(tmp_path: Path, kind: str) -> None:
    destination = made(tmp_path, kind)
    destination.start()
    work = tmp_path / f"{kind}.kehoach"
    first = destination.write_part(3, shards()[0]), contents(work), contents(tmp_path)
    destination = pickle.loads(pickle.dumps(destination))  # noqa: S301 - our own
    assert (destination.write_part(3, shards()[0]), contents(work), contents(tmp_path)) == first
    assert not [name for name in contents(tmp_path) if name.endswith(".tmp")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_run_replaces_the_older_output(tmp_path: Path, kind: str) -> None:
    run(made(tmp_path, kind), [[parsed(0), parsed(1)]])
    run(made(tmp_path, kind), [[failed(0, parsed(0).source), parsed(2)]])
    kept = [parsed(1), parsed(2)] if kind == "out" else [parsed(2)]
    assert stored(tmp_path / kind) == [record.json for record in kept]


# ---------------------------------------------------------------------------------------------------------- folder


@pytest.fixture
def folder(tmp_path: Path) -> FolderDestination:
    destination = made(tmp_path, "out")
    assert isinstance(destination, FolderDestination)
    destination.start()
    return destination


def test_the_longest_name_can_be_written(folder: FolderDestination) -> None:
    record = parsed(0, "a/" + "b" * 250)
    folder.write_part(0, [record])
    assert folder.read("", record.path) == record.json


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "a//b", "./a", "", "a/\0b"])
def test_no_path_leads_out(folder: FolderDestination, tmp_path: Path, path: str) -> None:
    before = contents(tmp_path)
    with pytest.raises(OSError, match="not a path inside"):
        folder.write_part(0, [replace(parsed(0), path=path)] if path else [replace(parsed(0), path="/")])
    assert contents(tmp_path) == before


def test_links_are_not_followed(folder: FolderDestination, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "b.txt.json").write_text("{}")
    (folder.out / "a").symlink_to(outside)
    (folder.out / "b.txt.json").symlink_to(outside / "b.txt.json")
    with pytest.raises(NotADirectoryError, match="a link stands where a folder is needed"):
        folder.write_part(0, [parsed(0, "a/b.txt")])
    for place in ("a/b.txt", "b.txt"):
        with pytest.raises(OSError, match="link"):
            folder.read("", place)
    folder.write_part(0, [failed(0, "a/b.txt"), parsed(1, "b.txt")])
    assert (outside / "b.txt.json").read_text() == "{}"
    assert folder.read("", "b.txt") == parsed(1).json


def test_a_file_in_place_of_a_folder_is_said(folder: FolderDestination) -> None:
    (folder.out / "a").write_text("mine")
    with pytest.raises(NotADirectoryError, match="a file stands where a folder is needed"):
        folder.write_part(0, [parsed(0, "a/b.txt")])
    folder.write_part(0, [failed(0, "a/b.txt"), failed(1, "none/c.txt")])
    assert (folder.out / "a").read_text() == "mine"
    assert not (folder.out / "none").exists()


def test_a_document_that_did_not_change_stands(folder: FolderDestination) -> None:
    folder.write_part(0, [parsed(0), parsed(1)])
    standing = replace(parsed(0), json=None, outcome=Outcome.UNCHANGED)
    assert folder.write_part(0, [standing, failed(1, parsed(1).path)]).places == (standing.path, None)
    assert folder.read("", standing.path) == parsed(0).json
    assert len(contents(folder.out)) == 1


# ----------------------------------------------------------------------------------------------------------- lines


def test_parts_are_gzip_members_without_time_and_name(tmp_path: Path) -> None:
    destination = made(tmp_path, "out.ndjson.gz")
    destination.start()
    destination.write_part(0, shards()[0])
    member = (destination.work / "parts" / "000000").read_bytes()
    assert member[:10] == b"\x1f\x8b\x08\0\0\0\0\0\0\xff"


def test_standard_output_gets_every_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(seen, write_through=True))
    destination = choose("-", tmp_path)
    destination.start()
    parts = write(destination, shards())
    states = [destination.accept(part) for part in parts]
    destination.finish()
    assert seen.getvalue().decode().splitlines() == expected(shards(), "-")
    place = parts[2].places[1]
    assert place is not None and destination.read(states[2], place) == shards()[2][1].json


def test_a_reader_that_is_gone_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb", buffering=0) as pipe:
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=pipe))
        destination = choose("-", tmp_path)
        destination.start()
        with pytest.raises(BrokenPipeError):
            destination.accept(destination.write_part(0, [parsed(0)]))


def test_an_output_that_somebody_changed_is_not_read(tmp_path: Path) -> None:
    for name, change in (("out.ndjson", b"x\n"), ("out.ndjson.gz", b"x"), ("out.jsonl.zst", b"x")):
        destination = made(tmp_path, name)
        (state,) = run(destination, [[parsed(0), parsed(1)]])
        out = tmp_path / name
        out.write_bytes(change + out.read_bytes())
        with pytest.raises(OSError, match="not"):
            made(tmp_path, name).read(state, f"0+{len((parsed(0).json or '').encode())}")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("kind", ["out.ndjson"])
def test_a_full_disk_is_an_os_error(tmp_path: Path, kind: str) -> None:
    destination = made(tmp_path, kind)
    destination.start()
    part = destination.write_part(0, [parsed(0)])
    output = destination.work / "output"
    output.unlink()
    output.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        destination.accept(part)


# ---------------------------------------------------------------------------------------------------------- choose

FORMS = (
    ("-", Form.NDJSON),
    ("a.ndjson", Form.NDJSON),
    ("a.JSONL", Form.NDJSON),
    ("a.b.ndjson.gz", Form.NDJSON),
    ("a.jsonl.zst", Form.NDJSON),
    ("a.parquet", Form.PARQUET),
    ("a.sqlite", Form.SQLITE),
    ("a.sqlite3", Form.SQLITE),
    ("a.db", Form.SQLITE),
    ("plans", Form.JSON),
    ("plans.2024", Form.JSON),
    ("plans.json/", Form.JSON),
    (".db", Form.JSON),
)


@pytest.mark.parametrize(("dest", "form"), FORMS)
def test_a_name_means_a_form(dest: str, form: Form) -> None:
    assert form_of(dest) is form


@pytest.mark.parametrize("dest", ["a.json", "a.csv", "a.gz", "a.json.gz", "a.zip", "a.xlsx"])
def test_a_name_that_means_nothing_is_refused(tmp_path: Path, dest: str) -> None:
    with pytest.raises(DestinationError, match="does not write") as refused:
        choose(str(tmp_path / dest), tmp_path)
    assert ".ndjson" in (refused.value.remedy or "")


def _a_file(path: Path) -> None:
    path.write_text("")


REFUSED: tuple[tuple[str, Callable[[Path], None], Form | None, str], ...] = (
    ("a", _a_file, None, "documents go into a folder"),
    ("a.ndjson", Path.mkdir, None, "this is a folder"),
    ("a.db", Path.mkdir, None, "this is a folder"),
    ("a.ndjson", os.mkfifo, None, "no regular file"),
    ("a", lambda path: path.symlink_to("nowhere"), None, "documents go into a folder"),
)


@pytest.mark.parametrize(("name", "put", "form", "message"), REFUSED)
def test_what_is_there_already_must_fit(
    tmp_path: Path, name: str, put: Callable[[Path], None], form: Form | None, message: str
) -> None:
    put(tmp_path / name)
    with pytest.raises(DestinationError, match=message):
        choose(str(tmp_path / name), tmp_path, form=form)


def test_what_is_asked_for_goes_before_the_name(tmp_path: Path) -> None:
    assert isinstance(choose(str(tmp_path / "a.json"), tmp_path, form=Form.JSON), FolderDestination)
    assert isinstance(choose(str(tmp_path / "a"), tmp_path, form=Form.NDJSON), LinesDestination)
    assert isinstance(choose(str(tmp_path / "a"), tmp_path, form=Form.SQLITE), SqliteDestination)
    with pytest.raises(DestinationError, match="standard output"):
        choose("-", tmp_path, form=Form.SQLITE)
    with pytest.raises(DestinationError, match="no table"):
        choose(str(tmp_path / "a.parquet"), tmp_path, tables=("documents", "nothing"))
    with pytest.raises(DestinationError, match="for Parquet"):
        choose("a.ndjson", tmp_path, tables=("tasks",))


@pytest.mark.parametrize(("dest", "library"), [("a.ndjson.zst", "zstandard"), ("a.parquet", "pyarrow")])
def test_a_missing_library_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dest: str, library: str) -> None:
    monkeypatch.setattr("kehoach.exports.needs.find_spec", lambda _: None)
    with pytest.raises(DestinationError, match=f"needs {library}") as refused:
        choose(str(tmp_path / dest), tmp_path)
    assert "pip install" in (refused.value.remedy or "")


def test_documents_of_the_output_are_json(tmp_path: Path) -> None:
    run(made(tmp_path, "out.ndjson"), shards())
    lines = (tmp_path / "out.ndjson").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["header"]["so_hieu"]["value"] for line in lines][:2] == ["0/KH-UBND", "2/KH-UBND"]
