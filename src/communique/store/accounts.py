"""Accounts in the record: what each report says, and which engagement each is of."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from communique.model import Reading
from communique.record import (
    Account,
    Merge,
    Ruling,
    account_keys,
    accounts_of,
    form_of,
    settle_events,
    weigh_accounts,
)
from communique.record.blocks import PIVOTS
from communique.store.events import SEVERAL, drop_engagements, fit, marks, put_engagement
from communique.store.people import block_of, put_form
from communique.store.reports import as_json
from communique.store.rulings import ruled_reports
from communique.store.settling import settle_all

ISO = "%Y-%m-%d"
SPEAK = (  # enters the parties whose people say a report's statements
    "INSERT INTO spoken SELECT DISTINCT s.key, p.party, s.act, coalesce(s.toward, ''), coalesce(substr(r.published, 1, 4), ''), "
    "r.is_current FROM statement s JOIN report r ON r.key = s.report JOIN statement_account sa ON sa.statement = s.key "
    "JOIN participant p ON p.account = sa.account JOIN json_each(s.speakers) j ON j.value = p.name "
    "WHERE s.report = ? AND p.party NOT NULL"
)


def put_accounts(database: sqlite3.Connection, key: int, reading: Reading) -> tuple[list[int], set[int]]:
    """Enter what a report says. Gives the keys of its accounts, and of the forms of names in them."""
    identity, voice = database.execute("SELECT id, voice FROM report WHERE key = ?", (key,)).fetchone()
    accounts = accounts_of(reading, identity, voice)
    keys: list[int] = []
    forms: set[int] = set()
    by_id: dict[str, int] = {}
    for place, (account, told) in enumerate(zip(accounts, reading.engagements, strict=True), 1):
        where = told.place
        cursor = database.execute(
            "INSERT INTO account (id, report, number, reading_id, kind, status, salience, date, city, country, topics, "
            "evidence, why, confidence, compared) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (account.id, key, place, told.id, told.kind, told.status, told.salience, told.date,
             where.city if where else None, where.country if where else None, as_json(told.topics),
             as_json(told.evidence), as_json(told.why), told.confidence, as_json(account)),
        )  # fmt: skip
        mine = int(cursor.lastrowid or 0)
        keys.append(mine)
        by_id[told.id] = mine
        for at, (person, bare) in enumerate(zip(told.participants, account.participants, strict=True)):
            form = form_of(bare, account)
            form_key = put_form(database, form) if form else None
            if form_key:
                forms.add(form_key)
            database.execute(
                "INSERT INTO participant (account, number, name, office, party, part, role, evidence, why, confidence, "
                "day, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (mine, at, fit(person.name), person.office, fit(person.party), person.part, fit(person.role),
                 as_json(person.evidence), as_json(person.why), person.confidence, form.first if form else None,
                 form_key),
            )  # fmt: skip
    put_statements(database, key, reading, by_id)
    return keys, forms


def put_statements(database: sqlite3.Connection, key: int, reading: Reading, accounts: dict[str, int]) -> None:
    """Enter a report's statements and instruments."""
    for place, said in enumerate(reading.statements, 1):
        cursor = database.execute(
            "INSERT INTO statement (report, number, speakers, act, toward, topics, evidence, content, rule, confidence) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (key, place, as_json(said.speakers), said.act, fit(said.toward), as_json(said.topics), as_json(said.evidence),
             as_json(said.content), said.rule, said.confidence),
        )  # fmt: skip
        rows = [(cursor.lastrowid, accounts[one]) for one in dict.fromkeys(said.about) if one in accounts]
        database.executemany("INSERT INTO statement_account VALUES (?, ?)", rows)
    database.execute(SPEAK, (key,))
    database.executemany(
        "INSERT INTO instrument VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (key, place, fit(one.name), one.date, as_json(one.parties), as_json(one.evidence), one.rule)
            for place, one in enumerate(reading.instruments, 1)
        ],
    )


def drop_accounts(database: sqlite3.Connection, key: int) -> tuple[set[int], set[int]]:
    """Take out what a report says, to enter it anew. Gives the keys of accounts to settle and of forms to count anew."""
    touched = leave(database, key)
    forms = {f for (f,) in database.execute(
        "SELECT DISTINCT form FROM participant p JOIN account a ON a.key = p.account WHERE a.report = ? AND form NOT NULL",
        (key,),
    )}  # fmt: skip
    for table in ("statement", "instrument", "account"):
        database.execute(f"DELETE FROM {table} WHERE report = ?", (key,))
    return touched, forms


