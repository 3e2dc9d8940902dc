"""One thing of a record with all that belongs to it: an engagement, a person, a report."""

import sqlite3
from typing import Any

import msgspec

from communique.model.plain import codes_of, said_words
from communique.record import Inferred, Tenure
from communique.record.register import Register
from communique.store.asking import Found, engagement
from communique.store.people import find_people

NEIGHBOURS = 5  # engagements of the same sides shown before and after
COUNTERPARTS = 10
BEARERS = 50  # of a name that are weighed against each other


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """An engagement: its sides (with the person each is), its accounts in the words of their reports, why they are one."""

    engagement: Found
    sides: list[dict[str, Any]]
    accounts: list[dict[str, Any]]
    merges: list[dict[str, Any]]
    contradictions: list[dict[str, Any]]
    statements: list[dict[str, Any]]
    rulings: list[str]
    within: list[Found]
    before: list[Found]
    after: list[Found]


def words(text: str, spans: list[list[int]]) -> str:
    """The words of spans on one line."""
    return " … ".join(" ".join(text[a:b].split()) for a, b in spans)


def show(database: sqlite3.Connection, identity: str) -> Shown | None:
    """An engagement by its id, or by that of one of its accounts."""
    if identity.startswith("ac-"):
        row = database.execute(
            "SELECT e.id FROM account a JOIN engagement e ON e.key = a.engagement WHERE a.id = ?", (identity,)
        ).fetchone()
        identity = row[0] if row else identity
    found = engagement(database, identity)
    if not found:
        return None
    key, contradictions, rulings = database.execute(
        "SELECT key, contradictions, rulings FROM engagement WHERE id = ?", (identity,)
    ).fetchone()
    return Shown(
        engagement=found,
        sides=sides(database, identity, found.first_day),
        accounts=accounts(database, key),
        merges=merges(database, key),
        contradictions=msgspec.json.decode(contradictions),
        statements=statements(database, key),
        rulings=msgspec.json.decode(rulings),
        within=around(database, key, found),
        before=near(database, found, before=True),
        after=near(database, found, before=False),
    )


def sides(database: sqlite3.Connection, identity: str, day: str | None) -> list[dict[str, Any]]:
    """The sides with the person each is; an unnamed holder of an office as the register infers it, and so marked."""
    rows = database.execute(
        "SELECT name, person, person_id, office, party, part FROM participants WHERE engagement = ? ORDER BY number",
        (identity,),
    ).fetchall()
    found = []
    for name, person, person_id, office, party, part in rows:
        one = {"name": name, "person": person, "person_id": person_id, "office": office, "party": party, "part": part}
        guess = inferred(database, office, party, day) if not name else None
        if name and not (office and party):
            guess = known(database, name, party, day)
        if guess and guess.person != person_id:
            one |= {"inferred": guess.name, "inferred_id": guess.person, "reason": guess.reason}
        found.append(one)
    return found


def inferred(database: sqlite3.Connection, office: str | None, party: str | None, day: str | None) -> Inferred | None:
    """Who held an office on a day, by the register; None where that is not clear."""
    return register(database, office, party).holder(office, party, day) if office and party else None


def known(database: sqlite3.Connection, name: str, party: str | None, day: str | None) -> Inferred | None:
    """Who a name without office or party is, by the register: the one bearer far better known at the time than others."""
    keys = find_people(database, name)[:BEARERS]
    rows = database.execute(
        "SELECT office, party, p.id, p.name, first, last, reports FROM held h JOIN person p ON p.key = h.person "
        f"WHERE p.key IN ({', '.join('?' * len(keys))})",
        keys,
    )
    return Register(tenure_of(*row) for row in rows).bearer(name, party, day) if keys else None


def tenure_of(office: str, party: str, person: str, name: str, first: str, last: str, count: int) -> Tenure:
    """A row of the register as the reports have it."""
    return Tenure(office=office, party=party or None, person=person, name=name, first=first, last=last, reports=count)


