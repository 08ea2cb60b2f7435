"""Which times of a sentence bind its task."""

from __future__ import annotations

import pytest

from kehoach.facts.times import Years, deadlines
from kehoach.text.fold import fold

YEARS = Years(issued="2025-03-01")


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Tổng hợp, gửi Sở Y tế trước ngày 15/4/2025.", ["trước ngày 15/4/2025"]),
        ("Gửi kết quả trước ngày 05 tháng 10 năm 2025 để báo cáo", ["trước ngày 05 tháng 10 năm 2025"]),
        ("Lập danh sách (qua Văn phòng) hạn chót 13/10/2025, theo mẫu", ["hạn chót 13/10/2025"]),
        ("Báo cáo chậm nhất là ngày 20/12/2025", ["chậm nhất là ngày 20/12/2025"]),
        ("Nhận hồ sơ đến hết ngày 31/12/2025", ["đến hết ngày 31/12/2025"]),
        ("Sửa chữa nhà văn hóa, hoàn thành trong quý II/2025", ["hoàn thành trong quý II/2025"]),
        ("Di dời các hộ dân xong trong tháng 6/2025; báo cáo huyện", ["xong trong tháng 6/2025"]),
        ("Ban hành quy chế trong năm 2025 để áp dụng", ["trong năm 2025"]),
        ("Xóa nhà tạm ngay trong năm 2025 và duy trì đến năm 2030", ["ngay trong năm 2025"]),
        ("Báo cáo trước ngày 18 hằng tháng, theo mẫu", ["trước ngày 18 hằng tháng"]),
        ("Định kỳ hàng năm các trường báo cáo trước ngày 01/12 hàng năm.", ["trước ngày 01/12 hàng năm"]),
        ("Các xã định kỳ hàng năm (trước ngày 10/12) báo cáo", ["định kỳ hàng năm (trước ngày 10/12)"]),
        ("Định kỳ 6 tháng, hàng năm, giữa nhiệm kỳ sơ kết", ["Định kỳ 6 tháng, hàng năm, giữa nhiệm kỳ"]),
        ("Định kỳ hàng năm gửi báo cáo về Bộ", ["Định kỳ hàng năm"]),
        ("Báo cáo tình hình định kỳ và đột xuất.", ["định kỳ và đột xuất"]),
        ("Trước khi tiến hành kiểm tra: gửi văn bản cho đơn vị", ["Trước khi tiến hành kiểm tra"]),
        ("Sau khi có hướng dẫn của Bộ, tổ chức tập huấn", ["Sau khi có hướng dẫn của Bộ"]),
        (
            "Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn",
            ["trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn"],
        ),
        ("Khảo sát các thôn. Thời gian thực hiện: tháng 5/2025.", ["tháng 5/2025"]),
        (
            "Gửi số liệu trước ngày 28/4/2025 và trước ngày 10/11/2025",
            ["trước ngày 28/4/2025", "trước ngày 10/11/2025"],
        ),
        ("Báo cáo 6 tháng: Trước ngày 15/6.", ["Trước ngày 15/6"]),
        ("Gửi kết quả về Sở Y tế trước ngày 10/02/2025", ["trước ngày 10/02/2025"]),
        ("Hoàn thành trước ngày 10/02/2025", ["Hoàn thành trước ngày 10/02/2025"]),
        ("Họp bàn (chậm nhất ngày 10/4/2025) tại huyện", ["chậm nhất ngày 10/4/2025"]),
        ("Gửi báo cáo trong ngày 10 tháng 5 năm 2025.", ["trong ngày 10 tháng 5 năm 2025"]),
        ("Từ ngày 04/5/2025: Hướng dẫn các xã", ["Từ ngày 04/5/2025"]),
        ("Từ ngày 04/5/2025 đến ngày 08/5/2025, tiếp nhận hồ sơ", ["Từ ngày 04/5/2025 đến ngày 08/5/2025"]),
        ("Ngày 04/5/2025: Tổ chức hội nghị", ["Ngày 04/5/2025"]),
        ("Cuối năm, báo cáo kết quả", ["Cuối năm"]),
        ("Đến năm 2027, hoàn thành chương trình", ["Đến năm 2027"]),
        ("Sau khi nghiệm thu, gửi hồ sơ trước ngày 25/7/2025", ["trước ngày 25/7/2025", "Sau khi nghiệm thu"]),
        ("Trình văn bản, bảo đảm có hiệu lực trước ngày 01/3/2027", ["trước ngày 01/3/2027"]),
        # ---- and what binds nothing
        ("Từ ngày 04/5/2025, thu phí vào rừng", []),
        ("Đến năm 2027, toàn tỉnh có 5 vườn ươm", []),
        ("Cuối năm 2024, rừng bị cháy", []),
        ("Rà soát văn bản ban hành trước ngày 10/02/2025", []),
        ("Báo cáo số đơn đã nhận trước ngày 10/02/2025", []),
        ("Gửi số liệu của năm qua trước ngày 10/02/2024", []),
        ("Lập bảng kê số thuốc đã sử dụng trong năm 2025, đề xuất nhu cầu", []),
        ("Thực hiện Chương trình giai đoạn 2021-2030, tầm nhìn đến năm 2045", []),
        ("Rà soát theo Quyết định số 12/QĐ-UBND ngày 28/9/2024 của tỉnh", []),
        ("Phát động thi đua năm học 2025-2026 và kế hoạch năm 2025", []),
        ("Phấn đấu đến năm 2030 đạt 90%, vào năm 2028 đạt 80%", []),
        ("Chăm sóc trẻ em dưới 36 tháng tuổi, sinh trước ngày 01/01/2024", []),
        ("Mở cửa từ 7h00 đến 11h00 các ngày trong tuần", []),
        ("Hồ sơ nộp trước ngày Luật này có hiệu lực", []),
        ("Nghị quyết có hiệu lực đến trước ngày 01/3/2027", []),
        ("Chịu trách nhiệm trước pháp luật; định kỳ tổng hợp, báo cáo", []),
        ("Thường xuyên theo dõi, khám sức khỏe định kỳ cho người dân", []),
        ("Hỗ trợ các hộ (sau khi hoàn trả kinh phí) và trang bị trước khi khai giảng", []),
        ("Xây dựng kế hoạch hàng năm, nghỉ hằng năm", []),
        ("Tiếp tục Đề án “Trước ngày 01/6/2026 hoàn thành số hóa” của tỉnh", []),
        ("Tổ chức hội nghị", []),
    ],
)
def test_what_is_due(sentence: str, due: list[str]) -> None:
    found = deadlines(fold(sentence), YEARS)
    assert [sentence[time.start : time.end] for time in found.due] == due


