"""Who signs: marks, titles, ranks, names. The names are made up."""

from __future__ import annotations

import pytest

from kehoach.reference.persons import end_before_person, is_person_name, split_rank
from kehoach.reference.titles import AUTHORITY_MARKS, TITLES_BY_ORGAN, is_title, split_marks


@pytest.mark.parametrize(
    ("line", "marks", "rest"),
    [
        ("TM. ỦY BAN NHÂN DÂN", ("TM.",), "ỦY BAN NHÂN DÂN"),
        ("TM.ỦY BAN NHÂN DÂN", ("TM.",), "ỦY BAN NHÂN DÂN"),
        ("KT. CHỦ TỊCH", ("KT.",), "CHỦ TỊCH"),
        ("KT CHỦ TỊCH", ("KT.",), "CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", ("TL.",), "CHỦ TỊCH"),
        ("TUQ. GIÁM ĐỐC", ("TUQ.",), "GIÁM ĐỐC"),
        ("Q. GIÁM ĐỐC", ("Q.",), "GIÁM ĐỐC"),
        ("KT. Q. GIÁM ĐỐC", ("KT.", "Q."), "GIÁM ĐỐC"),
        ("T/M BAN THƯỜNG VỤ", ("T/M",), "BAN THƯỜNG VỤ"),
        ("TM- BAN THƯỜNG VỤ", ("TM.",), "BAN THƯỜNG VỤ"),
        ("TL-XH", (), "TL-XH"),
        ("K/T CHÁNH VĂN PHÒNG", ("K/T",), "CHÁNH VĂN PHÒNG"),
        ("T/UQ BAN BÍ THƯ", ("T/UQ",), "BAN BÍ THƯ"),
        ("THAY MẶT CHÍNH PHỦ", ("TM.",), "CHÍNH PHỦ"),
        ("**TM. BAN THƯỜNG TRỰC**", ("TM.",), "BAN THƯỜNG TRỰC"),
        ("QUỐC HỘI", (), "QUỐC HỘI"),
        ("KTNN", (), "KTNN"),
        ("", (), ""),
    ],
)
def test_marks(line: str, marks: tuple[str, ...], rest: str) -> None:
    assert split_marks(line) == (marks, rest)


@pytest.mark.parametrize(("printed", "mark"), AUTHORITY_MARKS)
def test_every_mark(printed: str, mark: str) -> None:
    assert split_marks(f"{printed}. CHỦ TỊCH") == ((mark,), "CHỦ TỊCH")


@pytest.mark.parametrize("title", [title for row in TITLES_BY_ORGAN for title in row[1:]])
def test_every_title(title: str) -> None:
    assert is_title(title)
    assert is_title(title.upper())
    assert is_title(f"KT. {title.upper()}")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PHÓ CHỦ TỊCH", True),
        ("KT. CHÁNH VĂN PHÒNG", True),
        ("TRƯỞNG BAN", True),
        ("Q. GIÁM ĐỐC", True),
        ("BỘ TRƯỞNG, CHỦ NHIỆM", True),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC", True),
        ("PHÓ CHỦ TỊCH (THƯỜNG TRỰC)", True),
        ("GIÁM ĐỐC SỞ Y TẾ", True),
        ("Giám đốc Sở Y tế", True),
        ("Phó Chủ tịch", True),
        ("Chủ tịch UBND tỉnh", True),
        ("PHÓ HIỆU TRƯỞNG", True),
        ("TM. ỦY BAN NHÂN DÂN", False),
        ("Giám đốc các sở, ngành", False),
        ("Giám đốc Sở Y tế chịu trách nhiệm thi hành", False),
        ("Chủ tịch UBND tỉnh;", False),
        ("phó chủ tịch", False),
        ("KẾ HOẠCH", False),
        ("Trần Văn B", False),
        ("", False),
    ],
)
def test_titles(line: str, expected: bool) -> None:
    assert is_title(line) is expected


@pytest.mark.parametrize(
    ("text", "rank", "name"),
    [
        ("Thiếu tướng Nguyễn Văn Ất", "Thiếu tướng", "Nguyễn Văn Ất"),
        ("PGS.TS. Trần Thị Bính", "PGS.TS.", "Trần Thị Bính"),
        ("TS.BS. Lê Văn Đinh", "TS.BS.", "Lê Văn Đinh"),
        ("BSCKII. Hà Văn Mậu", "BSCKII.", "Hà Văn Mậu"),
        ("BS.CKII Hà Văn Mậu", "BS.CKII", "Hà Văn Mậu"),
        ("Thượng tá, ThS. Lý Thị Kỷ", "Thượng tá, ThS.", "Lý Thị Kỷ"),
        ("Bùi Văn Canh", "", "Bùi Văn Canh"),
        ("Bàng Văn Tân", "", "Bàng Văn Tân"),
    ],
)
def test_ranks(text: str, rank: str, name: str) -> None:
    assert split_rank(text) == (rank, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyễn Văn Ất", True),
        ("Trần Thị Bính", True),
        ("Giàng A Páo", True),
        ("Lò Thị Đinh", True),
        ("Y Bion Niê", True),
        ("H'Yim Kđoh", True),
        ("K' Brơi", True),
        ("Ksor Hin", True),
        ("Đại tá Phạm Văn Mậu", True),
        ("Võ Thị Kỷ.", True),
        ("TRẦN VĂN CANH", False),
        ("Hà Nội", False),
        ("Cao Bằng", False),
        ("Kế hoạch", False),
        ("Phó Chủ tịch", False),
        ("Nguyễn", False),
        ("Nguyễn văn ất", False),
        ("Lê Văn Tân, Phó Giám đốc", False),
        ("Sở Y tế", False),
        ("", False),
    ],
)
def test_person_names(text: str, expected: bool) -> None:
    assert is_person_name(text) is expected


@pytest.mark.parametrize(
    ("office", "person"),
    [
        ("Bộ trưởng Bộ Y tế", "Trần Văn Mẫu"),
        ("Chủ tịch UBND tỉnh", "Đoàn Văn Mẫu"),
        ("Chủ tịch UBND tỉnh", "Hồ Nguyễn Văn Mẫu"),
        ("Chủ tịch UBND tỉnh", "Lương Thị Mẫu"),
        ("Thủ tướng", "Lê Mẫu"),
        # a family name that is the last syllable of a unit
        ("Chủ tịch UBND tỉnh Tuyên Quang", "Cao Văn Mẫu"),
        ("Chủ tịch UBND tỉnh Hải Dương", "Nguyễn Văn Mẫu"),
        ("Chủ tịch UBND quận Tây Hồ", "Lê Văn Mẫu"),
        ("Chủ tịch UBND thành phố Huế", "Lê Văn Mẫu"),
        # nobody
        ("UBND tỉnh Bình Dương", ""),
        ("UBND tỉnh Cao Bằng", ""),
        ("UBND phường Trần Văn Mẫu", ""),
        ("UBND Lê Chân", ""),
        ("Bộ Giáo dục và Đào Tạo", ""),
        ("Tổng cục Lâm Nghiệp", ""),
        ("", "Lê Văn Mẫu"),
        ("", ""),
    ],
)
def test_the_name_of_who_signed_is_told_from_the_office(office: str, person: str) -> None:
    text = f"{office} {person}".strip()
    assert text[: end_before_person(text)] == (office or text)
