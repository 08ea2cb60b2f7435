"""`kehoach check`: stored results, what changed, what fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kehoach.cli import golden
from kehoach.cli.app import app

pytestmark = pytest.mark.usefixtures("fake")


def check(runner: CliRunner, *arguments: str | Path) -> Result:
    return runner.invoke(app, ["check", *map(str, arguments)])


@pytest.fixture
def stored(runner: CliRunner, plan: Path, fake: None) -> Path:
    """The stored result of `plan`."""
    assert check(runner, "--update", plan).exit_code == 0
    return plan.with_name("plan.txt.expected.json")


def test_update_then_clean(runner: CliRunner, plan: Path, stored: Path) -> None:
    data = json.loads(stored.read_text(encoding="utf-8"))
    assert data["_kehoach_check"]["note"] == "made by kehoach check --update"
    assert "generator" not in data
    for path in (plan, stored, plan.parent):
        result = check(runner, path)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "kehoach check: 1 as expected\n")


def test_a_link_to_a_stored_result_is_checked(runner: CliRunner, plan: Path, stored: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / stored.name
    elsewhere.parent.mkdir()
    stored.rename(elsewhere)
    stored.symlink_to(elsewhere)
    plan.write_text("Số: 39/KH-UBND\n1. Mục đích\n", encoding="utf-8")
    assert check(runner, plan.parent).exit_code == 1


def test_update_leaves_alone_what_is_current(runner: CliRunner, plan: Path, stored: Path) -> None:
    before = stored.stat().st_mtime_ns, stored.read_bytes()
    assert check(runner, "--update", plan.parent).stderr == "kehoach check: 1 as expected\n"
    assert (stored.stat().st_mtime_ns, stored.read_bytes()) == before


def test_changes_are_printed_and_update_takes_them(runner: CliRunner, plan: Path, stored: Path) -> None:
    plan.write_text("Số: 39/KH-UBND\n1. Mục đích\n3. Mới\n", encoding="utf-8")
    result = check(runner, plan)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{plan}: changed: ")
    for line in (
        "  ~ header.so_hieu: '38/KH-UBND' → '39/KH-UBND'",
        "  - node 2 removed: '2. Yêu cầu !KH312 ở đây'",
        "  + node 3 added: '3. Mới'",
        "  - diagnostics[0] removed: 'warning[KH312] doubtful'",
    ):
        assert line in lines
    updated = check(runner, plan, "--update")
    assert updated.exit_code == 0
    assert updated.stdout.splitlines()[1:] == lines[1:]
    assert check(runner, plan).exit_code == 0


def test_concise_and_github_stand_at_the_place(runner: CliRunner, plan: Path, stored: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("38", "39"), encoding="utf-8")
    concise = check(runner, plan, "--format", "concise").stdout.splitlines()
    assert f"{plan}:1:5: error[changed] header.so_hieu: '38/KH-UBND' → '39/KH-UBND'" in concise
    github = check(runner, plan, "--format", "github").stdout
    assert f"::error file={plan},line=1,col=5,title=changed::header.so_hieu: '38/KH-UBND'" in github
    tolerated = check(runner, plan, "--format", "github", "--fail-on", "never")
    assert tolerated.exit_code == 0
    assert "::notice " in tolerated.stdout
    assert "::error " not in tolerated.stdout


def test_json(runner: CliRunner, plan: Path, stored: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("38", "39"), encoding="utf-8")
    found = json.loads(check(runner, plan, "--format", "json").stdout)
    (number,) = [change for change in found if change["where"] == "header.so_hieu"]
    assert (number["change"], number["before"], number["after"], number["line"]) == (
        "changed",
        "38/KH-UBND",
        "39/KH-UBND",
        1,
    )
    assert json.loads(check(runner, stored.parent, "--update", "--format", "json").stdout)
    assert json.loads(check(runner, stored.parent, "--format", "json").stdout) == []


def test_many_moved_spans_share_a_line(runner: CliRunner, plan: Path) -> None:
    text = "".join(f"{i}. mục\n" for i in range(1, 51))
    plan.write_text(text, encoding="utf-8")
    check(runner, "--update", plan)
    plan.write_text("x\n" + text, encoding="utf-8")
    lines = check(runner, plan).stdout.splitlines()
    assert "  > 50 spans, first node 1 span: [0, 6] → [2, 8]" in lines
    assert len(lines) < 10
    assert sum(found["change"] == "moved" for found in json.loads(check(runner, plan, "--format", "json").stdout)) == 50


def edit(stored: Path, old: str, new: str) -> None:
    text = stored.read_text(encoding="utf-8")
    assert old in text
    stored.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Mục đích", "Mục tiêu"),  # what the parser says otherwise
        ('"note": "made by', '"sha256": "0", "note": "made by'),  # the seal itself
        ('"body": [', '"body": [1, '),  # the shape
        ('"_kehoach_check": {', '"_other": {'),  # no seal
    ],
)
def test_edits_by_hand_show(runner: CliRunner, plan: Path, stored: Path, old: str, new: str) -> None:
    edit(stored, old, new)
    result = check(runner, plan, "--fail-on", "never")
    assert result.exit_code == 1
    assert "edited: the stored result was edited by hand" in result.stdout
    update = check(runner, plan, "--update")
    assert update.exit_code == 0
    assert "edited by hand (stored anew)" in update.stdout
    assert check(runner, plan).exit_code == 0


def test_layout_is_no_edit(runner: CliRunner, plan: Path, stored: Path) -> None:
    stored.write_text(json.dumps(json.loads(stored.read_text(encoding="utf-8")), indent=7), encoding="utf-8")
    assert check(runner, plan).exit_code == 0


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', "[" * 100_000])
def test_stored_result_that_is_no_result(runner: CliRunner, plan: Path, stored: Path, text: str) -> None:
    stored.write_text(text)
    result = check(runner, plan)
    assert result.exit_code == 1
    assert "unusable: the stored result is not" in result.stdout
    assert check(runner, plan, "--update").exit_code == 0
    assert check(runner, plan).exit_code == 0


def test_document_without_stored_result(runner: CliRunner, plan: Path) -> None:
    result = check(runner, plan)
    assert result.exit_code == 1
    assert "missing: there is no stored result" in result.stdout


def test_folder_without_stored_results_is_misuse(runner: CliRunner, plan: Path) -> None:
    result = check(runner, plan.parent)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nothing to check" in result.stderr


def test_folder_update_takes_documents_alone(runner: CliRunner, plan: Path, tmp_path: Path) -> None:
    for name in ("README.md", "b.md", "c.json", ".d.txt", "make.py"):
        (tmp_path / name).write_text("1. a")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "plan.md").write_text("1. b")
    assert check(runner, tmp_path, "--update").stderr == "kehoach check: 3 stored\n"
    names = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.expected.json"))
    assert names == ["b.md.expected.json", "plan.txt.expected.json", str(Path("sub", "plan.md.expected.json"))]
    assert check(runner, tmp_path, plan).stderr == "kehoach check: 3 as expected\n"


def test_documents_of_every_format_are_found(runner: CliRunner, tmp_path: Path) -> None:
    from kehoach.readers.formats import SUFFIXES

    for suffix in (*SUFFIXES, ".PDF", ".py", ".json", ".zip", ""):
        (tmp_path / f"a{suffix}").write_text("1. a")
    assert check(runner, tmp_path, "--update").stderr == f"kehoach check: {len(SUFFIXES) + 1} stored\n"
    assert check(runner, tmp_path).exit_code == 0


def test_stored_result_without_document(runner: CliRunner, plan: Path, stored: Path) -> None:
    plan.unlink()
    for options in ([], ["--update"]):
        result = check(runner, stored.parent, *options)
        assert result.exit_code == 1
        assert "unreadable: no such file (restore it, or delete" in result.stdout
    assert stored.exists()


def test_expected_errors(runner: CliRunner, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff")
    result = check(runner, tmp_path, "--update")
    assert result.exit_code == 0
    assert "cannot be read, and this is stored: no encoding fits" in result.stdout
    assert json.loads((tmp_path / "bad.txt.expected.json").read_text())["error"]["message"].startswith(
        "no encoding fits"
    )
    assert check(runner, tmp_path).exit_code == 0
    bad.write_text("1. a")
    changed = check(runner, tmp_path)
    assert changed.exit_code == 1
    assert "outcome: 'cannot be read: no encoding fits; tried: utf-8' → 'a document'" in changed.stdout


@pytest.mark.parametrize("needed", ["KH805", "KH806", "KH807"])
def test_what_is_not_installed_is_passed_over_and_that_is_said(
    runner: CliRunner, plan: Path, stored: Path, needed: str
) -> None:
    before = stored.read_bytes()
    plan.write_text(f"NEEDS {needed}")
    for options in ([], ["--update"]):
        result = check(runner, plan, *options)
        assert (result.exit_code, result.stderr) == (0, "kehoach check: 1 passed over\n")
        assert result.stdout == (
            f"{plan}: passed over\n  {needed}: not compared: something is not installed (install it)\n"
        )
    github = check(runner, plan, "--format", "github").stdout
    assert github.startswith(f"::notice file={plan},line=1,col=1,title={needed}::not compared")
    strict = check(runner, plan, "--strict")
    assert (strict.exit_code, strict.stderr) == (1, "kehoach check: 1 failed\n")
    assert stored.read_bytes() == before


def test_what_is_not_installed_is_not_stored(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("NEEDS KH805")
    assert check(runner, tmp_path, "--update").stderr == "kehoach check: 1 passed over\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_refusal_is_a_result_with_its_code(runner: CliRunner, tmp_path: Path) -> None:
    bad = tmp_path / "a.docx"
    bad.write_text("NEEDS KH804")
    assert check(runner, tmp_path, "--update").exit_code == 0
    stored = json.loads((tmp_path / "a.docx.expected.json").read_text())
    assert stored["error"] == {"code": "KH804", "message": "something is not installed", "remedy": "install it"}
    bad.write_text("NEEDS KH802")
    changed = check(runner, tmp_path, "--format", "concise")
    assert changed.exit_code == 1
    assert "error.code: 'KH804' → 'KH802'" in changed.stdout


def test_fault_of_the_parser_is_never_stored(runner: CliRunner, plan: Path, stored: Path) -> None:
    before = stored.read_bytes()
    plan.write_text("CRASH")
    for options in ([], ["--update"]):
        result = check(runner, plan, *options)
        assert result.exit_code == 1
        assert "fault: fault in kehoach: RuntimeError: boom" in result.stdout
    assert stored.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("1. khác", "change", 1),
        ("1. khác", "info", 0),
        ("1. khác !KH101", "info", 1),
        ("1. khác !KH101", "warning", 0),
        ("1. khác !KH311", "warning", 1),
        ("1. khác !KH312", "warning", 0),  # the stored result has it too
        ("1. khác !KH702", "error", 1),
        ("1. khác !KH702", "never", 0),
    ],
)
@pytest.mark.usefixtures("stored")
def test_fail_on(runner: CliRunner, plan: Path, text: str, level: str, code: int) -> None:
    plan.write_text(text, encoding="utf-8")
    assert check(runner, plan, "--fail-on", level).exit_code == code


def test_digest_does_not_depend_on_order() -> None:
    assert golden.digest({"a": 1, "b": [1, 2]}) == golden.digest({"b": [1, 2], "a": 1})
    assert golden.digest({"a": [1, 2]}) != golden.digest({"a": [2, 1]})


def test_stored_file_is_laid_out_for_diffs(tmp_path: Path) -> None:
    content = {"a": [], "b": {"c": [1, 2], "d": "x" * 200}, "e": [{"text": "ă", "span": [0, 1]}]}
    golden.write(tmp_path / "x", content)
    lines = (tmp_path / "x").read_text(encoding="utf-8").splitlines()
    assert '    {"text": "ă", "span": [0, 1]}' in lines
    assert '    "c": [1, 2],' in lines
    assert '  "a": [],' in lines
    assert golden.read(tmp_path / "x") == golden.Stored(content, sealed=True)
