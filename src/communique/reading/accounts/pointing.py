"""Which of several accounts a passage points at that only points back: 'during the meeting', 'next week's talks'."""

from communique.reading.accounts.sameness import days_agree, of_one_day, places_agree
from communique.reading.clauses import Hypothesis
from communique.reading.frames import Account

AGAINST = 4  # what another day, somebody who takes no part weigh against an account
FOR = 2  # what the same day, the same city, one of its people weigh for it
STATUS = 1  # what is to come rather points at what is to come


def meant_by(h: Hypothesis, accounts: list[Account]) -> Account:
    """The account that most speaks for: by day, place, people, status, and of those alike the one told last.

    'A met B in May. They will meet again on Friday. Ahead of [Friday's meeting] …', '[The meeting in Lima] …'.
    """
    return max(enumerate(accounts), key=lambda one: (_weight(h, one[1]), one[0]))[1]


def _weight(h: Hypothesis, account: Account) -> int:
    weight = 0
    if not days_agree(h, account):
        weight -= AGAINST
    if of_one_day(h, account):
        weight += FOR
    if h.place is not None and account.place is not None and places_agree(h, account):
        weight += FOR
    people = [r.entity for r in h.named() if r.entity is not None and r.entity.kind == "person" and r.entity.name]
    known = sum(account.has(person) for person in people)
    weight += FOR * known - AGAINST * (len(people) - known)
    if h.status == "planned":
        weight += STATUS if account.status == "planned" else -STATUS
    if h.status == "cancelled" and account.status == "cancelled":
        weight += FOR  # 'she put off her trip to Oslo. [The visit] had to be cancelled'
    return weight
