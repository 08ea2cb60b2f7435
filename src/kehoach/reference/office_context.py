"""Words around names of offices: what goes on with a name, what ends it (docs/domain.md 8.2). In lower case."""

from __future__ import annotations

from . import places

AREAS: tuple[str, ...] = (
    *places.UNITS, "thôn", "ấp", "bản", "tổ dân phố", "khu dân cư", "tp", "tx", "tt", "khu phố", "buôn", "làng",
    "bon", "xóm", "khóm", "vùng", "khu vực", "cụm", "miền",
)  # fmt: skip
"""Administrative units and other places, with a name or, behind a plural word, in a list."""

UNITS = frozenset((*places.UNITS, "tp", "tx", "tt"))
"""Those that have a committee of their own."""

HAMLETS = frozenset((
    "thôn", "ấp", "bản", "tổ dân phố", "khu dân cư", "khu phố", "buôn", "làng", "bon", "xóm", "khóm",
))  # fmt: skip
"""Those below a commune: Ban công tác Mặt trận thôn, tổ dân phố."""

RULES = ("quản lý nhà nước chuyên ngành", "quản lý chuyên ngành", "quản lý ngành, lĩnh vực")
"""What tells groups of offices apart: các sở quản lý chuyên ngành; of one office it is what that does."""

RULED = (
    "đất đai", "nhà ở", "giá", "hóa chất", "an toàn thực phẩm", "bảo vệ môi trường", "hộ tịch", "quảng cáo",
    "bảo hiểm xã hội", "đầu tư công", "đấu thầu", "hải quan", "chất lượng sản phẩm", "an toàn lao động",
)  # fmt: skip
"""Fields that offices rule and none is named by: cơ quan quản lý nhà nước về đất đai."""

