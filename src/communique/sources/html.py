"""From a saved page to its report: main text, title, outlet, address, day."""

import logging
import re
from dataclasses import dataclass
from typing import Any

from communique.model import Report
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


def report_of_page(page: Page, where: str, name: str) -> Report:
    """A page as a report with the id `name`."""
    return Report(id=name, text=page.text, source=where, url=page.url, title=page.title, outlet=page.outlet,
                  published=page.published)  # fmt: skip


def words_of(fragment: str) -> str:
    """The words of a piece of markup, a paragraph for each block; what has no markup stays as it is.

    '<p>The ministers met.</p><p>They signed.</p>' gives 'The ministers met.\\n\\nThey signed.'
    """
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    from lxml import etree, html

    try:
        tree = html.fragment_fromstring(fragment[:LONGEST].replace("\x00", ""), create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    etree.strip_elements(tree, "script", "style", with_tail=False)
    for element in tree.iter("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"):
        element.tail = "\n" + (element.tail or "")
        if element is not tree and element.text is not None and element.tag != "br":
            element.text = "\n" + element.text
    lines = [" ".join(line.split()) for line in tree.text_content().split("\n")]
    return "\n\n".join(filter(None, lines))
