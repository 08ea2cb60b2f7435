"""Articles: which paragraphs are tasks, and what is known of the document that is reported on."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from kehoach.facts.citations import complete_reported

LONG = " Nội dung này được người dân quan tâm vì mùa mưa năm nay đến sớm hơn mọi năm và nhiều hồ chứa đã đầy nước." * 2


def article(*paragraphs: str) -> dict[str, Any]:
    text = "\n".join(["Vĩnh Hà ban hành Kế hoạch trồng rừng", "Thứ Hai, 03/02/2026, 08:15", *paragraphs])
    made: dict[str, Any] = kehoach.parse(text).model_dump(by_alias=True)
    assert made["kind"] == "tin_bai"
    return made


def tasks(*paragraphs: str) -> list[tuple[str, list[str]]]:
    made = article(f"Theo đó, sáng 03/02 nhiều địa phương đã ra quân.{LONG}", *paragraphs, f"Ảnh: Mẫu.{LONG}")
    return [(task["text"][:24], [actor["name"] for actor in task["chu_tri"]]) for task in made["tasks"]]


def test_a_paragraph_that_keeps_the_label_of_the_document() -> None:
    assert tasks("7. Các sở, ban, ngành xây dựng kế hoạch trồng rừng.", "a) Công an tỉnh: Tăng cường tuần tra.") == [
        ("Các sở, ban, ngành xây d", ["Các sở, ban, ngành"]),
        ("Công an tỉnh: Tăng cường", ["Công an tỉnh"]),
    ]


def test_headline_caption_and_what_was_issued_are_no_tasks() -> None:
    assert tasks("Chủ tịch UBND tỉnh báo cáo kết quả tại Hội nghị. Ảnh: T.H") == []
    assert tasks("Ủy ban nhân dân tỉnh ban hành Kế hoạch số 15/KH-UBND về trồng rừng.") == []


def test_who_takes_part_has_nothing_to_do() -> None:
    list_ = ("Thành phần tham dự:", "- Sở Y tế, các xã.", "- Đại biểu học sinh: 20 em (do Sở Nội vụ chọn).")
    assert tasks(*list_) == []
    assert tasks(*list_, "- Sở Y tế có trách nhiệm trực cấp cứu.") == [("Sở Y tế có trách nhiệm t", ["Sở Y tế"])]
    assert tasks(*list_, "Sở Y tế: Trực cấp cứu tại trạm.") == [("Sở Y tế: Trực cấp cứu tạ", ["Sở Y tế"])]


ASKED = (
    ("UBND tỉnh vừa có Công văn số 5/UBND-VX yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Công điện yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("UBND tỉnh ban hành văn bản yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Tại Công văn số 7/UBND-VX, UBND tỉnh yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Để phòng dịch, bảo đảm chất lượng, UBND tỉnh đề nghị Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Theo đó,UBND tỉnh yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Chủ tịch tỉnh ban hành công điện về dịch. Theo đó, yêu cầu các huyện kiểm tra các chợ.", ["các huyện"]),
    ("Tỉnh ủy vừa ban hành Chỉ thị về phòng dịch, đề nghị các huyện kiểm tra các chợ.", ["các huyện"]),
    ("UBND tỉnh cũng yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("EVN yêu cầu Tổng công ty Phát điện 1 kiểm tra các trạm.", ["Tổng công ty Phát điện 1"]),
    ("Công tác sơ tuyển đã xong. Sở Công Thương phải hoàn chỉnh các danh sách.", ["Sở Công Thương"]),
    ("Trời nóng. EVN yêu cầu các xã kiểm tra các trạm.", ["các xã"]),
    ("Tỉnh ủy có Chỉ thị số 8-CT/TU “về lãnh đạo, chỉ đạo” yêu cầu các xã kiểm tra các chợ.", ["các xã"]),
    ("Bạn đọc xem phim “Đất, rừng” yêu cầu các xã kiểm tra các chợ.", None),
    ("Trạm thu phí yêu cầu các xã kiểm tra các chợ.", ["các xã"]),
    ("Chủ tịch UBND tỉnh yêu cầu: các xã kiểm tra các chợ.", ["các xã"]),
    ("Chủ tịch UBND tỉnh yêu cầu: từ ngày 31/12/2025, các xã kiểm tra các chợ.", ["các xã"]),
    ("Để phòng dịch, bảo đảm chất lượng, UBND tỉnh yêu cầu: các xã kiểm tra các chợ.", ["các xã"]),
    ("Chủ tịch UBND tỉnh nhấn mạnh: Sở Y tế phải kiểm tra các chợ.", ["Sở Y tế"]),
    ("Chủ tịch UBND tỉnh yêu cầu: khẩn trương kiểm tra các chợ.", None),
    ("Chủ tịch UBND tỉnh đặc biệt lưu ý Sở Y tế cần có mặt tại các chợ.", ["Sở Y tế"]),
    ("Chủ tịch UBND tỉnh lưu ý Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Chủ tịch UBND tỉnh lưu ý Sở Y tế về dịch.", None),
    ("Sở Y tế lưu ý kiểm tra các chợ.", ["Sở Y tế"]),
    ("Thủ tướng chỉ đạo Bộ Y tế kiểm tra các chợ.", ["Bộ Y tế"]),
    ("Bộ Xây dựng chỉ đạo các sở kiểm tra các chợ.", ["Bộ Xây dựng"]),
    ("Cụ thể, trước ngày 12/5, Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Cụ thể, trước ngày 12/5 đã có dịch tại các chợ.", None),
    ("Riêng Sở Y tế thống kê các chợ trước ngày 12/5/2026.", ["Sở Y tế"]),
    ("Ngoài ra, Sở Y tế thống kê các chợ trước ngày 12/5/2026.", ["Sở Y tế"]),
    ("Bên cạnh đó, Sở Y tế phải kiểm tra các chợ.", ["Sở Y tế"]),
    ("Đồng thời, yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Với các chợ giáp ranh, yêu cầu Sở Y tế kiểm tra.", ["Sở Y tế"]),
    ("Cùng với đó, Sở Y tế hỗ trợ các chợ 15 triệu đồng.", None),
    ("Mặt khác, Sở Y tế kiểm tra các chợ thường xuyên.", None),
    ("Ngoài ra, Sở Y tế thống kê các chợ.", None),
    ("Riêng Sở Y tế kiểm tra các chợ thường xuyên.", None),
    ("Riêng Sở Y tế phải kiểm tra các chợ.", ["Sở Y tế"]),
    ("Ngày 20/5, Sở Y tế sẽ công bố danh sách các chợ.", ["Sở Y tế"]),
    ("Ngày 20/5, Sở Y tế sẽ kiểm tra các chợ.", ["Sở Y tế"]),
    ("Ngày 20/5, Sở Y tế sẽ tổ chức hội nghị về các chợ.", None),
    ("Ngày 20/5, Thủ tướng sẽ thăm các chợ.", None),
    ("Chính phủ yêu cầu 9 Bộ, cơ quan kiểm tra các chợ.", ["9 Bộ, cơ quan"]),
    ("Thủ tướng yêu cầu 34 tỉnh, thành phố kiểm tra các chợ.", ["34 tỉnh, thành phố"]),
    ("Thủ tướng yêu cầu 34 giải pháp về các chợ.", None),
    ("UBND tỉnh vừa có văn bản gửi các sở, ngành yêu cầu khẩn trương kiểm tra các chợ.", ["các sở, ngành"]),
    ("UBND tỉnh có Công văn gửi Sở Y tế về dịch, yêu cầu tăng cường kiểm tra các chợ.", ["Sở Y tế"]),
    ("Người dân gửi Sở Y tế yêu cầu kiểm tra các chợ.", None),
    ("UBND tỉnh vừa có văn bản gửi Sở Y tế theo yêu cầu kiểm tra các chợ.", None),
    ("Lãnh đạo TP yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Lãnh đạo công ty, bạn đọc yêu cầu Sở Y tế kiểm tra các chợ.", None),
    ("UBND tỉnh cũng yêu cầu khẩn trương kiểm tra các chợ.", None),
    ("UBND tỉnh còn yêu cầu tăng cường kiểm tra các chợ.", None),
    ("Việc phải xong. Sở Y tế kiểm tra các chợ.", None),
    ("Việc đã xong. Trời phải mưa.", None),
    ("“Tỉnh sẽ làm. UBND tỉnh yêu cầu các xã kiểm tra các chợ”, ông nói.", None),
    ("Sở Y tế", None),
    ("Phó Chủ tịch UBND tỉnh ký Công điện số 5/CĐ-UBND yêu cầu Sở Y tế kiểm tra các chợ.", ["Sở Y tế"]),
    ("Chủ tịch UBND tỉnh ký Quyết định số 15/QĐ-UBND về trồng rừng.", None),
    ("Ban Chỉ đạo Thực hiện lộ trình trồng rừng trên địa bàn tỉnh vừa được thành lập.", None),
    ("Ban Chỉ đạo thực hiện Kế hoạch trồng rừng vừa được ban hành.", ["Ban Chỉ đạo"]),
    ("“Chúng tôi đã đề nghị các nhà máy bán giá gốc”, ông nói.", None),
    ("Cử tri đề nghị Sở Y tế kiểm tra các chợ.", None),
    ("Việc kiểm tra được làm theo yêu cầu Sở Y tế tổ chức hằng năm.", None),
    ("UBND xã thông báo hoãn phiên tiếp dân.", None),
    ("Ngày 31/8/2025, Sở Y tế tổ chức Hội nghị lấy ý kiến dự thảo.", None),
    ("Ngày 31/8/2025, Sở Y tế kiểm tra các chợ.", None),
    ("Cụ thể, Công an tỉnh phát hiện 15 vụ vi phạm.", None),
    ("Cụ thể, các xã trồng 1.200 ha rừng, tăng 5% so với năm trước.", None),
    ("Cụ thể, Sở Tài chính phân bổ 15 tỷ đồng cho các xã.", None),
    ("Cụ thể, Sở Y tế có trách nhiệm kiểm tra các chợ.", ["Sở Y tế"]),
    ("Chủ tịch UBND tỉnh nhấn mạnh: Ngành y tế đạt nhiều kết quả, tạo niềm tin cho nhân dân.", None),
    ("Chủ tịch UBND tỉnh nhấn mạnh: Sở Y tế tăng cường kiểm tra các chợ.", ["Sở Y tế"]),
    ("Ngày 20/5, Bộ Y tế sẽ tiếp nhận lô vắc xin đầu tiên.", None),
    ("Ngày 20/5, Sở Y tế sẽ tham gia ngày hội trồng rừng.", None),
    ("Ngày 20/5, Sở Y tế sẽ nộp hồ sơ.", ["Sở Y tế"]),
    ("Chính phủ đề nghị 34 tỉnh, thành phố rà soát các chợ.", ["34 tỉnh, thành phố"]),
    ("Chính phủ đề nghị 34 giải pháp về các chợ.", ["Chính phủ"]),
    ("Theo lãnh đạo UBND xã thì dân yêu cầu Sở Xây dựng kiểm tra các cống.", None),
    ("Đồng chí yêu cầu Ban Quản lý dự án tỉnh kiểm tra các cống.", ["Ban Quản lý dự án tỉnh"]),
    ("Đồng chí Lê Thị Bê cũng yêu cầu Sở Xây dựng kiểm tra các cống.", ["Sở Xây dựng"]),
    ("Bà Bê cũng lưu ý Ban Quản lý chợ sắp xếp các lô.", ["Ban Quản lý chợ"]),
    ("Đồng chí lưu ý Sở Xây dựng cần kiểm tra các cống.", ["Sở Xây dựng"]),
    ("Đồng chí lưu ý Sở Xây dựng về các cống.", None),
    ("Ông Bê yêu cầu Sở Xây dựng kiểm tra các cống.", None),
    ("Chợ có mái mới, bà Bê cũng yêu cầu Sở Xây dựng kiểm tra các cống.", ["Sở Xây dựng"]),
)


@pytest.mark.parametrize(("paragraph", "who"), ASKED, ids=[paragraph for paragraph, _ in ASKED])
def test_what_an_office_or_a_document_asks_for_is_a_task(paragraph: str, who: list[str] | None) -> None:
    assert tasks(paragraph) == ([] if who is None else [(paragraph[:24], who)])


def test_what_somebody_is_told_goes_on_with_what_is_to_be_hastened() -> None:
    asks = "UBND tỉnh yêu cầu các xã thực hiện các nội dung sau:"
    told = ["Triển khai Kết luận 12.", "Đẩy nhanh tiến độ.", "Rà soát các chợ."]
    assert tasks(asks, *told) == [(text, ["các xã"]) for text in told]
    assert tasks("Đẩy nhanh tiến độ trồng rừng là việc khó.") == []


def test_what_a_lead_in_asks_for_stands_below_it_to_the_end_of_its_numbers() -> None:
    asks = "Tỉnh ủy có Chỉ thị số 8-CT/TU yêu cầu các xã từ vùng cao đến vùng thấp làm tốt các nhiệm vụ sau:"
    items = ["1. Đẩy mạnh tuyên truyền.", "2. Siết chặt kỷ cương.", "3. Thành phần dự họp."]
    assert tasks(asks, *items, "4. Siết chặt lề lối.") == [
        ("Đẩy mạnh tuyên truyền.", ["các xã"]),
        ("Siết chặt kỷ cương.", ["các xã"]),
    ]
    assert tasks(asks, "1. Đẩy mạnh tuyên truyền.", "5. Siết chặt kỷ cương.") == [
        ("Đẩy mạnh tuyên truyền.", ["các xã"])
    ]
    assert tasks(asks.replace("nhiệm vụ", "số liệu"), *items) == []


def test_a_head_named_with_a_colon_is_told_what_he_needs_to_do() -> None:
    assert tasks("7. Thủ trưởng các đơn vị: Cần gương mẫu, đi đầu.") == [
        ("Thủ trưởng các đơn vị: C", ["Thủ trưởng các đơn vị"])
    ]
    assert tasks("7. Trưởng đoàn: Đại diện Sở Y tế.") == []


def test_what_is_told_besides_binds_as_the_paragraph_above_does() -> None:
    above = "UBND tỉnh yêu cầu Công an tỉnh kiểm tra các chợ."
    for told, who in (
        ("kiểm tra", ["Sở Y tế"]),
        ("thống kê", None),
        ("tổ chức đã xong đợt kiểm tra", None),
        ("xử lý 12 vụ vi phạm tại", None),
        ("tổ chức dọn vệ sinh, thu gom 12 tấn rác ở", None),
        ("tổ chức dọn vệ sinh 2 bên đường vào", ["Sở Y tế"]),
    ):
        found = tasks(above, f"Song song đó, Sở Y tế {told} các chợ.")[1:]
        assert [names for _, names in found] == ([] if who is None else [who])


HEADED = (
    (("- Phòng Kinh tế:", "+ Tham mưu bố trí kinh phí.", "+ Kiểm tra các chợ."), "Phòng Kinh tế", 2),
    (("Các việc được phân công:", "Phòng Kinh tế:", "Tham mưu bố trí kinh phí."), "Phòng Kinh tế", 1),
    (("Trung tâm Y tế:", "- Tổ chức khám cho 200 người."), "", 0),
    (("- Giao các xã chỉ đạo các thôn:", "+ Kiểm tra các hộ.", "+ Công tác vệ sinh được duy trì."), "các xã", 1),
    (("- Giao các xã chỉ đạo các thôn:", "- Kiểm tra các hộ.", "- Khánh thành cầu vào sáng nay."), "các xã", 1),
    (("- Giao các xã chỉ đạo các thôn:", "1. Kiểm tra các hộ.", "2. Thời tiết ngày mai có mưa."), "các xã", 1),
    (("- Giao các xã chỉ đạo các thôn:", "1. Kiểm tra các hộ.", "2. Thống kê hộ có đất."), "các xã", 2),
    (("“- Phòng Kinh tế:", "- Tham mưu bố trí kinh phí.”"), "Phòng Kinh tế", 1),
    (("- Giao các xã chỉ đạo các thôn:", "+ Kiểm tra các hộ.", "+ Thống kê diện tích.", "+ Báo cáo Sở."), "các xã", 3),
    (("- Phòng Kinh tế:", "+ Tham mưu bố trí kinh phí.", "- Thống kê diện tích."), "Phòng Kinh tế", 1),
    (("- Phòng Kinh tế:", "+ Thống kê diện tích.", "Người dân rất vui mừng."), "", 0),
    (("Giám đốc Sở Y tế:", "Tham mưu bố trí kinh phí."), "", 0),
)


@pytest.mark.parametrize(("lines", "who", "count"), HEADED, ids=[lines[0] + lines[-1] for lines, _, _ in HEADED])
def test_items_below_an_office_or_a_lead_in(lines: tuple[str, ...], who: str, count: int) -> None:
    assert [names for _, names in tasks(*lines)] == [[who]] * count


BINDS = (
    ("UBND tỉnh vừa có văn bản gửi Bộ Y tế đề nghị hỗ trợ vắc xin.", "request"),
    ("UBND tỉnh vừa có văn bản gửi các sở yêu cầu khẩn trương kiểm tra các chợ.", "order"),
    ("Chính phủ đề nghị 34 tỉnh, thành phố rà soát các chợ.", "request"),
    ("Chính phủ yêu cầu 34 tỉnh, thành phố rà soát các chợ.", "order"),
    ("Chính phủ giao 34 tỉnh, thành phố rà soát các chợ.", "order"),
)


@pytest.mark.parametrize(("paragraph", "modality"), BINDS, ids=[paragraph for paragraph, _ in BINDS])
def test_who_is_asked_is_not_ordered(paragraph: str, modality: str) -> None:
    assert [task["modality"] for task in article(f"Mở đầu.{LONG}", paragraph, f"Ảnh: Mẫu.{LONG}")["tasks"]] == [
        modality
    ]


def test_a_letter_that_is_longer_as_a_capital_moves_no_name() -> None:
    for asks in ("Chủ tịch UBND tỉnh yêu cầu: {}", "Cụ thể, {}"):
        for first in ("ßeta", "ﬁnal"):
            assert tasks(asks.format(f"{first} Sở Y tế phải kiểm tra các chợ.")) == []


def test_a_lead_in_is_no_task_but_says_who_acts_below() -> None:
    below = "Tăng cường kiểm tra các chợ."
    assert tasks("UBND tỉnh yêu cầu các sở, ban, ngành:", below) == [(below[:24], ["các sở, ban, ngành"])]
    given = "Tại Nghị quyết 5/NQ-CP, Chính phủ giao một số nhiệm vụ cụ thể cho {} các nhiệm vụ sau:"
    assert tasks(given.format("các bộ tập trung thực hiện"), below) == [(below[:24], ["các bộ"])]
    assert tasks(given.format("nhân dân và"), below) == []
    assert tasks("UBND tỉnh có ý kiến như sau:", "Giao Sở Y tế kiểm tra các chợ.") == [
        ("Giao Sở Y tế kiểm tra cá", ["Sở Y tế"])
    ]
    assert tasks("Chủ tịch tỉnh chỉ đạo:", below) == []
    attend = "Tham dự Hội nghị có bà Võ Thị Mẫu, Bí thư Đảng ủy phường."
    assert tasks("UBND tỉnh yêu cầu các sở, ban, ngành:", attend) == []
    attend = "Tham dự buổi lễ, bà Võ Thị Mẫu trồng cây lưu niệm."
    assert tasks("UBND tỉnh yêu cầu các sở, ban, ngành:", attend) == []
    assert tasks("UBND tỉnh yêu cầu các sở, ban, ngành:", "Tăng cường kiểm tra:", below) == []


def test_who_issued_the_document_directs_others() -> None:
    issued = "UBND tỉnh Vĩnh Hà vừa ban hành Công văn số 5/UBND-VX về phòng dịch."
    directs = "UBND tỉnh chỉ đạo Sở Y tế kiểm tra các chợ."
    assert tasks(issued, directs) == [(directs[:24], ["Sở Y tế"])]
    assert tasks(issued, f"5. {directs}") == [(directs[:24], ["UBND tỉnh"])]
    assert tasks(directs) == [(directs[:24], ["UBND tỉnh"])]


def test_labels_in_brackets_and_what_is_to_be_done_besides() -> None:
    lead, below = "UBND tỉnh giao các xã các nhiệm vụ sau:", "Kiểm tra các chợ trong xã."
    assert tasks(lead, f"(i) {below}", f"(2) {below}") == [(below[:24], ["các xã"])] * 2
    assert tasks("UBND tỉnh yêu cầu các xã kiểm tra các chợ.", f"Đồng thời, {below.lower()}")[1:] == [
        ("Đồng thời, kiểm tra các ", ["các xã"])
    ]
    assert tasks(f"Đồng thời, {below.lower()}") == []
    for told in (
        "Bên cạnh đó, tăng cường hợp tác quốc tế giúp tỉnh thu hút 20 dự án.",
        "Ngoài ra, hỗ trợ 15 triệu đồng cho mỗi hộ trồng rừng đã được giải ngân.",
    ):
        assert len(tasks("UBND tỉnh yêu cầu các xã kiểm tra các chợ.", told)) == 1
    due = "Ngoài ra, tăng cường kiểm tra các chợ. Nhiều chợ đã đóng cửa."
    assert len(tasks("UBND tỉnh yêu cầu các xã kiểm tra các chợ.", due)) == 2
    figures = "Cụ thể, Sở Y tế kiểm tra các chợ ven sông."
    assert tasks("UBND tỉnh yêu cầu các xã:", figures)[-1:] == [(figures[:24], ["Sở Y tế"])]


def test_what_goes_on_and_another_sentence_of_its_own() -> None:
    below = "Kiểm tra các chợ. Sở Tài chính chủ trì bố trí kinh phí."
    assert tasks("UBND tỉnh yêu cầu các xã:", below) == [
        ("Kiểm tra các chợ.", ["các xã"]),
        (below[18:42], ["Sở Tài chính"]),
    ]


def test_headlines_inside_and_captions_are_no_tasks() -> None:
    headline = "Sở Y tế triển khai nhiệm vụ phòng dịch mùa hè"
    assert tasks(headline) == []
    assert tasks(f"{headline} (Ảnh minh họa: Vũ Mẫu).") == []
    assert tasks(f"{headline} (Ảnh minh họa)") == []
    assert tasks("UBND tỉnh yêu cầu các xã:", "Kiểm tra các chợ trong xã") == [("Kiểm tra các chợ trong x", ["các xã"])]
    assert tasks(f"- {headline}") == [(headline[:24], ["Sở Y tế"])]
    assert tasks(f"{headline} trước ngày 5/9/2026") == [(headline[:24], ["Sở Y tế"])]
    assert tasks(headline, "tại các xã ven sông của tỉnh.") == [(headline[:24], ["Sở Y tế"])]


def test_what_took_place_or_is_announced_is_no_task() -> None:
    assert tasks("Ngày 31/8/2026, Sở Y tế tổ chức Hội nghị lấy ý kiến.", "Tham dự Hội nghị có bà Lê Thị Bê.") == []
    assert tasks("Ủy ban nhân dân xã thông báo hoãn phiên tiếp dân.", "Chủ tịch UBND tỉnh chỉ đạo:") == []
    assert tasks("Sở Y tế xây dựng kế hoạch.", "Tham dự Hội nghị có bà Lê Thị Bê.") == [
        ("Sở Y tế xây dựng kế hoạc", ["Sở Y tế"])
    ]
    assert len(tasks("Ngày 05/9/2026, Sở Y tế yêu cầu các xã tổ chức tập huấn.", "Sở Y tế thông báo cho các xã.")) == 2


DUE = (
    "Sở Y tế tổ chức hội nghị tập huấn cho cán bộ các xã trước ngày 5/9/2026.",
    "Sở Y tế chủ trì hội nghị tổng kết trước ngày 5/9/2026, gửi báo cáo về Bộ.",
    "Sở Y tế công bố công khai các thủ tục.",
    "Sở Y tế đăng tải danh sách lên cổng trước ngày 5/9/2026.",
    "Sở Y tế thông tin, tuyên truyền về phòng dịch.",
    "Sở Y tế thông tin kịp thời diễn biến dịch tới người dân.",
    "Ngày 20/5/2026, Sở Y tế có trách nhiệm tổng hợp kết quả.",
    "Ngày 31/8, Sở Y tế phải hoàn thành hồ sơ.",
)


@pytest.mark.parametrize("paragraph", DUE)
def test_what_has_a_deadline_or_must_be_done_is_a_task(paragraph: str) -> None:
    assert tasks(paragraph) == [(paragraph[:24], ["Sở Y tế"])]


def test_a_deadline_in_a_later_sentence_or_in_what_was_issued_is_not_that_of_what_took_place() -> None:
    assert tasks("Sở Y tế tổ chức Hội nghị lấy ý kiến. Hội nghị diễn ra trước ngày 5/9/2026.") == []
    assert tasks("UBND tỉnh ban hành Kế hoạch số 15/KH-UBND hoàn thành trồng rừng trước ngày 20/12/2026.") == []


def test_day_and_issuer_of_the_reported_document_stand_where_it_is_cited() -> None:
    text = f"Theo đó, ngày 26-5-2025, Ban Thường vụ Thành ủy đã ban hành Chỉ thị số 8-CT/TU về trồng rừng.{LONG}"
    told = article(text)["reported"]
    assert (told["so_hieu"], told["ngay"], told["co_quan"]) == ("8-CT/TU", "2025-05-26", "Ban Thường vụ Thành ủy")


def test_who_says_that_a_document_was_issued_is_named_without_the_verb() -> None:
    for says in ("cho biết đã", "cho hay vừa"):
        text = f"Theo đó, Chủ tịch UBND tỉnh Vĩnh Hà {says} ký Công văn số 8/UBND-VX về trồng rừng.{LONG}"
        assert article(text)["reported"]["co_quan"] == "UBND tỉnh Vĩnh Hà"


def test_the_only_numbered_document_of_an_article_is_the_one_reported_on() -> None:
    text = f"Tại Nghị quyết số 8/2025/NQ-HĐND của HĐND tỉnh Vĩnh Hà có ba nguyên tắc. Theo đó, cho biết.{LONG}"
    told = article(text)["reported"]
    assert (told["loai"], told["so_hieu"], told["co_quan"]) == ("Nghị quyết", "8/2025/NQ-HĐND", "HĐND tỉnh Vĩnh Hà")
    assert article(f"{text} Kế hoạch số 2/KH-UBND nêu rõ.")["reported"] is None


def test_a_document_that_the_article_does_not_cite_again_stays_as_it_is() -> None:
    told = {"loai": "Kế hoạch", "so_hieu": "2/KH-UBND", "ngay": None, "co_quan": None, "span": (0, 9)}
    assert complete_reported(told, []) == told
    assert complete_reported(None, []) is None


def test_whom_a_paragraph_asks_is_not_asked_by_the_office_of_the_paragraph_above() -> None:
    above, asks = "Sở Tư pháp rà soát các bản tin.", "Đề nghị Hội Nông dân tỉnh vận động hội viên."
    assert tasks(above, asks)[1:] == [("Đề nghị Hội Nông dân tỉn", ["Hội Nông dân tỉnh"])]
    below = tasks("- Sở Tư pháp:", "+ Rà soát các bản tin.", f"+ {asks}")
    assert below[-1:] == [("Đề nghị Hội Nông dân tỉn", ["Sở Tư pháp"])]


def test_an_order_that_ends_in_a_word_that_leads_in_to_its_parts() -> None:
    asks = "Chủ tịch UBND tỉnh yêu cầu các xã bàn giao mặt bằng trước ngày 15/10/2026."
    for link in ("Trong đó:", "Cụ thể:", "Cụ thể như sau:"):
        assert tasks(f"{asks} {link}", "- Giao Sở Y tế kiểm tra các chợ.") == [
            ("Chủ tịch UBND tỉnh yêu c", ["các xã"]),
            ("Giao Sở Y tế kiểm tra cá", ["Sở Y tế"]),
        ]


def test_one_more_order_in_small_letters() -> None:
    asks = "Bà Võ Thị Mẫu - Phó Chủ tịch UBND phường đề nghị các tổ dân phố ký cam kết; giao Công an phường tuần tra."
    assert [who for _, who in tasks(asks)] == [["các tổ dân phố"], ["Công an phường"]]
    asks = "Bà Mẫu cũng lưu ý Công an phường kiểm tra các chợ; đề nghị Trường THCS Hà Lam phối hợp với phụ huynh."
    assert [who for _, who in tasks(asks)] == [["Công an phường"], ["Trường THCS Hà Lam"]]


def test_a_later_sentence_in_which_another_acts() -> None:
    assert tasks("Sở Xây dựng được giao kiểm tra các cống. Sở Tài chính cân đối, bố trí kinh phí.") == [
        ("Sở Xây dựng được giao ki", ["Sở Xây dựng"]),
        ("Sở Tài chính cân đối, bố", ["Sở Tài chính"]),
    ]
    assert tasks("UBND các xã xây dựng kế hoạch. Trong đó, giao cho Sở Y tế chủ trì khám sức khỏe học sinh.") == [
        ("UBND các xã xây dựng kế ", ["UBND các xã"]),
        ("Trong đó, giao cho Sở Y ", ["Sở Y tế"]),
    ]
