"""What the names of a list share and print once: a head word, a post, an office of several places (docs/domain.md 6.3).

`Các sở: Y tế; Tư pháp`, `Giám đốc các Sở: Y tế, Nội vụ`, `UBND các xã: Tân Hòa, Hạ Lam`.
"""

from __future__ import annotations

from ...reference.provinces import unit_of
from ...text.patterns import pattern
from .between import BETWEEN, ends_piece, next_name
from .found import Found
from .heads import start_at
from .start import OFFICE, PERSON, Start
from .unknown import is_person
from .words import Mode, Words, match, opener_at, tables

_LONGEST_PIECE = 6
_HEADED = frozenset(("sở", "bộ", "phòng", "ban", "vụ", "cục"))
"""Heads that the fields of a list share behind a plural word: các Bộ Y tế, Tài chính."""
_PLURALS = frozenset(("các", "hai", "ba", "bốn", "02", "03", "04"))


def field_at(words: Words, i: int, shared: str) -> list[Found]:
    """A field whose head word stands before an earlier name of the list: Sở Tài chính, Y tế."""
    if not shared or not words.capital(i) or (words.low(i - 1) == "-" and opener_at(words, i)):
        return []  # Phòng Nội vụ - Kiểm tra, giám sát
    field, k = match(tables().fields, words, i)
    ends = words.low(k) in BETWEEN or words.low(k) in ("", "(") or opener_at(words, k) is not None
    return [Found(i, k, OFFICE, shared.capitalize())] if field is not None and ends else []


def fields_from(words: Words, i: int, shared: str) -> tuple[list[Found], int]:
    """The fields from word `i` on, which all share a head word, and the word behind the last.

    What they do may follow the last one, and one behind the first need not be known. Where the first may be a verb,
    another field stands behind it: Các sở: Xây dựng, Nội vụ; not Các sở: Xây dựng, trình … In small letters two
    fields at least are no verbs: Các sở: y tế; tư pháp.
    """
    out = field_at(words, i, shared)
    if shared and not out and (k := _small_field(words, i)) and _small_field(words, next_name(words, k, Mode.SENTENCE)):
        out = [Found(i, k, OFFICE, shared.capitalize())]
    behind = out[0].behind if out else i
    while out and (i := next_name(words, behind, Mode.SENTENCE)) > 0 and (words.capital(i) or _small_field(words, i)):
        field, k = match(tables().fields, words, i)
        if field is None or not ends_piece(words, k):
            field, k = None, _past_piece(words, i)
        if k == i:
            break
        out.append(Found(i, k, OFFICE, shared.capitalize()))
        behind = k
    if len(out) == 1 and opener_at(words, out[0].first) is not None:
        return [], behind
    return out, behind


def _small_field(words: Words, i: int) -> int:
    """The word behind a field in small letters that is no verb and ends a piece; 0 if none stands at word `i`."""
    if i < 0 or words.capital(i) or opener_at(words, i) is not None:
        return 0
    field, k = match(tables().fields, words, i)
    return k if field is not None and ends_piece(words, k) else 0


def _past_piece(words: Words, i: int) -> int:
    """The word behind a few words that are no known name and say of nobody what he does: Công nghiệp nhẹ; else i."""
    if start_at(words, i) is not None or opener_at(words, i) is not None:
        return i
    for k in range(i + 1, i + _LONGEST_PIECE):
        if ends_piece(words, k):
            return k
    return i


def headed(words: Words, first: int) -> tuple[list[Found], int] | None:
    """The names behind `các Bộ Y tế, Tài chính`, `Giám đốc các Sở: Y tế, Nội vụ`; None if no two stand there."""
    post, k = match(tables().posts, words, first)
    if words.low(k) != "các" or words.low(k + 1) not in _HEADED:
        return None
    behind_colon = post is not None and words.low(k + 2) == ":"
    if not words.capital(k + 2 + behind_colon):
        return None
    out, behind = fields_from(words, k + 2 + behind_colon, words.low(k + 1))
    if len(out) < 2:
        return None
    if post is None:
        return out, behind
    title = " ".join(words.printed(i) for i in range(first, k))
    return [one._replace(kind=PERSON, head=f"{title} {one.head}") for one in out], behind


