"""Lists of names: what separates two of them, and what they share (docs/domain.md 6.3, 8.2)."""

from __future__ import annotations

from typing import NamedTuple

from ...reference.office_context import PARTICLES, STRONG
from .heads import start_at
from .start import GROUP, OFFICE, PERSON, Start
from .tails import end_of
from .unknown import is_person, is_sure, unknown_at, unusual_at
from .words import SPOILT, Mode, Words, match, tables

_BETWEEN = frozenset((",", ";", "và", "hoặc", "-", "+", "/", "*", "•", "–", "."))
_JOINTS = frozenset((",", "và", "-", "–"))
"""What may stand inside a name; a semicolon does not."""
_CLAUSES = PARTICLES | STRONG
_STEPS = 4
_LONGEST_PIECE = 6
_SHARED = {"sở": "sở", "sở ngành": "sở", "sở ban ngành": "sở", "bộ": "bộ", "bộ ngành": "bộ"}
"""Nouns of a group, and what the fields behind its colon are fields of: các sở, ngành: Y tế, Tư pháp."""
_HEADED = frozenset(("sở", "bộ", "phòng", "ban", "vụ", "cục"))
"""Heads that the fields of a list share behind a plural word: các Bộ Y tế, Tài chính."""
_PLURALS = frozenset(("các", "hai", "ba", "bốn", "02", "03", "04"))


class Name(NamedTuple):
    """One office, group, person or post at one place.

    Attributes:
        start: offset of its first character in the text given.
        end: offset after its last one.
        kind: co_quan, nhom (a group), ca_nhan (a person or a post).
        head: a head word that a list shares and that must stand before the printed part: `Sở` for `Y tế` in
            `Các sở: Y tế; Tư pháp`; else empty.
    """

    start: int
    end: int
    kind: str
    head: str = ""


class Found(NamedTuple):
    """A name from word `first` up to word `behind`."""

    first: int
    behind: int
    kind: str
    head: str = ""


def printed(words: Words, found: list[Found]) -> list[Name]:
    """The names at their places in the text."""
    return [Name(words.start(one.first), words.stop(one.behind - 1), one.kind, one.head) for one in found]


def read_list(words: Words, i: int, mode: Mode, inside: bool = False, people: bool = False) -> tuple[list[Found], int]:
    """The names from word `i` on, and the word behind the last.

    Args:
        words: the text.
        i: where the first name should begin.
        mode: what the text is.
        inside: the list stands behind the plural word of another, and holds no third one.
        people: people may begin it, as they may go on with it.
    """
    out: list[Found] = []
    behind = i
    shared = ""
    sure = (0, i)  # so many names are plainly of the list, up to this word
    while True:
        last = behind
        start = start_at(words, i) or _unusual(words, i, shared, mode, out, people=people)
        if start is None:
            unknown = unknown_at(words, i) if mode is Mode.LIST else ()
            found = _field(words, i, shared) or [Found(*one) for one in unknown]
            if not found or (out and _is_clause(words, behind, i)):
                break
            if out and _goes_on(words, behind, i):
                out[-1] = out[-1]._replace(behind=found[-1].behind)
            else:
                out += found
            behind = found[-1].behind
        else:
            behind = end_of(words, start, mode)
            if mode is Mode.SENTENCE and _is_cut(words, start, behind):
                behind = last
                break
            after = None if inside else _shared_list(words, i, behind, start, mode)
            if after is not None:
                found, behind = after
                out += found
            else:
                out.append(Found(i, behind, start.kind))
            shared = start.branch if start.kind == OFFICE else ""
        if start is None or is_sure(words, i, start):
            sure = (len(out), behind)
        i = _next(words, behind, mode)
        if i < 0 and mode is Mode.SENTENCE and start is not None and start.kind == GROUP and words.low(behind) == "các":
            i = behind  # các cấp, các ngành các địa phương
        if i < 0:
            break
    return out[: sure[0]], sure[1]


def _unusual(words: Words, i: int, shared: str, mode: Mode, out: list[Found], *, people: bool) -> Start | None:
    if not (people or out) or mode is not Mode.SENTENCE or _field(words, i, shared):
        return None
    return unusual_at(words, i, person=bool(out) and out[-1].kind == PERSON)


