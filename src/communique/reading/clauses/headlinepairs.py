"""Two whom a headline names without 'and': 'Lund, Boateng meet', 'Norway-Ghana to sign'. English."""

from communique.reading.text import Group, Mention, Sight


def heads_a_line(sight: Sight, group: Group, mention: Mention) -> bool:
    """A headline's 'A, B' before a verb in the plural: 'meet', 'to meet', 'discuss', 'sign'."""
    if sight.is_russian or group.first != sight.start_of(group.first) or mention.kind == "pronoun":
        return False
    return _acts(sight, mention.last, "triggers", "sayings")


def is_headlines_pair(sight: Sight, group: Group, mention: Mention) -> bool:
    """'[Norway-Ghana] to sign a pact', '[US-Peru] hold talks': two states that one verb right behind is of."""
    lands = group.mentions[-1].party_kind == mention.party_kind == "name" and group.first == sight.start_of(group.first)
    return not sight.is_russian and lands and _acts(sight, mention.last, "triggers")


def _acts(sight: Sight, at: int, *tables: str) -> bool:
    """A verb in the plural or an infinitive: 'meet', 'to meet'; not 'met', 'meets', 'meeting'."""
    at += sight.lower(at) == "to"
    verb = sight.lower(at)
    past = sight.word(at, "preterite") or verb.endswith("ed")
    plural = not past and (not verb.endswith(("s", "ing")) or verb.endswith("ss")) and sight.text(at).islower()
    found = sight.document.found(at, *tables) if plural else []
    return any(match.row["type"] == "verb" or match.row.table == "sayings" for match in found)
