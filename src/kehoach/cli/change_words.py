"""A difference between two outputs in words."""

from __future__ import annotations

import json

from .changes import Change, Kind


def sentence(change: Change, width: int = 60) -> str:
    """One line that says what changed; of long texts only the part that differs, cut to `width` characters a side."""
    if change.kind is Kind.ADDED:
        return f"{change.where} added: {_shown(change.after, width)}"
    if change.kind is Kind.REMOVED:
        return f"{change.where} removed: {_shown(change.before, width)}"
    before, after = change.before, change.after
    if isinstance(before, str) and isinstance(after, str):
        before, after = _differing(before, after, width)
    return f"{change.where}: {_shown(before, width)} → {_shown(after, width)}"


def _shown(value: object, width: int) -> str:
    if isinstance(value, str):
        return f"'{_cut(value, width)}'"
    return _cut(json.dumps(value, ensure_ascii=False), 2 * width)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def _differing(before: str, after: str, width: int) -> tuple[str, str]:
    """Both texts from a little before the first character that differs to a little after the last."""
    if max(len(before), len(after)) <= width:
        return before, after
    context = width // 4
    lead = tail = 0
    shorter = min(len(before), len(after))
    while lead < shorter and before[lead] == after[lead]:
        lead += 1
    while tail < shorter - lead and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = lead - context if lead > context + 1 else 0
    drop = tail - context if tail > context + 1 else 0
    return _window(before, start, drop), _window(after, start, drop)


def _window(text: str, start: int, drop: int) -> str:
    return "…" * bool(start) + text[start : len(text) - drop] + "…" * bool(drop)
