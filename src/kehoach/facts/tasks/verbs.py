"""Words that a task begins with (docs/domain.md 8.2)."""

from __future__ import annotations

from itertools import pairwise

from ...reference.office_context import BOUND, HANDS

VERBS: tuple[str, ...] = (
    "rà soát", "xây dựng", "tổ chức", "triển khai", "tham mưu", "kiểm tra", "giám sát", "báo cáo", "tập huấn",
    "truyền thông", "tuyên truyền", "biên soạn", "bố trí", "huy động", "lồng ghép", "củng cố", "kiện toàn", "hướng dẫn",
    "đôn đốc", "tổng hợp", "theo dõi", "vận động", "cung cấp", "phát hiện", "xử lý", "đề xuất", "thiết lập", "lập",
    "chủ trì", "phối hợp", "chủ động", "tăng cường", "đẩy mạnh", "thực hiện", "tiếp tục", "chỉ đạo", "ban hành",
    "bảo đảm", "đảm bảo", "duy trì", "phấn đấu", "cử", "chuẩn bị", "gửi", "tiếp nhận", "thành lập", "phân công",
    "quán triệt", "phổ biến", "thường xuyên", "kịp thời", "khẩn trương", "nghiên cứu", "đánh giá", "sơ kết", "tổng kết",
    "hỗ trợ", "thanh tra", "quản lý", "phát huy", "nâng cao", "hoàn thiện", "hoàn thành", "định kỳ", "hằng năm",
    "hàng năm", "tham gia", "tham dự", "lưu trữ", "bảo quản", "bảo hành", "tuân thủ", "chấp hành",
    "nghiêm chỉnh", "nghiêm túc", "sẵn sàng", "tích cực", "tập trung", "chú trọng", "kết hợp", "giới thiệu", "treo",
    "dự trù", "cấp phát", "phân bổ", "niêm yết", "khắc phục", "chấn chỉnh", "ngăn chặn", "nắm bắt", "lựa chọn",
    "ưu tiên", "tạo điều kiện", "thúc đẩy", "mở rộng", "đổi mới", "đa dạng hóa", "khuyến khích", "thu thập",
    "phân tích", "khảo sát", "bàn giao", "quyết toán", "đối chiếu", "vận hành", "trang bị", "tiếp thu", "sắp xếp",
    "nhân rộng", "phát động", "đăng tải", "đề cao", "kê khai", "công khai", "chi trả", "giải ngân", "nghiệm thu",
    "xác minh", "quảng bá", "bồi dưỡng", "phát thanh", "truyền thanh", "tuần tra", "tối ưu hóa",
    "cân đối", "thẩm định", "đưa tin", "tăng thời lượng", "mở chuyên mục", "mở chuyên trang",
)  # fmt: skip
_WITH_WHOM = frozenset(("có", who) for who in ("bà", "ông", "đồng", "đ/c", "đại", "lãnh", "các", "mặt", "sự"))
HAS_TO = tuple(f"{duty} " for duty in sorted(BOUND))
"""Words that bind the one before them: `Sở Y tế có trách nhiệm …`"""
MUST = (*HAS_TO, "phải ")
"""What those have to do of whom an article tells: `Sở Y tế phải …`"""
NEEDS = (*MUST, "cần ")
"""What those do of whom it is said that something is wanted of them: `… lưu ý các xã cần …`."""
_FIRST = frozenset(words.split()[0] for words in VERBS)
_SECOND = frozenset(tuple(words.split()[:2]) for words in VERBS if " " in words)
_ALONE = frozenset(words for words in VERBS if " " not in words)
_IN_DETAIL = "quy định chi tiết, "
"""Of a decree that carries out a law: `Nghị định quy định chi tiết, hướng dẫn thi hành một số điều của Luật …`"""


def begins_task(text: str, start: int) -> bool:
    """Whether the text at `start` begins with a verb of tasks, and names no one: `Tham dự Hội nghị có bà Lê Thị Bê`.

    What `này` follows is a noun: `Hướng dẫn này thay thế …`.

    >>> [begins_task(text, 0) for text in ("Phối hợp với các trường", "Kinh phí thực hiện", "Báo cáo viên trình bày")]
    [True, False, False]
    """
    words = text[start : start + 30].lower().replace(",", " ").replace(".", " ").split()
    if not words or words[0] not in _FIRST:
        return False
    if words[0] in _ALONE:
        return words[:2] != ["cử", "tri"]
    if words[:2] == ["tham", "dự"]:
        return _WITH_WHOM.isdisjoint(pairwise(words))
    if tuple(words[:2]) not in _SECOND or words[2:3] in (["viên"], ["người"], ["này"], ["của"]):
        return False
    return not text.endswith(_IN_DETAIL, 0, start)


