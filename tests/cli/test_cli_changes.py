"""What changed between two outputs, as sentences."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from kehoach.cli.change_words import sentence
from kehoach.cli.changes import compare

Data = dict[str, Any]


def fact(value: str, start: int = 0, **more: object) -> Data:
    return {"value": value, "raw": value, "span": [start, start + len(value)], "origin": "van_ban", **more}


def node(name: str, text: str, *children: Data, start: int = 0, marker: str | None = None) -> Data:
    label = marker or name.rpartition("/")[2] + "."
    span = [start, start + len(text)]
    return {"id": name, "marker": label, "heading": None, "text": text, "span": span, "children": list(children)}


def cell(row: int, col: int, text: str) -> Data:
    return {"row": row, "col": col, "text": text, "span": [0, 1]}


def table(*cells: Data, name: str = "bang-1") -> Data:
    return {"id": name, "parent": None, "n_rows": 2, "n_cols": 2, "span": [0, 9], "cells": list(cells)}


def finding(code: str, message: str, start: int = 0) -> Data:
    return {"code": code, "severity": "warning", "message": message, "span": [start, start + 1]}


CASES: list[tuple[str, Data, Data, list[str]]] = [
    ("nothing", {"a": 1, "body": [node("1", "x")]}, {"a": 1, "body": [node("1", "x")]}, []),
    ("a scalar", {"truncated": False}, {"truncated": True}, ["truncated: false → true"]),
    ("a key inside", {"coverage": {"body": 1}}, {"coverage": {"body": 2}}, ["coverage.body: 1 → 2"]),
    ("a fact", {"header": {"so_hieu": fact("a")}}, {"header": {"so_hieu": fact("b")}}, ["header.so_hieu: 'a' → 'b'"]),
    ("a fact gone", {"header": {"so_hieu": fact("a")}}, {"header": {"so_hieu": None}}, ["header.so_hieu: 'a' → null"]),
    ("a fact found", {"header": {"so_hieu": None}}, {"header": {"so_hieu": fact("a")}}, ["header.so_hieu: null → 'a'"]),
    (
        "a fact elsewhere",
        {"header": {"so_hieu": fact("a")}},
        {"header": {"so_hieu": fact("a", 5)}},
        ["header.so_hieu.span: [0, 1] → [5, 6]"],
    ),
    (
        "origin of a fact",
        {"header": {"so_hieu": fact("a")}},
        {"header": {"so_hieu": fact("a") | {"origin": "suy_luan"}}},
        ["header.so_hieu.origin: 'van_ban' → 'suy_luan'"],
    ),
    (
        "text of a node",
        {"body": [node("II", "", node("II/1", "a"))]},
        {"body": [node("II", "", node("II/1", "b"))]},
        ["node II/1 text: 'a' → 'b'"],
    ),
    (
        "a node added and another gone",
        {"body": [node("1", "a"), node("2", "b")]},
        {"body": [node("1", "a", node("1/a", "c"))]},
        ["node 2 removed: '2. b'", "node 1/a added: 'a. c'"],
    ),
    (
        "a node under another id",
        {"body": [node("1", "a"), node("2", "b", marker="2.")]},
        {"body": [node("1", "a", node("1/2", "b", marker="2."))]},
        ["node 2 id: '2' → '1/2'"],
    ),
    (
        "order of nodes",
        {"body": [node("1", "a"), node("2", "b")]},
        {"body": [node("2", "b"), node("1", "a")]},
        ['order of nodes: ["1", "2"] → ["2", "1"]'],
    ),
    (
        "a cell",
        {"tables": [table(cell(0, 0, "a"), cell(2, 3, "b"))]},
        {"tables": [table(cell(0, 0, "a"), cell(2, 3, "c"))]},
        ["table bang-1 cell (2,3) text: 'b' → 'c'"],
    ),
    (
        "cells come and go",
        {"tables": [table(cell(0, 0, "a"))]},
        {"tables": [table(cell(0, 1, "a"))]},
        ["table bang-1 cell (0,0) removed: 'a'", "table bang-1 cell (0,1) added: 'a'"],
    ),
    (
        "tables come and go",
        {"tables": [table()]},
        {"tables": [table(name="bang-2")]},
        ["table bang-1 removed: '2 × 2'", "table bang-2 added: '2 × 2'"],
    ),
    (
        "an entry in the middle of a list",
        {"noi_nhan": [{"text": t, "span": [i, i + 1]} for i, t in enumerate("abc")]},
        {"noi_nhan": [{"text": t, "span": [i, i + 1]} for i, t in enumerate("ac")]},
        ["noi_nhan[1] removed: 'b'", "noi_nhan[1].span: [2, 3] → [1, 2]"],
    ),
    (
        "an entry reworded",
        {"can_cu": [{"text": "a", "span": [0, 1]}]},
        {"can_cu": [{"text": "b", "span": [0, 1]}]},
        ["can_cu[0].text: 'a' → 'b'"],
    ),
    ("plain entries", {"missing": ["a"]}, {"missing": ["b"]}, ["missing[0] removed: 'a'", "missing[0] added: 'b'"]),
    (
        "diagnostics",
        {"diagnostics": [finding("KH312", "x"), finding("KH501", "y")]},
        {"diagnostics": [finding("KH313", "x"), finding("KH501", "y", 4)]},
        [
            "diagnostics[0] removed: 'warning[KH312] x'",
            "diagnostics[0] added: 'warning[KH313] x'",
            "diagnostics[1].span: [0, 1] → [4, 5]",
        ],
    ),
    (
        "inside an appendix",
        {"appendices": [{"id": "PL-I", "title": "t", "body": [node("PL-I/1", "a")]}]},
        {"appendices": [{"id": "PL-I", "title": "u", "body": [node("PL-I/1", "b")]}]},
        ["appendix PL-I title: 't' → 'u'", "appendix PL-I node PL-I/1 text: 'a' → 'b'"],
    ),
    (
        "inside an attachment",
        {"attachments": [{"header": {"so_hieu": fact("a")}, "body": [node("1", "a")], "span": [0, 9]}]},
        {"attachments": [{"header": {"so_hieu": fact("b")}, "body": [node("1", "b")], "span": [0, 9]}]},
        ["attachment 0 header.so_hieu: 'a' → 'b'", "attachment 0 node 1 text: 'a' → 'b'"],
    ),
    (
        "an attachment found",
        {"attachments": []},
        {"attachments": [{"header": {"loai_van_ban": fact("Kế hoạch"), "so_hieu": None}, "span": [3, 9]}]},
        ["attachment 0 added: 'Kế hoạch'"],
    ),
    ("stretches of nothing", {"unparsed": [[1, 2]]}, {"unparsed": [[1, 3]]}, ["unparsed[0]: [1, 2] → [1, 3]"]),
    ("a new key", {}, {"ky_so": []}, ["ky_so added: []"]),
    ("a new key that is null", {"noi_nhan": [{}]}, {"noi_nhan": [{"nhom": None}]}, ["noi_nhan[0].nhom added: null"]),
    ("a key that went", {"ky_so": [], "truncated": True}, {"ky_so": []}, ["truncated removed: true"]),
    (
        "a document that no longer reads",
        {"body": [], "header": {}},
        {"error": {"message": "no encoding fits"}},
        ["outcome: 'a document' → 'cannot be read: no encoding fits'"],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_compare(old: Data, new: Data, expected: list[str]) -> None:
    before = copy.deepcopy((old, new))
    assert [sentence(change) for change in compare(old, new)] == expected
    assert (old, new) == before


@pytest.mark.parametrize(("old", "new"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_compare_finds_something_exactly_when_outputs_differ(old: Data, new: Data) -> None:
    assert bool(compare(old, new)) is (old != new)
    assert compare(new, new) == []


def test_long_texts_are_cut_around_what_differs() -> None:
    before, after = "a" * 500 + "X" + "b" * 500, "a" * 500 + "YY" + "b" * 500
    (change,) = compare(
        {"body": [node("1", before) | {"span": [0, 9]}]}, {"body": [node("1", after) | {"span": [0, 9]}]}
    )
    assert sentence(change) == f"node 1 text: '…{'a' * 15}X{'b' * 15}…' → '…{'a' * 15}YY{'b' * 15}…'"


def test_deep_tree() -> None:
    deep = node("1", "x")
    for _ in range(5000):
        deep = node("1", "x", deep)
    changed = {"body": [deep | {"text": "y"}]}
    assert [sentence(change) for change in compare({"body": [deep]}, changed)] == ["node 1 text: 'x' → 'y'"]


def test_many_entries_take_no_quadratic_time() -> None:
    old = [{"text": str(i), "span": [i, i + 1]} for i in range(20_000)]
    new = [*old[:10_000], {"text": "new", "span": [0, 1]}, *old[10_000:]]
    assert [sentence(change) for change in compare({"citations": old}, {"citations": new})] == [
        "citations[10000] added: 'new'"
    ]
