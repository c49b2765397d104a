"""Synthetic reports with the density of a news archive, for benchmarks/merging.py."""

from __future__ import annotations

import random
from datetime import date, timedelta

from timeline.model import Document, Event, Figure

START, DAYS = date(2015, 1, 1), 3652
FORMS = {
    "en": ("{who} {did} in {where}, {n} people affected", "protested|were arrested|signed a deal|were killed|resigned|met"),
    "fr": (
        "{who} {did} à {where}, {n} personnes concernées",
        "ont manifesté|ont été arrêtés|ont signé un accord|ont été tués|ont démissionné|se sont réunis",
    ),
    "es": (
        "{who} {did} en {where}, {n} personas afectadas",
        "protestaron|fueron detenidos|firmaron un acuerdo|murieron|dimitieron|se reunieron",
    ),
    "de": (
        "{who} {did} in {where}, {n} Menschen betroffen",
        "protestierten|wurden festgenommen|schlossen ein Abkommen|wurden getötet|traten zurück|trafen sich",
    ),
    "ru": (
        "{who} {did} в городе {where}, пострадали {n}",
        "протестовали|были арестованы|подписали соглашение|погибли|ушли в отставку|встретились",
    ),
}
SYLLABLES = ("ba", "ro", "mi", "tal", "ker", "son", "vi", "dar", "lu", "pen", "go", "shi", "mar", "tes", "nor", "zu")


def synthetic(count: int, seed: int = 7) -> list[Event]:
    """Reports over ten years in five languages: some happenings told by many papers, most by one or two, a twelfth dated by month or year."""
    rng = random.Random(seed)
    names = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))).capitalize() for _ in range(4000)]
    events: list[Event] = []
    while len(events) < count:
        day = START + timedelta(days=rng.randrange(DAYS))
        who, where, number, kind = rng.choice(names), rng.choice(names), rng.randint(2, 900), rng.randrange(6)
        for _ in range(min(count - len(events), rng.choice((1, 1, 1, 2, 3, 5, 12)))):
            language = rng.choice(sorted(FORMS))
            form, verbs = FORMS[language]
            text = form.format(who=who, did=verbs.split("|")[kind], where=where, n=number) + "." * rng.randint(1, 3)
            first, last = day, day
            if rng.random() < 1 / 12:
                first = day.replace(day=1) if rng.random() < 0.8 else day.replace(month=1, day=1)
                last = first + timedelta(days=27 if first.month > 1 or rng.random() < 0.5 else 364)
            document = Document(id=f"d{len(events)}", text=text, language=language, published=day)
            figures = (Figure(str(number), float(number)),)
            events.append(Event(document, 0, len(text), text, text, first=first, last=last, figures=figures, names=(who, where)))
    return events
