"""What a reader raises when a file gives no text."""

from __future__ import annotations


class ReadError(ValueError):
    """A file that cannot be read.

    Attributes:
        code: of the table of diagnostics, KH801 … KH819.
        remedy: what to do about it, when there is something.
    """

    def __init__(self, message: str, remedy: str | None = None, *, code: str = "KH801") -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        """Come whole through a pipe between processes."""
        return _again, (str(self), self.remedy, self.code)


def _again(message: str, remedy: str | None, code: str) -> ReadError:
    return ReadError(message, remedy, code=code)
