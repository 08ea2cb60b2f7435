"""Names of organs in capitals, written in true case.

Source: NĐ 30/2020, Phụ lục II (viết hoa), part IV: the capital letters of organs and their fields.
"""

from __future__ import annotations

import functools
import re

from ..text.fold import fold, tones
from ..text.patterns import pattern
from .abbreviations import ORGAN_OF
from .places import UNITS

# Established capital letters inside the names of organs (NĐ 30/2020, Phụ lục II, part IV). A word that stands in no
# phrase is a place or a person and gets a capital at each syllable.
_PHRASES = """
# state organs
Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Thường vụ Quốc hội|Quốc hội|Chính phủ|Chính phủ lâm thời|nước
Thủ tướng Chính phủ|Chủ tịch nước|Chủ tịch|Thủ tướng|Bộ trưởng|Tổng Bí thư|Hội đồng Nhà nước|Hội đồng Bộ trưởng
Nhà nước|Văn phòng|Thanh tra|Tổng cục|Cục|Chi cục|Vụ|Bộ|Sở|Ban|Phòng|Trung tâm|Viện|Trường|Trạm|Đội|Hạt|Tổ|Ủy ban
Hội đồng|Đoàn đại biểu Quốc hội|Đại biểu Quốc hội|Đảng đoàn Quốc hội|Ban Cán sự đảng|Thường trực
nước Cộng hòa xã hội chủ nghĩa Việt Nam|Việt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam
# administrative units
tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|ấp|khu phố|tổ dân phố|khóm|khu vực|khóa|nhiệm kỳ|năm
số|các|của|tại|theo|Quyết định|thuộc|về|cho|với|trên|trong|địa bàn|cấp|cơ sở|quốc gia|trung ương|và|vùng|miền
# fields of ministries and departments
Giáo dục và Đào tạo|Giáo dục - Đào tạo|Giáo dục|Đào tạo|Kế hoạch và Đầu tư|Kế hoạch - Đầu tư|Tài chính
Tài chính - Kế hoạch|Công Thương|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Nông nghiệp
Tài nguyên và Môi trường|Giao thông vận tải|Giao thông Vận tải - Xây dựng|Xây dựng|Thông tin và Truyền thông
Thông tin - Truyền thông|Khoa học và Công nghệ|Khoa học|Công nghệ|Lao động - Thương binh và Xã hội
Lao động, Thương binh và Xã hội|Lao động - TBXH|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Văn hóa - Xã hội
Văn hóa - Thông tin|Văn hóa và Thông tin|Văn hóa|Thể thao|Du lịch|Y tế|Tư pháp|Nội vụ|Ngoại vụ|Ngoại giao|Quốc phòng
Công an|An ninh|Dân tộc và Tôn giáo|Dân tộc|Tôn giáo|Quy hoạch - Kiến trúc|Kinh tế|Kinh tế, Hạ tầng và Đô thị
Kinh tế - Hạ tầng|Kinh tế và Hạ tầng|Hạ tầng|Đô thị|Quản lý đô thị|Thanh tra Chính phủ|Nông thôn mới|Môi trường
Phát triển nông thôn|Tài nguyên|Thống kê|Thuế|Hải quan|Dự trữ Nhà nước|Kho bạc Nhà nước|Kho bạc|Ngân hàng Nhà nước
Ngân hàng Chính sách xã hội|Ngân hàng|Bảo hiểm xã hội|Bảo hiểm|Kiểm toán nhà nước|Kiểm toán|Tòa án nhân dân|tối cao
Viện kiểm sát nhân dân|Thi hành án dân sự|Hành chính|Tổ chức|Tổ chức cán bộ|Pháp chế|Hợp tác quốc tế|Tổng hợp|Quản trị
Thi đua - Khen thưởng|Thi đua, Khen thưởng|Văn thư - Lưu trữ|Lưu trữ|Kiểm lâm|Thủy lợi|Thủy sản|Thú y|Chăn nuôi
Chăn nuôi và Thú y|Trồng trọt|Trồng trọt và Bảo vệ thực vật|Lâm nghiệp|Bảo vệ thực vật|Khuyến nông|Quản lý thị trường
Quản lý đất đai|Đăng ký đất đai|Phát triển quỹ đất|Trẻ em|Bà mẹ và Trẻ em|Bảo trợ xã hội|Phòng, chống tệ nạn xã hội
An toàn vệ sinh thực phẩm|Dân số|Dược|Quản lý dược|Dân số - Kế hoạch hóa gia đình|Kiểm soát bệnh tật|Giám định y khoa
Đa khoa|Phục hồi chức năng|Sản - Nhi|Lão khoa|Phục vụ hành chính công|Dịch vụ việc làm|Dịch vụ tổng hợp
Công tác xã hội|Xúc tiến đầu tư|Chuyển đổi số|Công nghệ thông tin|Trợ giúp pháp lý|Phát triển|Nghiên cứu|Chiến lược
Chính sách|Thương mại|Công nghiệp|Năng lượng|Xúc tiến thương mại|Thông tin|Truyền thông|Viễn thông|Tần số|Báo chí
Xuất bản|Điện ảnh|Lao động Thương binh và Xã hội|Cung ứng dịch vụ công|Công nghệ số cộng đồng|Nghĩa vụ quân sự
Di sản văn hóa|Nghệ thuật biểu diễn|Đường bộ|Hàng hải|Hàng không|Đăng kiểm|Đường thủy nội địa|Hàng không dân dụng
Khí tượng thủy văn|Biển và Hải đảo|Đo đạc|Y tế dự phòng|An toàn thực phẩm|Quản lý Khám, chữa bệnh|HIV/AIDS
Tổng cục Phòng, chống thiên tai|Cục Phòng, chống HIV/AIDS|Xúc tiến đầu tư và Hỗ trợ doanh nghiệp|Hỗ trợ doanh nghiệp
Cục Phòng, chống tham nhũng, lãng phí, tiêu cực|phòng, chống tham nhũng, lãng phí, tiêu cực
# fields of departments inside a ministry and of branches inside a sở
Quản lý|Bảo vệ môi trường|Hóa chất|Kỹ thuật an toàn và Môi trường công nghiệp|Sở hữu trí tuệ|Biến đổi khí hậu
Viễn thám quốc gia|Địa chất và Khoáng sản|Địa chất|Khoáng sản|Quản lý tài nguyên nước
Quản lý đê điều và Phòng, chống thiên tai|Quản lý môi trường y tế|Việc làm|Người có công|An toàn lao động
Phòng vệ thương mại|Bổ trợ tư pháp|Quản lý giá|Quản lý công sản|Chứng khoán Nhà nước
Bảo tồn thiên nhiên và Đa dạng sinh học|Kiểm soát ô nhiễm môi trường|Quản lý lao động ngoài nước|An toàn thông tin
Quản lý đầu tư xây dựng|Kinh tế hợp tác và Phát triển nông thôn|Lãnh sự|Quản lý chất lượng
Thương mại điện tử và Kinh tế số|Bình đẳng giới|Xuất nhập khẩu|Kiểm ngư|Tiêu chuẩn Đo lường Chất lượng
Quản lý xây dựng công trình|Quản lý chất lượng nông, lâm sản và thủy sản|Cục Chuyển đổi số|Trung tâm Chuyển đổi số
Cục Phòng bệnh|Khởi nghiệp và Doanh nghiệp công nghệ|Thông tin cơ sở và Thông tin đối ngoại|Hạ tầng kỹ thuật
Nhà giáo và Cán bộ quản lý giáo dục|Hàng hải và Đường thủy|Vụ Chính quyền địa phương|Tần số vô tuyến điện
Cấp thoát nước|Cơ sở hạ tầng|Dịch vụ|dịch vụ công ích|Công trình|công trình giao thông|công trình thủy lợi|Khai thác
Bồi dưỡng|cán bộ|Nghiệp vụ|Điều phối|Quản trị công|Thi hành án dân sự|Hải quan|cơ sở vật chất|Bệnh viện Đa khoa
Xuất bản, In và Phát hành|Công nghiệp công nghệ thông tin|Khoa học Trái đất|Văn hóa các dân tộc
# boards
Ban Chỉ đạo|Ban Quản lý|Ban Quản lý dự án|Ban Quản lý dự án đầu tư xây dựng|dự án|đầu tư|khu kinh tế|khu công nghiệp
các khu công nghiệp|khu công nghệ cao|Vườn quốc gia|Khu bảo tồn thiên nhiên|rừng phòng hộ|rừng đặc dụng|Ban Chỉ huy
Bộ Chỉ huy|Quân sự|Bộ đội Biên phòng|Biên phòng|Phòng thủ dân sự|Bộ Tư lệnh|Quân khu|Cảnh sát|Cảnh sát biển
Bộ Tổng Tham mưu|Tổng cục Chính trị|Quân ủy Trung ương|Quân đội nhân dân|Hội đồng Thi đua - Khen thưởng
Hội đồng Sáng kiến|Hội đồng Bầu cử|Hội đồng bầu cử quốc gia|Tổ bầu cử|Tổ công tác|Ủy ban Bầu cử|Ban Bầu cử
Ban Điều hành|Ban Tổ chức|Ban Giám hiệu|Ban Giám đốc|Ban Kinh tế - Ngân sách|Ban Pháp chế|Ban Văn hóa - Xã hội
Ban Dân tộc|phòng, chống|thiên tai|tìm kiếm cứu nạn|cải cách hành chính|An toàn giao thông|Hội đồng Dân tộc|phối hợp
phổ biến, giáo dục pháp luật|giảm nghèo|xây dựng nông thôn mới|chuyển đổi số|Tiếp công dân|Tiếp công dân trung ương
phòng, chống tham nhũng, tiêu cực|chương trình mục tiêu quốc gia|Công tác Mặt trận|tệ nạn xã hội
toàn dân bảo vệ an ninh Tổ quốc|Tiểu ban|Tiểu ban Tuyên truyền|Thông tin, tuyên truyền|Ban Tuyên truyền|khánh tiết
Ban Khánh tiết|An ninh, trật tự|Giám sát|Ban Đại diện
# the Party and mass organisations
Đảng Cộng sản Việt Nam|Ban Chấp hành Trung ương|Ban Chấp hành|Ban Thường vụ|Ban Thường trực|Bộ Chính trị|Ban Bí thư
Tỉnh ủy|Thành ủy|Thị ủy|Huyện ủy|Quận ủy|Đảng ủy|Đảng bộ|Chi bộ|Đảng đoàn|Trung ương|Trung ương Đảng|Ủy ban Kiểm tra
Kiểm tra|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Nội chính|Ban Dân vận|Ban Kinh tế Trung ương|Tuyên giáo|Dân vận
Nội chính|Các cơ quan Đảng|Khối các cơ quan|Khối doanh nghiệp|Trường Chính trị|Học viện|Chính trị quốc gia Hồ Chí Minh
Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc|Mặt trận|Tổ quốc|Ủy ban Mặt trận Tổ quốc Việt Nam
Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đoàn Thanh niên|Đoàn|Tỉnh đoàn
Thành đoàn|Huyện đoàn|Xã đoàn|Hội|Hội Liên hiệp Phụ nữ|Liên hiệp Phụ nữ|Phụ nữ|Hội Nông dân|Nông dân
Hội Cựu chiến binh|Cựu chiến binh|Hội Chữ thập đỏ|Chữ thập đỏ|Liên đoàn Lao động|Lao động|Tổng Liên đoàn Lao động
Liên đoàn|Công đoàn|Công đoàn cơ sở|Hiệp hội|Liên hiệp|Liên hiệp các Hội|Người cao tuổi|Hội Khuyến học|Khuyến học
Văn học nghệ thuật|Văn học - Nghệ thuật|Khoa học và Kỹ thuật|Liên minh Hợp tác xã|Nhà báo|Hợp tác xã|Luật gia|Luật sư
Đoàn Luật sư|Thanh niên|Sinh viên|Thầy thuốc|Người khuyết tật|Cựu thanh niên xung phong|Doanh nghiệp|Vận động
Vì người nghèo|Đền ơn đáp nghĩa|Thanh tra nhân dân|Liên đội|Chi đội|Thiếu niên Tiền phong|Bộ phận
# schools, hospitals, enterprises
Đại học|Đại học Quốc gia|Đại học Sư phạm|Cao đẳng|Cao đẳng nghề|Trung cấp|Trung học phổ thông|Trung học cơ sở|Tiểu học
Mầm non|Mẫu giáo|Phổ thông dân tộc nội trú|Phổ thông dân tộc bán trú|Tiểu học và Trung học cơ sở|Sư phạm|Bách khoa
Kinh tế - Kỹ thuật|Kỹ thuật|Chuyên|Năng khiếu|Giáo dục thường xuyên|dân tộc nội trú|Luật|Khoa học Tự nhiên|Bộ môn
Khoa học Xã hội|Khoa học Xã hội và Nhân văn|Chuyên môn|Ngữ văn|Ngoại ngữ
Khảo thí|Đảm bảo chất lượng|Bảo đảm chất lượng|Công tác sinh viên|Công tác học sinh, sinh viên|Thiết bị|Điều dưỡng
Kế hoạch|Vật tư|Kiểm soát nhiễm khuẩn|Đại diện cha mẹ học sinh|Đào tạo liên tục|Đào tạo sau đại học|Ký túc xá
Nhà máy|Xí nghiệp|Nông trường|Lâm trường|Cảnh sát điều tra|An ninh điều tra
Giáo dục nghề nghiệp - Giáo dục thường xuyên|Chính trị|Trạm Y tế|Bệnh viện|Bệnh viện đa khoa|Công ty|Tổng công ty
Tập đoàn|Công ty cổ phần|cổ phần|trách nhiệm hữu hạn|một thành viên|hai thành viên trở lên|Công nghiệp - Viễn thông
Điện lực|Nước sạch|Cấp nước|Xổ số kiến thiết|Đài Phát thanh và Truyền hình|Đài Phát thanh - Truyền hình|Báo|Đài
Phát thanh và Truyền hình|Truyền hình|Bưu điện|Viện Hàn lâm|Thông tấn xã|Thư viện|Bảo tàng|Nhà xuất bản|Hạt Kiểm lâm
Quỹ|Quỹ Bảo vệ và Phát triển rừng|Bảo vệ và Phát triển rừng|Nhà Văn hóa|Cơ quan|Khu Quản lý đường bộ|lâm thời
"""

