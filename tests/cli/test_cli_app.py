"""The program as a process, with the real parser: streams, encodings, start-up, endings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach import __version__
from kehoach.cli.app import app

COMMANDS = [
    "parse", "show", "tasks", "cites", "diff", "batch", "report", "check", "lint", "text", "schema", "explain",
    "doctor",
]  # fmt: skip

PLAN = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH VĨNH HÀ\tĐộc lập - Tự do - Hạnh phúc

Số: 38/KH-UBND\tVĩnh Hà, ngày 27 tháng 03 năm 2019

KẾ HOẠCH
Bảo vệ trẻ em năm 2019

I. MỤC ĐÍCH
1. Nâng cao nhận thức.
2. Phân công rõ trách nhiệm.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế hướng dẫn thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Văn Thử
"""

BARE = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LC_", "LANG"))}


def run(*arguments: str | Path, stdin: bytes = b"", python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[bytes]:
    """Run `kehoach` in a process of its own, without a locale."""
    code = "from kehoach.cli import main; main()"
    command = [sys.executable, *python, "-c", code, *map(str, arguments)]
    environment = BARE | {"LC_ALL": "C"}
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False, timeout=60)  # noqa: S603


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_version() -> None:
    for option in ("--version", "-V"):
        result = run(option)
        assert (result.returncode, result.stdout, result.stderr) == (0, f"kehoach {__version__}\n".encode(), b"")


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--version"], {"typer", "rich", "pydantic"}),
        (["parse", "-"], {"rich", "bs4", "lxml"}),
        (["--help"], {"rich", "pydantic"}),
    ],
)
def test_start_up_imports_no_more_than_it_needs(arguments: list[str], absent: set[str]) -> None:
    result = run(*arguments, stdin=PLAN.encode(), python=("-X", "importtime"))
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in result.stderr.decode().splitlines()}
    assert result.returncode == 0
    assert "kehoach" in imported
    assert not imported & absent


def test_output_is_utf8_whatever_the_locale(document: Path) -> None:
    parsed = run("parse", document)
    assert parsed.returncode == 0, parsed.stderr.decode()
    assert "Bảo vệ trẻ em" in parsed.stdout.decode()
    assert json.loads(parsed.stdout)["header"]["so_hieu"]["value"] == "38/KH-UBND"
    shown = run("show", document)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert "Số hiệu           38/KH-UBND" in shown.stdout.decode()
    assert b"\x1b" not in shown.stdout
    failed = run("parse", document.with_name("không có.txt"))
    assert failed.returncode == 1
    assert "không có.txt: no such file" in failed.stderr.decode()


def test_spans_index_what_text_prints(document: Path) -> None:
    header = json.loads(run("parse", document).stdout)["header"]
    text = run("text", document).stdout.decode()
    for value in filter(None, header.values()):
        if isinstance(value, dict):
            assert text[slice(*value["span"])] == value["raw"]
    start, end = header["so_hieu"]["span"]
    assert run("text", document, "--span", f"{start}:{end}").stdout.decode() == header["so_hieu"]["raw"]


def test_same_result_from_file_and_standard_input(document: Path) -> None:
    from_file = json.loads(run("parse", document).stdout)
    from_stdin = json.loads(run("parse", "-", stdin=PLAN.encode()).stdout)
    assert from_stdin["source"].pop("name") is None
    assert from_file["source"].pop("name") == document.name
    assert from_file == from_stdin


def test_output_fits_the_schema(document: Path) -> None:
    import jsonschema

    jsonschema.validate(json.loads(run("parse", document).stdout), json.loads(run("schema").stdout))


RTF = b"{\\rtf1 a\\par}"
HANGS = """#!/bin/sh
echo $$ > "$KEHOACH_TEST_PID"
exec sleep 600
"""


def test_apart_gives_the_same_bytes(document: Path) -> None:
    assert run("parse", document, "--apart").stdout == run("parse", document).stdout
    assert run("lint", document, "--apart").stdout == run("lint", document).stdout
    assert run("check", "--update", "--apart", document.parent).returncode == 0
    assert run("check", "--apart", document.parent).stderr == b"kehoach check: 1 as expected\n"


