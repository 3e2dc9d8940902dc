"""Names that are a thing's: 'at the Ama Boateng International Airport', 'the Soto-Lund summit'."""

from communique.reading.text import Sight


def names_a_place(sight: Sight, at: int) -> bool:
    """Does what stands behind a name, from the token on, tell that a place is named after whom it names?"""
    step = at
    while step < at + 3 and sight.mention_like(step):
        if sight.word(step, "named_place"):
            return True
        step += 1
    return False


def names_talks(sight: Sight, first: int, last: int) -> bool:
    """'the [Soto-Lund] summit': one word for two people of the report, before what they held. English."""
    halves = sight.text(first).split("-") if last - first == 1 else []
    told = len(halves) == 2 and any(m.row["type"] in ("noun", "event") for m in sight.document.found(last, "triggers"))
    return told and all(half[:1].isupper() and any(t.text == half for t in sight.tokens) for half in halves)
