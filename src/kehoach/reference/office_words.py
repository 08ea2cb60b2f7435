"""Words that names of offices begin with (docs/domain.md 2.5, 8.2, 10.4). In lower case, tone on the first vowel."""

from __future__ import annotations

from .commune_words import BODIES
from .office_fields import POLICE
from .office_posts import MEMBERS

BRANCHES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("sở", ("hữu", "thích", "dĩ", "chỉ huy", "ngành", "ban")),
    ("bộ", (
        "luật", "trưởng", "máy", "tiêu chí", "tài liệu", "công cụ", "chỉ số", "câu hỏi", "quy tắc", "phim", "đề",
        "mã", "hồ sơ", "sách", "thủ tục", "nhận diện", "môn", "dữ liệu", "quần áo", "giáo trình", "pháp điển", "ngành",
    )),
    ("phòng", (
        "chống", "ngừa", "trừ", "học", "cháy", "vệ", "khi", "dịch", "họp", "trọ", "bệnh", "máy", "khám", "thủ",
        "tránh", "hộ", "ở",
    )),
    ("ban", ("hành", "đầu", "ngày", "đêm", "bố", "cho", "tặng", "phát", "công an", "bệ", "ngành")),
    ("cục", ("trưởng", "bộ")),
    ("chi cục", ("trưởng",)), ("tổng cục", ("trưởng",)),
    ("vụ", (
        "trưởng", "việc", "án", "mùa", "lợi", "đông", "xuân", "hè", "thu", "cháy", "tai nạn", "phó",
    )),
    ("ủy ban", ()), ("ngành", ("nghề", "hàng")), ("trung tâm", ("điểm", "của")),
    ("viện", ("trưởng", "trợ", "phí", "dẫn", "sĩ")), ("cơ quan", ()),
    ("tổ", ("chức", "trưởng", "hợp", "ấm", "quốc", "phó", "tiên", "khúc", "máy")), ("tiểu ban", ()),
    ("hội đồng", ("hóa",)), ("ban chỉ huy", ()), ("ban chỉ đạo", ()), ("trạm", ("trưởng", "biến áp", "bơm")),
    ("bộ môn", ()), ("tt", ()),
)  # fmt: skip
"""Words in front of a field, each with the words that make it something else."""

SERVED: tuple[str, ...] = (
    "hđnd - ubnd",
    "hđnd và ubnd", "hội đồng nhân dân và ủy ban nhân dân", "đoàn đbqh và hđnd", "đoàn đbqh, hđnd và ubnd",
    "đoàn đại biểu quốc hội và hội đồng nhân dân",
    "đoàn đại biểu quốc hội, hội đồng nhân dân và ủy ban nhân dân",
)  # fmt: skip
"""Bodies that have one office between them: Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh."""

BROADCASTERS: tuple[str, ...] = (
    *(f"{what}phát thanh{and_}truyền hình" for what in ("đài ", "") for and_ in (", ", " và ", " - ", " ")),
    *(
        f"{what}{short}"
        for what in ("đài ", "")
        for short in ("ptth", "pt-th", "pt - th", "pt&th", "pt, th", "pt và th")
    ),
)
"""What one newspaper and it are one office: Báo và Phát thanh, Truyền hình tỉnh, Báo và Đài PT-TH tỉnh."""

JOURNALS: tuple[str, ...] = (
    "tài nguyên và môi trường", "nông nghiệp và môi trường", "sức khỏe và đời sống", "khoa học và đời sống",
    "giáo dục và thời đại", "tuổi trẻ", "tiền phong", "sài gòn giải phóng", "hà nội mới", "lao động thủ đô", "đấu thầu",
)  # fmt: skip
"""Names with `và`, or with a syllable in small letters, that newspapers and journals have."""

