"""`kehoach parse`: shapes of output, failures, files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.cli.app import app

pytestmark = pytest.mark.usefixtures("fake")


def test_one_file_is_pretty_json(runner: CliRunner, plan: Path) -> None:
    result = runner.invoke(app, ["parse", str(plan)])
    assert result.exit_code == 0
    assert result.stdout.startswith('{\n  "schema": "kehoach/1"')
    data = json.loads(result.stdout)
    assert data["header"]["so_hieu"]["value"] == "38/KH-UBND"
    assert data["source"]["name"] == "plan.txt"
    assert "Mục đích" in result.stdout  # letters, not escapes
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("options", "count", "lines"),
    [
        (["--compact"], 1, 1),
        (["--format", "ndjson"], 1, 1),
        ([], 2, 2),
        (["--format", "ndjson"], 2, 2),
        (["--format", "json", "--compact"], 2, 1),
    ],
)
def test_number_of_lines(runner: CliRunner, plan: Path, options: list[str], count: int, lines: int) -> None:
    result = runner.invoke(app, ["parse", *options, *[str(plan)] * count])
    assert len(result.stdout.splitlines()) == lines
    assert result.stdout.endswith("\n")
    for line in result.stdout.splitlines():
        json.loads(line)


@pytest.mark.parametrize("options", [[], ["--compact"]])
def test_several_files_as_json_are_an_array(runner: CliRunner, plan: Path, options: list[str]) -> None:
    result = runner.invoke(app, ["parse", "--format", "json", *options, str(plan), str(plan)])
    assert [document["source"]["name"] for document in json.loads(result.stdout)] == ["plan.txt", "plan.txt"]


def test_a_bad_file_does_not_stop_the_others(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\xff")
    crash = tmp_path / "crash.txt"
    crash.write_text("CRASH")
    result = runner.invoke(app, ["parse", str(bad), str(tmp_path / "gone.txt"), str(tmp_path), str(crash), str(plan)])
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert (
        f"error[KH801]: {bad}: no encoding fits; tried: utf-8\n  = help: convert the file to UTF-8\n" in result.stderr
    )
    assert f"{tmp_path / 'gone.txt'}: no such file" in result.stderr
    assert f"{tmp_path}: this is a folder" in result.stderr
    assert f"{crash}: fault in kehoach: RuntimeError: boom" in result.stderr


def test_a_fault_can_be_let_through(runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_TRACEBACK", "1")
    (tmp_path / "crash.txt").write_text("CRASH")
    result = runner.invoke(app, ["parse", str(tmp_path / "crash.txt")])
    assert isinstance(result.exception, RuntimeError)


def test_standard_input(runner: CliRunner) -> None:
    result = runner.invoke(app, ["parse", "-"], input="Số: 1/KH-A\n")
    assert json.loads(result.stdout)["source"]["name"] is None
    assert runner.invoke(app, ["parse", "-", "-"], input="").exit_code == 2


def test_patterns(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text("1. b")
    result = runner.invoke(app, ["parse", str(tmp_path / "**" / "*.txt")])
    assert [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()] == ["plan.txt", "b.txt"]
    nothing = runner.invoke(app, ["parse", str(tmp_path / "*.none")])
    assert nothing.exit_code == 1
    assert "no file matches" in nothing.stderr


def test_a_file_with_brackets_in_its_name_is_no_pattern(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("1. a")
    assert runner.invoke(app, ["parse", str(tmp_path / "a[1].txt")]).exit_code == 0


def test_output_file(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = runner.invoke(app, ["parse", str(plan), "-o", str(target)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["kind"] == "van_ban"
    plan.with_name("new").touch()
    assert target.stat().st_mode == plan.with_name("new").stat().st_mode  # rights as any new file
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "out.json", "plan.txt"]


def test_an_output_file_may_have_the_longest_name(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 250}.json"
    assert runner.invoke(app, ["parse", str(plan), "-o", str(path)]).exit_code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["source"]["name"] == "plan.txt"
    assert sorted(tmp_path.iterdir()) == [path, plan]


def test_output_file_stays_when_nothing_parsed(runner: CliRunner, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    result = runner.invoke(app, ["parse", str(tmp_path / "gone.txt"), "-o", str(target)])
    assert result.exit_code == 1
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_output_keeps_a_link_and_its_rights(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert runner.invoke(app, ["parse", str(plan), "-o", str(link)]).exit_code == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on(runner: CliRunner, plan: Path, level: str, code: int) -> None:
    result = runner.invoke(app, ["parse", str(plan), "--fail-on", level])
    assert result.exit_code == code
    assert json.loads(result.stdout)


def test_verbose_summary_is_on_stderr(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["parse", str(plan), str(tmp_path / "gone"), "--verbose"])
    assert result.stderr.endswith("kehoach: 1 parsed, 1 failed; findings: 1 warning\n")
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["parse"], ["parse", "--format", "xml", "a"], ["parse", "--no-such", "a"], ["prase"]]
)
def test_misuse_is_2(runner: CliRunner, arguments: list[str]) -> None:
    result = runner.invoke(app, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
