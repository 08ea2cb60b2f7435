"""The tables of the rules of citations, and input made to be slow."""

from __future__ import annotations

import pytest

from kehoach.facts.citations import read_citations
from kehoach.facts.citations.heads import words
from kehoach.facts.citations.meetings import SHAPES
from kehoach.facts.citations.relations import TRIGGERS, relation
from kehoach.facts.context import Context
from kehoach.facts.passages import Passage
from kehoach.reference.laws import NAMES, known_name

TYPE_WORDS = ("Nghị định", "Kế hoạch", "Quyết định", "Chỉ thị", "Luật", "Tờ trình", "Thông tư", "Công văn")


@pytest.mark.parametrize(("name", "trigger", "example"), TRIGGERS, ids=[row[1] for row in TRIGGERS])
def test_every_trigger_sets_off_its_example(name: str, trigger: str, example: str) -> None:
    low = example.lower().index(trigger) + len(trigger)
    at = min(found for word in TYPE_WORDS if (found := example.find(word, low)) > 0)
    assert relation(example, 0, at, "muc") == name


RELATIONS = [  # text up to the reference, kind, relation
    ("Căn cứ Luật A được sửa đổi, bổ sung bởi ", "can_cu", "based_on"),
    ("Căn cứ Nghị định số 1/2020/NĐ-CP quy định chi tiết Luật A; ", "can_cu", "based_on"),
    ("Báo cáo tình hình thực hiện ", "muc", "reports"),
    ("Đánh giá kết quả thực hiện ", "muc", "refers_to"),
    ("Thực hiện chỉ đạo. Các xã được nêu trong ", "muc", "refers_to"),
    ("Thực hiện Thông báo số 1/TB-UBND và ", "muc", "implements"),
    ("Thực hiện Thông báo số 1/TB-UBND; ngày 5/3/2026, Sở Y tế có ", "muc", "refers_to"),
    ("Thực hiện Thông báo số 1/TB-UBND; ", "muc", "implements"),
    ("Thực hiện Thông báo số 1/TB-UBND, Sở Y tế có ", "muc", "implements"),
    ("Luật A (được sửa đổi, bổ sung năm 2025) và ", "muc", "refers_to"),
    ("Luật A sửa đổi, bổ sung năm 2025 và ", "muc", "refers_to"),
    ("theo Luật A (được sửa đổi bởi ", "muc", "refers_to"),
    ("Thực hiện Luật A (sửa đổi năm 2025) và ", "muc", "implements"),
    ("Nghị định số 15/2020/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của ", "muc", "refers_to"),
    ("15/2020/NĐ-CP sửa đổi ", "muc", "refers_to"),
    ("các văn bản hướng dẫn ", "muc", "refers_to"),
    ("Sở A hướng dẫn, phối hợp với báo B phổ biến nội dung ", "muc", "refers_to"),
    ("Quy định chi tiết, hướng dẫn ", "muc", "details"),
    ("Hướng dẫn, triển khai ", "muc", "implements"),
    ("dự thảo Nghị định sửa đổi ", "muc", "refers_to"),
    ("Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của ", "mo_dau", "amends"),
    ("Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của ", "muc", "refers_to"),
    ("Chính phủ đã ban hành Nghị định sửa đổi, bổ sung một số điều của ", "mo_dau", "refers_to"),
    ("Theo Nghị định sửa đổi, bổ sung một số điều của ", "mo_dau", "refers_to"),
    ("Thông tư số 1/2020/TT-BYT bãi bỏ ", "muc", "refers_to"),
    ("Quyết định này có hiệu lực từ ngày ký và thay thế ", "muc", "replaces"),
    ("Đã được đính chính tại ", "muc", "refers_to"),
    ("Theo Luật A, Quyết định này bãi bỏ ", "muc", "repeals"),
    ("Quyết định này thay thế Hướng dẫn số 5/HD-SYT về A và ", "muc", "replaces"),
    ("Sở A hướng dẫn số liệu theo ", "muc", "details"),
    ("Căn cứ Luật A: sửa đổi ", "muc", "amends"),
    ("Hồ sơ đề nghị cấp giấy theo mẫu của ", "muc", "refers_to"),
    ("Được sửa đổi, bổ sung, thay thế bởi ", "muc", "refers_to"),
    ("Điều này được hướng dẫn bởi ", "muc", "refers_to"),
    ("Bị bãi bỏ, thay thế bằng ", "muc", "refers_to"),
    ("Sửa đổi, bổ sung, thay thế ", "muc", "replaces"),
    ("Căn cứ quy định nêu trên, Cục A đồng ý với ý kiến của Cục B tại ", "muc", "refers_to"),
    ("Căn cứ quy định nêu trên, ý kiến thống nhất của Cục B tại ", "muc", "based_on"),
    ("Căn cứ các văn bản nêu trên, Quyết định số 1/QĐ-UBND, ", "muc", "based_on"),
    ("Căn cứ tình hình thực tế, Sở A đã có ", "muc", "refers_to"),
    ("Căn cứ quy định nêu trên, Sở A đã có ", "can_cu", "based_on"),
    ("Xét đề nghị của Sở Y tế tại ", "muc", "proposed_by"),
    ("Sau khi xem xét Tờ trình số 1/TTr-UBND và ", "can_cu", "proposed_by"),
    ("Sau khi xem xét hồ sơ và ", "can_cu", "based_on"),
]


