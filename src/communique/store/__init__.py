"""Store: the record in one SQLite file.

`Record(path)` opens it; `add` enters reports with their readings; `find`, `show`, `people`, `timeline` and `stats` ask it;
`rule` keeps a person's corrections. Lists a page at a time: `page_of`, `list_people`, `find_reports`, `find_statements`,
`doubts`, `list_rulings`; what plots show: `facets`, `relations`, `network`, `places`; a text with all its marks:
`stored_reading`, `accounts_in_full`.
"""

from communique.store.asking import Answer, Filters, Found, Sort, Stats, engagement, every, find, months, stats
from communique.store.doubts import WHATS, Doubt, DoubtPage, RulingPage, doubts, list_rulings
from communique.store.dump import dump
from communique.store.errors import RecordError
from communique.store.facets import Facets, facets
from communique.store.graphs import Network, Places, network, places
from communique.store.listing import (
    DyadRow,
    PartyRow,
    PeoplePage,
    PersonRow,
    ReportFilters,
    ReportPage,
    find_reports,
    list_dyads,
    list_parties,
    list_people,
)
from communique.store.paging import CursorError, Page, page_of
from communique.store.people import find_people
from communique.store.readings import AccountInFull, accounts_in_full, stored_reading
from communique.store.record import Record, Summary
from communique.store.relations import Relations, relations
from communique.store.rulings import RulingError
from communique.store.sayings import StatementFilters, StatementPage, find_statements
from communique.store.showing import Portrait, Shown, portrait, register, show
from communique.store.telling import Told, ToldAccount, ToldSide, ToldStatement, tell, tell_every, tenures

__all__ = [
    "WHATS",
    "AccountInFull",
    "Answer",
    "CursorError",
    "Doubt",
    "DoubtPage",
    "DyadRow",
    "Facets",
    "Filters",
    "Found",
    "Network",
    "Page",
    "PartyRow",
    "PeoplePage",
    "PersonRow",
    "Places",
    "Portrait",
    "Record",
    "RecordError",
    "Relations",
    "ReportFilters",
    "ReportPage",
    "RulingError",
    "RulingPage",
    "Shown",
    "Sort",
    "StatementFilters",
    "StatementPage",
    "Stats",
    "Summary",
    "Told",
    "ToldAccount",
    "ToldSide",
    "ToldStatement",
    "accounts_in_full",
    "doubts",
    "dump",
    "engagement",
    "every",
    "facets",
    "find",
    "find_people",
    "find_reports",
    "find_statements",
    "list_dyads",
    "list_parties",
    "list_people",
    "list_rulings",
    "months",
    "network",
    "page_of",
    "places",
    "portrait",
    "register",
    "relations",
    "show",
    "stats",
    "stored_reading",
    "tell",
    "tell_every",
    "tenures",
]
