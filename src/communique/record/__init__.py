"""Who is who and which event is which, across reports."""

from communique.record.accounts import Account, Merge, account_id, accounts_of, report_hash
from communique.record.blocks import Keys, account_keys
from communique.record.canonical import Contradiction, Side
from communique.record.linking import find_merges, link, link_events
from communique.record.names import Comparison, compare
from communique.record.rulings import Pointer, Ruling, find_pointed, point_at
from communique.record.settling import Event, Settled, settle_events
from communique.record.weighing import weigh_accounts

__all__ = [
    "Account",
    "Comparison",
    "Contradiction",
    "Event",
    "Keys",
    "Merge",
    "Pointer",
    "Ruling",
    "Settled",
    "Side",
    "account_id",
    "account_keys",
    "accounts_of",
    "compare",
    "find_merges",
    "find_pointed",
    "link",
    "link_events",
    "point_at",
    "report_hash",
    "settle_events",
    "weigh_accounts",
]
