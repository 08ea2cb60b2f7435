"""Pictures of pages: PNG, JPEG, TIFF with one page or several, GIF."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..text.source import Source
from .errors import ReadError
from .limits import MAX_PAGES, too_large

if TYPE_CHECKING:
    from PIL.Image import Image

_MAX_PIXELS = 80_000_000
"""Points of a picture that is opened at all; it is made smaller before it is looked at."""
_A4 = 8.27, 11.69
_FORMATS = ("PNG", "JPEG", "TIFF", "GIF")
_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "TIFF": "image/tiff", "GIF": "image/gif"}


def read(data: bytes, name: str | None = None) -> Source:
    """A picture of a page, or a TIFF of several, to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: KH807 without text recognition or without text, KH803 too large, KH804 damaged, KH809 took too long.
    """
    from . import ocr
    from .pdf import source_of
    from .pdf.model import Page
    from .pdf.open import Deadline

    lacking = ocr.missing()
    if lacking is not None:
        raise lacking
    pages: list[Page] = []
    try:
        picture = _opened(data)
        count = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
        if count > MAX_PAGES:
            raise too_large(f"{count} pages, at most {MAX_PAGES} are read")
        deadline = Deadline(count)
        for number in range(1, count + 1):
            deadline.check()
            picture.seek(number - 1)
            _refuse_large(picture)
            frame, dpi = _sized(picture)
            page = Page(number, frame.size[0] * 72 / dpi, frame.size[1] * 72 / dpi)
            ocr.recognise(frame, page, dpi / 72, deadline)
            pages.append(page)
    except (OSError, SyntaxError, EOFError, ValueError) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError("the picture is damaged", "fetch or save the file again", code="KH804") from error
    return source_of(pages, data, name, _MEDIA[str(picture.format)], "picture")


def _opened(data: bytes) -> Image:
    import PIL.Image

    bombs = (PIL.Image.DecompressionBombError, PIL.Image.DecompressionBombWarning)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", PIL.Image.DecompressionBombWarning)
            picture = PIL.Image.open(BytesIO(data), formats=_FORMATS)
    except bombs as error:
        raise too_large("the picture", "save it with fewer dots") from error
    _refuse_large(picture)
    return picture


def _refuse_large(picture: Image) -> None:
    wide, high = picture.size
    if wide * high > _MAX_PIXELS:
        raise too_large(f"a picture of {wide} by {high} dots", "save it with fewer dots")


def _on_paper(picture: Image) -> Image:
    """The picture in a mode that is looked at; what can be seen through is white, not the black that lies below it."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        import PIL.Image

        inked = picture.convert("RGBA")
        paper = PIL.Image.new("RGBA", inked.size, "white")
        paper.alpha_composite(inked)
        return paper.convert("RGB")
    return picture if picture.mode in ("1", "L", "RGB") else picture.convert("RGB")


def _sized(picture: Image) -> tuple[Image, float]:
    """The picture upright, with a size that text recognition likes, and its dots of an inch.

    What a camera or a program says of dots is not believed where it makes no sheet of paper; then it is taken for A4.
    """
    from PIL import ImageOps

    from .ocr import DPI, MAX_PIXELS

    upright: Any = ImageOps.exif_transpose(_on_paper(picture))
    frame: Image = upright
    wide, high = frame.size
    said = picture.info.get("dpi", (0, 0))
    dpi = float(said[0]) if isinstance(said, tuple) and said else 0.0
    if not 100 <= dpi <= 700 or not 3 < wide / dpi < 20:
        dpi = min(wide, high) / _A4[0]
    change = 1.0
    if dpi < 0.9 * min(DPI) or dpi > 1.2 * max(DPI):
        change = min(DPI) / dpi
    change = min(change, (MAX_PIXELS / (wide * high)) ** 0.5, 4.0)
    if abs(change - 1) > 0.01:
        size = max(round(wide * change), 1), max(round(high * change), 1)
        frame = (frame.convert("L") if frame.mode == "1" else frame).resize(size, resample=1)
    return frame, max(dpi * change, 1.0)
