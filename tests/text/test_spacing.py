"""Blank lines that say nothing, and what becomes of the lines between them."""

from __future__ import annotations

from kehoach.readers.text import read_string
from kehoach.text.lines import read_lines
from kehoach.text.spacing import close_up

PARAGRAPHS = [f"Thôn {n} trồng cây ven đường." for n in range(1, 12)]


def closed(text: str) -> list[tuple[int, str]]:
    source = read_string(text)
    lines = list(read_lines(source))
    close_up(lines)
    for line in lines:  # each character keeps its place
        assert all(source.text[line.at(i)] in (letter, "\n") for i, letter in enumerate(line.text))
    return [(line.gap, line.text) for line in lines]


def apart(*paragraphs: str, by: str = "\n\n\n") -> str:
    return by.join((*PARAGRAPHS, *paragraphs)) + "\n"


def test_pieces_between_pairs_of_blank_lines_are_one_paragraph() -> None:
    found = closed(apart("1. Giao\nSở Nội vụ\n(qua Phòng)\n, các xã\ntrước\nngày 15/3\n.", "-\nTưới cây", "2.\nLàm cỏ"))
    assert found[-3:] == [
        (1, "1. Giao Sở Nội vụ (qua Phòng), các xã trước ngày 15/3."),
        (1, "- Tưới cây"),
        (1, "2. Làm cỏ"),
    ]
    assert {gap for gap, _ in found[1:]} == {1}


def test_what_a_line_end_parts_there() -> None:
    """Items below a stop, capitals below capitals, and lines at the top, such as those of a menu."""
    text = "Trang chủ\nTin tức\n" + apart("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
    found = [line for _, line in closed(text)]
    assert found[:3] == ["Trang chủ", "Tin tức", PARAGRAPHS[0]]
    assert found[-5:] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_rows_and_headings_are_no_pieces() -> None:
    whole = ["1. Giao Sở Nội vụ, các xã trước ngày 15/3"]
    rows = ["TT | Nội dung | Chủ trì", "1 | Trồng cây | Sở Nội vụ", "2 | Tưới cây | Sở Y tế"]
    found = closed(apart("1. Giao\nSở Nội vụ\n, các xã\ntrước ngày 15/3", "\n".join(rows), "# Việc\nTưới cây"))
    assert [line for _, line in found[-6:]] == [*whole, *rows, "Việc", "Tưới cây"]


def test_heads_below_each_other_are_no_pieces() -> None:
    heads = ["Chương I", "QUY ĐỊNH CHUNG", "1. Việc chung", "a) Tưới cây", "b) Làm cỏ", "2. Phân công", "Trạm Y tế"]
    assert closed(apart("\n".join(heads)))[-7:] == [(1, heads[0]), *((0, line) for line in heads[1:])]


def test_labels_begin_an_item_without_a_stop_above() -> None:
    found = closed(apart("1. Giao\nSở Nội vụ\nhai việc\na) Tưới\ncây xanh\nb) Làm cỏ"))
    assert [line for _, line in found[-3:]] == ["1. Giao Sở Nội vụ hai việc", "a) Tưới cây xanh", "b) Làm cỏ"]


def test_single_blank_lines_part_no_pieces() -> None:
    text = apart("1. Giao\nSở Nội vụ", by="\n\n")
    assert closed(text)[-2:] == [(1, "1. Giao"), (0, "Sở Nội vụ")]


def test_few_pairs_of_blank_lines_say_nothing() -> None:
    text = apart(by="\n") + "\n\nGiao\nSở Nội vụ\n"
    assert closed(text)[-2:] == [(2, "Giao"), (0, "Sở Nội vụ")]


def test_paragraphs_between_tables_whose_cells_are_parted_are_no_pieces() -> None:
    sentences = [
        f"Thôn {n} trồng cây ven đường liên thôn và bờ kênh, tưới hằng ngày cho đến mùa mưa." for n in range(9)
    ]
    assert closed(apart(*sentences[:1]) + "\n".join(sentences[1:]))[-8:] == [(0, line) for line in sentences[1:]]
