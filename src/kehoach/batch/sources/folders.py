"""Folders and patterns to files: sorted, without links, one folder's names in memory at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator

from ..model import SourceError
from .choice import Choice, Glob, Parts, is_hidden
from .files import File, refusal
from .passed import Passed, Reason


def files_below(
    folder: str, place: Parts, choice: Choice, passed: Passed, *, pattern: Glob | None = None
) -> Iterator[File]:
    """Files of a folder and then of its folders, each sorted by code points.

    Args:
        folder: path.
        place: what the places of its files begin with.
        choice: what is taken.
        passed: counts the rest.
        pattern: only what it matches, whatever the suffix.
    """
    real = os.path.realpath(folder)
    open_: list[Parts] = [()]
    while open_:
        below = open_.pop()
        path = os.path.join(folder, *below)  # noqa: PTH118 - as given: Path drops "./"
        try:
            names, folders = _listed(path, passed)
        except OSError as error:
            yield _unlisted(path, real, below, place, refusal(error))
            continue
        for name in names:
            parts = (*below, name)
            if pattern is not None and not pattern.matches(parts):
                continue
            if (reason := choice.refusal(parts, named=pattern is not None)) is not None:
                passed.add(reason, name)
                continue
            # a file named by a pattern is no root: its path begins where the pattern does
            key = os.path.join(real, *parts)  # noqa: PTH118
            yield File(os.path.join(path, name), key, parts, place + parts, named=pattern is not None)  # noqa: PTH118
        for name in reversed(folders):
            parts = (*below, name)
            if choice.prunes(parts):
                passed.add(Reason.EXCLUDED, name)
            elif pattern is None or pattern.leads(parts):
                open_.append(parts)


def _listed(path: str, passed: Passed) -> tuple[list[str], list[str]]:
    """Names of the files and of the folders in a folder, sorted; hidden ones and links are counted and left out."""
    names: list[str] = []
    folders: list[str] = []
    with os.scandir(path) as entries:
        for entry in entries:
            if is_hidden(entry.name):
                passed.add(Reason.HIDDEN, entry.name)
            elif entry.is_symlink():
                passed.add(Reason.LINK, entry.name)
            else:
                (folders if entry.is_dir(follow_symlinks=False) else names).append(entry.name)
    return sorted(names), sorted(folders)


def _unlisted(path: str, real: str, below: Parts, place: Parts, error: SourceError) -> File:
    """A folder that cannot be listed: reported as a document that cannot be had."""
    problem = SourceError(f"this folder: {error.message}", error.remedy)
    name = os.path.basename(path.rstrip("/")) or "root"  # noqa: PTH119
    key = os.path.join(real, *below)  # noqa: PTH118
    return File(path, key, below or (name,), place + below or (name,), problem=problem)
