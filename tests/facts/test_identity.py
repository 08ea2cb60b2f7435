"""Ids of documents, of places in them, and of what they cite."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.facts.eids import eid_of
from kehoach.facts.identity import aliases, citation_id, document_id, enter_ids, node_id

FIXTURES = Path(__file__).parents[2] / "fixtures"
BODY = (
    "Các cơ quan, đơn vị trồng cây xanh hài hòa trong khuôn viên và dọc các tuyến đường được phân công, chăm sóc"
    " cây đã trồng, thay cây chết trước mùa mưa và báo cáo kết quả thực hiện về cơ quan thường trực theo mẫu."
)


def content(
    organ: str | None = "Ủy ban nhân dân tỉnh Lào Cai",
    sign: str | None = "60/KH-UBND",
    date: str | None = "2024-01-30",
    *,
    kind: str | None = "Kế hoạch",
    parent: str | None = None,
    place: str | None = None,
    subject: str = "Trồng cây năm 2024",
    body: str = BODY,
    attachments: tuple[dict[str, Any], ...] = (),
) -> dict[str, Any]:
    """A document in the form of the schema."""
    header = {
        "co_quan_ban_hanh": organ,
        "co_quan_chu_quan": parent,
        "so_hieu": sign,
        "ngay_ban_hanh": date,
        "noi_ban_hanh": place,
        "loai_van_ban": kind,
        "trich_yeu": subject,
    }
    return {
        "kind": "van_ban",
        "header": {name: {"value": value} for name, value in header.items() if value is not None},
        "body": [{"heading": "MỤC ĐÍCH", "text": "", "children": [{"heading": None, "text": body, "children": []}]}],
        "attachments": list(attachments),
    }


class Case(NamedTuple):
    """What a header says, and the id that follows; x-… stands for any hash."""

    name: str
    document: dict[str, Any]
    id: str | None


DISTRICT = "Ủy ban nhân dân huyện Ba Chẽ"
COMMUNE = "Ủy ban nhân dân xã Tân Lập"
HIGH_SCHOOL = "Trường THPT Nguyễn Du"
CASES = (
    Case("a province's plan", content(), "vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60"),
    Case(
        "after the mergers of 2025",
        content(date="2025-08-04"),
        "vnd:1/vn-15.ubnd/ke-hoach/2025-08-04/60",
    ),
    Case(
        "an old letterhead after the mergers",
        content("Ủy ban nhân dân tỉnh Hà Giang", date="2025-07-02"),
        "vnd:1/vn-08.ubnd/ke-hoach/2025-07-02/60",
    ),
    Case(
        "a department, by its parent",
        content("Sở Lao động - TBXH", "9/KH-SLĐTBXH", parent="UBND tỉnh Lào Cai"),
        "vnd:1/vn-10.slddtbxh/ke-hoach/2024-01-30/9",
    ),
    Case(
        "a department, by the place before the date",
        content("Sở Công Thương", "7/KH-SCT", place="Lào Cai"),
        "vnd:1/vn-10.sct/ke-hoach/2024-01-30/7",
    ),
    Case("a number with a letter", content("Bộ Y tế", "012a/KH-BYT"), "vnd:1/vn.byt/ke-hoach/2024-01-30/12a"),
    Case("a number with đ", content("Bộ Y tế", "12đ/KH-BYT"), "vnd:1/vn.byt/ke-hoach/2024-01-30/12dd"),
    Case(
        "a minister for his ministry",
        content("Bộ trưởng Bộ Y tế", "12/QĐ-BYT", kind="Quyết định"),
        "vnd:1/vn.byt/quyet-dinh/2024-01-30/12",
    ),
    Case(
        "an office of a ministry",
        content("Cục Quản lý cây xanh", "5/KH-QLCX", parent="Bộ Xây dựng"),
        "vnd:1/vn.bxd-cuc-quan-ly-cay-xanh/ke-hoach/2024-01-30/5",
    ),
    Case(
        "a law: the National Assembly with its term",
        content("Quốc hội", "72/2025/QH15", "2025-06-16", kind="Luật"),
        "vnd:1/vn.qh15/luat/2025-06-16/72",
    ),
    Case(
        "the Prime Minister",
        content("Thủ tướng Chính phủ", "1472/QĐ-TTg", "2020-09-28", kind="Quyết định"),
        "vnd:1/vn.ttg/quyet-dinh/2020-09-28/1472",
    ),
    Case(
        "the Party's centre, whichever body",
        content("Ban Bí thư", "18-KL/TW", "2020-05-05", kind="Kết luận"),
        "vnd:1/vn.tw/ket-luan/2020-05-05/18",
    ),
    Case(
        "an office of the Party's centre",
        content("Văn phòng", "36-HD/VPTW", kind="Hướng dẫn", parent="Ban Chấp hành Trung ương"),
        "vnd:1/vn.vptw/huong-dan/2024-01-30/36",
    ),
    Case(
        "a provincial Party committee",
        content("Tỉnh ủy Lào Cai", "15-KH/TU"),
        "vnd:1/vn-10.tu/ke-hoach/2024-01-30/15",
    ),
    Case(
        "joint issuers, the first one leading",
        content("Bộ Y tế", "19/2012/TTLT-BYT-BTC", "2012-06-25", kind="Thông tư liên tịch"),
        "vnd:1/vn.byt+vn.btc/thong-tu-lien-tich/2012-06-25/19",
    ),
    Case(
        "joint issuers of a province",
        content("Sở Y tế", "19/KHLN-SYT-SGDĐT", kind="Kế hoạch liên ngành", parent="UBND tỉnh Lào Cai"),
        "vnd:1/vn-10.syt+vn-10.sgdddt/ke-hoach-lien-nganh/2024-01-30/19",
    ),
    Case(
        "a letter has no mark of a type",
        content(sign="4628/UBND-KGVX", kind=None),
        "vnd:1/vn-10.ubnd/cong-van/2024-01-30/4628",
    ),
    Case(
        "a district with its province",
        content(DISTRICT, parent="UBND tỉnh Quảng Ninh"),
        "vnd:1/vn-22-ba-che.ubnd/ke-hoach/2024-01-30/60",
    ),
    Case(
        "a district whose province its title names",
        content(DISTRICT, subject="Trồng cây trên địa bàn huyện Ba Chẽ, tỉnh Quảng Ninh"),
        "vnd:1/vn-22-ba-che.ubnd/ke-hoach/2024-01-30/60",
    ),
    Case(
        "an office of a district",
        content("Phòng Tư pháp", "3/KH-PTP", parent="UBND huyện Ba Chẽ tỉnh Quảng Ninh"),
        "vnd:1/vn-22-ba-che.ptp/ke-hoach/2024-01-30/3",
    ),
    Case(
        "a town that is called as its province",
        content("Ủy ban nhân dân thành phố Lào Cai"),
        "vnd:1/vn-10-thanh-pho-lao-cai.ubnd/ke-hoach/2024-01-30/60",
    ),
    Case(
        "a district without its province: told by its words",
        content("Ủy ban nhân dân huyện Tân Biên", place="Tân Biên"),
        "vnd:1/vn-xx-tan-bien.ubnd/ke-hoach/2024-01-30/x-…",
    ),
    Case(
        "a district that is called as another province",
        content("Ủy ban nhân dân huyện Hòa Bình", place="Hòa Bình"),
        "vnd:1/vn-xx-hoa-binh.ubnd/ke-hoach/2024-01-30/x-…",
    ),
    Case(
        "a commune after 1 July 2025",
        content(COMMUNE, date="2025-12-05", parent="UBND tỉnh Lạng Sơn"),
        "vnd:1/vn-20-xa-tan-lap.ubnd/ke-hoach/2025-12-05/60",
    ),
    Case(
        "a commune before: its province may have two of its name",
        content(COMMUNE, parent="UBND tỉnh Lạng Sơn"),
        "vnd:1/vn-xx-xa-tan-lap.ubnd/ke-hoach/2024-01-30/x-…",
    ),
    Case(
        "a commune before, with its district",
        content(COMMUNE + ", huyện Hữu Lũng, tỉnh Lạng Sơn"),
        "vnd:1/vn-20-huu-lung-xa-tan-lap.ubnd/ke-hoach/2024-01-30/60",
    ),
    Case(
        "a school, by its parent",
        content(HIGH_SCHOOL, "8/KH-THPTND", parent="Sở GDĐT tỉnh Lào Cai"),
        "vnd:1/vn-10.sgdddt-truong-trung-hoc-pho-thong-nguyen-du/ke-hoach/2024-01-30/8",
    ),
    Case(
        "a company in a central city",
        content("Công ty Cổ phần Cây Xanh", "8/KH-CTCX", place="Hà Nội"),
        "vnd:1/vn-01.cong-ty-co-phan-cay-xanh/ke-hoach/2024-01-30/8",
    ),
    Case(
        "a school without a place",
        content(HIGH_SCHOOL, "8/KH-THPTND"),
        "vnd:1/vn-xx.truong-trung-hoc-pho-thong-nguyen-du/ke-hoach/2024-01-30/x-…",
    ),
    Case(
        "a committee without a place",
        content("Ủy ban nhân dân", place="Hà Nội"),
        "vnd:1/vn-xx.ubnd/ke-hoach/2024-01-30/x-…",
    ),
    Case(
        "a misread name, a sound number",
        content("Sở Y tếé", "7/KH-SYT", parent="UBND tỉnh Lào Cai"),
        "vnd:1/vn-10.syt/ke-hoach/2024-01-30/7",
    ),
    Case("a draft", content(sign="/KH-UBND", date=None), "vnd:1/vn-xx.ubnd/ke-hoach/XXXX-XX-XX/x-…"),
    Case(
        "a draft of a province with one code",
        content("Ủy ban nhân dân tỉnh Khánh Hòa", None, None),
        "vnd:1/vn-56.ubnd/ke-hoach/XXXX-XX-XX/x-…",
    ),
    Case("a blank number", content(sign="/KH-UBND"), "vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/x-…"),
    Case("a blank date", content(date=None), "vnd:1/vn-xx.ubnd/ke-hoach/XXXX-XX-XX/x-…"),
    Case("no issuer", content(None, None), "vnd:1/x/ke-hoach/2024-01-30/x-…"),
    Case("no issuer, a central number", content(None, "12/KH-BYT"), "vnd:1/vn.byt/ke-hoach/2024-01-30/12"),
    Case("no type", content(sign=None, kind=None), None),
    Case("no number and a few words", content(sign=None, body="Trồng cây."), None),
)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_document_id(case: Case) -> None:
    found = document_id(case.document)
    assert (re.sub(r"/x-[0-9a-f]{12}$", "/x-…", found) if found else found) == case.id


COPIES = (
    ("other capitals", content(sign=None, subject="TRỒNG CÂY NĂM 2024")),
    ("tones in another place", content(sign=None, body=BODY.replace("hòa", "hoà"))),
    ("other blanks and dashes", content(sign=None, body=BODY.replace(", ", " –\n  ").replace(" ", "  "))),
    ("abbreviated issuer", content("UBND tỉnh Lào Cai", None)),
)


@pytest.mark.parametrize(("name", "copy"), COPIES, ids=[name for name, _ in COPIES])
def test_copies_of_one_document_have_one_id(name: str, copy: dict[str, Any]) -> None:
    assert document_id(copy) == document_id(content(sign=None))


OTHERS = (
    ("other subject", content(sign=None, subject="Trồng hoa năm 2024")),
    ("other words", content(sign=None, body=BODY.replace("cây xanh", "cây ăn quả"))),
    ("other issuer", content("Ủy ban nhân dân tỉnh Yên Bái", None)),
    ("other type", content(sign=None, kind="Chương trình")),
)


@pytest.mark.parametrize(("name", "other"), OTHERS, ids=[name for name, _ in OTHERS])
def test_other_documents_have_other_ids(name: str, other: dict[str, Any]) -> None:
    assert document_id(other) not in (None, document_id(content(sign=None)))


def test_only_the_beginning_of_a_text_counts() -> None:
    long = BODY * 4
    assert document_id(content(sign=None, body=long)) == document_id(content(sign=None, body=long + " Thêm một đoạn."))


def test_documents_inside_have_the_id_of_the_outer_one_and_a_number() -> None:
    plain = content(sign=None, date=None)
    numbered = content(sign="7/QĐ-UBND", kind="Quyết định")
    outer = content(sign="61/QĐ-UBND", kind="Quyết định", attachments=(plain, numbered))
    enter_ids(outer)
    assert outer["id"] == "vnd:1/vn-10.ubnd/quyet-dinh/2024-01-30/61"
    assert [a["id"] for a in outer["attachments"]] == [
        "vnd:1/vn-10.ubnd/quyet-dinh/2024-01-30/61/att-1",
        "vnd:1/vn-10.ubnd/quyet-dinh/2024-01-30/7",
    ]


def test_an_article_has_no_id() -> None:
    article = {**content(), "kind": "tin_bai"}
    enter_ids(article)
    assert article["id"] is None


ALIASES: tuple[tuple[Any, ...], ...] = (
    (content(), ["60/KH-UBND", "/akn/vn-10/doc/ke-hoach/ubnd/2024-01-30/60/vie@/!main"]),
    (
        content("Quốc hội", "72/2025/QH15", "2025-06-16", kind="Luật"),
        ["72/2025/QH15", "/akn/vn/act/luat/qh15/2025-06-16/72/vie@/!main"],
    ),
    (content("Ủy ban nhân dân huyện Tân Biên"), ["60/KH-UBND"]),
    (content(sign="/KH-UBND"), []),
    (content(sign=None, kind=None), []),
)


@pytest.mark.parametrize(("document", "names"), ALIASES, ids=lambda x: str(x)[:30])
def test_aliases(document: dict[str, Any], names: list[str]) -> None:
    enter_ids(document)
    assert aliases(document) == names


# loai, so_hieu, ngay, co_quan, id
CITED = (
    ("Quyết định", "1472/QĐ-TTg", "2020-09-28", "Thủ tướng Chính phủ", "vnd:1/vn.ttg/quyet-dinh/2020-09-28/1472"),
    ("Quyết định", "1472/QĐ-TTg", "2020-09-28", None, "vnd:1/vn.ttg/quyet-dinh/2020-09-28/1472"),
    ("Nghị quyết", "121/2020/QH14", "2020-06-19", "Quốc hội", "vnd:1/vn.qh14/nghi-quyet/2020-06-19/121"),
    ("Quyết định", "1506/QĐ-LĐTBXH", "2018-10-31", "Bộ LĐ-TBXH", "vnd:1/vn.blddtbxh/quyet-dinh/2018-10-31/1506"),
    ("Thông tư", "08/2017/TT-BYT", "2017-05-15", "Bộ trưởng Bộ Y tế", "vnd:1/vn.byt/thong-tu/2017-05-15/8"),
    ("Công văn", "4628/UBND-KGVX", "2020-12-21", "UBND tỉnh Kon Tum", "vnd:1/vn-62.ubnd/cong-van/2020-12-21/4628"),
    ("Văn bản", "4628/UBND-KGVX", "2020-12-21", "UBND tỉnh Kon Tum", "vnd:1/vn-62.ubnd/cong-van/2020-12-21/4628"),
    ("Kế hoạch", "15-KH/TU", "2021-02-03", "Tỉnh ủy Kon Tum", "vnd:1/vn-62.tu/ke-hoach/2021-02-03/15"),
    ("Chỉ thị", "36-CT/TW", "2019-08-16", "Bộ Chính trị", "vnd:1/vn.tw/chi-thi/2019-08-16/36"),
    ("Quyết định", "7/QĐ-UBND", "2021-02-03", "Chủ tịch UBND tỉnh Kon Tum", "vnd:1/vn-62.ubnd/quyet-dinh/2021-02-03/7"),
    ("Thông tư liên tịch", "19/2012/TTLT-BYT-BTC", "2012-06-25", None,
     "vnd:1/vn.byt+vn.btc/thong-tu-lien-tich/2012-06-25/19"),
    ("Kế hoạch", "984/KH-UBND", "2020-05-13", "UBND tỉnh", None),
    ("Kế hoạch", "984/KH-UBND", "2020-05-13", None, None),
    ("Kế hoạch", "984/KH-UBND", None, "UBND tỉnh Kon Tum", None),
    ("Kế hoạch", None, "2020-05-13", "UBND tỉnh Kon Tum", None),
    ("Quyết định", "984/KH-UBND", "2020-05-13", "UBND tỉnh Kon Tum", None),
    ("Kế hoạch", "984/KH-SYT", "2020-05-13", "UBND tỉnh Kon Tum", None),
    ("Thông báo", "324/TB-CP", "2018-08-29", "Văn phòng Chính phủ", None),
    ("Kế hoạch", "/KH-BYT", "2018-08-29", "Bộ Y tế", None),
)  # fmt: skip


@pytest.mark.parametrize(("loai", "so_hieu", "ngay", "co_quan", "expected"), CITED)
def test_citation_id(
    loai: str | None, so_hieu: str | None, ngay: str | None, co_quan: str | None, expected: str | None
) -> None:
    assert citation_id({"loai": loai, "so_hieu": so_hieu, "ngay": ngay, "co_quan": co_quan}) == expected


PATHS = (
    ("I/3/a", "sec_I__para_3__point_a"),
    ("I/3/đ", "sec_I__para_3__point_dd"),
    ("A/I/1.1/-2", "division_A__sec_I__subpara_1.1__indent_2"),
    ("Điều 17c/2/b", "art_17c__para_2__point_b"),
    ("Phần II/Chương I/Mục 1/Điều 3", "part_II__chp_I__sec_1__art_3"),
    ("Mục I/I", "sec_muc-I__sec_I"),
    ("Phụ lục/bang-1/5", "att_1__tbl_1__row_5"),
    ("Phụ lục 1/bang-2/5/3", "att_n1__tbl_2__row_5__cell_3"),
    ("Phụ lục II/1", "att_II__para_1"),
    ("II/1~2/+1/¶1", "sec_II__para_1_dup2__indent-plus_1__p_1"),
    ("Bước 1/•3", "level_buoc-1__indent-dot_3"),
    ("I/●2", "sec_I__indent-u25cf_2"),
)


@pytest.mark.parametrize(("path", "eid"), PATHS)
def test_paths_as_element_ids(path: str, eid: str) -> None:
    assert eid_of(path) == eid
    assert node_id("vnd:1/vn.byt/ke-hoach/2024-01-30/1", path) == f"vnd:1/vn.byt/ke-hoach/2024-01-30/1#{eid}"


_LABELS = st.one_of(
    st.sampled_from(
        ["I", "II", "IV", "V", "X", "A", "B", "C", "D", "Đ", "a", "b", "d", "đ", "i", "ii", "v", "a1", "đ1"]
    ),
    st.integers(1, 20).map(str),
    st.integers(1, 20).map(lambda n: f"{n}a"),
    st.tuples(st.integers(1, 9), st.integers(1, 9)).map(lambda t: f"{t[0]}.{t[1]}"),
    st.tuples(st.sampled_from("-+*•●¶"), st.integers(1, 9)).map(lambda t: f"{t[0]}{t[1]}"),
    st.tuples(
        st.sampled_from(["Điều", "Phần", "Chương", "Mục", "Tiểu mục", "Phụ lục"]),
        st.sampled_from(["", " 1", " 2", " I", " II", " 1a"]),
    ).map("".join),
)
_PATHS = st.lists(st.tuples(_LABELS, st.sampled_from(["", "~2", "~3"])).map("".join), min_size=1, max_size=4)


@given(_PATHS, _PATHS)
def test_two_paths_never_share_an_element_id(one: list[str], other: list[str]) -> None:
    assert (eid_of("/".join(one)) == eid_of("/".join(other))) == (one == other)


def _paths(document: dict[str, Any]) -> Iterator[str]:
    stack = [*document.get("body", []), *document.get("appendices", [])]
    while stack:
        node = stack.pop()
        yield node["id"]
        stack += node.get("children", []) + node.get("body", [])


def test_the_sections_of_every_fixture_have_element_ids_of_their_own() -> None:
    seen = 0
    for file in sorted(FIXTURES.rglob("*.json")):
        document = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(document, dict) or not document.get("body"):
            continue
        paths = set(_paths(document))
        assert len({eid_of(path) for path in paths}) == len(paths), file.name
        assert all(eid_of(path).isascii() for path in paths), file.name
        seen += len(paths)
    assert seen > 100
