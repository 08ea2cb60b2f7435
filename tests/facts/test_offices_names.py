"""Names of offices in a text: lists, running sentences, headings. Every text is our own, every person invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.facts.offices.lists import Name
from kehoach.facts.offices.names import helpers_in, is_office_heading, names_from, split_names
from kehoach.facts.offices.words import Words, tables


def shown(text: str, names: list[Name]) -> list[str]:
    return [f"{name.head} {text[name.start : name.end]}".strip() for name in names]


LISTS = [
    ("Sở Y tế", ["Sở Y tế"]),
    ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở Văn hoá - Thể thao và Du lịch; Sở Y tế", ["Sở Văn hoá - Thể thao và Du lịch", "Sở Y tế"]),
    ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"]),
    ("Sở Lao động - Thương binh và xã hội", ["Sở Lao động - Thương binh và xã hội"]),
    ("Sở Lao động, Thương binh và Xã hội, Sở Tư pháp", ["Sở Lao động, Thương binh và Xã hội", "Sở Tư pháp"]),
    ("Sở Nông nghiệp và phát triển nông thôn.", ["Sở Nông nghiệp và phát triển nông thôn"]),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
    ("Phòng Tài chính- Kế hoạch", ["Phòng Tài chính- Kế hoạch"]),
    ("Ủy ban Tài chính, Ngân sách", ["Ủy ban Tài chính, Ngân sách"]),
    ("Thường trực Ủy ban KH,CN&MT của Quốc hội", ["Thường trực Ủy ban KH,CN&MT của Quốc hội"]),
    ("Sở Giáo dục & Đào tạo, Sở TN & MT", ["Sở Giáo dục & Đào tạo", "Sở TN & MT"]),
    ("Phòng LĐ - TB & XH", ["Phòng LĐ - TB & XH"]),
    ("Các sở: Y tế; Giáo dục và Đào tạo; Tư pháp", ["Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Tư pháp"]),
    ("Các Bộ: Tài chính, Nội vụ và Công an", ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Công an"]),
    ("Các cơ quan: Sở Y tế, Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
    ("Sở Tài chính, Y tế", ["Sở Tài chính", "Sở Y tế"]),
    ("- Các sở, ban, ngành. - UBND các xã, phường.", ["Các sở, ban, ngành", "UBND các xã, phường"]),
    ("Các sở, ban, ngành, đoàn thể; Công an tỉnh", ["Các sở, ban, ngành, đoàn thể", "Công an tỉnh"]),
    ("Các sở, ban, ngành và địa phương", ["Các sở, ban, ngành", "địa phương"]),
    ("Sở, ban, ngành", ["Sở, ban, ngành"]),
    ("UBND các huyện, thị xã, thành phố", ["UBND các huyện, thị xã, thành phố"]),
    ("Uỷ ban nhân dân các xã, phường, đặc khu", ["Uỷ ban nhân dân các xã, phường, đặc khu"]),
    ("Ban Giám hiệu, GVCN các lớp", ["Ban Giám hiệu", "GVCN các lớp"]),
    ("Bộ phận Văn phòng, Kế toán", ["Bộ phận Văn phòng", "Kế toán"]),
    ("Phó Hiệu trưởng Trần Văn Bê", ["Phó Hiệu trưởng Trần Văn Bê"]),
    ("Vũ Văn Lâm, Lê Thị Mận", ["Vũ Văn Lâm", "Lê Thị Mận"]),
    ("Vũ Văn Lâm Lê Thị Mận Đỗ Minh Tú", ["Vũ Văn Lâm", "Lê Thị Mận", "Đỗ Minh Tú"]),
    ("Đồng chí Lê Văn Bê, Phó Giám đốc Sở; Văn phòng", ["Đồng chí Lê Văn Bê, Phó Giám đốc Sở", "Văn phòng"]),
    ("Thầy Vũ Văn Lâm", ["Thầy Vũ Văn Lâm"]),
    ("Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã", ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã"]),
    ("Giám đốc các Sở và Thủ trưởng các ban, ngành", ["Giám đốc các Sở", "Thủ trưởng các ban, ngành"]),
    ("Trưởng, Phó các phòng", ["Trưởng, Phó các phòng"]),
    ("Thường trực HĐND, UBND, Ủy ban Kiểm tra Đảng ủy xã", ["Thường trực HĐND", "UBND", "Ủy ban Kiểm tra Đảng ủy xã"]),
    ("Ủy ban MTTQ Việt Nam xã và các tổ chức thành viên", ["Ủy ban MTTQ Việt Nam xã và các tổ chức thành viên"]),
    ("Cơ quan điều tra (Công an tỉnh, Viện kiểm sát)", ["Cơ quan điều tra (Công an tỉnh, Viện kiểm sát)"]),
    ("cấp ủy, chính quyền địa phương", ["cấp ủy, chính quyền địa phương"]),
    ("VTV, VOV, các địa phương", ["VTV", "VOV", "các địa phương"]),
    ("Ban Văn hóa - Xã hội của Hội đồng nhân dân tỉnh", ["Ban Văn hóa - Xã hội của Hội đồng nhân dân tỉnh"]),
    ("Bộ Nội vụ Bộ Tài chính", ["Bộ Nội vụ", "Bộ Tài chính"]),
    ("các tổ chức hoạt động khai thác cát", ["các tổ chức hoạt động khai thác cát"]),
    ("Sở Y tế chủ trì, phối hợp với Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
    ("Theo phân công tại Quyết định số 12/QĐ-UBND", []),
    ("Trung tâm Văn hóa - Thể thao và Truyền thanh", ["Trung tâm Văn hóa - Thể thao và Truyền thanh"]),
    ("Trung tâm Công nghệ thông tin và chuyển đổi số", ["Trung tâm Công nghệ thông tin và chuyển đổi số"]),
    ("Đài PTTH; Báo Hạ Lam", ["Đài PTTH", "Báo Hạ Lam"]),
    ("Sở Y tế/Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
    ("Cơ quan thuế, các đơn vị cấp tỉnh và các địa phương", ["Cơ quan thuế", "các đơn vị cấp tỉnh", "các địa phương"]),
    ("Bộ Tài chính, bộ, ngành liên quan", ["Bộ Tài chính", "bộ, ngành liên quan"]),
    ("MTTQ Phối hợp với UBND xã", ["MTTQ", "UBND xã"]),
    ("Đảng uỷ viên, Bí thư chi bộ", ["Đảng uỷ viên", "Bí thư chi bộ"]),
    (
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh; Sở Y tế",
        ["Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh", "Sở Y tế"],
    ),
    ("Trung tâm Hỗ trợ trẻ em, người cao tuổi", ["Trung tâm Hỗ trợ trẻ em, người cao tuổi"]),
    (
        "Cơ quan, quản lý cấp trên của đơn vị sự nghiệp; Sở Nội vụ",
        ["Cơ quan, quản lý cấp trên của đơn vị sự nghiệp", "Sở Nội vụ"],
    ),
    (
        "Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Giám sát",
        ["Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Giám sát"],
    ),
    ("Cục Bảo tồn di sản và theo dõi lễ hội", ["Cục Bảo tồn di sản và theo dõi lễ hội"]),
    ("Ban Giám hiệu, tổ chuyên môn, giáo viên", ["Ban Giám hiệu", "tổ chuyên môn", "giáo viên"]),
    ("Giáo viên, học sinh, phụ huynh", ["Giáo viên", "học sinh", "phụ huynh"]),
    ("Sở Y tế, theo phân công của Giám đốc; Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
    (
        "Các đơn vị xây dựng pháp luật có liên quan, Sở Tư pháp",
        ["Các đơn vị xây dựng pháp luật có liên quan", "Sở Tư pháp"],
    ),
    ("Các đơn vị phối hợp với Sở Y tế và các cơ quan liên quan", ["Các đơn vị", "Sở Y tế", "các cơ quan liên quan"]),
    ("UBND xã, phường, thị trấn", ["UBND xã, phường, thị trấn"]),
    ("Công an tỉnh, UBND tỉnh; UBND cấp xã", ["Công an tỉnh", "UBND tỉnh", "UBND cấp xã"]),
    (
        "Ban Quản lý dự án số 1; Ban Chỉ huy Phòng, chống lụt, bão và TKCN",
        ["Ban Quản lý dự án số 1", "Ban Chỉ huy Phòng, chống lụt, bão và TKCN"],
    ),
    (
        "Ông Vũ Văn L, Đảng ủy viên, Phó Chủ tịch UBND xã, Bà Lê Thị M",
        ["Ông Vũ Văn L, Đảng ủy viên, Phó Chủ tịch UBND xã", "Bà Lê Thị M"],
    ),
    ("Thành viên: Ông Vũ Văn L", ["Thành viên", "Ông Vũ Văn L"]),
    (
        "Đồng chí Phó Chủ tịch, phụ trách lĩnh vực Giám sát và Tư vấn; Sở Y tế",
        ["Đồng chí Phó Chủ tịch, phụ trách lĩnh vực Giám sát và Tư vấn", "Sở Y tế"],
    ),
    (
        "Cán bộ phụ trách lĩnh vực xây dựng, Phòng Kinh tế xã, Văn phòng",
        ["Cán bộ phụ trách lĩnh vực xây dựng", "Phòng Kinh tế xã", "Văn phòng"],
    ),
    (
        "Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã, đồng chí Trưởng Công an xã",
        ["Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã", "đồng chí Trưởng Công an xã"],
    ),
    ("Đồng chí Huyện ủy viên, Bí thư Đảng ủy xã", ["Đồng chí Huyện ủy viên, Bí thư Đảng ủy xã"]),
    ("Tổ chuyên môn, bộ phận văn phòng, bộ phận một cửa", ["Tổ chuyên môn", "bộ phận văn phòng", "bộ phận một cửa"]),
    ("Ban Giám hiệu (đồng chí Lê Thị Bê); Văn phòng", ["Ban Giám hiệu", "Văn phòng"]),
    ("Các sở, ngành: Y tế, Tư pháp, Công an tỉnh", ["Sở Y tế", "Sở Tư pháp", "Công an tỉnh"]),
    ("UBND các xã: Tân Lập, Hạ Lam", ["UBND xã Tân Lập", "UBND xã Hạ Lam"]),
    ("Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp", ["Ủy ban nhân dân cấp tỉnh"]),
    ("UBND các tỉnh Hạ Lam, Tân Lập; Bộ Công an", ["UBND tỉnh Hạ Lam", "UBND tỉnh Tân Lập", "Bộ Công an"]),
    ("Các sở, ngành - Ủy ban nhân dân quận", ["Các sở, ngành", "Ủy ban nhân dân quận"]),
    ("Các Sở Y tế, Nội vụ và Công an tỉnh", ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"]),
    ("Giám đốc các Sở: Y tế, Nội vụ", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"]),
    ("Đồng chí Lê Văn Bê, Thủ tướng Chính phủ", ["Đồng chí Lê Văn Bê, Thủ tướng Chính phủ"]),
    (
        "Bà Lê Thị Bê, Đại diện cử tri thôn 1, Ủy viên; Sở Y tế",
        ["Bà Lê Thị Bê, Đại diện cử tri thôn 1, Ủy viên", "Sở Y tế"],
    ),
    ("Ủy ban công tác về các tổ chức nước ngoài", ["Ủy ban công tác về các tổ chức nước ngoài"]),
    ("", []),
    (" ; - , ", []),
    ("Ban Chỉ đạo tỉnh về chuyển đổi số; Sở Y tế", ["Ban Chỉ đạo tỉnh về chuyển đổi số", "Sở Y tế"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[text[:40] for text, _ in LISTS])
def test_a_list_of_names_is_split(text: str, expected: list[str]) -> None:
    assert shown(text, split_names(text)) == expected


SENTENCES = [
    (
        "Tổ công tác triển khai Đề án 06 cấp huyện chủ trì kiểm tra",
        ["Tổ công tác triển khai Đề án 06 cấp huyện"],
        "chủ",
    ),
    (
        "Ban Chỉ đạo thực hiện Luật Đất đai tỉnh Hạ Lam theo dõi",
        ["Ban Chỉ đạo thực hiện Luật Đất đai tỉnh Hạ Lam"],
        "theo",
    ),
    (
        "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh, Sở Y tế kiểm tra",
        ["Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh", "Sở Y tế"],
        "kiểm",
    ),
    ("Ban Chỉ đạo thực hiện Đề án tổ chức kiểm tra", ["Ban Chỉ đạo"], "thực"),
    ("Ban Chỉ đạo thực hiện Đề án tại các xã kiểm tra", ["Ban Chỉ đạo"], "thực"),
    ("Ban Chỉ huy PCTT và TKCN tỉnh chủ trì", ["Ban Chỉ huy PCTT và TKCN tỉnh"], "chủ"),
    (
        "Ban Chỉ huy Phòng thủ dân sự và Tìm kiếm cứu nạn tỉnh rà soát",
        ["Ban Chỉ huy Phòng thủ dân sự và Tìm kiếm cứu nạn tỉnh"],
        "rà",
    ),
    ("Ban Chỉ đạo và Tổ giúp việc kiểm tra", ["Ban Chỉ đạo", "Tổ giúp việc"], "kiểm"),
    (
        "Sở Y tế, Công an tỉnh và Ủy ban nhân dân các huyện, thành phố có trách nhiệm báo cáo",
        ["Sở Y tế", "Công an tỉnh", "Ủy ban nhân dân các huyện, thành phố"],
        "có",
    ),
    ("Các sở, ban, ngành; UBND các xã căn cứ kế hoạch", ["Các sở, ban, ngành", "UBND các xã"], "căn"),
    ("Công an tỉnh, các sở, ban, ngành, địa phương rà soát", ["Công an tỉnh", "các sở, ban, ngành, địa phương"], "rà"),
    (
        "Sở Tài chính, Sở Y tế và các đơn vị liên quan bố trí",
        ["Sở Tài chính", "Sở Y tế", "các đơn vị liên quan"],
        "bố",
    ),
    ("các sở, ngành của tỉnh, UBND các xã tổ chức", ["các sở, ngành của tỉnh", "UBND các xã"], "tổ chức"),
    ("các sở, ngành tỉnh tổ chức", ["các sở, ngành tỉnh"], "tổ chức"),
    ("các sở, ngành và chính quyền địa phương trong việc", ["các sở, ngành", "chính quyền địa phương"], "trong"),
    ("các bộ, cơ quan liên quan và Ngân hàng Chính sách xã hội trình", None, "trình"),
    ("Viện Kiểm sát nhân dân tối cao, Tòa án nhân dân tối cao: Chỉ đạo", None, ":"),
    ("Các cơ quan, tổ chức thường xuyên tuyên truyền", ["Các cơ quan, tổ chức"], "thường"),
    ("Các sở, ban, ngành, tổ chức triển khai kế hoạch", ["Các sở, ban, ngành"], ","),
    ("Sở Y tế Chủ trì, tham mưu", ["Sở Y tế"], "Chủ"),
    ("Sở Xây dựng xây dựng quy chế", ["Sở Xây dựng"], "xây"),
    ("Công an tỉnh kiểm tra", ["Công an tỉnh"], "kiểm"),
    ("UBND huyện Hạ Lam tổ chức", ["UBND huyện Hạ Lam"], "tổ"),
    ("Chủ tịch UBND tỉnh giao Sở Nội vụ", ["Chủ tịch UBND tỉnh"], "giao"),
    ("Cục Kiểm soát thủ tục hành chính chủ trì", ["Cục Kiểm soát thủ tục hành chính"], "chủ"),
    ("Cục Dự phòng rủi ro thiên tai chủ trì", ["Cục Dự phòng rủi ro thiên tai"], "chủ"),
    ("Đảng ủy cơ quan Văn phòng Quốc hội tổ chức phổ biến", ["Đảng ủy cơ quan Văn phòng Quốc hội"], "tổ"),
    ("Trưởng thôn tổ chức hội nghị", ["Trưởng thôn"], "tổ"),
    ("Trường THPT Hạ Lam 2 xây dựng kế hoạch", ["Trường THPT Hạ Lam 2"], "xây"),
    ("các cơ sở đào tạo trên địa bàn (Trường A) trong năm", ["các cơ sở đào tạo trên địa bàn"], "("),
    ("Nhà trường triển khai", ["Nhà trường"], "triển"),
    ("cán bộ kỹ thuật của Sở kiểm tra máy chủ", ["cán bộ kỹ thuật của Sở"], "kiểm"),
    ("giáo viên môn Lịch sử các trường THPT theo kế hoạch", ["giáo viên môn Lịch sử các trường THPT"], "theo"),
    ("các Đoàn kiểm tra, giám sát của Tỉnh khi về xã", ["các Đoàn kiểm tra, giám sát của Tỉnh"], "khi"),
    ("các cơ quan chức năng thuộc Chính phủ chỉ đạo", ["các cơ quan chức năng thuộc Chính phủ"], "chỉ"),
    (
        "cấp ủy, chính quyền địa phương khu vực biên giới, cửa khẩu và trên biển đẩy mạnh",
        ["cấp ủy, chính quyền địa phương khu vực biên giới, cửa khẩu và trên biển"],
        "đẩy",
    ),
    ("UBND  các   huyện, thành phố   lập dự toán", ["UBND  các   huyện, thành phố"], "lập"),
    ("Hội Liên hiệp phụ nữ tỉnh, Tỉnh đoàn phát động", ["Hội Liên hiệp phụ nữ tỉnh", "Tỉnh đoàn"], "phát"),
    ("UBND TP. Hạ Lam chỉ đạo", ["UBND TP. Hạ Lam"], "chỉ"),
    ("Ban Chỉ đạo tỉnh, Sở Y tế cùng với Công an tỉnh rà soát", ["Ban Chỉ đạo tỉnh", "Sở Y tế", "Công an tỉnh"], "rà"),
    ("phòng CNTT đảm bảo đường truyền", ["phòng CNTT"], "đảm"),
    ("MTTQ Phối hợp với UBND xã tuyên truyền", ["MTTQ"], "Phối"),
    ("Ủy ban nhân dân quận, huyện chỉ đạo", ["Ủy ban nhân dân quận, huyện"], "chỉ"),
    ("UBND xã, phường và thị trấn, Công an huyện lập", ["UBND xã, phường và thị trấn", "Công an huyện"], "lập"),
    ("UBND huyện, UBND xã lập", ["UBND huyện", "UBND xã"], "lập"),
    ("UBND phường, Huyện đoàn chủ trì", ["UBND phường", "Huyện đoàn"], "chủ"),
    ("UBND tỉnh, huyện Hạ Lam rà soát", ["UBND tỉnh"], ","),
    ("Ủy ban nhân dân cấp tỉnh, cấp xã đưa", ["Ủy ban nhân dân cấp tỉnh, cấp xã"], "đưa"),
    (
        "Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương ban hành",
        ["Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương"],
        "ban",
    ),
    ("Tổng cục thống kê chủ trì", ["Tổng cục thống kê"], "chủ"),
    ("Bệnh viện đa khoa tỉnh chịu trách nhiệm", ["Bệnh viện đa khoa tỉnh"], "chịu"),
    ("Trung tâm Y tế dự phòng tỉnh tổ chức", ["Trung tâm Y tế dự phòng tỉnh"], "tổ"),
    (
        "Phòng Cảnh sát điều tra tội phạm về ma túy rà soát",
        ["Phòng Cảnh sát điều tra tội phạm về ma túy"],
        "rà",
    ),
    (
        "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam chỉ đạo",
        ["Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"],
        "chỉ",
    ),
    ("Tổ xây dựng kế hoạch có trách nhiệm", ["Tổ xây dựng kế hoạch"], "có"),
    ("các Sở ban ngành, địa phương chủ trì", ["các Sở ban ngành, địa phương"], "chủ"),
    ("Bộ ngành liên quan tổ chức", ["Bộ ngành liên quan"], "tổ"),
    ("Trường cao đẳng nghề Hạ Lam phối hợp", ["Trường cao đẳng nghề Hạ Lam"], "phối"),
    ("Cục đo đạc và bản đồ Nhà nước chịu trách nhiệm", ["Cục đo đạc và bản đồ Nhà nước"], "chịu"),
    ("Bộ Quốc phòng (Cục Cứu hộ) có trách nhiệm", ["Bộ Quốc phòng"], "có"),
    ("Bộ Quốc phòng (Cục Cứu hộ) trong năm", ["Bộ Quốc phòng"], "("),
    ("Các tổ chuyên môn (Toán, Lý) căn cứ kế hoạch", ["Các tổ chuyên môn"], "căn"),
    ("Ủy ban nhân dân các cấp (tỉnh, xã) cử cán bộ", ["Ủy ban nhân dân các cấp"], "cử"),
    ("các TTYT tập hợp hồ sơ", ["các TTYT"], "tập"),
    ("các cơ sở khám, chữa bệnh tiếp nhận", ["các cơ sở khám, chữa bệnh"], "tiếp"),
    ("Tổ chức đoàn phối hợp", ["Tổ chức đoàn"], "phối"),
    ("Trưởng Ban Chỉ đạo tỉnh giao", ["Trưởng Ban Chỉ đạo tỉnh"], "giao"),
    ("Thủ tướng Chính phủ Đề án", ["Thủ tướng Chính phủ"], "Đề"),
    ("Các thành viên: Ông Vũ Văn L", ["Các thành viên"], ":"),
    ("Ông Vũ Văn L, Đảng ủy viên, Phó Bí thư chủ trì", ["Ông Vũ Văn L, Đảng ủy viên, Phó Bí thư"], "chủ"),
    ("Đảng uỷ viên có trách nhiệm dự họp", ["Đảng uỷ viên"], "có"),
    ("Các Huyện ủy viên, Tỉnh ủy chỉ đạo", ["Các Huyện ủy viên", "Tỉnh ủy"], "chỉ"),
    ("Bệnh viện đa khoa tuyến tỉnh, huyện báo cáo", ["Bệnh viện đa khoa tuyến tỉnh, huyện"], "báo"),
    (
        "Trung tâm truyền thông giáo dục sức khỏe tuyên truyền",
        ["Trung tâm truyền thông giáo dục sức khỏe"],
        "tuyên",
    ),
    ("Hội đồng Sáng kiến cơ sở gồm 5 người", ["Hội đồng Sáng kiến cơ sở"], "gồm"),
    ("Ban Tổ chức Lễ hội có nhiệm vụ", ["Ban Tổ chức Lễ hội"], "có"),
    ("Bộ Tư lệnh Thủ đô Hạ Lam, Sở Y tế lập", ["Bộ Tư lệnh Thủ đô Hạ Lam", "Sở Y tế"], "lập"),
    ("Thanh tra Sở ký Quyết định", ["Thanh tra Sở"], "ký"),
    ("Chủ tịch Liên đoàn Cầu lông tỉnh chủ trì", ["Chủ tịch Liên đoàn Cầu lông tỉnh"], "chủ"),
    ("Ban An toàn giao thông huyện tổng hợp", ["Ban An toàn giao thông huyện"], "tổng"),
    ("Ban tuyên giáo huyện uỷ chủ trì", ["Ban tuyên giáo huyện uỷ"], "chủ"),
    ("Ban Giám hiệu trường THPT Hạ Lam tổ chức", ["Ban Giám hiệu trường THPT Hạ Lam"], "tổ"),
    ("Phòng Văn hóa và Thông tin phụ trách trang trí", ["Phòng Văn hóa và Thông tin"], "phụ"),
    ("Nhân viên thư viện (đồng chí Lê Thị Bê) tăng cường", ["Nhân viên thư viện"], "tăng"),
    ("Doanh nghiệp kinh doanh thuốc trên địa bàn nộp", ["Doanh nghiệp kinh doanh thuốc trên địa bàn"], "nộp"),
    ("Doanh nghiệp kinh doanh thuốc có cần giấy phép", ["Doanh nghiệp kinh doanh"], "thuốc"),
    ("Cơ sở sản xuất bánh nướng, kẹo, mứt", ["Cơ sở sản xuất"], "bánh"),
    (
        "Các đơn vị trực thuộc Sở Y tế, các cơ sở có hoạt động về dược và mỹ phẩm có trách nhiệm nộp",
        ["Các đơn vị trực thuộc Sở Y tế", "các cơ sở có hoạt động về dược và mỹ phẩm"],
        "có trách",
    ),
    (
        "Cơ quan, tổ chức có người được giới thiệu ứng cử cung cấp hồ sơ",
        ["Cơ quan, tổ chức có người được giới thiệu ứng cử"],
        "cung",
    ),
    ("Các xã có công trình xây dựng phải nộp", ["Các xã"], "có"),
    ("Các đơn vị có thể lựa chọn", ["Các đơn vị"], "có"),
    (
        "Cơ sở y tế, cơ sở thu gom và phân loại rác của các hộ có trách nhiệm",
        ["Cơ sở y tế", "cơ sở thu gom và phân loại rác của các hộ"],
        "có trách",
    ),
    ("Cơ quan, cá nhân thuộc diện kiểm tra có trách nhiệm", ["Cơ quan, cá nhân thuộc diện kiểm tra"], "có trách"),
    ("UBND xã nơi có rừng tổ chức tuần tra", ["UBND xã nơi có rừng"], "tổ"),
    ("các cơ quan thông tin đại chúng theo dõi", ["các cơ quan thông tin đại chúng"], "theo"),
    ("Cục Thuế tỉnh tại Công văn số 12", ["Cục Thuế tỉnh"], "tại"),
    ("Cơ quan đại diện Việt Nam tại Lào chủ trì", ["Cơ quan đại diện Việt Nam tại Lào"], "chủ"),
    ("Bệnh viện đa khoa tư nhân Hạ Lam triển khai", ["Bệnh viện đa khoa tư nhân Hạ Lam"], "triển"),
    ("Thanh tra sở chủ trì", ["Thanh tra sở"], "chủ"),
    ("trưởng khoa, bộ môn triển khai", ["trưởng khoa, bộ môn"], "triển"),
    ("Trưởng thôn, tổ trưởng tổ dân phố chủ trì", ["Trưởng thôn", "tổ trưởng tổ dân phố"], "chủ"),
    ("các đơn vị nộp hồ sơ và có trách nhiệm", ["các đơn vị"], "nộp"),
    (
        "các sở: Nội vụ, Nông nghiệp và Môi trường đôn đốc",
        ["Sở Nội vụ", "Sở Nông nghiệp và Môi trường"],
        "đôn",
    ),
    ("Các Sở: Tài chính, Xây dựng theo chức năng chủ trì", ["Sở Tài chính", "Sở Xây dựng"], "theo"),
    (
        "các Bộ: Vật tư, Nội thương, Công nghiệp nhẹ và Ngân hàng Nhà nước có trách nhiệm",
        ["Bộ Vật tư", "Bộ Nội thương", "Bộ Công nghiệp nhẹ", "Ngân hàng Nhà nước"],
        "có",
    ),
    ("các Bộ Y tế, Tài chính, Nội vụ chủ trì", ["Bộ Y tế", "Bộ Tài chính", "Bộ Nội vụ"], "chủ"),
    (
        "Các Sở Nội vụ, Kế hoạch và Đầu tư và Ủy ban nhân dân các xã lập",
        ["Sở Nội vụ", "Sở Kế hoạch và Đầu tư", "Ủy ban nhân dân các xã"],
        "lập",
    ),
    (
        "Giám đốc các Sở Y tế, Nội vụ, Chủ tịch UBND các xã chỉ đạo",
        ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ", "Chủ tịch UBND các xã"],
        "chỉ",
    ),
    ("các Sở Y tế chủ trì", ["các Sở Y tế"], "chủ"),
    ("Các sở, ngành: Y tế, Công an tỉnh: Chủ trì", ["Sở Y tế", "Công an tỉnh"], ": Chủ"),
    ("Các sở, ngành: Y tế, Tư pháp; Rà soát, đôn đốc", ["Sở Y tế", "Sở Tư pháp"], "; Rà"),
    ("Các sở, ngành: Kiểm tra, đôn đốc", ["Các sở, ngành"], ": Kiểm"),
    ("Các sở: Xây dựng, trình kế hoạch", ["Các sở"], ": Xây"),
    (
        "Ủy ban nhân dân các phường: Tân Lập, Hạ Lam và Sở Y tế tổ chức",
        ["Ủy ban nhân dân phường Tân Lập", "Ủy ban nhân dân phường Hạ Lam", "Sở Y tế"],
        "tổ",
    ),
    (
        "Chủ tịch UBND các thành phố: Tân Lập, Hạ Lam rà soát",
        ["Chủ tịch UBND thành phố Tân Lập", "Chủ tịch UBND thành phố Hạ Lam"],
        "rà",
    ),
    ("UBND các xã: Rà soát, thống kê", ["UBND các xã"], ": Rà"),
    ("các cơ quan truyền thông, báo chí tăng cường", ["các cơ quan truyền thông, báo chí"], "tăng"),
    ("các cơ quan báo chí, truyền thông về rừng", ["các cơ quan báo chí"], ", truyền"),
    (
        "Các cơ quan báo chí, truyền thông trong ngành Tài nguyên và Môi trường thường xuyên",
        ["Các cơ quan báo chí, truyền thông trong ngành Tài nguyên và Môi trường"],
        "thường",
    ),
    ("Các trường mầm non, tiểu học và THCS xây dựng", ["Các trường mầm non, tiểu học và THCS"], "xây"),
    ("các đơn vị cấp tỉnh, cấp xã tổ chức", ["các đơn vị cấp tỉnh, cấp xã"], "tổ"),
    ("Các huyện uỷ, thị uỷ, đảng uỷ trực thuộc lập", ["Các huyện uỷ, thị uỷ, đảng uỷ trực thuộc"], "lập"),
    ("các đơn vị, Đảng ủy xã Hạ Lam chỉ đạo", ["các đơn vị", "Đảng ủy xã Hạ Lam"], "chỉ"),
    ("các cấp, các ngành các địa phương rà soát", ["các cấp", "các ngành", "các địa phương"], "rà"),
    (
        "Công đoàn ngành Y tế và tương đương, Công đoàn cấp trên trực tiếp cơ sở lập",
        ["Công đoàn ngành Y tế và tương đương", "Công đoàn cấp trên trực tiếp cơ sở"],
        "lập",
    ),
    ("Ban quản lý rừng phòng hộ Hạ Lam tổ chức", ["Ban quản lý rừng phòng hộ Hạ Lam"], "tổ"),
    ("Ban Giám hiệu các trường hợp vi phạm", ["Ban Giám hiệu"], "các"),
    ("Sở Y tế 02 bản", ["Sở Y tế"], "02"),
    ("Viễn thông Hạ Lam, Sở Bưu chính, Viễn thông lập", ["Viễn thông Hạ Lam", "Sở Bưu chính, Viễn thông"], "lập"),
    ("các sở, ban, ngành, Văn phòng UBND tỉnh lập", ["các sở, ban, ngành", "Văn phòng UBND tỉnh"], "lập"),
    ("các đơn vị, Trường THPT Hạ Lam tổ chức", ["các đơn vị", "Trường THPT Hạ Lam"], "tổ"),
    (
        "các cơ quan, đơn vị trong và ngoài Bộ Y tế có liên quan rà soát",
        ["các cơ quan, đơn vị trong và ngoài Bộ Y tế có liên quan"],
        "rà",
    ),
    ("Nhân viên thiết bị và phục vụ chuẩn bị", ["Nhân viên thiết bị và phục vụ"], "chuẩn"),
    ("Nhân viên y tế, bảo vệ sức khỏe học sinh", ["Nhân viên y tế"], ", bảo"),
    ("cơ quan báo chí, xuất bản của Hội lập", ["cơ quan báo chí, xuất bản của Hội"], "lập"),
    (
        "Trung tâm Thông tin - Văn phòng UBND tỉnh, Sở Y tế - Sở Nội vụ lập",
        ["Trung tâm Thông tin - Văn phòng UBND tỉnh", "Sở Y tế", "Sở Nội vụ"],
        "lập",
    ),
    ("Đồng chí Lê Văn Bê - Phó Chủ tịch UBND xã chủ trì", ["Đồng chí Lê Văn Bê - Phó Chủ tịch UBND xã"], "chủ"),
    ("UBND các xã, phường: Tân Lập, Hạ Lam rà soát", ["UBND các xã, phường"], ": Tân"),
    ("các đơn vị cử cán bộ có trách nhiệm", ["các đơn vị"], "cử"),
    (
        "Trung tâm Điều hành Chương trình chống ngập nước thành phố tổ chức",
        ["Trung tâm Điều hành Chương trình chống ngập nước thành phố"],
        "tổ",
    ),
    ("Lực lượng Thanh niên xung phong tỉnh, các xã lập", ["Lực lượng Thanh niên xung phong tỉnh", "các xã"], "lập"),
    (
        "các cơ quan Đảng, Nhà nước, Mặt trận Tổ quốc Việt Nam, các đoàn thể tổ chức",
        ["các cơ quan Đảng, Nhà nước", "Mặt trận Tổ quốc Việt Nam", "các đoàn thể"],
        "tổ",
    ),
    ("Các Ban Đảng và Văn phòng Tỉnh ủy tham mưu", ["Các Ban Đảng", "Văn phòng Tỉnh ủy"], "tham"),
    ("Ban Chỉ huy phòng cháy, chữa cháy rừng tỉnh lập", ["Ban Chỉ huy phòng cháy, chữa cháy rừng tỉnh"], "lập"),
    ("Hạt Kiểm lâm rừng đặc dụng Hạ Lam; các đơn vị chủ rừng lập", None, "lập"),
    (
        "Đội Kiểm lâm cơ động và phòng cháy, chữa cháy rừng lập",
        ["Đội Kiểm lâm cơ động và phòng cháy, chữa cháy rừng"],
        "lập",
    ),
    ("Thường trực Ban Trị sự Giáo hội Phật giáo tỉnh sẽ", ["Thường trực Ban Trị sự Giáo hội Phật giáo tỉnh"], "sẽ"),
    ("Đảng bộ bộ phận Vụ Tổ chức cán bộ lập", ["Đảng bộ bộ phận Vụ Tổ chức cán bộ"], "lập"),
    ("Báo và Phát thanh, Truyền hình tỉnh, Sở Y tế lập", ["Báo và Phát thanh, Truyền hình tỉnh", "Sở Y tế"], "lập"),
    ("Báo và Đài Phát thanh - Truyền hình Hạ Lam lập", ["Báo và Đài Phát thanh - Truyền hình Hạ Lam"], "lập"),
    (
        "Thuế tỉnh, Thống kê tỉnh, Thi hành án dân sự tỉnh lập",
        ["Thuế tỉnh", "Thống kê tỉnh", "Thi hành án dân sự tỉnh"],
        "lập",
    ),
    ("Chi cục Chăn nuôi, Thú y và Thủy sản, Sở Y tế lập", ["Chi cục Chăn nuôi, Thú y và Thủy sản", "Sở Y tế"], "lập"),
    ("Chi cục Thủy sản, Biển và Kiểm ngư; Văn phòng Đăng ký đất đai tỉnh lập", None, "lập"),
    ("Đồn Biên phòng cửa khẩu Hạ Lam, Hải quan khu vực X lập", None, "lập"),
    ("các trường cao đẳng, trung cấp; công chức Tư pháp - Hộ tịch xã lập", None, "lập"),
    ("Cảng vụ Hàng hải Hạ Lam, Khu Quản lý đường bộ III lập", None, "lập"),
    ("Các lực lượng Công an, Quân đội, Dân quân tự vệ lập", ["Các lực lượng Công an, Quân đội, Dân quân tự vệ"], "lập"),
    ("Các thôn, xóm lập", ["Các thôn, xóm"], "lập"),
    ("các chủ hồ chứa thủy lợi, thủy điện lập", ["các chủ hồ chứa thủy lợi, thủy điện"], "lập"),
    ("các chủ hồ sơ nộp", ["các chủ hồ sơ"], "nộp"),
    ("Thống kê tỉnh, thành phố có", [], "Thống"),
    ("các viện nghiên cứu, trường đại học tổ chức", ["các viện nghiên cứu", "trường đại học"], "tổ"),
    ("Đội xung kích phòng, chống thiên tai xã tổ chức", ["Đội xung kích phòng, chống thiên tai xã"], "tổ"),
    ("Ban Trị sự chùa A lập", ["Ban Trị sự chùa A"], "lập"),
    ("các phòng thuộc sở, phòng chuyên môn lập", ["các phòng thuộc sở", "phòng chuyên môn"], "lập"),
    ("các đơn vị thuộc bộ, cơ quan ngang bộ lập", ["các đơn vị thuộc bộ, cơ quan ngang bộ"], "lập"),
    ("Cục Quản lý Khám, chữa bệnh, Trung tâm Dịch vụ tổng hợp xã lập", None, "lập"),
    ("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên xã; Trưởng khu phố lập", None, "lập"),
    ("Các đơn vị trong toàn ngành lập", ["Các đơn vị trong toàn ngành"], "lập"),
    ("Các đơn vị trong toàn xã hội lập", ["Các đơn vị trong toàn xã hội"], "lập"),
    ("Giáo viên, nhân viên toàn trường lập", ["Giáo viên", "nhân viên toàn trường"], "lập"),
    (
        "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Hạ Lam lập",
        ["Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Hạ Lam"],
        "lập",
    ),
    ("Các đơn vị thuộc hệ thống Thi hành án dân sự lập", ["Các đơn vị thuộc hệ thống Thi hành án dân sự"], "lập"),
    (
        "Bà Lê Thị Bê, Phó Trưởng phòng Tổ chức cán bộ và Sở Nội vụ lập",
        ["Bà Lê Thị Bê, Phó Trưởng phòng Tổ chức cán bộ", "Sở Nội vụ"],
        "lập",
    ),
    ("Tập đoàn Măng Tre Hạ Lam điện: Các công ty", ["Tập đoàn Măng Tre Hạ Lam"], "điện:"),
    # what groups are told apart by
    (
        "Cơ quan, đơn vị được giao nhiệm vụ theo dõi, đôn đốc tại Phụ lục thường xuyên kiểm tra",
        ["Cơ quan, đơn vị được giao nhiệm vụ theo dõi, đôn đốc tại Phụ lục"],
        "thường",
    ),
    ("Các đơn vị được giao nhiệm vụ triển khai thực hiện", ["Các đơn vị được giao nhiệm vụ"], "triển"),
    ("Các bộ phận được phân công định kỳ báo cáo", ["Các bộ phận được phân công"], "định"),
    (
        "các tổ chức, cá nhân được cấp giấy phép khai thác cát sỏi báo cáo đầy đủ",
        ["các tổ chức, cá nhân được cấp giấy phép khai thác cát sỏi"],
        "báo",
    ),
    ("Các đơn vị được mời dự họp, có trách nhiệm đến đúng giờ", ["Các đơn vị"], "được"),
    (
        "Các sở, ngành chủ trì Dự án, Tiểu dự án thuộc Chương trình: Rà soát",
        ["Các sở, ngành chủ trì Dự án, Tiểu dự án thuộc Chương trình"],
        ": Rà",
    ),
    (
        "các sở, ngành chủ trì các dự án trồng tre thực hiện theo dõi",
        ["các sở, ngành chủ trì các dự án trồng tre"],
        "thực",
    ),
    ("Các sở, ngành chủ trì các dự án theo phân công", ["Các sở, ngành"], "chủ"),
    (
        "đơn vị trực tiếp quản lý vườn cây hoặc Ủy ban nhân dân xã nơi vườn cây đó trồng xác minh",
        ["đơn vị trực tiếp quản lý vườn cây", "Ủy ban nhân dân xã nơi vườn cây đó trồng"],
        "xác",
    ),
    (
        "Chủ đầu tư hoặc cơ quan, tổ chức quản lý, sử dụng công trình có trách nhiệm",
        ["Chủ đầu tư", "cơ quan, tổ chức quản lý, sử dụng công trình"],
        "có",
    ),
    (
        "Cán bộ, nhân viên làm nhiệm vụ thủ thư cơ quan có trách nhiệm",
        ["Cán bộ, nhân viên làm nhiệm vụ thủ thư cơ quan"],
        "có",
    ),
    ("Cán bộ làm công tác dân tộc tham mưu", ["Cán bộ làm công tác dân tộc"], "tham"),
    ("Sở Y tế làm nhiệm vụ thường trực", ["Sở Y tế"], "làm"),
    ("các phòng và toàn thể cán bộ trong Sở Y tế rà soát", ["các phòng", "toàn thể cán bộ trong Sở Y tế"], "rà"),
    (
        "các cơ quan tuyên truyền, báo chí trên địa bàn đưa tin",
        ["các cơ quan tuyên truyền, báo chí trên địa bàn"],
        "đưa",
    ),
    ("Các cơ quan tuyên truyền, phổ biến", ["Các cơ quan"], "tuyên"),
    (
        "Các cơ quan báo chí, Ủy ban phát thanh và truyền hình đưa tin",
        ["Các cơ quan báo chí", "Ủy ban phát thanh và truyền hình"],
        "đưa",
    ),
    (
        "các đơn vị xây dựng pháp luật khác có liên quan rà soát",
        ["các đơn vị xây dựng pháp luật khác có liên quan"],
        "rà",
    ),
    (
        "Các doanh nghiệp viễn thông, internet và công nghệ thông tin tổ chức",
        ["Các doanh nghiệp viễn thông, internet và công nghệ thông tin"],
        "tổ",
    ),
    ("Các phòng, trạm trực thuộc Sở Y tế lập", ["Các phòng, trạm trực thuộc Sở Y tế"], "lập"),
    ("Các phòng, Trạm Y tế xã lập", ["Các phòng", "Trạm Y tế xã"], "lập"),
    ("Tổng cục quản lý ruộng đất xây dựng quy hoạch", ["Tổng cục quản lý ruộng đất"], "xây"),
    ("Tổ chức tư vấn quản lý dự án thực hiện", ["Tổ chức tư vấn quản lý dự án"], "thực"),
    ("Giảng viên căn cứ thông báo", ["Giảng viên"], "căn"),
    (
        "các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát",
        ["các Ban", "các Tổ đại biểu", "đại biểu Hội đồng nhân dân tỉnh"],
        "giám",
    ),
    ("Tổ công nghệ số cộng đồng tuyên truyền", ["Tổ công nghệ số cộng đồng"], "tuyên"),
    ("Các ban xây dựng Đảng, Văn phòng Tỉnh ủy lập", ["Các ban xây dựng Đảng", "Văn phòng Tỉnh ủy"], "lập"),
    ("Văn phòng HĐND - UBND xã lập", ["Văn phòng HĐND - UBND xã"], "lập"),
    (
        "Cán bộ, công chức, viên chức và người lao động tuân thủ",
        ["Cán bộ, công chức, viên chức và người lao động"],
        "tuân",
    ),
    ("Sở Y tế (cơ quan thường trực) tổng hợp", ["Sở Y tế"], "tổng"),
    ("Sở Y tế (qua Chi cục) tổng hợp", ["Sở Y tế"], "("),
    ("Tổ chức, cá nhân khai thác cát, sỏi có trách nhiệm", ["Tổ chức, cá nhân khai thác cát, sỏi"], "có"),
    ("Các đơn vị cung cấp số liệu, người dân có trách nhiệm", ["Các đơn vị"], "cung"),
    ("Các đơn vị cung cấp số liệu, Sở Y tế có trách nhiệm", ["Các đơn vị"], "cung"),
    ("Các đơn vị theo chức năng, nhiệm vụ được giao có trách nhiệm", ["Các đơn vị"], "theo"),
    # levels, areas, zones
    ("Thường trực HĐND tỉnh, cấp xã tiến hành", ["Thường trực HĐND tỉnh, cấp xã"], "tiến"),
    (
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh, cấp xã có trách nhiệm",
        ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh, cấp xã"],
        "có",
    ),
    (
        "Ban Thường trực Ủy ban MTTQ Việt Nam các cấp tổ chức",
        ["Ban Thường trực Ủy ban MTTQ Việt Nam các cấp"],
        "tổ",
    ),
    ("Ủy ban bầu cử cấp hiệp thương chuyển hồ sơ", ["Ủy ban bầu cử cấp hiệp thương"], "chuyển"),
    ("Sở Tài chính cấp kinh phí", ["Sở Tài chính"], "cấp"),
    ("Chủ tịch UBND tỉnh có thẩm quyền quyết định", ["Chủ tịch UBND tỉnh"], "có"),
    ("Các huyện, thị, thành ủy chỉ đạo", ["Các huyện, thị, thành ủy"], "chỉ"),
    ("các tỉnh, thành uỷ, Sở Y tế chỉ đạo", ["các tỉnh, thành uỷ", "Sở Y tế"], "chỉ"),
    (
        "Ban Quản lý Khu kinh tế Hạ Lam và các khu công nghiệp tỉnh rà soát",
        ["Ban Quản lý Khu kinh tế Hạ Lam và các khu công nghiệp tỉnh"],
        "rà",
    ),
    ("Ban Quản lý các khu công nghiệp và các sở rà soát", ["Ban Quản lý các khu công nghiệp", "các sở"], "rà"),
    ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ ký", ["Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"], "ký"),
    ("Hội Nhà báo tỉnh, thành phố tổ chức", ["Hội Nhà báo tỉnh, thành phố"], "tổ"),
    ("Ban Chỉ huy Phòng, chống thiên tai quận, huyện lập", ["Ban Chỉ huy Phòng, chống thiên tai quận, huyện"], "lập"),
    ("các sở, ngành, huyện, thị xã căn cứ", ["các sở, ngành, huyện, thị xã"], "căn"),
    ("các sở, ngành, huyện Hạ Lam căn cứ", ["các sở, ngành"], ", huyện"),
    (
        "UBND các xã Tân Lập, Hạ Lam và Sở Y tế rà soát",
        ["UBND xã Tân Lập", "UBND xã Hạ Lam", "Sở Y tế"],
        "rà",
    ),
    ("UBND các xã Tân Lập, Lê Văn Bê rà soát", ["UBND các xã Tân Lập"], ", Lê"),
    ("UBND xã Tân Lập rà soát", ["UBND xã Tân Lập"], "rà"),
    (
        "Đảng uỷ viên được phân công giúp đỡ thôn có trách nhiệm",
        ["Đảng uỷ viên được phân công giúp đỡ thôn"],
        "có",
    ),
    ("Sở Y tế được giao quản lý có trách nhiệm", ["Sở Y tế"], "được"),
    ("Các cơ quan, tổ chức, chuyên gia đề xuất", ["Các cơ quan, tổ chức, chuyên gia"], "đề"),
    # dashes between what is listed
    (
        "Các sở - ban - ngành thành phố, Ủy ban nhân dân quận - huyện rà soát",
        ["Các sở - ban - ngành thành phố", "Ủy ban nhân dân quận - huyện"],
        "rà",
    ),
    (
        "Ủy ban nhân dân phường - xã, thị trấn, Sở Y tế - Sở Nội vụ rà soát",
        ["Ủy ban nhân dân phường - xã, thị trấn", "Sở Y tế", "Sở Nội vụ"],
        "rà",
    ),
    ("Sở - ngành rà soát", ["Sở - ngành"], "rà"),
    # words of two syllables, the second of which is a verb elsewhere; what a committee does by its name
    ("Trung tâm Điều hành Chương trình rà soát", ["Trung tâm Điều hành Chương trình"], "rà"),
    ("Trung tâm Trợ giúp trẻ em tỉnh rà soát", ["Trung tâm Trợ giúp trẻ em tỉnh"], "rà"),
    (
        "Ban Chỉ đạo Đổi mới và Phát triển doanh nghiệp, Sở Y tế rà soát",
        ["Ban Chỉ đạo Đổi mới và Phát triển doanh nghiệp", "Sở Y tế"],
        "rà",
    ),
    ("Hội đồng thẩm định có trách nhiệm", ["Hội đồng thẩm định"], "có"),
    ("Hội đồng thẩm định, phê duyệt hồ sơ", ["Hội đồng"], "thẩm"),
    # companies
    (
        "Công ty TNHH Thương mại và Xây dựng Măng Non có trách nhiệm",
        ["Công ty TNHH Thương mại và Xây dựng Măng Non"],
        "có",
    ),
    ("Công ty Cổ phần Môi trường đô thị tổ chức", ["Công ty Cổ phần Môi trường đô thị"], "tổ"),
    ("Công ty cổ phần đầu tư Măng và Nứa tổ chức", ["Công ty cổ phần đầu tư Măng và Nứa"], "tổ"),
    (
        "Công ty cổ phần xây dựng và năng lượng Hạ Lam tại Văn bản số 12",
        ["Công ty cổ phần xây dựng và năng lượng Hạ Lam"],
        "tại",
    ),
    ("Công ty Công nghiệp Hóa chất mỏ Hạ Lam lập", ["Công ty Công nghiệp Hóa chất mỏ Hạ Lam"], "lập"),
    (
        "Hợp tác xã nông nghiệp và dịch vụ Hạ Lam, Sở Y tế lập",
        ["Hợp tác xã nông nghiệp và dịch vụ Hạ Lam", "Sở Y tế"],
        "lập",
    ),
    (
        "Công ty TNHH Thương mại, Dịch vụ và Du lịch Hạ Lam, Vũ Văn Lâm lập",
        ["Công ty TNHH Thương mại, Dịch vụ và Du lịch Hạ Lam"],
        ", Vũ",
    ),
    (
        "Công ty cổ phần Đầu tư xây dựng hạ tầng có trách nhiệm",
        ["Công ty cổ phần Đầu tư xây dựng hạ tầng"],
        "có",
    ),
    ("Công ty cổ phần Môi trường tổ chức thu gom tại các xã", ["Công ty cổ phần Môi trường"], "tổ"),
    ("Công ty Măng Non nộp Báo cáo", ["Công ty Măng Non"], "nộp"),
    ("Công ty xây dựng kế hoạch gửi Sở Y tế", ["Công ty"], "xây"),
    ("Công ty Điện lực Hạ Lam và Công an xã kiểm tra", ["Công ty Điện lực Hạ Lam", "Công an xã"], "kiểm"),
    # a name that holds what may be a verb
    ("Ban Chỉ đạo Chăm sóc sức khỏe nhân dân xã chủ trì", ["Ban Chỉ đạo Chăm sóc sức khỏe nhân dân xã"], "chủ"),
    (
        "thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân xã theo",
        ["thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân xã"],
        "theo",
    ),
    ("Thành viên Ban Chỉ đạo có trách nhiệm", ["Thành viên Ban Chỉ đạo"], "có"),
    ("Ban Chỉ đạo Phòng, chống dịch xã kiểm tra", ["Ban Chỉ đạo Phòng, chống dịch xã"], "kiểm"),
    ("Ban Chỉ đạo Xây dựng nông thôn mới xã rà soát", ["Ban Chỉ đạo Xây dựng nông thôn mới xã"], "rà"),
    ("Ban Chỉ đạo Vệ sinh đường làng thôn Hạ rà soát", ["Ban Chỉ đạo Vệ sinh đường làng thôn Hạ"], "rà"),
    ("Ban Tổ chức Hội thao chuẩn bị sân bãi", ["Ban Tổ chức Hội thao"], "chuẩn"),
    ("Ban Tổ chức Cuộc thi tổng hợp", ["Ban Tổ chức Cuộc thi"], "tổng"),
    ("Ban Tổ chức Lễ kỷ niệm bố trí", ["Ban Tổ chức Lễ kỷ niệm"], "bố"),
    ("Ban Quản lý chợ trong quá trình thu gom", ["Ban Quản lý chợ"], "trong"),
    ("BCH Công đoàn trường đề nghị", ["BCH Công đoàn trường"], "đề"),
    ("Mỗi tổ công đoàn cử 01 đội", ["Mỗi tổ công đoàn"], "cử"),
    # lists whose pieces belong together
    ("UBND các huyện, thành, thị căn cứ", ["UBND các huyện, thành, thị"], "căn"),
    ("Ban Tuyên giáo các huyện, thị, thành phố chỉ đạo", ["Ban Tuyên giáo các huyện, thị, thành phố"], "chỉ"),
    ("Các xã, thành lập tổ", ["Các xã"], ", thành"),
    ("Ủy ban kiểm tra các tỉnh ủy, thành ủy căn cứ", ["Ủy ban kiểm tra các tỉnh ủy, thành ủy"], "căn"),
    (
        "UBND tỉnh, thành phố trực thuộc Trung ương, huyện, quận rà soát",
        ["UBND tỉnh, thành phố trực thuộc Trung ương, huyện, quận"],
        "rà",
    ),
    ("Văn phòng Đoàn ĐBQH và HĐND tỉnh chuẩn bị", ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"], "chuẩn"),
    (
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Sở Y tế chuẩn bị",
        ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", "Sở Y tế"],
        "chuẩn",
    ),
    (
        "Các ban, ngành, đoàn thể phường và Tổ dân phố Hạ Lam rà soát",
        ["Các ban, ngành, đoàn thể phường", "Tổ dân phố Hạ Lam"],
        "rà",
    ),
    ("Bà Lê Thị Bê, Chuyên viên phòng Nội vụ theo dõi", ["Bà Lê Thị Bê, Chuyên viên phòng Nội vụ"], "theo"),
    ("Công an, Quân sự xã: Chủ động", ["Công an", "Quân sự xã"], ":"),
    ("Công an, quân sự phường chủ động tuần tra", ["Công an", "quân sự phường"], "chủ"),
    ("Ban Chỉ huy Quân sự xã Hạ Lam chủ trì", ["Ban Chỉ huy Quân sự xã Hạ Lam"], "chủ"),
    ("lực lượng công an, quân sự xã tuần tra", ["lực lượng công an, quân sự xã"], "tuần"),
    ("chi bộ, BĐH các thôn vận động", ["chi bộ", "BĐH các thôn"], "vận"),
    ("Sở Tài chính - Vật giá thẩm định", ["Sở Tài chính - Vật giá"], "thẩm"),
    ("các Ban HĐND, đại biểu HĐND xã giám sát", ["các Ban HĐND", "đại biểu HĐND xã"], "giám"),
    ("bà Lê Thị Bê, đại biểu HĐND xã giám sát", ["bà Lê Thị Bê"], ","),
    ("các địa phương trong vùng lập quy hoạch", ["các địa phương trong vùng"], "lập"),
    ("Cơ quan thường trực Ban Chỉ đạo tỉnh chuyển giao", ["Cơ quan thường trực Ban Chỉ đạo tỉnh"], "chuyển"),
    (
        "Văn phòng thường trực Ban Chỉ đạo tỉnh về phòng, chống thiên tai hướng dẫn",
        ["Văn phòng thường trực Ban Chỉ đạo tỉnh về phòng, chống thiên tai"],
        "hướng",
    ),
    ("Ban Chỉ đạo tỉnh về chuyển đổi số của các xã", ["Ban Chỉ đạo tỉnh"], "về"),
    ("Ban Chỉ đạo tỉnh về chuyển đổi số trước ngày 5/6", ["Ban Chỉ đạo tỉnh"], "về"),
    ("Ủy ban nhân dân tỉnh về chuyển đổi số tổ chức", ["Ủy ban nhân dân tỉnh"], "về"),
]


@pytest.mark.parametrize(("text", "expected", "behind"), SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_names_end_before_what_the_office_does(text: str, expected: list[str] | None, behind: str) -> None:
    names, at = names_from(text)
    assert text[at : at + len(behind)] == behind
    assert len(names) == 2 if expected is None else shown(text, names) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức hội nghị quán triệt",
        "Tổ chức thực hiện",
        "Kinh phí thực hiện",
        "Ban hành kế hoạch",
        "Đoàn kết nội bộ",
        "Phòng, chống thiên tai",
        "Phòng ngừa tội phạm",
        "Hội nghị tổng kết",
        "Hội thảo khoa học",
        "Trường hợp đặc biệt",
        "Các trường hợp khẩn cấp",
        "Các hội viên tham gia",
        "Báo cáo kết quả",
        "Sở hữu trí tuệ",
        "Viễn thông và công nghệ thông tin",
        "Bộ luật Lao động",
        "Đội ngũ cán bộ",
        "Cơ sở vật chất",
        "Lãnh đạo, chỉ đạo thực hiện",
        "Ngân hàng câu hỏi",
        "Khoa học và công nghệ",
        "Văn phòng phẩm",
        "Bộ máy tổ chức",
        "Chính phủ điện tử",
        "Thanh tra, kiểm tra, xử lý vi phạm",
        "Tổ chức truyền thông trên báo",
        "Tổ chức đoàn đi thực địa",
        "Tổ xây dựng kế hoạch",
        "Tổng cục quy định chi tiết việc này để các bên làm theo",
        "Cục đo đạc và bản đồ",
        "Cơ sở sản xuất: Công ty Hạ Lam",
        "",
        "( ) ;",
    ],
)
def test_no_name_begins_there(text: str) -> None:
    assert names_from(text, 0) == ([], 0)


OFFICE_HEADINGS = [
    "Sở Tài chính",
    "CÔNG AN TỈNH",
    "Sở Tài chính:",
    "Đề nghị Ủy ban MTTQ Việt Nam huyện và các tổ chức thành viên",
    "Ủy ban nhân dân các xã, phường",
    "Trường THPT Hạ Lam",
    "Tổ đảng ở Thường trực Ủy ban Kinh tế",
    "Giáo viên chủ nhiệm các lớp",
    "Phó Hiệu trưởng Nguyễn Văn Bê",
    "Nhà trường",
    "Giao Sở Nội vụ",
    "Đối với Ban Giám hiệu",
    "Trách nhiệm của các sở, ban, ngành",
    "Nhiệm vụ và quyền hạn của Đoàn kiểm tra",
    "Công an tỉnh và các địa phương",
    "Tổ Tư vấn tâm lý học đường",
    "Bộ phận Văn phòng, Kế toán",
    "Đoàn Thanh niên, Hội LHTN nhà trường",
    "Công ty Cổ phần Công nghệ Hạ Lam",
    "Ban Quản lý các KCN tỉnh Hạ Lam",
    "Các phòng ban tham gia đào tạo",
    "Hội đồng thẩm định",
    "TÒA ÁN NHÂN DÂN, VIỆN KIỂM SÁT NHÂN DÂN",
    "Trung tâm Đổi mới sáng tạo",
    "Các cơ quan, đơn vị được kiểm tra",
    "Lãnh đạo Ban Dân nguyện",
    "Cán bộ phụ trách lĩnh vực giám sát và tư vấn cộng đồng",
    "Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng",
    "Các Phó Chủ tịch phụ trách lĩnh vực Văn hóa, Thể thao và các Hội quần chúng",
    "Đối với giáo viên phụ trách công tác Đội và Tổ Tư vấn học tập",
    "Đối với đội ngũ giáo viên",
    "Ban Giám hiệu (đồng chí Lê Thị Bê – Phó Hiệu trưởng được phân công phụ trách)",
    "Yêu cầu đối với các tổ chức, cá nhân được cấp giấy phép mua bán, thu hồi tre.",
    "Trách nhiệm của cơ quan, tổ chức, cá nhân sử dụng hồ chứa nước",
    "Trách nhiệm của các đơn vị thực hiện chương trình",
]

OTHER_HEADINGS = [
    "Tuyên truyền, giáo dục",
    "Kinh phí thực hiện",
    "Phương thức",
    "Ban hành văn bản",
    "Hội nghị tổng kết",
    "Công tác thanh tra",
    "Phòng, chống thiên tai",
    "Thanh tra, kiểm tra việc thực hiện",
    "Tổ chức thực hiện",
    "TỔ CHỨC THỰC HIỆN",
    "Tổ chức Đoàn kiểm tra, giám sát",
    "Sở Tài chính chủ trì, phối hợp các sở, ban, ngành",
    "Bộ Chỉ huy quân sự tỉnh chỉ đạo lực lượng Bộ đội Biên phòng",
    "Trách nhiệm của Ủy ban nhân dân cấp xã trong lĩnh vực điện lực",
    "Trách nhiệm của các cơ quan trong việc công khai",
    "Nhiệm vụ",
    "Trách nhiệm của các đơn vị báo cáo: Sở Y tế lập",
    "Các trường hợp miễn nhiệm",
    "Cơ sở vật chất",
    "Đội ngũ giáo viên",
    "Bảo vệ trẻ em",
    "Giao thông nông thôn",
    "Đề nghị cấp phép",
    "Ông (bà) …",
    "Trường học an toàn",
    "Chế độ báo cáo",
    "",
]


@pytest.mark.parametrize("text", OFFICE_HEADINGS)
def test_headings_that_are_offices(text: str) -> None:
    assert is_office_heading(text)
    assert is_office_heading("1. " + text, 3)


@pytest.mark.parametrize("text", OTHER_HEADINGS)
def test_headings_that_are_something_else(text: str) -> None:
    assert not is_office_heading(text)


HELPERS = [
    ("Chủ trì, phối hợp với Sở Y tế tổ chức kiểm tra", ["Sở Y tế"]),
    ("Chủ trì phối hợp chặt chẽ với Công an tỉnh, các địa phương rà soát", ["Công an tỉnh", "các địa phương"]),
    ("Phối hợp cùng Huyện đoàn tiếp tục tạo diễn đàn", ["Huyện đoàn"]),
    ("cử cán bộ phối hợp phòng CNTT đảm bảo kỹ thuật", ["phòng CNTT"]),
    (
        "Tăng cường phối hợp giữa các cơ quan: Sở Y tế, Sở Nội vụ và Công an tỉnh",
        ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"],
    ),
    ("chương trình phối hợp hành động với Bộ Công an, nâng cao nhận thức", ["Bộ Công an"]),
    ("phối hợp đồng bộ, hiệu quả với các sở, ngành liên quan", ["các sở, ngành liên quan"]),
    ("Cùng với Sở Nội vụ lập danh sách; phối hợp với Công an tỉnh", ["Sở Nội vụ", "Công an tỉnh"]),
    ("phối hợp cùng với Sở Nội vụ", ["Sở Nội vụ"]),
    ("phối  hợp  với  các   cơ quan liên quan", ["các   cơ quan liên quan"]),
    ("phối hợp với Thư ký hội nghị lập danh sách", ["Thư ký hội nghị"]),
    (
        "phối hợp, kết nối với Công an xã Hạ Lam, cơ quan kiểm lâm địa phương và chính quyền xã để tuần tra",
        ["Công an xã Hạ Lam", "cơ quan kiểm lâm địa phương", "chính quyền xã"],
    ),
    ("Phối hợp tổ chức tuyên truyền Luật Trẻ em", []),
    ("Phối hợp, xử lý thông tin giữa địa phương với Tổng đài", []),
    ("Phối hợp thực hiện các nhiệm vụ được giao", []),
    ("thường xuyên phối hợp, trao đổi thông tin", []),
    ("Cơ chế phối hợp liên ngành trong quản lý", []),
    ("Triển khai Đề án theo kế hoạch", []),
]


@pytest.mark.parametrize(("text", "expected"), HELPERS, ids=[text[:40] for text, _ in HELPERS])
def test_who_helps(text: str, expected: list[str]) -> None:
    assert shown(text, helpers_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sở Y tế; các sở, ngành; UBND các xã", ["co_quan", "nhom", "nhom"]),
        ("Chủ tịch UBND xã; Giám đốc các Sở; Trần Văn Bê", ["ca_nhan", "ca_nhan", "ca_nhan"]),
        ("Công an tỉnh, cấp ủy địa phương", ["co_quan", "nhom"]),
        ("UBND cấp xã; UBND các cấp; UBND xã, phường; UBND xã", ["nhom", "nhom", "nhom", "co_quan"]),
        ("Đảng ủy viên; giáo viên, học sinh; Đảng ủy xã", ["ca_nhan", "nhom", "nhom", "co_quan"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [name.kind for name in split_names(text)] == kinds


def test_places_are_those_of_the_whole_text() -> None:
    text = "x; Sở Y tế, Công an tỉnh chủ trì"
    assert split_names(text, 3, 24) == [Name(3, 10, "co_quan"), Name(12, 24, "co_quan")]
    assert names_from(text, 3) == ([Name(3, 10, "co_quan"), Name(12, 24, "co_quan")], 25)


PIECES = st.sampled_from(
    [
        "Sở Y tế",
        "các sở",
        "ban",
        ",",
        ";",
        "và",
        "UBND các",
        "huyện",
        "(",
        ")",
        "phối hợp với",
        "-",
        ":",
        "của",
        "thuộc",
        "Nguyễn Văn",
        "Tổ",
        "chức",
        "chủ trì",
        "đồng chí",
        "cấp",
        "xã",
        ".",
        "TP.",
        "12",
        "…",
        "Các sở:",
        "giữa",
        "cùng",
        "tham gia",
        "năm",
        "&",
        "KH,CN&MT",
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_names_stand_one_behind_the_other_inside_the_text(text: str) -> None:
    running, behind = names_from(text)
    assert 0 <= behind <= len(text)
    for names in (split_names(text), running, helpers_in(text)):
        at = 0
        for name in names:
            assert at <= name.start < name.end <= len(text)
            assert text[name.start : name.end] == text[name.start : name.end].strip()
            at = name.end


@pytest.mark.parametrize(
    "piece",
    [
        "phối hợp với ",
        "Sở Y tế, ",
        "các sở, ban, ngành, ",
        "và ",
        "Lê Văn ",
        "Sở Y tế (",
        "các đồng chí ",
        "Các sở: ",
        "lãnh đạo các ",
    ],
)
def test_long_lines_come_to_an_end(piece: str) -> None:
    for length in (20_000, 80_000):
        text = piece * (length // len(piece))
        assert len(split_names(text)) <= len(text)
        assert len(helpers_in(text)) <= len(text)
        assert not is_office_heading(text)


def test_no_phrase_of_a_table_is_lost() -> None:
    words = Words("Uỷ ban hoà giải", 0, 15)
    assert [words.low(i) for i in range(6)] == ["uỷ", "ban", "hoà", "giải", "", ""]
    assert tables().heads["uỷ"] is tables().heads["ủy"]
