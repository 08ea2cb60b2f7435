"""Words that names of offices are made of (docs/domain.md 2.5, 8.2, 10.4). All in lower case, tone on the first vowel.

In FIELDS a comma stands for a comma, a dash or nothing, a dash for a dash or nothing: one office is printed as
`Văn hóa, Thể thao và Du lịch` and as `Văn hóa - Thể thao và Du lịch`.
"""

from __future__ import annotations

FIELDS: tuple[str, ...] = (
    "an toàn thực phẩm", "bảo trợ xã hội", "bảo vệ, chăm sóc trẻ em", "bảo vệ thực vật", "bảo hiểm xã hội",
    "chăn nuôi và thú y", "công an", "công nghệ thông tin", "công tác đại biểu", "công thương", "công tác xã hội",
    "công tác sinh viên", "công tác học sinh, sinh viên", "dân nguyện", "dân tộc", "dân tộc và tôn giáo",
    "dân tộc, tôn giáo", "dân vận", "dân số", "dân số - kế hoạch hóa gia đình", "du lịch", "đào tạo", "đầu tư",
    "đăng ký kinh doanh", "đô thị", "đối ngoại", "đường bộ", "đường sắt", "địa chính", "điều tra",
    "giao thông vận tải", "giao thông công chính", "giám định y khoa", "giáo dục", "giáo dục và đào tạo",
    "giáo dục - đào tạo", "giáo dục nghề nghiệp", "gia đình", "hải quan", "hàng hải", "hàng không", "hành chính",
    "hành chính - quản trị", "hành chính - tổng hợp", "hành chính - tổ chức", "hạ tầng", "hợp tác quốc tế",
    "hộ tịch, quốc tịch, chứng thực", "kế hoạch", "kế hoạch và đầu tư", "kế hoạch - tài chính",
    "kế hoạch - tổng hợp", "kế hoạch - kỹ thuật", "kế toán", "khoa học", "khoa học và công nghệ",
    "khoa học, công nghệ", "khoa học, công nghệ và môi trường", "khoa giáo", "khí tượng thủy văn", "khoáng sản",
    "khuyến nông", "kiểm lâm", "kiểm soát bệnh tật", "kiểm tra", "kiểm ngư", "kinh tế", "kinh tế - hạ tầng",
    "kinh tế và hạ tầng", "kinh tế, hạ tầng và đô thị", "kinh tế - ngân sách", "kinh tế - xã hội",
    "kinh tế và ngân sách", "kinh tế và tài chính", "kỹ thuật", "khảo thí",
    "khảo thí và quản lý chất lượng giáo dục", "lao động", "lao động, thương binh và xã hội", "lao động - tbxh",
    "lao động - tb&xh", "lao động, thương binh, xã hội", "lâm nghiệp", "lưu trữ",
    "lễ tân", "môi trường", "ngân sách", "ngoại giao", "ngoại vụ", "nghiệp vụ", "nghiệp vụ y", "nghiệp vụ dược",
    "chính trị tư tưởng", "nhân sự", "tổ chức và nhân sự", "nội chính", "nội vụ", "nội vụ, lao động", "nông nghiệp",
    "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "nông nghiệp và ptnt", "nông lâm nghiệp",
    "pháp chế", "phát thanh và truyền hình",
    "pháp luật", "phòng, chống tệ nạn xã hội", "phòng, chống thiên tai", "phát triển nông thôn",
    "phục vụ hành chính công", "quân sự", "quản lý đất đai", "quản lý thị trường", "quản lý công nghiệp",
    "quản lý năng lượng", "quản lý thương mại", "quản lý đô thị", "quản lý đào tạo", "quản trị", "quốc phòng",
    "quốc phòng và an ninh", "quốc phòng, an ninh", "quy hoạch", "quy hoạch - kiến trúc", "quy hoạch, kiến trúc",
    "tài chính", "tài chính - kế hoạch", "tài chính - kế toán", "tài chính - vật giá", "tài chính, ngân sách",
    "tài nguyên",
    "tài nguyên và môi trường", "tài nguyên nước", "thanh tra", "thể thao", "thi đua, khen thưởng",
    "thi hành án dân sự", "thông tấn", "thông tin", "thông tin và truyền thông", "thông tin truyền thông",
    "thống kê", "thú y", "thủy lợi", "thủy sản", "thuế", "thương binh và xã hội", "thương mại",
    "thương mại và du lịch", "thương binh, xã hội", "tiếp công dân", "tín dụng", "tổ chức", "tổ chức cán bộ",
    "tổ chức - hành chính", "tổ chức, hành chính", "tổ chức - cán bộ", "tổng hợp", "trẻ em",
    "trồng trọt", "trồng trọt và bảo vệ thực vật", "trồng trọt và bvtv", "bvtv", "trợ giúp pháp lý",
    "trợ giúp pháp lý nhà nước", "truyền thông", "tuyên giáo", "tuyên giáo và dân vận", "tư pháp",
    "tư pháp - hộ tịch", "tôn giáo", "văn hóa", "văn hóa và du lịch",
    "văn hóa và thể thao", "văn hóa, thể thao", "văn hóa, thể thao và du lịch", "văn hóa, thể thao, du lịch",
    "văn hóa và thông tin", "văn hóa - thông tin", "văn hóa, thông tin và thể thao",
    "văn hóa, thể thao và truyền thông", "văn hóa, thể thao - truyền thông", "văn hóa, thể thao và truyền thanh",
    "văn hóa, khoa học và thông tin", "văn hóa, thông tin và truyền thông", "văn hóa - xã hội", "văn hóa và xã hội",
    "văn hóa, giáo dục", "văn hóa xã hội", "văn hóa thông tin", "văn thư", "văn thư, lưu trữ", "việc làm",
    "viễn thông", "vật tư", "xã hội", "xây dựng", "xây dựng chính quyền", "xây dựng và hạ tầng", "xúc tiến đầu tư",
    "xúc tiến thương mại", "xúc tiến đầu tư, thương mại và du lịch", "xúc tiến đầu tư, thương mại, du lịch",
    "y dược cổ truyền", "y tế", "y tế dự phòng", "kiểm soát thủ tục hành chính", "phổ biến, giáo dục pháp luật",
    "kiểm tra văn bản quy phạm pháp luật", "pháp luật hình sự - hành chính", "pháp luật dân sự - kinh tế",
    "pháp luật quốc tế", "các vấn đề chung về xây dựng pháp luật", "thư ký", "quản lý ruộng đất",
    "đối ngoại và hợp tác quốc tế", "thương mại điện tử và kinh tế số", "công tác dân tộc", "an ninh mạng",
    "trật tự an toàn giao thông", "gd&đt", "gdđt", "gd-đt", "kh&cn", "khcn", "kh&đt", "khđt", "lđ-tb&xh", "lđtb&xh",
    "lđtbxh", "lđ-tbxh", "nn&ptnt", "nn&mt", "nnmt", "tn&mt", "tnmt", "tt&tt", "tttt", "vhtt&dl", "vh,tt&dl",
    "vhttdl", "vh-tt-dl", "vhtt", "gtvt", "cntt", "ct-xh", "ldtbxh",
    "cảnh sát điều tra", "cảnh sát điều tra tội phạm về ma túy", "cảnh sát điều tra tội phạm về kinh tế",
    "cảnh sát điều tra tội phạm về trật tự xã hội", "cảnh sát quản lý hành chính về trật tự xã hội",
    "cảnh sát phòng cháy, chữa cháy", "cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "phòng thủ dân sự", "phòng, chống lụt, bão", "phòng, chống lụt, bão và tkcn",
    "phòng, chống lụt, bão và tìm kiếm cứu nạn", "phòng, chống thiên tai và tkcn", "an toàn giao thông",
    "an toàn vệ sinh thực phẩm", "vệ sinh an toàn thực phẩm", "sáng kiến", "khoa học và sáng kiến",
    "truyền thông - giáo dục sức khỏe", "truyền thông, giáo dục sức khỏe", "truyền thông gdsk", "hậu cần",
    "phòng, chống thiên tai và tìm kiếm cứu nạn", "phòng, chống ma túy", "bản đồ", "bưu chính, viễn thông",
    "phòng, chống dịch", "phòng, chống dịch bệnh", "phòng, chống dịch covid-19", "phòng, chống dịch bệnh covid-19",
    "phòng, chống tội phạm", "phòng, chống tham nhũng", "phòng, chống tham nhũng, tiêu cực",
    "phòng, chống tham nhũng, lãng phí, tiêu cực", "phòng, chống bạo lực gia đình", "phòng, chống khủng bố",
    "phòng, chống cháy rừng", "phòng, chống aids",
    "phòng, chống aids và phòng, chống tệ nạn ma túy, mại dâm", "phòng cháy, chữa cháy", "chăm sóc sức khỏe nhân dân",
    "chăm sóc, bảo vệ sức khỏe nhân dân", "bảo vệ, chăm sóc sức khỏe nhân dân", "chuyển đổi số",
    "cải cách hành chính", "cải cách hành chính và chuyển đổi số", "xây dựng nông thôn mới", "giảm nghèo",
    "giảm nghèo bền vững", "công tác gia đình", "hội nhập quốc tế", "hội nhập kinh tế quốc tế",
    "thực hiện quy chế dân chủ", "thực hiện quy chế dân chủ ở cơ sở", "vì sự tiến bộ của phụ nữ",
    "vì sự tiến bộ phụ nữ", "phát triển kinh tế tập thể", "bảo vệ và phát triển rừng", "thi hành án hình sự",
    "giáo dục nghề nghiệp - giáo dục thường xuyên", "giáo dục thường xuyên", "dịch vụ tổng hợp", "dịch vụ nông nghiệp",
    "cung ứng dịch vụ công", "quản lý khám, chữa bệnh", "dân tộc thiểu số", "địa chất", "địa chất và khoáng sản",
    "chăn nuôi, thú y", "chăn nuôi, thú y và thủy sản",
    "thủy lợi và phòng, chống thiên tai", "phát triển nông thôn và thủy lợi", "thủy sản và kiểm ngư",
    "thủy sản, biển và kiểm ngư", "kiểm lâm và kiểm ngư", "phát triển nông thôn và quản lý chất lượng",
    "quản lý chất lượng nông lâm sản và thủy sản", "quản lý chất lượng nông, lâm sản và thủy sản",
    "tiêu chuẩn đo lường chất lượng", "quan trắc tài nguyên và môi trường", "phát triển quỹ đất", "đăng ký đất đai",
    "bảo trợ xã hội tổng hợp", "khuyến công và xúc tiến thương mại", "phối hợp phổ biến, giáo dục pháp luật",
    "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số", "hành chính công",
    "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
    "phòng cháy, chữa cháy rừng", "phòng cháy và chữa cháy", "phòng cháy và chữa cháy rừng",
    "bảo vệ rừng và phòng cháy, chữa cháy rừng",
)  # fmt: skip
"""What a ministry, a department, a division or a commission is for. Names that contain commas or `và` are whole."""

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
)  # fmt: skip
"""Words in front of a field, each with the words that make it something else."""

