"""Print how fast a record grows and answers, at several sizes; figures of one run on this machine.

    python scripts/benchmark_record.py [ACCOUNTS…] [--copy] [--at FILE]

ACCOUNTS (default 10000 100000) are the sizes at which the record is measured, the smallest first. The accounts are
those of `made_reports.py`, with their readings, so that nothing is read. The file is deleted at the end unless --at
names it.

With --copy the first size is built report by report, and the others by copying its rows under other ids and later days,
which is far quicker. Tables and indexes are then as large as they would be, and a person or pair has as many more
engagements; but a new account meets no more accounts of its days than before, so that `add` looks better than it is.

`add` is the time of a report beyond its reading, in portions of 100 (as `communique add` enters them) and alone.
Answers are medians over different questions, without the start of a process. Times are of the clock; the processor's
time is beside them where other work on the machine may have been in the way.
"""

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from made_reports import (  # type: ignore[import-not-found]
    PER_EVENT,
    event_of,
    made,
    name_of,
    parties,
    vocabulary,
)

from communique.model import Reading, Report
from communique.model.labels import ACTS
from communique.store import Filters, Record, find, find_people, portrait, show, stats

PORTION, BULK = 100, 2000  # reports in one transaction: while measuring, while building
QUESTIONS = 25  # of each sort


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


COPIED = {  # how the rows of a copy are made: {k} is added to keys below {s}, {c} is the number of the copy
    "report": "key + {k}, id || '-{c}', text, raw, text_hash, language, published, outlet, title, url || '-{c}', is_current, "
    "voice || '-{c}', minhash, program, topics, furniture, skipped, added",
    "sighting": "address || '-{c}', report + {k}, source, name, modified",
    "near_copy": "left + {k}, right + {k}, likeness",
    "band": "band + {c}, report + {k}",
    "engagement": "key + {k}, id || '-{c}', kind, status, salience, date, date(first_day, '+{c} days'), "
    "date(last_day, '+{c} days'), city, country, topics, accounts, voices, confidence, contradictions, rulings",
    "account": "key + {k}, id || '-{c}', report + {k}, number, reading_id, kind, status, salience, date, city, country, topics, "
    "evidence, why, confidence, compared, iif(engagement < {s}, engagement + {k}, NULL)",
    "side": "key + {k}, engagement + {k}, number, name, office, party, part",
    "participant": "key + {k}, account + {k}, number, name, office, party, part, role, evidence, why, confidence, day, form, "
    "iif(side < {s}, side + {k}, NULL)",
    "dyad": "a, b, coalesce(date(first_day, '+{c} days'), ''), engagement + {k}, kind, status, level, topics",
    "presence": "party, coalesce(date(first_day, '+{c} days'), ''), engagement + {k}, kind, status, level, topics",
    "subject": "topic, coalesce(date(first_day, '+{c} days'), ''), engagement + {k}",
    "statement": "key + {k}, report + {k}, number, speakers, act, toward, topics, evidence, content, rule, confidence",
    "statement_account": "statement + {k}, account + {k}",
    "spoken": "statement + {k}, party, act, toward, year, is_current",
    "block": "block + {c}, account + {k}",
    "merge": "left + {k}, right + {k}, weight, reasons, apart",
}
STEP = 1_000_000  # between the keys of one copy and the next


