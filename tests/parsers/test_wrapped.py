"""Text that a program broke at a width reads as the text that it was (docs/domain.md 4.6)."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest
from tests.properties.reading import nodes, words_of

import kehoach

TEXT = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN -------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------
Số: 38/QĐ-UBND
Bình Sơn, ngày 27 tháng 3 năm 2026
QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH KẾ HOẠCH MỞ THƯ VIỆN XÃ VÀ PHÒNG ĐỌC CHO THIẾU NHI Ở NÔNG THÔN ĐẾN NĂM 2030
ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019 và các văn bản hướng dẫn thi hành của Chính phủ, của bộ;
QUYẾT ĐỊNH:
Điều 1. Mở thư viện xã và phòng đọc cho thiếu nhi ở nông thôn
Việc mở thư viện xã được thực hiện theo từng năm, bắt đầu từ những xã đã có nhà văn hóa và có người trông coi.
Điều 2. Nguyên tắc
1. Xã nào có nhà văn hóa thì mở thư viện ở đó, không xây nhà mới; xã nào chưa có thì mượn phòng học của trường; \
không thu tiền của người đọc dưới bất cứ hình thức nào.
2. Sách được chọn theo nhu cầu của người dân, ưu tiên sách về trồng trọt, chăn nuôi và sách cho thiếu nhi ở nông thôn.
Điều 3. Trách nhiệm của các sở, ngành và của Ủy ban nhân dân cấp xã
1. Các phòng của Sở Văn hóa (Quản lý văn hóa, Quản lý thể thao - Nghệ thuật - Gia đình, Kế hoạch - Tài chính, \
Tổ chức - Cán bộ) hướng dẫn các xã mở thư viện và phòng đọc trong quý II năm 2026, báo cáo Ủy ban nhân dân tỉnh.
2. Ủy ban nhân dân các xã chọn người trông coi thư viện, gồm: (1) Người đã làm việc ở trường học hoặc ở thư \
viện; (2) Người có thời gian rảnh vào buổi tối và ngày nghỉ; (3) Người được nhân dân trong thôn giới thiệu.
3. Các đoàn thể vận động hội viên góp sách cũ, báo cũ và tham gia trông coi thư viện của xã mình theo lịch đã định.
Điều 4. Hiệu lực
Quyết định này có hiệu lực kể từ ngày ký và thay thế các quyết định trước đây về phòng đọc sách của xã.
"""


def wrapped(text: str, width: int) -> str:
    """The text with every line broken where the next word has no room."""
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join("\n".join(pieces) for pieces in lines)


def shown(text: str) -> dict[str, Any]:
    out = kehoach.parse(text).model_dump(by_alias=True)
    names = ("co_quan_ban_hanh", "tieu_ngu", "so_hieu", "ngay_ban_hanh", "loai_van_ban", "trich_yeu", "tham_quyen")
    found: dict[str, Any] = {name: (out["header"][name] or {}).get("value") for name in names}
    found["can_cu"] = [entry["text"] for entry in out["can_cu"]]
    found["body"] = [(node["id"], words_of(node)) for node in nodes(out["body"])]
    return found


WIDTHS = [56, 58, 60, 66, 70, 72, 76, 78, 80, 84, 90]
"""In 64 columns the title of the first article fills its line, and nothing says that its text is not the rest \
of it."""


@pytest.mark.parametrize("width", WIDTHS)
def test_wrapped_text_reads_as_the_text_that_it_was(width: int) -> None:
    assert shown(wrapped(TEXT, width)) == shown(TEXT)


BELOW = [
    pytest.param(
        "1. Thư viện mở cửa vào buổi tối, phục vụ mọi người;\nkhông ai bị từ chối cho mượn sách.",
        ["1. Thư viện mở cửa vào buổi tối, phục vụ mọi người; không ai bị từ chối cho mượn sách."],
        id="the second clause of a sentence has a line of its own",
    ),
    pytest.param(
        "1. Xã mở phòng đọc theo ý kiến của\nnhân dân, phù hợp với điều kiện từng thôn;\nkhông nhận sách hỏng.",
        ["1. Xã mở phòng đọc theo ý kiến của nhân dân, phù hợp với điều kiện từng thôn; không nhận sách hỏng."],
        id="so does that of one that is wrapped",
    ),
    pytest.param(
        "1. Hồ sơ mượn sách gồm: đơn của người đọc, ảnh;\nbản sao thẻ học sinh;",
        ["1. Hồ sơ mượn sách gồm: đơn của người đọc, ảnh;", "bản sao thẻ học sinh;"],
        id="but items without labels do not go on",
    ),
    pytest.param(
        "1. Mua sách cho các phòng đọc của thôn\n- Xã Phú Lâm mua sách thiếu nhi\n- Xã Phú Hà mua báo",
        ["1. Mua sách cho các phòng đọc của thôn", "- Xã Phú Lâm mua sách thiếu nhi", "- Xã Phú Hà mua báo"],
        id="a hyphen that had room above opens an item",
    ),
    pytest.param(
        "1. Các phòng của Sở Văn hóa mua sách cho các thôn xa.\n- Xã Phú Lâm mua sách thiếu nhi",
        ["1. Các phòng của Sở Văn hóa mua sách cho các thôn xa.", "- Xã Phú Lâm mua sách thiếu nhi"],
        id="and one below a sentence, however full",
    ),
    pytest.param(
        "1. Các phòng của Sở Văn hóa mua sách cho thiếu nhi thôn xa\n- Đơn vị chủ trì: Sở Văn hóa",
        ["1. Các phòng của Sở Văn hóa mua sách cho thiếu nhi thôn xa", "- Đơn vị chủ trì: Sở Văn hóa"],
        id="or one that a colon follows, below a line that is full by chance",
    ),
    pytest.param(
        "1. Mua sách\n- Các phòng của Sở Văn hóa mua sách cho thiếu nhi thôn xa\n- Xã Phú Hà mua báo",
        ["1. Mua sách", "- Các phòng của Sở Văn hóa mua sách cho thiếu nhi thôn xa", "- Xã Phú Hà mua báo"],
        id="or one of a list of such, which ends its items with no sign",
    ),
    pytest.param(
        "1. Mua sách\n- Sở Văn hóa mua sách về trồng trọt, về Kế hoạch hóa, Tài\n- chính và về chăn nuôi.",
        ["1. Mua sách", "- Sở Văn hóa mua sách về trồng trọt, về Kế hoạch hóa, Tài - chính và về chăn nuôi."],
        id="but none in small letters",
    ),
    pytest.param(
        "1. Mua sách\nCác thôn vận động người dân trong thôn và người đi làm xa\ngóp sách cũ;\n"
        "các xóm cử người nhận sách;\nnhà trường xếp sách.",
        [
            "1. Mua sách",
            "Các thôn vận động người dân trong thôn và người đi làm xa góp sách cũ;",
            "các xóm cử người nhận sách;",
            "nhà trường xếp sách.",
        ],
        id="items without labels below a wrapped one",
    ),
    pytest.param(
        "1. Chọn người trông coi thư viện ở từng xã, gồm ba người:\n(1) Một giáo viên;\n(2) Một đoàn viên.",
        ["1. Chọn người trông coi thư viện ở từng xã, gồm ba người:", "(1) Một giáo viên;", "(2) Một đoàn viên."],
        id="numbers on lines of their own are items",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), BELOW)
