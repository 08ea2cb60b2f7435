"""Records of invented documents, as workers hand them to a destination."""

from __future__ import annotations

import hashlib
from functools import cache

import kehoach
from kehoach.batch.destinations.base import Destination, Part
from kehoach.batch.model import Failure, Outcome, Record

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: {number}/KH-UBND
Lào Cai, ngày 27 tháng 3 năm 2019

KẾ HOẠCH
{title}

Căn cứ Quyết định số 12/QĐ-TTg ngày 03/01/2019 của Thủ tướng Chính phủ;

I. MỤC TIÊU
1. Phấn đấu năm 2020 có 95% lao động qua đào tạo.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ tổ chức lớp học trước ngày 30/6/2019.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đặng Xuân Phong
"""
TITLES = ("Đào tạo nghề cho đồng bào", "Phòng, chống thiên tai", "Điều hành ngân sách", "Trồng rừng vụ thu")


@cache
def plan(number: int, title: str) -> str:
    """The JSON of a plan."""
    return kehoach.parse(PLAN.format(number=number, title=title)).to_json()


def parsed(number: int, source: str | None = None, title: str | None = None) -> Record:
    """A record with a document."""
    name = source or f"tinh/kế hoạch {number}.txt"
    title = title or TITLES[number % len(TITLES)]
    json = plan(number, title)
    sha256 = hashlib.sha256(PLAN.format(number=number, title=title).encode()).hexdigest()
    return Record(number, name, name, sha256, 400, Outcome.PARSED, None, json)


def failed(number: int, source: str | None = None) -> Record:
    """A record without a document."""
    name = source or f"tinh/hong-{number}.pdf"
    return Record(number, name, name, "", 7, Outcome.REFUSED, Failure(Outcome.REFUSED, "no text in it", None, "KH804"))


def shards() -> list[list[Record]]:
    """Records of several shards, in order: with failures, with nothing but failures, with none."""
    return [
        [parsed(0), failed(1), parsed(2)],
        [failed(3), failed(4)],
        [parsed(5, "ngoài/sâu/hơn/a.docx"), parsed(6)],
        [],
        [parsed(7), parsed(8), parsed(9)],
    ]


def write(destination: Destination, parts: list[list[Record]]) -> list[Part]:
    """Parts of shards, written last first: workers keep no order."""
    made = {number: destination.write_part(number, parts[number]) for number in reversed(range(len(parts)))}
    return [made[number] for number in range(len(parts))]


def run(destination: Destination, parts: list[list[Record]]) -> list[str]:
    """An unbroken run; gives the state behind each part."""
    destination.start()
    states = [destination.accept(part) for part in write(destination, parts)]
    destination.finish()
    destination.close()
    return states
