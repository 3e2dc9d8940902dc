"""The day of a document: in its name, beside it, told by its signing, or that of the meeting where it is signed."""

from collections.abc import Sequence
from typing import NamedTuple

from communique.model import Engagement
from communique.reading.days import DayMention, Days
from communique.reading.sight import Sight

NEAR = 8  # tokens from the document to 'signed in Lima on 5 May'
FAR = 40  # tokens from 'signed' to the last of a list of documents
# Before a time that the document is for, not its own.
VALID_FOR = frozenset({"на", "for", "from", "с", "until", "till", "through", "до"})
JOINS = frozenset({",", "and", "и", "of", "от", "dated", "the", "'s", "’s", "(", "—", "–"})
NOT_DONE = frozenset(
    {"will", "to", "would", "should", "must", "may", "can", "could", "not", "never", "before", "не"}
    | {"будет", "будут", "должен", "должны", "должна", "должно", "может", "могут"}
)
BARE = ("absolute", "month", "year")


class Dates(NamedTuple):
    """EDTF days of what one mention tells (None for no day), and the tokens of each.

    `own`: told of the document itself; `beside`: right beside it, not by its signing.
    """

    days: tuple[str | None, ...]
    places: tuple[tuple[int, int] | None, ...]
    own: bool
    beside: bool = False


def instrument_dates(
    sight: Sight, days: Days, first: int, last: int, verbs: Sequence[int], engagements: Sequence[Engagement]
) -> Dates:
    """Days of the document told at tokens `first` to `last`; several for 'the statements of 5 May and 7 June 2020'.

    `verbs`: tokens of the sentence that sign, adopt or make known.
    """
    if beside := _beside(sight, days, first, last):
        return Dates(tuple(m.date for m in beside), tuple((m.first, m.last) for m in beside), True, True)
    sentence = sight.document.sentences[sight.tokens[first].sentence]
    if told := _told_by_signing(days, last, verbs, sentence.last):
        return Dates((told.date,), ((last, told.last),), True)
    if not any(_is_done(sight, at) and first - FAR <= at <= last + NEAR for at in verbs):
        return Dates((None,), (None,), False)
    told_days = [m for m in days.within(sentence.first, sentence.last) if m.date and m.kind not in ("stamp", "range")]
    for mention in told_days:  # 'signed a treaty on Wednesday'
        if last <= mention.first <= last + 2:
            return Dates((mention.date,), (None,), False)
    for mention in told_days:  # 'On 5 May 2020 the two signed a treaty'
        if mention.first < first:
            return Dates((mention.date,), (None,), False)
    return Dates((_day_of_signing(sight, days, first, last, engagements),), (None,), False)


def _beside(sight: Sight, days: Days, first: int, last: int) -> list[DayMention]:
    """Days inside the mention, right before it, and right after it in a row."""
    out: list[DayMention] = []
    edge = last
    for mention in days.mentions:
        is_plain = mention.of_document or (mention.kind in BARE and mention.direction is None)
        if not mention.date or _is_term(sight, mention) or not is_plain:
            continue
        is_inside = first <= mention.first and mention.last <= last
        is_before = mention.last <= first and all(sight.lower(i) in JOINS for i in range(mention.last, first))
        is_after = mention.first >= edge and all(sight.lower(i) in JOINS for i in range(edge, mention.first))
        is_apart = (
            is_after and not out and sight.lower(edge) in (",", "(", "—", "–", "and", "и") and mention.first > last
        )
        if is_inside or is_before or (is_after and not is_apart):
            out.append(mention)
            edge = max(edge, mention.last)
    return out


def _is_term(sight: Sight, mention: DayMention) -> bool:
    """'the plan for 2020', 'на 2019–2020 годы': a time that the document is for, not its own."""
    return mention.kind == "stamp" or mention.bound is not None or sight.lower(mention.first - 1) in VALID_FOR


def _told_by_signing(days: Days, last: int, verbs: Sequence[int], end: int) -> DayMention | None:
    """'…, signed in Moscow on 22 February 2022', 'подписанный 5 мая'."""
    for mention in days.mentions:
        if last <= mention.first <= last + NEAR and mention.first < end:
            return mention if any(last <= at < mention.first for at in verbs) else None
    return None


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


def _day_of_signing(sight: Sight, days: Days, first: int, last: int, engagements: Sequence[Engagement]) -> str | None:
    """The day of the signing told in these words, else of the latest held main engagement, else of fresh news."""
    start, end = sight.document.span(first, last)
    held = [e for e in engagements if e.status == "held" and e.date and e.evidence]
    for engagement in held:
        if engagement.kind == "signing" and any(a < end and b > start for a, b in engagement.evidence):
            return engagement.date
    main = [
        ((e.date or "").rstrip("~?%"), -min(abs(a - start) for a, _ in e.evidence), e.date)
        for e in held
        if e.salience == "main"
    ]
    return max(main)[2] if main else days.fresh
