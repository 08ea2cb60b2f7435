"""From arguments to inputs: files, `-`, folders, patterns."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .inputs import IN_FOLDER, STDIN, Input, InputError, printable

if TYPE_CHECKING:
    from ..batch.sources.passed import Passed


def gather(
    arguments: Iterable[str], *, folders: bool = False, output: Path | None = None, of_folder: str = IN_FOLDER
) -> list[Input]:
    """Inputs in the order given; folders and patterns give their files sorted, each file once.

    Args:
        arguments: paths, `-`, patterns that the shell left alone (`'plans/**/*.txt'`).
        folders: walk folders instead of refusing them.
        output: where the answer goes; no document may be lost under it.
        of_folder: what to do about a folder that is not walked.

    Raises:
        typer.BadParameter: when standard input is asked for twice, or a document is the output too.
    """
    found: list[Input] = []
    seen: set[str] = set()
    for argument in arguments:
        for item in _expand(argument, folders=folders, of_folder=of_folder):
            # A file named twice by hand is meant; one that a pattern or folder finds again is not.
            key = item.label if item.path is None else str(item.path.absolute())
            if key in seen and item.path is None:
                raise typer.BadParameter("standard input can be read once only", param_hint="'-'")
            if key in seen and item.label != argument:
                continue
            seen.add(key)
            found.append(item)
    if output is not None and output.is_file() and any(item.path and _same(item.path, output) for item in found):
        raise typer.BadParameter(
            f"{printable(output)} is one of the files to read; name another", param_hint="--output"
        )
    return found


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def gather_one(argument: str) -> Input:
    """The one input that an argument names.

    Raises:
        typer.BadParameter: when a pattern names several.
    """
    found = gather([argument])
    if len(found) > 1:
        raise typer.BadParameter(
            f"it names {len(found)} files, and this command takes one", param_hint=repr(printable(argument))
        )
    return found[0]


def _expand(argument: str, *, folders: bool, of_folder: str) -> Iterator[Input]:
    path = Path(argument)
    if argument == STDIN:
        yield Input("<stdin>", None)
    elif path.is_dir() and not folders:
        yield _file(path, InputError("this is a folder", of_folder))
    elif path.is_dir():
        yield from _in_folder(path)
    elif is_pattern(argument):
        nothing = InputError("no file matches", "check the pattern; ** stands for any folders")
        yield from map(_file, matches(argument)) if matches(argument) else [_file(path, nothing)]
    else:
        yield _file(path)


def is_pattern(argument: str) -> bool:
    """Whether an argument is a pattern that the shell left alone, and not a file with an odd name."""
    return glob.has_magic(argument) and not Path(argument).exists()


def matches(pattern: str) -> list[Path]:
    """Files that a pattern names, sorted; `**` stands for any number of folders. Links are followed, as by a shell."""
    # Path.glob cannot start from an absolute pattern
    found = (Path(name) for name in glob.glob(pattern, recursive=True))  # noqa: PTH207
    return sorted(path for path in found if not path.is_dir())


def _in_folder(folder: Path) -> Iterator[Input]:
    """The documents below a folder; says how many links were passed over, since they may have been meant."""
    from ..batch.report.words import plural
    from ..batch.sources.passed import Passed, Reason
    from ..readers.formats import SUFFIXES

    passed, found = Passed(), False
    for item in _below(folder, passed=passed):
        found = True
        yield item
    if not found:
        yield _file(folder, InputError("no document in this folder", f"kehoach looks for {', '.join(SUFFIXES)} files"))
    if links := passed.reasons[Reason.LINK]:
        from .visible import visible_line

        said = f"{printable(folder)}: {plural(links, 'link')} passed over; name the files that they lead to"
        print(f"note: {visible_line(said)}", file=sys.stderr)


def documents_in(folder: Path) -> Iterator[Path]:
    """The documents below a folder, those that can be had."""
    return (item.path for item in _below(folder) if item.path is not None and item.problem is None)


def _below(folder: Path, passed: Passed | None = None) -> Iterator[Input]:
    """What `kehoach batch` takes of a folder, without what it looks into; sorted, and `passed` counts the rest."""
    from ..batch.sources.choice import Choice
    from ..batch.sources.folders import files_below
    from ..batch.sources.kinds import is_container
    from ..batch.sources.passed import Passed

    for file in files_below(str(folder), (), Choice(), Passed() if passed is None else passed):
        if file.problem is not None:
            yield _file(Path(file.path), InputError(file.problem.message, file.problem.remedy))
        elif not Path(file.path).is_file():  # it would be waited for
            yield _file(
                Path(file.path), InputError("this is a pipe, a socket or a device", "save its content as a file")
            )
        elif not is_container(file.path):
            yield _file(Path(file.path))


def _file(path: Path, problem: InputError | None = None) -> Input:
    return Input(printable(path), path, problem)