def multiply(record: Record, accounts: int) -> None:
    """Copy the rows of what was built until the record has so many accounts."""
    database = record.database
    database.execute("PRAGMA synchronous = OFF")
    (own,) = database.execute(f"SELECT count(*) FROM account WHERE key < {STEP}").fetchone()
    copies = database.execute("SELECT max(key) FROM account").fetchone()[0] // STEP
    for copy in range(copies + 1, accounts // own):
        print(f"\rcopy {copy}  ", end="", file=sys.stderr, flush=True)
        database.execute("BEGIN IMMEDIATE")
        for table, columns in COPIED.items():
            made = columns.format(k=copy * STEP, c=copy, s=STEP)
            own_rows = {"report": "key", "engagement": "key", "account": "key", "side": "key", "participant": "key",
                        "statement": "key", "near_copy": "left", "dyad": "engagement", "subject": "engagement", "presence": "engagement",
                        "statement_account": "statement", "spoken": "statement", "merge": "left", "sighting": "report", "band": "report",
                        "block": "account"}[table]  # fmt: skip
            both = f" AND right < {STEP}" if "right" in columns else ""  # what was added later may stand beside
            database.execute(f"INSERT INTO {table} SELECT {made} FROM {table} WHERE {own_rows} < {STEP}{both}")
        database.execute(
            f"INSERT INTO word (rowid, words) SELECT key + {copy * STEP}, text FROM report WHERE key < {STEP}"
        )
        database.execute("COMMIT")
    print("\r\x1b[K", end="", file=sys.stderr)
    database.execute("PRAGMA synchronous = FULL")


def count(record: Record, table: str) -> int:
    """Rows of a table."""
    return int(record.database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def milliseconds(work: Callable[[], object]) -> tuple[float, float]:
    """Time of the clock and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000


def told(name: str, times: Sequence[tuple[float, float]], each: int = 1) -> str:
    """A line: median, slowest, and the processor's median."""
    wall, processor = ([one[at] / each for one in times] for at in (0, 1))
    return (
        f"  {name:<28} median {statistics.median(wall):8.1f} ms   slowest {max(wall):8.1f} ms   "
        f"processor {statistics.median(processor):8.1f} ms"
    )


def questions(record: Record) -> dict[str, list[Callable[[], object]]]:
    """Questions of each sort about what the record holds, the same for every run."""
    chance = random.Random(5)
    database = record.database
    codes, weights = parties()
    events = [event_of(chance.randrange(max(1, count(record, "account") // PER_EVENT))) for _ in range(QUESTIONS)]
    first, last = (database.execute(f"SELECT {what}(key) FROM engagement").fetchone()[0] for what in ("min", "max"))
    picks = (chance.randint(first, last) for _ in range(QUESTIONS))
    ids = [database.execute("SELECT id FROM engagement WHERE key >= ? LIMIT 1", (key,)).fetchone()[0] for key in picks]
    pairs = [tuple(sorted(side[0] for side in who)) for _, _, who, _, _ in events]
    dyads = [(pair[0], pair[1]) for pair in pairs]
    names = [name_of(*who[0])[chance.randrange(2)] for _, _, who, _, _ in events]
    some = [chance.choices(codes, weights)[0] for _ in range(QUESTIONS)]
    asked = {
        "find, nothing asked": [Filters() for _ in range(5)],
        "find --party": [Filters(party=code) for code in some],
        "find --dyad": [Filters(dyad=dyad) for dyad in dyads],
        "find --kind --topic": [Filters(kind=kind, topic=topics[0]) for kind, _, _, _, topics in events],
        "find --act": [Filters(act=chance.choice(ACTS)) for _ in events],
        "find --outlet": [Filters(outlet=f"Outlet {chance.randrange(300)}") for _ in events],
        "find --person": [Filters(person=name) for name in names],
        "find WORD": [Filters(words=chance.choice(vocabulary())) for _ in events],
        "find WORD WORD --party": [
            Filters(words=" ".join(chance.choices(vocabulary(), k=2)), party=code) for code in some
        ],
        "find --from --to": [Filters(from_day=day.isoformat()[:7], to_day=day.isoformat()[:7]) for _, day, *_ in events],
        "find --place --office": [Filters(place=city, office=who[0][1]) for _, _, who, city, _ in events],
        "find --language --confidence": [Filters(language="ru", confidence=0.9) for _ in range(5)],
    }  # fmt: skip

    def person(name: str) -> None:
        for key in find_people(database, name)[:1]:
            portrait(database, key)

    work: dict[str, list[Callable[[], object]]] = {
        name: [lambda f=filters: find(database, f) for filters in several] for name, several in asked.items()  # type: ignore[misc]
    }  # fmt: skip
    work["show"] = [lambda i=i: show(database, i) for i in ids]  # type: ignore[misc]
    work["person"] = [lambda n=n: person(n) for n in names]  # type: ignore[misc]
    work["timeline"] = [lambda d=d: find(database, Filters(dyad=d), "oldest", 100) for d in dyads]  # type: ignore[misc]
    work["stats"] = [lambda: stats(database) for _ in range(5)]
    return work


def measure(record: Record, source: Iterator[tuple[Report, Reading]]) -> None:
    """Print what adding and asking take at the record's size."""
    size = Path(record.path).stat().st_size / 1e6
    print(
        f"{count(record, 'account'):,} accounts in {count(record, 'report'):,} reports, "
        f"{count(record, 'engagement'):,} engagements, {count(record, 'person'):,} persons; {size:,.0f} MB"
    )
    portions = [list(islice(source, PORTION)) for _ in range(5)]
    print(told("add, a report of 100", [milliseconds(lambda p=p: record.add(p)) for p in portions], PORTION))  # type: ignore[misc]
    single = list(islice(source, 20))
    print(told("add, a report alone", [milliseconds(lambda one=one: record.add([one])) for one in single]))  # type: ignore[misc]
    for name, works in questions(record).items():
        print(told(name, [milliseconds(work) for work in works]), flush=True)


def main() -> None:
    """Build and measure, size after size."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--copy"]
    at = arguments.index("--at") if "--at" in arguments else len(arguments)
    sizes = sorted(int(text) for text in arguments[:at]) or [10_000, 100_000]
    with tempfile.TemporaryDirectory() as folder:
        path = arguments[at + 1] if at < len(arguments) else str(Path(folder) / "record.db")
        with Record(path, write=True, create=True) as record:
            for number, size in enumerate(sizes):
                source = made(max(1, size // PER_EVENT), number + 1)
                if number and "--copy" in sys.argv:
                    multiply(record, size)
                else:
                    build(record, size, source)
                measure(record, source)
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
