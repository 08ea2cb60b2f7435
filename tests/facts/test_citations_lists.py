"""What a document does to several others, said once: in a list of a sentence, and over items."""

from __future__ import annotations

import pytest

import kehoach

DECISION = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 5/2025/QĐ-UBND
Lào Cai, ngày 05 tháng 9 năm 2025

QUYẾT ĐỊNH
Về phí chợ

Căn cứ Luật Giá;

QUYẾT ĐỊNH:

Điều 1. Quy định mức thu phí chợ.
Điều 2. {text}
"""

ROLES = [  # text of an article, number and role of each document in it but the decision itself
    (
        "Hiệu lực\n1. Quyết định này thay thế:\na) Quyết định số 13/2022/QĐ-UBND ngày 04 tháng 5 năm 2022 về tre;\n"
        "b) Khoản 2 Điều 3 Quyết định số 30/2021/QĐ-UBND ngày 20 tháng 12 năm 2021.",
        {"13/2022/QĐ-UBND": "replaces", "30/2021/QĐ-UBND": "replaces"},
    ),
    (
        "Các văn bản sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n"
        "1. Quyết định số 13/2022/QĐ-UBND ngày 04 tháng 5 năm 2022 ban hành Quy chế chợ và Quyết định số"
        " 14/2022/QĐ-UBND về tre;\n2. Quyết định số 30/2021/QĐ-UBND sửa đổi Quyết định số 12/2020/QĐ-UBND.",
        {
            "13/2022/QĐ-UBND": "repeals",
            "14/2022/QĐ-UBND": "repeals",
            "30/2021/QĐ-UBND": "repeals",
            "12/2020/QĐ-UBND": "refers_to",
        },
    ),
    (
        "Quyết định này thay thế các Quyết định của UBND tỉnh: số 20/2018/QĐ-UBND ngày 1/2/2018; số 61/2020/QĐ-UBND.",
        {"20/2018/QĐ-UBND": "replaces", "61/2020/QĐ-UBND": "replaces"},
    ),
    (
        "Bãi bỏ Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020 của UBND tỉnh sửa đổi Quyết định số 6/2019/QĐ-UBND;"
        " khoản 2 Điều 1 Quyết định số 9/2022/QĐ-UBND.",
        {"7/2020/QĐ-UBND": "repeals", "6/2019/QĐ-UBND": "refers_to", "9/2022/QĐ-UBND": "repeals"},
    ),
    (
        "Quyết định này thay thế Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020 ban hành Quy chế chợ, Quyết định số"
        " 8/2021/QĐ-UBND về tre.",
        {"7/2020/QĐ-UBND": "replaces", "8/2021/QĐ-UBND": "replaces"},
    ),
    (
        "Quyết định này thay thế Quyết định số 7/2020/QĐ-UBND; Quyết định số 9/2022/QĐ-UBND tiếp tục có hiệu lực.",
        {"7/2020/QĐ-UBND": "replaces", "9/2022/QĐ-UBND": "refers_to"},
    ),
    (
        "Quyết định này thay thế Quyết định số 7/2020/QĐ-UBND; thực hiện Quyết định số 9/2022/QĐ-UBND.",
        {"7/2020/QĐ-UBND": "replaces", "9/2022/QĐ-UBND": "implements"},
    ),
    (
        "Quyết định này thay thế:\n1. Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020.\n"
        "2. Sở Y tế rà soát Quyết định số 9/2020/QĐ-UBND ngày 1/2/2020.",
        {"7/2020/QĐ-UBND": "replaces", "9/2020/QĐ-UBND": "refers_to"},
    ),
    (
        "Sở Y tế lưu các văn bản sau:\n1. Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020.",
        {"7/2020/QĐ-UBND": "refers_to"},
    ),
    (
        "Trường hợp các văn bản sau được thay thế thì thực hiện theo văn bản mới:\n"
        "1. Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020.",
        {"7/2020/QĐ-UBND": "refers_to"},
    ),
    (
        "Quyết định này không thay thế:\n1. Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020.",
        {"7/2020/QĐ-UBND": "refers_to"},
    ),
    (
        "Sửa đổi, bổ sung Quyết định số 7/2020/QĐ-UBND như sau:\n1. Quyết định số 9/2022/QĐ-UBND về tre.\n"
        "2. Nghị định số 5/2020/NĐ-CP.",
        {"7/2020/QĐ-UBND": "amends", "9/2022/QĐ-UBND": "refers_to", "5/2020/NĐ-CP": "refers_to"},
    ),
    (
        "Bãi bỏ Quyết định số 7/2020/QĐ-UBND tại:\n1. Quyết định số 8/2021/QĐ-UBND về tre.",
        {"7/2020/QĐ-UBND": "repeals", "8/2021/QĐ-UBND": "refers_to"},
    ),
    (
        "Quy định chuyển tiếp khi Quyết định số 7/2020/QĐ-UBND hết hiệu lực:\n"
        "1. Nghị định số 5/2020/NĐ-CP được dẫn lại.\n2. Nghị định số 6/2020/NĐ-CP.",
        {"7/2020/QĐ-UBND": "refers_to", "5/2020/NĐ-CP": "refers_to", "6/2020/NĐ-CP": "refers_to"},
    ),
    (
        "Trường hợp các Quyết định, Nghị quyết hết hiệu lực:\n1. Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020.",
        {"7/2020/QĐ-UBND": "refers_to"},
    ),
    (
        "Các văn bản sau hết hiệu lực khi Quyết định này có hiệu lực:\n1. Quyết định số 7/2020/QĐ-UBND.\n"
        "2. Nghị định số 5/2020/NĐ-CP tiếp tục áp dụng.",
        {"7/2020/QĐ-UBND": "repeals", "5/2020/NĐ-CP": "refers_to"},
    ),
    (
        "Khi Quyết định này có hiệu lực, các văn bản sau hết hiệu lực:\n1. Quyết định số 7/2020/QĐ-UBND.",
        {"7/2020/QĐ-UBND": "repeals"},
    ),
    (
        "Các văn bản sau chưa hết hiệu lực:\n1. Quyết định số 7/2020/QĐ-UBND ngày 1/2/2020.",
        {"7/2020/QĐ-UBND": "refers_to"},
    ),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_what_is_said_once_of_several_documents(text: str, roles: dict[str, str]) -> None:
    cited = kehoach.parse(DECISION.format(text=text)).citations
    assert {c.so_hieu: c.role for c in cited if c.so_hieu and c.role != "self"} == roles
