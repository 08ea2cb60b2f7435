"""Past a sign or `và` that stands inside a name: a dash, a bracket, a list of what belongs together."""

from __future__ import annotations

from ...reference.office_context import CLOSING, HAMLETS, LINKS, STRONG, UNITS
from ...reference.office_posts import INITIALS
from .brackets import calls_person, is_remark, past_bracket, past_short
from .companies import past_counter
from .heads import noun_stands, start_at
from .own_posts import own_post, past_role
from .purposes import past_area, past_quoted
from .ranges import past_range
from .sole import office_at
from .start import GROUP, OFFICE, PERSON, Start
from .twofold import past_ampersand, past_dashed, past_number, past_school, past_second, past_subject
from .units import further_hamlet, further_zone, unit_among
from .wholes import is_part, past_members
from .words import Mode, Words, match, opener_at, tables

_DOTTED = frozenset(("tp", "tx", "tt", "q", "p", "h", "ts", "ths", "bs", "pgs", "gs", "đ", "f"))
_LONGEST_SORT = 4
_ACTS = frozenset(("truyền thông", "xuất bản", "phát thanh", "phục vụ", "bảo vệ"))
"""Sorts that may be verbs: bảo vệ sức khỏe."""
_OF_WHAT = frozenset(("về", "cho", "đến", "những", "các"))
_OF_PARTY = frozenset(("tỉnh", "huyện", "thị", "thành", "quận"))
"""What `ủy` behind it makes a committee of the Party of; it stands once behind several: các huyện, thị, thành ủy."""
_LONGEST_SMALL = 6
_STAFF = ("văn phòng", "thanh tra")
"""Nouns that begin a name of their own where the next word of it is in capitals too."""
_DEEDS = STRONG - {"tổ chức", "xây dựng", "triển khai"} | {"phát động", "tiếp nhận"}
"""What an office does and no part of a name behind a dash begins with."""
_ENDS = frozenset((",", ";", ".", ":", "và", "trong", "trên", ""))
"""What stands behind the short word for a unit, which begins many others: thành lập."""


def through(words: Words, j: int, start: Start, mode: Mode) -> int:
    """The word behind a sign or `và` that stands inside the name; j if it ends it."""
    low = words.low(j)
    if low == ".":
        return j + 1 if words.low(j - 1) in _DOTTED and words.low(j + 1) else j
    if start.named and low in (",", "-", "–") and (k := own_post(words, j + 1)) > 0:
        return k
    if low == "-":
        return _dashed(words, j, start, mode)
    if low == "(":
        return _bracketed(words, j, start, mode)
    if low == "&" or (low == "+" and words.glued(j) and words.low(j + 1).isdigit()):
        return past_ampersand(words, j) if low == "&" else j + 1  # Tổ chuyên môn 4+5
    if low not in (",", "và"):
        return _slashed(words, j, start, mode) if low == "/" else past_quoted(words, j, start)
    if low == "," and start.kind == PERSON and words.two(j + 1) == "phụ trách":
        return j + 1
    if low == "," and words.glued(j) and words.upper(j - 1) and words.upper(j + 1):
        return j + (words.low(j + 1) not in INITIALS)  # Ủy ban KH,CN&MT; not HT,PHT
    k = past_number(words, j, start)
    return k if k > j else _coordinated(words, j, start, mode)


