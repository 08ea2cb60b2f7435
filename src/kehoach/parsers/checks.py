"""What kind of input it is, what its page and its parts say of each other, and what is missing (design: findings)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..diagnostics import Diagnostic
from ..reference.titles import is_person_name
from ..text.fold import key
from ..text.letters import ACCENTED_SMALL
from ..text.lines import Line
from ..text.source import Source
from . import article, issuer, signature, tail
from .frame import Frame
from .grounds import END_MARK, is_ground
from .labels import read_label
from .paragraphs import ends_sentence
from .part import Part
from .place_date import find_date
from .profile import Profile
from .sign import find_signs
from .values import Found

_SHELL = re.compile(r"\{\{\s*[\w.]+\s*\}\}")
_ACCENTED = re.compile(f"[{ACCENTED_SMALL}{ACCENTED_SMALL.upper()}]")
_LEGACY = ("tcvn3", "vni", "viscii", "vps", "+")


def kind_of(text: str, lines: Sequence[Line], page: Frame, profile: Profile) -> str:
    """van_ban, tin_bai or khong_ro.

    A document shows a component that has a form of its own. Without any, an article is told by its phrases, and a
    document whose head was lost by its sections.
    """
    if not lines:
        return "khong_ro"
    if page.sure or (page.anchored and _has_text(lines)):
        return "van_ban"
    if "F13" in profile.names:
        return "khong_ro"
    if article.is_article(text, lines):
        return "tin_bai"
    return "van_ban" if _reads_as_document(lines) else "khong_ro"


def _has_text(lines: Sequence[Line]) -> bool:
    """Whether there is the text of a document below the name of a type: sections, grounds or a closing part."""
    for line in lines:
        if is_ground(line.fold) or tail.begins(line):
            return True
        label = read_label(line.fold)
        if label is not None and label.readings[0].kind in ("la_ma", "dieu", "chuong", "so"):
            return True
    return False


def _reads_as_document(lines: Sequence[Line]) -> bool:
    """Sections in capitals under Roman numbers, articles, or grounds: the body of a document without its head."""
    roman = articles = ground = numbered = 0
    for line in lines:
        fold = line.fold
        if is_ground(fold):
            ground += 1
        label = read_label(fold)
        if label is None:
            continue
        kind = label.readings[0].kind
        if kind == "la_ma" and (fold[label.end :].isupper() or len(fold) < 100):
            roman += 1
        elif kind == "dieu":
            articles += 1
        elif kind == "so":
            numbered += 1
    return (
        (roman >= 2 and (numbered >= 2 or ground >= 1 or roman >= 3))
        or articles >= 2
        or (ground >= 2 and numbered >= 1)
    )


# --- completing ---------------------------------------------------------------------------------------------------


def complete(part: Part, page: Frame) -> None:
    """Fill what the copy tore: the issuer from other parts of the text, the signer from the page's box."""
    _complete_issuer(part, page)
    box = page.box.get("nguoi_ky")
    if box is not None and not is_person_name(box.value):
        box = None  # the line of a digital signature names an office
    if box is not None and part.signatures and part.signatures[-1].name is None:
        part.signatures[-1].name = box
        part.ledger.note("KH205", "the signer's name stands in the page's box alone", (box.start, box.end))
    if box is not None and not part.signatures and not part.noi_nhan and part.closed:
        block = signature.Block()
        block.name = box
        part.signatures.append(block)
    for name in ("so_hieu", "ngay_ban_hanh"):
        _fill_from_box(part, page, name)


def _fill_from_box(part: Part, page: Frame, name: str) -> None:
    value = page.box.get(name)
    if value is None or part.blank_number or part.blank_date:
        return
    if name not in part.values:
        part.values[name] = value
        part.ledger.note("KH205", f"{name} stands in the page's box alone", (value.start, value.end))


