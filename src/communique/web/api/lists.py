"""The API's lists: engagements, people, parties, statements, reports, doubts, rulings."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import msgspec

from communique.model import ACTS, OFFICES, TOPICS
from communique.store import (
    DoubtPage,
    Facets,
    Network,
    Page,
    PeoplePage,
    Places,
    ReportFilters,
    ReportPage,
    RulingPage,
    StatementFilters,
    StatementPage,
    Stats,
    doubts,
    find_reports,
    find_statements,
    list_dyads,
    list_parties,
    list_people,
    list_rulings,
    page_of,
)
from communique.web.api.endpoint import Asked, Endpoint, cells, joined
from communique.web.api.shapes import DyadList, PartyList
from communique.web.asked import (
    BY,
    CONDITIONS,
    CURSOR,
    FROM,
    LANGUAGE,
    LIMIT,
    OUTLET,
    PARTY_FORM,
    SORT,
    TO,
    WHAT,
    filters_from,
    label,
    party,
    words,
)
from communique.web.asking import facets_of, kept, network_of, places_of, stats_of
from communique.web.settings import database_of

ENGAGEMENT: Final = ("id", "kind", "status", "salience", "date", "first_day", "last_day", "city", "country", "who", "parties",
                     "topics", "accounts", "voices", "confidence")  # fmt: skip
PERSON: Final = ("id", "name", "romanised", "offices", "accounts")
PARTY: Final = ("party", "engagements", "first", "last")
DYAD: Final = ("a", "b", "engagements", "first", "last")
STATEMENT: Final = ("report", "number", "outlet", "published", "language", "speakers", "act", "toward", "topics", "quote",
                    "confidence", "engagements")  # fmt: skip
REPORT: Final = (
    "id",
    "title",
    "outlet",
    "language",
    "published",
    "url",
    "is_current",
    "voice",
    "engagements",
    "beginning",
)
RULING: Final = ("id", "verb", "of", "who", "at", "why", "undone")
DOUBT: Final = ("what", "left", "right", "weight", "confidence", "reasons", "left_words", "right_words")
FACET: Final = ("label", "value", "engagements")
MONTH: Final = ("month", "engagements", "reports")
EDGE: Final = ("a", "b", "engagements")
SPOT: Final = ("city", "country", "latitude", "longitude", "exact", "engagements")


def found_rows(columns: Sequence[str], field: str = "found") -> Any:
    """The rows of an answer's list, with these columns."""

    def rows(_: Asked, page: Any) -> Iterator[Sequence[Any]]:
        return (cells(one, columns) for one in getattr(page, field))

    return rows


def engagements(asked: Asked) -> Page:
    """Engagements that meet the conditions."""
    v = asked.values
    return page_of(database_of(asked.request), filters_from(v), v["sort"], v["limit"], v["cursor"])


def calendar(asked: Asked) -> Page:
    """Planned engagements from a day on, the next first."""
    v = asked.values
    filters = msgspec.structs.replace(
        filters_from(v), from_day=v["from"] or date.today().isoformat(), status=v["status"]
    )
    return page_of(database_of(asked.request), filters, "oldest", v["limit"], v["cursor"])


def counted(asked: Asked) -> Facets:
    """Facets."""
    return facets_of(asked.request, filters_from(asked.values))


def people(asked: Asked) -> PeoplePage:
    """People."""
    v = asked.values
    return list_people(database_of(asked.request), v["name"], v["party"], v["office"], v["limit"], v["cursor"])


def parties(asked: Asked) -> PartyList:
    """Parties."""
    return kept(asked.request, "parties", lambda: PartyList(found=list_parties(database_of(asked.request))))


def dyads(asked: Asked) -> DyadList:
    """Pairs."""

    def work() -> DyadList:
        found, capped = list_dyads(database_of(asked.request))
        return DyadList(found=found, capped=capped)

    return kept(asked.request, "dyads", work)


def statements(asked: Asked) -> StatementPage:
    """Statements."""
    v = dict(asked.values)
    limit, cursor = v.pop("limit"), v.pop("cursor")
    filters = StatementFilters(from_day=v.pop("from"), to_day=v.pop("to"), **v)
    return find_statements(database_of(asked.request), filters, limit, cursor)


def reports(asked: Asked) -> ReportPage:
    """Reports."""
    v = asked.values
    filters = ReportFilters(words=v["q"], outlet=v["outlet"], language=v["language"], from_day=v["from"], to_day=v["to"],
                            current=v["versions"] != "all")  # fmt: skip
    return find_reports(database_of(asked.request), filters, v["limit"], v["cursor"])


def in_doubt(asked: Asked) -> DoubtPage:
    """Doubts."""
    v = asked.values
    return doubts(database_of(asked.request), v["what"], v["limit"], v["cursor"])


def rulings(asked: Asked) -> RulingPage:
    """Rulings."""
    return list_rulings(database_of(asked.request), asked.values["limit"], asked.values["cursor"])


