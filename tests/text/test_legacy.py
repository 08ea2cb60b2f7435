"""The tables of the old character sets: every letter both ways, the fixed points of each, and the syllable test."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from kehoach.text.legacy import cp1258, tcvn3, viscii, vni, vps
from kehoach.text.legacy.syllables import is_syllable, score

LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LETTERS = LOWER + LOWER.upper()

Encode = Callable[[str], bytes]
Decode = Callable[[bytes], str]

SETS: dict[str, tuple[Encode, Decode]] = {
    "windows-1258": (cp1258.encode, cp1258.decode),
    "tcvn3": (tcvn3.encode, tcvn3.decode),
    "vni": (vni.encode, vni.decode),
    "viscii": (viscii.encode, viscii.decode),
    "vps": (vps.encode, vps.decode),
}


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_comes_back(name: str, letter: str) -> None:
    encode, decode = SETS[name]
    assert decode(encode(letter)) == letter
    assert decode(encode(f"t{letter}n ")) == f"t{letter}n ", "between other letters"


@pytest.mark.parametrize("name", SETS)
def test_all_letters_in_a_row_come_back(name: str) -> None:
    encode, decode = SETS[name]
    assert decode(encode(LETTERS)) == LETTERS


@pytest.mark.parametrize("name", SETS)
def test_ascii_is_itself(name: str) -> None:
    encode, decode = SETS[name]
    printable = "".join(map(chr, range(0x20, 0x7F))) + "\t\n\r\f"
    assert encode(printable) == printable.encode("ascii")
    assert decode(printable.encode("ascii")) == printable


@pytest.mark.parametrize("name", SETS)
def test_every_byte_has_a_reading(name: str) -> None:
    _, decode = SETS[name]
    assert all(decode(bytes([code])) for code in range(256))


@pytest.mark.parametrize("name", SETS)
def test_a_character_the_set_lacks_is_refused(name: str) -> None:
    encode, _ = SETS[name]
    with pytest.raises(UnicodeEncodeError):
        encode("trăm 漢")


# What the bytes look like in windows-1252, as a reader without the font sees them.
SEEN_AS_1252: tuple[tuple[str, str, str, str], ...] = (
    ("the motto in TCVN3", "tcvn3", "Céng hßa x· héi chñ nghÜa", "Cộng hòa xã hội chủ nghĩa"),
    ("a board in TCVN3", "tcvn3", "Uû ban nh©n d©n", "Uỷ ban nhân dân"),
    ("the seven capitals of TCVN3", "tcvn3", "¡ ¢ £ ¤ ¥ ¦ §", "Ă Â Ê Ô Ơ Ư Đ"),
    ("the motto in VNI", "vni", "Coäng hoøa xaõ hoäi chuû nghóa", "Cộng hòa xã hội chủ nghĩa"),
    ("capitals in VNI", "vni", "ÑOÄC LAÄP - TÖÏ DO", "ĐỘC LẬP - TỰ DO"),
    ("VNI letters of one byte", "vni", "lôùn, ñôn vò, hö, kyõ, lyù, thò xaõ", "lớn, đơn vị, hư, kỹ, lý, thị xã"),
    ("a VNI base that cannot take the byte stays", "vni", "uâ", "uâ"),
    ("VNI capitals with a lower-case second byte", "vni", "HOäI", "HỘI"),
    ("the motto in windows-1258", "windows-1258", "Côòng hoÌa", "Cộng hòa"),
    ("the motto in VISCII", "viscii", "Cµng hòa xã hµi", "Cộng hòa xã hội"),
    ("a place in VPS", "vps", "H\xe0 N¶i", "Hà Nội"),
)


@pytest.mark.parametrize(("title", "name", "seen", "text"), SEEN_AS_1252, ids=[row[0] for row in SEEN_AS_1252])
def test_known_bytes(title: str, name: str, seen: str, text: str) -> None:
    _, decode = SETS[name]
    assert decode(seen.encode("latin-1")) == text, title


# The fixed points of the single-byte tables: RFC 1456, TCVN 5712 VN1, the VPS chart.
CODES: tuple[tuple[str, int, str], ...] = (
    ("viscii", 0x02, "Ẳ"),
    ("viscii", 0x1E, "Ỵ"),
    ("viscii", 0x80, "Ạ"),
    ("viscii", 0xA0, "Õ"),
    ("viscii", 0xDF, "ư"),
    ("viscii", 0xFF, "Ữ"),
    ("tcvn3", 0x01, "Ú"),
    ("tcvn3", 0x17, "Ỵ"),
    ("tcvn3", 0x80, "À"),
    ("tcvn3", 0xA0, "\u00a0"),
    ("tcvn3", 0xAE, "đ"),
    ("tcvn3", 0xFE, "ỵ"),
    ("vps", 0x02, "Ạ"),
    ("vps", 0x1D, "Ữ"),
    ("vps", 0xC7, "đ"),
    ("vps", 0xF1, "Đ"),
    ("windows-1258", 0xF0, "đ"),
    ("windows-1258", 0xFE, "₫"),
)


@pytest.mark.parametrize(("name", "code", "char"), CODES)
def test_fixed_points(name: str, code: int, char: str) -> None:
    assert SETS[name][1](bytes([code])) == char


def test_abc_fonts_keep_windows_punctuation() -> None:
    decode = partial(tcvn3.decode, capitals=False)
    assert decode(b"\x93\xb6nh\x94 \x96 \x85") == "“ảnh” – …"
    assert tcvn3.encode("“ảnh”", capitals=False) == b"\x93\xb6nh\x94"


@pytest.mark.parametrize("text", ["KẾ HOẠCH", "PHÓ CHỦ TỊCH\nĐoàn Khải", "Số 37/KH-UBND, Hà Nội", "tổ chức HỌP ngày"])
def test_abc_fonts_write_capitals_with_small_codes_that_are_seen_as_capitals(text: str) -> None:
    assert tcvn3.decode(tcvn3.encode(text, capitals=False), capitals=False) == text


def test_tcvn_tone_marks_join_a_vowel_and_are_signs_elsewhere() -> None:
    assert tcvn3.decode(b"a\xb3") == "á"
    assert tcvn3.decode(b"25\xb0C, 10 m\xb2") == "25°C, 10 m²"
    assert tcvn3.decode(tcvn3.encode("25°C, 10 m²")) == "25°C, 10 m²"


WORDS = "nghiêng Quyết quỳnh giếng gì giữ khuỷu thuở Đắk xoong ĐƯỜNG hoà hòa ủy uỷ yên ngoằn khuya Ðồng rượu oai"


@pytest.mark.parametrize(
    "word",
    WORDS.split(),
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    ("why", "word"),
    [
        ("a stop takes sắc or nặng", "hàt"),
        ("two tones", "hóà"),
        ("no such rime", "uổa"),
        ("no such onset", "fòng"),
        ("words of other languages", "été"),
        ("glued words", "kếhoạch"),
        ("mojibake", "hoäi"),
    ],
)
def test_not_syllables(why: str, word: str) -> None:
    assert not is_syllable(word), why


def test_score_counts_marked_words_alone() -> None:
    measured = score("UBND tỉnh: nh©n viên, HĐND (© 2024) 15.000 đồng")
    assert (measured.marked, measured.valid) == (4, 3)
    assert measured.share == 0.75


def test_score_refuses_an_accented_capital_inside_a_word() -> None:
    assert score("độiÕ").valid == 0
    assert score("CộNG").valid == 1, "typed capitals in TCVN3 come out like this"


def test_score_of_nothing() -> None:
    assert score("").share == 0.0
    assert score("plain ascii").rank == 0.0
