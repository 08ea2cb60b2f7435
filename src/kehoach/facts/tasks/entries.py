"""Entries that stand where a deed might: things, figures, addresses, persons (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.persons import is_person_name
from ...text.patterns import pattern
from ..offices.running import names_from
from .verbs import begins_task, names_thing


def is_entry(text: str, at: int) -> bool:
    """Whether behind an office and a colon stands no deed: a thing, how many, from when, how a figure is reckoned."""
    if names_thing(text, at) or stands_for(text, at) or is_address(text, at):
        return True
    return _counts(text, at) or reckons(text, at) or only_heads(text, at) or _musters(text, at)


def _musters(text: str, at: int) -> bool:
    """Whether it is told how many each of some offices sends.

    >>> [_musters(text, 0) for text in ("Hạt Kiểm lâm 12 đ/c, Công an xã 05 đ/c", "Hạt Kiểm lâm 12 đ/c đi tuần tra")]
    [True, False]
    """
    names, behind = names_from(text, at)
    return (bool(names) and _STRENGTH.match(text, behind) is not None) or _TEAMS.match(text, at) is not None


_MEN = r"\d{1,4}\s(?:đ/c|đồng chí|người|chiến sĩ|cán bộ)"
_STRENGTH = pattern(rf"{_MEN}\s?(?:[.,;+()]| và |\Z)")
_TEAMS = pattern(rf"(?:Tổ(?! chức)|Đội|Nhóm|Dân quân)\s[^.;:]{{1,120}}?\s{_MEN}[\s.;]*\Z")


_COUNTS = pattern(
    r"(?:(?:[Kk]hoảng|[Tt]rên|[Dd]ưới|[Gg]ần|[Hh]ơn|[Tt]ối đa|[Tt]ối thiểu|[Kk]hông quá) )?\d[\d.,]{0,12}"
    r"(?: [^\W\d_]{1,10}){1,4}(?: ?\([^()]{1,40}\))?[\s.;]*"
)
_HOURS = pattern(
    r"(?:(?:[Tt]ừ|[Ll]úc|[Vv]ào)(?: lúc)? )?(?=\d{1,2} ?(?:h|g|giờ|:) ?\d{0,2}(?!\w))"
    r"(?:\d{1,2}(?!\d)|(?:19|20)\d\d(?!\d)|[\s:/,.;()–-]"
    r"|(?:h|g|giờ|phút|đến|tới|và|ngày|tháng|năm|thứ|sáng|chiều|tối)(?![^\W\d_])){1,60}"
)
"""How many of something alone, and the hours of something: `khoảng 300 học sinh`, `Từ 7h30 - 9h30`."""
_LONGEST_COUNT, _FIRST_FIGURE, _LONGEST_NAME, _LONGEST_ADDRESS = 100, 16, 60, 160


def _counts(text: str, at: int) -> bool:
    """Whether it is only told how many take part or are meant, or from when to when.

    >>> [_counts(text, 0) for text in ("khoảng 300 học sinh.", "Từ 7h30 - 9h30", "05 lớp tổ chức thi vẽ tranh ở xã")]
    [True, True, False]
    """
    if len(text) - at > _LONGEST_COUNT or not any(letter.isdigit() for letter in text[at : at + _FIRST_FIGURE]):
        return False
    return _COUNTS.fullmatch(text, at) is not None or _HOURS.fullmatch(text, at) is not None


def stands_for(text: str, at: int) -> bool:
    """Whether one word alone stands behind a colon, an abbreviation or what fills a blank: `Đảng ủy khối: ĐUK`."""
    if len(text) - at > _LONGEST_NAME or begins_task(text, at):
        return False
    return text[at:].rpartition(":")[2].strip(" .;").isalpha()


_POST = (
    r"(?i:(?:tổ|nhóm|đội|khối|cụm) (?:trưởng|phó)|(?:phó )?trưởng (?:đoàn|ban|nhóm|tiểu ban|tổ|đội)"
    r"|(?:phó )?chủ tịch hội đồng|thường trực|thư ký|thành viên|[uủ][ỷy] viên)(?!\w)"
    r"(?: (?:[Đđ]oàn|[Bb]an|[Nn]hóm|[Tt]iểu ban|[Tt]ổ|[Đđ]ội|[Hh]ội đồng)(?!\w)[^.,;:]{0,60})?"
)
_IS_POSTED = rf"(?:(?! làm )[^.;:]){{2,160}} làm {_POST}"
_CALLED = ("Do ", "do ", "Đồng chí ", "đồng chí ", "Đ/c ", "đ/c ", "Ông ", "Bà ", "Thầy ", "Cô ")
_HEADS_TEAM = pattern(rf"(?:làm {_POST}|{_IS_POSTED})(?:(?:[,;]| và) {_IS_POSTED}){{0,4}}[\s.;/]*\Z")


def only_heads(text: str, at: int) -> bool:
    """Whether it is only told at `at` who heads a team: `Tổ 1: Đồng chí Lê Văn Bê làm tổ trưởng.`

    >>> [only_heads(text, 0) for text in ("làm tổ trưởng", "Do bà A làm trưởng đoàn", "Ông B làm tổ phó, tìm hiểu")]
    [True, True, False]
    """
    return text.startswith(("làm ", *_CALLED), at) and _HEADS_TEAM.match(text, at) is not None


_BRINGS = pattern(
    r"(?P<deed>[^,;.:]{12,200}?) sẽ (?:góp phần|giúp|tạo|là|mang lại|đem lại|thúc đẩy|có ý nghĩa)\b"
    r"|[^;.:]{12,200}?, (?:toàn|cả) [^,;.:]{2,40}? sẽ (?:tiếp tục|phấn đấu|nỗ lực|quyết tâm|chung sức|ra sức|cùng)\b"
)
_WELL_DONE = (" tốt", " hiệu quả", " nghiêm túc", " thành công", " này", " trên")
_INFORMS = ("Tuyên truyền", "Phổ biến", "Quán triệt", "Giáo dục", "Hướng dẫn", "Thông ", "Vận động")
_WILL, _LONGEST_FUTURE = " sẽ ", 260


def brings(text: str, at: int) -> bool:
    """Whether it is told what a deed will bring, or all will do: `Thực hiện tốt kế hoạch này sẽ góp phần …`.

    It is called well done, or pointed to; `Lập danh sách các dự án sẽ tạo việc làm` is to be done.
    """
    told = _BRINGS.match(text, at) if text.find(_WILL, at, at + _LONGEST_FUTURE) >= 0 else None
    if told is None or "rước ngày " in text:
        return False
    deed = told["deed"]
    return deed is None or (any(words in deed for words in _WELL_DONE) and not deed.startswith(_INFORMS))


def reckons(text: str, at: int) -> bool:
    """Whether it is told how a figure is reckoned, or that it stays: `Điểm = …`, `Lấy tổng số điểm chia cho …`."""
    stays = text.startswith(_KEEPS, at) and "đồng thời " not in text
    return stays or " = " in text or text.startswith(_FIGURES, at)


_KEEPS = tuple(f"Giữ nguyên {what} " for what in ("số lượng", "mức", "theo quy định", "như"))
_FIGURES = ("Lấy tổng ", "lấy tổng ", "Lấy điểm ", "lấy điểm ", "Lấy số ", "lấy số ")
_ADDRESS = frozenset(
    ("địa", "chỉ", "số", "nhà", "đường", "phố", "ngõ", "ngách", "hẻm", "kiệt", "tổ", "dân", "khu", "khối", "lô", "thôn",
     "bản", "ấp", "phường", "xã", "thị", "trấn", "quận", "huyện", "tỉnh", "thành", "công", "nghiệp")
)  # fmt: skip
_SEATS = ("địa chỉ", "Địa chỉ", "số ", *(f"{place} " for place in ("đường", "phố", "thôn", "phường", "xã", "huyện")))


def is_address(text: str, at: int) -> bool:
    """Whether nothing stands at `at` but where somebody has his seat: `Công ty Hà Bình, số 5 đường Lê Lợi.`

    >>> [is_address(text, 0) for text in ("số 5 đường Lê Lợi, xã Bình An.", "xã Bình An kiểm tra", "công khai giá.")]
    [True, False, False]
    """
    if len(text) - at > _LONGEST_ADDRESS or not text.startswith(_SEATS, at):
        return False
    words = text[at:].rstrip(" .;/").replace(",", " ").replace(":", " ").split()
    return all(word.lower() in _ADDRESS or not word[0].islower() for word in words)


def is_person(text: str, at: int) -> bool:
    """Whether a person is named at `at`, and of what he does nothing but what a bracket tells.

    >>> [is_person(text, 0) for text in ("Bác sĩ Lê Văn Bê;", "Lê Văn Bê (xã A).", "Lê Văn Bê trực cấp cứu")]
    [True, True, False]
    """
    if len(text) - at > _LONGEST_ADDRESS:
        return False
    said = text[at:].rstrip(" .;,")
    return is_person_name(said.partition(" (")[0] if said.endswith(")") else said)


def names_alone(text: str, at: int) -> bool:
    """Whether nothing stands at `at` but names: `Trưởng ban: Phó Chủ tịch Ủy ban nhân dân tỉnh Lê Văn Bê.`

    An address may stand behind: `Chủ đầu tư: Công ty cổ phần Bình An, số 5 đường Lê Lợi.`
    """
    names, behind = names_from(text, at)
    if not names:
        return False
    return behind >= len(text.rstrip(" .;")) or (text.startswith(", ", behind) and is_address(text, behind + 2))
