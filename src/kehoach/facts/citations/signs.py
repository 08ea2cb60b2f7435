"""References by number: `Quyết định số 12/QĐ-UBND`, `số 02 ngày …`, `QCVN 01:2019/BCT`.

The grammar of signs is that of `reference.sign`. Behind a type word and `số` a looser token is enough, since companies
and schools number as they like: `05/2026/VLN/CV-LV`, `21.4/GĐN`, `01-GCN-MT`, `11/2026CV-YVG`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...reference.laws import known_name
from ...reference.sign import Sign
from ...reference.sign.running import slash_signs
from ...reference.types import BY_MARK
from ...text.patterns import pattern, phrase
from .broken import whole_sign
from .dated import of_blank
from .heads import head_before, list_head
from .issuers import issuer_at
from .lists import distribute, fits
from .model import LAWS, Found, Stretch
from .standards import find_standards
from .text import Text
from .titles import title_at
from .tokens import find_tokens, read_token, so_start

_FORMS = phrase(r"(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục) (?:số )?[\w/.-]{1,12}\s{0,2}(?:,|và|đến) \Z")
_NUMBERS_ALONE = pattern(
    r"Số\s{0,3}:?\s{0,3}\d[^\s;,]{2,40}\s{0,3}(?:[;,]\s{0,3}Số\s{0,3}:?\s{0,3}\d[^\s;,]{2,40}){0,9}[;.]?\Z"
)
_OF, _OWNED_REACH = " của ", 240
_OF_SEVERAL = "Thông tư liên tịch"
_SHOWN = 200
_SAMPLE = ("Ví dụ", "Thí dụ")


def find_numbered(text: Text) -> list[Found]:
    """Every reference by number, in order; those that stand in one another once."""
    signs = list(slash_signs(text.all))
    found = sorted((*_worded(text, signs), *find_standards(text)), key=lambda item: (item.start, -item.end))
    out: list[Found] = []
    for item in found:
        if not out or item.start >= out[-1].end:
            out.append(item)
    distribute(text, out)
    return out


def _worded(text: Text, signs: list[Sign]) -> Iterator[Found]:
    """References whose number is a sign, and those behind a type word and `số` whose number is any token."""
    loose = find_tokens(text)
    for sign in signs:
        token = loose.pop(sign.start, None)
        if sign.number is None:
            if (blank := of_blank(text, sign)) is not None:
                yield blank
            continue
        if token is not None and len(token.strip()) > sign.end - sign.start and token.count("/") > sign.raw.count("/"):
            loose[sign.start] = token
            continue
        if not _is_label(text, sign) and (found := _signed(text, sign)) is not None:
            yield found
    for start in _outside(sorted(loose), signs):
        if (found := read_token(text, start, loose[start])) is not None:
            yield found


def _is_label(text: Text, sign: Sign) -> bool:
    """Whether the number of a sign is the label of its passage: `6/ UBND các xã`."""
    index = text.index(sign.start)
    return sign.start - text.starts[index] < text.passages[index].label


def _outside(starts: list[int], signs: list[Sign]) -> Iterator[int]:
    """Those offsets that lie inside no sign; both in order."""
    covered = iter(signs)
    last = next(covered, None)
    for start in starts:
        while last is not None and last.end <= start:
            last = next(covered, None)
        if last is None or start <= last.start:
            yield start


def _signed(text: Text, sign: Sign) -> Found | None:
    """The reference that a sign is the number of, with the type before it; None where it only shows a form."""
    low, high = text.bounds(sign.start)
    begin = so_start(text, low, sign.start)
    head = head_before(text.all, low, begin)
    if head is None and (_FORMS.search(text.all, max(low, begin - 30), begin) or _shows(text, sign.start, high)):
        return None
    whole = whole_sign(text, sign, high)
    if whole is None:
        return None
    found = Found(begin, whole.end, so_at=begin, so_hieu=whole.value, sign=whole)
    if head is not None:
        found.loai, found.start = head
    elif (owned := _owned(text, low, begin, whole) or _of_ministries(text, low, begin, whole)) is not None:
        found.loai, found.start, found.issuer, found.title = owned
    elif whole.family == "qh" and (law := _small_law(text, low, begin)) is not None:
        found.loai, found.start, found.ten = law
    else:
        found.plain = False
        found.loai = _unprinted(text, low, begin, whole)
    return found


def _owned(text: Text, low: int, at: int, sign: Sign) -> tuple[str, int, Stretch, Stretch | None] | None:
    """Type, start, issuer, title where they stand before the number: `Nghị định của Chính phủ số 12/1998/NĐ-CP`.

    The title may stand between: `Nghị định của Chính phủ về quản lý chất lượng số 12/2020/NĐ-CP`.
    """
    of = text.all.find(_OF, max(low, at - _OWNED_REACH), at)
    while of > 0:
        head = head_before(text.all, low, of)
        if head is not None and text.all[head[1]].isupper() and fits(head[0], sign):
            owner = _owner(text.all, of + len(_OF), at)
            if owner is not None:
                return *head, *owner
        of = text.all.find(_OF, of + len(_OF), at)
    return None


_MINISTRIES = phrase(r"Thông tư [Ll]iên (?:(?:tịch|[Bb]ộ) )?(?P<who>Bộ\s[^;:.()\d\0]{3,140})\Z")


def _of_ministries(text: Text, low: int, at: int, sign: Sign) -> tuple[str, int, Stretch, None] | None:
    """The same of a circular of several ministries: `Thông tư liên Bộ Giáo dục - Nội vụ số 10/TT-LB`."""
    start = text.all.rfind("Thông tư ", max(low, at - _OWNED_REACH), at)
    found = _MINISTRIES.match(text.all, start, at) if start >= 0 else None
    if found is None or not fits(_OF_SEVERAL, sign):
        return None
    who = found.start("who")
    return _OF_SEVERAL, start, (who, who + len(found["who"].rstrip(" ,"))), None


def _owner(text: str, at: int, end: int) -> tuple[Stretch, Stretch | None] | None:
    """The issuer from one offset on, and the title behind it, if nothing else stands there up to the other."""
    issuer = issuer_at(text, at, end) if not text.startswith(LAWS, at) else None
    if issuer is None:
        return None
    if not text[issuer[1] : end].strip(" ,"):
        return issuer, None
    title = title_at(text, issuer[1], end)
    if title is None or "/" in text[title[0] : end] or text[title[1] : end].strip(" ,"):
        return None
    return issuer, title


def _small_law(text: Text, low: int, at: int) -> tuple[str, int, str] | None:
    """A law whose type word is printed small: `luật xây dựng số 16/2003/QH11`; only a known name is one."""
    start = text.all.rfind("luật ", max(low, at - 120), at)
    end = known_name(text.all, start + 4, at) if start >= 0 else None
    return ("Luật", start, text.quote(start, end)) if end is not None and not text.all[end:at].strip() else None


def _unprinted(text: Text, low: int, begin: int, sign: Sign) -> str | None:
    """The type of a number without a type word before it: of the list's head, if the number agrees, or by its mark."""
    kind = BY_MARK.get(sign.type_mark or "")
    if sign.family == "party" and sign.type_mark == "QĐ":
        named = text.all.rfind("Quy định ", max(low, begin - 80), begin)  # `Quy định thi hành Điều lệ số …-QĐ/TW`
        if named >= 0 and ";" not in text.all[named:begin] and "Quyết" not in text.all[named:begin]:
            return "Quy định"
    head = list_head(text.all, low, begin)
    if head is not None and fits(head[0], sign):
        return head[0]
    return kind.name if kind is not None else None


def _shows(text: Text, at: int, high: int) -> bool:
    """Whether a passage only shows how a number is written: `Số 15-HD/TU` and no more, below `Ví dụ 1: …`."""
    index = text.index(at)
    passage, before = text.passages[index], text.passages[max(0, index - 1)]
    alone = high - at < _SHOWN and passage.text.startswith("Số", passage.label)
    sample = alone and (before.text.startswith(_SAMPLE, before.label) or before.text.rstrip().endswith("Ví dụ:"))
    return sample and _NUMBERS_ALONE.match(passage.text, passage.label) is not None
