"""`kehoach text`: the exact text."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.cli.app import app

pytestmark = pytest.mark.usefixtures("fake")


def test_whole_text_with_nothing_added(runner: CliRunner, plan: Path) -> None:
    assert runner.invoke(app, ["text", str(plan)]).stdout == plan.read_text(encoding="utf-8")
    assert runner.invoke(app, ["text", "-"], input="Kế\r\nhoạch").stdout == "Kế\nhoạch"


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("4:14", "38/KH-UBND"),
        ("[4, 14]", "38/KH-UBND"),
        ("0:0", ""),
        ("0:2", "Số"),
        ("50:51", "\n"),
    ],
)
def test_span(runner: CliRunner, plan: Path, span: str, expected: str) -> None:
    assert runner.invoke(app, ["text", str(plan), "--span", span]).stdout == expected


@pytest.mark.parametrize("span", ["x", "1", "5:2", "0:9999", "-1:2", "1:2:3", "١:٢"])
def test_bad_span_is_misuse(runner: CliRunner, plan: Path, span: str) -> None:
    result = runner.invoke(app, ["text", str(plan), f"--span={span}"])
    assert (result.exit_code, result.stdout) == (2, "")


def test_undecodable(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "bad").write_bytes(b"\xff")
    result = runner.invoke(app, ["text", str(tmp_path / "bad")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no encoding fits" in result.stderr
