"""Documents that harm the process which parses them, and a destination that makes workers take them so."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from kehoach.batch.destinations.lines import LinesDestination

PLAN = """ỦY BAN NHÂN DÂN
TỈNH VĨNH HÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}/KH-UBND
Vĩnh Hà, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Trồng rừng đợt {number}

I. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường giao cây giống trước ngày 15/3/2026.
{more}
"""


def plan(number: int, more: str = "") -> str:
    """A small plan; `more` may be one of the harms."""
    return PLAN.format(number=number, more=more)


def _crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _hang() -> None:
    time.sleep(600)


def _hang_hard() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    time.sleep(600)


def _take_memory() -> None:
    held = [bytearray(64 * 2**20) for _ in range(10_000)]
    assert held


def _fail() -> None:
    raise ZeroDivisionError("division\nby zero")


HARMS = {
    "HARM-CRASH": _crash, "HARM-HANG": _hang, "HARM-DEAF": _hang_hard, "HARM-MEMORY": _take_memory, "HARM-FAULT": _fail,
}  # fmt: skip


class HarmedLines(LinesDestination):
    """Lines; in the process that unpickles it, documents that name a harm do it."""

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Taken by a worker: what parses is wrapped there."""
        self.__dict__.update(state)
        _wrap()


class Clumsy(HarmedLines):
    """The first worker that writes a certain part ends while it writes."""

    def write_part(self, number: int, records: Any) -> Any:
        """Leave a mark, end; when the mark is there, write."""
        mark = Path(self.work, f"tried-{number}")
        if number == 1 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().write_part(number, records)


def _wrap() -> None:
    from kehoach import pipeline

    honest = pipeline.parse_source

    def parse_source(source: Any) -> Any:
        for word, harm in HARMS.items():
            if word in source.text:
                harm()
        return honest(source)

    pipeline.parse_source = parse_source
