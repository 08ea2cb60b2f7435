"""The archive that a Word or an Excel file is: its parts as XML, and what they refer to. Input is hostile."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable
from math import inf

from lxml import etree

from .errors import ReadError
from .limits import MAX_RATIO, MAX_UNPACKED, too_large

_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}\?>")
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w{1,40})/(\w{1,40})")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
"""Names of the strict variant of the format, and the usual ones that they are read as."""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SMALL = 2**20
"""Bytes below which a part may be packed as well as it likes."""
_MAX_TAGS = 3_000_000
"""Tags of a part that is read as a tree; a document of a thousand pages has about a million and a half."""
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False}
"""How lxml reads what a stranger wrote."""


def damaged(title: str, what: str) -> ReadError:
    """The refusal of a file that breaks the rules of its format."""
    return ReadError(f"damaged {title} file: {what}", "fetch or save the file again", code="KH804")


class Package:
    """The parts of a file by name, in any writing; each is unpacked when it is asked for."""

    def __init__(self, data: bytes, title: str, room: float = inf) -> None:
        """Open the archive.

        Args:
            data: the whole file.
            title: what people call it: `Word`, `Excel`.
            room: bytes that all parts together may unpack to.

        Raises:
            ReadError: KH804 if it is no whole archive.
        """
        self._title = title
        self._room = room
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {_plain(info.filename).lower(): info for info in self._zip.infolist()}
        except Exception as error:  # zipfile raises much, struct.error and NotImplementedError among it
            raise damaged(title, "it is cut short, or its list of parts is broken") from error

    @property
    def names(self) -> Iterable[str]:
        """Names of all parts, in small letters."""
        return self._parts

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._parts

    def unpacked(self, name: str) -> bytes | None:
        """The bytes of a part, in UTF-8 if it is XML; None if there is no such part.

        Raises:
            ReadError: KH802 for an encrypted part, KH803 for one too large, KH804 for one that cannot be unpacked or
                defines entities.
        """
        info = self._parts.get(name.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise ReadError(
                f"this {self._title} file is protected by a password", "save a copy without protection", code="KH802"
            )
        size = info.file_size
        if size > min(self._room, MAX_UNPACKED) or (size > _SMALL and size > MAX_RATIO * max(info.compress_size, 1)):
            raise too_large(f"{name} unpacks to {size} bytes")
        self._room -= size
        try:
            data = self._zip.read(info)  # never more than the directory says
        except Exception as error:  # each way of packing has errors of its own
            raise damaged(self._title, f"{name}: {error}") from error
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            data = _DECLARATION.sub(b"", data.decode("utf-16", "replace").encode("utf-8"), count=1)
        if b"<!DOCTYPE" in (data.replace(b"\0", b"") if b"\0" in data[:64] else data):
            raise damaged(self._title, f"{name} holds a document type")  # the format has none; entities come in one
        return data

    def tree(self, name: str) -> etree._Element | None:
        """The root of a part, None if there is no such part.

        Raises:
            ReadError: as `unpacked`; KH804 for a part that is no XML.
        """
        data = self.unpacked(name)
        if data is None:
            return None
        if b"purl.oclc.org/ooxml" in data[:8192]:
            data = _STRICT.sub(_USUAL, data)
        if data.count(b"<") > _MAX_TAGS:
            raise too_large(f"{name} holds more than {_MAX_TAGS} tags")
        parser = etree.XMLParser(**SAFE, huge_tree=False, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error):
                raise too_large(f"{name} is nested too deep") from error
            raise damaged(self._title, f"{name}: {error}") from error
        return root

    def optional(self, name: str) -> etree._Element | None:
        """The root of a part that the text can do without: None too if it is damaged."""
        try:
            return self.tree(name)
        except ReadError as error:
            if error.code != "KH804":
                raise
            return None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the archive: id → (kind, name of the part)."""
        folder, base = posixpath.split(name)
        root = self.optional(posixpath.join(folder, "_rels", f"{base}.rels"))
        out: dict[str, tuple[str, str]] = {}
        for element in root if root is not None else ():
            if element.tag != _RELATIONSHIP or element.get("TargetMode") == "External":
                continue
            kind = (element.get("Type") or "").rpartition("/")[2]
            out[element.get("Id") or ""] = (kind, _plain(posixpath.join("/", folder, element.get("Target") or "")))
        return out


def _plain(name: str) -> str:
    """A name as parts are looked up: from the root, without `.` and `..`; no such name ever reaches the disk."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")
