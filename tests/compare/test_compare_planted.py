"""Two plans that differ by twelve planted changes: all are found, each once, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.compare.planted import NEW, OLD, TWELVE, read_by_eye, rows

from kehoach.compare import GROUPS, compare


def test_the_twelve_and_nothing_else() -> None:
    assert rows(compare(read_by_eye(OLD), read_by_eye(NEW))) == list(TWELVE)


def test_the_other_way_round_there_are_twelve_too() -> None:
    assert len(compare(read_by_eye(NEW), read_by_eye(OLD)).changes) == len(TWELVE)


@pytest.mark.parametrize("path", [OLD, NEW])
def test_a_plan_does_not_differ_from_itself(path: Path) -> None:
    assert compare(read_by_eye(path), read_by_eye(path)).same


def test_a_citation_in_two_places_is_one_change() -> None:
    found = compare(read_by_eye(OLD), read_by_eye(NEW)).only(GROUPS["citations"])
    assert [change.count for change in found.changes] == [2]


def test_the_facts_of_a_new_task_are_inside_it() -> None:
    task = compare(read_by_eye(OLD), read_by_eye(NEW)).only(GROUPS["tasks"]).changes[-1]
    assert [(one.part, one.new) for one in task.includes] == [
        ("lead", "Tỉnh đoàn"),
        ("helper", "Hội Chữ thập đỏ tỉnh"),
        ("deadline", "Trước ngày 05/9/2026"),
    ]


def test_deadlines_alone_lifts_that_of_the_new_task() -> None:
    found = compare(read_by_eye(OLD), read_by_eye(NEW)).only(GROUPS["deadlines"])
    assert [(change.old, change.new) for change in found.changes] == [
        ("Trước ngày 31/5/2026", "Trước ngày 15/6/2026"),
        (None, "Trước ngày 05/9/2026"),
    ]
