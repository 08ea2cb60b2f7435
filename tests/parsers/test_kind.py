"""What kind of input a text is that shows no component of a document: a document without its head, news, or neither."""

from __future__ import annotations

import pytest

import kehoach

BODY = (
    "Các đơn vị rà soát số sách hiện có, lập danh mục cần mua và báo cáo trước khi hết quý, kèm theo dự toán kinh phí."
)

DOCUMENTS = {
    "the duties of offices": (
        "1. Đối với UBND xã:\n- Mở phòng đọc ở các thôn.\n- Mua sách.\n2. Đối với chi bộ, các thôn\n- Dán nhãn.\n"
    ),
    "the responsibility of offices": (
        "1. Trách nhiệm của UBND xã:\n- Mở phòng đọc.\n- Mua sách.\n2. Trách nhiệm của Sở Văn hóa\n- Dán nhãn.\n"
    ),
    "a letter": (
        f"Kính gửi: Sở Văn hóa các tỉnh\nBộ Văn hóa đề nghị các sở góp ý vào dự thảo.\n{BODY}\nNơi nhận:\n- Như trên;\n"
    ),
    "a letter with what is asked alone": (
        "Kính gửi:\n- Trưởng các thôn;\n- Thủ thư các xã.\nĐề nghị Trưởng các thôn rà soát số sách, báo cáo xã.\n"
    ),
    "a letter in one sentence": "Kính gửi: Thư viện các xã\nSở Văn hóa đề nghị các thư viện rà soát số sách.\n",
    "a letter below a menu": (
        f"Trang chủ\nTin tức\nKính gửi:\n- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã.\n1. {BODY}\n"
    ),
    "a letter broken over lines": (
        f"Kính\ngửi: Thư viện các xã\nThực hiện Kế hoạch mua sách, Sở đề nghị:\n1. {BODY}\n"
    ),
    "a letter with a form behind": (
        f"Kính gửi: Các thư viện xã\nThực hiện Kế hoạch số 5/KH-UBND, Sở yêu cầu:\nI. MUA SÁCH\n1. {BODY}\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN XIN CẤP THẺ\nHọ và tên: ……\n"
    ),
    "an opening above a list": (
        "Thực hiện Kế hoạch số 5/KH-UBND, Phòng Văn hóa hướng dẫn như sau:\n- Mua sách;\n- Dán nhãn.\n"
    ),
    "an opening that names who is asked": (
        "Thực hiện Kế hoạch số 5/KH-UBND, Phòng Văn hóa yêu cầu các thư viện:\n- Mua sách;\n- Dán nhãn.\n"
    ),
    "an opening over three lines": (
        "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng\n4 năm 2018 của Chính phủ, Ủy ban nhân dân tỉnh Bình Sơn\n"
        "ban hành Kế hoạch như sau:\nĐánh giá thư viện.\n2.1. Thống nhất mẫu phiếu.\n2.2. Khảo sát.\n"
    ),
    "an opening cut off": (
        f"Căn cứ Công văn số 78/SVH-TV của Sở Văn hóa; {BODY[:-1]}, Phòng Văn hóa hướng dẫn các xã như sau:\n"
    ),
    "a lone ground above bullets": (
        "Căn cứ\n- Chỉ thị số 45-CT/TW ngày 22/7/2020;\n- Nghị định số 14/2023/NĐ-CP;\n"
        "Ban Tuyên giáo hướng dẫn như sau:\nI. MỤC ĐÍCH\n1. Tuyên truyền.\n"
    ),
    "an occasion": ("Nhân dịp Ngày sách, thừa lệnh Giám đốc, phòng Đọc thông báo:\n- Thư viện mở cửa cả ngày 21/4.\n"),
    "grounds and one article": (
        "Căn cứ Luật Thư viện;\nCăn cứ Luật Lưu trữ;\nQUYẾT\nĐỊNH:\nĐiều 1. Vị trí\nThư viện là đơn vị.\n"
    ),
    "enacting words": f"Đại hội biểu quyết thông qua.\nQUYẾT NGHỊ\nI- Tán thành báo cáo.\n1. {BODY}\n",
    "the end alone": (
        "e) Phối hợp với các xã.\n3. Sở Tài chính\na) Bố trí vốn.\n"
        "4. Sở Nội vụ\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVõ Thanh Sơn\n"
    ),
    "the aim of a plan": "A. MỤC ĐÍCH, YÊU CẦU\n- Mua thêm sách;\n- Thay giá sách;\n- Mở cửa buổi tối.\n",
    "a headline and a section": f"Báo cáo công tác thư viện tháng 5\nI. CÔNG TÁC MUA SÁCH\n{BODY}\n",
    "a paper for those above": (
        f"GIẢI TRÌNH VỀ VIỆC MUA SÁCH\nThực hiện ý kiến chỉ đạo, chuyên viên đã rà soát. {BODY}\n"
        "Kính trình lãnh đạo xem xét./.\nChuyên viên: Võ Thị Lành\n"
    ),
    "an invitation": (
        "Giấy mời dự Ngày hội sách\nThư viện tỉnh tổ chức Ngày hội sách tại trường.\n1. Thời gian: sáng thứ bảy.\n"
        "2. Địa điểm: sân trường.\nKính mời các đại biểu về dự./.\n"
    ),
    "an opening above items without labels": (
        "Căn cứ lịch năm học, Hiệu trưởng thông báo mở thư viện như sau:\nThời gian mở cửa: sáng thứ bảy.\n"
        "Đối tượng phục vụ: học sinh toàn trường.\nNhà trường chúc các em đọc sách vui.\n"
    ),
    "the first section": f"I. Tình hình thư viện\n1. Số sách\n{BODY}\n2. Bạn đọc\n{BODY}\n",
    "grounds below a title and a section": (
        "ĐỀ CƯƠNG VĂN HÓA ĐỌC\nLượt xem: 40\nI. Căn cứ pháp lý\nCăn cứ Luật Thư viện;\nCăn cứ Luật Xuất bản;\n"
    ),
    "a form alone": (
        "TRƯỜNG ……\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "……, ngày … tháng … năm 20…\nKẾ HOẠCH ĐỌC SÁCH\nI. NHIỆM VỤ\n1. Tổ trưởng phân công giáo viên.\n"
    ),
    "a document below questions": (
        "1. Kế hoạch đọc sách là gì?\nKế hoạch là tập hợp các việc.\nSỞ VĂN HÓA BÌNH SƠN\nTHƯ VIỆN TỈNH\n"
        "Số:     /KH-TVT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Bình Sơn, ngày … tháng 4 năm 2024\nKẾ HOẠCH MUA SÁCH\nI. NHIỆM VỤ\n1. Mua sách.\n"
    ),
    "all on one line": (
        "SỞ VĂN HÓA BÌNH SƠN THƯ VIỆN TỈNH Số: 12/KH-TVT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
        f"Độc lập - Tự do - Hạnh phúc Bình Sơn, ngày 03 tháng 4 năm 2024 KẾ HOẠCH MUA SÁCH "
        f"Căn cứ Luật Thư viện; {BODY * 6}"
    ),
    "two sections and a ground": "I. Mua sách\nII. Dán nhãn\nCăn cứ Luật Thư viện;\n",
    "a later section in capitals": "III. TỔ CHỨC\n1. Sở Văn hóa mua sách.\n2. Các xã dán nhãn.\n",
    "a later section that asks": "III. TỔ CHỨC\n1. Đề nghị Sở Văn hóa mua sách.\n2. Các xã dán nhãn.\n",
    "three sections": "I. Mua sách\nII. Dán nhãn\nIII. Trả sách\n",
    "two articles": "Điều 1. Phạm vi\nCác xã mua sách.\nĐiều 2. Đối tượng\nCác thôn.\n",
    "one article with its clauses": "Điều 1. Phạm vi\n1. Các xã mua sách.\n2. Các thôn mua sách.\n",
    "one article in capitals": "ĐIỀU 1. Phạm vi\n1. Các xã mua sách.\n2. Các thôn mua sách.\n",
    "grounds above what is decided": "Căn cứ Luật Thư viện;\nCăn cứ Luật Xuất bản;\nQUYẾT ĐỊNH:\nCác xã mua sách.\n",
    "grounds above what is resolved": "Căn cứ Luật Thư viện;\nCăn cứ Luật Xuất bản;\nNGHỊ QUYẾT:\nCác xã mua sách.\n",
    "an aim and a list": "I. MỤC ĐÍCH\n- Mua sách.\n- Dán nhãn.\n",
    "a plan with its recipients": "KẾ HOẠCH\nMua sách\nCác xã mở thư viện.\nNơi nhận:\n- Như trên;\n",
}


