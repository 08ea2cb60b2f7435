"""What the copy tore, filled from other parts and from the page's box, and marked so (docs/domain.md 3.2)."""

from __future__ import annotations

from dataclasses import replace

from ..reference.persons import is_person_name
from ..reference.sign import find_signs
from ..reference.types import type_named
from ..text.fold import fold, without_hidden
from . import issuer
from .frame import Frame
from .part import Part


def complete(part: Part, page: Frame) -> None:
    """Fill issuer, signer, number and date of `part` where they are torn or missing; its ledger takes the findings."""
    _complete_issuer(part, page)
    _complete_signer(part, page)
    if not (part.blank_number or part.blank_date):  # a draft has none, whatever the page says
        _fill_from_box(part, page, "so_hieu")
        _fill_from_box(part, page, "ngay_ban_hanh")
    _fill_type(part, page)
    subject = page.box.get("trich_yeu")
    if subject is not None and not find_signs(subject.value):  # the name of a document is more than its subject
        _fill_from_box(part, page, "trich_yeu")


def _complete_signer(part: Part, page: Frame) -> None:
    """The signer's name of the box, for a signature without a name."""
    box = page.box.get("nguoi_ky")
    if box is None or not is_person_name(box.value):  # the line of a digital signature names an office
        return
    if part.signatures and part.signatures[-1].name is None:
        part.signatures[-1].name = box
        part.ledger.note("KH205", "the signer's name stands in the page's box alone", (box.start, box.end))


def _fill_from_box(part: Part, page: Frame, name: str) -> None:
    value = page.box.get(name)
    if value is not None and name not in part.values:
        part.values[name] = value
        part.ledger.note("KH205", f"{name} stands in the page's box alone", (value.start, value.end))


def _fill_type(part: Part, page: Frame) -> None:
    """The type of the box, when it is one of the known types."""
    box = page.box.get("loai_van_ban")
    kind = type_named(box.value) if box is not None else None
    if box is not None and kind is not None and "loai_van_ban" not in part.values:
        part.kind = kind
        part.values["loai_van_ban"] = replace(box, value=kind.name)
        part.ledger.note("KH205", "loai_van_ban stands in the page's box alone", (box.start, box.end))


def _complete_issuer(part: Part, page: Frame) -> None:
    organ = part.values.get("co_quan_ban_hanh")
    if organ is not None and organ.repaired:
        part.ledger.note("KH208", f'"{organ.value}" is damaged; it may be "{organ.repaired}"', (organ.start, organ.end))
    place, issued = part.values.get("noi_ban_hanh"), part.values.get("ngay_ban_hanh")
    day = issued.value if issued is not None else None
    done = issuer.complete(organ, _texts(part), page.box.get("noi_ban_hanh"), place, day)
    if done is not None and done is not organ:
        part.values["co_quan_ban_hanh"] = done
        part.ledger.note(
            "KH204", f'the issuer "{done.value}" was completed from {done.inferred_from}', (done.start, done.end)
        )


def _texts(part: Part) -> list[tuple[str, str, int]]:
    """Where an issuer may be named, most trusted first: (name of the part, its text, source offset)."""
    texts = [
        ("kem_theo", *_place(part.text, str(appendix["kem_theo"]), appendix["span"]))
        for appendix in part.appendices
        if appendix["kem_theo"]
    ]
    named = ((name, part.values[name]) for name in ("tham_quyen", "trich_yeu") if name in part.values)
    texts += ((name, without_hidden(fold(part.text[value.start : value.end])), value.start) for name, value in named)
    for entry in (*part.can_cu, *part.mo_dau, *part.ket_thuc):
        start, end = entry["span"]
        texts.append(("noi_dung", without_hidden(fold(part.text[start:end])), start))
    return texts


def _place(text: str, words: str, span: object) -> tuple[str, int]:
    """The printed stretch that begins with the first words of a joined string, inside a span."""
    start, end = span if isinstance(span, tuple) else (0, len(text))
    at = text.find(words[:20], start, end)
    return (text[at : at + len(words) + 8], at) if at >= 0 else (words, start)
