"""E-mail (RFC 5322): a press service's message is a report, its subject the title, its date the day."""

import email
from collections.abc import Iterator
from email import policy
from email.message import MIMEPart
from email.utils import parseaddr

from communique.model import Report
from communique.sources.days import parse_day
from communique.sources.decode import decode
from communique.sources.failure import Note, SourceError
from communique.sources.html import read_page
from communique.sources.rows import Found


def read_mail(data: bytes, where: str, stem: str) -> Iterator[Found]:
    """The message's report, after a note of what is attached to it. Raises SourceError where it has no text."""
    message = email.message_from_bytes(data, policy=policy.default)
    if not message.keys():
        raise SourceError("not an e-mail (no header)")
    plain = message.get_body(("plain",))
    markup = message.get_body(("html",))
    attached = sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
    if attached:
        yield Note(
            where, f"{attached} attached file{'s' * (attached > 1)} passed over; save and name them to read them"
        )
    text = body_of(plain).strip() if plain else ""
    title = header(message, "subject")
    if not text and markup:
        page = read_page(payload(markup))
        text = page.text
    if not text:
        raise SourceError("an e-mail without text")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    sender = header(message, "from") or ""
    name, address = parseaddr(sender)
    yield Report(
        id=stem, text=text, source=where, title=title, outlet=name or address.rpartition("@")[2] or None,
        published=parse_day(header(message, "date") or ""),
    )  # fmt: skip


def header(message: MIMEPart, name: str) -> str | None:
    """A header's words on one line, or None; one that can't be read counts as missing."""
    try:
        value = " ".join(str(message.get(name) or "").split())
    except (ValueError, TypeError, LookupError, IndexError, AttributeError):  # the header parser's own slips
        return None
    return value or None


def payload(part: MIMEPart) -> bytes:
    """A part's bytes, with base64 and the like undone."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def body_of(part: MIMEPart) -> str:
    """A part's text: in its declared encoding where that fits, else in the one that its bytes show."""
    data = payload(part)
    charset = part.get_content_charset()
    try:
        text = data.decode(charset) if charset else decode(data)[0]
    except (LookupError, UnicodeDecodeError):
        text = decode(data)[0]
    return text.replace("\r\n", "\n")
