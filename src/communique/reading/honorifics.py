"""Past what stands before a name and is no part of it: 'Mr.', 'H.E. Dr.', 'г-н'."""

from communique.reading.sight import Sight


def after_honorifics(sight: Sight, at: int) -> int:
    """The first token after 'Mr.', 'H.E. Dr.', 'г-н' at `at`: where the name itself begins."""
    while match := sight.document.longest(at, "honorifics"):
        at = match.last + (sight.text(match.last) == ".")
    return at
