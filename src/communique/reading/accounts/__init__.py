"""Accounts: hypotheses about one engagement put together, dated, placed, weighed and written out."""

from communique.reading.accounts.accounts import build_accounts
from communique.reading.accounts.attendance import add_attendance
from communique.reading.accounts.bodysides import name_states
from communique.reading.accounts.ceremonies import place_ceremonies
from communique.reading.accounts.delegates import spread_delegation
from communique.reading.accounts.eachday import each_day
from communique.reading.accounts.engagements import settle
from communique.reading.accounts.envoys import envoys_are_ambassadors
from communique.reading.accounts.listed import add_listed
from communique.reading.accounts.merging import join_led
from communique.reading.accounts.owndays import find_own_days
from communique.reading.accounts.write import engagements_of, with_topics

__all__ = [
    "add_attendance",
    "add_listed",
    "build_accounts",
    "each_day",
    "engagements_of",
    "envoys_are_ambassadors",
    "find_own_days",
    "join_led",
    "name_states",
    "place_ceremonies",
    "settle",
    "spread_delegation",
    "with_topics",
]
