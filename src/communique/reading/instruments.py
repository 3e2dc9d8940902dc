"""Instruments: treaties, declarations, agreements and other documents that the report refers to."""

from communique.languages import Match
from communique.model import Instrument
from communique.reading.days import Days
from communique.reading.scene import Scene
from communique.reading.sight import Sight

LONGEST = 14  # tokens of a description
GENERAL = frozenset({"paper", "plan", "resolution", "truce", "convention"})  # only with a name of their own or a day
DESCRIBES = frozenset({"on", "between", "of", "for", "to", "о", "об", "обо", "между", "по"})


def find_instruments(scene: Scene, days: Days) -> tuple[Instrument, ...]:
    """One for each document, by its first full mention; later mentions of the same add their spans."""
    sight = Sight(scene.document, scene.language)
    found: dict[str, Instrument] = {}
    blocked = {at for m in scene.mentions for t in m.titles for at in range(t.first, t.last)}
    for sentence in scene.document.sentences:
        if sentence.kind in ("furniture", "title"):
            continue
        at = sentence.first
        while at < sentence.last:
            match = None if at in blocked else scene.document.longest(at, "instruments")
            if match is None:
                at += 1
                continue
            first, last = _bounds(sight, match, sentence.first, sentence.last)
            date = _date(days, first, last, sentence.last)
            if _is_one(sight, match, first, last, date):
                _add(scene, found, match, first, last, date)
            at = max(last, match.last)
    return tuple(found.values())


def _bounds(sight: Sight, match: Match, start: int, end: int) -> tuple[int, int]:
    """Takes in capitalised words and parties before, and 'on …', 'between A and B' after: '[Declaration on Allied Cooperation]'."""
    first = match.first
    while first > start and sight.tokens[first - 1].kind == "word" and _qualifies(sight, first - 1):
        first -= 1
    last = match.last
    while last < end and last - match.last < LONGEST and sight.lower(last) in DESCRIBES:
        step = last + 1
        while step < end and step - match.last < LONGEST and _goes_on(sight, step):
            step += 1
        while step > last + 1 and (sight.word(step - 1, "prep") or sight.lower(step - 1) in ("and", "и", "the")):
            step -= 1
        if step == last + 1:
            break
        last = step
    return first, last


def _qualifies(sight: Sight, at: int) -> bool:
    """A word that belongs to a document's name: 'Free [Trade Agreement]', 'российско-белорусский'."""
    if sight.word(at, "det") or sight.word(at, "prep"):
        return False
    if sight.is_russian:
        return bool(sight.tokens[at].forms) and sight.tokens[at].forms[0].pos == "ADJF"
    return (sight.tokens[at].is_title and at > sight.start_of(at)) or sight.lower(at) in (
        "trilateral",
        "bilateral",
        "tripartite",
        "historic",
    )


def _goes_on(sight: Sight, at: int) -> bool:
    token = sight.tokens[at]
    if token.kind == "mark" and token.text not in "-«»\"“”’'":
        return False
    if sight.is_russian:
        return not (
            token.forms and token.forms[0].pos in ("VERB", "PRTF", "PRTS", "GRND", "CONJ") and token.lower != "и"
        )
    return not (
        sight.word(at, "aux")
        or sight.word(at, "relative")
        or token.lower.endswith("ed")
        or (sight.word(at, "conj") and token.lower != "and")
    )


def _date(days: Days, first: int, last: int, end: int) -> str | None:
    """The day inside the phrase, right before it, or after 'signed (in …) on', 'of', 'dated', 'от'."""
    for mention in days.mentions:
        if (first - 3 <= mention.first and mention.last <= min(last + 2, end)) or (
            mention.of_document and last <= mention.first <= last + 2
        ):
            return mention.date
    for mention in days.mentions:
        if last <= mention.first <= last + 8 and mention.first < end:
            return mention.date
    return None


def _is_one(sight: Sight, match: Match, first: int, last: int, date: str | None) -> bool:
    """Not 'an agreement was reached' in general: a name, a description, parties, or a day."""
    kind = match.row["type"]
    if kind == "named":
        return True
    described = last > match.last or any(
        sight.tokens[i].is_title for i in range(first, match.last) if i > sight.start_of(i)
    )
    if kind == "paper":
        return False
    if kind in GENERAL:
        return date is not None or any(sight.tokens[i].is_title for i in range(first, last) if i > sight.start_of(i))
    return described or date is not None or match.last - match.first > 1


def _add(scene: Scene, found: dict[str, Instrument], match: Match, first: int, last: int, date: str | None) -> None:
    name = " ".join(scene.document.words(first, last).split())
    head = scene.document.tokens[match.last - 1].keys[-1]
    parties = tuple(
        dict.fromkeys(
            m.row["party"]
            for at in range(first, last)
            for m in scene.document.found(at, "parties")[:1]
            if ":" not in m.row["party"]
        )
    )
    span = scene.document.span(first, last)
    for key, known in found.items():
        same_day = date is None or known.date is None or date == known.date
        if (
            known.rule == f"instrument.{match.row['type']}"
            and same_day
            and (head in key or name.lower() in known.name.lower())
        ):
            found[key] = Instrument(name=max(known.name, name, key=len), date=known.date or date, parties=known.parties or parties,
                                    evidence=(*known.evidence, span)[:4], rule=known.rule)  # fmt: skip
            return
    found[f"{head}|{name}|{date}"] = Instrument(
        name=name, date=date, parties=parties, evidence=(span,), rule=f"instrument.{match.row['type']}"
    )
