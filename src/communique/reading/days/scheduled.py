"""English: when and where something is or was to be, told in a relative clause: 'the visit, which was scheduled for 5 May in Oslo'."""

from communique.languages.document import Token

SCHEDULED = frozenset(["scheduled", "planned", "slated", "due", "expected", "set", "supposed"])
IS = frozenset(["is", "are", "was", "were", "had", "has", "been"])
REACH = 40  # tokens from the noun to the clause
GOES_BY = frozenset(["started", "starts", "began", "begins", "opened", "opens", "ended", "ends", "concluded", "concludes",
                     "runs", "ran", "lasts", "lasted", "took", "takes", "resumed", "resumes", "kicked", "closed"])  # fmt: skip
VERBS = 4  # tokens of 'had originally been scheduled'


def scheduled_clause(tokens: list[Token], first: int, end: int) -> int | None:
    """Where ', which was scheduled for …' begins behind token `first`; None where no such clause follows."""
    for at in range(first, min(end, first + REACH)):
        if tokens[at].text == "," and at + 2 < end and tokens[at + 1].lower in ("which", "that"):
            verbs = [t.lower for t in tokens[at + 2 : at + 2 + VERBS]]
            if verbs[0] in GOES_BY:
                return at + 1  # 'the visit, which began on Sunday'
            if verbs[0] in IS and not SCHEDULED.isdisjoint(verbs):
                return at + 1
            return None
    return None
