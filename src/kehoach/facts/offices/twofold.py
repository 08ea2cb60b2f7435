"""One name for two things: Phòng Kỹ thuật và An toàn, Phòng Tổ chức - Đào tạo, các tổ 1, 2 (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import DIVISIONS, DUTIES
from .heads import start_at
from .start import OFFICE, Start
from .verbs import is_paper
from .words import Mode, Words, match, opener_at, tables

_BRANCHES = frozenset(("phòng", "trạm", "tổ", "trung tâm", "cục", "chi cục"))
_BEFORE_FIELD = frozenset(word.split()[-1] for word in _BRANCHES)
"""Last words of those heads: the first thing stands right behind one."""
_SOMEBODY, _OF_A_TRADE = frozenset(("viên", "nhân", "sĩ", "sư", "vấn")), frozenset(("viên", "sĩ", "sư"))
"""Second and third syllables of words for those who do something: Nghệ nhân, Công chứng viên."""
_THINGS, _SUPERVISOR = frozenset((("công", "viên"), ("tư", "vấn"))), ("tư", "vấn", "giám", "sát")
"""What ends like those and is a place or a work, unless it is a firm that supervises."""
_LONGEST = 6
_LONGEST_SECOND = 9
_MEMBERS = frozenset(("trường", "viện", "khoa"))
_BOARD = 3  # syllables of Ban Tổ chức
_DASHED = _BRANCHES | {"ban", "khoa", "bộ phận"}
_ACTS = DUTIES | {"tham mưu", "theo dõi", "báo cáo", "hướng dẫn"}
"""What an office does and no field ends with."""
_BEHIND_SHORT = frozenset((",", ";", "&", ""))
"""What stands behind a field in short that the second thing is of."""
_SIGNS = frozenset((",", ";", ":", ".", ")", "", "và"))
_BRANCH = "chi nhánh"


def past_second(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past `và` at word `j` and the second thing that an office is for; j if another name stands behind it.

    Two things that have a division each are two offices: Phòng Y tế và Tư pháp. What is not known is one thing of
    two syllables, or of a few that a verb, an area or the next office ends, if it names no person and no document; in
    a list of names small syllables up to the next sign are all of it.
    """
    if words.low(j) != "và" or start.kind != OFFICE or start.branch not in _BRANCHES or j != start.at:
        return j
    if not words.capital(j + 1) or words.low(j - 1) == start.branch or start_at(words, j + 1) is not None:
        return j
    known = tables()
    field, k = match(known.fields, words, j + 1)
    if field is not None and _ends(words, k):
        return j if _is_division(words, j + 1) and _is_first_division(words, j) else k
    if words.upper(j + 1) or _ends(words, j + 2) or is_paper(words, j + 1) or _is_somebody(words, j + 1):
        return j
    for k in range(j + 3, j + (_LONGEST_SECOND if mode is Mode.LIST else _LONGEST)):
        if words.capital(k - 1):
            return j
        if words.upper(k) and words.low(k + 1) in _BEHIND_SHORT:
            return k + 1  # Trung tâm Thông tin và Dữ liệu TNMT
        if _ends(words, k):
            ended = words.low(k).isalpha() or _is_office(words, k) or mode is Mode.LIST
            return k if k == j + 3 or ended else j
    return j


_SCHOOLS = frozenset(("cao đẳng", "đại học", "trung cấp"))


def past_school(words: Words, j: int, start: Start) -> int:
    """Past `và` at word `j` and the second field of a school: Trường Cao đẳng Nông nghiệp và Thủy sản; else j."""
    if words.low(j) != "và" or start.kind != OFFICE or not words.capital(j + 1) or start_at(words, j + 1) is not None:
        return j
    field, k = match(tables().fields, words, j + 1)
    begins = range(max(1, j - _LONGEST), j - 1) if field is not None else ()
    return k if any(words.two(i) in _SCHOOLS for i in begins) else j


_TEACHERS = "giáo viên môn"


def past_subject(words: Words, j: int, start: Start) -> int:
    """Past a comma or `và` at word `j` before a further subject of teachers: Giáo viên môn Toán, Thể dục; else j."""
    if start.branch != _TEACHERS or not words.capital(j + 1):
        return j
    return j + 1 if start_at(words, j + 1) is None else j


def past_ampersand(words: Words, j: int) -> int:
    """Past `&` at word `j` and the field or thing behind it, up to a sign or a verb; j if another office begins there.

    Phòng Khảo thí & Đảm bảo chất lượng gửi kết quả: its first word, which may look like a verb, is none.
    """
    known = tables()
    field, k = match(known.fields, words, j + 1)
    if field is not None:
        return k
    if not words.low(j + 1).isalpha() or _is_office(words, j):
        return j
    for k in range(j + 2, j + _LONGEST):
        ended = words.capital(k) or not words.low(k).isalpha()
        if ended or any(match(trie, words, k)[0] is not None for trie in (known.openers, known.areas)):
            return k
    return j + 1


