"""Reading: from a report's text to what it says."""

from communique import __version__
from communique.model import Reading, Report

__all__ = ["read_report"]


def read_report(report: Report) -> Reading:
    """What the report says. Depends on the report and the program's version alone."""
    return Reading(
        id=report.id,
        source=report.source,
        language=report.language,
        published=report.published,
        title=report.title,
        outlet=report.outlet,
        version=__version__,
    )