DECIDES = (
    "Căn cứ Luật Thư viện;\nTheo đề nghị của Giám đốc Sở Văn hóa,\nQUYẾT ĐỊNH:\n"
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch mua sách.\nĐiều 2. Các xã chịu trách nhiệm thi hành./.\n"
    "Nơi nhận:\n- Như Điều 2.\nCHỦ TỊCH\nVõ Thanh Sơn\n"
)
ISSUED = (
    "KẾ HOẠCH\nMUA SÁCH\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh)\n"
    "I. MỤC ĐÍCH\n1. Mua sách.\n"
)


@pytest.mark.parametrize("above", ["", "BAN HÀNH KẾ HOẠCH MUA SÁCH\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n"])
def test_a_decision_that_lost_its_head_stands_above_what_it_issues(above: str) -> None:
    document = kehoach.parse(above + DECIDES + ISSUED)
    assert [node.id for node in document.body] == ["Điều 1", "Điều 2"]
    assert (len(document.can_cu), len(document.noi_nhan), len(document.signatures)) == (2, 1, 1)
    (plan,) = document.attachments
    assert plan.header.loai_van_ban is not None and plan.header.loai_van_ban.value == "Kế hoạch"
    assert document.furniture == []


@pytest.mark.parametrize("above", ["Căn cứ Luật Thư viện, các xã mua sách.\n", "Căn cứ Luật A;\nĐiều 1. Mua sách.\n"])
def test_what_a_page_says_above_a_document_is_no_decision(above: str) -> None:
    header = kehoach.parse(f"{above}Trang chủ\n{ISSUED}").header
    assert header.loai_van_ban is not None and header.loai_van_ban.value == "Kế hoạch"