TAILS: tuple[str, ...] = (
    "liên quan", "có liên quan", "hữu quan", "chức năng", "có chức năng", "chuyên môn", "chuyên ngành", "nghiệp vụ",
    "kỹ thuật", "địa phương", "trung ương", "ở trung ương", "ở địa phương", "cùng cấp", "các cấp", "cấp tỉnh",
    "liên xã", "liên phường", "liên huyện",
    "cấp huyện", "cấp xã", "cấp trên", "cấp dưới", "cấp trung ương", "cấp cơ sở", "hai cấp", "02 cấp",
    "hai cấp tỉnh, xã", "thành viên", "trực thuộc", "trực thuộc trung ương", "có thẩm quyền", "quản lý nhà nước",
    *RULES,
    "chính trị - xã hội", "chính trị", "quần chúng", "xã hội", "khu vực", "khu vực biên giới",
    "khu vực biên giới, cửa khẩu và trên biển", "khu vực vùng biển", "biên giới", "trên địa bàn",
    "đóng trên địa bàn", "đóng chân trên địa bàn", "trong và ngoài tỉnh", "trong tỉnh", "ngoài tỉnh", "trong huyện",
    "trong cả nước", "trên cả nước", "trong vùng", "khác", "còn lại", "nhà nước", "nhân dân", "tối cao",
    "nêu trên",
    "nói trên", "đại học", "nghề nghiệp", "phổ thông", "mầm non", "tiểu học", "trung học cơ sở",
    "trung học phổ thông", "thpt", "thcs", "công lập", "ngoài công lập",
    "trong và ngoài công lập", "công lập và ngoài công lập", "tư thục", "báo chí", "truyền thông",
    "thông tin đại chúng", "truyền thanh", "truyền hình", "thông tấn", "phát thanh", "phụ trách", "quốc gia",
    "bộ đội biên phòng", "biên phòng", "quân sự", "vũ trang", "cơ động", "tại chỗ", "xung kích",
    "tiến hành tố tụng", "tố tụng", "tư pháp", "khoa học",
    "công nghệ", "quốc tế", "trong nước", "nước ngoài", "tham mưu, giúp việc", "chủ quản", "đầu mối", "đại diện",
    "hành chính", "sự nghiệp", "sự nghiệp công lập", "tâm lý", "học đường", "chủ nhiệm", "điện lực", "hải quan",
    "công an", "kiểm lâm", "quân đội", "thuế", "y tế", "văn hóa", "giáo dục", "sản xuất", "kinh doanh",
    "chính sách xã hội", "thương mại", "cổ phần", "tnhh", "một thành viên", "mtv", "liên ngành", "tôn giáo",
    "du lịch", "lao động", "môn", "lớp", "đoàn", "đảng", "đội", "nhà trường", "trường học", "cơ sở",
    "quản lý thị trường", "đồng cấp", "lưu trữ", "được kiểm tra", "được giám sát", "được thanh tra",
    "được giao nhiệm vụ", "phát thanh - truyền hình", "tín dụng", "phát thanh, truyền hình", "khu kinh tế",
    "khu công nghiệp", "các khu công nghiệp", "các khu kinh tế", "dự án", "đầu tư xây dựng", "đầu tư và xây dựng",
    "đầu tư xây dựng công trình",
    "doanh nghiệp", "khám bệnh, chữa bệnh", "thể thao", "trẻ em", "phụ nữ", "về trẻ em", "bầu cử", "mặt trận",
    "và truyền hình", "điện tử", "dân cư", "dân phố", "phố", "hòa giải", "nhà máy", "từ tỉnh đến cơ sở",
    "từ trung ương đến địa phương", "từ tỉnh đến xã", "ở nước ngoài", "tại nước ngoài", "ở cơ sở", "ở các cấp",
    "tỉnh, xã", "học sinh", "sinh viên", "thanh niên", "thiếu niên", "thiếu nhi", "phối hợp liên ngành", "giáo viên",
    "ngành", "giúp việc", "giúp việc cho", "lịch sử", "địa lý", "địa lí", "ngữ văn", "tin học", "vật lý", "vật lí",
    "hóa học", "sinh học", "tiếng anh", "toán", "thông tin và truyền thông", "thông tin di động", "viễn thông",
    "bưu chính", "bưu chính, viễn thông", "nông nghiệp", "kinh tế", "tài chính", "sức khỏe", "đa khoa", "chuyên khoa",
    "tuyến trên", "tuyến dưới", "tuyến cơ sở", "tuyến trung ương", "bộ môn", "thư viện", "quốc doanh",
    "kinh tế quốc doanh", "thuộc mọi thành phần kinh tế", "thuộc các thành phần kinh tế", "trong ngành",
    "ngoài ngành", "chủ sở hữu", "đại diện chủ sở hữu", "đại diện chủ sở hữu nhà nước", "cộng sản việt nam",
    "hậu cần", "lâm thời", "sản xuất, kinh doanh", "sản xuất - kinh doanh",
    "sản xuất, chế biến", "kinh doanh, dịch vụ", "dịch vụ", "cổ truyền",
    "tư nhân", "ngoài nhà nước",
    *(f"đại diện {of}người {who}" for of in ("", "của ") for who in ("lao động", "sử dụng lao động")),
    "đại diện tập thể lao động", "cấp trên trực tiếp", "cấp trên trực tiếp cơ sở", "thụ hưởng",
    "trong và ngoài ngành", "trong và ngoài nước", "trong và ngoài nhà trường", "thiết bị", "văn thư", "tạp vụ",
    "cấp hiệp thương", "cấp tổ chức hội nghị hiệp thương", "cấp tổ chức hội nghị", "tuyên truyền, báo chí",
    "xây dựng pháp luật", "xây dựng đảng", "phát hành sách",
    *(f"{word}toàn {what}" for word in ("", "trong ") for what in ("trường", "ngành", "tỉnh", "huyện", "xã", "quốc")),
    "toàn xã hội", "trong toàn xã hội",
    *(f"trong {what}" for what in ("tổ", "trường", "khoa", "lớp", "nhóm", "chi bộ")),
    "các dự án", "các công trình", "th&thcs", "thcs&thpt", "lâm nghiệp", "thủy lợi", "tương đương", "thuộc hệ thống",
    "thi hành án dân sự", "giao thông", "dân dụng",
    *(f"{field}{sign} nghiệp" for field in ("giao thông", "dân dụng") for sign in (", nông", " và nông", " và công")),
    *(
        f"thuộc {what} quản lý{whose}"
        for what in ("phạm vi", "quyền", "thẩm quyền", "lĩnh vực", "ngành")
        for whose in ("", " của mình", " của ngành", " của địa phương", " của đơn vị", " của cơ quan")
    ),
    "rừng đặc dụng", "rừng phòng hộ", "chủ rừng", "thanh niên xung phong",
    "cuộc thi", "cuộc vận động", "lễ kỷ niệm", "lễ phát động", "lễ hội", "ngày hội", "thể dục", "mỹ thuật", "âm nhạc",
    "miền núi", "ven biển", "ven sông", "ven suối", "bãi ngang", "giáp ranh", "đặc biệt khó khăn",
    *(f"{hills}miền núi phía bắc" for hills in ("", "trung du và ", "trung du, ")),
    "lâm sàng", "cận lâm sàng", *(f"lâm sàng{sign} cận lâm sàng" for sign in (",", " và", " -")),
    "đặc thù", "thủy điện",
    "vận tải", "vận tải hành khách", "logistics", "lưu trú", "lữ hành", "xuất khẩu", "xuất nhập khẩu", "ngân hàng",
    *(
        f"{of}vùng {where}"
        for of in ("", "thuộc ")
        for where in (
            "cao", "sâu", "xa", "sâu, vùng xa", "sâu, xa", "lũ", "hạ du", "trũng", "thấp trũng", "ven", "lòng hồ",
            "ven biển", "biên giới", "miền núi",
            "dân tộc thiểu số", "dân tộc thiểu số và miền núi", "đồng bào dân tộc thiểu số",
            "đồng bào dân tộc thiểu số và miền núi",
        )
    ),
)  # fmt: skip
"""Words in small letters that go on with a name or a group."""

