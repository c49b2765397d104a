"""Which date a story has reached: what its sentences without a date take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.happenings import BACKGROUND, NO_ANCHOR

RECENT = timedelta(days=14)  # a date further back is background: what follows it without a date lies anywhere
APART = timedelta(days=7)  # what is said about a time further off is no news of its day: the news is that it was said
LEAD = 2  # sentences, headline and lead, that may name the day of the news, if it is recent
BODY = 6  # sentences that may name it, if it lies at most CLOSE days before
TOLD_BEFORE = "the date told just before"
CLOSE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Inference:
    """The date of what names none, with the reason; the reason why there is none where ``day`` is None."""

    first: date | None
    last: date | None
    reason: str


class Story:
    """The date that a story has reached: its news (publication, or the day that the lead names) and the last date told.

    ``latest`` is the latest day told that is not to come: nobody is quoted before what was told already.
    ``behind`` is the number of the last sentence that looked back to a day shortly before the one that the story had reached.
    ``named`` is the first day of what was told last, also in an aside that closed its sentence: what "since then" means.
    """

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.news = published
        self.told: tuple[date, date] | None = None
        self.latest: date | None = None
        self.named: date | None = None
        self.paragraph = self.index = -1
        self.behind = -1

    @property
    def reached(self) -> date | None:
        """The day that the story has reached: the last one told if it is recent, else that of the news."""
        if self.told and self.published and timedelta(0) <= self.published - self.told[1] <= RECENT:
            return self.told[1]
        return self.news

    def reached_at(self, paragraph: int, index: int) -> date | None:
        """The day that the story has reached in a sentence: also one long past, where its paragraph or the sentence before has told it."""
        near = self.paragraph == paragraph or self.index == index - 1
        return self.told[1] if self.told and near and self.published and self.told[1] <= self.published else self.reached

    @property
    def spoken(self) -> date | None:
        """The day on which is said what names no day: that of the news, or the latest told since."""
        return max(self.news, self.latest or self.news) if self.news else None

    def has_reached(self, day: date) -> bool:
        """Whether a day is not to come."""
        return self.published is not None and day <= self.published

    def is_past(self, day: date) -> bool:
        """Whether a day lies too far back to be that of the news wherever it is named."""
        return self.published is not None and self.published - day > CLOSE

    def is_long_past(self, day: date) -> bool:
        """Whether a day is background: what follows it without a date lies anywhere."""
        return self.published is not None and self.published - day > RECENT

    def lead(self, day: date, index: int) -> None:
        """The lead names the day of the news: what names none belongs to that day rather than to the day of printing."""
        reach = RECENT if index < LEAD else CLOSE
        if self.published and timedelta(0) <= self.published - day <= reach:
            self.news = day

    def tell(self, first: date | None, last: date | None, paragraph: int, index: int) -> None:
        """A dated report: the story has reached its days."""
        if first and last:
            if self.published and last <= self.published:
                self.latest = max(last, self.latest or last)
            self.named = first
            self.told, self.paragraph, self.index = (first, last), paragraph, index

    def hear(self, day: date | None) -> None:
        """Somebody said on a day what had happened before: what is quoted next was said no earlier, the story stays where it is."""
        if day and self.has_reached(day):
            self.latest = max(day, self.latest or day)

    def pause(self, index: int) -> None:
        """A sentence counts back from the day that the story has reached: the next one goes on from that day, as this one did."""
        if self.index == index - 1:
            self.index = index

    def look_back(self, index: int) -> None:
        """A sentence looks back to a day shortly before: the story goes on from where it was, unless that was long past."""
        self.behind = index
        if self.told and self.published and self.published - self.told[1] > RECENT:
            self.told = None

    def day_at(self, paragraph: int, index: int) -> date | None:
        """The one day that a sentence goes on from: the one told in its paragraph or in the sentence before, else that of the news."""
        if self.told and (self.paragraph == paragraph or self.index >= index - 1):
            return self.told[0] if self.told[0] == self.told[1] else None
        return self.news

    def day_before(self, index: int) -> date | None:
        """The one day that the sentence before told."""
        return self.told[0] if self.told and self.index == index - 1 and self.told[0] == self.told[1] else None

    def _moved_on(self, day: date, index: int) -> bool:
        """Whether the sentence before told a day later than that of the news: its paragraph may be no more than a line."""
        return self.index == index - 1 and self.news is not None and day > self.news

    def infer(self, why_not: str, statement: bool, paragraph: int, index: int, lead: bool) -> Inference:
        """The date of a happening without one.

        Args:
            why_not: the reason why no happening is reported, empty where one is.
            statement: whether what happened is that somebody said something.
            index: number of the sentence in the document; ``lead`` whether it is the headline or the lead.
        """
        if why_not:
            return Inference(None, None, why_not)
        if self.told and not statement and not lead and self.published:
            first, last = self.told
            if self.published - last > RECENT:
                if self.paragraph == paragraph or self.index == index - 1:
                    return Inference(None, None, BACKGROUND)
            elif last <= self.published and (self.paragraph == paragraph or self._moved_on(last, index)):
                return Inference(first, last, TOLD_BEFORE)
        if self.news is None:
            return Inference(None, None, NO_ANCHOR)
        day = self.spoken if statement and self.spoken else self.news
        reason = "the day of publication" if day == self.published else "the day of the news" if day == self.news else "the latest day told"
        return Inference(day, day, reason)
