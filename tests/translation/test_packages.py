"""Which packages are there, and the way through them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

pytest.importorskip("argostranslate", reason="the extra translate is not installed")

from timeline.translation.packages import Package, found, installed, missing, route


def package(code: str, version: str = "1.0") -> Package:
    source, target = code.split("_")
    return Package(source, target, version, Path(code))


def codes(chain: tuple[Package, ...] | None) -> list[str] | None:
    return None if chain is None else [p.code.removeprefix("translate-") for p in chain]


@pytest.mark.parametrize(
    ("have", "way", "chain"),
    [
        (["fr_en", "es_en"], "fr_en", ["fr_en"]),
        (["es_en", "en_fr"], "es_fr", ["es_en", "en_fr"]),
        (["es_pt", "pt_fr", "es_en", "en_fr"], "es_fr", ["es_en", "en_fr"]),
        (["es_pt", "pt_fr"], "es_fr", ["es_pt", "pt_fr"]),
        (["gl_es", "es_en", "en_fr"], "gl_fr", ["gl_es", "es_en", "en_fr"]),
        (["es_fr", "es_en", "en_fr"], "es_fr", ["es_fr"]),
        (["en_es", "es_en"], "es_fr", None),
        ([], "fr_en", None),
    ],
)
def test_the_shortest_way_is_taken_through_english_first(have: list[str], way: str, chain: list[str] | None) -> None:
    assert codes(route(*way.split("_"), [package(code) for code in have])) == chain


@pytest.mark.parametrize(
    ("have", "way", "names"),
    [
        ([], "fr_en", ("translate-fr_en",)),
        ([], "en_fr", ("translate-en_fr",)),
        (["fr_en"], "es_de", ("translate-es_en", "translate-en_de")),
        (["es_en"], "es_de", ("translate-en_de",)),
        (["en_de"], "es_de", ("translate-es_en",)),
    ],
)
def test_the_fewest_packages_that_are_missing_are_named(have: list[str], way: str, names: tuple[str, ...]) -> None:
    assert missing(*way.split("_"), [package(code) for code in have]) == names


def test_what_is_installed_is_described(packages) -> None:
    home = packages("fr_en", "es_en", "en_fr")
    assert [(p.name, p.path, p.prefix) for p in installed()] == [
        ("translate-en_fr 0.1", home / "en_fr", ">>fr<<"),
        ("translate-es_en 0.1", home / "es_en", ""),
        ("translate-fr_en 0.1", home / "fr_en", ""),
    ]
    assert all(300_000 < p.size < 1_000_000 for p in installed())
    assert len({p.fingerprint for p in installed()}) == 3


def test_the_newest_of_two_versions_is_used(packages) -> None:
    home = packages("fr_en")
    for version in ("1.9", "1.10"):
        shutil.copytree(home / "fr_en", home / f"fr_en-{version}")
        metadata = json.loads((home / "fr_en" / "metadata.json").read_text())
        (home / f"fr_en-{version}" / "metadata.json").write_text(json.dumps(metadata | {"package_version": version}))
    assert [p.version for p in found()] == ["1.10", "1.9", "0.1"]
    assert [p.version for p in installed()] == ["1.10"]


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda path: (path / "metadata.json").unlink(), "metadata.json is missing or damaged"),
        (lambda path: (path / "metadata.json").write_text("{"), "metadata.json is missing or damaged"),
        (lambda path: (path / "metadata.json").write_text("[]"), "not a JSON object"),
        (lambda path: (path / "metadata.json").write_text('{"from_code": "fr", "to_code": "../en"}'), "no usable 'to_code'"),
        (lambda path: (path / "model" / "model.bin").unlink(), "no model/model.bin"),
        (lambda path: (path / "sentencepiece.model").unlink(), "neither sentencepiece.model nor bpe.model"),
    ],
)
def test_a_damaged_folder_is_told_and_not_used(packages, damage, said: str) -> None:
    home = packages("fr_en", "es_en")
    damage(home / "fr_en")
    assert [p.code for p in installed()] == ["translate-es_en"]
    [problem] = [p.problem for p in found() if p.problem]
    assert said in problem
    assert str(home / "fr_en") in problem


def test_a_package_of_argos_that_does_not_translate_is_left_alone(packages) -> None:
    home = packages("fr_en")
    (home / "splitter").mkdir()
    (home / "splitter" / "metadata.json").write_text('{"type": "sbd", "package_version": "1.0"}')
    assert [p.code for p in found()] == ["translate-fr_en"]