HEADS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ủy ban nhân dân", ()), ("ubnd", ()), ("hội đồng nhân dân", ()), ("hđnd", ()),
    ("ủy ban nhân dân dân", ()), ("hđnd và ubnd", ()), ("hđnd&ubnd", ()),
    ("ủy ban thường vụ quốc hội", ()), ("ubtvqh", ()), ("ủy ban mttq việt nam", ()), ("ủy ban mttq", ()),
    ("ủy ban mặt trận tổ quốc việt nam", ()), ("ủy ban mặt trận tổ quốc", ()), ("ubmttq việt nam", ()),
    ("ubmttq", ()), ("ubmttqvn", ()), ("ub mttq", ()), ("mttq việt nam", ()), ("mttq", ()), ("mặt trận tổ quốc", ()),
    ("mặt trận tổ quốc việt nam", ()), ("mặt trận", ()), ("ủy ban bầu cử", ()), ("ủy ban kiểm tra", ()),
    ("thường trực", ()), ("thường vụ", ()), ("chính phủ", ("điện tử", "số")), ("quốc hội", ()),
    ("văn phòng", ("phẩm",)), ("văn phòng quốc hội", ()), ("văn phòng chính phủ", ()), ("đảng đoàn", ()),
    ("văn phòng cấp ủy", ()),
    ("ban cán sự đảng", ()), ("hội đồng dân tộc", ()), ("hội đồng xét công nhận sáng kiến", ()),
    ("hội đồng quản lý quỹ", ()),
    ("ban chấp hành", ()), ("ban thường vụ", ()), ("ban thường trực", ()), ("ban quản lý", ()),
    ("ban công tác mặt trận", ()), ("ban giám hiệu", ()), ("ban giám đốc", ()), ("ban tổ chức", ()),
    ("ban điều hành", ()), ("ban nhân dân", ()), ("ban đại diện", ()), ("ban tuyên giáo", ()),
    ("ban tuyên giáo và dân vận", ()), ("ban thi đua", ()), ("ban tổ chức chính quyền", ()), ("tuyên huấn", ()),
    ("ban lãnh đạo", ()), ("ban tiếp công dân", ()), ("ban thanh tra", ()), ("ban bí thư", ()),
    ("bộ chính trị", ()), ("bộ chỉ huy", ()), ("bộ tư lệnh", ()), ("bộ phận", ("cơ thể", "dân cư", "cấu thành")),
    *((f"bộ phận văn phòng{more}", ()) for more in ("", " tổng hợp", " - thống kê")), ("bộ đội", ()),
    ("bộ phận tài chính - kế toán", ()), ("bộ phận một cửa", ()), ("bộ phận tiếp nhận và trả kết quả", ()),
    *((f"bộ phận {what}", ()) for what in ("kế toán", "văn thư", "văn nghệ", "hậu cần", "lễ tân")),
    ("ban lãnh đạo cơ quan", ()), ("ban lãnh đạo cơ quan, tổ chức, đơn vị", ()),
    ("bộ chỉ huy quân sự", ()), ("bộ chỉ huy bộ đội biên phòng", ()), ("bộ đội biên phòng", ()), ("bđbp", ()),
    ("thanh tra", ("viên", "việc", "công tác", "các", "trách nhiệm", "đột xuất", "thường xuyên", "và")),
    ("thanh tra chính phủ", ()), ("thanh tra sở", ()), ("thanh tra bộ", ("máy", "phận")),
    ("trường", ("hợp", "kỳ", "từ", "thọ", "phái")), ("nhà trường", ()),
    *((f"trường đào tạo{joint} bồi dưỡng{whom}", ()) for joint in (",", "") for whom in ("", " cán bộ")),
    ("trường đào tạo, bồi dưỡng cán bộ, công chức", ()),
    ("học viện", ("viên",)), ("học viện hành chính và quản trị công", ()), ("bệnh viện", ()),
    ("viện kiểm sát nhân dân tối cao", ()),
    ("viện kiểm sát nhân dân", ()), ("viện kiểm sát", ()), ("viện ksnd", ()), ("vksnd tối cao", ()), ("vksnd", ()),
    ("tòa án nhân dân tối cao", ()), ("tòa án nhân dân", ()), ("tòa án", ()), ("tand tối cao", ()), ("tand", ()),
    ("trạm y tế", ()), ("công an", ()), ("công an nhân dân", ()),
    ("quân đội nhân dân", ()), ("quân đội", ()), ("cảnh sát", ()), ("quân khu", ()), ("quân đoàn", ()),
    ("quân ủy", ()), ("kiểm toán nhà nước", ()), ("kho bạc nhà nước", ()), ("kho bạc", ()),
    ("ngân hàng nhà nước", ()), ("ngân hàng", ("câu hỏi", "đề")), ("ngân hàng chính sách xã hội", ()),
    ("nhcsxh", ()), ("nhnn", ()), ("kbnn", ()), ("bchqs", ()),
    ("bảo hiểm xã hội", ("tự nguyện", "bắt buộc", "một lần", "hàng tháng", "đối với", "cho")), ("bhxh", ()),
    ("bảo hiểm tiền gửi", ()), ("đảng ủy", ("viên",)), ("đảng bộ", ()), ("chi bộ", ()), ("tỉnh ủy", ("viên",)),
    ("thành ủy", ("viên",)), ("thị ủy", ("viên",)), ("huyện ủy", ("viên",)), ("quận ủy", ("viên",)),
    ("chi ủy", ("viên",)), ("chi ủy chi bộ", ()), ("trung ương đoàn", ()), ("tỉnh đoàn", ()),
    *((f"trung ương hội{whose}", ()) for whose in ("", *(f" {whose}" for whose in MEMBERS))),
    ("tỉnh đoàn thanh niên", ()), ("tỉnh đoàn thanh niên cộng sản hồ chí minh", ()), ("thành đoàn", ()),
    ("trung ương đoàn thanh niên cộng sản hồ chí minh", ()), ("huyện đoàn", ()),
    ("thị đoàn", ()), ("quận đoàn", ()), ("đoàn thanh niên", ()), ("đoàn thanh niên cộng sản hồ chí minh", ()),
    ("đoàn tncs hồ chí minh", ()), ("đoàn tncs", ()), ("đoàn xã", ()), ("đoàn phường", ()), ("đoàn trường", ()),
    ("đoàn đại biểu quốc hội", ()), ("đoàn luật sư", ()), ("đoàn kiểm tra, giám sát", ()), ("đoàn kiểm tra", ()),
    ("đoàn giám sát", ()), ("đoàn thanh tra", ()), ("đoàn công tác", ()), ("đoàn khối", ()), ("đội thanh niên", ()),
    ("đoàn", ("kết", "viên", "thể", "kiểm", "viên,", "phí", "tham quan", "người")),
    ("hội", (
        "nghị", "thảo", "thi", "đàm", "viên", "nhập", "trường", "chợ", "họp", "diễn", "thao", "trại", "tụ", "nhóm",
        "ý", "tượng", "chẩn", "khỏe", "thoại", "báo",
    )),
    ("hội liên hiệp phụ nữ", ()), ("hội lhpn", ()), ("hội nông dân", ()), ("hội cựu chiến binh", ()),
    ("hội ccb", ()), ("hội chữ thập đỏ", ()), ("hội người cao tuổi", ()), ("hội khuyến học", ()), ("hội phụ nữ", ()),
    *((f"chi hội {whose}", ()) for whose in MEMBERS),
    ("hội bảo vệ quyền trẻ em", ()), ("hội liên hiệp thanh niên", ()), ("hội luật gia", ()), ("hội nhà báo", ()),
    ("phòng thương mại và công nghiệp việt nam", ()),
    ("hội người mù", ()), ("hội nạn nhân chất độc da cam", ()),
    ("hội kế hoạch hóa gia đình", ()), ("hội cựu thanh niên xung phong", ()),
    ("hội bảo trợ người khuyết tật", ()), ("hội đồng đội", ()), ("hội cha mẹ học sinh", ()), ("hiệp hội", ()),
    ("hiệp hội nhà thầu xây dựng", ()),
    ("liên hiệp các hội khoa học và kỹ thuật", ()), ("liên hiệp các tổ chức hữu nghị", ()), ("liên hiệp", ()),
    ("liên minh hợp tác xã", ()), ("liên minh htx", ()), ("liên minh", ()), ("liên đoàn", ()),
    ("liên đoàn thương mại và công nghiệp việt nam", ()),
    ("liên đoàn lao động", ()), ("lđlđ", ()), ("tổng liên đoàn lao động việt nam", ()), ("tổng liên đoàn", ()),
    ("công đoàn", ("viên", "phí")), ("công đoàn trường", ()),
    ("tổng công ty", ()), ("tập đoàn", ()), ("công ty", ()), ("chi nhánh", ()),
    ("hợp tác xã", ()), ("htx", ()), ("thông tấn xã", ()), ("đài", ("tưởng niệm", "thọ", "hoa", "phun")),
    ("đài phát thanh - truyền hình", ()), ("đài phát thanh và truyền hình", ()), ("đài phát thanh, truyền hình", ()),
    ("đài truyền hình", ()), ("đài truyền thanh", ()), ("đài truyền thanh - truyền hình", ()), ("đài tiếng nói", ()),
    ("đài ptth", ()), ("đài pt-th", ()), ("đài pt&th", ()), ("đài pt - th", ()), ("tổng đài", ()),
    ("tổng đài điện thoại quốc gia bảo vệ trẻ em", ()), ("tổng đài quốc gia bảo vệ trẻ em", ()),
    ("báo", (
        "cáo", "động", "hiệu", "giá", "chí", "tin", "tường", "đài", "ơn", "oán", "thù", "danh", "viết", "hỷ", "mạng",
        "nói", "điện tử", "trước", "ngay", "cho", "về",
    )),
    *((f"báo và {whose}", ()) for whose in BROADCASTERS), ("báo, đài", ()),
    *((f"{paper} {name}", ()) for paper in ("báo", "tạp chí") for name in JOURNALS),
    ("tạp chí", ()), ("cổng thông tin điện tử", ()),
    *((f"quý {whom}", ()) for whom in ("cơ quan", "đơn vị", "sở", "ủy ban", "công ty", "nhà trường", "ngân hàng")),
    *((f"quý cơ quan, {whom}", ()) for whom in ("đơn vị", "đơn vị, địa phương", "tổ chức", "doanh nghiệp")),
    ("nhà xuất bản", ()), ("tòa soạn", ()), ("tổ công tác", ()), ("tổ bầu cử", ()), ("tổ dân phố", ()),
    ("tổ chuyên môn", ()), ("tổ giúp việc", ()), ("tổ đảng", ()), ("tổ thư ký", ()), ("tổ biên tập", ()),
    ("tổ tư vấn", ()), ("tổ hòa giải", ()), ("hạt kiểm lâm", ()), ("liên đội", ()),
    ("hạt", ("trưởng", "giống", "nhân", "mầm", "lúa")), ("đội", ("trưởng", "ngũ", "tuyển", "hình", "mũ", "viên", "ơn")),
    ("đội công tác", ()), ("ban liên lạc", ()), ("điểm trường", ()),
    ("đội quản lý thị trường", ()), ("đội cờ đỏ", ()), ("đội sao đỏ", ()),
    ("đội y tế dự phòng", ()), ("đội y tế lưu động", ()),
    ("ban nề nếp", ()), ("câu lạc bộ", ()), ("liên chi đoàn", ()), ("liên chi hội", ()),
    *((f"tổ {whose}", ()) for whose in ("thủy nông", "nuôi dưỡng", "cấp dưỡng", "nhà trẻ", "bảo vệ thực vật")),
    *((f"đội {branch}", ()) for branch in POLICE),
    *((f"đội {branch.replace(', ', ' - ')}", ()) for branch in POLICE if "," in branch),
    ("khoa nội tổng hợp", ()), ("khoa ngoại tổng hợp", ()),
    *((f"ban tuyên giáo - {more}", ()) for more in ("chính sách", "chính sách luật pháp", "nữ công", "dân vận")),
    ("ban nữ công", ()), ("ban cán sự lớp", ()), ("bđd cmhs", ()), ("công an viên", ()), ("dân quân thường trực", ()),
    *((f"tổ {deed}", ()) for deed in ("thẩm định", "kiểm tra", "giám sát", "soạn thảo", "tiếp dân", "an ninh cơ sở")),
    *((f"{body} nghiệm thu", ()) for body in ("hội đồng", "ban", "tổ", "đoàn")), ("tiểu ban đón tiếp", ()),
    ("hội đồng xét duyệt", ()), ("tổ xét duyệt", ()), ("hội đồng trường", ()),
    *((f"{body} quản lý {what}", ()) for body in ("tổ", "đội") for what in ("đô thị", "trật tự đô thị")),
    *((f"tổ {deed}", ()) for deed in ("tự quản", "bảo vệ", "thanh tra xây dựng")), ("bộ phận địa chính", ()),
    *(
        (f"hội đồng phối hợp {matter}", ())
        for matter in (
            "phổ biến, giáo dục pháp luật", "phổ biến giáo dục pháp luật", "pbgdpl",
            "công tác phổ biến, giáo dục pháp luật", "công tác phổ biến giáo dục pháp luật", "công tác pbgdpl",
        )
    ),
    *((f"vp {whose}", ()) for whose in ("ubnd", "hđnd", "đảng ủy", "hđnd&ubnd", "hđnd và ubnd", "hđnd - ubnd")),
    ("ubkt", ()), ("btv", ()), ("xí nghiệp", ()), ("cảng hàng không", ()), ("trung đội dân quân", ()),
    ("đồn biên phòng", ()), ("vườn quốc gia", ()), ("khu bảo tồn", ()), ("đại học", ()), ("cơ sở giáo dục", ()),
    ("thủ tướng chính phủ", ()), ("thủ tướng", ()), ("chủ tịch nước", ()),
    ("quỹ", ("đất", "lương", "thời gian", "nhà")), ("bch", ()), ("bcđ", ()), ("bgh", ()), ("bql", ()), ("bđh", ()),
    *(
        (f"{whose} {area}", ())
        for whose in ("quân sự", "qs")
        for area in ("xã", "phường", "thị trấn", "đặc khu", "huyện", "tỉnh")
    ),
    ("văn phòng thường trực", ()), ("cơ quan thường trực", ()),
    ("bộ chqs", ()), ("ban chqs", ()), ("ban chỉ huy quân sự", ()), ("trung tâm y tế", ()),
    ("trung tâm y tế dự phòng", ()), ("đoàn chủ tịch", ()),
    ("thuế", ("suất", "giá trị", "thu nhập", "quan", "đất", "tài nguyên", "phí", "xuất", "nhập")), ("cục thuế", ()),
    ("ban cơ yếu chính phủ", ()), ("ủy ban trung ương mặt trận tổ quốc việt nam", ()),
    ("ủy ban trung ương mttq việt nam", ()), ("cảnh sát giao thông", ()), ("đại sứ quán", ()), ("binh chủng", ()),
    ("quân chủng", ()), ("viện hàn lâm khoa học và công nghệ việt nam", ()),
    ("viện hàn lâm khoa học xã hội việt nam", ()), ("chi cục thuế", ()), ("cục thống kê", ()), ("cục hải quan", ()),
    ("cục quản lý thị trường", ()), ("gvcn", ()), ("tổ chức đảng", ()), ("tổ chức đoàn thanh niên", ()),
    ("tổ chức đoàn thanh niên cộng sản hồ chí minh", ()), ("tổ chức công đoàn", ()), ("bưu điện", ()), ("điện lực", ()),
    *((whose, ()) for whose in ("viettel", "vnpt", "mobifone", "agribank", "evn", "pvn", "tkv", "phòng giao dịch")),
    ("ủy ban quản lý vốn nhà nước tại doanh nghiệp", ()),
    ("cụm", ("từ", "công nghiệp")), ("khối", ("lượng",)), ("khối dân vận", ()), ("khoa", ("học", "trương")),
    ("nhà văn hóa", ()), ("nhà thiếu nhi", ()), ("thư viện", ()), ("bảo tàng", ()), ("tổ hợp tác", ()),
    ("làng trẻ em", ()), ("lữ đoàn", ()), ("sư đoàn", ()), ("trung đoàn", ()), ("tiểu đoàn", ()), ("hải đoàn", ()),
    *(
        (f"{unit} {arms}", ())
        for unit in ("lữ đoàn", "sư đoàn", "trung đoàn", "tiểu đoàn")
        for arms in ("bộ binh", "công binh", "pháo binh", "phòng không", "thông tin", "hóa học", "đặc công", "cơ động")
    ),
    ("vùng cảnh sát biển", ()), ("ban quản trị", ()), ("ban quản trị nhà chung cư", ()), ("bộ tổng tham mưu", ()),
    ("báo pháp luật", ()), ("viễn thông", ()),
    *((f"tt {what}", ()) for what in (
        "truyền thông - văn hóa", "văn hóa - truyền thông", "văn hóa - thể thao", "văn hóa - thông tin",
        "văn hóa, thông tin và thể thao", "văn hóa, thể thao và truyền thông", "truyền thông - văn hóa - thể thao",
    )),
    ("ttyt", ()), ("ttyt dự phòng", ()), ("tt gdtx", ()), ("ttgdtx", ()), ("tt gdnn - gdtx", ()), ("ttgdnn - gdtx", ()),
    ("đảng ủy ngoài nước", ()), ("tổ văn phòng", ()),
    ("cđcs", ()), ("cơ sở kcb", ()), ("khối thi đua", ()), ("cụm thi đua", ()),
    *BODIES, ("ban xây dựng đảng", ()), ("ban tổ chức cán bộ", ()),
    ("đảng bộ bộ phận", ()), ("ban trị sự", ()), ("ban trị sự chùa", ()), ("hội đồng trị sự", ()), ("giáo hội", ()),
    *((f"thi hành án dân sự {area}", ()) for area in ("tỉnh", "thành phố", "huyện", "khu vực")),
    ("văn phòng đăng ký đất đai", ()), ("văn phòng điều phối", ()), ("khu quản lý đường bộ", ()), ("cảng vụ", ()),
    ("cảng vụ hàng hải", ()), ("cảng vụ hàng không", ()), ("cảng vụ đường thủy nội địa", ()), ("đội xung kích", ()),
    ("đội ứng cứu sự cố", ()),
    *((f"đội xung kích phòng{sign} chống thiên tai", ()) for sign in ("", ",")),
    ("ngân hàng nông nghiệp và phát triển nông thôn", ()),
    ("thống kê tỉnh", (", thành phố",)), ("thống kê thành phố", ()), ("đồn biên phòng cửa khẩu", ()),
    ("hải quan cửa khẩu", ()), ("hải quan khu vực", ()), ("ban đại diện cha mẹ học sinh", ()),
    ("hội cha mẹ học sinh trường", ()), ("ban đại diện cha mẹ học sinh trường", ()),
    ("đội kiểm lâm cơ động", ()), ("đội kiểm lâm cơ động và phòng cháy, chữa cháy rừng", ()),
    *((f"văn phòng {whose}", ()) for whose in SERVED),
    *(
        (f"ban quản lý dự án phát triển{what}", ())
        for what in ("", " đô thị", " hạ tầng", " hạ tầng đô thị", " nông thôn", " kinh tế")
    ),
)  # fmt: skip
"""Further words that begin the name of one office, each with the words that make it something else."""

