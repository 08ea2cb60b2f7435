"""Types of documents."""

from __future__ import annotations

import pytest

from kehoach.reference.types import BY_MARK, BY_SLUG, TYPES, type_named, type_of_line

LINES = [  # line, slug, what the name covers
    ("KẾ HOẠCH", "ke-hoach", "KẾ HOẠCH"),
    ("  KẾ HOẠCH Triển khai", "ke-hoach", "  KẾ HOẠCH"),
    ("KẾ HOẠCHTriển khai", "ke-hoach", "KẾ HOẠCH"),
    ("K Ế  H O Ạ C H", "ke-hoach", "K Ế  H O Ạ C H"),
    ("KẾHOẠCH năm 2024", "ke-hoach", "KẾHOẠCH"),
    ("KẾ HOẠCH THỰC HIỆN ĐỀ ÁN", "ke-hoach", "KẾ HOẠCH"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "chuong-trinh-hanh-dong", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
    ("CHƯƠNG TRÌNH CÔNG TÁC", "chuong-trinh", "CHƯƠNG TRÌNH"),
    ("GIẤY UỶ QUYỀN", "giay-uy-quyen", "GIẤY UỶ QUYỀN"),
    ("GIẤY ỦY QUYỀN", "giay-uy-quyen", "GIẤY ỦY QUYỀN"),
    ("BẢN THOẢ THUẬN", "ban-thoa-thuan", "BẢN THOẢ THUẬN"),
    ("THÔNG TƯ LIÊN TỊCH", "thong-tu-lien-tich", "THÔNG TƯ LIÊN TỊCH"),
    ("LUẬT TRẺ EM", "luat", "LUẬT"),
    ("BỘ LUẬT LAO ĐỘNG", "bo-luat", "BỘ LUẬT"),
    ("QUYẾT ĐỊNH:", "quyet-dinh", "QUYẾT ĐỊNH"),
    ("SẮC LỆNH", "sac-lenh", "SẮC LỆNH"),
]
NO_TYPES = [
    "Kế hoạch",
    "KẾ HOẠCHTRIỂN KHAI",
    "LUẬT SƯ",
    "BÁO CÁO VIÊN",
    "ỦY BAN NHÂN DÂN",
    "",
    " ",
    "KẾ",
    "I. KẾ HOẠCH",
]


@pytest.mark.parametrize(("line", "slug", "covered"), LINES)
def test_type_of_line(line: str, slug: str, covered: str) -> None:
    found = type_of_line(line)
    assert found is not None
    kind, end = found
    assert (kind.slug, line[:end]) == (slug, covered)


@pytest.mark.parametrize("line", NO_TYPES)
def test_line_of_no_type(line: str) -> None:
    assert type_of_line(line) is None


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.slug)
def test_every_type_is_found_by_its_name(kind: object) -> None:
    assert kind in TYPES
    name = getattr(kind, "name", "")
    assert type_named(name) is kind
    assert type_named(name.upper()) is kind
    assert type_of_line(name.upper()) == (kind, len(name))


def test_the_table_is_whole() -> None:
    assert len(BY_SLUG) == len(TYPES)
    assert sum(kind.family == "hanh_chinh" for kind in TYPES[:29]) == 29
    assert {kind.name for kind in TYPES[:29] if not kind.mark} == {"Công văn", "Thư công"}


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        ("KH", "Kế hoạch"),
        ("QyĐ", "Quy định"),
        ("TT", "Thông tư"),
        ("L", "Luật"),
        ("KL", "Kết luận"),
        ("GN", "Bản ghi nhớ"),
    ],
)
def test_marks(mark: str, name: str) -> None:
    assert BY_MARK[mark].name == name


def test_type_named_takes_nothing_else() -> None:
    assert type_named("kế hoạch năm") is None
    assert type_named("") is None
