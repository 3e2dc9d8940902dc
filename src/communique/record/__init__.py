"""Who is who and which event is which, across reports."""

from communique.record.events import Merge, find_merges, link_events
from communique.record.names import Comparison, compare

__all__ = ["Comparison", "Merge", "compare", "find_merges", "link_events"]
