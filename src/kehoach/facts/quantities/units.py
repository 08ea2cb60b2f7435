"""What is counted: units, counted nouns, money, and what a figure is per (docs/domain.md 8.4)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...text.patterns import pattern

COUNTED: tuple[str, ...] = (
    # people
    "trẻ em", "người", "người dân", "người lao động", "người khuyết tật", "người cao tuổi", "lượt người", "lượt khách",
    "lượt", "cộng tác viên", "tình nguyện viên", "dẫn trình viên", "tuyên truyền viên", "báo cáo viên", "cán bộ",
    "công chức", "viên chức", "học sinh", "sinh viên", "giáo viên", "học viên", "đại biểu", "thành viên", "hội viên",
    "đoàn viên", "đảng viên", "phụ nữ", "lao động", "cử tri", "bác sĩ", "chuyên gia", "hộ", "hộ dân", "hộ gia đình",
    "hộ nghèo", "hộ cận nghèo",
    # bodies and places
    "cơ quan", "tổ chức", "đơn vị", "địa phương", "doanh nghiệp", "hợp tác xã", "cơ sở", "trường", "trường học",
    "câu lạc bộ", "khu công nghiệp", "KCN", "cụm công nghiệp", "CCN", "trung tâm", "trạm y tế", "bệnh viện",
    "giường bệnh", "công trình",
    # what is held, made or done
    "lớp", "buổi", "cuộc", "hội nghị", "hội thảo", "diễn đàn", "lễ phát động", "lễ", "mô hình", "dự án",
    "đề án", "chương trình", "chuyên đề", "văn bản", "tài liệu", "tờ rơi", "cuốn", "quyển", "bộ", "bản", "bài", "tin",
    "phóng sự", "quyền", "cấp độ", "nhóm", "nội dung", "nhiệm vụ", "chỉ tiêu", "tiêu chí", "tiêu chuẩn", "giải pháp",
    "mục tiêu", "thủ tục", "thủ tục hành chính", "TTHC", "hồ sơ", "dịch vụ", "sản phẩm", "suất", "suất quà", "phần quà",
    "trường hợp", "vụ", "phiếu", "đợt", "lần", "nền tảng", "hệ thống", "ứng dụng", "giải", "bậc", "điểm", "vòng",
    # time
    "ngày", "ngày làm việc", "ngày công", "tháng", "năm", "quý", "tuần", "giờ", "phút", "tiết",
    # measures
    "m", "m2", "m²", "m3", "m³", "km", "km2", "km²", "ha", "cm", "mm", "kg", "kilôgam", "g", "gram", "gam", "tấn", "tạ",
    "lít", "ml", "kW", "MW", "kWh", "kV", "Mbps", "Gbps", "Tbps", "GB", "TB",
)  # fmt: skip
"""Units and counted nouns that are known; the longest that fits is taken."""

TIME_UNITS = {"năm": "P1Y", "quý": "P3M", "tháng": "P1M", "tuần": "P1W", "ngày": "P1D"}
"""Words of time behind a slash, as ISO 8601 durations."""

OF_TIME = frozenset({*TIME_UNITS, "ngày làm việc", "ngày công", "giờ", "phút", "tiết", "lần", "đợt", "vòng"})
"""Units that more often say when or how often than how much."""

_OTHER_NAME = {"gram": "g", "gam": "g", "kilôgam": "kg", "m²": "m2", "m³": "m3", "km²": "km2"}
_LEVELS = (
    ("thị trấn", "xã"), ("đặc khu", "xã"), ("phường", "xã"), ("thị xã", "huyện"), ("huyện", "huyện"),
    ("quận", "huyện"), ("xã", "xã"),
)  # fmt: skip

_NOT_COUNTED = frozenset(
    (
     "và", "hoặc", "hay", "đến", "tới", "của", "là", "tại", "theo", "từ", "trong", "trên", "dưới", "với", "để",
     "cho", "về", "bằng", "so", "mà", "thì", "nếu", "khi", "do", "bởi", "như", "cũng", "đã", "đang", "sẽ", "được",
     "bị", "không", "có", "này", "đó", "trở", "còn", "vào", "ra", "lên", "xuống", "gồm"
    )
)  # fmt: skip
_PLACE = r"(?:xã|phường|thị\ trấn|đặc\ khu|huyện|quận|thị\ xã|thành\ phố|tỉnh|thôn|ấp|bản|tổ\ dân\ phố|khu\ phố)"
_PLACES = pattern(rf"{_PLACE}(?!\w)(?:(?:,\s{{0,3}}|\s{{1,3}}và\s{{1,3}}){_PLACE}(?!\w)){{0,5}}")
_WORD = pattern(r"[^\W\d_]{1,20}[23²³]?")
_NOUN = pattern(r"[<U><L>]{1,12}(?:\s{1,3}[<L>]{1,8}){0,2}\s{1,3}viên(?!\w)")

MONEY = pattern(r"\s{0,3}(?:(?P<vnd>đồng|VNĐ|VND|vnđ|vnd|đ)|(?P<usd>USD|đô\s?la(?:\s{1,3}Mỹ)?))(?!\w)")
"""A currency behind a number or a scale word."""

PERCENT = pattern(r"\s{0,3}(?:%|phần\s{1,3}trăm(?!\w))")
PER = pattern(
    r"\s?/\s?(?:\d{1,2}\s?)?(?P<per>[^\W\d_]{1,12}[23²³]?(?:\s(?:dân|nghèo|gia\sđình|học|tập\shuấn)(?!\w))?)(?!\w|[.-]\w)"
)
"""What a figure is per: `/người/ngày`, `/năm`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A counted noun behind a figure: as printed, where it stands, and whether it is one of the known ones."""

    name: str
    start: int
    end: int
    known: bool


@cache
def _by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in COUNTED:
        words = tuple(phrase.lower().split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


def unit_at(text: str, at: int) -> Unit | None:
    """The counted noun that begins behind blanks at an offset; a noun that is not known is taken by its first word.

    >>> unit_at("540 cộng tác viên, 20 lớp", 3)
    Unit(name='cộng tác viên', start=4, end=17, known=True)
    """
    while at < len(text) and text[at] == " ":
        at += 1
    if found := _PLACES.match(text, at):
        return Unit(" ".join(found.group().split()), at, found.end(), True)
    first = _WORD.match(text, at)
    if first is None or first.group().lower() in _NOT_COUNTED:
        return None
    for words in _by_first().get(first.group().lower(), ()):
        if end := _reads(text, at, words):
            return Unit(" ".join(text[at:end].split()), at, end, True)
    if noun := _NOUN.match(text, at):
        return Unit(" ".join(noun.group().split()), at, noun.end(), True)
    return Unit(first.group(), at, first.end(), False)


def _reads(text: str, at: int, words: tuple[str, ...]) -> int | None:
    """Where the words end if the text at `at` has them, with any blanks between."""
    for number, word in enumerate(words):
        if number:
            start = at
            while at < len(text) and text[at] == " " and at - start < 4:
                at += 1
            if at == start:
                return None
        if text[at : at + len(word)].lower() != word:
            return None
        at += len(word)
    return None if at < len(text) and (text[at].isalnum() or text[at] == "_") else at


def unit_name(unit: str | None) -> str | None:
    """One name for the forms of a unit: gram is g, a list of places is of their level.

    >>> unit_name("gram"), unit_name("huyện, thị xã, thành phố"), unit_name("Lễ phát động")
    ('g', 'đơn vị cấp huyện', 'lễ phát động')
    """
    if unit is None:
        return None
    if "," in unit and _PLACES.fullmatch(unit):
        return next((f"đơn vị cấp {level}" for word, level in _LEVELS if word in unit), unit)
    small = unit.lower() if unit[1:].islower() or " " in unit else unit
    return _OTHER_NAME.get(small, small)


def per_at(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The words behind slashes at an offset, as printed, and where they end.

    >>> per_at("đồng/người/ngày.", 4)
    (('người', 'ngày'), 15)
    """
    words: list[str] = []
    while len(words) < 4 and text.find("/", at, at + 2) >= 0 and text[at] in " /" and (found := PER.match(text, at)):
        words.append(" ".join(found["per"].split()))
        at = found.end()
    return tuple(words), at
