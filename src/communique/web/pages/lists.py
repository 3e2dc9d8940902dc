"""Lists: engagements with their facets, people, parties, statements, planned engagements, reports."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from communique.model import ACTS, KINDS, OFFICES, SALIENCES, STATUSES, TOPICS
from communique.store import (
    CursorError,
    Filters,
    ReportFilters,
    StatementFilters,
    find_people,
    find_reports,
    find_statements,
    list_dyads,
    list_parties,
    list_people,
    page_of,
)
from communique.store.paging import first_page
from communique.web.asked import CONDITIONS, CURSOR, FROM, LANGUAGE, OUTLET, PARTY_FORM, SORT, TO, filters_from, parsed
from communique.web.asked import dyad as dyad_of
from communique.web.asked import label as choice
from communique.web.asked import party as party_code
from communique.web.asked import words as text
from communique.web.asking import facets_of, kept, latest_of
from communique.web.errors import Wrong
from communique.web.i18n import LANGUAGES, language_of
from communique.web.rows import listed, names_of
from communique.web.settings import database_of
from communique.web.templating import render
from communique.web.words import Speaker, party_names, speaker_of

ROWS = 30  # of a page
MOST_WORDS, MOST_MEANT = 5, 4  # words that may be a name; people that are offered
FACETS = ("kind", "status", "year", "party", "country", "topic", "office", "outlet", "language")
CHOICES = {"kind": KINDS, "status": STATUSES, "salience": SALIENCES, "office": OFFICES, "topic": TOPICS, "act": ACTS}
PARAMETERS = {"year": "from", "country": "place"}  # what a facet is asked by, where by another name
STATEMENTS = (text("speaker", ""), text("party", "", party_code, **PARTY_FORM), choice("act", "", ACTS),
              text("toward", "", party_code, **PARTY_FORM), choice("topic", "", TOPICS), OUTLET, LANGUAGE, FROM, TO, CURSOR)  # fmt: skip
PEOPLE = (text("name", ""), text("party", "", party_code, **PARTY_FORM), choice("office", "", OFFICES), CURSOR)
REPORTS = (text("q", ""), OUTLET, LANGUAGE, FROM, TO, CURSOR)


def cursor_of(request: Request, error: CursorError) -> Wrong:
    """What is told of a cursor that is none."""
    return Wrong(speaker_of(request).told.gettext("This page of the list is no more; begin with the first."), "cursor")


def value_told(speaker: Speaker, name: str, value: str) -> str:
    """A condition's value in words: 'energy' of `topic`, 'Azerbaijan' of `party`."""
    if name in CHOICES or name == "language":
        return speaker.label(value, name)
    if name in ("party", "toward", "country") or (name == "place" and len(value) == 3 and value.isupper()):
        return speaker.party(value)
    if name == "dyad":
        try:
            return " – ".join(map(speaker.party, dyad_of(value)))
        except ValueError:
            return value
    return value