ALIKE: tuple[tuple[str, ...], ...] = (
    (
        "báo chí", "truyền thông", "xuất bản", "phát thanh", "truyền hình", "phát thanh - truyền hình", "truyền thanh",
        "thông tấn", "thông tin", "thông tin đại chúng",
    ),
    (
        "mầm non", "mẫu giáo", "tiểu học", "trung học cơ sở", "trung học phổ thông", "thcs", "thpt", "phổ thông",
        "th&thcs", "thcs&thpt", "trung cấp", "cao đẳng", "đại học", "nghề nghiệp", "giáo dục thường xuyên",
    ),
    ("cấp trung ương", "cấp tỉnh", "cấp huyện", "cấp xã", "cấp cơ sở"),
    ("đa khoa", "chuyên khoa"),
    ("bưu chính", "viễn thông", "điện lực", "công nghệ thông tin", "chuyển phát", "internet"),
    ("tỉnh ủy", "huyện ủy", "thị ủy", "thành ủy", "quận ủy", "đảng ủy"),
    ("đảng", "nhà nước"),
    ("công an", "quân đội", "quân sự", "biên phòng", "dân quân", "dân quân tự vệ", "kiểm lâm", "hải quan"),
    ("thiết bị", "thư viện", "văn thư", "kế toán", "y tế", "thủ quỹ", "tạp vụ", "phục vụ", "bảo vệ"),
)  # fmt: skip
"""Words that tell groups of one sort apart, or name several of one sort: các cơ quan báo chí, truyền thông."""

CLOSING = frozenset((
    "liên quan", "có liên quan", "hữu quan", "trực thuộc", "cùng cấp", "trên địa bàn", "đóng trên địa bàn", "khác",
    "nêu trên", "nói trên", "trong tỉnh", "trong và ngoài tỉnh", "có thẩm quyền", "chức năng",
))  # fmt: skip
"""Words behind which no further noun is drawn under the plural word: các ngành liên quan, địa phương."""

