"""From the arguments of a run to its documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ...exports.needs import MissingLibraryError
from ...readers.limits import MAX_BYTES
from ..model import Item, SourceError
from .archives import members_of
from .choice import Choice
from .files import File, failing, item_of, printable, refusal, too_large
from .kinds import Content, kind_of
from .lists import STDIN
from .names import Names
from .ndjson import rows_of_ndjson
from .parquet import rows_of_parquet
from .passed import Passed, Reason
from .roots import Root, files_of, listed_roots, named_roots
from .rows import Columns
from .wanted import Wanted


def items(
    arguments: Sequence[str],
    *,
    files_from: str | None = None,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    column: str | None = None,
    name_column: str | None = None,
    passed: Passed | None = None,
) -> Iterator[Item]:
    """Documents in the order of the arguments, then of the list; below an argument sorted. Each file comes once.

    What cannot be had is an Item whose `read` raises: a missing file, a folder that cannot be listed, a damaged
    archive, an argument that gives nothing.

    Args:
        arguments: files, folders, patterns that the shell left alone, archives, tables, `-` for a document on standard
            input.
        files_from: a list of such paths, without patterns; `-` for standard input.
        include: patterns; only documents that one of them matches (`choice.py` says how).
        exclude: patterns; no document that one of them matches.
        column: of tables: which holds the document; None to find it by its name.
        name_column: of tables: which holds the file name; None for `row-000017`.
        passed: counts what is not taken.

    Raises:
        SourceError: when standard input is wanted twice; while going on, when the list cannot be read.
        OSError: while going on, when the disk is too full to keep the names that were seen.
    """
    if [*arguments, files_from].count(STDIN) > 1:
        raise SourceError("standard input (-) can be read once only")
    wanted = Wanted(Choice(include, exclude), Columns(column, name_column), passed if passed is not None else Passed())
    return _items(arguments, files_from, wanted)


def nothing_in(
    arguments: Sequence[str], include: Iterable[str] = (), exclude: Iterable[str] = ()
) -> SourceError | None:
    """Why no argument gives a file: none is there, or none has one that is taken; None as soon as a file is found.

    Args:
        arguments: as in `items`.
        include: as in `items`.
        exclude: as in `items`.
    """
    choice = Choice(include, exclude)
    said: list[tuple[str, SourceError]] = []
    for root in named_roots(arguments, alone=len(arguments) == 1):
        file = next(files_of(root, choice, Passed()), None)
        if file is not None and (not file.root or file.path == STDIN or os.path.lexists(file.path)):
            return None
        said.append((printable(root.given), root.nothing() if file is None else refusal(FileNotFoundError())))
    if not said:
        return None
    given, error = said[0]
    more = f" (and {len(said) - 1} more give nothing)" if len(said) > 1 else ""
    return SourceError(f"{given}: {error.message}{more}", error.remedy)


def _items(arguments: Sequence[str], files_from: str | None, wanted: Wanted) -> Iterator[Item]:
    alone = len(arguments) == 1 and files_from is None
    with Names() as files, Names() as sources:
        for root in _roots(arguments, files_from):
            found = False
            for file in files_of(root, wanted.choice, wanted.passed):
                if not alone and files.times(file.key) > 1:
                    wanted.passed.add(Reason.AGAIN, file.parts[-1])
                    found = True
                    continue
                for item in _documents(file, wanted):
                    found = True
                    yield _unlike(item, sources)
            if not found:
                yield _unlike(root.empty(), sources)


def _roots(arguments: Sequence[str], files_from: str | None) -> Iterator[Root]:
    yield from named_roots(arguments, alone=len(arguments) == 1 and files_from is None)
    if files_from is not None:
        yield from listed_roots(files_from)


def _unlike(item: Item, sources: Names) -> Item:
    """The item under a source that no other has. Paths differ by themselves, unless they have one of these signs."""
    if not any(sign in item.source for sign in "!#\ufffd?<"):
        return item
    source = sources.unlike(item.source)
    return item if source == item.source else replace(item, source=source)


_OPENERS: dict[Content, Callable[[File, Wanted], Iterator[Item]]] = {
    "zip": members_of,
    "tar": members_of,
    "parquet": rows_of_parquet,
    "ndjson": rows_of_ndjson,
}


def _documents(file: File, wanted: Wanted) -> Iterator[Item]:
    """What a file is or holds; where that cannot be opened or read on, an Item more that says so."""
    if file.path == STDIN and file.root:
        yield Item("<stdin>", "stdin", file.place, 0, "", _standard_input)
        return
    kind = None if file.problem else kind_of(file.parts[-1])
    if kind is None:
        yield item_of(file)
        return
    try:
        yield from _OPENERS[kind.content](file, wanted)
    except MissingLibraryError as error:
        yield failing(file, SourceError(str(error), error.remedy))
    except SourceError as error:
        yield failing(file, error)


def _standard_input() -> bytes:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise too_large(len(data))
    return data
