"""The collector of cycles in processes of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
