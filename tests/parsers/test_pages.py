"""What the printed page leaves in a text: its numbers, and the marks of the programs that made the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

import pytest
from tests.heads import HEAD
from tests.properties.reading import nodes, words_of

import kehoach
from kehoach.parsers import page_marks


def read(body: str) -> tuple[list[str], list[str]]:
    """The words of the nodes, and what was taken as page numbers and marks."""
    out = kehoach.parse(HEAD + body)
    found = [words_of(node) for node in nodes(out.model_dump(by_alias=True)["body"])]
    return found, [(HEAD + body)[slice(*f.span)] for f in out.furniture]


@pytest.mark.parametrize(("form", "example"), page_marks.BREAKS + page_marks.PROGRAMS, ids=lambda v: v[:30])
def test_a_mark_is_its_example(form: str, example: str) -> None:
    assert re.fullmatch(form, example)


MARKS = (
    *("--- PAGE BREAK ---", "--- Page 2 ---", "--- Trang 2/7 ---", "=== Trang 2 ===", "[Page 2]", "[Trang 2]"),
    *("<<<PAGE=2>>>", "===== PAGE 2 END =====", "{1}--------------------", "Scanned with CamScanner"),
)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("number", ["", "2\n\n"])
def test_a_sentence_goes_on_behind_a_mark(mark: str, number: str) -> None:
    above, below = "1. Các thôn vận động người dân trồng cây và giữ cây ở", "Phú Lâm trong cả năm."
    found, taken = read(f"I. MỤC ĐÍCH\n{above}\n\n{mark}\n\n{number}{below}\n2. Giữ cây.\n")
    assert found == ["I. MỤC ĐÍCH", f"{above} {below}", "2. Giữ cây."]
    assert taken == [mark, *number.split()]


def test_a_hidden_mark_stands_between_the_last_sentence_and_the_recipients() -> None:
    asked, mark = "Nếu có vướng mắc đề nghị phản ánh về Sở Y tế./.", "TgBIAEEATgBfADIAMAAyADYAMAAzADAANQA="
    ends = "\nNơi nhận:\n- Như trên.\n"
    found, taken = read(f"1. Trồng cây.\n2. Giữ cây.\n{asked}\n{mark}{ends}")
    assert (found, taken) == (read(f"1. Trồng cây.\n2. Giữ cây.\n{asked}{ends}")[0], [mark])


def test_no_mark() -> None:
    others = ("Y = A + B =", "TgBIAEEATgBfADIA", "TXkgbmFtZSBpcyBhIHNlY3JldCBvZiB0aGUgd29vZA=")
    for line in ("- Trang 2 của báo cáo", "--- hết ---", "[2]", "- Page 2 of the report", *others):
        assert line not in read(f"1. Giữ cây.\n\n{line}\n\n2. Trồng cây.\n")[1]


def test_a_page_without_its_number_does_not_end_the_count() -> None:
    found, taken = read("1. Một.\n\n2\n\n2. Hai.\n\n3\n\n3. Ba.\n\n5\n\n4. Bốn.\n\n6\n\n5. Năm.\n")
    assert taken == ["2", "3", "5", "6"]
    assert found == ["1. Một.", "2. Hai.", "3. Ba.", "4. Bốn.", "5. Năm."]


def test_the_cells_of_a_table_are_no_page_numbers() -> None:
    found, taken = read("1. Cơ cấu như sau:\n\nThôn Đồi\n\n14\n\n-\n\n2\n\n-\n\nThôn Suối\n\n7\n\n4\n\n3\n\n1\n")
    assert taken == []
    assert [word for word in found if word in "23"] == ["2", "3"]


def pages(numbers: list[int], lines: int) -> str:
    """Pages of so many lines, each with its number below."""
    labels = count(1)
    return "".join("".join(f"{next(labels)}. Các thôn trồng cây.\n" for _ in range(lines)) + f"{n}\n" for n in numbers)


def test_a_count_may_begin_anywhere_where_its_numbers_are_a_page_apart() -> None:
    assert read(pages([40, 41, 3, 43, 44], 12))[1] == ["40", "41", "43", "44"]
    assert not read(pages([40, 41, 42, 43], 2))[1]


def test_the_rest_of_a_note_that_pages_end_with_is_no_running_head() -> None:
    note = "có hiệu lực từ ngày 12 tháng 10 năm 2023."
    assert read("".join(f"{n}. Cây.\n\n{note}\n{n + 1}\n\n" for n in range(1, 6)))[1] == ["2", "3", "4", "5", "6"]


COPIES: dict[str, Callable[[str], str]] = {
    "quoted in an answer": lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
    "quoted twice": lambda text: "".join(f">> {line}".rstrip() + "\n" for line in text.splitlines()),
    "broken by a converter": lambda text: text.replace("\n", "\\\n"),
    "colons of full width": lambda text: text.replace(":", "\uff1a"),
    "hyphens of their own": lambda text: text.replace("\n- ", "\n\u2010 "),
    "hyphens that do not break": lambda text: text.replace("\n- ", "\n\u2011 "),
    "long dashes": lambda text: text.replace("\n- ", "\n\u2014 "),
    "signs of minus": lambda text: text.replace("\n- ", "\n\u2212 "),
}
CLOSING = "\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Lâm\n"


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_signs_of_a_copy_do_not_matter(copy: Callable[[str], str]) -> None:
    text = HEAD + "I. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n2. Giữ cây.\n" + CLOSING
    out, clean = kehoach.parse(copy(text)), kehoach.parse(text)
    for name in ("co_quan_ban_hanh", "so_hieu", "ngay_ban_hanh", "trich_yeu"):
        value = getattr(out.header, name)
        assert value is not None
        assert value.value == getattr(clean.header, name).value
    assert [node.id for node in out.body] == ["I"]
    assert [entry.text.replace("\uff1a", ":") for entry in out.noi_nhan] == ["Các thôn", "Lưu: VT"]
    assert [s.nguoi_ky and s.nguoi_ky.value for s in out.signatures] == ["Nguyễn Văn Lâm"]
    assert not out.coverage.unparsed


WRAPPED = """       1. Các thôn chọn giống cây theo Quy chế trồng cây của xã{mark}, đào hố và bón lót
trước khi trồng ít nhất mười ngày, trồng cây đúng hàng, tưới cây hằng ngày vào mùa khô
{foot}và báo cáo Ủy ban nhân dân xã khi cây bị bệnh, bị chết hoặc bị người khác chặt phá, để
xã cử cán bộ xuống thôn kiểm tra, lập biên bản và xử lý theo quy định của pháp luật.
       2. Trưởng thôn kiểm tra việc trồng cây, chăm sóc cây và báo cáo kết quả{last} trồng cây
