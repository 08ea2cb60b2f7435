"""Imports run one way: a room may use the rooms below it, never those above."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "kehoach"

PROCESS = {"collector", "time_limit", "_version"}
"""Modules about the process that runs, and not about documents."""

ALLOWED = {
    "schema": set(),
    "text": set(),
    "diagnostics": set(),
    "collector": set(),
    "time_limit": set(),
    "reference": {"text"},
    "readers": {"text", "diagnostics"},
    "parsers": {"text", "schema", "reference", "diagnostics"},
    "facts": {"text", "schema", "reference", "diagnostics"},
    "exports": {"schema", "text"},
    "compare": {"schema", "text"},
    "batch": {"schema", "exports", "pipeline", "readers", "text", "reference", "diagnostics"} | PROCESS,
    "arrow": {"batch", "exports"},
    "spark": {"arrow", "batch", "exports"},
    "dask": {"arrow", "batch", "exports"},
}
FILES = sorted(p for p in SRC.rglob("*.py") if p.relative_to(SRC).parts[0].removesuffix(".py") in ALLOWED)


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
    room = path.relative_to(SRC).parts[0].removesuffix(".py")
    assert rooms_of(path) - {room} <= ALLOWED[room]


def test_every_room_is_known() -> None:
    known = {*ALLOWED, "cli", "scrapers", "pipeline", "__init__", "__main__", "_version"}
    assert {
        p.name.removesuffix(".py") for p in SRC.iterdir() if not p.name.startswith("__pyc") and p.name != "py.typed"
    } <= known


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_no_file_without_an_idea(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "common", "misc"}
