"""Web archives: the page in them is read, in the encoding that they say."""

from __future__ import annotations

import base64
import hashlib
import quopri

import pytest

from kehoach.readers import ReadError, read_source

PAGE = "<html><body><p>KẾ HOẠCH</p><p>Trồng rừng</p></body></html>"


def mhtml(body: bytes, *, packing: str, charset: str, kind: str = "text/html") -> bytes:
    """A web archive of a picture and this page."""
    return b"".join(
        (
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n",
            b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n',
            b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n",
            f'--b\r\nContent-Type: {kind}; charset="{charset}"\r\n'.encode(),
            f"Content-Transfer-Encoding: {packing}\r\n\r\n".encode(),
            body,
            b"\r\n--b--\r\n",
        )
    )


ARCHIVES = (
    ("quoted", quopri.encodestring(PAGE.encode()), "quoted-printable", "utf-8"),
    ("base64", base64.encodebytes(PAGE.encode()), "base64", "utf-8"),
    ("UTF-16", base64.encodebytes(PAGE.encode("utf-16")), "base64", "utf-16"),
    ("an unknown encoding", PAGE.encode(), "8bit", "no-such"),
)


@pytest.mark.parametrize(("title", "body", "packing", "charset"), ARCHIVES, ids=[row[0] for row in ARCHIVES])
def test_the_page_is_read(title: str, body: bytes, packing: str, charset: str) -> None:
    data = mhtml(body, packing=packing, charset=charset)
    source = read_source(data, "a.mht")
    assert source.text.split() == ["KẾ", "HOẠCH", "Trồng", "rừng"], title
    assert (source.reader, source.media_type) == ("mhtml", "multipart/related")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(ReadError, match="no web page") as caught:
        read_source(mhtml(b"x", packing="8bit", charset="utf-8", kind="text/css"))
    assert caught.value.code == "KH804"
