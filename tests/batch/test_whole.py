"""A file is there whole, or as it was."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from kehoach.batch.whole import move, whole


@pytest.mark.parametrize("within", [None, "elsewhere"])
def test_a_block_that_fails_leaves_the_old_file(tmp_path: Path, within: str | None) -> None:
    path, folder = tmp_path / "out", tmp_path / within if within else None
    if folder:
        folder.mkdir()
    path.write_bytes(b"old")
    with pytest.raises(KeyError), whole(path, folder) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_bytes() == b"old"
        raise KeyError
    assert path.read_bytes() == b"old"
    with whole(path, folder) as stream:
        stream.write(b"new")
    assert path.read_bytes() == b"new"
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [path]


def test_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    with whole(tmp_path / "out"):
        pass
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"mine")
    (tmp_path / "out").symlink_to("other")
    with whole(tmp_path / "out") as stream:
        stream.write(b"new")
    assert ((tmp_path / "other").read_bytes(), (tmp_path / "out").is_symlink()) == (b"mine", False)


def test_a_file_moves_to_another_file_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, out = tmp_path / "work" / "made", tmp_path / "out"
    made.parent.mkdir()
    made.write_bytes(b"new")
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.parent != target.parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    move(made, out)
    assert out.read_bytes() == b"new"
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["out"]
