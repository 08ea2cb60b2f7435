"""What a reference to a document is, before references to one document are put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ...reference.sign import Sign
from ...text.patterns import pattern

Form = Literal["full", "short", "anaphora", "alias"]
LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
"""Types that are cited by their name."""
Stretch = tuple[int, int]
"""Start and end in the joined text."""


@dataclass(slots=True)
class Found:
    """A reference at one place. Offsets are those of the joined text.

    Attributes:
        start: where the type word, or what stands in its place, begins.
        end: behind what identifies the document: number, date, issuer.
        loai: the type word in its usual spelling.
        plain: the type word is printed here, not taken from a list's head or from the number.
        so_hieu: the number without blanks.
        sign: its parts, where the grammar of signs reads it.
        bare: the number is a number alone (Đề án số 08), or a meeting stands for it; a title may stand behind.
        ten: the name, for a law or where there is no number.
        ngay: the date.
        nam: the year, where no day is printed.
        issuer: where the issuer stands.
        title: where the title stands.
        form: how it is cited.
        so_at: where the so-word begins, or the number itself.
        day_at: where its day stands, if other references stand before that.
    """

    start: int
    end: int
    loai: str | None = None
    plain: bool = True
    so_hieu: str | None = None
    sign: Sign | None = None
    bare: bool = False
    ten: str | None = None
    ngay: str | None = None
    nam: int | None = None
    issuer: Stretch | None = None
    title: Stretch | None = None
    form: Form = "full"
    so_at: int | None = None
    day_at: int | None = None


@dataclass(slots=True)
class Cited:
    """A document and its references.

    Attributes:
        head: what is known of it, gathered from its references; offsets are those of the first.
        issuer: as printed.
        title: as printed.
        own: it is the document itself.
        aliases: names that the text gives it.
        at: its references, each with its role, in reading order.
    """

    head: Found
    issuer: str | None = None
    title: str | None = None
    own: bool = False
    aliases: list[str] = field(default_factory=list)
    at: list[Found] = field(default_factory=list)


def number_key(so_hieu: str) -> str:
    """A form in which two printings of one number are equal: no leading zeros, case, blanks, hyphens.

    >>> number_key("06/QĐ-TTg") == number_key("6/QĐ-TTG")
    True
    >>> number_key("1/2025/NQLT/CP-ĐCT") == number_key("01/2025/NQLT-CP-ĐCT") == number_key("1/2025/NQLTCP-ĐCT")
    True
    """
    return _BETWEEN_LETTERS.sub("", "".join(so_hieu.split()).lstrip("0").upper().replace("TƯ", "TW"))


_BETWEEN_LETTERS = pattern(r"[-/.](?=[^\W\d_])")