@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_that_lost_its_head(text: str) -> None:
    assert kehoach.parse(text).kind == "van_ban"


REST = " gửi các địa phương về việc mở thư viện cho trẻ em trong dịp nghỉ hè năm nay trên địa bàn."
NEWS: dict[str, tuple[str, tuple[str | None, ...] | None]] = {
    "a tag": (f"BMĐT - Sở Văn hóa Bình Sơn ban hành kế hoạch{REST}", None),
    "a tag in brackets": (f"(Báo Mẫu) - Thư viện tỉnh mở cửa vào buổi tối{REST}", None),
    "of the editors": (
        f"LTS: Tỉnh ủy Bình Sơn đã ban hành Nghị quyết số 7-NQ/TU{REST}",
        ("Nghị quyết", "7-NQ/TU", None),
    ),
    "a day": (
        f"Ngày 3/4/2024, Bộ Văn hóa có Công văn số 12/BVH-TV{REST}",
        ("Công văn", "12/BVH-TV", "2024-04-03"),
    ),
    "a day inside": (
        f"Để mở rộng văn hóa đọc, ngày 3/4/2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 5/KH-UBND{REST}",
        ("Kế hoạch", "5/KH-UBND", "2024-04-03"),
    ),
    "a day after grounds": (
        f"Căn cứ Kế hoạch số 1/KH-BTC ngày 5/7/2023 của Ban Tổ chức. Ngày 2/11/2023, Sở Văn hóa, Thể thao và Du lịch "
        f"đã ban hành Kế hoạch số 67/KH-SVH{REST}",
        ("Kế hoạch", "67/KH-SVH", "2023-11-02"),
    ),
    "just issued": (f"Bộ Văn hóa vừa có Công văn khẩn số 5822{REST}", ("Công văn", "5822", None)),
    "a small letter": (
        f"UBND tỉnh ban hành công văn số 3025 ngày 13/5/2022{REST}",
        ("Công văn", "3025", "2022-05-13"),
    ),
    "of the Party": (
        f"Ban Thường vụ Tỉnh ủy phát hành Hướng dẫn 16-HD/BTG{REST}",
        ("Hướng dẫn", "16-HD/BTG", None),
    ),
    "just asked": (
        f"UBND tỉnh vừa yêu cầu Sở Văn hóa phối hợp Sở Tài chính hoàn chỉnh dự thảo Đề án{REST}",
        None,
    ),
    "what it is": (
        f"Đây là yêu cầu của Bộ Văn hóa tại Công văn số 12/BVH-TV theo Chỉ thị số 1/CT-TTg{REST}",
        ("Công văn", "12/BVH-TV", None),
    ),
    "after what": (
        f"Theo Quyết định số 71/QĐ-UBND ngày 9/11/2018 của UBND tỉnh, từ 1/12 thư viện mở cả ngày chủ nhật.{REST}",
        ("Quyết định", "71/QĐ-UBND", "2018-11-09"),
    ),
    "was done": (f"Hưởng ứng Ngày sách, Thư viện tỉnh đã phát động phong trào đọc sách{REST}", None),
    "inside what": (
        f"Trong nội dung Công văn số 49/VP-KT, UBND tỉnh yêu cầu các thư viện{REST}",
        ("Công văn", "49/VP-KT", None),
    ),
    "after a paper": (f"Theo văn bản, Chủ tịch UBND tỉnh giao Sở Văn hóa chủ trì{REST}", None),
    "from whom": (f"Theo tin từ Thư viện tỉnh, đến nay các xã đã mở thư viện{REST}", None),
    "a tag of two": (f"(BM-ĐKC) Thực hiện Công văn của Bộ Văn hóa, UBND tỉnh chỉ đạo các xã{REST}", None),
    "what was said": (f"Phát biểu tại hội nghị, Chủ tịch UBND phường cho biết{REST}", None),
    "where it is from": (
        f"UBND tỉnh có ý kiến như sau:\nGiao Sở Văn hóa chủ trì{REST}\n(Theo Công văn số 62/UBND-KT, ngày 23/11/2023)",
        ("Công văn", "62/UBND-KT", "2023-11-23"),
    ),
    "where it is from, beside another document": (
        f"UBND tỉnh có ý kiến{REST}\nGiao Sở Văn hóa mở thư viện theo Quyết định số 5/QĐ-UBND{REST}\n\n"
        "(Theo Công văn số 62/UBND-KT, ngày 23/11/2023)",
        ("Công văn", "62/UBND-KT", "2023-11-23"),
    ),
    "a bracket in a sentence": (
        f"Theo đó, Sở Văn hóa mở thư viện (Theo Công văn số 62/UBND-KT) và mua sách theo Công văn số 63/UBND-KT{REST}",
        None,
    ),
    "what those above ask for": (
        f"Lãnh đạo TP yêu cầu Sở Văn hóa khẩn trương mở cửa thư viện vào buổi tối{REST}",
        None,
    ),
    "who signed it": (
        f"Kế hoạch do Phó Chủ tịch UBND tỉnh ký ban hành, yêu cầu các thư viện mở cửa vào buổi tối{REST}",
        None,
    ),
    "an order by a document": (
        f"Tại Nghị quyết 415/NQ-CP năm 2025, Chính phủ giao Bộ Văn hóa mở thư viện theo Luật số 46/2019/QH14{REST}",
        ("Nghị quyết", "415/NQ-CP", None),
    ),
    "what is asked": (f"Thực hiện Công văn số 371/UBND-VX, Sở Văn hóa yêu cầu các thư viện{REST}", None),
    "what is asked, without a full stop": (
        f"Thực hiện Công văn số 371/UBND-VX, Sở Văn hóa yêu cầu các thư viện{REST[:-1]}",
        None,
    ),
    "what is asked above a list, and where more is": (
        f"Thực hiện Công văn số 371/UBND-VX, Sở Văn hóa yêu cầu các xã{REST}\n- Các xã: Mua sách.\n"
        "Chi tiết như công văn đính kèm: 5.pdf",
        None,
    ),
    "a paper without its number": (f"Sở Văn hóa ra thông báo{REST}", None),
    "an occasion above a list": (
        f"Hưởng ứng Ngày sách, các xã đã phát động phong trào đọc sách{REST[:-1]}:\nMua sách",
        None,
    ),
    "an occasion and a wish": (f"Hưởng ứng Ngày sách, các xã đề nghị mở thư viện{REST}", None),
}


