"""Which format a file is in, told by its content, and the reader for it.

A reader is a module with `read(data, name) -> Source`; it is imported when a file of its format comes. The name of a
file only settles what content leaves open: whether a text with commas is a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ..text.decode import DecodeError
from .errors import ReadError
from .limits import MAX_BYTES, too_large

if TYPE_CHECKING:
    from ..text.source import Source

_HEAD = 4096
"""Bytes at the start of a file that are looked at."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is read.

    Attributes:
        name: short, as on the command line.
        title: what people call it.
        reader: module of this package.
        suffixes: of file names, by which folders are searched.
    """

    name: str
    title: str
    reader: str
    suffixes: tuple[str, ...]


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("text", "plain text, Markdown", "text", (".txt", ".md")),
        Format("html", "web page (HTML)", "html", (".html", ".htm", ".xhtml")),
        Format("mhtml", "web archive (MHTML)", "mhtml", (".mhtml", ".mht")),
        Format("docx", "Word (DOCX)", "docx", (".docx", ".docm")),
        Format("doc", "old Word (DOC)", "office", (".doc",)),
        Format("rtf", "rich text (RTF)", "office", (".rtf",)),
        Format("odt", "OpenDocument text (ODT)", "office", (".odt",)),
        Format("pdf", "PDF", "pdf", (".pdf",)),
        Format("picture", "picture", "picture", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp")),
        Format("xlsx", "Excel (XLSX)", "xlsx", (".xlsx", ".xlsm")),
        Format("csv", "table in a text file (CSV)", "csv", (".csv", ".tsv")),
    )
}

SUFFIXES = tuple(suffix for form in FORMATS.values() for suffix in form.suffixes)
"""What counts as a document when a folder is searched; what a file is, its content says."""

_NEVER_EMPTY = tuple(s for form in FORMATS.values() if form.name not in ("text", "csv", "html") for s in form.suffixes)
"""Names of files that hold something even when there is no word in them: an empty one is a failed download."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"II+\x00", "picture"),
    (b"MM\x00+", "picture"),
    (b"PK\x05\x06", "archive"),
    (b"PK\x07\x08", "archive"),
    (b"\x1f\x8b\x08", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"BZh91AY&SY", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"MSCF\x00\x00\x00\x00", "archive"),
    (b"SQLite format 3\x00", "database"),
    (b"\x00\x01\x00\x00Standard ", "database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"AT&TFORM", "djvu"),
)
"""First bytes, and what a file is then. `zip` and `ole` are looked into."""
_STARTS = tuple(start for start, _ in _MAGIC)

_REFUSED: dict[str, tuple[str, str, str]] = {
    "archive": ("KH810", "this is an archive of files", "unpack it first"),
    "zip": ("KH810", "this is a ZIP archive of files", "unpack it first"),
    "bad_zip": ("KH804", "this is a ZIP archive that is cut short or damaged", "fetch or save the file again"),
    "bad_ole": ("KH804", "this is an old Office file that is cut short or damaged", "fetch or save the file again"),
    "protected_office": ("KH802", "this Office file is protected by a password", "save a copy without protection"),
    "protected_doc": ("KH802", "this Word file is protected by a password", "save a copy without protection"),
    "xls": ("KH801", "this is an old Excel file (XLS)", "save it as XLSX or CSV"),
    "xlsb": ("KH801", "this is a binary Excel file (XLSB)", "save it as XLSX or CSV"),
    "ods": ("KH801", "this is an OpenDocument sheet (ODS)", "save it as XLSX or CSV"),
    "slides": ("KH801", "these are slides of a presentation", "save them as PDF"),
    "epub": ("KH801", "this is an electronic book (EPUB)", "save it as PDF or as a web page"),
    "msg": ("KH801", "this is an Outlook message", "save the document that it holds"),
    "visio": ("KH801", "this is a Visio drawing", "save it as PDF"),
    "ole": ("KH801", "this is a Microsoft file of an unknown kind (OLE)", "save the document as DOCX, PDF or text"),
    "office_xml": (
        "KH801",
        "this is an Office file in one XML",
        "open it in Word or Excel and save it as DOCX or XLSX",
    ),
    "djvu": ("KH801", "this is a DjVu file", "save it as PDF"),
    "heic": ("KH801", "this is a HEIC picture", "save it as JPEG"),
    "database": ("KH801", "this is a database", "export its text first"),
    "program": ("KH801", "this is a program", "give a document"),
}
"""What is known and not read: code, message, remedy."""


def format_of(data: bytes, name: str | None = None) -> str:
    """What a file is: a key of FORMATS, or the name of something that is known and not read.

    Args:
        data: the whole file.
        name: file name; it tells tables in text files from other text, and nothing else.
    """
    if data.startswith(_STARTS):
        kind = next(kind for start, kind in _MAGIC if data.startswith(start))
        if kind in ("zip", "ole"):
            from . import containers

            return containers.zip_kind(data) if kind == "zip" else containers.ole_kind(data)
        return kind
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    if (other := _by_place(data, head)) is not None:
        return other
    if b"<" in head and _is_html(data, head):
        return "html"
    if _OFFICE_XML.match(_plain_head(head)):
        return "office_xml"
    if b"multipart/related" in head.lower() and _MIME.search(head) and _WEB_ARCHIVE.search(head):
        return "mhtml"
    return "csv" if name is not None and name.lower().endswith(FORMATS["csv"].suffixes) else "text"


