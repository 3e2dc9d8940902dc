"""One engagement: who, when, where, about what, what was agreed; its accounts in their words; the comparison; why one."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from communique.comparison import ORDERS, Column, Comparison
from communique.comparison.engagement import engagement_section
from communique.comparison.marked import esc
from communique.comparison.table import Head, Words, legend_html, table_html
from communique.comparison.texts import Text
from communique.model.plain import clip, fit, heading, said_words
from communique.store import AccountInFull, Shown, accounts_in_full, show
from communique.web.asked import COLUMNS, parsed
from communique.web.asking import comparison_of
from communique.web.errors import Wrong
from communique.web.i18n import language_of
from communique.web.rows import listed, names_known, sides_by_engagement
from communique.web.settings import database_of
from communique.web.telling import ToldHere, anchor_of, keys_of, keys_of_sides, told_here
from communique.web.templating import render
from communique.web.words import speaker_of

MOST_TOLD = 12  # accounts whose words are shown at once; the others are linked
SHORT = 40  # characters of a column called by beside a cell
NAME = 70  # characters of a report that is called by its title
AGREED = ("agree", "commit")
EMPTY: Mapping[str, str] = {}


def asked_for(request: Request) -> Shown:
    """The engagement of this address. Raises Wrong."""
    if found := show(database_of(request), request.path_params["id"]):
        return found
    raise Wrong(speaker_of(request).told.gettext("No engagement of this record has this id."), status=404)


def engagement_page(request: Request) -> Response:
    """The page."""
    shown = asked_for(request)
    identity, database, language = shown.engagement.id, database_of(request), language_of(request)
    if request.path_params["id"] != identity:  # asked for by the id of an account
        return RedirectResponse(f"/engagements/{identity}", status_code=307)
    accounts = accounts_in_full(database, identity)
    titles = {one.report.id: called(one) for one in accounts}
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
        versions=own_versions(request, identity, accounts),
        legend=Markup(legend_html(words_of(request))),
        outlets={account["id"]: titles.get(account["report"], account["outlet"] or account["report"])
                 for account in shown.accounts},
        titles=titles,
        within=listed(database, language, shown.within),
        before=listed(database, language, shown.before),
        after=listed(database, language, shown.after),
        cite=citation(request, shown, sides, titles),
    )  # fmt: skip


def called(one: AccountInFull) -> str:
    """What a report is called: its outlet, else its title or the beginning of its text."""
    return fit(one.report.outlet or "") or clip(heading(one.report, one.reading), NAME)


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
            words = said_words(one.account.report.text, said.evidence, said.content)
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
                row["reports"].append((account.report.id, called(account)))
    return list(found.values())


def own_versions(request: Request, identity: str, accounts: Sequence[AccountInFull]) -> Markup | None:
    """Who, when, where as each report has it, side by side; None where one report tells of it."""
    first: dict[str, AccountInFull] = {}
    for account in accounts:
        first.setdefault(account.report.id, account)
    columns = list(first.values())[:6]
    if len(columns) < 2:
        return None
    section = engagement_section(identity, [(Text(one.report, one.reading), one.account) for one in columns])
    words = words_of(request, names_in(request, [one.report.id for one in columns]))
    language = speaker_of(request).label
    heads = [
        head(one.report.id, called(one), one.report.language,
             (one.report.published, language(one.report.language, "language")))
        for one in columns
    ]  # fmt: skip
    return Markup(table_html(section, heads, words, speaker_of(request).told.gettext("Who, when, where")))


def names_in(request: Request, reports: Sequence[str]) -> dict[str, str]:
    """The names that reports have for people → those that readers of the page's language know them by."""
    return names_known(database_of(request), language_of(request), reports)


def words_of(request: Request, names: Mapping[str, str] = EMPTY) -> Words:
    """What a comparison says, in the language of the page. names: people's, as reports have them → as readers do."""
    speaker = speaker_of(request)
    _ = speaker.told.gettext
    return Words(
        _("all tell it alike"), _("only some tell it"), _("told differently"), _("inferred, not read"),
        lambda text: speaker.facing(text, names), speaker.acting, lambda row: speaker.calling(row.label, row.forms, names),
    )  # fmt: skip


def head(report: str, name: str | None, language: str | None, about: Sequence[str | None]) -> Head:
    """A column of a comparison, which leads to its report."""
    small = (
        f' <span class="small">{esc(fit(told))}</span>' if (told := " · ".join(part for part in about if part)) else ""
    )
    html = f'<a href="/reports/{report}"><bdi>{esc(fit(name or report))}</bdi></a>{small}'
    return Head(
        html,
        language or "",
        lambda span: f"/reports/{report}?at={span[0]}-{span[1]}#at",
        clip(fit(name or report), SHORT),
    )


def citation(
    request: Request, shown: Shown, sides: Sequence[tuple[str, str, str]], titles: dict[str, str]
) -> dict[str, str]:
    """How to cite: in words, and for BibTeX."""
    speaker = speaker_of(request)
    one = shown.engagement
    who = ", ".join(name or speaker.party(party) for name, party, _ in sides[:6])
    where = ", ".join(
        part
        for part in (speaker.city(one.city, one.country), speaker.party(one.country) if one.country else "")
        if part
    )
    title = ", ".join(
        part
        for part in (f"{speaker.label(one.kind, 'kind').capitalize()}: {who}", where, speaker.day(one.date))
        if part
    )
    sources = "; ".join(
        ", ".join(
            part
            for part in (
                a["outlet"],
                f"“{a['title'] or titles.get(a['report'])}”" if a["title"] or not a["outlet"] else "",
                a["published"],
                a["url"],
            )
            if part
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
    shown = asked_for(request)
    identity, database, language = shown.engagement.id, database_of(request), language_of(request)
    if request.path_params["id"] != identity:
        return RedirectResponse(f"/engagements/{identity}/comparison", status_code=307)
    order: str = parsed(request.query_params, (COLUMNS,))["by"]
    found: Comparison | None = comparison_of(request, identity, order)
    names = sides_by_engagement(database, language, [identity]).get(identity, [])
    return render(request, "comparison.html", orders=ORDERS, order=order, one=shown.engagement, found=found, names=names,
                  legend=Markup(legend_html(words_of(request))), tables=tables(request, found, identity) if found else [])  # fmt: skip


def tables(request: Request, found: Comparison, identity: str) -> list[tuple[str, Markup]]:
    """The sections of a comparison, each with its title, that of the engagement first."""
    accounts = {one.report.id: called(one) for one in accounts_in_full(database_of(request), identity)}
    speaker, names = speaker_of(request), names_in(request, [one.report for one in found.columns])
    words = words_of(request, names)

    def about(column: Column) -> tuple[str | None, ...]:
        count = speaker.told.ngettext("%(num)s word", "%(num)s words", column.words) % {
            "num": speaker.number(column.words)
        }
        return speaker.party(column.party), column.published, speaker.label(column.language, "language"), count

    heads = [head(one.report, accounts.get(one.report, one.outlet), one.language, about(one)) for one in found.columns]
    sections = sorted(found.sections, key=lambda section: section.event != identity)
    titles = [speaker.facing(section.title, names) for section in sections]
    return [
        (title, Markup(table_html(section, heads, words, title)))
        for section, title in zip(sections, titles, strict=True)
    ]
