"""What lies in a container: the files of a ZIP archive, the streams of an OLE file (old Word, old Excel)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("word/document", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("ppt/presentation", "slides"),
)
"""Beginning of the name of a file in the archive, what the archive is then."""
_MIME_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.presentation", "slides"),
    (b"application/epub+zip", "epub"),
)
"""Content of the file `mimetype`, which comes first and is not packed."""
_ZIP_HEAD = 30
_MOST_FILES = 20_000
_MOST_LISTED = 2**20


def zip_kind(data: bytes) -> str:
    """What a ZIP archive is: `docx`, `xlsx`, `odt` …, `zip` for any other, `bad_zip` where its directory is lost."""
    if data[_ZIP_HEAD : _ZIP_HEAD + 8] == b"mimetype":
        start = _ZIP_HEAD + 8
        kind = next((kind for mime, kind in _MIME_KINDS if data.startswith(mime, start)), None)
        if kind is not None:
            return "protected_office" if _is_protected(data) else kind
    names = _zip_names(data)
    if names is None:  # cut short: the reader of the format says so in its own words
        head = data[:65536]
        return next((kind for name, kind in _ZIP_KINDS if name.encode() in head), "bad_zip")
    return next((kind for start, kind in _ZIP_KINDS if any(name.startswith(start) for name in names)), "zip")


def _zip_names(data: bytes) -> list[str] | None:
    """Names in the directory of the archive, None where it cannot be read."""
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [name.replace("\\", "/").lower() for name in archive.namelist()[:_MOST_FILES]]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OSError):
        return None


def _is_protected(data: bytes) -> bool:
    """Whether the list of parts of an OpenDocument says that they are encrypted."""
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("META-INF/manifest.xml") as listed:
            return b":encryption-data" in listed.read(_MOST_LISTED)
    except Exception:  # no such list, or none that can be unpacked: the reader says what is wrong
        return False


_OLE_KINDS: tuple[tuple[str, str], ...] = (
    ("encryptedpackage", "protected_office"),
    ("worddocument", "doc"),
    ("workbook", "xls"),
    ("book", "xls"),
    ("powerpoint document", "slides"),
    ("__properties_version1.0", "msg"),
    ("visiodocument", "visio"),
)
"""Name of a stream at the top of an OLE file, what the file is then."""
_ENTRY = 128  # bytes of an entry of the directory
_NO_SECTOR = 0xFFFFFFF0  # numbers from here on end a chain
_MOST_SECTORS = 4096
_ENCRYPTED = 0x0100  # bit of the flags in a Word file's head


def ole_kind(data: bytes) -> str:
    """What an OLE file is: `doc`, `protected_doc`, `xls`, `protected_office` …, `ole` for any other."""
    try:
        streams = dict(_top_streams(data))
    except (struct.error, IndexError):
        return "bad_ole"
    kind = next((kind for name, kind in _OLE_KINDS if name in streams), "ole")
    if kind == "doc":
        flags = data[streams["worddocument"] + 10 : streams["worddocument"] + 12]
        if len(flags) == 2 and int.from_bytes(flags, "little") & _ENCRYPTED:
            return "protected_doc"
    return kind


def _top_streams(data: bytes) -> Iterator[tuple[str, int]]:
    """Names of the streams that lie in no folder, in small letters, and the offset of their first sector.

    Raises:
        struct.error: the directory leads out of the file.
    """
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    directory = b"".join(data[(s + 1) * size : (s + 2) * size] for s in _chain(data, size))
    (top,) = struct.unpack_from("<I", directory, 76)
    seen: set[int] = set()
    open_ = [top]
    while open_:  # the entries of a folder are a tree: left and right of each other
        number = open_.pop()
        if number in seen or number >= _NO_SECTOR:
            continue
        seen.add(number)
        at = number * _ENTRY
        length, _, left, right = struct.unpack_from("<HHII", directory, at + 64)
        (first,) = struct.unpack_from("<I", directory, at + 116)
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        yield name.lower(), (first + 1) * size
        open_ += [left, right]


def _chain(data: bytes, size: int) -> Iterator[int]:
    """Numbers of the sectors that hold the directory, in order."""
    tables = struct.unpack_from("<109I", data, 76)  # sectors of the table that says which sector follows which
    (sector,) = struct.unpack_from("<I", data, 48)
    per_table = size // 4
    for _ in range(_MOST_SECTORS):
        if sector >= _NO_SECTOR:
            return
        yield sector
        table = tables[sector // per_table] if sector // per_table < len(tables) else _NO_SECTOR
        if table >= _NO_SECTOR:
            return
        (sector,) = struct.unpack_from("<I", data, (table + 1) * size + sector % per_table * 4)
