"""`communique rule` and `register`."""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from communique.cli.answers import print_csv, print_json, refuse
from communique.cli.explain import print_lines
from communique.cli.paint import DOUBT, HEAD, PEOPLE, PLAIN, QUIET, Line
from communique.cli.words import fit, label
from communique.languages import SUPPORTED, get_language
from communique.model import OFFICES
from communique.record import Tenure
from communique.sources import parse_day
from communique.store import Record, RecordError, RulingError, register

TENURE = ("office", "party", "name", "first", "last", "source", "source_date")


def rule_command(record: str, verb: str, ids: list[str], field: str, value: str | None, who: str, why: str) -> int:
    """Keep a ruling, and say its id."""
    try:
        with Record(record, write=True) as opened:
            made = opened.rule(verb, ids, field, value, who=who, why=why)
    except (RecordError, RulingError) as error:
        return refuse(error)
    print(made[0] if made else "")
    if not made:
        return refuse(RulingError("nothing to rule on: both are the same accounts"))
    return 0


def undo_command(record: str, identity: str) -> int:
    """Take a ruling back."""
    try:
        with Record(record, write=True) as opened:
            count = opened.undo(identity)
    except RecordError as error:
        return refuse(error)
    return 0 if count else refuse(RulingError(f"{identity}: no ruling that holds has this id (communique rule list)"))


def list_command(record: str, format: str) -> int:
    """Print the rulings."""
    try:
        with Record(record) as opened:
            columns = ("id", "verb", "of", "who", "at", "why", "undone", "ruling")
            rows = opened.database.execute(f"SELECT {', '.join(columns)} FROM ruling ORDER BY at, id").fetchall()
    except RecordError as error:
        return refuse(error)
    if format == "json":
        print_json([dict(zip(columns, (*row[:-1], json.loads(row[-1])), strict=True)) for row in rows])
    elif format == "csv":
        print_csv(columns, rows)
    else:
        lines: list[Line] = [[(f"{len(rows)} ruling{'s' * (len(rows) != 1)}", HEAD)]]
        for identity, verb, of, who, at, why, undone, text in rows:
            what = " = ".join(fit(str(name)) for name in named(json.loads(text)))
            lines.append([(f"{identity}  ", QUIET), (f"{verb} {of}: {what}", PLAIN), (f"  {fit(who)} {at[:19]}Z {fit(why)}", QUIET),
                          (f"  taken back {undone}" if undone else "", DOUBT)])  # fmt: skip
        print_lines(lines)
    return 0


def named(ruling: dict[str, Any]) -> list[Any]:
    """What a ruling names: accounts, or forms of names; and the field and value that it sets."""
    sides = [side for side in (ruling.get("left"), ruling.get("right")) if side]
    names = [side["account"] if isinstance(side, dict) else side[0] for side in sides]
    return [*names, *([f"{ruling.get('field', 'name')} {ruling['value']}"] if ruling.get("value") else [])]


def register_command(record: str, party: str | None, office: str | None, on: str | None, format: str) -> int:
    """Print the register, or the part of it that is asked for."""
    try:
        with Record(record) as opened:
            rows: list[Tenure] = register(opened.database, office, party).tenures
    except RecordError as error:
        return refuse(error)
    if on:
        rows = [t for t in rows if (t.first or "") <= on and on <= (t.last or "9999")]
    columns = ("party", "office", "name", "first", "last", "reports", "source", "person", "contradicts")
    if format == "json":
        print_json(rows)
    elif format == "csv":
        print_csv(
            columns, [[" ".join(t.contradicts) if c == "contradicts" else getattr(t, c) for c in columns] for t in rows]
        )
    else:
        lines: list[Line] = [[(f"{len(rows):,} row{'s' * (len(rows) != 1)}, as the reports have it", HEAD)]]
        for t in rows:
            by = f"in {t.reports} accounts" if t.source == "reports" else t.source
            lines.append([(f"{t.party or '?':<12}{label(t.office):<28}", PLAIN), (f"{fit(t.name):<32}", PEOPLE),
                          (f"{t.first or '?'} to {t.last or '?'}  {fit(by)}  {t.person}", QUIET),
                          (f"  others are said to hold it then: {', '.join(t.contradicts)}" if t.contradicts else "", DOUBT)])  # fmt: skip
        print_lines(lines)
    return 0


