"""Names of laws, codes and ordinances: where a name ends in running text is often known only from the name itself.

The list has names without the type word and without the year, as the laws themselves print them. It need not be whole:
it decides only where a name ends that has a comma or `và` in it.
"""

from __future__ import annotations

import functools
from typing import Any

from ..text.fold import tones
from ..text.patterns import pattern
from ..text.spellings import spellings

NAMES = """
An ninh mạng; An ninh quốc gia; An toàn thông tin; An toàn thông tin mạng; An toàn thực phẩm
An toàn, vệ sinh lao động; Ban hành văn bản quy phạm pháp luật; Biên giới quốc gia; Biên phòng Việt Nam; Biển Việt Nam
Báo chí; Bình đẳng giới; Bưu chính; Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước
Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường
Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân; Bảo vệ và kiểm dịch thực vật; Bảo vệ và phát triển rừng
Bảo vệ, chăm sóc và giáo dục trẻ em; Bầu cử đại biểu Hội đồng nhân dân; Bầu cử đại biểu Quốc hội
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
Bồi thường nhà nước; Chuyển giao công nghệ; Chuyển đổi số; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chứng khoán
Các công cụ chuyển nhượng; Các tổ chức tín dụng; Cán bộ, công chức; Công an nhân dân; Công chức; Công chứng
Công nghiệp công nghệ số; Công nghiệp quốc phòng; Công nghiệp quốc phòng, an ninh và động viên công nghiệp
Công nghệ cao; Công nghệ thông tin; Công đoàn; Căn cước; Căn cước công dân; Cơ yếu; Cư trú; Cạnh tranh
Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh sát môi trường; Cảnh vệ; Cựu chiến binh; Cựu chiến binh Việt Nam
Di sản văn hóa; Doanh nghiệp; Doanh nghiệp nhà nước; Du lịch; Dân chủ ở cơ sở; Dân quân tự vệ; Dân số; Dân sự; Dược
Dầu khí; Dữ liệu; Dự bị động viên; Dự trữ quốc gia; Giao dịch điện tử; Giao thông đường bộ
Giao thông đường thủy nội địa; Giá; Giám định tư pháp; Giáo dục; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh
Giáo dục đại học; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; Hoạt động chữ thập đỏ
Giống cây trồng; Giống vật nuôi; Khai thác và bảo vệ công trình thủy lợi; Ngoại hối; Quản lý thị trường
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hàng hải; Hàng hải Việt Nam; Hàng không dân dụng Việt Nam
Hình sự; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hóa chất; Hôn nhân và gia đình; Hải quan
Hỗ trợ doanh nghiệp nhỏ và vừa; Hỗ trợ doanh nghiệp vừa và nhỏ; Hộ tịch; Hợp tác xã; Khiếu nại; Khiếu nại, tố cáo
Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Khám bệnh, chữa bệnh; Khí tượng thủy văn
Kinh doanh bảo hiểm; Kinh doanh bất động sản; Kiến trúc; Kiểm ngư; Kiểm toán nhà nước; Kiểm toán độc lập
Ký kết và thực hiện điều ước quốc tế; Kế toán; Lao động; Luật sư; Lâm nghiệp; Lý lịch tư pháp; Lưu trữ
Lực lượng dự bị động viên; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Mặt trận Tổ quốc Việt Nam
Nghĩa vụ lao động công ích; Nghĩa vụ quân sự; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Người cao tuổi
Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở
Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Năng lượng nguyên tử; Phá sản
Phí và lệ phí; Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân
Phòng thủ dân sự; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố
Phòng, chống lụt, bão; Phòng, chống ma túy; Phòng, chống mua bán người; Phòng, chống mại dâm
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người; Phòng, chống rửa tiền
Phòng, chống tham nhũng; Phòng, chống thiên tai; Phòng, chống tác hại của rượu, bia; Phòng, chống tác hại của thuốc lá
Phổ biến, giáo dục pháp luật; Phục hồi, phá sản; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn
Quản lý ngoại thương; Quản lý nợ công; Quản lý thuế; Quản lý và sử dụng tài sản công
Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý vũ khí, vật liệu nổ và công cụ hỗ trợ
Quản lý, sử dụng tài sản công; Quản lý, sử dụng tài sản nhà nước
Quản lý, sử dụng vũ khí, vật liệu nổ; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; Quảng cáo; Quốc phòng
Quốc tịch Việt Nam; Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả
Thanh niên; Thanh tra; Thi hành tạm giữ, tạm giam; Thi hành án dân sự; Thi hành án hình sự; Thi đua, khen thưởng
Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất nông nghiệp; Thuế sử dụng đất phi nông nghiệp
Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt; Thuế tài nguyên; Thuế xuất khẩu, nhập khẩu
Thuế xuất khẩu, thuế nhập khẩu; Thú y; Thương mại; Thể dục, thể thao; Thỏa thuận quốc tế; Thống kê; Thủ đô; Thủy lợi
Thủy sản; Thực hiện dân chủ ở cơ sở; Thực hiện dân chủ ở xã, phường, thị trấn; Thực hành tiết kiệm, chống lãng phí
Tiết kiệm, chống lãng phí; Tiêu chuẩn và quy chuẩn kỹ thuật; Tiếp công dân; Tiếp cận thông tin
Trách nhiệm bồi thường của Nhà nước
Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Trật tự, an toàn giao thông đường bộ; Trẻ em; Trọng tài thương mại
Trồng trọt; Trợ giúp pháp lý; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tín ngưỡng và tôn giáo
Tín ngưỡng, tôn giáo; Tư pháp người chưa thành niên; Tương trợ tư pháp; Tần số vô tuyến điện; Tố cáo; Tố tụng dân sự
Tố tụng hành chính; Tố tụng hình sự; Tổ chức Chính phủ; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Quốc hội
Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân; Tổ chức chính quyền địa phương
Tổ chức cơ quan điều tra hình sự; Viên chức; Viễn thông; Việc làm; Xuất bản
Xuất cảnh, nhập cảnh của công dân Việt Nam; Xây dựng; Xử lý vi phạm hành chính; Án phí, lệ phí Tòa án
Đa dạng sinh học; Điều ước quốc tế; Điện lực; Điện ảnh; Đo lường; Đo đạc và bản đồ; Đê điều; Đường bộ; Đường sắt
Đất đai; Đấu giá tài sản; Đấu thầu; Đầu tư; Đầu tư công; Đầu tư nước ngoài tại Việt Nam
Đầu tư theo phương thức đối tác công tư; Đặc xá; Địa chất và khoáng sản; Ưu đãi người có công với cách mạng
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân; Bảo vệ, chăm sóc sức khỏe nhân dân
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân
Ban hành văn bản quy phạm pháp luật của HĐND, UBND; Ban hành văn bản quy phạm pháp luật của HĐND và UBND
Phòng cháy và chữa cháy và cứu nạn, cứu hộ; Phòng cháy, chữa cháy, cứu nạn, cứu hộ
Cấp, thoát nước; Hành nghề y, dược tư nhân; Hôn nhân và gia đình giữa công dân Việt Nam với người nước ngoài
Hợp đồng kinh tế; Khuyến khích đầu tư trong nước; Khám, chữa bệnh; Phòng cháy, chữa cháy
Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Thuế nhà, đất
Thuế thu nhập đối với người có thu nhập cao; Thẩm phán và Hội thẩm Tòa án nhân dân
Tương trợ tư pháp về dân sự; Tương trợ tư pháp về hình sự; Vệ sinh an toàn thực phẩm; Xử phạt vi phạm hành chính
Ưu đãi người hoạt động cách mạng, liệt sĩ và gia đình liệt sĩ, thương binh, bệnh binh, người hoạt động kháng chiến, \
người có công giúp đỡ cách mạng
Ưu đãi người hoạt động cách mạng, liệt sỹ và gia đình liệt sỹ, thương binh, bệnh binh, người hoạt động kháng chiến, \
người có công giúp đỡ cách mạng
""".strip()

