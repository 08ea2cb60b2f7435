"""Reading an output without the parser: what each leaf holds, and what of the text no leaf holds.

Nothing here asks the parser where things are; only the output and the text are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import kehoach
from kehoach.readers.text import read_string

Output = dict[str, Any]
Span = tuple[int, int]


def text_of(given: str) -> str:
    """The text that the spans of `kehoach.parse(given)` index: what `kehoach text` prints."""
    return read_string(given).text


def output_of(given: str) -> Output:
    """The output of a string, as plain lists and dicts."""
    return kehoach.parse(given).model_dump(by_alias=True)


def inked(text: str) -> int:
    """Characters that are not white space."""
    return sum(not c.isspace() for c in text)


# What holds which characters

_ITEMS = ("can_cu", "mo_dau", "ket_thuc", "noi_nhan", "ky_so", "footnotes")


def nodes(found: list[Output]) -> Iterator[Output]:
    """Every node of a list of trees, in reading order."""
    stack = list(reversed(found))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node["children"]))


def all_nodes(out: Output) -> Iterator[Output]:
    """Every node of the document, of its appendices and of the documents inside it."""
    yield from nodes(out["body"])
    for appendix in out["appendices"]:
        yield from nodes(appendix["body"])
    for inside in out["attachments"]:
        yield from all_nodes(inside)


def _content_leaves(out: Output) -> Iterator[Span]:
    for value in out["header"].values():
        if isinstance(value, dict):
            yield value["span"]
        elif value:
            yield from (item["span"] for item in value)
    for key in _ITEMS:
        yield from (item["span"] for item in out[key])
    yield from (entry["nhom"]["span"] for entry in out["noi_nhan"] if entry["nhom"])
    yield from (signature["span"] for signature in out["signatures"])
    yield from (table["span"] for table in out["tables"])
    for appendix in out["appendices"]:
        # The span of an appendix takes in all of it, which would hide a loss: only its head is a leaf.
        inner = [n["span"][0] for n in nodes(appendix["body"])] + [t["span"][0] for t in out["tables"]]
        start, end = appendix["span"]
        yield start, min([end, *(at for at in inner if at >= start)])
        yield from (place for places in appendix["spans"].values() for place in places)
    for inside in out["attachments"]:
        yield from _content_leaves(inside)


def leaves(out: Output) -> Iterator[Span]:
    """The span of every leaf of an output."""
    yield from _content_leaves(out)
    yield from (node["span"] for node in all_nodes(out))
    yield from (entry["span"] for entry in out["furniture"])
    yield from out["unparsed"]
    yield from (item["span"] for item in out["site"]["related"])
    yield from (value["span"] for value in out["site"]["metadata"].values())
    if out["site"]["title"]:
        yield out["site"]["title"]["span"]


_HELD_BY_FORM = re.compile(
    r"""
    <!--[^<>]*--> | </?[a-z][^<>]*> | &[a-z]+;              # HTML in Markdown
    | [\W_]                                                 # punctuation between leaves, signs of Markdown, pipes
    | (?: [Ss][ốỐ] | Luật\ số | Nghị\ quyết\ số )              # before a number
    | ngày | Ngày | NGÀY                                    # between place and date
    | (?: ngày )? [\s.…_\d]* tháng [\s.…_\d]* năm [\s.…_\d]*  # a date with a blank in it: its value is null
    | [Kk]ính\s+[Ggø][ửở]i | KÍNH\ GỬI | (?<=\s)(?:điện|ĐIỆN)(?=\s*:) | N[ơƠo][iI]\s+[Nn][hH][ậẬâ][nN]
    | C[ỦU]A                                                # between type and issuer
    | V/v | V/V | v/v | V\.v | Về\s*việc | VỀ\s*VIỆC | về\ việc
    """,
    re.VERBOSE,
)
"""Words that say what follows them. The value after them is the leaf; they are told by their form."""


def lost(out: Output, text: str) -> list[str]:
    """Stretches of the text that no leaf of the output holds and no form explains."""
    held = bytearray(len(text))
    for start, end in leaves(out):
        held[start:end] = b"\x01" * (end - start)
    assert len(held) == len(text)
    pieces = (text[m.start() : m.end()] for m in re.finditer(rb"\x00+", held))
    return [piece for piece in pieces if _HELD_BY_FORM.sub("", piece).strip()]


def check_coverage(out: Output, text: str) -> None:
    """The numbers of `coverage` add up, and each is what the spans say."""
    coverage = out["coverage"]
    assert coverage["characters"] == inked(text)
    assert coverage["characters"] == coverage["body"] + coverage["furniture"] + coverage["unparsed"]
    assert coverage["unparsed"] == sum(inked(text[s:e]) for s, e in out["unparsed"])
    held = {i for entry in out["furniture"] for i in range(*entry["span"]) if not text[i].isspace()}
    assert coverage["furniture"] == len(held)


def check_bytes(data: bytes) -> None:
    """Whatever the bytes are: a document whose numbers add up, or an error that says something."""
    try:
        coverage = kehoach.parse_bytes(data).coverage
    except kehoach.ReadError as error:
        assert str(error)
    else:
        assert coverage.characters == coverage.body + coverage.furniture + coverage.unparsed


# Values and spans


def with_spans(part: object) -> Iterator[Output]:
    """Every object of the output that has a span."""
    stack = [part]
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            if part.get("span") is not None:
                yield part
            stack.extend(part.values())
        elif isinstance(part, list | tuple):
            stack.extend(part)


def _parts(out: Output) -> Iterator[Output]:
    """The document and each document inside it."""
    yield out
    for inside in out["attachments"]:
        yield from _parts(inside)


def check_values(out: Output, text: str) -> None:
    """Spans lie in the text; what `raw` says and the texts of `spans` stand there; an appendix holds its nodes."""
    for appendix in (appendix for part in _parts(out) for appendix in part["appendices"]):
        first, last = appendix["span"]
        assert all(first <= node["span"][0] and node["span"][1] <= last for node in nodes(appendix["body"]))
    for part in with_spans(out):
        start, end = part["span"]
        assert 0 <= start <= end <= len(text)
        if "raw" in part:
            assert part["raw"] == text[start:end]
        for key, places in part.get("spans", {}).items():
            assert all(start <= first < last <= end for first, last in places)
            printed = [squeezed(unescape(text[first:last])) for first, last in places]
            if isinstance(part[key], list):
                assert len(printed) == len(part[key])
            elif key != "label":  # which is spelt as a reader would
                assert "".join(printed) == squeezed(part[key])


# Nodes

_SIGNS = re.compile(r"[\s:*_#`\\>|\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
"""White space, the colon of a run-in heading, signs of Markdown, characters without ink."""


def squeezed(text: str) -> str:
    """The text without what a node leaves out."""
    return _SIGNS.sub("", text)


def without_other_leaves(out: Output, text: str) -> str:
    """The text with blanks in place of what furniture, header and footnotes hold: it may stand inside a paragraph."""
    others = [entry["span"] for key in ("furniture", "footnotes") for entry in out[key]]
    values = [value["span"] for value in out["header"].values() if isinstance(value, dict)]
    others += [(s, e) for s, e in values if "\n" not in text[s:e]]  # over lines of a layout table a span is a hull
    characters = list(text)
    for start, end in others:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def words_of(node: Output) -> str:
    """Marker, heading and text of a node as one string."""
    return " ".join(part for part in (node["marker"], node["heading"], node["text"]) if part)


def shape(out: Output) -> list[tuple[str, str, str]]:
    """The tree as (id, kind, words), with white space collapsed: what must not change when the page does."""
    return [(n["id"], n["kind"], " ".join(words_of(n).split())) for n in all_nodes(out)]


def outline(out: Output) -> list[tuple[str, str]]:
    """(id, words without the label) of the labelled nodes of the main body; a run-in heading gets its colon back."""
    found = []
    for n in nodes(out["body"]):
        if n["marker"]:
            joint = ": " if n["heading"] and n["text"] else ""
            found.append((n["id"], f"{n['heading'] or ''}{joint}{n['text']}"))
    return found


def said(out: dict[str, Any]) -> dict[str, object]:
    """What an output says, letters and digits alone: header, sections, tasks, citations, recipients, signatures."""
    names = ("header", "body", "tasks", "citations", "noi_nhan", "signatures")
    return {name: _letters(out[name]) for name in names}


_PLACES = frozenset(("span", "spans", "evidence", "raw", "printed", "start", "end"))


def _letters(value: object) -> object:
    if isinstance(value, str):
        return "".join(filter(str.isalnum, value)).lower()
    if isinstance(value, list):
        return [_letters(item) for item in value]
    if isinstance(value, dict):
        return {key: _letters(item) for key, item in value.items() if key not in _PLACES}
    return value
