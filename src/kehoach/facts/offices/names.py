"""Names of offices, groups and persons in a text (docs/domain.md 8.2, 6.3)."""

from __future__ import annotations

import functools

from ...reference.given import behind_words
from ...reference.office_context import PARTICLES, STRONG
from ...text.patterns import pattern
from .brackets import calls_person, calls_role, is_remark, past_bracket
from .found import Found, Name, printed
from .lists import read_list
from .running import helpers_in, names_from
from .start import GROUP
from .usual import usual_names
from .words import Mode, Words, first_word, match, opener_at, tables

__all__ = ["Name", "helpers_in", "is_office_heading", "names_from", "split_names"]


_LONGEST_HEADING = 400
_BEHIND = " .,;:-–"
_PIECE_ENDS = (",", ";", ".")
_CHARGED = ("giao", "phân", "cấp")
_SENTENCE_SIGNS = ".;:("
"""No sign of these stands in a clause that tells which of a group are meant: `Các đơn vị được giao quản lý rừng`."""
_LONGEST_KEPT = 200
_ROLE = pattern(r"(?<=\w) [-–] [Cc]ơ quan [Tt]hường trực (?=[^\W\d_])[^;:,]+\Z")
"""What else an office is, at the end of its heading: `Sở Y tế - Cơ quan Thường trực Ban Chỉ đạo`."""


def split_names(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """Every name of a text that is nothing but a list of names: a cell, a field, the heading of an office.

    >>> text = "Sở Văn hóa, Thể thao và Du lịch; Công an tỉnh"
    >>> [text[name.start : name.end] for name in split_names(text)]
    ['Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh']
    """
    end = len(text) if end is None else end
    usual = usual_names(text, start, end)
    if usual is not None and usual[1] == end:
        return usual[0]
    if end - start > _LONGEST_KEPT:
        return _split(text, start, end)
    kept = _kept(text[start:end])
    return [Name(start + one.start, start + one.end, one.kind, one.head) for one in kept] if start else list(kept)


@functools.lru_cache(maxsize=2048)
def _kept(text: str) -> tuple[Name, ...]:
    """The names of a short text; the cells of a table say the same again and again."""
    return tuple(_split(text, 0, len(text)))


def _split(text: str, start: int, end: int) -> list[Name]:
    words = Words(text, start, end)
    out: list[Found] = []
    i = 0
    while words.low(i):
        if is_remark(words, i):
            i = past_bracket(words, i)
            continue
        if not words.low(i)[0].isalnum() or words.low(i) in ("và", "hoặc"):
            i += 1
            continue
        verb, behind = match(tables().openers, words, i)
        if verb in PARTICLES:
            i = _past_words(words, i, (";",))  # theo phân công tại Quyết định số 12/QĐ-UBND
            continue
        if verb == "trình":  # UBND cấp tỉnh trình HĐND cùng cấp
            i = _past_words(words, behind, _PIECE_ENDS)
            continue
        if verb in STRONG and not words.capital(behind) and words.low(behind) != "viên":  # rà soát viên
            i = _past_object(words, behind + 1 if words.low(behind) == "với" else behind)
            continue
        found, behind = read_list(words, i, Mode.LIST)
        out += found
        i = max(behind, i + 1)
    return printed(words, out)


def _past_object(words: Words, i: int) -> int:
    """The word behind what a verb is about, if no name stands there: các đơn vị xây dựng pháp luật."""
    if words.capital(i) or words.low(i) in tables().first or opener_at(words, i) in STRONG:
        return i
    return _past_words(words, i, _PIECE_ENDS)


def _past_words(words: Words, i: int, signs: tuple[str, ...]) -> int:
    """The place of the first of these signs from word `i` on, or behind the last word."""
    while words.low(i) and words.low(i) not in signs:
        i += 1
    return i


def is_office_heading(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a heading is nothing but one or several offices, perhaps behind Giao, Đề nghị, Đối với, Trách nhiệm của.

    >>> is_office_heading("Đề nghị Huyện đoàn"), is_office_heading("Phòng, chống thiên tai")
    (True, False)
    """
    end = len(text) if end is None else end
    if end - start > _LONGEST_HEADING:
        return False
    if first_word(text, start, end) not in tables().first_of_heading:
        return False
    usual = usual_names(text, start, end)
    if usual is not None and usual[1] == end:
        return True
    return _is_heading(text[start:end])


@functools.lru_cache(maxsize=1024)
def _is_heading(text: str) -> bool:
    words = Words(text, 0, len(text))
    if words.low(0) in tables().first:
        return heading_at(words, 0)
    return any(_is_named(text, at) for at, _ in behind_words(text))


def _is_named(text: str, at: int) -> bool:
    """Whether names stand at `at`, behind words of asking, and nothing else."""
    if heading_at(Words(text, at, len(text)), 0):
        return True
    names, behind = names_from(text, at)
    return bool(names) and behind >= len(text.rstrip(_BEHIND))


def heading_names(text: str, start: int, end: int) -> list[Name]:
    """The names at `start` in a heading that is nothing else: verbs in it tell them apart."""
    words = Words(text, start, end)
    return printed(words, read_list(words, 0, Mode.HEADING)[0])


def before_person(text: str) -> int:
    """Where a heading ends before the bracket that tells who the office is at present; else its end.

    Nor do signs behind the name belong to it. Another name behind the bracket does: `Sở A (Cơ quan đầu mối) và Sở B`.

    >>> before_person("Ban Giám hiệu (đồng chí Lê Thị Bê)"), before_person("Sở Y tế. -")
    (13, 7)
    >>> before_person("Sở Y tế - Cơ quan Thường trực Ban Chỉ đạo tỉnh")
    7
    """
    role = _ROLE.search(text)
    if role is not None:
        return role.start()
    at = text.find("(")
    words = Words(text, at, len(text)) if at >= 0 else None
    if words is None or not (calls_person(words, 0) or calls_role(words, 0)):
        return len(text.rstrip(_BEHIND))
    closed = text.find(")", at)
    behind = text[closed + 1 :].strip(_BEHIND) if closed >= 0 else ""
    return len(text[:at].rstrip()) if not behind or behind[0] == "(" else len(text.rstrip(_BEHIND))


def heading_at(words: Words, i: int) -> bool:
    """Whether names stand from word `i` on and nothing else."""
    if words.low(i) not in tables().first:
        return False
    found, behind = read_list(words, i, Mode.SENTENCE)
    if words.low(behind):
        found, behind = read_list(words, i, Mode.HEADING)
    if words.low(behind) == "(" and calls_person(words, behind):
        behind = past_bracket(words, behind)
    if words.low(i) == "các" and words.low(behind) == "được" and words.low(behind + 1) in _CHARGED:
        clause = words.text[words.at(behind) :].rstrip(_BEHIND)
        return bool(found) and found[-1].kind == GROUP and not any(sign in clause for sign in _SENTENCE_SIGNS)
    while words.low(behind) and not words.low(behind)[0].isalnum():
        behind += 1
    return bool(found) and not words.low(behind)
