"""Towns of accounts that tell a country alone: a visit's of the talks there, the talks' of their visit."""

from communique.reading.accounts.settings import SETTLED, goes_with, setting
from communique.reading.frames import Account
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Entity, Scene, Sight


def named_people(account: Account) -> set[Entity]:
    """Who takes part by name."""
    return {r.entity for r in account.roles if r.entity is not None and r.entity.name}


def city_of_visits(scene: Scene, accounts: list[Account], now: str | None) -> None:
    """A visit to a country, of which the report tells one city where the visitor was."""
    sight = Sight(scene.document, scene.language)
    for visit in accounts:
        if visit.kind != "visit" or visit.place is None or visit.place.place.city is not None:
            continue
        found = [
            a.place
            for a in accounts
            if a is not visit and a.place is not None and a.place.place.city and goes_with(visit, a, now)
            and not named_people(visit).isdisjoint(named_people(a))
        ]  # fmt: skip
        found = found or _cities_below(scene, sight, visit)
        if len({place.place.city for place in found}) == 1:
            visit.place, visit.place_inferred = found[0], True


def _cities_below(scene: Scene, sight: Sight, visit: Account) -> list[PlaceFound]:
    """'прибыл в Перу. [В Лиме] он обсудит …', 'will travel to Peru. [In Lima], he will discuss …': the cities of the land with
    which the next sentences open, each telling of what the visitor does there."""
    visitors = {r.entity for r in visit.roles if r.part == "visitor" and r.entity is not None}
    country = visit.place.place.country if visit.place is not None else None
    first = visit.hypotheses[0].sentence
    found = []
    for sentence in scene.document.sentences[first + 1 : first + 1 + BELOW]:
        place = place_after(sight, sentence.first, min(sentence.first + OPENS, sentence.last))
        opens = place is not None and place.first == sentence.first + 1 and place.place.city is not None
        if place is None or not opens or place.place.country != country:
            continue
        told = (
            m for m in scene.of_sentence(sentence.index) if m.first >= place.last and m.kind in ("person", "pronoun")
        )
        if (
            (doer := next(told, None)) is not None
            and doer.entity in visitors
            and (not doer.cases or "nomn" in doer.cases)
        ):
            found.append(place)
    return found


BELOW, OPENS = 2, 5  # sentences below the visit's first; tokens of a sentence in which its opening place stands


def city_of_what_it_sets(scene: Scene, accounts: list[Account], now: str | None) -> None:
    """'A, on a visit to Belgium, met B', of one whose visit is told to be 'to Brussels' elsewhere: there."""
    for account in accounts:
        if account.kind not in SETTLED or account.place is None or account.place.place.city is not None:
            continue
        visit = setting(scene, account, accounts, now)
        if visit is not None and visit.place is not None and visit.place.place.city:
            account.place, account.place_inferred = visit.place, True
