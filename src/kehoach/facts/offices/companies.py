"""Names of companies and cooperatives, which hold words of trade and `và` (docs/domain.md 8.2).

`Công ty cổ phần đầu tư Măng và Nứa tổ chức …`, `Công ty TNHH Thương mại và Xây dựng Măng Non có trách nhiệm …`
"""

from __future__ import annotations

from ...reference.office_context import BOUND, DUTIES, LINKS, PARTICLES
from .heads import start_at
from .verbs import does_by_hand
from .words import Words, match, opener_at, tables

_FURTHEST = 24
_MOST_SMALL = 8
_JOINTS = frozenset(("và", "-", "–", "&", ","))


def past_company(words: Words, j: int) -> int:
    """The word behind the name that stands at word `j`, behind `Công ty`; j if it is not plain where it ends.

    It ends behind the last word in capitals before a sign, a verb, or an office; where the legal form is told, what
    may be a verb elsewhere stands in it: Công ty cổ phần xây dựng và năng lượng Hạ Lam.
    """
    first = _past_form(words, j)
    formed = first > j
    last = k = first
    run = 0  # words in capitals one behind the other: two of them are a name, one begins a word of trade
    while k - j < _FURTHEST:
        if words.capital(k):
            if k > first and start_at(words, k) is not None:
                break
            run = run + 1 if not words.upper(k) else run
            last = k + 1
        elif words.low(k) == "bị" and words.low(k - 1) == "thiết":
            last = k + 1  # Sách - Thiết bị trường học
        elif words.low(k) in _JOINTS:
            if not _joins(words, k, formed=formed, run=run):
                break
            run = 0
        elif not words.low(k).isalpha() or words.low(k) in LINKS or run > 1 or _acts(words, k, formed=formed):
            break
        elif k - last >= _MOST_SMALL:
            return j
        else:
            run = 0
        k += 1
    if last == first:
        return j
    return _past_word(words, last, k, j) if k > last else last


def _past_form(words: Words, j: int) -> int:
    form, k = match(tables().forms, words, j)
    while form is not None:
        j = k
        form, k = match(tables().forms, words, j)
    return j


def _acts(words: Words, k: int, *, formed: bool) -> bool:
    """Whether a verb stands at word `k` that is no trade."""
    opener = opener_at(words, k)
    return opener is not None and (not formed or words.capital(k - 1) or opener in DUTIES or opener in PARTICLES)


def _joins(words: Words, k: int, *, formed: bool, run: int) -> bool:
    """Whether a further piece of the name stands behind a sign or `và` at word `k`."""
    if start_at(words, k + 1) is not None:
        return False
    if words.low(k) == ",":  # Thương mại, Dịch vụ; not Hạ Lam, Vũ Văn Lâm
        return run == 0 and words.capital(k + 1) and not words.capital(k + 2)
    if words.low(k) != "và":
        return words.glued(k) or words.capital(k + 1)
    return (formed or run < 2) and words.low(k + 1).isalpha()


def _past_word(words: Words, last: int, k: int, j: int) -> int:
    """The word behind the rest of a word in capitals that ends before `last`: Môi trường; or of several up to `k`.

    Công ty Đầu tư xây dựng hạ tầng có trách nhiệm …; j if it is not plain where the name ends.
    """
    if words.capital(last - 2) and not words.upper(last - 2):
        return last
    verbs = [i for i in range(last, k) if opener_at(words, i) is not None]
    opener = opener_at(words, k)
    ended = words.low(k) in (",", ";", ":") or opener in DUTIES
    if ended and not verbs and opener is None:
        k = next((i for i in range(last + 2, k) if does_by_hand(words, i, crafts=True)), k)
    if words.low(k - 1) != "và" and (opener in BOUND if verbs else ended):
        return k
    if words.low(last) == "và":
        return last
    ends = (last + 1, *verbs[:1])  # Môi trường tổ chức …, Môi trường đô thị tổ chức …
    return next((i for i in ends if " " in (opener_at(words, i) or "")), j)


_LONGEST_BANK = 8


def past_counter(words: Words, j: int) -> int:
    """Past the dash at word `j` and the branch of a bank or treasury: Ngân hàng Chính sách xã hội - Phòng giao dịch."""
    head, k = match(tables().heads, words, j + 1)
    if head != "phòng giao dịch":
        return j
    before = [words.low(i) for i in range(max(0, j - _LONGEST_BANK), j)]
    return k if "ngân" in before or "bạc" in before or before[-1:] == ["nhcsxh"] else j
