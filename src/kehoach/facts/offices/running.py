"""Names in a running sentence, and who helps: those behind `phối hợp với` (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.office_context import DUTIES, PARTICLES, STRONG
from ...text.patterns import pattern
from .brackets import calls_person, past_bracket
from .found import Name, printed
from .lists import read_list
from .start import GROUP, PERSON
from .usual import usual_names
from .words import Mode, Words, first_word, match, may_begin_name, opener_at, tables

_ACTS = DUTIES | STRONG | {"cử", "lập", "gửi", "bố trí", "cung cấp"}
_FRAME_ENDS = frozenset(("của ", "với "))
_FRAMES = ("trách nhiệm của ", "nhiệm vụ của ", "quyền hạn của ", "nghĩa vụ của ", "yêu cầu đối với ")
"""Words of a heading behind which a name stands and no sentence."""
_LONGEST_FRAME = max(map(len, _FRAMES))
_LONGEST_CLAUSE = 160
_TOGETHER = (
    ("hối", pattern(r"\s{1,3}hợp")),
    ("ùng", pattern(r"\s{1,3}với")),
    ("ủ trì", pattern(r",?\s{1,3}cùng(?=\s{1,3}(?:các\s|[<U>][<L>]))")),
    ("ết", pattern(r"\s{1,3}hợp(?=\s{1,3}(?:với\s|[A-ZĐ]))")),
)
"""Letters that are looked for, and what must stand behind them."""
_RULES = ("quy chế p", "cơ chế p")
_MANNER = (
    r"(?:chặt\s{1,3}chẽ|tốt|đồng\s{1,3}bộ|thường\s{1,3}xuyên|hiệu\s{1,3}quả|có\s{1,3}hiệu\s{1,3}quả|cụ\s{1,3}thể|kịp\s{1,3}thời|nhịp\s{1,3}nhàng"
    r"|kết\s{1,3}nối|liên\s{1,3}hệ|trao\s{1,3}đổi|làm\s{1,3}việc|thống\s{1,3}nhất|làm\s{1,3}đầu\s{1,3}mối"
    r"|hành\s{1,3}động|công\s{1,3}tác|liên\s{1,3}ngành|trực\s{1,3}tiếp|hoạt\s{1,3}động|thực\s{1,3}hiện|triển\s{1,3}khai|tích\s{1,3}cực|hài\s{1,3}hòa)"
)
_WITH = pattern(
    rf"\s{{0,3}}(?:,\s{{0,3}})?(?:{_MANNER}(?:\s{{0,3}},\s{{0,3}}|\s{{1,3}}và\s{{1,3}}|\s{{1,3}})){{0,4}}"
    r"(?:cùng\s{1,3}với\s{1,3}|với\s{1,3}|cùng\s{1,3}|giữa\s{1,3}|:\s{0,3})?"
)


def names_from(text: str, start: int = 0, end: int | None = None) -> tuple[list[Name], int]:
    """The names that begin at `start` in a running sentence, list and all, up to the verb, colon or clause behind.

    Returns:
        The names, and the offset at which the text goes on; ([], start) if no name begins there.

    >>> names_from("Sở Y tế, Công an tỉnh chủ trì")
    ([Name(start=0, end=7, kind='co_quan', head=''), Name(start=9, end=21, kind='co_quan', head='')], 22)
    """
    end = len(text) if end is None else end
    if first_word(text, start, end) not in tables().first:
        return [], start
    remark = _remark_behind(text, start, end)
    stop = remark[0] if remark is not None else end
    usual = usual_names(text, start, stop)
    names, at = usual if usual is not None else names_by_words(text, start, stop)
    if remark is not None:
        return (names, remark[1]) if names and at >= stop else names_by_words(text, start, end)
    if at < end and names and names[-1].kind == GROUP and text[max(0, start - 4) : start] in _FRAME_ENDS:
        return _with_clause(text, start, names, at, end)
    return names, at


_REMARK = pattern(
    r" - (?:là )?(?:cơ quan|đơn vị|bộ phận|thành viên) (?:(?!- )[^\s.;:]{1,16} ){1,12}- (?=(?![A-ZĐ])[^\W\d_])"
)
_FURTHEST_REMARK = 120


def _remark_behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What an office is besides, between dashes behind its name: `Trạm Y tế xã - cơ quan thường trực - chủ trì …`.

    Returns:
        Where the name ends, and where the text goes on; None if no such remark stands there.
    """
    dash = text.find(" - ", start, min(end, start + _FURTHEST_REMARK))
    found = _REMARK.match(text, dash, end) if dash >= 0 else None
    return (dash, found.end()) if found is not None else None


def _with_clause(text: str, start: int, names: list[Name], at: int, end: int) -> tuple[list[Name], int]:
    """The names, the last with what tells it apart, if nothing else stands behind the words of a heading before them.

    Yêu cầu đối với các đơn vị được cấp phép; Trách nhiệm của tổ chức, cá nhân sử dụng hồ chứa nước
    """
    if end - at > _LONGEST_CLAUSE or not text[max(0, start - _LONGEST_FRAME) : start].lower().endswith(_FRAMES):
        return names, at
    rest = text[at:end].rstrip(" .:")
    if any(sign in rest for sign in ".;:("):
        return names, at
    words = Words(text, at, end)
    opener = opener_at(words, 0)
    noun, k = match(tables().nouns, words, 1) if words.low(0) in (",", "và") else (None, 0)
    further = noun in tables().coordinated and words.low(k).isalpha() and words.low(k) not in PARTICLES
    if (not further and opener is None) or opener in DUTIES or (words.low(0) in PARTICLES and opener != "được"):
        return names, at
    behind = at + len(rest)
    return [*names[:-1], names[-1]._replace(end=behind)], behind


