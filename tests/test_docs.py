"""The documentation says what is so: commands run, output shown is output made, every field is described."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import kehoach
from kehoach.cli.app import app
from kehoach.diagnostics import CODES
from kehoach.parsers import article, letterhead, metadata, sites
from kehoach.schema import Document

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.vi.md")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
SAMPLE = re.compile(
    r"<!-- (?P<role>input|output): (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"\]\((?P<target>[^)#:]+)(?:#[^)]*)?\)")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


# --- commands ---------------------------------------------------------------------------------------------------------


def commands(name: str) -> list[list[str]]:
    """The command lines in the blocks marked `sh`, as words, comments and redirections left out."""
    found = []
    for block in FENCE.finditer(page(name)):
        if block["language"] == "sh":
            lines = [shlex.split(line, comments=True) for line in block["text"].splitlines()]
            found += [words[: words.index(">")] if ">" in words else words for words in lines if words]
    return found


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixtures to run commands in, since some of them write; with some results stored to check."""
    slow = shutil.ignore_patterns("scan", "rtf", "pdf")  # no command shown names them, and they take seconds each
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures", ignore=slow)
    if not any(tmp_path.rglob("*.expected.json")):
        CliRunner().invoke(app, ["check", "--update", str(tmp_path / "fixtures" / "party")])
    monkeypatch.chdir(tmp_path)
    return tmp_path


FINDS = {"lint", "diff"}
"""Commands that are shown on documents in which they find something, so that their exit code is 1."""


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_command_shown_runs(name: str) -> None:
    shown = [words for words in commands(name) if words[0] == "kehoach"]
    assert shown
    for words in shown:
        result = CliRunner().invoke(app, words[1:], prog_name="kehoach")
        meant = 1 if words[1] in FINDS else 0
        assert result.exit_code == meant, f"{shlex.join(words)}: {result.output}"
        assert "no such file" not in result.output, shlex.join(words)
        assert "Traceback" not in result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)


def test_both_readmes_show_the_same_commands() -> None:
    first, second = (commands(name) for name in READMES)
    assert first == second


def test_the_span_shown_is_the_number_shown(checkout: Path) -> None:
    words = next(words for words in commands("README.md") if words[:2] == ["kehoach", "text"])
    out = CliRunner().invoke(app, words[1:]).output
    sign = kehoach.parse_file(checkout / words[2]).header.so_hieu
    assert sign is not None
    assert out == sign.value
    assert all(f"# {out}" in page(name) for name in READMES)  # in the example of the library


@pytest.mark.parametrize("name", READMES)
def test_make_targets_shown_exist(name: str) -> None:
    targets = {m[1] for m in re.finditer(r"^(\w+):", page("Makefile"), re.MULTILINE)}
    shown = {words[1] for words in commands(name) if words[0] == "make"}
    assert shown
    assert shown <= targets


# --- the sample -------------------------------------------------------------------------------------------------------


def samples(name: str, role: str) -> dict[str, str]:
    return {m["name"]: m["text"] for m in SAMPLE.finditer(page(name)) if m["role"] == role}