def _complete_issuer(part: Part, page: Frame) -> None:
    organ = part.values.get("co_quan_ban_hanh")
    if organ is not None and organ.repaired:
        part.ledger.note("KH208", f'"{organ.value}" is damaged; it may be "{organ.repaired}"', (organ.start, organ.end))
    texts = []
    for appendix in part.appendices:
        if appendix["kem_theo"]:
            texts.append(("kem_theo", *_place(part.text, str(appendix["kem_theo"]), appendix["span"])))
    if "trich_yeu" in part.values:
        v = part.values["trich_yeu"]
        texts.append(("trich_yeu", part.text[v.start : v.end], v.start))
    for entry in (*part.can_cu, *part.mo_dau, *part.ket_thuc):
        start, end = entry["span"]
        texts.append(("noi_dung", part.text[start:end], start))
    done = issuer.complete(organ, texts, page.box.get("noi_ban_hanh"), part.text)
    if done is not None and done is not organ:
        part.values["co_quan_ban_hanh"] = done
        part.ledger.note(
            "KH204", f'the issuer "{done.value}" was completed from {done.inferred_from}', (done.start, done.end)
        )


def _place(text: str, words: str, span: object) -> tuple[str, int]:
    """The printed stretch that begins with the first words of a joined string, inside a span."""
    start, end = span if isinstance(span, tuple) else (0, len(text))
    at = text.find(words[:20], start, end)
    return (text[at : at + len(words) + 8], at) if at >= 0 else (words, start)


# --- findings -----------------------------------------------------------------------------------------------------


def check(
    source: Source, kind: str, part: Part | None, page: Frame, profile: Profile, lines: Sequence[Line]
) -> list[Diagnostic]:
    """Findings about the whole input."""
    out = _encoding(source) + _damage(source, profile)
    if not lines:
        return [*out, Diagnostic("KH704", "the input has no text")]
    if kind == "khong_ro":
        if _SHELL.search(source.text):
            out.append(Diagnostic("KH703", "the page holds placeholders instead of text"))
        return [*out, Diagnostic("KH702", "nothing of an administrative document was found")]
    if kind == "tin_bai":
        return [*out, Diagnostic("KH701", "an article, not a document")]
    assert part is not None
    if page.before or page.after:
        out.append(
            Diagnostic("KH601", f"lines of a web page around the document: {len(page.before) + len(page.after)}")
        )
    return (
        out + _gaps(part) + _truncated(part, lines, page) + _against_box(part, page) + _witnesses(part) + _tables(part)
    )


def _encoding(source: Source) -> list[Diagnostic]:
    out = []
    if source.encoding not in ("utf-8", "utf-8-sig", "str"):
        legacy = any(name in source.encoding for name in _LEGACY)
        out.append(
            Diagnostic(
                "KH102" if legacy else "KH101", f"the text was in {source.encoding} (certainty {source.confidence:.2f})"
            )
        )
    if source.confidence < 0.7:
        out.append(Diagnostic("KH103", f"no encoding fits well; {source.encoding} was taken"))
    if "\ufffd" in source.text:
        at = source.text.index("\ufffd")
        out.append(Diagnostic("KH104", f"{source.text.count(chr(0xFFFD))} characters could not be read", (at, at + 1)))
    if {"entities", "escapes"} & set(source.repairs):
        out.append(Diagnostic("KH105", "entities or escapes were decoded; spans index the decoded text"))
    return out


_DAMAGE = (
    ("F7", "KH107", "words have lost the blanks between them"),
    ("F8", "KH108", "accented letters have been lost inside words"),
    ("F10", "KH109", "paragraphs begin in the middle of a sentence"),
)


def _damage(source: Source, profile: Profile) -> list[Diagnostic]:
    out = [Diagnostic(code, message) for name, code, message in _DAMAGE if name in profile.names]
    sample = source.text[:2500]
    accented = len(_ACCENTED.findall(sample))
    if accented < 0.12 * len(sample) and accented < 0.15 * sum(map(str.isalpha, sample)) and len(sample) > 250:
        out.append(Diagnostic("KH106", "too few accented letters for Vietnamese text"))
    return out


def missing(part: Part) -> list[str]:
    """Components of NĐ 30/2020, Điều 8.2, that the text does not show."""
    have = part.values
    there = {
        "quoc_hieu": "quoc_hieu" in have or "tieu_de" in have,
        "co_quan_ban_hanh": "co_quan_ban_hanh" in have,
        "so_hieu": "so_hieu" in have,
        "ngay_ban_hanh": "ngay_ban_hanh" in have or part.blank_date,
        "loai_van_ban": "loai_van_ban" in have,
        "trich_yeu": "trich_yeu" in have,
        "noi_dung": bool(part.tree and part.tree.roots) or bool(part.mo_dau),
        "chu_ky": bool(part.signatures),
        "noi_nhan": bool(part.noi_nhan),
    }
    return [name for name, ok in there.items() if not ok]


