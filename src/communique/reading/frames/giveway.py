"""Whom 'he' and 'his' mean where the nearest person cannot be meant: a visitor at home, two of one land who meet."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.text import Mention, Scene

NEAR = 2  # sentences back that another may be named


def from_elsewhere(scene: Scene, at: int, sentence: int, land: str, gender: str | None) -> Mention | None:
    """The person named last before the token who is of another land: 'A of Peru told B of Chile … [his] visit to Chile'."""
    for mention in reversed(scene.mentions):
        one = mention.entity
        if mention.first >= at or mention.kind != "person" or one is None or not one.name:
            continue
        if mention.sentence < sentence - NEAR:
            return None
        other = one.party != land and not one.party_inferred if one.party is not None else one.office is not None
        if one.gender in (None, gender) and other:
            return mention
    return None


def give_way(scene: Scene, h: Hypothesis) -> None:
    """'President A of Peru received Minister B. [He] is the first to visit Peru', '[He] also met Peru's premier': B.

    A pronoun's person gives way to the one named before him where he would visit his own land or, in English, meet a countryman.
    """
    role = next((r for r in h.roles if r.mention.kind == "pronoun" and r.entity is not None), None)
    land = role.entity.party if role is not None and role.entity is not None else None
    if role is None or land is None or ":" in land or not _bars(scene, h, role, land):
        return
    other = from_elsewhere(scene, role.mention.first, h.sentence, land, role.mention.gender)
    if other is None or other.entity is None or (h.kind != "visit" and other.entity.party is None):
        return
    if all(r.entity is not other.entity for r in h.roles):
        h.roles = [Role(other.entity, r.part, r.mention) if r is role else r for r in h.roles]


def _bars(scene: Scene, h: Hypothesis, role: Role, land: str) -> bool:
    """Would the engagement be none if the pronoun's person, of this land, took part?"""
    if h.kind == "visit":
        return role.part == "visitor" and h.place is not None and h.place.place.country == land
    others = [r.entity for r in h.named() if r is not role]
    told = [e.party == land and e.party_at is not None for e in others if e is not None]
    named = any(m.entity is role.entity and m.first < role.mention.first for m in scene.of_sentence(h.sentence))
    return scene.language.code == "en" and h.kind in ("meeting", "call") and bool(told) and all(told) and not named
