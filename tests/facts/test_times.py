"""Times: what is found in a text and what a cell says."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.facts.context import Context, plan_years
from kehoach.facts.times import (
    TimeValue,
    Years,
    binds,
    cell,
    events,
    find_times,
    named,
    point_forms,
    points,
    read_length,
    read_time,
    read_times,
)
from kehoach.schema.facts import Time
from kehoach.text.fold import fold

PLAN = Years(plan=(2026, 2026), issued="2025-12-20")

CELLS = """
ngày 5 tháng 9 năm 2025
    date edtf=2025-09-05 date=2025-09-05
NGÀY 05 THÁNG 9 NĂM 2025
    date edtf=2025-09-05 date=2025-09-05
ngày 5.9.2025
    date edtf=2025-09-05 date=2025-09-05
5/9/2025
    date edtf=2025-09-05 date=2025-09-05
8 giờ 30 phút, ngày 5/9/2025
    date edtf=2025-09-05T08:30:00 date=2025-09-05
7h30 ngày 05 tháng 9 năm 2025
    date edtf=2025-09-05T07:30:00 date=2025-09-05
ngày 31/02/2025
    -
ngày 20/11
    date edtf=2026-11-20 date=2026-11-20 year_inferred
Thứ Hai, ngày 08/9/2025
    date edtf=2025-09-08 date=2025-09-08
ngày 07, 08/9/2025
    range edtf=[2025-09-07,2025-09-08] start=2025-09-07 end=2025-09-08
ngày 7 và 8/9/2025
    range edtf=[2025-09-07,2025-09-08] start=2025-09-07 end=2025-09-08
ngày 07 đến 11 tháng 9 năm 2025
    range edtf=2025-09-07/2025-09-11 start=2025-09-07 end=2025-09-11
24 - 26/8/2026
    range edtf=2026-08-24/2026-08-26 start=2026-08-24 end=2026-08-26
từ 24/8 đến 26/8/2026
    range edtf=2026-08-24/2026-08-26 start=2026-08-24 end=2026-08-26
từ ngày 28/12 đến ngày 03/01/2026
    range edtf=2025-12-28/2026-01-03 start=2025-12-28 end=2026-01-03
28/8/2025 - 05/9/2025
    range edtf=2025-08-28/2025-09-05 start=2025-08-28 end=2025-09-05
trước 30/9/2025
    before edtf=2025-09-30 date=2025-09-30
trước ngày 01 tháng 10 năm 2025
    before edtf=2025-10-01 date=2025-10-01
Hoàn thành trước ngày 15/10/2025
    before edtf=2025-10-15 date=2025-10-15
xong trước tháng 11/2025
    before edtf=2025-11 date=2025-11-01
trước quý IV/2025
    before edtf=2025-36 date=2025-10-01
trước năm 2027
    before edtf=2027 date=2027-01-01
Chậm nhất là ngày 20/10/2025
    by edtf=2025-10-20 date=2025-10-20
chậm nhất trước ngày 20/10/2025
    before edtf=2025-10-20 date=2025-10-20
muộn nhất vào ngày 20/10/2025
    by edtf=2025-10-20 date=2025-10-20
hạn chót: 13/10/2025
    by edtf=2025-10-13 date=2025-10-13
đến hết tháng 6/2026
    by edtf=2026-06 date=2026-06-30
đến hết năm 2026
    by edtf=2026 date=2026-12-31
hết quý I năm 2026
    by edtf=2026-33 date=2026-03-31
Hoàn thành trong quý III/2025
    by edtf=2025-35 date=2025-09-30
xong trong tháng 6 năm 2026
    by edtf=2026-06 date=2026-06-30
hoàn thành xong trong năm 2026
    by edtf=2026 date=2026-12-31
hoàn thành quý I/2026
    by edtf=2026-33 date=2026-03-31
đến năm 2035
    by edtf=2035 date=2035-12-31
đến tháng 6/2026
    by edtf=2026-06 date=2026-06-30
đến ngày 31/12/2025
    by edtf=2025-12-31 date=2025-12-31
