"""Case files: title, input, expected rows. `profile header_rows` stands above the rows, merged cells are repeated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cases import Case, read_cases

from kehoach.parsers.tables import TableBlock

CASES = Path(__file__).parent / "cases"
ALL = [
    pytest.param(case, id=f"{path.stem}: {case.title}")
    for path in sorted(CASES.glob("*.txt"))
    for case in read_cases(path)
]


def printed(block: TableBlock) -> list[str]:
    grid = block.grid
    return [f"{grid.profile} {grid.header_rows}", *(" ¦ ".join(row) for row in grid.rows())]


@pytest.mark.parametrize("case", ALL)
def test_case(case: Case, decode: Callable[[str], list[TableBlock]]) -> None:
    assert [line for block in decode(case.text) for line in printed(block)] == case.expected
