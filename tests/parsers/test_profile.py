"""How a page became text, told by what the damage leaves behind."""

from __future__ import annotations

import pytest

import kehoach

PLAN = "KẾ HOẠCH\nMở thư viện giai đoạn {years}\n\nI. MỤC ĐÍCH\n1. Mở thư viện xã.\n2. Mua sách.\n"


@pytest.mark.parametrize(
    ("years", "lost"),
    [("20212025", True), ("20262030", True), ("20252030", True), ("2026-2030", False), ("2026 - 2030", False)],
)
def test_years_that_stand_together_have_lost_their_hyphen(years: str, lost: bool) -> None:
    assert ("F15" in kehoach.parse(PLAN.format(years=years)).source.profiles) == lost
