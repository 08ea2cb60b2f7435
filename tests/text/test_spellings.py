"""Two spellings of one word, against the form that words are compared in."""

from __future__ import annotations

import pytest

from kehoach.reference.laws import known_name
from kehoach.text.fold import tones
from kehoach.text.spellings import spellings

PAIRS = (
    ("hòa", "hoà"),
    ("khỏe", "khoẻ"),
    ("thủy", "thuỷ"),
    ("hủy", "huỷ"),
    ("tọa", "toạ"),
    ("lõe", "loẽ"),
    ("ủy", "uỷ"),
)


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_a_word_has_both(first: str, last: str) -> None:
    assert spellings(first) == (first, last)
    assert tones(last) == first


@pytest.mark.parametrize("word", ["quý", "quỳ", "luật", "hoàn", "toán", "nghị", "a", ""])
def test_a_word_with_one_spelling(word: str) -> None:
    assert spellings(word) == (word,)


def test_each_pair_of_vowel_and_tone() -> None:
    """Every syllable that `tones` changes is the other spelling of what it makes of it."""
    for vowels in ("oàáảãạ", "oèéẻẽẹ", "uỳýỷỹỵ"):
        for second in vowels[1:]:
            last = f"h{vowels[0]}{second}"
            assert last != tones(last)
            assert spellings(tones(last)) == (tones(last), last)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luật Hoà giải ở cơ sở, ", "Hoà giải ở cơ sở"),
        ("Luật Hòa giải ở cơ sở và", "Hòa giải ở cơ sở"),
        ("LUẬT GIAO THÔNG ĐƯỜNG THUỶ NỘI ĐỊA", "GIAO THÔNG ĐƯỜNG THUỶ NỘI ĐỊA"),
        ("Luật Phòng, chống ma tuý; các", "Phòng, chống ma tuý"),
    ],
)
def test_names_of_laws_in_either(text: str, name: str) -> None:
    assert known_name(text, 4, len(text)) == 5 + len(name)
