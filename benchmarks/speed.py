"""How fast kehoach is, measured in one run so that the machine drops out of the ratios.

    python benchmarks/speed.py              everything; a few minutes
    python benchmarks/speed.py --quick      smaller inputs, fewer repeats

Four tables: the seeds against markdown-it-py on the same bytes; the shares of the stages; start-up against a bare
Python; and the cost of hostile inputs at 1×, 2×, 4× their size, which must grow as the size does.

Times are of one core, warm, with garbage collection as users have it but in the last table. Of each time the least
and the median of interleaved repeats are shown: the least tells what the code costs, the median what a busy machine
adds.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

import kehoach
from kehoach import pipeline
from kehoach.parsers import frame, layout, output, profile
from kehoach.schema import Document

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("KEHOACH_SHARED", ROOT.parent / "shared"))
GOAL = 1.0
BAR = 2.0
"""With all facts; the document alone was to stay within 1.5."""
LINEAR = 6.0
"""Four times the input may cost so much more: 4 is linear, the rest is noise and growing caches; 16 is quadratic."""

Times = list[float]


def documents() -> tuple[str, list[bytes]]:
    """Name and bytes of the documents that the speed goal speaks of."""
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    if seeds:
        return "seeds", [p.read_bytes() for p in seeds]
    folder = ROOT / "fixtures" / "seed_shapes"
    return "seed_shapes (the seeds are not there)", [
        p.read_bytes() for p in sorted(folder.glob("*")) if p.suffix in {".txt", ".md"}
    ]


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that a piece of work takes, by a clock; `time.process_time` leaves out what others do to the machine."""
    begin = clock()
    work()
    return clock() - begin


def interleaved(works: Sequence[Callable[[], object]], repeats: int) -> list[Times]:
    """Times of several pieces of work, run in turn, so that a slow moment hits them alike."""
    for work in works:
        work()  # warm: imports, compiled patterns, validators
    gc.collect()
    rounds = [[timed(work) for work in works] for _ in range(repeats)]
    return [list(times) for times in zip(*rounds, strict=True)]


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: first column left, the rest right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    print(f"\n{title}")
    for row in [head, ["-" * w for w in widths], *rows]:
        first, *rest = (
            cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join([first, *rest]))


def ms(seconds: float) -> str:
    """Milliseconds."""
    return f"{seconds * 1000:.2f} ms"


# The goal


def against_markdown(data: list[bytes], repeats: int) -> None:
    """Bytes to validated JSON, against markdown-it-py's render of the same bytes."""
    markdown = MarkdownIt()

    def ours() -> None:
        for each in data:
            kehoach.parse_bytes(each).to_json()

    def theirs() -> None:
        for each in data:
            markdown.render(each.decode("utf-8"))

    mine, other = interleaved([ours, theirs], repeats)
    ratio = min(mine) / min(other)
    median = statistics.median(mine) / statistics.median(other)
    size = sum(map(len, data))
    rows = [
        ["kehoach: bytes → JSON", ms(min(mine)), ms(statistics.median(mine)), f"{size / min(mine) / 1e6:.1f} MB/s"],
        ["markdown-it-py: render", ms(min(other)), ms(statistics.median(other)), f"{size / min(other) / 1e6:.1f} MB/s"],
        ["ratio", f"{ratio:.2f}", f"{median:.2f}", f"bar {BAR}, goal {GOAL}"],
    ]
    table(f"{len(data)} documents, {size:,} bytes, {repeats} repeats", ["", "least", "median", ""], rows)


# Stages

STAGES = ("read", "lines + profile", "blocks", "parse", "output", "facts", "validate", "dump")


