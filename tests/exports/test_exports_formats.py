"""CSV, XLSX and ICS of tasks: what programs read back, and what they must not do."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.documents import actor, document, header, plan, task, time

from kehoach.exports import calendar, delimited, needs, tasks, workbook
from kehoach.exports.cells import clipped, inert, one_line
from kehoach.exports.deadlines import last_day
from kehoach.exports.recurrence import rule_of
from kehoach.schema import Time

DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1", "\r=1", "＝1+1", "=cmd|' /C calc'!A0", "a;=1", 'a";-1']


def due(value: Time, on: date) -> date | None:
    """A time that comes back each first of December, and the fixed ones."""
    return date(on.year, 11, 30) if value.rrule else last_day(value, on)


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(delimited.MARK), newline="")))


# cells


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_cell_of_csv_begins_a_formula(text: str) -> None:
    for piece in inert(text).replace('"', ";").split(";"):
        assert piece.lstrip()[:1] not in set("=+-@＝＋－＠")


@pytest.mark.parametrize("text", ["Giai đoạn 2021 - 2025", "a=b", "Sở Y tế; UBND tỉnh", "thư@example.org", "1, -2"])
def test_other_texts_stay(text: str) -> None:
    assert inert(text) == text


@given(st.text())
def test_one_line_holds_nothing_that_xml_refuses(text: str) -> None:
    made = one_line(text)
    assert len(made) == len(text)
    assert all(char.isprintable() or char.isspace() or ord(char) > 0x9F for char in made)
    assert not set(made) & set("\n\r\t\x00\u202e\u2028")
    made.encode()


def test_clipped() -> None:
    assert (clipped("một hai", 4), clipped("một", 3)) == ("một…", "một")


# CSV


def test_csv() -> None:
    text = delimited.tasks(tasks.rows([plan()]))
    assert text.startswith("\ufeff") and text.endswith("\r\n") and text.count("\r\n") == text.count("\n") == 5
    first, *_, attached = read_csv(text)
    assert first == {
        "Văn bản": "12/KH-UBND",
        "Ngày ban hành": "2025-02-10",
        "Trích yếu": "Chăm sóc trẻ em năm 2025",
        "Mục": "II. NHIỆM VỤ › A. Truyền thông",
        "Nhiệm vụ": "Tổ chức tháng hành động, truyền thông ở 12 xã",
        "Chủ trì": "Sở LĐTBXH",
        "Phối hợp": "Sở Y tế; UBND các huyện, thành phố",
        "Thời hạn": "Trước ngày 15/6",
        "Hạn cuối": "2025-06-14",
        "Sản phẩm": "Báo cáo",
        "Tệp": "plan.txt",
        "Vị trí": "bang-1/3",
        "Mã": "nv-1",
    }
    assert attached["Văn bản"] == "kèm theo 12/KH-UBND"


def test_csv_of_a_hostile_task() -> None:
    made = document("=a.txt", header=header("=1", "+2"), tasks=[task("nv-1", text) for text in DANGEROUS])
    for row in read_csv(delimited.tasks(tasks.rows([made]))):
        assert row["Nhiệm vụ"].lstrip()[:1] not in set("=+-@＝＋－＠")
        assert (row["Văn bản"], row["Ngày ban hành"], row["Tệp"]) == ("'=1", "'+2", "'=a.txt")


# XLSX


def sheet_of(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))["Nhiệm vụ"]


def test_xlsx(tmp_path: Path) -> None:
    file = tmp_path / "kế hoạch 1.txt"
    file.touch()
    rows = list(tasks.of_document(plan(), str(file)))
    sheet = sheet_of(workbook.tasks(rows, beside=tmp_path))
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, sheet[2], strict=True))
    assert first["Nhiệm vụ"].value == "Tổ chức tháng hành động, truyền thông ở 12 xã"
    assert first["Nhiệm vụ"].alignment.wrap_text
    assert first["Hạn cuối"].value == datetime(2025, 6, 14)
    assert first["Hạn cuối"].number_format == "dd/mm/yyyy"
    assert first["Ngày ban hành"].value == datetime(2025, 2, 10)
    assert "1.txt" in first["Tệp"].hyperlink.target and str(tmp_path) not in first["Tệp"].hyperlink.target
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:M5")
    assert sheet.column_dimensions["E"].width > 50


def test_the_column_of_what_offices_became_is_there_when_it_is_asked_for() -> None:
    sheet = sheet_of(workbook.tasks(tasks.rows([plan()]), with_became=True))
    assert "Nay là" in [cell.value for cell in sheet[1]]


@pytest.mark.parametrize("text", [*DANGEROUS, "https://example.org", "mailto:a@example.org", "{=1}", "x" * 40_000])
def test_every_text_of_a_workbook_is_a_text(text: str) -> None:
    made = document(text, header=header(text), tasks=[task("nv-1", text, text)])
    sheet = sheet_of(workbook.tasks(tasks.rows([made]), beside=Path()))
    cells = [cell for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "d"}
    assert not any(cell.hyperlink for cell in cells)
    assert sheet["E2"].value == clipped(one_line(text), 32_000)


@pytest.mark.parametrize("name", ["a#b.txt", "gone.txt"])
def test_no_link_to_what_a_link_cannot_say(tmp_path: Path, name: str) -> None:
    (tmp_path / "a#b.txt").touch()
    rows = list(tasks.of_document(plan(), str(tmp_path / name)))
    assert sheet_of(workbook.tasks(rows, beside=tmp_path))["K2"].hyperlink is None


def test_a_day_before_excel_is_a_text() -> None:
    made = document(tasks=[task("nv-1", "Làm", thoi_han=time("1887", "by", date="1887-01-02"))])
    assert sheet_of(workbook.tasks(tasks.rows([made])))["I2"].value == "1887-01-02"


def test_the_same_tasks_give_the_same_bytes() -> None:
    first, second = (workbook.tasks(tasks.rows([plan()])) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}
        assert b"1980-01-01" in book.read("docProps/core.xml")


# ICS


def events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data.decode()).walk("VEVENT"))


def test_ics() -> None:
    made = calendar.tasks(tasks.of_document(plan(), due=due))
    assert (made.events, made.left_out) == (3, 1)
    first, yearly, attached = events(made.data)
    assert first["dtstart"].dt == date(2025, 6, 14)
    assert first["dtend"].dt == date(2025, 6, 15)
    assert first["dtstamp"].dt.isoformat() == "2025-02-10T00:00:00+00:00"
    assert first["summary"] == "Sở LĐTBXH: Tổ chức tháng hành động, truyền thông ở 12 xã"
    assert "\nPhối hợp: Sở Y tế; UBND các huyện, thành phố\n" in first["description"]
    assert yearly["rrule"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=11"
    assert attached["dtstart"].dt == date(2025, 5, 31)
    assert len({str(event["uid"]) for event in (first, yearly, attached)}) == 3


def test_ics_is_the_same_each_time_and_folded() -> None:
    first, second = (calendar.tasks(tasks.rows([plan()])).data for _ in range(2))
    assert first == second
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))
    assert b"\n" not in first.replace(b"\r\n", b"")


def test_a_task_keeps_its_uid_when_its_text_changes() -> None:
    by_day = time("1/3/2025", "by", date="2025-03-01")
    one, other = (
        events(
            calendar.tasks(tasks.rows([document(id=f"vnd:1/{key}", tasks=[task("nv-1", text, thoi_han=by_day)])])).data
        )
        for key, text in (("a", "Làm"), ("a", "Làm xong"))
    )
    assert one[0]["uid"] == other[0]["uid"]


def test_a_document_does_not_add_properties() -> None:
    text = "Làm\r\nATTACH:file:///x\rURL:y\nEND:VEVENT\x00\u2028;,\\n"
    made = document(
        "a\rURL:z.txt",
        header={},
        tasks=[task("nv-1", text, chu_tri=[actor(text)], thoi_han=time("1/3/2025", "by", date="2025-03-01"))],
    )
    (event,) = events(calendar.tasks(tasks.rows([made])).data)
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"}
    assert event["dtstamp"].dt.year == 1970
    assert "END:VEVENT" in event["summary"]


@pytest.mark.parametrize(
    ("rrule", "relation", "day", "expected"),
    [
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1", "before", "2025-11-30", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "before", "2025-06-14", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14"),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "before", "2025-12-31", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "before", "2025-03-04", "FREQ=MONTHLY;BYMONTHDAY=4"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "before", "2025-02-28", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYMONTHDAY=10,25", "before", "2025-03-09", "FREQ=MONTHLY;BYMONTHDAY=9,24"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "before", "2025-03-14", None),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "by", "2025-03-05", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("FREQ=YEARLY;BYMONTH=10,11,12", "within", "2025-12-31", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        ("FREQ=YEARLY;BYMONTH=1,11,12", "within", "2025-12-31", None),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "by", "2025-03-06", None),
        ("FREQ=WEEKLY;BYDAY=FR", "before", "2025-03-06", None),
        ("no rule", "by", "2025-03-06", None),
        (None, "by", "2025-03-06", None),
    ],
)
def test_a_rule_comes_to_the_last_day(rrule: str | None, relation: str, day: str, expected: str | None) -> None:
    value = Time.model_validate(time("x", "recur", rrule=rrule, relation=relation))
    assert rule_of(value, date.fromisoformat(day)) == expected


# what is not installed


@pytest.mark.parametrize(("form", "library"), [("xlsx", "xlsxwriter"), ("ics", "icalendar")])
def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, form: str, library: str) -> None:
    monkeypatch.setitem(needs.LIBRARIES, form, ("no_such_module", library))
    with pytest.raises(needs.MissingLibraryError, match=rf"{form} needs {library}: pip install 'kehoach\[{form}\]'"):
        needs.require(form)


def test_what_needs_nothing_is_there() -> None:
    needs.require("csv")