_UNIT_WORDS = frozenset((*UNITS, "thôn", "ấp", "khóm"))
_FUNCTION_WORDS = frozenset(("về", "và", "của", "các", "cho", "tại", "trên", "trong", "khóa"))
_KNOWN_ACRONYMS = frozenset(
    (
        *("TU", "HU", "QU", "ĐU", "CA", "UB", "VP", "CT", "TT", "TH", "TP", "TX", "MN", "MG", "CĐ", "ĐH", "CN", "BV"),
        *("XN", "VN", "TƯ", "HTX", "CLB", "HCM", "TTYT", "PTTH", "BIDV", "MTTQ", "UBMTTQ", "TPHCM"),
    )
)
_ACRONYM = pattern(
    r"""
      [B-DĐF-HJ-NP-TV-XZ]+                   # no vowel to speak: THPT, MTTQ, HĐND
    | [A-ZĐ]*[B-DĐF-HJ-NP-TV-XZ]{3}[A-ZĐ]*   # three consonants in a row: UBND, QLDA (NGH is made NG before)
    | [A-ZĐ]*[AEIOUY](?!(?:CH|NG|NH)\Z)[B-DĐF-HJ-NP-TV-XZ]{2}  # a pair that closes no syllable: CATP
    | .*[&\d].*                              # BKH&ĐT, THPTCL2
    | [IVXLC]+                               # a Roman number
    """,
    re.VERBOSE,
)
_TOKEN = pattern(r"[^\W_]+(?:['’&][^\W_]+)*|[^\w\s]|_")


