"""A parser of a few lines in place of the real one: these tests say what the command line does and nothing else."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from typer.testing import CliRunner

import kehoach
from kehoach.diagnostics import Diagnostic
from kehoach.schema import Coverage, DiagnosticOut, Document, Header, Node, Value
from kehoach.schema import Source as SourceOut
from kehoach.text.lines import read_lines
from kehoach.text.source import Source

_NUMBER = re.compile(r"^Số: (\S+)$", re.MULTILINE)
_SECTION = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)
_NEEDS = re.compile(r"NEEDS (KH\d+)")
_DOUBT = re.compile(r"^.*(!([A-Z]+\d+)).*$", re.MULTILINE)


class FakeReadError(ValueError):
    """As kehoach.ReadError."""

    def __init__(self, message: str, remedy: str | None = None, *, code: str = "KH801") -> None:
        super().__init__(message)
        self.remedy, self.code = remedy, code


def read_source(data: bytes, name: str | None) -> Source:
    """UTF-8 or nothing; `NEEDS KH805` in it is what this code says."""
    try:
        text = data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise FakeReadError("no encoding fits; tried: utf-8", "convert the file to UTF-8") from error
    if needs := _NEEDS.match(text):
        raise FakeReadError("something is not installed", "install it", code=needs[1])
    return Source(text=text, name=name, sha256=hashlib.sha256(data).hexdigest(), encoding="utf-8")


def parse_source(source: Source) -> Document:
    """`Số: x` is the number, `1. x` a section, `!KH312` a finding of that code, CRASH a fault."""
    text, name = source.text, source.name
    if "CRASH" in text:
        raise RuntimeError("boom")
    number = _NUMBER.search(text)
    found = [DiagnosticOut(**Diagnostic(m[2], "doubtful", m.span(1), "look").as_dict()) for m in _DOUBT.finditer(text)]  # type: ignore[arg-type]
    inked = len("".join(text.split()))
    return Document(
        schema="kehoach/1",
        generator="kehoach test",
        kind="van_ban",
        truncated=False,
        source=SourceOut(
            name=name,
            sha256=source.sha256,
            media_type="text/plain",
            encoding="utf-8",
            encoding_confidence=1,
            reader="text",
            characters=len(text),
        ),
        header=Header(so_hieu=Value(value=number[1], raw=number[1], span=number.span(1)) if number else None),
        body=[Node(id=m[1], kind="so", marker=f"{m[1]}.", text=m[2], span=m.span()) for m in _SECTION.finditer(text)],
        coverage=Coverage(characters=inked, body=inked, furniture=0, unparsed=0),
        diagnostics=found,
    )


def trace(source: Source) -> SimpleNamespace:
    """Every line in the zone `body`."""
    lines = list(read_lines(source))
    return SimpleNamespace(lines=lines, zones=[("body", line) for line in lines])


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the small parser in place of the real one."""
    pipeline = ModuleType("kehoach.pipeline")
    pipeline.__dict__.update(read_source=read_source, parse_source=parse_source, trace=trace, ReadError=FakeReadError)
    monkeypatch.setitem(sys.modules, "kehoach.pipeline", pipeline)
    monkeypatch.setattr(kehoach, "pipeline", pipeline, raising=False)


@pytest.fixture
def runner() -> CliRunner:
    """Runs commands inside this process."""
    return CliRunner(env={"NO_COLOR": "1"})


PLAN = "Số: 38/KH-UBND\n1. Mục đích\n2. Yêu cầu !KH312 ở đây\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A document with a number, two sections and one finding."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path
