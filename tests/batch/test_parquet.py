"""The Parquet destination: what it writes, what a break leaves, and what it never replaces."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach.batch.columns import TABLES
from kehoach.batch.destinations.base import DestinationError, Part

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
ds = pytest.importorskip("pyarrow.dataset")

from tests.batch.records import parsed, run, shards, write  # noqa: E402

from kehoach.batch.destinations.parquet import ParquetDestination  # noqa: E402
from kehoach.batch.to_arrow import schema_of, tables_of  # noqa: E402

CHOICES = [("documents",), ("documents", "tasks"), TABLES]


def made(folder: Path, tables: tuple[str, ...] = ("documents",)) -> ParquetDestination:
    (folder / "work").mkdir(parents=True, exist_ok=True)
    return ParquetDestination(folder / "out", folder / "work", tables)


def content(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.mark.parametrize("tables", CHOICES, ids="+".join)
def test_a_dataset_holds_the_rows_of_all_shards_in_order(tables: tuple[str, ...], tmp_path: Path) -> None:
    destination = pickle.loads(pickle.dumps(made(tmp_path, tables)))  # noqa: S301 - our own
    run(destination, shards())
    expected = tables_of([record for shard in shards() for record in shard], tables)
    for name in tables:
        folder = destination.out if len(tables) == 1 else destination.out / name
        assert [file.name for file in sorted(folder.iterdir())] == [
            f"part-{n:06d}.parquet" for n in range(len(shards()))
        ]
        assert ds.dataset(folder).to_table() == expected[name]
        assert pq.read_table([str(file) for file in sorted(folder.glob("*.parquet"))]) == expected[name]
    assert list((tmp_path / "work").glob("*/*")) == []


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    runs = []
    for place in ("a", "b"):
        run(made(tmp_path / place, TABLES), shards())
        runs.append(content(tmp_path / place / "out"))
    assert runs[0] == runs[1]
    assert len(runs[0]) == len(TABLES) * len(shards())


def test_files_are_packed_and_cut_so_that_a_row_can_be_read(tmp_path: Path) -> None:
    run(made(tmp_path), [[parsed(number % 10) for number in range(300)]])
    found = pq.read_metadata(tmp_path / "out" / "part-000000.parquet")
    assert [found.row_group(group).num_rows for group in range(found.num_row_groups)] == [128, 128, 44]
    columns = [found.row_group(0).column(index) for index in range(found.num_columns)]
    assert {column.compression for column in columns} == {"ZSTD"}
    by_name = {column.path_in_schema: column.has_dictionary_page for column in columns}
    assert (by_name["kind"], by_name["json"]) == (True, False)


@pytest.mark.parametrize("tables", CHOICES, ids="+".join)
def test_a_document_is_read_again_before_and_after_the_end(tables: tuple[str, ...], tmp_path: Path) -> None:
    destination, parts = made(tmp_path, tables), [*shards(), [parsed(number % 10) for number in range(300)]]
    destination.start()
    written = write(destination, parts)
    states = [destination.accept(part) for part in written]

    def all_read(reader: ParquetDestination) -> None:
        for records, part, state in zip(parts, written, states, strict=True):
            assert [place is None for place in part.places] == [record.json is None for record in records]
            for record, place in zip(records, part.places, strict=True):
                assert place is None or reader.read(state, place) == record.json

    all_read(destination)
    destination.finish()
    all_read(destination)
    all_read(made(tmp_path, tables))


def test_a_document_of_the_earlier_output_is_read_while_a_new_one_is_made(tmp_path: Path) -> None:
    first, second = made(tmp_path), made(tmp_path)
    first.start()
    old = first.write_part(0, [parsed(0), parsed(1)])
    first.accept(old)
    first.finish()
    second.start()
    new = second.write_part(0, [parsed(2), parsed(1)])
    second.accept(new)
    found = [second.read("0", place) for part in (old, new) for place in part.places if place]
    assert found == [parsed(number).json for number in (0, 1, 2, 1)]
    with pytest.raises(KeyError):
        second.read("0", "9:")
    with pytest.raises(KeyError):
        second.read("7", "0:")


@pytest.mark.parametrize("entered", [0, 2, 5])
def test_a_run_that_was_broken_off_ends_as_an_unbroken_one(entered: int, tmp_path: Path) -> None:
    run(made(tmp_path / "whole", TABLES), shards())
    broken = made(tmp_path / "broken", TABLES)
    broken.start()
    states: list[str | None] = [None, *[broken.accept(part) for part in write(broken, shards())]]
    (tmp_path / "broken" / "work" / "parts" / ".1.tmp").write_bytes(b"PAR1 half")
    later = made(tmp_path / "broken", TABLES)
    later.resume(states[entered])
    left = {file.name for file in (later.work / "output" / "tasks").iterdir()}
    assert left == {f"part-{number:06d}.parquet" for number in range(entered)}
    for number in range(entered, len(shards())):
        later.accept(later.write_part(number, shards()[number]))
    later.finish()
    assert content(later.out) == content(tmp_path / "whole" / "out")


def broken_rename(destination: ParquetDestination, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `finish` break at one of its renames, as a kill would."""
    real = Path.rename
    done: list[Path] = []

    def rename(self: Path, target: Path) -> Path:
        if len(done) == after:
            raise KeyboardInterrupt
        done.append(target)
        return real(self, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", rename)
        destination.finish()


@pytest.mark.parametrize("after", [0, 1, 2])
def test_an_older_output_is_replaced_whole_wherever_the_end_is_broken_off(
    after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(made(tmp_path), [[parsed(9)]])
    destination = made(tmp_path)
    destination.start()
    states = [destination.accept(part) for part in write(destination, shards())]
    broken_rename(destination, after, monkeypatch)
    later = made(tmp_path)
    later.resume(states[-1])
    later.finish()
    later.finish()
    run(made(tmp_path / "whole"), shards())
    assert content(later.out) == content(tmp_path / "whole" / "out")
    assert not (later.work / "replaced").exists()


def test_a_run_that_ended_before_that_was_entered_ends_again(tmp_path: Path) -> None:
    destination = made(tmp_path)
    states = run(destination, shards())
    before = content(destination.out)
    later = made(tmp_path)
    later.resume(states[-1])
    later.finish()
    assert content(later.out) == before
    later.resume(states[1])
    later.finish()
    assert list(content(later.out)) == ["part-000000.parquet", "part-000001.parquet"]


def test_no_documents_give_an_empty_dataset_with_its_columns(tmp_path: Path) -> None:
    run(made(tmp_path, TABLES), [])
    for name in TABLES:
        assert ds.dataset(tmp_path / "out" / name).schema == schema_of(name)


STRANGERS = ["notes.txt", "part-1.parquet", "documents/notes.txt", "photos/part-000000.parquet"]


@pytest.mark.parametrize("name", STRANGERS)
def test_a_folder_with_other_files_is_never_replaced(name: str, tmp_path: Path) -> None:
    destination = made(tmp_path)
    stranger = destination.out / name
    stranger.parent.mkdir(parents=True)
    stranger.write_text("mine")
    for step in (destination.start, lambda: destination.resume(None)):
        with pytest.raises(FileExistsError, match="left alone"):
            step()
    stranger.rename(tmp_path / "aside")
    (tmp_path / "emptied").mkdir()
    destination.out.rename(tmp_path / "emptied" / "out")
    destination.start()
    destination.accept(destination.write_part(0, [parsed(0)]))
    destination.out.mkdir()
    (destination.out / "late.txt").write_text("mine")
    with pytest.raises(FileExistsError, match="left alone"):
        destination.finish()
    assert content(destination.out) == {"late.txt": b"mine"}


@pytest.mark.parametrize("target", ["file", "link"])
def test_a_file_or_link_is_never_replaced(target: str, tmp_path: Path) -> None:
    destination = made(tmp_path)
    (tmp_path / "there").mkdir()
    if target == "file":
        destination.out.write_text("mine")
    else:
        destination.out.symlink_to(tmp_path / "there")
    with pytest.raises(FileExistsError, match="no dataset"):
        destination.start()


def test_a_part_that_is_gone_is_not_accepted(tmp_path: Path) -> None:
    destination = made(tmp_path, ("documents", "tasks"))
    destination.start()
    part = destination.write_part(0, [parsed(0)])
    (destination.work / "output" / "tasks" / "part-000000.parquet").unlink()
    for step in (lambda: destination.accept(part), lambda: destination.resume("0"), lambda: destination.resume("3")):
        with pytest.raises(FileNotFoundError):
            step()


def test_a_part_that_cannot_be_written_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    destination = made(tmp_path)
    destination.start()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pq, "write_table", full)
    with pytest.raises(OSError, match="No space"):
        destination.write_part(0, [parsed(0)])
    assert content(destination.work) == {}
    with pytest.raises(FileNotFoundError):
        destination.accept(Part(0, ("0:",)))


def test_names_of_documents_do_not_decide_where_files_go(tmp_path: Path) -> None:
    odd = ["../../up.txt", "/etc/passwd", "a\x00b\nc", "ữ" * 300, "x\udcff"]
    records = [replace(parsed(0), number=n, source=name, path=name) for n, name in enumerate(odd)]
    run(made(tmp_path), [records])
    assert list(content(tmp_path)) == ["out/part-000000.parquet"]
    assert pq.read_table(tmp_path / "out")["source"].to_pylist() == [*odd[:4], "x\ufffd"]


@pytest.mark.parametrize("tables", [("documents", "plans"), ("tasks",), ()])
def test_tables_that_do_not_exist_or_lack_the_documents_are_refused(tables: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(DestinationError) as refused:
        made(tmp_path, tables)
    assert "give some of documents, sections" in (refused.value.remedy or "")
