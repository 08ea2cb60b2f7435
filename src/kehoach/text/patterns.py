"""Patterns that are compiled when they are first used.

There are some nine hundred of them, and a short document asks for two hundred: to compile all of them at the import
would be a third of the time that it takes to read one file.
"""

from __future__ import annotations

import re
from typing import Any, cast

from .letters import LOWER, UPPER


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when its first method is asked for.

    Args:
        text: As for `re.compile`; `<U>` and `<L>` inside a class stand for capital and small letters.
        flags: As for `re.compile`.

    Returns:
        What has the methods of a compiled pattern, and its text in `pattern`. A fault in it is found at the first use.
        Which of two patterns made a match is told by a group, not by `match.re`: that is the compiled one.

    >>> bool(pattern("[<U>][<L>]+").fullmatch("Kế")), bool(pattern("[<U>][<L>]+").fullmatch("KẾ"))
    (True, False)
    """
    return cast("re.Pattern[str]", Late(text.replace("<U>", UPPER).replace("<L>", LOWER), flags))


def one_of(*alternatives: str) -> str:
    """A group of alternatives, for patterns that are lists of words.

    >>> one_of("Căn cứ", "Xét")
    '(?:Căn cứ|Xét)'
    """
    return f"(?:{'|'.join(alternatives)})"


def phrase(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of words, compiled when it is first used: a blank in it stands for a few blanks or line ends.

    No blank may stand inside a class, or where the width must be fixed.

    >>> bool(phrase("báo cáo").fullmatch("báo  cáo"))
    True
    """
    return pattern(text.replace(" ", r"\s{1,4}"), flags)


_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class Late:
    """Stands for a compiled pattern: the first question compiles it, and from then on its methods are here as well."""

    __slots__ = ("flags", "pattern", *_METHODS)

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not here yet."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for each in _METHODS:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)