SERVED: tuple[str, ...] = (
    "hđnd - ubnd",
    "hđnd và ubnd", "hội đồng nhân dân và ủy ban nhân dân", "đoàn đbqh và hđnd", "đoàn đbqh, hđnd và ubnd",
    "đoàn đại biểu quốc hội và hội đồng nhân dân",
    "đoàn đại biểu quốc hội, hội đồng nhân dân và ủy ban nhân dân",
)  # fmt: skip
"""Bodies that have one office between them: Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh."""

BROADCASTERS: tuple[str, ...] = tuple(
    f"{what}phát thanh{and_}truyền hình" for what in ("đài ", "") for and_ in (", ", " và ", " - ", " ")
)
"""What one newspaper and it are one office: Báo và Phát thanh, Truyền hình tỉnh."""

HEADS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ủy ban nhân dân", ()), ("ubnd", ()), ("ủy ban", ()), ("hội đồng nhân dân", ()), ("hđnd", ()),
    ("ủy ban nhân dân dân", ()), ("hđnd và ubnd", ()), ("hđnd&ubnd", ()),
    ("ủy ban thường vụ quốc hội", ()), ("ubtvqh", ()), ("ủy ban mttq việt nam", ()), ("ủy ban mttq", ()),
    ("ủy ban mặt trận tổ quốc việt nam", ()), ("ủy ban mặt trận tổ quốc", ()), ("ubmttq việt nam", ()),
    ("ubmttq", ()), ("ubmttqvn", ()), ("ub mttq", ()), ("mttq việt nam", ()), ("mttq", ()), ("mặt trận tổ quốc", ()),
    ("mặt trận tổ quốc việt nam", ()), ("mặt trận", ()), ("ủy ban bầu cử", ()), ("ủy ban kiểm tra", ()),
    ("thường trực", ()), ("thường vụ", ()), ("chính phủ", ("điện tử", "số")), ("quốc hội", ()),
    ("văn phòng", ("phẩm",)), ("văn phòng quốc hội", ()), ("văn phòng chính phủ", ()), ("đảng đoàn", ()),
    ("văn phòng cấp ủy", ()),
    ("ban cán sự đảng", ()), ("hội đồng dân tộc", ()), ("hội đồng", ()), ("hội đồng xét công nhận sáng kiến", ()),
    ("ban chấp hành", ()), ("ban thường vụ", ()), ("ban thường trực", ()), ("ban quản lý", ()),
    ("ban công tác mặt trận", ()), ("ban giám hiệu", ()), ("ban giám đốc", ()), ("ban tổ chức", ()),
    ("ban điều hành", ()), ("ban nhân dân", ()), ("ban đại diện", ()), ("ban tuyên giáo", ()),
    ("ban tuyên giáo và dân vận", ()), ("ban thi đua", ()), ("ban tổ chức chính quyền", ()), ("tuyên huấn", ()),
    ("ban lãnh đạo", ()), ("ban tiếp công dân", ()), ("ban thanh tra", ()), ("ban bí thư", ()),
    ("bộ chính trị", ()), ("bộ chỉ huy", ()), ("bộ tư lệnh", ()), ("bộ phận", ("cơ thể", "dân cư", "cấu thành")),
    ("bộ phận văn phòng", ()), ("bộ đội", ()),
    ("bộ phận một cửa", ()), ("bộ phận tiếp nhận và trả kết quả", ()), ("bộ phận kế toán", ()),
    ("bộ phận văn thư", ()), ("ban lãnh đạo cơ quan", ()), ("ban lãnh đạo cơ quan, tổ chức, đơn vị", ()),
    ("bộ chỉ huy quân sự", ()), ("bộ chỉ huy bộ đội biên phòng", ()), ("bộ đội biên phòng", ()), ("bđbp", ()),
    ("thanh tra", ("viên", "việc", "công tác", "các", "trách nhiệm", "đột xuất", "thường xuyên", "và")),
    ("thanh tra chính phủ", ()), ("thanh tra sở", ()), ("thanh tra bộ", ("máy", "phận")),
    ("trường", ("hợp", "kỳ", "từ", "thọ", "phái")), ("nhà trường", ()),
    ("học viện", ("viên",)), ("bệnh viện", ()), ("viện kiểm sát nhân dân tối cao", ()),
    ("viện kiểm sát nhân dân", ()), ("viện kiểm sát", ()), ("viện ksnd", ()), ("vksnd tối cao", ()), ("vksnd", ()),
    ("tòa án nhân dân tối cao", ()), ("tòa án nhân dân", ()), ("tòa án", ()), ("tand tối cao", ()), ("tand", ()),
    ("trạm y tế", ()), ("công an", ()), ("công an nhân dân", ()),
    ("quân đội nhân dân", ()), ("quân đội", ()), ("cảnh sát", ()), ("quân khu", ()), ("quân đoàn", ()),
    ("quân ủy", ()), ("kiểm toán nhà nước", ()), ("kho bạc nhà nước", ()), ("kho bạc", ()),
    ("ngân hàng nhà nước", ()), ("ngân hàng", ("câu hỏi", "đề")), ("ngân hàng chính sách xã hội", ()),
    ("bảo hiểm xã hội", ("tự nguyện", "bắt buộc", "một lần", "hàng tháng", "đối với", "cho")), ("bhxh", ()),
    ("bảo hiểm tiền gửi", ()), ("đảng ủy", ("viên",)), ("đảng bộ", ()), ("chi bộ", ()), ("tỉnh ủy", ("viên",)),
    ("thành ủy", ("viên",)), ("thị ủy", ("viên",)), ("huyện ủy", ("viên",)), ("quận ủy", ("viên",)),
    ("chi ủy", ("viên",)), ("trung ương đoàn", ()), ("trung ương hội", ()), ("tỉnh đoàn", ()),
    ("tỉnh đoàn thanh niên", ()), ("thành đoàn", ()), ("huyện đoàn", ()),
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
    ("hội bảo vệ quyền trẻ em", ()), ("hội liên hiệp thanh niên", ()), ("hội luật gia", ()), ("hội nhà báo", ()),
    ("hội người mù", ()), ("hội kế hoạch hóa gia đình", ()), ("hội cựu thanh niên xung phong", ()),
    ("hội bảo trợ người khuyết tật", ()), ("hội đồng đội", ()), ("hội cha mẹ học sinh", ()), ("hiệp hội", ()),
    ("hiệp hội nhà thầu xây dựng", ()),
    ("liên hiệp các hội khoa học và kỹ thuật", ()), ("liên hiệp các tổ chức hữu nghị", ()), ("liên hiệp", ()),
    ("liên minh hợp tác xã", ()), ("liên minh htx", ()), ("liên minh", ()), ("liên đoàn", ()),
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
    ("tạp chí", ()), ("cổng thông tin điện tử", ()),
    ("nhà xuất bản", ()), ("tòa soạn", ()), ("tổ công tác", ()), ("tổ bầu cử", ()), ("tổ dân phố", ()),
    ("tổ chuyên môn", ()), ("tổ giúp việc", ()), ("tổ đảng", ()), ("tổ thư ký", ()), ("tổ biên tập", ()),
    ("tổ tư vấn", ()), ("tổ hòa giải", ()), ("hạt kiểm lâm", ()), ("liên đội", ()),
    ("hạt", ("trưởng", "giống", "nhân", "mầm", "lúa")), ("đội", ("trưởng", "ngũ", "tuyển", "hình", "mũ", "viên", "ơn")),
    ("đội quản lý thị trường", ()),
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
    ("viettel", ()), ("vnpt", ()), ("cụm", ("từ", "công nghiệp")), ("khối", ("lượng",)), ("khoa", ("học", "trương")),
    ("nhà văn hóa", ()), ("nhà thiếu nhi", ()), ("thư viện", ()), ("bảo tàng", ()), ("tổ hợp tác", ()),
    ("làng trẻ em", ()), ("lữ đoàn", ()), ("sư đoàn", ()), ("trung đoàn", ()), ("tiểu đoàn", ()), ("hải đoàn", ()),
    ("vùng cảnh sát biển", ()), ("ban quản trị", ()), ("ban quản trị nhà chung cư", ()), ("bộ tổng tham mưu", ()),
    ("báo pháp luật", ()), ("báo hà nội mới", ()), ("viễn thông", ()),
    ("ttyt", ()), ("ttyt dự phòng", ()), ("tt gdtx", ()), ("ttgdtx", ()), ("tt gdnn - gdtx", ()), ("ttgdnn - gdtx", ()),
    ("đảng ủy ngoài nước", ()), ("tổ văn phòng", ()),
    ("tổ đại biểu", ()), ("tổ công nghệ số cộng đồng", ()), ("tổ bảo vệ an ninh trật tự", ()),
    ("tổ bảo vệ an ninh, trật tự", ()), ("ban xây dựng đảng", ()), ("ban tổ chức cán bộ", ()),
    ("đảng bộ bộ phận", ()), ("ban trị sự", ()), ("ban trị sự chùa", ()), ("hội đồng trị sự", ()), ("giáo hội", ()),
    *((f"thi hành án dân sự {area}", ()) for area in ("tỉnh", "thành phố", "huyện", "khu vực")),
    ("văn phòng đăng ký đất đai", ()), ("văn phòng điều phối", ()), ("khu quản lý đường bộ", ()), ("cảng vụ", ()),
    ("cảng vụ hàng hải", ()), ("cảng vụ đường thủy nội địa", ()), ("đội xung kích", ()),
    *((f"đội xung kích phòng{sign} chống thiên tai", ()) for sign in ("", ",")),
    ("ngân hàng nông nghiệp và phát triển nông thôn", ()),
    ("thống kê tỉnh", (", thành phố",)), ("thống kê thành phố", ()), ("đồn biên phòng cửa khẩu", ()),
    ("hải quan cửa khẩu", ()), ("hải quan khu vực", ()),
    ("ban đại diện cha mẹ học sinh", ()),
    ("hội cha mẹ học sinh trường", ()), ("ban đại diện cha mẹ học sinh trường", ()),
    ("đội kiểm lâm cơ động", ()), ("đội kiểm lâm cơ động và phòng cháy, chữa cháy rừng", ()),
    *((f"văn phòng {whose}", ()) for whose in SERVED),
)  # fmt: skip
"""Words that begin the name of one office, each with the words that make it something else."""

