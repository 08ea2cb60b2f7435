"""The folder beside the output in which a run keeps its ledger, its report and what is not finished."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".kehoach"


@dataclass(frozen=True, slots=True)
class Home:
    """`DEST.kehoach`.

    Attributes:
        path: the folder.
    """

    path: Path

    @classmethod
    def of(cls, out: Path) -> Home:
        """The folder that belongs to an output."""
        return cls(out.with_name(out.name + SUFFIX))

    @property
    def work(self) -> Path:
        """What is not finished; not there behind a run that is."""
        return self.path / "work"

    @property
    def running(self) -> Path:
        """The ledger of a run that is not finished."""
        return self.work / "ledger.sqlite"

    @property
    def ledger(self) -> Path:
        """The ledger of the last run that was finished."""
        return self.path / "ledger.sqlite"

    @property
    def report(self) -> Path:
        """The report of the last run that was finished."""
        return self.path / "report.json"

    @property
    def entries(self) -> Path:
        """A line for each document of it."""
        return self.path / "report.ndjson"

    def clear(self) -> None:
        """Remove what is not finished."""
        shutil.rmtree(self.work, ignore_errors=True)

    def publish(self) -> None:
        """Make the ledger of a run that is finished the one that later runs look at; to be called again is safe."""
        if self.running.exists():
            self.running.replace(self.ledger)
        self.clear()
