"""Opening a PDF: protection, damage, number of pages, and how long reading may take."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..errors import ReadError
from ..limits import MAX_PAGES, too_large
from .packed import refuse_bombs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_SECONDS = 30.0
"""Seconds that reading may take before the first page; text layers need a few milliseconds a page."""
SECONDS_A_PAGE = 60.0
"""Seconds that each page adds; recognising a page from its picture needs two to twelve, and more on a busy machine."""
MOST_SECONDS = 1800.0
"""Seconds that no document may pass."""


class Deadline:
    """Answers between pages whether reading has taken too long."""

    def __init__(self, pages: int, seconds: float | None = None) -> None:
        self.seconds = seconds or min(MAX_SECONDS + SECONDS_A_PAGE * pages, MOST_SECONDS)
        self._end = time.monotonic() + self.seconds

    @property
    def left(self) -> float:
        """Seconds that are left, but some: a program that gets none may wait for ever."""
        return max(self._end - time.monotonic(), 0.05)

    def check(self) -> None:
        """Refuse to go on once the time is over.

        Raises:
            ReadError: KH809.
        """
        if time.monotonic() > self._end:
            raise ReadError(
                f"reading took longer than {self.seconds:.0f} seconds", "save the document in another format",
                code="KH809",
            )  # fmt: skip


@contextmanager
def opened(data: bytes) -> Iterator[PdfDocument]:
    """A PDF, closed again at the end. An empty user password is no protection.

    Args:
        data: the whole file.

    Raises:
        ReadError: KH805 without the library, KH802 protected, KH804 damaged, KH803 too many pages.
    """
    try:
        import pypdfium2 as pdfium
    except ImportError as error:
        raise ReadError(
            "PDF files need the library pypdfium2", "install it: pip install 'kehoach[pdf]'", code="KH805"
        ) from error
    refuse_bombs(data)
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        raise _refusal(str(error)) from error
    try:
        if count < 1:
            raise ReadError("the PDF has no page", "fetch or save the file again", code="KH804")
        if count > MAX_PAGES:
            raise too_large(f"{count} pages, at most {MAX_PAGES} are read")
        yield document
    finally:
        document.close()


def _refusal(message: str) -> ReadError:
    """What the library said, as a refusal."""
    if "password" in message.lower() or "security" in message.lower():
        return ReadError("the PDF asks for a password", "save a copy without protection", code="KH802")
    return ReadError("the PDF is damaged or cut short", "fetch or save the file again", code="KH804")
