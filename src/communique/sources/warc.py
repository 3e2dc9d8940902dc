"""WARC files (ISO 28500) as Common Crawl's news crawl has them: a report for each page of news, streamed."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from communique.model import Report
from communique.sources.days import day_of_url
from communique.sources.extras import load
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.html import read_page, report_of_page
from communique.sources.rows import Found

PAGE = 5_000_000  # bytes of a page's markup; a longer one is passed over


def read_warc(stream: BinaryIO, where: str, stem: str) -> Iterator[Found]:
    """The reports of a WARC file, plain, gzip, zstd or lz4; what is no page of news is counted in a note at the end.

    A report's number in its id is that of its response among the file's responses.
    """
    warc = load("fastwarc.warc", "WARC")
    passed: Counter[str] = Counter()
    seen = 0
    try:
        for record in warc.ArchiveIterator(
            stream, record_types=warc.WarcRecordType.response, parse_http=True, auto_decode="content"
        ):
            seen += 1
            found = report_of(record, where, f"{stem}-{seen}")
            if isinstance(found, Report):
                yield found
            else:
                passed[found] += 1
    except Exception as error:  # a cut or damaged file: what came before it counts
        yield Failure(where, f"damaged after {seen} responses ({type(error).__name__}: {str(error)[:80]})")
    if not seen:
        yield Failure(where, "no WARC, or one without responses")
    elif passed:
        told = ", ".join(f"{count:,} {reason}" for reason, count in sorted(passed.items()))
        yield Note(where, f"{passed.total():,} of {seen:,} responses passed over ({told})")


def report_of(record: Any, where: str, name: str) -> Report | str:
    """The response's report, or in a word why it has none."""
    http = record.http_headers
    if http is None or http.status_code != 200:
        return "not answered with 200"
    kind = str(record.http_content_type or "").lower()
    if "html" not in kind:
        return "no HTML"
    data = record.reader.read(PAGE + 1)
    if len(data) > PAGE:
        return f"longer than {PAGE:,} bytes"
    address = str(record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    try:
        page = read_page(data)
    except SourceError:
        return "without a main text"
    published = page.published or day_of_url(address or "")
    return msgspec.structs.replace(report_of_page(page, where, name), url=address or page.url, published=published)
