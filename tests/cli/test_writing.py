"""Files are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from timeline.cli.writing import write


def test_writes_utf_8_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "out.md", ["début ", "octobre\n"])
    assert (tmp_path / "out.md").read_bytes() == "début octobre\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    def parts() -> Iterator[str]:
        yield "half"
        raise RuntimeError("out of ink")

    (tmp_path / "out.md").write_text("old")
    with pytest.raises(RuntimeError, match="out of ink"):
        write(tmp_path / "out.md", parts())
    assert (tmp_path / "out.md").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(click.UsageError, match=r"-o /dev/full cannot be written \(No space left on device\)"):
        write(full, ["text" * 10_000])


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(Path("/dev/null"), ["gone"])
    assert not Path("/dev/null").is_file()


def test_the_rights_of_a_file_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, ["new"])
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(click.UsageError, match="protected"):
        write(path, ["new"])
    assert path.read_text() == "old"
