"""`kehoach report`: finding the report, its forms, lists of documents, misuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.batch.entry import Entry
from kehoach.batch.report.models import Summary
from kehoach.batch.report.summary import Run, summarise, write
from kehoach.batch.report.tally import KEPT, Tally
from kehoach.cli.app import app

HOSTILE = "plans/\x1b[31m[red]a\nrm.txt"
ENTRIES = [
    *(
        Entry(
            f"plans/{i:02}.txt", "parsed", size=900, ms=3.0, kind="van_ban", loai_van_ban="Kế hoạch", reader="text",
            characters=800, unparsed=i, findings={"KH312": i}, severities={"warning": i}, filled=("so_hieu", "body"),
        )
        for i in range(1, KEPT + 11)
    ),
    Entry("plans/big.docx", "refused", code="KH803", message="the table is too large", remedy="split the document"),
    Entry(HOSTILE, "timeout", message="took\ntoo long", ms=9000.0),
    Entry("plans/copy.txt", "copied", same_as="plans/01.txt", size=900),
]  # fmt: skip


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A destination with a report beside it."""
    home = tmp_path / "out.kehoach"
    home.mkdir()
    tally = Tally()
    with (home / "report.ndjson").open("w", encoding="utf-8") as lines:
        for entry in ENTRIES:
            tally.add(entry)
            lines.write(json.dumps(entry.as_dict()) + "\n")
    run = Run(["plans/"], str(tmp_path / "out"), "2026-05-04T10:00:00+07:00", "2026-05-04T10:00:09+07:00", 9.0, 2)
    write(home / "report.json", summarise(run, tally.counted()))
    return tmp_path / "out"


class TestForms:
    def test_table(self, runner: CliRunner, out: Path) -> None:
        result = runner.invoke(app, ["report", str(out)])
        assert result.exit_code == 0
        assert "31 of 33 documents in 9.0 s (3.7/s): 2 failed (1 KH803, 1 timeout), 1 copy" in result.stdout
        for said in ("KH803 too large", "Split the document", "KH312", "label skipped", "so_hieu", "plans/30.txt"):
            assert said in result.stdout
        assert "\x1b" not in result.stdout
        assert "[red]" in result.stdout
        assert max(map(len, result.stdout.splitlines()[2:])) <= 100

    def test_json_is_the_report(self, runner: CliRunner, out: Path) -> None:
        result = runner.invoke(app, ["report", str(out), "--format", "json"])
        assert result.stdout.encode() == (out.parent / "out.kehoach" / "report.json").read_bytes()

    @pytest.mark.parametrize("options", [["--format", "html"], []])
    def test_page_goes_to_a_file(self, runner: CliRunner, out: Path, options: list[str]) -> None:
        page = out.parent / "report.html"
        result = runner.invoke(app, ["report", str(out), "-o", str(page), *options])
        assert (result.exit_code, result.stdout) == (0, "")
        assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")

    @pytest.mark.parametrize("most", [0, 3, KEPT, KEPT + 5, 10_000])
    def test_so_many_of_the_worst(self, runner: CliRunner, out: Path, most: int) -> None:
        result = runner.invoke(app, ["report", str(out), "--worst", str(most), "--format", "json"])
        found = [one.source for one in Summary.model_validate_json(result.stdout).worst.findings]
        assert found == [f"plans/{i:02}.txt" for i in range(KEPT + 10, 0, -1)][:most]


class TestLists:
    @pytest.mark.parametrize(
        ("options", "lines"),
        [
            (
                ["--outcome", "failed"],
                ["plans/big.docx: refused[KH803]: the table is too large",
                 "plans/␛[31m[red]a␤rm.txt: timeout: took␤too long"],
            ),
            (["--outcome", "copied"], ["plans/copy.txt: copied of plans/01.txt"]),
            (["--code", "kh803,KH702"], ["plans/big.docx: refused[KH803]: the table is too large"]),
            (["--code", "803", "--outcome", "timeout"], []),
            (["--outcome", "refused,copied", "--format", "paths"], ["plans/big.docx", "plans/copy.txt"]),
            (["--outcome", "timeout", "--format", "paths"], ["plans/␛[31m[red]a␤rm.txt"]),
        ],
    )  # fmt: skip
    def test_a_line_each(self, runner: CliRunner, out: Path, options: list[str], lines: list[str]) -> None:
        result = runner.invoke(app, ["report", str(out), *options])
        assert (result.exit_code, result.stdout.splitlines()) == (0, lines)

    def test_findings_that_were_asked_for(self, runner: CliRunner, out: Path) -> None:
        result = runner.invoke(app, ["report", str(out), "--code", "KH312"])
        assert result.stdout.splitlines()[:2] == ["plans/01.txt: KH312 1", "plans/02.txt: KH312 2"]

    def test_all_names(self, runner: CliRunner, out: Path) -> None:
        result = runner.invoke(app, ["report", str(out), "--format", "paths", "--null"])
        assert result.stdout.split("\0") == [*(entry.source for entry in ENTRIES), ""]

    def test_json_is_the_entries(self, runner: CliRunner, out: Path) -> None:
        result = runner.invoke(app, ["report", str(out), "--outcome", "timeout", "--format", "json"])
        [line] = result.stdout.splitlines()
        assert json.loads(line) == json.loads(json.dumps(ENTRIES[-2].as_dict()))


class TestMisuse:
    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--code", "KH000"], "unknown code"),
            (["--outcome", "bad"], "no outcome is called"),
            (["--outcome", "failed", "--format", "html"], "has no page"),
            (["--null"], "goes with --format paths"),
        ],
    )
    def test_options(self, runner: CliRunner, out: Path, options: list[str], said: str) -> None:
        result = runner.invoke(app, ["report", str(out), *options])
        assert result.exit_code == 2
        assert said in " ".join(result.stderr.split())

    @pytest.mark.parametrize(
        ("spoil", "said"),
        [
            (lambda home: (home / "report.json").write_text("{}"), "no report of this version"),
            (lambda home: (home / "report.json").unlink(), "not come to its end"),
            (lambda home: home.rename(home.with_name("other")), "no such file or folder"),
        ],
    )
    def test_no_report(self, runner: CliRunner, out: Path, spoil, said: str) -> None:  # type: ignore[no-untyped-def]
        spoil(out.parent / "out.kehoach")
        kept = out.parent / "kept.html"
        kept.write_text("old")
        result = runner.invoke(app, ["report", str(out), "-o", str(kept)])
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr
        assert "= help:" in result.stderr
        assert kept.read_text() == "old"

    def test_no_entries(self, runner: CliRunner, out: Path) -> None:
        (out.parent / "out.kehoach" / "report.ndjson").unlink()
        result = runner.invoke(app, ["report", str(out), "--outcome", "failed"])
        assert result.exit_code == 2
        assert "no report.ndjson" in result.stderr
