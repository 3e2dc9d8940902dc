"""Instruments: treaties, declarations, agreements and other documents that the report refers to.

A head noun of instruments.tsv is taken with what qualifies it before and describes it after; it is an instrument where
it has a name, a description, a day or a number of its own ('an agreement was reached' has none). The same document
is told once, with all its mentions. Its parties are those named in it; its day: see instrument_days.py.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from communique.languages import Language, Match
from communique.model import Engagement, Instrument, Span
from communique.reading.days import Days
from communique.reading.documents.instrument_bounds import bounds, is_plural, quantity
from communique.reading.documents.instrument_days import Dates, Told, instrument_dates
from communique.reading.text import VERBAL, Scene, Sight

RECENT = 200  # documents that a new mention is compared with
MOST_MARKS = 4  # spans shown for one document
# Types that a common noun alone does not show: they need a name, a number, or to be signed.
WEAK = frozenset({"plan", "resolution", "truce", "convention", "paper", "framework"})
ONE_KIND = {"treaty": "agreement"}  # types that a report uses of one document
CALLED_REACH = 6  # tokens


class Mention(NamedTuple):
    """A document's mention: tokens `first` to `last`, the table's phrase in it, the days that date it."""

    first: int
    last: int
    match: Match
    dates: Dates


class Known(NamedTuple):
    """A document told so far."""

    instrument: Instrument
    mentions: tuple[Mention, ...]  # the first and the last


def find_instruments(scene: Scene, days: Days, engagements: Sequence[Engagement] = ()) -> tuple[Instrument, ...]:
    """One for each document, by its first mention that tells one; later mentions of the same add their spans.

    `engagements`: those of the report; what is signed there has their day.
    """
    sight = Sight(scene.document, scene.language)
    found: list[Known] = []
    for mention in _mentions(scene, sight, Told(sight, days, engagements)):
        for date, place in zip(mention.dates.days, mention.dates.places, strict=True):
            _add(scene, found, mention, date, place)
    return tuple(known.instrument for known in found)


def _mentions(scene: Scene, sight: Sight, told: Told) -> list[Mention]:
    out: list[Mention] = []
    titles = {at for m in scene.mentions for t in m.titles for at in range(t.first, t.last)}
    for sentence in scene.document.sentences:
        if sentence.kind == "furniture":
            continue
        begins = scene.document.begins("instruments", sentence.first, sentence.last)
        span = range(sentence.first, sentence.last) if begins else ()
        verbs = {at: kind for at in span if (kind := _adopts(sight, at))}
        order, is_signed = list(verbs), "sign" in verbs.values()
        done = sentence.first
        for at in begins:
            match = scene.document.found(at, "instruments")[0]
            if at < done or at in titles or match.last > sentence.last:
                continue
            first, last = bounds(sight, match, sentence.first, sentence.last, told.tokens)
            dates = instrument_dates(told, first, last, order)
            if _is_one(sight, match, first, last, dates, is_signed):
                out.append(Mention(first, last, match, dates))
            done = max(last, match.last)
    return out


@cache
def _adopting(language: Language) -> dict[str, str]:
    return {form: row["kind"] for row in language.table("adoptions") for form in row["form"].split("|")}


def _adopts(sight: Sight, at: int) -> str | None:
    """The kind of a verb of signing (sign) or making known (tell): 'signed', 'подписаны'."""
    token = sight.tokens[at]
    kinds = [kind for key in token.keys if token.kind == "word" and (kind := _adopting(sight.language).get(key))]
    if not kinds or (sight.is_russian and not any(f.pos in VERBAL for f in token.forms)):
        return None
    return kinds[0]


def _is_one(sight: Sight, match: Match, first: int, last: int, dates: Dates, is_signed: bool) -> bool:
    """Whether a phrase tells of one document (or of so many), not of documents in general."""
    kind = match.row["type"]
    if kind == "named":
        return True
    if (
        sight.lower(match.last - 1) in ("deal", "dealt", "deals")
        and match.first == first
        and not _has_article(sight, first)
    ):
        return False  # 'to deal with'
    is_shouting = all(t.text.isupper() for t in sight.tokens[first:last] if t.kind == "word")
    has_name = not is_shouting and any(
        sight.tokens[i].is_title and i > sight.start_of(i) for i in range(first, match.last)
    )
    is_described, is_dated = last > match.last, dates.own
    if kind == "paper" and (dates.beside or (has_name and is_described)):
        return True  # 'the Statement on …', 'the statement of 5 May'
    if is_plural(sight, match) or kind == "paper":
        is_qualified = match.last - first > 1 or is_described
        is_counted = quantity(sight, first) is not None and is_signed and (is_qualified or kind != "paper")
        return is_counted or (kind != "paper" and (has_name or is_dated or _is_between(sight, match.last)))
    if kind == "framework":
        return has_name and sight.tokens[match.last - 1].is_title
    is_numbered = any(sight.tokens[i].kind == "number" for i in range(match.last, min(last, match.last + 3)))
    if kind in WEAK:
        return has_name or is_dated or is_numbered or (is_described and kind in ("plan", "convention") and is_signed)
    return is_described or has_name or is_dated or is_numbered or match.last - match.first > 1


def _has_article(sight: Sight, at: int) -> bool:
    return sight.word(at - 1, "det") or (at > 1 and sight.word(at - 2, "det")) or sight.is_possessive(at - 1)


def _is_between(sight: Sight, at: int) -> bool:
    return sight.lower(at) in ("between", "между")


def _add(scene: Scene, found: list[Known], mention: Mention, date: str | None, place: tuple[int, int] | None) -> None:
    document = scene.document
    spans = [document.span(mention.first, mention.last)]
    if place:
        spans = join_spans([*spans, document.span(*place)])
    name = " ".join(document.words(mention.first, mention.last).split())
    parties = _parties(scene, mention)
    for index in range(max(0, len(found) - RECENT), len(found)):
        known = found[index]
        if _is_same(scene, known, mention, date):
            old = known.instrument
            is_nearer = mention.dates.own and not known.mentions[0].dates.own
            one = Instrument(
                name=max(old.name, name, key=len),
                date=(date or old.date) if is_nearer else (old.date or date),
                parties=old.parties or parties,
                evidence=(*old.evidence, *spans)[:MOST_MARKS],
                rule=old.rule,
            )
            found[index] = Known(one, (known.mentions[0], mention))
            return
    rule = f"instrument.{mention.match.row['type']}"
    one = Instrument(name=name, date=date, parties=parties, evidence=tuple(spans), rule=rule)
    found.append(Known(one, (mention,)))


def join_spans(spans: list[Span]) -> list[Span]:
    """Spans that touch (a space or comma between) as one: [(0, 5), (6, 9)] → [(0, 9)]."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 2:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _is_same(scene: Scene, known: Known, mention: Mention, date: str | None) -> bool:
    """Whether a mention is of a known document: the same name, or the same kind of it and nothing that tells them apart."""
    if mention.match.row["type"] == "named" and any(m.match.row is mention.match.row for m in known.mentions):
        return True
    last = known.mentions[-1]
    if last is mention:
        return False
    between = scene.document.tokens[last.last : min(mention.first, last.last + CALLED_REACH)]
    if [t.text for t in between] == ["("]:
        return True  # 'memorandum of understanding (MoU)'
    if (
        mention.match.row["type"] == "named"
        and len(between) < CALLED_REACH
        and any("called_word" in t.kinds for t in between)
    ):
        return True  # 'the nuclear deal, known as JCPOA'
    old = known.instrument
    is_told_apart = all(m.dates.own for m in (mention, known.mentions[0])) and date != old.date and date and old.date
    if is_told_apart or _kind(last) != _kind(mention) or _kind(mention) == "named":
        return False
    told, told_before = _words(scene, mention), _words(scene, last)
    if told <= told_before or told_before <= told:
        return True
    tokens = scene.document.tokens
    is_apart = tokens[last.first].sentence != tokens[mention.first].sentence
    return is_apart and bool((told - _heads(scene, mention)) & (told_before - _heads(scene, last)))


def _kind(mention: Mention) -> str:
    kind = mention.match.row["type"]
    return ONE_KIND.get(kind, kind)


def _heads(scene: Scene, mention: Mention) -> set[str]:
    """The head noun and words that qualify many documents: these do not tell that two are one."""
    head = scene.document.tokens[mention.match.last - 1].keys
    return {
        *head,
        "between",
        "cooperation",
        "сотрудничество",
        "joint",
        "совместный",
        "understanding",
        "взаимопонимание",
    }


def _words(scene: Scene, mention: Mention) -> set[str]:
    """Base forms of a mention's words of four letters or more."""
    return {t.keys[-1] for t in scene.document.tokens[mention.first : mention.last] if len(t.text) > 3}


def _parties(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """States named in the mention: 'the treaty between Peru and Chile' → PER, CHL."""
    found = (scene.document.found(at, "parties")[:1] for at in range(mention.first, mention.last))
    named = (m.row["party"] for ms in found for m in ms)
    return tuple(dict.fromkeys(party for party in named if party and ":" not in party))
