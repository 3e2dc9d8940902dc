"""Words of a report made fit for one line of a screen or page."""

import re
from collections.abc import Iterable

from communique.model.reading import Reading, Report, Span

SPACE = re.compile(r"\s+")
# What could command a terminal or turn a line about: controls, bidirectional overrides and isolates, lone surrogates.
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CODES = re.compile(r" (?=[A-Z]{3}(?: |$)|IGO:|X:)")  # between the codes of parties
UNSURE = 0.7  # a confidence under this stands as a doubt


def fit(text: str) -> str:
    """The text on one line, without characters that could command a terminal."""
    return UNFIT.sub("\ufffd", SPACE.sub(" ", text)).strip()


def bare_party(party: str | None) -> str:
    """A party's code without the mark of its sort: 'IGO:UN' → 'UN', 'X:Wagner Group' → 'Wagner Group', 'AZE' as it is."""
    return (party or "").removeprefix("X:").removeprefix("IGO:")


def codes_of(parties: str) -> list[str]:
    """The codes of several parties with spaces between them; the names of those that have no code may hold spaces, too.

    >>> codes_of("AZE IGO:EU RUS X:Some Expert Council")
    ['AZE', 'IGO:EU', 'RUS', 'X:Some Expert Council']
    """
    return CODES.split(parties) if parties else []


def harmless(text: str) -> str:
    """The text, of the same length and with its lines, every character that could command a screen as U+FFFD."""
    return UNFIT.sub(lambda found: found[0] if found[0] in "\n\t\r" else "\ufffd", text)


def clip(text: str, width: int) -> str:
    """The text cut at a word's end to `width` characters, with '…' where it was cut."""
    if len(text) <= width:
        return text
    cut = text[: max(1, width - 1)]
    at = cut.rfind(" ")
    return (cut[:at] if at > width // 2 else cut).rstrip(" …") + "…"


def excerpt(text: str, spans: Iterable[Span], width: int) -> str:
    """The words of the spans, in order, clipped to `width` characters; '' where there are none."""
    pieces, last = [], 0
    for start, end in sorted(spans):
        if start < last:
            start = last
        if end > start:
            pieces.append(fit(text[start:end]))
            last = end
    return clip(" … ".join(piece for piece in pieces if piece), width)


JOINING = frozenset(("and", "but", "и", "а", "но"))  # words that join what is left out after them


def said_spans(evidence: Iterable[Span], content: Iterable[Span]) -> list[Span]:
    """Where a statement stands as a whole: the clause that tells of it and what was said, overlapping spans made one.

    >>> said_spans([(26, 179)], [(65, 197)])
    [(26, 197)]
    """
    made: list[Span] = []
    for start, end in sorted((*evidence, *content)):
        if made and start <= made[-1][1] + 1:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def said_words(text: str, evidence: Iterable[Span], content: Iterable[Span]) -> str:
    """The words of a statement on one line, without the dash before them or the 'and' after them that joins others.

    >>> said_words("They agreed to meet and parted.", [(0, 23)], [])
    'They agreed to meet'
    """
    pieces = (SPACE.sub(" ", text[a:b]).strip() for a, b in said_spans(evidence, content))
    words = " … ".join(piece for piece in pieces if piece)
    made = words.lstrip("—–-,; ").rstrip(",;—– ")
    while (cut := made.rpartition(" "))[2].lower() in JOINING and cut[0]:
        made = cut[0].rstrip(",;—– ")
    return made or words


def label(name: str) -> str:
    """A label as people write it: 'foreign minister' for `foreign_minister`."""
    return name.replace("_", " ")


TWO_THINGS = {  # topics whose labels join two things
    one: one.replace("_", " and ", 1)
    for one in (
        "trade_economy",
        "peace_conflict",
        "terrorism_crime",
        "education_science",
        "agriculture_food",
        "law_rights",
    )
} | {"migration_consular": "migration and consular affairs", "multilateral": "multilateral affairs"}


def topic_words(topic: str) -> str:
    """A topic in words: 'trade and economy' for `trade_economy`."""
    return TWO_THINGS.get(topic, label(topic))


def heading(report: Report, reading: Reading) -> str:
    """The report's title, else its first line that is no furniture, else its id."""
    at, first = 0, ""
    for line in report.text[:2000].splitlines(keepends=True):
        begin = at + len(line) - len(line.lstrip())
        if line.strip() and not any(start <= begin < end for start, end in reading.furniture):
            first = line
            break
        at += len(line)
    return fit(reading.title or "") or fit(first) or fit(reading.id)
