"""What goes into a command and where its answer goes: one file or several, formats by name, nothing written over."""

from __future__ import annotations

import errno
import os
from itertools import count
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.batch.sources import items
from kehoach.cli import inputs, options
from kehoach.cli.app import app
from kehoach.cli.cites import CitesFormat
from kehoach.cli.gather import documents_in
from kehoach.cli.inputs import Input, InputError
from kehoach.cli.parse import JsonFormat
from kehoach.time_limit import TooLong, time_limit

posix = pytest.mark.skipif(os.name != "posix", reason="NO POSIX: there is no alarm")


@pytest.mark.parametrize("command", [["parse"], ["tasks"], ["cites"], ["diff"]])
def test_no_document_is_written_over(runner: CliRunner, plan: Path, command: list[str]) -> None:
    before = plan.read_bytes()
    files = [str(plan)] * (2 if command == ["diff"] else 1)
    link = plan.with_name("link.txt")
    link.symlink_to(plan)
    for output in (plan, link):
        result = runner.invoke(app, [*command, *files, "-o", str(output)])
        assert result.exit_code == 2
        assert "is one of the files to read" in result.stderr
    assert plan.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "text"])
def test_a_pattern_for_one_file_names_one(runner: CliRunner, plan: Path, command: str) -> None:
    assert runner.invoke(app, [command, str(plan.with_name("p*.txt"))]).exit_code == 0
    plan.with_name("plan2.txt").write_bytes(plan.read_bytes())
    result = runner.invoke(app, [command, str(plan.with_name("p*.txt"))])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "p*.txt': it names 2 files, and this command takes one" in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("command", "name", "said"),
    [
        ("tasks", "a.docx", "no format ends in .docx; there are table"),
        ("cites", "a.out", "no format ends in .out; name one with --format"),
        ("parse", "a.csv", "no format ends in .csv; there are json, ndjson"),
        ("parse", "a.ndjson.gz", "no format ends in .gz"),
        ("parse", "a.docm", "no format ends in .docm"),
        ("parse --format json", "a.jsonl", "json does not belong into a file that ends in .jsonl"),
        ("tasks --format csv", "a.xlsx", "csv does not belong into a file that ends in .xlsx"),
        ("tasks --format csv", "a.json", "csv does not belong into a file that ends in .json"),
        ("parse --format json", "a.html", "json does not belong into a file that ends in .html"),
    ],
)
def test_an_ending_that_stands_for_something_else(
    runner: CliRunner, plan: Path, command: str, name: str, said: str
) -> None:
    output = plan.with_name(name)
    name, *options = command.split()
    result = runner.invoke(app, [name, str(plan), "-o", str(output), *options])
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert not output.exists()


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (CitesFormat.JSON, "a.out"),
        (CitesFormat.GRAPHML, "a.xml"),
        (CitesFormat.DOT, "a.gv"),
        (CitesFormat.TABLE, "a.md"),
        (CitesFormat.CSV, "a.txt"),
        (CitesFormat.CSV, "-"),
    ],
)
def test_a_format_by_name_in_a_file_whose_ending_says_nothing_else(form: CitesFormat, name: str) -> None:
    assert options.chosen_form(form, Path(name), CitesFormat.TABLE) is form


@pytest.mark.parametrize(
    ("given", "option"),
    [
        ("lint FILE --select=", "--select"),
        ("lint FILE --ignore= --ignore=,", "--ignore"),
        ("cites FILE --role=", "--role"),
        ("diff FILE FILE --only=", "--only"),
        ("report FILE --code=", "--code"),
        ("report FILE --outcome=,", "--outcome"),
    ],
)
def test_a_list_of_nothing_is_not_a_list_of_everything(runner: CliRunner, plan: Path, given: str, option: str) -> None:
    result = runner.invoke(app, [str(plan) if word == "FILE" else word for word in given.split()])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{option}: it names nothing" in result.stderr


