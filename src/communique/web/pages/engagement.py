"""One engagement: who, when, where, about what, what was agreed; its accounts in their words; the comparison; why one."""

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.comparison import Comparison, Section
from communique.comparison.engagement import engagement_section
from communique.comparison.texts import Text
from communique.store import AccountInFull, Shown, accounts_in_full, show
from communique.web.asking import comparison_of
from communique.web.errors import Wrong
from communique.web.i18n import language_of
from communique.web.rows import listed, sides_by_engagement
from communique.web.settings import database_of
from communique.web.telling import ToldHere, anchor_of, keys_of, keys_of_sides, told_here
from communique.web.templating import render
from communique.web.words import speaker_of

MOST_TOLD = 12  # accounts whose words are shown at once; the others are linked
AGREED = ("agree", "commit")


def engagement_page(request: Request) -> Response:
    """The page."""
    identity = request.path_params["id"]
    database, language = database_of(request), language_of(request)
    shown = show(database, identity)
    if not shown:
        raise Wrong(speaker_of(request).told.gettext("No engagement of this record has this id."), status=404)
    if shown.engagement.id != identity:  # asked for by the id of an account
        return RedirectResponse(f"/engagements/{shown.engagement.id}", status_code=307)
    accounts = accounts_in_full(database, identity)
    told = [told_here(account, number) for number, account in enumerate(accounts[:MOST_TOLD], 1)]
    sides = sides_by_engagement(database, language, [identity]).get(identity, [])
    keys = keys_of_sides(shown, told)
    fields = {
        name: (keys_of(told, name), anchor_of(told, keys_of(told, name)))
        for name in ("date", "place", "topics", "kind")
    }
    return render(
        request,
        "engagement.html",
        one=shown.engagement,
        sides=[
            {**side, "shown": sides[at][0] if at < len(sides) else side["name"], "lights": keys[at],
             "anchor": anchor_of(told, keys[at]), "inferred_office": inferred_office(told, keys[at])}
            for at, side in enumerate(shown.sides)
        ],
        names=sides,
        fields=fields,
        told=told,
        untold=accounts[MOST_TOLD:],
        shown=shown,
        said=statements(told),
        agreed=AGREED,
        instruments=instruments(accounts),
        section=own_section(identity, accounts),
        outlets={account["id"]: account["outlet"] or account["title"] or account["report"] for account in shown.accounts},
        within=listed(database, language, shown.within),
        before=listed(database, language, shown.before),
        after=listed(database, language, shown.after),
        cite=citation(request, shown, sides),
    )  # fmt: skip


def inferred_office(told: Sequence[ToldHere], keys: str) -> bool:
    """Whether every account that tells of this side only lets its office be inferred."""
    wanted = keys.split()
    found = [
        field.inferred for one in told for key in wanted if key.startswith(one.prefix)
        if (fact := one.facts.get(key.removeprefix(one.prefix))) for field in fact.fields if field.name == "office"
    ]  # fmt: skip
    return bool(found) and all(found)


def statements(told: Sequence[ToldHere]) -> list[dict[str, Any]]:
    """What was said, by account and in the order of the text."""
    found = []
    for one in told:
        own = [s for s in one.account.reading.statements if one.account.account.id in s.about]
        for at, said in enumerate(own, 1):
            key = f"{one.prefix}s{at}"
            words = " … ".join(" ".join(one.account.report.text[a:b].split()) for a, b in said.evidence)
            found.append({"said": said, "key": key, "anchor": one.first.get(key, ""), "words": words,
                          "outlet": one.account.report.outlet, "language": one.account.report.language})  # fmt: skip
    return found


def instruments(accounts: Sequence[AccountInFull]) -> list[dict[str, Any]]:
    """The documents that the reports refer to, each once."""
    found: dict[tuple[str, str | None], dict[str, Any]] = {}
    for account in accounts:
        for one in account.reading.instruments:
            row = found.setdefault((one.name.casefold(), one.date), {"one": one, "reports": []})
            if account.report.id not in [report for report, _ in row["reports"]]:
                row["reports"].append((account.report.id, account.report.outlet or account.report.id))
    return list(found.values())


def own_section(identity: str, accounts: Sequence[AccountInFull]) -> tuple[Section, list[AccountInFull]] | None:
    """Who, when, where as each report has it, side by side; None where one report tells of it."""
    first: dict[str, AccountInFull] = {}
    for account in accounts:
        first.setdefault(account.report.id, account)
    columns = list(first.values())[:6]
    if len(columns) < 2:
        return None
    pairs = [(Text(one.report, one.reading), one.account) for one in columns]
    return engagement_section(identity, pairs), columns


def citation(request: Request, shown: Shown, sides: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """How to cite: in words, and for BibTeX."""
    speaker = speaker_of(request)
    one = shown.engagement
    who = ", ".join(name or speaker.party(party) for name, party, _ in sides[:6])
    where = ", ".join(part for part in (one.city, speaker.party(one.country) if one.country else "") if part)
    title = ", ".join(
        part
        for part in (f"{speaker.label(one.kind, 'kind').capitalize()}: {who}", where, speaker.day(one.date))
        if part
    )
    sources = "; ".join(
        ", ".join(
            part for part in (a["outlet"], f"“{a['title']}”" if a["title"] else "", a["published"], a["url"]) if part
        )
        for a in shown.accounts[:8]
    )
    words = speaker.told.gettext("%(title)s. Engagement %(id)s in a record made with Communiqué. Told by: %(sources)s.") % {
        "title": title, "id": one.id, "sources": sources or "–"}  # fmt: skip
    year = (one.first_day or "")[:4]
    plain = title.replace("{", "").replace("}", "").replace("\\", "")
    bibtex = f"@misc{{{one.id},\n  title = {{{{{plain}}}}},\n  year = {{{year}}},\n  note = {{Engagement {one.id} in a record made with Communiqué}}\n}}"
    return {"words": words, "bibtex": bibtex}


def comparison_page(request: Request) -> Response:
    """The whole comparison of an engagement's accounts."""
    identity = request.path_params["id"]
    database, language = database_of(request), language_of(request)
    shown = show(database, identity)
    if not shown:
        raise Wrong(speaker_of(request).told.gettext("No engagement of this record has this id."), status=404)
    found: Comparison | None = comparison_of(request, identity)
    accounts = {one.report.id: one for one in accounts_in_full(database, identity)}
    names = sides_by_engagement(database, language, [identity]).get(identity, [])
    return render(request, "comparison.html", one=shown.engagement, found=found, names=names, accounts=accounts)
