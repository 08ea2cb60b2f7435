"""Common nouns that stand for several offices or persons (docs/domain.md 8.2). All in lower case."""

from __future__ import annotations

from .commune_words import FORCES

NOUNS: tuple[str, ...] = (
    "sở", "bộ", "ban", "ngành", "ban ngành", "sở ban ngành", "sở ngành", "bộ ngành",
    "ban ngành đoàn thể", "cơ quan đơn vị", "cơ quan ban ngành", "ban, ngành", "phòng",
    "phòng ban", "cơ quan", "đơn vị", "tổ chức", "đoàn thể", "địa phương", "địa phương có rừng", "cá nhân",
    "tập thể", "doanh nghiệp",
    "hội", "hội đoàn thể", "hội quần chúng", "trường", "tổ chức đoàn thể", "tổ chức chính trị", "tổ chức xã hội",
    "tổ chức chính trị - xã hội", "tổ chức ct - xh", "tổ chức chính trị - xã hội - nghề nghiệp",
    "tổ chức xã hội - nghề nghiệp", "tổ chức chính trị, xã hội", "tổ chức kinh tế", "đoàn thể chính trị - xã hội",
    "đoàn thể quần chúng", "đoàn thể nhân dân", "cấp", "cấp, ngành", "ủy ban", "bộ phận", "thôn", "bản", "ấp", "tổ",
    "lớp", "chi hội", "chi đoàn", "chi bộ", "chi, đảng bộ", "chi đảng bộ",
    "tổ công đoàn", "khoa", "bộ môn", "tổ bộ môn", "tổ chuyên môn", "hiệp hội",
    "cơ quan báo chí", "trạm", "chuyên gia", "nhà khoa học",
    "cơ quan thông tin đại chúng", "cơ quan truyền thông", "cơ quan ngang bộ", "cơ quan thuộc chính phủ",
    "tổ công tác", "đoàn công tác", "tổ dân phố", "vụ", "cục", "văn phòng", "thanh tra",
    "tổng cục", "viện", "công sở", "xí nghiệp", "nhà máy",
    "xóm", "khóm", "khu phố", "buôn", "bon", "làng", "viện nghiên cứu", "câu lạc bộ",
)  # fmt: skip
"""Common nouns that are coordinated under one plural word: các sở, ban, ngành."""

CORPS: tuple[str, ...] = (
    "giáo viên", "nhà giáo", "cán bộ", "cán bộ quản lý", "cán bộ quản lý, giáo viên", "cán bộ, giáo viên",
    "cán bộ, công chức", "cán bộ, công chức, viên chức", "công chức", "công chức, viên chức", "viên chức",
    "nhân viên", "cộng tác viên", "tình nguyện viên", "tuyên truyền viên", "báo cáo viên", "người có uy tín",
)  # fmt: skip
"""Behind `đội ngũ`: Đối với đội ngũ giáo viên."""

INDUSTRIAL_SITES = ("khu công nghiệp", "cụm công nghiệp", "khu, cụm công nghiệp", "khu công nghiệp, cụm công nghiệp")
"""Whose roads and drains investors build: Các chủ đầu tư hạ tầng khu, cụm công nghiệp."""