LEFT_OUT = "…"
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]|…|[^"\[\]{}…]+')


def shown_json(text: str) -> Any:
    """JSON in which a bare … stands for members or items that are left out: the key or the item "…"."""
    out: list[str] = []
    open_: list[str] = []
    for piece in _PIECE.findall(text):
        if piece in ("{", "["):
            open_.append(piece)
        elif piece in ("}", "]"):
            open_.pop()
        if piece != LEFT_OUT:
            out.append(piece)
        else:
            out.append('"…": 0' if open_[-1] == "{" else '"…"')
    return json.loads("".join(out))


def differences(shown: Any, real: Any, path: str = "$") -> Iterator[str]:
    """Where the real output does not hold what is shown; without a … it may hold nothing else."""
    if isinstance(shown, dict) and isinstance(real, dict):
        for key in shown.keys() - {LEFT_OUT}:
            if key not in real:
                yield f"{path}.{key} is not there"
            else:
                yield from differences(shown[key], real[key], f"{path}.{key}")
        if LEFT_OUT not in shown and (more := real.keys() - shown.keys()):
            yield f"{path} has more: {sorted(more)}"
    elif isinstance(shown, list) and isinstance(real, list):
        yield from _differing_items(shown, real, path)
    elif shown != real or type(shown) is not type(real):
        yield f"{path}: {shown!r} shown, {real!r} made"


def _differing_items(shown: list[Any], real: list[Any], path: str) -> Iterator[str]:
    whole = LEFT_OUT not in shown
    if whole and len(shown) != len(real):
        yield f"{path} has {len(real)} items, {len(shown)} are shown"
    at = 0
    for item in shown:
        if item == LEFT_OUT:
            continue
        found = [i for i in range(at, len(real)) if not [*differences(item, real[i])]]
        if not found or (whole and found[0] != at):
            yield f"{path}: no item like {json.dumps(item, ensure_ascii=False)[:120]}"
        else:
            at = found[0] + 1


@pytest.mark.parametrize("name", READMES)
def test_the_output_shown_is_made_of_the_input_shown(name: str) -> None:
    inputs, outputs = samples(name, "input"), samples(name, "output")
    assert inputs.keys() == outputs.keys() != set()
    for title, text in inputs.items():
        real = json.loads(kehoach.parse_bytes(text.encode(), name=title).to_json())
        assert [*differences(shown_json(outputs[title]), real)] == []


PRINTED = re.compile(r"<!-- prints: kehoach (?P<words>.+?) -->\n```text\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("name", READMES)
def test_what_a_command_prints_is_what_is_shown(name: str) -> None:
    for title, text in samples(name, "input").items():
        Path(title).write_text(text, encoding="utf-8")
    shown = [*PRINTED.finditer(page(name))]
    assert len(shown) == 3
    for block in shown:
        result = CliRunner().invoke(app, shlex.split(block["words"]), env={"COLUMNS": "100"})
        assert result.stdout.rstrip("\n") == block["text"].rstrip("\n")


def test_both_readmes_show_the_same_sample() -> None:
    first, second = ({role: samples(name, role) for role in ("input", "output")} for name in READMES)
    assert first == second


@pytest.mark.parametrize(
    ("shown", "real", "equal"),
    [
        ('{"a": 1, …}', {"a": 1, "b": 2}, True),
        ('{"a": 1}', {"a": 1, "b": 2}, False),
        ('{"a": 2, …}', {"a": 1}, False),
        ('["…", …, 3]', ["…", 2, 3], True),
        ("[1, …, 3]", [1, 2, 3], True),
        ("[1, 3]", [1, 2, 3], False),
        ("[3, …, 1]", [1, 2, 3], False),
        ('{"a": [{"b": null, …}]}', {"a": [{"b": None, "c": 1}]}, True),
        ('{"a": false}', {"a": 0}, False),
    ],
)
def test_the_comparison_itself(shown: str, real: Any, equal: bool) -> None:
    assert (not [*differences(shown_json(shown), real)]) is equal


def test_the_library_example_runs(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = next(m["text"] for m in FENCE.finditer(page("README.md")) if m["language"] == "python")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own page
    printed = capsys.readouterr().out.splitlines()
    expected = re.findall(r"^print\(.*\)\s+# (.+)$", code, re.MULTILINE)
    assert expected
    assert set(expected) <= set(printed)
    assert checkout.is_dir()


# --- docs/output.md ---------------------------------------------------------------------------------------------------

SHARED = {"Value", "Item"}
"""Models that stand in many places; the page describes them once, as `Value.raw`."""


def schema() -> dict[str, Any]:
    return Document.model_json_schema(by_alias=True, mode="serialization")


def models_in(part: Any) -> Iterator[tuple[str, str]]:
    """(name of the model, what to add to the path) for each model that a property can hold."""
    if not isinstance(part, dict):
        return
    if "$ref" in part:
        yield part["$ref"].rpartition("/")[2], ""
    for option in part.get("anyOf", ()):
        yield from models_in(option)
    for key, suffix in (("items", "[]"), ("additionalProperties", ".*")):
        for name, more in models_in(part.get(key)):
            yield name, suffix + more


def field_paths() -> list[str]:
    """Each field once, by the way to the first place where its model stands."""
    whole = schema()
    found: list[str] = []
    seen = set(SHARED)
    queue: list[tuple[str, dict[str, Any]]] = [("", whole)] + [(name, whole["$defs"][name]) for name in sorted(SHARED)]
    while queue:
        path, model = queue.pop(0)
        for name, part in model["properties"].items():
            if path and model.get("title") == "Attachment" and part == whole["properties"].get(name):
                continue  # an attached document holds what a document holds
            found.append(f"{path}.{name}" if path else name)
            for target, suffix in models_in(part):
                if target not in seen:
                    seen.add(target)
                    queue.append((found[-1] + suffix, whole["$defs"][target]))
    assert seen == set(whole["$defs"]), "a model that no field leads to"
    return found


def described() -> list[str]:
    """The first column of the tables whose first column is called path."""
    tables = re.findall(r"^\| path \|.*\n(?:\|.*\n)+", page("docs/output.md"), re.MULTILINE)
    return [path for table in tables for path in re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)]


def test_every_field_is_described_once() -> None:
    assert sorted(described()) == sorted(field_paths())


def test_every_word_of_a_closed_list_is_described() -> None:
    def words(part: Any) -> Iterator[str]:
        if isinstance(part, dict):
            yield from part.get("enum", ())
            yield from (part["const"],) if "const" in part else ()
            for inner in part.values():
                yield from words(inner)
        elif isinstance(part, list):
            for inner in part:
                yield from words(inner)

    text = page("docs/output.md")
    assert [word for word in sorted(set(words(schema()))) if f"`{word}`" not in text] == []


def test_every_key_of_the_box_is_described() -> None:
    text = page("docs/output.md")
    assert [name for name, _ in metadata.LABELS if f"`{name}`" not in text] == []


# --- all pages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(path: Path) -> None:
    targets = [m["target"] for m in LINK.finditer(path.read_text(encoding="utf-8"))]
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_codes_named_exist(path: Path) -> None:
    named = set(re.findall(r"\bKH\d{3}\b", path.read_text(encoding="utf-8")))
    assert named <= CODES.keys()


@pytest.mark.parametrize("name", ["docs/architecture.md", "docs/domain.md", "CONTRIBUTING.md"])
def test_files_named_exist(name: str) -> None:
    """A path in backquotes that ends in .py is below src/kehoach or the root."""
    named = re.findall(r"`([\w/]+\.py)`", page(name))
    assert named
    assert [n for n in named if not (ROOT / n).exists() and not (ROOT / "src" / "kehoach" / n).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_names_beside_files_exist(path: Path) -> None:
    """`file.py`: `NAME` is a name that the file defines."""
    said = re.finditer(r"`(?P<file>[\w/]+\.py)`: (?P<names>`\w+`(?:, `\w+`)*)", path.read_text(encoding="utf-8"))
    pairs = [(m["file"], name) for m in said for name in re.findall(r"\w+", m["names"])]
    gone = [(file, name) for file, name in pairs if not _defines(ROOT / "src" / "kehoach" / file, name)]
    assert gone == []


def _defines(path: Path, name: str) -> bool:
    return re.search(rf"^(?:(?:def|class) )?{name}\b", path.read_text(encoding="utf-8"), re.MULTILINE) is not None


# --- docs/domain.md ---------------------------------------------------------------------------------------------------

_SECTION = r"(?:\d+(?:\.\d+)?|[FN]\d+)"
CITATION = re.compile(rf"docs/domain\.md(?P<cited>(?:(?:[,;]|\s+and|\s+to)?\s+{_SECTION}(?![\w.]*\w))*)")
SOURCES = sorted((ROOT / "src").rglob("*.py"))


def cited(text: str) -> list[list[str]]:
    """For each mention of the page in a source text, the sections and steps that it names."""
    return [re.findall(_SECTION, m["cited"]) for m in CITATION.finditer(text)]


def test_each_section_cited_is_there() -> None:
    text = page("docs/domain.md")
    there = set(re.findall(r"^#{2,3} (\d+(?:\.\d+)?)\b", text, re.MULTILINE))
    there |= set(re.findall(r"^\| ([FN]\d+) \|", text, re.MULTILINE))
    found = {path: cited(path.read_text(encoding="utf-8")) for path in SOURCES}
    assert sum(map(len, found.values())) > 20
    assert [str(path) for path, mentions in found.items() if [] in mentions] == []  # the page without a section
    missing = {str(path): {name for names in mentions for name in names} - there for path, mentions in found.items()}
    assert {name: sections for name, sections in missing.items() if sections} == {}


def test_the_rules_are_cited_in_one_way() -> None:
    other = re.compile(r"\bDOMAIN\b|domain notes")
    assert [path.name for path in SOURCES if other.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("comment", "sections"),
    [
        ("(docs/domain.md 4)", [["4"]]),
        ("(docs/domain.md 1.2, 4.5).", [["1.2", "4.5"]]),
        ("docs/domain.md 9.4, rule 4", [["9.4"]]),
        ("docs/domain.md 6.4; tried on 1.12.2", [["6.4"]]),
        ("docs/domain.md 0.4, F6 and F9; 6.4, other shapes", [["0.4", "F6", "F9", "6.4"]]),
        ("docs/domain.md 3.1\n to 3.3", [["3.1", "3.3"]]),
        ("docs/domain.md", [[]]),
    ],
)
def test_how_a_section_is_cited(comment: str, sections: list[list[str]]) -> None:
    assert cited(comment) == sections


# --- rule tables, of which CONTRIBUTING.md says that their examples are run -------------------------------------------

RULES = [*((example, pattern) for _, pattern, example in letterhead.forms.MARKS), *article.SIGNS]


@pytest.mark.parametrize(("example", "pattern"), RULES, ids=[example for example, _ in RULES])
def test_a_rule_matches_its_example(example: str, pattern: re.Pattern[str]) -> None:
    assert pattern.search(example)


@pytest.mark.parametrize("profile", sites.PROFILES, ids=[profile.name for profile in sites.PROFILES])
def test_a_site_is_known_by_its_example(profile: sites.SiteProfile) -> None:
    assert sites.find_profile(profile.example) is profile