vào năm 2027
    by edtf=2027 date=2027-12-31
vào tháng 8/2026
    range edtf=2026-08 start=2026-08-01 end=2026-08-31
trong quý IV năm 2025
    range edtf=2025-36 start=2025-10-01 end=2025-12-31
ngay trong năm 2025
    range edtf=2025 start=2025-01-01 end=2025-12-31
TRONG NĂM 2026
    range edtf=2026 start=2026-01-01 end=2026-12-31
Tháng 3-5/2026
    range edtf=2026-03/2026-05 start=2026-03-01 end=2026-05-31
Tháng 8, 9/2026
    range edtf=[2026-08,2026-09] start=2026-08-01 end=2026-09-30
tháng 3 và tháng 4 năm 2026
    range edtf=[2026-03,2026-04] start=2026-03-01 end=2026-04-30
từ tháng 11 đến tháng 2 năm 2026
    range edtf=2025-11/2026-02 start=2025-11-01 end=2026-02-28
Từ tháng 11/2025 đến quý I/2026
    range edtf=2025-11/2026-03 start=2025-11-01 end=2026-03-31
Quý II, III/2026
    range edtf=[2026-34,2026-35] start=2026-04-01 end=2026-09-30
Quý II - IV/2026
    range edtf=2026-04/2026-12 start=2026-04-01 end=2026-12-31
quý 1 năm 2026
    range edtf=2026-33 start=2026-01-01 end=2026-03-31
Từ quý III/2026
    after edtf=2026-07/.. start=2026-07-01
năm 2026 và những năm tiếp theo
    after edtf=2026/.. start=2026-01-01
năm 2025 - 2027
    range edtf=2025/2027 start=2025-01-01 end=2027-12-31
từ năm 2021 đến năm 2025
    range edtf=2021/2025 start=2021-01-01 end=2025-12-31
Sáu tháng đầu năm 2026
    range edtf=2026-01/2026-06 start=2026-01-01 end=2026-06-30
6 tháng cuối năm
    range edtf=2026-07/2026-12 start=2026-07-01 end=2026-12-31 year_inferred
cuối tháng 6/2026
    approx edtf=2026-06-30~ end=2026-06-30
đầu năm 2026
    approx edtf=2026-01~
giữa quý II/2026
    approx edtf=2026-05~
cuối năm
    approx edtf=2026-12~ end=2026-12-31 year_inferred
hàng tuần
    recur every=P1W
mỗi quý
    recur every=P3M
định kỳ hàng quý, hàng năm
    recur every=P3M+P1Y
Định kỳ 03 tháng/lần
    recur every=P3M
01 năm một lần
    recur every=P1Y
2 lần/năm
    recur every=P6M
định kỳ hằng năm (trước ngày 10/12)
    recur relation=before rrule=FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10 every=P1Y
Hằng năm, trước ngày 15/11
    recur relation=before rrule=FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15 every=P1Y
định kỳ trước ngày 15 tháng 11
    recur relation=before rrule=FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15
Thường xuyên; riêng năm 2026 hoàn thành trong quý II
    continuous | range edtf=2026 start=2026-01-01 end=2026-12-31 | by edtf=2026-34 date=2026-06-30 year_inferred
định kỳ cuối quý II và cuối quý IV
    recur every=P1Y
định kỳ cuối mỗi quý, cuối năm học
    recur every=P3M+P1Y
vào cuối mỗi học kỳ
    recur every=P6M
trước ngày 25 hàng tháng
    recur relation=before rrule=FREQ=MONTHLY;BYMONTHDAY=25
trước ngày 10 và ngày 25 hằng tháng
    recur relation=before rrule=FREQ=MONTHLY;BYMONTHDAY=10,25
ngày 15 và ngày cuối tháng
    recur rrule=FREQ=MONTHLY;BYMONTHDAY=15,-1
trước ngày 3O/11/2O26
    before edtf=2026-11-30 date=2026-11-30
trước ngày 20 tháng cuối quý
    recur relation=before rrule=FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20
