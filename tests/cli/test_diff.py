"""`kehoach diff`: formats, exit codes, what is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.compare.planted import NEW, OLD, TWELVE, rows
from typer.testing import CliRunner

import kehoach
from kehoach.cli import golden
from kehoach.cli.app import app
from kehoach.compare import Comparison, compare


@pytest.fixture
def plans(tmp_path: Path) -> list[str]:
    """Two plans that differ in one section."""
    paths = [tmp_path / "old.txt", tmp_path / "new.txt"]
    for path, word in zip(paths, ("ven đường", "ven sông"), strict=True):
        path.write_text(f"Số: 38/KH-UBND\n1. Trồng cây {word} liên xã\n2. Thu gom rác thải\n", encoding="utf-8")
    return [str(path) for path in paths]


def test_the_twelve_planted_changes_with_the_facts_that_are_read() -> None:
    found = compare(kehoach.parse_file(OLD), kehoach.parse_file(NEW))
    assert rows(found) == list(TWELVE)


@pytest.mark.usefixtures("fake")
class TestCommand:
    """With the small parser: what the command does itself."""

    def test_words_are_marked_without_colour(self, runner: CliRunner, plans: list[str]) -> None:
        result = runner.invoke(app, ["diff", *plans])
        assert result.exit_code == 1
        assert [line.rstrip() for line in result.stdout.splitlines()] == [
            "~ Mục: sửa lời  1",
            "    Trồng cây ven [-đường-] {+sông+} liên xã",
        ]
        assert result.stderr == ""

    def test_words_are_marked_by_colour(self, runner: CliRunner, plans: list[str]) -> None:
        result = runner.invoke(app, ["diff", *plans], env={"NO_COLOR": "", "FORCE_COLOR": "1"}, color=True)
        assert "\x1b[9;31mđường" in result.stdout
        assert "[-" not in result.stdout

    @pytest.mark.parametrize(
        ("options", "code"),
        [([], 1), (["--exit-zero"], 0), (["--only", "tasks,deadlines"], 0), (["--only", "sections"], 1)],
    )
    def test_exit_codes(self, runner: CliRunner, plans: list[str], options: list[str], code: int) -> None:
        assert runner.invoke(app, ["diff", *plans, *options]).exit_code == code

    def test_no_difference_prints_nothing(self, runner: CliRunner, plans: list[str]) -> None:
        result = runner.invoke(app, ["diff", plans[0], plans[0]])
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")

    @pytest.mark.parametrize("only", ["task", "tasks,deadline"])
    def test_only_of_what_is_not_there_is_misuse(self, runner: CliRunner, plans: list[str], only: str) -> None:
        result = runner.invoke(app, ["diff", *plans, "--only", only])
        assert result.exit_code == 2
        assert "--only: no part is called" in result.stderr
        assert "header, grounds, sections, tasks" in " ".join(result.stderr.replace("│", " ").split())

    def test_json_is_the_documented_model(self, runner: CliRunner, plans: list[str]) -> None:
        result = runner.invoke(app, ["diff", *plans, "--format", "json"])
        found = Comparison.model_validate_json(result.stdout)
        assert [(change.kind, change.old_path) for change in found.changes] == [("reworded", "1")]
        assert (found.old.name, found.new.name) == ("old.txt", "new.txt")

    def test_html_goes_to_a_file_whole(self, runner: CliRunner, plans: list[str], tmp_path: Path) -> None:
        page = tmp_path / "changes.html"
        result = runner.invoke(app, ["diff", *plans, "--format", "html", "-o", str(page)])
        assert (result.exit_code, result.stdout) == (1, "")
        text = page.read_text(encoding="utf-8")
        assert text.startswith("<!DOCTYPE html>")
        assert text.endswith("</html>\n")

    def test_one_side_may_be_standard_input(self, runner: CliRunner, plans: list[str]) -> None:
        data = Path(plans[0]).read_bytes()
        assert runner.invoke(app, ["diff", "-", plans[0]], input=data).exit_code == 0
        assert runner.invoke(app, ["diff", plans[1], "-"], input=data).exit_code == 1
        assert runner.invoke(app, ["diff", "-", "-"], input=data).exit_code == 2

    @pytest.mark.parametrize("sealed", [False, True])
    def test_a_side_may_be_json(self, runner: CliRunner, plans: list[str], tmp_path: Path, sealed: bool) -> None:
        stored = tmp_path / "old.json"
        parsed = runner.invoke(app, ["parse", plans[0]]).stdout
        if sealed:
            golden.write(stored, {key: v for key, v in json.loads(parsed).items() if key != "generator"})
        else:
            stored.write_text(parsed, encoding="utf-8")
        assert runner.invoke(app, ["diff", str(stored), plans[0]]).exit_code == 0
        assert runner.invoke(app, ["diff", str(stored), plans[1]]).exit_code == 1

    @pytest.mark.parametrize("text", ["{", '{"a": 1}', '{"schema": "kehoach/2"}', "{}\n{}", "[{}]"])
    def test_other_json_is_not_compared(self, runner: CliRunner, plans: list[str], tmp_path: Path, text: str) -> None:
        other = tmp_path / "other.json"
        other.write_text(text, encoding="utf-8")
        result = runner.invoke(app, ["diff", str(other), plans[0]])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "JSON that is no document of kehoach" in result.stderr

    def test_a_text_that_begins_with_a_brace_is_a_text(self, runner: CliRunner, tmp_path: Path) -> None:
        braced = tmp_path / "braced.txt"
        braced.write_text("{{tieu_de}}\n1. Một việc\n", encoding="utf-8")
        assert runner.invoke(app, ["diff", str(braced), str(braced)]).exit_code == 0

    def test_a_file_that_cannot_be_read_is_no_difference(self, runner: CliRunner, plans: list[str]) -> None:
        result = runner.invoke(app, ["diff", plans[0], "gone.txt"])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "error: gone.txt: no such file" in result.stderr

    def test_nothing_of_a_document_acts_on_the_terminal(
        self, runner: CliRunner, plans: list[str], tmp_path: Path
    ) -> None:
        hostile = tmp_path / "hostile.txt"
        hostile.write_text("1. Trồng [bold]cây[/bold] \x1b]0;t\x07 \u202eđảo\n", encoding="utf-8")
        result = runner.invoke(app, ["diff", plans[0], str(hostile)])
        assert "[bold]cây[/bold]" in result.stdout
        assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout)

    def test_a_long_text_is_cut_around_its_changes(self, runner: CliRunner, tmp_path: Path) -> None:
        paths = []
        for name in ("cũ", "mới"):
            paths.append(tmp_path / f"{name}.txt")
            paths[-1].write_text(f"1. {'đầu ' * 60}{name} {'cuối ' * 60}\n", encoding="utf-8")
        result = runner.invoke(app, ["diff", *map(str, paths)])
        assert "[-cũ-] {+mới+}" in result.stdout
        assert result.stdout.count("…") == 2
        assert len(result.stdout) < 400
