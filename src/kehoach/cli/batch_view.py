"""How a batch is told on stderr: a bar for people, lines of JSON for machines, failures for both."""

from __future__ import annotations

import json
import sys
from abc import abstractmethod
from collections.abc import Callable, Sequence
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Self

from ..batch.model import Outcome
from ..batch.run import Watcher
from .printing import error_text
from .visible import visible_line

if TYPE_CHECKING:
    from rich.progress import Progress, Task, TaskID

    from ..batch.entry import Entry
    from ..batch.report.models import Summary

_MOST_FAILURES = 20
"""Failures that are told one by one; the report has them all."""
_EVERY = 5.0
"""Seconds between two lines of progress for machines."""


class View(Watcher):
    """A watcher of a run that is told of its end too."""

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    @abstractmethod
    def ended(self, summary: Summary, sentence: str) -> None:
        """The run is over, and this is what it did."""


class Plain(View):
    """Failures, as far as they are few, and one sentence at the end."""

    def __init__(self, place: str) -> None:
        """Take what people call the output."""
        self._place, self._failures = place, 0

    def began(self, done: int) -> None:
        """Say that a run goes on."""
        if done:
            self._print(f"going on: {done:,} {'document is' if done == 1 else 'documents are'} done already")

    def entered(self, entries: Sequence[Entry]) -> None:
        """Tell those that failed."""
        for entry in entries:
            if Outcome(entry.outcome).gives_document:
                continue
            self._failures += 1
            if self._failures <= _MOST_FAILURES:
                said = f"{entry.source}: {entry.message or entry.outcome}"
                self._print(error_text(said, entry.remedy, entry.code))
            elif self._failures == _MOST_FAILURES + 1:
                self._print(f"more files fail; afterwards: kehoach report {self._place} --outcome failed")

    def ended(self, summary: Summary, sentence: str) -> None:
        """Say the sentence."""
        self._print(visible_line(sentence))

    def _print(self, text: str) -> None:
        print(text, file=sys.stderr)


class Bar(Plain):
    """The same below a bar with rate, time left, failures and the file at hand."""

    def __init__(self, place: str, count: Callable[[], int] | None) -> None:
        """Take what people call the output, and a function that counts the documents, which may take its time."""
        super().__init__(place)
        self._count = count
        self._progress, self._task = _progress()

    def __enter__(self) -> Self:
        """Show the bar, and count in the background."""
        self._progress.start()
        if self._count is not None:
            Thread(target=self._find_total, args=(self._count,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        self._progress.stop()

    def began(self, done: int) -> None:
        """Start with what is done."""
        super().began(done)
        self._progress.update(self._task, completed=done)

    def entered(self, entries: Sequence[Entry]) -> None:
        """Move on."""
        super().entered(entries)
        failed = f"{self._failures:,} failed" if self._failures else ""
        last = visible_line(entries[-1].source)[-40:] if entries else ""
        self._progress.update(self._task, advance=len(entries), failed=failed, last=last)

    def ended(self, summary: Summary, sentence: str) -> None:
        """Take the bar away, then say the sentence."""
        self._progress.stop()
        super().ended(summary, sentence)

    def _find_total(self, count: Callable[[], int]) -> None:
        self._progress.update(self._task, total=count())

    def _print(self, text: str) -> None:
        self._progress.console.print(text, markup=False, highlight=False, soft_wrap=True)


class Machine(View):
    """A JSON object a line: start, failed, progress, end."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._done = self._failed = 0
        self._begun = self._told = monotonic()

    def began(self, done: int) -> None:
        """Tell the start."""
        self._done = done
        self._say("start", done=done)

    def entered(self, entries: Sequence[Entry]) -> None:
        """Tell what failed, and now and then how far it has come."""
        self._done += len(entries)
        for entry in entries:
            if not Outcome(entry.outcome).gives_document:
                self._failed += 1
                self._say(
                    "failed", source=entry.source, outcome=entry.outcome, code=entry.code, message=entry.message,
                    remedy=entry.remedy,
                )  # fmt: skip
        if monotonic() - self._told >= _EVERY:
            self._told = monotonic()
            self._say("progress", done=self._done, failed=self._failed, seconds=round(self._told - self._begun, 1))

    def ended(self, summary: Summary, sentence: str) -> None:
        """Tell the end."""
        self._say("end", done=summary.documents, outcomes=summary.outcomes, seconds=summary.seconds, message=sentence)

    def _say(self, event: str, **what: object) -> None:
        print(json.dumps({"event": event, **what}, ensure_ascii=False), file=sys.stderr, flush=True)


def _progress() -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Documents a second."""

        def render(self, task: Task) -> Text:
            """The rate, as far as it is known."""
            return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="progress.data.speed")

    progress = Progress(
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
        TextColumn("{task.fields[last]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    return progress, progress.add_task("batch", total=None, failed="", last="")
