"""Whatever the input is: no exception, cells that tile, and a time in proportion to the length."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kehoach.parsers.tables import TableBlock, find_tables
from kehoach.text.lines import read_lines
from kehoach.text.source import Source

Decode = Callable[[str], list[TableBlock]]

WORDS = ["|", "||", " | ", " |", "| ", "\t", "\n", "\n\n", "---|", "|---|---|", "\\|", "   ", "      ", " ", "- "]
NAMES = ["STT", "TT", "Nội dung", "Chủ trì", "Thời gian", "Ghi chú", "1", "2", "2.1", "3", "I", "(1)", "(2)", "a)"]
TEXTS = ["Sở Y tế", "Năm 2030", "TỔNG", "Tổng cộng", "12,5", "Họp dân.", "x", "kết quả", "Nơi nhận:", "TM. UBND"]

SOUP = st.lists(st.sampled_from([*WORDS, *WORDS, *NAMES, *TEXTS]), max_size=120).map("".join)
CELLS = st.lists(st.sampled_from([*NAMES, *TEXTS, "", " ", "\n"]), min_size=1, max_size=6).map(" | ".join)
ENDS = st.sampled_from(["\n", " |\n", " ||\n", " | ||\n", "\n|\n"])
ROWS = st.lists(st.tuples(CELLS, ENDS).map("".join), max_size=12).map("".join)
ALIGNED = ["     1   x      2", "", "   TT    Nội dung     Chủ trì", "         y", "     2   x      3"]
LINES = st.lists(st.sampled_from([*NAMES, *TEXTS, *ALIGNED, *ALIGNED]), max_size=40).map("\n".join)
TABS = st.lists(st.sampled_from(["\t", "\t", "\n", "\n", "\n\t", *NAMES, *TEXTS]), max_size=60).map("".join)
HEAD = "STT\nTên nhiệm vụ\nCơ quan\nchủ trì\nThời gian\n"
PIECES = ["Rà soát", "Sở Y tế", "và Sở", "- xã", "Quý I/2027", "I. Chung", "CÔNG BÁO/Số 1", "97", "9.", HEAD[:-1]]
PIECED = st.lists(st.sampled_from([*PIECES, *TEXTS]), min_size=1, max_size=8).map("\n".join)
WRAPPED = st.lists(PIECED, max_size=6).map(lambda rows: HEAD + "\n".join(f"{n}.\n{r}" for n, r in enumerate(rows, 1)))


@given(st.one_of(SOUP, ROWS, LINES, TABS, WRAPPED))
@example("STT ||\nSTT |\nSTT | Nội dung | Nội dung | Nội dung | STT |\nSTT ||\n")
@example("1 |\nSTT | STT\nSTT | STT\nSTT | STT | STT\nSTT ||\nSTT | \n")
@example(" | STT | STT | STT | STT |  | ||\n | STT | STT | STT | STT\n | STT | STT | STT | STT |  | ||\n")
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_soup_tiles(decode: Decode, text: str) -> None:
    decode(text)


MEGABYTE = 1_000_000
FIFTH = MEGABYTE // 5

HOSTILE = {
    "pipes": "|" * MEGABYTE,
    "cells": "a |\n" * (MEGABYTE // 4),
    "rows": "a | b |\n" * (FIFTH // 8),
    "tabs": "\t" * MEGABYTE,
    "tabs between": "a\tb\tc\n" * (FIFTH // 6),
    "tab columns": "a\t" * (FIFTH // 2) + "\nb\tc\n",
    "headers in pairs of tabs": "STT\t\tNội dung\t\tGhi chú\n" * (FIFTH // 24),
    "paragraphs in tabs": "STT\t\tNội dung\t\tGhi chú\n" + "1\t\ta\n\nb\nc\n\n" * (FIFTH // 12),
    "rules without rows": "a | b | c\n--|--|--\n1\n| a |\n\nb\n\n" * (FIFTH // 28),
    "rows over lines": "a | b | c\n--|--|--\n" + "1\n| a | b\n1 | a:\na | b\n2 |\n\na\n" * (FIFTH // 28),
    "padded": "TT    Nội dung    Ghi chú\n" + ("1     a           b      \n" + " " * 25 + "\n") * (FIFTH // 52),
    "padded headers": "TT    Nội dung    Ghi chú\nTT    Nội dung    Ghi chú \n" * (FIFTH // 52),
    "one line": "a " * (MEGABYTE // 2),
    "one line of cells": "a | " * (MEGABYTE // 4) + "|",
    "wide and short": "a|" * 250 + "\n" + "a|\n|b|\n" * (FIFTH // 7),
    "lone pipes": "a\n|\n" * (FIFTH // 4),
    "open rows": "a | b\n- c\n" * (FIFTH // 10),
    "escapes": "\\|" * (FIFTH // 2) + "|\n| a |",
    "wrapped headers": "STT\nTên nhiệm vụ\nCơ quan\nchủ trì\nThời gian\nI. A\n" * (FIFTH // 60),
    "wrapped rows": "STT\nTên nhiệm vụ\nCơ quan\nchủ trì\nThời gian\n" + "1.\nAn\nBình\n" * (FIFTH // 13),
    "wrapped groups": "STT\nTên nhiệm vụ\nCơ quan\nchủ trì\nThời gian\n" + "I. A\nB\n" * (FIFTH // 9),
    "headers": "STT\nNội dung\n" * (FIFTH // 13),
    "headers and pipes": "STT |\nNội dung |\n" * (FIFTH // 17),
    "columns": "   TT    Nội dung     Chủ trì\n" * (FIFTH // 30),
    "column rows": "   TT    Nội dung     Chủ trì\n" + "   1     x     y\n" * (FIFTH // 17),
    "column soup": "   TT    Nội dung     Chủ trì\n" + "   1     " + "x     y  " * (FIFTH // 9),
    "separators": "|---|---|\n" * (FIFTH // 10),
    "separator": "|" + "-|" * (FIFTH // 2),
    "blank rows": "a | b |\n" + "|\n" * (FIFTH // 2),
    "spill": "a | b |\n" + "c | d\n" + "- x\n" * (FIFTH // 4),
    "many heads": "TT   Nội dung   Chủ trì\n\n" * (FIFTH // 26),
    "blank cells": "| |\n" * (MEGABYTE // 4),
    "rules": "|---|\n" * (MEGABYTE // 6),
    "rows and rules": "| a | b |\n|---|---|\n" * (FIFTH // 20),
    "plain rows and rules": "a | b\n---|---\n" * (FIFTH // 14),
    "ordinal heads": "STT\n" * (MEGABYTE // 4),
    "ordinal heads and pipes": "STT |\n" * (FIFTH // 6),
    "figures": "1    2    3\n" * (MEGABYTE // 12),
    "heads of two": "STT    Nội dung\n" * (MEGABYTE // 18),
    "one row of many tabs": "a\tb\n" * (FIFTH // 8) + "\t" * 255 + "c\n",
    "many columns": "STT    " + "b    " * 200 + "\n" + ("1    " + "bb    " * 190 + "\n") * (FIFTH // 1000),
    "long head torn apart": "| " + "x" * FIFTH + " | b |\n" + "| 1 | b |\n\n2\n\n| 2 | c |\n\n3\n\n" * (FIFTH // 50),
    "ordinals": "TT   Nội dung   Chủ trì\n\n" + "1   a   b\n" * (FIFTH // 10),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_megabyte_of_it_gives_tables_of_bounded_width(text: str) -> None:
    blocks = find_tables(list(read_lines(Source(text))), text)
    assert all(b.grid.n_cols <= 256 for b in blocks)


def test_ordinary_text_holds_no_table(decode: Decode) -> None:
    text = "1. Các đơn vị triển khai Kế hoạch này.\n" * 2000
    assert find_tables(list(read_lines(Source(text))), text) == []


def test_more_columns_than_can_be_stay_in_the_last(decode: Decode) -> None:
    text = "\n".join("| " + " | ".join(f"{r}x{c}" for c in range(300)) + " |" for r in range(3))
    (block,) = decode(text)
    assert block.grid.n_cols == 256
    assert block.grid.ragged == (0, 1, 2)
    assert "0x299" in block.grid.rows()[0][255]
