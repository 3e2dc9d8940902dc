"""Where an engagement was whose own words tell no place: each land that the report offers, weighed by how it is told there.

The weights are the model `place` of world/weights.tsv, learned on gold reports by scripts/learn_weights.py.
"""

from bisect import bisect_left
from typing import NamedTuple

from communique.languages.cities import land_of
from communique.reading.accounts.features import probability
from communique.reading.accounts.onward import goes_on_from
from communique.reading.accounts.placecities import named_people
from communique.reading.accounts.settings import OLD, SETTLED, goes_with, is_on_other_day, of_another_time
from communique.reading.days import Days, days_apart
from communique.reading.frames import Account, PlaceChoice
from communique.reading.places import PlaceFound, place_after, place_at
from communique.reading.text import Scene, Sight

NEAR, LEAD = 3, 3  # sentences between two engagements told near each other
FAR = 100  # sentences beyond which nothing tells where something was: time must not grow with all of a long text
LEADS_TO = ("in", "at", "to", "near", "outside", "в", "во", "на", "под")
LIKELY, UNSURE = 0.65, 0.4  # from which a land is taken; under which what the rules gave is given up for a likely one


class Told(NamedTuple):
    """All that the report tells of places: those behind a preposition, its dateline's, and the accounts that have one."""

    places: list[PlaceFound]
    dateline: PlaceFound | None
    accounts: list[Account]


def choose_places(scene: Scene, sight: Sight, accounts: list[Account], open_: list[Account], days: Days) -> None:
    """Gives each open account the likeliest land. `open_`: those whose own words tell no place."""
    told = places_told(scene, sight, accounts, days)
    for account in open_:
        account.choices = choices(scene, account, told, days)
    for account in open_:
        best = max(account.choices, key=lambda choice: choice.chance, default=None)
        if best is None:
            continue
        if account.place is None:
            taken = best.chance >= LIKELY
        else:
            land = account.place.place.country
            own = max((c.chance for c in account.choices if c.land == land), default=0.0)
            taken = best.land != land and best.chance >= LIKELY and own < UNSURE
        if taken:
            account.place, account.place_inferred = best.told, True
    for account in accounts:
        _find_city(scene, account, told, days)


def _find_city(scene: Scene, account: Account, told: Told, days: Days) -> None:
    """'ОСЛО, 5 мая. A прибыл в Норвегию', 'A met B in Norway. … They spoke in Oslo': the land's only town of which the report tells."""
    land = _land(account)
    if account.kind not in (*SETTLED, "visit") or account.place is None or account.place.place.city is not None:
        return
    if land is None or not _is_news(account, days) or account.status == "cancelled":
        return
    tokens = scene.document.tokens
    near = range(account.sentences[0] - NEAR, account.sentences[-1] + NEAR + 1)
    apart = [a for a in _others(account, told) if not _goes(scene, account, a, days)]
    said = [p for p in _said_elsewhere(scene, account, told, apart) if tokens[p.first].sentence in near]
    cities = {p.place.city: p for p in said if p.place.country == land and p.place.city}
    if told.dateline is not None and told.dateline.place.country == land and told.dateline.place.city:
        cities = {told.dateline.place.city: told.dateline}
    if len(cities) == 1:
        account.place, account.place_inferred = next(iter(cities.values())), True


def places_told(scene: Scene, sight: Sight, accounts: list[Account], days: Days) -> Told:
    """Every place behind 'in', 'at', 'to', and those that a headline names; the dateline's; the accounts that have a place."""
    out: list[PlaceFound] = []
    for sentence in scene.document.sentences:
        at = sentence.first
        while at < sentence.last:
            if sentence.kind == "title":
                found = place_at(sight, at, sentence.last) if at not in sight.in_names else None
                found = found if found is not None and found.first == at else None
            elif (found := place_after(sight, at, sentence.last, prepositions=LEADS_TO)) is None:
                break
            out += [found] if found is not None else []
            at = max(at + 1, found.last if found is not None else 0)
    dateline = place_at(sight, *days.dateline_place) if days.dateline_place is not None else None
    placed = [a for a in accounts if a.place is not None and a.place.place.country and a.status != "cancelled"]
    return Told([p for p in out if p.place.country], dateline, [a for a in placed if a.kind in (*SETTLED, "visit")])


def choices(scene: Scene, account: Account, told: Told, days: Days) -> list[PlaceChoice]:
    """The lands that may be the account's, in the order of the alphabet."""
    lands: dict[str, PlaceFound] = {}
    others = _others(account, told)
    there = [a for a in others if _goes(scene, account, a, days)]
    said = _said_elsewhere(scene, account, told, [a for a in others if a not in there])
    is_lead = account.sentences[0] <= LEAD and bool(named_people(account))
    hosts = {land_of(r.entity.party) for r in account.roles if r.part == "host" and r.entity and r.entity.party}
    likely = [p for p in said if is_lead or p.place.country in hosts]  # not wherever an essay says that something was
    near = sorted(there, key=lambda a: _away(account, a))
    elsewhere = likely if told.dateline is None or account.kind == "conference" else [told.dateline, *likely]
    # 'TEHRAN – … Mrs. A met Mr. B of Norway': what foreigners did is told at home, not done there
    home = {land_of(scene.home)} - {land_of(party) for party in account.parties()} if scene.home is not None else set()
    found = [a.place for a in near if a.place is not None] + [p for p in elsewhere if p.place.country not in home]
    for place in found:
        land = place.place.country
        if land and (land not in lands or lands[land].place.city is None):
            lands[land] = place
    out = []
    for land in sorted(lands):
        figures = _figures(scene, account, land, there, said, told.dateline, days)
        figures["placed_elsewhere"] = float(any(_land(a) != land for a in others))
        out.append(PlaceChoice(land, lands[land], figures, probability("place", figures)))
    return out


