"""Made-up records of any size: built report by report, and grown by copying what was built to other days.

Growing takes a minute or two for a million accounts, where adding them would take hours. Each copy has its own reports,
accounts and engagements, some days later than those it was made from, with the blocks of those days: a new account
meets as many others as in a record that was built so. What copying leaves out: copies of accounts without a day are not
weighed against each other, and people keep the forms of their names.
"""

import sqlite3
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import msgspec

from communique.languages.fold import fold_text
from communique.model import Reading, Report
from communique.record import Account
from communique.record.blocks import sides_of, times_of
from communique.record.days import days_of
from communique.record.prepared import prepare, written_about
from communique.store import Record
from communique.store.accounts import numbers

BULK, PORTION = 2000, 100  # reports in one transaction: at most, at least
STEP = 1_000_000  # between the keys of one copy and the next
APART = 11  # days between one copy and the next, more than two accounts of one engagement may differ by
MEMORY = 2_000_000  # KiB of pages kept while growing

# How the rows of copy c.n are made; a table is filled in the order of its keys.
COPIED = {
    "report": "key + {k}, id || {c}, text, raw, text_hash, language, later(published, {d}), outlet, title, url || {c}, is_current, "
    "voice || {c}, minhash, program, topics, furniture, skipped, added FROM {copies} CROSS JOIN report WHERE key < {s}",
    "sighting": "address || {c}, report + {k}, source, name, modified FROM {copies}, sighting WHERE report < {s} ORDER BY 1",
    "near_copy": "left + {k}, right + {k}, likeness FROM {copies}, near_copy WHERE left < {s} AND right < {s} ORDER BY 1, 2",
    "band": "band + c.n, report + {k} FROM {copies}, band WHERE report < {s} ORDER BY 1, 2",
    "engagement": "key + {k}, id || {c}, kind, status, salience, later(date, {d}), later(first_day, {d}), later(last_day, {d}), "
    "city, country, topics, accounts, voices, confidence, contradictions, rulings FROM {copies} CROSS JOIN engagement WHERE key < {s}",
    "account": "key + {k}, id || {c}, report + {k}, number, reading_id, kind, status, salience, later(date, {d}), city, country, "
    "topics, evidence, why, confidence, copied(compared, c.n), iif(engagement < {s}, engagement + {k}, NULL) "
    "FROM {copies} CROSS JOIN account WHERE key < {s}",
    "side": "key + {k}, engagement + {k}, number, name, office, party, part FROM {copies} CROSS JOIN side WHERE key < {s}",
    "participant": "key + {k}, account + {k}, number, name, office, party, part, role, evidence, why, confidence, "
    "later(day, {d}), form, iif(side < {s}, side + {k}, NULL) FROM {copies} CROSS JOIN participant WHERE key < {s}",
    "dyad": "a, b, coalesce(later(first_day, {d}), ''), engagement + {k}, kind, status, level, topics FROM {copies}, dyad "
    "WHERE engagement < {s} ORDER BY 1, 2, 3, 4",
    "presence": "party, coalesce(later(first_day, {d}), ''), engagement + {k}, kind, status, level, topics FROM {copies}, presence "
    "WHERE engagement < {s} ORDER BY 1, 2, 3",
    "subject": "topic, coalesce(later(first_day, {d}), ''), engagement + {k} FROM {copies}, subject WHERE engagement < {s} "
    "ORDER BY 1, 2, 3",
    "statement": "key + {k}, report + {k}, number, speakers, act, toward, topics, evidence, content, rule, confidence "
    "FROM {copies} CROSS JOIN statement WHERE key < {s}",
    "statement_account": "statement + {k}, account + {k} FROM {copies} CROSS JOIN statement_account WHERE statement < {s} "
    "AND account < {s}",
    "merge": "left + {k}, right + {k}, weight, reasons, apart FROM {copies} CROSS JOIN merge WHERE left < {s} AND right < {s}",
}
COUNTED = (
    "UPDATE form SET (first, last, reports) = (SELECT min(day), max(day), count(*) FROM participant WHERE form = form.key)",
    "UPDATE person SET told_by = (SELECT coalesce(sum(reports), 0) FROM form WHERE person = person.key)",
    "UPDATE held SET (first, last, reports) = (SELECT min(first), max(last), coalesce(sum(reports), 0) FROM form "
    "WHERE person = held.person AND office = held.office AND coalesce(party, '') = held.party)",
)


