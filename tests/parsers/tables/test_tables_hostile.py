"""Whatever the input is: no exception, cells that tile, and a time in proportion to the length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.parsers.tables import TableBlock, find_tables
from kehoach.text.lines import read_lines
from kehoach.text.source import Source

Decode = Callable[[str], list[TableBlock]]

WORDS = ["|", "||", " | ", " |", "| ", "\t", "\n", "\n\n", "---|", "|---|---|", "\\|", "   ", "      ", " ", "- "]
NAMES = ["STT", "TT", "Nội dung", "Chủ trì", "Thời gian", "Ghi chú", "1", "2", "2.1", "3", "I", "(1)", "(2)", "a)"]
TEXTS = ["Sở Y tế", "Năm 2030", "TỔNG", "Tổng cộng", "12,5", "Họp dân.", "x", "kết quả", "Nơi nhận:", "TM. UBND"]

SOUP = st.lists(st.sampled_from([*WORDS, *WORDS, *NAMES, *TEXTS]), max_size=120).map("".join)
ROWS = st.lists(
    st.lists(st.sampled_from([*NAMES, *TEXTS, "", " ", "\n"]), min_size=1, max_size=6).map(" | ".join), max_size=12
).flatmap(
    lambda rows: st.lists(st.sampled_from(["\n", " |\n", " ||\n", " | ||\n", "\n|\n"]), min_size=len(rows), max_size=len(rows))
    .map(lambda ends: "".join(r + e for r, e in zip(rows, ends, strict=True)))
)  # fmt: skip
LINES = st.lists(st.sampled_from([*NAMES, *TEXTS, "     1   x      2", "", "   TT    Nội dung     Chủ trì"]), max_size=40).map("\n".join)  # fmt: skip


@given(st.one_of(SOUP, ROWS, LINES))
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_soup_tiles(decode: Decode, text: str) -> None:
    decode(text)


MEGABYTE = 1_000_000

HOSTILE = {
    "pipes": "|" * MEGABYTE,
    "cells": "a |\n" * (MEGABYTE // 4),
    "rows": "a | b |\n" * (MEGABYTE // 8),
    "tabs": "\t" * MEGABYTE,
    "tabs between": "a\tb\tc\n" * (MEGABYTE // 6),
    "tab columns": "a\t" * (MEGABYTE // 2) + "\nb\tc\n",
    "one line": "a " * (MEGABYTE // 2),
    "one line of cells": "a | " * (MEGABYTE // 4) + "|",
    "wide and short": "a|" * 250 + "\n" + "a|\n|b|\n" * (MEGABYTE // 7),
    "lone pipes": "a\n|\n" * (MEGABYTE // 4),
    "open rows": "a | b\n- c\n" * (MEGABYTE // 10),
    "escapes": "\\|" * (MEGABYTE // 2) + "|\n| a |",
    "headers": "STT\nNội dung\n" * (MEGABYTE // 13),
    "headers and pipes": "STT |\nNội dung |\n" * (MEGABYTE // 17),
    "columns": "   TT    Nội dung     Chủ trì\n" * (MEGABYTE // 30),
    "column rows": "   TT    Nội dung     Chủ trì\n" + "   1     x     y\n" * (MEGABYTE // 17),
    "column soup": "   TT    Nội dung     Chủ trì\n" + "   1     " + "x     y  " * (MEGABYTE // 9),
    "separators": "|---|---|\n" * (MEGABYTE // 10),
    "separator": "|" + "-|" * (MEGABYTE // 2),
    "blank rows": "a | b |\n" + "|\n" * (MEGABYTE // 2),
    "spill": "a | b |\n" + "c | d\n" + "- x\n" * (MEGABYTE // 4),
    "many heads": "TT   Nội dung   Chủ trì\n\n" * (MEGABYTE // 26),
    "ordinals": "TT   Nội dung   Chủ trì\n\n" + "1   a   b\n" * (MEGABYTE // 10),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_megabyte_is_quick(text: str) -> None:
    lines = list(read_lines(Source(text)))
    begin = time.perf_counter()
    blocks = find_tables(lines, text)
    assert time.perf_counter() - begin < 2.0
    assert all(b.grid.n_cols <= 256 for b in blocks)


def test_ordinary_text_costs_nothing(decode: Decode) -> None:
    text = "1. Các đơn vị triển khai Kế hoạch này.\n" * 2000
    lines = list(read_lines(Source(text)))
    begin = time.perf_counter()
    assert find_tables(lines, text) == []
    assert time.perf_counter() - begin < 0.01


def test_more_columns_than_can_be_stay_in_the_last(decode: Decode) -> None:
    text = "\n".join("| " + " | ".join(f"{r}x{c}" for c in range(300)) + " |" for r in range(3))
    (block,) = decode(text)
    assert block.grid.n_cols == 256
    assert block.grid.ragged == (0, 1, 2)
    assert "0x299" in block.grid.rows()[0][255]
