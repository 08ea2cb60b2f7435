"""Stand-off facts over spans: they point at the text and never change the tree."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Item, Model, Span, empty

# ---------------------------------------------------------------------------------------------------------- offices

OfficeKind = Literal["co_quan", "nhom", "ca_nhan"]
"""One office, a group of offices that is not named one by one (các sở, ban, ngành), a person or a post."""


class Actor(Model):
    """Who is named at one place."""

    name: str = Field(description="one name, as printed; a head word that a list shares stands before each: Sở Y tế")
    kind: OfficeKind = "co_quan"
    office: str | None = Field(default=None, description="id in `offices`")
    span: Span


class Place(Model):
    """An administrative unit, as it was on the date of the document."""

    id: str | None = Field(
        description="vn- and the code of a province: vn-10; below it the unit too: vn-72-tan-bien, vn-15-xa-tan-lap; "
        "null where the text does not tell the province, or has no date and the code depends on it"
    )
    name: str = Field(description="with its kind: tỉnh Lào Cai")
    level: Literal["tinh", "huyen", "xa"]


class Office(Model):
    """One who is named as an actor anywhere in the document, once."""

    id: str
    name: str = Field(description="the fullest form that is printed")
    forms: list[str] = Field(default_factory=empty, description="other printed forms: Sở Lao động - TBXH")
    kind: OfficeKind = "co_quan"
    full_name: str | None = Field(
        default=None, description="abbreviations written out; null when the printed form has none or is not known"
    )
    level: Literal["trung_uong", "tinh", "huyen", "xa"] | None = None
    place: Place | None = Field(default=None, description="where it is: printed, or that of the document")
    entity: str | None = Field(
        default=None,
        description="stable id of what the name meant on the date of the document: vn-10.slddtbxh",
    )
    valid_from: str | None = Field(default=None, description="first day, where a reform of 2025 set it")
    valid_to: str | None = Field(default=None, description="last day of the office; null if it still exists")
    span: Span = Field(description="of the first mention")


# ------------------------------------------------------------------------------------------------------------- time

TimeKind = Literal[
    "date", "before", "by", "after", "range", "recur", "event", "continuous", "ad_hoc",
    "school_year", "term", "season", "approx", "event_month", "annual_day", "lunar", "clock", "other",
]  # fmt: skip


class Time(Model):
    """A time, as printed and as understood (docs/domain.md 8.3)."""

    raw: str
    span: Span
    kind: TimeKind
    edtf: str | None = Field(default=None, description="EDTF level 2: 2024-03, 2021/2025, 2024-34 (second quarter)")
    date: str | None = Field(default=None, description="the day of date, before (not included) and by (included)")
    start: str | None = Field(default=None, description="first day of a range or of after; of a clock its hour: T07:15")
    end: str | None = Field(default=None, description="last day of a range, included; of a clock its hour: T08:00")
    relation: Literal["before", "by", "within", "after", "per"] | None = Field(
        default=None, description="how an event or a day that comes back binds"
    )
    rrule: str | None = Field(default=None, description="RFC 5545 rule of a day that comes back")
    every: list[str] = Field(default_factory=empty, description="ISO 8601 durations of what comes back: P1Y, P6M")
    anchor: str | None = Field(default=None, description="the event, as printed")
    lag: str | None = Field(default=None, description="ISO 8601 duration between event and time")
    business_days: bool = False
    horizon: str | None = Field(default=None, description="year of tầm nhìn đến, định hướng đến")
    year_inferred: bool = Field(default=False, description="the year is not printed here but taken from around")


# -------------------------------------------------------------------------------------------------------- citations

Relation = Literal[
    "based_on", "implements", "proposed_by", "attached_to", "replaces", "repeals", "amends", "corrects", "details",
    "consolidates", "funded_by", "reports", "refers_to", "self",
]  # fmt: skip


class Pinpoint(Model):
    """A place inside a document, smallest unit first as in NĐ 30/2020, Phụ lục II.V.7."""

    diem: list[str] = Field(default_factory=empty)
    khoan: list[str] = Field(default_factory=empty)
    dieu: list[str] = Field(default_factory=empty)
    muc: list[str] = Field(default_factory=empty)
    chuong: list[str] = Field(default_factory=empty)
    phan: list[str] = Field(default_factory=empty)
    phu_luc: list[str] = Field(default_factory=empty)


class SignParts(Model):
    """What a sign says."""

    number: int | None = None
    suffix: str = ""
    year: int | None = None
    type_mark: str | None = None
    organs: list[str] = Field(default_factory=empty)
    units: list[str] = Field(default_factory=empty)
    family: str


class CitedAt(Model):
    """One place where a document is cited."""

    source: str = Field(description="id of the node, or name of the part: can_cu/1, bang-1/3/2")
    form: Literal["full", "short", "anaphora", "alias"]
    role: Relation
    pinpoint: str | None = Field(default=None, description="as printed: khoản 3 Điều 90")
    path: Pinpoint | None = None
    span: Span


class Citation(Model):
    """A document that the text cites, once, with every place where it does."""

    loai: str | None = None
    so_hieu: str | None = Field(default=None, description="as printed, without blanks")
    ten: str | None = Field(default=None, description="name of a law or of a document without number")
    ngay: str | None = Field(default=None, description="ISO 8601")
    nam: int | None = Field(default=None, description="year, where no day is printed: Luật Trẻ em năm 2016")
    co_quan: str | None = Field(default=None, description="who issued it, as printed")
    trich_yeu: str | None = Field(default=None, description="what it is about, as printed behind it")
    pinpoint: str | None = Field(default=None, description="of the first place")
    role: Relation = Field(description="of the first place")
    span: Span = Field(description="of the first place")
    sign: SignParts | None = None
    repaired: str | None = Field(default=None, description="a likelier reading of a damaged sign")
    aliases: list[str] = Field(default_factory=empty, description="names that the text gives it: sau đây gọi tắt là …")
    id: str | None = Field(default=None, description="stable id, where type, date, number and issuer are known")
    mentions: list[CitedAt] = Field(default_factory=empty)


# ------------------------------------------------------------------------------------------------ quantities, money


class Amount(Model):
    """A sum of money."""

    raw: str
    value: float = Field(description="in the unit of the currency: 1,5 tỷ đồng is 1500000000")
    currency: Literal["VND", "USD"] = "VND"
    op: Literal["=", ">=", "<=", ">", "<", "~"] = "="
    per: list[str] = Field(default_factory=empty, description="50.000 đồng/người/ngày: người, ngày")
    span: Span


class Funding(Model):
    """Where the money comes from (docs/domain.md 8.4)."""

    text: str
    source: str = Field(description="id of the node, or of the cell: bang-1/3/4")
    sources: list[str] = Field(default_factory=empty, description="ngân sách nhà nước, tài trợ … in their usual case")
    holder: str | None = Field(default=None, description="whose budget it is, as printed")
    rule: str | None = Field(default=None, description="theo phân cấp, as printed")
    year: int | None = Field(default=None, description="the year of the money; null where several are named")
    every: str | None = Field(default=None, description="ISO 8601 duration: P1Y of hằng năm")
    amounts: list[Amount] = Field(default_factory=empty)
    task: str | None = Field(default=None, description="id of the task that it pays for; null for the whole document")
    span: Span


class Baseline(Model):
    """Where a target starts from."""

    value: float | None = Field(default=None, description="null where only the year is printed: so với năm 2020")
    unit: str | None = None
    at: str | None = None


class Target(Model):
    """A figure to be reached."""

    measure: str = Field(description="what is measured, as printed around the figure")
    population: str | None = None
    op: Literal["=", ">=", "<=", ">", "<", "~"]
    value: float | None = None
    value_to: float | None = Field(default=None, description="upper end where a span of figures is printed: 5 - 10%")
    unit: str | None = Field(default=None, description="as printed: %, xã, tỷ đồng")
    of: float | None = Field(default=None, description="the whole, where a part of it is printed: 152 in 111/152 xã")
    amount: float | None = Field(default=None, description="of money, in the unit of the currency")
    delta: bool = Field(default=False, description="the figure is a change: giảm 10%")
    per: str | None = Field(default=None, description="100000 in 550/100.000; P1Y in 2 lần/năm")
    at: str | None = Field(default=None, description="EDTF: the year by which")
    baseline: Baseline | None = None
    direction: Literal["up", "down", "maintain"] | None = None
    modality: Literal["strive", "ensure", "maintain"] | None = None
    source: str = Field(description="id of the node or cell")
    raw: str
    span: Span


# ------------------------------------------------------------------------------------------------- tasks and reports

Modality = Literal["order", "request", "strive", "ensure", "maintain", "reduce", "intensify"]


class Task(Model):
    """Who must do what by when."""

    id: str = Field(description="nv- and its number in the document")
    parent: str | None = Field(default=None, description="id of the task that it is a part of")
    source: str = Field(description="id of the node; bang-1/3 for row 3 of a table")
    kind: Literal["bang", "muc", "hoat_dong", "cau", "tin"] = Field(
        description="a row of a table; an item below an office; an activity with fields; a sentence; a news paragraph"
    )
    stt: str | None = Field(default=None, description="number of the row, as printed")
    text: str
    chu_tri: list[Actor] = Field(default_factory=empty)
    phoi_hop: list[Actor] = Field(default_factory=empty)
    trinh: list[Actor] = Field(default_factory=empty, description="to whom the result goes: tham mưu, trình")
    thoi_han: Time | None = None
    thoi_han_khac: list[Time] = Field(default_factory=empty, description="further times, where several are printed")
    dinh_ky: Time | None = Field(default=None, description="how often, where it comes back without a day: hằng năm")
    san_pham: Item | None = Field(default=None, description="what comes out, from a column or a field")
    modality: Modality | None = None
    inherited: list[str] = Field(default_factory=empty, description="fields that stand above the item, not in it")
    same_as: list[str] = Field(default_factory=empty, description="ids of tasks that say the same elsewhere")
    span: Span


class Report(Model):
    """A duty to report."""

    text: str
    who: list[Actor] = Field(default_factory=empty)
    to: list[Actor] = Field(default_factory=empty)
    via: list[Actor] = Field(default_factory=empty, description="qua Sở …")
    then_to: list[Actor] = Field(default_factory=empty, description="to whom it goes on from there")
    period: list[str] = Field(default_factory=empty, description="H1, H2 (half-years), Y, Q, M, W, ad_hoc")
    due: list[Time] = Field(default_factory=empty)
    source: str
    span: Span