@pytest.mark.parametrize(("text", "kind", "name"), RELATIONS)
def test_how_far_a_trigger_governs(text: str, kind: str, name: str) -> None:
    assert relation(text, 0, len(text), kind) == name


@pytest.mark.parametrize("name", [name.strip() for name in NAMES.replace("\n", ";").split(";")])
def test_every_name_of_the_table_is_read_whole(name: str) -> None:
    text = f"Luật {name}; các"
    assert known_name(text, 4, len(text)) == 5 + len(name)


@pytest.mark.parametrize("example", [shape[3] for shape in SHAPES])
def test_every_shape_of_a_meeting_reads_its_example(example: str) -> None:
    found, _ = read_citations([Passage("1", "muc", example, example, 0, len(example))], Context())
    assert [entry["ten"] for entry in found] == [example]


def test_type_words_are_in_one_form() -> None:
    assert all(word == " ".join(word.lower().split()) for word in words())


HOSTILE = (
    "của Phòng A - Sở ", "1/A-B của Phòng A - Sở B và ", "1/A-B về a, Giám đốc b ", "1/A-B về a giữa Sở A, ",
    "Căn cứ quy định trên, Sở A ", "Nghị quyết Đại hội Đảng bộ xã A lần thứ XI; ", "1/A-B về a gửi Sở A ",
    "1/A-B về a - https:", "1/A-B về a gửi  ",
    "số 1/", "khoản 1 Điều 1 ", "Luật ", "Quyết định số 1/QĐ-TTg ", "các Nghị quyết: ", "Luật: A, ", "Quyết định này ",
    "(sau đây gọi tắt là Luật A) ", "Luật sửa đổi, bổ sung một số điều của Luật A, ", "QCVN 1:2019/BCT ", "1/QĐ-TTg ",
    "các Nghị quyết của Bộ A: số 1/2011/QH13; ", "; số 1/2011/QH13", "Quyết định 1-CP của ", "( sửa đổi ",
    ") sửa đổi Luật A", "số 1/QH 13-1", "Ngày 1/1/2024, Sở A có văn bản số 1/SYT-A", "ngày 1/1/2024, có ",
    "Luật A được Quốc hội ",
    "Nghị định số 1/2020/NĐ-CP hết hiệu lực ", "Nghị định số 1/2020/NĐ-CP về A được ",
    "Công văn số 1/A-B về a, Phó b ", "đề nghị của Sở A (công văn số 1/A-B), ", "Quyết định số 1/QĐ-A, ", "a, Phó Hội ",
    "Quyết định của Sở A số 1/QĐ-A ", "số 1/QĐ-AAngày 1/1/45 ", "số 1/QĐ.A. ", "tại Tờ trình số 1/A-B và ", "của     ",
    "Luật AB; Luật A B C; ", "số 1/QĐ-A ngày . . . ",
    "số 1/QĐ-A của A (khóa I, ", "của Ban Chỉ đạo A về trẻ em ", "Quyết định số 1/QĐ-A về ( - ",
    "Nghị quyết Đại hội Đảng bộ tỉnh A ", "Nghị quyết của Hội nghị lần thứ 6 Trung ương ", "Nghị quyết Đại hội ",
    "Bãi bỏ Quyết định số 1/QĐ-A; Quyết định số 2/QĐ-A về b, ",
    "ngày 1/1/2024, Sở A đã phê duyệt b (Quyết định số 1/QĐ-SA), ",
    "Sở A đã phê duyệt b tại Quyết định số 1/QĐ-UBND và ",
    "UBND xã đã phê duyệt b, UBND tỉnh a và UBND xã c (Quyết định số 1/QĐ-UBND), UBND xã đã phê duyệt ",
    "Quyết định số 1/QĐ-A về b và các quy định khác ", "Nghị định số 1/2020/NĐ-CP về b và Điều 1, ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("size", [20_000, 80_000])
def test_input_made_to_be_slow_ends(unit: str, size: int) -> None:
    text = (unit * size)[:size]
    found, _ = read_citations([Passage("1", "muc", text, text, 0, size)], Context())
    assert all(
        0 <= start < end <= size for entry in found for mention in entry["mentions"] for start, end in [mention["span"]]
    )
