"""What is known of a document, gathered from its references; and which document of one number or name they mean."""

from __future__ import annotations

from ...reference.sign import Sign
from ...text.fold import key
from ..issuers import central_organ
from .model import Cited, Found
from .text import Text

_OWN_WORDS = ("trên ", "trong ", "tại ", "ở ", "thuộc ", "của ", "năm ", "giai đoạn ")
"""Where and when a document carries out another one, behind the title of that in its subject."""


def take_over(cited: Cited, item: Found, text: Text) -> None:
    """Take over what only a further reference prints of a document that another one stands for."""
    head = cited.head
    if head.sign and head.sign.repaired and item.sign and item.so_hieu and not item.sign.repaired:
        head.so_hieu, head.sign = item.so_hieu, item.sign  # as printed where it is printed rightly
    if head.ngay and item.ngay and item.sign and _slips(head.ngay, item.sign) and not _slips(item.ngay, item.sign):
        head.ngay = item.ngay
    head.loai = head.loai or item.loai
    head.so_hieu = head.so_hieu or item.so_hieu
    head.sign = head.sign or item.sign
    head.ten = head.ten or item.ten
    head.ngay = head.ngay or item.ngay
    head.nam = head.nam or item.nam
    if cited.issuer is None and item.issuer is not None:
        cited.issuer = text.quote(*item.issuer)
    if item.title is not None and (cited.title is None or head.title is not None):
        title = text.quote(*item.title)
        if cited.title is None or _goes_on_in_subject(cited, title, text):
            cited.title = title


def _goes_on_in_subject(cited: Cited, title: str, text: Text) -> bool:
    """Whether a title was read from the subject of the document, which goes on behind it with words of its own.

    `Triển khai Chỉ thị số 3/CT-TTg về phòng cháy trên địa bàn tỉnh A`, and the directive is `về phòng cháy`.
    """
    if text.passages[text.index(cited.head.start)].kind != "trich_yeu" or cited.title is None:
        return False
    whole, short = key(cited.title), key(title)
    return whole.startswith(f"{short} ") and whole.startswith(_OWN_WORDS, len(short) + 1)


def _slips(day: str, sign: Sign) -> bool:
    """Whether a day is not of the year in the number."""
    return sign.year is not None and int(day[:4]) != sign.year


def of_day(held: list[Cited], item: Found) -> Cited | None:
    """The document with a number that a reference means: two printed dates are two documents.

    Where the number has its year and is of a central organ, one of the dates is a slip.
    """
    if item.ngay is None:
        return held[-1] if held else None
    if held and item.sign is not None and item.sign.year is not None and central_organ(item.sign):
        return held[0]
    for cited in held:
        if cited.head.ngay == item.ngay:
            return cited
    return next((cited for cited in held if cited.head.ngay is None), None)


def of_year(held: list[Cited], item: Found) -> Cited | None:
    """The law with a name that a reference means: two printed years are two laws."""
    year = _year(item)
    if year is None:
        return held[-1] if held else None
    for cited in held:
        if _year(cited.head) == year:
            return cited
    return next((cited for cited in held if _year(cited.head) is None), None)


def same_year(short: Found, law: Found) -> bool:
    """Whether no two different years are printed of two references."""
    return len({_year(short), _year(law)} - {None}) < 2


def _year(item: Found) -> int | None:
    if item.ngay:
        return int(item.ngay[:4])
    return item.nam or (item.sign.year if item.sign is not None else None)
