"""Every rule of a table matches its own example."""

from __future__ import annotations

import re

import pytest

from kehoach.parsers import (
    closing_sentences,
    grounds,
    letterhead,
    metadata,
    misread,
    news,
    page_end,
    signature,
    subject_ends,
    torn_names,
)
from kehoach.reference.places import UNITS

TABLES = {
    "grounds": grounds.GROUNDS,
    "closings": closing_sentences.CLOSINGS,
    "page ends": page_end.PAGE_ENDS,
    "last lines of a page": page_end.LAST_LINES,
    "news opens": news.LEADS,
    "news tells": news.TOLD_ANYWHERE,
    "text begins below a subject": subject_ends.TEXT_BEGINS,
    "text begins below a letterhead": letterhead.ends.TEXT_BEGINS,
    "words for nothing": metadata.NULL_WORDS,
    "signed": signature.SIGNED_WORDS,
}
ROWS = [(name, pattern, example) for name, table in TABLES.items() for pattern, example in table]


@pytest.mark.parametrize(("name", "pattern", "example"), ROWS, ids=lambda v: str(v)[:40])
def test_a_rule_matches_its_example(name: str, pattern: str, example: str) -> None:
    assert re.match(pattern, example), name


@pytest.mark.parametrize(("shape", "example"), [row[1:] for row in misread.SHAPES], ids=lambda v: str(v)[:40])
def test_a_misread_label_looks_so(shape: re.Pattern[str], example: str) -> None:
    assert shape.match(example)


@pytest.mark.parametrize(("above", "below"), [row[2:] for row in torn_names.TORN], ids=lambda v: v[:40])
def test_a_name_over_two_lines_looks_so(above: str, below: str) -> None:
    assert torn_names.is_torn(f"Các xã {above}", below)
    assert not torn_names.is_torn(f"Các xã {above}.", below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("trên địa bàn huyện", "Sở Y tế mở thư viện"),
        ("trên địa bàn huyện", "Hội Nông dân vận động"),
        ("trên địa bàn huyện", "Hạt Kiểm lâm tuần tra"),
        ("phối hợp với Công an huyện", "Báo Lao động đưa tin"),
        ("phối hợp với UBND xã", "Trung Tâm Y tế mở lớp"),
        ("phối hợp với UBND xã", "Trạm Y tế mở lớp"),
        ("trên địa bàn tỉnh", "Các Sở, ngành mở thư viện"),
        ("của các huyện", "Tân Sơn mở thư viện"),
        ("giao các Ban", "Sở Y tế mở thư viện"),
        ("của Trưởng Ban", "Hội đồng nhân dân xã họp"),
    ],
)
def test_what_begins_anew_goes_on_with_no_name(above: str, below: str) -> None:
    assert not torn_names.is_torn(f"Các xã {above}", below)


@pytest.mark.parametrize("place", ["Nhà Bè", "Trạm Tấu", "Hội An", "Trung Hòa", "Chi Lăng", "Liên Hà", "Công Chính"])
def test_a_place_may_begin_as_an_office_does(place: str) -> None:
    assert torn_names.is_torn("Các thôn phối hợp với UBND xã", f"{place} mở thư viện.")


@pytest.mark.parametrize("unit", UNITS)
def test_the_name_of_each_kind_of_unit_goes_on(unit: str) -> None:
    assert torn_names.is_torn(f"Các hộ dân trên địa bàn {unit} Hòa", "Giang giai đoạn 2026 - 2030")
    assert not torn_names.is_torn(f"Các hộ dân trên địa bàn {unit} Hòa", "Giang Thị Mẫu")