def _bracketed(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past a bracket at word `j` that stands inside the name; else j."""
    k = past_short(words, j) if mode is Mode.SENTENCE else j
    if k > j and _goes_on(words, k, start):
        start.at = k if j == start.at else start.at  # Ban Chỉ đạo (BCĐ) Phòng, chống thiên tai
        return k
    if mode is Mode.SENTENCE and (k := past_members(words, j, start)) > j:
        return k
    inside = (mode is not Mode.SENTENCE or words.low(j + 1).isdigit()) and not calls_person(words, j)
    inside = inside and not (mode is Mode.LIST and is_remark(words, j))
    return past_bracket(words, j) if inside else j


def _begins(words: Words, j: int, start: Start, mode: Mode) -> bool:
    """Whether another name, or what a whole office does, begins behind a dash: Phòng Nội vụ - Tham mưu …"""
    verb = opener_at(words, j) if mode is Mode.SENTENCE else None
    if verb is not None and ((start.branch and start.complete) or start.kind == PERSON or verb in _DEEDS):
        return True
    if mode is Mode.SENTENCE and start.kind == PERSON and j - 1 == start.at and not words.capital(j + 1):
        return not start.named  # Kế toán - Dự trù kinh phí
    return start_at(words, j) is not None


def _goes_on(words: Words, k: int, start: Start) -> bool:
    """Whether a name goes on with word `k`, behind its short form in a bracket: Ủy ban nhân dân (UBND) các xã."""
    small = words.low(k) == "các" or match(tables().areas, words, k)[0] is not None
    small = small or (start.kind == PERSON and not start.named and match(tables().tails, words, k)[0] is not None)
    return start_at(words, k) is None if words.capital(k) else small


def _slashed(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past what stands behind a slash inside a name: a further unit or noun, as behind a comma, or one word; else j.

    UBND xã/phường, các sở/ngành; Trung tâm HIV/AIDS, Hội … chất độc da cam/dioxin. Not past another office: Sở Y
    tế/Công an tỉnh, MTTQ/UBND xã.
    """
    if (k := _further_listed(words, j, start, mode)) > j:
        return k
    if not words.glued(j) or start.area or not words.low(j + 1).isalpha():
        return j
    known = tables()
    tries = (known.areas, known.nouns, known.posts, known.openers, known.fields, known.alike)
    if start_at(words, j + 1) is not None or any(match(trie, words, j + 1)[0] is not None for trie in tries):
        return j
    if words.upper(j + 1):
        return j + 2 if j > start.at and words.upper(j - 1) else j
    ends = words.low(j + 2) in _ENDS or match(known.areas, words, j + 2)[0] is not None
    ends = ends or opener_at(words, j + 2) is not None
    return j + 2 if ends and (not words.capital(j + 1) or words.low(j + 1) == "dioxin") else j


def _dashed(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past a dash inside a name; behind one for a comma past a unit or common noun: các sở - ban - ngành; else j."""
    k = past_role(words, j) if start.kind == PERSON else past_dashed(words, j, start)
    k = k if k > j else past_counter(words, j)
    if k > j:
        return k
    inside = words.glued(j) or (words.capital(j + 1) and not _begins(words, j + 1, start, mode))
    if inside or is_part(words, j, start, mode):
        return j + 1
    if words.capital(j + 1) and not words.capital(j - 1):
        return j
    if start.kind == GROUP and (k := _further_sort(words, j)) > 0:
        return k  # nhân viên thiết bị - thư viện
    return _further_listed(words, j, start, mode)


def _further_listed(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past a further unit or common noun behind a sign that stands for a comma; else j."""
    known = tables()
    listed = match(known.areas, words, j + 1)[0] in UNITS or match(known.nouns, words, j + 1)[0] in known.coordinated
    return _coordinated(words, j, start, mode) if listed else j


def _coordinated(words: Words, j: int, start: Start, mode: Mode) -> int:
    """Past a comma or `và`: a further area, a further common noun, a further piece of `Kinh tế, Hạ tầng`."""
    if words.two(j + 1) == "tương đương":
        return j + 3
    if start.committee and (k := _further_purpose(words, j + 1, start)) > j + 1:
        return k
    if (k := _members(words, j + 1) if start.front else further_zone(words, j) if start.sort else -1) > 0:
        return k
    office = office_at(words, j + 1)
    if start.area and (k := _further_area(words, j + 1, start, office.at if office is not None else 0)) > 0:
        return k
    several = start.plural or start.kind == GROUP or (start.sort and words.low(j) == "và")  # Trường Tiểu học và THCS
    if several and (k := _further_sort(words, j)) > 0:
        return k
    hamlet = start.coordinates and match(tables().areas, words, j + 1)[0] in HAMLETS
    noun = match(tables().nouns, words, j + 1)[0] if start.coordinates and not hamlet else None
    if noun is not None:
        return _further_noun(words, j, noun, office)
    further = (past_second(words, j, start, mode), past_school(words, j, start), past_subject(words, j, start))
    if (k := max(further)) > j:
        return k
    if start.coordinates and (k := unit_among(words, j + 1)) > 0:
        start.area = True
        return k
    return j + 1 if office is None and _further_piece(words, j + 1, start, mode) else j


def _further_noun(words: Words, j: int, noun: str, office: Start | None) -> int:
    """Past a further common noun behind word `j`; j if it begins a name of its own, or is a verb."""
    known = tables()
    if noun not in known.coordinated or (words.low(j) == "và" and noun == "địa phương"):
        return j
    k = match(known.nouns, words, j + 1)[1]
    apart = not words.capital(j - 1) or (noun in _STAFF and not words.upper(j - 1))
    if words.capital(j + 1) and (words.capital(k) or noun == "ủy ban") and apart:
        return j  # các sở, ngành, Văn phòng UBND tỉnh; các Ban Đảng và Văn phòng Tỉnh ủy
    whole = office is not None and (office.at > k or office.complete)
    return k if not whole and noun_stands(words, noun, k) else j


def _further_sort(words: Words, j: int) -> int:
    """Past a further word of the sort that stands before word `j`: các cơ quan báo chí, truyền thông; -1 if none does.

    It may be a verb where it is said of what: , truyền thông về … Where they are may be said twice: khu vực Bắc Bộ, từ
    Hà Lam đến Hà Sơn.
    """
    if words.low(j + 1) == "từ":
        k = past_range(words, j + 1)
        return k if k > j + 1 else -1
    sort, k = match(tables().alike, words, j + 1)
    if sort is None or words.low(k) in _OF_WHAT:
        return -1
    if words.two(j + 1) in _ACTS and not _ends_before(words, k):
        return -1
    begins = (i for i in range(max(0, j - _LONGEST_SORT), j) if match(tables().alike, words, i) == (sort, j))
    first = next(begins, -1)
    if first < 0 or (words.capital(j + 1) and not words.upper(j + 1) and not words.capital(first)):
        return -1
    return k


def _ends_before(words: Words, k: int) -> bool:
    """Whether no object of a verb stands at word `k`."""
    low = words.low(k)
    if not low.isalpha() or words.capital(k) or low in LINKS or low in tables().openers:
        return True
    return match(tables().tails, words, k)[0] in CLOSING


def _further_area(words: Words, j: int, start: Start, office: int) -> int:
    """Past a further area, perhaps with `cấp` before it; -1 if none stands at word `j`, or an office up to `office`.

    Behind a committee without a plural word it makes a group of it, unless the unit is called by name.
    """
    level = words.low(j) == "cấp"
    if start.plural and not level and words.low(j + 1) in ("ủy", "uỷ"):
        return j + 2 if words.low(j) in _OF_PARTY and words.low(j + 2) != "viên" else -1
    area, k = match(tables().areas, words, j + level)
    if area is None or office > k or (level and not (start.people or start.front)):
        return _short_area(words, j)
    if office == k and words.capital(j) and not words.capital(j - 2):
        return -1  # các đoàn thể phường và Tổ dân phố khu vực Hạ Lam
    if not start.plural:
        glued = words.glued(k) and words.low(k) != "/"
        if (
            (area not in UNITS and not further_hamlet(words, j, k))
            or glued
            or (words.capital(k) and not words.upper(k - 1))
        ):
            return -1
        start.plural = True
    make_group(start)
    return k


def _short_area(words: Words, j: int) -> int:
    """Past `thành`, `thị`, short for the units that are called so: các huyện, thành, thị; -1 if none stands there."""
    if words.low(j) not in ("thành", "thị") or words.low(j - 1) != "," or words.capital(j):
        return -1
    ended = words.low(j + 1) in _ENDS or opener_at(words, j + 1) is not None
    return j + 1 if ended and opener_at(words, j) is None else -1


def make_group(start: Start) -> None:
    """What was one office is several: UBND các xã, UBND cấp xã."""
    if start.kind == OFFICE:
        start.kind = GROUP


def _further_piece(words: Words, j: int, start: Start, mode: Mode) -> bool:
    """Whether a name like `Phòng Kinh tế, Hạ tầng` goes on with word `j`, which begins no name of its own."""
    if not start.branch or start.kind != OFFICE or start.area:
        return False
    if match(tables().fields, words, j)[0] is not None or start_at(words, j) is not None:
        return False
    if words.capital(j):
        return not start.complete
    joined = mode is Mode.HEADING or (mode is Mode.LIST and words.low(j - 1) == "và")
    return joined and words.low(j).isalpha() and opener_at(words, j) is None


def _further_purpose(words: Words, j: int, start: Start) -> int:
    """Past what a committee is there for too: Ban Chỉ huy PCTT và TKCN, … dân sự và Tìm kiếm cứu nạn tỉnh; else j."""
    if start.area or not words.capital(j) or start_at(words, j) is not None:
        return j
    behind = past_area(words, j, field=True)
    start.area = behind > j
    if behind == j and words.low(j - 1) == "và" and not words.upper(j):
        return _past_small(words, j)
    return j + 1 if words.upper(j) and words.upper(j - 2) and behind == j else behind


def _past_small(words: Words, j: int) -> int:
    """Past a capital word and small ones up to a sign or a verb: Đổi mới và Phát triển doanh nghiệp; else j."""
    for k in range(j + 1, j + _LONGEST_SMALL):
        low = words.low(k)
        opener = opener_at(words, k)
        if not low.isalpha() or low == "và" or (opener is not None and " " in opener and k > j + 1):
            return k
        if words.capital(k) or low in LINKS or opener is not None:
            return j
    return j


def _members(words: Words, j: int) -> int:
    """The word behind `các tổ chức thành viên`: those of the Front belong to its name; -1 if it is not there."""
    if words.low(j) != "các":
        return -1
    noun, k = match(tables().nouns, words, j + 1)
    return k if noun == "tổ chức thành viên" else -1
