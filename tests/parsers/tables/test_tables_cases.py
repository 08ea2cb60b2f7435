"""Case files: title, input, expected rows. `profile header_rows` stands above the rows, merged cells are repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kehoach.parsers.tables import TableBlock

CASES = Path(__file__).parent / "cases"


def read(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """(title, input, expected lines) of each case of a file; the parts end with a line that holds a dot alone."""
    part: list[str] = []
    parts: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append(part)
            part = []
        else:
            part.append(line)
    for title, given, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield f"{path.stem}: {title[0]}", "\n".join(given) + "\n", expected


ALL = [case for path in sorted(CASES.glob("*.txt")) for case in read(path)]


def printed(block: TableBlock) -> list[str]:
    grid = block.grid
    return [f"{grid.profile} {grid.header_rows}", *(" ¦ ".join(row) for row in grid.rows())]


@pytest.mark.parametrize(("title", "given", "expected"), ALL, ids=[c[0] for c in ALL])
def test_case(title: str, given: str, expected: list[str], decode: Callable[[str], list[TableBlock]]) -> None:
    got = [line for block in decode(given) for line in printed(block)]
    assert got == expected, title
