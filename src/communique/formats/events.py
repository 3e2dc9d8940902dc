"""Coded events: an engagement as one, each statement about it as one where that is asked for, and either as pairs."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import Final

import msgspec

from communique.formats.coding import directed, parties, situation
from communique.model import SIDES
from communique.store import Told, ToldAccount, ToldSide, ToldStatement

NO_CODE: Final = "that is cancelled, or a message that is only planned: CAMEO has no code for it"
REVERSED: Final = {"visit": "hosted", "received": "hosted"}  # what an event is, seen from the other side


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a codebook may have a code for. what: the situation; account: the report that tells of it first."""

    id: str
    told: Told
    what: str
    actors: list[ToldSide]
    recipients: list[ToldSide]
    account: ToldAccount
    quote: str
    spans: list[tuple[int, int]]
    topics: list[str]
    date: str | None
    first_day: str | None
    last_day: str | None
    statement: ToldStatement | None = None


def events(told: Told, statements: bool = False) -> Iterator[Coded | None]:
    """The engagement, None where nothing took place that could be coded, then its statements."""
    e, first = told.engagement, told.accounts[0]
    what = situation(told)
    if what is None:
        yield None
    else:
        actors, recipients = directed(told, what)
        yield Coded(id=e.id, told=told, what=what, actors=actors, recipients=recipients, account=first, quote=first.quote,
                    spans=first.evidence, topics=e.topics, date=e.date, first_day=e.first_day, last_day=e.last_day)  # fmt: skip
    for number, statement in enumerate(told.statements if statements else [], 1):
        yield said(told, statement, number)


def coded_rows(told: Iterable[Told], left: Counter[str], as_pairs: bool, statements: bool) -> Iterator[Coded]:
    """The events of all engagements, as pairs both ways where that is asked for; `left` counts what CAMEO has no code for."""
    for one in told:
        for coded in events(one, statements):
            if coded is None:
                left[NO_CODE] += 1
            else:
                yield from pairs(coded, both_ways=True) if as_pairs else [coded]


def said(told: Told, statement: ToldStatement, number: int) -> Coded:
    """A statement as an event: of the engagement's days where it was held, else of the day on which the report was published."""
    e = told.engagement
    account = next((a for a in told.accounts if a.report == statement.report), told.accounts[0])
    held = e.status == "held" and e.salience == "main" and e.date
    date, first, last = (e.date, e.first_day, e.last_day) if held else (account.published,) * 3
    speakers = [side for name in statement.speakers for side in speaking(told, name)]
    toward = (
        [ToldSide(name=None, person=None, person_id=None, office=None, party=statement.toward, part="participant")]
        if statement.toward
        else []
    )
    return Coded(id=f"{e.id}.s{number}", told=told, what=f"said_{statement.act}", actors=speakers, recipients=toward, account=account,
                 quote=statement.quote, spans=statement.evidence, topics=statement.topics, date=date, first_day=first, last_day=last,
                 statement=statement)  # fmt: skip


def speaking(told: Told, name: str) -> list[ToldSide]:
    """Who speaks: all sides, one of them, a state by its name, or somebody of whom only the name is known."""
    if name == SIDES:
        return list(told.sides)
    found = next((side for side in told.sides if name in (side.name, side.person)), None)
    party = None if found else by_label().get(name)
    return [
        found
        or ToldSide(
            name=None if party else name, person=None, person_id=None, office=None, party=party, part="participant"
        )
    ]


@cache
def by_label() -> dict[str, str]:
    """The parties by their English names."""
    return {row["label"]: party for party, row in parties().items()}


def pairs(coded: Coded, both_ways: bool) -> Iterator[Coded]:
    """The same for each pair of an actor and a recipient of another party; without recipients, for each pair of actors.

    both_ways: also with actors reversed, where the codebook has what is reciprocal twice: a visit is a visit and a hosting, who meet
    meet each other. An event of one party alone stays one row without a recipient. Ids are numbered.
    """
    if coded.recipients:
        couples = [(a, b, coded.what) for a in coded.actors for b in coded.recipients if a.party != b.party]
        back = [(b, a, REVERSED[coded.what]) for a, b, _ in couples if coded.what in REVERSED] if both_ways else []
    else:
        couples = [(a, b, coded.what) for a, b in combinations(coded.actors, 2) if a.party != b.party]
        back = [(b, a, what) for a, b, what in couples] if both_ways else []
    found = couples + back
    for number, (a, b, what) in enumerate(found, 1):
        yield msgspec.structs.replace(coded, id=f"{coded.id}.{number}", what=what, actors=[a], recipients=[b])
    if not found:
        yield coded
