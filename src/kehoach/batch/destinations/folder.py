"""A folder of JSON files that mirrors the source: one file a document."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..model import Record
from ..whole import sync_folder, whole
from .base import Destination, Part
from .parts import clear_parts, parts_of

SUFFIX = ".json"


class FolderDestination(Destination):
    """Each document as `out/<path>.json`, JSON on one line.

    Workers put files under their final names at once, so there is nothing to accept: a shard that is done again
    replaces its files. Where a document failed, a file that an earlier run left under its name is removed: what stands
    there is what the report says. Links inside the folder are never followed.
    """

    mirrors = True

    def write_part(self, number: int, records: Sequence[Record]) -> Part:
        """Write each document whole under its final name; one that did not change may stand there already."""
        within, folders = parts_of(self.work), _Folders(self.out)
        for record in records:
            steps = _steps(record.path)
            if record.json is not None:
                with whole(folders.ready(steps), within) as stream:
                    stream.write(record.json.encode())
                    stream.write(b"\n")
            elif not record.outcome.gives_document:
                folders.remove(steps)
        folders.sync()
        return Part(number, tuple(record.path if record.outcome.gives_document else None for record in records))

    def start(self) -> None:
        """Make the folder; files of an earlier run stay until their turn comes."""
        self.out.mkdir(parents=True, exist_ok=True)
        clear_parts(self.work)

    def resume(self, state: str | None) -> None:
        """Nothing is taken back: what a part left is replaced when its turn comes again."""
        self.start()

    def accept(self, part: Part) -> str:
        """Nothing is left to do."""
        return ""

    def read(self, state: str, place: str) -> str:
        """The JSON at a path.

        Raises:
            OSError: it is not there, or behind a link.
        """
        path = _Folders(self.out).known(_steps(place))
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), encoding="utf-8") as stream:
            return stream.read().removesuffix("\n")

    def forget(self, paths: Iterable[str]) -> None:
        """Remove their files, where they are still there."""
        folders = _Folders(self.out)
        for path in paths:
            folders.remove(_steps(path))
        folders.sync()

    def finish(self) -> None:
        """Put the folder itself on the disk."""
        self.out.mkdir(parents=True, exist_ok=True)
        sync_folder(self.out)


def _steps(path: str) -> tuple[str, ...]:
    """Folders and name of a record.

    Raises:
        OSError: it leads out of the folder; a source cannot bring this about, a fault of ours could.
    """
    steps = tuple(f"{path}{SUFFIX}".split("/"))
    if any(step in ("", ".", "..") or "\0" in step or Path(step).name != step for step in steps):
        raise OSError(errno.EINVAL, "not a path inside the folder", path)
    return steps


class _Folders:
    """The folders of an output that one part needs: each is looked at once, made if need be, put on the disk once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._known: set[Path] = {root}
        self._changed: set[Path] = set()

    def ready(self, steps: Sequence[str]) -> Path:
        """The path of a file whose folders are there.

        Raises:
            OSError: a file or a link stands where a folder is needed.
        """
        folder = self.root
        for step in steps[:-1]:
            parent, folder = folder, folder / step
            if folder in self._known:
                continue
            try:
                folder.mkdir()
                self._changed.add(parent)
            except FileExistsError:
                _refuse_other(folder)
            self._known.add(folder)
        self._changed.add(folder)
        return folder / steps[-1]

    def known(self, steps: Sequence[str]) -> Path:
        """The path of a file, its folders looked at but not made.

        Raises:
            OSError: a folder is not there, or something else is in its place.
        """
        folder = self.root
        for step in steps[:-1]:
            folder /= step
            if folder not in self._known:
                _refuse_other(folder)
                self._known.add(folder)
        return folder / steps[-1]

    def remove(self, steps: Sequence[str]) -> None:
        """Remove a file, if there is one."""
        try:
            path = self.known(steps)
            if not stat.S_ISDIR(path.lstat().st_mode):
                path.unlink()
                self._changed.add(path.parent)
        except (FileNotFoundError, NotADirectoryError):
            return

    def sync(self) -> None:
        """Put the names of what was written on the disk."""
        for folder in sorted(self._changed):
            sync_folder(folder)


def _refuse_other(folder: Path) -> None:
    """Raise OSError for what is no folder of its own."""
    mode = folder.lstat().st_mode
    if not stat.S_ISDIR(mode):
        what = "a link" if stat.S_ISLNK(mode) else "a file"
        raise NotADirectoryError(errno.ENOTDIR, f"{what} stands where a folder is needed", str(folder))
