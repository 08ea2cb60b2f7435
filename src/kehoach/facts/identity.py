"""Stable ids of documents, of places in them, and of what they cite (docs/domain.md 11.4).

    vnd:1/ issuer / type / date / number        vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60

The whole date is in it, since the Party's numbers run for years and merged bodies begin anew within one. A document of
which number, date or issuer's place is not known is told by its words: `x-` and a hash stand for the number,
XXXX-XX-XX for the date, `vn-xx` for the province, `x` for the issuer. So an id never says what the text does not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from ..reference.sign import Sign, sign_of_number
from ..reference.slug import slug
from ..reference.types import BY_MARK, BY_SLUG, type_named
from ..text.fold import fold, key, tones
from ..text.patterns import pattern
from .eids import eid_of
from .issuers import cited_issuer, issuer_of
from .passages import Content, walk

__all__ = ["aliases", "citation_id", "document_id", "enter_ids", "node_id"]

_NO_DATE = "XXXX-XX-XX"
_LETTERS = 500
_NO_LETTERS = pattern(r"[\W\d_]+")
_LEAST = 120  # letters of a body that tell it from another


def enter_ids(out: Content) -> None:
    """Enter the id of a document, and those of the documents inside it, under the key `id`."""
    _enter(out, document_id(out) if out["kind"] == "van_ban" else None)


def _enter(content: Content, own: str | None) -> None:
    content["id"] = own
    for number, attached in enumerate(content.get("attachments", ()), 1):
        apart = document_id(attached)
        whole = apart is not None and "/x-" not in apart and apart != own
        _enter(attached, apart if whole or own is None else f"{own}/att-{number}")


def document_id(content: Content) -> str | None:
    """The id of a document.

    Args:
        content: a document, or one inside another, in the form of the schema. Only the header is read, and for a
            document without number the first letters of its text.

    Returns:
        The id; None where not even the type is known, or the text is too short to tell it from others.
    """
    header = content.get("header")
    if header is None:
        return None
    sign = _sign(header)
    kind = _type(_value(header, "loai_van_ban"), sign)
    if kind is None:
        return None
    date = _value(header, "ngay_ban_hanh")
    subject = _value(header, "trich_yeu") or ""
    issuer = issuer_of(
        _value(header, "co_quan_ban_hanh"),
        _value(header, "co_quan_chu_quan"),
        _value(header, "noi_ban_hanh"),
        subject,
        sign,
        date,
    )
    number = _number(sign)
    if issuer.certain and date is not None and number is not None:
        return f"vnd:1/{issuer.part}/{kind}/{date}/{number}"
    hashed = _hash(issuer.part, kind, subject, content)
    return f"vnd:1/{issuer.part}/{kind}/{date or _NO_DATE}/{hashed}" if hashed else None


def citation_id(citation: dict[str, Any]) -> str | None:
    """The id of a cited document.

    Args:
        citation: in the form of `schema.Citation`, or of `reported`.

    Returns:
        The id, where type, date, number and issuer are all printed and agree; else None. A local issuer must be printed
        with its place: `UBND tỉnh Lào Cai`.
    """
    date, printed = citation.get("ngay"), citation.get("so_hieu")
    if date is None or printed is None:
        return None
    sign = sign_of_number(citation.get("repaired") or printed)
    number = _number(sign)
    kind = _type(citation.get("loai"), sign)
    if sign is None or number is None or kind is None or _disagree(kind, sign):
        return None
    issuer = cited_issuer(citation.get("co_quan"), sign, date)
    return f"vnd:1/{issuer}/{kind}/{date}/{number}" if issuer else None


def aliases(content: Content) -> list[str]:
    """Other names of a document that has an id: its number as printed, and its Akoma Ntoso URI if it is numbered.

    >>> aliases({"id": "vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60", "header": {"so_hieu": {"value": "60/KH-UBND"}}})
    ['60/KH-UBND', '/akn/vn-10/doc/ke-hoach/ubnd/2024-01-30/60/vie@/!main']
    """
    own = content.get("id")
    header = content.get("header")
    if not own or not header:
        return []
    out = []
    sign = _value(header, "so_hieu")
    if sign and sign[0].isdigit():
        out.append(sign)
    parts = own.split("/")
    if len(parts) == 5 and not parts[4].startswith("x-"):
        _, issuer, kind, date, number = parts
        place, _, organ = issuer.partition(".")
        found = BY_SLUG.get(kind)
        shape = "act" if found is not None and found.family == "qppl" else "doc"
        out.append(f"/akn/{place}/{shape}/{kind}/{organ}/{date}/{number}/vie@/!main")
    return out


def node_id(document: str, path: str) -> str:
    """The id of a place in a document: `#` and the element id of its path (`eids.eid_of`).

    >>> node_id("vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60", "I/2")
    'vnd:1/vn-10.ubnd/ke-hoach/2024-01-30/60#sec_I__para_2'
    """
    return f"{document}#{eid_of(path)}"


def _value(header: Content, name: str) -> str | None:
    found = header.get(name)
    return (found.get("repaired") or found["value"]) if found else None


def _sign(header: Content) -> Sign | None:
    value = _value(header, "so_hieu")
    return sign_of_number(value) if value else None


def _number(sign: Sign | None) -> str | None:
    """Number and suffix, without leading zeros; đ is dd, so that 12đ is not 12d."""
    if sign is None or sign.number is None:
        return None
    return f"{sign.number}{sign.suffix.lower().replace('đ', 'dd')}"


def _type(name: str | None, sign: Sign | None) -> str | None:
    """The slug of the type: as printed, else by the mark in the number; a letter has neither."""
    if name and not (sign is not None and sign.family == "letter" and key(name) == "văn bản"):
        found = type_named(name)
        return found.slug if found else slug(name)
    if sign is None:
        return None
    if sign.type_mark is not None:
        by_mark = BY_MARK.get(sign.type_mark)
        return by_mark.slug if by_mark else None
    return "cong-van" if sign.family == "letter" else None


def _disagree(kind: str, sign: Sign) -> bool:
    """Whether the mark in a number is of another type than the one that is printed before it."""
    by_mark = BY_MARK.get(sign.type_mark) if sign.type_mark else None
    if sign.family == "letter":
        return kind != "cong-van"
    return by_mark is not None and by_mark.slug != kind and BY_SLUG.get(kind, by_mark).mark != sign.type_mark


def _hash(issuer: str, kind: str, subject: str, content: Content) -> str | None:
    """`x-` and twelve hex digits over issuer, type, subject and the first letters of the text; None for a short text.

    Only letters count, in small, with the tone in one place: copies differ in blanks, dashes, capitals and labels.
    """
    body = _first_letters(content)
    if len(body) < _LEAST:
        return None
    whole = "|".join((issuer, kind, _letters(subject[: 2 * _LETTERS]), body))
    return f"x-{hashlib.sha256(whole.encode()).hexdigest()[:12]}"


def _first_letters(content: Content) -> str:
    out = ""
    for text in _texts(content):
        out += _letters(text[: 2 * _LETTERS])
        if len(out) >= _LETTERS:
            return out[:_LETTERS]
    return out


def _texts(content: Content) -> Iterator[str]:
    """Heading and text of each section, in order; labels are left out."""
    for node in walk(content.get("body", ())):
        if node.get("heading"):
            yield node["heading"]
        if node.get("text"):
            yield node["text"]


def _letters(text: str) -> str:
    letters = _NO_LETTERS.sub("", tones(fold(text)).casefold())
    return letters if letters.isalpha() else "".join(filter(str.isalpha, letters))
