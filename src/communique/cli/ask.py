"""`communique find`, `show`, `person`, `timeline`, `stats`: a record's answers on the screen, as JSON or as CSV."""

from typing import Any

import msgspec

from communique.cli.answers import COLUMNS, engagement_lines, engagement_rows, print_csv, print_json, refuse, wide
from communique.cli.explain import print_lines
from communique.cli.paint import DOUBT, HEAD, PEOPLE, PLACE, PLAIN, QUIET, SAID, Line, is_terminal
from communique.cli.words import clip, fit, label, screen_width
from communique.store import (
    Answer,
    Filters,
    Portrait,
    Record,
    RecordError,
    Shown,
    Sort,
    Stats,
    find,
    find_people,
    months,
    portrait,
    show,
    stats,
)


def find_command(record: str, filters: Filters, sort: Sort, limit: int, page: int, format: str) -> int:
    """Print a page of engagements."""
    try:
        with Record(record) as opened:
            answer: Answer = find(opened.database, filters, sort, limit, page)
    except RecordError as error:
        return refuse(error)
    if format == "json":
        print_json(answer)
    elif format == "csv":
        print_csv(COLUMNS, engagement_rows(answer.found))
    else:
        count = f"{'over ' if answer.capped else ''}{answer.count:,}"
        pages = -(-answer.count // limit)
        of = f", page {page} of {pages}{'+' if answer.capped else ''}" if pages > 1 else ""
        head: Line = [(f"{count} engagement{'s' * (answer.count != 1)}{of}", HEAD)]
        print_lines([head, *engagement_lines(answer.found, wide())])
    return 0


def show_command(record: str, identity: str, format: str) -> int:
    """Print one thing by its id."""
    try:
        with Record(record) as opened:
            database = opened.database
            if identity.startswith("pe-"):
                row = database.execute("SELECT key FROM person WHERE id = ?", (identity,)).fetchone()
                if row:
                    return print_portraits([portrait(database, row[0])], format)
            elif identity.startswith("re-"):
                if database.execute("SELECT 1 FROM report WHERE id = ?", (identity,)).fetchone():
                    return show_report(opened, identity, format)
            elif shown := show(database, identity):
                return print_shown(shown, format)
    except RecordError as error:
        return refuse(error)
    return refuse(RecordError(f"{record}: nothing in it has the id {identity!r}"))


def show_report(record: Record, identity: str, format: str) -> int:
    """A report: its text and the engagements that it tells of."""
    report = record.report_of(identity)
    rows = record.database.execute(
        "SELECT DISTINCT e.id FROM account a JOIN report r ON r.key = a.report JOIN engagement e ON e.key = a.engagement "
        "WHERE r.id = ? ORDER BY e.id",
        (identity,),
    ).fetchall()
    found = [one.engagement for (i,) in rows if (one := show(record.database, i))]
    if format == "json":
        print_json({"report": msgspec.structs.replace(report, text=harmless_text(report.text)), "engagements": found})
    elif format == "csv":
        print_csv(COLUMNS, engagement_rows(found))
    else:
        about = " · ".join(fit(part) for part in (report.outlet, report.published, report.language, report.url) if part)
        lines: list[Line] = [
            [(fit(report.title or report.id), HEAD)],
            [(about, QUIET)],
            [],
            *engagement_lines(found, wide()),
            [],
        ]
        lines += [[(fit(line), PLAIN)] for line in report.text.splitlines()]
        print_lines(lines)
    return 0


def harmless_text(text: str) -> str:
    """A text that UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode()


def print_shown(shown: Shown, format: str) -> int:
    """An engagement in the order who, where, when, what, said, and why its accounts are one."""
    if format == "json":
        print_json(shown)
        return 0
    if format == "csv":
        columns = ("id", "report", "outlet", "published", "language", "kind", "status", "salience", "date", "city", "country",
                   "confidence", "words")  # fmt: skip
        print_csv(columns, [[a[c] for c in columns] for a in shown.accounts])
        return 0
    one, width = shown.engagement, screen_width(is_terminal())
    lines: list[Line] = [[(f"{one.kind}, {one.status}", HEAD), (f"  {one.id}", QUIET)]]
    for number, side in enumerate(shown.sides):
        lines.append([(f"  {'who' if number == 0 else '':7}", QUIET), *side_runs(side)])
    where = ", ".join(part for part in (one.city, one.country) if part)
    for name, value in (("where", where), ("when", one.date or "")):
        if value:
            lines.append([(f"  {name:7}", QUIET), (fit(value), PLACE)])
    if one.topics:
        lines.append([(f"  {'about':7}", QUIET), (", ".join(label(t) for t in one.topics), PLAIN)])
    for contradiction in shown.contradictions:
        told = "; ".join(f"{value} ({len(accounts)})" for value, accounts in contradiction["values"])
        lines.append([(f"  {'differ':7}", DOUBT), (fit(f"{contradiction['field']}: {told}"), DOUBT)])
    for number, said in enumerate(shown.statements[:12]):
        who = ", ".join(said["speakers"])
        left = f"{who}, {said['act']}: "
        lines.append([(f"  {'said' if number == 0 else '':7}", QUIET), (fit(left) + " ", SAID),
                      (f"“{clip(fit(said['words']), max(30, width - len(left) - 12))}”", PLAIN)])  # fmt: skip
    if len(shown.statements) > 12:
        lines.append([("         ", QUIET), (f"and {len(shown.statements) - 12} more (--format json has all)", QUIET)])
    lines += [[], [(f"{len(shown.accounts)} account{'s' * (len(shown.accounts) != 1)}, {one.voices} voices", HEAD)]]
    for account in shown.accounts:
        about = " · ".join(
            fit(str(p)) for p in (account["outlet"], account["published"], account["language"], account["id"]) if p
        )
        lines.append([(f"  {about}", QUIET)])
        lines.append([(f"    “{clip(fit(account['words']), width - 8)}”", PLAIN)])
    if shown.merges:
        lines += [[], [("Why they are one", HEAD)]]
        lines += [[(f"  {m['left']} = {m['right']}  {m['weight']:.1f}  ", QUIET), (fit("; ".join(m["reasons"])), PLAIN)]
                  for m in shown.merges[:10]]  # fmt: skip
    for title, found in (("Part of, or with it", shown.within), ("Before", shown.before), ("After", shown.after)):
        if found:
            lines += [[], [(title, HEAD)], *engagement_lines(found, wide())]
    print_lines([*lines, []])
    return 0


def side_runs(side: dict[str, Any]) -> Line:
    """'Sergey Lavrov, foreign minister, RUS, guest'."""
    name = side["person"] or side["name"]
    rest = ", ".join(part for part in (label(side["office"] or ""), side["party"] or "",
                                       "" if side["part"] == "participant" else side["part"]) if part)  # fmt: skip
    runs: Line = [(fit(name or "a side without a name"), PEOPLE), (f", {fit(rest)}" if rest else "", PLAIN)]
    if side["name"] and side["person"] and side["person"] != side["name"]:
        runs.append((f"  ({fit(side['name'])})", QUIET))
    if "inferred" in side:
        runs.append((f"  inferred: {fit(side['inferred'])} ({fit(side['reason'])})", DOUBT))
    return runs


def person_command(record: str, name: str, format: str) -> int:
    """Print the people whose name may be this one."""
    try:
        with Record(record) as opened:
            keys = find_people(opened.database, name)
            if keys:
                return print_portraits([portrait(opened.database, key) for key in keys[:5]], format)
    except RecordError as error:
        return refuse(error)
    return refuse(RecordError(f"{record}: nobody in it has a name like {name!r}"))


def print_portraits(people: list[Portrait], format: str) -> int:
    """People, one under the other."""
    if format == "json":
        print_json(people)
    elif format == "csv":
        columns = ("name", "script", "office", "party", "first", "last", "reports")
        print_csv(
            ("id", "person", *columns), [[p.id, p.name, *[f[c] for c in columns]] for p in people for f in p.forms]
        )
    else:
        for one in people:
            print_lines(portrait_lines(one))
    return 0


def portrait_lines(one: Portrait) -> list[Line]:
    """A person: offices, spellings, counterparts, engagements."""
    lines: list[Line] = [
        [(fit(one.name), HEAD), (f"  {one.id}", QUIET), ("  transcribed here" if one.romanised else "", DOUBT)]
    ]
    for held in one.offices:
        days = f"{held['first'] or '?'} to {held['last'] or '?'}"
        party = f", {held['party']}" if held["party"] else ""
        lines.append([("  office  ", QUIET), (fit(label(held["office"]) + party), PLAIN),
                      (f"  told from {days}, in {held['reports']} accounts", QUIET)])  # fmt: skip
    spellings: dict[str, int] = {}
    for form in one.forms:
        spellings[form["name"]] = spellings.get(form["name"], 0) + form["reports"]
    names = ", ".join(
        f"{name} ({count})" for name, count in sorted(spellings.items(), key=lambda item: (-item[1], item[0]))
    )
    lines.append([("  named   ", QUIET), (fit(names), PEOPLE)])
    if one.counterparts:
        met = ", ".join(f"{name} ({count})" for name, count in one.counterparts)
        lines.append([("  with    ", QUIET), (fit(met), PEOPLE)])
    lines += [
        [],
        [(f"{one.count:,} engagement{'s' * (one.count != 1)}", HEAD)],
        *engagement_lines(one.engagements, wide()),
        [],
    ]
    return lines


def timeline_command(record: str, filters: Filters, limit: int, format: str) -> int:
    """Print two parties' engagements, the oldest first."""
    assert filters.dyad
    try:
        with Record(record) as opened:
            answer = find(opened.database, filters, "oldest", limit)
            by_month = months(opened.database, "dyad", " ".join(sorted(filters.dyad)))
    except RecordError as error:
        return refuse(error)
    if format == "json":
        print_json({"dyad": filters.dyad, "count": answer.count, "months": by_month, "found": answer.found})
    elif format == "csv":
        print_csv(COLUMNS, engagement_rows(answer.found))
    else:
        head = f"{' and '.join(filters.dyad)}: {answer.count:,} engagement{'s' * (answer.count != 1)}"
        shown = f", the first {limit} shown" if answer.count > limit else ""
        lines: list[Line] = [[(head + shown, HEAD)], *engagement_lines(answer.found, wide())]
        if by_month:
            lines += [[], [("By month", HEAD)]]
            most = max(count for _, count in by_month)
            lines += [[(f"  {month or 'no day':<9}{count:>5}  ", QUIET), ("▪" * max(1, count * 40 // most), PLAIN)]
                      for month, count in by_month]  # fmt: skip
        print_lines([*lines, []])
    return 0


def stats_command(record: str, format: str) -> int:
    """Print a record's counts."""
    try:
        with Record(record) as opened:
            found: Stats = stats(opened.database)
    except RecordError as error:
        return refuse(error)
    if format == "json":
        print_json(found)
    elif format == "csv":
        print_csv(("month", "engagements", "reports"), found.months)
    else:
        print_lines(stats_lines(found))
    return 0


def stats_lines(found: Stats) -> list[Line]:
    """Counts for a screen; the reports read stand beside the engagements, since more reports make more of them."""
    versions = f" in {found.versions:,} versions" if found.versions != found.reports else ""
    lines: list[Line] = [[(f"{found.reports:,} reports{versions}, {found.voices:,} voices, {found.engagements:,} engagements, "
                           f"{found.people:,} people", HEAD)]]  # fmt: skip
    for title, rows in (("Kinds", found.kinds), ("Pairs", found.dyads), ("In doubt", found.doubts)):
        lines += [[], [(title, HEAD)]]
        lines += [[(f"  {count:>7,}  ", QUIET), (fit(str(name)), PLAIN)] for name, count in rows]
    lines += [[], [("Months", HEAD), ("   engagements, reports published and read", QUIET)]]
    lines += [[(f"  {month or 'no day':<9}{count:>7,}{read:>9,}", PLAIN)] for month, count, read in found.months]
    lines += [[], [("Outlets", HEAD), ("   reports, first and last month", QUIET)]]
    lines += [
        [(f"  {count:>7,}  ", QUIET), (fit(f"{name}  {first} {last}"), PLAIN)]
        for name, count, first, last in found.outlets
    ]
    return [*lines, []]
