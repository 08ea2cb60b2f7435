"""Web archives (MHTML), as browsers and Word save them: the page in them is read, its pictures are not."""

from __future__ import annotations

import email
import email.policy
import hashlib
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from .errors import ReadError

if TYPE_CHECKING:
    from email.message import EmailMessage

    from ..text.source import Source

_MOST_PARTS = 10_000


def read(data: bytes, name: str | None = None) -> Source:
    """The bytes of a web archive to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: no page is in it.
    """
    page = _page(data)
    if page is None:
        raise ReadError("no web page is in this web archive", "save the page again as HTML", code="KH804")
    source: Source = import_module(".html", __package__).read(page, name)
    return replace(source, media_type="multipart/related", sha256=hashlib.sha256(data).hexdigest(), reader="mhtml")


def _page(data: bytes) -> bytes | None:
    """The first page, in UTF-8 with a byte order mark where the archive says how it is encoded."""
    try:
        message: EmailMessage = email.message_from_bytes(data, policy=email.policy.default)
    except RecursionError:  # parts in parts in parts
        return None
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return None
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            body = part.get_payload(decode=True)
            if not isinstance(body, bytes):
                continue
            charset = part.get_content_charset()
            try:
                return body if charset is None else body.decode(charset).encode("utf-8-sig")
            except (LookupError, UnicodeDecodeError):
                return body  # the page itself may know better
    return None
