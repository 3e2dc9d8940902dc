"""The day of a document: in its name, beside it, told by its signing, or that of the meeting where it is signed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from communique.model import Engagement, Span
from communique.reading.days import DayMention, Days
from communique.reading.text import Sight

NEAR = 8  # tokens from the document to 'signed in Lima on 5 May'
FAR = 40  # tokens from 'signed' to the last of a list of documents
# Before a time that the document is for, not its own.
VALID_FOR = frozenset({"на", "for", "from", "с", "until", "till", "through", "до"})
JOINS = frozenset({",", "and", "и", "of", "от", "dated", "the", "'s", "’s", "(", "—", "–"})
NOT_DONE = frozenset(
    {"will", "to", "would", "should", "must", "may", "can", "could", "not", "never", "before", "не"}
    | {"будет", "будут", "должен", "должны", "должна", "должно", "может", "могут"}
)
APART = frozenset({",", "(", "—", "–", "and", "и"})  # after which a day belongs to something else
BARE = ("absolute", "month", "year")


class Dates(NamedTuple):
    """EDTF days of what one mention tells (None for no day), and the tokens of each.

    `own`: told of the document itself; `beside`: right beside it, not by its signing.
    """

    days: tuple[str | None, ...]
    places: tuple[tuple[int, int] | None, ...]
    own: bool
    beside: bool = False


class Told:
    """What a report tells of days and signings, to be asked at each document without going through all of it."""

    def __init__(self, sight: Sight, days: Days, engagements: Sequence[Engagement]) -> None:
        self.sight = sight
        self.mentions = sorted((m for m in days.mentions if m.kind != "stamp"), key=lambda m: m.first)
        self._firsts = [m.first for m in self.mentions]
        self.tokens = {at for m in self.mentions for at in range(m.first, m.last)}  # that tell of days
        held = [e for e in engagements if e.status == "held" and e.date]
        starts = [s.start for s in sight.document.sentences]
        self._signings: dict[int, list[tuple[Span, str | None]]] = {}  # by the sentence that tells them
        for engagement in (e for e in held if e.kind == "signing"):
            for span in engagement.evidence:
                self._signings.setdefault(bisect_right(starts, span[0]) - 1, []).append((span, engagement.date))
        main = [e.date or "" for e in held if e.salience == "main"]
        self.latest = max(main, key=lambda date: date.rstrip("~?%")) if main else days.fresh

    def between(self, first: int, last: int) -> list[DayMention]:
        """Days that begin at tokens `first` to `last` (not included)."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def signed(self, first: int, last: int) -> str | None:
        """The day of the signing told in these words, else of the latest held main engagement, else of fresh news."""
        start, end = self.sight.document.span(first, last)
        for (low, high), date in self._signings.get(self.sight.tokens[first].sentence, ()):
            if low < end and high > start:
                return date
        return self.latest


def instrument_dates(told: Told, first: int, last: int, verbs: Sequence[int]) -> Dates:
    """Days of the document told at tokens `first` to `last`; several for 'the statements of 5 May and 7 June 2020'.

    `verbs`: tokens of the sentence that sign, adopt or make known, in their order.
    """
    sight = told.sight
    if beside := _beside(told, first, last):
        return Dates(tuple(m.date for m in beside), tuple((m.first, m.last) for m in beside), True, True)
    sentence = sight.document.sentences[sight.tokens[first].sentence]
    low, high = max(sentence.first, first - FAR), min(sentence.last, last + NEAR + 1)
    near = verbs[bisect_left(verbs, low) : bisect_left(verbs, high)]
    if signed := _told_by_signing(told.between(last, high), last, near):
        return Dates((signed.date,), ((last, signed.last),), True)
    if not any(_is_done(sight, at) for at in near):
        return Dates((None,), (None,), False)
    days = [m for m in told.between(low, high) if m.date and m.kind != "range" and not _is_term(sight, m)]
    after = [m.date for m in days if last <= m.first <= last + 2]  # 'signed a treaty on Wednesday'
    before = [m.date for m in days if m.first < first]  # 'On 5 May 2020 the two signed a treaty'
    return Dates(((*after, *before, told.signed(first, last))[0],), (None,), False)


def _beside(told: Told, first: int, last: int) -> list[DayMention]:
    """Days inside the mention, right before it, and right after it in a row."""
    sight = told.sight
    out: list[DayMention] = []
    edge = last
    for mention in told.between(first - NEAR, last + FAR):
        is_plain = mention.of_document or (mention.kind in BARE and mention.direction is None)
        if not mention.date or _is_term(sight, mention) or not is_plain:
            continue
        is_inside = first <= mention.first and mention.last <= last
        is_before = mention.last <= first and all(sight.lower(i) in JOINS for i in range(mention.last, first))
        is_after = mention.first >= edge and all(sight.lower(i) in JOINS for i in range(edge, mention.first))
        is_apart = not out and mention.first > last and sight.lower(edge) in APART
        if is_inside or is_before or (is_after and not is_apart):
            out.append(mention)
            edge = max(edge, mention.last)
    return out


def _is_term(sight: Sight, mention: DayMention) -> bool:
    """'the plan for 2020', 'на 2019–2020 годы': a time that the document is for, not its own."""
    return mention.bound is not None or sight.lower(mention.first - 1) in VALID_FOR


def _told_by_signing(days: Sequence[DayMention], last: int, verbs: Sequence[int]) -> DayMention | None:
    """'…, signed in Moscow on 22 February 2022', 'подписанный 5 мая'."""
    return days[0] if days and any(last <= at < days[0].first for at in verbs) else None


def _is_done(sight: Sight, at: int) -> bool:
    """The signing has been: 'signed', 'was signed', 'подписали'; not 'will be signed', nor 'the deal concluded there'."""
    token = sight.tokens[at]
    before = [sight.text(i) for i in range(max(at - 4, sight.start_of(at)), at)]
    if any(word in NOT_DONE for word in before):
        return False
    if sight.is_russian:
        return any((f.pos == "VERB" and f.tense == "past") or f.pos == "PRTS" for f in token.forms[:2])
    if not token.lower.endswith("ed") and token.lower != "struck":
        return False
    is_participle = bool(sight.document.found(at - 1, "instruments")) and not sight.word(at - 1, "aux")
    return not is_participle
