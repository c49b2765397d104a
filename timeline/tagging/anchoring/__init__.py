"""Readings → resolved dates: what is stated, against the publication date and the date that the text has reached."""

from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import choose_day
from timeline.tagging.anchoring.resolve import resolve
from timeline.tagging.anchoring.stated import with_year

__all__ = ["Anchors", "Resolved", "choose_day", "resolve", "with_year"]