def register(database: sqlite3.Connection, office: str | None = None, party: str | None = None) -> Register:
    """The register, or its rows of an office and a party: what reports have, and what was imported."""
    where, values = [], []
    for column, value in (("office", office), ("party", party)):
        if value:
            where.append(f"{column} = ?")
            values.append(value)
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    rows = database.execute(
        "SELECT office, party, p.id, p.name, first, last, reports FROM held h JOIN person p ON p.key = h.person"
        + condition,
        values,
    )
    told = [tenure_of(*row) for row in rows]
    imported = [
        Tenure(office=o, party=p, person=f"import:{n}", name=n, first=first or None, last=last or None,
               source=f"{source} ({when})")
        for o, p, n, first, last, source, when in database.execute(f"SELECT * FROM tenure{condition}", values)
    ]  # fmt: skip
    return Register([*told, *imported])


def accounts(database: sqlite3.Connection, key: int) -> list[dict[str, Any]]:
    """An engagement's accounts, by report, with the words that each rests on."""
    rows = database.execute(
        "SELECT a.id, r.id, r.outlet, r.published, r.language, r.title, r.url, r.voice, a.kind, a.status, a.salience, a.date, "
        "a.city, a.country, a.confidence, a.evidence, r.text FROM account a JOIN report r ON r.key = a.report "
        "WHERE a.engagement = ? ORDER BY r.published, r.outlet, a.id",
        (key,),
    )
    names = ("id", "report", "outlet", "published", "language", "title", "url", "voice", "kind", "status", "salience", "date",
             "city", "country", "confidence")  # fmt: skip
    return [
        {**dict(zip(names, row, strict=False)), "words": words(row[-1], msgspec.json.decode(row[-2]))} for row in rows
    ]


def merges(database: sqlite3.Connection, key: int) -> list[dict[str, Any]]:
    """Why the accounts are one: each pair with weight and reasons, the heaviest first."""
    rows = database.execute(
        "SELECT a.id, b.id, m.weight, m.reasons FROM account a JOIN merge m ON m.left = a.key "
        "JOIN account b ON b.key = m.right AND b.engagement = a.engagement WHERE a.engagement = ? "
        "ORDER BY m.weight DESC, a.id, b.id",
        (key,),
    )
    return [{"left": a, "right": b, "weight": w, "reasons": msgspec.json.decode(told)} for a, b, w, told in rows]


def statements(database: sqlite3.Connection, key: int) -> list[dict[str, Any]]:
    """What was said, by report and in the order of the text."""
    rows = database.execute(
        "SELECT DISTINCT r.outlet, r.id, s.number, s.speakers, s.act, s.toward, s.evidence, s.content, r.text FROM account a "
        "JOIN statement_account sa ON sa.account = a.key JOIN statement s ON s.key = sa.statement "
        "JOIN report r ON r.key = s.report WHERE a.engagement = ? ORDER BY r.published, r.id, s.number",
        (key,),
    )
    return [
        {"outlet": outlet, "report": report, "speakers": msgspec.json.decode(speakers), "act": act, "toward": toward,
         "words": said_words(text, msgspec.json.decode(evidence), msgspec.json.decode(content))}
        for outlet, report, _, speakers, act, toward, evidence, content, text in rows
    ]  # fmt: skip


def around(database: sqlite3.Connection, key: int, found: Found) -> list[Found]:
    """The visits and conferences that an engagement was part of: the same days and country, one of the same parties.

    Of a visit or conference: the meetings and signings that were part of it."""
    if not found.first_day or not found.country:
        return []
    inner = "('meeting', 'signing', 'credentials', 'call')"
    outer = "('visit', 'conference')"
    kinds = inner if found.kind in ("visit", "conference") else outer
    rows = database.execute(
        f"SELECT DISTINCT e.id, e.first_day FROM engagement e JOIN side s ON s.engagement = e.key WHERE e.kind IN {kinds} "
        "AND e.country = ? AND e.first_day <= ? AND e.last_day >= ? AND e.key <> ? "
        "AND s.party IN (SELECT party FROM side WHERE engagement = ?) AND s.party <> ? ORDER BY e.first_day, e.id LIMIT 20",
        (found.country, found.last_day, found.first_day, key, key, found.country),
    ).fetchall()
    return [one for i, _ in rows if (one := engagement(database, i))]


