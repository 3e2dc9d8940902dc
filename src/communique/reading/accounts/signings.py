"""Signings that are none, or of which the report names one side."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import Account
from communique.reading.text import Entity, Mention, Scene


def only_named(scene: Scene, account: Account) -> bool:
    """'the accord signed between A and B', 'papers signed by the two countries' without a day or a place: documents, no
    signing told of. English participles."""
    tokens, passive = scene.document.tokens, scene.language.words("passive")
    if account.date_at is not None or account.place is not None or scene.language.code != "en":
        return False
    return all(
        h.trigger.type == "verb" and h.trigger.passive and tokens[h.trigger.first - 1].lower not in passive
        and h.trigger.last < len(tokens)
        and (tokens[h.trigger.last].lower in ("between", "among") or (tokens[h.trigger.last].lower == "by" and _of_sides(h)))
        for h in account.hypotheses
    )  # fmt: skip


def _of_sides(h: Hypothesis) -> bool:
    """Nobody but states and organisations signs."""
    return all(r.mention.kind in ("side", "group") for r in h.roles)


def land_of_signing(scene: Scene, account: Account, people: list[Entity]) -> list[Entity]:
    """'Меморандум министр подпишет [в Осло]': with the land where it is, where nobody else is told. Russian."""
    country = account.place.place.country if account.place is not None else None
    if scene.language.code != "ru" or len(people) != 1 or country is None or account.place is None:
        return []
    if people[0].party in (None, country) or not people[0].office or ":" in (people[0].party or ""):
        return []
    land = Entity("side", party=country, party_at=(account.place.first, account.place.last))
    account.roles.append(bare_role(land, land.party_at))
    return [land]


def bare_role(entity: Entity, at: tuple[int, int] | None) -> Role:
    first, last = at or (0, 1)
    return Role(
        entity,
        "participant",
        Mention(first, last, "side", 0, party=entity.party, party_at=at, rule="event.organisation"),
    )