LINKS = frozenset((
    "của", "thuộc", "ở", "tại", "cho",
))  # fmt: skip
"""Words that tie one name to another."""

PLURALS: tuple[str, ...] = (
    "các", "những", "toàn thể", "tất cả các", "tất cả", "một số", "từng", "mỗi", "mọi", "toàn bộ các", "hai", "02",
    "các bên", "các vị",
)  # fmt: skip
"""Words that make a group of the noun behind them."""

OPENERS: tuple[str, ...] = (
    "chủ trì", "chủ động", "chịu trách nhiệm", "có trách nhiệm", "có nhiệm vụ", "có kế hoạch", "có giải pháp",
    "có biện pháp", "có văn bản", "có ý kiến", "căn cứ", "tham mưu", "phối hợp", "triển khai", "thực hiện",
    "tổ chức", "chỉ đạo", "hướng dẫn", "tăng cường", "xây dựng", "rà soát", "tiếp tục", "báo cáo", "thường xuyên",
    "kịp thời", "đẩy mạnh", "theo dõi", "đôn đốc", "kiểm tra", "giám sát", "tuyên truyền", "bố trí", "cân đối",
    "ban hành", "ra quyết định", "lập", "đề xuất", "trình", "thẩm định", "tổng hợp", "nghiên cứu", "đưa", "tạo", "giúp",
    "huy động",
    "lồng ghép", "là", "quán triệt", "phổ biến", "phát động", "vận động", "đăng tải", "cung cấp", "cử", "chuẩn bị",
    "nâng cao", "quan tâm", "tập trung", "đảm bảo", "bảo đảm", "khẩn trương", "nghiêm túc", "định kỳ", "hằng năm",
    "hàng năm", "hằng tháng", "hàng tháng", "trên cơ sở", "theo chức năng", "theo thẩm quyền", "trong phạm vi",
    "trong quá trình", "trong việc", "trong công tác", "trong", "theo", "về việc", "bị",
    "trước", "sau", "từ", "với", "không", "để", "nhằm", "khi", "sẽ", "cần", "phải", "đã", "được", "do",
    "gửi", "thông báo", "tiến hành", "tham gia", "hỗ trợ", "thống nhất", "thành lập", "kiện toàn", "củng cố",
    "phân công", "giao", "đề nghị", "yêu cầu", "duy trì", "sử dụng", "quản lý", "phát huy", "phát hiện", "xử lý",
    "ngăn chặn", "đánh giá", "sơ kết", "tổng kết", "nắm", "trực tiếp", "thường trực", "làm", "mở", "mời", "nhất là",
    "đặc biệt", "trong đó", "nếu", "khai thác", "in", "tư vấn", "đấu tranh", "thanh tra", "điều tra", "tiếp nhận",
    "thu thập", "cập nhật", "công bố", "phê duyệt", "quyết định", "nhân rộng", "lựa chọn", "thiết lập", "biên soạn",
    "tập huấn", "đào tạo", "bồi dưỡng", "khảo sát", "thống kê", "gồm", "bao gồm", "hoàn thiện", "hoàn thành",
    "triệu tập", "ủy quyền", "xác minh", "vận hành", "kiểm điểm",
)  # fmt: skip
"""Words that open what the office has to do. Behind a whole name they end it, whatever letter they begin with."""

COMPOUNDS = frozenset((
    "chương trình", "công trình", "quy trình", "sáng tạo", "chế tạo", "trợ giúp", "độc lập", "ngoại giao",
    "chuyển giao", "giao thông",
))  # fmt: skip
"""Words one syllable of which is an opener where it stands alone: Trung tâm Điều hành Chương trình nước sạch."""

