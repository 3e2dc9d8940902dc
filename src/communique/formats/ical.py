"""`ical`: a calendar (RFC 5545) of what is planned and what was held on a day that is known."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from communique.formats.cells import LONGEST, fit
from communique.formats.plover import coordinates
from communique.reading.days import span_of
from communique.store import Told

WIDEST: Final = 75  # octets of a line, without its end


def ical_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """A VCALENDAR with an all-day VEVENT for each; the same record gives the same bytes, so DTSTAMP is no clock's."""
    yield from map(line, ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Communique//export//EN", "CALSCALE:GREGORIAN"))
    for one in told:
        span = span_of(one.engagement.date)
        if one.engagement.status == "cancelled":
            left["cancelled"] += 1
        elif not span or span.grain != "day" or span.about:
            left["without an exact day"] += 1
        else:
            yield "".join(map(line, event(one)))
    yield line("END:VCALENDAR")


def event(one: Told) -> Iterator[str]:
    """The content lines of one engagement."""
    e, first = one.engagement, one.accounts[0]
    span = span_of(e.date)
    assert span is not None
    published = span_of(first.published)
    stamp = published.first if published else span.first
    latitude, longitude = coordinates(e)
    place = ", ".join(part for part in (e.city, e.country) if part)
    yield "BEGIN:VEVENT"
    yield f"UID:{e.id}@communique"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{span.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{span.last + timedelta(days=1):%Y%m%d}"  # the first day after it
    yield f"SUMMARY:{escaped(f'{e.kind.capitalize()}: {e.who}')}"
    yield f"STATUS:{'TENTATIVE' if e.status == 'planned' else 'CONFIRMED'}"
    if place:
        yield f"LOCATION:{escaped(place)}"
    if latitude is not None:
        yield f"GEO:{latitude};{longitude}"
    if e.topics:
        yield f"CATEGORIES:{','.join(map(escaped, e.topics))}"
    told_by = ", ".join(dict.fromkeys(a.outlet for a in one.accounts if a.outlet))
    yield f"DESCRIPTION:{escaped(' — '.join(part for part in (first.quote[:LONGEST], told_by) if part))}"
    if first.url and first.url.isascii() and first.url.isprintable() and " " not in first.url:
        yield f"URL:{first.url}"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """A text value: backslash, semicolon and comma escaped, on one line."""
    return fit(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def line(content: str) -> str:
    """A content line, folded so that no line has more than 75 octets and no character is cut."""
    pieces, piece, size = [], "", 0
    for character in content:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > WIDEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join([*pieces, piece]) + "\r\n"
