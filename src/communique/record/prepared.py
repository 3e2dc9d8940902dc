"""An account made ready for comparing: its days as numbers, its parties, the people whose engagement it is."""

from dataclasses import dataclass

from communique.model import Participant
from communique.reading.edtf import iso_day
from communique.record.accounts import Account, parties_of
from communique.record.days import Days, days_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """days: when the engagement may be. written: about when the report was written. movers: whose engagement it is."""

    account: Account
    days: Days | None
    written: int | None
    parties: frozenset[str]
    movers: tuple[Participant, ...]
    sides: dict[str, tuple[Participant, ...]]


def prepare(account: Account) -> Prepared:
    """Work out once what every comparison of an account needs."""
    movers = movers_of(account)
    sides: dict[str, list[Participant]] = {}
    for person in movers:
        sides.setdefault(person.party or "", []).append(person)
    return Prepared(
        account,
        days_of(account),
        written_about(account),
        parties_of(account),
        movers,
        {party: tuple(people) for party, people in sorted(sides.items())},
    )


def movers_of(account: Account) -> tuple[Participant, ...]:
    """Those whose engagement it is: in a visit the visitors, else everyone."""
    people = account.participants
    return (tuple(p for p in people if p.part != "host") or people) if account.kind == "visit" else people


def written_about(account: Account) -> int | None:
    """The day of publication as an ordinal."""
    day = iso_day(account.published)
    return day.toordinal() if day else None
