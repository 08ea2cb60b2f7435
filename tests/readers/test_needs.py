"""What each format needs: the table names what the readers really import, and says what is missing."""

from __future__ import annotations

import ast
import sys
import tomllib
from pathlib import Path

import pytest

from kehoach.readers import formats, needs
from kehoach.readers.needs import NEEDS, Kind, Need

ROOT = Path(__file__).parents[2]
ROOM = Path(formats.__file__).parent
LIBRARIES = {need.module for _, wanted in NEEDS.values() for need in wanted if need.kind is Kind.LIBRARY}


def imported(path: Path) -> set[str]:
    """Names at the top of the libraries that a file imports, those of Python and of kehoach left out."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            first = node.args[0]
            if isinstance(first, ast.Constant) and not str(first.value).startswith("."):
                found.add(str(first.value).partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"kehoach"}


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOM)))
def test_readers_import_what_the_table_names(path: Path) -> None:
    assert imported(path) <= LIBRARIES


def test_each_library_of_the_table_is_imported_somewhere() -> None:
    assert set().union(*(imported(path) for path in ROOM.rglob("*.py"))) >= LIBRARIES


def test_each_format_has_its_needs() -> None:
    assert set(formats.FORMATS) <= set(NEEDS)


def project() -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return data


def names(requirements: list[str]) -> set[str]:
    return {requirement.partition(">")[0].lower() for requirement in requirements}


def test_extras_bring_what_they_are_said_to_bring() -> None:
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = whole["optional-dependencies"]
    base = names(whole["dependencies"])
    for _, wanted in NEEDS.values():
        for need in wanted:
            if need.extra:
                assert need.name.lower() in base | names(extras[need.extra]), need
    clusters = ("spark", "dask")  # half a gigabyte that few need
    assert extras["all"] == [f"kehoach[{','.join(name for name in extras if name not in ('all', *clusters))}]"]


def test_what_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "find_soffice", lambda: None)
    monkeypatch.setattr("shutil.which", lambda name: None)
    found = {state.name: state for state in needs.states()}
    assert found["text"].is_ready
    assert found["docx"].is_ready
    assert [need.name for need in found["doc"].missing] == ["LibreOffice"]
    assert not found["scan"].is_ready
    assert {"tesseract", "tesseract vie"} <= {need.name for need in found["scan"].missing}


def test_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    ghost = Need("no-such-library", Kind.LIBRARY, "no_such_library", "pdf")
    monkeypatch.setitem(NEEDS, "pdf", ("PDF", (ghost,)))
    (state,) = needs.states(["pdf"])
    assert not state.is_ready
    assert [need.remedy for need in state.missing] == ["pip install 'kehoach[pdf]'"]


@pytest.mark.skipif(sys.platform == "win32", reason="NO POSIX: stand-ins for programs were not run")
@pytest.mark.parametrize(
    ("body", "version"),
    [
        ("echo 'LibreOffice 24.2.7.2 420(Build:2)'", "24.2.7.2"),
        ("echo", "?"),
        ("exit 1", None),
        ("exec sleep 60", None),
    ],
)
def test_the_version_of_a_program(
    body: str, version: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    monkeypatch.setattr(needs, "find_soffice", lambda: str(program))
    monkeypatch.setattr(needs, "_SECONDS", 0.5)
    (state,) = needs.states(["doc"])
    assert state.found[-1].version == version
