"""Lists of one country's officials: 'with the President of Ghana A, the Prime Minister B and the Speaker C'."""

from communique.reading.scene import Mention

# Offices of a state that a list names after its country's first one without the country.
AT_HOME = frozenset([
    "head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister",
    "minister", "speaker_of_parliament", "deputy_speaker", "deputy_foreign_minister", "deputy_minister",
])  # fmt: skip


def share_country(mentions: list[Mention], marker: str) -> None:
    """Gives the later ones of a list behind a preposition the first one's country, where each has an office of his own."""
    first = mentions[0]
    if marker in ("", "between", "among") or first.party is None or first.kind != "person":
        return
    for mention in mentions[1:]:
        entity = mention.entity
        offices = {m.office for m in mentions if m is not mention}
        if entity is None or mention.party is not None or not mention.titles or mention.office in offices:
            return
        if entity.party is None and mention.office in AT_HOME:
            entity.party, entity.party_inferred = first.party, True
