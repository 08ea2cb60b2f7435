"""A cited document in the form of the schema."""

from __future__ import annotations

from typing import Any

from .model import Cited, Found
from .relations import PLANNED, plans_only
from .roles import Roles
from .text import Text


def entry(cited: Cited, text: Text, roles: Roles, loai: str | None = None) -> dict[str, Any]:
    """The entry of a document, with all its places; pinpoint, role and span of the first.

    Args:
        cited: the document.
        text: the joined text.
        roles: the relations of its references.
        loai: the type of the document that cites it.
    """
    mentions = [_mention(item, cited, text, roles) for item in cited.at]
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


def _mention(item: Found, cited: Cited, text: Text, roles: Roles) -> dict[str, Any]:
    """One place that cites a document."""
    start = item.start
    number = text.index(start)
    low = text.starts[number]
    passage = text.passages[number]
    role, place = roles.of(item)
    return {
        "source": passage.source,
        "form": item.form,
        "role": "self" if cited.own else role,
        "pinpoint": text.quote(place.start, place.end) if place is not None else None,
        "path": place.path if place is not None else None,
        "span": passage.span(start - low, item.end - low),
    }
