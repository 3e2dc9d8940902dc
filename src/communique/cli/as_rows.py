"""Readings as JSON lines and as CSV."""

import csv
import io
import json
from typing import Final

import msgspec

from communique.cli.words import excerpt, fit
from communique.model import Engagement, Participant, Reading, Report

COLUMNS: Final = (
    "report", "source", "url", "language", "published", "title", "outlet",
    "engagement", "event", "kind", "status", "salience", "date", "city", "country", "topics", "confidence", "words",
    "participant", "name", "office", "party", "part", "role", "participant_confidence", "participant_words",
)  # fmt: skip
LONGEST = 1000  # characters of the words in a cell


def json_line(reading: Reading) -> bytes:
    """The reading as one line of JSON in UTF-8; a lone surrogate, which UTF-8 can't hold, as its escape."""
    try:
        return msgspec.json.encode(reading) + b"\n"
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(reading), ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def csv_header() -> str:
    """The line of column names."""
    return csv_line(COLUMNS)


def csv_lines(report: Report, reading: Reading) -> str:
    """A line for each engagement and participant of the reading (one without participants has one line)."""
    lines = []
    for engagement in reading.engagements:
        left = engagement_cells(report, reading, engagement)
        for number, participant in enumerate(engagement.participants, 1):
            lines.append(csv_line((*left, str(number), *participant_cells(report, participant))))
        if not engagement.participants:
            lines.append(csv_line((*left, *[""] * (len(COLUMNS) - len(left)))))
    return "".join(lines)


def engagement_cells(report: Report, reading: Reading, engagement: Engagement) -> tuple[str, ...]:
    """The cells that are the same for all participants."""
    place = engagement.place
    return (
        reading.id, reading.source or "", report.url or "", reading.language or "", reading.published or "",
        reading.title or "", reading.outlet or "",
        engagement.id, engagement.event or "", engagement.kind, engagement.status, engagement.salience,
        engagement.date or "", (place and place.city) or "", (place and place.country) or "",
        " ".join(engagement.topics), f"{engagement.confidence:.3f}", excerpt(report.text, engagement.evidence, LONGEST),
    )  # fmt: skip


def participant_cells(report: Report, participant: Participant) -> tuple[str, ...]:
    """The participant's cells."""
    return (
        participant.name or "", participant.office or "", participant.party or "", participant.part,
        participant.role or "", f"{participant.confidence:.3f}", excerpt(report.text, participant.evidence, LONGEST),
    )  # fmt: skip


def csv_line(cells: tuple[str, ...]) -> str:
    """One line. A cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([guarded(cell) for cell in cells])
    return out.getvalue()


def guarded(cell: str) -> str:
    """A cell on one line that no spreadsheet runs as a formula."""
    text = fit(cell)
    return "'" + text if text[:1] in ("=", "+", "-", "@") and len(text) > 1 else text
