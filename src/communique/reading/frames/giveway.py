"""Pronouns and descriptions whose likeliest meaning cannot be, and give way to the next one.

'Lund extended the invitation to Soto when [he] visited Peru': Lund, where Soto is of Peru.
"""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames.account import TALKS
from communique.reading.text import Entity, Mention, Scene

NEAR = 2  # sentences back that another may be named


def from_elsewhere(scene: Scene, at: int, sentence: int, land: str, gender: str | None) -> Mention | None:
    """Who is of another land: 'A of Peru told B of Chile … [his] visit to Chile'; in the nearest sentence that names one
    he who does something, else the last one."""
    tokens, finite = scene.document.tokens, scene.language.words("finite")
    for number in range(sentence, max(-1, sentence - NEAR - 1), -1):
        fitting: list[Mention] = []
        for mention in scene.of_sentence(number):
            one = mention.entity
            if mention.first >= at or mention.kind != "person" or one is None or not one.name:
                continue
            other = one.party != land and not one.party_inferred if one.party is not None else one.office is not None
            if one.gender in (None, gender) and other:
                fitting.append(mention)
        acting = [m for m in fitting if m.last < len(tokens) and tokens[m.last].lower in finite]
        if fitting:
            return (acting or fitting)[-1]
    return None


def give_way(scene: Scene, hypotheses: list[Hypothesis]) -> None:
    """Whoever would visit his own country, or meet himself or his countrymen alone, is he whom the words may mean as well."""
    told: dict[int, list[tuple[Hypothesis, Role]]] = {}
    for h in hypotheses:
        for role in h.named():
            if role.mention.others and not role.mention.name:
                told.setdefault(id(role.mention), []).append((h, role))
        if h.from_subject and h.kind == "visit" and h.trigger.type == "noun" and scene.language.code == "en":
            _visitor_beside(scene, h)
    for roles in told.values():
        mention = roles[0][1].mention
        if any(role.entity is not mention.entity for _, role in roles) or mention.entity is None:
            continue
        if not any(_cannot_be(scene, h, role, mention.entity) for h, role in roles):
            continue
        other = next((e for e in mention.others if all(_can_be(scene, h, role, e) for h, role in roles)), None)
        if other is not None:
            _let(mention, other)
            for _, role in roles:
                role.entity = other


def _visitor_beside(scene: Scene, h: Hypothesis) -> None:
    """'Lund told the Peruvian minister during a visit to Oslo': who is of another land, where the clause's subject is at home."""
    for role in h.named():
        if role.entity is not None and _cannot_be(scene, h, role, role.entity):
            beside = [m for m in scene.of_sentence(h.sentence) if m.kind == "person" and m.last <= h.trigger.first]
            other = next((m for m in reversed(beside) if m.entity and _can_be(scene, h, role, m.entity)), None)
            if other is not None:
                role.entity, role.mention = other.entity, other


def _cannot_be(scene: Scene, h: Hypothesis, role: Role, one: Entity) -> bool:
    """A visitor at home or received by his countrymen ('[президента] встречал премьер Перу'), somebody with himself, people
    of one state among themselves, unless the sentence has named him."""
    if h.kind == "visit":
        land = h.place.place.country if h.place is not None else None
        hosts = [r.entity.party for r in h.roles if r.part == "host" and r.entity is not None and r.entity.party_told]
        return role.part == "visitor" and one.party is not None and one.party in (land, *hosts) and one.party_told
    others = [r.entity for r in h.named() if r is not role and r.entity is not None]
    named = any(
        m.entity is one and m.name and m.first < role.mention.first and not _owns(scene, m)
        for m in scene.of_sentence(role.mention.sentence)
    )
    if h.kind not in TALKS or not others or named:
        return False
    state = one.party if one.party is not None and ":" not in one.party else None
    told = one.party_told and all(e.party_told for e in others)
    return one in others or (state is not None and told and all(e.party == state for e in others))


def _can_be(scene: Scene, h: Hypothesis, role: Role, one: Entity) -> bool:
    """Somebody whose party is known, or who travels and holds an office, and of whom nothing speaks against it."""
    known = one.party is not None or (h.kind == "visit" and one.office is not None)
    return known and all(r.entity is not one for r in h.roles) and not _cannot_be(scene, h, role, one)


def _owns(scene: Scene, mention: Mention) -> bool:
    """'[Lund]'s residence': only whose something is."""
    tokens = scene.document.tokens
    return mention.last < len(tokens) and tokens[mention.last].text in ("'s", "’s", "'", "’")


def _let(mention: Mention, one: Entity) -> None:
    """The mention stands for this one from now on."""
    if mention.entity is not None and mention in mention.entity.mentions:
        mention.entity.mentions.remove(mention)
    mention.entity = one
    one.mentions.append(mention)