def _by_place(data: bytes, head: bytes) -> str | None:
    """Formats whose sign does not stand at the start, or is too short to stand alone."""
    if head[257:262] == b"ustar":
        return "archive"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "picture"
    if head[:2] == b"BM" and len(head) > 26 and int.from_bytes(head[2:6], "little") == len(data):
        return "picture"
    if head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "heic"
    return None


# --- web pages --------------------------------------------------------------------------------------------------------

_MIME = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_WEB_ARCHIVE = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_PAGE = re.compile(rb"<(?:!DOCTYPE\s+html|html|head|body)\b", re.IGNORECASE)
_PIECE = re.compile(
    rb"<(?:link|meta|title|style|script|div|p|table|center|span|font|h[1-6]|ul|ol|section|article|main|header|form)\b",
    re.IGNORECASE,
)
_TAG = re.compile(rb"</?[a-zA-Z][a-zA-Z0-9:]{0,20}(?:\s[^<>]{0,400})?>")
_MANY = 10  # tags in the first bytes of a fragment that stops anywhere
_MARKDOWN_BELOW = re.compile(
    rb"</table>[ \t]*\r?\n[ \t]*\r?\n(?![ \t]*<)[^<\n]{2,4000}\n[ \t]*\r?\n(?![ \t]*<)", re.IGNORECASE
)
"""Two paragraphs without a tag, blank lines around them: a table of HTML in Markdown, and no page."""
_FAR = 65_536


def _is_html(data: bytes, head: bytes) -> bool:
    """Whether this is a web page, or a fragment of one that begins with a tag and goes on with tags."""
    head = _plain_head(head)
    if _PAGE.match(head):
        return True
    if not _PIECE.match(head):
        return False
    if _MARKDOWN_BELOW.search(data, 0, _FAR) is not None:
        return False
    tags = sum(1 for _ in _TAG.finditer(head))
    return tags >= _MANY or (tags >= 2 and data[-200:].rstrip(b"\0 \t\r\n").endswith(b">"))


_OFFICE_XML = re.compile(
    rb"<(?:w:wordDocument|pkg:package|office:document|(?:ss:)?Workbook\s[^>]{0,200}urn:schemas-microsoft-com)"
)
"""Word 2003 XML, a Word file in one part, OpenDocument in one part, Excel 2003 XML."""


def _plain_head(head: bytes) -> bytes:
    """The head from its first tag on, in bytes that read as ASCII."""
    if b"\0" in head[:64]:  # UTF-16: without its zero bytes, markup is plain
        head = head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return _without_prolog(head)


def _without_prolog(head: bytes) -> bytes:
    """The head from the first tag on: without byte order mark, blanks, XML declarations and comments."""
    at = 3 if head.startswith(b"\xef\xbb\xbf") else 0
    while True:
        while head[at : at + 1].isspace():
            at += 1
        end = next((e for s, e in ((b"<!--", b"-->"), (b"<?", b">")) if head.startswith(s, at)), None)
        if end is None:
            return head[at:]
        close = head.find(end, at)
        if close < 0:  # a long comment: what follows decides
            found = _PAGE.search(head, at)
            return head[found.start() :] if found else b""
        at = close + len(end)


# --- reading ----------------------------------------------------------------------------------------------------------


def read_source(data: bytes, name: str | None = None) -> Source:
    """Bytes of a file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: the file cannot be read; its code says why, its remedy what to do.
    """
    if len(data) > MAX_BYTES:
        raise too_large(f"{len(data)} bytes, at most {MAX_BYTES} are read")
    if not data and name is not None and name.lower().endswith(_NEVER_EMPTY):
        raise ReadError("the file is empty", "fetch or save the file again", code="KH804")
    kind = format_of(data, name)
    if kind in _REFUSED:
        code, message, remedy = _REFUSED[kind]
        raise ReadError(message, remedy, code=code)
    form = FORMATS[kind]
    try:
        source: Source = import_module(f".{form.reader}", __package__).read(data, name)
    except ReadError:
        raise
    except DecodeError as error:
        raise ReadError(str(error), "save the document as DOCX, PDF or UTF-8 text", code="KH801") from error
    except ImportError as error:
        remedy = f"`kehoach doctor {form.name}` says how to get it"
        raise ReadError(f"{form.title} needs the library {error.name}", remedy, code="KH805") from error
    except Exception as error:
        said = " ".join(str(error).split())[:200]
        message = f"the reader for {form.title} broke: {type(error).__name__}{f': {said}' if said else ''}"
        raise ReadError(message, "save the document in another format; please report it", code="KH808") from error
    return source
