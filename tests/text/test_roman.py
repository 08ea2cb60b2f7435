"""Roman numbers there and back."""

from __future__ import annotations

import pytest

from kehoach.text.roman import from_roman, to_roman


@pytest.mark.parametrize(
    ("text", "value"),
    [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("XC", 90), ("C", 100), ("CCCXCIX", 399)],
)
def test_value(text: str, value: int) -> None:
    assert from_roman(text) == value


@pytest.mark.parametrize("text", ["IIX", "IIII", "VX", "IC", "XXXX", "CCCC"])
def test_written_improperly(text: str) -> None:
    assert from_roman(text) == 0


def test_there_and_back() -> None:
    assert [from_roman(to_roman(n)) for n in range(1, 400)] == list(range(1, 400))
