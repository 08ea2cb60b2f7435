"""VISCII 1.1, the single-byte set of the Viet-Std group.

Source: RFC 1456 (1993). All 134 accented letters are precomposed; six capitals stand where ASCII has control
characters, and 0x80-0xFF holds letters alone, so there are no curly quotes and no no-break space.
"""

from __future__ import annotations

from .single_byte import SingleByte

_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"  # 80
    "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"  # 90
    "Õắằặấầẩậẽẹếềểễệố"  # A0
    "ồổỗỠƠộờởịỰỨỪỬơớƯ"  # B0
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"  # C0
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"  # D0
    "àáâãảăữẫèéêẻìíĩỉ"  # E0
    "đựòóôõỏọụùúũủýợỮ"  # F0
)
_SET = SingleByte("viscii", _HIGH, _LOW)


def decode(data: bytes) -> str:
    """Return the NFC text of VISCII bytes; every byte has a character."""
    return _SET.decode(data)


def encode(text: str) -> bytes:
    """Return NFC `text` as VISCII bytes; raises UnicodeEncodeError for a character VISCII lacks."""
    return _SET.encode(text)
