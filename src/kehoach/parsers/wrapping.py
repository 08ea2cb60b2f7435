"""Whether a line is the rest of the paragraph above it: what a page's width or a copy broke (docs/domain.md 4.6)."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.columns import role_of
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .enacting import FORMULA
from .profile import Profile
from .torn_names import broken_name, is_torn, parts_clause, parts_place

# --- how a line ends ----------------------------------------------------------------------------------------------

_STOPS = ".;:!?…"
_STOPPED = frozenset(_STOPS)
_CLOSING = "”\"')]* "
_NOTED_END = pattern(r"[.;:]\d{1,2}$")
"""A stop with the number of a footnote glued to it: `… theo quy định.3`"""

OPEN_ENDS = (
    *("ngày", "tháng", "năm", "đến", "từ", "là", "đạt", "chiếm", "khoảng", "hơn", "dưới", "số", "[Đđ]iều", "[Kk]hoản"),
    *("điểm", "giai đoạn", "của", "và", "với", "tại", "theo", "cho", "về", "các", "những", "trong", "để", "do", "bởi"),
    *("trước", "(?<!như )sau", "[Qq]uý", "ít nhất", "tối thiểu", "tối đa", "khu vực", "duy trì", "khoá", "khóa"),
    *("lần thứ", "cấp", "loại", "bằng", "gần", "trên", "mỗi", "từng", "qua", "vào", "ở", "tới", "đối với", "thuộc"),
    *("giữa", "về việc"),
)
"""Words that no paragraph ends with."""
_OPEN_END = pattern(rf"(?<![^\W\d_]){one_of(*OPEN_ENDS)}$")
_LONGEST_END = max(map(len, OPEN_ENDS))
TITLE_ENDS = (
    *("số", "iểm", "hoản", "oại", "ồn tại", "iện tại", "khu vực", "trực thuộc", "ý do", "ự do", "rung cấp", "âng cấp"),
    *("ăn bằng", "ông bằng", "ấp trên", "ấp dưới"),
)
"""Ends of those that a title may have too: `chính quyền số`, `Ưu điểm`, `Tồn tại`, `Lý do` above `Trong năm, …`."""


def _is_open(before: str, fold: str) -> bool:
    """Whether a line ends with a word that no paragraph ends with, given the line below.

    >>> _is_open("theo quy định tại", "Điều 5"), _is_open("2. Tồn tại", "Trong năm, việc chỉ đạo chưa kịp thời.")
    (True, False)
    """
    if not ends_with_open_word(before) or _is_field(fold):
        return False
    return not (before.endswith(TITLE_ENDS) and fold[0].isupper() and fold[1:2].isalpha())


_LONGEST_LABEL = 40


def _is_field(fold: str) -> bool:
    """Whether a line is a field of the activity above: `Đơn vị chủ trì: …` below `Kiểm kê kho cuối năm`."""
    colon = fold.find(": ", 0, _LONGEST_LABEL) if fold[0].isupper() else -1
    return colon > 0 and (fold.startswith("Thực hiện: ") or role_of(fold[:colon]) is not None)


def ends_with_open_word(fold: str) -> bool:
    """Whether a line ends with a word that no paragraph ends with."""
    return _OPEN_END.search(fold, max(0, len(fold) - _LONGEST_END)) is not None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or an item of a list does; a remark in parentheses is complete too."""
    last = text[-1:]
    if not last:
        return False
    if last in _STOPS or (last == ")" and text[0] == "("):
        return True
    if last.isdigit():
        return _NOTED_END.search(text) is not None
    return last in _CLOSING and text.rstrip(_CLOSING)[-1:] in _STOPPED


# --- the two questions --------------------------------------------------------------------------------------------

