"""How much is read before a file is refused, in bytes; a damaged or hostile file must cost neither the memory nor the afternoon."""

TEXT = 10_000_000
"""One article: a text file, a line of JSON, a page. A thick novel has a million."""

WHOLE = 100_000_000
"""A file that has to stand in memory as a whole (a JSON array, a PDF, standard input)."""

MARKUP = 500_000
"""An article in Markdown, without its pictures; the parser takes seconds for this much of nonsense."""

FEED = 5_000_000
"""A feed; broken ones take seconds a megabyte."""

ELEMENTS = 50_000
"""Elements of a web page, its scripts and menus left out; finding the article among so many takes ten seconds."""

PAGES = 500
"""Pages of a PDF."""

RATIO, SLACK = 100, 20_000_000
"""What compressed files may unpack to: so many times their size, and so many bytes on top. Text packs four to ten times."""

UNPACKED, FILES = 1_000_000_000, 10_000
"""Bytes and files that an archive may hold, with the archives in it."""
