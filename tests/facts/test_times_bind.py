"""Which times of a sentence bind its task."""

from __future__ import annotations

import time

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
        ("Gửi về Sở Y tế, hạn cuối ngày 13/10/2025.", ["hạn cuối ngày 13/10/2025"]),
        ("Gửi về Sở Y tế, hạn cuối 13/10/2025.", ["hạn cuối 13/10/2025"]),
        ("Nộp điểm chậm nhất 10/5.", ["chậm nhất 10/5"]),
        ("Nộp điểm muộn nhất 10/5.", ["muộn nhất 10/5"]),
        ("Nộp điểm hạn chót 10/5.", ["hạn chót 10/5"]),
        ("Nhận hồ sơ đến hết 10/5 phải xong.", ["đến hết 10/5"]),
        ("Nộp điểm không quá ngày 10/5.", ["không quá ngày 10/5"]),
        ("Giữ không quá 1/3 số phiếu.", []),
        ("Duyệt phương án trong tuần 1 tháng 4.", ["trong tuần 1 tháng 4"]),
        ("Hoàn thành trong nửa đầu tháng 6/2025.", ["Hoàn thành trong nửa đầu tháng 6/2025"]),
        ("Kiểm tra hồ sơ vào cuối quý II.", ["vào cuối quý II"]),
        ("Họp các đội vào tháng 6/2025.", ["vào tháng 6/2025"]),
        ("Phòng sâu bệnh thường phát vào đầu tháng 5.", []),
        ("Chi trả cho cán bộ nghỉ hưu vào tháng 6/2025.", []),
        ("Họp vào tháng 6/2025 với các xã.", []),
        ("Hoàn thành nhà văn hóa cuối tháng 6/2025.", ["cuối tháng 6/2025"]),
        ("Chăm sóc cây cuối tháng 6/2025.", []),
        ("Báo cáo ngày 20 của tháng cuối quý.", ["ngày 20 của tháng cuối quý"]),
        ("Lập phương án, đến 30/6/2025 phải hoàn thành.", ["đến 30/6/2025"]),
        ("Lập phương án, đến 30/6/2025 có 5 xã.", []),
        ("Hoàn thành xong trước khi khai giảng năm học mới.", ["trước khi khai giảng năm học mới"]),
        ("Sửa phòng học, hoàn thành trước khai giảng.", ["trước khai giảng"]),
        ("Xin ý kiến trước khai giảng.", []),
        ("Lập phương án. Hoàn thành trong 15 ngày.", ["Hoàn thành trong 15 ngày"]),
        ("Trả lời trong vòng 24 giờ.", ["trong vòng 24 giờ"]),
        ("Gửi hồ sơ về Văn phòng ngày 15/6/2025.", ["ngày 15/6/2025"]),
        ("Gửi hồ sơ về Văn phòng đúng 17h ngày 15/6/2025.", ["đúng 17h ngày 15/6/2025"]),
        ("Gửi Công văn về đê ngày 15/6/2025.", []),
        ("Tập huấn cán bộ thôn (tháng 6/2025).", ["tháng 6/2025"]),
        ("Tập huấn cán bộ thôn (năm 2025).", []),
        ("Dự Đại hội (tháng 1/2021).", []),
        ("Treo cờ từ 25/9 đến hết 30/9/2025.", ["từ 25/9 đến hết 30/9/2025"]),
        ("Gửi về Sở Y tế trước ngày 15.11.", ["trước ngày 15.11"]),
        ("Gửi về Sở Y tế trước ngày 15.11% số hộ.", []),
        ("Gửi về Sở Y tế trước ngày 15-11.", ["trước ngày 15-11"]),
        ("Gửi về Sở Y tế trước ngày 30-4 hằng năm.", ["trước ngày 30-4 hằng năm"]),
        ("Gửi về Sở Y tế trước ngày 15-13.", []),
        ("Trực tại trạm ngày 5-7 lượt.", []),
        ("Tuần tra trước ngày 5-7 lượt.", []),
        ("Gửi về Sở Y tế trước ngày 10.5 mẫu báo cáo.", ["trước ngày 10.5"]),
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
        ("Gửi tài liệu trước ngày họp 03 ngày.", ["trước ngày họp 03 ngày"]),
        ("Gửi giấy mời trước 05 ngày tổ chức Hội nghị.", ["trước 05 ngày tổ chức Hội nghị"]),
        ("Gửi tài liệu trước khi tổ chức Hội nghị 07 ngày.", ["trước khi tổ chức Hội nghị 07 ngày"]),
        ("Theo dõi các xã trước khi tổ chức Hội nghị.", []),
        ("Lập danh sách (gửi trước ngày họp 03 ngày).", ["trước ngày họp 03 ngày"]),
        ("Đôn đốc các xã đúng hạn (dừng nhận hồ sơ trước ngày bầu cử 10 ngày).", []),
        ("Báo cáo tình hình định kỳ và đột xuất.", ["định kỳ và đột xuất"]),
        ("Trước khi tiến hành kiểm tra: gửi văn bản cho đơn vị", ["Trước khi tiến hành kiểm tra"]),
        ("Sau khi có hướng dẫn của Bộ, tổ chức tập huấn", ["Sau khi có hướng dẫn của Bộ"]),
        (
            "Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn",
            ["trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn"],
        ),
        ("Trả lời người dân trong thời hạn 10 ngày làm việc.", ["trong thời hạn 10 ngày làm việc"]),
        ("Niêm yết trong thời hạn 30 ngày.", []),
        ("Kiểm tra, báo cáo UBND tỉnh trong 30 ngày làm việc.", ["trong 30 ngày làm việc"]),
        ("Trả lời công dân trong 10 (mười) ngày làm việc; theo dõi.", ["trong 10 (mười) ngày làm việc"]),
        ("Tổ chức lớp tập huấn trong 05 ngày làm việc.", []),
        ("Gửi giấy mời và tổ chức họp trong 02 ngày làm việc.", []),
        ("Trực 08 giờ trong 01 ngày làm việc.", []),
        ("Trong 30 ngày làm việc, Sở Y tế kiểm tra.", ["Trong 30 ngày làm việc"]),
        ("Gửi hồ sơ ít nhất 01 tháng trước ngày khai mạc.", ["ít nhất 01 tháng trước ngày khai mạc"]),
        ("Rà soát hộ cư trú ít nhất 06 tháng trước ngày nộp hồ sơ.", []),
        (
            "Báo cáo trước ngày 10 tháng 6 và ngày 10 tháng 12 hằng năm.",
            ["trước ngày 10 tháng 6", "ngày 10 tháng 12 hằng năm"],
        ),
        ("Báo cáo trước ngày 10/6, tổ chức ngày hội 10/12 hằng năm.", ["trước ngày 10/6"]),
        # how long before something, which stands before or behind the number
        ("Gửi tài liệu trước 05 ngày tổ chức hội nghị.", ["trước 05 ngày tổ chức hội nghị"]),
        ("Gửi tài liệu trước ít nhất 05 ngày tổ chức hội nghị.", ["trước ít nhất 05 ngày tổ chức hội nghị"]),
        ("Gửi tài liệu trước ngày họp 05 ngày.", ["trước ngày họp 05 ngày"]),
        ("Gửi giấy mời trước khi họp 05 (năm) ngày để chuẩn bị.", ["trước khi họp 05 (năm) ngày"]),
        ("Gửi đại biểu trước phiên họp ít nhất 03 ngày làm việc.", ["trước phiên họp ít nhất 03 ngày làm việc"]),
        ("Tắt đèn trước khi hết giờ làm việc 30 phút.", []),
        ("Thông báo trước 15 ngày kể từ ngày nhận hồ sơ.", []),
        ("Gửi hồ sơ trước kỳ họp thứ 5 ngày 20/3.", []),
        ("Gửi hồ sơ trước hội nghị 5 ngày 20/3.", []),
        ("Tổ chức trước ngày khai mạc 2 ngày một lần.", []),
        ("Giải quyết đơn (dừng xem xét hồ sơ trước ngày bầu cử 10 ngày).", []),
        ("Chuẩn bị hội nghị (gửi tài liệu trước ngày họp 05 ngày).", ["trước ngày họp 05 ngày"]),
        # the day on which something happens, and how long behind the end of a term
        ("Gửi báo cáo về Sở Y tế trước 16 giờ cùng ngày.", ["trước 16 giờ cùng ngày"]),
        ("Gửi báo cáo về Sở Y tế trong cùng ngày.", ["trong cùng ngày"]),
        ("Trả kết quả ngay trong ngày làm việc, theo dõi hồ sơ.", ["ngay trong ngày làm việc"]),
        ("Gửi giấy mời cùng ngày.", []),
        ("Hội nghị kết thúc hồi 16 giờ cùng ngày.", []),
        ("Xử lý hồ sơ nhận trong cùng ngày làm việc trước.", []),
        ("Gửi báo cáo sau khi kết thúc quý 15 ngày.", ["sau khi kết thúc quý 15 ngày"]),
        ("Gửi báo cáo chậm nhất 05 ngày sau khi kết thúc quý.", ["chậm nhất 05 ngày sau khi kết thúc quý"]),
        ("Gửi báo cáo sau khi kết thúc đợt tập huấn 05 ngày.", []),
        ("Gửi báo cáo sau khi kết thúc năm 2026.", []),
        ("Tự chấm điểm trước kỳ đánh giá năm 2026.", ["trước kỳ đánh giá năm 2026"]),
        ("Tổng hợp số liệu của năm trước kỳ đánh giá.", []),
        # each day and each week
        ("Báo cáo nhanh vào 16h00 hằng ngày.", ["vào 16h00 hằng ngày"]),
        ("Báo cáo trước 15 giờ chiều thứ Năm hằng tuần.", ["trước 15 giờ chiều thứ Năm hằng tuần"]),
        ("Gửi lịch công tác vào chiều thứ Sáu hằng tuần.", ["vào chiều thứ Sáu hằng tuần"]),
        ("Gửi báo cáo trước 16 giờ chiều ngày 20/5/2025.", ["trước 16 giờ chiều ngày 20/5/2025"]),
        ("Quyết toán trong quý II.2025.", ["trong quý II.2025"]),
        ("Quyết toán trong quý II. 2025 là năm cuối.", ["trong quý II"]),
        # a further day with what is done by it
        (
            "Gửi danh sách trước ngày 5/5/2025; đến 10 giờ ngày 6/5/2025 hoàn thành nhập liệu.",
            ["trước ngày 5/5/2025", "đến 10 giờ ngày 6/5/2025"],
        ),
        ("Phấn đấu đến năm 2026 hoàn thành số hóa.", []),
        ("Báo cáo trước ngày 10/6/2026, ngày 27/7 hằng năm tặng quà.", ["trước ngày 10/6/2026"]),
        ("Nộp hồ sơ trước ngày 10/6/2026 và ngày 02/9 hằng năm tổ chức lễ.", ["trước ngày 10/6/2026"]),
        ("Báo cáo trước ngày 10/6/2026 và ngày 10/12/2026 mở hội.", ["trước ngày 10/6/2026"]),
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
        ("Ngay sau kỳ nghỉ Tết, các trường ổn định nền nếp", ["Ngay sau kỳ nghỉ Tết"]),
        ("Sau hội nghị trồng tre: Sở Măng lập báo cáo", ["Sau hội nghị trồng tre"]),
        ("Phổ biến tới các thôn ngay sau cuộc họp này, báo cáo huyện", ["ngay sau cuộc họp này"]),
        ("Treo cờ từ ngày 10/5/2025 đến hết ngày 14/5/2025.", ["từ ngày 10/5/2025 đến hết ngày 14/5/2025"]),
        (
            "Sinh viên học trực tuyến từ ngày 01/4/2025 đến ngày 14/4/2025. Khoa gửi lịch trước ngày 25/3/2025",
            ["trước ngày 25/3/2025", "từ ngày 01/4/2025 đến ngày 14/4/2025"],
        ),
        ("Cử cán bộ tham gia đo đạc từ tháng 4/2025 đến tháng 12/2025.", ["từ tháng 4/2025 đến tháng 12/2025"]),
        ("Lấy 240 mẫu nước giếng từ tháng 4 đến tháng 10 năm 2025.", ["từ tháng 4 đến tháng 10 năm 2025"]),
        ("Các thôn báo cáo kết quả vào ngày 25 hằng tháng về xã", ["vào ngày 25 hằng tháng"]),
        ("Các thôn ngày 25 hằng tháng báo cáo kết quả về xã", ["ngày 25 hằng tháng"]),
        ("Các thôn định kỳ ngày 25 hằng tháng gửi kết quả về xã", ["ngày 25 hằng tháng"]),
        ("Ngày 25 hằng tháng, các thôn báo cáo kết quả về xã", ["Ngày 25 hằng tháng"]),
        ("Ngày 25 hằng tháng, các thôn báo cáo tại hội nghị", []),
        ("Các chi bộ sinh hoạt ngày 03 hằng tháng tại nhà văn hóa", []),
        ("Ngày 03 hằng tháng, các chi bộ sinh hoạt", []),
        ("Trực từ 7h00 đến 17h00 hằng ngày báo cáo kết quả", []),
        ("Báo cáo nhanh về xã trước 16h00 hằng ngày để tổng hợp", ["trước 16h00 hằng ngày"]),
        ("Gửi danh sách (trước 15h thứ Sáu hằng tuần).", ["trước 15h thứ Sáu hằng tuần"]),
        ("Họp giao ban vào thứ Hai hằng tuần", ["vào thứ Hai hằng tuần"]),
        ("Báo cáo hằng tháng (trước ngày 25) về xã", ["hằng tháng (trước ngày 25)"]),
        ("Báo cáo hằng tháng (trước ngày 05 của tháng kế tiếp)", ["trước ngày 05 của tháng kế tiếp"]),
        ("Định kỳ ngày 25 hằng tháng báo cáo xã tiến độ", ["ngày 25 hằng tháng"]),
        ("Báo cáo xã ngày 25 hằng tháng", ["ngày 25 hằng tháng"]),
        ("Họp ngày 25 hằng tháng", []),
        ("Kiểm tra công trình ngày 25 hằng tháng", []),
        ("Tập huấn báo cáo viên ngày 25 hằng tháng", []),
        ("Truy thu tiền thuê đất. Thời hạn: 15/12/2025.", ["15/12/2025"]),
        ("Truy thu tiền (thời gian hoàn thành: ngày 15/12/2025)", ["ngày 15/12/2025"]),
        ("Tổ chức hội nghị. Thời gian: 15/12/2025, tại xã", []),
        ("Định kỳ ngày 20 hằng tháng tổng hợp, báo cáo xã", ["ngày 20 hằng tháng"]),
        ("Ngày 25 hằng tháng báo cáo xã", ["Ngày 25 hằng tháng"]),
        ("Định kỳ ngày 15 tháng cuối quý báo cáo xã", ["ngày 15 tháng cuối quý"]),
        ("Tổng hợp số liệu chốt ngày 20 hằng tháng", []),
        ("Trực tại trạm từ 7h00 đến 17h00 hằng ngày", []),
        ("Họp thứ Hai hằng tuần", []),
        ("Tổng hợp số liệu hằng ngày, trước mắt rà soát 3 thôn", []),
        ("Tổ chức tuần lễ trồng tre từ ngày 10/5/2025 đến ngày 14/5/2025.", ["từ ngày 10/5/2025 đến ngày 14/5/2025"]),
        ("Thời gian chậm nhất gửi báo cáo về Sở ngày 23/4/2025.", ["ngày 23/4/2025"]),
        ("Rà soát giống tre. Đến năm 2030, hoàn thành chương trình", ["Đến năm 2030"]),
        ("Ban hành và thực hiện ngay trong tháng 4 năm 2025 quy chế", ["ngay trong tháng 4 năm 2025"]),
        ("Công bố kết luận trong 15 ngày kể từ ngày kết thúc.", ["trong 15 ngày kể từ ngày kết thúc"]),
        (
            "Trả lời trong thời hạn chậm nhất không quá 15 ngày, kể từ ngày nhận đơn; theo dõi",
            ["trong thời hạn chậm nhất không quá 15 ngày, kể từ ngày nhận đơn"],
        ),
        (
            "Gửi báo cáo trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản.",
            ["trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản"],
        ),
        (
            "Báo chậm nhất 03 (ba) ngày sau khi họp, gửi kèm danh sách",
            ["chậm nhất 03 (ba) ngày sau khi họp"],
        ),
        (
            "Trả lời trong thời hạn tối đa hai mươi bốn (24) giờ, kể từ khi nhận tin; theo dõi",
            ["trong thời hạn tối đa hai mươi bốn (24) giờ, kể từ khi nhận tin"],
        ),
        (
            "Trong thời gian 20 (hai mươi) ngày sau khi kết nạp, gửi thẻ",
            ["Trong thời gian 20 (hai mươi) ngày sau khi kết nạp"],
        ),
        ("Ngay sau khi có 03 (ba) thôn đồng ý, mở đợt trồng tre", ["Ngay sau khi có 03 (ba) thôn đồng ý"]),
        ("Họp định kỳ 06 (sáu) tháng một lần.", ["định kỳ 06 (sáu) tháng một lần"]),
        ("Báo trong vòng 30 phút kể từ khi nhận tin", ["trong vòng 30 phút kể từ khi nhận tin"]),
        (
            "Nộp trong thời hạn 60 ngày kể từ ngày công nhận theo quy định tại khoản 5 Điều 32",
            ["trong thời hạn 60 ngày kể từ ngày công nhận"],
        ),
        (
            "Nộp trong thời hạn 24 tháng kể từ ngày phải nộp tiền.",
            ["trong thời hạn 24 tháng kể từ ngày phải nộp tiền"],
        ),
        (
            "Di dời ngay khi có lệnh của Ban Chỉ huy Phòng, chống lụt, bão xã, trực ban",
            ["ngay khi có lệnh của Ban Chỉ huy Phòng, chống lụt, bão xã"],
        ),
        (
            "Nộp trước ngày 20 tháng 01 của năm liền kề sau năm báo cáo cho Sở",
            ["trước ngày 20 tháng 01 của năm liền kề sau năm báo cáo"],
        ),
        ("Báo cáo định kỳ 03 tháng/1lần về Sở", ["định kỳ 03 tháng/1lần"]),
        ("Định kỳ (01 tháng/lần) báo cáo", ["Định kỳ (01 tháng/lần)"]),
        ("Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2, các trường báo cáo", ["Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2"]),
        ("Báo cáo về phòng vào cuối mỗi học kỳ và cuối năm học.", ["vào cuối mỗi học kỳ và cuối năm học"]),
        ("Điều động lực lượng ngay khi nhận tin báo, cứu người bị nạn trước", ["ngay khi nhận tin báo"]),
        ("Ngay sau khi nhận tin báo cháy, chữa cháy kịp thời", ["Ngay sau khi nhận tin báo cháy"]),
        ("Di chuyển ngay sau khi có tin gió mạnh, bão to", ["ngay sau khi có tin gió mạnh"]),
        ("Gửi kết quả ngay sau cuộc kiểm tra, báo cáo huyện", ["ngay sau cuộc kiểm tra"]),
        ("Kết thúc đợt kiểm tra, Đoàn kiểm tra tổng hợp, báo cáo huyện", ["Kết thúc đợt kiểm tra"]),
        ("Kết thúc năm học 2025-2026, các trường tổng kết", ["Kết thúc năm học 2025-2026"]),
        ("Sau hội nghị, Sở Măng lập báo cáo", ["Sau hội nghị"]),
        ("Kết thúc đợt khám trước ngày 15/6/2025, báo cáo huyện", ["trước ngày 15/6/2025"]),
        ("Gửi tài liệu trước 05 ngày làm việc khi họp thôn", ["trước 05 ngày làm việc khi họp thôn"]),
        ("Báo bằng văn bản ít nhất trước 07 ngày cho các hộ", ["ít nhất trước 07 ngày"]),
        ("Báo cho bên kia trước ít nhất 03 ngày làm việc về việc nghỉ", ["trước ít nhất 03 ngày làm việc"]),
        ("Thông báo ít nhất 01 tháng trước ngày họp", ["ít nhất 01 tháng trước ngày họp"]),
        ("Thông báo ít nhất 02 tháng trước khi hết hạn", ["ít nhất 02 tháng trước khi hết hạn"]),
        ("Thông báo cho các hộ ít nhất 01 tháng trước ngày họp", ["ít nhất 01 tháng trước ngày họp"]),
        ("Gửi hồ sơ ít nhất hai (02) tháng trước khi hết hạn", ["ít nhất hai (02) tháng trước khi hết hạn"]),
        ("Trước ngày 15.11 tấn công tội phạm, báo cáo huyện", ["Trước ngày 15.11"]),
        ("Trước ngày 30.6 tỷ lệ hộ nghèo dưới 2%", ["Trước ngày 30.6"]),
        ("Trước ngày 30.6 triệu tập các hộ", ["Trước ngày 30.6"]),
        ("Gửi giấy mời ít nhất 05 (năm) ngày trước ngày họp", ["ít nhất 05 (năm) ngày trước ngày họp"]),
        ("Sửa đường hoàn thành trước mùa mưa bão năm 2025, báo cáo", ["trước mùa mưa bão năm 2025"]),
        ("Sửa đê hoàn thành trước mùa bão, lũ năm 2025, báo cáo", ["trước mùa bão, lũ năm 2025"]),
        ("Sửa đê hoàn thành trước mùa mưa, bão.", ["trước mùa mưa, bão"]),
        ("Sửa đê hoàn thành trước mùa mưa, bảo đảm an toàn.", ["trước mùa mưa"]),
        (
            "Nộp trong thời hạn 25 (hai mươi nhăm) ngày kể từ ngày họp.",
            ["trong thời hạn 25 (hai mươi nhăm) ngày kể từ ngày họp"],
        ),
        ("Nộp trong thời hạn 05 ( năm ) ngày kể từ ngày họp.", ["trong thời hạn 05 ( năm ) ngày kể từ ngày họp"]),
        ("Nộp trong thời hạn năm ( 05 ) ngày kể từ ngày họp.", ["trong thời hạn năm ( 05 ) ngày kể từ ngày họp"]),
        # ---- and what binds nothing
        ("Gửi báo cáo kết quả về xã sau khi kết thúc đợt khám.", []),
        ("Theo dõi rừng trong mùa mưa bão năm 2025.", []),
        ("Sửa cống sau khi mùa mưa kết thúc.", []),
        ("Báo cáo kết thúc đợt kiểm tra, gửi huyện", []),
        ("Kết thúc đợt khám tại các thôn.", []),
        ("Kết thúc kiểm tra lập báo cáo kết quả để huyện xem xét, chỉ đạo", []),
        ("Kết thúc dự án trồng tre, bàn giao vườn", []),
        ("Chọn người có ít nhất 03 năm trước khi bổ nhiệm, cho nghỉ ít nhất 05 ngày", []),
        ("Lập danh sách hộ cư trú tại xã ít nhất sáu (06) tháng trước khi đăng ký", []),
        ("Lập danh sách hộ cư trú tại xã ít nhất 3 (ba) tháng trước khi đăng ký", []),
        ("Lập danh sách hộ có đất ở ít nhất 12 tháng trước khi đăng ký", []),
        ("Lập danh sách người cư trú ít nhất 02 tháng trước ngày bầu cử", []),
        ("Xét người làm việc ít nhất 03 tháng trước ngày nộp hồ sơ", []),
        ("Bơm hết trong ngày 10.5 m3 nước.", []),
        ("Chở hết trong ngày 10.5 tấn cát.", []),
        ("Thu trong ngày 10.5 tỷ đồng.", []),
        ("Đã gửi trước 30 ngày, họp 07 ngày", []),
        ("Khắc phục hậu quả ngay sau cuộc cách mạng công nghiệp lần thứ tư.", []),
        ("Báo cáo tình hình sau mỗi đợt và tổng kết", []),
        ("Tổng hợp số vụ cháy từ ngày 01/01/2025 đến ngày 30/6/2025.", []),
        ("Sở Măng thanh tra việc sử dụng ngân sách của các xã từ ngày 01/01/2024 đến ngày 31/12/2026.", []),
        ("Tổ chức kiểm tra hóa đơn của các hộ phát hành từ ngày 01/6/2025 đến ngày 31/12/2025.", []),
        ("Hỗ trợ các hộ bị thiệt hại do hạn hán từ tháng 3/2025 đến tháng 6/2025.", []),
        ("Lập danh sách cán bộ nghỉ hưu từ ngày 01/7/2025 đến ngày 31/12/2025.", []),
        ("Hỗ trợ người tham gia bảo hiểm y tế từ tháng 4/2025 đến tháng 6/2025.", []),
        ("Dự báo nhu cầu nhân lực từ tháng 6/2025 đến tháng 12/2025.", []),
        ("Sở Măng chậm nhất gửi giấy mời dự hội nghị ngày 20/6/2025 cho các xã.", []),
        ("Các đơn vị đăng ký chậm nhất trước buổi lễ ngày 20/6/2025.", []),
        ("Báo cáo kết quả (số liệu từ ngày 15/3/2025 đến ngày 14/6/2025) về Sở", []),
        ("Thực hiện Đề án từ năm 2026 đến năm 2030.", []),
        ("Ra đề thi cuối học kỳ I", []),
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
        (
            "Sau khi khai giảng lớp 5 (hai buổi) thì dạy thêm 05 (năm) ngày lễ và 2 (hai) tháng hè",
            ["Sau khi khai giảng lớp 5"],
        ),
        ("Cho mượn trong 05 (năm) ngày; nghỉ (05) ngày", []),
        ("Hỗ trợ các hộ (sau khi hoàn trả kinh phí) và trang bị trước khi khai giảng", []),
        ("Xây dựng kế hoạch hàng năm, nghỉ hằng năm", []),
        ("Tiếp tục Đề án “Trước ngày 01/6/2026 hoàn thành số hóa” của tỉnh", []),
        ("Tiếp tục Đề án “Hoàn thành số hóa trước ngày 01/6/2026” của tỉnh", []),
        ("Hoàn thành sổ trong năm 2024, gửi xã", []),
        ("Tổ chức hội nghị", []),
        ("Xác định nguồn gốc đất, xong trong tuần thứ 4 tháng 9/2026", ["xong trong tuần thứ 4 tháng 9/2026"]),
        ("Hằng tuần (vào chiều thứ Sáu) báo cáo kết quả", ["Hằng tuần (vào chiều thứ Sáu)"]),
        ("Định kỳ thứ Năm hằng tuần cung cấp số liệu", ["Định kỳ thứ Năm hằng tuần"]),
        ("Kiểm soát, thanh toán trong vòng 01 ngày làm việc đối với hồ sơ đủ", ["trong vòng 01 ngày làm việc"]),
        ("Tổng hợp, báo cáo trước 6h00 và 16h00 hằng ngày", ["trước 6h00 và 16h00 hằng ngày"]),
        ("Báo cáo xã trong ngày thứ Tư (11/3)", ["trong ngày thứ Tư (11/3)"]),
        ("Tham mưu trả lời cử tri. Thời gian: 12/3/2026.", ["12/3/2026"]),
        ("Họp thôn. Thời gian: 12/3/2026.", []),
        ("Chi trả trợ cấp từ ngày 10 đến ngày 14/3/2026 (qua bưu điện)", ["từ ngày 10 đến ngày 14/3/2026"]),
        ("Trực chốt từ ngày 13 đến hết 16/3/2026", ["từ ngày 13 đến hết 16/3/2026"]),
        ("Phấn đấu đến ngày 19/12/2026 hoàn thành tuyến đường", ["đến ngày 19/12/2026"]),
        ("Phấn đấu đến năm 2030 hoàn thành tuyến đường", []),
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
        ("Kiểm tra các trạm ít nhất 01 lần/năm; báo cáo xã", "01 lần/năm"),
        ("Hỗ trợ các hộ không quá 02 lần/năm", None),
        ("Không kiểm tra một đơn vị quá 01 lần/năm.", None),
        ("Các xã họp 06 (sáu) tháng một lần.", "06 (sáu) tháng một lần"),
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


@pytest.mark.parametrize(
    "words",
    ["treo cờ từ ngày 10/5/2026 đến ngày 14/5/2026.x ", "họp ngày 23/3/2026 rước ", "vào cuối học kỳ "],
)
def test_many_times_of_one_sentence_are_bound_in_a_time_that_grows_with_its_length(words: str) -> None:
    def takes(size: int) -> float:
        line = words * (size // len(words))
        begun = time.process_time()
        deadlines(line, YEARS)
        return time.process_time() - begun

    assert takes(1_000_000) < 8 * takes(250_000) + 0.5
