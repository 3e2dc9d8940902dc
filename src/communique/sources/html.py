"""From a saved page to its report: main text, title, outlet, address, day."""

import logging
import re
from dataclasses import dataclass
from typing import Any

from communique.sources.days import day_of_url, parse_day
from communique.sources.decode import decode
from communique.sources.failure import SourceError

DECLARED = re.compile(rb"""<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}  # no dependence on the clock
LONGEST = 20_000_000  # characters of a page; a longer one is no page of news


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds. `text` begins with the title, where it has one."""

    text: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None


def decode_page(data: bytes) -> str:
    """The page's text. What the page declares of its encoding counts only for Latin sets: pages are often wrong."""
    text, encoding = decode(data)
    if encoding in ("cp1252", "latin-1") and (found := DECLARED.search(data[:4096])):
        try:
            return data.decode(found.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return text
    return text


def read_page(data: bytes) -> Page:
    """The report on a page. Raises SourceError where there is none."""
    import trafilatura  # takes a third of a second to load

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    markup = decode_page(data).replace("\x00", "")
    if len(markup) > LONGEST:
        raise SourceError(f"a page of {len(markup):,} characters; pages up to {LONGEST:,} are read")
    found: Any
    try:
        tree = trafilatura.load_html(markup)
        if tree is None:
            raise SourceError("broken HTML (no elements in it)")
        found = trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=DATES
        )
    except SourceError:
        raise
    except Exception as error:  # whatever a hostile page makes a parser raise, it costs that page alone
        raise SourceError(f"broken HTML ({type(error).__name__})") from error
    body = ((found.text if found else None) or "").strip()
    if not found or not body:
        raise SourceError("no main text found in this page")
    title = (found.title or "").strip() or None
    text = body if title is None or body.startswith(title) else f"{title}\n\n{body}"
    url = found.url or None
    published = day_of_url(url or "") or parse_day(found.date or "")
    return Page(text, title, found.sitename or None, url, published)