@pytest.mark.skipif(os.name != "posix", reason="NO POSIX: a program that hangs was not run")
def test_apart_a_file_that_hangs_fails_alone(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, told = document.with_name("soffice"), document.with_name("pid")
    program.write_text(HANGS)
    program.chmod(0o755)
    bad = document.with_name("bad.rtf")
    bad.write_bytes(RTF)
    monkeypatch.setitem(BARE, "KEHOACH_SOFFICE", str(program))
    monkeypatch.setitem(BARE, "KEHOACH_TEST_PID", str(told))
    result = run("parse", bad, document, "--apart", "--timeout", "2")
    assert result.returncode == 1
    assert json.loads(result.stdout)["source"]["name"] == document.name
    assert f"error[KH809]: {bad}: reading took more than 2 s\n" in result.stderr.decode()
    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


def test_stages(document: Path) -> None:
    for stage in ("lines", "zones", "tree"):
        result = run("show", document, "--stage", stage)
        assert (result.returncode, result.stderr) == (0, b"")
        assert "MỤC ĐÍCH" in result.stdout.decode()


def test_check_goes_from_stored_to_clean(document: Path) -> None:
    assert run("check", "--update", document.parent).returncode == 0
    clean = run("check", document.parent)
    assert (clean.returncode, clean.stdout, clean.stderr) == (0, b"", b"kehoach check: 1 as expected\n")
    document.write_text(PLAN.replace("38/KH", "39/KH"), encoding="utf-8")
    changed = run("check", document.parent)
    assert changed.returncode == 1
    assert "header.so_hieu: '38/KH-UBND' → '39/KH-UBND'" in changed.stdout.decode()


def test_lint_json_places_are_in_the_text(document: Path) -> None:
    document.write_text(PLAN.replace("2. Phân công", "3. Phân công"), encoding="utf-8")
    text = run("text", document).stdout.decode()
    found = json.loads(run("lint", document, "--format", "json").stdout)
    assert found
    for finding in found:
        if finding["span"] is not None:
            start, end = finding["span"]
            assert 0 <= start <= end <= len(text)
            assert finding["line"] == text.count("\n", 0, start) + 1


def test_closed_pipe_is_quiet(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("1. Một dòng của văn bản.\n" * 20_000, encoding="utf-8")
    code = "from kehoach.cli import main; main()"
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", code, "text", str(big)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=BARE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_told() -> None:
    code = "from kehoach.cli import main; main()"
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(  # noqa: S603
            [sys.executable, "-c", code, "schema"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert result.returncode == 1
    assert result.stderr.startswith(b"error: cannot write: ")
    assert b"Traceback" not in result.stderr


def test_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b.txt"
    try:
        Path(os.fsdecode(name)).write_text(PLAN, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no name that is not UTF-8")
    result = run("parse", tmp_path / "*.txt")
    assert result.returncode == 0
    assert json.loads(result.stdout)["source"]["name"] == "\ufffd\x1b.txt"
    shown = run("show", os.fsdecode(name))
    assert shown.returncode == 0
    assert b"\x1b" not in shown.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help_with_examples(runner: CliRunner, command: str, option: str) -> None:
    result = runner.invoke(app, [command, option])
    assert result.exit_code == 0
    assert f"Usage: kehoach {command}" in result.stdout
    assert f"kehoach {command}" in result.stdout.partition("Examples:")[2]
    assert "[default: None]" not in result.stdout


def test_help_lists_every_command(runner: CliRunner) -> None:
    result = runner.invoke(app, ["--help"])
    for command in COMMANDS:
        assert f"\n  {command} " in result.stdout
    assert "..." not in result.stdout.partition("Commands:")[2].partition("Examples:")[0]  # no summary is cut


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    environment = BARE | {"_KEHOACH_COMPLETE": f"source_{shell}"}
    code = "from kehoach.cli import main; main()"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=False, timeout=60)  # noqa: S603
    assert result.returncode == 0
    assert b"kehoach" in result.stdout


def test_version_option_of_the_application(runner: CliRunner) -> None:
    assert runner.invoke(app, ["--version"]).stdout == f"kehoach {__version__}\n"
