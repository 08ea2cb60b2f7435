"""`kehoach show`: what is on the page, what is cut, and that nothing of a document acts on the terminal."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kehoach.cli import view
from kehoach.cli.app import app
from kehoach.cli.console import console_for
from kehoach.cli.inputs import Loaded
from kehoach.schema import Document

HOSTILE = "[bold red]x[/bold red] [link=http://a]y :smile: \x1b]0;t\x07 \x9b31m \u202eabc"


def value(text: str, **more: str) -> dict[str, Any]:
    return {"value": text, "raw": text, "span": (0, len(text)), **more}


def document(**more: Any) -> Document:
    """A document with nothing but what is asked for."""
    source = {
        "sha256": "",
        "media_type": "text/plain",
        "encoding": "utf-8",
        "encoding_confidence": 1,
        "reader": "text",
        "characters": 9,
    }
    blank = {
        "generator": "x",
        "kind": "van_ban",
        "truncated": False,
        "source": source,
        "coverage": {"characters": 9, "body": 9, "furniture": 0, "unparsed": 0},
    }
    return Document.model_validate(blank | more)


def shown(found: Document, text: str = "", *, full: bool = False, tree: bool = False) -> str:
    """The view as it is piped, without trailing blanks."""
    stream = io.StringIO()
    if tree:
        view.print_trees(console_for(stream), found, full=full)
    else:
        view.print_document(console_for(stream), Loaded(found, text), "plan.txt", full=full)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


def node(name: str, text: str = "", heading: str | None = None, *children: dict[str, Any]) -> dict[str, Any]:
    marker = name.rpartition("/")[2] + "."
    return {
        "id": name,
        "kind": "so",
        "marker": marker,
        "heading": heading,
        "text": text,
        "span": (0, 1),
        "children": list(children),
    }


def cell(row: int, col: int, text: str, **more: int) -> dict[str, Any]:
    return {"row": row, "col": col, "text": text, "span": (0, 1), **more}


def table(name: str, parent: str | None, *cells: dict[str, Any], rows: int = 2, cols: int = 2) -> dict[str, Any]:
    size = {"n_rows": rows, "n_cols": cols, "header_rows": 1}
    return {"id": name, "parent": parent, **size, "profile": "pipes", "span": (0, 1), "cells": list(cells)}


def test_header_panel_names_fields_and_marks_what_is_not_printed() -> None:
    header = {
        "co_quan_ban_hanh": value("Ủy ban nhân dân tỉnh Lào Cai", origin="suy_luan", inferred_from="TM. UBND"),
        "so_hieu": value("12/KHUBND", repaired="12/KH-UBND"),
        "ngay_ban_hanh": value("2019-03-27", origin="trang_web"),
        "do_mat": value("MẬT"),
    }
    lines = [line.strip("│ ") for line in shown(document(header=header)).splitlines()]
    assert lines[0].startswith("╭─ plan.txt · Văn bản ─")
    assert "Cơ quan ban hành  Ủy ban nhân dân tỉnh Lào Cai  (suy luận từ “TM. UBND”)" in lines
    assert "Số hiệu           12/KHUBND  (có lẽ là: 12/KH-UBND)" in lines
    assert "Ngày ban hành     2019-03-27  (theo trang web)" in lines
    assert "Nơi ban hành      —" in lines
    assert "Độ mật            MẬT" in lines
    assert not any(line.startswith("Độ khẩn") for line in lines)


def test_outline_is_a_tree() -> None:
    body = [
        node("I", "", "MỤC ĐÍCH", node("I/1", "một"), node("I/2", "hai", None, node("I/2/a", "ba"))),
        node("II", "bốn"),
    ]
    assert shown(document(body=body), tree=True).splitlines() == [
        "body",
        "├── I. MỤC ĐÍCH",
        "│   ├── 1. một",
        "│   └── 2. hai",
        "│       └── a. ba",
        "└── II. bốn",
    ]


def test_long_text_is_cut_to_the_width_unless_full() -> None:
    body = [node("1", "từ " * 100)]
    cut = shown(document(body=body), tree=True).splitlines()
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert max(map(len, cut)) <= 100
    whole = shown(document(body=body), tree=True, full=True)
    assert whole.count("từ") == 100


def test_tables_show_merged_cells_once() -> None:
    cells = [cell(0, 0, "TT"), cell(0, 1, "Việc"), cell(1, 0, "gộp", rowspan=2), cell(1, 1, "x"), cell(2, 1, "y")]
    text = shown(document(tables=[table("bang-1", "II/1", *cells, rows=3)]))
    assert "Bảng bang-1 (3 × 2, ở II/1)" in text
    assert text.count("gộp") == 1
    assert "″" in text


def test_long_table_is_cut_unless_full() -> None:
    cells = [cell(row, 0, f"dòng {row}") for row in range(50)]
    found = document(tables=[table("bang-1", None, *cells, rows=50, cols=1)])
    assert "dòng 29" in shown(found)
    assert "dòng 30" not in shown(found)
    assert "… còn 20 dòng (--full)" in shown(found)
    assert "dòng 49" in shown(found, full=True)


def test_the_end_of_a_document() -> None:
    signature = {
        "quyen_ky": ["KT.", "CHỦ TỊCH"],
        "chuc_vu": "PHÓ CHỦ TỊCH",
        "nguoi_ky": value("Hoàng A", origin="trang_web"),
        "span": (0, 1),
    }
    text = shown(
        document(
            signatures=[signature],
            noi_nhan=[{"text": "Như trên;", "span": (0, 1)}],
            appendices=[
                {
                    "id": "PL-I",
                    "label": "Phụ lục I",
                    "title": "DANH MỤC",
                    "span": (0, 1),
                    "body": [node("PL-I/1", "việc")],
                }
            ],
            tables=[table("bang-1", "PL-I/1", cell(0, 0, "a")), table("bang-2", None, cell(0, 0, "b"))],
            truncated=True,
            missing=["noi_nhan"],
        )
    )
    order = [
        "Bảng bang-2",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Hoàng A",
        "(theo trang web)",
        "Như trên;",
        "Phụ lục I · DANH MỤC",
        "1. việc",
        "Bảng bang-1",
    ]
    order += ["9 ký tự = 9 văn bản + 0 ngoài văn bản + 0 chưa xếp", "Văn bản bị cắt", "Không thấy: Nơi nhận"]
    places = [text.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


def test_attachments_are_shown_to_the_end() -> None:
    inner = {"span": (0, 1), "header": {"so_hieu": value("3/KH-A")}, "body": [node("1", "trong cùng")]}
    outer = {"span": (0, 1), "body": [node("1", "bên trong")], "attachments": [inner]}
    found = document(body=[node("Điều 1", "ngoài")], attachments=[outer])
    text = shown(found)
    for part in ("ngoài", "bên trong", "trong cùng", "3/KH-A"):
        assert part in text
    assert "attachments[0] attachments[0] body" in shown(found, tree=True)


def test_article() -> None:
    text = shown(document(kind="tin_bai", reported={"so_hieu": "5/KH-B", "span": (0, 1)}))
    assert "Tin bài về một văn bản" in text
    assert "Văn bản được nói đến" in text
    assert "5/KH-B" in text


def test_findings_have_an_excerpt() -> None:
    found = document(diagnostics=[{"code": "KH312", "severity": "warning", "message": "m", "span": (2, 4)}])
    text = shown(found, "5. Sở\n")
    assert text.endswith("warning[KH312]: m\n --> plan.txt:1:3\n  |\n1 | 5. Sở\n  |   ^^")


def test_nothing_of_a_document_acts_on_the_terminal() -> None:
    item = {"text": HOSTILE, "span": (0, 1)}
    found = document(
        header={"trich_yeu": value(HOSTILE, origin="suy_luan", inferred_from=HOSTILE), "kinh_gui": [item]},
        can_cu=[item],
        body=[node("1", HOSTILE, HOSTILE)],
        tables=[table("t", HOSTILE, cell(0, 0, HOSTILE))],
        signatures=[{"co_quan": HOSTILE, "chuc_vu": HOSTILE, "span": (0, 1)}],
        noi_nhan=[item],
        appendices=[{"id": "PL", "label": HOSTILE, "title": HOSTILE, "kem_theo": HOSTILE, "span": (0, 1)}],
        diagnostics=[{"code": "KH312", "severity": "warning", "message": HOSTILE, "span": (0, 2), "help": HOSTILE}],
    )
    for full in (False, True):
        text = shown(found, HOSTILE, full=full)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
        assert text.count("[bold red]x[/bold red]") >= 8
        assert ":smile:" in text


def test_hostile_depth_and_width() -> None:
    deep = node("1", "đáy")
    for _ in range(100):
        deep = node("1", "", None, deep)
    text = shown(document(body=[deep]), tree=True)
    assert "đáy" in text
    assert max(map(len, text.splitlines())) <= 100
    wide = table("t", None, *[cell(0, col, "x") for col in range(300)], rows=1, cols=300)
    assert "Bảng t (1 × 300)" in shown(document(tables=[wide]))


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("lines", "    2  15:26                   1. Mục đích\n"),
        ("zones", "    2  15:26          body            1. Mục đích\n"),
        ("tree", "├── 1. Mục đích\n"),
    ],
)
def test_stages(runner: CliRunner, plan: Path, stage: str, expected: str) -> None:
    result = runner.invoke(app, ["show", str(plan), "--stage", stage])
    assert result.exit_code == 0
    assert expected in result.stdout


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize("stage", [[], ["--stage", "lines"], ["--stage", "zones"], ["--stage", "tree"]])
def test_stages_show_control_characters_as_signs_and_tell_failures(
    runner: CliRunner, tmp_path: Path, stage: list[str]
) -> None:
    (tmp_path / "esc.txt").write_text("1. a\x1b[31mb\n")
    assert "a␛[31mb" in runner.invoke(app, ["show", str(tmp_path / "esc.txt"), *stage]).stdout
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    result = runner.invoke(app, ["show", str(tmp_path / "bad.txt"), *stage])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no encoding fits" in result.stderr
