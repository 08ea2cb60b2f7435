"""Organs: their abbreviations, the words that begin their names, and how a name in capitals is written in true case.

Sources: NĐ 30/2020 (Phụ lục II: capital letters in names of organs; Phụ lục III: abbreviations are chosen by each organ,
so the table is open and nothing may depend on an abbreviation being in it), the decrees of 2025 on the ministries.
"""

from __future__ import annotations

import functools
import re

from ..text.fold import fold, key, tones

# abbreviation, full name. Ministries and departments that ended on 1 March 2025 stay: the texts that name them do.
ORGANS: tuple[tuple[str, str], ...] = (
    ("QH", "Quốc hội"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ("CTN", "Chủ tịch nước"),
    ("CP", "Chính phủ"),
    ("HĐCP", "Hội đồng Chính phủ"),
    ("HĐBT", "Hội đồng Bộ trưởng"),
    ("HĐNN", "Hội đồng Nhà nước"),
    ("TTg", "Thủ tướng Chính phủ"),
    ("VPCP", "Văn phòng Chính phủ"),
    ("VPQH", "Văn phòng Quốc hội"),
    ("VPCTN", "Văn phòng Chủ tịch nước"),
    ("BQP", "Bộ Quốc phòng"),
    ("BCA", "Bộ Công an"),
    ("BNG", "Bộ Ngoại giao"),
    ("BNV", "Bộ Nội vụ"),
    ("BTP", "Bộ Tư pháp"),
    ("BKHĐT", "Bộ Kế hoạch và Đầu tư"),
    ("BKH", "Bộ Kế hoạch và Đầu tư"),
    ("BKH&ĐT", "Bộ Kế hoạch và Đầu tư"),
    ("BTC", "Bộ Tài chính"),
    ("BCT", "Bộ Công Thương"),
    ("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BNN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BNN", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BNNMT", "Bộ Nông nghiệp và Môi trường"),
    ("BTNMT", "Bộ Tài nguyên và Môi trường"),
    ("BGTVT", "Bộ Giao thông vận tải"),
    ("BXD", "Bộ Xây dựng"),
    ("BTTTT", "Bộ Thông tin và Truyền thông"),
    ("BKHCN", "Bộ Khoa học và Công nghệ"),
    ("BKH&CN", "Bộ Khoa học và Công nghệ"),
    ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
    ("LĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
    ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ("BGD&ĐT", "Bộ Giáo dục và Đào tạo"),
    ("BYT", "Bộ Y tế"),
    ("BDTTG", "Bộ Dân tộc và Tôn giáo"),
    ("UBDT", "Ủy ban Dân tộc"),
    ("NHNN", "Ngân hàng Nhà nước Việt Nam"),
    ("TTCP", "Thanh tra Chính phủ"),
    ("BHXH", "Bảo hiểm xã hội"),
    ("TCTK", "Tổng cục Thống kê"),
    ("TCT", "Tổng cục Thuế"),
    ("TCHQ", "Tổng cục Hải quan"),
    ("TAND", "Tòa án nhân dân"),
    ("TANDTC", "Tòa án nhân dân tối cao"),
    ("VKSND", "Viện kiểm sát nhân dân"),
    ("VKSNDTC", "Viện kiểm sát nhân dân tối cao"),
    ("KTNN", "Kiểm toán nhà nước"),
    ("HĐTP", "Hội đồng Thẩm phán"),
    ("KBNN", "Kho bạc Nhà nước"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBND", "Ủy ban nhân dân"),
    ("UB", "Ủy ban nhân dân"),
    ("ĐĐBQH", "Đoàn đại biểu Quốc hội"),
    ("VPUBND", "Văn phòng Ủy ban nhân dân"),
    ("VP", "Văn phòng"),
    ("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
    ("SLĐTB&XH", "Sở Lao động - Thương binh và Xã hội"),
    ("SYT", "Sở Y tế"),
    ("SGDĐT", "Sở Giáo dục và Đào tạo"),
    ("SGD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("STP", "Sở Tư pháp"),
    ("SNV", "Sở Nội vụ"),
    ("STC", "Sở Tài chính"),
    ("SXD", "Sở Xây dựng"),
    ("SKHCN", "Sở Khoa học và Công nghệ"),
    ("SCT", "Sở Công Thương"),
    ("SKHĐT", "Sở Kế hoạch và Đầu tư"),
    ("SGTVT", "Sở Giao thông vận tải"),
    ("SNN", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("STNMT", "Sở Tài nguyên và Môi trường"),
    ("SNNMT", "Sở Nông nghiệp và Môi trường"),
    ("STTTT", "Sở Thông tin và Truyền thông"),
    ("SDTTG", "Sở Dân tộc và Tôn giáo"),
    ("SVHTT", "Sở Văn hóa và Thể thao"),
    ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("SDL", "Sở Du lịch"),
    ("SNgV", "Sở Ngoại vụ"),
    ("SQHKT", "Sở Quy hoạch - Kiến trúc"),
    ("BDT", "Ban Dân tộc"),
    ("TTT", "Thanh tra tỉnh"),
    ("CAT", "Công an tỉnh"),
    ("CATP", "Công an thành phố"),
    ("BCHQS", "Bộ Chỉ huy Quân sự"),
    ("BCHBĐBP", "Bộ Chỉ huy Bộ đội Biên phòng"),
    ("CTK", "Cục Thống kê"),
    ("PLĐTBXH", "Phòng Lao động - Thương binh và Xã hội"),
    ("PYT", "Phòng Y tế"),
    ("PGDĐT", "Phòng Giáo dục và Đào tạo"),
    ("PTP", "Phòng Tư pháp"),
    ("PNV", "Phòng Nội vụ"),
    ("PTCKH", "Phòng Tài chính - Kế hoạch"),
    ("PVHTT", "Phòng Văn hóa và Thông tin"),
    ("PKT", "Phòng Kinh tế"),
    ("PKTHTĐT", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    ("PVHXH", "Phòng Văn hóa - Xã hội"),
    ("TTPVHCC", "Trung tâm Phục vụ hành chính công"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BCĐTE", "Ban Chỉ đạo về trẻ em"),
    ("BĐH", "Ban Điều hành"),
    ("HĐTĐKT", "Hội đồng Thi đua - Khen thưởng"),
    ("TW", "Trung ương"),
    ("TƯ", "Trung ương"),
    ("VPTW", "Văn phòng Trung ương Đảng"),
    ("BTCTW", "Ban Tổ chức Trung ương"),
    ("UBKTTW", "Ủy ban Kiểm tra Trung ương"),
    ("BNCTW", "Ban Nội chính Trung ương"),
    ("BTGTW", "Ban Tuyên giáo Trung ương"),
    ("BDVTW", "Ban Dân vận Trung ương"),
    ("BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương"),
    ("TU", "Tỉnh ủy"),
    ("HU", "Huyện ủy"),
    ("QU", "Quận ủy"),
    ("ThU", "Thị ủy"),
    ("ĐU", "Đảng ủy"),
    ("CB", "Chi bộ"),
    ("VPTU", "Văn phòng Tỉnh ủy"),
    ("BTCTU", "Ban Tổ chức Tỉnh ủy"),
    ("BTGTU", "Ban Tuyên giáo Tỉnh ủy"),
    ("BDVTU", "Ban Dân vận Tỉnh ủy"),
    ("BTGDVTU", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ("UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy"),
    ("ĐĐQH", "Đảng đoàn Quốc hội"),
    ("MTTQ", "Mặt trận Tổ quốc Việt Nam"),
    ("MTTW", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("UBTUMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("BTT", "Ban Thường trực"),
    ("BTV", "Ban Thường vụ"),
    ("BCH", "Ban Chấp hành"),
    ("TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    ("TĐTN", "Tỉnh đoàn"),
    ("ĐTN", "Đoàn Thanh niên"),
    ("LĐLĐ", "Liên đoàn Lao động"),
    ("TLĐ", "Tổng Liên đoàn Lao động Việt Nam"),
    ("CĐ", "Công đoàn"),
    ("HLHPN", "Hội Liên hiệp Phụ nữ"),
    ("HPN", "Hội Phụ nữ"),
    ("HND", "Hội Nông dân"),
    ("CCB", "Hội Cựu chiến binh"),
    ("HCTĐ", "Hội Chữ thập đỏ"),
    ("BQL", "Ban Quản lý"),
    ("HĐBC", "Hội đồng bầu cử"),
    ("HĐBCQG", "Hội đồng bầu cử quốc gia"),
    ("VPQG", "Văn phòng Quốc gia"),
)

ORGAN_OF: dict[str, str] = dict(ORGANS)


def expand_organ(mark: str) -> str | None:
    """The full name behind an abbreviation, None if the table does not hold it.

    A final number (the term of office in UBTVQH15, QH14) is passed over.

    >>> expand_organ("UBND")
    'Ủy ban nhân dân'
    """
    return ORGAN_OF.get(mark) or ORGAN_OF.get(mark.rstrip("0123456789"))


# Words that begin the name of an organ on a line in capitals, each with the words that make it something else.
_HEADS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ủy ban nhân dân", ()),
    ("UBND", ()),
    ("Hội đồng nhân dân", ()),
    ("HĐND", ()),
    ("Ủy ban Thường vụ Quốc hội", ()),
    ("Ủy ban Mặt trận Tổ quốc", ()),
    ("Ủy ban MTTQ", ()),
    ("Ủy ban", ()),
    ("Ủy ban Kiểm tra", ()),
    ("Thường trực", ()),
    ("Thủ tướng Chính phủ", ()),
    ("Chủ tịch Chính phủ", ()),
    ("Chủ tịch nước", ()),
    ("Chính phủ", ("điện tử", "số")),
    ("Quốc hội", ()),
    ("Đảng đoàn", ()),
    ("Ban Cán sự đảng", ()),
    ("Hội đồng", ()),
    ("Sở", ("hữu", "thích")),
    ("Bộ", ("luật", "trưởng", "phận", "máy", "tiêu chí", "tài liệu", "công cụ", "chỉ số", "câu hỏi", "quy tắc")),
    ("Cục", ("trưởng", "bộ")),
    ("Chi cục", ("trưởng",)),
    ("Tổng cục", ("trưởng",)),
    ("Vụ", ("trưởng", "việc", "án", "mùa", "lợi")),
    ("Ban", ("hành", "đầu", "ngày", "đêm", "công")),
    ("Ban Chấp hành", ()),
    ("Ban Thường vụ", ()),
    ("Ban Thường trực", ()),
    ("Ban Chỉ đạo", ()),
    ("Ban Quản lý", ()),
    ("Ban Công tác Mặt trận", ()),
    ("Phòng", ("chống", "ngừa", "trừ", "học", "cháy", "vệ", "khi")),
    ("Văn phòng", ("phẩm",)),
    ("Thanh tra", ("viên",)),
    ("Trường", ("hợp",)),
    ("Viện", ("trưởng", "trợ", "phí")),
    ("Viện kiểm sát", ()),
    ("Học viện", ("viên",)),
    ("Bệnh viện", ()),
    ("Trung tâm", ()),
    ("Trạm", ("trưởng",)),
    ("Công an", ()),
    ("Bộ Chỉ huy", ()),
    ("Ban Chỉ huy", ()),
    ("Bộ Tư lệnh", ()),
    ("Quân khu", ()),
    ("Quân đoàn", ()),
    ("Quân ủy", ()),
    ("Tòa án", ()),
    ("Kiểm toán", ()),
    ("Kho bạc", ()),
    ("Ngân hàng", ("câu hỏi", "đề")),
    ("Bảo hiểm xã hội", ("tự nguyện", "bắt buộc")),
    ("Đảng ủy", ()),
    ("Đảng bộ", ()),
    ("Chi bộ", ()),
    ("Tỉnh ủy", ()),
    ("Thành ủy", ()),
    ("Thị ủy", ()),
    ("Huyện ủy", ()),
    ("Quận ủy", ()),
    ("Bộ Chính trị", ()),
    ("Ban Bí thư", ()),
    ("Tỉnh đoàn", ()),
    ("Thành đoàn", ()),
    ("Huyện đoàn", ()),
    ("Trung ương", ()),
    ("Đoàn", ("kết", "viên", "thể", "kiểm tra", "giám sát", "thanh tra")),
    ("Đoàn đại biểu Quốc hội", ()),
    ("Đoàn Thanh niên", ()),
    ("Hội", ("nghị", "thảo", "thi", "đàm", "viên", "nhập", "trường", "chợ", "họp", "diễn", "thao", "trại")),
    ("Hiệp hội", ()),
    ("Liên hiệp", ()),
    ("Liên minh", ()),
    ("Liên đoàn", ()),
    ("Tổng Liên đoàn", ()),
    ("Công đoàn", ("viên", "phí")),
    ("Mặt trận", ()),
    ("Tổng công ty", ()),
    ("Tập đoàn", ()),
    ("Công ty", ()),
    ("Hợp tác xã", ()),
    ("Thông tấn xã", ()),
    ("Đài", ("tưởng niệm",)),
    ("Báo", ("cáo", "động", "hiệu", "giá")),
    ("Nhà xuất bản", ()),
    ("Tòa soạn", ()),
    ("Tổ công tác", ()),
    ("Tổ bầu cử", ()),
    ("Hạt", ("trưởng", "giống")),
    ("Đội", ("trưởng", "ngũ", "tuyển")),
    ("Vườn quốc gia", ()),
    ("Khu", ("vực", "dân cư", "phố", "công nghiệp")),
    ("Đại học", ()),
    ("BCH", ()),
    ("MTTQ", ()),
    ("TAND", ()),
    ("VKSND", ()),
    ("BHXH", ()),
    ("BQL", ()),
    ("LĐLĐ", ()),
)


@functools.cache
def _head_table() -> tuple[frozenset[str], frozenset[str], int]:
    """Upper-case keys of the heads, the same with a word after it that spoils it, and the most words of a head."""
    heads = frozenset(tones(head).upper() for head, _ in _HEADS)
    spoilt = frozenset(tones(f"{head} {word}").upper() for head, words in _HEADS for word in words)
    return heads, spoilt, max(len(head.split()) for head in heads) + 1


_WORD = re.compile(r"[^\s,;:.()|*\"“”]+")


def organ_head(folded_line: str) -> str | None:
    """The words in capitals that begin the name of an organ at the head of the line, tones in one place; or None.

    >>> organ_head("UỶ BAN NHÂN DÂN TỈNH LÀO CAI"), organ_head("BAN HÀNH KẾ HOẠCH"), organ_head("SỞ Y TẾ")
    ('ỦY BAN NHÂN DÂN', None, 'SỞ')
    """
    begin = folded_line[:70].lstrip(" \t*|_#")
    if not begin[:2].isupper() and not begin[:1].isupper():
        return None
    heads, spoilt, most = _head_table()
    words = [word.group() for word in _WORD.finditer(tones(begin))][:most]
    if not words or not words[0].isupper():
        return None
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in spoilt:
            return None
        if phrase in heads:
            return phrase
    return None


# Established capital letters inside the names of organs (NĐ 30/2020, Phụ lục II, part IV). A word that stands in no
# phrase is a place or a person and gets a capital at each syllable.
_PHRASES = (
    # state organs
    "Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Thường vụ Quốc hội|Quốc hội|Chính phủ|Chính phủ lâm thời|nước"
    "|Thủ tướng Chính phủ|Chủ tịch nước|Chủ tịch|Thủ tướng|Bộ trưởng|Tổng Bí thư|Hội đồng Nhà nước|Hội đồng Bộ trưởng"
    "|Nhà nước|Văn phòng|Thanh tra|Tổng cục|Cục|Chi cục|Vụ|Bộ|Sở|Ban|Phòng|Trung tâm|Viện|Trường|Trạm|Đội|Hạt|Tổ"
    "|Ủy ban|Hội đồng|Đoàn đại biểu Quốc hội|Đại biểu Quốc hội|Đảng đoàn Quốc hội|Ban Cán sự đảng|Thường trực"
    "|nước Cộng hòa xã hội chủ nghĩa Việt Nam|Việt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam"
    # administrative units
    "|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|ấp|khu phố|tổ dân phố|khóm"
    "|khu vực|khóa|nhiệm kỳ|năm|số|các|của|tại|thuộc|về|cho|với|trên|trong|địa bàn|cấp|cơ sở|quốc gia|trung ương|và|vùng|miền"
    # fields of ministries and departments
    "|Giáo dục và Đào tạo|Giáo dục - Đào tạo|Giáo dục|Đào tạo|Kế hoạch và Đầu tư|Kế hoạch - Đầu tư|Tài chính"
    "|Tài chính - Kế hoạch|Công Thương|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Nông nghiệp"
    "|Tài nguyên và Môi trường|Giao thông vận tải|Giao thông Vận tải - Xây dựng|Xây dựng|Thông tin và Truyền thông"
    "|Thông tin - Truyền thông|Khoa học và Công nghệ|Khoa học|Công nghệ|Lao động - Thương binh và Xã hội"
    "|Lao động, Thương binh và Xã hội|Lao động - TBXH|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao"
    "|Văn hóa - Xã hội|Văn hóa - Thông tin|Văn hóa và Thông tin|Văn hóa|Thể thao|Du lịch|Y tế|Tư pháp|Nội vụ|Ngoại vụ"
    "|Ngoại giao|Quốc phòng|Công an|An ninh|Dân tộc và Tôn giáo|Dân tộc|Tôn giáo|Quy hoạch - Kiến trúc|Kinh tế"
    "|Kinh tế, Hạ tầng và Đô thị|Kinh tế - Hạ tầng|Kinh tế và Hạ tầng|Hạ tầng|Đô thị|Quản lý đô thị|Thanh tra Chính phủ"
    "|Nông thôn mới|Môi trường|Phát triển nông thôn|Tài nguyên|Thống kê|Thuế|Hải quan|Dự trữ Nhà nước|Kho bạc Nhà nước"
    "|Kho bạc|Ngân hàng Nhà nước|Ngân hàng Chính sách xã hội|Ngân hàng|Bảo hiểm xã hội|Bảo hiểm|Kiểm toán nhà nước"
    "|Kiểm toán|Tòa án nhân dân|tối cao|Viện kiểm sát nhân dân|Thi hành án dân sự|Hành chính|Tổ chức|Tổ chức cán bộ"
    "|Pháp chế|Hợp tác quốc tế|Tổng hợp|Quản trị|Thi đua - Khen thưởng|Thi đua, Khen thưởng|Văn thư - Lưu trữ|Lưu trữ"
    "|Kiểm lâm|Thủy lợi|Thủy sản|Thú y|Chăn nuôi|Chăn nuôi và Thú y|Trồng trọt|Trồng trọt và Bảo vệ thực vật|Lâm nghiệp"
    "|Bảo vệ thực vật|Khuyến nông|Quản lý thị trường|Quản lý đất đai|Đăng ký đất đai|Phát triển quỹ đất|Trẻ em"
    "|Bà mẹ và Trẻ em|Bảo trợ xã hội|Phòng, chống tệ nạn xã hội|An toàn vệ sinh thực phẩm|Dân số|Dược|Quản lý dược"
    "|Dân số - Kế hoạch hóa gia đình|Kiểm soát bệnh tật|Giám định y khoa|Đa khoa|Phục hồi chức năng|Sản - Nhi|Lão khoa"
    "|Phục vụ hành chính công|Dịch vụ việc làm|Dịch vụ tổng hợp|Công tác xã hội|Xúc tiến đầu tư|Chuyển đổi số"
    "|Công nghệ thông tin|Trợ giúp pháp lý|Phát triển|Nghiên cứu|Chiến lược|Chính sách|Thương mại|Công nghiệp|Năng lượng"
    "|Xúc tiến thương mại|Viễn thông|Tần số|Báo chí|Xuất bản|Điện ảnh|Di sản văn hóa|Nghệ thuật biểu diễn|Đường bộ"
    "|Hàng hải|Hàng không|Đăng kiểm|Đường thủy nội địa|Hàng không dân dụng|Khí tượng thủy văn|Biển và Hải đảo|Đo đạc"
    # boards
    "|Ban Chỉ đạo|Ban Quản lý|Ban Quản lý dự án|Ban Quản lý dự án đầu tư xây dựng|dự án|đầu tư|khu kinh tế"
    "|khu công nghiệp|các khu công nghiệp|khu công nghệ cao|Vườn quốc gia|Khu bảo tồn thiên nhiên|rừng phòng hộ"
    "|rừng đặc dụng|Ban Chỉ huy|Bộ Chỉ huy|Quân sự|Bộ đội Biên phòng|Biên phòng|Phòng thủ dân sự"
    "|Bộ Tư lệnh|Quân khu|Cảnh sát|Cảnh sát biển|Bộ Tổng Tham mưu|Tổng cục Chính trị|Quân ủy Trung ương|Quân đội nhân dân"
    "|Hội đồng Thi đua - Khen thưởng|Hội đồng Sáng kiến|Hội đồng Bầu cử|Hội đồng bầu cử quốc gia|Tổ bầu cử|Tổ công tác"
    "|Ủy ban Bầu cử|Ban Bầu cử|Ban Điều hành|Ban Tổ chức|Ban Giám hiệu|Ban Giám đốc|Ban Kinh tế - Ngân sách|Ban Pháp chế"
    "|Ban Văn hóa - Xã hội|Ban Dân tộc|phòng, chống|thiên tai|tìm kiếm cứu nạn|cải cách hành chính|An toàn giao thông"
    "|Hội đồng Dân tộc|phối hợp|phổ biến, giáo dục pháp luật|giảm nghèo|xây dựng nông thôn mới|chuyển đổi số|Tiếp công dân"
    "|Tiếp công dân trung ương|phòng, chống tham nhũng, tiêu cực|chương trình mục tiêu quốc gia|Công tác Mặt trận"
    # the Party and mass organisations
    "|Đảng Cộng sản Việt Nam|Ban Chấp hành Trung ương|Ban Chấp hành|Ban Thường vụ|Ban Thường trực|Bộ Chính trị"
    "|Ban Bí thư|Tỉnh ủy|Thành ủy|Thị ủy|Huyện ủy|Quận ủy|Đảng ủy|Đảng bộ|Chi bộ|Đảng đoàn|Trung ương|Trung ương Đảng"
    "|Ủy ban Kiểm tra|Kiểm tra|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Nội chính|Ban Dân vận|Ban Kinh tế Trung ương"
    "|Tuyên giáo|Dân vận|Nội chính|Các cơ quan Đảng|Khối các cơ quan|Khối doanh nghiệp|Trường Chính trị|Học viện"
    "|Chính trị quốc gia Hồ Chí Minh|Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc|Mặt trận|Tổ quốc"
    "|Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Đoàn Thanh niên Cộng sản Hồ Chí Minh"
    "|Đoàn Thanh niên|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Xã đoàn|Hội|Hội Liên hiệp Phụ nữ|Liên hiệp Phụ nữ|Phụ nữ"
    "|Hội Nông dân|Nông dân|Hội Cựu chiến binh|Cựu chiến binh|Hội Chữ thập đỏ|Chữ thập đỏ|Liên đoàn Lao động|Lao động"
    "|Tổng Liên đoàn Lao động|Liên đoàn|Công đoàn|Công đoàn cơ sở|Hiệp hội|Liên hiệp|Liên hiệp các Hội|Người cao tuổi"
    "|Hội Khuyến học|Khuyến học|Văn học nghệ thuật|Văn học - Nghệ thuật|Khoa học và Kỹ thuật|Liên minh Hợp tác xã|Nhà báo"
    "|Hợp tác xã|Luật gia|Luật sư|Đoàn Luật sư|Thanh niên|Sinh viên|Thầy thuốc|Người khuyết tật|Cựu thanh niên xung phong"
    # schools, hospitals, enterprises
    "|Đại học|Đại học Quốc gia|Đại học Sư phạm|Cao đẳng|Cao đẳng nghề|Trung cấp|Trung học phổ thông|Trung học cơ sở"
    "|Tiểu học|Mầm non|Mẫu giáo|Phổ thông dân tộc nội trú|Phổ thông dân tộc bán trú|Tiểu học và Trung học cơ sở"
    "|Sư phạm|Bách khoa|Kinh tế - Kỹ thuật|Kỹ thuật|Chuyên|Năng khiếu|Giáo dục thường xuyên|dân tộc nội trú|Luật"
    "|Giáo dục nghề nghiệp - Giáo dục thường xuyên|Chính trị|Trạm Y tế|Bệnh viện|Bệnh viện đa khoa|Công ty|Tổng công ty"
    "|Tập đoàn|Công ty cổ phần|cổ phần|trách nhiệm hữu hạn|một thành viên|hai thành viên trở lên|Công nghiệp - Viễn thông"
    "|Điện lực|Nước sạch|Cấp nước|Xổ số kiến thiết|Đài Phát thanh và Truyền hình|Đài Phát thanh - Truyền hình|Báo|Đài"
    "|Phát thanh và Truyền hình|Truyền hình|Bưu điện|Viện Hàn lâm|Thông tấn xã|Thư viện|Bảo tàng|Nhà xuất bản|Hạt Kiểm lâm"
    "|Quỹ|Quỹ Bảo vệ và Phát triển rừng|Bảo vệ và Phát triển rừng|Nhà Văn hóa|Cơ quan|Khu Quản lý đường bộ|lâm thời"
)

_UNIT_WORDS = frozenset(
    ("tỉnh", "huyện", "quận", "xã", "phường", "thôn", "ấp", "khóm", "thành phố", "thị xã", "thị trấn", "đặc khu")
)
_FUNCTION_WORDS = frozenset(("về", "và", "của", "các", "cho", "tại", "trên", "trong", "khóa"))
_KNOWN_ACRONYMS = frozenset(
    "TU HU QU ĐU CA UB TTYT TP TX TT HTX TPHCM BIDV CLB VP CT UBMTTQ MTTQ TH MN MG TƯ CĐ ĐH CN PTTH BV XN VN HCM".split()
)
_ACRONYM = re.compile(
    r"""
      [B-DĐF-HJ-NP-TV-XZ]+                   # no vowel to speak: THPT, MTTQ, HĐND
    | [A-ZĐ]*[B-DĐF-HJ-NP-TV-XZ]{3}[A-ZĐ]*   # three consonants in a row: UBND, QLDA (NGH is made NG before)
    | [A-ZĐ]*[AEIOUY](?!(?:CH|NG|NH)\Z)[B-DĐF-HJ-NP-TV-XZ]{2}  # a pair that closes no syllable: CATP
    | .*[&\d].*                              # BKH&ĐT, THPTCL2
    | [IVXLC]+                               # a Roman number
    """,
    re.VERBOSE,
)
_TOKEN = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*|[^\w\s]|_")


@functools.cache
def _cases() -> tuple[dict[str, str], int]:
    """Phrases by their lower-case words (punctuation as words of its own), and the most words of one."""
    table: dict[str, str] = {}
    for phrase in _PHRASES.split("|"):
        words = _TOKEN.findall(tones(phrase))
        table[" ".join(words).lower()] = " ".join(words)
    return table, max(phrase.count(" ") for phrase in table) + 1


def _is_acronym(word: str) -> bool:
    if word in _KNOWN_ACRONYMS or word in ORGAN_OF:
        return True
    plain = word.replace("NGH", "NG", 1) if word.startswith("NGH") else word
    return len(word) > 1 and _ACRONYM.fullmatch(plain) is not None


def _like(word: str, pattern: str) -> str:
    """The letters of `word` in the case of `pattern`, letter by letter."""
    if len(word) != len(pattern):
        return word
    return "".join(
        letter.upper() if model.isupper() else letter.lower() for letter, model in zip(word, pattern, strict=True)
    )


def _capitalised(word: str) -> str:
    """A syllable of a place name; an acronym as it is."""
    if _is_acronym(word):
        return word
    return "".join(part.capitalize() if part[0].isalpha() else part for part in re.split(r"(['’&])", word) if part)


def true_case(name_in_capitals: str) -> str:
    """A name printed in capitals as a reader writes it. Only the case of letters changes.

    Organs and fields follow the table above, words of administrative units are small, abbreviations stay, and what is
    left, being a place, has a capital at each syllable. A name that is not all in capitals comes back as it is.

    >>> true_case("ỦY BAN NHÂN DÂN TỈNH LÀO CAI")
    'Ủy ban nhân dân tỉnh Lào Cai'
    """
    if not name_in_capitals.isupper():
        return name_in_capitals
    tokens = list(_TOKEN.finditer(name_in_capitals))
    flat = [tones(fold(token.group())).lower() for token in tokens]
    out = list(name_in_capitals)
    at = 0
    place = 0  # words since tỉnh, xã …: the name of a place goes on there, and may hold words of the table
    while at < len(tokens):
        count, pattern = _phrase_at(flat, at)
        if place and flat[at] not in _FUNCTION_WORDS and pattern not in _UNIT_WORDS and (place == 1 or count == 1):
            count = 0
        words = pattern.split() if count else [_capitalised(tokens[at].group())]
        for token, word in zip(tokens[at : at + len(words)], words, strict=True):
            out[token.start() : token.end()] = _like(token.group(), word)
        if pattern in _UNIT_WORDS and count:
            place = 1
        elif place:
            place = 0 if count or not words[0][0].isalpha() else place + 1
        at += len(words)
    cased = "".join(out)
    first = next((i for i, char in enumerate(cased) if char.isalpha()), 0)
    return cased[:first] + cased[first : first + 1].upper() + cased[first + 1 :]


def _phrase_at(flat: list[str], at: int) -> tuple[int, str]:
    """The longest phrase of the table that begins at a token: how many tokens, and how it is written."""
    table, most = _cases()
    for count in range(min(most, len(flat) - at), 0, -1):
        pattern = table.get(" ".join(flat[at : at + count]))
        if pattern is not None:
            return count, pattern
    return 0, ""


def same_organ(a: str, b: str) -> bool:
    """Whether two names are equal but for case, tone placement, and UBND and HĐND written out."""
    return _organ_key(a) == _organ_key(b)


def _organ_key(name: str) -> str:
    return " ".join(key(expand_organ(word) or word) if word.isupper() else key(word) for word in name.split())
