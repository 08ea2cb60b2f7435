"""Who signs (NĐ 30/2020, Điều 13 and Phụ lục I, mục II.7)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Item, Model, Places, Span, Value, empty


class Signature(Model):
    """One signature block."""

    quyen_ky: list[str] = Field(
        default_factory=empty, description="authority marks in order: TM., KT., TL., TUQ., Q., T/M, K/T …"
    )
    co_quan: str | None = Field(default=None, description="the collective that TM. or T/M names")
    ky_thay: list[str] = Field(default_factory=empty, description="the heads that KT., TL., TUQ. and Q. name, in order")
    chuc_vu: str | None = None
    chuc_vu_khac: str | None = Field(default=None, description="a post printed between signature and name")
    cap_bac: str | None = Field(default=None, description="rank or degree before the name: Đại tá, TS.")
    nguoi_ky: Value | None = None
    span: Span
    spans: Places


class Recipient(Item):
    """One entry of Nơi nhận (NĐ 30/2020, Điều 8 and Phụ lục I, mục II.9)."""

    loai: Literal["noi_nhan", "dan_chieu", "luu"] = Field(
        default="noi_nhan",
        description="who gets it; a reference to the text itself (Như trên, Như Điều 3); where it is filed (Lưu)",
    )
    muc_dich: str | None = Field(
        default=None, description="what for, written out: báo cáo, thực hiện, phối hợp, biết …"
    )
    nhom: Item | None = Field(default=None, description="the line that heads it and those below: Đồng kính gửi")


class ESignature(Model):
    """The visible text of a digital signature (NĐ 30/2020, Phụ lục I)."""

    text: str
    span: Span
