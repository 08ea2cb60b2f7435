"""Findings about the whole input: how sound its text is, what is missing, where its parts and its page disagree."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Diagnostic
from ..reference.dates import find_date
from ..reference.sign import find_signs
from ..text.fold import key
from ..text.letters import ACCENTED_SMALL
from ..text.lines import Line
from ..text.patterns import pattern
from ..text.source import Source
from .cut_off import truncated
from .frame import Frame
from .part import Part
from .profile import SHELL, Profile

_ACCENTED = pattern(f"[{ACCENTED_SMALL}{ACCENTED_SMALL.upper()}]")
_LEADS = b"\xc3\xc4\xc6"
_LONG_LEADS = (b"\xe1\xba", b"\xe1\xbb")
"""How accented letters begin in UTF-8; counting them is much faster than finding the letters."""
_LEGACY = ("tcvn3", "vni", "viscii", "vps", "+")


def check(
    source: Source,
    kind: str,
    part: Part | None,
    page: Frame,
    profile: Profile,
    lines: Sequence[Line],
    lacking: Sequence[str],
) -> list[Diagnostic]:
    """Findings about the whole input; `lacking` is what `missing` says of the document."""
    out = _encoding(source) + _damage(source, profile)
    if not lines:
        return [*out, Diagnostic("KH704", "the input has no text")]
    if kind == "khong_ro":
        if SHELL.search(source.text):
            out.append(Diagnostic("KH703", "the page holds placeholders instead of text"))
        return [*out, Diagnostic("KH702", "nothing of an administrative document was found")]
    if kind == "tin_bai":
        return [*out, Diagnostic("KH701", "an article, not a document")]
    assert part is not None
    if page.around:
        out.append(Diagnostic("KH601", f"lines of a web page around the document: {page.around}"))
    return (
        out
        + _gaps(part, lacking)
        + truncated(part, lines, page)
        + _against_box(part, page)
        + _witnesses(part)
        + _tables(part)
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
    data = sample.encode("utf-8", "replace")
    leads = len(data) - len(data.translate(None, _LEADS))
    if leads + sum([data.count(lead) for lead in _LONG_LEADS]) > 0.15 * len(sample):
        return out
    accented = len(_ACCENTED.findall(sample))
    if accented < 0.12 * len(sample) and accented < 0.15 * sum(map(str.isalpha, sample)) and len(sample) > 250:
        out.append(Diagnostic("KH106", "too few accented letters for Vietnamese text"))
    return out


def missing(part: Part) -> list[str]:
    """Components of NĐ 30/2020, Điều 8.2, that the text does not show."""
    have = {name for name, value in part.values.items() if value.origin != "trang_web"}
    there = {
        "quoc_hieu": "quoc_hieu" in have or "tieu_de" in have,
        "co_quan_ban_hanh": "co_quan_ban_hanh" in have,
        "so_hieu": "so_hieu" in have or part.unread_number is not None,
        "ngay_ban_hanh": "ngay_ban_hanh" in have or part.date_span is not None,
        "loai_van_ban": "loai_van_ban" in have,
        "trich_yeu": "trich_yeu" in have,
        "noi_dung": bool(part.tree and part.tree.roots) or bool(part.mo_dau) or bool(part.tables),
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


def _gaps(part: Part, lacking: Sequence[str]) -> list[Diagnostic]:
    out = [Diagnostic("KH201", f"{_WORDS[name]} ({name}) is not in the text") for name in lacking]
    if part.blank_date:
        out.append(Diagnostic("KH207", "the date of the letterhead is blank", part.date_span))
    if part.signatures and part.signatures[-1].name is None:
        out.append(Diagnostic("KH502", "the signature has no name"))
    return out


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
            if grid.profile == "wrapped":
                out.append(Diagnostic("KH404", "where the cells part was found from the order of lines alone", place))
    return out
