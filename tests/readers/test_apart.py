"""Reading in a child process: what the child cannot survive, the parent does."""

from __future__ import annotations

import os
import pickle
import sys
import threading
from pathlib import Path

import pytest
from tests.readers.made import cells, xlsx

from kehoach.readers import ReadError, apart, read_source
from kehoach.readers.apart import read_apart

TEXT = "KẾ HOẠCH\n1. Nội dung\n".encode()


def test_the_same_source_comes_back() -> None:
    for data, name in (
        (TEXT, "kế hoạch.txt"),
        (xlsx(cells("TT|Việc|Ai", "1|a|b")), "a.xlsx"),
        (b"a;b\n1;2\n", "a.csv"),
    ):
        assert read_apart(data, name) == read_source(data, name)


def test_a_refusal_comes_back_whole() -> None:
    with pytest.raises(ReadError, match="an archive") as caught:
        read_apart(b"Rar!\x1a\x07\x01\x00")
    assert (caught.value.code, caught.value.remedy) == ("KH810", "unpack it first")


def child(body: str) -> tuple[str, ...]:
    """The command of a child whose reader does this instead of reading."""
    code = (
        "from kehoach.readers import apart, formats\n"
        f"def read_source(data, name):\n    exec({body!r})\n"
        "formats.read_source = read_source\napart.serve()"
    )
    return (sys.executable, "-c", code)


CRASHES: tuple[tuple[str, str, str, str], ...] = (
    ("a crash in native code", "import ctypes; ctypes.string_at(0)", "KH808", "broke"),
    ("an exit", "import os; os._exit(3)", "KH808", "exit code 3"),
    ("an exit that looks well", "import os; os._exit(0)", "KH808", "exit code 0"),
    ("an exception", "raise KeyError('x')", "KH808", "exit code 1"),
    ("out of memory", "bytearray(2**40)", "KH808", "MiB of memory"),
    ("noise on standard output", "print('x' * 9999); import os; os._exit(0)", "KH808", "exit code 0"),
    ("sleep", "import time; time.sleep(600)", "KH809", "more than 1 s"),
    ("an endless loop", "while True: pass", "KH809", "more than 1 s"),
    (
        "deaf to signals",
        "import signal, time\nsignal.signal(15, signal.SIG_IGN)\ntime.sleep(600)",
        "KH809",
        "more than",
    ),
)


@pytest.mark.parametrize(("title", "body", "code", "message"), CRASHES, ids=[row[0] for row in CRASHES])
def test_a_child_that_breaks(title: str, body: str, code: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_COMMAND", child(body))
    monkeypatch.setattr(apart, "_GRACE", 0.2)
    seconds = 1 if code == "KH809" else 60
    with pytest.raises(ReadError, match=message) as caught:
        read_apart(TEXT, seconds=seconds)
    assert caught.value.code == code, title


@pytest.mark.skipif(sys.platform != "linux", reason="NO LIMIT OF MEMORY on this system")
def test_the_limit_of_memory_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_COMMAND", child("bytearray(2**29)"))
    with pytest.raises(ReadError, match="more than 256 MiB of memory") as caught:
        read_apart(TEXT, memory=2**28)
    assert caught.value.code == "KH808"


def test_a_file_beside_the_document_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("lxml", "csv", "pickle"):
        (tmp_path / f"{name}.py").write_text("import os; os._exit(9)")
    monkeypatch.chdir(tmp_path)
    assert read_apart(b"a;b\n1;2\n", "a.csv").reader == "csv"


def test_threads_of_the_parent_do_no_harm() -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(read_apart(TEXT).text)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [TEXT.decode()] * 4


@pytest.mark.skipif(not Path("/proc").exists(), reason="NO /proc: left processes were not looked for")
def test_nothing_is_left_running(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_COMMAND", child("import time; time.sleep(600)"))
    before = children()
    with pytest.raises(ReadError):
        read_apart(TEXT, seconds=0.5)
    assert children() == before


def children() -> set[str]:
    """Processes whose parent is this one."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


class Foreign:
    """What a child that was taken over might say: reading it as a pickle would run a command."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


def test_an_answer_cannot_reach_the_parent(tmp_path: Path) -> None:
    answer = pickle.dumps(Foreign(tmp_path / "reached"))
    with pytest.raises(ReadError, match="no usable answer") as caught:
        apart._result(answer, 0, 1, 1)
    assert caught.value.code == "KH808"
    assert not (tmp_path / "reached").exists()