def _figures(
    scene: Scene, account: Account, land: str, others: list[Account], said: list[PlaceFound], dateline: PlaceFound | None,
    days: Days,
) -> dict[str, float]:  # fmt: skip
    """How the report tells that the account was in the land, in figures between 0 and 1."""
    out = {"bias": 1.0, "planned": float(account.status == "planned")}
    out["credentials"] = float(account.kind == "credentials")
    out |= _of_parties(account, land)
    out["visits_elsewhere"] = float(any(_visits(account, a) and _land(a) != land for a in others))
    for other in others:
        if _land(other) == land:
            for name, figure in _of_other(account, other, land, days).items():
                out[name] = max(out.get(name, 0.0), figure)
    stage = bool(others) and _land(others[0]) == land
    out["stage"] = float(stage)
    out["stage_of_party"] = float(stage and bool(out["party"]))
    here = dateline is not None and dateline.place.country == land
    out["dateline"] = float(here)
    out["dateline_of_news"] = float(here and _is_news(account, days))
    out["dateline_elsewhere"] = float(dateline is not None and not here)
    out["party_at_home"] = float(bool(out["party"]) and scene.home is not None and land_of(scene.home) == land)
    h = account.hypotheses[0]
    own = [p for p in said if p.place.country == land]
    before = [p for p in said if p.first < h.trigger.first]
    out["said"] = float(bool(own))
    out["said_last"] = float(bool(before) and before[-1].place.country == land)
    out["said_most"] = float(len(own) * 2 > len(said))
    return out


def _others(account: Account, told: Told) -> list[Account]:
    """The other accounts with a place that are told not too far off."""
    at = account.hypotheses[0].sentence
    return [a for a in told.accounts if a is not account and abs(a.hypotheses[0].sentence - at) <= FAR]


def _said_elsewhere(scene: Scene, account: Account, told: Told, apart: list[Account]) -> list[PlaceFound]:
    """The places told in other sentences than the account's, those of its own being left out by its grammar; not those of
    engagements that do not go with it (`apart`)."""
    own, theirs = set(account.sentences), {a.place.first for a in apart if a.place is not None}
    sentences, tokens = scene.document.sentences, scene.document.tokens
    first = sentences[max(0, account.sentences[0] - FAR)].first
    last = sentences[min(len(sentences) - 1, account.sentences[-1] + FAR)].last
    low, high = (bisect_left(told.places, at, key=lambda p: p.first) for at in (first, last))
    return [p for p in told.places[low:high] if tokens[p.first].sentence not in own and p.first not in theirs]


def _goes(scene: Scene, account: Account, other: Account, days: Days) -> bool:
    """Can both have been at one place? Not what is of another time, nor a journey that one of the people goes on to."""
    now = days.anchor or days.fresh
    if other.recalled or not goes_with(account, other, now):
        return False
    if now is None and account.date is None and other.date and min(other.sentences) > min(account.sentences):
        return False  # 'A met B. A treaty was signed in Lima on 4 June 1996', in a report of no day
    if other.kind == "visit":
        return not (goes_on_from(scene, account, other) or of_another_time(scene, account, other))
    return not is_on_other_day(account, other)


def _of_parties(account: Account, land: str) -> dict[str, float]:
    """Is the land the host's, somebody's, nobody's?"""
    roles = [(r.part, land_of(r.entity.party)) for r in account.roles if r.entity is not None and r.entity.party]
    everybody = {party for _, party in roles}
    hosts = {party for part, party in roles if part == "host"}
    return {
        "host": float(land in hosts),
        "hosted_elsewhere": float(bool(hosts) and land not in hosts),
        "party": float(land in everybody),
        "one_party": float(len(everybody) < 2),
        "many_parties": float(len(everybody) > 2),
    }


def _of_other(account: Account, other: Account, land: str, days: Days) -> dict[str, float]:
    """How an engagement in the land goes with the account."""
    away = _away(account, other)
    shared = not named_people(account).isdisjoint(named_people(other))
    now = days.anchor or days.fresh
    return {
        "other_own": float(not other.place_inferred),
        "other_shared_undated": float(shared and days_apart(account.date or now, other.date or now) is None),
        "other_beside": float(away == 0),
        "other_next": float(away <= 1),
        "other_near": float(away <= NEAR),
        "other_near_shared": float(shared and away <= NEAR),
        "other_conference": float(other.kind == "conference"),
        "visit_to_party": float(_visits(account, other) and land in map(land_of, account.parties())),
    }


def _is_news(account: Account, days: Days) -> bool:
    """Not recalled, nor of another time, nor of a day far from the report's own."""
    away = days_apart(account.date, days.anchor or days.fresh)
    return not (account.recalled or account.hypotheses[0].another or (away is not None and away > OLD))


def _land(account: Account) -> str | None:
    return account.place.place.country if account.place is not None else None


def _away(account: Account, other: Account) -> int:
    """Sentences between where the one and the other are told."""
    return min(abs(a - b) for a in account.sentences for b in other.sentences)


def _visits(account: Account, visit: Account) -> bool:
    """Is it the visit of one who takes part?"""
    return visit.kind == "visit" and any(
        r.part == "visitor" and r.entity is not None and account.has(r.entity) for r in visit.roles
    )