def _is_cut(words: Words, start: Start, behind: int) -> bool:
    """Whether a name is nothing but its sort, and words stand behind it that do not say what it does: Tổng cục …"""
    if not start.sort or start.kind != OFFICE or start.complete or behind != start.at:
        return False
    low = words.low(behind)
    return low.isalpha() and low not in tables().inside and low not in _BETWEEN


def _is_clause(words: Words, behind: int, i: int) -> bool:
    """Whether something is said of the names that end before word `behind`: `, theo phân công`; not `và theo dõi …`."""
    if i > behind and (words.low(i - 1) == "và" or words.capital(i)):
        return False
    return match(tables().openers, words, i)[0] in _CLAUSES


def _goes_on(words: Words, behind: int, i: int) -> bool:
    """Whether the piece at word `i`, behind a name that ends before word `behind`, belongs to that name.

    It begins with a small letter, and with no office, group or post: Phó Chủ tịch, phụ trách văn xã.
    """
    if words.capital(i) or words.low(i - 1) not in _JOINTS or words.low(behind) not in _JOINTS:
        return False
    known = tables()
    if match(known.fields, words, i)[0] is not None:
        return True
    head, _ = match(known.heads, words, i)
    if head is not None and head != SPOILT:
        return False
    tries = (known.nouns, known.posts, known.people)
    return all(match(trie, words, i)[0] is None for trie in tries)


def _next(words: Words, behind: int, mode: Mode) -> int:
    """The word at which the next name may begin; -1 if the list ends."""
    j = behind
    if words.low(j) == "(":
        closed = words.text.find(")", words.start(j), min(words.end, words.start(j) + 300))
        if closed < 0:
            return -1
        while words.low(j) and words.start(j) <= closed:
            j += 1
    steps = 0
    while (low := words.low(j)) in _BETWEEN and (mode is Mode.LIST or low != ".") and steps < _STEPS:
        j += 1
        steps += 1
    if low == "cùng":
        j += 2 if words.low(j + 1) == "với" else 1
        steps += 1
    elif low == "với" and steps:
        j += 1
    if not low or not words.low(j):
        return -1
    return j if steps or (mode is Mode.LIST and words.capital(j)) else -1


def _field(words: Words, i: int, shared: str) -> list[Found]:
    """A field whose head word stands before an earlier name of the list: Sở Tài chính, Y tế."""
    if not shared or not words.capital(i):
        return []
    field, k = match(tables().fields, words, i)
    ends = words.low(k) in _BETWEEN or words.low(k) in ("", "(") or match(tables().openers, words, k)[0] is not None
    return [Found(i, k, OFFICE, shared.capitalize())] if field is not None and ends else []


def _fields(words: Words, i: int, shared: str) -> tuple[list[Found], int]:
    """The fields from word `i` on, which all share a head word, and the word behind the last.

    What they do may follow the last one, and one behind the first need not be known. Where the first may be a verb,
    another field stands behind it: Các sở: Xây dựng, Nội vụ; not Các sở: Xây dựng, trình … In small letters two
    fields at least are no verbs: Các sở: y tế; tư pháp.
    """
    out = _field(words, i, shared)
    if shared and not out and (k := _small_field(words, i)) and _small_field(words, _next(words, k, Mode.SENTENCE)):
        out = [Found(i, k, OFFICE, shared.capitalize())]
    behind = out[0].behind if out else i
    while out and (i := _next(words, behind, Mode.SENTENCE)) > 0 and (words.capital(i) or _small_field(words, i)):
        field, k = match(tables().fields, words, i)
        if field is None or not _ends_piece(words, k):
            field, k = None, _past_piece(words, i)
        if k == i:
            break
        out.append(Found(i, k, OFFICE, shared.capitalize()))
        behind = k
    if len(out) == 1 and match(tables().openers, words, out[0].first)[0] is not None:
        return [], behind
    return out, behind


def _small_field(words: Words, i: int) -> int:
    """The word behind a field in small letters that is no verb and ends a piece; 0 if none stands at word `i`."""
    if i < 0 or words.capital(i) or match(tables().openers, words, i)[0] is not None:
        return 0
    field, k = match(tables().fields, words, i)
    return k if field is not None and _ends_piece(words, k) else 0