@pytest.mark.parametrize(("text", "told"), NEWS.values(), ids=NEWS)
def test_news_is_told_by_how_it_opens(text: str, told: tuple[str | None, ...] | None) -> None:
    document = kehoach.parse(f"Trang chủ\nThư viện mở cửa\n{text}\nVăn Mẫu\n")
    assert document.kind == "tin_bai"
    reported = document.reported
    assert told == (reported and (reported.loai, reported.so_hieu, reported.ngay))


QUESTION = "Toàn văn Công điện về mở cửa thư viện ở các xã vào buổi tối và những ngày nghỉ cuối tuần nói gì về sách?"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Ngày 03/4/2024, Thủ tướng Chính phủ ban hành Công điện 23/CĐ-TTg{REST}", "tin_bai"),
        (f"Căn cứ theo quy định tại Điều 7 Luật Thư viện 2019, thư viện mở cửa vào buổi tối{REST}", "khong_ro"),
    ],
    ids=["news", "advice"],
)
def test_questions_above_a_text_are_its_titles(text: str, kind: str) -> None:
    assert kehoach.parse(f"{QUESTION}\n\n{QUESTION}\n\n{QUESTION}\n\n{text}\n").kind == kind


@pytest.mark.parametrize(
    "text",
    [
        f"1. Ngày 3/4/2024, Bộ Văn hóa có Công văn{REST}",
        f"Sở Văn hóa mở thư viện và yêu cầu các xã báo cáo{REST}\n1. Mua sách.\n2. Dán nhãn.",
        f"Sở Văn hóa yêu cầu các xã báo cáo{REST[:-1]}:\nMua sách.",
    ],
    ids=["an item of a list", "a request above a list", "a request and what is asked"],
)
def test_what_does_not_open_as_news(text: str) -> None:
    assert kehoach.parse(f"Trang chủ\nThư viện mở cửa\n{text}\nVăn Mẫu\n").kind != "tin_bai"


