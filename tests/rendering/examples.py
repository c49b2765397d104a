"""Chronologies made by hand: every kind of date, status and script that a renderer meets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from timeline.model import Alternative, Document, Entry, Event, Expression, Figure, Timeline, Translation


def document(id: str, language: str, published: date | None, title: str, outlet: str, ending: str = "txt") -> Document:
    return Document(
        id=id,
        text="",
        language=language,
        published=published,
        title=title,
        outlet=outlet,
        path=f"articles/{id}.{language}.{ending}",
        sha256=sha256(id.encode(errors="replace")).hexdigest(),
        url=f"https://{id}.example/story",
        published_from="filename",
        language_from="identified",
    )


FR = document("bridge-1", "fr", date(2024, 10, 1), "Le pont de l'Aube fermé", "Le Courrier")
EN = document("bridge-2", "en", date(2024, 10, 2), "River bridge shut after flood", "The Valley Post", "html")
ES = document("bridge-3", "es", date(2024, 10, 2), "Cierran el puente", "La Hoja")
AR = document("bridge-4", "ar", date(2024, 10, 1), "إغلاق الجسر", "صحيفة الوادي")
ZH = document("bridge-5", "zh", date(2024, 10, 3), "洪水冲毁大桥", "河谷日报")
HE = document("bridge-6", "he", None, "הגשר נסגר", "העמק")


def expression(text: str, value: str, edtf: str | None, first: date | None, last: date | None, **more: object) -> Expression:
    fields = {"start": 0, "end": len(text), "type": "DATE", "anchor": "publication", "rule": "calendar"} | more
    return Expression(text=text, value=value, edtf=edtf, first=first, last=last, **fields)  # type: ignore[arg-type]


def event(document: Document, text: str, expression: Expression | None = None, **more: object) -> Event:
    fields: dict[str, object] = {"start": 0, "end": len(text), "quote": text}
    if expression:
        fields |= {"first": expression.first, "last": expression.last, "edtf": expression.edtf}
    return Event(document=document, text=text, expression=expression, **(fields | more))  # type: ignore[arg-type]


def entry(*sources: Event, **more: object) -> Entry:
    best = sources[0]
    fields: dict[str, object] = {
        "text": best.text,
        "language": best.document.language,
        "edtf": best.edtf,
        "first": best.first,
        "last": best.last,
        "status": best.status,
        "certainty": best.certainty,
        "translation": best.translation,
        "voices": len(sources),
    }
    return Entry(sources=sources, **(fields | more))  # type: ignore[arg-type]


def day(text: str, value: str, **more: object) -> Expression:
    return expression(text, value, value[:10], date.fromisoformat(value[:10]), date.fromisoformat(value[:10]), **more)


def english(text: str, *warnings: str) -> Translation:
    return Translation(text, "en", "translate-xx_en 1.9", warnings)


BUILT = entry(
    event(
        EN,
        "The bridge was built in the nineteen-sixties",
        expression("the nineteen-sixties", "196", "196X", date(1960, 1, 1), date(1969, 12, 31)),
    ),
)
REPAIR = entry(
    event(
        FR,
        "des travaux ont commencé début octobre",
        expression("début octobre", "2023-10", "2023-10-01/2023-10-10", date(2023, 10, 1), date(2023, 10, 10), mod="START"),
        quote="Depuis que des travaux ont commencé début octobre, la circulation est alternée.",
        translation=english("works began in early October"),
    ),
)
CRACKS = entry(
    event(
        ES,
        "Los vecinos vieron las primeras grietas",
        expression("hacia marzo", "2024-03", "2024-03~", date(2024, 3, 1), date(2024, 3, 31), mod="APPROX"),
    ),
    status="reported",
)
ALTERNATE = entry(
    event(
        FR,
        "la circulation est alternée",
        expression("Depuis le 7 octobre 2023", "2023-10-07", "2023-10-07/2024-10-01", date(2023, 10, 7), date(2024, 10, 1), boundary="begin"),
    ),
)
FLOOD = entry(
    event(
        AR,
        "اجتاحت السيول الجسر القديم عند الساعة 14:30 وأسفرت عن إصابة ٣ أشخاص",
        day(
            "أمس الاثنين",
            "2024-09-30",
            inferred=("year", "month", "day"),
            evidence=("yesterday counts from the publication on Tue 1 Oct 2024",),
        ),
        figures=(Figure("٣", 3.0, "injured"),),
        translation=english("Floods swept the old bridge at 14:30 and injured 3 people"),
    ),
    event(
        EN,
        "Flood water swept over the old bridge on Monday, injuring four people",
        day(
            "on Monday",
            "2024-09-30",
            alternatives=(Alternative("2024-10-07", date(2024, 10, 7), date(2024, 10, 7), "the verb is past"),),
        ),
        figures=(Figure("four", 4.0, "injured"),),
        names=("the old bridge",),
        said_by="the fire service",
    ),
    event(ZH, "周一，洪水冲过老桥，造成四人受伤。", day("周一", "2024-09-30"), figures=(Figure("四", 4.0, "injured"),)),
    event(ES, "El lunes la riada pasó por encima del puente viejo", day("El lunes", "2024-09-30")),
    figures=("3 injured (ar), 4 injured (en, zh)",),
    warnings=("Two sources give Monday, one gives Tuesday.",),
    merged=("same day, same place, figures 3 and 4 of injured",),
    apart=("“Water reached the quay” (fr): same day, but another place",),
    voices=3,
)
NIGHT = entry(
    event(
        FR,
        "Une pile du pont a cédé dans la nuit de lundi à mardi",
        expression(
            "dans la nuit de lundi à mardi", "2024-09-30TNI", "2024-09-30/2024-10-01", date(2024, 9, 30), date(2024, 10, 1), type="TIME"
        ),
    ),
    status="reported",
)
LEAD = entry(
    event(
        FR,
        "Le pont de l'Aube est fermé à toute circulation",
        first=date(2024, 10, 1),
        last=date(2024, 10, 1),
        edtf="2024-10-01?",
        certainty="inferred",
        reason="the lead of an article published on that day",
    ),
)
DENIED = entry(
    event(
        HE,
        "דובר העירייה הכחיש כי הגשר נבדק בשנת 2019 על ידי חברה זרה",
        expression("2019", "2019", "2019", date(2019, 1, 1), date(2019, 12, 31)),
        status="denied",
        translation=english("A spokesman denied that the bridge was checked in 2018", "the year 2019 of the source is 2018 in the translation"),
    ),
)
REBUILT = entry(
    event(
        ZH,
        "市政府计划在两年之内建成一座新桥",
        expression("两年之内", "2026-10-03", "../2026-10-03", None, date(2026, 10, 3), boundary="end"),
        status="planned",
        translation=english("The city plans to build a new bridge within two years"),
    ),
)
TOLL = entry(
    event(
        EN,
        "A toll will be charged from May",
        expression("from May", "2025-05", "2025-05/..", date(2025, 5, 1), None, boundary="begin"),
        status="planned",
    )
)

STORY = Timeline(
    entries=(BUILT, DENIED, REPAIR, ALTERNATE, CRACKS, FLOOD, NIGHT, LEAD, TOLL, REBUILT),
    undated=(
        event(HE, "תושבים רבים כועסים על העירייה", reason="no date, and the article has none either"),
        event(EN, "Many had asked for a new bridge for years", reason="background"),
    ),
    documents=(FR, EN, ES, AR, ZH, HE),
    warnings=("articles/bridge-6.he.txt has no publication date: relative dates in it are left open; give one with --published.",),
    title="The bridge over the Aube",
)
EMPTY = Timeline((), (), ())

HOSTILE = (
    "\x1b[31mred\x1b]8;;http://evil.example\x07link\x1b]8;;\x07 </script><img src=x onerror=alert(1)> "
    "``` # not a heading\n\n- no item | no cell [x](javascript:alert(1)) ![i](http://e.example/p.png) "
    "\u202egnp.exe\u2066 \x9b31m \ud800 &lt; $x$ [^1] :::"
)
SPITEFUL = Timeline(
    entries=(entry(event(document(HOSTILE, "en", date(2024, 1, 2), HOSTILE, HOSTILE), HOSTILE, day(HOSTILE, "2024-01-01"))),),
    undated=(event(EN, '=HYPERLINK("http://evil.example","x")', reason=HOSTILE),),
    documents=(document(HOSTILE, "en", date(2024, 1, 2), HOSTILE, HOSTILE), EN),
    warnings=(HOSTILE,),
    title=HOSTILE,
)


def told_with(text: str) -> Timeline:
    """A chronology of one entry that says this text wherever a source may say something."""
    place = replace(document("a", "en", date(2024, 1, 2), "x", "x"), title=text, outlet=text, path=text, url=text)
    report = event(place, text, first=date(2024, 1, 1), last=date(2024, 1, 1), edtf="2024-01-01", reason=text)
    told = entry(report, figures=(text,), warnings=(text,), merged=(text,))
    return Timeline((told,), (replace(report, first=None, last=None),), (place,), (text,), text)
