"""What goes wrong, told to people: what it is and what to do about it."""

from __future__ import annotations


class ToldError(Exception):
    """The base of what a batch raises for people to read.

    Attributes:
        message: what is wrong.
        remedy: what to do; None where that is plain, or nothing helps.
    """

    def __init__(self, message: str, remedy: str | None = None) -> None:
        """Take what is wrong and what to do."""
        super().__init__(message)
        self.message, self.remedy = message, remedy
