"""What every engine does: parse packed shards, and give the results back in their order."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Self

from ..entry import Entry
from ..model import Record
from ..shard import Limits
from ..told import ToldError
from .packed import lost_at, parse_packed, result_file, results_in

Task = Callable[[Path, int, Path, Limits], int]
"""What a worker does with a packed shard: as `parse_packed`."""


class EngineError(ToldError):
    """An engine that cannot start or whose job failed."""


class Engine(ABC):
    """Workers that others have made; a context manager that lets them go when it is left.

    Every worker must reach the packed files and the folder of the results under the same paths, and have kehoach
    installed.
    """

    name: str
    """As on the command line."""

    def __init__(self, master: str | None = None, *, limits: Limits | None = None, task: Task = parse_packed) -> None:
        """Take where its workers are, None for those of this machine, and what a document may take.

        Args:
            master: as the engine writes it.
            limits: for each document.
            task: another task than parsing; for tests.
        """
        self.master, self.limits, self.task = master, limits or Limits(), task

    def __enter__(self) -> Self:
        """Use it; it starts with the first job."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let its workers go."""
        self.close()

    def run(self, packed: Sequence[Path], work: Path) -> Iterator[tuple[Record, Entry]]:
        """Parse packed shards.

        Args:
            packed: Parquet files with the columns of `kehoach.arrow.INPUT`, in the order of their numbers.
            work: a folder for the results until they are given back; what is there of an earlier job is removed.

        Yields:
            A record for each row and what a report says of it, in the order of the files and rows. What has been given
            back whole is removed.

        Raises:
            EngineError: it cannot start, or the job failed.
            OSError: the results cannot be read.
        """
        folder = (work / "parsed").absolute()
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        self.parse([path.absolute() for path in packed], folder)
        for index in range(len(packed)):
            file = result_file(folder, index)
            if not file.exists():
                raise EngineError(
                    f"{self.name} has done its job, but the results of {packed[index].name} are not in {folder}",
                    "every worker must reach this folder under the same path: put the work folder on a shared disk",
                )
            yield from results_in(file)
            file.unlink()

    @abstractmethod
    def parse(self, packed: Sequence[Path], folder: Path) -> None:
        """Do the task for each packed file; the results stand in `folder` after.

        Raises:
            EngineError: it cannot start, or the job failed.
        """

    def close(self) -> None:  # noqa: B027 - most hold nothing open
        """Let its workers go."""

    def failed(self, said: str, folder: Path, *, ended: bool) -> EngineError:
        """The error of a job that failed.

        Args:
            said: by the engine.
            folder: of the results.
            ended: whether worker processes ended, rather than said what is wrong.
        """
        said = " ".join(said.split())[:300]
        places = lost_at(folder) if ended else []
        if not ended:
            return EngineError(f"the job failed on {self.name}: {said}", None)
        where = f" at {' or '.join(places)}" if places else ""
        return EngineError(
            f"worker processes of {self.name} ended{where}: {said}",
            "--engine local isolates a document that ends its process, and names it; "
            "or the workers have too little memory",
        )