MANNERS = frozenset((
    "chủ trì", "phối hợp", "chịu trách nhiệm", "có trách nhiệm", "căn cứ", "thường xuyên", "tiếp tục", "chủ động",
    "kịp thời", "khẩn trương", "trong quá trình", "trong việc", "trong công tác", "để", "nhằm", "khi",
    "theo chức năng", "trong phạm vi", "cần", "phải", "được", "là", "tăng cường", "đẩy mạnh", "trên cơ sở",
))  # fmt: skip
"""Openers that may follow the noun `tổ chức`; before the others it is a verb: tổ chức thực hiện."""

STRONG = frozenset((
    "chủ trì", "chủ động", "phối hợp", "tham mưu", "căn cứ", "có trách nhiệm", "chịu trách nhiệm", "triển khai",
    "thực hiện", "chỉ đạo", "hướng dẫn", "tổ chức", "xây dựng", "tiếp tục", "tăng cường", "rà soát", "là", "báo cáo",
    "theo dõi",
))  # fmt: skip
"""Openers that end a name even in a cell."""

BOUND = frozenset(("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ"))
"""Duties that no noun is: phối hợp may be one."""

DUTIES = BOUND | {"chủ trì", "phối hợp"}
"""Openers that stand behind the one who acts and nothing else: what is before them in small letters is its name."""

ORGANISED = frozenset((
    "truyền thông", "đoàn", "lớp", "đội", "môn", "cuộc thi", "cuộc vận động", "lễ kỷ niệm", "lễ phát động", "lễ hội",
    "ngày hội", "thể dục", "thể thao", "lịch sử", "lao động", "bầu cử", "học sinh", "sinh viên", "thiếu niên",
    "thiếu nhi", "giáo viên", "thanh niên",
))  # fmt: skip
"""Tails before which `tổ chức` is a verb, unless it is said of them how they act: tổ chức đoàn phối hợp."""

PARTICLES = frozenset((
    "được", "bị", "trong", "theo", "để", "khi", "do", "là", "sẽ", "cần", "phải", "đã", "với", "từ", "sau", "trước",
    "không", "nếu", "nhằm",
))  # fmt: skip
"""Openers that no name contains."""

INNER = frozenset((
    "tham gia", "đào tạo", "khai thác", "quản lý", "sử dụng", "tư vấn", "hỗ trợ",
))  # fmt: skip
"""Openers that tell a group apart in a heading: các đơn vị tham gia đào tạo."""

SETTING_OUT = frozenset((
    "thường xuyên", "chủ động", "khẩn trương", "nghiêm túc", "căn cứ", "tập trung", "tiếp tục", "định kỳ",
))  # fmt: skip
"""Openers that begin what those do who are charged with something: đơn vị được giao chủ trì khẩn trương …"""

DIVISIONS = frozenset((
    "y tế", "tư pháp", "nội vụ", "kinh tế", "tài chính", "giáo dục", "văn hóa", "nông nghiệp", "lao động", "dân tộc",
    "tài nguyên", "xây dựng", "công thương", "khoa học", "thông tin", "thanh tra", "đô thị", "quản lý", "thống kê",
))  # fmt: skip
"""First two syllables of fields that have a division each where two of them are named."""

HANDS = frozenset((
    "nộp", "treo", "họp", "chở", "dọn", "chấm", "phun", "ra quân", "ra đề", "tuần tra", "nạo vét", "phát quang",
    "tiêu hủy", "trang trí", "niêm yết", "trồng cây", "tiêm phòng", "lấy mẫu", "đi các", "kê khai",
    "dự trù", "cấp phát", "chi trả", "phân bổ", "bàn giao", "khắc phục", "đối chiếu", "quyết toán", "giải ngân",
    "nghiệm thu", "sắp xếp", "tiếp thu", "chấn chỉnh", "khoanh vùng", "truy vết", "khử khuẩn", "xét duyệt", "ký kết",
    "ghi nhận", "sao gửi", "hoàn trả", "tôn vinh", "biểu dương", "nhắc nhở", "đón tiếp", "trả lời", "phản ánh",
    "thanh toán", "tối ưu",
))  # fmt: skip
"""Verbs that seldom stand in a name. They are no openers: groups are told apart by them, những người nộp hồ sơ."""

