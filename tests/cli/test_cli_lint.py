"""`kehoach lint`: formats, choice of codes, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.cli.app import app

pytestmark = pytest.mark.usefixtures("fake")


def test_full(runner: CliRunner, plan: Path) -> None:
    result = runner.invoke(app, ["lint", str(plan)])
    assert result.exit_code == 1
    assert result.stdout == (
        "warning[KH312]: doubtful\n"
        f" --> {plan}:3:12\n"
        "  |\n"
        "3 | 2. Yêu cầu !KH312 ở đây\n"
        "  |            ^^^^^^\n"
        "  = help: look\n"
    )
    assert result.stderr == "kehoach lint: 1 file: 1 warning\n"


def test_concise(runner: CliRunner, plan: Path) -> None:
    result = runner.invoke(app, ["lint", str(plan), "--format", "concise", "-q"])
    assert result.stdout == f"{plan}:3:12: warning[KH312] doubtful\n"
    assert result.stderr == ""


def test_json(runner: CliRunner, plan: Path) -> None:
    result = runner.invoke(app, ["lint", str(plan), str(plan), "--format", "json"])
    first, second = json.loads(result.stdout)
    assert first == second
    assert (first["line"], first["column"], first["end_column"], first["span"]) == (3, 12, 18, [38, 44])
    assert (first["code"], first["severity"], first["help"]) == ("KH312", "warning", "look")


def test_github(runner: CliRunner, plan: Path) -> None:
    result = runner.invoke(app, ["lint", str(plan), "--format", "github"])
    assert result.stdout == f"::warning file={plan},line=3,col=12,title=KH312::doubtful%0Alook\n"


def test_json_of_nothing_is_an_empty_list(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text("1. a")
    result = runner.invoke(app, ["lint", str(tmp_path), "--format", "json"])
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert result.stderr == "kehoach lint: 1 file: nothing found\n"


@pytest.mark.parametrize("form", ["full", "concise", "json", "github"])
def test_files_that_fail_are_printed_in_the_format(runner: CliRunner, tmp_path: Path, form: str) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    arguments = ["lint", str(tmp_path / "bad.txt"), str(tmp_path / "gone.txt"), "--format", form, "--fail-on", "never"]
    result = runner.invoke(app, arguments)
    assert result.exit_code == 1
    for part in ("bad.txt", "no encoding fits", "KH801", "gone.txt", "no such file", "unreadable"):
        assert part in result.stdout
    assert "2 failed" in result.stderr


def test_a_code_of_a_refusal_stands_in_json_and_is_never_left_out(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("NEEDS KH802")
    result = runner.invoke(app, ["lint", str(tmp_path), "--format", "json", "--select", "KH3"])
    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)
    assert (found["code"], found["severity"], found["help"]) == ("KH802", "error", "install it")


CODES = "!KH101\n!KH312\n!KH316\n!KH702\n"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["KH101", "KH312", "KH316", "KH702"]),
        (["--select", "KH3"], ["KH312", "KH316"]),
        (["--select", "KH3,KH101"], ["KH101", "KH312", "KH316"]),
        (["--select", "KH3", "--select", "kh7"], ["KH312", "KH316", "KH702"]),
        (["--ignore", "KH3"], ["KH101", "KH702"]),
        (["--ignore", "KH3", "--select", "KH312"], ["KH312"]),
        (["--select", "KH3", "--ignore", "KH316"], ["KH312"]),
        (["--select", "KH3", "--ignore", "KH3"], []),
    ],
)
def test_select_and_ignore(runner: CliRunner, tmp_path: Path, options: list[str], expected: list[str]) -> None:
    (tmp_path / "a.txt").write_text(CODES)
    result = runner.invoke(app, ["lint", str(tmp_path / "a.txt"), "--format", "json", *options])
    assert [finding["code"] for finding in json.loads(result.stdout)] == expected


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("!KH101", "warning", 0),
        ("!KH101", "info", 1),
        ("!KH312", "warning", 1),
        ("!KH312", "error", 0),
        ("!KH702", "error", 1),
        ("!KH702", "never", 0),
    ],
)
def test_fail_on(runner: CliRunner, tmp_path: Path, text: str, level: str, code: int) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert runner.invoke(app, ["lint", str(tmp_path / "a.txt"), "--fail-on", level]).exit_code == code


def test_unknown_code_is_misuse(runner: CliRunner, plan: Path) -> None:
    result = runner.invoke(app, ["lint", str(plan), "--select", "KH0"])
    assert result.exit_code == 2
    assert "--select: no code begins with 'KH0'" in result.stderr


def test_folders(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    for name in ("README.md", "notes.md", "data.json", ".hidden.txt", "plan.txt.expected.json"):
        (tmp_path / name).write_text("1. a")
    (tmp_path / "empty").mkdir()
    assert runner.invoke(app, ["lint", str(tmp_path)]).stderr == "kehoach lint: 2 files: 1 warning\n"
    assert runner.invoke(app, ["lint", str(tmp_path), str(plan)]).stderr == "kehoach lint: 3 files: 2 warnings\n"
    empty = runner.invoke(app, ["lint", str(tmp_path / "empty")])
    assert empty.exit_code == 1
    assert "no document in this folder" in empty.stdout
