"""Citations: every reference to a document, one entry a document, with all its places (docs/domain.md 2 and 7).

The order: numbers and names are found in all passages at once (`signs`, `laws`, `anaphora`), what stands behind and
before each is read (`details`, `pinpoints`, `roles`), references to one document are put together (`documents`),
and what disagrees is reported (`checks`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...diagnostics import Diagnostic
from ...text.patterns import pattern
from ..context import Context
from ..passages import Content, Passage
from .aliases import add_aliases
from .anaphora import find_anaphora
from .before import share_back
from .checks import check
from .dated import find_dated
from .details import read_details
from .documents import Documents
from .laws import amended_end, find_laws
from .meetings import find_meetings
from .model import Cited, Found, number_key
from .output import entry
from .reported import complete_reported
from .roles import Roles
from .signs import find_numbered
from .text import Text, joined
from .titles import title_of_ground

__all__ = ["complete_reported", "read_citations"]


def read_citations(
    passages: Sequence[Passage], context: Context, reported: Content | None = None
) -> tuple[list[dict[str, Any]], list[Diagnostic]]:
    """The documents that a text cites.

    Args:
        passages: what is read, in reading order.
        context: the document around them.
        reported: the document that an article reports on, in the form of the schema; gives its date where the text
            prints it apart from the number.

    Returns:
        Entries in the form of `schema.Citation`, in the order of their first places, and what was found to disagree.
        The document itself is an entry of role "self".
    """
    text = joined(passages)
    found = _references(text)
    documents = Documents(text, context, (reported or {}).get("so_hieu"))
    documents.add_all(found)
    add_aliases(text, documents.all, found)
    cited = [item for item in documents.all if item.at]
    if reported:
        _date_of_reported(cited, reported)
    cited.sort(key=lambda item: item.at[0].start)
    roles = Roles(text, found)
    return [entry(item, text, roles, context.loai) for item in cited], check(cited, text, context)


def _references(text: Text) -> list[Found]:
    """All references in reading order, with their details; of those that overlap the first."""
    kept: list[Found] = []
    titled = day_at = 0
    for item in _found(text):
        if (kept and item.start < kept[-1].end) or (item.start < titled and item.so_hieu is None):
            continue
        if item.form != "anaphora":
            _complete(text, item, kept, day_at)
            if item.so_hieu is None and item.ten is None and item.issuer is None:
                continue
        if item.loai == "Luật" and item.title is not None:
            # the laws that it amends are its name, as where no number is printed
            titled = amended_end(text, item.title)
        day_at = item.day_at or day_at
        kept.append(item)
    return kept


def _found(text: Text) -> list[Found]:
    """What may be a reference, in reading order, the longer first; a law's name and its number are one."""
    numbered = find_numbered(text)
    by_so = {item.so_at: item for item in numbered}
    laws = find_laws(text)
    for law in laws:
        item = _number_of(law, by_so, text)
        if item is not None:
            law.so_hieu, law.sign, law.end = item.so_hieu, item.sign, item.end
    out = [*laws, *numbered, *find_dated(text), *find_meetings(text), *find_anaphora(text)]
    out.sort(key=lambda item: (item.start, -item.end))
    return out


def _complete(text: Text, item: Found, kept: list[Found], day_at: int) -> None:
    """Read what stands around a reference into it; of those before it, what they share with it.

    Args:
        text: the joined text.
        item: the reference.
        kept: those before it.
        day_at: where a day stands that is of one of those.
    """
    low, high = text.bounds(item.start)
    high = day_at if item.start < day_at else high
    last = kept[-1] if kept and kept[-1].start >= low else None
    read_details(item, text.all, last.end if last else low, high, last)
    share_back(text.all, kept, item)
    if item.title is not None and text.all[item.title[1] : item.title[1] + 1] == ";" and _in_ground(text, item):
        item.title = title_of_ground(text.all, item.title, high)


def _in_ground(text: Text, item: Found) -> bool:
    """Whether a reference stands in one of the grounds of the document."""
    return text.passages[text.index(item.start)].kind == "can_cu"


_TO_NUMBER = pattern(
    r"[ ,(]{0,8}(?:(?<=\()Luật\s{1,3})?"
    r"(?:(?P<changes>sửa\s{1,3}đổi(?:,?\s{1,3}bổ\s{1,3}sung)?[ ,(]{1,4})?(?:năm\s{1,3})?"
    r"(?P<year>(?:19|20)\d\d)[ ,(]{1,4}|và\s(?P<rest>(?:(?!số\s)[^\W\d_]{1,12},?\s){2,10}))?"
)
"""What may stand between the name of a law and its number: a year, and the rest of a name that is misprinted."""


def _number_of(law: Found, by_so: dict[int | None, Found], text: Text) -> Found | None:
    """The number behind the name of a law: `Luật Điện lực số 61/2024/QH15`, `Luật Trẻ em năm 2016 số 102/2016/QH13`."""
    gap = _TO_NUMBER.match(text.all, law.end, text.bounds(law.end)[1])
    item = by_so.get(gap.end()) if gap else None
    if gap is None or item is None or not (gap["year"] or gap["rest"]):
        return item
    if item.loai is not None or item.sign is None or item.sign.family != "qh":
        return None
    if gap["changes"]:
        law.ten, law.nam = text.quote(law.start, gap.end("changes")).rstrip(" ,("), int(gap["year"])
        return item
    law.ten = text.quote(law.start, gap.end()).rstrip(" ,(") if gap["rest"] else law.ten
    return item


def _date_of_reported(cited: list[Cited], reported: Content) -> None:
    """An article prints the day apart from the number: `Ngày 21/12, UBND tỉnh ban hành Công văn số …`."""
    if not reported.get("so_hieu"):
        return
    number = number_key(reported["so_hieu"])
    for item in cited:
        if item.head.so_hieu and number_key(item.head.so_hieu) == number and item.head.ngay is None:
            item.head.ngay = reported.get("ngay")
            item.issuer = item.issuer or reported.get("co_quan")
