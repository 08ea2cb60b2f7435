"""Markdown as converters write it: which signs are markup, and what they stand for."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.readers.markdown import marks
from kehoach.text.source import MarkKind

RULE = "|  |  |\n| --- | --- |\n"


def seen(text: str) -> str:
    """The text without its markup, a sign in brackets where markup stands for one."""
    out, at = [], 0
    for mark in marks(text):
        if mark.kind is MarkKind.MARKUP and mark.start >= at:
            out += [text[at : mark.start], {"\n": "⏎", " ": " ", None: ""}[mark.value]]  # type: ignore[index]
            at = mark.end
    return "".join([*out, text[at:]])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("***Nơi nhận*:** x", "Nơi nhận: x"),  # italics begin with the bold and end before it
        ("**Số: *12*** x", "Số: 12 x"),
        ("***a*** **b**", "a b"),
        ("**a** ***b*", "a ***b*"),  # never closed
        ("***a*b*:** x", "***a*b*:** x"),  # which one closes is not known
        ("_**Nơi nhận:**_ x", "Nơi nhận: x"),  # italics around the bold
        ("*__Nơi nhận:__* x", "Nơi nhận: x"),
        ("_**Nơi nhận:\n**_- Như trên", "Nơi nhận:\n- Như trên"),
        ("a_**b**_c", "a_b_c"),  # a word
        ("**_Nơi nhận:_** x", "Nơi nhận: x"),  # italics within the bold, of the whole or where it begins or ends
        ("**_Nơi nhận_ :** x | __*y*__", "Nơi nhận : x | y"),
        ("**Số: _12_** x", "Số: 12 x"),
        ("**_1._ _Mục đích_** x", "1. Mục đích x"),  # twice
        ("**_KẾ HOẠCH_\n_Trồng cây_** x", "KẾ HOẠCH\nTrồng cây x"),
        ("**_a_b_ c** x", "_a_b_ c x"),
        ("**______** x **a_b_c**", "**______** x a_b_c"),  # a blank, names
        ("**_x** y_", "_x y_"),  # which one closes is not known
        ("**Kế hoạch **\nx", "Kế hoạch \nx"),
        ("**Kế hoạch ** x **", "**Kế hoạch ** x **"),  # which one closes is not known
        ("**Về việc****trồng cây** x", "Về việc trồng cây x"),  # one ends where the other begins
        ("**Về việc tr****ồng c****â****y** x", "Về việc trồng cây x"),  # within a syllable
        ("**Số:******** 20****12** x", "Số: 2012 x"),
        ("Số: 12**** x", "Số: 12 x"),  # nothing is bold
        ("**Trần Văn An****** x", "Trần Văn An x"),
        ("***b)******Về cách tính***", "b)***Về cách tính***"),  # both are bold and italic
        ("** Thời gian: quý I.*\n*** Ghi chú:** x", "* Thời gian: quý I.\n* Ghi chú: x"),  # around the star of a list
        ("**** Lưu ý:*** **các xóm.**", "* Lưu ý: các xóm."),
        ("**I** | **Đào tạo** | **** |  |", "I | Đào tạo | |  |"),
        ("**I** | **Đào tạo** | ****  \n2 | x | **** y", "I | Đào tạo |  \n2 | x | **** y"),
        ("******Mẫu số 02** x\n****** x", "Mẫu số 02 x\n****** x"),
        ("C*ăn cứ Luật A;*\nĐ**iều 1. x**", "Căn cứ Luật A;\nĐiều 1. x"),  # but for the first letter
        ("a*b c* d\nA*2*\nab*c*", "a*b c* d\nA*2*\nab*c*"),
        ("| ** ** | x | *** *** |", "|  | x |  |"),
        ("*  \nMẫu số 02* x\n** **\n* *\nx", "  \nMẫu số 02 x\n\n\nx"),
        ("**  \n** _**Nơi nhận:**_ x\n_****_ _**b**_", " Nơi nhận: x\n b"),  # blanks in bold, over a line end
        ("**  \n**\nx\n**\n\n**", "\nx\n**\n\n**"),
        ("**Kế hoạch **\n**Năm 2026**", "Kế hoạch \nNăm 2026"),
        ("*\\* Ghi chú: x* y", "* Ghi chú: x y"),
        ("_* Ghi chú: x_\n_* a * b_", "* Ghi chú: x\n_* a * b_"),
        ("x\n> \\- Trồng **cây**\n> - 5 %\n> 95 %", "x\n - Trồng cây\n> - 5 %\n> 95 %"),  # a quote, and what is more
        ("** KẾ HOẠCH** x\n** a * b", "** KẾ HOẠCH** x\n** a * b"),
        ("****", "****"),
        (r"Q\&A \<b\> 12\~15 C:\Thư", r"Q&A <b> 12~15 C:\Thư"),  # signs that are meant
        (RULE + "| TỈNH A  **SỞ Y TẾ** | x |", RULE + "| TỈNH A⏎SỞ Y TẾ | x |"),
        (RULE + "| - Như trên;  - Lưu: VT. | x    |", RULE + "| - Như trên;⏎- Lưu: VT. | x    |"),
        (RULE + "| Số:  12/KH-SYT |", RULE + "| Số:  12/KH-SYT |"),
        (RULE + "| Hà Lam, ngày  05  tháng  3 |", RULE + "| Hà Lam, ngày  05  tháng  3 |"),
        (RULE + "| Sở Y  tế |    12 |", RULE + "| Sở Y  tế |    12 |"),  # a word goes on; a figure on the right
        ("| TỈNH A  **SỞ Y TẾ** | x |", "| TỈNH A  SỞ Y TẾ | x |"),  # no table of Markdown
    ],
)
def test_signs(text: str, expected: str) -> None:
    assert seen(text) == expected


LETTER = """|  |  |
| --- | --- |
| ỦY BAN NHÂN DÂN TỈNH HÀ LAM  **SỞ Y TẾ**  Số: 12/KH-SYT | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**  **Độc lập - Tự do - Hạnh phúc**    *Hà Lam, ngày 05 tháng 3 năm 2026* |