trước ngày 05 tháng đầu quý sau
    recur relation=before rrule=FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5
ngày 10 của tháng cuối mỗi quý
    recur rrule=FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=10
Tháng 9 hằng năm
    recur relation=within rrule=FREQ=YEARLY;BYMONTH=9
Từ tháng 11 đến tháng 02 hằng năm
    recur relation=within rrule=FREQ=YEARLY;BYMONTH=11,12,1,2
tháng 6, tháng 12 hằng năm
    recur relation=within rrule=FREQ=YEARLY;BYMONTH=6,12
ngày hôm nay (15/6)
    -
ngày khai mạc (15/6)
    -
ngày khai giảng (5/9)
    annual_day edtf=XXXX-09-05 rrule=FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=5 anchor=ngày khai giảng
Quý I, III/2026
    range edtf=[2026-33,2026-35] start=2026-01-01 end=2026-09-30
Quý I hàng năm
    recur relation=within rrule=FREQ=YEARLY;BYMONTH=1,2,3
trước ngày 30 tháng 6 của năm liền sau
    before edtf=XXXX-06-30
trong vòng 24 giờ kể từ khi phát hiện
    event relation=within anchor=phát hiện lag=PT24H
trong thời hạn 03 ngày làm việc, kể từ ngày nhận đủ hồ sơ
    event relation=within anchor=ngày nhận đủ hồ sơ lag=P3D business_days
Trong thời hạn 10 ngày làm việc
    event relation=within lag=P10D business_days
Chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị
    event relation=within anchor=kết thúc hội nghị lag=P5D business_days
chậm nhất 10 ngày trước ngày khai mạc
    event relation=before anchor=ngày khai mạc lag=P10D
trước 05 ngày tổ chức hội nghị
    event relation=before anchor=tổ chức hội nghị lag=P5D
trước 10 ngày làm việc kể từ ngày khai mạc
    event relation=before anchor=ngày khai mạc lag=P10D business_days
trước ngày tổ chức hội nghị 03 ngày
    event relation=before anchor=ngày tổ chức hội nghị lag=P3D
trước khi khai giảng ít nhất 02 tuần
    event relation=before anchor=khai giảng lag=P2W
sau 02 tháng kể từ ngày ban hành
    event relation=after anchor=ngày ban hành lag=P2M
trước kỳ đánh giá năm 2026
    event relation=before anchor=kỳ đánh giá năm 2026
trước kỳ họp cuối năm
    event relation=before anchor=kỳ họp cuối năm
trước ngày khai giảng năm học mới
    event relation=before anchor=ngày khai giảng năm học mới
Sau khi có hướng dẫn của tỉnh
    event relation=after anchor=có hướng dẫn của tỉnh
trước khi khai giảng
    event relation=before anchor=khai giảng
kể từ ngày ký
    event relation=after anchor=ngày ký
kể từ ngày 01/7/2025
    after edtf=2025-07-01/.. start=2025-07-01
sau ngày 30/6/2025
    after edtf=2025-07-01/.. start=2025-07-01
Thường xuyên hằng năm
    continuous every=P1Y
Thực hiện thường xuyên, liên tục
    continuous
đột xuất
    ad_hoc
khi có yêu cầu
    ad_hoc
khi có văn bản của cấp trên
    event relation=after anchor=có văn bản của cấp trên
Sau mỗi đợt kiểm tra
    event relation=after anchor=mỗi đợt kiểm tra
trong vòng 30 phút kể từ khi có tin
    event relation=within anchor=có tin lag=PT30M
Vào giờ hành chính các ngày làm việc
    continuous
Thời gian theo quyết định phê duyệt
    event relation=per anchor=quyết định phê duyệt
Theo tiến độ dự án
    event relation=per anchor=tiến độ dự án
thực hiện theo Kế hoạch năm 2025 của tỉnh
    event relation=per anchor=Kế hoạch năm 2025 của tỉnh
2026
    range edtf=2026 start=2026-01-01 end=2026-12-31
2025-2026
    range edtf=2025/2026 start=2025-01-01 end=2026-12-31