_TOKEN = pattern(r"[^\s\0]{1,24}")
_END = "."  # no word of a name
_TRIM = ";:./…)”\"'*],"
_Node = dict[str, Any]


@functools.cache
def _tree() -> _Node:
    """The names as a tree of words, each in both its spellings; a name with commas stands also without them."""
    tree: _Node = {}
    for name in NAMES.replace("\n", ";").split(";"):
        if words := tones(name.strip()).lower().split():
            for form in (words, [word.rstrip(",") for word in words]):
                node = tree
                for word in form:
                    first, *others = spellings(word)
                    below = node.setdefault(first, {})
                    for other in others:
                        node[other] = below
                    node = below
                node[_END] = {}
    return tree


def goes_on(name: str) -> bool:
    """Whether a longer known name begins with a known one and `và`, so that one printed otherwise may.

    >>> goes_on("Bầu cử đại biểu Quốc hội"), goes_on("Xây dựng")
    (True, False)
    """
    node: _Node | None = _tree()
    for word in (*name.lower().split(), "và"):
        node = node.get(word) if node is not None else None
    return node is not None


def known_name(text: str, start: int, end: int) -> int | None:
    """Where the longest known name ends that begins at an offset (blanks before it count not); None if none does.

    >>> known_name("Luật Phòng, chống ma túy, các", 4, 29)
    24
    """
    node = _tree()
    found = None
    for token in _TOKEN.finditer(text, start, end):
        printed = token[0].lower()
        whole = node.get(printed)
        if whole is None or _END in whole or printed[-1] == ",":
            bare = printed.removesuffix("ngày").rstrip(_TRIM)  # where the blank before it is lost
            if (name := node.get(bare)) is not None and _END in name:
                found = token.start() + len(bare)
        if whole is None and (whole := _two(node, printed)) is None:
            break
        node = whole
    return found


def _two(node: _Node, printed: str) -> _Node | None:
    """What two words lead to that a lost blank made one: `đồngnhân` in the middle of a name."""
    for cut in range(1, len(printed)):
        rest: _Node | None = node.get(printed[:cut], {}).get(printed[cut:])
        if rest is not None:
            return rest
    return None