_NUMBER = pattern(r"\d{1,2}|[IVX]{1,5}")
_NUMBERED = frozenset(("vùng", "vực", "số"))
"""Last words before the number of an office: Chi cục Thú y Vùng I, Hải quan khu vực II, Hạt Kiểm lâm số 1."""


def numbered(words: Words, last: Found, i: int) -> list[Found]:
    """The office of another number: `Hạt Kiểm lâm số 1, số 3`; a number alone too, `Chi cục Thú y Vùng I, III`."""
    at = last.behind - 1
    unit = words.low(at - 1) if at > last.first else last.head.rpartition(" ")[2].lower()
    if unit not in _NUMBERED or last.kind != OFFICE or _NUMBER.fullmatch(words.printed(at)) is None:
        return []
    low = max(last.first, at - 2 if unit == "vực" else at - 1)
    again = low < at and all(words.low(i + n) == words.low(low + n) for n in range(at - low))
    k = i + (at - low if again else 0)
    ends = ends_piece(words, k + 1) or opener_at(words, k + 1) is not None
    if not ends or _NUMBER.fullmatch(words.printed(k)) is None or words.printed(k) == words.printed(at):
        return []
    head = " ".join(words.printed(n) for n in range(last.first, low if again else at))
    return [Found(i, k + 1, OFFICE, last.head or head)]


def placed_at_once(words: Words, first: int, behind: int, start: Start) -> tuple[list[Found], int] | None:
    """The offices of `UBND các tỉnh Hạ Lam, Tân Lập`, as behind a colon; None if it is one."""
    if not start.plural or not words.capital(behind - 1) or not words.capital(behind + 1):
        return None
    at = behind
    while at > first and words.capital(at - 1):
        at -= 1
    return placed(words, first, at, start.kind, colon=False) if at > first else None


def placed(words: Words, first: int, behind: int, kind: str, *, colon: bool = True) -> tuple[list[Found], int] | None:
    """One office for each place behind `UBND các xã:`, two at least; of each stands its name alone: Tân Hòa."""
    at = next((k for k in (behind - 2, behind - 1) if match(tables().areas, words, k)[1] == behind), first)
    provinces = colon and words.low(at - 1) == "," and words.low(at - 2) == "tỉnh" and words.low(at) == "thành"
    plural = at - 3 if provinces else at - 1
    if plural < first or words.low(plural) not in _PLURALS:
        return None
    office = " ".join(words.printed(k) for k in range(first, plural))
    unit = " ".join(words.printed(k) for k in range(at, behind))
    out: list[Found] = []
    i = behind + colon
    while i > 0:
        _, named = match(tables().areas, words, i)  # Tân Hòa, Tân Lập và phường Hạ Lam
        k = named
        while words.capital(k) and k < named + _LONGEST_PIECE:
            k += 1
        # behind the second place any word in small letters is what they do: Tân Hòa, Hạ Lam giải quyết …
        ended = ends_piece(words, k) or (len(out) > 0 and words.low(k).isalpha())
        at_once = not colon and i == behind  # right behind `các phường` a place stands: Hội Phú
        if k == named or not ended or (start_at(words, i) is not None and not at_once):
            break
        if not colon and k - i > 2 and named == i and is_person(words, i, k):
            break
        if provinces and named == i:
            unit = unit_of(" ".join(words.printed(n) for n in range(i, k)))
            if not unit:
                break
        head = f"{office} {unit}".lstrip() if named == i else office
        out.append(Found(i, k, PERSON if kind == PERSON else OFFICE, head))
        i = next_name(words, k, Mode.SENTENCE)
    return (out, out[-1].behind) if len(out) > 1 else None