NEITHER = {
    "a diary": (
        "Sáng nay tôi đã đi chợ mua rau và gặp một người bạn cũ, chúng tôi nói chuyện rất lâu về những ngày còn đi học "
        "ở quê nhà năm xưa, rồi cùng nhau về trồng cây trong vườn."
    ),
    "a reader's question": (
        "Theo Nghị định số 12/2024/NĐ-CP thì mức phạt là bao nhiêu? Tôi muốn hỏi luật sư về việc trồng cây trên đất "
        "của mình, xin cảm ơn luật sư nhiều."
    ),
    "the outline of an essay": "I. Mở bài\nTả cây bàng trước sân.\n1. Giới thiệu cây bàng\n2. Cảm xúc\n",
    "a later part of an essay": "II. THÂN BÀI\n1. Tả gốc cây bàng\n2. Tả lá cây bàng\n",
    "a later section in small letters": "III. Tổ chức\n1. Sở Văn hóa mua sách.\n2. Các xã dán nhãn.\n",
    "the outline of an essay, wrapped": (
        "I. Mở bài\n1. Lý do\nĐọc sách là việc quan trọng của nhà\ntrường tiểu học hiện nay.\n2. Mục đích\n"
    ),
    "what may be issued": (
        "Quyết định do Chủ tịch Ủy ban nhân dân ban hành là văn bản cá biệt, người đọc có thể khiếu nại khi thấy sai, "
        "nhưng trước hết hãy hỏi một luật sư quen biết."
    ),
    "a form in an article": (
        "1. Mẫu kế hoạch đọc sách là gì?\nKế hoạch là tập hợp các việc.\n2. Mẫu kế hoạch năm 2024\nTRƯỜNG ……\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n……, ngày … tháng … năm 20…\n"
        "KẾ HOẠCH ĐỌC SÁCH\nI. NHIỆM VỤ\n1. Tổ trưởng phân công giáo viên.\n"
    ),
    "an invitation among friends": (
        "Giấy mời họp lớp\n1. Thời gian: tối thứ bảy.\n2. Địa điểm: quán bên sông.\nHẹn gặp các bạn./.\n"
    ),
    "a menu": "Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nCông văn đến\nLiên hệ\n",
    "a poem": (
        "Sông quê\n\nSông quê tắm mát tuổi thơ\nĐường làng rợp bóng hàng tre cuối chiều\nNgày đi mẹ đứng trông theo\n"
    ),
    "a list of documents": (
        "1. Quyết định số 12/QĐ-UBND về thư viện\n2. Kế hoạch số 5/KH-UBND về sách\n3. Công văn số 7/SVH-TV\n"
    ),
    "a post": (
        "Kính gửi luật sư, tôi muốn hỏi về thẻ thư viện của con tôi, cháu học lớp 3 và chưa có căn cước.\n"
        "1. Cháu có được mượn sách không?\n2. Cần giấy tờ gì?\n"
    ),
    "a letter of one who asks": (
        "Kính gửi: Thư viện tỉnh\nTôi tên là Võ Văn Mẫu.\n1. Tôi xin cấp thẻ.\n2. Tôi nộp ảnh.\n"
    ),
    "a recipe": (
        "1. Ngâm gạo\n2. Luộc gà\n3. Nấu cháo\n"
        "Nhằm giữ vị ngọt, không đậy vung khi luộc và vớt bọt nhiều lần như trên.\n"
    ),
    "what the law says of offices": (
        "1. Đối với Ủy ban nhân dân cấp xã:\n- Cấp thẻ trong 5 ngày.\n- Thu lệ phí.\n"
        "2. Đối với Ủy ban nhân dân cấp tỉnh\n"
    ),
    "what the law says of the Government": (
        "1. Trách nhiệm của Chính phủ\n- Thống nhất quản lý.\n2. Trách nhiệm của Bộ Công an\n- Là đầu mối.\n"
        "Bạn đọc có thể tham khảo thêm tại đây.\n"
    ),
    "what holds for readers": (
        "1. Đối với người lớn:\n- Mang thẻ căn cước.\n- Nộp lệ phí.\n2. Đối với trẻ em:\n- Đi cùng cha mẹ.\n"
    ),
    "advice on the law": ("Căn cứ quy định tại Điều 7 Luật Thư viện như sau:\n1. Người đọc có quyền mượn sách.\n"),
    "a review": f"Tập sách gồm ba phần viết về quê hương, vừa có tâm vừa có tầm, được bạn đọc yêu mến.{BODY}\n",
    "a section below a line": "Sách mới\nI. Mua sách\n1. Các xã mua.\n2. Sở Văn hóa dán.\n",
    "grounds below a line": "Sách mới\nI. Mua\nCăn cứ Luật Thư viện;\nCăn cứ Luật Xuất bản;\n",
    "an article below a line": "Sách mới\nĐiều 1. Phạm vi\n1. Các xã mua sách.\n2. Các thôn mua sách.\n",
    "grounds and no more": "Căn cứ Luật Thư viện;\nCăn cứ Luật Xuất bản;\nCác xã mua sách.\n",
    "recipients and one item": "Các xã mua sách.\n1. Mua.\nNơi nhận:\n- Như trên;\n",
    "a formula and no more": "QUYẾT ĐỊNH:\nCác xã mua sách.\n",
    "an aim and no more": "I. MỤC ĐÍCH\nMua sách.\n",
    "a numbered list with an end": "Sách mới về xã\n1. Thời gian.\n2. Địa điểm.\nKính mời./.\n",
    "an invitation with one item": "Giấy mời dự lễ\n1. Thời gian.\nKính mời./.\n",
    "an invitation with letters": "Giấy mời dự lễ\na) Thời gian.\nb) Địa điểm.\nKính mời./.\n",
    "a ground and an item": (
        "Căn cứ lịch năm học\n1. Hiệu trưởng thông báo như sau:\n- Mở cửa sáng.\n- Đóng.\n- Nghỉ.\n"
    ),
    "a type and a sentence": "KẾ HOẠCH\nCác xã mở thư viện và báo cáo kết quả về Sở Văn hóa.\n",
    "an appendix without a number": "Phụ lục\nSÁCH MỚI\nMua.\n",
    "the label of an appendix": "Phụ lục I\n",
    "a letter among friends": "CÔNG VĂN\nKính gửi: Các xã\nĐề nghị anh chị em nộp bài.\n",
    "a letter in which readers ask": "CÔNG VĂN\nKính gửi: Các xã\nHôm nay bạn đọc yêu cầu nộp bài.\n",
}


