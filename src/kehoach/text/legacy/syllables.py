"""Is a word a Vietnamese syllable? The measure by which one reading of bytes is preferred to another.

Source of the inventory: the phonotactics of standard Vietnamese spelling. A syllable is an onset, a rime and at most
one tone, and a rime that ends in a stop (c, ch, p, t) takes sắc or nặng alone. About 25 onsets and 160 rimes exist,
so bytes read with the wrong table hardly ever make one.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from ..patterns import pattern

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOP_TONES = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t", "k")

_ONSET = pattern("ngh?|nh|gh|gi|kh?|ph|th|tr|ch|qu|[bcdđghlmnprstvx]")
_RIME_LIST = """
    a ac ach ai am an ang anh ao ap at au ay  ăc ăk ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
    oong ooc op ot  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uâng uân uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyn uyp uyt uyu
    uôc uôi uôm uôn uông uôt  ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yêm yên yêt yêu yêng ynh yn yt
"""
_RIMES = frozenset(_RIME_LIST.split())
# Words a page of any office has; they break the tie between two readings of a few words.
_COMMON_LIST = """
    và của các được có cho với về từ đến để theo tại trên dưới là những này đó sự việc cấp xã tỉnh huyện phường thị trấn
    ủy ban nhân dân hội đồng kế hoạch thực hiện quyết định nghị chính phủ tổ chức triển khai công tác năm ngày tháng số
    cộng hòa hoà chủ nghĩa việt độc lập tự hạnh phúc nội bộ sở văn phòng đảng quốc gia đơn vị cơ quan báo cáo lãnh đạo
    quản lý điều khoản mục đích yêu cầu nhiệm vụ giải pháp thời gian phát động điểm đối tượng bảo đảm trách nhiệm
"""
_COMMON = frozenset(_COMMON_LIST.split())

# A word is what white space, ASCII signs, digits and typographic signs leave.
_WORD = pattern(r"[^\s!-@\[-`{-~\u2010-\u2027\u2030-\u203a\u20ab\u20ac]+")

_CONSONANTS = pattern("[BCDĐGHKLMNPQRSTVX]+")  # of an abbreviation
_LONGEST = 24  # nghiêng has 7 letters; no reading of it is this long, and the memory of verdicts stays small


@dataclass(frozen=True, slots=True)
class Score:
    """How Vietnamese a text is: of its `marked` words (those not plain ASCII), how many are syllables, and common."""

    marked: int
    valid: int
    common: int

    @property
    def share(self) -> float:
        """The share of marked words that are syllables, 0..1; 0 where there is none."""
        return self.valid / self.marked if self.marked else 0.0

    @property
    def rank(self) -> float:
        """What two readings of the same bytes are compared by: the share, and a little for common words."""
        return self.share + 0.2 * self.common / self.marked if self.marked else 0.0


_MOST = 1500
"""Words that are enough to tell encodings apart."""


def score(text: str) -> Score:
    """Measure the first 1500 words of NFC `text`; words of ASCII alone say nothing and are not counted."""
    marked = valid = common = 0
    for found in islice(_WORD.finditer(text), _MOST):
        word = found[0]
        if word.isascii() or (verdict := len(word) <= _LONGEST and _verdict(word)) is None:
            continue
        marked += 1
        valid += verdict
        common += verdict and word.lower() in _COMMON
    return Score(marked, valid, common)


def is_syllable(word: str) -> bool:
    """Return True if NFC `word`, in any case, is spelled as a Vietnamese syllable may be."""
    parts = unicodedata.normalize(
        "NFD", word.lower().replace("\u00f0", "đ")
    )  # the Icelandic eth is a common slip for đ
    tones = [part for part in parts if part in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    # "gì" is g and ì, "giữ" is gi and ữ: both cuts are tried.
    cuts = [bare] if (onset := _ONSET.match(bare)) is None else [bare[onset.end() :], bare[1:]]
    return any(cut in _RIMES and (bool(_STOP_TONES.intersection(tones)) or not cut.endswith(_STOPS)) for cut in cuts)


@lru_cache(maxsize=8192)
def _verdict(word: str) -> bool | None:
    """Return whether a marked word is a syllable; None for one that proves nothing (a lone sign, `HĐND`)."""
    if not word.isalpha():
        return False if any(map(str.isalpha, word)) else None
    if _CONSONANTS.fullmatch(word):
        return None
    return not _case_is_odd(word) and is_syllable(word)


def _case_is_odd(word: str) -> bool:
    """Return True if an accented capital follows a small letter, as no spelling has it.

    The reverse, `CộNG`, is what TCVN3 makes of typed capitals, and is let pass.
    """
    return any(not after.isascii() and after.isupper() and before.islower() for before, after in pairwise(word))
