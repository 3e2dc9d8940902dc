"""Reading: from a report's text to what it says."""

from communique.reading.read import read_report

__all__ = ["read_report"]
