"""Bodies of communes, wards and special zones, and posts of their hamlets (docs/domain.md 8.2). All in lower case."""

from __future__ import annotations

_ORDER = tuple(f"an ninh{sign} trật tự" for sign in ("", ","))

BODIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tổ đại biểu", ()), ("tổ công nghệ số cộng đồng", ()), ("tổ chuyển đổi số cộng đồng", ()),
    *((f"tổ bảo vệ {order}", ()) for order in _ORDER),
    ("tổ hỗ trợ dịch vụ công trực tuyến", ()), ("tổ hỗ trợ dịch vụ công", ()), ("tổ tuyên truyền lưu động", ()),
    ("tổ liên gia", ()), ("tổ liên gia an toàn pccc", ()), ("tổ liên gia an toàn phòng cháy, chữa cháy", ()),
    ("đội tình nguyện", ()), ("đội quản lý vận hành lưới điện", ()),
    ("tổ dân vận khéo", ()), ("đội dân phòng", ()), ("trung tâm học tập cộng đồng", ()),
    *((f"đội phòng cháy{sign} chữa cháy chuyên ngành", ()) for sign in (",", " và")),
    *((f"ban phát triển {place}", ()) for place in ("thôn", "bản", "ấp", "xóm", "buôn", "làng", "khu phố")),
    *((f"ban quản lý {what}", ()) for what in ("chợ", "các chợ", "di tích", "các di tích", "trật tự đô thị")),
    ("trung tâm y tế quân dân y", ()), ("trung tâm quân dân y", ()),
    ("hải đội", ("trưởng",)), ("hải đội biên phòng", ()), ("ban chỉ huy phòng thủ khu vực", ()),
)  # fmt: skip
"""Words that begin the name of one body, each with the words that make it something else."""

FORCES: tuple[str, ...] = (
    *(
        f"lực lượng {takes_part}bảo vệ {order}{where}"
        for takes_part in ("", "tham gia ")
        for order in _ORDER
        for where in ("", " ở cơ sở", " cơ sở")
    ),
    "lực lượng dân phòng", "lực lượng dân quân, dân phòng", "lực lượng dân quân tự vệ, dân phòng",
    "lực lượng dân quân tự vệ và dân phòng", "lực lượng xung kích",
)  # fmt: skip
"""Who keeps order in a hamlet: Lực lượng bảo vệ an ninh, trật tự ở cơ sở."""

CHIEFS: tuple[str, ...] = (
    *(f"{place} đội trưởng" for place in ("thôn", "bản", "ấp", "xóm", "khóm", "buôn", "làng", "khu phố", "khu")),
    "trưởng bon", "trưởng buôn", "trưởng làng",
)  # fmt: skip
"""Who heads a hamlet, or those of its militia."""
