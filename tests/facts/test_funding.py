"""Where the money comes from."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.facts.context import Context
from kehoach.facts.funding import SOURCES, read_funding
from kehoach.facts.passages import Passage, Reader
from kehoach.schema.facts import Funding
from kehoach.text.fold import fold
from kehoach.text.view import view


def passages(*parts: tuple[str, str, str]) -> list[Passage]:
    made, at = [], 0
    for source, heading, text in parts:
        whole = heading + text
        made.append(
            Passage(source, "muc", fold(whole), whole, at, at + len(whole), True, 0, len(heading), " " * at + whole)
        )
        at += len(whole) + 1
    return made


def funding(*parts: tuple[str, str, str], context: Context | None = None) -> list[Funding]:
    read = read_funding({"tables": []}, Reader(view("", [], "")), passages(*parts), context or Context(loai="Kế hoạch"))
    return [Funding.model_validate(one) for one in read]


FIELDS: list[tuple[str, dict[str, Any]]] = [
    ("Sử dụng ngân sách địa phương đã giao cho Sở Văn hóa, Thể thao và Du lịch năm 2025.",
     {"sources": ["ngân sách địa phương"], "holder": "Sở Văn hóa, Thể thao và Du lịch", "year": 2025}),
    ("Do ngân sách Nhà nước bảo đảm theo phân cấp hiện hành.",
     {"sources": ["ngân sách nhà nước"], "rule": "theo phân cấp hiện hành"}),
    ("Bố trí trong dự toán chi hằng năm của các sở, ngành theo quy định.",
     {"holder": "các sở, ngành", "every": "P1Y", "rule": "theo quy định"}),
    ("Lồng ghép từ các chương trình và các nguồn tài trợ, viện trợ, huy động khác.",
     {"sources": ["lồng ghép", "tài trợ", "viện trợ", "huy động"]}),
    ("Dự kiến 150 triệu đồng từ nguồn xã hội hoá.", {"sources": ["xã hội hóa"]}),
    ("Ngân sách cấp tỉnh và ngân sách cấp huyện.", {"sources": ["ngân sách tỉnh", "ngân sách huyện"]}),
    ("Thực hiện theo Luật Ngân sách nhà nước.", {"sources": []}),
    ("Từ ngân sách theo phân cấp quản lý ngân sách.",
     {"sources": ["ngân sách"], "rule": "theo phân cấp quản lý ngân sách"}),
    ("Giao tại Quyết định số 12/QĐ-UBND ngày 05 tháng 12 năm 2023, từ nguồn tài trợ.",
     {"sources": ["tài trợ"], "year": None}),
    ("Bố trí cho Ban Chỉ đạo để tổ chức hội nghị.", {"holder": "Ban Chỉ đạo"}),
    ("Chi hàng năm từ ngân sách tỉnh.", {"every": "P1Y"}),
    ("Hàng năm chi từ ngân sách tỉnh.", {"every": "P1Y"}),
    ("Hằng năm chi từ ngân sách tỉnh.", {"every": "P1Y"}),
    ("Mua hàng hóa từ ngân sách tỉnh.", {"every": None}),
    ("Tùy từng việc cụ thể.", {"sources": [], "amounts": []}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIELDS, ids=[text for text, _ in FIELDS])
def test_a_field(text: str, expected: dict[str, Any]) -> None:
    (found,) = funding(("III/1/c", "Kinh phí: ", text))
    said = found.model_dump()
    assert {name: said[name] for name in expected} == expected
    assert (found.text, found.source, found.task) == (text, "III/1/c", None)
    assert found.span == (len("Kinh phí: "), len("Kinh phí: ") + len(text))


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in SOURCES])
def test_every_source_is_read(name: str, example: str) -> None:
    (found,) = funding(("IV", "Kinh phí: ", f"Chi {example} và khác"))
    assert name in found.sources


def test_amounts() -> None:
    (found,) = funding(("IV", "Kinh phí: ", "Khoảng 1,2 tỷ đồng; hỗ trợ 50.000 đồng/người/ngày."))
    assert [(a.raw, a.value, a.op, a.per) for a in found.amounts] == [
        ("Khoảng 1,2 tỷ đồng", 1.2e9, "~", []),
        ("50.000 đồng/người/ngày", 50000, "=", ["người", "ngày"]),
    ]


@pytest.mark.parametrize(
    ("text", "currency", "value"),
    [("Khoảng 5.000 USD", "USD", 5000), ("Khoảng 500.000 VND", "VND", 500000), ("50.000 đ/người", "VND", 50000)],
)
def test_a_sum_in_letters(text: str, currency: str, value: float) -> None:
    (found,) = funding(("IV", "Kinh phí: ", text))
    assert [(a.currency, a.value) for a in found.amounts] == [(currency, value)]


def test_a_figure_of_another_kind_is_no_sum() -> None:
    (found,) = funding(("IV", "Kinh phí: ", "Cấp 100 đồng cho 3 việc."))
    assert [a.raw for a in found.amounts] == ["100 đồng"]


def test_a_section_is_one_and_its_labelled_parts_are_each_one() -> None:
    found = funding(
        ("IV", "KINH PHÍ THỰC HIỆN", ""),
        ("IV/1", "Cấp tỉnh", ": ngân sách tỉnh."),
        ("IV/2", "Cấp xã", ""),
        ("IV/2/-1", "", "Ngân sách xã."),
        ("IV/2/-2", "", "Nguồn xã hội hóa."),
        ("V", "TỔ CHỨC THỰC HIỆN", ""),
        ("V/1", "", "Bố trí từ ngân sách địa phương."),
    )
    assert [(f.source, f.sources) for f in found] == [
        ("IV/1", ["ngân sách tỉnh"]),
        ("IV/2", ["ngân sách xã", "xã hội hóa"]),
    ]


def test_paragraphs_belong_to_their_section() -> None:
    (found,) = funding(("III", "Nguồn kinh phí", ""), ("III/¶1", "", "Từ tài trợ."), ("III/¶2", "", "Từ đóng góp."))
    assert (found.source, found.text, found.sources) == ("III", "Từ tài trợ. Từ đóng góp.", ["tài trợ", "đóng góp"])


@pytest.mark.parametrize(
    ("heading", "text"),
    [("Sở Tài chính: ", "bố trí kinh phí từ ngân sách tỉnh."), ("", "Huy động nguồn lực từ các dự án."),
     ("Kinh phí:", ""), ("Kinh phí: ", "Tự lo"), ("Kinh phí: ", "Các bên tự lo:")],
)  # fmt: skip
def test_not_every_mention_of_money_is_funding(heading: str, text: str) -> None:
    assert funding(("V/2", heading, text)) == []


def test_a_report_tells_of_money_that_was_spent() -> None:
    assert funding(("I", "Kinh phí: ", "ngân sách tỉnh"), context=Context(loai="Báo cáo")) == []


@pytest.mark.parametrize(
    ("above", "header", "cell", "value"),
    [("Đơn vị tính: triệu đồng", "Kinh phí", "350", 350e6), ("", "Kinh phí (nghìn đồng)", "1.500", 1.5e6),
     ("", "Dự toán (tỷ đồng)", "2,5", 2.5e9), ("", "Kinh phí", "20 triệu đồng", 20e6), ("", "Kinh phí", "350", None)],
)  # fmt: skip
def test_budget_columns(above: str, header: str, cell: str, value: float | None) -> None:
    text = f"{above}\n{header}|{cell}"
    start = len(above) + 1
    at = start + len(header) + 1
    cells = [
        {"row": 0, "col": 0, "rowspan": 1, "colspan": 1, "text": header, "span": (start, at - 1)},
        {"row": 1, "col": 0, "rowspan": 1, "colspan": 1, "text": cell, "span": (at, at + len(cell))},
    ]
    table = {"id": "bang-1", "header_rows": 1, "group_rows": [], "cells": cells, "span": (start, len(text))}
    read = read_funding({"tables": [table]}, Reader(view(text, [], fold(text))), [], Context())
    assert [a["value"] for one in read for a in one["amounts"]] == ([value] if value else [])
    assert all(one["source"] == "bang-1/1/0" and one["amounts"][0]["raw"] == cell for one in read)


@pytest.mark.parametrize(
    "unit", ["kinh phí ", "ngân sách nhà nước ", "cấp cho ", "dự toán ", "theo quy định ", "năm 2024 "]
)
@pytest.mark.parametrize("times", [1, 4])
def test_hostile_passages_come_to_an_end(unit: str, times: int) -> None:
    assert isinstance(funding(("IV", "Kinh phí: ", unit * (2000 * times))), list)
