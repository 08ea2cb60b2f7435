"""`kehoach batch` on the command line: what it writes, says and refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch.poison import plan


def kehoach(*arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    """A real process: workers are started as users have them."""
    command = [sys.executable, "-m", "kehoach", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8", timeout=120, check=False)  # noqa: S603


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Three plans in folders, one file that is no document, one that is damaged."""
    folder = tmp_path / "plans"
    (folder / "2026").mkdir(parents=True)
    for number in (1, 2):
        (folder / "2026" / f"{number}.txt").write_text(plan(number), encoding="utf-8")
    (folder / "again.txt").write_text(plan(1), encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 cut")
    (folder / "film.mp4").write_bytes(b"-")
    return folder


def test_folder_to_folder(plans: Path, tmp_path: Path) -> None:
    done = kehoach("batch", plans, "--out", tmp_path / "out", "-j", "2")
    assert done.returncode == 1
    assert sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.json")) == [
        "2026/1.txt.json", "2026/2.txt.json", "again.txt.json",
    ]  # fmt: skip
    assert "error[KH804]" in done.stderr
    assert "broken.docx" in done.stderr
    assert "3 of 4 documents" in done.stderr
    assert done.stdout == ""
    report = json.loads((tmp_path / "out.kehoach" / "report.json").read_text("utf-8"))
    assert report["outcomes"] == {"parsed": 2, "copied": 1, "refused": 1}
    assert report["passed_over"] == {".mp4": 1}
    told = kehoach("report", tmp_path / "out", "--outcome", "failed", "--format", "paths")
    assert told.stdout == f"{plans / 'broken.docx'}\n"


def test_standard_output_holds_lines_alone(plans: Path) -> None:
    done = kehoach("batch", plans, "--out", "-", "--include", "*.txt")
    assert done.returncode == 0
    assert [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()] == ["again.txt", "1.txt", "2.txt"]


def test_files_from_standard_input_and_a_log_for_machines(plans: Path, tmp_path: Path) -> None:
    names = f"{plans}/again.txt\n{plans}/none.txt\n"
    done = kehoach(
        "batch", "--files-from", "-", "--out", tmp_path / "o.ndjson", "--log-format", "json", given=names
    )  # fmt: skip
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert [event["event"] for event in events] == ["start", "failed", "end"]
    assert events[1]["outcome"] == "unreadable"
    assert events[2]["outcomes"] == {"parsed": 1, "unreadable": 1}
    assert len((tmp_path / "o.ndjson").read_text("utf-8").splitlines()) == 1


def test_nightly_run(plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.sqlite"
    assert kehoach("batch", plans, "--out", out, "--exclude", "*.docx").returncode == 0
    (plans / "2026" / "2.txt").write_text(plan(22), encoding="utf-8")
    (plans / "new.txt").write_text(plan(3), encoding="utf-8")
    done = kehoach("batch", plans, "--out", out, "--exclude", "*.docx", "--changed-only")
    assert done.returncode == 0
    assert "2 unchanged" in done.stderr
    import sqlite3

    base = sqlite3.connect(out)
    found = [row[0] for row in base.execute("SELECT so_hieu FROM documents ORDER BY id")]
    base.close()
    assert found == ["1/KH-UBND", "3/KH-UBND", "1/KH-UBND", "22/KH-UBND"]


def test_a_copy_of_what_is_unchanged_gets_its_file(plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "o"
    assert kehoach("batch", plans, "--out", out, "--exclude", "*.docx").returncode == 0
    (plans / "2026" / "3.txt").write_text(plan(2), encoding="utf-8")
    done = kehoach("batch", plans, "--out", out, "--exclude", "*.docx", "--changed-only")
    assert "1 copy, 3 unchanged" in done.stderr
    copy, first = (json.loads((out / name).read_text("utf-8")) for name in ("2026/3.txt.json", "2026/2.txt.json"))
    assert copy == first | {"source": first["source"] | {"name": "3.txt"}}


@pytest.mark.parametrize("mode", ["--changed-only", "--overwrite"])
def test_files_of_documents_that_are_gone_are_removed_and_others_left(plans: Path, tmp_path: Path, mode: str) -> None:
    out = tmp_path / "o"
    assert kehoach("batch", plans, "--out", out, "--exclude", "*.docx").returncode == 0
    (out / "2026" / "mine.json").write_text("{}")
    (plans / "2026" / "2.txt").unlink()
    done = kehoach("batch", plans, "--out", out, "--exclude", "*.docx", mode)
    assert ("1 gone" in done.stderr) == (mode == "--changed-only")
    assert sorted(path.name for path in (out / "2026").iterdir()) == ["1.txt.json", "mine.json"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--out", "o.json"], 2, "does not write .json files"),
        (["--out", "o", "--tables", "tasks"], 2, "tables are for Parquet"),
        (["--out", "o", "--resume", "--overwrite"], 2, "exclude each other"),
        (["--out", "there.ndjson"], 2, "is there already"),
        ([], 2, "--out"),
    ],
)
def test_what_is_refused(plans: Path, tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    (tmp_path / "there.ndjson").write_text("mine")
    placed = [str(tmp_path / word) if word.startswith(("o", "there")) else word for word in arguments]
    done = kehoach("batch", plans, *placed)
    assert done.returncode == code
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert (tmp_path / "there.ndjson").read_text() == "mine"


def test_nothing_to_do_without_a_source(tmp_path: Path) -> None:
    done = kehoach("batch", "--out", tmp_path / "o")
    assert done.returncode == 2
    assert "--files-from" in done.stderr


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (["nope"], "nope: no such file"),
        (["nope.zip"], "nope.zip: no such file"),
        (["empty"], "empty: no document here"),
        (["films"], "films: no document here"),
        (["plans/*.pdf"], "*.pdf: no file matches"),
        (["plans", "--include", "*.pdf"], "plans: no document here"),
        (["nope", "empty"], "nope: no such file (and 1 more give nothing)"),
    ],
)
def test_sources_that_give_nothing_leave_nothing(plans: Path, sources: list[str], said: str) -> None:
    (plans.parent / "empty").mkdir()
    (plans.parent / "films").mkdir()
    (plans / "film.mp4").rename(plans.parent / "films" / "film.mp4")
    before = sorted(plans.parent.iterdir())
    placed = [word if word.startswith(("-", "*")) else str(plans.parent / word) for word in sources]
    done = kehoach("batch", *placed, "--out", plans.parent / "o.ndjson")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert sorted(plans.parent.iterdir()) == before


def test_a_source_that_is_not_there_beside_one_that_is(plans: Path, tmp_path: Path) -> None:
    done = kehoach("batch", plans / "again.txt", plans / "nope", "--out", tmp_path / "o.ndjson")
    assert done.returncode == 1
    assert "1 of 2 documents" in done.stderr


def test_a_folder_that_was_emptied_does_not_empty_the_output(plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.ndjson"
    assert kehoach("batch", plans / "2026", "--out", out).returncode == 0
    before = out.read_bytes()
    for file in (plans / "2026").iterdir():
        file.unlink()
    assert kehoach("batch", plans / "2026", "--out", out, "--changed-only").returncode == 2
    assert out.read_bytes() == before
