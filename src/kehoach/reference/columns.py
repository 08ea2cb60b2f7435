"""Which column is which: header words and their roles (docs/domain.md 6.2)."""

from __future__ import annotations

from functools import cache, lru_cache

from ..text.fold import key
from ..text.patterns import pattern
from .slug import bare

SYNONYMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ord", ("stt", "tt", "số tt", "số thứ tự", "thứ tự", "s tt", "s.t.t", "t.t")),
    ("co", ("cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan, đơn vị phối hợp", "cơ quan/đơn vị phối hợp",
            "tổ chức phối hợp", "ngành phối hợp", "bộ phận phối hợp", "cá nhân phối hợp", "lực lượng phối hợp",
            "đơn vị ph", "cơ quan cùng thực hiện", "đơn vị cùng thực hiện", "cùng phối hợp", "lực lượng hỗ trợ",
            "đơn vị hỗ trợ", "các đơn vị phối hợp", "các cơ quan phối hợp")),
    ("lead", ("cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "cơ quan/đơn vị chủ trì", "cơ quan, đơn vị chủ trì",
              "cơ quan thực hiện", "đơn vị thực hiện", "đơn vị chủ trì tham mưu", "đầu mối", "người thực hiện",
              "trách nhiệm", "đơn vị phụ trách", "người phụ trách", "phụ trách", "cơ quan, đơn vị thực hiện",
              "đơn vị/ cá nhân phụ trách", "đơn vị/cá nhân phụ trách", "phân công", "phân công thực hiện",
              "đơn vị được giao", "cơ quan đầu mối", "đơn vị đầu mối", "bộ phận đầu mối",
              "đơn vị ct", "đơn vị tham mưu", "cơ quan tham mưu", "cơ quan chịu trách nhiệm",
              "ngành chủ trì", "bộ phận chủ trì", "cơ quan phụ trách",
              "lực lượng thực hiện", "lực lượng chính", "người chịu trách nhiệm", "đơn vị chịu trách nhiệm",
              "phụ trách chính", "chịu trách nhiệm chính", "chịu trách nhiệm thực hiện", "bộ phận tham mưu",
              "bộ phận thực hiện", "bộ phận phụ trách", "phòng tham mưu", "cán bộ phụ trách", "cán bộ thực hiện",
              "công chức phụ trách", "công chức tham mưu", "cá nhân phụ trách", "cá nhân thực hiện")),
    ("time", ("thời gian", "thời hạn", "tiến độ", "lộ trình", "ngày hoàn thành", "hoàn thành trước", "hoàn thành",
              "thời điểm", "bắt đầu", "kết thúc", "từ ngày", "đến ngày", "ngày kết thúc", "hạn hoàn thành",
              "hạn xong", "hạn thực hiện", "hạn chót", "hạn cuối",
              "mốc thời gian", "tg hoàn thành", "tg thực hiện")),
    ("output", ("sản phẩm", "kết quả", "dự kiến sản phẩm", "hình thức văn bản", "sản phẩm đầu ra", "dự kiến kết quả",
                "đầu ra")),
    ("approver", ("cấp trình", "cơ quan ban hành", "cấp phê duyệt", "thẩm quyền ban hành", "cấp ban hành",
                  "cơ quan trình", "thẩm quyền phê duyệt")),
    ("budget", ("kinh phí", "dự toán", "nguồn kinh phí", "số tiền", "thành tiền", "dự kiến kinh phí", "tổng kinh phí",
                "kế hoạch vốn", "nguồn vốn", "tổng mức đầu tư", "đơn giá")),
    ("unit", ("đơn vị tính", "đvt", "đv tính")),
    ("baseline", ("hiện trạng", "thực hiện năm", "ước thực hiện")),
    ("target", ("chỉ tiêu", "kế hoạch năm", "mục tiêu", "mục tiêu đến năm", "năm")),
    ("place", ("địa điểm", "địa chỉ", "địa bàn")),
    ("audience", ("đối tượng", "thành phần", "số lượng")),
    ("note", ("ghi chú",)),
    ("task", ("nội dung", "nhiệm vụ", "tên nhiệm vụ", "hoạt động", "công việc", "đầu việc", "hạng mục",
              "nội dung nhiệm vụ", "nội dung công việc", "nhiệm vụ cụ thể", "nhiệm vụ, giải pháp", "nội dung hoạt động",
              "tên công việc", "nhóm nhiệm vụ", "tên hoạt động", "nội dung thực hiện", "tên văn bản", "tên đề án",
              "mô tả nhiệm vụ", "mô tả công việc")),
)  # fmt: skip
"""Role and the words that begin a header cell of it. `target` and `task` come late: their words are common."""