SORTS = frozenset((
    "bệnh viện", "trường", "học viện", "đại học", "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "chi nhánh",
    "hiệp hội", "liên hiệp", "liên minh", "liên đoàn", "tạp chí", "nhà xuất bản", "ban quản lý", "đoàn", "hội", "đài",
    "quỹ", "bảo tàng", "thư viện", "đội", "khoa", "hạt",
    "câu lạc bộ", "xí nghiệp",
))  # fmt: skip
"""Heads that say of what sort an office is, and no more: the words behind them say which, in small letters too."""

COMMITTEES = frozenset((
    "ban chỉ đạo", "ban chỉ huy", "ban điều hành", "ban vận động", "hội đồng", "tổ công tác", "tổ giúp việc",
    "đoàn kiểm tra", "đoàn giám sát", "đoàn công tác", "tổ kiểm tra", "tổ giám sát",
))  # fmt: skip
"""Heads of bodies made for a purpose, which their names tell."""

COMPANIES = frozenset(("công ty", "tổng công ty", "hợp tác xã", "htx", "chi nhánh", "xí nghiệp"))
"""Heads behind which words of trade may stand before the name: Công ty cổ phần đầu tư Hạ Lam."""

FORMS: tuple[str, ...] = (
    "cổ phần", "cp", "tnhh", "trách nhiệm hữu hạn", "một thành viên", "mtv", "1 thành viên", "hai thành viên",
    "hai thành viên trở lên", "hợp danh",
)  # fmt: skip
"""What a company is by law."""

PLACED = frozenset(("viễn thông",))
"""Heads that are matters, not offices, unless a name or an area stands behind them: Viễn thông Hạ Lam, tỉnh."""

FURTHER = frozenset((
    "khu", "cảng", "ga", "bến", "chốt", "rạp", "nhà máy", "nhà hát", "khách sạn", "siêu thị", "nghiệp đoàn", "dân quân",
    "phân hiệu",
))  # fmt: skip
"""Heads that say of what sort an office is where it stands in a list; elsewhere they are places: Khu Đường sông."""

CLOSED = frozenset((
    "thủ tướng chính phủ", "chủ tịch nước",
))  # fmt: skip
"""Posts behind which no further word belongs to the name."""

PEOPLES = frozenset((
    "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "ủy ban nhân dân dân", "hđnd và ubnd", "hđnd&ubnd",
))  # fmt: skip
"""Heads behind which several areas may stand without a plural word: UBND xã, phường."""
