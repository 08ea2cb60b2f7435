"""The usual names read at one go are what the reading word by word gives. Every text is our own."""

import itertools

import pytest

from kehoach.facts.offices.names import heading_at, split_names
from kehoach.facts.offices.running import names_by_words
from kehoach.facts.offices.usual import FIELDS, LONGER, ONE, SEVERAL, VERBS, usual_names
from kehoach.facts.offices.words import Words, may_begin_name
from kehoach.reference.office_context import OPENERS, TAILS

UNITS = ("tỉnh", "huyện", "thành phố", "xã", "phường", "quận", "thị xã")
HEADS = ("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Công an", "HĐND", "Hội đồng nhân dân", "Ủy ban MTTQ Việt Nam")
GROUPS = (
    "sở, ban, ngành", "sở, ngành", "ban, ngành", "cơ quan, đơn vị, địa phương", "cơ quan, đơn vị", "đơn vị, địa phương",
    "đơn vị", "cơ quan", "địa phương", "ngành",
)  # fmt: skip
NAMES = (
    *(f"{head} {field}" for head in ("Sở", "Bộ", "Phòng") for field in FIELDS),
    *(f"{head} {unit}" for head in HEADS for unit in UNITS),
    *(f"UBND các {unit}, thị xã" for unit in UNITS),
    *(f"{plural} {group}{tail}" for plural in ("Các", "các") for group in GROUPS for tail in ("", " có liên quan")),
    "các cơ quan, tổ chức liên quan",
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Huyện đoàn",
    "Ban Giám hiệu",
)
BEHIND = (
    "", ".", " ", ") nộp", ":", ": Chủ trì", ": Tài chính, Công an", ": các sở", ": Sở Y tế", ". Sở Y tế", "; thôn",
    " (Sở Y tế)", " phối hợp liên ngành", " tham mưu, giúp việc", " tham mưu Sở Y tế", " có trách nhiệm nộp",
    " chịu trách nhiệm", " có kế hoạch", " cùng Sở Y tế", " thuộc tỉnh", " kết nối mạng", " Hạ Lam", " quan trọng",
    " được kiểm tra", " năm 2025", " và người dân", ", người dân", " trên địa bàn", " tổ chức đảng", " cấp huyện",
)  # fmt: skip
SOME = (*NAMES[::7], *NAMES[-6:])


def check(text: str) -> bool:
    """Whether the text is read at one go; then it must be read so word by word too."""
    found = usual_names(text, 0, len(text))
    if found is None:
        return False
    assert found == names_by_words(text, 0, len(text)), text
    if found[1] == len(text):
        assert heading_at(Words(text, 0, len(text)), 0), text
        assert split_names(f"{text};") == found[0], text  # with the sign it is read word by word
    return True


def test_every_name_with_what_stands_behind() -> None:
    assert sum(check(name + behind) for name in NAMES for behind in BEHIND) > len(NAMES) * len(BEHIND) // 3


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_verbs_end_a_name(verb: str) -> None:
    assert verb in OPENERS
    assert not any(f"{tail} ".startswith(f"{verb} ") for tail in TAILS) or verb in ("phối hợp", "xây dựng")
    assert all(check(f"{name} {verb} {rest}") for name in SOME for rest in ("a b", "Sở Y tế"))


def test_the_beginnings_of_longer_verbs() -> None:
    assert all(any(opener.startswith(f"{two} ") for opener in OPENERS) for two in LONGER)


def test_lists_of_usual_names() -> None:
    pairs = itertools.product(SOME, (", ", " và ", "; "), SOME)
    texts = [f"{first}{joint}{second} chủ trì" for first, joint, second in pairs]
    assert sum(map(check, texts)) > len(texts) // 2


@pytest.mark.parametrize(("pattern", "example"), [*ONE, *SEVERAL])
def test_examples(pattern: str, example: str) -> None:
    assert pattern
    assert check(example)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ chức các hoạt động", False),
        ("Tổ chức các cấp", True),
        ("Tổ chức có liên quan", True),
        ("Tổ chức kiểm tra, giám sát", False),
        ("Tổ chức, cá nhân", True),
        ("Chỉ đạo các xã", False),
        ("Chỉ huy trưởng", True),
        ("Công tác phòng ngừa", False),
        ("Công an huyện", True),
        ("Sở Y tế", True),
        ("Sở", True),
        ("(Sở Y tế)", False),
        ("", False),
    ],
)
def test_first_words_tell_texts_without_a_name(text: str, expected: bool) -> None:
    assert may_begin_name(text, 0, len(text)) is expected
    assert expected or names_by_words(text, 0, len(text)) == ([], 0)


@pytest.mark.parametrize("unit", ["Sở Y tế, ", "UBND\tcác\txã,", "a,b;", "x&y", "Sở Y tế và UBND các xã, xã, ", "sở"])
@pytest.mark.parametrize("count", [500, 2000])
def test_long_texts_are_cut_at_words(unit: str, count: int) -> None:
    text = unit * count
    words = Words(text, 0, len(text))
    i = 0
    while words.low(i):
        assert text[words.start(i) : words.stop(i)] == words.printed(i)
        i += 1
    assert words.stop(i - 1) == len(text.rstrip())
