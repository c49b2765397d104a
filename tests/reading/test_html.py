"""Web pages: the article without its surroundings, the day of publication and not of change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reading.articles import ARABIC, ARABIC_MORE, ENGLISH, FRENCH, FRENCH_MORE, FRENCH_PAST
from reading.build import json_ld, page
from timeline.reading import read

Write = Callable[..., Path]
DAY = date(2024, 10, 2)
AROUND = (
    '<nav><a href="/">Accueil</a> <a href="/p">Politique</a></nav><header><p class="date">Mardi 5 novembre 2024</p></header>'
    "<div class='cookie-banner'><form>Nous utilisons des cookies depuis le 1er mars 2019. <button>Accepter</button></form></div>"
    '<aside><h2>Les plus lus</h2><time datetime="2024-09-01">1er sept.</time> <a href="/b">Une digue cède le 3 mars 2021</a></aside>'
    "<footer>© 2025 La Vallée. Page produite le 2025-02-03.</footer>"
)


def test_the_article_alone(write: Write) -> None:
    content = page(
        '<figure><img src="x.jpg"><figcaption>Le barrage en mars 2020. Photo : A. Dupont</figcaption></figure>',
        FRENCH,
        FRENCH_MORE,
        '<p>A lire : <a href="/a">Sécheresse : la digue de Saint-Brice avait cédé en avril 2023</a></p>',
        '<p>La préfecture cite <a href="/r">un rapport de juin</a> sur les fissures.</p>',
        '<script>document.write("1er janvier 2001")</script>',
        head='<meta property="og:site_name" content="La Vallée"><link rel="canonical" href="https://example.org/barrage.html">'
        + json_ld(headline="Le barrage cède", dateModified="2024-10-05T08:00:00Z", datePublished="2024-10-02T08:00:00+02:00"),
        above="<p>Publié le 2 octobre 2024 à 10h05, mis à jour le 5 octobre 2024</p>",
        around=AROUND,
    )
    [document], warnings = read([write("a.html", content)])
    assert warnings == []
    assert document.text.split("\n\n") == [FRENCH, FRENCH_MORE, "La préfecture cite un rapport de juin sur les fissures."]
    assert (document.title, document.outlet, document.url) == ("Le barrage cède", "La Vallée", "https://example.org/barrage.html")
    assert (document.published, document.published_from, document.language) == (DAY, "page metadata", "fr")


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (json_ld(datePublished="2024-10-01T05:12:00Z", dateModified="2025-07-22T10:00:12Z"), ""),
        ("", '<footer><ul><li id="footer-info-lastmod">This page was last edited on 22 July 2025, at 10:00 (UTC).</li></ul></footer>'),
    ],
)
def test_a_page_of_a_wiki_tells_from_its_last_edit(write: Write, head: str, foot: str) -> None:
    content = page(
        '<div id="siteSub">From Wikipedia, the free encyclopedia</div>',
        '<table class="infobox"><tr><th>Date</th><td>1 October 2024</td></tr><tr><th>Deaths</th><td>3</td></tr></table>',
        f'<p>{ENGLISH}<sup class="reference"><a href="#c1">[1]</a></sup> A judge opened an inquiry in May 2025.</p>',
        '<h2>Aftermath<span class="mw-editsection">[edit]</span></h2><p>Repairs began in June.</p>',
        '<ol class="references"><li>"Dam breaks". The Valley. 2 October 2024. Retrieved 3 March 2025.</li></ol>',
        head='<meta name="generator" content="MediaWiki 1.44">' + head,
        title="Valmorel dam failure",
        language="en",
    ).replace(b"</body>", foot.encode() + b"</body>")
    [document], warnings = read([write("a.html", content)])
    assert warnings == []
    assert document.text.split("\n\n") == [f"{ENGLISH} A judge opened an inquiry in May 2025.", "Aftermath", "Repairs began in June."]
    assert (document.published, document.published_from) == (date(2025, 7, 22), "the wiki's last edit")


@pytest.mark.parametrize("line", ["Publié le 09/03/2026 à 06:30", "03/09/2026 | Ina Holm"])
def test_a_dateline_whose_day_may_be_its_month_is_no_text_either(write: Write, line: str) -> None:
    head = json_ld(datePublished="2026-03-09T06:30:00+01:00")
    [document], _ = read([write("a.html", page(f"<p>{line}</p>", FRENCH, "<p>Le 03/09/2026, on votera.</p>", head=head))])
    assert document.text.split("\n\n") == [FRENCH, "Le 03/09/2026, on votera."]


@pytest.mark.parametrize("line", ["Temps de lecture : 3 min", "4 min read", "Lesezeit: 5 Min.", "Время чтения: 2 мин."])
def test_how_long_an_article_takes_to_read_is_no_text(write: Write, line: str) -> None:
    [document], _ = read([write("2024-10-02.html", page(line, FRENCH, "Le trajet dure 20 min."))])
    assert document.text.split("\n\n") == [FRENCH, "Le trajet dure 20 min."]


def test_a_short_article_keeps_its_paragraphs(write: Write) -> None:
    content = page(
        '<div><time datetime="2024-10-02T17:04:05Z">4 hours ago</time><span>Ina Holm</span><span>in Valmorel</span></div>',
        "<div><p><b>A dam has broken in Valmorel, officials say.</b></p><p>It happened at about 04:20 on Tuesday.</p></div>",
        head=json_ld(datePublished="2024-10-02T06:01:02Z"),
        title="Dam breaks",
        language="en",
    )
    [document], _ = read([write("a.html", content)])
    assert document.text.split("\n\n") == ["A dam has broken in Valmorel, officials say.", "It happened at about 04:20 on Tuesday."]


def test_credits_notices_and_lists(write: Write) -> None:
    content = page(
        '<div class="share">Partager : <a href="#">par mail</a></div>',
        FRENCH,
        '<p class="photo-credit">Photo : A. Dupont, 3 mars 2020</p>',
        "<p>Le barrage, le 4 mars 2020. © A. Dupont</p>",
        '<div class="ad-slot"><p>Soldes de la vallée : tout doit partir avant le 31 octobre !</p></div>',
        "<ul><li>Lundi : deux cents évacués dans la vallée</li><li>Mardi : la rupture du barrage, avant l'aube</li></ul>",
        "<table><tr><th>Jour</th><th>Débit</th></tr><tr><td>30 septembre</td><td>41 m3</td></tr></table>",
        FRENCH_PAST,
        '<div id="comments"><p>Jean, le 3 octobre 2024 : bravo aux secours de la vallée pour leur courage.</p></div>',
        around='<div id="cookie-consent"><p>Nous utilisons des cookies depuis le 1er mars 2019, et nos partenaires aussi.</p></div>',
    )
    [document], _ = read([write("2024-10-01.html", content)])
    days = ["Lundi : deux cents évacués dans la vallée", "Mardi : la rupture du barrage, avant l'aube"]
    assert document.text.split("\n\n") == [FRENCH, *days, "Jour | Débit", "30 septembre | 41 m3", FRENCH_PAST]


@pytest.mark.parametrize(
    "entry",
    [
        "<div><time>{}</time><h2>{}</h2><p>{}</p></div>",
        '<article class="entry"><header><span>{} Uhr</span></header><h3>{}</h3><div class="body"><p>{}</p></div></article>',
        '<section><div class="meta"><span>2 octobre 2024, {}</span> <span>A. Dupont</span></div><h3>{}</h3><p>{}</p></section>',
    ],
)
def test_the_times_of_a_live_report_are_its_text(write: Write, entry: str) -> None:
    told = [("18:40", "Les secours", FRENCH_PAST), ("11:15", "Le lac", FRENCH_MORE), ("04:30", "La rupture", FRENCH)]
    [document], _ = read([write("2024-10-02.html", page(*(entry.format(*part) for part in told), above="<p>Le direct</p>"))])
    lines = document.text.split("\n\n")
    for time, _, text in told:
        above = lines[: lines.index(text)]
        assert time in above[max(n for n, line in enumerate(above) if ":" in line and len(line) < 30)]


def test_the_days_of_a_live_report_are_those_of_its_data(write: Write) -> None:
    told = [
        ("2024-10-02T04:40:00Z", "06:40", FRENCH_PAST),
        ("2024-10-01T23:30:00Z", "01:30", FRENCH_MORE),
        ("01.10.2024 18:15:02 UTC+02:00", "18:15", FRENCH),
    ]
    entries = [f'<div class="entry"><div title="{moment}">{clock}</div><div><div>{text}</div></div></div>' for moment, clock, text in told]
    [document], _ = read([write("2024-10-02.html", page(*entries))])
    assert document.text.split("\n\n") == ["2024-10-02", "06:40", FRENCH_PAST, "01:30", FRENCH_MORE, "2024-10-01", "18:15", FRENCH]


def test_an_old_page_whose_columns_are_a_table(write: Write) -> None:
    content = (
        "<HTML><HEAD><TITLE>Le barrage cède</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=a>Accueil</A><BR><A HREF=b>Sport</A></TD><TD>"
        f"<FONT SIZE=5>Le barrage cède</FONT><BR><FONT SIZE=1>La Vallée, 2 octobre 2024</FONT>"
        f"<P>{FRENCH}<P>{FRENCH_MORE}<P>{FRENCH_PAST}</TD></TR></TABLE>"
    )
    [document], _ = read([write("a.html", content)])
    assert document.text.split("\n\n") == [FRENCH, FRENCH_MORE, FRENCH_PAST]
    assert document.published == DAY


def test_a_page_saved_as_one_file(write: Write) -> None:
    content = (
        b"From: <Saved by a browser>\nDate: Tue, 5 Nov 2024 08:00:00 -0000\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
        b"Content-Location: https://example.org/2024/10/02/barrage.html\nContent-Transfer-Encoding: 8bit\n\n"
        + page(FRENCH, FRENCH_PAST)
        + b"\n--b\nContent-Type: image/png\n\nx\n--b--\n"
    )
    [document], warnings = read([write("a.mhtml", content)])
    assert (document.published, document.url, warnings) == (DAY, "https://example.org/2024/10/02/barrage.html", [])
    assert document.text == f"{FRENCH}\n\n{FRENCH_PAST}"
    path = write("b.mhtml", b"From: x\n\nno page\n")
    assert read([path]) == ([], [f"{path}: has no page in it, and was not read; save the page again"])


@pytest.mark.parametrize(
    "head",
    [
        json_ld(dateModified="2024-10-05", datePublished="2024-10-02"),
        '<meta property="article:modified_time" content="2024-10-05"><meta property="article:published_time" content="2024-10-02T23:00:00Z">',
        '<meta property="article:published_time" content="2024-10-02T00:30:00+02:00"><meta property="og:updated_time" content="2024-10-05">',
        '<meta name="last-modified" content="2024-10-05"><meta name="date" content="2024-10-02">',
        '<meta itemprop="dateModified" content="2024-10-05"><meta itemprop="datePublished" content="2024-10-02">',
        '<meta name="DC.date.issued" content="2024-10-02">',
        '<meta name="pub_date" content="20241002">',
        '<meta name="date" content="04/10/2024"><meta name="publish-date" content="2024-10-02">',  # the first in either order
        '<link rel="canonical" href="https://example.org/2024/10/02/barrage.html">',
        '<link rel="canonical" href="https://example.org/2024/monde/10/2/barrage/index.html">',
        '<meta property="og:url" content="https://example.org/2024/MONDE/10/02/barrage/index.html">',
    ],
)
def test_metadata_that_names_the_day(write: Write, head: str) -> None:
    [document], _ = read([write("a.html", page(FRENCH, FRENCH_PAST, head=head, around=AROUND))])
    assert (document.published, document.published_from) == (DAY, "page metadata")


@pytest.mark.parametrize(
    "above", ['<time class="updated" datetime="2024-10-05">5 oct.</time><time class="published" datetime="2024-10-02">2 oct.</time>']
)
def test_marked_elements(write: Write, above: str) -> None:
    [document], _ = read([write("a.html", page(FRENCH, FRENCH_PAST, above=above, around=AROUND))])
    assert document.published == DAY


@pytest.mark.parametrize(
    "head",
    [
        json_ld(dateModified="2024-10-05"),
        '<meta property="article:modified_time" content="2024-10-05">',
        '<meta property="og:updated_time" content="2024-10-05">',
        '<meta name="date" content="04/10/2024">',  # 4 October or 10 April
        "",
    ],
)
def test_a_day_of_change_or_of_the_story_is_not_the_day_of_publication(write: Write, head: str) -> None:
    [document], [warning] = read([path := write("a.html", page(FRENCH, FRENCH_PAST, head=head, around=AROUND))])
    assert document.published is None
    assert warning.startswith(f"{path}: no publication date was found")


@pytest.mark.parametrize(
    "around",
    [
        '<div id="comments"><div class="comment"><time datetime="2024-10-09">9 oct.</time><p>Bravo !</p></div></div>',
        '<div class="related-articles"><a href="/x">Autre</a><time datetime="2024-09-09">9 sept.</time></div>',
        '<section class="most-read"><h3><a href="/x">Une digue</a></h3><span class="date">9 septembre 2024</span></section>',
        '<div class="today date">mardi 5 novembre 2024</div>',
        '<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [{"datePublished": "2024-09-09"}]}</script>',
        json_ld(comment={"datePublished": "2024-10-09"}),
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"}]}</script>',
        '<script type="application/ld+json">{"@type": ["NewsArticle", "Article"], "headline": "x"}</script>',
        "<p>© 2019-2025 La Vallée</p>",
    ],
)
def test_dates_beside_the_article_are_not_its_own(write: Write, around: str) -> None:
    content = page(FRENCH, f"<p>{FRENCH_PAST.replace('7 octobre 1962', '<time datetime=1962-10-07>7 octobre 1962</time>')}</p>", around=around)
    stated = page(FRENCH, FRENCH_MORE, around=around, above='<time datetime="2024-10-02">mercredi</time>')
    documents, _ = read([write("a.html", content), write("b.html", stated)])
    assert [d.published for d in documents] == [None, DAY]


@pytest.mark.parametrize(
    "above",
    [
        "<p>Publié le 2 octobre 2024, mis à jour le 5 octobre 2024</p>",
        "<div><span>Par A. Dupont</span> <span>2 octobre 2024 | 10h05</span></div>",
        "<p>Oct. 2, 2024</p>",
    ],
)
def test_a_line_above_the_article_is_a_guess(write: Write, above: str) -> None:
    [document], [warning] = read([path := write("a.html", page(FRENCH, FRENCH_PAST, above=above, around=AROUND))])
    assert (document.published, document.published_from) == (DAY, "the line above the article")
    assert warning.startswith(f"{path}: the publication date is a guess from the line above the article;")
    assert warning.endswith("(2024-10-02)")
    assert document.text == f"{FRENCH}\n\n{FRENCH_PAST}"


def test_the_file_name_goes_before_a_guess(write: Write) -> None:
    [document], warnings = read([write("2024-10-01.html", page(FRENCH, FRENCH_PAST, above="<p>2 octobre 2024</p>"))])
    assert (document.published, document.published_from, warnings) == (date(2024, 10, 1), "filename", [])


def test_a_page_in_a_legacy_code_page_and_a_wrong_language(write: Write) -> None:
    content = (
        page(ARABIC, ARABIC_MORE, title="السد", above="<div>الثلاثاء 1 أكتوبر 2024</div>", language="en")
        .decode()
        .replace("utf-8", "windows-1256")
    )
    [document], _ = read([write("a.html", content, "cp1256")])
    assert document.text == f"{ARABIC}\n\n{ARABIC_MORE}"
    assert (document.published, document.language, document.language_from) == (date(2024, 10, 1), "ar", "identified")


def test_a_page_in_utf8_that_declares_a_code_page(write: Write) -> None:
    content = page(FRENCH, FRENCH_MORE).replace(b"utf-8", b"iso-8859-15")
    [document], _ = read([write("2024-10-01.html", content)])
    assert document.text == f"{FRENCH}\n\n{FRENCH_MORE}"


@pytest.mark.parametrize("content", [b'<html><body><div id="app"></div><script>render()</script></body></html>', b"<html></html>", b"  "])
def test_a_page_without_an_article(write: Write, content: bytes) -> None:
    assert read([path := write("a.html", content)]) == (
        [],
        [f"{path}: has no article in it; save the page when it has loaded in full, or the text itself"],
    )


def test_the_same_page_reads_the_same_on_any_day(write: Write) -> None:
    [document], _ = read([write("a.html", page(ENGLISH, head=json_ld(datePublished="2031-10-02")))])
    assert document.published == date(2031, 10, 2)


def test_joiners_within_words_stay(write: Write) -> None:
    lines = ["نیروهای امدادی سه\u200cشنبه شب به آخرین کارگر رسیدند.", "معدن در اسفند گذشته پس از نشت گاز بسته شده بود و باز شد."]
    [document], _ = read([write("2024-10-02.html", page(lines[0].replace("\u200c", "&zwnj;"), lines[1].replace("گاز", "گاز\u200cها")))])
    assert document.text == f"{lines[0]}\n\n{lines[1].replace('گاز', 'گاز' + chr(0x200C) + 'ها')}"


@pytest.mark.parametrize("above", ["2 ตุลาคม 2567", "2 अक्टूबर 2024", "২ অক্টোবর ২০২৪", "2024년 10월 2일"])
def test_the_line_above_in_scripts_of_asia(write: Write, above: str) -> None:
    [document], _ = read([write("a.html", page(FRENCH, FRENCH_PAST, above=f"<p>{above}</p>"))])
    assert (document.published, document.text) == (DAY, f"{FRENCH}\n\n{FRENCH_PAST}")


def test_an_article_that_only_the_data_of_the_page_hold(write: Write) -> None:
    head = json_ld(datePublished="2024-10-01", articleBody=f"<p>{FRENCH}</p><p>{FRENCH_PAST}</p>")
    [document], warnings = read([write("a.html", f'<html><head>{head}</head><body><div id="root"></div></body></html>')])
    assert (document.text, document.published, warnings) == (f"{FRENCH}\n\n{FRENCH_PAST}", date(2024, 10, 1), [])