**KẾ HOẠCH**

**Kiểm tra hồ sơ năm 2026**

**I. NỘI DUNG**

1. Rà soát hồ sơ.

|  |  |  |
| --- | --- | --- |
| **TT** | **Nhiệm vụ** | **Cơ quan thực hiện** |
|  | Rà soát hồ sơ | Sở Y tế  Sở Nội vụ |
|  | Tổng hợp | Sở Nội vụ |

|  |  |
| --- | --- |
| ***Nơi nhận*:**  - Như trên;  - Lưu: VT. | **GIÁM ĐỐC**      **Trần Văn Mẫu** |
"""  # noqa: E501


def test_a_document_in_the_tables_of_a_converter() -> None:
    document = kehoach.parse(LETTER)
    header = document.header
    assert header.co_quan_chu_quan is not None and header.co_quan_chu_quan.value == "Ủy ban nhân dân tỉnh Hà Lam"
    assert header.co_quan_ban_hanh is not None and header.co_quan_ban_hanh.value == "Sở Y tế"
    assert header.so_hieu is not None and header.so_hieu.value == "12/KH-SYT"
    assert header.ngay_ban_hanh is not None and header.ngay_ban_hanh.value == "2026-03-05"
    assert [(table.n_rows, table.header_rows) for table in document.tables] == [(3, 1)]
    assert [(task.text, [actor.name for actor in task.chu_tri]) for task in document.tasks] == [
        ("Rà soát hồ sơ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Tổng hợp", ["Sở Nội vụ"]),
    ]
    assert [entry.text for entry in document.noi_nhan] == ["Như trên", "Lưu: VT"]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Trần Văn Mẫu"]
    assert document.coverage.unparsed == 0
