"""Towns of accounts that tell a country alone: a visit's of the talks there, the talks' of their visit."""

from communique.reading.accounts.settings import SETTLED, goes_with, setting
from communique.reading.frames import Account
from communique.reading.text import Entity, Scene


def named_people(account: Account) -> set[Entity]:
    """Who takes part by name."""
    return {r.entity for r in account.roles if r.entity is not None and r.entity.name}


def city_of_visits(accounts: list[Account], now: str | None) -> None:
    """A visit to a country, of which the report tells one city where the visitor was."""
    for visit in accounts:
        if visit.kind != "visit" or visit.place is None or visit.place.place.city is not None:
            continue
        found = [
            a.place
            for a in accounts
            if a is not visit and a.place is not None and a.place.place.city and goes_with(visit, a, now)
            and not named_people(visit).isdisjoint(named_people(a))
        ]  # fmt: skip
        if len({place.place.city for place in found}) == 1:
            visit.place, visit.place_inferred = found[0], True


def city_of_what_it_sets(scene: Scene, accounts: list[Account], now: str | None) -> None:
    """'A, on a visit to Belgium, met B', of one whose visit is told to be 'to Brussels' elsewhere: there."""
    for account in accounts:
        if account.kind not in SETTLED or account.place is None or account.place.place.city is not None:
            continue
        visit = setting(scene, account, accounts, now)
        if visit is not None and visit.place is not None and visit.place.place.city:
            account.place, account.place_inferred = visit.place, True