DAYS = ("thứ", "ngày", "tuần", "tháng", *(f"{a}{sign}{b}" for a, b in (
    ("thứ", "ngày"), ("ngày", "thứ"), ("ngày", "tháng"), ("tháng", "ngày"), ("tuần", "tháng"), ("tuần", "ngày"),
) for sign in (" ", ", ", "/", " - ")))  # fmt: skip
"""The whole of the header of a column that says when, in a schedule of a week or a month."""
_EXACT = {word: role for role, words in (("time", (*DAYS, "hạn")), *SYNONYMS) for word in words}
_LOOSE = frozenset({"ord", "target"})  # their words are too short to stand for what begins with them
_PREFIXES = tuple(
    sorted(((w, r) for r, words in SYNONYMS for w in words if r not in _LOOSE or len(w) > 8), key=lambda p: -len(p[0]))
)
_YEAR = pattern(r"(?:kế hoạch |chỉ tiêu |mục tiêu |đến )*(?:năm )?(?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)?$")
_LONGEST = 90


def role_of(text: str) -> str | None:
    """The role of a column with this header, or None. Case, tone placement, dashes and line ends do not matter.

    >>> role_of("CƠ QUAN CHỦ TRÌ")
    'lead'
    """
    return _role(text) if 0 < len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _role(text: str) -> str | None:
    name = key(text).strip(" .:*")
    if name in _EXACT:
        return _EXACT[name]
    if _YEAR.match(name):
        return "target"
    for word, role in _PREFIXES:
        if name.startswith(word) and not name[len(word) :][:1].isalnum():
            return role
    return _without_marks().get(bare(name))


@cache
def _without_marks() -> dict[str, str]:
    """Roles of words whose marks were lost or misread by a scan (`Đơn vi chủ tri`); one syllable tells none."""
    return {bare(word): role for word, role in _EXACT.items() if " " in word}


ORD_HEAD = 12
"""Characters of the longest header cell that names the column of ordinals."""


def is_ord_head(text: str) -> bool:
    """Whether a header cell names the column of ordinals."""
    return len(text) <= ORD_HEAD and role_of(text) == "ord"


_ANYWHERE: tuple[tuple[str, str, str], ...] = (
    (r"phối hợp(?!.*chủ trì)", "co", "Đơn vị phối hợp"),
    (r"chủ trì|phụ trách|đầu mối|được giao|chịu trách nhiệm"
     r"|(?:cơ quan|đơn vị|người|bộ phận|phòng|ngành|tổ|nhóm|lực lượng|cán bộ).{0,20}"
     r"(?:thực hiện|tham mưu|soạn thảo|xây dựng)", "lead",
     "Sở, ngành chủ trì tham mưu"),
    (r"thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|lộ trình|^giai đoạn$", "time",
     "Dự kiến hoàn thành"),
    (r"sản phẩm|kết quả|đầu ra", "output", "Dự kiến sản phẩm"),
    (r"kinh phí|dự toán|ngân sách", "budget", "Nguồn kinh phí"),
    (r"nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|^(?:tên )?chương trình$", "task", "Các nhiệm vụ chủ yếu"),
)  # fmt: skip
"""Words anywhere in a header cell: pattern, role, example. The first that fits."""
_WORDS = tuple((pattern(form), role) for form, role, _ in _ANYWHERE)
_WORDS_WITHOUT_MARKS = tuple((pattern(bare(form)), role) for form, role, _ in _ANYWHERE)


@lru_cache(maxsize=4096)
def loose_role_of(text: str) -> str | None:
    """The role of a column of a table whose header row is known: its words may stand anywhere in the cell.

    >>> role_of("Sở, ngành chủ trì tham mưu"), loose_role_of("Sở, ngành chủ trì tham mưu")
    (None, 'lead')
    """
    if (role := role_of(text)) is not None or len(text) > _LONGEST:
        return role
    name = key(text)
    if (role := next((role for form, role in _WORDS if form.search(name)), None)) is not None:
        return role
    plain = bare(name)
    return next((role for form, role in _WORDS_WITHOUT_MARKS if form.search(plain)), None)
