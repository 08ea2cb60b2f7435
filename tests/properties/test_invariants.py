"""What holds for every input whatever (design: what always holds)."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.properties.documents import Composed, any_text, documents, soup
from tests.properties.reading import (
    all_nodes,
    check_bytes,
    check_coverage,
    check_values,
    lost,
    outline,
    output_of,
    squeezed,
    text_of,
    without_other_leaves,
    words_of,
)

import kehoach
from kehoach.schema import Document

VALIDATOR = Draft202012Validator(Document.model_json_schema(by_alias=True, mode="serialization"))
INPUTS = st.one_of(documents().map(lambda d: d.text), soup(), soup(), any_text())


def examples(count: int) -> settings:
    """Settings for `count` examples; what a slow machine needs is no failure."""
    return settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))


@given(INPUTS)
@example("1. A\n2. B\nNơi nhận:\n- Lưu VP.\n   Thế          .     Phạm    Hùng")  # a scrap between what was joined
@examples(150)
def test_coverage_adds_up_and_says_what_the_spans_say(given_text: str) -> None:
    check_coverage(output_of(given_text), text_of(given_text))


@given(st.one_of(documents().map(lambda d: d.text), any_text()))
@examples(100)
def test_no_character_is_lost(given_text: str) -> None:
    assert lost(output_of(given_text), text_of(given_text)) == []


ONE_TOO_MANY = {
    "a second quốc hiệu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" * 2 + "Số: 1/KH-UBND\nKẾ HOẠCH",
    "a date behind the quốc hiệu": "TIẾN HƯNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, ngày 06 tháng 10 năm 2017.",
    "a third organ": "ỦY BAN\nỦY BAN\nỦY BAN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "V/v and a subject": "Số: 12/KH-UBND\nV/v họp\nKẾ HOẠCH\nHọp thường kỳ\nI. A\n1. B",
    "(Đã ký) without a signature": "Số: 12/KH-UBND\nKẾ HOẠCH\nHọp\n1. A\nNơi nhận: (Đã ký)",
    "a blank number after a number": "Số: 12/KH-UBND\nSố:    /QĐ-UBND\nKẾ HOẠCH\nHọp\n1. A",
    "a mark of a draft, twice": "DỰ THẢO\nSố: 12/KH-UBND\nDỰ THẢO\nKẾ HOẠCH\nHọp\n1. A",
    "a type line in a signature": "Số: 1/KH-UBND\nKẾ HOẠCH\nHọp\n1. A\nKT. CHỦ TỊCH\nKẾ HOẠCH\nTrần Văn An",
}


@pytest.mark.parametrize("given_text", ONE_TOO_MANY.values(), ids=ONE_TOO_MANY.keys())
def test_what_has_no_place_in_the_output_is_unparsed_or_furniture(given_text: str) -> None:
    assert lost(output_of(given_text), text_of(given_text)) == []


@given(INPUTS)
@example(
    "KẾ HOẠCH\nA\nI. A\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVõ Thanh Sơn\nLý Thị Mai"
)  # two by two
@example(
    "| CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM | Phú Lâm, ngày 27 tháng 8 năm 2025 | THÔNG BÁO |\n"
    "| Phú Lâm, ngày 27 tháng 8 năm 2025 | THÔNG BÁO | Về việc tham dự lễ |"
)  # the type is read behind what stands below it
@example("LĨNH VỰC | TÀI CHÍNH NHÀ NƯỚC |\nỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |")  # read by columns
@examples(100)
def test_the_text_at_a_span_is_what_raw_says(given_text: str) -> None:
    check_values(output_of(given_text), text_of(given_text))


@given(st.one_of(documents().map(lambda d: d.text), soup()))
@examples(25)
def test_the_output_fits_its_own_schema(given_text: str) -> None:
    VALIDATOR.validate(json.loads(kehoach.parse(given_text).to_json(indent=None)))


@given(INPUTS)
@examples(60)
def test_the_same_input_gives_the_same_bytes(given_text: str) -> None:
    first = kehoach.parse(given_text).to_json()
    assert kehoach.parse(given_text).to_json() == first


@given(st.binary(max_size=300))
@examples(150)
def test_bytes_give_a_document_or_a_read_error(data: bytes) -> None:
    check_bytes(data)


@given(INPUTS)
@examples(150)
def test_ids_are_unique_and_lead_from_their_parents(given_text: str) -> None:
    out = output_of(given_text)
    for part in (out, *out["attachments"]):
        ids = Counter(node["id"] for node in all_nodes({**part, "attachments": []}))
        assert [i for i, n in ids.items() if n > 1] == []
    for node in all_nodes(out):
        assert all(child["id"].startswith(node["id"] + "/") for child in node["children"])


@given(INPUTS)
@example("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Mục 1|b|\nỦ|")
@example("VIỆT NAM DÂN CHỦ CỘNG HOÀ\nXét\n||12/KH-UBND\nSỐ: ||12/KH-UBND")  # the number stands above its word
@example("kính gửi:\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Nội")  # the left column is read last
@example("0CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM0\ra")  # something on either side of it
@examples(150)
def test_a_node_says_what_is_printed_at_its_span(given_text: str) -> None:
    out = output_of(given_text)
    text = without_other_leaves(out, text_of(given_text))
    for node in all_nodes(out):
        start, end = node["span"]
        assert squeezed(words_of(node)) == squeezed(text[start:end])


@given(INPUTS)
@example("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNƠI nhẬn:000000000000ẞ\nI/\nI/")
@example(
    "ỦY BAN NHÂN DÂN XÃ PHÚ LÂM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 1/QĐ-UBND Phú Lâm, ngày 04 tháng 5 năm 2026 QUYẾT ĐỊNH VỀ VIỆC HỌP ỦY BAN NHÂN DÂN XÃ PHÚ LÂM\nĐiều 1. A"
)
@example(
    "ỦY BAN NHÂN DÂN TỈNH\nCĐộc lập - Tự do - Hạnh phúcỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/QĐ-UBND\nQUYẾT ĐỊNH\nA"
)
@example(  # the issuer once more, then what is too long for a subject
    "HỘI ĐỒNG BỘ TRƯỞNG\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12-HĐBT\nHà Nội, ngày 19 tháng 9 năm 1984\n"
    "QUYẾT ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 12-HĐBT NGÀY 19-9-1984 VỀ CẤP VỐN. "
    + "Các bộ cấp vốn theo kế hoạch được duyệt. "
    * 20
)
@example("1/HĐ-A\nSố\n2\n12/KH-UBND")  # the number of a page within a torn number
@example("CỘNGHOÀXÃHỘICHỦNGHĨAVIỆTNAMĐộclập-Tựdo-HạnhphúcSông Lam,ngày05tháng01năm2015Số:31/BC-MN")
@examples(200)
def test_no_two_parts_claim_the_same_characters(given_text: str) -> None:
    assert [d for d in kehoach.parse(given_text).diagnostics if d.code == "KH901"] == []


@given(documents())
@examples(150)
def test_a_plain_document_gives_the_tree_that_it_was_made_of(document: Composed) -> None:
    assert outline(output_of(document.text)) == document.outline


@pytest.mark.parametrize("text", ["\ud800", "Số: \udfff/KH-UBND", "\0", "KẾ HOẠCH\0\nI. A\0"], ids=ascii)
def test_lone_surrogates_and_nulls_come_out_as_json(text: str) -> None:
    out = json.loads(kehoach.parse(text).to_json())
    check_coverage(out, text_of(text))
    VALIDATOR.validate(out)
