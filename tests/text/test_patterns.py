"""Patterns that are compiled late: each of them can be compiled, and does what a compiled one does."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

from kehoach.text.patterns import Late, pattern

ROOMS = ("facts", "parsers", "reference", "text", "readers.html", "readers.markdown")


def test_every_pattern_compiles() -> None:
    for room in ROOMS:
        module = importlib.import_module(f"kehoach.{room}")
        for found in pkgutil.walk_packages(getattr(module, "__path__", ()), f"kehoach.{room}."):
            importlib.import_module(found.name)
    late = [each for each in gc.get_objects() if isinstance(each, Late)]
    assert len(late) > 500
    for each in late:
        assert callable(each.search), each.pattern


def test_nothing_is_compiled_before_it_is_asked() -> None:
    broken = pattern("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("(")


def test_a_pattern_has_what_a_compiled_one_has() -> None:
    word = pattern(r"(?P<first>[<U>])[<L>]*", re.ASCII)
    compiled = re.compile(word.pattern, word.flags)
    text = "Kế hoạch Ủy ban"
    assert word.findall(text) == compiled.findall(text) == ["K", "Ủ"]
    assert word.sub("x", text) == compiled.sub("x", text)
    assert word.split(text) == compiled.split(text)
    assert [m.group("first") for m in word.finditer(text)] == ["K", "Ủ"]
    assert not hasattr(word, "nothing_of_the_kind")