@pytest.mark.parametrize("text", NEITHER.values(), ids=NEITHER)
def test_what_is_neither(text: str) -> None:
    assert kehoach.parse(text).kind == "khong_ro"


def test_a_document_at_the_head_of_a_paragraph_by_which_nobody_orders_is_not_reported() -> None:
    told = "Tại Nghị quyết số 15/NQ-CP, thư viện là nơi đọc sách theo Luật số 46/2019/QH14."
    text = f"Mới đây, UBND tỉnh họp.{REST}\n{told}\n"
    assert kehoach.parse(text).reported is None


def test_a_letter_without_its_letterhead_is_a_cong_van() -> None:
    header = kehoach.parse(DOCUMENTS["a letter"]).header
    assert header.loai_van_ban is not None
    assert (header.loai_van_ban.value, header.loai_van_ban.origin) == ("Công văn", "suy_luan")
    assert [entry.text for entry in header.kinh_gui] == ["Sở Văn hóa các tỉnh"]


def test_a_letter_to_people_is_of_no_type() -> None:
    document = kehoach.parse(f"Kính gửi: Quý bạn đọc\nNhân dịp Ngày sách, thư viện thông báo:\n1. {BODY}\n")
    assert (document.kind, document.header.loai_van_ban) == ("van_ban", None)


