"""How much is read before a file is refused, in bytes; a damaged or hostile file must cost neither the memory nor the afternoon."""

TEXT = 10_000_000
"""One article: a text file, a line of JSON, a page. A thick novel has a million."""

WHOLE = 100_000_000
"""A file that has to stand in memory as a whole (a JSON array, a PDF, standard input)."""
