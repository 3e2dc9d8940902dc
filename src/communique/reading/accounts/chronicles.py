"""Chronicles: reports whose paragraphs are headed by days, '22 January. …', 'Monday. …': what each day tells is what they are about."""

from communique.reading.days import Days
from communique.reading.frames import Account

FEWEST = 3  # paragraphs so headed


def weigh_entries(accounts: list[Account], days: Days) -> None:
    """'4 May. A receives B. 7 May. C flies to Lima, where he last was in March': the first two are main, each of its own day."""
    for account in accounts if len(days.heads) >= FEWEST else ():
        head = days.head_of(account.hypotheses[0].trigger.first)
        day = head.resolve(False) if head is not None else None
        its_own = day is not None and account.date is not None and _is_within(account.date, day)
        if its_own and account.status == "held" and not account.recalled:
            account.salience = "main"


def _is_within(date: str, day: str) -> bool:
    """Is it told of the entry's own day, or, in an entry of a month, of a day in it?"""
    return date.strip("~").startswith(day) or (date in day.split("/"))
