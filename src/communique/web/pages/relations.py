"""One party, or two with each other: frequency by month and level, topics and acts over time, documents, engagements."""

from datetime import date
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.store import Relations
from communique.store.levels import RANKS
from communique.web.asked import dyad as dyad_of
from communique.web.asked import party as party_of
from communique.web.asking import relations_of
from communique.web.errors import Wrong
from communique.web.i18n import language_of
from communique.web.pages.plots import bubbles_plot, months_plot, stacked_plot
from communique.web.rows import listed
from communique.web.settings import database_of
from communique.web.templating import render
from communique.web.words import speaker_of


def party(request: Request) -> Response:
    """A party."""
    told = request.path_params["party"]
    try:
        code = party_of(told)
    except ValueError as error:
        raise Wrong(f"{told[:80]}: {error}", status=404) from error
    return shown(request, code, None)


def dyad(request: Request) -> Response:
    """Two parties; one address for both orders."""
    told = request.path_params["dyad"]
    try:
        a, b = dyad_of(told)
    except ValueError as error:
        raise Wrong(f"{told[:160]}: {error}", status=404) from error
    if told != f"{a}-{b}":
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/dyads/{quote(f'{a}-{b}', safe='')}{query}", status_code=307)
    return shown(request, a, b)


def shown(request: Request, a: str, b: str | None) -> Response:
    """The page of both."""
    database, language, speaker = database_of(request), language_of(request), speaker_of(request)
    _ = speaker.told.gettext
    found = relations_of(request, a, b, date.today().isoformat())
    if found is None:
        raise Wrong(_("No engagement of this record has them."), status=404)
    months = dict(found.months)
    reports = dict(found.coverage)
    rows = [(month, months.get(month, 0), reports.get(month, 0)) for month in {*months, *reports} if month]
    inside = [row for row in rows if min((m for m in months if m), default="") <= row[0] <= max(months)]
    return render(
        request,
        "relations.html",
        one=found,
        title=" – ".join(speaker.party(code) for code in (a, b) if code),
        condition=f"dyad={quote(f'{a}-{b}', safe='')}" if b else f"party={quote(a, safe='')}",
        api=f"/api/v1/dyads/{quote(f'{a}-{b}', safe='')}" if b else f"/api/v1/parties/{quote(a, safe='')}",
        months=months_plot(request, inside),
        undated=months.get("", 0),
        levels=stacked_plot(request, _("Month"), RANKS, found.levels),
        topics=bubbles_plot((_("Year"), _("Topic"), _("Engagements")), topic_rows(request, found)),
        acts=acts_plot(request, found),
        latest=listed(database, language, found.latest),
        coming=listed(database, language, found.coming),
    )


def topic_rows(request: Request, found: Relations) -> list[tuple[str, str, int]]:
    """Year, topic in words, engagements."""
    speaker = speaker_of(request)
    return [(year, speaker.label(topic, "topic"), n) for year, topic, n in found.topics if year]


def acts_plot(request: Request, found: Relations) -> dict[str, Any]:
    """Acts over time. Of a pair: each toward the other; of a party: toward it."""
    speaker = speaker_of(request)
    _ = speaker.told.gettext
    toward = {}
    rows: dict[tuple[str, str, str, int], int] = {}
    pairs = [(found.a, found.b), (found.b, found.a)] if found.b else [(None, found.a), (found.a, None)]
    for at, (by, to) in enumerate(pairs):
        toward[at] = f"{speaker.party(by) if by else _('others')} → {speaker.party(to) if to else _('others')}"
    for year, by, act, to, n in found.acts:
        at = 0 if (to == found.a if not found.b else by == found.a) else 1
        if year:
            key = (year, speaker.label(act, "act"), toward[at], at)
            rows[key] = rows.get(key, 0) + n
    used = sorted({at for *_, at in rows})
    plot = bubbles_plot((_("Year"), _("Act"), _("Statements"), _("Who toward whom")),
                        [(year, act, n, told) for (year, act, told, at), n in sorted(rows.items())],
                        [toward[at] for at in used])  # fmt: skip
    return plot | {"hue": "said"}
