"""Pages that hold their document only as data: HTML inside of JSON in a script, or in an attribute.

The shell of such a page is filled by its scripts. When it was saved unfilled, the data are all there is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...text.patterns import pattern

if TYPE_CHECKING:
    from .dom import Element

MOST_SEEN = 2_000
"""Characters of a page that is a shell; one with more text holds its document itself."""

_LEAST = 300
_TAG = pattern(r"<(?:p|div|table|br|span)\b", re.IGNORECASE)
_PUSH = ".push(["
_ASSIGNED = pattern(r"\s*(?:window|self|var|let|const)[\w.\s\[\]\"'$]{0,80}=\s*", re.ASCII)
_DATA = ("data-content", "data-html", "srcdoc", "data-page", "data-props")


def held_html(root: Element) -> str | None:
    """The longest piece of HTML that a page holds as data, None where there is none."""
    best = ""
    for text in _texts(root):
        if len(text) > max(len(best), _LEAST) and _TAG.search(text):
            best = text
    return best[best.index("<") :] if best else None


def _texts(root: Element) -> Iterator[str]:
    pushed: list[str] = []
    for script in root.iter("script"):
        text = script.text or ""
        if len(text) < _LEAST:
            continue
        at = text.find(_PUSH, 0, 200)
        if at >= 0:
            pushed += _strings(text[at + len(_PUSH) - 1 : text.rfind("]") + 1])
        else:
            yield from _strings(_ASSIGNED.sub("", text, count=1).strip().removesuffix(";"))
    yield "".join(pushed)
    for name in _DATA:
        for value in root.xpath(f"//@{name}"):
            text = str(value)
            yield from (text,) if text.lstrip().startswith("<") else _strings(text)


def _strings(data: str) -> Iterator[str]:
    """Every string in JSON data; none where it is no JSON."""
    if data[:1] not in "[{":
        return
    try:
        stack: list[object] = [json.loads(data)]
    except (ValueError, RecursionError):
        return
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            stack += reversed(value)
        elif isinstance(value, dict):
            stack += reversed(value.values())
