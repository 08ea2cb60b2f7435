"""Số, ký hiệu: the number and sign of a document, in its letterhead and in running text.

    38/KH-UBND   4628/UBND-KGVX   121/2020/QH14   56/2017/NĐ-CP   15-KH/TU   19/2012/TTLT-BTC-BYT   …/KH-UBND   73-CP

Sources: NĐ 30/2020, Phụ lục I, part II, 3 and Phụ lục III; Hướng dẫn 36-HD/VPTW for the Party's signs. Abbreviations of
organs are chosen by each organ, so none is required to be known; the table of types decides between the families.
"""

from .groups import JOINT_MARKS, TYPE_MARKS
from .line import find_sign_line, sign_of_number
from .model import Family, Sign, bare_sign, same_sign, sign_key
from .running import find_signs, iter_signs

__all__ = [
    "JOINT_MARKS",
    "TYPE_MARKS",
    "Family",
    "Sign",
    "bare_sign",
    "find_sign_line",
    "find_signs",
    "iter_signs",
    "same_sign",
    "sign_key",
    "sign_of_number",
]