def chips(request: Request, names: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """The conditions that a list is under: parameter, its name in words, its value in words."""
    speaker = speaker_of(request)
    given = request.query_params
    return [
        (name, told, value_told(speaker, name, given[name].strip()))
        for name, told in names.items()
        if given.get(name, "").strip()
    ]


def condition_names(speaker: Speaker) -> dict[str, str]:
    """The names of conditions."""
    _ = speaker.told.gettext
    return {
        "q": _("words"), "person": _("person"), "party": _("party"), "dyad": _("pair"), "office": _("office"), "kind": _("kind"),
        "status": _("status"), "salience": _("salience"), "topic": _("topic"), "act": _("act"), "place": _("place"),
        "from": _("from"), "to": _("to"), "outlet": _("outlet"), "language": _("language"), "confidence": _("at least so sure"),
        "speaker": _("speaker"), "toward": _("toward"), "name": _("name"),
    }  # fmt: skip


def meant(request: Request, words: str | None) -> tuple[list[tuple[str, str]], list[str]]:
    """Whom words that are searched for may name: people (id, name), in any spelling, and parties of the record."""
    if not words or len(words.split()) > MOST_WORDS:
        return [], []
    database, language = database_of(request), language_of(request)
    marks = find_people(database, words)[:MOST_MEANT]
    people = [database.execute("SELECT id, name FROM person WHERE key = ?", (key,)).fetchone() for key in marks]
    named = names_of(database, language, people)
    wanted = words.casefold()
    codes = {
        code
        for tongue in LANGUAGES
        for code, name in party_names(tongue).items()
        if wanted in (name.casefold(), code.casefold())
    }
    there = [
        code
        for code in sorted(codes)
        if database.execute("SELECT 1 FROM presence WHERE party = ? LIMIT 1", (code,)).fetchone()
    ]
    return list(named.items()), there


def engagements(request: Request) -> Response:
    """Search and facets."""
    values = parsed(request.query_params, (*CONDITIONS, SORT, CURSOR))
    filters = filters_from(values)
    database, speaker = database_of(request), speaker_of(request)
    if values["sort"] == "date" and not values["cursor"]:
        page = first_page(database, latest_of(request, filters)[0], ROWS)
    else:
        try:
            page = page_of(database, filters, values["sort"], ROWS, values["cursor"], counting=False)
        except CursorError as error:
            raise cursor_of(request, error) from error
    found = facets_of(request, filters)
    page = msgspec.structs.replace(page, count=found.found, capped=found.over)
    groups = [
        (PARAMETERS.get(name, name), name, [(value, value_told(speaker, name, value), n) for value, n in found.groups[name]])
        for name in FACETS
        if len(found.groups.get(name, ())) > 1 or (name == "year" and found.groups.get(name))
    ]  # fmt: skip
    people, parties = meant(request, filters.words) if not values["cursor"] else ([], [])
    _ = speaker.told.gettext
    titles = {"kind": _("Kind"), "status": _("Status"), "year": _("Year"), "party": _("Party"), "country": _("Country"),
              "topic": _("Topic"), "office": _("Office"), "outlet": _("Outlet"), "language": _("Language")}  # fmt: skip
    return render(request, "engagements.html", page=page, rows=listed(database, language_of(request), page.found),
                  sort=values["sort"], groups=groups, titles=titles, meant=people, meant_parties=parties, facets=found, choices=CHOICES,
                  chips=chips(request, condition_names(speaker)))  # fmt: skip


def people(request: Request) -> Response:
    """People, by name in any spelling."""
    values = parsed(request.query_params, PEOPLE)
    try:
        page = list_people(
            database_of(request), values["name"], values["party"], values["office"], ROWS, values["cursor"]
        )
    except CursorError as error:
        raise cursor_of(request, error) from error
    names = names_of(database_of(request), language_of(request), [(one.id, one.name) for one in page.found])
    return render(request, "people.html", page=page, chips=chips(request, condition_names(speaker_of(request))),
                  offices=OFFICES, names=names)  # fmt: skip


def parties(request: Request) -> Response:
    """Parties and pairs, the busiest first."""
    database = database_of(request)
    found = kept(request, "parties-of-pages", lambda: list_parties(database))
    pairs = kept(request, "dyads-of-pages", lambda: list_dyads(database)[0])
    return render(request, "parties.html", parties=found, pairs=pairs[:40])


def statements(request: Request) -> Response:
    """Statements by speaker, act, toward, topic."""
    values: dict[str, Any] = parsed(request.query_params, STATEMENTS)
    cursor = values.pop("cursor")
    filters = StatementFilters(from_day=values.pop("from"), to_day=values.pop("to"), **values)
    try:
        page = find_statements(database_of(request), filters, ROWS, cursor)
    except CursorError as error:
        raise cursor_of(request, error) from error
    names = condition_names(speaker_of(request)) | {"party": speaker_of(request).told.gettext("speaker's party")}
    return render(request, "statements.html", page=page, choices=CHOICES, chips=chips(request, names))


def reports(request: Request) -> Response:
    """Reports."""
    values = parsed(request.query_params, REPORTS)
    filters = ReportFilters(words=values["q"], outlet=values["outlet"], language=values["language"], from_day=values["from"],
                            to_day=values["to"])  # fmt: skip
    try:
        page = find_reports(database_of(request), filters, ROWS, values["cursor"])
    except CursorError as error:
        raise cursor_of(request, error) from error
    return render(request, "reports.html", page=page, chips=chips(request, condition_names(speaker_of(request))))


def calendar(request: Request) -> Response:
    """Planned engagements, the next first; with `from` those of the past, too."""
    values = parsed(request.query_params, (*CONDITIONS, CURSOR))
    asked = filters_from(values)
    today = date.today().isoformat()
    filters: Filters = msgspec.structs.replace(asked, status="planned", from_day=asked.from_day or today)
    database = database_of(request)
    try:
        page = page_of(database, filters, "oldest", 100, values["cursor"])
    except CursorError as error:
        raise cursor_of(request, error) from error
    last = (
        page_of(database, msgspec.structs.replace(asked, status="planned"), "date", 12).found if not page.found else []
    )
    rows = listed(database, language_of(request), page.found or last)
    months: dict[str, list[Any]] = {}
    for row in rows:
        months.setdefault((row["first_day"] or "")[:7], []).append(row)
    return render(request, "calendar.html", page=page, months=months, past=not page.found, today=today, start=filters.from_day,
                  chips=[chip for chip in chips(request, condition_names(speaker_of(request))) if chip[0] != "from"])  # fmt: skip
