"""A page with many entries, to measure how it feels: python benchmarks/page/many.py 5000 > many.html"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from hashlib import sha256

from timeline.model import Document, Entry, Event, Expression, Figure, Timeline
from timeline.rendering import Options, render

SENTENCES = {
    "en": "the council of the old town said that a bridge over the river would be closed after water came into the harbour",
    "fr": "le conseil de la vieille ville a dit que le pont sur la rivière serait fermé après la montée des eaux du port",
    "ar": "قال مجلس المدينة القديمة إن الجسر فوق النهر سوف يغلق بعد ارتفاع المياه في الميناء",
    "zh": "市政府 表示 老桥 将 在 洪水 之后 关闭 ， 港口 已经 进水 。",
}


def story(number: int, seed: int = 1) -> Timeline:
    """A chronology of this many entries over two years, with two reports each on average, always the same for the same seed."""
    random.seed(seed)
    begin = date(2023, 1, 1)
    documents = []
    for index in range(max(4, number // 10)):
        language = sorted(SENTENCES)[index % 4]
        published = begin + timedelta(random.randrange(730))
        digest = sha256(str(index).encode()).hexdigest()
        documents.append(
            Document(f"a{index}", "", language, published, f"Article {index}", None, f"Outlet {index % 40}", f"in/{index}.txt", digest)
        )
    entries = [_entry(documents, begin + timedelta(int(random.triangular(0, 730, 500)))) for _ in range(number)]
    entries.sort(key=lambda entry: (entry.first or date.min, entry.last or date.max))
    return Timeline(tuple(entries), (), tuple(documents), (), f"{number} entries")


def _entry(documents: list[Document], first: date) -> Entry:
    last = first + timedelta(random.choice([0] * 8 + [7, 30]))
    edtf = first.isoformat() if first == last else f"{first}/{last}"
    reports = tuple(_report(document, first, last, edtf) for document in random.sample(documents, random.choice([1, 1, 2, 4])))
    best = reports[0]
    status = random.choice(["happened"] * 6 + ["reported", "planned", "denied"])
    return Entry(best.text, best.document.language, reports, edtf, first, last, status, random.choice(["stated"] * 5 + ["inferred"]))  # type: ignore[arg-type]


def _report(document: Document, first: date, last: date, edtf: str) -> Event:
    words = SENTENCES[document.language or "en"].split()
    text = ("" if document.language == "zh" else " ").join(random.choice(words) for _ in range(25))
    expression = Expression(0, 10, text[:10], "DATE", edtf, edtf=edtf, first=first, last=last, rule="calendar")
    return Event(document, 0, len(text), text, text, expression, first, last, edtf, figures=(Figure("3", 3.0, "boats"),))


if __name__ == "__main__":
    sys.stdout.write(render(story(int(sys.argv[1])), "html", Options()))
