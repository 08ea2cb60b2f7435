"""Lists of names, read one after the other (docs/domain.md 6.3, 8.2)."""

from __future__ import annotations

from ...reference.office_context import PARTICLES, STRONG
from .between import BETWEEN, next_name
from .found import Found
from .heads import start_at
from .shared import field_at, fields_from, headed, numbered, placed, placed_at_once
from .start import GROUP, OFFICE, PERSON, Start
from .tails import end_of
from .unknown import is_sure, unknown_at, unusual_at
from .words import SPOILT, Mode, Words, match, opener_at, tables

_JOINTS = frozenset((",", "và", "-", "–"))
"""What may stand inside a name; a semicolon does not."""
_CLAUSES = PARTICLES | STRONG
_SHARED = {"sở": "sở", "sở ngành": "sở", "sở ban ngành": "sở", "bộ": "bộ", "bộ ngành": "bộ"}
"""Nouns of a group, and what the fields behind its colon are fields of: các sở, ngành: Y tế, Tư pháp."""


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
        start = start_at(words, i) or _unusual(words, i, shared, mode, out, people=people)
        if start is None:
            found = _without_head(words, i, shared, mode, out)
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
                break
            after = None if inside else _shared_list(words, i, behind, start, mode)
            if after is not None:
                found, behind = after
                out += found
            elif not (out and _tells_role(words, i, out[-1])):
                out.append(Found(i, behind, start.kind))
            shared = start.branch if start.kind == OFFICE else ""
        if start is None or is_sure(words, i, start):
            sure = (len(out), behind)
        i = next_name(words, behind, mode)
        if i < 0 and mode is Mode.SENTENCE and start is not None and start.kind == GROUP and words.low(behind) == "các":
            i = behind  # các cấp, các ngành các địa phương
        if i < 0:
            break
    return out[: sure[0]], sure[1]


def _without_head(words: Words, i: int, shared: str, mode: Mode, out: list[Found]) -> list[Found]:
    """The names at word `i` that begin with no known word: fields and numbers of the last one, or what is not known."""
    found = field_at(words, i, shared) or (numbered(words, out[-1], i) if out else [])
    return found or (unknown_at(words, i) if mode is Mode.LIST else [])


_ROLE = ["cơ", "quan", "thường", "trực"]


def _tells_role(words: Words, i: int, last: Found) -> bool:
    """Whether a dash before word `i` tells what else the last office is: Sở Y tế - Cơ quan Thường trực Ban Chỉ đạo."""
    return last.kind == OFFICE and words.low(i - 1) == "-" and [words.low(i + n) for n in range(4)] == _ROLE


def _unusual(words: Words, i: int, shared: str, mode: Mode, out: list[Found], *, people: bool) -> Start | None:
    if not (people or out) or mode is not Mode.SENTENCE or field_at(words, i, shared):
        return None
    return unusual_at(words, i, person=bool(out) and out[-1].kind == PERSON)


def _is_cut(words: Words, start: Start, behind: int) -> bool:
    """Whether a name is nothing but its sort, and words stand behind it that do not say what it does: Tổng cục …"""
    if not start.sort or start.kind != OFFICE or start.complete or behind != start.at:
        return False
    low = words.low(behind)
    return low.isalpha() and low not in tables().inside and low not in BETWEEN


def _is_clause(words: Words, behind: int, i: int) -> bool:
    """Whether something is said of the names that end before word `behind`: `, theo phân công`; not `và theo dõi …`."""
    if i > behind and (words.low(i - 1) == "và" or words.capital(i)):
        return False
    return opener_at(words, i) in _CLAUSES


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


def _shared_list(words: Words, first: int, behind: int, start: Start, mode: Mode) -> tuple[list[Found], int] | None:
    """The names behind `Các sở:`, `các cơ quan:`, `UBND các xã:`; None if no list of names stands there."""
    if start.kind == OFFICE:
        return None
    if (listed := headed(words, first)) is not None:
        return listed
    if words.low(behind) != ":":
        return placed_at_once(words, first, behind, start) if words.low(behind) in (",", "và") else None
    if start.area:
        return placed(words, first, behind, start.kind)
    if start.kind == PERSON:
        return None
    branch = _SHARED.get(start.branch) or (start.branch if start.bare and start.branch in tables().branches else "")
    out, end = fields_from(words, behind + 1, branch)
    if out:
        return out, end
    if start_at(words, behind + 1) is None:
        return None
    out, end = read_list(words, behind + 1, mode, True)
    if not out or (mode is Mode.SENTENCE and out[0].kind == PERSON):
        return None  # Thành viên: Ông Lê Văn A
    return out, end