@pytest.mark.parametrize(
    ("said", "organ"),
    [
        ("Phó Chủ tịch UBND tỉnh Trần Văn Mẫu ban hành Quyết định số 81/QĐ-UBND", "UBND tỉnh"),
        ("Đồng chí Võ Văn Mẫu, Thường trực Ban Bí thư ký ban hành Kết luận số 18-KL/TW", "Thường trực Ban Bí thư"),
        ("Ban Thường vụ Tỉnh ủy ra Thông tri số 3-TT/TU", "Ban Thường vụ Tỉnh ủy"),
        ("UBND thành phố Hồ Chí Minh vừa có Văn bản số 5/UBND-VX", "UBND thành phố Hồ Chí Minh"),
        ("UBND huyện Trần Văn Thời vừa có Văn bản số 5/UBND-VX", "UBND huyện Trần Văn Thời"),
        ("Liên đoàn Lao động tỉnh gửi Công văn số 12/LĐLĐ-CS", "Liên đoàn Lao động tỉnh"),
        ("Văn phòng vừa công bố Chỉ thị số 2/CT-UBND ngày 3/4/2024 của UBND tỉnh", "UBND tỉnh"),
    ],
)
def test_who_issued_what_is_reported(said: str, organ: str) -> None:
    reported = kehoach.parse(f"{said}{REST}").reported
    assert reported is not None
    assert reported.co_quan == organ


def test_what_was_issued_before_is_not_the_news() -> None:
    text = f"Trước đó, Bộ Văn hóa ban hành Kế hoạch số 2/KH-BVH. Nay UBND tỉnh ban hành Kế hoạch số 5/KH-UBND{REST}"
    reported = kehoach.parse(text).reported
    assert reported is not None
    assert reported.so_hieu == "5/KH-UBND"


def test_what_is_only_cited_is_not_what_the_article_is_about() -> None:
    text = f"Theo đó, tiếp tục mua sách theo Nghị quyết số 130-NQ/TU và Kế hoạch số 2/KH-UBND.{REST}\nẢnh minh họa\n"
    document = kehoach.parse(text)
    assert (document.kind, document.reported) == ("tin_bai", None)


def test_a_number_below_its_type_is_of_what_is_cited() -> None:
    text = "Thư viện mở cửa khi nào?\nTheo Điều 7 Thông tư\n5/2024/TT-BVH.\n1. Mở buổi tối.\n"
    assert kehoach.parse(text).kind != "van_ban"
    assert kehoach.parse("Thông tư\n5/2024/TT-BVH\nCăn cứ Luật Thư viện;\nĐiều 1. Mở cửa\n").kind == "van_ban"
