"""Facts: the change is said as a deadline, a lead, a target, a citation, and the words around it not besides."""

from __future__ import annotations

from typing import Any

import pytest
from tests.compare.making import document, span

from kehoach.compare import Change, compare
from kehoach.schema import Document

LINE = "1. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra bếp ăn trường học, xong trước ngày 30/6/2026"


def task(
    lines: str, lead: str | None = None, helpers: tuple[str, ...] = (), due: str | None = None, source: str = "1"
) -> dict[str, Any]:
    """A task whose text is the first line without its label."""
    first = lines.splitlines()[int(source) - 1]
    return {
        "id": f"nv-{source}",
        "source": source,
        "kind": "cau",
        "text": first[3:],
        "chu_tri": [{"name": lead, "span": span(lines, lead)}] if lead else [],
        "phoi_hop": [{"name": name, "span": span(lines, name)} for name in helpers],
        "thoi_han": {"raw": due, "span": span(lines, due), "kind": "before"} if due else None,
        "span": span(lines, first),
    }


def of_task(lines: str, *facts: Any) -> Document:
    return document(lines, tasks=[task(lines, *facts)])


def target(lines: str, raw: str, number: float) -> dict[str, Any]:
    return {
        "measure": "hộ có nước sạch", "op": "=", "value": number, "unit": "%", "source": "1", "raw": raw,
        "span": span(lines, raw),
    }  # fmt: skip


def citation(lines: str, sign: str, day: str, raw: str, pinpoint: str | None = None) -> dict[str, Any]:
    place = span(lines, raw)
    mention = {"source": "1", "form": "full", "role": "based_on", "span": place, "pinpoint": pinpoint}
    return {
        "loai": "Quyết định", "so_hieu": sign, "ngay": day, "role": "based_on", "span": place, "mentions": [mention],
    }  # fmt: skip


def said(changes: list[Change]) -> list[str]:
    return [f"{c.kind} {c.part}: {c.old or ''} > {c.new or ''}" for c in changes]


OLD_TASK = of_task(LINE, "Sở Y tế", ("Công an tỉnh",), "trước ngày 30/6/2026")
OTHER_LEAD = LINE.replace("Sở Y tế", "Sở Nội vụ")
MORE_HELP = LINE.replace("Công an tỉnh", "Công an tỉnh và Sở Công Thương")
LATER = LINE.replace("30/6", "15/8")
UNREAD = LINE.replace("trước ngày 30/6/2026", "khi có yêu cầu")
NO_DAY = LINE.replace(", xong trước ngày 30/6/2026", "")
OTHER_WORK = LINE.replace("kiểm tra", "tập huấn cho")
BOTH = OTHER_WORK.replace("30/6", "15/8")


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            of_task(LATER, "Sở Y tế", ("Công an tỉnh",), "trước ngày 15/8/2026"),
            ["changed deadline: trước ngày 30/6/2026 > trước ngày 15/8/2026"],
        ),
        (
            of_task(OTHER_LEAD, "Sở Nội vụ", ("Công an tỉnh",), "trước ngày 30/6/2026"),
            ["changed lead: Sở Y tế > Sở Nội vụ"],
        ),
        (
            of_task(MORE_HELP, "Sở Y tế", ("Công an tỉnh", "Sở Công Thương"), "trước ngày 30/6/2026"),
            ["added helper:  > Sở Công Thương"],
        ),
        (
            of_task(UNREAD, "Sở Y tế", ("Công an tỉnh",)),
            ["changed deadline: trước ngày 30/6/2026 > khi có yêu cầu"],
        ),
        (
            of_task(OTHER_WORK, "Sở Y tế", ("Công an tỉnh",), "trước ngày 30/6/2026"),
            [f"reworded task: {LINE[3:]} > {OTHER_WORK[3:]}"],
        ),
        (
            of_task(BOTH, "Sở Y tế", ("Công an tỉnh",), "trước ngày 15/8/2026"),
            [
                f"reworded task: {LINE[3:]} > {BOTH[3:]}",
                "changed deadline: trước ngày 30/6/2026 > trước ngày 15/8/2026",
            ],
        ),
        # read otherwise, not written otherwise
        (of_task(LINE, "Sở Y tế"), []),
        (document(LATER), ["changed deadline: trước ngày 30/6/2026 > 15/8/2026"]),
    ],
    ids=["deadline", "lead", "helper", "not understood", "words", "words and deadline", "same words", "no facts"],
)
def test_a_task(new: Document, expected: list[str]) -> None:
    assert said(compare(OLD_TASK, new).changes) == expected