def phrases() -> list[str]:
    """The established phrases, in their own case."""
    lines = (line for line in _PHRASES.splitlines() if not line.startswith("#"))
    return "|".join(lines).strip("|").split("|")


@functools.cache
def _cases() -> tuple[dict[str, str], dict[str, int]]:
    """Phrases by their lower-case words (punctuation as words of its own), and the most words behind a first word."""
    table: dict[str, str] = {}
    most: dict[str, int] = {}
    for phrase in phrases():
        words = _TOKEN.findall(tones(phrase))
        table[" ".join(words).lower()] = " ".join(words)
        first = words[0].lower()
        most[first] = max(most.get(first, 0), len(words))
    return table, most


def _is_acronym(word: str) -> bool:
    if word in _KNOWN_ACRONYMS or word in ORGAN_OF:
        return True
    plain = word.replace("NGH", "NG", 1) if word.startswith("NGH") else word
    return len(word) > 1 and _ACRONYM.fullmatch(plain) is not None


def _like(word: str, pattern: str) -> str:
    """The letters of `word` in the case of `pattern`, letter by letter."""
    if len(word) != len(pattern):
        return word
    if pattern[1:].islower():  # all but names with signs inside
        return (word[0].upper() if pattern[0].isupper() else word[0].lower()) + word[1:].lower()
    return "".join(
        letter.upper() if model.isupper() else letter.lower() for letter, model in zip(word, pattern, strict=True)
    )


