"""Case files: title, input, expected, each ended by a line that holds a dot alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `given` and `expected` are lines."""

    title: str
    given: list[str]
    expected: list[str]

    @property
    def text(self) -> str:
        """The input as a text."""
        return "\n".join(self.given) + "\n"


def read_cases(path: Path) -> list[Case]:
    """The cases of a file.

    Raises:
        ValueError: a part is missing, or a title stands twice.
    """
    cases = list(_parts(path))
    titles = [case.title for case in cases]
    if len(set(titles)) < len(titles):
        raise ValueError(f"{path.name}: a title stands twice")
    return cases


def _parts(path: Path) -> Iterator[Case]:
    parts: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append([])
        else:
            parts[-1].append(line)
    if any(line.strip() for line in parts.pop()):
        raise ValueError(f"{path.name}: the last part is not closed")
    for title, given, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield Case(" ".join(line for line in title if line), given, expected)
