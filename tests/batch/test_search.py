"""What can be asked of the SQLite output with any program that reads SQLite."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.batch.records import TITLES, failed, parsed, run

import kehoach
from kehoach.batch.destinations.choose import choose
from kehoach.batch.destinations.search_text import MOST, search_text

DECISION = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 45/QĐ-UBND
Lào Cai, ngày 02 tháng 5 năm 2019

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch điều tra rừng

Căn cứ Luật Lâm nghiệp ngày 15/11/2017;

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch điều tra rừng.
Điều 2. Quyết định có hiệu lực từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đặng Xuân Phong

KẾ HOẠCH
Điều tra rừng
(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 02/5/2019)

I. TỔ CHỨC THỰC HIỆN
1. Chi cục Kiểm lâm chủ trì, phối hợp với Sở Tài chính lập bản đồ trước ngày 31/12/2019.
"""
NAMES = ("dao-tao", "thien-tai", "ngan-sach", "rung")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A finished output: four plans, a decision with a plan in it, a file that could not be read."""
    folder = tmp_path_factory.mktemp("search")
    decision = replace(parsed(4, "quyet-dinh"), json=kehoach.parse(DECISION).to_json())
    records = [parsed(number, name, TITLES[number]) for number, name in enumerate(NAMES)]
    (folder / "work").mkdir()
    run(choose(str(folder / "out.db"), folder / "work"), [records[:2], [*records[2:], decision, failed(5, "hong")]])
    assert [path.name for path in folder.iterdir() if path.is_file()] == ["out.db"]
    with closing(sqlite3.connect(folder / "out.db")) as opened:
        yield opened


def found(base: sqlite3.Connection, question: str) -> list[str]:
    asked = "SELECT source FROM search JOIN documents ON id = search.rowid WHERE search MATCH ? ORDER BY id"
    return [source for (source,) in base.execute(asked, (question,))]


QUESTIONS: tuple[tuple[str, list[str]], ...] = (
    # with its marks, without, in part; in any case; in letters and marks apart
    ("kế hoạch đào tạo nghề", ["dao-tao"]),
    ("ke hoach dao tao nghe", ["dao-tao"]),
    ("kế hoạch dao tao nghề", ["dao-tao"]),
    ("ke hoach đao tao nghe", ["dao-tao"]),
    ("đào tạo dong bao", ["dao-tao"]),
    ("KẾ HOẠCH ĐÀO TẠO NGHỀ", ["dao-tao"]),
    ("KE HOACH DAO TAO NGHE", ["dao-tao"]),
    (unicodedata.normalize("NFD", "kế hoạch đào tạo nghề"), ["dao-tao"]),
    # phrases, as datasette asks word by word, beginnings, fields
    ('"đào tạo nghề cho đồng bào"', ["dao-tao"]),
    ('"dao tao nghe cho dong bao"', ["dao-tao"]),
    ('"ke" "hoach" "dieu" "tra"', ["quyet-dinh"]),
    ("dieu tra*", ["quyet-dinh"]),
    ('trich_yeu: "thien tai"', ["thien-tai"]),
    ('"0/KH-UBND"', ["dao-tao"]),
    ('"45/QD-UBND"', ["quyet-dinh"]),
    ('"45/QĐ-UBND"', ["quyet-dinh"]),
    # what stands in sections, grounds, signatures, attached documents
    ("lao dong qua dao tao", list(NAMES)),
    ('"Căn cứ Luật Lâm nghiệp"', ["quyet-dinh"]),
    ("dang xuan phong", [*NAMES, "quyet-dinh"]),
    ('"lap ban do"', ["quyet-dinh"]),
    ("ke hoach khong co", []),
)


@pytest.mark.parametrize(("question", "sources"), QUESTIONS)
def test_a_question_finds_with_and_without_marks(base: sqlite3.Connection, question: str, sources: list[str]) -> None:
    assert found(base, question) == sources


def test_hits_can_be_shown_in_their_own_letters(base: sqlite3.Connection) -> None:
    asked = "SELECT so_hieu, trich_yeu, highlight(search, 1, '<', '>') FROM search WHERE search MATCH 'tao nghe'"
    assert base.execute(asked).fetchall() == [
        ("0/KH-UBND", "Đào tạo nghề cho đồng bào", "Đào <tạo> <nghề> cho đồng bào")
    ]


def test_a_hit_in_the_title_comes_first(base: sqlite3.Connection) -> None:
    ranked = "SELECT trich_yeu FROM search WHERE search MATCH 'đào' ORDER BY rank LIMIT 1"
    assert base.execute(ranked).fetchone() == ("Đào tạo nghề cho đồng bào",)


def test_the_index_is_whole_and_can_be_made_again(base: sqlite3.Connection) -> None:
    """Also what datasette looks for when it offers a search."""
    base.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    base.execute("INSERT INTO search(search) VALUES ('rebuild')")
    assert found(base, "dao tao nghe") == ["dao-tao"]
    base.rollback()
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    (sql,) = base.execute("SELECT sql FROM sqlite_master WHERE name = 'search'").fetchone()
    assert "USING fts5" in sql and 'content="documents"' in sql


ROWS: tuple[tuple[str, list[tuple[object, ...]]], ...] = (
    (
        "SELECT source, outcome, error, so_hieu, ngay_ban_hanh, loai_van_ban, co_quan_ban_hanh, noi_ban_hanh, nguoi_ky "
        "FROM documents WHERE id IN (0, 5)",
        [
            (
                "dao-tao", "parsed", None, "0/KH-UBND", "2019-03-27", "Kế hoạch", "Ủy ban nhân dân tỉnh Lào Cai",
                "Lào Cai", "Đặng Xuân Phong",
            ),
            ("hong", "refused", "no text in it", None, None, None, None, None, None),
        ],
    ),
    (
        "SELECT document, attached, chu_tri, phoi_hop, due, source FROM tasks WHERE document IN (1, 4)",
        [
            (1, None, "Sở Y tế", "Sở Tài chính; Sở Nội vụ", "2019-06-29", "II/1"),
            (
                4, "Kế hoạch · kèm theo 45/QĐ-UBND · 2019-05-02 · Điều tra rừng", "Chi cục Kiểm lâm", "Sở Tài chính",
                "2019-12-30", "I/1",
            ),
        ],
    ),
    (
        "SELECT role, loai, so_hieu, ngay, co_quan, target FROM citations WHERE document = 0",
        [
            (
                "based_on", "Quyết định", "12/QĐ-TTg", "2019-01-03", "Thủ tướng Chính phủ",
                "vnd:1/vn.ttg/quyet-dinh/2019-01-03/12",
            )
        ],
    ),
    ("SELECT op, value, unit, at, source FROM targets WHERE document = 0", [(">=", 95.0, "%", "2020", "I/1")]),
    ("SELECT value FROM meta WHERE key = 'schema'", [("kehoach/1",)]),
    ("SELECT name FROM sqlite_master WHERE name LIKE '\\_%' ESCAPE '\\'", []),
)  # fmt: skip


@pytest.mark.parametrize(("asked", "rows"), ROWS)
def test_facts_are_rows(base: sqlite3.Connection, asked: str, rows: list[tuple[object, ...]]) -> None:
    assert base.execute(asked).fetchall() == rows


def test_odd_values_are_kept(tmp_path: Path) -> None:
    odd = [
        parsed(0, "a\udcff\n\0'; DROP TABLE documents; --"),
        replace(parsed(1), json='{"schema":"of another time"}'),
        replace(failed(2), size=2**40),
    ]
    run(choose(str(tmp_path / "out.db"), tmp_path), [odd])
    with closing(sqlite3.connect(tmp_path / "out.db")) as opened:
        rows = opened.execute("SELECT source, size, so_hieu, json IS NULL FROM documents").fetchall()
    assert rows == [
        ("a\\udcff\n\0'; DROP TABLE documents; --", 400, "0/KH-UBND", 0),
        (odd[1].source, 400, None, 0),
        (odd[2].source, 2**40, None, 1),
    ]


def test_a_text_without_end_is_cut() -> None:
    text = "KẾ HOẠCH\nĐào tạo\n\nI. NỘI DUNG\n" + "1. Rừng và biển.\n" * 3
    document = kehoach.parse(text)
    assert search_text(document).count("Rừng và biển") == 3
    body = document.body[0].model_copy(update={"text": "x" * (MOST + 9), "children": []})
    assert len(search_text(document.model_copy(update={"body": [body, *document.body]}))) == MOST


def test_look_alikes_of_letters_and_hidden_characters_hide_nothing() -> None:
    said = search_text(kehoach.parse("KẾ HOẠCH\n\u00d0ào t\u200bạo\n\nI. NỘI DUNG\n1. Thi \u0111ua.\n"))
    assert "Đào tạo" in said and "\u200b" not in said


def test_what_an_older_database_left_beside_it_goes(tmp_path: Path) -> None:
    for end in ("-wal", "-journal"):
        (tmp_path / f"out.db{end}").write_bytes(b"of a program that was ended")
    (tmp_path / "work").mkdir()
    run(choose(str(tmp_path / "out.db"), tmp_path / "work"), [[parsed(0)]])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.db", "work"]