SOLE_NOUNS: tuple[str, ...] = (
    "cấp ủy", "cấp ủy chi bộ", "cấp ủy, chính quyền", "cấp ủy chính quyền", "cấp ủy và chính quyền", "cấp ủy đảng",
    "cấp ủy đảng, chính quyền", "cấp ủy, tổ chức đảng", "chính quyền", "chính quyền, đoàn thể", "lực lượng",
    "lực lượng chức năng", "lực lượng chuyên trách phòng chống tội phạm về ma túy",
    "lực lượng chuyên trách phòng, chống tội phạm về ma túy", "lực lượng chuyên trách",
    "lực lượng chuyên trách bảo vệ an ninh mạng", "lực lượng vũ trang", "lực lượng công an", "lực lượng quân đội",
    "lực lượng hải quan", "lực lượng kiểm lâm", "lực lượng công an, hải quan", "lực lượng công an, quân đội",
    "lực lượng công an, quân sự", "lực lượng công an, bộ đội biên phòng",
    "lực lượng công an, bộ đội biên phòng, hải quan", "lực lượng bộ đội biên phòng", "cơ sở",
    "cơ sở giáo dục đại học", "cơ sở giáo dục nghề nghiệp", "cơ sở giáo dục", "cơ sở đào tạo", "cơ sở y tế",
    "cơ sở kinh doanh", "cơ sở sản xuất, kinh doanh",
    "cơ sở giáo dục và đào tạo", "cơ sở sản xuất", "cơ sở khám bệnh, chữa bệnh", "cơ sở trợ giúp xã hội",
    "cơ sở khám chữa bệnh", "cơ sở khám, chữa bệnh",
    "cơ sở giáo dục phổ thông", "cơ sở cai nghiện", "trường học",
    "giảng viên", "thành viên", "đại biểu quốc hội", "đại biểu", "giáo viên", "giáo viên chủ nhiệm",
    "giáo viên môn", "cán bộ", "cán bộ kỹ thuật", "cán bộ chuyên môn", "công chức", "viên chức", "cán bộ, công chức",
    "cán bộ, công chức, viên chức", "cán bộ, nhân viên", "cán bộ, giáo viên", "cán bộ, giáo viên, nhân viên",
    "cán bộ, giảng viên",
    "cán bộ, viên chức", "cán bộ viên chức", "cán bộ công chức", "cán bộ công chức, viên chức",
    "cán bộ, giáo viên, công nhân viên", "cán bộ quản lý", "tổ chức thành viên", "tổ chức đảng", "nhà đầu tư",
    "ban tham mưu của cấp ủy", "chủ hồ sơ",
    "chủ đầu tư", "chủ rừng", "chủ đập", "chủ hồ", "chủ hồ đập", "chủ hồ chứa", "chủ đập, hồ chứa", "chủ hồ, đập",
    "chủ hồ chứa thủy lợi", "chủ hồ chứa thủy điện", "chủ hồ chứa thủy lợi, thủy điện", "tổ chức tín dụng",
    "nhà đầu tư thứ cấp",
    *(
        f"{who} {what}{where}"
        for who in ("nhà đầu tư", "chủ đầu tư", "chủ đầu tư dự án", "chủ đầu tư kinh doanh", "doanh nghiệp kinh doanh")
        for what in ("hạ tầng", "hạ tầng kỹ thuật", "kết cấu hạ tầng")
        for where in ("", *(f" {site}" for site in INDUSTRIAL_SITES), *(f" các {site}" for site in INDUSTRIAL_SITES))
    ),
    "nhà tài trợ", "tổ chức quốc tế", "tổ chức phi chính phủ",
    "tổ chức hành nghề công chứng", "phòng công chứng", "văn phòng công chứng", "văn phòng luật sư",
    "người hoạt động không chuyên trách", "báo", "báo, đài", "đài", "cộng tác viên", "hợp tác xã", "khối trường",
    "chủ nhiệm sáng kiến", "cụm trường", "phóng viên", "tổ chức, cá nhân hoạt động khoáng sản", "đoàn viên",
    "trưởng thôn", "già làng", "người có uy tín", "nhân viên", "tổng phụ trách", "tổng phụ trách đội", "gia đình",
    "bên liên quan",
    "cha mẹ học sinh", "phụ huynh học sinh", "gia đình học sinh", "chủ quản hệ thống thông tin", "cấp công đoàn",
    "trường đại học", "trường cao đẳng", "trường trung cấp", "trường nghề", "trường dạy nghề", "trường cao đẳng nghề",
    "trường trung cấp nghề", "cơ sở dạy nghề", "cơ sở đào tạo nghề",
    "công ty khai thác công trình thủy lợi", "công ty quản lý khai thác công trình thủy lợi", "công ty thủy nông",
    "công ty thủy lợi", "công ty điện lực", "công ty cấp nước", "công ty lâm nghiệp",
    "bệnh viện", "trung tâm", "công ty", "cơ sở chăm sóc, nuôi dưỡng trẻ em", "huyện ủy", "thành ủy", "thị ủy",
    "đảng ủy", "đồn biên phòng", "tập đoàn kinh tế", "tập đoàn", "tổng công ty", "đơn vị tư vấn",
    "tổ chức tư vấn", "đơn vị thi công", "nhà thầu", "nhà thầu tư vấn", "nhà thầu tư vấn thiết kế",
    "nhà thầu thiết kế", "nhà thầu khảo sát", "nhà thầu khảo sát xây dựng", "nhà thầu thi công xây dựng",
    "nhà thầu thi công", "nhà thầu xây dựng", "nhà thầu chính", "nhà thầu phụ",
    "tổ chức tư vấn quản lý dự án", "đơn vị tư vấn quản lý dự án", "tổ chức pháp chế", "hệ thống thông tin cơ sở",
    "hệ thống truyền thanh cơ sở", "đơn vị lực lượng vũ trang", "lực lượng dân quân",
    "đại biểu hội đồng nhân dân", "đại biểu hđnd",
    "lực lượng dân quân tự vệ", *FORCES, "cán bộ, đảng viên",
    "cán bộ, đảng viên, công chức, viên chức", "cán bộ, công chức, viên chức và người lao động",
    "cán bộ, công chức, viên chức, người lao động", "cán bộ, công chức và người lao động",
    "cán bộ, công chức, người lao động", "cán bộ, viên chức, người lao động", "cán bộ, viên chức và người lao động",
    "công chức, viên chức và người lao động", "công chức, viên chức, người lao động",
    "cán bộ, đảng viên, công chức, viên chức, người lao động",
    "cán bộ, đảng viên, công chức, viên chức và người lao động",
    "tổ chức cá nhân", "cđcs", "chi đội", "cấp bộ đoàn", "cấp bộ hội", "khoa/phòng", "nhân viên bảo vệ", "cơ sở kcb",
    "đồng chí đảng viên", "cơ sở kcb bhyt",
    *(sign.join(("cb", "gv", "nv")) for sign in ("", "-", ", ", " ")), "cbgv", "cb-gv", "cb, gv",
    "đội thi", "đội dự thi",
    *(
        f"{of_children}{own}"
        for of_children in (
            "nhóm trẻ", "nhóm lớp", "nhóm, lớp", "nhóm lớp mầm non", "nhóm, lớp mầm non", "nhóm trẻ, lớp mẫu giáo",
            "lớp mẫu giáo", "lớp mầm non", "cơ sở giáo dục mầm non",
        )
        for own in ("", " độc lập", " độc lập tư thục")
    ),
    "trung tâm ngoại ngữ", "trung tâm ngoại ngữ, tin học",
    "đoàn viên, hội viên", "đoàn viên, thanh niên", "cán bộ, đoàn viên", "cán bộ, hội viên",
    "gvnv", "gvbm", "cbcc", "cbccvc", "cbvc", "ccvc", "cbcnv", "cbnv", "ccvc và nlđ", "cbccvc và nlđ",
    *(f"đội ngũ {whose}" for whose in CORPS),
    *(f"tổ dân phố, {hamlets}" for hamlets in ("thôn, bản", "thôn, xóm", "thôn, ấp", "thôn, làng", "thôn", "xóm")),
)  # fmt: skip
"""Common nouns that stand for a group of their own; no other noun is drawn under their plural word."""

