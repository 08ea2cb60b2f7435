"""Where the text of a document ends, and what only looks like its closing part, an appendix or the page's end."""

from __future__ import annotations

import pytest

import kehoach

PLAN = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 27/KH-UBND
Bình Sơn, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Mở thư viện xã năm 2026

I. HỒ SƠ
1. Các xã lập hồ sơ.
"""
CLOSING = """
Nơi nhận:
- Các sở, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Võ Thanh Sơn
"""


ATTACHED = """
{kind}
Quản lý thư viện
(Ban hành kèm theo Kế hoạch số 27/KH-UBND ngày 05 tháng 3 năm 2026)

Điều 1. Phạm vi
Quy định này áp dụng cho thư viện xã.

PHỤ LỤC I
DANH MỤC SÁCH
1. Sách mới

PHỤ LỤC II
KINH PHÍ
1. Ngân sách xã
2. Ngân sách tỉnh
3. Đóng góp
"""


def appendices(text: str) -> list[tuple[str, list[str]]]:
    """Id of each appendix and of the sections in it, those of attached documents too."""
    out = kehoach.parse(text)
    parts = [out, *out.attachments]
    return [(a.id, [node.id for node in a.body]) for part in parts for a in part.appendices]


def ends(text: str) -> tuple[list[str], list[str], list[str]]:
    """Sections of the highest rank, recipients, and names of those who signed."""
    out = kehoach.parse(text)
    return (
        [node.id for node in out.body],
        [entry.text for entry in out.noi_nhan],
        [s.nguoi_ky.value for s in out.signatures if s.nguoi_ky],
    )


WHOLE = (["I", "II"], ["Các sở, ngành", "Lưu: VT"], ["Võ Thanh Sơn"])


def test_where_papers_are_received_is_no_list_of_recipients() -> None:
    text = PLAN + "Nơi nhận hồ sơ: Sở Nội vụ, tầng 2.\nNơi nhận kết quả: Phòng Văn thư.\nII. THỜI GIAN\n1. Quý II."
    assert ends(text + CLOSING) == WHOLE


def test_where_papers_may_be_handed_in_is_no_list_of_recipients() -> None:
    text = PLAN + "Nơi gửi:\n- Bưu điện xã;\n- Trụ sở UBND xã.\nII. THỜI GIAN\n1. Quý II."
    assert ends(text + CLOSING) == WHOLE
    assert ends(text)[:2] == (["I", "II"], [])


def test_each_attached_document_counts_its_own_appendices() -> None:
    text = PLAN + CLOSING + ATTACHED.format(kind="QUY CHẾ") + ATTACHED.format(kind="QUY ĐỊNH")
    own = [("Phụ lục I", ["Phụ lục I/1"]), ("Phụ lục II", [f"Phụ lục II/{n}" for n in (1, 2, 3)])]
    assert appendices(text) == own * 2


def test_a_form_of_another_appendix_may_have_the_same_number() -> None:
    forms = "PHỤ LỤC {n}\nHỒ SƠ\n1. Hồ sơ gồm:\na) Đơn;\nb) Ảnh.\nMẫu số 01\nĐƠN XIN THẺ\n1. Tên: ……\n"
    assert [id_ for id_, _ in appendices(PLAN + CLOSING + forms.format(n="I") + forms.format(n="II"))] == [
        *("Phụ lục I", "Mẫu số 01", "Phụ lục II", "Mẫu số 01~2"),
    ]


def test_an_appendix_goes_on_below_its_running_head() -> None:
    rows = "PHỤ LỤC I\nDANH MỤC SÁCH\n1. Sách mới\n2. Sách cũ\n3. Báo\nPHỤ LỤC I\n4. Tạp chí\n"
    assert appendices(PLAN + CLOSING + rows) == [("Phụ lục I", [f"Phụ lục I/{n}" for n in range(1, 5)])]


@pytest.mark.parametrize(
    "line", ["Tài liệu đính kèm: Dự thảo Quy chế.", "File được đính kèm theo", "Văn bản mới do xã ban hành.", "Tải về"]
)
def test_no_page_ends_above_the_closing_part(line: str) -> None:
    assert ends(PLAN + f"II. THỜI GIAN\n{line}\nCác xã báo cáo./.\n" + CLOSING) == WHOLE


@pytest.mark.parametrize("line", ["Tin khác", "FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN"])
def test_a_page_ends_below_the_closing_part(line: str) -> None:
    text = PLAN + "II. THỜI GIAN\nCác xã báo cáo./.\n" + CLOSING + f"\n{line}\nKhai mạc hội sách\n"
    assert [text[slice(*entry.span)] for entry in kehoach.parse(text).furniture] == [line, "Khai mạc hội sách"]


@pytest.mark.parametrize(
    ("rows", "tables"),
    [
        (
            "| Xác nhận của xã (Ghi số sách và ký tên, đóng dấu) | Người làm đơn (Ký, ghi rõ họ tên) |\n|---|---|\n",
            0,
        ),
        ("| Họ và tên | Người nhận (Ký, ghi rõ họ tên) |\n|---|---|\n| Võ Thị Sơn |  |\n", 1),
        ("| Người nhận (Ký, ghi rõ họ tên) | Ghi chú |\n|---|---|\n", 1),
    ],
    ids=["two hands", "a list to be signed", "one hand and a column"],
)
def test_where_each_is_to_sign_a_form_is_no_table(rows: str, tables: int) -> None:
    text = f"{PLAN}{CLOSING}\nPHỤ LỤC I\nĐƠN MƯỢN SÁCH\nTôi xin mượn sách.\n\n{rows}"
    assert len(kehoach.parse_bytes(text.encode(), name="a.md").tables) == tables


@pytest.mark.parametrize(
    ("row", "tables"),
    [
        ("| Trưởng ban | GIÁM ĐỐC Sở Y tế | Cả năm |", 1),
        ("| Thành phần |\n|---|\n| CHỦ TỊCH Hội Nông dân xã |", 1),
        ("| E-pass: 56294 | GIÁM ĐỐC Võ Thị Sơn |", 0),
        ("| E-pass: 56294 | GIÁM ĐỐC (Ký tên, đóng dấu) |", 0),
        ("| E-pass: 56294 | GIÁM ĐỐC |", 0),
        ("| E-pass: 56294 | GIÁM ĐỐC (Đã ký) |", 0),
    ],
)
def test_an_office_signs_with_its_name_and_not_with_that_of_an_organ(row: str, tables: int) -> None:
    text = f"{PLAN}II. NHIỆM VỤ\n1. Mở phòng đọc.\n\n{row}\n\n2. Mua sách.\n"
    assert len(kehoach.parse_bytes(text.encode(), name="a.md").tables) == tables


def test_a_page_ends_with_its_title() -> None:
    after = "Kế hoạch 27/KH-UBND mở thư viện xã\nVăn bản này chưa cập nhật nội dung Tiếng Anh\n"
    text = "THƯ VIỆN PHÁP LUẬT\n\n" + PLAN + "II. THỜI GIAN\nCác xã báo cáo./.\n" + CLOSING + "\n" + after
    document = kehoach.parse(text)
    assert ([*document.appendices], document.unparsed) == ([], [])


MEMBERS = """II. BAN CHỈ ĐẠO
TRƯỞNG BAN
Nguyễn Văn An
III. TỔ CHỨC
1. Các xã báo cáo.
"""


@pytest.mark.parametrize(
    "members",
    [MEMBERS, MEMBERS.replace("TRƯỞNG BAN", "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN"), MEMBERS.replace("TRƯỞNG BAN", "Nơi nhận:")],
    ids=["a title", "a mark", "a list"],
)
def test_who_is_named_in_the_text_does_not_sign_it(members: str) -> None:
    sections, *rest = WHOLE
    assert ends(PLAN + members + CLOSING) == ([*sections, "III"], *rest)


def test_a_list_of_recipients_on_one_line_and_a_number_that_stands_twice_are_enough() -> None:
    members = MEMBERS.replace("III.", "II.")
    closing = CLOSING.replace("nhận:\n- Các sở, ngành;\n", "nhận: - Các sở, ngành; ")
    assert ends(PLAN + members + closing) == (["I", "II", "II~2"], *WHOLE[1:])


def test_sections_below_a_signature_that_count_anew_are_of_something_else() -> None:
    more = "\nI. DANH MỤC\n1. Sách.\n2. Báo.\nII. KINH PHÍ\n1. Ngân sách.\n" + CLOSING
    assert ends(PLAN + CLOSING.split("\n\n", 1)[1] + more) == (["I"], [], ["Võ Thanh Sơn"])


NAMED = "Phụ lục I: Danh mục sách\nPhụ lục II: Biểu mẫu báo cáo\n"


def test_an_appendix_is_only_named_above_the_closing_part() -> None:
    text = PLAN + "II. BIỂU MẪU\nCác xã báo cáo theo:\n" + NAMED + CLOSING
    assert ends(text) == WHOLE
    own = text + "Phụ lục I: Danh mục sách\n1. Sách mới.\n2. Sách cũ.\n3. Báo.\n4. Tạp chí.\nPhụ lục II\n1. Biểu một.\n"
    assert ends(own) == WHOLE
    assert [id_ for id_, _ in appendices(own)] == ["Phụ lục I", "Phụ lục II"]


@pytest.mark.parametrize("closing", [CLOSING, ""], ids=["below a closing part", "where none was printed"])
def test_the_title_of_an_appendix_may_stand_behind_its_label(closing: str) -> None:
    rows = "Phụ lục I: Danh mục sách\n1. Sách mới.\n2. Sách cũ.\n3. Báo.\nPhụ lục II: Kinh phí\n1. Ngân sách.\n"
    assert [id_ for id_, _ in appendices(PLAN + closing + rows)] == ["Phụ lục I", "Phụ lục II"]


SIGNED = "\nCHỦ TỊCH\n\nVõ Thanh Sơn\n"  # neither recipients nor a mark


def test_a_list_begins_below_a_signature_without_recipients() -> None:
    rows = (
        "DANH MỤC SÁCH MỚI\n(Kèm theo Kế hoạch số 27/KH-UBND\nngày 05 tháng 3 năm 2026)\nA. SÁCH TRUYỆN\n1. Sách mới.\n"
    )
    assert ends(PLAN + SIGNED + rows) == (["I"], [], ["Võ Thanh Sơn"])
    assert appendices(PLAN + SIGNED + rows) == [("Phụ lục", ["Phụ lục/A"])]


def test_the_organ_of_an_attached_document_may_have_a_rule_below_it() -> None:
    head = (
        "\nỦY BAN NHÂN DÂN TỈNH BÌNH SƠN\n_________\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    )
    [attached] = kehoach.parse(PLAN + CLOSING + head + ATTACHED.format(kind="QUY ĐỊNH")).attachments
    assert attached.header.co_quan_ban_hanh is not None
    assert attached.header.co_quan_ban_hanh.value == "Ủy ban nhân dân tỉnh Bình Sơn"


def test_a_rule_below_the_signature_is_of_no_attached_document() -> None:
    kem_theo = "(Ban hành kèm theo Quyết định số 27/QĐ-UBND ngày 05 tháng 3 năm 2026)"
    text = f"{PLAN}{CLOSING}\n---\n\nQUY ĐỊNH\nMượn sách\n{kem_theo}\nI. MỤC ĐÍCH\n1. Trồng cây.\n"
    [attached] = kehoach.parse(text).attachments
    assert attached.header.trich_yeu is not None and attached.header.trich_yeu.value == "Mượn sách"
    assert not attached.attachments


def test_the_first_sentence_may_be_glued_to_the_title_of_an_attached_document() -> None:
    kem_theo = "(Kèm theo Quyết định số 27/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã)"
    head = f"KẾ HOẠCH TRỒNG CÂY {kem_theo} Ủy ban nhân dân xã ban hành Kế hoạch với những nội dung sau:\n"
    [attached] = kehoach.parse(PLAN + CLOSING + head + "I. MỤC ĐÍCH\n1. Trồng cây.\n").attachments
    assert attached.header.trich_yeu is not None and attached.header.trich_yeu.value.startswith("TRỒNG CÂY")
    assert [node.id for node in attached.body] == ["I"]


BOX = """Số hiệu | 27/KH-UBND |
Loại văn bản | Kế hoạch |
Tình trạng |
"""


@pytest.mark.parametrize(
    "below",
    [
        "Thông báo cho tôi khi VB này có hoặc hết hiệu lực\n\nTags: thư viện, xã\n",
        BOX + "Văn bản gốc đang được cập nhật\nBạn chưa có tài khoản? Hãy Đăng ký\n",
        "Tác giả: Ban Biên tập\n",
        "Lưu tại Trung tâm Lưu trữ\nquốc gia III, phông thư viện\n",
    ],
)
def test_what_a_site_prints_below_a_document_is_the_page_s(below: str) -> None:
    for text in (PLAN + CLOSING, PLAN + "2. Các xã mở thư viện.\n"):
        out, without = kehoach.parse(text + "\n" + below), kehoach.parse(text)
        assert out.body == without.body
        assert not out.tables and not out.appendices and not out.truncated
        taken = "".join((text + "\n" + below)[slice(*f.span)] for f in out.furniture)
        assert "".join(taken.split()) == "".join(below.replace("|", "").split())


def test_an_author_above_more_text_is_of_the_document() -> None:
    text = PLAN + "\nTác giả: Ban Biên tập\n" + "Các xã mở thư viện.\n" * 5
    assert not kehoach.parse(text).furniture


@pytest.mark.parametrize("source", ["Ngân sách xã", "kinh phí sự nghiệp", "xã hội hóa", "Quỹ khuyến học"])
def test_where_money_comes_from_is_no_source_of_a_page(source: str) -> None:
    out = kehoach.parse(f"{PLAN}II. KINH PHÍ\nTổng: 50 triệu đồng.\nNguồn: {source}.\n")
    assert not out.furniture


def test_a_letterhead_in_three_lines_begins_an_attached_document() -> None:
    head = "SỞ VĂN HÓA\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    out = kehoach.parse(PLAN + CLOSING + "\n" + head + ATTACHED.format(kind="QUY ĐỊNH"))
    assert not out.appendices
    (attached,) = out.attachments
    assert attached.header.co_quan_ban_hanh is not None
    assert attached.header.co_quan_ban_hanh.value == "Sở Văn hóa"
    assert [node.id for node in attached.body] == ["Điều 1"]


def test_the_left_column_of_a_letterhead_may_stand_above_its_right_one() -> None:
    left = "UBND TỈNH BÌNH SƠN\nSỞ VĂN HÓA\nSố: 5/QĐ-SVH\n"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBình Sơn, ngày 06 tháng 3 năm 2026\n"
    out = kehoach.parse(PLAN + CLOSING + "\n" + left + right + ATTACHED.format(kind="QUY ĐỊNH"))
    (attached,) = out.attachments
    assert attached.header.co_quan_ban_hanh is not None
    assert attached.header.so_hieu is not None
    assert (attached.header.co_quan_ban_hanh.value, attached.header.so_hieu.value) == ("Sở Văn hóa", "5/QĐ-SVH")
    assert "KH602" not in {finding.code for finding in out.diagnostics}


LETTER = """{organs}
{number}
V/v trả lời đơn của
bạn đọc xã Phú Lâm
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 06 tháng 3 năm 2026
Kính gửi: Ủy ban nhân dân các xã
Sở Văn hóa trả lời như sau.
"""


def test_a_subject_beside_the_quoc_hieu_stands_in_the_letterhead_of_the_next_letter() -> None:
    organs, number = "UBND TỈNH BÌNH SƠN\nSỞ VĂN HÓA", "Số: 31/SVH-TV"
    out = kehoach.parse(PLAN + CLOSING + LETTER.format(organs=organs, number=number))
    (attached,) = out.attachments
    header = attached.header
    assert header.co_quan_ban_hanh is not None
    assert header.so_hieu is not None
    assert header.trich_yeu is not None
    shown = header.co_quan_ban_hanh.value, header.so_hieu.value, header.trich_yeu.value
    assert shown == ("Sở Văn hóa", "31/SVH-TV", "trả lời đơn của bạn đọc xã Phú Lâm")
    assert "KH602" not in {finding.code for finding in out.diagnostics}


def test_about_below_no_number_is_of_no_letterhead() -> None:
    out = kehoach.parse(PLAN + CLOSING + LETTER.format(organs="Sách mới mua năm nay.", number="Sách cũ."))
    (attached,) = out.attachments
    assert attached.header.co_quan_ban_hanh is None
    assert attached.header.so_hieu is None


FORM = """
TRƯỜNG TIỂU HỌC
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{title}
Họ và tên:
1. Sách đã đọc:
2. Sách muốn đọc:
TRƯỜNG TIỂU HỌC
(ký tên, đóng dấu)
"""


def test_each_form_with_a_letterhead_is_an_attached_document() -> None:
    forms = [FORM.format(title=f"BẢN KHAI CỦA HỌC SINH LỚP {grade}") for grade in ("MỘT", "HAI", "BA")]
    out = kehoach.parse(PLAN + CLOSING + "".join(forms))
    titles = [a.header.trich_yeu.value for a in out.attachments if a.header.trich_yeu is not None]
    assert titles == [f"BẢN KHAI CỦA HỌC SINH LỚP {grade}" for grade in ("MỘT", "HAI", "BA")]
    assert [[node.id for node in a.body] for a in out.attachments] == [["1", "2"]] * 3


def test_a_form_of_few_lines_ends_above_the_next_letterhead() -> None:
    state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    forms = f"\n{state}ĐƠN XIN THẺ\n1. Họ và tên:\n\n{state}ĐƠN TRẢ THẺ\n1. Họ và tên:\n"
    out = kehoach.parse(PLAN + CLOSING + forms)
    assert [[node.id for node in a.body] for a in out.attachments] == [["1"], ["1"]]


def test_a_form_that_names_the_state_goes_on() -> None:
    state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    form = f"\n{state}\nMẪU BÌA SÁCH\n1. Trên bìa in dòng chữ:\n{state}2. Tên sách.\n"
    (attached,) = kehoach.parse(PLAN + CLOSING + form).attachments
    assert [node.id for node in attached.body] == ["1", "2"]


@pytest.mark.parametrize("lines", [0, 12])
def test_the_state_in_a_sentence_of_a_form_begins_no_other(lines: int) -> None:
    state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    sentence = "1. Tôi đọc sách.\n" + "- Sách tranh.\n" * lines + f"2. Tôi là công dân nước\n{state}3. Tôi mượn sách.\n"
    form = f"\n{state}Độc lập - Tự do - Hạnh phúc\n\nBẢN CAM KẾT\n{sentence}"
    (attached,) = kehoach.parse(PLAN + CLOSING + form).attachments
    assert [node.id for node in attached.body] == ["1", "2", "3"]


def test_a_form_names_no_organ_above_its_letterhead() -> None:
    out = kehoach.parse(
        PLAN + CLOSING + FORM.format(title="BẢN KHAI").replace("TRƯỜNG TIỂU HỌC\n---", "TÊN CƠ QUAN\n---")
    )
    (attached,) = out.attachments
    assert attached.header.co_quan_ban_hanh is None
    assert not out.unparsed


def test_a_form_with_a_letterhead_stays_in_its_appendix() -> None:
    forms = "".join(FORM.format(title=f"BẢN KHAI CỦA HỌC SINH LỚP {grade}") for grade in ("MỘT", "HAI"))
    out = kehoach.parse(PLAN + CLOSING + "\nPHỤ LỤC I\nMẪU BẢN KHAI\n" + forms)
    assert len(out.appendices) == 1
    assert not out.attachments


DECISION = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 27/QĐ-UBND | Bình Sơn, ngày 05 tháng 3 năm 2026 |

QUYẾT ĐỊNH
Ban hành Kế hoạch mở thư viện xã

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch mở thư viện xã.
Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
"""
ENCLOSED = """{title}
(Ban hành kèm theo Quyết định số 27/QĐ-UBND ngày 05 tháng 3 năm 2026)
I. MỤC ĐÍCH
1. Gần dân.
2. Nhiều sách.
"""


