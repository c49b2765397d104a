"""The whole way to a machine without a network: bundle here, install there with the network cut, build the samples with translation.

    python -m pytest tests/bundle/airgap.py

Not part of the suite, since the first step asks the package index for some hundred megabytes; the test that needs it is skipped nowhere.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
CUT = ["unshare", "-n"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["unshare", "-rn"]


def test_a_bundle_installs_and_translates_with_the_network_cut(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    models = [part for code in ("fr_en", "es_en") for part in ("--models", str(FIXTURES / f"translate-{code}.argosmodel"))]
    subprocess.run([sys.executable, "-m", "timeline", "bundle", "-o", str(folder), *models], check=True)

    there = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    reached = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
    alone = subprocess.run([*CUT, sys.executable, "-c", reached], capture_output=True, text=True, env=there)
    assert "Network is unreachable" in alone.stderr

    place = tmp_path / "place"
    subprocess.run([*CUT, sys.executable, str(folder / "install.py"), str(place)], check=True, env=there)
    written = tmp_path / "chronology.json"
    command = [str(place / "bin" / "timeline"), "build", str(ROOT / "samples"), "--translate", "en", "-o", str(written)]
    subprocess.run([*CUT, *command], check=True, env=there, cwd=tmp_path)

    sources = [source for entry in json.loads(written.read_text(encoding="utf-8"))["entries"] for source in entry["sources"]]
    assert {source["language"] for source in sources if source["translation"]} == {"fr", "es"}
    assert any(source["translation"] == "The captain was taken into custody on Wednesday evening." for source in sources)
