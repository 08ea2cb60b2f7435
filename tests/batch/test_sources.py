"""From arguments to Items: which, in which order, under which names."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from kehoach.batch.model import SourceError
from kehoach.batch.sources import Passed, files, items


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "in/b.txt", "in/a.docx", "in/B.txt", "in/README.md", "in/notes.log", "in/.hidden.txt", "in/x/c.html",
        "in/x/y/d.txt", "in/.git/e.txt", "in/drafts/f.txt", "in/a b/kế hoạch.txt", "more/in/g.txt",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def sources(*arguments: str, **options: object) -> list[str]:
    return [item.source for item in items(arguments, **options)]  # type: ignore[arg-type]


def said(*arguments: str, **options: object) -> dict[str, str]:
    """What each item gives: its text, or why there is none."""
    found = {}
    for item in items(arguments, **options):  # type: ignore[arg-type]
        try:
            found[item.source] = item.read().decode()
        except SourceError as error:
            found[item.source] = f"! {error.message}"
    return found


def test_a_folder_is_sorted_and_what_is_passed_over_is_counted(tree: Path) -> None:
    passed = Passed()
    found = list(items(["in"], passed=passed))
    assert [item.source for item in found] == [
        "in/B.txt", "in/a.docx", "in/b.txt", "in/a b/kế hoạch.txt", "in/drafts/f.txt", "in/x/c.html", "in/x/y/d.txt",
    ]  # fmt: skip
    assert [item.place for item in found][3:5] == [("a b", "kế hoạch.txt"), ("drafts", "f.txt")]
    assert [item.name for item in found][3] == "kế hoạch.txt"
    assert found[0].read() == b"in/B.txt"
    assert found[0].size == len(b"in/B.txt")
    assert found[0].stamp == str((tree / "in/B.txt").stat().st_mtime_ns)
    assert passed.reasons == Counter(hidden=2, readme=1, suffix=1)
    assert passed.suffixes == Counter({".log": 1})


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ({"include": ["*.txt"]}, "B.txt b.txt kế hoạch.txt f.txt d.txt"),
        ({"include": ["x/*"]}, "c.html"),
        ({"include": ["x/**"]}, "c.html d.txt"),
        ({"include": ["/*.txt"]}, "B.txt b.txt"),
        ({"include": ["**/y/*"]}, "d.txt"),
        ({"include": ["kê\u0301 hoạch.*"]}, "kế hoạch.txt"),  # the pattern in another Unicode form
        ({"include": ["*.log"]}, "notes.log"),
        ({"include": ["README.md"]}, "README.md"),
        ({"include": ["[!a-z].txt"]}, "B.txt"),
        ({"exclude": ["*.txt"]}, "a.docx c.html"),
        ({"exclude": ["drafts/", "x/y/"]}, "B.txt a.docx b.txt kế hoạch.txt c.html"),
        ({"exclude": ["y/", "a b/**"]}, "B.txt a.docx b.txt f.txt c.html"),
        ({"include": ["x/**"], "exclude": ["d.*"]}, "c.html"),
    ],
)
def test_include_and_exclude(tree: Path, options: dict[str, list[str]], names: str) -> None:
    found = [
        item.name for item in items(["in"], include=options.get("include", ()), exclude=options.get("exclude", ()))
    ]
    assert " ".join(found) == names


@pytest.mark.parametrize(
    ("arguments", "places"),
    [
        (["in/b.txt"], "b.txt"),
        (["in/notes.log"], "notes.log"),
        (["in/x"], "c.html y/d.txt"),
        (["in/x/"], "c.html y/d.txt"),
        (["in/x", "more/in"], "x/c.html x/y/d.txt in/g.txt"),
        (["in/x", "in/x/../x"], "x/c.html x/y/d.txt"),
        (["more/in", "in", "in/b.txt"], "in/g.txt in~2/B.txt in~2/a.docx in~2/b.txt in~2/a b/kế hoạch.txt "
         "in~2/drafts/f.txt in~2/x/c.html in~2/x/y/d.txt"),
        (["in/x/y/d.txt", "in/x"], "d.txt x/c.html"),
        (["in/**/*.txt"], "B.txt b.txt a b/kế hoạch.txt drafts/f.txt x/y/d.txt"),
        (["in/*.log"], "notes.log"),
        (["in/*/c.html", "more/**"], "in/x/c.html more/in/g.txt"),
        (["in/x/./"], "c.html y/d.txt"),
    ],
)  # fmt: skip
def test_places(tree: Path, arguments: list[str], places: str) -> None:
    assert " ".join("/".join(item.place) for item in items(arguments)) == places


def test_a_file_reached_twice_comes_once_and_is_counted(tree: Path) -> None:
    passed = Passed()
    assert len(list(items(["in/x", "in", str(tree / "in" / "b.txt")], passed=passed))) == 7
    assert passed.reasons["again"] == 3


def test_links_are_not_followed_unless_named_by_hand(tree: Path) -> None:
    (tree / "in/x/loop").symlink_to(tree / "in")
    (tree / "in/x/link.txt").symlink_to(tree / "in/b.txt")
    passed = Passed()
    assert sources("in/x", passed=passed) == ["in/x/c.html", "in/x/y/d.txt"]
    assert passed.reasons["link"] == 2
    assert said("in/x/link.txt") == {"in/x/link.txt": "in/b.txt"}
    assert sources("in/x/**/*.txt") == ["in/x/y/d.txt"]


def test_what_cannot_be_had_is_an_item_that_says_why(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tree / "in/x/pipe.txt")
    (tree / "empty").mkdir()
    (tree / "big.txt").write_bytes(b"x" * 11)
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    assert said("in/x/pipe.txt", "gone.txt", "empty", "gone/*.txt", "big.txt", "a\0b") == {
        "in/x/pipe.txt": "! this is a pipe, a socket or a device",
        "gone.txt": "! no such file",
        "empty": "! no document here",
        "gone/*.txt": "! no file matches",
        "big.txt": "! too large: 11 bytes, at most 10 are read",
        "a\0b": "! no file can have this name",
    }
    assert said("in/x")["in/x/pipe.txt"].startswith("! this is a pipe")


def test_a_file_that_becomes_a_link_is_not_followed(tree: Path) -> None:
    (item,) = items(["in/x/y"])
    (tree / "in/x/y/d.txt").unlink()
    (tree / "in/x/y/d.txt").symlink_to(tree / "in/b.txt")
    with pytest.raises(SourceError, match="this is a link"):
        item.read()


def test_a_folder_that_cannot_be_listed_is_reported(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def scan(path: str) -> object:
        if Path(path).name == "x":
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scan)
    assert said("in", include=["*.html"]) == {"in/x": "! this folder: no permission to read it"}


def test_names_that_are_no_utf8_stay_apart(tree: Path) -> None:
    for raw in (b"\xfe.txt", b"\xff.txt"):
        Path(os.fsdecode(os.fsencode(tree / "more") + b"/" + raw)).write_bytes(raw[:1])
    found = list(items(["more"]))
    assert [item.source for item in found] == ["more/\ufffd.txt", "more/\ufffd.txt~2", "more/in/g.txt"]
    assert [item.name for item in found[:2]] == ["\ufffd.txt"] * 2
    assert [item.place for item in found[:2]] == [("\udcfe.txt",), ("\udcff.txt",)]
    assert [item.read() for item in found[:2]] == [b"\xfe", b"\xff"]


LISTS = {
    "lines": b"in/b.txt\n\n  \nin/x\r\n./in/B.txt\n",
    "NULs": b"in/b.txt\0in/x\0./in/B.txt",
    "mark": b"\xef\xbb\xbfin/b.txt\nin/x\nin/B.txt",
}


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS)
def test_a_list(tree: Path, content: bytes) -> None:
    (tree / "list").write_bytes(content)
    places = ["/".join(item.place) for item in items([], files_from="list")]
    assert places == ["in/b.txt", "in/x/c.html", "in/x/y/d.txt", "in/B.txt"]


def test_a_list_on_standard_input_behind_an_argument(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (
        b"# no comment\n-\n" + str(tree / "in/b.txt").encode() + b"\nin/x/c.html\n" + b"x" * 70_000 + b"\nin/B.txt"
    )
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert said("in/x", files_from="-") == {
        "in/x/c.html": "in/x/c.html",
        "in/x/y/d.txt": "in/x/y/d.txt",
        "# no comment": "! no such file",
        "./-": "! no such file",
        str(tree / "in/b.txt"): "in/b.txt",
        "<stdin>:5": "! this line of the list is too long for a path",
        "in/B.txt": "in/B.txt",
    }


def test_a_list_that_is_not_there(tree: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        list(items([], files_from="gone"))


def test_standard_input_is_one_document_and_read_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"text")))
    assert said("-") == {"<stdin>": "text"}
    with pytest.raises(SourceError, match="once only"):
        items(["-"], files_from="-")


def test_memory_does_not_grow_with_the_number_of_folders(tmp_path: Path) -> None:
    for folder in range(40):
        (tmp_path / f"{folder}").mkdir()
        for file in range(50):
            (tmp_path / f"{folder}/{file}.txt").touch()
    tracemalloc.start()
    try:
        count = sum(1 for _ in items([str(tmp_path), str(tmp_path / "0")]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 2000
    assert peak < 200_000