@pytest.mark.parametrize(
    ("sentence", "every"),
    [
        ("Hằng năm, tham mưu trình Hội đồng nhân dân", "Hằng năm"),
        ("Phòng Tài chính: Hàng năm, căn cứ khả năng ngân sách", "Hàng năm"),
        ("Họp theo quy chế (6 tháng/lần).", "6 tháng/lần"),
        ("Định kỳ hàng quý báo cáo trước ngày 20 tháng cuối quý", "Định kỳ hàng quý"),
        ("Xây dựng kế hoạch hàng năm", None),
        ("Định kỳ hàng năm báo cáo", None),
    ],
)
def test_how_often(sentence: str, every: str | None) -> None:
    found = deadlines(fold(sentence), YEARS).every
    assert (sentence[found.start : found.end] if found else None) == every


def test_a_day_before_the_day_of_issue_tells_what_was() -> None:
    sentence = "Cấp lại giấy tờ cho người đăng ký trước ngày 15/6/2013"
    assert deadlines(sentence, YEARS).due == ()
    assert len(deadlines(sentence, Years()).due) == 1


def test_only_the_sentence_is_read() -> None:
    text = "Nộp trước ngày 1/5/2025. Họp dân. Nộp trước ngày 2/5/2025."
    assert deadlines(text, YEARS, 25, 34).due == ()
    (time,) = deadlines(text, YEARS, 34).due
    assert time.value.date == "2025-05-02"


@pytest.mark.parametrize("times", [1, 4])
def test_a_hostile_line_comes_to_an_end(times: int) -> None:
    line = "trước ngày 1/5/2026 hàng năm định kỳ “quý I, sau khi " * (times * 1000)
    assert len(deadlines(line, YEARS).due) <= 2 * times * 1000
