"""The examples of docs/domain.md 8.6 that are times, read from the folder beside the checkout."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.gold import floors

from kehoach.facts.times import TimeValue, Years, read_time
from kehoach.text.fold import fold

FILE = floors.SHARED / "domain" / "examples.jsonl"
TIMES = 57
EXAMPLES = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()[:TIMES]] if FILE.is_file() else []

KINDS = {"datetime": "date"}
"""A day with a time of day is a day: its EDTF holds both."""
NAMES = {"d": "date", "from": "start", "to": "end", "rel": "relation", "vision": "horizon", "orientation": "horizon"}
NOT_OF_THE_TIME = {
    "k",  # looked at by itself
    "note", "basis", "evidence",
    "weekday",  # follows from the day
    "draft",  # EDTF says it: 2024-XX-XX
    "period",  # of the report, not of its day
    "unit", "role", "precision", "approx",  # EDTF says them
    "also",  # đầu kỳ, giữa kỳ: no day and no duration
}  # fmt: skip


def expected_kind(norm: dict[str, Any]) -> str:
    return str(norm["rel"]) if norm["k"] == "report" else KINDS.get(norm["k"], norm["k"])


def wanted_of(name: str, wanted: Any) -> tuple[str, Any]:
    """A field of an example as the field of ours that says it, and what it has to say."""
    if name == "edtf" and isinstance(wanted, list):
        return "edtf", f"[{','.join(wanted)}]"
    if name == "every":
        return "every", tuple(wanted) if isinstance(wanted, list) else (wanted,)
    if name == "md":
        return "edtf", f"XXXX-{wanted}"
    return NAMES.get(name, name), wanted


def differences(norm: dict[str, Any], value: TimeValue) -> list[str]:
    """What a value says otherwise than an example."""
    out = [] if value.kind == expected_kind(norm) else [f"kind {value.kind}"]
    for key in norm.keys() - NOT_OF_THE_TIME - ({"rel"} if norm["k"] == "report" else set()):
        name, wanted = wanted_of(key, norm[key])
        if getattr(value, name) != wanted:
            out.append(f"{name}: {getattr(value, name)!r}, not {wanted!r}")
    return out


ABSENT = "NO EXAMPLES: the folder `shared` is not beside the checkout; none was looked at"


@pytest.mark.skipif(not EXAMPLES, reason=ABSENT)
def test_there_are_examples() -> None:
    assert len(EXAMPLES) == TIMES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["input"])
def test_example(example: dict[str, Any]) -> None:
    year = int(example["context"].removeprefix("plan year ")) if example["context"] else None
    value = read_time(fold(example["input"]), Years(plan=(year, year) if year else None))
    assert value is not None
    assert differences(example["norm"], value) == []
