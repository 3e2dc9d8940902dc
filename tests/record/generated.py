"""Accounts made by a generator: what some outlets tell of engagements among some states, with what outlets get wrong."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from communique.model import Participant, Place
from communique.record import Account
from communique.record.accounts import digest

GIVEN = ["Arman", "Elena", "Tomas", "Leila", "Marko", "Nadia", "Piotr", "Samira", "Viktor", "Yusuf", "Oskar", "Ines"]
FAMILY = ["Tulebayev", "Novotny", "Prodan", "Haddad", "Sadykov", "Lindgren", "Moreno", "Okafor", "Petrenko", "Rahimi"]
OFFICES = ["head_of_state", "head_of_government", "foreign_minister", "minister", "speaker_of_parliament"]
KINDS = ["meeting", "meeting", "meeting", "call", "visit", "message", "signing"]


def leaders(party: int) -> list[tuple[str, str]]:
    """The people of a party: (name, office)."""
    made = random.Random(party)
    return [(f"{made.choice(GIVEN)} {made.choice(FAMILY)}{made.choice('aeiou')}{party}".rstrip("0123456789"), office)
            for office in OFFICES]  # fmt: skip


def make_accounts(number: int, *, seed: int = 0, parties: int = 150, per_day: int = 60) -> Iterator[Account]:
    """About `number` accounts: `per_day` engagements a day, three accounts of each in the mean, busy parties more often.

    The record grows by days, as it does for who reads the same outlets for longer."""
    made = random.Random(seed)
    states = [f"S{n:02}" if n < 100 else f"T{n - 100:02}" for n in range(parties)]
    people = [leaders(n) for n in range(parties)]
    busy = [1 / (n + 8) for n in range(parties)]
    told = day = 0
    while told < number:
        day += 1
        for event in range(per_day):
            a, b = made.choices(range(parties), busy, k=2)
            if a == b:
                b = (a + 1) % parties
            kind = made.choice(KINDS)
            sides = [made.choice(people[n]) for n in (a, b)]
            for outlet in range(1 + int(made.expovariate(0.5))):
                told += 1
                yield _account(made, kind, (states[a], states[b]), sides, day, f"{seed}-{day}-{event}-{outlet}")
                if told >= number:
                    return


def _account(
    made: random.Random, kind: str, parties: tuple[str, str], sides: list[tuple[str, str]], day: int, key: str
) -> Account:
    """One outlet's account: sometimes without a day, a day early, of a side without its name, or told by the way."""
    when = date(2001, 1, 1) + timedelta(days=day)
    published = when + timedelta(days=made.choice((0, 0, 1, 1, 2)))
    chance = made.random()
    told = (
        None
        if chance < 0.1
        else f"{when.isoformat()}~"
        if chance < 0.2
        else f"{when:%Y-%m}"
        if chance < 0.23
        else str(when)
    )
    participants = tuple(
        Participant(
            name=None if made.random() < 0.15 else name,
            office=office,
            party=party,
            part="visitor" if kind == "visit" and at == 0 else "host" if kind == "visit" else "participant",
        )
        for at, ((name, office), party) in enumerate(zip(sides, parties, strict=True))
    )
    report = digest("r-", key)
    return Account(
        id=digest("ac-", report),
        report=report,
        voice=report,
        published=str(published),
        kind=kind,
        status="planned" if made.random() < 0.05 else "held",
        salience="background" if made.random() < 0.15 else "main",
        date=told,
        place=Place(country=parties[1]) if made.random() < 0.5 else None,
        participants=participants,
    )
