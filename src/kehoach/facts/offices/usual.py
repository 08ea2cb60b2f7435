"""The most usual names, read by one anchored pattern: the same result as word by word, in a fifth of the time.

Only names of which it is plain where they end are read here: behind them stands the end, a sign, or a verb in small
letters. Tests hold every form against the reading word by word.
"""

from __future__ import annotations

from ...reference.office_context import LINKS
from ...reference.places import UNITS
from ...text.patterns import one_of, pattern
from .found import Name
from .start import GROUP, OFFICE
from .words import first_word, may_begin_name, tables

FIELDS: tuple[str, ...] = (
    "Lao động - Thương binh và Xã hội", "Lao động - TBXH", "Giáo dục và Đào tạo", "Tài chính",
    "Thông tin và Truyền thông", "Y tế", "Tư pháp", "Nội vụ", "Nông nghiệp và Phát triển nông thôn",
    "Nông nghiệp và Môi trường", "Nông nghiệp và PTNT", "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư",
    "Văn hóa, Thể thao và Du lịch", "Văn hoá, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa - Thông tin",
    "Văn hóa và Thông tin", "Văn hóa - Xã hội", "Khoa học và Công nghệ", "Công Thương", "Xây dựng", "Công an",
    "Quốc phòng", "Giao thông vận tải", "Du lịch", "Ngoại vụ", "Ngoại giao", "Dân tộc và Tôn giáo",
)  # fmt: skip
"""What the usual ministries, departments and divisions are for, as printed."""

ONE: tuple[tuple[str, str], ...] = (
    # pattern, example
    ("(?:Sở|Bộ|Phòng) (?:" + "|".join(FIELDS) + ")", "Sở Y tế"),
    (
        "(?:UBND|[ỦU][yỷ] ban nhân dân(?: dân)?|Công an|Hội đồng nhân dân|HĐND|Trung tâm Y tế|Ủy ban MTTQ Việt Nam) "
        "(?:tỉnh|huyện|thành phố|xã|phường|quận|thị xã)",
        "UBND tỉnh",
    ),
    ("Chính phủ|Thủ tướng Chính phủ|Trung tâm Y tế|Ban Giám hiệu|Tỉnh đoàn|Huyện đoàn", "Chính phủ"),
)
"""One office."""

_UNIT = one_of(*UNITS)
SEVERAL: tuple[tuple[str, str], ...] = (
    # pattern, example
    (f"(?:UBND|[ỦU][yỷ] ban nhân dân) các {_UNIT}(?:, {_UNIT}){{0,4}}", "UBND các huyện, thành phố"),
    ("[Cc]ác cơ quan, tổ chức (?:có )?liên quan", "các cơ quan, tổ chức có liên quan"),
    (
        "[Cc]ác (?:sở, ban, ngành|sở, ngành|ban, ngành|cơ quan, đơn vị, địa phương|cơ quan, đơn vị"
        "|đơn vị, địa phương|đơn vị|cơ quan|địa phương|ngành)(?: (?:có )?liên quan)?",
        "các cơ quan, đơn vị liên quan",
    ),
)
"""A group of offices."""

VERBS = frozenset((
    "chủ trì", "chủ động", "phối hợp", "tham mưu", "căn cứ", "chỉ đạo", "hướng dẫn", "tổ chức", "triển khai",
    "thực hiện", "xây dựng", "ban hành", "báo cáo", "rà soát", "bố trí", "tăng cường", "tiếp tục", "tổng hợp", "theo",
    "để", "trước", "trình", "lập", "trong việc", "phê duyệt", "cung cấp", "thường xuyên", "kịp thời", "kiện toàn",
    "củng cố", "đẩy mạnh", "chuẩn bị", "tuyên truyền", "phổ biến", "theo dõi", "đôn đốc", "nghiên cứu", "đề xuất",
    "thành lập", "quan tâm", "cử", "gửi", "kiểm tra", "giám sát", "đề nghị", "yêu cầu", "phân công", "huy động",
    "lồng ghép", "nâng cao", "đã", "là",
))  # fmt: skip
"""Openers of `reference.office_context` that no tail of a name begins with."""

LONGER = frozenset(("có trách", "có nhiệm", "chịu trách"))
"""The first two words of longer ones: có trách nhiệm."""

_GO_ON = LINKS | {"cấp", "tuyến", "nơi", "năm", "và", "cùng", "hoặc", "với"}
_WORDS = (
    r"(?! phối hợp liên| tham mưu,| dự phòng| tuyên truyền, báo| xây dựng (?:pháp luật|[Đđ]ảng)"
    r"| chủ trì (?:các )?(?:[Tt]iểu )?[Dd]ự án)"
    r"(?= ([^\W\d_]+)(?: ([^\W\d_]+))?(?![\w&]))"
)


_ONE, _SEVERAL = (one_of(*(form for form, _ in rows)) for rows in (ONE, SEVERAL))
_BEHIND = rf"(?:(?=[:.)]|\s?\Z)|(, | và |; )|{_WORDS})"
_USUAL = pattern(rf"({_ONE}){_BEHIND}|({_SEVERAL}){_BEHIND}")
"""One name and what stands behind it.

Groups: 1 an office or 5 a group of them; 2 or 6 what parts it from a further name; 3, 4 or 7, 8 two words behind.
"""


def usual_names(text: str, start: int, end: int) -> tuple[list[Name], int] | None:
    """The names that begin at `start` and where the text goes on, if all of them are usual ones; else None."""
    out: list[Name] = []
    at = start
    match = _USUAL.match
    while (found := match(text, at, end)) is not None:
        name, kind = (1, OFFICE) if found.end(1) >= 0 else (5, GROUP)
        stop = found.end(name)
        out.append(Name(at, stop, kind))
        if found.end(name + 1) < 0:
            word, second = found.group(name + 2, name + 3)
            if word is not None:
                plain = _ends(word, second, kind, weak=text.endswith("ngành", at, stop))
            else:
                plain = kind == OFFICE or text[stop : stop + 1] != ":" or _no_list(text, at, stop, end)
            return (out, stop + 1 if stop < end and text[stop].isspace() else stop) if plain else None
        at = found.end()
    return None


_PLACED = "tỉnh, thành phố"
"""Behind it a list of places may stand: UBND các tỉnh, thành phố: Huế, Gia Lai."""


def _no_list(text: str, at: int, stop: int, end: int) -> bool:
    """Whether no names may stand behind the colon of a group: `Các cơ quan: Tài chính, Công an huyện`."""
    if text.find(",", at, stop) < 0 or text.endswith(_PLACED, at, stop) or may_begin_name(text, stop + 1, end):
        return False
    return first_word(text, stop + 1, end) not in tables().fields


def _ends(word: str, second: str | None, kind: str, *, weak: bool) -> bool:
    """Whether the words behind a name end it: a verb, or behind an office a word that no name contains."""
    two = f"{word} {second}"
    if two in VERBS or word in VERBS:
        return True
    if weak or (second or "") in tables().fields.get(word, ()):
        return False  # Phòng Tài chính kế toán
    return two in LONGER or (kind == OFFICE and word.islower() and word not in tables().inside and word not in _GO_ON)
