"""What was found, in the form of the schema: plain dicts and lists, validated once at the door."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic
from ..text.source import Source
from ..text.tiling import Tiling
from .frame import Frame
from .issuer import is_blank_name
from .ledger import Ledger
from .part import Part
from .profile import Profile
from .sites import SiteProfile
from .tables import TableBlock
from .tree import Section

_HEADER = (
    "quoc_hieu", "tieu_ngu", "tieu_de", "co_quan_chu_quan", "co_quan_ban_hanh", "so_hieu", "ngay_ban_hanh",
    "noi_ban_hanh", "loai_van_ban", "trich_yeu", "ve_viec", "tham_quyen", "kem_theo", "du_thao", "do_mat", "do_khan",
    "pham_vi_luu_hanh",
)  # fmt: skip
"""Keys of the header that hold one value, in the order of the output."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the stages made of one source; `part` is None when it is neither a document nor an article."""

    source: Source
    kind: str
    part: Part | None
    page: Frame
    site: SiteProfile | None
    reported: dict[str, object] | None  # the document that an article is about
    profile: Profile
    ledger: Ledger
    tiling: Tiling
    findings: Sequence[Diagnostic]
    missing: Sequence[str]  # components that the text does not show


def _table(block: TableBlock, parent: str | None, number: int) -> dict[str, object]:
    grid = block.grid
    return {
        "id": f"bang-{number}",
        "parent": parent,
        "n_rows": grid.n_rows,
        "n_cols": grid.n_cols,
        "header_rows": grid.header_rows,
        "group_rows": list(grid.group_rows),
        "profile": grid.profile,
        "span": (grid.start, grid.end),
        "cells": [
            {
                "row": c.row,
                "col": c.col,
                "rowspan": c.rowspan,
                "colspan": c.colspan,
                "text": c.text,
                "span": (c.start, c.end) if c.start >= 0 else None,
                "items": [{"text": text, "span": (start, end)} for text, start, end in c.items],
                "origin": "suy_luan" if c.inferred else "van_ban",
            }
            for c in grid.cells
        ],
    }


def _appendix(appendix: dict[str, object]) -> dict[str, object]:
    roots = appendix["body"]
    assert isinstance(roots, list)
    return {**appendix, "body": [s.as_dict() for s in roots if isinstance(s, Section)]}


_ALWAYS_SEEN = frozenset(
    {"noi_dung", "can_cu", "mo_dau", "ket_thuc", "noi_nhan", "chu_thich", "bai_viet", "ky_so", "kinh_gui"}
)
"""Zones of which every line makes a part of the output."""


def _places(part: Part) -> list[tuple[int, int]]:
    """Spans of what stands above and below the text of a document, and of those inside it."""
    out = [(v.start, v.end) for v in part.values.values()]
    out += [entry["span"] for entry in (*part.kinh_gui, *part.other_organs)]
    out += [part.date_span] if part.blank_date and part.date_span is not None else []  # KH207 shows it
    out += [(x.start, x.end) for block in part.signatures for x in block.lines]
    out += [span for a in part.appendices if isinstance(span := a["span"], tuple)]
    for attached in part.attachments:
        out += _places(attached)
    return out


def drop_unseen(ledger: Ledger, part: Part) -> None:
    """Give back lines that were taken for a component but stand in no part of the output: they are unparsed then."""
    places = sorted(_places(part))
    starts = [start for start, _ in places]
    organs = [line.text for zone, line in ledger.zones if zone == "co_quan"]
    kept = []
    for zone, line in ledger.zones:
        if zone not in _ALWAYS_SEEN:
            i = bisect_left(starts, line.end)
            if not any(True for _, end in places[max(0, i - 8) : i] if end > line.start):
                if zone == "co_quan" and organs.count(line.text) > 1:  # the gazette prints the issuer twice
                    ledger.page("running_head", [line])
                    continue
                if zone == "co_quan" and is_blank_name(line.fold):  # a form: there is no name to lose
                    ledger.page("mark", [line])
                    continue
                ledger.note("KH602", "text among the components of the head or the signature fits none", line.span())
                continue
        kept.append((zone, line))
    ledger.zones = kept


def content(part: Part, counter: list[int]) -> dict[str, object]:
    """The keys that a document and an attached document share; `counter` numbers the tables of the whole text."""
    header: dict[str, object] = {name: part.values[name].as_dict(part.text) for name in _HEADER if name in part.values}
    header["kinh_gui"] = part.kinh_gui
    header["co_quan_khac"] = part.other_organs
    tables = []
    for block, parent in part.tables:
        counter[0] += 1
        tables.append(_table(block, parent, counter[0]))
    return {
        "id": None,
        "header": header,
        "can_cu": part.can_cu,
        "mo_dau": part.mo_dau,
        "body": [s.as_dict() for s in part.tree.roots] if part.tree else [],
        "ket_thuc": part.ket_thuc,
        "signatures": [s.as_dict(part.text) for s in part.signatures],
        "ky_so": part.ky_so,
        "noi_nhan": part.noi_nhan,
        "appendices": [_appendix(a) for a in part.appendices],
        "tables": tables,
        "footnotes": part.footnotes,
        "attachments": [{**content(a, counter), "span": a.span} for a in part.attachments],
    }


_BOX = 3
"""Pairs that make a box on a page without a document."""


def document(parsed: Parsed) -> dict[str, object]:
    """The whole output but for `generator`."""
    source, page, tiling = parsed.source, parsed.page, parsed.tiling
    known = parsed.kind == "van_ban"
    boxed = known or (parsed.kind == "khong_ro" and len(page.box) >= _BOX)  # a page that holds nothing but the box
    out: dict[str, object] = {
        "kind": parsed.kind,
        "truncated": any(d.code == "KH501" for d in parsed.findings),
        "missing": parsed.missing,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "encoding_confidence": source.confidence,
            "reader": source.reader,
            "profiles": list(parsed.profile.names),
            "characters": len(source.text),
        },
        "site": {
            "profile": parsed.site.name if parsed.site else None,
            "title": page.title if known else None,
            "metadata": {k: v.as_dict(source.text) for k, v in page.box.items()} if boxed else {},
            "related": page.related if known else [],
        },
        "reported": parsed.reported,
        "furniture": [
            {"kind": k, "span": line.span()} for k, line in sorted(parsed.ledger.furniture, key=lambda e: e[1].start)
        ],
        "unparsed": tiling.gaps,
        "coverage": {
            "characters": tiling.characters,
            "body": tiling.body,
            "furniture": tiling.furniture,
            "unparsed": tiling.unparsed,
        },
    }
    if parsed.part is not None:
        out.update(content(parsed.part, [0]))
    return out


def report(out: dict[str, object], findings: Sequence[Diagnostic]) -> None:
    """Enter the findings into the output, in order of place."""
    out["diagnostics"] = [d.as_dict() for d in sorted(findings, key=lambda d: (d.span or (-1, -1), d.code))]