def count(record: Record, table: str) -> int:
    """Rows of a table."""
    return int(record.database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def build(record: Record, accounts: int, source: Iterator[tuple[Report, Reading]]) -> None:
    """Add reports in large portions, without waiting for the disk, until the record has so many accounts."""
    record.database.execute("PRAGMA synchronous = OFF")
    began = time.monotonic()
    while (have := count(record, "account")) < accounts:
        record.add(list(islice(source, min(BULK, max(PORTION, (accounts - have) * 2 // 3)))))
        rate = (count(record, "account") - have) / max(time.monotonic() - began, 0.01)
        print(f"\r{have:,} accounts, {rate:.0f} a second  ", end="", file=sys.stderr, flush=True)
        began = time.monotonic()
    print("\r\x1b[K", end="", file=sys.stderr)
    record.database.execute("PRAGMA synchronous = FULL")


def later(text: str | None, days: int) -> str | None:
    """A day, or a day under EDTF, some days later; a month is that of its middle: later('2023-11-16~', 2) == '2023-11-18~'."""
    if not text:
        return None
    day, rest = (text[:10], text[10:]) if len(text) >= 10 else (f"{text}-15", None)
    moved = (date.fromisoformat(day) + timedelta(days)).isoformat()
    return moved + rest if rest is not None else moved[:7]


def copied(text: str, number: int) -> str:
    """What an account is compared by, for a copy of it."""
    return msgspec.json.encode(copy_of(msgspec.json.decode(text, type=Account), number)).decode()


def copy_of(account: Account, number: int) -> Account:
    """An account some days later, under another id."""
    days, mark = number * APART, f"-{number}"
    beside = []
    for line in account.beside:
        words = line.split("|")
        words[3] = later(words[3], days) or ""
        beside.append("|".join(words))
    return msgspec.structs.replace(
        account, id=account.id + mark, report=account.report + mark, voice=account.voice + mark,
        published=later(account.published, days), date=later(account.date, days), beside=tuple(beside),
    )  # fmt: skip


def blocks_of(database: sqlite3.Connection, copies: range) -> Iterator[tuple[int, int]]:
    """The blocks of all copies."""
    rows = database.execute(f"SELECT key, compared FROM account WHERE key < {STEP}").fetchall()
    for key, text in rows:
        account = msgspec.json.decode(text, type=Account)
        ready = prepare(account)
        stands, _ = sides_of(ready)
        for copy in copies:
            moved = copy_of(account, copy)
            here, _ = times_of(replace(ready, account=moved, days=days_of(moved), written=written_about(moved)))
            for block in numbers(f"{moved.kind}|{side}|{day}" for side in stands for day in here):
                yield block, key + copy * STEP


def multiply(record: Record, accounts: int) -> None:
    """Copy what was built until the record has so many accounts: without indexes, triggers and a journal, made again after."""
    database = record.database
    own = database.execute(f"SELECT count(*) FROM account WHERE key < {STEP}").fetchone()[0]
    done = database.execute("SELECT max(key) FROM account").fetchone()[0] // STEP
    copies = range(done + 1, max(done + 1, round(accounts / own)))
    if not copies:
        return
    numbered = f"(WITH RECURSIVE c(n) AS (SELECT {copies[0]} UNION ALL SELECT n + 1 FROM c WHERE n < {copies[-1]}) SELECT n FROM c) c"
    cells = {"k": f"c.n * {STEP}", "c": "'-' || c.n", "d": f"c.n * {APART}", "s": STEP, "copies": numbered}
    database.create_function("later", 2, later, deterministic=True)
    database.create_function("copied", 2, copied, deterministic=True)
    made = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql NOT NULL ORDER BY type"
    dropped = database.execute(made).fetchall()
    (pages,) = database.execute("PRAGMA cache_size").fetchone()
    for setting in ("foreign_keys = OFF", "journal_mode = OFF", "synchronous = OFF", f"cache_size = -{MEMORY}"):
        database.execute(f"PRAGMA {setting}").fetchall()
    for kind, name, _ in dropped:
        database.execute(f"DROP {kind} {name}")
    began = time.monotonic()

    def tell(what: str) -> None:
        print(f"\r\x1b[K{what}, {time.monotonic() - began:.0f} s  ", end="", file=sys.stderr, flush=True)

    database.execute("BEGIN")
    for table, columns in COPIED.items():
        tell(f"copying {table}")
        database.execute(f"INSERT INTO {table} SELECT {columns.format(**cells)}")
    tell("copying words")
    texts = database.execute(f"SELECT key, text FROM report WHERE key < {STEP}").fetchall()
    words = [(key, fold_text(text)) for key, text in texts]
    for copy in copies:
        database.executemany("INSERT INTO word (rowid, words) VALUES (?, ?)", ((k + copy * STEP, w) for k, w in words))
    tell("copying blocks")
    database.executemany("INSERT INTO block VALUES (?, ?)", sorted(blocks_of(database, copies)))
    database.execute("COMMIT")
    for kind, name, statement in dropped:
        if kind == "index":
            tell(f"making {name}")
            database.execute(statement)
    tell("counting")
    for statement in COUNTED:
        database.execute(statement)
    record.recount()
    for kind, _, statement in dropped:
        if kind == "trigger":
            database.execute(statement)
    for setting in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", f"cache_size = {pages}"):
        database.execute(f"PRAGMA {setting}").fetchall()
    print("\r\x1b[K", end="", file=sys.stderr)
    print(f"grown to {count(record, 'account'):,} accounts in {time.monotonic() - began:.0f} s")
