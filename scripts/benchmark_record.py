"""Print how fast a record grows and answers, at several sizes; figures of one run on this machine.

    python scripts/benchmark_record.py [ACCOUNTS…] [--copy N] [--at FILE]

ACCOUNTS (default 10000 100000) are the sizes at which the record is measured, the smallest first. The accounts are
those of `made_reports.py`, with their readings, so that nothing is read. The file is deleted at the end unless --at
names it.

With --copy N the sizes up to N are built report by report, and the larger ones by copying its rows under other ids and
other days (`made_record.py`), which is far quicker.

`add` is the time of a report beyond its reading, in portions of 100 (as `communique add` enters them) and alone.
Answers are medians over different questions, without the start of a process. Times are of the clock; the processor's
time is beside them where other work on the machine may have been in the way.
"""

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from made_record import build, count, multiply  # type: ignore[import-not-found]
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

PORTION = 100  # reports in one transaction
QUESTIONS = 25  # of each sort


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


def questions(record: Record, known: int) -> dict[str, list[Callable[[], object]]]:
    """Questions of each sort about what the record holds, the same for every run. known: events it was made of."""
    chance = random.Random(5)
    database = record.database
    codes, weights = parties()
    events = [event_of(chance.randrange(known)) for _ in range(QUESTIONS)]
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


def measure(record: Record, source: Iterator[tuple[Report, Reading]], known: int) -> None:
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
    for name, works in questions(record, known).items():
        print(told(name, [milliseconds(work) for work in works]), flush=True)


def main() -> None:
    """Build and measure, size after size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000], metavar="ACCOUNTS")
    parser.add_argument("--copy", type=int, metavar="N", help="grow beyond N accounts by copying")
    parser.add_argument(
        "--at", type=Path, metavar="FILE", help="make the record here and keep it; one that is here is measured"
    )
    options = parser.parse_args()
    sizes = sorted(options.sizes)
    with (
        tempfile.TemporaryDirectory() as folder,
        Record(str(options.at or Path(folder) / "record.db"), write=True, create=True) as record,
    ):
        had = count(record, "account")  # 0, unless an older file is measured anew
        for number, size in enumerate(sizes):
            known = max(1, min(size, options.copy or size) // PER_EVENT)
            source = made(known, number + 1 + had)
            if options.copy and size > options.copy:
                multiply(record, size)
            else:
                began = time.monotonic()
                build(record, size, source)
                print(f"built by adding in {time.monotonic() - began:.0f} s")
            measure(record, source, known)
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
