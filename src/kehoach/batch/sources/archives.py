"""Archives: their members are documents, judged by their names like files in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ..model import Item, SourceError
from .choice import Choice, Parts, is_hidden
from .files import File, open_file, printable
from .kinds import Kind, kind_of
from .members import DamagedError, Member
from .passed import Reason
from .tars import members_of_tar
from .unpack import unpacked
from .wanted import Wanted
from .zips import members_of_zip


def members_of(file: File, wanted: Wanted) -> Iterator[Item]:
    """The documents of an archive, in its own order.

    Args:
        file: the archive.
        wanted: which members are taken; counts the rest.

    Raises:
        MissingLibraryError: when the library for its packing is not installed.
        SourceError: when it cannot be opened; where it is damaged, behind what can be read.
    """
    kind = kind_of(file.parts[-1])
    if kind is None:
        raise ValueError("no archive by its name")
    try:
        for member in _members(file, kind):
            parts = _parts(member.name)
            if (reason := _refusal(member, parts, file, wanted.choice)) is not None:
                wanted.passed.add(reason, member.name)
                continue
            source = f"{file.source}!{printable(member.name)}"
            place = file.place + parts
            yield Item(source, printable(parts[-1]), place, member.size, member.stamp, member.read)
    except DamagedError as error:
        remedy = "fetch it again, or unpack it and give the folder"
        raise SourceError(f"damaged archive: {error}", remedy) from error


def _members(file: File, kind: Kind) -> Iterator[Member]:
    """The members, folders left out.

    Raises:
        SourceError: when the archive cannot be opened.
        DamagedError: where it cannot be read on.
        MissingLibraryError: when the library for its packing is not installed.
    """
    with open_file(file.path, follow=file.follow) as opened:
        if kind.content == "zip":
            yield from members_of_zip(opened)
            return
        with closing(unpacked(opened, kind.packing)) as stream:
            yield from members_of_tar(stream, opened)


def _parts(name: str) -> Parts:
    """Folders and name, without what says nothing; `..` stays, and is made harmless where it is written."""
    return tuple(part for part in name.split("/") if part not in ("", ".")) or (name,)


def _refusal(member: Member, parts: Parts, file: File, choice: Choice) -> Reason | None:
    if any(map(is_hidden, parts)):
        return Reason.HIDDEN
    if not member.regular:
        return Reason.LINK
    return choice.refusal(file.inside(parts), container=file.parts)