def doubt_rows(_: Asked, page: DoubtPage) -> Iterator[Sequence[Any]]:
    """A row for each doubt: what it is about, why, and the words on both sides."""
    for one in page.found:
        sides = (one.left, one.right)
        ids = [side and side.id for side in sides]
        if one.engagement:
            ids[0] = one.engagement.id
        contradictions = [
            f"{c['field']}: {' | '.join(str(value) for value, _ in c['values'])}" for c in one.contradictions
        ]
        yield [one.what, *ids, one.weight, one.confidence, joined([*one.reasons, *contradictions]),
               *(side and (side.name or side.words) for side in sides)]  # fmt: skip


def facet_rows(_: Asked, answer: Facets) -> Iterator[Sequence[Any]]:
    """A row for each label."""
    return ((name, value, count) for name, labels in answer.groups.items() for value, count in labels)


def stats_rows(_: Asked, answer: Stats) -> Iterator[Sequence[Any]]:
    """A row for each month."""
    return iter(answer.months)


def net(asked: Asked) -> Network:
    """Network."""
    return network_of(asked.request, asked.values["by"], filters_from(asked.values))


def spots(asked: Asked) -> Places:
    """Places."""
    return places_of(asked.request, filters_from(asked.values))


def counts(asked: Asked) -> Stats:
    """Counts."""
    return stats_of(asked.request)


PAGED: Final = (LIMIT, CURSOR)
PLANNED: Final = tuple(label("status", "Held, planned or cancelled.", ("held", "planned", "cancelled"), "planned")
                       if one.name == "status" else one for one in CONDITIONS)  # fmt: skip
LISTS: Final = (
    Endpoint("/engagements", "engagements", "Engagements that meet all conditions", Page, engagements,
             (*CONDITIONS, SORT, *PAGED), columns=ENGAGEMENT, rows=found_rows(ENGAGEMENT)),
    Endpoint("/facets", "facets", "What the engagements that meet the conditions are, counted by label; of many the latest",
             Facets, counted, CONDITIONS, columns=FACET, rows=facet_rows),
    Endpoint("/calendar", "calendar", "Engagements of a status (planned), from a day on (today), the next first",
             Page, calendar, (*PLANNED, *PAGED), columns=ENGAGEMENT, rows=found_rows(ENGAGEMENT)),
    Endpoint("/people", "people", "People, those most told of first", PeoplePage, people, (
        words("name", "In any spelling or script, or the beginning of a word of it."),
        words("party", "That the person is said to hold an office of.", party, **PARTY_FORM),
        label("office", "That the person is said to hold.", OFFICES), *PAGED,
    ), columns=PERSON, rows=found_rows(PERSON)),
    Endpoint("/parties", "parties", "All parties, the busiest first", PartyList, parties, columns=PARTY, rows=found_rows(PARTY)),
    Endpoint("/dyads", "dyads", "The pairs of parties with most engagements", DyadList, dyads, columns=DYAD,
             rows=found_rows(DYAD)),
    Endpoint("/statements", "statements", "Statements that meet all conditions, the latest published first", StatementPage,
             statements, (
        words("speaker", "A name in any spelling or script, or a person's id."),
        words("party", "That a speaker takes part for.", party, **PARTY_FORM),
        label("act", "What is done by saying it.", ACTS),
        words("toward", "The party that is praised, blamed, called on.", party, **PARTY_FORM),
        label("topic", "What it is about.", TOPICS), OUTLET, LANGUAGE, FROM, TO, *PAGED,
    ), columns=STATEMENT, rows=found_rows(STATEMENT)),
    Endpoint("/reports", "reports", "Reports that meet all conditions, the latest published first", ReportPage, reports, (
        words("q", "Words of the reports, in any form."), OUTLET, LANGUAGE, FROM, TO,
        label("versions", "The versions of a report that count, or all.", ("current", "all"), "current"), *PAGED,
    ), columns=REPORT, rows=found_rows(REPORT)),
    Endpoint("/network", "network", "Who meets whom in the engagements that meet the conditions; of many the latest", Network,
             net, (BY, *CONDITIONS), columns=EDGE, rows=found_rows(EDGE, "edges")),
    Endpoint("/map", "map", "Where the engagements that meet the conditions were; of many the latest", Places, spots,
             CONDITIONS, columns=SPOT, rows=found_rows(SPOT, "spots")),
    Endpoint("/doubts", "doubts", "What is in doubt, the most doubtful first", DoubtPage, in_doubt, (WHAT, *PAGED),
             columns=DOUBT, rows=doubt_rows),
    Endpoint("/rulings", "rulings", "Rulings, the latest first, with those taken back", RulingPage, rulings, PAGED,
             columns=RULING, rows=found_rows(RULING)),
    Endpoint("/stats", "stats", "Counts of the record, with its coverage", Stats, counts, columns=MONTH,
             rows=stats_rows),
)  # fmt: skip
