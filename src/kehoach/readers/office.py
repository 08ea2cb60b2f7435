"""Old Word, rich text and OpenDocument text: LibreOffice makes a DOCX of them, and that is read.

The document is hostile and LibreOffice is large, so it runs for one file alone, with a profile, a folder and limits of
its own, without macros and without a way to the network. Nothing stays behind.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .errors import ReadError
from .formats import FORMATS, format_of
from .limits import MAX_UNPACKED, too_large

if TYPE_CHECKING:
    from ..text.source import Source

VARIABLE = "KEHOACH_SOFFICE"
"""Environment variable with the path of the program."""
SECONDS = 60.0
"""Time that one file may take; a plan of twenty pages takes about one second."""
_MEMORY = 3 * 2**30
"""Bytes of address space that LibreOffice may take; it needs less than one third of it."""


class _Kind(NamedTuple):
    """How a format is handed to LibreOffice.

    Attributes:
        suffix: of the file; LibreOffice looks at content first.
        media_type: for the output.
        filters: names of its import filters; others, which the content could ask for, are not used.
    """

    suffix: str
    media_type: str
    filters: tuple[str, ...]


_KINDS = {
    "doc": _Kind("doc", "application/msword", ("MS Word 97", "MS WinWord 6.0")),
    "rtf": _Kind("rtf", "application/rtf", ("Rich Text Format",)),
    "odt": _Kind("odt", "application/vnd.oasis.opendocument.text", ("writer8",)),
}
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def find_soffice() -> str | None:
    """Path of LibreOffice: where the variable says, on the PATH, or in the usual places; None where it is not."""
    told = os.environ.get(VARIABLE)
    if told:
        return shutil.which(told)
    found: Iterable[str | None] = (shutil.which(name) for name in ("soffice", "libreoffice", *_PLACES))
    return next(filter(None, found), None)


def read(data: bytes, name: str | None = None, *, seconds: float = SECONDS) -> Source:
    """A DOC, RTF or ODT file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.
        seconds: time that the conversion may take.

    Raises:
        ReadError: there is no LibreOffice (KH805), it fails (KH808) or takes too long (KH809), or what it makes cannot
            be read.
    """
    kind = format_of(data)
    source: Source = import_module(".docx", __package__).read(to_docx(data, kind, seconds), name)
    return replace(
        source, reader=kind, media_type=_KINDS[kind].media_type, sha256=hashlib.sha256(data).hexdigest(), name=name
    )


def to_docx(data: bytes, kind: str, seconds: float = SECONDS) -> bytes:
    """The bytes of a DOCX that says the same.

    Args:
        data: the whole file.
        kind: `doc`, `rtf` or `odt`.
        seconds: time that it may take.

    Raises:
        ReadError: as `read`.
    """
    title = FORMATS[kind].title
    program = find_soffice()
    if program is None:
        remedy = f"`kehoach doctor {kind}` says how to get it; or save the document as DOCX"
        raise ReadError(f"{title} is read through LibreOffice, which is not there", remedy, code="KH805")
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        given = home / f"document.{_KINDS[kind].suffix}"
        given.write_bytes(data)
        _make_profile(home / "profile")
        for import_filter in _KINDS[kind].filters:
            _run(program, home, given, import_filter, seconds, title)
            made = home / "out" / "document.docx"
            if made.is_file():
                if made.stat().st_size > MAX_UNPACKED:
                    raise too_large(f"{title} of more than {MAX_UNPACKED} bytes as DOCX")
                return made.read_bytes()
    raise ReadError(f"LibreOffice cannot read this {title} file", "open it in Word and save it as DOCX", code="KH808")


# --- the profile ------------------------------------------------------------------------------------------------------

_NOWHERE = "127.0.0.1"  # port 9 of this machine: what LibreOffice asks for there, nobody answers
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
)
"""No macros, no links followed, no network: path, name and value of a setting."""


def _make_profile(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


# --- running ----------------------------------------------------------------------------------------------------------

_LIMITED = 'ulimit -c 0; ulimit -v "$0"; ulimit -t "$1"; shift; exec "$@"'
"""A shell sets the limits: what a parent with threads runs before `exec` in Python may hang."""


def _run(program: str, home: Path, given: Path, import_filter: str, seconds: float, title: str) -> None:
    """Let LibreOffice convert the file into the folder `out`; it makes none when it fails.

    Raises:
        ReadError: it took too long, or could not be started.
    """
    command = [
        program, f"-env:UserInstallation={(home / 'profile').as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
        f"--infilter={import_filter}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(home / "out"),
        str(given),
    ]  # fmt: skip
    if os.name == "posix":
        command = ["/bin/sh", "-c", _LIMITED, str(_MEMORY // 1024), str(int(seconds) + 1), *command]
    kept = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
    environment = kept | {"HOME": str(home), "TMPDIR": str(home), "SAL_USE_VCLPLUGIN": "svp"}
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell reads what the document says
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=home, env=environment, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise ReadError(f"LibreOffice cannot be started: {error.strerror}", code="KH805") from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise ReadError(
            f"LibreOffice took more than {seconds:g} seconds for this {title} file",
            "open it in Word and save it as DOCX", code="KH809",
        ) from error  # fmt: skip
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all that it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
