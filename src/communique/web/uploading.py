"""Reports that are sent to be read and added to the record."""

import hashlib

from starlette.requests import Request

from communique.languages import SUPPORTED
from communique.languages.assign import UnsupportedLanguage, with_language
from communique.model import Report
from communique.reading import read_report
from communique.sources import parse_day
from communique.store import Record
from communique.store.reports import report_id
from communique.web.asked import text as checked
from communique.web.errors import Wrong
from communique.web.ruling import ONE_AT_A_TIME
from communique.web.settings import settings_of

LONGEST = 400_000  # characters of a text
HEADS = ("title", "outlet", "url", "published", "language")


def add_report(
    request: Request, text: str, title: str | None, outlet: str | None, url: str | None, published: str | None,
    language: str | None,
) -> tuple[str, bool, list[str]]:  # fmt: skip
    """Read a report and add it: its id, whether it is new, the engagements it tells of. Raises Wrong, RecordError."""
    if not text.strip():
        raise Wrong("There is no text.", "text", 422)
    if len(text) > LONGEST:
        raise Wrong(f"A text has at most {LONGEST:,} characters.", "text", 422)
    heads: dict[str, str | None] = {}
    for name, value in zip(HEADS, (title, outlet, url, published, language), strict=True):
        try:
            heads[name] = checked(value) or None if value else None
        except ValueError as error:
            raise Wrong(f"{name} has to be {error}", name, 422) from error
    if heads["url"] and not heads["url"].startswith(("https://", "http://")):
        raise Wrong("An address begins with https:// or http://.", "url", 422)
    if heads["published"] and not (day := parse_day(heads["published"])):
        raise Wrong("The day is written as 2023-11-16.", "published", 422)
    heads["published"] = day if heads["published"] else None
    identity = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    report = Report(id=identity, text=text, source="upload://web", **heads)
    try:
        report = with_language(report)
    except UnsupportedLanguage as error:
        raise Wrong(unread(error.code), "language", 422) from error
    reading = read_report(report)
    name = report_id(report, reading.language or "")
    with ONE_AT_A_TIME, Record(settings_of(request).record, write=True) as record:
        summary = record.add([(report, reading)])
        rows = record.database.execute(
            "SELECT DISTINCT e.id FROM report r JOIN account a ON a.report = r.key JOIN engagement e ON e.key = a.engagement "
            "WHERE r.id = ? ORDER BY e.id",
            (name,),
        ).fetchall()
    return name, bool(summary.new), [i for (i,) in rows]


def unread(code: str | None) -> str:
    """Why a report in this language is not read; None where it can't be told which."""
    if code is None:
        return "Its language can't be told by its words; name it."
    return f"Reports in this language ({code}) can't be read; those in {', '.join(SUPPORTED)} can."
