"""Numbers that disagree with what is printed around them. The printed number always stands.

KH511 against the type word, KH512 against the issuer, KH513 against the site's own list.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...reference.abbreviations import ORGAN_OF
from ...reference.sign import Sign, find_signs
from ...reference.types import BY_MARK, type_named
from ...text.fold import fold, key
from ..context import Context
from .marks import agrees
from .model import Cited, number_key
from .text import Text

_ALSO = {  # type word, marks that may stand behind it beside its own
    "quy-dinh": ("QĐ", "QyĐ"),
    "quy-che": ("QĐ", "QC", "QCPH"),
    "chuong-trinh-hanh-dong": ("CTr", "CTHĐ", "CTrHĐ", "KH"),
    "chuong-trinh": ("CTr", "CTrPH", "CTPH", "CTHĐ", "CTrHĐ", "CT"),
    "ke-hoach": ("KH", "KHPH", "KHLN", "KHLT", "KHLB"),
    "huong-dan": ("HD", "HDLN", "HDLT", "HDLB"),
    "thong-tu": ("TT", "TTLT", "TTLB"),
    "thong-tu-lien-tich": ("TT", "TTLT"),
    "nghi-quyet": ("NQ", "NQLT"),
    "nghi-quyet-lien-tich": ("NQ", "NQLT"),
    "ket-luan": ("KL", "TB", "KLTT", "KLKT"),
    "to-trinh": ("TTr", "TT", "TTg"),
    "luat": ("L", "LCT"),
    "lenh": ("L", "LCT"),
    "phap-lenh": ("PL", "LCT"),
    "bo-luat": ("L", "LCT", "BL"),
    "thong-tri": ("TT", "TTr"),
    "quy-hoach": ("QĐ", "QH"),
    "giay-chung-nhan": ("GCN", "CN"),
    "cong-dien": ("CĐ", "CĐK"),
    "de-an": ("ĐA", "DA"),
    "cong-van": ("CV",),
    "thu-cong": ("TC",),
}
_ANY = frozenset(("van-ban", "cong-van", "thu-cong"))

_STATE = (  # issuers that are surely one organ and no other
    "chính phủ", "thủ tướng chính phủ", "văn phòng chính phủ", "quốc hội", "ủy ban thường vụ quốc hội",
    "hội đồng nhân dân", "ủy ban nhân dân", "bộ trưởng", "bộ ", "sở ", "hđnd", "ubnd", "giám đốc sở",
)  # fmt: skip


def check(cited: list[Cited], text: Text, context: Context) -> list[Diagnostic]:
    """What disagrees: each number once for each kind of finding."""
    out: list[Diagnostic] = []
    for item in cited:
        if item.own or item.head.sign is None or not item.at:
            continue
        out += _type(item, text)
        out += _issuer(item, text)
    out += _site(cited, text, context)
    return out


def _type(cited: Cited, text: Text) -> Iterator[Diagnostic]:
    """KH511: `Quyết định số 12/KH-UBND`."""
    for item in cited.at:
        mark = item.sign.type_mark if item.sign is not None else None
        if not item.plain or item.loai is None or mark is None or mark not in BY_MARK:
            continue
        if item.loai == BY_MARK[mark].name:
            continue
        kind = type_named(item.loai)
        if kind is None or kind.slug in _ANY or mark == kind.mark or mark in _ALSO.get(kind.slug, ()):
            continue
        yield Diagnostic(
            "KH511",
            f'"{item.so_hieu}" is called {item.loai}, but its mark {mark} is that of {BY_MARK[mark].name}',
            text.span(item.start, item.end),
            "type word and number are kept as printed",
        )
        return


def _issuer(cited: Cited, text: Text) -> Iterator[Diagnostic]:
    """KH512: `324/TB-CP của Văn phòng Chính phủ`."""
    sign, issuer = cited.head.sign, cited.issuer
    if sign is None or issuer is None or len(sign.organs) != 1 or sign.family in ("party", "joint"):
        return
    mark = sign.organs[0].rstrip("0123456789")
    name = key(issuer)
    if not name.startswith(_STATE) or agrees(mark, name):
        return
    yield Diagnostic(
        "KH512",
        f'"{cited.head.so_hieu}" is said to be of {issuer}, but {mark} in it is {ORGAN_OF.get(mark, mark)}',
        text.span(cited.head.start, cited.head.end),
        "number and issuer are kept as printed",
    )


def _site(cited: list[Cited], text: Text, context: Context) -> Iterator[Diagnostic]:
    """KH513: the site lists 324/TB-VPCP of the same year and title."""
    listed = _listed(cited, context)
    if not listed:
        return
    for item in cited:
        cites = item.head.sign
        if item.own or cites is None or cites.number is None or cites.type_mark is None:
            continue
        others = listed.get((cites.number, cites.type_mark), [])
        if any(number_key(other.value) == number_key(cites.value) for other, _ in others):
            continue
        meant = next((other for other, entry in others if _same_document(item, entry)), None)
        if meant is not None:
            yield Diagnostic(
                "KH513",
                f'the site lists "{meant.value}" where the text cites "{item.head.so_hieu}"',
                text.span(item.head.start, item.head.end),
                "the printed number is kept",
            )


def _listed(cited: list[Cited], context: Context) -> dict[tuple[int, str], list[tuple[Sign, str]]]:
    """The numbers of the site's list, each with its entry, by number and mark; those whose number is cited."""
    numbers = {str(item.head.sign.number) for item in cited if item.head.sign is not None}
    printed = [f"{number}{sign}" for number in numbers for sign in "/-"]
    listed: dict[tuple[int, str], list[tuple[Sign, str]]] = {}
    for entry, _ in context.related:
        if not any(number in entry for number in printed):
            continue
        folded = fold(entry)
        for sign in find_signs(folded):
            if sign.number is not None and sign.type_mark:
                listed.setdefault((sign.number, sign.type_mark), []).append((sign, folded))
    return listed


_SHARED = 0.6
_FEW = 4


def _same_document(cited: Cited, entry: str) -> bool:
    """Whether an entry of the site's list is of the same year and most words of the title stand in it."""
    if cited.title is None or cited.head.ngay is None or cited.head.ngay[:4] not in entry:
        return False
    words = set(key(cited.title).replace(",", "").split())
    return len(words) >= _FEW and len(words & set(key(entry).replace(",", "").split())) >= _SHARED * len(words)
