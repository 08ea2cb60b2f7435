"""How fast the readers are, and how much memory they take, beside the best general converters.

    python benchmarks/readers.py                       the corpus, or the fixtures where there is none
    python benchmarks/readers.py --peers PYTHON        an interpreter that has the peers, if this one has not
    python benchmarks/readers.py --limit 5 --quick

kehoach goes the whole way, from bytes to validated JSON; the peers only make Markdown or text of the file, without a
field or a tree. Each tool is a process of its own that stays; all are asked for the same file in turn, so a slow moment
of the machine hits them alike and the ratios stand. Memory is the peak of the process after all files of a format.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("KEHOACH_SHARED", ROOT.parent / "shared"))

Convert = Callable[[bytes, str], object]


def kehoach_tool() -> Convert:
    """Bytes to validated JSON."""
    import kehoach

    return lambda data, name: kehoach.parse_bytes(data, name=name).to_json()


def markitdown_tool() -> Convert:
    """Bytes to Markdown."""
    from markitdown import MarkItDown, StreamInfo

    tool = MarkItDown()
    return lambda data, name: (
        tool.convert_stream(io.BytesIO(data), stream_info=StreamInfo(extension=Path(name).suffix)).text_content
    )


def trafilatura_tool() -> Convert:
    """Bytes of a page to Markdown, with tables; it reads HTML alone."""
    trafilatura = import_module("trafilatura")
    return lambda data, _: trafilatura.extract(data, output_format="markdown", include_tables=True)


def docling_tool() -> Convert:
    """Bytes to Markdown, by the backends that need no model."""
    models = import_module("docling.datamodel.base_models")
    forms = [models.InputFormat.HTML, models.InputFormat.DOCX]
    tool = import_module("docling.document_converter").DocumentConverter(allowed_formats=forms)
    return lambda data, name: tool.convert(
        models.DocumentStream(name=name, stream=io.BytesIO(data))
    ).document.export_to_markdown()


TOOLS: dict[str, tuple[Callable[[], Convert], tuple[str, ...]]] = {
    "kehoach": (kehoach_tool, ("html", "docx", "pdf")),
    "markitdown": (markitdown_tool, ("html", "docx", "pdf")),
    "trafilatura": (trafilatura_tool, ("html",)),
    "docling": (docling_tool, ("html", "docx")),
}
"""Name, what makes it, and the formats that it can be asked for here."""

SUFFIXES = {"html": (".html", ".htm"), "docx": (".docx",), "pdf": (".pdf",)}


def files_of(form: str, limit: int | None) -> list[Path]:
    """Files of a format: those of the corpus, else the fixtures."""
    for folder in (SHARED / "corpus" / form, ROOT / "fixtures" / form):
        found = sorted(p for p in folder.glob("*") if p.suffix.lower() in SUFFIXES[form])
        if found:
            return found[:: max(1, len(found) // limit)][:limit] if limit else found
    return []


def work(tool: str) -> None:
    """Be the process of one tool: read paths, answer with seconds and peak memory, one line of JSON each."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints must not be taken for an answer
    try:
        convert = TOOLS[tool][0]()
    except ImportError as error:
        print(json.dumps({"missing": str(error)}), file=answers, flush=True)
        return
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        data = path.read_bytes()
        begin = time.perf_counter()
        try:
            convert(data, path.name)
            failed = None
        except Exception as error:
            failed = f"{type(error).__name__}: {error}"[:200]
        answer = {
            "seconds": time.perf_counter() - begin,
            "failed": failed,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }
        print(json.dumps(answer), file=answers, flush=True)


@dataclass
class Worker:
    """A tool at work, and what it took for each file: the least seconds, and whether it failed."""

    tool: str
    process: subprocess.Popen[str]
    least: dict[Path, float] = field(default_factory=dict)
    failed: dict[Path, str] = field(default_factory=dict)
    peak: int = 0

    @classmethod
    def start(cls, tool: str, python: str) -> Worker | None:
        """Start the process; None where the tool is not installed."""
        process = subprocess.Popen(
            [python, str(Path(__file__)), "--work", tool],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "HF_HUB_OFFLINE": "1"},
        )
        worker = cls(tool, process)
        answer = worker._answer()
        if "ready" not in answer:
            print(f"{tool}: not installed ({answer.get('missing', 'it did not start')})")
            return None
        return worker

    def ask(self, path: Path) -> None:
        """Convert one file and keep the least time."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        answer = self._answer()
        self.peak = answer["peak"]
        if answer["failed"]:
            self.failed[path] = answer["failed"]
        else:
            self.least[path] = min(answer["seconds"], self.least.get(path, answer["seconds"]))

    def _answer(self) -> dict[str, Any]:
        out: IO[str] | None = self.process.stdout
        assert out is not None
        line = out.readline()
        found: dict[str, Any] = json.loads(line) if line else {}
        return found

    def stop(self) -> None:
        """Let the process end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def compare(form: str, paths: list[Path], repeats: int, peers: str) -> None:
    """Print the table of one format."""
    size = sum(p.stat().st_size for p in paths)
    print(f"\n{form}: {len(paths)} files, {size / 2**20:.1f} MiB, least of {repeats}")
    started = [
        Worker.start(tool, sys.executable if tool == "kehoach" else peers)
        for tool, (_, forms) in TOOLS.items()
        if form in forms
    ]
    workers = [w for w in started if w is not None]
    for path in paths:
        for _ in range(repeats):
            for worker in workers:
                worker.ask(path)
    ours = workers[0]
    print(f"{'tool':12} {'s in all':>9} {'median ms':>10} {'peak MiB':>9} {'failed':>7} {'its time / ours':>16}")
    for worker in workers:
        worker.stop()
        both = [p for p in worker.least if p in ours.least]
        ratio = sum(worker.least[p] for p in both) / sum(ours.least[p] for p in both) if both else float("nan")
        median = statistics.median(worker.least.values()) * 1000 if worker.least else float("nan")
        print(
            f"{worker.tool:12} {sum(worker.least.values()):9.2f} {median:10.1f} {worker.peak / 1024:9.0f} "
            f"{len(worker.failed):7} {ratio:16.2f}"
        )
    for path, why in ours.failed.items():
        print(f"  kehoach: {path.name}: {why}")


def main() -> None:
    """Compare on every format that has files."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--format", choices=SUFFIXES, action="append", help="only these")
    options.add_argument("--limit", type=int, help="files of each format at most")
    options.add_argument("--quick", action="store_true", help="each file once")
    options.add_argument("--peers", default=sys.executable, help="interpreter that has the peers")
    options.add_argument("--work", choices=TOOLS, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.work:
        work(given.work)
        return
    for form in given.format or SUFFIXES:
        paths = files_of(form, given.limit)
        if paths:
            compare(form, paths, 1 if given.quick else 3, given.peers)


if __name__ == "__main__":
    main()