def has_to(text: str, start: int, duties: tuple[str, ...] = HAS_TO) -> bool:
    """Whether it is said at `start` what the one before has to do: by a verb of tasks, or by a duty.

    >>> [has_to(text, 0) for text in ("có trách nhiệm giữ rừng", "rà soát các chợ", "đạt 90%")]
    [True, True, False]
    """
    return begins_task(text, start) or text.startswith(duties, start)


_ERRANDS = HANDS | frozenset((
    "mua", "đặt", "thuê", "mượn", "đón", "dẫn", "kê", "dọn", "cắm", "viết", "vẽ", "in", "soạn", "duyệt", "đọc", "ghi",
    "chụp", "quay", "nấu", "trông", "trực", "liên hệ", "dạy", "coi", "ra", "thu", "quét", "lắp", "chọn", "tập", "mời",
))  # fmt: skip
"""What one person is sent to do, by one syllable or two, behind his name and a colon: `Đ/c Hà: mua hoa, nước uống`."""
_NO_ERRANDS = frozenset((
    "thu nhập", "thu chi", "thu ngân", "tập thể", "tập đoàn", "tập san", "ra đời", "coi như", "ghi chú",
    "trực thuộc", "trực tuyến",
))  # fmt: skip
"""Words of two syllables whose first one is such a verb: `Thu nhập tăng thêm: Đ/c Hà`."""


def runs_errand(text: str, start: int) -> bool:
    """Whether the text at `start` begins with what one person is sent to do.

    >>> [runs_errand(text, 0) for text in ("Mua hoa", "dự trù thuốc", "Mua sắm", "Thu Hà", "Tổ trưởng")]
    [True, True, True, False, False]
    """
    words = text[start : start + 30].replace(",", " ").split()[:2]
    if len(words) < _PAIR or words[1][0].isupper():
        return False  # a name or a title
    low = " ".join(words).lower()
    return low not in _NO_ERRANDS and not _ERRANDS.isdisjoint((low, words[0].lower()))


_PAIR = 2  # words


THINGS: tuple[str, ...] = (
    "việc", "trưởng đoàn", "thành viên", "thành phần", "số lượng", "danh sách", "thời gian", "địa điểm", "đối tượng",
    "kinh phí", "hình thức", "cơ cấu", "nguyên tắc", "ông", "bà", "lưu ý", "ghi chú", "nơi nhận", "mẫu",
    "nhóm", "danh mục", "biên bản", "đơn", "các mặt hàng", "hợp đồng", "chứng từ", "trên đây", "người", "những người",
    "cử tri", "luật sư", "các đối tượng", "hội nghị", "trình tự", "thẩm quyền", "công thức", "số liệu", "sổ",
    "bản đồ", "bản vẽ", "thông tin chi tiết", "mọi chi tiết", "phương châm", "mọi thông tin chi", "mọi thông tin xin",
    "trang phục",
)  # fmt: skip
"""Words that an entry begins with which is no task: it names a thing."""


_SHORTEST = 12
"""Letters below which an entry is a scrap, a page number, a word of a stamp, unless it is an order."""


_ALONE_OR_HANDS = _ALONE | {words for words in HANDS if " " not in words}


def _orders_shortly(entry: str) -> bool:
    """Whether a verb and what it is done to stand alone: `họp dân.`, `lập dự toán`; not `báo cáo.`, `gửi kèm`."""
    words = entry.rstrip(" .;,/").split()
    if words[-1:] in (["kèm"], ["này"], ["sau"], ["sau:"], ["tri"], ["viên"]):
        return False
    return (len(words) > 1 and words[0] in _ALONE_OR_HANDS) or (len(words) > 2 and tuple(words[:2]) in _SECOND)


_NOTHING, _NOTHING_WIDTH = (": không", ": không có"), 14
"""How an entry ends that says of something that there is none: `Nội dung khác: Không.`"""


def names_thing(text: str, start: int) -> bool:
    """Whether the text at `start` begins with a thing or a telephone number, not with what is to be done.

    >>> [names_thing(text, 0) for text in ("Việc lập danh sách", "Lập danh sách cử tri", "0900.000.000")]
    [True, False, True]
    """
    if text[-_NOTHING_WIDTH:].rstrip(" .;/").lower().endswith(_NOTHING) and not begins_task(text, start):
        return True
    begin = text[start : start + 20].lower().lstrip()
    if len(text) - start < _SHORTEST and not _orders_shortly(begin):
        return True
    if not begin.strip("0123456789 .,-/()+"):
        return True
    return begin.startswith(THINGS) and any(
        begin.startswith(thing) and not begin[len(thing) : len(thing) + 1].isalpha() for thing in THINGS
    )