2026 và những năm tiếp theo
    after edtf=2026/.. start=2026-01-01
5/2026
    range edtf=2026-05 start=2026-05-01 end=2026-05-31
3-5/2026
    range edtf=2026-03/2026-05 start=2026-03-01 end=2026-05-31
T6/2026
    range edtf=2026-06 start=2026-06-01 end=2026-06-30
II/2026
    range edtf=2026-34 start=2026-04-01 end=2026-06-30
ngày 24/1 1/2026
    date edtf=2026-11-24 date=2026-11-24
24/8
    date edtf=2026-08-24 date=2026-08-24 year_inferred
Thứ Hai (24/8)
    date edtf=2026-08-24 date=2026-08-24 year_inferred
Năm, 27/8
    date edtf=2026-08-27 date=2026-08-27 year_inferred
Sáng 24/8
    date edtf=2026-08-24 date=2026-08-24 year_inferred
24/8 - 26/8
    range edtf=2026-08-24/2026-08-26 start=2026-08-24 end=2026-08-26 year_inferred
Trong năm
    range edtf=2026 start=2026-01-01 end=2026-12-31 year_inferred
07h45 - 8h00
    clock start=T07:45 end=T08:00
từ 7h00 đến 9h00
    clock start=T07:00 end=T09:00
năm học 2025-2026
    school_year edtf=2025/2026
nhiệm kỳ 2025 - 2030
    term edtf=2025/2030
thời kỳ 2021-2030, tầm nhìn đến năm 2050
    range edtf=2021/2030 start=2021-01-01 end=2030-12-31 horizon=2050
giai đoạn 2 (2021-2025)
    range edtf=2021/2025 start=2021-01-01 end=2025-12-31
Tháng Thanh niên năm 2026
    event_month edtf=2026-03 anchor=Tháng Thanh niên
Tháng hành động vì bình đẳng giới
    event_month edtf=2026-11-15/2026-12-15 anchor=Tháng hành động vì bình đẳng giới year_inferred
Ngày Gia đình Việt Nam (28/6)
    annual_day edtf=XXXX-06-28 rrule=FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=28 anchor=Ngày Gia đình Việt Nam
dịp hè năm 2026
    season edtf=2026-22
Tết Trung thu
    lunar anchor=Tết Trung thu
trước Tết Nguyên đán
    lunar anchor=Tết Nguyên đán
chậm nhất 03 ngày sau khi họp (trước ngày 5/3/2026)
    event relation=within anchor=họp lag=P3D | before edtf=2026-03-05 date=2026-03-05
Dự kiến ngày 05/3/2026 (Chậm nhất ngày 10/3/2026)
    date edtf=2026-03-05 date=2026-03-05 | by edtf=2026-03-10 date=2026-03-10
04/6/2026-15/6/2026
    range edtf=2026-06-04/2026-06-15 start=2026-06-04 end=2026-06-15
24/8-26/8
    range edtf=2026-08-24/2026-08-26 start=2026-08-24 end=2026-08-26 year_inferred
07 ngày làm việc sau khi nghiệm thu, bàn giao
    event relation=within anchor=nghiệm thu, bàn giao lag=P7D business_days
03 ngày trước khi họp
    event relation=before anchor=họp lag=P3D
Đến trước thời điểm khai mạc
    event relation=before anchor=khai mạc
Trước ngày 31/01 năm liền kề
    recur relation=before rrule=FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31
Theo dõi, đôn đốc các đơn vị
    -
Theo Phụ lục II
    -
5 ngày làm việc
    -
2 giờ
    -
01 ngày
    -
trẻ em dưới 36 tháng tuổi
    -
9/9 xã
    -
trước pháp luật
    -
Nghị quyết số 57-NQ/TW
    -
năm huyện
    -
từ ngày 5 đến ngày 10/6/2025
    range edtf=2025-06-05/2025-06-10 start=2025-06-05 end=2025-06-10
02 lần/tháng
    -
5 lần/năm
    -
5 lần/tuần
    -
