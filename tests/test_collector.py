"""When the collector of cycles works: not during a parse, seldom in processes of ours, else as the user has it."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach.collector import rests

FIXTURE = Path(__file__).parents[1] / "fixtures" / "encodings" / "utf-8-bom.txt"


def thresholds_after(code: str) -> list[int]:
    program = f"import gc, sys; {code}; print(*gc.get_threshold(), file=sys.stderr)"
    command = [sys.executable, "-c", program, "parse", str(FIXTURE)]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
    return [int(number) for number in done.stderr.split()]


def test_the_command_looks_seldom() -> None:
    command = "from contextlib import suppress; from kehoach.cli import main\nwith suppress(SystemExit): main()\n"
    first, *_ = thresholds_after(command + "pass")
    assert first >= 10_000


def test_a_library_leaves_the_collector_alone() -> None:
    assert thresholds_after("import kehoach; kehoach.parse_file(sys.argv[2])") == thresholds_after("pass")


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collector(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_it_rests_during_the_work_and_is_then_as_before(collector: bool) -> None:
    assert rests(gc.isenabled)() is False
    assert gc.isenabled() is collector


def test_it_is_as_before_when_the_work_fails(collector: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        rests(lambda: 1 // 0)()
    assert gc.isenabled() is collector
