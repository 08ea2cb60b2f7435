"""Documents that need not be parsed: what an earlier run made of them, or this one under another name."""

from __future__ import annotations

from dataclasses import replace

from .destinations.base import Destination
from .entry import Entry
from .ledger import Ledger, Row
from .model import Failure, Outcome, Work


class Earlier:
    """A finished run over the same sources, whose output is still there."""

    def __init__(self, ledger: Ledger, destination: Destination) -> None:
        """Take its ledger, and a destination that can read its output."""
        self._ledger, self._destination = ledger, destination

    def row(self, source: str) -> Row | None:
        """What it made of a source; None where that may come out otherwise today: it was late, or out of memory."""
        row = self._ledger.by_source(source)
        lasting = row is not None and (
            Outcome(row.entry.outcome).gives_document or row.entry.outcome == Outcome.REFUSED
        )
        return row if lasting else None

    def taken_over(self, work: Work, row: Row) -> Work | None:
        """The work with what the earlier run made of it; None where its output is gone."""
        if row.place is None:
            return replace(work, failure=failure_of(row.entry))
        try:
            json = self._destination.read(row.state, row.place)
        except (OSError, LookupError, ValueError):
            return None
        stands = self._destination.mirrors and row.path == work.path
        return replace(work, json=None if stands else json, outcome=Outcome.UNCHANGED, known=row.entry)

    def copied(self, work: Work, source: str) -> Work | None:
        """The work as a copy of a document that was taken over; None where it was none."""
        row = self.row(source)
        return None if row is None else copied(work, row, self._destination)


def copied(work: Work, row: Row, destination: Destination) -> Work:
    """The work as a copy of a document that the destination has."""
    work = replace(work, same_as=row.source)
    if row.place is None:
        return replace(work, failure=failure_of(row.entry))
    return replace(work, json=destination.read(row.state, row.place))


def failure_of(entry: Entry) -> Failure:
    """Why there was no document, from what was told of it."""
    return Failure(Outcome(entry.outcome), entry.message or "", entry.remedy, entry.code)