def import_command(record: str, file: str, source: str, source_date: str) -> int:
    """Add the rows of a file to the register; a row that can't be used is named and costs itself alone."""
    try:
        text = Path(file).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return refuse(RecordError(f"{file}: can't be read ({error})"))
    found = rows_of_entities(text) if text.lstrip().startswith("{") else rows_of_csv(text)
    good, bad = [], 0
    for line, row in found:
        row = {"source": source, "source_date": source_date} | {key: value for key, value in row.items() if value}
        if reason := fault(row):
            bad += 1
            print(f"communique: {file}, line {line}: {reason}", file=sys.stderr)
        else:
            good.append(tuple(row.get(column, "") for column in TENURE))
    try:
        with Record(record, write=True, create=True) as opened:
            opened.put_tenures(good)
    except RecordError as error:
        return refuse(error)
    print(f"communique: {record}: {len(good):,} rows in the register, {bad:,} not used", file=sys.stderr)
    return 1 if bad else 0


def fault(row: dict[str, str]) -> str | None:
    """Why a row can't be used, or None."""
    if missing := [column for column in ("office", "party", "name", "source", "source_date") if not row.get(column)]:
        hint = " (--source and --source-date give them for the whole file)" if "source" in " ".join(missing) else ""
        return f"{', '.join(missing)} missing{hint}"
    if row["office"] not in OFFICES:
        return f"{row['office']!r} is no office; the offices are: {', '.join(OFFICES)}"
    for column in ("first", "last"):
        if row.get(column) and not parse_day(row[column]):
            return f"{column} is {row[column]!r}, no day such as 2023-11-16"
    return None


def rows_of_csv(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of CSV with the columns of TENURE; others are passed over."""
    reader = csv.DictReader(text.splitlines())
    for row in reader:
        yield reader.line_num, {column: (row.get(column) or "").strip() for column in TENURE}


def rows_of_entities(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Occupancies of FollowTheMoney entities (JSON lines): the holder's name, the post's name and country, the days.

    The post's name is read as an office by the tables of the languages."""
    entities: dict[str, dict[str, Any]] = {}
    held: list[tuple[int, dict[str, Any]]] = []
    for line, written in enumerate(text.splitlines(), 1):
        if written.strip():
            try:
                entity = json.loads(written)
                entities[entity["id"]] = entity["properties"]
            except (ValueError, KeyError, TypeError):
                yield line, {}
                continue
            if entity.get("schema") == "Occupancy":
                held.append((line, entity["properties"]))
    for line, occupancy in held:
        person = entities.get(first(occupancy, "holder"), {})
        post = entities.get(first(occupancy, "post"), {})
        country = first(post, "country").upper()
        yield line, {
            "office": office_of(first(post, "name")), "party": alpha3(country), "name": first(person, "name"),
            "first": first(occupancy, "startDate")[:10], "last": first(occupancy, "endDate")[:10],
            "source": first(occupancy, "sourceUrl") or first(occupancy, "publisher"),
            "source_date": first(occupancy, "retrievedAt")[:10] or first(occupancy, "modifiedAt")[:10],
        }  # fmt: skip


def first(properties: dict[str, Any], name: str) -> str:
    """The first value of a property; '' where it has none."""
    values = properties.get(name) or [""]
    return str(values[0])


def office_of(name: str) -> str:
    """The office that a post's name means, by the longest phrase of the tables; '' where it means none."""
    for code in SUPPORTED:
        document = get_language(code).document(name)
        found = [m for at in range(len(document.tokens)) if (m := document.longest(at, "offices"))]
        if found:
            return max(found, key=lambda match: match.last - match.first).row["office"]
    return ""


def alpha3(code: str) -> str:
    """The three-letter code of a country given by two letters; a longer code stays."""
    if len(code) != 2:
        return code
    from communique.languages import load_table

    return {row["domain"].upper(): row["party"] for row in load_table("world", "domains")}.get(code, code)
