"""What an input holds, by its name or its first bytes, and the reader of each kind, loaded when it is needed."""

import io
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import BinaryIO

import msgspec

from communique.model import Report
from communique.sources.decode import decode
from communique.sources.failure import Failure, Note, SourceError
from communique.sources.html import read_page, report_of_page
from communique.sources.options import Options
from communique.sources.rows import Found, read_csv, read_jsonl

SUFFIXES = {
    ".txt": "txt", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "tsv",
    ".rss": "feed", ".atom": "feed", ".xml": "feed", ".warc": "warc", ".parquet": "parquet", ".arrow": "arrow",
    ".feather": "arrow", ".pdf": "pdf", ".docx": "docx", ".eml": "eml", ".zip": "zip", ".tar": "tar",
}  # fmt: skip
KINDS = tuple(dict.fromkeys(SUFFIXES.values()))
COMPRESSED = (".gz", ".bz2", ".xz")
PACKED = {".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".tbz2", ".txz"}
FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")
BEGINNINGS = (
    (b"%PDF-", "pdf"),
    (b"WARC/", "warc"),
    (b"PAR1", "parquet"),
    (b"ARROW1", "arrow"),
)


def kind_of_name(name: str) -> str | None:
    """What a file of this name holds: one of KINDS, 'gz', 'bz2' or 'xz' before a known one, or None."""
    path = PurePath(name.lower())
    if any(path.name.endswith(end) for end in PACKED):
        return "tar"
    if path.suffix in COMPRESSED:
        inner = PurePath(path.stem).suffix
        if inner == ".warc" and path.suffix == ".gz":
            return "warc"
        return path.suffix if inner in SUFFIXES else None
    return SUFFIXES.get(path.suffix)


def stem_of(name: str) -> str:
    """A file's name without its suffixes, as far as they tell a kind: 'a.b.jsonl.gz' is 'a.b'."""
    path = PurePath(name)
    if path.suffix.lower() in COMPRESSED:
        path = PurePath(path.stem)
    return path.stem


def read_stream(stream: BinaryIO, where: str, stem: str, kind: str | None, options: Options) -> Iterator[Found]:
    """The reports of an open file or standard input; its content tells the kind where nothing else does."""
    try:
        if kind == "jsonl":
            yield from read_jsonl(stream, where, stem, options.columns)
        elif kind in ("csv", "tsv"):
            yield from read_csv(stream, where, stem, options.columns, tabs=kind == "tsv")
        elif kind == "warc":
            from communique.sources.warc import read_warc

            yield from read_warc(stream, where, stem)
        elif kind in ("parquet", "arrow"):
            from communique.sources.tables import read_arrow, read_parquet

            reader = read_parquet if kind == "parquet" else read_arrow
            yield from reader(seekable(stream), where, stem, options.columns)
        elif kind in ("zip", "tar", *COMPRESSED):
            yield from read_archive(stream, where, kind, options)
        else:
            yield from read_whole(stream.read(), where, stem, kind, options)
    except SourceError as error:
        yield Failure(where, str(error))


def read_archive(stream: BinaryIO, where: str, kind: str, options: Options) -> Iterator[Found]:
    """The reports in a zip or tar archive, or in one compressed file."""
    from communique.sources.archives import read_compressed, read_tar, read_zip

    def read(member: BinaryIO, name: str, at: str) -> Iterator[Found]:
        base = PurePath(name).name
        return read_stream(member, at, stem_of(base), kind_of_name(base), options)

    if kind == "zip":
        yield from read_zip(seekable(stream), where, readable, read)
    elif kind == "tar":
        yield from read_tar(stream, where, readable, read)
    else:
        inner = PurePath(PurePath(where).stem).name  # 'reports.jsonl' of 'reports.jsonl.gz'
        yield from read_compressed(stream, kind, inner, where, read)


def seekable(stream: BinaryIO) -> BinaryIO:
    """The stream, held in memory where it comes from a pipe or an archive."""
    return stream if stream.seekable() else io.BytesIO(stream.read())


def readable(name: str) -> bool:
    """Whether a member of an archive is read: archives within archives are not."""
    return kind_of_name(name) not in (None, "zip", "tar")


def read_whole(data: bytes, where: str, stem: str, kind: str | None, options: Options) -> Iterator[Found]:
    """The report that a whole file is, a text, page or document; or a feed's reports. Raises SourceError."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise SourceError("not text (NUL bytes alone)" if b"\x00" in data else "empty")
    kind = kind or kind_of_data(data)
    if kind == "html":
        yield report_of_page(read_page(data), where, stem)
    elif kind == "feed":
        from communique.sources.feeds import read_feed

        yield from read_feed(data, where, stem, follower(options) if options.follow else None)
    elif kind in ("pdf", "docx"):
        from communique.sources.documents import read_docx, read_pdf

        yield (read_pdf if kind == "pdf" else read_docx)(data, where, stem)
    elif kind == "eml":
        from communique.sources.mail import read_mail

        yield from read_mail(data, where, stem)
    elif kind in ("jsonl", "warc", "parquet", "arrow"):
        yield from read_stream(io.BytesIO(data), where, stem, kind, options)
    else:
        text, encoding = decode(data)
        if encoding.endswith("damaged"):
            yield Note(where, f"damaged {encoding.split(',')[0]}; what could not be read stands as U+FFFD")
        if not text.strip():
            raise SourceError("empty")
        yield Report(id=stem, text=text, source=where)


def kind_of_data(data: bytes) -> str:
    """The kind that the data begins as: a page, a feed, an object a line, a document; else a text."""
    for start, kind in BEGINNINGS:
        if data.startswith(start):
            return kind
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "html"
    if is_feed(head):
        return "feed"
    return "jsonl" if head.startswith(b"{") and b'"' in head else "txt"


def is_feed(head: bytes) -> bool:
    """Whether a document begins as a feed does: its first element is rss, feed or rdf:RDF."""
    lower = head.lower()
    if not lower.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", *FEEDS)):
        return False
    return any(start in lower for start in FEEDS)


def is_address(path: str) -> bool:
    """Whether what a user names is an address rather than a file."""
    return path.lower().startswith(("http://", "https://"))


def read_address(address: str, options: Options, entry: Report | None = None) -> Iterator[Found]:
    """The reports that stand at an address: a page, a feed or a file. `entry`: what a feed says of the page."""
    from communique.sources.fetch import fetch

    try:
        answer = fetch(address, options.private, options.known)
        if answer.data is None:
            if entry is None:
                yield Note(address, "has not changed since it was last read")
            return
        kind = options.kind or kind_of_name(address.split("?")[0].rpartition("/")[2]) or kind_of_data(answer.data)
        if kind == "txt" and "html" in answer.kind:
            kind = "html"
        for item in read_stream(io.BytesIO(answer.data), address, address, kind, options):
            yield with_entry(item, answer.address, entry) if isinstance(item, Report) else item
    except SourceError as error:
        yield Failure(address, str(error))


def with_entry(report: Report, address: str, entry: Report | None) -> Report:
    """The report with its address, and with the feed's word for what the page does not say of itself."""
    said = entry or Report(id="", text="")
    return msgspec.structs.replace(
        report,
        id=said.id or report.id,
        url=report.url or address,
        title=report.title or said.title,
        outlet=report.outlet or said.outlet,
        published=said.published or report.published,
    )


def follower(options: Options) -> Callable[[str, Report], Iterator[Found]]:
    """Reads the page that a feed's entry names; a page alone, so that feeds can't lead in circles."""
    page = Options(options.columns, "html", False, options.private, options.known)

    def follow(address: str, entry: Report) -> Iterator[Found]:
        return read_address(address, page, entry)

    return follow