def _ends_piece(words: Words, k: int) -> bool:
    """Whether a piece of a list ends before word `k`: a sign stands there, or what all of them do."""
    low = words.low(k)
    if low in _BETWEEN or low in ("", "(", ":"):
        return True
    return not words.capital(k) and match(tables().openers, words, k)[0] is not None


def _past_piece(words: Words, i: int) -> int:
    """The word behind a few words that are no known name and say of nobody what he does: Công nghiệp nhẹ; else i."""
    if start_at(words, i) is not None or match(tables().openers, words, i)[0] is not None:
        return i
    for k in range(i + 1, i + _LONGEST_PIECE):
        if _ends_piece(words, k):
            return k
    return i


def _shared_list(words: Words, first: int, behind: int, start: Start, mode: Mode) -> tuple[list[Found], int] | None:
    """The names behind `Các sở:`, `các cơ quan:`, `UBND các xã:`; None if no list of names stands there."""
    if start.kind == OFFICE:
        return None
    if (headed := _headed(words, first)) is not None:
        return headed
    if words.low(behind) != ":":
        return _placed_at_once(words, first, behind, start) if words.low(behind) in (",", "và") else None
    if start.area:
        return _placed(words, first, behind, start.kind)
    if start.kind == PERSON:
        return None
    branch = _SHARED.get(start.branch) or (start.branch if start.bare and start.branch in tables().branches else "")
    out, end = _fields(words, behind + 1, branch)
    if out:
        return out, end
    if start_at(words, behind + 1) is None:
        return None
    out, end = read_list(words, behind + 1, mode, True)
    if not out or (mode is Mode.SENTENCE and out[0].kind == PERSON):
        return None  # Thành viên: Ông Lê Văn A
    return out, end


def _headed(words: Words, first: int) -> tuple[list[Found], int] | None:
    """The names behind `các Bộ Y tế, Tài chính`, `Giám đốc các Sở: Y tế, Nội vụ`; None if no two stand there."""
    post, k = match(tables().posts, words, first)
    if words.low(k) != "các" or words.low(k + 1) not in _HEADED:
        return None
    behind_colon = post is not None and words.low(k + 2) == ":"
    if not words.capital(k + 2 + behind_colon):
        return None
    out, behind = _fields(words, k + 2 + behind_colon, words.low(k + 1))
    if len(out) < 2:
        return None
    if post is None:
        return out, behind
    title = " ".join(words.printed(i) for i in range(first, k))
    return [one._replace(kind=PERSON, head=f"{title} {one.head}") for one in out], behind


def _placed_at_once(words: Words, first: int, behind: int, start: Start) -> tuple[list[Found], int] | None:
    """The offices of `UBND các tỉnh Hạ Lam, Tân Lập`, as behind a colon; None if it is one."""
    if not start.plural or not words.capital(behind - 1) or not words.capital(behind + 1):
        return None
    at = behind
    while at > first and words.capital(at - 1):
        at -= 1
    return _placed(words, first, at, start.kind, colon=False) if at > first else None


def _placed(words: Words, first: int, behind: int, kind: str, *, colon: bool = True) -> tuple[list[Found], int] | None:
    """One office for each place behind `UBND các xã:`, two at least; of each stands its name alone: Tân Hòa."""
    at = next((k for k in (behind - 2, behind - 1) if match(tables().areas, words, k)[1] == behind), first)
    if at <= first or words.low(at - 1) not in _PLURALS:
        return None
    office = " ".join(words.printed(k) for k in range(first, at - 1))
    unit = " ".join(words.printed(k) for k in range(at, behind))
    out: list[Found] = []
    i = behind + colon
    while i > 0:
        _, named = match(tables().areas, words, i)  # Tân Hòa, Tân Lập và phường Hạ Lam
        k = named
        while words.capital(k) and k < named + _LONGEST_PIECE:
            k += 1
        if k == named or not _ends_piece(words, k) or start_at(words, i) is not None:
            break
        if not colon and k - i > 2 and named == i and is_person(words, i, k):
            break
        head = f"{office} {unit}".lstrip() if named == i else office
        out.append(Found(i, k, PERSON if kind == PERSON else OFFICE, head))
        i = _next(words, k, Mode.SENTENCE)
    return (out, out[-1].behind) if len(out) > 1 else None
