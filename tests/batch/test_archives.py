"""Archives: members under their names, links and bombs and damage, with nothing kept in memory."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from kehoach.batch.model import SourceError
from kehoach.batch.sources import Passed, items, tars, zips

FILES = {"a.txt": b"one", "x/kế hoạch.txt": b"hai" * 100, "../../up.txt": b"three", "/abs.txt": b""}
PACK: dict[str, Callable[[bytes], bytes]] = {
    ".tar": bytes,
    ".tar.gz": gzip.compress,
    ".tgz": gzip.compress,
    ".tar.bz2": bz2.compress,
    ".tar.xz": lzma.compress,
    ".tar.zst": zstandard.ZstdCompressor().compress,
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def zip_of(members: dict[str, bytes], path: str = "p.zip", how: int = zipfile.ZIP_DEFLATED) -> bytes:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return Path(path).read_bytes()


def tar_of(members: dict[str, bytes], format_: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format_) as archive:
        for name, data in members.items():
            head = tarfile.TarInfo(name)
            head.size = len(data)
            archive.addfile(head, io.BytesIO(data))
    return out.getvalue()


def said(path: str, **options: object) -> dict[str, str]:
    found = {}
    for item in items([path], **options):  # type: ignore[arg-type]
        try:
            found[item.source.removeprefix(path)] = item.read().decode()
        except SourceError as error:
            found[item.source.removeprefix(path)] = f"! {error.message}"
    return found


READ = {f"!{name}": data.decode() for name, data in FILES.items()}
PLACES = [("a.txt",), ("x", "kế hoạch.txt"), ("..", "..", "up.txt"), ("abs.txt",)]


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_zip(how: int) -> None:
    zip_of(FILES, how=how)
    assert said("p.zip") == READ
    found = list(items(["p.zip"]))
    assert [item.place for item in found] == [("p.zip", *place) for place in PLACES]
    assert [item.name for item in found] == ["a.txt", "kế hoạch.txt", "up.txt", "abs.txt"]
    assert (found[0].size, found[0].stamp) == (3, f"{zipfile.ZipFile('p.zip').infolist()[0].CRC:08x}")


@pytest.mark.parametrize("suffix", PACK)
@pytest.mark.parametrize("format_", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_tar(suffix: str, format_: int) -> None:
    path = f"p{suffix}"
    Path(path).write_bytes(PACK[suffix](tar_of(FILES, format_)))
    assert said(path) == READ
    assert [item.place[1:] for item in items([path])] == PLACES  # and nothing is read


def test_an_archive_in_a_folder_is_opened(here: Path) -> None:
    (here / "in").mkdir()
    zip_of({"a.txt": b"", "b.log": b"", "c.zip": b"", "d.jsonl": b"", ".e.txt": b"", "__MACOSX/f.txt": b""}, "in/p.zip")
    passed = Passed()
    assert [item.place for item in items(["in"], passed=passed)] == [("p.zip", "a.txt")]
    assert passed.reasons == {"suffix": 1, "nested": 2, "hidden": 2}
    assert passed.suffixes == {".log": 1, ".zip": 1, ".jsonl": 1}


@pytest.mark.parametrize(
    ("include", "exclude", "names"),
    [
        (["*.txt"], [], "a.txt b.txt"),
        (["*.zip"], [], "a.txt b.txt c.html"),
        (["p.zip/x/*"], [], "b.txt"),
        (["*.log"], [], "d.log"),
        ([], ["*.zip"], ""),
        ([], ["/x/"], "a.txt b.txt c.html"),
        ([], ["x/"], "a.txt c.html"),
        ([], ["p.zip/x/"], "a.txt c.html"),
    ],
)
def test_patterns_look_into_archives(here: Path, include: list[str], exclude: list[str], names: str) -> None:
    (here / "in").mkdir()
    zip_of({"a.txt": b"", "x/b.txt": b"", "c.html": b"", "d.log": b""}, "in/p.zip")
    found = [item.name for item in items(["in"], include=include, exclude=exclude)]
    assert " ".join(name for name in found if name != "in") == names


def test_members_of_one_name_are_told_apart() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile("p.zip", "w") as archive:
            for name, data in (("a.txt", "1"), ("a.txt", "2"), ("a.txt~2", "3"), ("a.txt", "4"), ("b~2.txt", "5")):
                archive.writestr(name, data)
    assert said("p.zip") == {"!a.txt": "1", "!a.txt~2": "2", "!a.txt~3": "4", "!b~2.txt": "5"}
    assert said("p.zip", include=["*.txt", "a.txt~2"])["!a.txt~2~2"] == "3"


def test_links_and_devices_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.DIRTYPE):
            head = tarfile.TarInfo(f"{kind.decode()}.txt")
            head.type, head.linkname = kind, "/etc/passwd"
            archive.addfile(head)
    Path("p.tar").write_bytes(out.getvalue())
    link = zipfile.ZipInfo("l.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile("p.zip", "w") as packed:
        packed.writestr(link, "/etc/passwd")
        packed.writestr("folder/", "")
    for path, links in (("p.tar", 4), ("p.zip", 1)):
        passed = Passed()
        assert said(path, passed=passed) == {"": "! no document here"}
        assert passed.reasons == {"link": links}


def test_bombs_cost_themselves_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    members = {"a.txt": b"a", "bomb.txt": bytes(2**23), "z.txt": b"z"}
    zip_of(members)
    Path("p.tar.xz").write_bytes(lzma.compress(tar_of(members)))
    monkeypatch.setattr(tars, "_SLACK", 2**14)
    for path in ("p.zip", "p.tar.xz"):
        found = said(path)
        assert found.pop("!bomb.txt") == "! it grows more than 400 times when it is unpacked"
        assert found == {"!a.txt": "a", "!z.txt": "z"}
    monkeypatch.setattr(tars, "MAX_BYTES", 2**20)
    monkeypatch.setattr(zips, "MAX_BYTES", 2**20)
    assert said("p.zip")["!bomb.txt"].startswith("! too large: 8388608 bytes")
    found = said("p.tar.xz")
    assert found["!bomb.txt"].startswith("! too large: 8388608 bytes")
    assert found[""] == "! damaged archive: it grows more than 400 times when it is unpacked"


def test_a_member_that_holds_more_than_it_says() -> None:
    data = bytearray(zip_of({"a.txt": b"a" * 100_000}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 5)
    Path("p.zip").write_bytes(data)
    assert said("p.zip") == {"!a.txt": "! it is damaged in the archive (size or checksum does not fit)"}


def test_a_password() -> None:
    data = bytearray(zip_of({"a.txt": b"a"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    Path("p.zip").write_bytes(data)
    assert said("p.zip") == {"!a.txt": "! it is protected by a password"}


def test_a_damaged_member_costs_itself_alone() -> None:
    data = zip_of({"a.txt": b"a" * 50, "b.txt": b"bbbb"}, how=zipfile.ZIP_STORED)
    Path("p.zip").write_bytes(data.replace(b"aaaa", b"axaa"))
    assert said("p.zip") == {
        "!a.txt": "! it is damaged in the archive (size or checksum does not fit)",
        "!b.txt": "bbbb",
    }


LOST = "! damaged archive: "


def test_a_zip_that_is_cut_short_gives_what_is_there() -> None:
    data = zip_of({"a.txt": b"a", "b.txt": b"b" * 50, "c.txt": b"c"}, how=zipfile.ZIP_STORED)
    Path("p.zip").write_bytes(data[: data.find(b"bbb") + 10])
    assert said("p.zip") == {
        "!a.txt": "a",
        "!b.txt": "! it is damaged in the archive (size or checksum does not fit)",
        "": LOST + "its directory is lost: it is cut short",
    }
    Path("p.zip").write_bytes(b"<html>404</html>")
    assert said("p.zip") == {"": LOST + "it is no ZIP archive, or cut short"}


def test_a_zip_behind_something_else_and_a_directory_that_lies() -> None:
    data = zip_of({"a.txt": b"a", "b.txt": b"b"})
    Path("p.zip").write_bytes(b"#!/bin/sh\n" + data)
    assert said("p.zip") == {"!a.txt": "a", "!b.txt": "b"}
    broken = bytearray(data)
    broken[broken.rfind(b"PK\x01\x02")] = 0
    Path("p.zip").write_bytes(broken)
    assert said("p.zip") == {"!a.txt": "a", "": LOST + "its directory is damaged: what follows is lost"}


def test_a_zip_with_large_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    zip_of({"a.txt": b"abc", "b.txt": b"def"})
    assert b"PK\x06\x06" in Path("p.zip").read_bytes()
    assert said("p.zip") == {"!a.txt": "abc", "!b.txt": "def"}


@pytest.mark.parametrize(
    ("raw", "flags", "name"),
    [
        ("kế.txt".encode(), 0, "kế.txt"),
        (b"k\x82.txt", 0, "ké.txt"),
        (b"k\xff.txt", 0x800, "k\udcff.txt"),
        (b"a\\b.txt", 0, "a/b.txt"),
    ],
)
def test_names_of_zip_members(raw: bytes, flags: int, name: str) -> None:
    data = zip_of({"n" * len(raw): b""}).replace(b"n" * len(raw), raw)
    at = data.rfind(b"PK\x01\x02") + 8
    Path("p.zip").write_bytes(data[:at] + struct.pack("<H", flags) + data[at + 2 :])
    assert ["/".join(item.place[1:]) for item in items(["p.zip"])] == [name]


@pytest.mark.parametrize("suffix", [".tar", ".tar.gz", ".tar.zst", ".tar.xz", ".tar.bz2"])
def test_a_tar_that_is_cut_short_gives_what_is_there(suffix: str) -> None:
    import random

    noise = random.Random(1).randbytes  # noqa: S311 - so that packed bytes are many
    data = PACK[suffix](tar_of({"a.txt": b"a", "b.bin.txt": noise(2**21), "c.txt": b"c"}))
    path = f"p{suffix}"
    Path(path).write_bytes(data[:-4000] if suffix != ".tar" else data[: data.rfind(b"c.txt")])
    found = {name: text[:9] for name, text in _bytes_said(path).items()}
    assert found[""] == "! damaged"
    if suffix != ".tar.bz2":  # its blocks are large
        assert found["!a.txt"] == "a"


def _bytes_said(path: str) -> dict[str, str]:
    found = {}
    for item in items([path]):
        try:
            found[item.source.removeprefix(path)] = item.read().decode("latin-1")
        except SourceError as error:
            found[item.source.removeprefix(path)] = f"! {error.message}"
    return found


def _bad_head(data: bytes) -> bytes:
    at = data.rfind(b"b.txt")
    return data[:at] + b"X" + data[at + 1 :]


def _endless(data: bytes) -> bytes:
    """A member of negative size: the next begins before it."""
    head = tarfile.TarInfo("n.txt")
    raw = bytearray(head.tobuf())
    raw[124:136] = b"\xff" * 11 + b"\x00"
    raw[148:156] = b" " * 8
    raw[148:156] = b"%06o\0 " % sum(raw)
    return data[:1024] + bytes(raw) + data[1024:]


def _long_head(data: bytes) -> bytes:
    head = tarfile.TarInfo("././@LongLink")
    head.type, head.size = tarfile.GNUTYPE_LONGNAME, 2**40
    return data[:1024] + head.tobuf(tarfile.GNU_FORMAT) + data[1024:]


def _slow_head(data: bytes) -> bytes:
    """A head of attributes that is digits alone."""
    head = tarfile.TarInfo("././@PaxHeader")
    head.type, head.size = tarfile.XHDTYPE, 60 * 512
    return data[:1024] + head.tobuf(tarfile.PAX_FORMAT) + b"1" * head.size + data[1024:]


def _nested_heads(data: bytes) -> bytes:
    """A head of a head of a head …"""
    head = tarfile.TarInfo("././@PaxHeader")
    head.type = tarfile.XHDTYPE
    return data[:1024] + head.tobuf(tarfile.PAX_FORMAT) * 5000 + data[1024:]


HARM = [_bad_head, _endless, _long_head, _slow_head, _nested_heads, lambda data: data[:1024], lambda data: data[:1000]]


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__)
def test_hostile_tars_end_in_a_word(harm: Callable[[bytes], bytes]) -> None:
    Path("p.tar").write_bytes(harm(tar_of({"a.txt": b"a" * 512, "b.txt": b"b"})))
    found = said("p.tar")
    assert found.pop("").startswith(LOST)
    assert set(found) <= {"!a.txt", "!n.txt"}
    assert "!a.txt" in found


def test_what_is_no_tar() -> None:
    Path("p.tar.gz").write_bytes(b"<html>404</html>")
    assert said("p.tar.gz")[""].startswith(LOST + "the packed data is damaged")
    Path("p.tar").write_bytes(b"")
    assert said("p.tar")[""].startswith(LOST)
    assert said("gone.zip") == {"": "! no such file"}


@pytest.mark.parametrize("path", ["p.zip", "p.tar"])
def test_memory_does_not_grow_with_the_number_of_members(path: str) -> None:
    members = {f"{number}.txt": b"x" for number in range(4000)}
    if path == "p.zip":
        zip_of(members, how=zipfile.ZIP_STORED)
    else:
        Path(path).write_bytes(tar_of(members))
    tracemalloc.start()
    try:
        count = sum(len(item.read()) for item in items([path]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 4000
    assert peak < 400_000
