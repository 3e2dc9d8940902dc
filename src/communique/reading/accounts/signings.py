"""Signings that are none, or of which the report names one side."""

from itertools import groupby

from communique.reading.accounts.anothertime import sides_of
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account
from communique.reading.text import Entity, Mention, Scene

NEAR_BY = 12  # hypotheses behind a signing among which its sentence's others are


def signings_behind(hypotheses: list[Hypothesis]) -> list[Hypothesis]:
    """'Two accords [were signed] during A's visit to Peru': what tells no signers stands behind the visit or the talks of its
    sentence of which they are learnt."""
    out: list[Hypothesis] = []
    for _, group in groupby(hypotheses, key=lambda h: h.sentence):
        told = list(group)
        late = [h for at, h in enumerate(told) if _is_nobodys(h) and any(map(_names_who_met, told[at + 1 :][:NEAR_BY]))]
        out += [h for h in told if not any(h is one for one in late)] + late
    return out


def _is_nobodys(h: Hypothesis) -> bool:
    """A signing told as news, with nobody who signs."""
    return h.kind == "signing" and h.by_those_met == "news" and not h.roles


def _names_who_met(h: Hypothesis) -> bool:
    return h.kind in ("visit", *MEETS) and bool(h.named())


def only_named(scene: Scene, account: Account) -> bool:
    """'the accord signed between A and B', 'papers signed by the two countries' without a day or a place: documents, no
    signing told of. English participles."""
    tokens, passive = scene.document.tokens, scene.language.words("passive")
    placed = account.place is not None and not account.place_inferred
    if account.date_at is not None or placed or scene.language.code != "en":
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
    if (
        scene.language.code != "ru"
        or len(people) != 1
        or country is None
        or account.place is None
        or account.place_inferred
    ):
        return []
    if people[0].party in (None, country) or not people[0].office or ":" in (people[0].party or ""):
        return []
    land = Entity("side", party=country, party_at=(account.place.first, account.place.last))
    account.roles.append(bare_role(land, land.party_at))
    return [land]


def sign_with_met(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'Minister A is to meet Minister B and [sign] an accord': with those whom he meets in the same sentence, by their states."""
    own = h.named()[0].entity if len(h.named()) == 1 else None
    met = next((a for a in reversed(accounts) if a.kind in MEETS and h.sentence == a.hypotheses[0].sentence), None)
    if own is None or own.party is None or met is None or not met.has(own) or met.hypotheses[0].first > h.first:
        return
    h.roles += [
        r for r in sides_of(scene, met.roles) if r.entity is not None and r.entity.party not in (None, own.party)
    ]


def bare_role(entity: Entity, at: tuple[int, int] | None) -> Role:
    first, last = at or (0, 1)
    return Role(
        entity,
        "participant",
        Mention(first, last, "side", 0, party=entity.party, party_at=at, rule="event.organisation"),
    )