def test_a_title_alone_below_the_end_of_the_text_is_what_is_left_of_the_signature() -> None:
    out = kehoach.parse(DECISION + "| CHỦ TỊCH |\n" + ENCLOSED.format(title="MỞ THƯ VIỆN XÃ"))
    assert [node.id for node in out.body] == ["Điều 1", "Điều 2"]
    assert [s.chuc_vu for s in out.signatures] == ["CHỦ TỊCH"]
    assert [a.title for a in out.appendices] == ["MỞ THƯ VIỆN XÃ"]
    assert not out.tasks


@pytest.mark.parametrize("head", ["PHỤ LỤC", "DANH SÁCH BAN CHỈ ĐẠO\n(Kèm theo Kế hoạch số 12/KH-UBND)"])
def test_a_committee_at_the_end_of_an_appendix_is_a_table(head: str) -> None:
    table = "| TRƯỞNG BAN | PHÓ TRƯỞNG BAN |\n|---|---|\n| Trần Văn Mẫu | Lê Thị Thử |\n"
    out = kehoach.parse(f"{PLAN}{CLOSING}\n{head}\n\n{table}")
    assert len(out.tables) == 1
    assert len(out.signatures) == len(kehoach.parse(PLAN + CLOSING).signatures)


def test_rows_that_sign_and_the_next_letterhead_below_them_are_two_tables() -> None:
    rows = (
        "Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n" + "".join(DECISION.splitlines(keepends=True)[:1]) + "| ngày 05/3/2026 |\n"
    )
    out = kehoach.parse(DECISION + rows + "KẾ HOẠCH\n" + ENCLOSED.format(title="MỞ THƯ VIỆN XÃ"))
    assert [s.co_quan for s in out.signatures] == ["ỦY BAN NHÂN DÂN"]
    (attached,) = out.attachments
    assert attached.header.co_quan_ban_hanh is not None
    assert attached.header.co_quan_ban_hanh.value == "Ủy ban nhân dân tỉnh Bình Sơn"


