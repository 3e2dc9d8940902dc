"""Names that are a thing's: 'at the Ama Boateng International Airport'."""

from communique.reading.text import Sight


def names_a_place(sight: Sight, at: int) -> bool:
    """Does what stands behind a name, from the token on, tell that a place is named after whom it names?"""
    step = at
    while step < at + 3 and sight.mention_like(step):
        if sight.word(step, "named_place"):
            return True
        step += 1
    return False
