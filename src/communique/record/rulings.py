"""A person's rulings on which accounts are one engagement, and how they find their accounts after a new reading."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

import msgspec

from communique.record.accounts import Account
from communique.record.days import agreement
from communique.record.names import compare
from communique.record.prepared import prepare

Verb = Literal["same", "different", "set"]
ENOUGH: Final = 2.0  # how alike an account of a new reading must be to the one that a ruling names


class Pointer(msgspec.Struct, frozen=True, kw_only=True):
    """An account as a ruling names it: by id, and by what a new reading of the same report will most likely keep."""

    account: str
    report: str
    kind: str
    date: str | None = None
    people: tuple[tuple[str | None, str | None], ...] = ()  # name, party


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """Who ruled what, when, why. left and right: for same and different; set: left's engagement, `field`, `value`.

    Of two rulings on one thing the later holds (by `when`, an ISO 8601 time, then by id)."""

    id: str
    verb: Verb
    left: Pointer
    right: Pointer | None = None
    field: str = ""
    value: str | None = None
    who: str = ""
    when: str = ""
    why: str = ""


def point_at(account: Account) -> Pointer:
    """How a ruling names an account."""
    return Pointer(
        account=account.id,
        report=account.report,
        kind=account.kind,
        date=account.date,
        people=tuple((p.name, p.party) for p in account.participants),
    )


def find_pointed(pointer: Pointer, accounts: Iterable[Account]) -> Account | None:
    """The account that a pointer means: the very one, else the one of that report most like it; None where none is.

    Two that are equally like it are no answer. `accounts` may hold those of other reports."""
    own = [account for account in accounts if account.report == pointer.report]
    for account in own:
        if account.id == pointer.account:
            return account
    scored = sorted(((resemblance(pointer, account), account.id, account) for account in own), key=lambda s: s[:2])
    if not scored or scored[-1][0] < ENOUGH or (len(scored) > 1 and scored[-2][0] == scored[-1][0]):
        return None
    return scored[-1][2]


def resemblance(pointer: Pointer, account: Account) -> float:
    """How like an account of a new reading is to the one that was pointed at; below `ENOUGH` it is another."""
    score = 1.0 if account.kind == pointer.kind else 0.0
    left = list(pointer.people)
    shared = 0.0
    for person in account.participants:
        for at, (name, party) in enumerate(left):
            alike = compare(name, person.name).score if name and person.name else 0.5 if party == person.party else 0.0
            if alike >= 0.5:
                shared += alike
                del left[at]
                break
    size = max(len(pointer.people), len(account.participants), 1)
    score += 2 * shared / size
    if pointer.date and account.date:
        old = prepare(msgspec.structs.replace(account, date=pointer.date)).days
        score += 0.5 if agreement(old, prepare(account).days, False) else -0.5
    return round(score, 4)


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A ruling with the ids of the accounts that it means now; None where its account is not among them."""

    ruling: Ruling
    left: str | None
    right: str | None = None

    @property
    def whole(self) -> bool:
        """Whether every account it needs was found."""
        return self.left is not None and (self.right is not None or self.ruling.verb == "set")


def find_rulings(rulings: Sequence[Ruling], accounts: Sequence[Account]) -> list[Found]:
    """Every ruling with its accounts, in the order in which they were made."""
    of_report: dict[str, list[Account]] = {}
    for account in accounts:
        of_report.setdefault(account.report, []).append(account)

    def place(pointer: Pointer | None) -> str | None:
        found = find_pointed(pointer, of_report.get(pointer.report, ())) if pointer else None
        return found.id if found else None

    return [
        Found(ruling=ruling, left=place(ruling.left), right=place(ruling.right))
        for ruling in sorted(rulings, key=lambda r: (r.when, r.id))
    ]
