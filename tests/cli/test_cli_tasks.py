"""`kehoach tasks`: formats, choices, exit codes. The files hold documents that were stored as JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import icalendar
import openpyxl
import pytest
import typer
from tests.exports.documents import document, header, plan, task
from typer.testing import CliRunner

from kehoach.cli import tasks
from kehoach.exports import needs
from kehoach.exports.deadlines import last_day


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    """The command, over documents that are there already."""
    monkeypatch.setattr("kehoach.facts.times.next_due", last_day)
    made = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    made.command(epilog=tasks.EXAMPLES)(tasks.command)
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(plan().to_json(), encoding="utf-8")
    return path


def test_table(runner: CliRunner, app: typer.Typer, file: Path) -> None:
    result = runner.invoke(app, [str(file)])
    assert result.exit_code == 0
    lines = [line for line in result.stdout.splitlines() if line]
    assert [line for line in lines if line.endswith(" ")] == []
    assert lines[0] == "Kế hoạch · 12/KH-UBND · 2025-02-10 · Chăm sóc trẻ em năm 2025"
    assert lines[1].split() == ["Vị", "trí", "Nhiệm", "vụ", "Chủ", "trì", "Phối", "hợp", "Thời", "hạn"]
    assert any("bang-1/3" in line and "Sở LĐTBXH" in line for line in lines)
    assert "2025-06-14" in result.stdout
    assert "Chương trình · kèm theo 12/KH-UBND · 2025-02-10 · Bơi an toàn" in lines
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert "\x1b" not in result.stdout


def test_table_by_due_is_one_and_names_the_documents(runner: CliRunner, app: typer.Typer, file: Path) -> None:
    result = runner.invoke(app, [str(file), "--sort", "due"])
    assert result.stdout.count("Nhiệm vụ") == 1
    assert result.stdout.index("2025-05-31") < result.stdout.index("2025-06-14")
    assert "12/KH-UBND" in result.stdout


def test_no_control_character_and_no_markup_gets_through(runner: CliRunner, app: typer.Typer, tmp_path: Path) -> None:
    made = document(header=header("1\x1b[31m/KH"), tasks=[task("nv-1", "[red]Làm\x1b[2J\u202e[/red]")])
    (tmp_path / "a.txt").write_text(made.to_json(), encoding="utf-8")
    result = runner.invoke(app, [str(tmp_path / "a.txt")])
    assert "\x1b" not in result.stdout and "\u202e" not in result.stdout
    assert "[red]Làm␛[2J" in result.stdout


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["nv-1", "nv-2", "nv-3", "nv-1"]),
        (["--office", "SYT", "--role", "lead"], ["nv-2", "nv-3"]),
        (["--due-before", "2025-06-15"], ["nv-1", "nv-1"]),
        (["--due-before", "15/06/2025", "--sort", "due"], ["nv-1", "nv-1"]),
        (["--office", "Sở Tài chính"], []),
    ],
)
def test_choice(runner: CliRunner, app: typer.Typer, file: Path, options: list[str], expected: list[str]) -> None:
    result = runner.invoke(app, [str(file), "--format", "json", *options])
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert [row["id"] for row in found] == expected
    assert all(row["van_ban"]["file"] == str(file) for row in found)


def test_csv(runner: CliRunner, app: typer.Typer, file: Path) -> None:
    result = runner.invoke(app, [str(file), "--format", "csv"])
    text = result.stdout_bytes.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text, newline="")))) == 5


@pytest.mark.parametrize("name", ["tasks.xlsx", "-"])
def test_xlsx(runner: CliRunner, app: typer.Typer, file: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    options = ["--format", "xlsx"] if name == "-" else []
    result = runner.invoke(app, ["plan.txt", "-o", name, *options])
    assert result.exit_code == 0
    data = result.stdout_bytes if name == "-" else Path(name).read_bytes()
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Nhiệm vụ"]
    assert sheet.max_row == 5
    assert (sheet["K2"].hyperlink is None) == (name == "-")


def test_ics(runner: CliRunner, app: typer.Typer, file: Path) -> None:
    result = runner.invoke(app, [str(file), "--format", "ics"])
    assert len(icalendar.Calendar.from_ical(result.stdout).walk("VEVENT")) == 2
    assert result.stderr == "note: 2 tasks have no day and no place in a calendar\n"


def test_as_of(runner: CliRunner, app: typer.Typer, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def became(entity: str, on: date, topic: str | None = None) -> list[SimpleNamespace]:
        assert on == date(2025, 7, 1)
        later: list[tuple[str | None, str]] = [("Sở Y tế", "vn-99.syt")]
        if entity == "vn-99.slddtbxh":
            later = [("Sở Nội vụ", "vn-99.snv"), (None, "vn-99.x"), ("Sở Nội vụ", "vn-99.snv")]
        return [SimpleNamespace(name=name, entity=id_) for name, id_ in later]

    monkeypatch.setattr("kehoach.reference.reforms.became", became)
    result = runner.invoke(app, [str(file), "--as-of", "2025-07-01", "--format", "json"])
    assert [row["nay_la"] for row in json.loads(result.stdout)] == [{"Sở LĐTBXH": ["Sở Nội vụ", "vn-99.x"]}, {}, {}, {}]
    table = runner.invoke(app, [str(file), "--as-of", "2025-07-01"])
    assert "(nay" in table.stdout


def test_the_others_go_on_when_a_file_fails(runner: CliRunner, app: typer.Typer, file: Path) -> None:
    bad = file.parent / "bad.json"
    bad.write_text("{")
    result = runner.invoke(app, [str(bad), str(file), "--format", "json"])
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)) == 4
    assert result.stderr.startswith(f"error: {bad}: JSON that is no document of kehoach: ")
    assert result.stderr.endswith("  = help: give JSON that this version of kehoach wrote\n")


@pytest.mark.parametrize("name", ["many.ndjson", "many.json", "-"])
def test_stored_documents(runner: CliRunner, app: typer.Typer, tmp_path: Path, name: str) -> None:
    one, two = (plan().to_json(indent=None) for _ in range(2))
    text = f"[{one},\n{two}]" if name == "many.json" else f"{one}\n{two}\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    given = str(tmp_path / name) if name != "-" else name
    result = runner.invoke(app, [given, "--format", "json"], input=text)
    assert (result.exit_code, len(json.loads(result.stdout))) == (0, 8)


def test_stored_documents_up_to_the_one_that_is_none(runner: CliRunner, app: typer.Typer, tmp_path: Path) -> None:
    many = tmp_path / "many.ndjson"
    many.write_text(plan().to_json(indent=None) + '\n{"schema": "kehoach/1"}\n', encoding="utf-8")
    result = runner.invoke(app, [str(many), "--format", "json"])
    assert (result.exit_code, len(json.loads(result.stdout))) == (1, 4)
    assert "no document of kehoach (object 2): " in result.stderr


def test_an_old_output_stays_when_nothing_can_be_read(runner: CliRunner, app: typer.Typer, tmp_path: Path) -> None:
    old = tmp_path / "old.csv"
    old.write_text("old")
    result = runner.invoke(app, [str(tmp_path / "gone.txt"), "-o", str(old)])
    assert (result.exit_code, old.read_text()) == (1, "old")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--office", " - "], "there is no word in it"),
        (["--office", ""], "there is no word in it"),
        (["--role", "lead"], "it goes with --office"),
        (["--due-before", "tomorrow"], "tomorrow"),
        (["--format", "pdf"], "pdf"),
    ],
)
def test_misuse(runner: CliRunner, app: typer.Typer, file: Path, options: list[str], said: str) -> None:
    result = runner.invoke(app, [str(file), *options])
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_missing_library_is_told_before_reading(
    runner: CliRunner, app: typer.Typer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(needs.LIBRARIES, "ics", ("no_such_module", "icalendar"))
    result = runner.invoke(app, ["gone.txt", "--format", "ics"])
    assert result.exit_code == 2
    assert "pip install 'kehoach[ics]'" in " ".join(result.stderr.split())
    assert "gone.txt" not in result.stderr


def test_no_task(runner: CliRunner, app: typer.Typer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(document().to_json(), encoding="utf-8")
    result = runner.invoke(app, [str(tmp_path / "a.txt")])
    assert (result.exit_code, result.stdout) == (0, "Không có nhiệm vụ nào\n")
