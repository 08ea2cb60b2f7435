"""Automatic numbers of Word files: the labels that Word prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures.make import docx, wordml
from tests.cases import Case, read_cases

from kehoach.readers.docx import read
from kehoach.readers.docx.numerals import formatted
from kehoach.text.source import MarkKind

CASES = read_cases(Path(__file__).parent / "cases" / "docx_numbering.txt")
p, run = wordml.paragraph, wordml.run


def _level(words: list[str]) -> str:
    """`0 decimal %1. start=3 restart=0 font=Symbol legal hidden` as an element."""
    at, kind, *rest = words
    text = rest.pop(0) if rest and "=" not in rest[0] else ""
    if text.startswith("U+"):
        text = chr(int(text.replace("U+", "0x"), 0))
    said = dict(word.split("=") for word in rest if "=" in word)
    more = "<w:isLgl/>" if "legal" in rest else ""
    more += f'<w:lvlRestart w:val="{said["restart"]}"/>' if "restart" in said else ""
    element = wordml.level(int(at), kind, text, font=said.get("font", ""), more=more)
    if "hidden" in rest:
        element = element.replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    return element.replace('<w:start w:val="1"/>', f'<w:start w:val="{said.get("start", "1")}"/>')


def _file(case: Case) -> bytes:
    """A Word file with the lists and paragraphs of a case; the text of each paragraph is `x`."""
    abstract: dict[str, str] = {}
    lists: dict[str, str] = {}
    styles = body = ""
    for command, name, *words in (line.split(" ") for line in case.given):
        if command == "abstract":
            abstract[name] = ""
        elif command == "level":
            abstract[name] += _level(words)
        elif command in ("link", "stylelink"):
            tag = "numStyleLink" if command == "link" else "styleLink"
            abstract[name] += f'<w:{tag} w:val="{words[0]}"/>'
        elif command == "num":
            lists[name] = f'<w:abstractNumId w:val="{words[0]}"/>'
        elif command == "start":
            inner = f'<w:startOverride w:val="{words[1]}"/>'
            lists[name] += f'<w:lvlOverride w:ilvl="{words[0]}">{inner}</w:lvlOverride>'
        elif command == "override":
            lists[name] += f'<w:lvlOverride w:ilvl="{words[0]}">{_level(words)}</w:lvlOverride>'
        else:
            number = f'<w:numPr><w:ilvl w:val="{words[0]}"/><w:numId w:val="{name}"/></w:numPr>'
            body += f"<w:p><w:pPr>{number}</w:pPr>{run('x')}</w:p>"
    numbering = "".join(f'<w:abstractNum w:abstractNumId="{k}">{v}</w:abstractNum>' for k, v in abstract.items())
    numbering += "".join(f'<w:num w:numId="{k}">{v}</w:num>' for k, v in lists.items())
    return wordml.word(body, numbering=numbering, styles=docx.STYLES + styles)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_labels(case: Case) -> None:
    got = read(_file(case)).text.split("\n")[:-1]
    assert got == ["x" if label == "none" else f"{label} x" for label in case.expected]


def paragraphs(*items: str, styles: str = "", numbering: str = docx.NUMBERING) -> list[str]:
    """The lines of paragraphs."""
    return read(wordml.word("".join(items), styles=docx.STYLES + styles, numbering=numbering)).text.split("\n")[:-1]


def style(name: str, base: str, properties: str) -> str:
    inner = f'<w:basedOn w:val="{base}"/><w:pPr>{properties}</w:pPr>'
    return f'<w:style w:type="paragraph" w:styleId="{name}">{inner}</w:style>'


LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def test_numbers_come_with_a_style_and_those_based_on_it() -> None:
    styles = style("S", "Normal", LISTED) + style("Child", "S", "") + style("Never", "S", LISTED.replace('"1"', '"0"'))
    got = paragraphs(
        p(run("a"), style="S"), p(run("b"), style="Child"), p(run("c"), style="Never"),
        p(run("d"), style="S", num=(0, 0)), p(run("e"), style="S"), styles=styles,
    )  # fmt: skip
    assert got == ["I. a", "II. b", "c", "d", "III. e"]


def test_a_level_belongs_to_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        + wordml.level(0, "decimal", "%1.", more='<w:pStyle w:val="A"/>')
        + wordml.level(1, "lowerLetter", "%2)", more='<w:pStyle w:val="B"/>')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style("A", "Normal", LISTED) + style("B", "Normal", LISTED)
    got = paragraphs(p(run("a"), style="A"), p(run("b"), style="B"), styles=styles, numbering=numbering)
    assert got == ["1. a", "a) b"]


@pytest.mark.parametrize(
    ("title", "suffix", "inner", "line"),
    [
        ("a tab", "tab", run("a"), "I. a"),
        ("a blank", "space", run("a"), "I. a"),
        ("nothing", "nothing", run("a"), "I. a"),
        ("nothing before punctuation", "nothing", run(") a"), "I.) a"),
        ("a tab of its own", "tab", run("\ta"), "I. a"),
        ("blanks in runs of their own", "tab", run(" ") + run("\t") + run(" a"), "I. a"),
        ("a blank paragraph", "tab", "", "I."),
    ],
)
def test_what_stands_between_label_and_text(title: str, suffix: str, inner: str, line: str) -> None:
    numbering = docx.NUMBERING.replace("<w:lvlText", f'<w:suff w:val="{suffix}"/><w:lvlText')
    assert paragraphs(p(inner, num=(1, 0)), numbering=numbering) == [line]


def test_paragraphs_that_are_gone_do_not_count() -> None:
    gone = "<w:p><w:pPr>{}<w:rPr>{}</w:rPr></w:pPr><w:del>{}</w:del></w:p>"
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    for mark in ("<w:del/>", "<w:vanish/>"):
        got = paragraphs(p(run("a"), num=(1, 0)), gone.format(number, mark, run("x")), p(run("b"), num=(1, 0)))
        assert got == ["I. a", "II. b"], mark


def test_a_label_looks_like_its_text_and_its_level_is_marked() -> None:
    got = read(wordml.word(p(run("a", bold=True), num=(1, 2)), numbering=docx.NUMBERING))
    assert got.text == "a) a\n"
    assert {(m.kind, m.start, m.end, m.value) for m in got.marks} == {
        (MarkKind.BOLD, 0, 4, 1),
        (MarkKind.LIST_LEVEL, 0, 4, 2),
    }


@pytest.mark.parametrize(
    ("n", "kind", "printed"),
    [
        (4, "upperRoman", "IV"), (1999, "lowerRoman", "mcmxcix"), (4000, "upperRoman", "4000"), (0, "upperRoman", "0"),
        (27, "lowerLetter", "aa"), (53, "upperLetter", "AAA"), (7, "decimalZero", "07"), (11, "ordinal", "11th"),
        (15, "vietnameseCounting", "mười lăm"), (20, "vietnameseCounting", "hai mươi"),
        (5, "vietnameseCounting", "năm"), (21, "vietnameseCounting", "hai mươi mốt"),
        (2, "chicago", "†"), (3, "decimalEnclosedCircle", "③"), (3, "none", ""), (10**9, "decimal", "32767"),
    ],
)  # fmt: skip
def test_numerals(n: int, kind: str, printed: str) -> None:
    assert formatted(n, kind) == printed