trước 17h hằng ngày
    recur relation=by rrule=FREQ=DAILY
chậm nhất 15 giờ 30 phút, ngày thứ Sáu hằng tuần
    recur relation=by rrule=FREQ=WEEKLY;BYDAY=FR
trước thứ 5 hàng tuần
    recur relation=before rrule=FREQ=WEEKLY;BYDAY=TH
trước 16h00 ngày 20 hằng tháng
    recur relation=before rrule=FREQ=MONTHLY;BYMONTHDAY=20
hằng tháng (trước ngày 25 hằng tháng)
    recur every=P1M | recur relation=before rrule=FREQ=MONTHLY;BYMONTHDAY=25
Hằng tháng, trước ngày 25
    recur relation=before rrule=FREQ=MONTHLY;BYMONTHDAY=25 every=P1M
hằng tuần (trước 16h00 thứ Năm)
    recur relation=by rrule=FREQ=WEEKLY;BYDAY=TH every=P1W
hằng ngày trước 16h
    recur relation=by rrule=FREQ=DAILY every=P1D
hằng tháng trước ngày 25/6/2026
    recur every=P1M | before edtf=2026-06-25 date=2026-06-25
thứ Sáu hằng tuần
    recur every=P1W
trước 17h00 ngày hôm nay (10/6/2026)
    before edtf=2026-06-10T17:00:00 date=2026-06-10
2026-03-31
    date edtf=2026-03-31 date=2026-03-31
2026-13-31
    -
Khoảng giữa tháng 5/2025
    approx edtf=2025-05-15~
8 giờ 30 phút
    clock start=T08:30
đến5/6/2025
    -
TX
    continuous
T.xuyên
    continuous
Q.II/2026
    range edtf=2026-34 start=2026-04-01 end=2026-06-30
Q4
    range edtf=2026-36 start=2026-10-01 end=2026-12-31 year_inferred
Dự kiến 15/11
    date edtf=2026-11-15 date=2026-11-15 year_inferred
20/5 (sáng)
    date edtf=2026-05-20 date=2026-05-20 year_inferred
tuần 2 tháng 3/2026
    range edtf=2026-03-08/2026-03-14 start=2026-03-08 end=2026-03-14
tuần cuối của tháng 2
    approx edtf=2026-02-28~ end=2026-02-28 year_inferred
nửa đầu tháng 6
    range edtf=2026-06-01/2026-06-15 start=2026-06-01 end=2026-06-15 year_inferred
Tuần 2
    -
vụ Xuân Hè 2026
    season edtf=2026-21
Vụ Đông - Xuân 2025 - 2026
    season edtf=2025-24
Suốt năm học
    event relation=within anchor=năm học
Trong suốt quá trình thực hiện
    event relation=within anchor=quá trình thực hiện
Thực hiện ngay
    event relation=after lag=P0D
vào chiều Chủ nhật hằng tuần
    recur rrule=FREQ=WEEKLY;BYDAY=SU
định kỳ 6 tháng (trước 10/6 và 10/12)
    recur relation=before rrule=FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10 every=P6M
