"""Ceremonies that a report tells in the margin of a meeting: copies of credentials handed over as an envoy is received."""

from communique.reading.account import Account
from communique.reading.hypotheses import Hypothesis
from communique.reading.scene import Scene

OCCASIONS = frozenset(["с", "со", "случаю", "связи", "для", "целью"])
REACH = 5  # tokens before the noun in which the occasion is named


def is_ceremony(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'принял посла X [с вручением / по случаю вручения копий верительных грамот]': the reception is the ceremony.

    `h`: credentials of nobody named, in the sentence that tells of the meeting in `account`.
    """
    if h.kind != "credentials" or account.kind != "meeting" or h.sentence not in account.sentences:
        return False
    guests = [r.entity for r in account.roles if r.part == "guest" and r.entity is not None]
    if not guests or any(guest.office != "ambassador" for guest in guests):
        return False
    tokens = scene.document.tokens
    start = max(scene.document.sentences[h.sentence].first, h.trigger.first - REACH)
    return any(tokens[at].lower in OCCASIONS for at in range(start, h.trigger.first))
