"""Documents and topics: the instruments that a report refers to, and what it is about."""

from communique.reading.documents.instruments import find_instruments
from communique.reading.documents.topics import find_topics, topic_hits, topics_in

__all__ = ["find_instruments", "find_topics", "topic_hits", "topics_in"]
