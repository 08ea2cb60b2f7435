"""`kehoach cites`: formats, choice of relations, exit codes. The files hold documents as JSON, in place of a parser."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from lxml import etree
from tests.exports.documents import cited, document, header
from typer.testing import CliRunner

from kehoach.cli import cites

FOUND = [
    cited("based_on", ("can_cu/1", "based_on", None), loai="Luật", ten="Luật Trẻ em", nam=2016),
    cited(
        "implements",
        ("mo_dau/1", "implements", None),
        ("II/1", "refers_to", "khoản 2 Điều 4"),
        loai="Quyết định",
        so_hieu="05/QĐ-UBND",
        ngay="2024-01-09",
        trich_yeu="phê duyệt Chương trình bơi",
    ),
    cited("self", ("III", "self", None), loai="Kế hoạch"),
]


@pytest.fixture
def app() -> typer.Typer:
    """The command alone, without the others."""
    made = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    made.command(epilog=cites.EXAMPLES)(cites.command)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans that cite the same two documents."""
    for number in (12, 13):
        made = document(str(number), header=header(f"{number}/KH-UBND"), citations=FOUND)
        (tmp_path / f"{number}.txt").write_text(made.to_json(), encoding="utf-8")
    return tmp_path


def test_table(runner: CliRunner, app: typer.Typer, folder: Path) -> None:
    result = runner.invoke(app, [str(folder)])
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "Kế hoạch · 12/KH-UBND · 2025-02-10" in said and "Kế hoạch · 13/KH-UBND · 2025-02-10" in said
    assert "căn cứ Luật Trẻ em 2016" in said
    assert "Quyết định 05/QĐ-UBND" in said and "2024-01-09 khoản 2" in said
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ([], ["based_on", "implements"]),
        (["--role", "based_on,refers_to"], ["based_on", "refers_to"]),
        (["--role", "self", "--role", "based_on"], ["based_on", "self"]),
        (["--role", "amends"], []),
    ],
)
def test_roles(runner: CliRunner, app: typer.Typer, folder: Path, roles: list[str], expected: list[str]) -> None:
    result = runner.invoke(app, [str(folder / "12.txt"), "--format", "json", *roles])
    assert [row["role"] for row in json.loads(result.stdout)] == expected


def test_an_unknown_relation_is_misuse(runner: CliRunner, app: typer.Typer, folder: Path) -> None:
    result = runner.invoke(app, [str(folder), "--role", "base_on"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no relation is called 'base_on'" in " ".join(result.stderr.split())


def test_csv(runner: CliRunner, app: typer.Typer, folder: Path) -> None:
    runner.invoke(app, [str(folder), "-o", str(folder / "cites.csv")])
    text = (folder / "cites.csv").read_bytes().decode("utf-8-sig")
    assert [row["Tên"] for row in csv.DictReader(io.StringIO(text, newline=""))] == [
        "Luật Trẻ em",
        "",
        "Luật Trẻ em",
        "",
    ]


@pytest.mark.parametrize("ending", ["dot", "gv"])
def test_dot(runner: CliRunner, app: typer.Typer, folder: Path, ending: str) -> None:
    runner.invoke(app, [str(folder), "-o", str(folder / f"cites.{ending}")])
    text = (folder / f"cites.{ending}").read_text(encoding="utf-8")
    assert text.count("[label=") == 4 + 6
    assert "n1 -> n3" in text and "n2 -> n3" in text


def test_graphml(runner: CliRunner, app: typer.Typer, folder: Path) -> None:
    result = runner.invoke(app, [str(folder), "--format", "graphml", "--role", "based_on"])
    root = etree.fromstring(result.stdout_bytes)
    assert len(root.findall(".//{*}node")) == 3
    assert len(root.findall(".//{*}edge")) == 2


def test_a_file_that_fails_makes_the_exit_code_1(runner: CliRunner, app: typer.Typer, folder: Path) -> None:
    result = runner.invoke(app, [str(folder / "gone.txt"), str(folder / "12.txt"), "--format", "json"])
    assert (result.exit_code, len(json.loads(result.stdout))) == (1, 2)
    assert "no such file" in result.stderr


def test_no_citation(runner: CliRunner, app: typer.Typer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(document().to_json(), encoding="utf-8")
    result = runner.invoke(app, [str(tmp_path / "a.txt")])
    assert (result.exit_code, result.stdout) == (0, "Không có viện dẫn nào\n")