CRAFTS = frozenset(("vận chuyển", "thu gom", "lắp đặt", "sửa chữa", "cải tạo", "duy tu", "bảo dưỡng"))
"""What may be a trade in a name, or what is done: Dịch vụ sửa chữa ô tô; Môi trường đô thị thu gom rác."""

SUBJECTS = frozenset((
    "toán", "văn", "sử", "địa", "lý", "hóa", "sinh", "tin", "anh", "nhạc", "họa", "dược", "nhi", "sản", "nội", "ngoại",
    "mắt", "lây", "lao", "da", "thuế", "đoàn", "đội", "chợ", "đảng", "ủy",
))  # fmt: skip
"""Words of one syllable that are all the name of a subject, a ward or the like, and begin longer words as well."""

BEHIND_NAMES = HANDS | {
    "có", "vừa", "đang", "sớm", "xin", "nên", "cũng", "còn", "như", "nêu", "xem", "vào", "lên", "nhắc",
}  # fmt: skip
"""First words of what is said of an office, not second syllables of words of its name."""

HAVINGS: tuple[str, ...] = (
    "trách nhiệm", "nhiệm vụ", "thể", "quyền", "nghĩa vụ", "kế hoạch", "văn bản", "công văn", "tờ trình", "ý kiến",
    "biện pháp", "giải pháp", "phương án", "báo cáo", "hướng dẫn", "thông báo", "đề xuất", "đề nghị", "hình thức",
    "chủ trương", "chính sách", "sự", "những", "các", "một", "ít nhất", "từ", "tối thiểu", "số", "vai trò", "tư cách",
    "con dấu", "cơ chế", "quyết định", "nghị quyết", "lộ trình", "chương trình", "cam kết", "chuyển biến", "thêm",
)  # fmt: skip
"""Words behind `có` where it says what an office has or does; others tell it apart: các xã có rừng."""

AUXILIARIES = frozenset(("được", "bị", "đã", "đang", "chưa", "không", "sẽ", "để"))
"""Words behind which a verb is still part of a clause: người được giới thiệu ứng cử."""

MATTERS = {"lĩnh": "vực", "công": "tác", "tư": "vấn", "mảng": ""}
"""Words behind `phụ trách`, of one syllable or two, that a matter is named by: lĩnh vực Dân tộc, Tôn giáo."""

TELLING = frozenset(OPENERS) - STRONG - DUTIES - PARTICLES - {
    "phân công", "giao", "cử", "bố trí", "lựa chọn", "mời", "đề nghị", "yêu cầu", "huy động", "thành lập", "đưa",
} | {"được"}  # fmt: skip
"""Openers that may begin a clause before a duty: cơ sở tiếp nhận chất thải có trách nhiệm; no order, and none of those
behind which somebody else is named: cử cán bộ có trách nhiệm.
"""

PAPERS = frozenset((
    "công văn", "quyết định", "nghị định", "nghị quyết", "thông tư", "tờ trình", "văn bản", "kế hoạch", "thông báo",
    "chỉ thị", "luật", "điều", "khoản", "điểm", "mục", "phụ lục", "phần", "chương", "đề án", "phương án", "dự thảo",
))  # fmt: skip
"""What `tại` before it does not tie to a name: UBND xã tại Công văn số 12/UBND; nor what is handed in to somebody:
trình UBND tỉnh Đề án trồng rừng.
"""

WORKS = frozenset((
    "đề án", "dự án", "chương trình", "nghị quyết", "chiến lược", "kế hoạch", "phong trào", "cuộc vận", "chỉ thị",
    "quyết định", "quy hoạch",
))  # fmt: skip
"""What a committee may be there for, by two syllables; laws besides."""

TRADES = frozenset(("kinh doanh", "sản xuất"))
"""Tails of a group that need an object: doanh nghiệp kinh doanh thuốc."""
