"""The examples of reports in the shared table: to whom, through whom, to whom from there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.gold.floors import SHARED
from tests.heads import OF_PROVINCE

import kehoach
from kehoach.reference.organs import same_organ

EXAMPLES = SHARED / "domain" / "examples.jsonl"
BEFORE = (
    OF_PROVINCE
    + """III. TỔ CHỨC THỰC HIỆN
1. Các đơn vị tổng hợp kết quả """
)


def examples() -> list[dict[str, Any]]:
    if not EXAMPLES.is_file():
        return []
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [e for e in map(json.loads, lines) if isinstance(e["norm"], dict) and "report_to" in e["norm"]]


@pytest.mark.skipif(not EXAMPLES.is_file(), reason="NO EXAMPLES: the folder `shared` is not beside the checkout")
def test_there_are_examples() -> None:
    assert len(examples()) == 2


@pytest.mark.parametrize("example", examples(), ids=lambda e: str(e["input"])[:40])
def test_an_example_of_a_report(example: dict[str, Any]) -> None:
    (report,) = kehoach.parse(f"{BEFORE}{example['input']}\n2. Văn phòng theo dõi.\n").reports
    for field, key in (("to", "report_to"), ("via", "via"), ("then_to", "then_to")):
        found = [actor.name for actor in getattr(report, field)]
        expected = example["norm"].get(key, [])
        assert len(found) == len(expected)
        assert all(same_organ(a, b) for a, b in zip(found, expected, strict=True)), (found, expected)
