"""VPS, the single-byte set of the Vietnamese Professionals Society.

Source: the VPS code chart as the Mozilla and UniKey converters carry it; no standards body published it. All 134
accented letters are precomposed, fourteen capitals in place of control characters; a few codes keep their
windows-1252 meaning (curly single quotes, the no-break space).
"""

from __future__ import annotations

from .single_byte import SingleByte

_LOW = {
    **{0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ"},
    **{0x12: "Ộ", 0x13: "Ợ", 0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ"},
}
_HIGH = (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"  # 80
    "Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"  # 90
    "\u00a0ắằẳẵặỠớÙờởỡŨỨợỪ"  # A0
    "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"  # B0
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"  # C0
    "ƯỦồốÔỏơÈừứÚũưÝẺß"  # D0
    "àáâãảạăçèéêẽìíîĩ"  # E0
    "ẴĐòóôõöƠụùúủüỶẼỳ"  # F0
)
_SET = SingleByte("vps", _HIGH, _LOW)


def decode(data: bytes) -> str:
    """Return the NFC text of VPS bytes; every byte has a character."""
    return _SET.decode(data)


def encode(text: str) -> bytes:
    """Return NFC `text` as VPS bytes; raises UnicodeEncodeError for a character VPS lacks."""
    return _SET.encode(text)
