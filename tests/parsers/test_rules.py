"""Every rule of a table matches its own example."""

from __future__ import annotations

import re

import pytest

from kehoach.parsers import frame, grounds, title

TABLES = {
    "grounds": grounds.GROUNDS,
    "closings": grounds.CLOSINGS,
    "page ends": frame.PAGE_ENDS,
    "text begins": title.TEXT_BEGINS,
}
ROWS = [(name, pattern, example) for name, table in TABLES.items() for pattern, example in table]


@pytest.mark.parametrize(("name", "pattern", "example"), ROWS, ids=lambda v: str(v)[:40])
def test_a_rule_matches_its_example(name: str, pattern: str, example: str) -> None:
    assert re.match(pattern, example), name
