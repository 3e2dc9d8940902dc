"""People in the record: the forms of names, and who is who."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from communique.record import Person, PersonForm, PersonMerge, PersonRuling, person_keys, settle_people, weigh_people
from communique.record.forms import rough
from communique.record.names import parts_of
from communique.store.reports import as_json, clean, number
from communique.store.settling import settle_all

COLUMNS = "key, id, name, script, office, party, first, last, reports"


def put_form(database: sqlite3.Connection, form: PersonForm) -> int:
    """Enter a form, and weigh it against those that may be the same person's. Gives its key."""
    row = database.execute("SELECT key FROM form WHERE id = ?", (form.id,)).fetchone()
    if row:
        return int(row[0])
    cursor = database.execute(
        "INSERT INTO form (id, name, script, office, party, reports) VALUES (?, ?, ?, ?, ?, 0)",
        (form.id, clean(form.name), form.script, form.office, clean(form.party)),
    )
    key = int(cursor.lastrowid or 0)
    met: set[int] = set()
    for block in person_keys(form):
        rows = database.execute("SELECT form FROM form_block WHERE block = ?", (block_of(block),))
        met.update(other for (other,) in rows)
    for other, theirs in load(database, met).items():
        if merge := weigh_people(form, theirs):
            left, right = (key, other) if merge.left == form.id else (other, key)
            database.execute(
                "INSERT INTO form_merge VALUES (?, ?, ?, ?)", (left, right, merge.weight, as_json(merge.reasons))
            )
    blocks = {*person_keys(form), *(word_block(word) for word in bones(form.name))}
    database.executemany(
        "INSERT INTO form_block VALUES (?, ?) ON CONFLICT DO NOTHING", [(block_of(block), key) for block in blocks]
    )
    return key


def bones(name: str) -> set[str]:
    """What the full words of a name are looked up by, whatever their spelling."""
    return {rough(part.text) for part in parts_of(name) if not part.initial}


def word_block(bone: str) -> str:
    """The block of all forms with a word that sounds so."""
    return f"*|{bone}"


def block_of(block: str) -> int:
    """A block's number."""
    return number(block.encode("utf-8", "surrogatepass"))


def load(database: sqlite3.Connection, keys: Iterable[int]) -> dict[int, PersonForm]:
    """Forms by their keys."""
    rows = database.execute(
        f"SELECT {COLUMNS} FROM form WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key",
        (as_json(sorted(keys)),),
    )
    return {
        row[0]: PersonForm(id=row[1], name=row[2], script=row[3], office=row[4], party=row[5], first=row[6],
                           last=row[7], reports=row[8])
        for row in rows.fetchall()
    }  # fmt: skip


