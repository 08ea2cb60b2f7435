"""Documents made by hand, of a province that is not there: what is filled in is what a test is about."""

from __future__ import annotations

import hashlib
from typing import Any

from kehoach.schema import Document

PLACE = {"id": "vn-99", "name": "tỉnh Sông Trà", "level": "tinh"}


def value(text: str) -> dict[str, Any]:
    """A fact of the header."""
    return {"value": text, "raw": text, "span": (0, len(text))}


def header(so_hieu: str | None = "12/KH-UBND", ngay: str | None = "2025-02-10", **more: str) -> dict[str, Any]:
    """A header of a plan; None leaves a field out."""
    fields = {"so_hieu": so_hieu, "ngay_ban_hanh": ngay, "loai_van_ban": "Kế hoạch", **more}
    return {name: value(text) for name, text in fields.items() if text is not None}


def node(id_: str, marker: str | None = None, heading: str | None = None, *children: object) -> dict[str, Any]:
    """A section."""
    kind = "gach_dau_dong" if marker == "-" else "so" if marker else "doan"
    return {"id": id_, "kind": kind, "marker": marker, "heading": heading, "span": (0, 1), "children": list(children)}


def actor(name: str, office: str | None = None) -> dict[str, Any]:
    """Who is named at a place."""
    return {"name": name, "office": office, "span": (0, 1)}


def time(raw: str, kind: str, **more: Any) -> dict[str, Any]:
    """A time expression."""
    return {"raw": raw, "span": (0, len(raw)), "kind": kind, **more}


def task(id_: str, text: str, source: str = "II/1", **more: Any) -> dict[str, Any]:
    """A task."""
    return {"id": id_, "source": source, "kind": "muc", "text": text, "span": (3, 9), **more}


def cited(role: str = "based_on", *mentions: tuple[str, str, str | None], **more: Any) -> dict[str, Any]:
    """A citation; each mention is its source, its role, its pinpoint."""
    places = [
        {"source": source, "form": "full", "role": said, "pinpoint": pinpoint, "span": (0, 1)}
        for source, said, pinpoint in mentions
    ]
    return {"role": role, "span": (0, 1), "mentions": places, **more}


def document(name: str | None = "plan.txt", **content: Any) -> Document:
    """A document."""
    return Document.model_validate(
        {
            "schema": "kehoach/1",
            "generator": "kehoach test",
            "kind": "van_ban",
            "truncated": False,
            "header": header(),
            "source": {
                "name": name,
                "sha256": hashlib.sha256(repr(name).encode()).hexdigest(),
                "media_type": "text/plain",
                "encoding": "utf-8",
                "encoding_confidence": 1,
                "reader": "text",
                "characters": 0,
            },
            "coverage": {"characters": 0, "body": 0, "furniture": 0, "unparsed": 0},
            **content,
        }
    )


OFFICES = [
    {
        "id": "sldtbxh",
        "name": "Sở Lao động - Thương binh và Xã hội",
        "forms": ["Sở LĐTBXH"],
        "place": PLACE,
        "entity": "vn-99.slddtbxh",
        "span": (0, 1),
    },
    {"id": "syt", "name": "Sở Y tế", "place": PLACE, "entity": "vn-99.syt", "span": (0, 1)},
]


def plan(**content: Any) -> Document:
    """A plan with a table, a section of offices, an attached plan, and a task of each kind of deadline."""
    tasks = [
        task(
            "nv-1",
            "Tổ chức tháng hành động, truyền thông ở 12 xã",
            "bang-1/3",
            chu_tri=[actor("Sở LĐTBXH", "sldtbxh")],
            phoi_hop=[actor("Sở Y tế", "syt"), actor("UBND các huyện, thành phố")],
            thoi_han=time("Trước ngày 15/6", "before", date="2025-06-15", year_inferred=True),
            san_pham={"text": "Báo cáo", "span": (0, 1)},
        ),
        task("nv-2", "Khám sức khỏe cho trẻ em", "III/1/-1", chu_tri=[actor("Sở Y tế", "syt")]),
        task(
            "nv-3",
            "Báo cáo kết quả",
            "III/1/-2",
            chu_tri=[actor("Sở Y tế", "syt")],
            thoi_han=time(
                "trước ngày 01/12 hằng năm", "recur", relation="before", rrule="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1"
            ),
            dinh_ky=time("hằng năm", "recur", every=["P1Y"]),
        ),
    ]
    table = {
        "id": "bang-1",
        "parent": "II",
        "n_rows": 4,
        "n_cols": 2,
        "header_rows": 1,
        "group_rows": [2],
        "profile": "pipes",
        "span": (0, 1),
        "cells": [{"row": 2, "col": 0, "colspan": 2, "text": "A. Truyền thông", "span": (0, 1)}],
    }
    attached = {
        "span": (0, 1),
        "header": {"loai_van_ban": value("Chương trình"), "trich_yeu": value("Bơi an toàn")},
        "body": [node("1", "1.", "Dạy bơi")],
        "tasks": [
            task(
                "nv-1", "Mở lớp bơi", "1", thoi_han=time("tháng 5/2025", "range", start="2025-05-01", end="2025-05-31")
            )
        ],
    }
    body = [
        node("II", "II.", "NHIỆM VỤ"),
        node(
            "III",
            "III.",
            "TỔ CHỨC THỰC HIỆN",
            node("III/1", "1.", "Sở Y tế", node("III/1/-1", "-"), node("III/1/-2", "-")),
        ),
    ]
    made = {
        "header": header(trich_yeu="Chăm sóc trẻ em năm 2025"),
        "body": body,
        "tables": [table],
        "tasks": tasks,
        "offices": OFFICES,
        "attachments": [attached],
    }
    return document(**{**made, **content})
