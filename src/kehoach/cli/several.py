"""Several files, one answer: the files that can be read, the others told; the answer in text or bytes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from .inputs import Input, InputError
from .options import Exit
from .stored import documents

if TYPE_CHECKING:
    from ..schema import Document


class Several:
    """Documents of files one by one, parsed now or stored before; a file that fails is told on stderr and counted.

    Attributes:
        read: documents so far.
        failed: files that gave none.
    """

    def __init__(self, inputs: list[Input], seconds: float | None) -> None:
        """Take what to read, and the time for each as in `inputs.load`."""
        self._inputs, self._seconds = inputs, seconds
        self.read = self.failed = 0

    def __iter__(self) -> Iterator[tuple[Document, str]]:
        """Each document and what its file is called."""
        for item in self._inputs:
            stored = documents(item, seconds=self._seconds)
            while (found := self._next(item, stored)) is not None:
                self.read += 1
                yield found

    def _next(self, item: Input, found: Iterator[tuple[Document, str]]) -> tuple[Document, str] | None:
        """The next document of an input; None at its end, and where it fails."""
        try:
            return next(found, None)
        except InputError as error:
            from .printing import complain

            self.failed += 1
            complain(item.label, error)
            return None

    @property
    def exit_code(self) -> Exit:
        """1 when a file failed."""
        return Exit.FINDINGS if self.failed else Exit.CLEAN

    def line(self, command: str, count: int, what: str) -> str:
        """One line for the end of a run."""
        from ..batch.report.words import plural

        failed = f", {self.failed} failed" if self.failed else ""
        return f"kehoach {command}: {plural(self.read, 'document')}{failed}: {plural(count, what)}"


def write_bytes(out: TextIO, data: bytes) -> None:
    """Write to what `output.whole` gives, below its encoding."""
    assert isinstance(out, TextIOWrapper)
    out.flush()
    out.buffer.write(data)
    out.buffer.flush()


def is_terminal(output: Path | None) -> bool:
    """Whether the answer goes to a terminal, which bytes would upset."""
    return (output is None or str(output) == "-") and sys.stdout.isatty()
