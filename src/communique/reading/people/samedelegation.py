"""Whose 'the delegation', 'делегация' is, and whom 'она' means, once the report has told of one."""

from communique.reading.text import Entity, Mention, Scene

LED = 7  # tokens between 'a delegation' and its leader, 'led by' among them
LEADS = frozenset(["lead", "head"])
OPENERS = frozenset(["the", "this", "that"])


def same_delegation(scene: Scene) -> None:
    """'Minister A led a delegation to Lima. [The delegation] also visited Quito': A's, or his state's, as told before."""
    told: Entity | None = None
    last: Mention | None = None
    for mention in scene.mentions:
        if last is not None and _is_she(mention, last):
            mention.entity, mention.group, last = told, "delegation", mention
        if mention.kind != "side" or mention.group != "delegation":
            continue
        last = mention
        known, leader = mention.entity, _leader(scene, mention)
        if leader is not None:
            _of_party(leader, known if known is not None and known.party else told)
        if known is not None and (known.party or known.name):
            told = leader or known
        elif leader is not None or not _is_told_before(scene, mention):
            told = leader or told
        elif told is not None:
            mention.entity = told


def _is_told_before(scene: Scene, mention: Mention) -> bool:
    """'[the] delegation', 'делегация', 'члены делегации': no other one, as 'a delegation', 'делегация депутатов', 'ещё одна делегация' are."""
    tokens = scene.document.tokens
    if scene.language.code != "ru":
        return tokens[mention.first].lower in OPENERS
    before, behind = tokens[max(0, mention.first - 1) : mention.first], tokens[mention.last : mention.last + 1]
    told_of = all(not OWN.isdisjoint(t.keys) or all(f.pos not in ("ADJF", "NUMR") for f in t.forms[:1]) for t in before)
    of_others = any(f.pos in ("NOUN", "ADJF") and f.case == "gent" for t in behind for f in t.forms[:1])
    return told_of and not of_others


OWN = frozenset(["этот", "данный", "весь", "прибывший", "указанный"])


def _is_she(mention: Mention, delegation: Mention) -> bool:
    """'Делегация Ганы вылетела в Лиму, [она] посетит и Кито': where no woman is told. Russian."""
    she = mention.kind == "pronoun" and mention.gender == "f" and "nomn" in mention.cases and mention.entity is None
    return she and "nomn" in delegation.cases and mention.sentence - delegation.sentence <= 1


def _of_party(leader: Entity, delegation: Entity | None) -> None:
    """'A Peruvian delegation … The delegation, led by [Minister X]': who leads it speaks for its party."""
    leader.leads = True
    if delegation is not None and delegation.party and leader.party is None:
        leader.party, leader.party_at, leader.party_inferred = delegation.party, delegation.party_at, True


def _leader(scene: Scene, delegation: Mention) -> Entity | None:
    """'a delegation [led by] A', 'A [led] a delegation', 'A arrived, [heading] a delegation'."""
    tokens, here = scene.document.tokens, scene.of_sentence(delegation.sentence)
    for mention in here:
        if mention.kind != "person" or mention.entity is None:
            continue
        if 0 < mention.first - delegation.last <= LED:
            between = " ".join(t.lower for t in tokens[delegation.last : mention.first])
            if any(words in between for words in scene.language.words("led_by")):
                return mention.entity
    verbs = range(max(0, delegation.first - 3), delegation.first)
    if any(LEADS & {*tokens[at].keys} for at in verbs):
        people = [m for m in here if m.last <= delegation.first and m.kind == "person" and m.entity is not None]
        return people[-1].entity if people else None
    return None
