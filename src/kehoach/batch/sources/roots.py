"""What the arguments name: folders, patterns, files; and how their documents are told apart."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from ...readers.formats import SUFFIXES
from ..model import Item, SourceError
from .choice import Choice, Glob, Parts
from .files import File, failing
from .folders import files_below
from .lists import STDIN, listed
from .passed import Passed

_REMEDY = f"kehoach looks for {' '.join(SUFFIXES)}, archives and tables; see --include and --exclude"


@dataclass(frozen=True, slots=True)
class Root:
    """One argument, or one path of a list.

    Attributes:
        path: as given; for a pattern the folder that it begins with.
        place: what the places of its documents begin with; for a file the whole place.
        given: the argument.
        pattern: what the files below `path` have to match.
        problem: known beforehand to give nothing.
    """

    path: str
    place: Parts
    given: str
    pattern: Glob | None = None
    problem: SourceError | None = None

    def empty(self) -> Item:
        """What stands for it when it gives nothing."""
        name = _own_name(self.given)
        return failing(File(self.given, self.given, (name,), self.place or (name,)), self.nothing())

    def nothing(self) -> SourceError:
        """What is said of it when it gives nothing."""
        if self.pattern is not None:
            return SourceError("no file matches", "check the pattern; ** stands for any folders")
        return SourceError("no document here", _REMEDY)


def named_roots(arguments: Sequence[str], *, alone: bool) -> Iterator[Root]:
    """The roots that arguments name.

    Args:
        arguments: paths, patterns, `-`.
        alone: there is no other root: places need not begin with the name of this one.
    """
    used: set[str] = set()
    for given in arguments:
        path, pattern = _split(given) if _is_pattern(given) else (given, None)
        name = "stdin" if given == STDIN else _free(_own_name(path), used)
        place = () if alone and (pattern is not None or _is_folder(path)) else (name,)
        yield Root(path, place, given, pattern)


def listed_roots(files_from: str) -> Iterator[Root]:
    """The roots of a list: their places are their paths as they stand there.

    Raises:
        SourceError: when the list cannot be read.
    """
    for number, entry in listed(files_from):
        if isinstance(entry, SourceError):
            label = f"{'<stdin>' if files_from == STDIN else files_from}:{number}"
            yield Root(label, (f"line-{number}",), label, problem=entry)
        else:
            path = PurePath(entry)
            # "./-" is a file; "-" alone would be standard input
            name = f".{os.sep}-" if entry == STDIN else entry
            yield Root(name, tuple(part for part in path.parts if part != path.anchor) or ("root",), entry)


def files_of(root: Root, choice: Choice, passed: Passed) -> Iterator[File]:
    """The files of a root that are taken."""
    if root.problem is None and root.path != STDIN and _is_folder(root.path):
        yield from files_below(root.path, root.place, choice, passed, pattern=root.pattern)
        return
    if root.pattern is not None:
        return
    name = "stdin" if root.path == STDIN else _own_name(root.path)
    if (reason := choice.refusal((name,), named=True)) is not None:
        passed.add(reason, name)
        return
    folder, base = os.path.split(root.path)
    try:
        key = STDIN if root.path == STDIN else os.path.join(os.path.realpath(folder), base)  # noqa: PTH118
    except (OSError, ValueError):  # a NUL in it
        key = root.path
    yield File(
        root.path, key, (name,), root.place, named=True, follow=True, root=True, problem=root.problem,
    )  # fmt: skip


def _own_name(path: str) -> str:
    """The name of a file or folder; of `.` and `..` the name of what they stand for."""
    name = os.path.basename(path.rstrip("/" + os.sep))  # noqa: PTH119
    return name if name not in ("", ".", "..") else os.path.basename(os.path.realpath(path)) or "root"  # noqa: PTH119


def _free(name: str, used: set[str]) -> str:
    """A name that no root has; the second of a name gets `~2`."""
    free, times = name, 1
    while free in used:
        times += 1
        free = f"{name}~{times}"
    used.add(free)
    return free


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path refuses nothing here, but costs more


def _is_pattern(argument: str) -> bool:
    """Whether an argument is a pattern that the shell left alone, and not a file with an odd name."""
    return argument != STDIN and glob.has_magic(argument) and not os.path.lexists(argument)


def _split(argument: str) -> tuple[str, Glob]:
    """A pattern as the folder before its first sign and a pattern for what is below."""
    parts = Path(argument).parts
    first = next(at for at, part in enumerate(parts) if glob.has_magic(part))
    return str(Path(*parts[:first])), Glob.of("/" + "/".join(parts[first:]))