def near(database: sqlite3.Connection, found: Found, before: bool) -> list[Found]:
    """The same pair's engagements before or after, the nearest first."""
    parties = codes_of(found.parties)
    if len(parties) != 2 or not found.first_day:
        return []
    sign, order = ("<", "DESC") if before else (">", "ASC")
    rows = database.execute(
        f"SELECT e.id FROM dyad d JOIN engagement e ON e.key = d.engagement WHERE d.a = ? AND d.b = ? AND d.first_day {sign} ? "
        f"AND d.first_day <> '' ORDER BY d.first_day {order}, e.id LIMIT ?",
        (*parties, found.first_day, NEIGHBOURS),
    )
    return [one for (i,) in rows.fetchall() if (one := engagement(database, i))]


class Portrait(msgspec.Struct, frozen=True, kw_only=True):
    """A person: every form of the name, the offices held, why the forms are one's, engagements, counterparts."""

    id: str
    name: str
    romanised: bool
    forms: list[dict[str, Any]]
    offices: list[dict[str, Any]]
    merges: list[dict[str, Any]]
    engagements: list[Found]
    count: int
    counterparts: list[tuple[str, int]]


def portrait(database: sqlite3.Connection, key: int, most: int = 20) -> Portrait:
    """A person by key."""
    identity, name, romanised = database.execute(
        "SELECT id, name, romanised FROM person WHERE key = ?", (key,)
    ).fetchone()
    forms = database.execute(
        "SELECT name, script, office, party, min(first), max(last), sum(reports) FROM form WHERE person = ? "
        "GROUP BY name, script, office, party ORDER BY sum(reports) DESC, name, office, party",
        (key,),
    )
    offices = database.execute(
        "SELECT office, party, first, last, reports FROM held WHERE person = ? ORDER BY first, office", (key,)
    )
    why = database.execute(
        "SELECT a.name, b.name, m.weight, m.reasons FROM form a JOIN form_merge m ON m.left = a.key "
        "JOIN form b ON b.key = m.right WHERE a.person = ? AND b.person = ? ORDER BY m.weight DESC, a.id, b.id LIMIT 50",
        (key, key),
    )
    mine = ("SELECT DISTINCT s.engagement FROM form f JOIN participant p ON p.form = f.key JOIN side s ON s.key = p.side "
            "WHERE f.person = ?")  # fmt: skip
    ids = database.execute(
        f"SELECT id FROM engagement WHERE key IN ({mine}) ORDER BY first_day DESC, id LIMIT ?", (key, most)
    ).fetchall()
    (count,) = database.execute(f"SELECT count(*) FROM ({mine})", (key,)).fetchone()
    others = database.execute(
        f"SELECT n.name, count(DISTINCT s.engagement) AS c FROM side s JOIN participant p ON p.side = s.key "
        f"JOIN form f ON f.key = p.form JOIN person n ON n.key = f.person WHERE s.engagement IN ({mine}) AND n.key <> ? "
        "GROUP BY n.key ORDER BY c DESC, n.name LIMIT ?",
        (key, key, COUNTERPARTS),
    ).fetchall()
    form_names = ("name", "script", "office", "party", "first", "last", "reports")
    held_names = ("office", "party", "first", "last", "reports")
    return Portrait(
        id=identity,
        name=name,
        romanised=bool(romanised),
        forms=[dict(zip(form_names, row, strict=True)) for row in forms],
        offices=[dict(zip(held_names, row, strict=True)) for row in offices],
        merges=[{"left": a, "right": b, "weight": w, "reasons": msgspec.json.decode(t)} for a, b, w, t in why],
        engagements=[one for (i,) in ids if (one := engagement(database, i))],
        count=count,
        counterparts=others,
    )
