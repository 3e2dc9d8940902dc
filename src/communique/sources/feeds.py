"""RSS and Atom feeds: a report for each entry, of its own words or of the page that it names."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from communique.model import Report
from communique.sources.days import day_of_url, parse_day
from communique.sources.extras import load
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.html import words_of
from communique.sources.rows import Found


def read_feed(data: bytes, where: str, stem: str, follow: Callable[[str, Report], Iterator[Found]] | None = None
              ) -> Iterator[Found]:  # fmt: skip
    """The reports of a feed in its order. `follow` gives what stands at an entry's address; None: the feed's own words.

    Entries without words are counted in a note. Raises SourceError where the data is no feed.
    """
    feedparser = load("feedparser", "feeds")
    try:
        feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # a hostile feed costs itself alone
        raise SourceError(f"not a feed ({type(error).__name__})") from error
    if not feed.version:
        raise SourceError("not a feed (neither RSS nor Atom)")
    outlet = plain(feed.feed.get("title"))
    language = plain(feed.feed.get("language"))
    empty = 0
    for number, entry in enumerate(feed.entries, 1):
        report = report_of(entry, where, f"{stem}-{number}", outlet, language)
        if follow and report.url:
            yield from follow(report.url, report)
        elif report.text:
            yield report
        else:
            empty += 1
    if not feed.entries:
        yield Failure(where, "a feed without entries")
    if empty:
        yield Note(where, f"{empty} of {len(feed.entries)} entries passed over, without words")


def report_of(entry: Any, where: str, name: str, outlet: str | None, language: str | None) -> Report:
    """An entry's report: its title and its content, or its summary where it has no content."""
    title = plain(entry.get("title"))
    contents = [words_of(content.get("value") or "") for content in entry.get("content", ())]
    body = max([*contents, words_of(entry.get("summary") or "")], key=len)
    text = "\n\n".join(part for part in (title, body) if part and (part is body or not body.startswith(part)))
    url = entry.get("link") or None
    day = parse_day(entry.get("published") or entry.get("updated") or "") or day_of_url(url or "")
    return Report(id=name, text=text if body or title else "", source=where, url=url, title=title, outlet=outlet,
                  published=day, language=language)  # fmt: skip


def plain(value: Any) -> str | None:
    """A field's words on one line, without markup, or None."""
    return " ".join(words_of(str(value or "")).split()) or None
