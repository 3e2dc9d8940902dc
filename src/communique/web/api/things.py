"""The API's single things: an engagement, a comparison, a person, a party, a dyad, a report."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import msgspec

from communique.comparison import Comparison
from communique.store import Portrait, Relations, accounts_in_full, engagement, portrait, show, stored_reading, tell
from communique.store.showing import words as quoted
from communique.web.api.endpoint import Asked, Endpoint, cells
from communique.web.api.shapes import AccountAnswer, EngagementAnswer, Merge, ReportAnswer, Side
from communique.web.asked import COLUMNS, PARTY_FORM, Parameter, dyad, party, words
from communique.web.asking import comparison_of, relations_of
from communique.web.settings import database_of

MERGES: Final = 200  # shown of an engagement
ID: Final[Parameter] = words("id", "An id in the record.")
ACCOUNT: Final = ("id", "report", "outlet", "published", "language", "title", "url", "voice", "quote")
FIELDS: Final = ("kind", "status", "salience", "date", "confidence")


def one_engagement(asked: Asked) -> EngagementAnswer | None:
    """An engagement by its id, or by that of one of its accounts."""
    database = database_of(asked.request)
    shown = show(database, asked.path["id"])
    if not shown:
        return None
    found = shown.engagement
    told = tell(database, found)
    voices = {one.id: one for one in told.accounts}
    accounts = [
        AccountAnswer(id=one.id, report=one.report.id, outlet=one.report.outlet, published=one.report.published,
                      language=one.report.language, title=one.report.title, url=one.report.url, voice=voices[one.id].voice,
                      quote=quoted(one.report.text, [list(span) for span in one.account.evidence]), account=one.account,
                      people=one.people)
        for one in accounts_in_full(database, found.id)
    ]  # fmt: skip
    return EngagementAnswer(
        engagement=found, sides=[msgspec.convert(side, Side) for side in shown.sides], accounts=accounts,
        accounts_left_out=len(told.accounts) - len(accounts),
        merges=[msgspec.convert(merge, Merge) for merge in shown.merges[:MERGES]], contradictions=shown.contradictions,
        statements=told.statements, rulings=shown.rulings, within=shown.within, before=shown.before, after=shown.after,
    )  # fmt: skip


def account_rows(_: Asked, answer: EngagementAnswer) -> Iterator[list[Any]]:
    """A row for each account of an engagement."""
    for one in answer.accounts:
        place = one.account.place
        yield [*cells(one, ACCOUNT), *cells(one.account, FIELDS), place and place.city, place and place.country]


def one_comparison(asked: Asked) -> Comparison | None:
    """An engagement's accounts side by side."""
    return comparison_of(asked.request, asked.path["id"], asked.values["by"])


def comparison_rows(_: Asked, answer: Comparison) -> Iterator[list[Any]]:
    """A row for each cell of a comparison."""
    for section in answer.sections:
        for row in section.rows:
            for column, cell in zip(answer.columns, row.cells, strict=True):
                each = [(one,) for one in cell.told] if section.name == "alone" else [cell.told]  # a statement, a row
                for several in each or [()]:
                    told = "; ".join(one.value for one in several)
                    quotes = " … ".join(one.quote for one in several if one.quote)
                    yield [section.name, section.event, row.label, row.verdict, column.report, column.outlet, column.party,
                           told, quotes, cell.reason]  # fmt: skip


def one_person(asked: Asked) -> Portrait | None:
    """A person."""
    database = database_of(asked.request)
    row = database.execute("SELECT key FROM person WHERE id = ?", (asked.path["id"],)).fetchone()
    return portrait(database, row[0]) if row else None


def one_party(asked: Asked) -> Relations | None:
    """A party."""
    return relations_of(asked.request, asked.path["party"], None, date.today().isoformat())


def one_dyad(asked: Asked) -> Relations | None:
    """Two parties."""
    a, b = asked.path["dyad"]
    return relations_of(asked.request, a, b, date.today().isoformat())


def month_rows(_: Asked, answer: Relations) -> Iterator[tuple[str, int, int]]:
    """A row for each month: engagements, and reports read."""
    read = dict(answer.coverage)
    yield from ((month, count, read.get(month, 0)) for month, count in answer.months)


def one_report(asked: Asked) -> ReportAnswer | None:
    """A report with all its marks."""
    database = database_of(asked.request)
    pair = stored_reading(database, asked.path["id"])
    if not pair:
        return None
    report, reading = pair
    ids = dict.fromkeys(one.event for one in reading.engagements if one.event)
    found = [one for i in ids if (one := engagement(database, i))]
    return ReportAnswer(id=report.id, text=report.text, url=report.url, title=report.title, outlet=report.outlet,
                        published=report.published, language=report.language, reading=reading, engagements=found)  # fmt: skip


PARTY_ID: Final = words("party", "Its code.", party, **PARTY_FORM)
DYAD_ID: Final = words("dyad", "The codes of two parties with a hyphen between them, such as AZE-RUS.", dyad)
MONTHS: Final = ("month", "engagements", "reports")
THINGS: Final = (
    Endpoint("/engagements/{id}", "engagement", "An engagement with its accounts, their evidence, and why they are one",
             EngagementAnswer, one_engagement, path=(ID,),
             columns=(*ACCOUNT, *FIELDS, "city", "country"), rows=account_rows),
    Endpoint("/engagements/{id}/comparison", "comparison", "An engagement's accounts side by side; 404 where one report tells "
             "of it", Comparison, one_comparison, path=(ID,), parameters=(COLUMNS,),
             columns=("section", "event", "fact", "verdict", "report", "outlet", "party", "told", "quote", "reason"),
             rows=comparison_rows),
    Endpoint("/people/{id}", "person", "A person: forms of the name, offices, counterparts, latest engagements", Portrait,
             one_person, path=(ID,)),
    Endpoint("/parties/{party}", "party", "A party over time: with whom, on what level, about what, in which words", Relations,
             one_party, path=(PARTY_ID,), columns=MONTHS, rows=month_rows),
    Endpoint("/dyads/{dyad}", "dyad", "Two parties with each other over time", Relations, one_dyad, path=(DYAD_ID,),
             columns=MONTHS, rows=month_rows),
    Endpoint("/reports/{id}", "report", "A report: its text and all that was read in it", ReportAnswer, one_report, path=(ID,)),
)  # fmt: skip
