"""The year of what an anniversary recalls: 'the 10th anniversary of the signing'."""

from communique.reading.days import Days
from communique.reading.frames import Account

NEAR_MARK = 3  # tokens between 'the anniversary of' and what it recalls


def date_by_anniversary(account: Account, days: Days) -> None:
    """'the 10th anniversary of the signing': the year so many years before the report's."""
    for h in (h for h in account.hypotheses if not h.generic):
        for mark in days.anniversaries:
            if 0 <= h.trigger.first - mark.last <= NEAR_MARK and days.anchor:
                year = int(days.anchor[:4]) - mark.years
                account.date, account.date_at = f"{year:04d}", (mark.first, mark.last)
                account.date_rule, account.date_inferred = "date.anniversary", True
                return
