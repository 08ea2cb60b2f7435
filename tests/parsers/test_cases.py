"""The case files of the parsers: labels, trees, letterheads, signatures, recipients."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cases import Case, read_cases
from tests.heads import HEAD
from tests.properties.reading import nodes, words_of

import kehoach
from kehoach.parsers.labels import read_label
from kehoach.text.fold import fold

CASES = Path(__file__).parent / "cases"

SECTIONS = """I. MỤC ĐÍCH
1. Nâng cao ý thức của người dân.
2. Phủ xanh đất trống.
II. TỔ CHỨC THỰC HIỆN
Các thôn báo cáo kết quả trước ngày 15 tháng 6.

"""
NONE = "none"


def each(name: str) -> pytest.MarkDecorator:
    """Parametrise over the cases of a file."""
    cases = read_cases(CASES / f"{name}.txt")
    return pytest.mark.parametrize("case", cases, ids=[case.title for case in cases])


def parsed(text: str) -> dict[str, Any]:
    return kehoach.parse(text).model_dump(by_alias=True)


LABELS = [
    pytest.param(given, expected, id=f"{case.title}: {given}")
    for case in read_cases(CASES / "labels.txt")
    for given, expected in zip(case.given, case.expected, strict=True)
]


@pytest.mark.parametrize(("given", "expected"), LABELS)
def test_label(given: str, expected: str) -> None:
    label = read_label(fold(given))
    shown = NONE
    if label is not None:
        shown = f"{label.marker} | {label.name} | {' '.join(sorted(r.kind for r in label.readings))}"
    assert shown == expected


@each("trees")
def test_tree(case: Case) -> None:
    """`id`, or `id ¦ words` where the words matter; the body stands below a letterhead."""
    found = [(node["id"], words_of(node)) for node in nodes(parsed(HEAD + case.text)["body"])]
    shown = [f"{id_} ¦ {words}" if "¦" in e else id_ for (id_, words), e in zip(found, case.expected, strict=False)]
    shown += [id_ for id_, _ in found[len(shown) :]]
    assert shown == case.expected


def _name(value: dict[str, Any] | None) -> str:
    return value["value"] if value else NONE


def _entry(entry: dict[str, Any]) -> str:
    return f"{entry['nhom']['text']} > {entry['text']}" if entry["nhom"] else entry["text"]


def _shown(value: str | list[str] | None) -> str:
    return (" ".join(value) if isinstance(value, list) else value) or NONE


@each("signatures")
def test_signature(case: Case) -> None:
    """A line for each signature: marks | collective | head signed for | title | other post | rank | name."""
    keys = ("co_quan", "ky_thay", "chuc_vu", "chuc_vu_khac", "cap_bac")
    out = parsed(HEAD + SECTIONS + case.text)
    shown = [
        " | ".join((" ".join(s["quyen_ky"]) or NONE, *(_shown(s[key]) for key in keys), _name(s["nguoi_ky"])))
        for s in out["signatures"]
    ]
    assert shown == case.expected
    assert "KH901" not in [d["code"] for d in out["diagnostics"]]


@each("recipients")
def test_recipients(case: Case) -> None:
    """An item a line, behind the line that heads it; the name of the signer last, after a rule."""
    out = parsed(HEAD + SECTIONS + case.text)
    shown = [_entry(item) for item in out["noi_nhan"]] + [f"--- {_name(s['nguoi_ky'])}" for s in out["signatures"]]
    assert shown == case.expected


@each("letterheads")
def test_letterhead(case: Case) -> None:
    """`field: value` a line for what is in the header; `field: none` where the value must be null.

    `unparsed: …` is what no part of the output holds.
    """
    out = parsed(case.text + "\n" + SECTIONS)
    values = {field: _name(value) for field, value in out["header"].items() if not isinstance(value, list)}
    values["unparsed"] = " ".join(case.text[start:end] for start, end in out["unparsed"]) or NONE
    fields = [line.split(":", 1)[0] for line in case.expected]
    assert [f"{field}: {values[field]}" for field in fields] == case.expected


CLOSED = """Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn An

"""


@each("appendices")
def test_appendix(case: Case) -> None:
    """A line for each appendix: label | title | (Kèm theo …) | words of its first paragraph."""
    shown = [
        " | ".join((a["label"] or NONE, a["title"] or NONE, a["kem_theo"] or NONE, words_of(a["body"][0])))
        for a in parsed(HEAD + SECTIONS + CLOSED + case.text)["appendices"]
    ]
    assert shown == case.expected


LETTER = """SỞ VĂN HÓA
Số: 31/SVH-TV
V/v mở thư viện xã
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 12 tháng 3 năm 2026
Kính gửi: Ủy ban nhân dân các xã
"""


@each("parts")
def test_parts(case: Case) -> None:
    """A line for each ground, sentence before the text, node, and closing sentence: `can_cu: words`, `id: words`."""
    out = parsed(LETTER + case.text)
    shown = [f"can_cu: {entry['text']}" for entry in out["can_cu"]]
    shown += [f"mo_dau: {entry['text']}" for entry in out["mo_dau"]]
    shown += [f"{node['id']}: {words_of(node)}" for node in nodes(out["body"])]
    shown += [f"ket_thuc: {entry['text']}" for entry in out["ket_thuc"]]
    assert shown == case.expected