_WORDS = {
    "quoc_hieu": "the quốc hiệu",
    "co_quan_ban_hanh": "the issuing organ",
    "so_hieu": "the number",
    "ngay_ban_hanh": "the date",
    "loai_van_ban": "the type",
    "trich_yeu": "the subject",
    "noi_dung": "the content",
    "chu_ky": "the signature",
    "noi_nhan": "the list of recipients",
}


def _gaps(part: Part) -> list[Diagnostic]:
    out = [Diagnostic("KH201", f"{_WORDS[name]} ({name}) is not in the text") for name in missing(part)]
    if part.blank_date:
        out.append(Diagnostic("KH207", "the date of the letterhead is blank", part.date_span))
    if part.signatures and part.signatures[-1].name is None:
        out.append(Diagnostic("KH502", "the signature has no name"))
    return out


def _truncated(part: Part, lines: Sequence[Line], page: Frame) -> list[Diagnostic]:
    """The last paragraph stops in mid sentence, and no closing part follows."""
    last = part.last
    for attached in part.attachments:
        last = attached.last if not attached.closed else None
    cut = any(block.grid.cut for p in (part, *part.attachments) for block, _ in p.tables)
    if cut:
        return [Diagnostic("KH501", "the text stops inside a table")]
    if last is None or (part.closed and not part.attachments) or part.appendices or page.after:
        return []
    if (
        "http" in last.fold
        or "](" in last.fold
        or END_MARK.search(last.fold)
        or ends_sentence(last.fold)
        or len(last.fold) < 40
        or part.ket_thuc
    ):
        return []
    if last.end < lines[-1].start:
        return []
    return [Diagnostic("KH501", "the text stops in mid sentence, before the document does", (last.start, last.end))]


_COMPARED = ("so_hieu", "ngay_ban_hanh")


def _bare(value: str) -> str:
    return key(value).replace(" ", "")


def _against_box(part: Part, page: Frame) -> list[Diagnostic]:
    out = []
    for name in _COMPARED:
        mine, theirs = part.values.get(name), page.box.get(name)
        if (
            mine is not None
            and theirs is not None
            and mine.origin == "van_ban"
            and _bare(mine.value) != _bare(theirs.value)
        ):
            out.append(
                Diagnostic(
                    "KH203",
                    f'{name}: the text says "{mine.value}", the page "{theirs.value}"',
                    (theirs.start, theirs.end),
                )
            )
    return out


def _witnesses(part: Part) -> list[Diagnostic]:
    """(Kèm theo …) lines of appendices and attachments repeat number and date: a second witness."""
    out: list[Diagnostic] = []
    date, sign = part.values.get("ngay_ban_hanh"), part.values.get("so_hieu")
    if date is None or sign is None or date.origin != "van_ban":
        return out
    said = [(str(a["kem_theo"]), a["span"]) for a in part.appendices if a["kem_theo"]]
    said += [
        (a.values["kem_theo"].value, (a.values["kem_theo"].start, a.values["kem_theo"].end))
        for a in part.attachments
        if "kem_theo" in a.values
    ]
    for text, span in said:
        signs, found = find_signs(text), find_date(text)
        if signs and _number(signs[0].value) != _number(sign.value):
            continue  # of another document
        if found is not None and found[0] != date.value and signs:
            place = span if isinstance(span, tuple) else None
            out.append(Diagnostic("KH210", f"(Kèm theo …) is dated {found[0]}, the letterhead {date.value}", place))
    return out


def _number(sign: str) -> str:
    return key(sign).replace(" ", "").lstrip("0")


def _tables(part: Part) -> list[Diagnostic]:
    out = []
    for owner in (part, *part.attachments):
        for block, _ in owner.tables:
            grid = block.grid
            place = (grid.start, grid.end)
            if grid.ragged:
                rows = ", ".join(str(r + 1) for r in grid.ragged[:5])
                out.append(Diagnostic("KH401", f"rows {rows} do not fit the width of the table", place))
            if any(c.inferred for c in grid.cells):
                out.append(Diagnostic("KH402", "merged cells were inferred", place))
            if grid.cut:
                out.append(Diagnostic("KH403", "the table stops in the middle", place))
            if grid.profile == "columns":
                out.append(Diagnostic("KH404", "columns were found from blanks alone", place))
    return out


__all__ = ["Found", "check", "complete", "kind_of"]