@pytest.mark.parametrize(
    ("command", "remedy"),
    [
        (["show"], "name a file in it"),
        (["text"], "name a file in it"),
        (["diff", "FILE"], "name a file in it"),
        (["parse"], "kehoach batch takes folders"),
    ],
)
def test_what_to_do_about_a_folder(runner: CliRunner, plan: Path, command: list[str], remedy: str) -> None:
    words = [str(plan) if word == "FILE" else word for word in command]
    result = runner.invoke(app, [*words, str(plan.parent)])
    assert (result.exit_code, result.stdout) == (2 if command[0] == "diff" else 1, "")
    assert "this is a folder" in result.stderr
    assert remedy in result.stderr


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.ndjson", "ndjson"), ("a.jsonl", "ndjson"), ("a.JSON", "json"), ("a.txt", "json"), ("a", "json")],
)
def test_the_format_is_told_by_the_name(name: str, expected: str) -> None:
    assert options.chosen_form(None, Path(name), JsonFormat.JSON) == expected
    assert options.chosen_form(JsonFormat.NDJSON, Path(name), JsonFormat.JSON) == "ndjson"


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(("name", "begins"), [("a.ndjson", "{"), ("a.json", "["), ("a.out", "{")])
def test_several_documents_in_a_file(runner: CliRunner, plan: Path, name: str, begins: str) -> None:
    output = plan.with_name(name)
    assert runner.invoke(app, ["parse", str(plan), str(plan), "-o", str(output)]).exit_code == 0
    assert output.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("command", ["parse", "show", "lint", "text"])
def test_what_kehoach_wrote_is_no_document(runner: CliRunner, plan: Path, command: str) -> None:
    stored = plan.with_name("stored.json")
    stored.write_text('{"schema": "kehoach/1"}', encoding="utf-8")
    result = runner.invoke(app, [command, str(stored)])
    assert result.exit_code == 1
    assert "JSON that kehoach wrote" in result.stdout + result.stderr


def test_an_output_that_cannot_be_written_is_named(runner: CliRunner, plan: Path) -> None:
    output = plan.with_name("gone") / "a.json"
    with pytest.raises(OSError, match=r"a\.json") as caught:
        runner.invoke(app, ["parse", str(plan), "-o", str(output)], catch_exceptions=False)
    assert caught.value.filename == str(output)


@posix
def test_the_time_of_a_block() -> None:
    with pytest.raises(TooLong), time_limit(0.01):
        for _ in count():
            pass
    with time_limit(60.0):
        pass
    with time_limit(None):
        pass


@posix
@pytest.mark.usefixtures("fake")
def test_the_time_is_for_parsing_too(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "source_of", lambda *_, **__: None)
    monkeypatch.setattr("kehoach.pipeline.parse_source", lambda _: sum(1 for _ in count()))
    with pytest.raises(InputError, match=r"more than 0\.01 s") as caught:
        inputs.load(Input("plan.txt", plan), seconds=0.01)
    assert caught.value.code == "KH809"


@pytest.mark.usefixtures("fake")
def test_a_folder_holds_what_it_holds_for_a_batch(runner: CliRunner, tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "README.md", ".d.txt", ".e/f.txt", "__MACOSX/g.txt", "h.zip", "i.ndjson", "j.mp4"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1. a")
    (tmp_path / "k.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "l").symlink_to(tmp_path / "a")
    result = runner.invoke(app, ["lint", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        f"note: {tmp_path}: 2 links passed over; name the files that they lead to\n"
        "kehoach lint: 2 files: nothing found\n"
    )
    told = list(items([str(tmp_path)], exclude=["*.zip", "*.ndjson"]))
    assert [item.source for item in told] == [str(found) for found in documents_in(tmp_path)]
    assert runner.invoke(app, ["lint", str(tmp_path / "*.txt"), "-q"]).stderr == ""
    assert runner.invoke(app, ["lint", str(tmp_path / "*.txt")]).stderr.startswith("kehoach lint: 2 files")


@pytest.fixture
def closed(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside a document that cannot be listed, whoever asks."""
    folder, scandir = plan.parent / "closed", os.scandir
    folder.mkdir()

    def refused(path: str) -> object:
        if Path(path) == folder:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    return folder


@pytest.mark.usefixtures("fake")
def test_a_folder_that_cannot_be_listed_is_told(runner: CliRunner, closed: Path) -> None:
    result = runner.invoke(app, ["lint", str(closed.parent)])
    assert result.exit_code == 1
    assert "closed" in result.stdout


def test_a_folder_that_cannot_be_listed_is_not_checked_in_silence(runner: CliRunner, closed: Path) -> None:
    result = runner.invoke(app, ["check", str(closed.parent)])
    assert result.exit_code == 2
    assert "cannot be listed" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
@pytest.mark.usefixtures("fake")
def test_a_pipe_in_a_folder_is_not_waited_for(runner: CliRunner, plan: Path) -> None:
    os.mkfifo(plan.parent / "pipe.txt")
    result = runner.invoke(app, ["lint", str(plan.parent)])
    assert result.exit_code == 1
    assert "this is a pipe" in result.stdout
