"""A clause → its days: stated, measured, inferred from the story, or those of the news."""

from timeline.events.placing.inferred import place_inferred
from timeline.events.placing.measured import place_measured
from timeline.events.placing.news import place_news
from timeline.events.placing.stated import STATEMENT_DATE, place_counted_from, place_stated

__all__ = ["STATEMENT_DATE", "place_counted_from", "place_inferred", "place_measured", "place_news", "place_stated"]
