"""Who issued a cited document: where the name ends, and which names are those of one office."""

from __future__ import annotations

import pytest

from kehoach.facts.citations import read_citations
from kehoach.facts.context import Context
from kehoach.facts.issuers import cited_issuer
from kehoach.facts.passages import Passage
from kehoach.reference.sign import sign_of_number

ISSUERS = [  # what stands behind `của`, issuer
    ("Bộ Tư pháp gửi Bộ Tài chính", "Bộ Tư pháp"),
    ("Sở Y tế đề nghị cấp thuốc", "Sở Y tế"),
    ("Sở Y tế trả lời kiến nghị", "Sở Y tế"),
    ("Sở Y tế chấp thuận đề cương", "Sở Y tế"),
    ("UBND tỉnh phê duyệt đề án", "UBND tỉnh"),
    ("UBND tỉnh tổ chức chiến dịch", "UBND tỉnh"),
    ("UBND tỉnh kế hoạch hành động", "UBND tỉnh"),
    ("UBND tỉnh cải thiện môi trường", "UBND tỉnh"),
    ("Bộ Công an và Dự án 06", "Bộ Công an"),
    ("Sở Thông tin và Truyền thông về việc", "Sở Thông tin và Truyền thông"),
    ("Sở Kế hoạch và Đầu tư tại", "Sở Kế hoạch và Đầu tư"),
    ("Ban tổ chức Trung ương;", "Ban tổ chức Trung ương"),
    ("Cục Quản lý khám, chữa bệnh về", "Cục Quản lý khám, chữa bệnh"),
    ("Ban Chỉ đạo Phòng, chống tham nhũng, tiêu cực tỉnh, các", "Ban Chỉ đạo Phòng, chống tham nhũng, tiêu cực tỉnh"),
    ("Ban Chấp hành Trung ương;", "Ban Chấp hành Trung ương"),
    ("Sở Y tế, các xã", "Sở Y tế"),
    ("Bộ Nông nghiệp và Phát triển nông thôn triển khai", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Ban Chấp hành Trung ương thi hành Điều lệ", "Ban Chấp hành Trung ương"),
    ("Tổng cục thi hành án dân sự;", "Tổng cục thi hành án dân sự"),
    ("Cục Thuế tỉnh hỏi về", "Cục Thuế tỉnh"),
    ("Bộ Y tế)./.", "Bộ Y tế"),
    ("UBND huyện Châu Thành; và", "UBND huyện Châu Thành"),
    ("UBND thị xã Gò Công công bố", "UBND thị xã Gò Công"),
    ("UBND huyện Châu Thành thành lập", "UBND huyện Châu Thành"),
    ("Bộ Tài Chính Công bố", "Bộ Tài Chính"),
    ("Ủy ban nhân dân (UBND) tỉnh Hòa An về", "Ủy ban nhân dân (UBND) tỉnh Hòa An"),
    ("Hội đồng nhân dân (HĐND) tỉnh, các xã", "Hội đồng nhân dân (HĐND) tỉnh"),
    ("Bộ Y tế (BYT) về", "Bộ Y tế"),
    ("Hội đồng thẩm định tỉnh về", "Hội đồng thẩm định tỉnh"),
    ("Sở Tư pháp thẩm định dự thảo", "Sở Tư pháp"),
    ("Sở Nội vụ thẩm định tại", "Sở Nội vụ"),
    ("Sở Nội vụ tổ chức hội nghị", "Sở Nội vụ"),
    ("Vụ Tổ chức cán bộ về", "Vụ Tổ chức cán bộ"),
    ("UBND tỉnh trước ngày 15/5/2026", "UBND tỉnh"),
    ("UBND tỉnh Hà Mẫu - Trưởng nhóm chương trình hợp tác 8 tỉnh và Thành phố Lam về", "UBND tỉnh Hà Mẫu"),
    ("Sở Y tế - Cơ quan thường trực Ban Chỉ đạo tỉnh;", "Sở Y tế"),
    ("Bộ Lao động - Thương binh và Xã hội - Cơ quan thường trực;", "Bộ Lao động - Thương binh và Xã hội"),
    ("UBND tỉnh Bà Rịa - Vũng Tàu về", "UBND tỉnh Bà Rịa - Vũng Tàu"),
    ("sở Giáo dục và Đào tạo Lâm Đồng về", "sở Giáo dục và Đào tạo Lâm Đồng"),
    ("phòng họp;", None),
    ("bộ môn Toán;", None),
    ("Ban Xúc tiến và Hỗ trợ đầu tư hỗ trợ", "Ban Xúc tiến và Hỗ trợ đầu tư"),
    ("Sở Giao thông công chánh công bố", "Sở Giao thông công chánh"),
    ("     Thủ tướng  Chính phủ", "Thủ tướng Chính phủ"),
    ("Sở Văn hóa,     Thể thao và Du lịch;", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Sở Nông nghiệp và môi trường về việc", "Sở Nông nghiệp và môi trường"),
    ("Sở Văn hóa, thể thao và du lịch về việc", "Sở Văn hóa, thể thao và du lịch"),
    ("Sở Y tế và các trạm về việc", "Sở Y tế"),
    ("Ban Thường vụ Hiệp hội công chứng Việt Nam về việc", "Ban Thường vụ Hiệp hội công chứng Việt Nam"),
    ("Bộ Lao động thương binh và xã hội về việc", "Bộ Lao động thương binh và xã hội"),
    ("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh về", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"),
    ("Sở Công Thương và doanh nghiệp", "Sở Công Thương"),
    ("UBND tỉnh và doanh nghiệp tỉnh ngoài", "UBND tỉnh"),
    ("UBND tỉnh và Kế hoạch này, các xã", "UBND tỉnh"),
    ("Chủ tịch UBND tỉnh và Kế hoạch của huyện", "Chủ tịch UBND tỉnh"),
    ("UBND tỉnh và Công văn hướng dẫn", "UBND tỉnh"),
    ("UBND tỉnh và Giao Sở Y tế", "UBND tỉnh"),
    ("Vụ Tài chính và Kế hoạch về chi", "Vụ Tài chính và Kế hoạch"),
    ("Sở Kế hoạch và Đầu tư về vốn", "Sở Kế hoạch và Đầu tư"),
    ("Sở Thông tin và Truyền thông về", "Sở Thông tin và Truyền thông"),
    ("Phòng Cải cách - Sở Nội vụ về", "Phòng Cải cách - Sở Nội vụ"),
    ("Cục Quản lý Dược - Bộ Y tế hướng dẫn", "Cục Quản lý Dược - Bộ Y tế"),
    ("UBND tỉnh - Sở Nội vụ tham mưu", "UBND tỉnh"),
    ("Sở Y tế - Sở Nội vụ về", "Sở Y tế"),
    ("Tổ công tác Đề án 06 Chính phủ về dữ liệu", "Tổ công tác Đề án 06 Chính phủ"),
    ("Tổ công tác triển khai Đề án 06 tỉnh về dữ liệu", "Tổ công tác triển khai Đề án 06 tỉnh"),
    ("Sở Y tế đề án phát triển", "Sở Y tế"),
    ("Sở Y tế trình UBND tỉnh", "Sở Y tế"),
    ("Sở Y tế tham mưu UBND tỉnh", "Sở Y tế"),
    ("Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh;", "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"),
    ("Hội đồng nhân dân tỉnh, Sở Giáo dục và Đào tạo xây dựng", "Hội đồng nhân dân tỉnh"),
    ("Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn;", "Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn"),
    ("Bộ Văn hóa thể thao và du lịch;", "Bộ Văn hóa thể thao và du lịch"),
    ("Bộ Tổng tham mưu về", "Bộ Tổng tham mưu"),
    ("Bộ Ngoại giao hướng dẫn", "Bộ Ngoại giao"),
    ("UBND tỉnh giao dự toán", "UBND tỉnh"),
    ("Bộ Y tế kèm theo Quy chế", "Bộ Y tế"),
    ("Bộ trưởng, Chủ nhiệm Ủy ban dân tộc Hướng dẫn", "Bộ trưởng, Chủ nhiệm Ủy ban dân tộc"),
    ("Ủy ban Quốc gia ứng phó sự cố, thiên tai về", "Ủy ban Quốc gia ứng phó sự cố, thiên tai"),
    ("Ban Chỉ đạo Chuyển đổi số tỉnh về", "Ban Chỉ đạo Chuyển đổi số tỉnh"),
    ("UBND tỉnh chuyển đổi mục đích sử dụng đất", "UBND tỉnh"),
    ("Ban Chỉ đạo chuyển Sở Y tế", "Ban Chỉ đạo"),
    ("Tòa án chuyển hồ sơ", "Tòa án"),
    ("Trung tâm Chuyển giao công nghệ Hòa An về", "Trung tâm Chuyển giao công nghệ Hòa An"),
    ("Tổ công tác rà soát văn bản tỉnh;", "Tổ công tác rà soát văn bản tỉnh"),
    ("Sở Tư pháp rà soát văn bản", "Sở Tư pháp"),
    ("Hội nghị lần thứ sáu, Ban Chấp hành Trung ương về", "Hội nghị lần thứ sáu, Ban Chấp hành Trung ương"),
    ("Hội nghị lần thứ 5, Ban Tổ chức xây dựng", "Hội nghị lần thứ 5"),
    (
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực;",
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực",
    ),
    (
        "Ban Chỉ đạo tỉnh về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số triển khai phong trào",
        "Ban Chỉ đạo tỉnh về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
    ),
    ("Ban Chỉ đạo của Chính phủ về chuyển đổi số;", "Ban Chỉ đạo của Chính phủ về chuyển đổi số"),
    ("Ủy ban Quốc gia về chuyển đổi số ban hành kế hoạch", "Ủy ban Quốc gia về chuyển đổi số"),
    ("Ban Chỉ đạo tỉnh về chuyển đổi số trong trường học", "Ban Chỉ đạo tỉnh"),
    (
        "Ban Chỉ đạo liên ngành về An toàn thực phẩm tỉnh Hòa An để tổ chức kiểm tra",
        "Ban Chỉ đạo liên ngành về An toàn thực phẩm tỉnh Hòa An",
    ),
    ("Ban Chỉ đạo tỉnh về phòng, chống thiên tai;", "Ban Chỉ đạo tỉnh"),
    ("Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia về chuyển đổi số",
     "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia"),
]  # fmt: skip


@pytest.mark.parametrize(("behind", "issuer"), ISSUERS)
def test_where_an_issuer_ends(behind: str, issuer: str | None) -> None:
    text = f"Văn bản số 12/ABC-VP ngày 01/02/2024 của {behind}"
    cited, _ = read_citations([Passage("1", "muc", text, text, 0, len(text))], Context())
    (found,) = (c for c in cited if c["so_hieu"])
    assert found["co_quan"] == issuer


def test_an_issuer_ends_before_a_number_without_a_so_word() -> None:
    text = "Kế hoạch số 4/KH-UBND ngày 2/2/2022 của UBND huyện Châu Thành và Công văn 81/UBND-VX ngày 5/2/2022"
    cited, _ = read_citations([Passage("1", "muc", text, text, 0, len(text))], Context())
    assert [c["co_quan"] for c in cited] == ["UBND huyện Châu Thành", None]


CITED = [  # issuer, number, part of the id
    ("Bộ Y tế", "12/BYT-KH", "vn.byt"),
    ("Bộ Y tế gửi Sở Y tế", "12/TB-ABC", None),
    ("Bộ Tư pháp gửi Bộ Tài chính", "12/BTP-KH", None),
    ("Bộ Y tế, Bộ Tài chính", "12/BYT-KH", None),
    ("Văn phòng Chính phủ và Bộ Y tế", "12/VPCP-V", None),
    ("Sở Tài chính tỉnh Lào Cai - Sở Y tế", "12/KH-STC", None),
    ("UBND tỉnh Lào Cai tổ chức", "12/KH-UBND", None),
    ("Ban Chỉ đạo tỉnh Lào Cai", "12/KH-BCĐ", None),
    ("UBND tỉnh Lào Cai", "12/KH-UBND", "vn-10.ubnd"),
    ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "12/VPCP-V", "vn.vpcp"),
    ("Bộ Lao động - Thương binh và Xã hội", "12/QĐ-LĐTBXH", "vn.blddtbxh"),
]


@pytest.mark.parametrize(("printed", "number", "part"), CITED)
def test_only_one_plain_office_is_an_issuer(printed: str, number: str, part: str | None) -> None:
    sign = sign_of_number(number)
    assert sign is not None
    assert cited_issuer(printed, sign, "2024-02-01") == part