class Stages:
    """Time by stage: functions of the pipeline are wrapped, and what a stage calls of another is not counted twice."""

    def __init__(self) -> None:
        """Nothing spent yet."""
        self.spent = dict.fromkeys(STAGES, 0.0)
        self.open: list[float] = []

    def wrap(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its own time entered under `stage`."""

        def wrapped(*arguments: Any, **named: Any) -> Any:
            begin = time.perf_counter()
            self.open.append(0.0)
            try:
                return work(*arguments, **named)
            finally:
                total = time.perf_counter() - begin
                inner = self.open.pop()
                self.spent[stage] += total - inner
                if self.open:
                    self.open[-1] += total

        return wrapped


@contextmanager
def patched(stages: Stages) -> Iterator[None]:
    """The pipeline with its stages wrapped."""
    places: list[tuple[Any, str, str]] = [
        (pipeline, "read_source", "read"),
        (pipeline, "read_lines", "lines + profile"),
        (profile, "detect", "lines + profile"),
        (layout, "blocks", "blocks"),
        (frame, "find_frame", "blocks"),
        (output, "document", "output"),
        (pipeline, "add_facts", "facts"),
        (Document, "model_validate", "validate"),
        (Document, "to_json", "dump"),
        (pipeline, "_parse", "parse"),
    ]
    before = [(owner, name, owner.__dict__.get(name)) for owner, name, _ in places]
    for owner, name, stage in places:
        work = getattr(owner, name)
        if name == "read_lines":  # a generator: its work is done where it is used up
            work = _listed(work)
        setattr(owner, name, stages.wrap(stage, work))
    try:
        yield
    finally:
        for owner, name, original in before:
            if original is None:
                delattr(owner, name)
            else:
                setattr(owner, name, original)


def _listed(work: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *arguments: list(work(*arguments))


def stage_shares(data: list[bytes], repeats: int) -> None:
    """Where the time of a parse goes."""
    stages = Stages()
    with patched(stages):
        for _ in range(repeats):
            for each in data:
                document = pipeline.parse_source(pipeline.read_source(each))
                # A method of a class must be bound by hand once it is wrapped by a closure.
                Document.to_json(document)
    total = sum(stages.spent.values())
    rows = [[stage, ms(spent / repeats), f"{spent / total:.0%}"] for stage, spent in stages.spent.items()]
    table("stages, mean of all repeats", ["stage", "time", "share"], [*rows, ["all", ms(total / repeats), "100%"]])


# Start-up


def _quietly(command: list[str]) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def start_up(repeats: int) -> None:
    """What a fresh process costs, against a Python that does nothing."""
    script = Path(sys.executable).with_name("kehoach")
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.txt"
        small.write_bytes((ROOT / "fixtures" / "encodings" / "utf-8-bom.txt").read_bytes())
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "kehoach --version": [str(script), "--version"],
            f"kehoach parse ({small.stat().st_size:,} bytes)": [str(script), "parse", str(small)],
        }
        works = [partial(_quietly, command) for command in commands.values()]
        times = interleaved(works, repeats)
    bare = min(times[0])
    rows = [
        [name, ms(min(t)), ms(statistics.median(t)), f"{min(t) / bare:.1f}"]
        for name, t in zip(commands, times, strict=True)
    ]
    table(f"start-up, {repeats} fresh processes each", ["command", "least", "median", "× bare"], rows)


# Linear cost

LETTERHEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ PHÚ LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\nKẾ HOẠCH\nTrồng cây\nI. A\n1. B\n"
)
DUTY = LETTERHEAD + "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- "
ORDINARY = """1. Các thôn rà soát quỹ đất, xác định vị trí trồng cây và báo cáo trước ngày 15 tháng 3 năm 2026.
- Ban công tác mặt trận vận động các hộ tham gia;
- Đoàn thanh niên đào hố, bón lót theo hướng dẫn của Phòng Kinh tế tại Công văn số 12/KT-LN.
"""
HOSTILE = {
    "dashes": ("", "-"),
    "digits": ("", "7"),
    "I. ": ("", "I. "),
    "I. a line": ("", "I.\n"),
    "pipes": ("", "|"),
    "rows of pipes": ("", "a | b |\n"),
    "open parentheses": ("", "("),
    "bold signs": ("", "**"),
    "V/v ": (LETTERHEAD, "V/v "),
    "Nơi nhận: a line": (LETTERHEAD, "Nơi nhận:\n"),
    "TM. on one line": (LETTERHEAD, "TM. UBND KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An "),
    "PHỤ LỤC a line": (LETTERHEAD, "PHỤ LỤC\n"),
    "page numbers": (LETTERHEAD, "- 1 -\n\n"),
    "bullets": (LETTERHEAD, "- a\n+ b\n"),
    "d) d) d)": (LETTERHEAD, "d) a\n"),
    "i) v) i) v)": (LETTERHEAD, "i) a\nv) b\n"),
    "ordinary text": (LETTERHEAD, ORDINARY),
    "số 1/": (DUTY, "số 1/ "),
    "phối hợp với": (DUTY, "phối hợp với "),
    "phối hợp với Sở Y tế,": (DUTY, "phối hợp với Sở Y tế, "),
    "khoản 1 Điều 1": (DUTY, "khoản 1 Điều 1 "),
    "Quyết định số 1/QĐ-TTg": (DUTY, "Quyết định số 1/QĐ-TTg "),
    "Luật Trẻ em,": (DUTY, "Luật Trẻ em, "),
    "trước ngày 1/1": (DUTY, "trước ngày 1/1 "),
    "cung cấp khi có yêu cầu": (DUTY, "cung cấp số liệu khi có yêu cầu của xã, "),
    "one ordinary line": (LETTERHEAD, "các thôn rà soát quỹ đất và báo cáo kết quả "),
}
# Without lines there is nothing to do but look at each character, so these may be large.
FLAT = {"dashes", "digits", "I. ", "pipes", "open parentheses", "bold signs", "one ordinary line"} | {
    "số 1/", "phối hợp với", "khoản 1 Điều 1",
}  # fmt: skip


def linear_cost(base: int, flat: int) -> list[str]:
    """Each hostile input at 1×, 2×, 4×; gives the names of those whose cost grows faster than their size."""
    rows, bad = [], []
    # The collector walks through all that lives each time that a quarter more of it does: that cost is Python's and
    # hides what is looked for here, a rule that looks back over the lines before it.
    gc.disable()
    for name, (head, piece) in HOSTILE.items():
        size = flat if name in FLAT else base
        texts = [head + piece * (size * factor // len(piece)) for factor in (1, 2, 4)]
        times = [min(timed(partial(kehoach.parse, text), time.process_time) for _ in range(3)) for text in texts]
        ratios = [times[1] / times[0], times[2] / times[0]]
        if ratios[1] > LINEAR and times[2] > 0.05:
            bad.append(name)
        rows.append(
            [
                name,
                f"{size:,}",
                *(ms(t) for t in times),
                *(f"{r:.1f}" for r in ratios),
                f"{times[2] / len(texts[2]) * 1e6:.2f}",
                "NOT LINEAR" if name in bad else "",
            ]
        )
        gc.collect()
    gc.enable()
    head_row = ["input", "characters", "1×", "2×", "4×", "2×/1×", "4×/1×", "s/MB at 4×", ""]
    table("cost of hostile input, processor time without the collector; 2 and 4 are linear", head_row, rows)
    return bad


def main() -> int:
    """Print the tables; 1 when some cost is not linear."""
    parser = argparse.ArgumentParser(description="How fast kehoach is.")
    parser.add_argument("--quick", action="store_true", help="smaller inputs, fewer repeats")
    parser.add_argument("--no-hostile", action="store_true", help="leave out the hostile inputs")
    options = parser.parse_args()
    name, data = documents()
    print(f"kehoach {kehoach.__version__}, Python {sys.version.split()[0]}, {os.cpu_count()} cores; documents: {name}")
    against_markdown(data, 10 if options.quick else 60)
    stage_shares(data, 5 if options.quick else 30)
    start_up(4 if options.quick else 15)
    if options.no_hostile:
        return 0
    bad = linear_cost(*((10_000, 100_000) if options.quick else (100_000, 2_500_000)))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
