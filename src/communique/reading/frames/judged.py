"""Visits that a report only judges: 'выразил уверенность, что визит премьера будет успешным', told while he is there. Russian."""

from communique.reading.clauses import Trigger
from communique.reading.frames.account import Account
from communique.reading.text import Sight

VERB_REACH = 14  # tokens from 'визит' to 'будет'
JUDGED_NEAR = 3  # tokens from 'будет' to 'успешным'


def is_judged(sight: Sight, trigger: Trigger) -> bool:
    """'визит премьера в Чад [будет успешным]': how a visit will be, not that it is to come."""
    if not sight.is_russian or trigger.type != "noun" or trigger.kinds != ("visit",):
        return False
    end = sight.document.sentences[trigger.sentence].last
    reach = range(trigger.last, min(end, trigger.last + VERB_REACH))
    verb = next((at for at in reach if any(f.pos == "VERB" for f in sight.tokens[at].forms[:1])), None)
    if (
        verb is None
        or not {"быть", "стать", "оказаться"} & {*sight.keys(verb)}
        or sight.tokens[verb].forms[0].tense != "futr"
    ):
        return False
    near = range(verb + 1, min(verb + JUDGED_NEAR + 1, end))
    return any(f.pos == "ADJF" and f.case == "ablt" for at in near for f in sight.tokens[at].forms)


def held_where_received(accounts: list[Account]) -> None:
    """A visit that is only judged was paid where the report tells that the visitor's host received him."""
    for account in accounts:
        told = [h for h in account.hypotheses if not h.generic]
        if account.kind != "visit" or account.status != "planned" or account.place is None:
            continue
        if not all(h.judged for h in told):
            continue
        country = account.place.place.country
        visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
        met = [a for a in accounts if a.kind == "meeting" and a.status == "held" and country in a.parties()]
        if any(a.has(visitor) for a in met for visitor in visitors):
            account.status = "held"
