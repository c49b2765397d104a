"""How much is read before a file is refused, in bytes; a damaged or hostile file must cost neither the memory nor the afternoon."""

TEXT = 10_000_000
"""One article: a text file, a line of JSON, a page. A thick novel has a million."""

WHOLE = 100_000_000
"""A file that has to stand in memory as a whole (a JSON array, a PDF, standard input)."""

PAGES = 500
"""Pages of a PDF."""

RATIO, SLACK = 100, 20_000_000
"""What compressed files may unpack to: so many times their size, and so many bytes on top. Text packs four to ten times."""

UNPACKED, FILES = 1_000_000_000, 10_000
"""Bytes and files that an archive may hold, with the archives in it."""
