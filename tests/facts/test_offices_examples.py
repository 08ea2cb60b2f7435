"""The names in the normalisation examples of the domain file."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.gold.floors import SHARED

from kehoach.facts.offices.names import helpers_in, names_from, split_names
from kehoach.text.fold import key

EXAMPLES = SHARED / "domain" / "examples.jsonl"
ROLES = ("lead", "co", "with", "assignee")
JOINED = (
    ("cấp ủy", "chính quyền địa phương", "cấp ủy, chính quyền địa phương"),
    (
        "ủy ban mttq việt nam huyện",
        "các tổ chức thành viên",
        "ủy ban mttq việt nam huyện và các tổ chức thành viên",
    ),
)
"""Two in the examples; one in the gold of the tasks, where the second is nothing without the first."""


def _expected(norm: dict[str, Any]) -> list[str]:
    out: list[str] = []
    for role in ROLES:
        for one in norm[role] if isinstance(norm.get(role), list) else ():
            name = one if isinstance(one, str) else " các ".join(filter(None, (one["group"], one.get("level"))))
            name = key(name).replace("ubnd", "ủy ban nhân dân")
            if name not in out:
                out.append(name)
    return out


def _found(text: str) -> Iterator[str]:
    """The names of a field, or those that begin the sentence, that help, and that share what stands behind a colon."""
    if text.startswith("- "):
        names = split_names(text, text.index(": ") + 2 if text.startswith("- Cơ quan") else 0)
    else:
        frame = re.match(r"(?:Giao |Đề nghị )?", text)
        assert frame is not None
        names = [*names_from(text, frame.end())[0], *helpers_in(text)]
    for name in names:
        yield key(f"{name.head} {text[name.start : name.end]}").replace("ubnd", "ủy ban nhân dân")


def _rows() -> list[dict[str, Any]]:
    if not EXAMPLES.exists():
        return []
    return [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()][107:116]


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the examples are not beside this checkout")
@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["input"][:40])
def test_names_of_the_examples(row: dict[str, Any]) -> None:
    expected = _expected(row["norm"])
    for first, second, joined in JOINED:
        if first in expected and second in expected:
            expected = [name for name in expected if name not in (first, second)] + [joined]
    assert sorted(_found(row["input"])) == sorted(expected)
