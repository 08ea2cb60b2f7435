"""The head of a document: the components of NĐ 30/2020/NĐ-CP, Điều 8, as far as they stand above the body."""

from __future__ import annotations

from pydantic import Field

from .base import Item, Model, Value, empty


class Header(Model):
    """Each field is null when the text does not show it."""

    quoc_hieu: Value | None = None
    tieu_ngu: Value | None = None
    tieu_de: Value | None = Field(
        default=None, description="title of Party and Youth Union documents, in place of the quốc hiệu"
    )
    co_quan_chu_quan: Value | None = Field(
        default=None, description="the organ above the issuer, where the letterhead prints one"
    )
    co_quan_ban_hanh: Value | None = None
    co_quan_khac: list[Item] = Field(default_factory=empty, description="other organs that the letterhead prints")
    so_hieu: Value | None = None
    ngay_ban_hanh: Value | None = Field(default=None, description="ISO 8601; null where day, month or year is blank")
    noi_ban_hanh: Value | None = Field(default=None, description="the place printed before the date")
    loai_van_ban: Value | None = None
    trich_yeu: Value | None = Field(default=None, description="without the type word and without V/v, Về việc")
    ve_viec: Value | None = Field(
        default=None, description="the V/v line under the number, where there is a title besides"
    )
    kinh_gui: list[Item] = Field(default_factory=empty)
    tham_quyen: Value | None = Field(
        default=None, description="the line of the authority that decides, between subject and grounds"
    )
    kem_theo: Value | None = Field(
        default=None, description="(Ban hành kèm theo …) under the title of an attached document"
    )
    du_thao: Value | None = None
    do_mat: Value | None = None
    do_khan: Value | None = None
    pham_vi_luu_hanh: Value | None = None
