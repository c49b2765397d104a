"""Package files from anywhere: what is sane is installed whole, what is not leaves no trace."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("argostranslate", reason="the extra translate is not installed")

from timeline.translation import TranslationError
from timeline.translation import install as installing
from timeline.translation.install import add, inspect, remove, trial
from timeline.translation.packages import Package, found, installed
from translation.conftest import package_file

Files = dict[str, bytes]


def repacked(path: Path, change: Callable[[Files], None]) -> Path:
    """The fixture package with some of its files changed."""
    with zipfile.ZipFile(package_file("fr_en")) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def metadata(**changes: object) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        files["fr_en/metadata.json"] = json.dumps(json.loads(files["fr_en/metadata.json"]) | changes).encode()

    return change


def everything_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_what_is_added_is_there_for_argos_too(home: Path) -> None:
    package = add(package_file("fr_en"))
    assert (package.name, package.path) == ("translate-fr_en 0.1", home / "fr_en")
    listed = subprocess.run(
        [sys.executable, "-c", "from argostranslate.argospm import main; main()", "list"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert listed.stdout.split() == ["translate-fr_en"]


def test_inspecting_installs_nothing(home: Path) -> None:
    assert inspect(package_file("es_en")).name == "translate-es_en 0.1"
    assert found() == []


def test_a_newer_package_takes_the_place_of_the_older(home: Path, tmp_path: Path) -> None:
    add(package_file("fr_en"))

    def newer(files: Files) -> None:
        metadata(package_version="1.10")(files)
        for name in list(files):
            files[name.replace("fr_en", "translate-fr_en-1_10")] = files.pop(name)

    add(repacked(tmp_path / "newer.argosmodel", newer))
    assert [(p.version, p.path.name) for p in found()] == [("1.10", "translate-fr_en-1_10")]
    assert everything_below(home.parent) == everything_below(home.parent)
    assert [path.name for path in home.parent.iterdir()] == ["packages"]


def test_adding_twice_changes_nothing(home: Path) -> None:
    add(package_file("fr_en"))
    before = everything_below(home.parent)
    add(package_file("fr_en"))
    assert everything_below(home.parent) == before


LINK = zipfile.ZipInfo("fr_en/link")
LINK.external_attr = (stat.S_IFLNK | 0o777) << 16


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda f: f.update({"../out": b""}), "leads outside its folder"),
        (lambda f: f.update({"fr_en/../../out": b""}), "leads outside its folder"),
        (lambda f: f.update({"/out": b""}), "leads outside its folder"),
        (lambda f: f.update({"C:\\out": b""}), "leads outside its folder"),
        (lambda f: f.update({LINK: b"/etc/passwd"}), "a link or a device"),
        (lambda f: f.update({"other/file": b""}), "does not hold one folder"),
        (lambda f: f.pop("fr_en/metadata.json"), "no metadata.json"),
        (lambda f: f.update({"fr_en/metadata.json": b"{"}), "metadata.json is not JSON"),
        (lambda f: f.update({"fr_en/metadata.json": b"[]"}), "not a JSON object"),
        (metadata(from_code=None), "no usable 'from_code' (None)"),
        (metadata(to_code="../../en"), "no usable 'to_code'"),
        (metadata(package_version=2), "no usable 'package_version' (2)"),
        (metadata(type="sbd"), "of type 'sbd'"),
        (metadata(target_prefix=["x"]), "'target_prefix' that is no text"),
        (lambda f: f.pop("fr_en/model/model.bin"), "no model/model.bin"),
        (lambda f: f.pop("fr_en/sentencepiece.model"), "neither sentencepiece.model nor bpe.model"),
        (lambda f: f.update({"fr_en/sentencepiece.model": b"nonsense"}), "cannot be loaded"),
        (lambda f: f.update({"fr_en/model/model.bin": b"nonsense"}), "cannot be loaded"),
        (lambda f: f.update({"fr_en/model/model.bin": f["fr_en/model/model.bin"][:-1000]}), "cannot be loaded"),
        (lambda f: f.update({"fr_en/model/shared_vocabulary.json": b"[]"}), "fails: Invalid token"),
        (lambda f: f.update({f"fr_en/{n}": b"" for n in range(installing.MOST_FILES)}), "larger than a package may be"),
    ],
)  # fmt: skip
def test_what_is_no_sane_package_is_refused_in_one_sentence_and_leaves_nothing(home: Path, tmp_path: Path, change, said: str) -> None:
    bad = repacked(tmp_path / "bad.argosmodel", change)
    with pytest.raises(TranslationError) as refused:
        add(bad)
    assert said in str(refused.value)
    assert str(bad) in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1
    assert everything_below(home.parent) == ["packages"]


def test_a_file_that_unpacks_to_more_than_its_bound_is_refused_before_it_is_unpacked(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installing, "MOST_BYTES", 100_000)
    with pytest.raises(TranslationError, match="larger than a package may be"):
        add(package_file("fr_en"))
    assert everything_below(home.parent) == ["packages"]


@pytest.mark.parametrize("keep", [0, 100, 400_000])
def test_a_cut_off_download_is_refused(home: Path, tmp_path: Path, keep: int) -> None:
    cut = tmp_path / "cut.argosmodel"
    cut.write_bytes(package_file("fr_en").read_bytes()[:keep])
    with pytest.raises(TranslationError, match=r"cut\.argosmodel is no Argos package, or a damaged one"):
        add(cut)
    assert everything_below(home.parent) == ["packages"]


def test_a_flipped_byte_is_noticed(home: Path, tmp_path: Path) -> None:
    data = bytearray(package_file("fr_en").read_bytes())
    data[len(data) // 2] ^= 0xFF
    bad = tmp_path / "bad.argosmodel"
    bad.write_bytes(data)
    with pytest.raises(TranslationError, match="a damaged one"):
        add(bad)
    assert everything_below(home.parent) == ["packages"]


def test_a_file_that_is_not_there_is_said(home: Path) -> None:
    with pytest.raises(TranslationError, match=r"^nowhere\.argosmodel does not exist\.$"):
        add(Path("nowhere.argosmodel"))


def test_a_disk_that_is_too_small_is_said_before_anything_is_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1000, 999, 1))
    with pytest.raises(TranslationError, match="the disk is full"):
        add(package_file("fr_en"))
    assert everything_below(home.parent) == ["packages"]


def test_a_disk_that_fills_up_while_unpacking_leaves_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(package_file("fr_en"))
    before = everything_below(home.parent)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(TranslationError, match=r"The disk is full: .*es_en\.argosmodel was not installed"):
        add(package_file("es_en"))
    assert everything_below(home.parent) == before


def test_where_the_last_step_fails_the_older_package_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(package_file("fr_en"))
    before = everything_below(home.parent)
    rename = Path.rename

    def denied(self: Path, target: Path) -> Path:
        if self.name == "fr_en" and target.parent == home and "unfinished" in str(self):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", denied)
    with pytest.raises(TranslationError, match="Permission denied"):
        add(package_file("fr_en"))
    monkeypatch.undo()
    assert everything_below(home.parent) == before


def test_an_install_that_is_killed_leaves_no_package_and_the_next_one_clears_up(home: Path) -> None:
    script = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom timeline.translation import install\n"
        "install.Engine = lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)\ninstall.add(Path(sys.argv[1]))\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(package_file("fr_en"))], env=os.environ, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert found() == []
    [left] = [path for path in home.parent.iterdir() if path != home]
    os.utime(left, (0, 0))
    add(package_file("fr_en"))
    assert [path.name for path in home.parent.iterdir()] == ["packages"]
    assert [p.code for p in installed()] == ["translate-fr_en"]


def test_where_nothing_may_be_written_beside_the_packages_they_are_unpacked_among_them(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != home.parent)
    seen: list[list[str]] = []
    real = installing.trial

    def watched(package: Package) -> tuple[str, str]:
        seen.append([path.name for path in home.parent.iterdir()])
        assert found() == []
        return real(package)

    monkeypatch.setattr(installing, "trial", watched)
    add(package_file("fr_en"))
    assert seen == [["packages"]]
    assert [path.name for path in home.iterdir()] == ["fr_en"]


@pytest.mark.parametrize("name", ["translate-fr_en", "fr_en"])
def test_remove_takes_the_package_away(packages, name: str) -> None:
    home = packages("fr_en", "es_en")
    assert [p.name for p in remove(name)] == ["translate-fr_en 0.1"]
    assert [p.code for p in found()] == ["translate-es_en"]
    assert [path.name for path in home.parent.iterdir()] == ["packages"]


def test_removing_what_is_not_there_names_what_is(packages) -> None:
    packages("fr_en")
    with pytest.raises(TranslationError, match=r"No package de_en is installed \(installed: translate-fr_en\)"):
        remove("de_en")


def test_a_trial_translates_a_date_of_the_language(packages) -> None:
    packages("fr_en")
    sentence, translation = trial(installed()[0])
    assert "octobre" in sentence
    assert any(c.isalnum() for c in translation)