def test_a_title_above_an_appendix_begins_behind_it() -> None:
    text = "| |\n| -\nCăn cứ\nPHỤ LỤC\n1/HĐ-A\nđoàn.\n2025.\nKẾ HOẠCH\n(Ban hành\n|"
    assert kehoach.parse(text).coverage.characters == sum(not c.isspace() for c in text)


@pytest.mark.parametrize("letters", [119, 120, 121])
def test_a_line_of_any_length_may_stand_below_kinh_gui(letters: int) -> None:
    out = kehoach.parse("Số: 13/TT-BQP\nKính gửi:\n" + "A" * letters)
    assert out.coverage.characters == out.coverage.body + out.coverage.furniture + out.coverage.unparsed


def test_what_a_site_of_uploads_prints_around_a_document_is_of_the_page() -> None:
    above = "Tải bản đầy đủ (.doc) (1 trang)\n\nke hoach\n\nBạn đang xem bản rút gọn của tài liệu. Xem và tải ngay\n\n"
    below = "\n\n\nTài liệu bạn tìm kiếm đã sẵn sàng tải về\n\nTải bản đầy đủ ngay\n×\n"
    document = kehoach.parse(above + PLAN + CLOSING + below)
    assert document.site is not None and document.site.profile == "123docz"
    assert document.unparsed == []
    assert document.signatures[0].nguoi_ky is not None and document.signatures[0].nguoi_ky.value == "Võ Thanh Sơn"


@pytest.mark.parametrize(
    "line", ["Tải file đầy đủ bên dưới", "Tác giả bài viết: Văn phòng", "Click để đánh giá bài viết"]
)
def test_what_a_page_offers_below_the_document_is_none_of_its_text(line: str) -> None:
    assert kehoach.parse(f"{PLAN}{CLOSING}\n{line}\n").unparsed == []
    asked = kehoach.parse(f"{PLAN}2. Tải file mẫu về máy, điền đủ các mục.\nTải file mẫu tại thư viện.\n{CLOSING}")
    assert any("Tải file mẫu tại" in str(node) for node in asked.model_dump()["body"])