"""
"""A cell, and below it what it says in a plan for 2026 of December 2025; a dash where it is no time."""


def said(value: TimeValue) -> str:
    """A value on one line: the kind, then each field that says something."""
    parts = [str(value.kind)]
    for field in fields(value)[1:]:
        got = getattr(value, field.name)
        if got:
            shown = "+".join(got) if isinstance(got, tuple) else got
            parts.append(field.name if got is True else f"{field.name}={shown}")
    return " ".join(parts)


def rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip("\n").split("\n")
    return [(lines[n], lines[n + 1].strip()) for n in range(0, len(lines), 2)]


@pytest.mark.parametrize(("cell", "expected"), rows(CELLS))
def test_what_a_cell_says(cell: str, expected: str) -> None:
    times = read_times(fold(cell), PLAN)
    assert (" | ".join(said(time.value) for time in times) or "-") == expected
    assert all(time.value.anchor != "" for time in times)
    first = read_time(fold(cell), PLAN)
    assert (said(first) if first else "-") == expected.split(" | ", maxsplit=1)[0]


def test_the_table_is_large() -> None:
    assert len(rows(CELLS)) >= 80


@pytest.mark.parametrize(
    "expected",
    ["Năm 2019", "NĂM 2019", "năm  2019"],
)
def test_capitals_and_blanks(expected: str) -> None:
    assert [said(time.value) for time in find_times(expected, Years())] == [
        "range edtf=2019 start=2019-01-01 end=2019-12-31"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Căn cứ Quyết định số 12/QĐ-UBND ngày 04/3/2025, gửi kế hoạch trước ngày 15/4/2026 và trong quý II/2026",
            ["ngày 04/3/2025", "trước ngày 15/4/2026", "trong quý II/2026"],
        ),
        ("Thường xuyên rà soát; hàng tháng báo cáo (6 tháng/lần)", ["Thường xuyên", "hàng tháng", "6 tháng/lần"]),
        ("Họp  trước   ngày  05  tháng 10  năm  2026.", ["trước   ngày  05  tháng 10  năm  2026"]),
        ("Trẻ em dưới 36 tháng tuổi, 9/9 huyện, năm xã, tỷ lệ 1,5/10, mục 2.2, phiên bản 4.0", []),
        ("Số 15/2026/NĐ-CP và 56/2017/NĐ-CP, hotline 18001136, từ 01-02 cán bộ", []),
        ("KẾ HOẠCH GIAI ĐOẠN 2021-2025, TẦM NHÌN ĐẾN NĂM 2030", ["GIAI ĐOẠN 2021-2025, TẦM NHÌN ĐẾN NĂM 2030"]),
        ("chịu trách nhiệm trước pháp luật; trước hết là cấp xã", []),
        ("Sở Y tế gửi báo cáo trước 28/6.", ["trước 28/6"]),
        ("Trước 5/9, các trường nộp báo cáo.", ["Trước 5/9"]),
        ("Gửi số liệu trước 5/9 để tổng hợp.", ["trước 5/9"]),
        ("Như trước 5/6 trạm y tế đạt chuẩn.", []),
        ("Giảm trước 1/10 số hồ sơ trễ hạn.", []),
        ("Trước đây 28/63 tỉnh, nay trước 3 khóa.", []),
        ("họp ngày 10/5, 12/5/2026", ["ngày 10/5", "12/5/2026"]),
        ("", []),
    ],
)
def test_what_is_found(text: str, found: list[str]) -> None:
    assert [text[time.start : time.end] for time in find_times(text, PLAN)] == found


@pytest.mark.parametrize(
    ("text", "years", "date", "inferred"),
    [
        ("gửi trước ngày 15/6", Years(), None, False),
        ("gửi trước ngày 15/6", Years(issued="2024-01-30"), "2024-06-15", True),
        ("gửi trước ngày 15/6", Years(plan=(2025, 2025), issued="2024-12-30"), "2025-06-15", True),
        ("gửi trước ngày 15/6", Years(section=2026, plan=(2025, 2025), issued="2024-12-30"), "2026-06-15", True),
        ("gửi trước ngày 15/6", Years(plan=(2021, 2025), issued="2021-02-01"), "2021-06-15", True),
        ("gửi trước ngày 15/01", Years(issued="2024-12-20"), "2025-01-15", True),
        ("gửi trước ngày 15/6", Years(plan=(2024, 2024), issued="2026-03-10"), "2026-06-15", True),
        ("gửi trước ngày 15/01", Years(plan=(2024, 2024), issued="2024-03-10"), "2024-01-15", True),
        ("Năm 2027, gửi trước ngày 15/6", PLAN, "2027-06-15", True),
        ("tổ chức trong năm 2027, xong trước ngày 15/6", PLAN, "2027-06-15", True),
        ("ngày 10/5 và ngày 12/5/2027", PLAN, "2027-05-10", True),
        ("theo Kế hoạch năm 2024 của sở, gửi trước ngày 15/6", PLAN, "2026-06-15", True),
        ("Năm 2027 nghỉ. Gửi trước ngày 15/6", PLAN, "2026-06-15", True),
        ("trước ngày 30 tháng 6 của năm liền sau", PLAN, None, False),
    ],
)
def test_where_a_missing_year_is_taken_from(text: str, years: Years, date: str | None, inferred: bool) -> None:
    (time,) = [
        time
        for time in find_times(text, years)
        if time.value.kind in {"before", "date"} and "/20" not in text[time.start : time.end]
    ]
    assert (time.value.date, time.value.year_inferred) == (date, inferred)
    assert time.value.edtf == (date or f"XXXX-06-{'30' if 'tháng' in text else '15'}")


@pytest.mark.parametrize(
    "text",
    [
        "Hằng năm, các đơn vị gửi báo cáo trước ngày 15/11",
        "định kỳ trước ngày 15 tháng 11",
        "báo cáo trước ngày 15/11 và trước ngày 20/12 hằng năm",
        "trước ngày 15/11 hàng năm",
    ],
)
def test_a_day_comes_back(text: str) -> None:
    times = [time.value for time in find_times(text, PLAN) if time.value.rrule]
    assert (times[0].relation, times[0].rrule) == ("before", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15")
    assert times[0].date is None


def test_years_of_a_context() -> None:
    years = Years.of(Context(date="2024-01-30", years=(2024, 2024)), section=2025)
    assert (years, years.year) == (Years(2025, (2024, 2024), "2024-01-30"), 2025)
    assert Years.of(Context(date="2024-01-30", years=(2021, 2025))).year == 2024
    assert Years().year is None


@pytest.mark.parametrize(
    ("subject", "years"),
    [
        ("Thực hiện Nghị định số 8/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", None),
        ("Thực hiện Quyết định số 5/QĐ-TTg ngày 12 tháng 5 năm 2024 về trồng rừng", None),
        ("THỰC HIỆN QUYẾT ĐỊNH SỐ 5/QĐ-TTg NGÀY 12/5/2024 NĂM 2026", (2026, 2026)),
        ("Thực hiện Nghị quyết số 1/NQ-CP ngày 08/01/2024 về trồng rừng giai đoạn 2024 - 2028", (2024, 2028)),
        ("Trồng rừng tháng 5/2026", (2026, 2026)),
        ("Trồng rừng năm học 2025/2026", (2025, 2025)),
        ("Trồng rừng", None),
    ],
)
def test_years_that_a_subject_is_for(subject: str, years: tuple[int, int] | None) -> None:
    assert plan_years(subject) == years


def test_a_row_of_hours_is_read_as_long_as_it_may_be() -> None:
    assert len(find_times("ngày 15/6/2026, " + "7h00 " * 5000, PLAN)) == 5001


def test_part_of_a_text() -> None:
    text = "trước ngày 1/5/2026; trước ngày 2/5/2026; trước ngày 3/5/2026"
    (time,) = find_times(text, PLAN, 20, 40)
    assert text[time.start : time.end] == "trước ngày 2/5/2026"


@pytest.mark.parametrize(("name", "example"), [(form[0], form[4]) for form in point_forms.FORMS])
def test_examples_of_points(name: str, example: str) -> None:
    low = example.lower()
    found = points.match_point(low, 0, len(low))
    assert found is not None and found[1] == len(low), name


@pytest.mark.parametrize("example", [example for *_, example in events.FORMS])
def test_examples_of_events(example: str) -> None:
    low = example.lower()
    found = events.match_event(low, 0, len(low))
    assert found is not None and found[2] == len(low)


@pytest.mark.parametrize(("kind", "example"), [(kind, example) for kind, _, example in named.PERIODS])
def test_examples_of_periods(kind: str, example: str) -> None:
    low = example.lower()
    found = named.match_period(low, 0, len(low))
    assert found is not None and found[0].kind == kind


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("01 ngày", "event relation=within lag=P1D"),
        ("0,5 giờ", "event relation=within lag=PT0.5H"),
        ("< 45 ngày;", "event relation=within lag=P45D"),
        ("Không quá 05 ngày làm việc", "event relation=within lag=P5D business_days"),
        ("Trong thời hạn 18 tháng", "event relation=within lag=P18M"),
        ("Vào giờ hành chính", None),
        ("Tháng 5", None),
        ("36 tháng tuổi", None),
    ],
)
def test_how_long_the_work_may_take(cell: str, expected: str | None) -> None:
    assert [said(time.value) for time in read_length(fold(cell))] == ([] if expected is None else [expected])


@pytest.mark.parametrize(("word", "pattern", "example"), cell.BARE)
def test_examples_of_bare_cells(word: str, pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example.lower())
    (time,) = read_times(example, PLAN)
    assert (time.start, time.end) == (0, len(example))
    assert find_times(word + example, PLAN)[0].value.edtf == time.value.edtf


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Suốt thời gian diễn ra lễ hội", "event relation=within anchor=thời gian diễn ra lễ hội"),
        ("Học kỳ I", "event relation=within anchor=Học kỳ I"),
        ("Ngay sau Tết", "event relation=after anchor=Tết lag=P0D"),
        ("6 tháng và cả năm", "recur relation=within rrule=FREQ=YEARLY;BYMONTH=6,12"),
    ],
)
def test_phrases_that_say_when_in_a_cell(cell: str, expected: str) -> None:
    assert [said(time.value) for time in read_times(fold(cell), PLAN)] == [expected]


@pytest.mark.parametrize(
    ("cell", "figures"),
    [
        ("Khởi công: 6/2026 Hoàn thành: 12/2027", ["6/2026", "12/2027"]),
        ("Dự kiến 15/5", ["15/5"]),
        ("Lần 1: 15/5; lần 2: 20/9", ["15/5", "20/9"]),
        ("Đạt 3/5 tiêu chí", []),
        ("Tỷ lệ 1/2", []),
    ],
)
def test_figures_beside_other_words_in_a_cell(cell: str, figures: list[str]) -> None:
    text = fold(cell)
    assert [text[time.start : time.end] for time in read_times(text, PLAN)] == figures


def test_words_that_bind() -> None:
    for bind, firsts, lasts in binds.WORDS:
        for words in {f"{first} {last}".strip() for first in firsts for last in lasts}:
            assert binds.bind_before(f"gửi {words} ", 0, len(words) + 5) == (bind, 4), words


def test_the_fields_are_those_of_the_schema() -> None:
    assert {field.name for field in fields(TimeValue)} == set(Time.model_fields) - {"raw", "span"}


WORDS = (
    "ngày", "tháng", "năm", "quý", "trước", "hàng", "hằng", "định", "kỳ", "từ", "đến", "II", "15/6", "1/2", "2026", "5",
    "-", ",", ".", "(", ")", "cuối", "khi", "sau", "chậm", "nhất", "và", "6 tháng", "thường xuyên", "trong thời hạn",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
@example("ngày 15/6 năm sau 15/6")
def test_times_stand_in_order_and_do_not_overlap(text: str) -> None:
    times = find_times(fold(text), PLAN)
    assert all(0 <= time.start < time.end <= len(text) for time in times)
    assert all(a.end <= b.start for a, b in pairwise(times))


HOSTILE = (
    "trước ngày ", "từ ngày 1/1 ", "quý I, ", "hàng năm ", "tháng 1 ", "trước ngày 1/5 ", "hàng năm (trước ",
    "“định kỳ ", "trong thời hạn 5 ngày ", "trong 05 (năm) ngày (năm) ", "trong hai mươi (", "sau khi 1 (ba) ",
    "sau hội nghị ", "kết thúc đợt ", "ít nhất 5 ngày trước ", "trước 5 ngày khi ",
    "định kỳ cuối quý I và ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("times", [1, 4])
def test_a_hostile_line_comes_to_an_end(unit: str, times: int) -> None:
    line = unit * (times * 3000)
    found = find_times(line, PLAN)
    assert all(a.end <= b.start for a, b in pairwise(found))
