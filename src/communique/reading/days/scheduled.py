"""English: when and where something is or was to be, told in a relative clause: 'the visit, which was scheduled for 5 May in Oslo'."""

from communique.languages.document import Token

IS = frozenset(["is", "are", "was", "were", "had", "has", "been"])
REACH = 40  # tokens from the noun to the clause
VERBS = 4  # tokens of 'had originally been scheduled'


def scheduled_clause(tokens: list[Token], first: int, end: int) -> int | None:
    """Where ', which was scheduled for …' begins behind token `first`; None where no such clause follows."""
    for at in range(first, min(end, first + REACH)):
        if tokens[at].text == "," and at + 2 < end and tokens[at + 1].lower in ("which", "that"):
            verbs = tokens[at + 2 : at + 2 + VERBS]
            if "runs" in verbs[0].kinds:
                return at + 1  # 'the visit, which began on Sunday'
            if verbs[0].lower in IS and any("slated" in verb.kinds for verb in verbs):
                return at + 1
            return None
    return None
