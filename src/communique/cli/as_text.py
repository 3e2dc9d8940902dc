"""A reading for people: one screen a report, in the order who, where, when, what, said, with the words it rests on."""

from communique.cli.paint import DOUBT, HEAD, PEOPLE, PLACE, PLAIN, QUIET, SAID, Line
from communique.cli.words import UNSURE, clip, excerpt, fit, heading, label
from communique.model import SIDES, Engagement, Participant, Reading, Report, Statement, Why

LANGUAGES = {"en": "English", "ru": "Russian"}
MARGIN = 9  # width of the column of field names
MOST_SAID = 5  # statements shown under one engagement


def text_lines(report: Report, reading: Reading, width: int) -> list[Line]:
    """The screen's lines."""
    lines = head_lines(report, reading, width)
    shown: set[int] = set()
    for engagement in [e for e in reading.engagements if e.salience == "main"]:
        lines += [[], *engagement_lines(report, reading, engagement, width, shown)]
    background = [e for e in reading.engagements if e.salience != "main"]
    if background:
        lines.append([])
        lines += [background_line(engagement, number == 0) for number, engagement in enumerate(background)]
    loose = [s for number, s in enumerate(reading.statements) if number not in shown]
    if loose:
        lines += [[], *said_lines(report, loose, width)]
    if reading.topics and not any(e.topics for e in reading.engagements):
        lines += [[], [name("topics"), (", ".join(label(t.topic) for t in reading.topics), PLAIN)]]
    if reading.instruments:
        lines.append([])
    for number, document in enumerate(reading.instruments):
        day = [(f" {document.date}", PLACE)] if document.date else []
        parties = [(f" ({', '.join(document.parties)})", PLAIN)] if document.parties else []
        lines.append([name("papers" if number == 0 else ""), (fit(document.name), PLAIN), *day, *parties])
    for skipped in reading.skipped:
        lines.append([name("skipped"), (f" {fit(skipped.reason)}", DOUBT)])
    return [*lines, []]


def head_lines(report: Report, reading: Reading, width: int) -> list[Line]:
    """Title, then id, outlet, day, language, source."""
    facts = [
        fit(reading.id),
        fit(reading.outlet or ""),
        f"published {reading.published}" if reading.published else "no day of publication",
        LANGUAGES.get(reading.language or "", reading.language or ""),
        f"{len(report.text):,} characters",
    ]
    lines: list[Line] = [[(clip(heading(report, reading), width), HEAD)]]
    lines.append([(" · ".join(fact for fact in facts if fact), QUIET)])
    if not reading.engagements:
        lines.append([("no engagement in this report", PLAIN)])
    return lines


def engagement_lines(
    report: Report, reading: Reading, engagement: Engagement, width: int, shown: set[int]
) -> list[Line]:
    """One engagement; the numbers of the statements printed with it are added to `shown`."""
    lines = []
    for number, participant in enumerate(engagement.participants):
        lines.append([name("who" if number == 0 else ""), *participant_runs(participant)])
    place = place_of(engagement)
    if place:
        lines.append([name("where"), (place, PLACE), *doubt(engagement.why.get("place"))])
    if engagement.date:
        lines.append([name("when"), (engagement.date, PLACE), *doubt(engagement.why.get("date"))])
    what = f"{label(engagement.kind)}, {engagement.status}"
    topics = f": {', '.join(label(topic) for topic in engagement.topics)}" if engagement.topics else ""
    lines.append([name("what"), (what + topics, PLAIN), sure(engagement.confidence)])
    numbers = [n for n, s in enumerate(reading.statements) if engagement.id in s.about and n not in shown]
    shown.update(numbers)
    lines += said_lines(report, [reading.statements[n] for n in numbers], width)
    words = excerpt(report.text, engagement.evidence, width - MARGIN - 2)
    if words:
        lines.append([name("words"), (f"“{words}”", QUIET)])
    return lines


def participant_runs(participant: Participant) -> Line:
    """'Ana Ruiz, foreign minister, ARD (host)'."""
    office = participant.role or label(participant.office or "")
    runs: Line = [(fit(participant.name or f"a side: {participant.party or 'unknown'}"), PEOPLE)]
    if office:
        runs += [(f", {fit(office)}", PLAIN), *doubt(participant.why.get("office"))]
    if participant.party and participant.name:
        runs += [(f", {fit(participant.party)}", PLAIN), *doubt(participant.why.get("party"))]
    if participant.part != "participant":
        runs.append((f" ({participant.part})", PLAIN))
    if participant.confidence < UNSURE:
        runs.append(sure(participant.confidence))
    return runs


def background_line(engagement: Engagement, first: bool) -> Line:
    """An engagement that the report mentions by the way, on one line."""
    people = " – ".join(fit(p.name or p.party or "?") for p in engagement.participants)
    details = [d for d in (place_of(engagement), engagement.date, f"{engagement.kind}, {engagement.status}") if d]
    return [name("also" if first else ""), (people, PEOPLE), (" · " + " · ".join(details), PLAIN)]


COMMA = " ,;:—–"  # what a clause may begin with behind its verb of saying


def said_lines(report: Report, statements: list[Statement], width: int) -> list[Line]:
    """Who said what, in the report's words; the longest lists are cut, and say so."""
    lines: list[Line] = []
    for number, statement in enumerate(statements[:MOST_SAID]):
        speakers = ", ".join("the sides" if s == SIDES else fit(s) for s in statement.speakers)
        act = statement.act + (f" → {statement.toward}" if statement.toward else "")
        left = f"{speakers or 'unknown'}, {act}: "
        words = excerpt(report.text, statement.content or statement.evidence, max(30, width - MARGIN - len(left) - 2))
        lines.append([name("said" if number == 0 else ""), (left, SAID), (f"“{words.lstrip(COMMA)}”", PLAIN)])
    if len(statements) > MOST_SAID:
        lines.append([name(""), (f"and {len(statements) - MOST_SAID} more (explain shows all)", QUIET)])
    return lines


def place_of(engagement: Engagement) -> str:
    """'Lesograd, ARD'."""
    place = engagement.place
    return ", ".join(fit(part) for part in (place.city, place.country) if part) if place else ""


def name(field: str) -> tuple[str, str]:
    """The name of a field, in its column."""
    return (f"  {field:{MARGIN - 2}}", QUIET)


def sure(confidence: float) -> tuple[str, str]:
    """How sure, marked as a doubt where it is one."""
    return (f" · {confidence:.0%} sure", DOUBT if confidence < UNSURE else QUIET)


def doubt(why: Why | None) -> Line:
    """A sign that a field was inferred, not read."""
    return [(" (inferred)", DOUBT)] if why and why.inferred else []
