"""Small documents from lines: spans as a parser would give them."""

from __future__ import annotations

import re
from typing import Any

from kehoach.schema import Document

_LINE = re.compile(r"(?P<blanks> *)(?:(?P<marker>Điều \d+\.|[\dIVX.]+[.)]|[a-zđ]\)|[-+]) )?(?P<rest>.*)")


def document(lines: str = "", **content: Any) -> Document:
    """A document whose body has a node a line, two blanks deeper a child; `**` closes a heading.

    The text that spans index is `lines`. Other parts come as keys of the schema.
    """
    body: list[dict[str, Any]] = []
    above: list[tuple[int, dict[str, Any]]] = []
    place = 0
    for line in lines.splitlines():
        m = _LINE.fullmatch(line)
        assert m is not None
        depth = len(m["blanks"]) // 2
        heading, _, text = m["rest"].rpartition("** ")
        above = [(d, node) for d, node in above if d < depth]
        siblings = above[-1][1]["children"] if above else body
        name = (m["marker"] or "¶").strip(".)")
        name = f"-{len(siblings) + 1}" if name == "-" else f"¶{len(siblings) + 1}" if name == "¶" else name
        node: dict[str, Any] = {
            "id": "/".join(filter(None, (above[-1][1]["id"] if above else "", name))),
            "kind": "gach_dau_dong" if m["marker"] in ("-", "+") else "so" if m["marker"] else "doan",
            "marker": m["marker"],
            "heading": heading or None,
            "text": text,
            "span": (place + len(m["blanks"]), place + len(line)),
            "children": [],
        }
        siblings.append(node)
        above.append((depth, node))
        place += len(line) + 1
    source = {
        "sha256": "", "media_type": "text/plain", "encoding": "utf-8", "encoding_confidence": 1, "reader": "text",
        "characters": place,
    }  # fmt: skip
    blank = {
        "generator": "x", "kind": "van_ban", "truncated": False, "source": source, "body": body,
        "coverage": {"characters": place, "body": place, "furniture": 0, "unparsed": 0},
    }  # fmt: skip
    return Document.model_validate(blank | content)


def span(lines: str, raw: str) -> tuple[int, int]:
    """Where a piece of the text stands."""
    at = lines.index(raw)
    return at, at + len(raw)


def table(*rows: str, name: str = "bang-1") -> dict[str, Any]:
    """A table of rows `a | b | c`, the first of them its head; spans go on from 10000."""
    cells = []
    place = 10_000
    for row, line in enumerate(rows):
        for col, text in enumerate(part.strip() for part in line.split("|")):
            where = (place, place + len(text)) if text else None
            cells.append({"row": row, "col": col, "text": text, "span": where})
            place += len(text) + 1
    return {
        "id": name, "parent": None, "n_rows": len(rows), "n_cols": rows[0].count("|") + 1, "header_rows": 1,
        "profile": "pipes", "span": (10_000, place), "cells": cells,
    }  # fmt: skip


def items(*texts: str) -> list[dict[str, Any]]:
    """Items of a list; places do not matter."""
    return [{"text": text, "span": (20_000 + 100 * i, 20_000 + 100 * i + len(text))} for i, text in enumerate(texts)]


def value(text: str) -> dict[str, Any]:
    """A value of the header."""
    return {"value": text, "raw": text, "span": (0, len(text))}
