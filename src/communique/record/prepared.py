"""An account made ready for comparing: its days as numbers, its parties, the people whose engagement it is."""

from dataclasses import dataclass

from communique.model import Participant
from communique.reading.days import iso_day
from communique.record.accounts import Account, parties_of
from communique.record.days import Days, days_of, days_told
from communique.record.forms import rough
from communique.record.names import parts_of


@dataclass(frozen=True, slots=True)
class Beside:
    """Another engagement of the report: its people as 'PARTY=consonants' of each word of their names."""

    kind: str
    cancelled: bool
    days: Days | None
    country: str
    people: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """days: when the engagement may be. written: about when the report was written. movers: whose engagement it is."""

    account: Account
    days: Days | None
    written: int | None
    parties: frozenset[str]
    movers: tuple[Participant, ...]
    sides: dict[str, tuple[Participant, ...]]
    beside: tuple[Beside, ...]


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
        tuple(beside_of(line) for line in account.beside),
    )


def is_vague(account: Prepared) -> bool:
    """Whether an account tells no day, or a year at best."""
    return account.days is None or account.days.last - account.days.first > 100


def movers_of(account: Account) -> tuple[Participant, ...]:
    """Those whose engagement it is: in a visit the visitors, else everyone."""
    people = account.participants
    return (tuple(p for p in people if p.part != "host") or people) if account.kind == "visit" else people


def written_about(account: Account) -> int | None:
    """The day of publication as an ordinal; without it, the last exact day that the report tells as fresh news."""
    day = iso_day(account.published)
    if day:
        return day.toordinal()
    lines = [line.split("|")[1:4] for line in account.beside] + [[account.status, account.salience, account.date or ""]]
    told = [days_told(date) for status, salience, date in lines if (status, salience) == ("held", "main")]
    return max((days.last for days in told if days and days.grain == "day"), default=None)


def beside_of(line: str) -> Beside:
    """Another engagement of the report, from its line (`accounts.in_short`)."""
    kind, status, _, date, country, *people = line.split("|")
    words = []
    for person in people:
        party, _, name = person.partition("=")
        bones = frozenset(f"{party}={rough(part.text)}" for part in parts_of(name) if not part.initial)
        words.append(bones or frozenset((f"{party}=",)))
    return Beside(kind, status == "cancelled", days_told(date), country, tuple(words))


def in_common(a: Prepared, b: Prepared, vague: bool) -> int:
    """How many of the other engagements of two reports are the same in both, as far as their lines tell.

    vague: one of the two accounts tells no day. What tells neither day nor place then says nothing of it, unless other
    people take part: who calls a leader often congratulates him often."""
    common = _paired(a, b, vague)
    if common < min(len(a.beside), len(b.beside)) > 1:
        common = max(common, _paired(b, a, vague))  # what the first pair takes is lost to the next
    return common


def _paired(a: Prepared, b: Prepared, vague: bool) -> int:
    """`in_common`, each of a's engagements paired with the first of b's that is left."""
    left = list(b.beside)
    common = 0
    for one in a.beside:
        for at, other in enumerate(left):
            if _alike(one, other):
                common += not vague or _telling(one, other, a, b)
                del left[at]
                break
    return common


def _telling(one: Beside, other: Beside, a: Prepared, b: Prepared) -> bool:
    """Whether what two reports have in common tells when or where it was, or is of parties that neither account has."""
    if (one.days and other.days) or (one.country and other.country):
        return True
    parties = {word.partition("=")[0] for person in (*one.people, *other.people) for word in person} - {""}
    return not parties <= a.parties and not parties <= b.parties


def _alike(a: Beside, b: Beside) -> bool:
    """Whether two lines are of one engagement: kind, days, country don't differ, and everyone of the shorter agrees."""
    if (a.kind, a.cancelled) != (b.kind, b.cancelled) or (a.country and b.country and a.country != b.country):
        return False
    if a.days and b.days and max(a.days.first, b.days.first) - min(a.days.last, b.days.last) > 3:
        return False
    few, many = sorted((a.people, b.people), key=len)
    return all(any(person & other for other in many) for person in few)
