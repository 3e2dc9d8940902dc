"""Whether the people of an engagement speak for two parties: officials of one state among themselves have none."""

from communique.reading.accounts.official import FORMER_SELVES
from communique.reading.clauses import named_together
from communique.reading.text import OF_STATES, ONE_FOR_A_STATE, ORGANS, Entity, Scene, is_body

FOREIGN = frozenset(
    ["ambassador", "foreign_minister", "special_envoy", "head_of_organization", "organization_official"]
)
AT_HOME = frozenset(["regional_head", "legislator", "ministry_official", "business", "other"])
DOMESTIC = OF_STATES | AT_HOME - {"other", "business"}


def crosses(scene: Scene, people: list[Entity], counts: dict[str, int]) -> bool:
    """Two parties at the least; persons of unknown party are taken for another's."""
    parties = {FORMER_SELVES.get(e.party, e.party) for e in people if e.party}
    held = {e.office for e in people if e.party}
    abroad = "ambassador" in held or any(e.leads and e.party for e in people)  # not the country of whom they see
    unknown = [
        e
        for e in people
        if not e.party and (abroad or not _is_own(e, parties, held) or e.office in held & ONE_FOR_A_STATE)
    ]
    several = len([p for p in counts if ":" not in p]) > 1
    of_body = any(is_body(p) for p in parties) or "foreign_minister" in held
    unknown = [
        e for e in unknown if e.office or abroad or of_body or (several and e.kind == "side") or len(parties) != 1
    ]  # 'Blair met Mr Kennedy', 'the minister met nurses': a countryman needs no country
    unknown += [e for e in people if _is_of_outlet(scene, e, people)]
    heads = [e.office for e in people if e.office in ONE_FOR_A_STATE]
    if not parties and len(heads) > len(set(heads)) and all(e.name for e in people):
        return True  # 'Chancellor A and Prime Minister B': no state has both
    offices = [e.office for e in people]
    if not parties and any(e.office in ("other", "business") for e in people):
        return False  # 'The premier wrote to the opposition leader', 'The banker met the Treasury Secretary'
    if not parties and any(offices) and all(o is None or o in DOMESTIC for o in offices):
        return False  # 'Президент принял губернатора Петрова', 'The mayor met Mr Quill': of which state, none need tell
    if not parties and all(not e.office for e in people):
        # 'Putin and Xi spoke': two names alone count where the report is about two states at the least
        known = [e for e in people if any(not m.weak for m in e.mentions) or len(e.mentions) > 1]
        return len(known) > 1 and len([p for p in counts if ":" not in p]) > 1
    return len(parties) > 1 or bool(unknown) or _face_opponents(scene, people)


def _face_opponents(scene: Scene, people: list[Entity]) -> bool:
    """'Under mediation, President A and opposition leader B signed a deal': the parties to a conflict within one state.

    Only in a report that tells of somebody who mediates: who leads a country meets its opposition every week.
    """
    ours = [e for e in people if e.office in ONE_FOR_A_STATE]
    theirs = [e for e in people if e.name and e.office not in ONE_FOR_A_STATE and _opposes(scene, e)]
    if not ours or not theirs:
        return False
    return any("mediation" in token.key_kinds for token in scene.document.tokens)


def _opposes(scene: Scene, entity: Entity) -> bool:
    """'[opposition] leader B', 'лидер [повстанцев] B', in any of the words that tell of the person."""
    return any(
        "opponent" in token.key_kinds
        for mention in entity.mentions
        for title in mention.titles
        for token in scene.document.tokens[title.first : title.last]
    )


def _is_of_outlet(scene: Scene, entity: Entity, people: list[Entity]) -> bool:
    """'Vice Minister A met the Secretary General of the ministry of Ghana, B': A, told first and without a country, is no Ghanaian.

    Not in 'Treasury Secretary A and White House aide B met'.
    """
    others = [e for e in people if e is not entity]
    if entity.party or not entity.name or entity.office in (None, "other", "business") or not others:
        return False
    if any(named_together(scene, entity, e) for e in others):
        return False
    return all(e.party_at is not None and not e.party_inferred and e.first > entity.first for e in others)


def _is_own(entity: Entity, parties: set[str], others: set[str | None]) -> bool:
    """A governor, minister or the like whose country the report need not name, beside officials of one state or none."""
    if entity.office is None or entity.party:
        return False
    if len(parties) == 1 and entity.office in ORGANS and "special_envoy" in others:
        return False  # 'the US envoy met President Khoury': another's president
    if len(parties) == 1 and is_body(next(iter(parties))):
        return entity.office not in OF_STATES  # 'координатор ОБСЕ встретился с министром': a state's
    return entity.office not in FOREIGN if len(parties) == 1 else not parties and entity.office in AT_HOME