def _capitalised(word: str) -> str:
    """A syllable of a place name; an acronym as it is."""
    if _is_acronym(word):
        return word
    parts = _JOINTS.split(word) if _JOINTS.search(word) else (word,)
    return "".join([part.capitalize() if part[0].isalpha() else part for part in parts if part])


_COMMITTEES = frozenset({("ban", "chỉ", "đạo"), ("tổ", "công", "tác"), ("ban", "điều", "hành")})
"""How the names of committees begin that go on with their work: `Ban Chỉ đạo phòng, chống tội phạm`."""


def _unknown(word: str, *, of_work: bool) -> str:
    """A word that stands in no phrase: of the work of a committee, else of a place."""
    return word.lower() if of_work and not _is_acronym(word) else _capitalised(word)


_JOINTS = pattern(r"(['’&])")


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
    flat = ["và" if token.group() == "&" else tones(fold(token.group())).lower() for token in tokens]
    out = list(name_in_capitals)
    at = 0
    of_work = tuple(flat[:3]) in _COMMITTEES
    place = 0  # words since tỉnh, xã …: the name of a place goes on there, and may hold words of the table
    while at < len(tokens):
        count, pattern = _phrase_at(flat, at)
        if place and flat[at] not in _FUNCTION_WORDS and pattern not in _UNIT_WORDS and (place == 1 or count == 1):
            count = 0
        words = pattern.split() if count else [_unknown(tokens[at].group(), of_work=of_work and not place)]
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
    for count in range(min(most.get(flat[at], 0), len(flat) - at), 0, -1):
        pattern = table.get(" ".join(flat[at : at + count]))
        if pattern is not None:
            return count, pattern
    return 0, ""
