"""A Parquet dataset: a file for each shard, which its worker writes; typed columns, and the whole document as JSON.

`documents` alone stands in the folder itself; with other tables each has a folder below it. While a run goes on the
files stand in the work folder, under `output`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from ...text.patterns import pattern
from ..columns import TABLES
from ..model import Record
from ..to_arrow import repeating, schema_of, tables_of
from ..whole import sync_folder, whole
from .base import Destination, DestinationError, Part
from .parts import clear_parts, drop, parts_of

if TYPE_CHECKING:
    import pyarrow as pa

DOCUMENTS = "documents"
_NAME = pattern(r"part-([0-9]{6,})\.parquet")
_GROUP = {DOCUMENTS: 128}
"""Rows of a row group, which is what has to be unpacked to read one row: a document has some ten kilobytes."""
_GROUP_OF_PARTS = 65_536
_PROOF = 16
"""Digits of a document's hash that a place holds: the output of an earlier run may have another document there."""


class ParquetDestination(Destination):
    """A folder of Parquet files.

    Attributes:
        tables: what is written, of TABLES.
    """

    most: ClassVar[int] = 256

    def __init__(self, out: Path, work: Path, tables: Collection[str] = (DOCUMENTS,)) -> None:
        """Take where to write and what.

        Raises:
            DestinationError: a table that does not exist, or `documents` left out: the others are found by it.
        """
        super().__init__(out, work)
        unknown = [name for name in tables if name not in TABLES]
        if unknown or DOCUMENTS not in tables:
            said = f"no table {unknown[0]!r}" if unknown else f"{DOCUMENTS!r} must be among the tables"
            raise DestinationError(said, f"give some of {', '.join(TABLES)}")
        self.tables = tuple(name for name in TABLES if name in tables)
        self._read: tuple[tuple[Path, int], pa.Table] | None = None

    # --------------------------------------------------------------------------------------------------- in a worker

    def write_part(self, number: int, records: Sequence[Record]) -> Part:
        """A file for each table."""
        for name, table in tables_of(records, self.tables).items():
            self._write(table, name, number)
        return Part(
            number,
            tuple(
                None if record.json is None else f"{row}:{record.sha256[:_PROOF]}" for row, record in enumerate(records)
            ),
        )

    # ------------------------------------------------------------------------------------------ in the leading process

    def start(self) -> None:
        """An empty folder for each table.

        Raises:
            FileExistsError: what stands under the final name is no such dataset, and would be lost.
        """
        self._check_old()
        clear_parts(self.work)
        drop(self._output)
        self._make_folders()

    def resume(self, state: str | None) -> None:
        """Remove the parts behind the last one that was entered.

        Raises:
            FileExistsError: as `start`.
            FileNotFoundError: a part that was entered is gone.
        """
        self._check_old()
        self._read = None
        last = -1 if state is None else int(state)
        if last >= 0 and not self._output.exists() and self.out.exists():  # broken off while it finished
            self.out.rename(self._output)
        self._make_folders()
        for number in range(last + 1):
            self.accept(Part(number, ()))
        for name in self.tables:
            for file in self._folder(name).iterdir():
                found = _NAME.fullmatch(file.name)
                if found is not None and int(found[1]) > last:
                    file.unlink()

    def accept(self, part: Part) -> str:
        """Nothing is left to be done but to see that the files are there.

        Raises:
            FileNotFoundError: one is not.
        """
        for name in self.tables:
            self._file(name, part.number).stat()
        return str(part.number)

    def read(self, state: str, place: str) -> str:
        """The JSON of a row; KeyError when no file has it."""
        number, (row, _, proof) = int(state), place.partition(":")
        for folder in (self._output, self._output / DOCUMENTS, self.out, self.out / DOCUMENTS):
            file = folder / _part_name(number)
            if file.exists() and (json := self._json(file, int(row), proof)) is not None:
                return json
        raise KeyError(f"no document {place} in part {number}")

    def finish(self) -> None:
        """Rename the folder. An older one is put aside first and removed after, so that one of both is always whole."""
        aside = self.work / "replaced"
        self._read = None
        if self._output.exists():
            self._check_old()
            self._complete()
            if self.out.exists():
                drop(aside)
                self.out.rename(aside)
            self._output.rename(self.out)
            sync_folder(self.out.parent)
        elif not self.out.exists():
            raise FileNotFoundError(f"neither {self._output} nor {self.out} is there")
        drop(aside)

    def close(self) -> None:
        """Let go of the rows that were read last."""
        self._read = None

    # ---------------------------------------------------------------------------------------------------------- files

    @property
    def _output(self) -> Path:
        return self.work / "output"

    def _folder(self, table: str) -> Path:
        return self._output if self.tables == (DOCUMENTS,) else self._output / table

    def _file(self, table: str, number: int) -> Path:
        return self._folder(table) / _part_name(number)

    def _make_folders(self) -> None:
        for name in self.tables:
            self._folder(name).mkdir(parents=True, exist_ok=True)

    def _complete(self) -> None:
        """A table without files gets an empty one, which has its columns."""
        for name in self.tables:
            if not any(self._folder(name).iterdir()):
                self._write(schema_of(name).empty_table(), name, 0)

    def _write(self, table: pa.Table, name: str, number: int) -> None:
        import pyarrow.parquet as pq

        file = self._file(name, number)
        file.parent.mkdir(parents=True, exist_ok=True)
        group = _GROUP.get(name, _GROUP_OF_PARTS)
        with whole(file, within=parts_of(self.work)) as out:
            pq.write_table(table, out, compression="zstd", row_group_size=group, use_dictionary=repeating(name))
        sync_folder(file.parent)

    def _check_old(self) -> None:
        """Only a dataset of ours is ever replaced."""
        if self.out.is_symlink() or (self.out.exists() and not _is_dataset(self.out)):
            raise FileExistsError(f"{self.out} is no dataset of kehoach, and is left alone: give another name")

    def _json(self, file: Path, row: int, proof: str) -> str | None:
        """The JSON of a row, if it is of the document that is meant."""
        import pyarrow.parquet as pq

        with pq.ParquetFile(file) as opened:
            for group in range(opened.num_row_groups):
                rows = opened.metadata.row_group(group).num_rows
                if row < rows:
                    break
                row -= rows
            else:
                return None
            if self._read is None or self._read[0] != (file, group):
                self._read = (file, group), opened.read_row_group(group, columns=["sha256", "json"])
        found = self._read[1].slice(row, 1).to_pylist()[0]
        return found["json"] if found["sha256"].startswith(proof) else None


def _part_name(number: int) -> str:
    return f"part-{number:06d}.parquet"


def _is_dataset(folder: Path) -> bool:
    """Whether there is nothing in a folder but what a run puts there."""
    if not folder.is_dir():
        return False
    for item in folder.iterdir():
        if item.is_dir() and not item.is_symlink() and item.name in TABLES:
            if not all(_NAME.fullmatch(file.name) for file in item.iterdir()):
                return False
        elif not _NAME.fullmatch(item.name):
            return False
    return True
