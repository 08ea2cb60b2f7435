"""A number that is known to be one, read as behind its so-word; and the words before a number."""

from __future__ import annotations

import pytest

from kehoach.reference.sign import find_sign_line, sign_of_number
from kehoach.reference.sign.patterns import SO_LEFT, ends_in_form_word, so_before

NUMBERS = (
    "38/KH-UBND",
    "4628/UBND-KGVX",
    "56/2017/NĐ-CP",
    "121/2020/QH14",
    "15-KH/TU",
    "3-LCT/HĐNN7",
    "12a/QĐ-UBND",
    "66.7/2025/NQ-CP",
    "19/2012/TTLT-BTC-BYT",
    "1234567/KH-UBND",
    "12/XYZ",
    "12/kh",
    "/KH-UBND",
    "-KH/TU",
    "73-CP",
    "Không số",
    "12/QĐ - UBND",
    "3210/QĐ - U B ND",
    "29/8/2018",
    "",
)


@pytest.mark.parametrize("value", NUMBERS)
def test_read_as_behind_its_so_word(value: str) -> None:
    whole = find_sign_line(f"Số: {value}")
    alone = sign_of_number(value)
    assert (alone is None) == (whole is None)
    if alone is not None and whole is not None:
        assert alone._replace(start=0, end=0) == whole._replace(start=0, end=0)


SO_WORDS = (
    ("Kế hoạch số ", 9),
    ("Kế hoạch số", 9),
    ("KẾ HOẠCH SỐ: ", 9),
    ("Kế hoạch sổ ", 9),
    ("Kế hoạch s", 9),
    ("Kế hoạch ", None),
    ("thông số", 6),
    ("hàm_số ", None),
    ("thôngsố ", None),
    ("số ", 0),
    ("số :  ", 0),
    ("", None),
)


@pytest.mark.parametrize(("left", "start"), SO_WORDS)
def test_the_so_word_before_a_number(left: str, start: int | None) -> None:
    found = SO_LEFT.search(left)
    assert so_before(left) == start == (found.start() if found else None)


@pytest.mark.parametrize(
    ("left", "form"),
    [
        ("theo Mẫu ", True),
        ("theo mẫu", False),
        ("PHỤ LỤC  ", True),
        ("tại số nhà ", True),
        ("theo Kế hoạch ", False),
        ("", False),
        ("  ", False),
    ],
)
def test_words_for_forms_and_places(left: str, form: bool) -> None:
    assert ends_in_form_word(left) is form
