"""Links of Markdown become marks: the words stay, brackets and address are markup (docs/domain.md 0.3, N9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.patterns import pattern
from ..text.source import Mark, MarkKind

SIGN = "]("
"""What every link holds: cheap to look for."""
_ADDRESS = pattern(
    r"""
    \]\( \s?
    (?: https?:// | www\. | mailto: | tel: | javascript: | [/\#?] | \.{1,2}/ )
    [^\s()<>]{0,2000} (?: \( [^\s()<>]{0,200} \) [^\s()<>]{0,200} ){0,3}
    (?: \s{1,3} "[^"\n]{0,400}" )? \s? \)
    """,
    re.VERBOSE,
)
_LONGEST = 600  # characters of what is printed


def may_hold(text: str) -> bool:
    """Whether a text holds the signs of links; one sign is found much faster than two."""
    return "]" in text and SIGN in text


def marks(text: str) -> Iterator[Mark]:
    """Marks for the signs and addresses of links, `Căn cứ [Luật Thư viện](https://…)`; not sorted.

    A bracket that took the place of a blank stands for it: `theo[Luật Thư viện](/luat)`.
    """
    at = 0
    while (at := text.find(SIGN, at)) >= 0:
        m = _ADDRESS.match(text, at)
        start = -1 if m is None else _opening(text, at)
        at += len(SIGN)
        if m is None or start < 0:
            continue
        glued = text[start - 1 : start].islower() and text[start + 1].isupper()
        yield Mark(MarkKind.MARKUP, start, start + 1, " " if glued else None)
        yield Mark(MarkKind.MARKUP, *m.span())


def _opening(text: str, close: int) -> int:
    """Where the bracket opens that is closed here; -1 for a picture, or where none stands in the paragraph."""
    depth = 0
    for at in range(close - 1, max(-1, close - _LONGEST), -1):
        sign = text[at]
        if sign == "]":
            depth += 1
        elif sign == "[":
            if not depth:
                return -1 if text[at - 1 : at] == "!" else at
            depth -= 1
        elif sign == "\n" and text[at - 1 : at] == "\n":
            break
    return -1
