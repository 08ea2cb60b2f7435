"""Imports run one way: a room may use the rooms below it, never those above."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "kehoach"

TABLE = re.search(r"^\| room \|.*\n(?:\|.*\n)+", (ROOT / "docs/architecture.md").read_text("utf-8"), re.MULTILINE)


def allowed() -> dict[str, set[str]]:
    """From the table of docs/architecture.md: each room, and the rooms that it may import from."""
    assert TABLE is not None
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in TABLE[0].splitlines()[2:]]
    rooms = {room.strip("`/").removesuffix(".py"): may for room, _, may in cells}
    names = {room: set(re.findall(r"`(\w+)`", may)) for room, may in rooms.items()}
    assert all(names[room] or may in ("nothing of ours", "everything") for room, may in rooms.items())
    return names | {room: set(names) - {room} for room, may in rooms.items() if may == "everything"}


ALLOWED = allowed()
DOORS = {"__init__", "__main__"}
"""What opens the package: no room."""


def room_of(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


FILES = sorted(path for path in SRC.rglob("*.py") if room_of(path) in ALLOWED)


def rooms_of(path: Path) -> set[str]:
    """The rooms of the project that a file imports from."""
    package = ("kehoach", *path.relative_to(SRC).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = (*base, *(node.module or "").split("."))
            names = [(*module, alias.name) for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        else:
            continue
        for name in names:
            parts = [p for p in name if p]
            if parts[:1] == ["kehoach"] and len(parts) > 1:
                found.add(parts[1])
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SRC)))
def test_a_file_imports_only_from_rooms_below_it(path: Path) -> None:
    room = room_of(path)
    assert rooms_of(path) - {room} <= ALLOWED[room]


@pytest.mark.parametrize("room", sorted(ALLOWED.keys() - {"cli"}))
def test_nothing_is_allowed_that_no_file_needs(room: str) -> None:
    used = set[str]().union(*(rooms_of(path) for path in FILES if room_of(path) == room))
    assert ALLOWED[room] - used == set()


def test_no_two_rooms_need_each_other() -> None:
    assert [(a, b) for a in ALLOWED for b in ALLOWED[a] if a in ALLOWED[b]] == []


def test_every_room_is_known() -> None:
    assert {room_of(path) for path in SRC.rglob("*.py")} == ALLOWED.keys() | DOORS


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_no_file_without_an_idea(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_a_dataclass_has_slots_or_a_cached_property(path: Path) -> None:
    classes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)]
    without = [
        found.name
        for found in classes
        for how in found.decorator_list
        if "dataclass" in ast.unparse(how) and "slots=True" not in ast.unparse(how)
    ]
    cached = [found.name for found in classes if "@cached_property" in ast.unparse(found)]
    assert [name for name in without if name not in cached] == []
