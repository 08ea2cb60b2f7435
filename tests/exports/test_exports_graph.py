"""Citations as rows and as a graph."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from lxml import etree
from tests.exports.documents import cited, document, header

from kehoach.exports import citations, drawing, graph
from kehoach.exports.delimited import MARK
from kehoach.schema import Document

DECISION = {"loai": "Quyết định", "so_hieu": "05/QĐ-UBND", "ngay": "2024-01-09"}
LAW = {"loai": "Luật", "ten": "Luật Trẻ em", "nam": 2016}


def citing(so_hieu: str, *found: dict[str, Any], **content: Any) -> Document:
    return document(f"{so_hieu[:2]}.txt", header=header(so_hieu), citations=list(found), **content)


def shape(made: graph.Graph) -> list[tuple[str, str, str]]:
    label = {node.number: node.label for node in made.nodes}
    return [(label[edge.tail], edge.role, label[edge.head]) for edge in made.edges]


def test_rows() -> None:
    found = cited("based_on", ("can_cu/1", "based_on", None), ("II/1", "refers_to", "khoản 3 Điều 9"), **DECISION)
    (row,) = citations.rows([citing("12/KH-UBND", found)])
    assert (row.relations, row.pinpoints, row.places) == (
        ["căn cứ", "nhắc đến"],
        ["khoản 3 Điều 9"],
        ["can_cu/1", "II/1"],
    )
    data = citations.as_data(row)
    assert (data["so_hieu"], data["role"], data["ngay"]) == ("05/QĐ-UBND", "based_on", "2024-01-09")
    assert data["mentions"] == [
        {"source": "can_cu/1", "form": "full", "role": "based_on", "pinpoint": None, "span": [0, 1]},
        {"source": "II/1", "form": "full", "role": "refers_to", "pinpoint": "khoản 3 Điều 9", "span": [0, 1]},
    ]
    assert all(f"`{name}`" in (citations.__doc__ or "") for name in data)


@pytest.mark.parametrize(
    ("roles", "expected"),
    [([], ["05/QĐ-UBND", None]), (["based_on"], ["05/QĐ-UBND"]), (["self"], ["12/KH-UBND"]), (["amends"], [])],
)
def test_roles(roles: list[str], expected: list[str | None]) -> None:
    made = citing(
        "12/KH-UBND",
        cited("based_on", ("can_cu/1", "based_on", None), **DECISION),
        cited("refers_to", **LAW),
        cited("self", ("II/1", "self", None), loai="Kế hoạch", so_hieu="12/KH-UBND"),
    )
    assert [row.citation.so_hieu for row in citations.rows([made], roles)] == expected


def test_every_relation_has_a_word_and_a_colour() -> None:
    assert set(citations.RELATIONS) == set(drawing.COLOURS) == set(citations.ROLES)


def test_csv() -> None:
    text = citations.as_csv(citations.rows([citing("12/KH-UBND", cited("implements", trich_yeu="=1+1", **DECISION))]))
    (row,) = csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""))
    assert (row["Quan hệ"], row["Số hiệu viện dẫn"], row["Trích yếu"]) == ("thực hiện", "05/QĐ-UBND", "'=1+1")


# sameness


def heads(*found: dict[str, Any]) -> int:
    """Documents that two plans cite, when each cites one."""
    first, second = (citing(f"{number}/KH-UBND", cited(**one)) for number, one in zip((12, 13), found, strict=True))
    return len(graph.build([first, second]).nodes) - 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (DECISION, DECISION, 1),
        (DECISION, {**DECISION, "so_hieu": "5/QĐ–UBND"}, 1),
        (DECISION, {**DECISION, "loai": None}, 1),
        (DECISION, {**DECISION, "ngay": "2023-01-09"}, 2),
        (DECISION, {**DECISION, "id": "vnd:1/a"}, 1),
        ({**DECISION, "id": "vnd:1/b"}, {**DECISION, "id": "vnd:1/a"}, 2),
        ({**DECISION, "ngay": None}, {**DECISION, "ngay": None}, 2),
        ({"so_hieu": "30/2020/NĐ-CP"}, {"so_hieu": "30/2020/NĐ-CP", "ngay": "2020-03-05"}, 1),
        ({"so_hieu": "/TTr-SYT", "ngay": "2024-01-09"}, {"so_hieu": "/TTr-SYT", "ngay": "2024-01-09"}, 2),
        (LAW, LAW, 1),
        (LAW, {**LAW, "nam": None, "ngay": "2016-04-05"}, 1),
        (LAW, {**LAW, "nam": 2004}, 2),
        ({"loai": "Đề án", "ten": "Bơi an toàn"}, {"loai": "Đề án", "ten": "Bơi an toàn"}, 2),
        (
            {"loai": "Quy định", "so_hieu": "12-QĐ/TW", "ngay": "2021-01-02"},
            {"loai": "Quyết định", "so_hieu": "12-QĐ/TW", "ngay": "2021-01-02"},
            2,
        ),
    ],
)
def test_which_citations_mean_one_document(first: dict[str, Any], second: dict[str, Any], count: int) -> None:
    assert heads(first, second) == count


def test_a_cited_document_that_was_read_is_one_node() -> None:
    older = citing("05/KH-UBND")
    newer = citing("12/KH-UBND", cited("replaces", loai="Kế hoạch", so_hieu="5/KH-UBND", ngay="2025-02-10"))
    made = graph.build([newer, older])
    assert [(node.label, node.given, node.file) for node in made.nodes] == [
        ("Kế hoạch 12/KH-UBND", True, "12.txt"),
        ("Kế hoạch 05/KH-UBND", True, "05.txt"),
    ]
    assert shape(made) == [("Kế hoạch 12/KH-UBND", "replaces", "Kế hoạch 05/KH-UBND")]


def test_an_edge_for_each_place() -> None:
    found = cited("based_on", ("can_cu/1", "based_on", None), ("II/1", "refers_to", "Điều 9"), **DECISION)
    made = graph.build([citing("12/KH-UBND", found)])
    assert [(edge.role, edge.pinpoint, edge.place) for edge in made.edges] == [
        ("based_on", None, "can_cu/1"),
        ("refers_to", "Điều 9", "II/1"),
    ]


def test_an_attached_document_is_a_node_of_its_own() -> None:
    own = cited("based_on", **DECISION)
    made = graph.build([citing("12/QĐ-UBND", attachments=[{"span": (0, 1), "citations": [own]}])])
    assert [(edge.tail, edge.role, edge.head) for edge in made.edges] == [(2, "based_on", 3), (2, "attached_to", 1)]


def test_that_it_is_attached_is_said_once() -> None:
    said = cited(
        "attached_to", ("kem_theo", "attached_to", None), loai="Kế hoạch", so_hieu="12/QĐ-UBND", ngay="2025-02-10"
    )
    made = graph.build([citing("12/QĐ-UBND", attachments=[{"span": (0, 1), "citations": [said]}])])
    assert [(edge.tail, edge.role, edge.head, edge.place) for edge in made.edges] == [(2, "attached_to", 1, "kem_theo")]


def test_a_document_that_speaks_of_itself_is_no_second_one() -> None:
    made = graph.build([citing("12/KH-UBND", cited("self", ("II/1", "self", None), loai="Kế hoạch"))], ["self"])
    assert [(edge.tail, edge.head) for edge in made.edges] == [(1, 1)]
    assert len(made.nodes) == 1


# drawing

HOSTILE = 'Luật "x\\" ]; y [label="z\\N\n<b>&amp;\x00\u202e'
_STRING = r'"(?:[^"\\\n]|\\.)*"'
_LINE = re.compile(rf"  (?:n\d+(?: -> n\d+)?|node|edge) \[(?:\w+=(?:{_STRING}|\w+)(?:, )?)+\];|  rankdir=LR;")


def hostile() -> graph.Graph:
    return graph.build(
        [citing("12/KH-UBND", cited("based_on", (HOSTILE, "based_on", HOSTILE), ten=HOSTILE, loai=HOSTILE))]
    )


def test_dot() -> None:
    found = cited("based_on", ("can_cu/1", "based_on", "Điều 1"), ("II/1", "based_on", "Điều 2"), **DECISION)
    assert drawing.dot(graph.build([citing("12/KH-UBND", found)])).splitlines()[4:] == [
        '  n1 [label="Kế hoạch 12/KH-UBND\\n2025-02-10", fillcolor="#ddebf7"];',
        '  n2 [label="Quyết định 05/QĐ-UBND\\n2024-01-09"];',
        '  n1 -> n2 [label="căn cứ: Điều 1, Điều 2", color="#1f4e79", fontcolor="#1f4e79"];',
        "}",
    ]


def test_dot_stays_whole_whatever_a_document_says() -> None:
    first, *lines, last = drawing.dot(hostile()).splitlines()
    assert (first, last) == ("digraph cites {", "}")
    assert [line for line in lines if not _LINE.fullmatch(line)] == []
    assert "\\\\N" in "".join(lines)


def test_graphml() -> None:
    found = cited("based_on", ("can_cu/1", "based_on", "Điều 1"), **DECISION)
    root = etree.fromstring(drawing.graphml(graph.build([citing("12/KH-UBND", found)])))
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    keys = {key.get("id"): key.get("attr.name") for key in root.findall("g:key", space)}

    def values(thing: Any) -> dict[str | None, str]:
        return {keys[data.get("key")]: data.text for data in thing.findall("g:data", space)}

    given, other = root.findall(".//g:node", space)
    (edge,) = root.findall(".//g:edge", space)
    assert values(given)["given"] == "true"
    assert values(other) == {
        "label": "Quyết định 05/QĐ-UBND",
        "given": "false",
        "loai": "Quyết định",
        "so_hieu": "05/QĐ-UBND",
        "ngay": "2024-01-09",
    }
    assert (edge.get("source"), edge.get("target")) == (given.get("id"), other.get("id"))
    assert values(edge) == {"label": "căn cứ", "role": "based_on", "pinpoint": "Điều 1", "place": "can_cu/1"}


def test_graphml_stays_whole_whatever_a_document_says() -> None:
    root = etree.fromstring(drawing.graphml(hostile()))
    assert any('y [label="z' in text for text in root.itertext())


@pytest.mark.parametrize("write", [drawing.dot, drawing.graphml])
def test_the_same_documents_give_the_same_text(write: Any) -> None:
    assert write(hostile()) == write(hostile())