PEOPLE: tuple[str, ...] = (
    "học sinh", "sinh viên", "học viên", "phụ huynh", "người dân",
    "nhân dân", "hội viên", "hộ gia đình", "hộ dân", "hộ kinh doanh", "hộ sản xuất, kinh doanh", "đảng viên",
    "người lao động", "người sử dụng lao động",
    "bà con", "bà con nhân dân", "quần chúng nhân dân", "tầng lớp nhân dân", "nông dân", "ngư dân",
)  # fmt: skip
"""People who are named in a list of those who act, but begin too many other sentences to be looked for elsewhere."""

WEAK_NOUNS = frozenset((
    "tổ chức", "ban", "bộ", "sở", "phòng", "hội", "ngành", "cấp", "tổ", "trường", "lớp", "bản", "ấp", "thôn", "khoa",
    "vụ", "cục", "tổng cục", "viện", "xóm", "khóm", "khu phố", "buôn", "bon", "làng", "cơ sở", "báo", "đài", "bảo vệ",
    "đại biểu", "gia đình", "thành viên", "trung tâm", "tập thể",
    "cá nhân", "thanh tra", "trạm", "chuyên gia", "nhà khoa học", "nhà máy",
    "đại biểu hội đồng nhân dân", "đại biểu hđnd", "nhóm trẻ", "nhóm lớp", "lớp mẫu giáo", "lớp mầm non",
))  # fmt: skip
"""Nouns that are verbs or something else as well, or a name behind them: alone they do not begin a group."""
