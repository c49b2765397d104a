"""Chronologies that lie among the articles, because an earlier run wrote them there."""

from __future__ import annotations

import re

from timeline.reading.files import File

OURS = "is a chronology that timeline build wrote, no article, and was left out; name it itself to go on from it (.json, .csv)"

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:"
    rb"# [^\n]*\n\n- \*\*Documents:\*\* \d"
    rb'|\{"kind": "entry", "date": '
    rb"|entry,date,first,last,status,certainty,happening,"
    rb'|<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"'
    rb""" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"""
    rb")"
)
"""How a briefing, JSON lines, a table and a page begin that were written here."""


def is_ours(file: File) -> bool:
    """Whether `timeline build` wrote this file."""
    with file.open() as stream:
        return _BEGINNING.match(stream.read(2000)) is not None