SORTS = frozenset((
    "bệnh viện", "trường", "học viện", "đại học", "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "chi nhánh",
    "hiệp hội", "liên hiệp", "liên minh", "liên đoàn", "tạp chí", "nhà xuất bản", "ban quản lý", "đoàn", "hội", "đài",
    "quỹ", "bảo tàng", "thư viện", "đội", "khoa",
))  # fmt: skip
"""Heads that say of what sort an office is, and no more: the words behind them say which, in small letters too."""

COMMITTEES = frozenset((
    "ban chỉ đạo", "ban chỉ huy", "ban điều hành", "ban vận động", "hội đồng", "tổ công tác", "tổ giúp việc",
    "đoàn kiểm tra", "đoàn giám sát", "đoàn công tác",
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
"""Heads that are matters, not offices, unless a name stands behind them: Viễn thông Hạ Lam."""

CLOSED = frozenset((
    "thủ tướng chính phủ", "chủ tịch nước",
))  # fmt: skip
"""Posts behind which no further word belongs to the name."""

PEOPLES = frozenset((
    "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "ủy ban nhân dân dân", "hđnd và ubnd", "hđnd&ubnd",
))  # fmt: skip
"""Heads behind which several areas may stand without a plural word: UBND xã, phường."""

POSTS: tuple[str, ...] = (
    "bộ trưởng, chủ nhiệm",
    "chủ tịch", "phó chủ tịch", "phó chủ tịch thường trực", "giám đốc", "phó giám đốc", "thủ trưởng", "trưởng",
    "phó trưởng", "phó", "cục trưởng", "vụ trưởng", "bộ trưởng", "thứ trưởng", "chánh văn phòng",
    "phó chánh văn phòng", "chánh thanh tra", "hiệu trưởng", "phó hiệu trưởng", "tổ trưởng", "tổ phó", "trưởng ban",
    "phó trưởng ban", "trưởng phòng", "phó trưởng phòng", "bí thư", "phó bí thư", "chủ nhiệm", "phó chủ nhiệm",
    "tổng giám đốc", "phó tổng giám đốc", "chỉ huy trưởng", "viện trưởng", "chánh án", "trưởng đoàn",
    "phó trưởng đoàn", "đội trưởng", "chi cục trưởng", "tổng cục trưởng", "đồng chí", "đ/c", "đ.c", "đc", "ông",
    "bà", "cô", "thầy", "lãnh đạo", "đại diện", "đại diện lãnh đạo", "người đứng đầu", "tổng biên tập",
    "kế toán trưởng", "chuyên viên", "thống đốc", "tổng thanh tra", "ủy viên", "trưởng các", "tư lệnh", "chính ủy",
    "trạm trưởng", "hạt trưởng", "thư ký", "thư ký hội nghị", "thư ký cuộc họp", "chủ tọa hội nghị", "chi hội trưởng",
    "trưởng khoa", "trưởng thôn", "trưởng xóm", "trưởng ấp", "trưởng bản", "trưởng khóm", "trưởng khu phố", "kế toán",
    "văn thư", "thủ quỹ", "đại diện cử tri",
    "đảng ủy viên", "tỉnh ủy viên", "thành ủy viên", "thị ủy viên", "huyện ủy viên", "quận ủy viên", "chi ủy viên",
    "phó thủ tướng", "phó thủ tướng chính phủ", "tổng thư ký", "tổ trưởng tổ kiểm phiếu",
)  # fmt: skip
"""What a person is: a post or a form of address before a name."""

RANKS = frozenset((
    "ủy viên", "đảng ủy viên", "tỉnh ủy viên", "thành ủy viên", "thị ủy viên", "huyện ủy viên", "quận ủy viên",
    "chi ủy viên",
))  # fmt: skip
"""What one person is in the Party beside the post behind it: đồng chí Ủy viên Ban Thường vụ, Chủ tịch Ủy ban xã."""

ADDRESSES = frozenset((
    "ông", "bà", "cô", "thầy", "phó", "trưởng", "đồng chí", "đại diện", "lãnh đạo", "đc", "chuyên viên",
))  # fmt: skip
"""Posts and forms of address that are nothing without a name behind them."""

CALLED = frozenset((
    "ông", "bà", "cô", "thầy", "đồng chí", "đ/c", "đ.c", "đc",
))  # fmt: skip
"""Forms of address before the name of a person; the post may follow the name."""
