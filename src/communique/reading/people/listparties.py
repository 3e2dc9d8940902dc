"""Russian: whose those are that a list names after somebody of a state: 'с премьером Чада A, секретарём совета B и C'."""

from communique.reading.text import Entity, Mention, Scene

JOINERS = frozenset([",", "и", "а", "также"])
LONGEST = 8  # people of a list


def party_of_list(scene: Scene, entity: Entity) -> str | None:
    """The state told of the nearest before him in a list of people met, all in one oblique case; None where there is none.

    'встретится с премьером Чада A, [замминистра B]': whatever land the report is from.
    """
    if scene.language.code != "ru" or not entity.mentions:
        return None
    here = entity.mentions[0]
    for _ in range(LONGEST):
        before = _before(scene, here)
        if before is None:
            return None
        told = next((t.party for t in before.titles if t.party and not t.implied), None) or before.party
        if told is None and before.entity is not None and before.entity.well_known:
            told = before.entity.party
        if told is not None:
            return told if ":" not in told else None
        here = before
    return None


def _before(scene: Scene, mention: Mention) -> Mention | None:
    """The person of office named right before, only a joiner between, in an oblique case of the mention's own."""
    people = [m for m in scene.of_sentence(mention.sentence) if m.kind == "person" and m.last <= mention.first]
    before = people[-1] if people else None
    if before is None or not (before.name and before.titles and mention.name and mention.titles):
        return None
    between = {t.lower for t in scene.document.tokens[before.last : mention.first]}
    same = before.cases & mention.cases - {"nomn"}
    apart = "nomn" in before.cases or "nomn" in mention.cases
    return before if between and between <= JOINERS and same and not apart else None


def party_of_envoy_told(scene: Scene, entity: Entity) -> str | None:
    """'The ministry summoned Chad's ambassador. … Ambassador [Ali Saleh] was told': the one land whose envoy was told of before."""
    if entity.office != "ambassador" or not entity.name:
        return None
    told = [e for e in scene.entities if e.party and e.first < entity.first]
    envoys = [e for e in told if e.office == "ambassador" or (e.office == "special_envoy" and not e.name)]
    lands = {e.party for e in envoys}
    return envoys[0].party if len(lands) == 1 and not any(e.name for e in envoys) else None


# Offices that several hold for one state, so that two holders side by side may be of one party.
SEVERAL = frozenset(["adviser", "legislator", "ministry_official", "deputy_minister", "military", "business"])
OF_CABINETS = frozenset(["minister", "foreign_minister", "deputy_minister", "deputy_foreign_minister", "adviser"])


def party_beside(scene: Scene, before: Mention, mention: Mention) -> str | None:
    """'Peru's Finance Minister A and [Trade Minister B]', 'Foreign Minister Çavuşoğlu and [Trade Minister B]': the first's party, told or
    known; None where both hold the same office, for two lands."""
    known = before.entity is not None and before.entity.well_known and mention.office in OF_CABINETS
    party = before.party or (before.entity.party if known and before.entity is not None else None)
    same = before.office == mention.office and mention.office not in SEVERAL
    if same and mention.office == "minister":
        same = _words(scene, before) == _words(scene, mention)
    return None if same else party


def _words(scene: Scene, mention: Mention) -> str:
    title = mention.titles[0]
    return scene.document.words(title.first, title.last).lower()
