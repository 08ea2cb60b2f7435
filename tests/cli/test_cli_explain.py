"""`kehoach explain` and the page made from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.cli.app import app
from kehoach.cli.explain import page
from kehoach.diagnostics import CODES

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"


@pytest.mark.parametrize("given", ["KH312", "kh312", " 312 "])
def test_one_code(runner: CliRunner, given: str) -> None:
    result = runner.invoke(app, ["explain", given])
    assert result.exit_code == 0
    assert result.stdout.startswith("KH312: label skipped (warning)\n")
    assert CODES["KH312"].remedy in result.stdout


@pytest.mark.parametrize(("given", "begins"), [("KH3", "KH3"), ("kh31", "KH31"), ("53", "KH53"), ("KH", "KH")])
def test_the_codes_of_a_kind(runner: CliRunner, given: str, begins: str) -> None:
    lines = runner.invoke(app, ["explain", given]).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [code for code in CODES if code.startswith(begins)]


def test_every_code_is_listed(runner: CliRunner) -> None:
    lines = runner.invoke(app, ["explain"]).stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)


@pytest.mark.parametrize(
    ("given", "hint"), [("KH318", "did you mean KH31"), ("nonsense", "lists the codes"), ("", "lists")]
)
def test_unknown_code_is_misuse_with_near_matches(runner: CliRunner, given: str, hint: str) -> None:
    result = runner.invoke(app, ["explain", given])
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


def test_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: kehoach explain --markdown > docs/diagnostics.md"


def test_page_has_every_code(runner: CliRunner) -> None:
    printed = runner.invoke(app, ["explain", "--markdown"]).stdout
    assert printed == page()
    for code in CODES:
        assert f"### {code}: " in printed
