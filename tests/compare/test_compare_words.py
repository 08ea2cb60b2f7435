"""Words: what is the same, what differs, and that both texts can be had back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.making import document

from kehoach.compare import Op, compare
from kehoach.compare.align import align, rising
from kehoach.compare.words import edits, marked, same_form

SENTENCES = st.lists(st.sampled_from(["Sở", "Y", "tế", "và", "trước", "30/6", "05", "%", ",", "hoà"]), max_size=30)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hoà giải", "hòa giải", True),
        ("KẾ HOẠCH", "Kế hoạch", True),
        ("12/KH- UBND", "12/KH–UBND", True),
        ("gồm: a, b;", "gồm a b", True),
        ("ngày 03/6", "ngày 3/6", True),
        ("“Tết” ...", '"Tết" …', True),
        ("Sở\u00a0Y\u200b tế", "Sở Y tế", True),
        ("4,2", "4.2", False),
        ("1, 2", "12", False),
        ("80", "80%", False),
        ("≥ 80%", "80%", False),
        ("má", "mà", False),
        ("30", "3", False),
        ("0", "", False),
    ],
)
def test_what_counts_as_the_same(one: str, other: str, same: bool) -> None:
    assert (same_form(one) == same_form(other)) is same


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("giao Sở Y tế", "giao Sở Y tế", []),
        ("giao Sở Y tế", "giao Sở Nội vụ", [("Y tế", "Nội vụ")]),
        ("số 12/KH- UBND năm 2024", "số 12/KH-UBND năm 2025", [("2024", "2025")]),
        ("a b c", "a x b c", [("", "x")]),
        ("một hai ba", "bốn năm sáu", [("một hai ba", "bốn năm sáu")]),
        ("", "mới", [("", "mới")]),
    ],
)
def test_edits(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [(old[slice(*edit.old)], new[slice(*edit.new)]) for edit in edits(old, new)] == expected


@given(SENTENCES, SENTENCES)
def test_marked_words_give_the_new_text_back(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    words = marked(old, new, edits(old, new))
    assert "".join(piece.text for piece in words if piece.op is not Op.REMOVED) == new
    assert all(piece.text in old for piece in words if piece.op is Op.REMOVED)
    assert (not edits(old, new)) == (same_form(old) == same_form(new))


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_alignment_rises_and_pairs_equals(old: list[int], new: list[int]) -> None:
    pairs = align(old, new)
    assert rising(pairs) == pairs
    assert all(old[i] == new[j] for i, j in pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_every_section_is_kept_moved_gone_or_new(old: list[str], new: list[str]) -> None:
    def lines(letters: list[str]) -> str:
        return "\n".join(f"- việc chung của nhóm {letter * 12}" for letter in letters)

    found = compare(document(lines(old)), document(lines(new))).changes
    gone = sum(change.count for change in found if change.new_path is None)
    come = sum(change.count for change in found if change.old_path is None)
    assert len(old) - gone == len(new) - come


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize(
    ("old", "new"),
    [("việc " * 2000, "việc " * 2000 + "mới"), ("a b " * 1000, "b a " * 1000), ("số 1/ " * 2000, "số 2/ " * 2000)],
    ids=["one word", "two words", "signs"],
)
def test_hostile_texts_are_compared(old: str, new: str, times: int) -> None:
    (change,) = compare(document(f"1. {old * times}".rstrip()), document(f"1. {new * times}".rstrip())).changes
    assert change.kind == "reworded"


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize(("old", "new"), [("1. như nhau\n", "1. khác hẳn\n"), ("- x\n", "- x\n- x\n")])
def test_hostile_trees_are_compared(old: str, new: str, times: int) -> None:
    assert compare(document(old * 300 * times), document(new * 300 * times)).changes
