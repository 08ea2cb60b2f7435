"""The archive that a Word file is: its parts as XML trees, and what they refer to. Input is hostile."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib

from lxml import etree

from ..errors import ReadError
from ..limits import MAX_RATIO, MAX_UNPACKED, too_large
from .names import PACKAGE_URI, STRICT

_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}\?>")
_SMALL = 2**20
"""Bytes below which a part may be packed as well as it likes."""
_MAX_XML = min(MAX_UNPACKED, 96 * 2**20)
"""Bytes of XML in all: its tree takes several times the room."""
_MAX_TAGS = 3_000_000
"""Tags of one part; a document of a thousand pages has about a million and a half."""
_REMEDY = "fetch or save the file again"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    MemoryError,
)


def damaged(what: str) -> ReadError:
    """The refusal of a file that breaks the rules of its format."""
    return ReadError(f"damaged Word file: {what}", _REMEDY, code="KH804")


class Package:
    """The parts of a Word file by name; each is unpacked when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Open the archive.

        Raises:
            ReadError: KH804 if it is no whole archive.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise damaged("it is cut short, or its list of parts is broken") from error
        self._names = {_plain(info.filename).lower(): info for info in self._zip.infolist()}
        self._room = _MAX_XML

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._names

    def document(self) -> str:
        """Name of the part that holds the text, `word/document.xml` as a rule."""
        for kind, target in self.related("").values():
            if kind == "officeDocument" and self.has(target):
                return target
        return "word/document.xml"

    def tree(self, name: str) -> etree._Element | None:
        """The root of a part, None if there is no such part.

        Raises:
            ReadError: KH802 for an encrypted part, KH803 for one too large, KH804 for one that is no XML.
        """
        info = self._names.get(name.lower())
        return None if info is None else _parsed(name, self._unpacked(info))

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
            if element.tag != f"{{{PACKAGE_URI}}}Relationship" or element.get("TargetMode") == "External":
                continue
            kind = (element.get("Type") or "").rpartition("/")[2]
            out[element.get("Id") or ""] = (kind, _plain(posixpath.join("/", folder, element.get("Target") or "")))
        return out

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise ReadError("the Word file is encrypted", "save a copy without a password", code="KH802")
        size = info.file_size
        if size > self._room or (size > _SMALL and size > MAX_RATIO * max(info.compress_size, 1)):
            raise too_large(f"{info.filename} unpacks to {size} bytes")
        self._room -= size
        try:
            return self._zip.read(info)  # never more than the directory says
        except (*_BROKEN, RuntimeError) as error:
            raise damaged(f"{info.filename}: {error}") from error


def _plain(name: str) -> str:
    """A name as parts are looked up: from the root, without `.` and `..`; no such name ever reaches the disk."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")


def _parsed(name: str, data: bytes) -> etree._Element:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = _DECLARATION.sub(b"", data.decode("utf-16", "replace").encode("utf-8"), count=1)
    if b"<!DOCTYPE" in data:  # the format has none; entities that grow come in with one
        raise damaged(f"{name} holds a document type")
    if b"purl.oclc.org/ooxml" in data[:8192]:
        for strict, usual in STRICT:
            data = data.replace(strict.encode(), usual.encode())
    if data.count(b"<") > _MAX_TAGS:
        raise too_large(f"{name} holds more than {_MAX_TAGS} tags")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise too_large(f"{name} is nested too deep") from error
        raise damaged(f"{name}: {error}") from error
    return root
