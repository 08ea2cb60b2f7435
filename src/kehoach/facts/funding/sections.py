"""Money in sections and fields: what a heading or a field about kinh phí says, with what hangs below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...text.patterns import pattern
from ..passages import Content, Passage
from ..quantities import find_quantities
from .said import amount, said_of, years_in
from .sources import sources_in

_HEAD = pattern(
    r"(?:dự\s+kiến\s+|dự\s+toán\s+|về\s+|tổng\s+|các\s+)?(?:nguồn\s+)?kinh\s+phí(?!\w)|nguồn\s+(?:vốn|lực\s+tài\s+chính)(?!\w)",
    re.IGNORECASE,
)
_FIRST = ("kinh", "nguồn", "dự", "về", "tổng", "các")  # with which a heading of _HEAD begins
_LONGEST_HEADING = 120
_BULLETS = "-+*•¶"


def groups_of(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages that are read as one: a field, or a section about money with what hangs below it.

    A labelled part of such a section is one of its own: 1. Cấp tỉnh, 2. Cấp huyện.
    """
    for section in _sections(passages):
        above = len(section[0].source) + 1
        for _, group in groupby(section, key=lambda passage: _part(passage.source[above:])):
            yield list(group)


def _sections(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Each passage about money with what hangs below it."""
    section: list[Passage] = []
    for passage in passages:
        if passage.kind != "muc":
            continue
        if section and passage.source.startswith(f"{section[0].source}/"):
            section.append(passage)
            continue
        if section:
            yield section
        begins = passage.text[passage.label : passage.label + 5].lower().startswith(_FIRST)
        section = [passage] if begins and _is_head(passage) else []
    if section:
        yield section


def _part(below: str) -> str | None:
    """The labelled part of a section that holds a path below it; None of the section itself and of its bullets."""
    part = below.partition("/")[0]
    return None if part[:1] in _BULLETS else part


def _is_head(passage: Passage) -> bool:
    """Whether a passage begins with kinh phí, in its heading or where it has none."""
    at = passage.label
    return _HEAD.match(passage.text, at) is not None and passage.heading - at <= _LONGEST_HEADING


def of_group(group: Sequence[Passage]) -> Content | None:
    """What a group of passages says; None where it says nothing of money."""
    texts = [p for p in group if p.text[p.heading :].strip(" .:;")]
    if not texts:
        return None
    said = said_of(texts)
    sources = [name for p in texts for name in sources_in(p.text, p.heading)]
    amounts = [made for p in texts for made in _amounts(p)]
    years = {year for p in texts for year in years_in(p.text)}
    if not (sources or amounts or said["rule"] or said["holder"] or _is_field(group[0], texts[0])):
        return None
    return {
        "text": " ".join(p.quote(p.heading) for p in texts),
        "source": group[0].source,
        "sources": list(dict.fromkeys(sources)),
        **said,
        "year": years.pop() if len(years) == 1 else None,
        "amounts": amounts,
        "task": None,
        "span": (texts[0].span(texts[0].heading)[0], max(p.end for p in texts)),
    }


def _amounts(passage: Passage) -> list[Content]:
    """The sums that a passage names."""
    text = passage.text
    if not ("đồng" in text or "USD" in text or "VN" in text or "đ/" in text):
        return []  # letters of which each sum in a sentence has some
    return [amount(passage, found) for found in find_quantities(text, passage.heading) if found.kind == "money"]


def _is_field(first: Passage, text: Passage) -> bool:
    """Whether a heading Kinh phí stands over words that say something, though nothing that is known."""
    words = text.text[text.heading :].split()
    named = first.heading > first.label and _HEAD.match(first.text, first.label)
    return bool(named) and len(words) > 2 and words[-1][-1] != ":"
