"""Word files: what a reader of the print sees is what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures.make import docx, wordml
from tests.properties.reading import check_coverage, check_values
from tests.readers.made import marked, word

import kehoach
from kehoach.pipeline import parse_source
from kehoach.readers.docx import read
from kehoach.text.source import MarkKind

FIXTURES = Path(__file__).parents[2] / "fixtures"
p, run = wordml.paragraph, wordml.run


def lines(body: str, **parts: str) -> list[str]:
    """The printed lines of a body."""
    return word(body, **parts).text.split("\n")[:-1]


# --- whole documents --------------------------------------------------------------------------------------------------

each_fixture = pytest.mark.parametrize(("name", "twin"), [(name, twin) for name, (_, twin) in docx.DOCUMENTS.items()])


@each_fixture
def test_a_fixture_is_what_its_script_makes(name: str, twin: str) -> None:
    assert (FIXTURES / "docx" / f"{name}.docx").read_bytes() == docx.DOCUMENTS[name][0]()


def values(path: Path) -> dict[str, object]:
    """What was found in a document, without places."""
    out = kehoach.parse_file(path).model_dump(by_alias=True)

    def tree(nodes: list[dict[str, object]]) -> list[object]:
        return [(n["id"], n["heading"], n["text"], tree(n["children"])) for n in nodes]  # type: ignore[arg-type]

    return {
        "kind": out["kind"],
        "header": {
            k: v and v["value"] for k, v in out["header"].items() if k != "du_thao" and isinstance(v, dict | None)
        },
        "body": tree(out["body"]),
        "signatures": [(s["quyen_ky"], s["chuc_vu"], s["nguoi_ky"]["value"]) for s in out["signatures"]],
        "noi_nhan": [item["text"] for item in out["noi_nhan"]],
        "appendices": [(a["label"], a["title"]) for a in out["appendices"]],
    }


@each_fixture
def test_a_word_file_gives_what_its_text_gives(name: str, twin: str) -> None:
    now, then = values(FIXTURES / "docx" / f"{name}.docx"), values(FIXTURES / twin)
    assert now["body"], "an empty tree proves nothing"
    assert now == then


@each_fixture
def test_a_word_file_loses_nothing(name: str, twin: str) -> None:
    got = read((FIXTURES / "docx" / f"{name}.docx").read_bytes(), f"{name}.docx")
    out = parse_source(got).model_dump(by_alias=True)
    check_coverage(out, got.text)
    check_values(out, got.text)
    assert [d for d in out["diagnostics"] if d["code"] == "KH901"] == []


@pytest.mark.parametrize("name", ["legacy_tcvn3", "legacy_vni"])
def test_legacy_fonts_give_the_words_of_the_unicode_text(name: str) -> None:
    got = read((FIXTURES / "docx" / f"{name}.docx").read_bytes())
    assert got.text == (FIXTURES / "encodings/utf-8-bom.txt").read_text(encoding="utf-8-sig")
    assert [f.code for f in got.findings] == ["KH102"]


def test_what_review_leaves_in_a_letter() -> None:
    got = read((FIXTURES / "docx" / "letter_under_review.docx").read_bytes())
    assert "làm tốc mái 612 ngôi nhà[1], dập nát" in got.text
    assert marked(got, MarkKind.MARKUP) == ["[1]"]
    assert marked(got, MarkKind.FOOTNOTE) == ["[1] Số liệu đến 17 giờ ngày 25/3/2024.\n"]
    assert got.text.count("DỰ THẢO") == 1
    assert parse_source(got).model_dump()["header"]["du_thao"] is not None
    assert [word for word in ("làm hư hại", "[nháp]", "HYPERLINK", "Xem lại") if word in got.text] == []
    assert [f.code for f in got.findings] == ["KH824"]


def test_the_page_number_is_furniture() -> None:
    got = read((FIXTURES / "docx" / "plan_automatic_numbers.docx").read_bytes())
    assert [(got.text[m.start : m.end], m.value) for m in got.marks if m.kind is MarkKind.FURNITURE] == [
        ("2\n", "page_number")
    ]


# --- text of a paragraph ----------------------------------------------------------------------------------------------

_BEGIN, _MIDDLE, _END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
VNI = "VNI-Times"
_TICKED = '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>'
_CODE = "<w:r><w:instrText>PAGE</w:instrText><w:t>mã</w:t></w:r>"


def math(inner: str) -> str:
    return f"<m:oMath>{inner}</m:oMath>"


def _math(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("title", "inner", "printed"),
    [
        ("tabs and breaks", run("a\tb\nc"), "a\tb\nc"),
        ("a page break ends the line", run("a") + '<w:r><w:br w:type="page"/></w:r>' + run("b"), "a\nb"),
        ("hyphens", "<w:r><w:t>30</w:t><w:noBreakHyphen/><w:t>NĐ</w:t><w:softHyphen/></w:r>", "30-NĐ"),
        ("blanks that are not to be kept", "<w:r><w:t> a </w:t></w:r>", "a"),
        ("a line end in the file is a blank", "<w:r><w:t>a\nb</w:t></w:r>", "a b"),
        ("capitals", run("Kế hoạch 1a", properties="<w:caps/>"), "KẾ HOẠCH 1A"),
        ("small capitals stay", run("Kế hoạch", properties="<w:smallCaps/>"), "Kế hoạch"),
        ("hidden text", run("a") + run("b", properties="<w:vanish/>"), "a"),
        ("text that is not hidden", run("a", properties='<w:vanish w:val="0"/>'), "a"),
        ("signs by their code", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ("signs typed in a symbol font", run("\uf0ae", font="Symbol"), "→"),
        ("a code without its font", run("\uf0b7"), "•"),
        ("no sign at all", '<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>' + run("a"), "a"),
        ("a link", f'<w:hyperlink r:id="x">{run("a")}</w:hyperlink>', "a"),
        ("a smart tag", f"<w:smartTag>{run('a')}</w:smartTag>", "a"),
        ("a content control", f"<w:sdt><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a"),
        ("a simple field", f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>', "7"),
        ("a field", _BEGIN + _CODE + _MIDDLE + run("7") + _END + run("!"), "7!"),
        ("a field in the instruction of a field",
         _BEGIN + _BEGIN + _CODE + _MIDDLE + run("8") + _END + _MIDDLE + run("7") + _END, "7"),
        ("a field without a result", _BEGIN + _CODE + _END + run("a"), "a"),
        ("an end without a field", _END + run("a"), "a"),
        ("moved here and from here", f"<w:moveFrom>{run('a')}</w:moveFrom><w:moveTo>{run('b')}</w:moveTo>", "b"),
        ("a fraction", math(f"<m:f><m:num>{_math('a+b')}</m:num><m:den>{_math('2')}</m:den></m:f>"), "(a+b)/2"),
        ("a power", math(f"<m:sSup><m:e>{_math('10')}</m:e><m:sup>{_math('6')}</m:sup></m:sSup>"), "10^6"),
        ("a root", math(f"<m:rad><m:e>{_math('x')}</m:e></m:rad>"), "√x"),
        ("brackets", math(f"<m:d><m:e>{_math('x')}</m:e><m:e>{_math('y')}</m:e></m:d>"), "(x|y)"),
        ("letters apart from their accents", run("Ke") + run("\u0302\u0301"), "Kế"),
        ("a legacy letter over two runs", run("hoa", font=VNI) + run("ïch", font=VNI, bold=True), "hoạch"),
        ("the code of ư", run("ng\u00adêi", font=".VnTime"), "người"),
        ("a code of a legacy font", '<w:r><w:sym w:font=".VnTime" w:char="F0AE"/></w:r>', "đ"),
        ("a box to tick", f'<w:r><w:fldChar w:fldCharType="begin">{_TICKED}</w:fldChar></w:r>{_END}', "☒"),
    ],
)  # fmt: skip
def test_the_text_of_a_paragraph(title: str, inner: str, printed: str) -> None:
    assert word(p(inner)).text == printed + "\n"


def test_an_instruction_without_an_end_swallows_its_own_paragraph_alone() -> None:
    assert lines(p(run("a") + _BEGIN + _CODE) + p(run("b"))) == ["a", "b"]


def test_hidden_and_deleted_ends_join_paragraphs() -> None:
    ends = ("<w:vanish/>", "<w:del/>")
    for end in ends:
        assert lines(f"<w:p><w:pPr><w:rPr>{end}</w:rPr></w:pPr>{run('a ')}</w:p>" + p(run("b"))) == ["a b"], end
        assert lines(f"<w:p><w:pPr><w:rPr>{end}</w:rPr></w:pPr></w:p>" + p(run("b"))) == ["b"], end
        assert lines(f"<w:p><w:pPr><w:rPr>{end}</w:rPr></w:pPr>{run('a')}</w:p>") == ["a"], end


def test_parts_without_text_are_told() -> None:
    body = p(run("a") + "<w:r><w:object/></w:r>") + '<w:altChunk r:id="x"/>'
    got = word(body)
    assert got.text == "a\n"
    assert [(f.code, f.message) for f in got.findings] == [
        ("KH825", "a document inside it (altChunk) was not read"),
        ("KH825", "an embedded object was not read"),
    ]


# --- styles -----------------------------------------------------------------------------------------------------------

STYLES = (
    docx.STYLES
    + '<w:style w:type="paragraph" w:styleId="Strong"><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="Strong"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Strong"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/></w:style>'
    '<w:style w:type="character" w:styleId="Bold"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop2"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop2"><w:basedOn w:val="Loop"/></w:style>'
)


@pytest.mark.parametrize(
    ("title", "style", "properties", "bold", "centred", "level"),
    [
        ("plain", "", "", False, False, 0),
        ("of its own", "", "<w:b/>", True, False, 0),
        ("of its style", "Strong", "", True, False, 0),
        ("taken back in a style", "Plain", "", False, False, 0),
        ("taken back in the run", "Strong", '<w:b w:val="false"/>', False, False, 0),
        ("of a style below", "Child", "", True, True, 0),
        ("of a run's style", "", '<w:rStyle w:val="Bold"/>', True, False, 0),
        ("of both styles: off again", "Strong", '<w:rStyle w:val="Bold"/>', False, False, 0),
        ("a heading", "Heading1", "", True, False, 1),
        ("a heading by its name", "H2", "", False, False, 2),
        ("level nine is no heading", "Title", "", True, True, 0),
        ("a circle of styles", "Loop", "", True, False, 0),
        ("a style that is not there", "Nowhere", "", False, False, 0),
    ],
)
def test_the_look_of_a_line(title: str, style: str, properties: str, bold: bool, centred: bool, level: int) -> None:
    got = word(p(run("abc", properties=properties), style=style), styles=STYLES)
    assert got.text == "abc\n"
    assert bool(marked(got, MarkKind.BOLD)) == bold
    assert bool(marked(got, MarkKind.CENTRED)) == centred
    assert [m.value for m in got.marks if m.kind is MarkKind.HEADING] == ([level] if level else [])


def test_a_theme_gives_the_font() -> None:
    theme = (
        '<a:themeElements xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme><a:minorFont>'
        '<a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements>'
    )
    body = p(run("viÖt", properties='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'))
    assert word(body, theme=theme).text == "việt\n"


def test_the_default_font_counts() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>'
    got = word(p(run("viÖt")) + p(run("nam Ú")), styles=styles)
    assert got.text.startswith("việt\n")
    assert [f.code for f in got.findings] == ["KH102"]


def test_the_table_of_contents_is_furniture() -> None:
    styles = STYLES + '<w:style w:type="paragraph" w:styleId="Mclc1"><w:name w:val="toc 1"/></w:style>'
    for style in ("TOC1", "Mclc1"):
        got = word(p(run("I. MỤC ĐÍCH\t3"), style=style) + p(run("I. MỤC ĐÍCH")), styles=styles)
        assert marked(got, MarkKind.FURNITURE) == ["I. MỤC ĐÍCH\t3"], style
