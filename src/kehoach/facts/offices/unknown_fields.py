"""The field in the name of an office where it is in no table: few small syllables behind one in capitals."""

from __future__ import annotations

from ...reference.office_context import BEHIND_NAMES, DUTIES, STRONG, SUBJECTS
from .sole import office_at
from .start import OFFICE, PERSON, Start
from .verbs import begins_word, does_by_hand, ends_word
from .words import SPOILT, Words, match, opener_at, tables

LEVELS = frozenset(("cấp", "tuyến"))
"""Words before a bare area: cấp tỉnh; of hospitals, tuyến huyện."""
SYLLABLES = 6
"""Of what stands in no table and is drawn into a name, at most."""
_TAUGHT = frozenset(("khoa", "tổ"))
"""Heads behind which one syllable may be all the name: Tổ Toán, Khoa Dược."""
_ENDS = STRONG | DUTIES | {"trong quá trình", "trong việc", "trong công tác"}


def past_field(words: Words, j: int, start: Start) -> int:
    """Past the small syllables of a field that is not in the table: Cục Kiểm soát thủ tục hành chính chủ trì.

    They are few, and a verb, a sign or an area stands behind them; else the name is not trusted to go on.
    Right behind the head only a verb will do that says what an office does. Behind a head that tells more than the
    sort of office it is the second syllable of one word: Ban Tổ chức Lễ tang, Bộ Tư lệnh Thủ đô.
    """
    behind_head, sort = j == start.at, start.sort or start.kind == PERSON
    if words.low(j) == "điện" and words.low(j + 1) == ":" and words.capital(j - 2):
        return j  # Tập đoàn Măng Tre điện: Các công ty …
    if not behind_head and not words.capital(j - 1) and not ends_word(words, j - 1, start):
        return j
    if not sort:
        return j + 1 if not behind_head and _is_second(words, j) else j
    if words.low(j) in BEHIND_NAMES and not behind_head:
        return j
    alone = words.low(j - 1) in SUBJECTS and j - 1 == start.at and words.low(j - 2) in _TAUGHT
    k = _past_small(words, j, behind_head=behind_head, alone=alone)
    return k if k >= 0 else _past_half(words, j, start)


def _past_small(words: Words, j: int, *, behind_head: bool, alone: bool) -> int:
    """The word behind the small syllables from word `j` on; -1 if it is not plain where they end.

    Behind a word that may be `alone` they are one, or what is done stands behind them that nothing else says:
    Tổ Văn nghệ, Khoa Ngoại chấn thương phối hợp; not Tổ Văn ra đề.
    """
    openers = tables().openers
    acting = -1  # where a verb stands that may be a trade
    for k in range(j, j + SYLLABLES + 1):
        low = words.low(k)
        end = k if acting < 0 else acting
        if _closes(words, k, behind_head=behind_head, first=k == j):
            return j if alone and end > j + 1 else end
        if k > j and words.capital(k) and not words.capital(k - 1) and office_at(words, k) is not None:
            return k  # phòng An ninh chính trị nội bộ Công an tỉnh
        if k > j and low in openers and match(openers, words, k - 1)[1] <= k and not begins_word(words, k):
            opener = opener_at(words, k)
            if opener in _ENDS and (not alone or k == j + 1 or opener in DUTIES):
                return k
            if opener is not None and not behind_head:
                return j if alone and end > j + 1 else end
        if acting < 0 and does_by_hand(words, k, crafts=k > j + 1):
            acting = k
    return j if alone and acting > j + 1 else acting


def _closes(words: Words, k: int, *, behind_head: bool, first: bool) -> bool:
    """Whether a sign or an area stands at word `k`."""
    low = words.low(k)
    areas = tables().areas
    if (low == "và" and not behind_head) or not low[:1].isalnum() or match(areas, words, k)[0] is not None:
        return True
    return not first and low in LEVELS and match(areas, words, k + 1)[0] is not None


def _past_half(words: Words, j: int, start: Start) -> int:
    """Past the second syllable of a word whose first, in capitals, stands alone: Đội Quản lý …; else j."""
    low = words.low(j - 1)
    first = j - 1 == start.at or words.low(j - 2) == "-"  # Khoa Dược - Vật tư
    if start.kind != OFFICE or not first or words.capital(j) or words.upper(j - 1):
        return j
    of_area = match(tables().areas, words, j - 2)[1] == j - 1  # Đội xã Lam
    return j if low in SUBJECTS or not low.isalpha() or of_area else j + 1


def _is_second(words: Words, j: int) -> bool:
    """Whether word `j` ends a word of two syllables, the first in capitals: another word begins behind it."""
    known = tables()
    low = words.low(j - 1)
    if len(low) < 2 or words.capital(j - 2) or words.upper(j - 1) or not low.isalpha() or not words.low(j).isalpha():
        return False
    if match(known.heads, words, j - 1) == (SPOILT, j + 1):
        return True  # Hội thi
    if any(match(trie, words, j - 1)[0] is not None for trie in (known.heads, known.nouns, known.areas, known.tails)):
        return False
    behind = words.low(j + 1)
    if words.capital(j + 1) or not behind[:1].isalnum() or match(known.areas, words, j + 1)[0] is not None:
        return True
    opener = opener_at(words, j + 1)
    return opener is not None and " " in opener
