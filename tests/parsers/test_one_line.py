"""A document that a copy put on one line."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.parsers.one_line import PARTS, cut_one_line
from kehoach.readers.text import read_string
from kehoach.text.lines import read_lines
from kehoach.text.patterns import pattern

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
    "Số: 15/QĐ-UBND Bình Sơn, ngày 03 tháng 02 năm 2024 "
)
DECISION = (
    HEAD
    + "QUYẾT ĐỊNH Về việc trồng cây ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017; "
    "Xét đề nghị của Giám đốc Sở Nội vụ, QUYẾT ĐỊNH: Điều 1. Trồng 12. 000 cây theo Điều 9. của Quy chế. 1. Chọn. "
    "2. Chăm sóc: a) Tưới nước; b) Bón phân. Điều 2. Giao Sở Nội vụ chủ trì, phối hợp với các xã thực hiện. "
    "Nơi nhận: - Như Điều 2; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Vi Văn Hoài"
)


@pytest.mark.parametrize(("name", "form", "example"), PARTS)
def test_each_form_matches_its_example(name: str, form: str, example: str) -> None:
    assert pattern(form).match(example + " "), name


def test_a_decision() -> None:
    document = kehoach.parse(DECISION)
    head = document.header
    assert head.so_hieu is not None and head.so_hieu.value == "15/QĐ-UBND"
    assert head.trich_yeu is not None and head.trich_yeu.value == "trồng cây"
    assert [ground.text[:16] for ground in document.can_cu] == ["Căn cứ Luật Lâm ", "Xét đề nghị của "]
    assert [(node.marker, [child.marker for child in node.children]) for node in document.body] == [
        ("Điều 1.", ["1.", "2."]),
        ("Điều 2.", []),
    ]
    assert [item.text for item in document.noi_nhan] == ["Như Điều 2", "Lưu: VT"]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Vi Văn Hoài"]
    assert [lead.name for task in document.tasks for lead in task.chu_tri] == ["Sở Nội vụ"]
    assert "F16" in document.source.profiles


def test_a_document_of_the_party() -> None:
    text = (
        "ĐẢNG BỘ HUYỆN LAM ĐẢNG ỦY XÃ LA MẪU * Số 09-KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM La Mẫu, ngày 24 tháng 11 năm 2020 "
        "KẾ HOẠCH kiểm điểm năm 2020 - Căn cứ Hướng dẫn số 33-HD/BTCTW ngày 30/10/2020 của Ban Tổ chức Trung ương; "
        "Ban Thường vụ Đảng ủy ban hành kế hoạch như sau: I. MỤC ĐÍCH - Nâng cao chất lượng. II. TỔ CHỨC THỰC HIỆN "
        "1. Các chi bộ báo cáo trước ngày 01/12/2020."
    )
    document = kehoach.parse(text)
    head = document.header
    assert head.co_quan_ban_hanh is not None and head.co_quan_ban_hanh.value == "Đảng ủy xã La Mẫu"
    assert head.trich_yeu is not None and head.trich_yeu.value == "kiểm điểm năm 2020"
    assert len(document.can_cu) == 1
    assert [(node.marker, [child.marker for child in node.children]) for node in document.body] == [
        ("I.", ["-"]),
        ("II.", ["1."]),
    ]


def test_a_document_of_the_youth_union() -> None:
    text = (
        "BAN CHẤP HÀNH TỈNH BÌNH SƠN***Số: 36 - QĐ/TĐTN-VPĐOÀN TNCS HỒ CHÍ MINH Bình Sơn, ngày 29 tháng 10 năm 2023 "
        "QUYẾT ĐỊNHVề việc trồng cây--------- BAN THƯỜNG VỤ TỈNH ĐOÀN Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh; QUYẾT ĐỊNH "
        "Điều 1. Trồng 500 cây ở các xã. Điều 2. Văn phòng Tỉnh đoàn thực hiện. "
        "Nơi nhận: - Như Điều 2; - Lưu VP. TM. BAN THƯỜNG VỤ BÍ THƯ (Đã ký) Vi Văn Hoài"
    )
    document = kehoach.parse(text)
    head = document.header
    values = [head.tieu_de, head.so_hieu, head.ngay_ban_hanh, head.loai_van_ban, head.trich_yeu, head.tham_quyen]
    assert [value.value for value in values if value is not None] == [
        *("ĐOÀN TNCS HỒ CHÍ MINH", "36-QĐ/TĐTN-VP", "2023-10-29"),
        *("Quyết định", "trồng cây", "BAN THƯỜNG VỤ TỈNH ĐOÀN"),
    ]
    assert [node.marker for node in document.body] == ["Điều 1.", "Điều 2."]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Vi Văn Hoài"]


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Kết luận tại cuộc họp về thu ngân sách", "Ngày 02/11/2023, Chủ tịch chủ trì cuộc họp, kết luận như sau:"),
        ("Kết luận tại cuộc họp", "Ngày 2 tháng 11 năm 2023, Chủ tịch chủ trì cuộc họp, kết luận như sau:"),
        ("Tăng cường trồng cây", "Trong những năm qua, việc trồng cây còn chậm. Ủy ban yêu cầu:"),
        ("Tăng cường trồng cây", "Vừa qua, nhiều cây chết. Ngày 02/11/2023, Ủy ban yêu cầu:"),
        ("Tổ chức Ngày hội 26/3, Ngày 27/7, các ngày lễ năm 2024", ""),
    ],
)
def test_a_subject_ends_where_the_text_opens(subject: str, text: str) -> None:
    body = " 1. Các xã rà soát nguồn thu, báo cáo. 2. Sở Nội vụ trồng cây ở trụ sở. 3. Sở Y tế mở thư viện."
    header = kehoach.parse(f"{HEAD.replace('QĐ-', 'TB-')}THÔNG BÁO {subject} {text}{body}").header
    assert header.trich_yeu is not None and header.trich_yeu.value == subject


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("- UBND tỉnh; - Bộ Y tế. Vừa qua, trời mưa lớn.", ["UBND tỉnh", "Bộ Y tế"]),
        ("- UBND tỉnh; - UBND Tp. Lam Sơn. Hiện nay trời mưa.", ["UBND tỉnh", "UBND Tp. Lam Sơn"]),
        ("- UBND tỉnh Bình Sơn; - UBND TP. Lam Sơn.", ["UBND tỉnh Bình Sơn", "UBND TP. Lam Sơn"]),
    ],
)
def test_who_is_written_to_ends_with_the_sentence(printed: str, expected: list[str]) -> None:
    body = " I. TÌNH HÌNH 1. Nước lên cao ở các xã. 2. Đường ngập sâu. II. ĐỀ NGHỊ 1. Hỗ trợ giống cây."
    head = HEAD.replace("15/QĐ-UBND", "15/UBND-VX")
    assert [item.text for item in kehoach.parse(f"{head}V/v báo cáo lũ Kính gửi: {printed}{body}").header.kinh_gui] == (
        expected
    )


def test_a_resolution_of_a_council() -> None:
    text = (
        HEAD.replace("ỦY BAN", "HỘI ĐỒNG").replace("QĐ-UBND", "NQ-HĐND")
        + "NGHỊ QUYẾT Quy định mức chi cho thư viện xã HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH SƠN KHÓA XVII, KỲ HỌP THỨ 5 "
        "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019; Xét Tờ trình số 12/TTr-UBND của Ủy ban nhân dân tỉnh, "
        "QUYẾT NGHỊ: Điều 1. Chi mua sách. Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện. "
        "Nơi nhận: - Như Điều 2; - Cục Thư viện - Bộ Văn hóa; - Lưu: VT. CHỦ TỊCH Vi Thị Hoài"
    )
    document = kehoach.parse(text)
    subject = document.header.trich_yeu
    assert subject is not None and subject.value == "Quy định mức chi cho thư viện xã"
    assert [item.text for item in document.noi_nhan] == ["Như Điều 2", "Cục Thư viện - Bộ Văn hóa", "Lưu: VT"]
    assert [(s.chuc_vu, s.nguoi_ky.value) for s in document.signatures if s.nguoi_ky] == [("CHỦ TỊCH", "Vi Thị Hoài")]


def test_a_heading_in_capitals_ends_where_small_letters_begin() -> None:
    text = (
        HEAD.replace("QĐ-", "TB-")
        + "THÔNG BÁO Phân công nhiệm vụ trồng cây I. PHÂN CÔNG GIAI ĐOẠN 2024 - 2025 1. Chủ tịch Vi Văn Hoài "
        "- Chỉ đạo chung. - Chủ trì họp. 2. Sở Y tế: Phát thuốc. II. TỔ CHỨC THỰC HIỆN Các xã báo cáo kết quả. "
        "Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Văn Hoài"
    )
    document = kehoach.parse(text)
    first, second = document.body
    assert (first.heading, second.heading) == ("PHÂN CÔNG GIAI ĐOẠN 2024 - 2025", "TỔ CHỨC THỰC HIỆN")
    assert [child.text for child in first.children[0].children] == ["Chỉ đạo chung.", "Chủ trì họp."]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == ["Vi Văn Hoài"]


def test_a_telegram() -> None:
    text = (
        HEAD.replace("QĐ-", "CĐ-")
        + "CÔNG ĐIỆN Về việc ứng phó với bão số 3 CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện: - Giám đốc Sở Y tế; "
        "- Chủ tịch Ủy ban nhân dân các xã. Thực hiện Công điện số 86/CĐ-TTg, yêu cầu: 1. Sở Y tế - Trực cấp cứu. "
        "- Dự trữ thuốc. 2. Sở Lao động - Thương binh và Xã hội hỗ trợ người dân. 3. Các xã: Căn cứ tình hình mưa lũ, "
        "bố trí chỗ ở. Nơi nhận: - Như trên; - Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Văn Hoài"
    )
    document = kehoach.parse(text)
    subject = document.header.trich_yeu
    assert subject is not None and subject.value == "ứng phó với bão số 3"
    assert [item.text for item in document.header.kinh_gui] == ["Giám đốc Sở Y tế", "Chủ tịch Ủy ban nhân dân các xã"]
    assert [(node.marker, [child.text for child in node.children]) for node in document.body] == [
        ("1.", ["Trực cấp cứu.", "Dự trữ thuốc."]),
        ("2.", []),
        ("3.", []),
    ]
    assert [[lead.name for lead in task.chu_tri] for task in document.tasks[:2]] == [["Sở Y tế"], ["Sở Y tế"]]


def test_a_circular_is_issued_behind_its_last_ground() -> None:
    text = (
        HEAD.replace("ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", "BỘ VĂN HÓA").replace("QĐ-UBND", "TT-BVH")
        + "THÔNG TƯ Quy định về thư viện Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019; Theo đề nghị của Vụ trưởng Vụ "
        "Thư viện; Bộ trưởng Bộ Văn hóa ban hành Thông tư quy định về thư viện. Điều 1. Mở thư viện. Điều 2. Mua sách."
    )
    assert kehoach.parse(text).can_cu[-1].text == "Theo đề nghị của Vụ trưởng Vụ Thư viện;"


def test_the_first_ground_stands_behind_the_subject_without_a_stop() -> None:
    text = (
        HEAD
        + "KẾ HOẠCH Trồng cây đầu năm Căn cứ Luật Lâm nghiệp; Xét đề nghị của Sở Nội vụ, "
        + "I. MỤC ĐÍCH 1. Xanh. 2. Sạch. " * 4
    )
    document = kehoach.parse(text)
    assert document.header.trich_yeu is not None and document.header.trich_yeu.value == "Trồng cây đầu năm"
    assert document.can_cu[0].text == "Căn cứ Luật Lâm nghiệp;"


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Lâm nghiệp, Điều 1. Trồng cây. " * 20,  # a long line without a letterhead
        "Điều ước mà Cộng hòa xã hội chủ nghĩa Việt Nam ký kết. Điều 1. Trồng cây. " * 5,  # a sentence names the state
        "TUỔI TRẺ CỦA ĐOÀN TNCS HỒ CHÍ MINH. Điều 1. Trồng cây. " * 7,  # a title names the Youth Union
        "KỶ NIỆM 90 NĂM THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM. Điều 1. Trồng cây. " * 6,  # a title names the Party
        HEAD.strip(),  # a letterhead on one line, and nothing behind it
    ],
)
def test_what_is_no_document_on_one_line_stays(text: str) -> None:
    lines = list(read_lines(read_string(text)))
    assert cut_one_line(lines) == lines


@pytest.mark.parametrize("mark", ["/", "-", ">", "/-"])
def test_labels_with_other_marks(mark: str) -> None:
    text = (
        f"{HEAD}KẾ HOẠCH Trồng cây năm 2024 I{mark} MỤC ĐÍCH 1{mark} Phủ xanh đất trống trong quý 1- Quý 2. "
        f"2{mark} Giữ đất. II{mark} TỔ CHỨC THỰC HIỆN 1{mark} Các thôn trồng cây từ ngày 2/ Tháng 3: a{mark} Thôn Một. "
        f"b{mark} Thôn Hai. 2{mark} Ban Chỉ đạo đi kiểm tra. Nơi nhận: - Các thôn; - Lưu: VT."
    )
    document = kehoach.parse(text)
    head = document.header
    assert head.trich_yeu is not None and head.trich_yeu.value == "Trồng cây năm 2024"
    assert [(node.id, [child.id for child in node.children]) for node in document.body] == [
        ("I", ["I/1", "I/2"]),
        ("II", ["II/1", "II/2"]),
    ]


RULES = (
    "QUY CHẾ Trồng cây tại các xã (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 03 tháng 02 năm 2024) "
    "Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi Quy chế này quy định việc trồng cây. Điều 2. Các thôn trồng cây."
)


@pytest.mark.parametrize("signed", ["", "CHỦ TỊCH Vi Văn Hoài ", "KT.CHỦ TỊCH PHÓ CHỦ TỊCH Vi Văn Hoài "])
@pytest.mark.parametrize("rules", ["", RULES])
def test_what_stands_behind_the_last_recipient(signed: str, rules: str) -> None:
    head = DECISION.partition(" TM. ")[0]
    document = kehoach.parse(f"{head} {signed}{rules}")
    assert [item.text for item in document.noi_nhan] == ["Như Điều 2", "Lưu: VT"]
    assert [s.nguoi_ky.value for s in document.signatures if s.nguoi_ky] == (["Vi Văn Hoài"] if signed else [])
    assert [a.header.loai_van_ban.value for a in document.attachments if a.header.loai_van_ban] == (
        ["Quy chế"] if rules else []
    )


def test_two_organs_sign_behind_the_last_recipient() -> None:
    signed = "GIÁM ĐỐC SỞ Y TẾ Vi Văn Hoài GIÁM ĐỐC SỞ TÀI CHÍNH Lê Thị Mận"
    document = kehoach.parse(f"{DECISION.partition(' TM. ')[0]} {signed}")
    assert [item.text for item in document.noi_nhan] == ["Như Điều 2", "Lưu: VT"]
    assert [(s.chuc_vu, s.nguoi_ky.value) for s in document.signatures if s.nguoi_ky] == [
        ("GIÁM ĐỐC SỞ Y TẾ", "Vi Văn Hoài"),
        ("GIÁM ĐỐC SỞ TÀI CHÍNH", "Lê Thị Mận"),
    ]


@pytest.mark.parametrize(("closed", "ids"), [("”", []), ("", ["Điều 1/1", "Điều 1/2"])])
def test_labels_of_what_is_quoted_cut_nothing(closed: str, ids: list[str]) -> None:
    amends = f"Điều 1. Sửa đổi Điều 5 như sau: “Các xã: 1. Trồng cây. 2. Tưới cây{closed}. Điều 2. Sở Nội vụ"
    document = kehoach.parse(DECISION.partition("Điều 1. ")[0] + amends + DECISION.partition("Giao Sở Nội vụ")[2])
    assert [child.id for child in document.body[0].children] == ids
    assert [node.id for node in document.body] == ["Điều 1", "Điều 2"]