def test_only_the_words_that_facts_leave_are_marked() -> None:
    new = of_task(BOTH, "Sở Y tế", ("Công an tỉnh",), "trước ngày 15/8/2026")
    words = compare(OLD_TASK, new).changes[0].words
    assert [piece.text.strip() for piece in words if piece.op != "same"] == ["kiểm tra", "tập huấn cho"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1. 80% hộ có nước sạch", "1. 95% hộ có nước sạch", ["changed target: 80% > 95%"]),
        ("1. 80% hộ có nước sạch", "1. 80% hộ nghèo có nước sạch", ["reworded section"]),
        ("", "1. 95% hộ có nước sạch", ["added target:  > 1. 95% hộ có nước sạch"]),
    ],
)
def test_targets(old: str, new: str, expected: list[str]) -> None:
    def made(lines: str) -> Document:
        return document(lines, targets=[target(lines, lines[3:6], float(lines[3:5]))] if lines else [])

    found = said(compare(made(old), made(new)).changes)
    assert [one[: len(expected[0])] for one in found] == expected


CITED = (
    "1. Thực hiện Quyết định số 12/QĐ-TTg ngày 03/6/2024 của Thủ tướng\n2. Theo Quyết định số 12/QĐ-TTg, giao Sở Y tế"
)


def cited(sign: str = "12/QĐ-TTg", day: str = "03/6/2024", iso: str = "2024-06-03", again: bool = True) -> Document:
    lines = CITED.replace("12/QĐ-TTg", sign).replace("03/6/2024", day)
    one = citation(lines, sign, iso, f"Quyết định số {sign} ngày {day}")
    if again:
        at = lines.rindex("Quyết định số")
        place = (at, at + len(f"Quyết định số {sign}"))
        one["mentions"].append({"source": "2", "form": "short", "role": "based_on", "span": place})
    return document(lines, citations=[one])


SIGN_AND_DAY = "Quyết định 12/QĐ-TTg (2024-06-03)"


@pytest.mark.parametrize(
    ("new", "expected", "count"),
    [
        (cited(sign="15/QĐ-TTg"), "Quyết định 15/QĐ-TTg (2024-06-03)", 2),
        (cited(day="13/6/2024", iso="2024-06-13"), "Quyết định 12/QĐ-TTg (2024-06-13)", 1),
    ],
    ids=["sign", "day"],
)
def test_a_citation_is_one_change_wherever_it_stands(new: Document, expected: str, count: int) -> None:
    found = compare(cited(), new).changes
    assert said(found) == [f"changed citation: {SIGN_AND_DAY} > {expected}"]
    assert found[0].count == count


def test_another_pinpoint_is_a_change_of_the_citation() -> None:
    def made(pinpoint: str) -> Document:
        lines = f"1. theo {pinpoint} Quyết định số 7/QĐ-UBND ngày 02/3/2024"
        raw = lines[8:]
        return document(lines, citations=[citation(lines, "7/QĐ-UBND", "2024-03-02", raw, pinpoint)])

    assert said(compare(made("khoản 3 Điều 9"), made("khoản 4 Điều 9")).changes) == [
        "changed citation: khoản 3 Điều 9 Quyết định 7/QĐ-UBND (2024-03-02) > "
        "khoản 4 Điều 9 Quyết định 7/QĐ-UBND (2024-03-02)"
    ]


def test_a_ground_that_is_a_citation_came_as_a_citation() -> None:
    text = "Căn cứ Quyết định số 7/QĐ-UBND ngày 02/3/2024;"
    ground = {"text": text, "span": (0, len(text))}
    new = document(text, can_cu=[ground], body=[], citations=[citation(text, "7/QĐ-UBND", "2024-03-02", text[7:-1])])
    assert said(compare(document(), new).changes) == [f"added citation:  > {text}"]


def test_a_lead_in_a_heading_is_one_change_for_all_its_tasks() -> None:
    def made(office: str) -> Document:
        lines = f"1. {office}** \n  - kiểm tra bếp ăn\n  - tập huấn cho cô nuôi"
        base = task(lines, office) | {"inherited": ["chu_tri"]}
        tasks = [
            base | {"id": f"nv-{n}", "source": f"1/-{n}", "text": text, "span": span(lines, text)}
            for n, text in enumerate(("kiểm tra bếp ăn", "tập huấn cho cô nuôi"), 1)
        ]
        return document(lines, tasks=tasks)

    assert said(compare(made("Sở Y tế tỉnh"), made("Sở Y tế và Dân số tỉnh")).changes) == [
        "changed lead: Sở Y tế tỉnh > Sở Y tế và Dân số tỉnh"
    ]


def test_the_tasks_of_a_new_section_are_inside_it() -> None:
    lines = "1. Sở Y tế** \n2. kiểm tra bếp ăn trước ngày 01/9/2026\n3. tập huấn"
    inner = "I. Giao việc** \n" + "\n".join(f"  {line}" for line in lines.splitlines())
    tasks = [
        {"id": "nv-1", "source": "I/2", "kind": "muc", "text": "kiểm tra bếp ăn", "span": span(inner, "kiểm tra")},
        {"id": "nv-2", "source": "I/3", "kind": "muc", "text": "tập huấn", "span": span(inner, "tập huấn")},
    ]
    (change,) = compare(document(), document(inner, tasks=tasks)).changes
    assert (change.part, change.count) == ("section", 4)
    assert [(one.part, one.new) for one in change.includes] == [("task", "kiểm tra bếp ăn"), ("task", "tập huấn")]