def count_forms(database: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Tell anew the days between which each form stands in reports that count. How many have it, triggers count."""
    day = ("SELECT p.day FROM participant p JOIN account a ON a.key = p.account JOIN report r ON r.key = a.report "
           "WHERE p.form = form.key AND p.day NOT NULL AND r.is_current ORDER BY p.day")  # fmt: skip
    database.executemany(
        f"UPDATE form SET first = ({day} LIMIT 1), last = ({day} DESC LIMIT 1) WHERE key = ?", [(key,) for key in keys]
    )


def settle_forms(
    database: sqlite3.Connection, touched: Iterable[int], rulings: Sequence[PersonRuling]
) -> list[PersonRuling]:
    """Settle anew who is who among all forms that merges or rulings join to a touched one."""
    keys = sorted(set(touched))
    count_forms(database, keys)

    def settle(key: int) -> tuple[set[int], set[int], list[PersonRuling]]:
        group = connected(database, key, rulings)
        return group, *settle_group(database, group, rulings)

    return settle_all(keys, settle)


def connected(database: sqlite3.Connection, key: int, rulings: Sequence[PersonRuling]) -> set[int]:
    """The forms that merges or rulings lead to."""
    ruled: dict[tuple[str, str | None], set[tuple[str, str | None]]] = {}
    for ruling in rulings:
        if ruling.right:
            ruled.setdefault(ruling.left, set()).add(ruling.right)
            ruled.setdefault(ruling.right, set()).add(ruling.left)
            for side in (ruling.left, ruling.right):  # all forms that a ruling names are settled together
                ruled[side].add(side)
    group, queue = {key}, [key]
    while queue:
        one = queue.pop()
        rows = database.execute(
            "SELECT right FROM form_merge WHERE left = ? UNION SELECT left FROM form_merge WHERE right = ?", (one, one)
        )
        new = {other for (other,) in rows}
        if ruled:
            mine = database.execute("SELECT name, party FROM form WHERE key = ?", (one,)).fetchone()
            for name, party in ruled.get(tuple(mine), ()):
                rows = database.execute("SELECT key FROM form WHERE name = ? AND party IS ?", (name, party))
                new.update(other for (other,) in rows)
        new -= group
        group |= new
        queue += sorted(new)
    return group


def settle_group(
    database: sqlite3.Connection, group: set[int], rulings: Sequence[PersonRuling]
) -> tuple[set[int], list[PersonRuling]]:
    """Settle one group of forms and write its people. Forms that no report has any more are nobody's.

    Gives the forms of other groups that lost their person by it, and the rulings that found nothing."""
    forms = load(database, group)
    old = {
        p for (p,) in (database.execute("SELECT person FROM form WHERE key = ?", (k,)).fetchone() for k in group) if p
    }
    theirs = {f for p in old for (f,) in database.execute("SELECT key FROM form WHERE person = ?", (p,))}
    for key in old:  # before the row goes, whose number may be given to another
        database.execute("UPDATE form SET person = NULL WHERE person = ?", (key,))
        database.execute("DELETE FROM person WHERE key = ?", (key,))
    living = {key: form for key, form in forms.items() if form.reports}
    keys = {form.id: key for key, form in living.items()}
    merges = []
    for key in living:
        for left, right, weight, reasons in database.execute("SELECT * FROM form_merge WHERE left = ?", (key,)):
            if right in living:
                told = tuple(msgspec.json.decode(reasons))
                merges.append(PersonMerge(left=living[left].id, right=living[right].id, weight=weight, reasons=told))
    named = {(form.name, form.party) for form in living.values()}
    relevant = [r for r in rulings if r.left in named or r.right in named]
    settled = settle_people(list(living.values()), merges, relevant)
    for person in settled.people:
        put_person(database, person, keys)
    return theirs - group, list(settled.unmatched)


def put_person(database: sqlite3.Connection, person: Person, keys: dict[str, int]) -> None:
    """Write one person, the offices held, and whose the forms are."""
    cursor = database.execute(
        "INSERT INTO person (id, name, romanised, told_by) VALUES (?, ?, ?, ?)",
        (person.id, clean(person.name), int(person.romanised), sum(form.reports for form in person.forms)),
    )
    mine = int(cursor.lastrowid or 0)
    database.executemany("UPDATE form SET person = ? WHERE key = ?", [(mine, keys[form.id]) for form in person.forms])
    database.executemany(
        "INSERT INTO held VALUES (?, ?, ?, ?, ?, ?)",
        [(mine, h.office, clean(h.party) or "", h.first, h.last, h.reports) for h in person.offices],
    )


def find_people(database: sqlite3.Connection, name: str) -> list[int]:
    """The keys of people whose name may be this one, in any spelling or script; the most told of first."""
    from communique.record import compare

    found: set[int] = set()
    for bone in bones(name):
        rows = database.execute("SELECT form FROM form_block WHERE block = ?", (block_of(word_block(bone)),))
        found.update(form for (form,) in rows)
    known = database.execute(
        "SELECT f.name, f.reports, p.key, p.id FROM form f JOIN person p ON p.key = f.person "
        "WHERE f.key IN (SELECT value FROM json_each(?))",
        (as_json(sorted(found)),),
    ).fetchall()
    alike = {form: compare(name, form).judgement != "different" for form in {row[0] for row in known}}
    counts: dict[tuple[int, str], int] = {}
    for form, reports, key, identity in known:
        if alike[form]:
            counts[key, identity] = counts.get((key, identity), 0) + reports
    return [key for key, identity in sorted(counts, key=lambda one: (-counts[one], one[1]))]
