"""Places below an output folder: safe on every usual system, and never shared by two documents."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.places import MOST_COMPONENT, MOST_PATH, folded_key, safe_place

NASTY = st.sampled_from(
    [*'%/\\:*?"<>|. ~_u\0\n\x7f\x9f\u202e\ufeff\ud800\udcff', "%25", "con", "..", ".json", "ế", "é"]
)
COMPONENTS = st.lists(NASTY | st.characters(), max_size=12).map("".join) | st.text("ab.", max_size=3)
LONG = st.builds(lambda text, times: text * times, COMPONENTS, st.sampled_from([1, 1, 1, 40, 300]))
PLACES = st.lists(LONG, min_size=1, max_size=8).map(tuple)


@pytest.mark.parametrize(
    ("place", "path"),
    [
        (("Kế hoạch", "Sở Y tế.txt"), "Kế hoạch/Sở Y tế.txt"),
        (("a%b",), "a%25b"),
        (("..", ".", "a.", "b "), ".%2E/%2E/a%2E/b%20"),
        (("/etc/passwd",), "%2Fetc%2Fpasswd"),
        (("C:\\x",), "C%3A%5Cx"),
        (("a\nb\0",), "a%0Ab%00"),
        (("",), "%_"),
        (("\udcff",), "%uDCFF"),
        (("con", "NUL.txt", "com1 .x", "lpt²", "console"), "%63on/%4EUL.txt/%63om1 .x/%6Cpt²/console"),
        (("a.txt.json", "b.json"), "a.txt%2Ejson/b.json"),
        (("\u202egnp",), "%E2%80%AEgnp"),
    ],
)
def test_a_place_as_a_path(place: tuple[str, ...], path: str) -> None:
    assert safe_place(place) == path


def test_no_place() -> None:
    with pytest.raises(ValueError, match="at least one"):
        safe_place(())


@pytest.mark.parametrize(
    "place",
    [("ế" * 300,), ("a" * 300, "x"), ("%" * 100,), ("a" * 198 + "%",), tuple("abcdefgh" * 200), ("đ" * 90,) * 9],
    ids=lambda place: f"{len(place)} of {len(place[0])}",
)
def test_long_places_are_cut_and_stay_apart(place: tuple[str, ...]) -> None:
    path = safe_place(place)
    assert len(path.encode()) <= MOST_PATH
    assert max(len(part.encode()) for part in path.split("/")) <= MOST_COMPONENT
    assert "%~" in path
    other = (*place[:-1], place[-1][:-1] + "y")
    assert safe_place(other) != path
    assert path.split("/")[0].startswith(place[0][:20].replace("%", "%25")[:20])


@given(PLACES)
def test_every_place_is_safe(place: tuple[str, ...]) -> None:
    path = safe_place(place)
    assert len(path.encode()) <= MOST_PATH
    for part in path.split("/"):
        assert part not in ("", ".", "..")
        assert len(part.encode()) <= MOST_COMPONENT
        assert not re.search(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|]|[. ]$', part)
        assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)", part)


@given(PLACES, PLACES)
def test_two_places_are_two_paths(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert (safe_place(one) == safe_place(other)) == (one == other)


@given(st.lists(COMPONENTS, min_size=1, max_size=3).map(tuple), st.data())
def test_a_path_as_a_name_is_another_place(place: tuple[str, ...], data: st.DataObject) -> None:
    path = safe_place(place)
    cut = data.draw(st.integers(0, len(path)))
    for other in ((path,), tuple(path.split("/")), (path[:cut], path[cut:])):
        assert (safe_place(other) == path) == (other == place)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("A/ế.txt", "a/Ế.TXT", True), ("hoa\u0300", "ho\u00e0", True), ("a%2E", "a.", False), ("hòa", "hoà", False)],
)
def test_what_some_file_system_takes_for_one(one: str, other: str, same: bool) -> None:
    assert (folded_key(one) == folded_key(other)) is same
