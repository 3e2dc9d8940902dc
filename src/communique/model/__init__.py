"""The typed words that every room speaks. Imports no other room."""

from communique.model.labels import ACTS, KINDS, OFFICES, PARTS, SALIENCES, SIDES, STATUSES, TOPICS
from communique.model.reading import (
    Engagement,
    Instrument,
    Participant,
    Place,
    Reading,
    Report,
    Skipped,
    Span,
    Statement,
    TopicMark,
    Why,
)

__all__ = [
    "ACTS",
    "KINDS",
    "OFFICES",
    "PARTS",
    "SALIENCES",
    "SIDES",
    "STATUSES",
    "TOPICS",
    "Engagement",
    "Instrument",
    "Participant",
    "Place",
    "Reading",
    "Report",
    "Skipped",
    "Span",
    "Statement",
    "TopicMark",
    "Why",
]
