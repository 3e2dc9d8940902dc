"""Print how fast pages and the API answer, with several readers at once; figures of one run on this machine.

    python scripts/benchmark_web.py [ACCOUNTS] [--built N] [--readers N] [--rounds N] [--at FILE] [--only WORD]

A record of ACCOUNTS (300000) generated accounts is made as `benchmark_record.py --copy` makes it: N (30000) built report
by report, the rest as copies under other ids and later days. --at keeps the file, and takes one that is there. Then
`communique serve` runs in a process of its own, and 8 readers at once, each over a connection of its own, ask the pages
one after another in an order drawn anew for each, ROUNDS (20) times, each time for something else that the record holds:
no reader has seen a page before, so that no browser's cache helps, but the server may have worked something out for another.

The times are from sending a question to the last byte of the answer. Wanted: median 300 ms, 99th percentile 1.5 s.
"""

import argparse
import http.client
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

from made_record import build, count, multiply  # type: ignore[import-not-found]
from made_reports import PER_EVENT, made, parties  # type: ignore[import-not-found]

from communique.model import ACTS, KINDS, TOPICS
from communique.store import Record

WANTED = (300.0, 1500.0)  # milliseconds: median, 99th percentile
Drawer = Callable[[random.Random], str]


def make(path: str, accounts: int, built: int) -> None:
    """Make the record, where there is none."""
    with Record(path, write=True, create=True) as record:
        if (have := count(record, "account")) >= accounts:
            return
        source = made(max(1, built // PER_EVENT), 1)
        if have < built:
            build(record, min(built, accounts), source)
        record.database.execute(
            "UPDATE statement SET toward = substr('RUSUSACHNFRADEUGBRIND', 1 + 3 * (key % 7), 3) WHERE key % 3 = 0"
        )
        record.recount()  # statements got parties toward whom they are
        multiply(record, accounts + built)  # copies are whole


class Drawn:
    """Things that the record holds, drawn by chance."""

    def __init__(self, path: str) -> None:
        self.database = sqlite3.connect(path, check_same_thread=False)
        self.lock = threading.Lock()
        self.most = {
            table: self.database.execute(f"SELECT max(key) FROM {table}").fetchone()[0]
            for table in ("engagement", "person", "report")
        }

    def id(self, table: str, chance: random.Random) -> str:
        """An id of this table."""
        with self.lock:
            while True:
                key = chance.randint(1, self.most[table])
                row = self.database.execute(f"SELECT id FROM {table} WHERE key >= ? LIMIT 1", (key,)).fetchone()
                if row:
                    return str(row[0])

    def several(self, chance: random.Random) -> str:
        """The id of an engagement of several accounts."""
        with self.lock:
            while True:
                key = chance.randint(1, self.most["engagement"])
                row = self.database.execute(
                    "SELECT id FROM engagement WHERE key >= ? AND accounts > 1 LIMIT 1", (key,)
                ).fetchone()
                if row:
                    return str(row[0])

    def name(self, chance: random.Random) -> str:
        """A person's name."""
        with self.lock:
            identity = chance.randint(1, self.most["person"])
            row = self.database.execute("SELECT name FROM person WHERE key >= ? LIMIT 1", (identity,)).fetchone()
        return str(row[0])

    def dyad(self, chance: random.Random) -> str:
        """A pair that met, often one of the busy ones."""
        with self.lock:
            key = chance.randint(1, self.most["engagement"])
            row = self.database.execute(
                "SELECT d.a, d.b FROM engagement e JOIN dyad d ON d.engagement = e.key WHERE e.key >= ? LIMIT 1", (key,)
            ).fetchone()
        return f"{row[0]}-{row[1]}"


def party(chance: random.Random) -> str:
    """A party, the busy ones more often."""
    codes, weights = parties()
    return str(chance.choices(codes, weights)[0])


def days(chance: random.Random) -> dict[str, str]:
    """A period of three months to five years."""
    year, month = chance.randint(2004, 2023), chance.randint(1, 9)
    return {"from": f"{year}-{month:02}", "to": f"{year + chance.choice((0, 0, 1, 5))}-{month + 3:02}"}


def questions(drawn: Drawn) -> dict[str, Drawer]:
    """How an address of each sort is drawn."""

    def filtered(chance: random.Random) -> str:
        some = chance.choice((
            {"party": party(chance)}, {"dyad": drawn.dyad(chance)}, {"kind": chance.choice(KINDS), "topic": chance.choice(TOPICS)},
            {"person": drawn.name(chance)}, {"place": chance.choice(("Borsk", "Ilmen", "Jorvik"))}, {"act": chance.choice(ACTS)},
            {"q": drawn.name(chance).split()[-1]}, {"outlet": f"Outlet {chance.randrange(300)}"}, days(chance),
            {"language": "ru", "confidence": "0.9"}, {"party": party(chance), **days(chance)}, {"status": "planned"},
            {"sort": chance.choice(("accounts", "confidence", "doubt", "oldest"))}, {"office": "foreign_minister", "party": party(chance)},
        ))  # fmt: skip
        return urlencode(dict(some))

    def graph(chance: random.Random) -> str:
        return urlencode(
            {"by": chance.choice(("party", "person")), **chance.choice((days(chance), {"party": party(chance)}, {}))}
        )

    pages: dict[str, Drawer] = {
        "/": lambda c: "/",
        "/engagements": lambda c: "/engagements",
        "/engagements?…": lambda c: f"/engagements?{filtered(c)}",
        "/engagements/ID": lambda c: f"/engagements/{drawn.id('engagement', c)}",
        "/engagements/ID, several": lambda c: f"/engagements/{drawn.several(c)}",
        "/engagements/ID/comparison": lambda c: f"/engagements/{drawn.several(c)}/comparison",
        "/people": lambda c: f"/people?{urlencode({'name': drawn.name(c)} if c.random() < 0.7 else {})}",
        "/people/ID": lambda c: f"/people/{drawn.id('person', c)}",
        "/parties/CODE": lambda c: f"/parties/{quote(party(c))}",
        "/dyads/A-B": lambda c: f"/dyads/{drawn.dyad(c)}",
        "/statements?…": lambda c: "/statements?" + urlencode(c.choice((
            {}, {"act": c.choice(ACTS)}, {"speaker": drawn.name(c)}, {"toward": "RUS"}, {"party": party(c)}, {"topic": c.choice(TOPICS)}))),
        "/network": lambda c: f"/network?{graph(c)}",
        "/map": lambda c: f"/map?{urlencode(c.choice((days(c), {'party': party(c)}, {})))}",
        "/calendar": lambda c: f"/calendar?from={c.randint(2004, 2024)}",
        "/reports/ID": lambda c: f"/reports/{drawn.id('report', c)}",
        "/doubts": lambda c: f"/doubts?what={c.choice(('merges', 'apart', 'names', 'namesakes', 'days', 'fields'))}",
    }  # fmt: skip
    api = {f"/api/v1{name}": (lambda c, one=one: f"/api/v1{one(c)}") for name, one in pages.items() if name != "/"}
    more: dict[str, Drawer] = {
        "/api/v1/facets?…": lambda c: f"/api/v1/facets?{filtered(c).partition('sort=')[0]}",
        "/api/v1/reports?…": lambda c: f"/api/v1/reports?{urlencode(c.choice(({}, days(c), {'q': drawn.name(c)})))}",
        "/api/v1/stats": lambda c: "/api/v1/stats",
    }
    return pages | api | more


def ask(connection: http.client.HTTPConnection, address: str) -> tuple[float, int]:
    """Milliseconds until the whole answer is here, and its status."""
    began = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    return (time.perf_counter() - began) * 1000, answer.status


def read(
    port: int, drawers: dict[str, Drawer], rounds: int, seed: int, times: dict[str, list[float]], failed: list[str]
) -> None:
    """One reader."""
    chance = random.Random(seed)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for _ in range(rounds):
        for name in chance.sample(list(drawers), len(drawers)):
            address = drawers[name](chance)
            try:
                took, status = ask(connection, address)
            except (OSError, http.client.HTTPException) as error:
                failed.append(f"{address}: {error!r}")
                connection.close()
                continue
            times[name].append(took)
            if status != 200:
                failed.append(f"{address}: {status}")


def percentile(values: list[float], share: float) -> float:
    """The value under which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def report(times: dict[str, list[float]], failed: list[str]) -> Iterator[str]:
    """Lines: a page each, the slowest last."""
    for name, values in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        median, slow = statistics.median(values), percentile(values, 0.99)
        missed = "  MISSED" if median > WANTED[0] or slow > WANTED[1] else ""
        yield f"  {name:<40}{len(values):>5} times   median {median:7.0f} ms   99 % under {slow:7.0f} ms{missed}"
    yield f"  {len(failed)} of {sum(map(len, times.values()))} answers failed" + "".join(
        f"\n    {one}" for one in failed[:10]
    )


def main() -> None:
    """Make, serve, ask, tell."""
    parser = argparse.ArgumentParser(description="How fast pages and the API answer.")
    parser.add_argument("accounts", nargs="?", type=int, default=300_000)
    parser.add_argument("--built", type=int, default=30_000)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--at")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.at or str(Path(folder) / "record.db")
        make(path, given.accounts, given.built)
        with Record(path) as record:
            held = ", ".join(
                f"{count(record, table):,} {table}s" for table in ("account", "report", "engagement", "person")
            )
        print(f"{held}; {Path(path).stat().st_size / 1e6:,.0f} MB; {given.readers} readers at once")
        command = [sys.executable, "-m", "communique", "serve", path, "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout
            port = int(server.stdout.readline().rstrip("/\n").rpartition(":")[2])
            drawn = Drawn(path)
            drawers = {name: one for name, one in questions(drawn).items() if given.only in name}
            first = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            drawers = {name: one for name, one in drawers.items() if ask(first, one(random.Random(0)))[1] == 200}
            times: dict[str, list[float]] = defaultdict(list)
            failed: list[str] = []
            readers = [threading.Thread(target=read, args=(port, drawers, given.rounds, seed, times, failed))
                       for seed in range(given.readers)]  # fmt: skip
            for reader in readers:
                reader.start()
            for reader in readers:
                reader.join()
            print("\n".join(report(times, failed)))
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