def test_below_wrapped_text(lines: str, expected: list[str]) -> None:
    """Lines that the source has so, at the end of a text that is wrapped at 58 columns."""
    body = shown(f"{wrapped(TEXT, 58)}Điều 5. Phòng đọc\n{lines}\n")["body"]
    at = next(i for i, (path, _) in enumerate(body) if path == "Điều 5")
    assert [words for _, words in body[at + 1 :]] == expected


ABOUT = "V/v mở thư viện ở các xã và phòng đọc cho thiếu nhi ở các thôn"
ON = ("2026-03-27", "Bình Sơn")
HEADS = [
    (f"Số: 38/UBND-VX\n{ABOUT}\nBình Sơn, ngày 27 tháng 3 năm 2026", (ABOUT[4:], *ON)),
    (f"Số: 38/UBND-VX Bình Sơn, ngày 27 tháng 3 năm 2026\n{ABOUT}", (ABOUT[4:], *ON)),
    (f"Số: 38/KH-UBND\nBình Sơn, ngày 27 tháng 3 năm 2026\nKẾ HOẠCH\nVề việc {ABOUT[4:]}\n––––––", (ABOUT[4:], *ON)),
]


@pytest.mark.parametrize(("head", "expected"), HEADS, ids=["a date", "a date behind the number", "a rule"])
@pytest.mark.parametrize("width", [66, 70, 72, 76])
def test_a_line_of_its_own_is_no_rest_of_the_subject(head: str, expected: tuple[str, ...], width: int) -> None:
    text = TEXT[TEXT.index("Điều 1.") :]
    found = shown(wrapped(f"ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN\n{head}\nKính gửi: Các xã.\n{text}", width))
    assert (found["trich_yeu"], found["ngay_ban_hanh"]) == expected[:2]


NOTES = """[1] Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về giao dự toán.
[2] Tính đến hết năm 2025, toàn tỉnh có 12 xã đã mở thư viện, trong đó có 5 xã mở từ trước năm 2020."""


def test_notes_below_wrapped_text_are_whole() -> None:
    out = kehoach.parse(wrapped(f"{TEXT}\n{NOTES}\n", 72)).model_dump(by_alias=True)
    assert [note["text"] for note in out["footnotes"]] == NOTES.split("\n")


HEADINGS = [
    ("### 1. Mở thư viện ở xã và phòng đọc cho thiếu nhi ở các thôn\nxa trung tâm xã", "xa trung tâm xã", True),
    ("### 1. Mở thư viện ở các thôn (gồm thôn Đông, thôn Tây và thôn\n5, thôn 6)", "5, thôn 6)", True),
    ("### 1. Mở thư viện ở xã\nxã nào cũng có một thư viện.", "xã nào cũng có một thư viện.", False),
    ("### 1. Mở thư viện ở xã và phòng đọc cho thiếu nhi ở các thôn\nXã mua sách.", "Xã mua sách.", False),
    ("II. MỞ THƯ VIỆN Ở XÃ VÀ PHÒNG ĐỌC CHO THIẾU NHI Ở CÁC THÔN\nXA (theo Nghị quyết số 5)", "XA (theo Nghị", True),
    ("II. MỞ THƯ VIỆN Ở XÃ\n(theo Nghị quyết số 5)", "(theo Nghị quyết số 5)", False),
    ("II. MỞ THƯ VIỆN Ở XÃ VÀ PHÒNG ĐỌC CHO THIẾU NHI Ở CÁC THÔN\nXã mua sách.", "Xã mua sách.", False),
]


@pytest.mark.parametrize(("lines", "rest", "whole"), HEADINGS)
def test_heading_that_fills_its_line_goes_on(lines: str, rest: str, whole: bool) -> None:
    out = kehoach.parse(f"{wrapped(TEXT, 60)}\n{lines}\n").model_dump(by_alias=True)
    found = [words_of(node) for node in nodes(out["body"])][-1]
    assert (rest in found, found.startswith(rest)) == (True, not whole)
