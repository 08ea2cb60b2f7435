"""`kehoach doctor`: the table, JSON, exit codes."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from kehoach.cli.app import app
from kehoach.readers import needs
from kehoach.readers.needs import NEEDS, Kind, Need

GHOST = Need("no-such-library", Kind.LIBRARY, "no_such_library", "pdf")


@pytest.fixture
def without_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which the library for PDF is missing, and no program is there."""
    monkeypatch.setitem(NEEDS, "pdf", ("PDF", (GHOST,)))
    monkeypatch.setattr(needs, "find_soffice", lambda: None)
    monkeypatch.setattr("shutil.which", lambda name: None)


@pytest.mark.usefixtures("without_pdf")
def test_the_table_says_what_is_missing_and_how_to_get_it(runner: CliRunner) -> None:
    result = runner.invoke(app, ["doctor"])
    assert result.exit_code == 0
    rows = {line.split()[0]: line for line in result.stdout.splitlines() if line.split()}
    assert " ready " in rows["docx"]
    assert " missing " in rows["pdf"]
    assert "no-such-library (missing)" in rows["pdf"]
    assert "for pdf: pip install 'kehoach[pdf]'" in result.stdout
    assert "for doc, rtf, odt: apt-get install libreoffice-writer-nogui" in result.stdout
    assert [name for name in NEEDS if name not in rows] == []


@pytest.mark.usefixtures("without_pdf")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [([], 0), (["text"], 0), (["docx", "xlsx"], 0), (["pdf"], 1), (["docx", ".PDF"], 1), (["no-such"], 2)],
)
def test_exit_codes(runner: CliRunner, arguments: list[str], code: int) -> None:
    assert runner.invoke(app, ["doctor", *arguments]).exit_code == code


@pytest.mark.usefixtures("without_pdf")
def test_json(runner: CliRunner) -> None:
    found = json.loads(runner.invoke(app, ["doctor", "--format", "json"]).stdout)
    assert [state["format"] for state in found] == list(NEEDS)
    states = {state["format"]: state for state in found}
    assert states["text"] == {
        "format": "text",
        "title": "plain text, Markdown",
        "ready": True,
        "needs": [],
        "install": [],
    }
    assert states["pdf"]["ready"] is False
    assert states["pdf"]["needs"] == [{"name": "no-such-library", "kind": "library", "version": None}]
    assert states["pdf"]["install"] == ["pip install 'kehoach[pdf]'"]


def test_an_unknown_format_is_misuse_and_the_known_are_named(runner: CliRunner) -> None:
    result = runner.invoke(app, ["doctor", "word"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "docx" in result.stderr
