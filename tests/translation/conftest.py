"""Packages installed for one test, a memory of its own, and events to translate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Document, Event

FIXTURES = Path(__file__).parents[1] / "fixtures"


def package_file(code: str) -> Path:
    """The fixture package of this name."""
    return FIXTURES / f"translate-{code}.argosmodel"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder where packages are installed and looked for; the memory lies beside it."""
    import argostranslate.settings

    folder = tmp_path / "argos" / "packages"
    folder.mkdir(parents=True)
    monkeypatch.setattr(argostranslate.settings, "package_dirs", [folder])
    monkeypatch.setattr(argostranslate.settings, "package_data_dir", folder)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    monkeypatch.setenv("TIMELINE_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def packages(home: Path) -> Callable[..., Path]:
    """Installs fixture packages by the codes of their languages."""
    from timeline.translation.install import add

    def install(*codes: str) -> Path:
        for code in codes:
            add(package_file(code))
        return home

    return install


def event(text: str, language: str | None, published: date | None = date(2024, 10, 1)) -> Event:
    """An event whose quote is the whole of a one-sentence article."""
    return Event(Document("a", text, language, published), 0, len(text), text, text)