của thôn mình với Ủy ban nhân dân xã theo mẫu kèm theo Kế hoạch này của xã, để xã tổng
hợp, báo cáo cấp trên và biểu dương những thôn làm tốt trong năm nay và các năm sau.

Nơi nhận:
- Các thôn;
- Lưu: VT.


"""
NOTE = "1 Quy chế do Hội đồng nhân dân xã thông qua\n"
PAGE = f"{' ' * 40}2\n"


@pytest.mark.parametrize(
    ("mark", "last", "foot", "behind", "notes"),
    [
        ("1", "", f"{NOTE}{PAGE}", "", [NOTE.strip()]),
        ("1", "", f"\n{NOTE}{PAGE}", "", [NOTE.strip()]),
        (" C1", "", f"{NOTE}{PAGE}", "", []),  # no word with a mark behind it
        ("1", "2", f"{NOTE}{PAGE}", "\n2 Theo Mẫu số 5.\n", [NOTE.strip(), "2 Theo Mẫu số 5."]),
        ("", " A2", PAGE, "\n2 Theo Mẫu số 5.\n", []),
    ],
)
def test_a_footnote_needs_its_mark(mark: str, last: str, foot: str, behind: str, notes: list[str]) -> None:
    text = HEAD + WRAPPED.format(mark=mark, last=last, foot=foot) + behind
    assert [note.text for note in kehoach.parse(text).footnotes] == notes
