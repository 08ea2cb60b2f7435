"""The end of a run: its report is written from the ledger, then the ledger becomes the one that later runs look at."""

from __future__ import annotations

from dataclasses import replace

from .home import Home
from .ledger import Ledger
from .report.models import Summary
from .report.summary import Run, summarise, write
from .report.tally import Tally
from .whole import whole


def conclude(home: Home, told: Run) -> Summary:
    """Write `report.ndjson` and `report.json`, then put the ledger under its final name.

    To be called again after a break is safe. Where the run had nothing to do, its old report is written anew.

    Args:
        home: of a run whose output stands.
        told: what the run knows of itself.

    Raises:
        OSError: when something cannot be written.
    """
    tally = Tally()
    path = home.running if home.running.exists() else home.ledger
    with Ledger(path) as ledger, whole(home.entries) as out:
        for entry, line in ledger.entries():
            tally.add(entry)
            out.write(line.encode() + b"\n")
        gone = int(ledger.meta("gone") or 0)
    summary = summarise(replace(told, gone=gone), tally.counted())
    write(home.report, summary)
    home.publish()
    return summary