def names_by_words(text: str, start: int, end: int) -> tuple[list[Name], int]:
    """What `names_from` gives, read word by word."""
    if not may_begin_name(text, start, end):
        return [], start
    words = Words(text, start, end)
    found, behind = read_list(words, 0, Mode.SENTENCE)
    if not found:
        return [], start
    if words.low(behind) == "(":
        behind = _past_bracket(words, behind, person=found[-1].kind == PERSON)
    return printed(words, found), words.at(behind)


def _past_bracket(words: Words, behind: int, *, person: bool) -> int:
    """The word behind a bracket if it says there what the office does: Bộ Nội vụ (Cục Lưu trữ) có trách nhiệm.

    Behind the name of a person any verb will do; behind what a person is, a colon and what he is in charge of too.
    """
    k = past_bracket(words, behind)
    charge = k + (words.low(k) == ",")
    if person and (words.low(k) == ":" or words.two(charge) == "phụ trách"):
        return charge
    opener = opener_at(words, k)
    if opener is None or opener in PARTICLES:
        return k if opener is not None and calls_person(words, behind) else behind
    through = words.low(behind + 1) in ("qua", "thông")  # gửi Sở Y tế (qua Chi cục) tổng hợp
    acts = opener in _ACTS or (" " in opener and not through and words.low(k) not in PARTICLES)
    return k if acts or calls_person(words, behind) else behind


def _past_with(text: str, at: int, end: int) -> int:
    """Where the names may begin behind `phối hợp`: past how it is done and `với`."""
    if text.startswith(" với ", at, end):
        return at + 5
    behind = _WITH.match(text, at, end)
    return behind.end() if behind is not None else at


def _is_noun(text: str, at: int, behind: int) -> bool:
    """Whether a rule is named that sets how two work together: `ban hành Quy chế phối hợp giữa Sở Y tế với …`."""
    return text.startswith(" giữa ", behind) and text[max(0, at - 9) : at].lower().endswith(_RULES)


_SEVERAL = ("các ", "Các ")
_AMONG = "giữa "
"""Behind it those are told in small letters among whom is worked together, and nobody helps: `tăng cường phối hợp giữa
các ngành`, `quan hệ phối hợp giữa nhà trường, gia đình và xã hội`."""


def people_from(text: str, at: int, end: int) -> tuple[list[Name], int]:
    """As `names_from`, of a list that people begin: Các hộ dân, Học sinh và phụ huynh; nothing of any other."""
    several = text.startswith(_SEVERAL, at, end)
    if first_word(text, at + len(_SEVERAL[0]) * several, end) not in tables().people:
        return [], at
    words = Words(text, at, end)
    if match(tables().people, words, int(several))[0] is None:
        return [], at
    found, behind = read_list(words, 0, Mode.SENTENCE, people=True)
    return printed(words, found), words.at(behind)


def _with_whom(text: str, at: int, end: int) -> tuple[list[Name], int]:
    """As `names_from`; people may begin the list: phối hợp với phụ huynh, với các hộ dân."""
    people = people_from(text, at, end)
    return people if people[0] else names_from(text, at, end)


_LEADS = pattern(r"(?:chủ trì(?: thực hiện)?|chịu trách nhiệm chính|làm đầu mối)[,;]\s(?=[^\W\d_])")
_HELP = pattern(r"(?:cùng |có trách nhiệm |tham gia )?phối hợp(?! (?:với|cùng) )")


def _beside_lead(text: str, start: int, end: int) -> list[Name]:
    """Who helps, named before it behind the one who leads: `Sở Y tế chủ trì, Sở Nội vụ và Công an tỉnh phối hợp …`."""
    lead = _LEADS.search(text, start, end) if text.find(" phối hợp", start, end) >= 0 else None
    if lead is None:
        return []
    names, at = names_from(text, lead.end(), end)
    return names if names and _HELP.match(text, at, end) is not None else []


def helpers_in(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """The names behind every `phối hợp (với)`, `cùng với`, `chủ trì, cùng`, `kết hợp với` of a sentence.

    >>> text = "Chủ trì, phối hợp chặt chẽ với Công an tỉnh và các cơ quan liên quan tổ chức kiểm tra"
    >>> [text[name.start : name.end] for name in helpers_in(text)]
    ['Công an tỉnh', 'các cơ quan liên quan']
    """
    end = len(text) if end is None else end
    out: list[Name] = _beside_lead(text, start, end)
    for letters, rest in _TOGETHER:
        at = text.find(letters, start, end)
        while at >= 0:
            at += len(letters)
            found = rest.match(text, at, end)
            if found is not None and not _is_noun(text, at - len(letters), found.end()):
                at = found.end()
                begin = _past_with(text, at, end)
                names, after = _with_whom(text, begin, end)
                among = text.startswith(_AMONG, begin - len(_AMONG))
                if not (among and all(name.kind == GROUP or text[name.start].islower() for name in names)):
                    out += names
                at = max(at, after)
            at = text.find(letters, at, end)
    if len(out) > 1:
        out = sorted(set(out), key=lambda name: name.start)
    return out
