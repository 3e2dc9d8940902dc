"""Lists of one country's officials: 'with the President of Ghana A, the Prime Minister B and the Speaker C'."""

from communique.reading.hypotheses import Hypothesis
from communique.reading.scene import Mention

# Offices of a state that a list names after its country's first one without the country.
AT_HOME = frozenset([
    "head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister",
    "minister", "speaker_of_parliament", "deputy_speaker", "deputy_foreign_minister", "deputy_minister",
])  # fmt: skip


def share_in_order(h: Hypothesis) -> None:
    """'консультации между МИД Омана и Чада под председательством замминистров [Анны Лунд] и [Петра Берга]': Oman's, Chad's.

    As many people of one office, whose states nothing tells, as sides that the same clause names before them.
    """
    people = [r for r in h.roles if r.mention.rule == "mention.plural_title"]
    sides = [r for r in h.roles if r.entity is not None and r.entity.kind == "side" and r.entity.party]
    if len(people) < 2 or len(people) != len(sides) or len({r.entity.party for r in sides if r.entity}) < len(sides):
        return
    if any(r.entity is None or (r.entity.party and not r.entity.party_inferred) for r in people):
        return
    sides.sort(key=lambda r: r.mention.first)
    people.sort(key=lambda r: r.mention.first)
    for role, side in zip(people, sides, strict=True):
        if role.entity is not None and side.entity is not None:
            role.entity.party, role.entity.party_at = side.entity.party, side.mention.party_at
            role.entity.party_inferred = True
    h.roles = [r for r in h.roles if r not in sides]


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
