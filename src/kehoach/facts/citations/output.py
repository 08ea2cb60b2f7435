"""A cited document in the form of the schema."""

from __future__ import annotations

from typing import Any

from ...schema.facts import Relation
from .model import Cited, Found
from .pinpoints import place_before
from .relations import PLANNED, ends_it, plans_only, relation
from .text import Text


def entry(cited: Cited, text: Text, *, some_end: bool = True, loai: str | None = None) -> dict[str, Any]:
    """The entry of a document, with all its places; pinpoint, role and span of the first.

    Args:
        cited: the document.
        text: the joined text.
        some_end: some document is said to end in it, `relations.ENDS`.
        loai: the type of the document that cites it.
    """
    mentions = [_mention(item, cited, text, some_end) for item in cited.at]
    if plans_only(loai, cited.head.loai):
        for mention in mentions:
            if mention["role"] in PLANNED and mention["source"] != "trich_yeu":
                mention["role"] = "refers_to"
    first, head = mentions[0], cited.head
    return {
        "loai": head.loai,
        "so_hieu": head.so_hieu,
        "ten": head.ten,
        "ngay": head.ngay,
        "nam": None if head.ngay else head.nam,
        "co_quan": cited.issuer,
        "trich_yeu": cited.title,
        "pinpoint": first["pinpoint"],
        "role": first["role"],
        "span": first["span"],
        "sign": _parts(head),
        "repaired": head.sign.repaired if head.sign is not None else None,
        "aliases": cited.aliases,
        "id": None,
        "mentions": mentions,
    }


def _parts(head: Found) -> dict[str, Any] | None:
    """What the number says; None where no grammar reads it."""
    sign = head.sign
    if sign is None:
        return None
    return {
        "number": sign.number,
        "suffix": sign.suffix,
        "year": sign.year,
        "type_mark": sign.type_mark,
        "organs": list(sign.organs),
        "units": list(sign.units),
        "family": sign.family,
    }


def _mention(item: Found, cited: Cited, text: Text, some_end: bool) -> dict[str, Any]:
    """One place that cites a document."""
    start = item.start
    number = text.index(start)
    low = text.starts[number]
    passage = text.passages[number]
    place = place_before(text.all, low, start)
    at = place.start if place is not None else start
    role: Relation = relation(text.all, low, at, passage.kind)
    if place is not None and "kèm theo" in text.all[place.end : start].lower():
        role = "attached_to"  # `Phụ lục II ban hành kèm theo Nghị định …`
    elif passage.kind == "kem_theo" and "/" not in text.all[low:start]:
        role = "attached_to"  # `(Ban hành theo Quyết định …)`
    elif some_end and role == "refers_to":
        ends = ends_it(text.all, low + passage.label, at, item.end, low + len(passage.text))
        role = "repeals" if ends else role
    return {
        "source": passage.source,
        "form": item.form,
        "role": "self" if cited.own else role,
        "pinpoint": text.quote(place.start, place.end) if place is not None else None,
        "path": place.path if place is not None else None,
        "span": passage.span(start - low, item.end - low),
    }
