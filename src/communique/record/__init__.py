"""Who is who and which event is which, across reports."""

from communique.record.accounts import Account, Merge, account_id, accounts_of, report_hash
from communique.record.blocks import Keys, account_keys
from communique.record.canonical import Contradiction, Side
from communique.record.forms import PersonForm, PersonMerge, combine, form_of, person_keys
from communique.record.kinship import weigh_people
from communique.record.linking import find_merges, link, link_events
from communique.record.names import Comparison, compare
from communique.record.people import Held, Person, PersonRuling, SettledPeople, settle_people
from communique.record.register import Inferred, Register, Tenure, make_register
from communique.record.rulings import Pointer, Ruling, find_pointed, point_at
from communique.record.settling import Event, Settled, settle_events
from communique.record.weighing import weigh_accounts
from communique.record.within import Within, find_within, setting_keys, weigh_within

__all__ = [
    "Account",
    "Comparison",
    "Contradiction",
    "Event",
    "Held",
    "Inferred",
    "Keys",
    "Merge",
    "Person",
    "PersonForm",
    "PersonMerge",
    "PersonRuling",
    "Pointer",
    "Register",
    "Ruling",
    "Settled",
    "SettledPeople",
    "Side",
    "Tenure",
    "Within",
    "account_id",
    "account_keys",
    "accounts_of",
    "combine",
    "compare",
    "find_merges",
    "find_pointed",
    "find_within",
    "form_of",
    "link",
    "link_events",
    "make_register",
    "person_keys",
    "point_at",
    "report_hash",
    "setting_keys",
    "settle_events",
    "settle_people",
    "weigh_accounts",
    "weigh_people",
    "weigh_within",
]