def past_dashed(words: Words, j: int, start: Start) -> int:
    """Past the dash at word `j` and the second field of one office: Phòng Tổ chức - Đào tạo; past it alone before a
    branch that is named by its place: Kho bạc Nhà nước - Chi nhánh Lào Cai; else j.

    What the office does stands behind the field, the next office, a colon or nothing; else the dash may part the office
    from that: Phòng Nội vụ - Kiểm tra, giám sát …
    """
    if start.kind == OFFICE and words.capital(j + 1) and words.two(j + 1) == _BRANCH:
        placed = words.capital(j + 3) or words.low(j + 3) in tables().areas
        return j + 1 if placed and start_at(words, j + 3) is None else j  # … - Chi nhánh Văn phòng Đăng ký đất đai
    if start.kind == OFFICE and _is_university(words, j + 1) and _is_member(words, j):
        return j + 3  # Trường Du lịch - Đại học Huế
    if start.kind != OFFICE or j != start.at or not words.capital(j + 1):
        return j
    if start.branch not in _DASHED:
        return _past_last(words, j + 1) if words.low(j - _BOARD) == "ban" else j
    known = tables()
    field, k = match(known.fields, words, j + 1)
    verb, behind = match(known.openers, words, j + 1)
    if field is None and verb == "quản lý":
        k = behind
        while words.low(k).isalpha() and opener_at(words, k) is None and k < behind + _LONGEST_SECOND:
            k += 1
    if k == j + 1 or (field is None and k == behind):
        return _past_last(words, j + 1)
    following = opener_at(words, k) or ""
    acts = following in _ACTS if verb else " " in following
    return k if acts or words.low(k) in (":", "") or _is_office(words, k) else j


def _past_last(words: Words, j: int) -> int:
    """Past a second thing of two syllables, or three, that is the last of a name before a colon; else before its dash.

    Phòng Tổ chức - Chính sách: …, Ban Tổ chức - Kiểm tra: …; it is no other office and nobody's post.
    """
    if start_at(words, j) is not None or _is_somebody(words, j) or opener_at(words, j) in DUTIES:
        return j - 1
    for k in (j + 2, j + 3):
        if words.low(k) in (":", ""):
            return k
        if words.capital(k) or not words.low(k).isalpha():
            break
    return j - 1


def _is_university(words: Words, k: int) -> bool:
    """Whether the name of a university begins at word `k`: Đại học Huế."""
    return words.two(k) == "đại học" and words.capital(k) and words.capital(k + 2)


def _is_member(words: Words, j: int) -> bool:
    """Whether the name that ends before word `j` is that of a school or an institute, which a university may have."""
    for k in range(j - 1, max(-1, j - _LONGEST_SECOND), -1):
        if not words.low(k)[:1].isalnum():
            return False
        if words.low(k) in _MEMBERS and words.capital(k):
            return True
    return False


def past_number(words: Words, j: int, start: Start) -> int:
    """Past a sign or `và` at word `j` and a further number that several are called by: các tổ 1, 2; else j.

    Where each has its `số` no plural word is needed: Trường Mầm non số 1, số 2.
    """
    low, k = words.low(j + 1), j + 2
    if (
        low == "số" == words.low(j - 2)
        and words.low(j - 1).isdigit()
        and words.low(k).isdigit()
        and start.kind == OFFICE
    ):
        return k + 1
    if not (low.isdigit() and words.low(j - 1).isdigit() and start.plural) or max(len(low), len(words.low(j - 1))) > 2:
        return j
    if any(match(tables().areas, words, i)[1] == j - 1 for i in (j - 2, j - 3)):
        return j  # UBND các phường 1, 2: one of each
    opener = opener_at(words, k) or ""
    acts = " " in opener or (opener and int(low) == int(words.low(j - 1)) + 1)
    return k if acts or words.low(k) in _SIGNS else j


def _is_somebody(words: Words, j: int) -> bool:
    """Whether a person or a post is named at word `j`."""
    known = tables()
    named = any(match(trie, words, j)[0] is not None for trie in (known.people, known.posts))
    second = words.low(j + 1) in _SOMEBODY and (words.low(j), words.low(j + 1)) not in _THINGS
    supervises = tuple(words.low(k) for k in range(j, j + 4)) == _SUPERVISOR
    return named or second or supervises or words.low(j + 2) in _OF_A_TRADE


def _is_office(words: Words, k: int) -> bool:
    """Whether another office begins behind a comma or `&` at word `k`."""
    following = start_at(words, k + 1) if words.low(k) in (",", "&") and words.capital(k + 1) else None
    return following is not None and following.kind == OFFICE


def _ends(words: Words, k: int) -> bool:
    """Whether a sign, an area or what the office does stands at word `k`."""
    if not words.low(k)[:1].isalnum():
        return True
    if words.capital(k):
        return False
    return match(tables().areas, words, k)[0] is not None or " " in (opener_at(words, k) or "")


def _is_division(words: Words, k: int) -> bool:
    return words.two(k) in DIVISIONS


def _is_first_division(words: Words, j: int) -> bool:
    """Whether the field that ends before word `j` begins like one that has a division."""
    return any(_is_division(words, k) and words.low(k - 1) in _BEFORE_FIELD for k in range(max(1, j - _LONGEST), j - 1))
