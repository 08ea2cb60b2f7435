"""Which entries of two lists are the same, by what they say and wherever that stands in the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from .golden import is_span


def align(old: list[Any], new: list[Any]) -> Iterator[tuple[str, int, int, int, int]]:
    """Opcodes of difflib, with what is alike at both ends taken off first since difflib is slow on long lists."""
    before, after = [_gist(entry) for entry in old], [_gist(entry) for entry in new]
    lead = 0
    while lead < min(len(before), len(after)) and before[lead] == after[lead]:
        lead += 1
    tail = 0
    while tail < min(len(before), len(after)) - lead and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    yield ("equal", 0, lead, 0, lead)
    i_end, j_end = len(before) - tail, len(after) - tail
    for tag, i, k, j, m in SequenceMatcher(None, before[lead:i_end], after[lead:j_end], autojunk=False).get_opcodes():
        yield (tag, i + lead, k + lead, j + lead, m + lead)
    yield ("equal", i_end, len(before), j_end, len(after))


def _gist(entry: Any) -> str:
    """An entry without its places, as text that compares."""
    return json.dumps(_without_spans(entry), ensure_ascii=False, sort_keys=True)


def _without_spans(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_spans(part) for key, part in value.items() if not is_span(part)}
    if isinstance(value, list) and not is_span(value):
        return [_without_spans(part) for part in value]
    return None if is_span(value) else value