def enter(database: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """Let accounts be compared: put them in their blocks, and weigh them against those that they meet there.

    Gives their keys, and those of accounts whose merges changed because others are pivots now."""
    touched: set[int] = set()
    for key, account in load(database, keys).items():
        touched |= enter_one(database, key, account)
    return touched


def enter_one(database: sqlite3.Connection, key: int, account: Account) -> set[int]:
    """`enter` of one account."""
    blocks = account_keys(account)
    touched, is_pivot = {key}, True
    if blocks.cell:
        (cell,) = numbers((blocks.cell,))
        database.execute("INSERT INTO block VALUES (?, ?) ON CONFLICT DO NOTHING", (cell, key))
        first = members(database, cell)
        is_pivot = key in first[:PIVOTS]
        if is_pivot and len(first) > PIVOTS:
            touched |= enter_again(database, first[PIVOTS], False)
    rows = database.execute(
        "SELECT DISTINCT account FROM json_each(?) JOIN block ON block = value",
        (as_json(numbers(blocks.seeking(is_pivot))),),
    )
    met = {other for (other,) in rows}
    database.executemany(
        "INSERT INTO block VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(block, key) for block in numbers(blocks.standing(is_pivot))],
    )
    for other, theirs in load(database, met - {key}).items():
        if merge := weigh_accounts(account, theirs):
            left, right = (key, other) if merge.left == account.id else (other, key)
            database.execute(
                "INSERT INTO merge (left, right, weight, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (left, right, merge.weight, as_json(merge.reasons)),
            )
    return touched


def members(database: sqlite3.Connection, cell: int) -> list[int]:
    """The keys of the first of a cell, by id: its pivots and the one that would be next."""
    rows = database.execute(
        "SELECT a.key FROM block b JOIN account a ON a.key = b.account WHERE b.block = ? ORDER BY a.id LIMIT ?",
        (cell, PIVOTS + 1),
    )
    return [key for (key,) in rows]


def enter_again(database: sqlite3.Connection, key: int, as_pivot: bool) -> set[int]:
    """Let an account be compared as a pivot or no longer as one. Gives the keys of those it was merged with, and its own."""
    account = load(database, [key])[key]
    (block,) = numbers(account_keys(account).standing(not as_pivot)[:1])
    if not database.execute("SELECT 1 FROM block WHERE block = ? AND account = ?", (block, key)).fetchone():
        return set()
    touched = drop_merges(database, key)
    return touched | enter_one(database, key, account)


def drop_merges(database: sqlite3.Connection, key: int) -> set[int]:
    """Take an account out of its blocks and merges. Gives the keys of those it was merged with."""
    near = merged_with(database, key)
    database.execute("DELETE FROM merge WHERE left = ? OR right = ?", (key, key))
    database.execute("DELETE FROM block WHERE account = ?", (key,))
    return near


def merged_with(database: sqlite3.Connection, key: int) -> set[int]:
    """The keys of the accounts that an account is merged with."""
    sought = "SELECT right FROM merge WHERE left = ? UNION SELECT left FROM merge WHERE right = ?"
    return {other for (other,) in database.execute(sought, (key, key))}


def numbers(blocks: Iterable[str]) -> list[int]:
    """The numbers of blocks, as the record keeps them."""
    return [block_of(block) for block in blocks]


def leave(database: sqlite3.Connection, report: int) -> set[int]:
    """Take a report's accounts out of their blocks, merges and engagements. Gives the accounts they were merged with."""
    mine = [key for (key,) in database.execute("SELECT key FROM account WHERE report = ? ORDER BY key", (report,))]
    near: set[int] = set()
    freed: list[int] = []
    for key, account in load(database, mine).items():
        rows = database.execute(
            "SELECT key FROM account WHERE engagement = (SELECT engagement FROM account WHERE key = ?)", (key,)
        )
        near.update(other for (other,) in rows)
        if cell := account_keys(account).cell:
            freed += numbers((cell,))
        near |= drop_merges(database, key)
    for block in freed:  # those that were next are pivots now
        for key in reversed(members(database, block)[:PIVOTS]):
            if not (changed := enter_again(database, key, True)):
                break
            near |= changed
    drop_engagements(database, mine)
    return near - set(mine)


def voice_changed(database: sqlite3.Connection, report: int) -> list[int]:
    """Write the report's voice into its accounts. Gives their keys."""
    (voice,) = database.execute("SELECT voice FROM report WHERE key = ?", (report,)).fetchone()
    keys = [key for (key,) in database.execute("SELECT key FROM account WHERE report = ?", (report,))]
    for key, account in load(database, keys).items():
        changed = as_json(msgspec.structs.replace(account, voice=voice))
        database.execute("UPDATE account SET compared = ? WHERE key = ?", (changed, key))
    return keys


def load(database: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Account]:
    """Accounts by their keys, in the order of the keys."""
    decoder = msgspec.json.Decoder(Account)
    wanted = sorted(keys)
    found: dict[int, Account] = {}
    for at in range(0, len(wanted), SEVERAL):
        part = wanted[at : at + SEVERAL]
        rows = database.execute(f"SELECT key, compared FROM account WHERE key IN ({marks(part)}) ORDER BY key", part)
        found.update({key: decoder.decode(compared) for key, compared in rows})
    return found


def settle_accounts(database: sqlite3.Connection, touched: Iterable[int], rulings: Sequence[Ruling]) -> list[Ruling]:
    """Settle anew the engagements of every group of accounts that holds a touched one. Gives rulings that found nothing."""
    neighbours = ruled_reports(database, rulings)

    def settle(key: int) -> tuple[set[int], set[int], list[Ruling]]:
        group = connected(database, key, neighbours)
        return group, *settle_group(database, group, rulings)

    return settle_all(touched, settle)


def connected(database: sqlite3.Connection, key: int, neighbours: dict[int, set[int]]) -> set[int]:
    """The accounts that merges or rulings lead to from one that counts; none from one that does not."""
    counting = "SELECT a.report FROM account a JOIN report r ON r.key = a.report WHERE a.key = ? AND r.is_current"
    if not database.execute(counting, (key,)).fetchone():
        return set()
    group, queue = {key}, [key]
    while queue:
        one = queue.pop()
        new = merged_with(database, one)
        if neighbours:
            (report,) = database.execute("SELECT report FROM account WHERE key = ?", (one,)).fetchone()
            for other in neighbours.get(report, ()):
                new.update(k for (k,) in database.execute("SELECT key FROM account WHERE report = ?", (other,)))
        new -= group
        group |= new
        queue += sorted(new)
    return group


def settle_group(
    database: sqlite3.Connection, group: set[int], rulings: Sequence[Ruling]
) -> tuple[set[int], list[Ruling]]:
    """Settle one group of accounts and write its engagements.

    Gives the accounts of other groups that lost their engagement by it, and the rulings that found nothing."""
    accounts = load(database, group)
    keys = {account.id: key for key, account in accounts.items()}
    ids = {key: account.id for key, account in accounts.items()}
    merges: list[Merge] = []  # their reasons stay where they are
    apart: dict[tuple[int, int], int] = {}
    question = 'SELECT "left", "right", weight, apart FROM json_each(?) JOIN merge ON "left" = value'
    for left, right, weight, was_apart in database.execute(question, (as_json(list(accounts)),)):
        if right in ids:
            merges.append(Merge(left=ids[left], right=ids[right], weight=weight))
            apart[left, right] = was_apart
    reports = {account.report for account in accounts.values()}
    relevant = [r for r in rulings if r.left.report in reports or (r.right and r.right.report in reports)]
    settled = settle_events(list(accounts.values()), merges, relevant)
    orphans = drop_engagements(database, group) - group
    for event in settled.events:
        put_engagement(database, event, keys)
    events = {account: event.id for event in settled.events for account in event.accounts}
    is_apart = {pair: int(events.get(ids[pair[0]]) != events.get(ids[pair[1]])) for pair in apart}
    database.executemany(
        "UPDATE merge SET apart = ? WHERE left = ? AND right = ?",
        [(now, left, right) for (left, right), now in is_apart.items() if now != apart[left, right]],
    )
    return orphans, list(settled.unmatched)
