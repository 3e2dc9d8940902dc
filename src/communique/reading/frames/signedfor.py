"""Who signs for which land: 'A signed for Norway and B for Ghana', 'подписали A от Норвегии и B от Ганы'."""

from communique.languages import Match
from communique.reading.clauses import Trigger
from communique.reading.text import Entity, Mention, Scene, Sight
from communique.reading.titles import land_acted_for

SIDES = frozenset(["side", "part", "government"])


def each_for_his_land(scene: Scene, sight: Sight, trigger: Trigger) -> list[Mention]:
    """Two signers or more of the trigger's sentence, each with the land told behind his name; none where fewer are told.

    'Anna Berg signed for Norway and Kofi Adu for Ghana', 'A signed on Ghana's behalf, B on Norway's', 'подписали A от Норвегии
    и B от Ганы', 'подписали: от Норвегии — A, от Ганы — B'."""
    sentence = scene.document.sentences[trigger.sentence]
    told: dict[int, tuple[Mention, Match]] = {}
    lands: set[str] = set()
    for at in range(sentence.first, sentence.last):
        land = _russian_land(sight, at) if sight.is_russian else _land_at(sight, at)
        signer = _signer(scene, trigger.sentence, at, land) if land is not None else None
        if land is None or signer is None or land.row["party"] in lands or id(signer.entity) in told:
            continue
        told[id(signer.entity)] = (signer, land)
        lands.add(land.row["party"])
    if len(told) < 2 or any(_is_of_another(m.entity, land) for m, land in told.values()):
        return []
    for signer, land in told.values():
        _speaks_for(signer.entity, land)
    return [signer for signer, _ in told.values()]


def _land_at(sight: Sight, at: int) -> Match | None:
    """'[for Ghana]', '[on behalf of Ghana]', '[on Ghana's behalf]', '[from the Ghanaian side]': the land, by its first token."""
    if sight.lower(at) == "for":
        return land_acted_for(sight, at + 1)
    if [sight.lower(at + step) for step in range(3)] == ["on", "behalf", "of"]:
        return land_acted_for(sight, at + 3)
    if sight.lower(at) not in ("on", "from"):
        return None
    land = sight.party(at + 1 + sight.word(at + 1, "det"), "name", "adjective", "organisation")
    if land is None:
        return None
    owns = sight.is_possessive(land.last) or sight.lower(land.last - 1).endswith(("'s", "’s"))
    return land if owns or sight.lower(land.last) in SIDES else None


def _russian_land(sight: Sight, at: int) -> Match | None:
    """'[от Ганы]', '[от имени Ганы]', '[от ганской стороны]': the land, by its first token."""
    if sight.lower(at) not in ("от", "с"):
        return None
    first = at + 1 + (sight.lower(at + 1) == "имени")
    land = sight.party(first, "name", "organisation") if sight.lower(at) == "от" else None
    if land is not None:
        return land
    land = sight.party(first, "adjective")
    return land if land is not None and "сторона" in sight.keys(land.last) else None


def _signer(scene: Scene, sentence: int, at: int, land: Match) -> Mention | None:
    """Whose land it is: who is told last before it, in English; right before it or else behind it, in Russian."""
    people = [m for m in scene.of_sentence(sentence) if m.kind == "person" and m.entity is not None]
    before = [m for m in people if m.first < at]
    if scene.language.code == "en":
        return before[-1] if before else None
    if before and at - before[-1].last <= 0:
        return before[-1]
    return next((m for m in people if 0 <= m.first - land.last <= BEHIND), None)


BEHIND = 3  # tokens of 'стороны —' between a land and who signs for it


def _is_of_another(signer: Entity | None, land: Match) -> bool:
    """Is the signer told to be of another land than the one told behind him?"""
    told = signer is not None and signer.party is not None and not signer.party_inferred
    return signer is None or (told and signer.party != land.row["party"])


def _speaks_for(signer: Entity | None, land: Match) -> None:
    if signer is not None:
        signer.party, signer.party_at, signer.party_inferred = land.row["party"], (land.first, land.last), False
        signer.leads = True  # whoever signs for a land is of it, though no office is told