_FIRST_ACT = pattern(r"(?:Điều|ĐIỀU) 1\s?[.:]? (?:Phê duyệt|Ban hành|Thành lập|Công nhận|Phê chuẩn)(?: kèm theo)?")
"""What is decided follows: no title of the first article is that short."""
_ENUMERATED = pattern(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\b")
"""`Một là, …`: an enumeration in words; each opens a paragraph (docs/domain.md 4.2)."""


def continues(before: Line, line: Line, profile: Profile, *, labelled: bool, first: bool = False) -> bool:
    """Whether `line` is the rest of the paragraph that ends with the line `before`.

    Args:
        before: the last line so far.
        line: the line right below it.
        profile: how the page had become text.
        labelled: whether `line` begins with what may be a label.
        first: whether `before` is the first line of its paragraph.
    """
    if line.level or before.level or (before.bold != line.bold and line.gap):
        return not (line.level or line.gap or labelled) and _heading_goes_on(before, line, profile)
    if line.cell >= 0 or before.cell >= 0:  # a pipe below the text makes its last lines a cell of the signature's row
        return line.cell == before.cell and not (line.gap or labelled) and _goes_on_small(before, line)
    if before.text.isupper() and not line.text.isupper() and len(before.text) > 6:
        return not (line.gap or labelled) and _capitals_go_on(before, line, profile)
    if line.gap:
        return not labelled and not profile.cut_starts and _goes_on_small(before, line)
    if line.fold[0] == "-" and broken_name(before.fold, line.fold, ended=ends_sentence(before.fold)):
        return True
    if labelled or _ENUMERATED.match(line.fold):
        return labelled and profile.parted and not ends_sentence(before.fold)
    if (
        (profile.parted and not line.text.isupper() and not _ended_early(before, line, profile))
        or _is_open(before.fold, line.fold)
        or _is_parted(before, line, profile)
        or (profile.full_line and _goes_on_in_source(before.fold, line.fold, profile.full_line, first=first))
    ):
        return True
    if profile.width:
        return not _begins_anew(before.fold, line.fold) and _goes_on_in_width(before, line, profile, first=first)
    return _goes_on_in_copy(before, line)


def _ended_early(before: Line, line: Line, profile: Profile) -> bool:
    """Whether a line begins large behind a stop of a list, or though a program had room for its first word above."""
    if line.text[0].isupper() and before.fold[-1] in ":;":
        return True
    return profile.exact and not line.text[0].islower() and not reaches_edge(before, line, profile.edge)


def _capitals_go_on(before: Line, line: Line, profile: Profile) -> bool:
    """Whether a full line of capitals goes on in one that a remark ends: `… BẠN ĐỌC CẤP` / `XÃ (theo Nghị quyết …)`."""
    if not profile.exact or not reaches_edge(before, line, profile.edge) or ends_sentence(before.fold):
        return False
    title = line.text.partition("(")[0].strip()
    return len(title) < len(line.text) and (not title or title.isupper())


def _heading_goes_on(before: Line, line: Line, profile: Profile) -> bool:
    """Whether the heading of a marked-up text goes on in a plain line: `### 1. Nâng cao nhận thức, xác` / `định rõ`."""
    if not profile.width or ends_sentence(before.fold) or not reaches_edge(before, line, profile.edge):
        return False
    return line.text[0].islower() or closes_bracket((before,), line)


def _is_parted(above: Line, line: Line, profile: Profile) -> bool:
    """Whether a name, a place in a document, or what is decided and upon what, stands on both lines."""
    before, fold = above.fold, line.fold
    opens = line.indent >= 3 and above.indent + len(before) < 0.6 * profile.width  # far too short to be torn
    return (
        (profile.broken and not opens and is_torn(before, fold))
        or parts_place(before, fold)
        or parts_clause(before, fold)
        or (before[0] == "Đ" and _FIRST_ACT.fullmatch(before) is not None)
    )


_ENACTS = pattern(rf"(?:{FORMULA}|NGHỊ ĐỊNH|CHỈ THỊ)\s?:?")
GROUND_WORDS = ("Căn cứ ", "Xét ", "Theo đề nghị ", "Trên cơ sở ", "Thực hiện ")
_NEXT_GROUND = pattern(r"Căn cứ [<U>]|(?:Xét|Theo) đề nghị của ")
"""Old grounds end with commas, the last but one with a stop: these words open another one there, too."""
_WORK = r"(?:tổ chức |triển khai ){0,2}(?:thực hiện|triển khai)"
_CLOSES = pattern(
    r"(?:(?:Nghị quyết|Luật|Bộ luật|Pháp lệnh) này đã được|Trên đây là) "
    rf"|(?:Trong q|Q)uá trình {_WORK},? nếu "
)
"""Opens a sentence that closes a document, such as the one that says when a council passed it."""


def _begins_anew(before: str, fold: str) -> bool:
    """Whether a line opens a paragraph however full the one above is: the next ground of a list, or a line in capitals.

    >>> _begins_anew("Căn cứ Luật Thư viện;", "Căn cứ Luật Lưu trữ;"), _begins_anew("trình Sở;", "QUYẾT ĐỊNH:")
    (True, True)
    """
    if before[-1] == ";" and fold.startswith(GROUND_WORDS):
        return True
    if before[-1] in ",." and _NEXT_GROUND.match(fold):
        return True
    if fold[0] in "NTQLBP" and ends_sentence(before) and _CLOSES.match(fold) is not None:
        return True
    if _ENACTS.fullmatch(fold):
        return not before.isupper()
    return fold[:4].isupper() and fold.isupper() and ends_sentence(before) and not before.isupper()


_BEGUN = pattern(
    r"(?:(?:[-+*•]|\w{1,5}[.)]|Điều \d{1,3}[.:])\s)?"
    r"(?:[<U>][<L>]{1,6}|UBND|HĐND|(?:Chỉ đạo|Đề nghị|Bãi bỏ|Tham mưu|(?:Chủ trì, )?[Pp]hối hợp với)(?: các)?|Giao các)"
)
"""A first line that is no title: one word, or who is told something follows."""


def _goes_on_in_source(before: str, fold: str, full: int, *, first: bool) -> bool:
    """Whether a paragraph goes on where lines are those of a page's source, of which no first one has `full` letters.

    Below a first line that is no title a shorter line goes on, too.
    """
    if ends_sentence(before) or fold.isupper() or _begins_anew(before, fold):
        return False
    if len(before) >= full or not first:
        return len(before) >= full
    return len(fold) >= full or _BEGUN.fullmatch(before) is not None or is_torn(before, fold, least=0)


def _goes_on_small(before: Line, line: Line) -> bool:
    return line.text[0].islower() and not ends_sentence(before.fold)


def _goes_on_in_width(before: Line, line: Line, profile: Profile, *, first: bool) -> bool:
    """In text wrapped at a width: the line above is full, or the sentence goes on. An indent opens a paragraph."""
    if profile.indented and line.indent >= before.indent + 3 and line.indent >= 3:
        return _goes_on_small(before, line)
    if first and profile.first_lines and min(line.indent, before.indent) >= 3 and line.indent >= before.indent - 2:
        return _goes_on_small(before, line)
    if not first and line.indent >= before.indent + 3 and ends_sentence(before.fold):
        return False  # a page may have a margin: a second line tells it
    return reaches_edge(before, line, profile.edge) or _goes_on_small(before, line)


def _goes_on_in_copy(before: Line, line: Line) -> bool:
    """In text of one line per paragraph: the sentence, a number or a hyphenated word goes on."""
    if (
        len(before.text) > 40
        and (line.text[0].isdigit() or _BRACKET.match(line.fold))
        and not ends_sentence(before.fold)
    ):
        return True
    if _goes_on_small(before, line) or (before.fold[-1] in "-–" and not line.text.isupper()):
        return True
    if before.fold[-1] == "/" and _CUT_NUMBER.search(before.fold) is not None and _LETTERS.match(line.fold) is not None:
        return True
    return before.fold[-1] == ";" and _is_second_half(before.fold, line.fold)


_BRACKET = pattern(r"\([^()]{1,80}\),? [<L>]")
"""A remark behind which the sentence goes on: `gửi báo cáo về Sở` / `(Phòng Y tế) trước ngày …`."""
_CUT_NUMBER = pattern(r"số:? \d{1,5}(?:/(?:19|20)\d\d|-[A-Z][A-Za-z]{0,4})?/$")
_LETTERS = pattern(r"(?:(?:19|20)\d\d/)?[A-ZĐ][A-Za-zĐđ]{0,5}(?:-[A-ZĐ]{2,12})*(?![\w&])")
"""A number that goes on below: `số 57-NQ/` / `TW ngày`, `số 12/` / `QĐ-UBND`."""
_CLAUSE = pattern(r"(?![Cc]ăn cứ |[Xx]ét )[^\W\d_]{2,7} [^\W\d_]{2,7}[ ,]")
_FIRST_HALF = 40  # characters, at least


def brings_second_half(lines: Sequence[Line], line: Line, profile: Profile) -> bool:
    """Whether a line of a wrapped text is the second clause of a sentence, which has its own lines in the source."""
    first, last = lines[0].fold, lines[-1]
    if not profile.width or last.fold[-1] != ";" or line.gap or line.level or line.cell != last.cell:
        return False
    if len(lines) == 1:
        return _is_second_half(first, line.fold)
    if first[0].islower() or first.startswith(GROUND_WORDS) or (line.fold[-1] == ";" and not first[0].isdigit()):
        return False  # as below a line that is not wrapped
    return _is_clause(line.fold) and not any(":" in above.fold for above in lines[-_BACK:])


def _is_second_half(before: str, fold: str) -> bool:
    """Whether a line in small letters is the second clause of a sentence, no item of a list without labels.

    >>> _is_second_half("Mọi người có quyền mượn sách về nhà đọc;", "không ai được làm rách sách.")
    True
    >>> _is_second_half("Hồ sơ gồm có: đơn của người đọc, một ảnh;", "bản sao thẻ học sinh;")
    False
    """
    if fold[-1] != "." and not before[0].isdigit():
        return False  # a semicolon says that the list goes on, where no number tells its items apart
    if len(before) < _FIRST_HALF or before[0].islower() or ":" in before or before.startswith(GROUND_WORDS):
        return False
    return _is_clause(fold)


def _is_clause(fold: str) -> bool:
    m = _CLAUSE.match(fold)
    return m is not None and m.group().islower() and ":" not in fold


def reaches_edge(before: Line, line: Line, edge: float) -> bool:
    """Whether the first word of `line` would not have fitted on the line before."""
    first = line.text.find(" ")
    first = len(line.text) if first < 0 else first
    return before.columns + 1 + first >= edge


_BACK = 4  # lines of a paragraph in which a bracket is open


def closes_bracket(lines: Sequence[Line], line: Line) -> bool:
    """Whether a bracket that a paragraph leaves open is closed in the line below: `(gồm sách, vở` / `- bút) cho xã`."""
    at = line.fold.find(")")
    if at < 0 or 0 <= line.fold.find("(") < at:
        return False
    for above in reversed(lines[-_BACK:]):
        if ")" in above.fold or "(" in above.fold:
            return above.fold.rfind("(") > above.fold.rfind(")")
    return False
