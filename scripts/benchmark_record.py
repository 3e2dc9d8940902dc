"""Print how fast a record grows and answers, at several sizes; figures of one run on this machine.

    python scripts/benchmark_record.py [ACCOUNTS…] [--copy] [--at FILE]

ACCOUNTS (default 10000 100000) are the sizes at which the record is measured, the smallest first. The accounts are made by a generator, with their readings, so that nothing is read: invented people
of all states meet through twenty years, the larger states more often, and outlets tell of it in two scripts, with short
names now and then, copies of one text, and days told roughly. The file is deleted at the end unless --at names it.

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
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from communique import __version__
from communique.languages import load_table
from communique.model import Engagement, Participant, Place, Reading, Report, Span, Statement, TopicMark, Why
from communique.model.labels import ACTS, TOPICS
from communique.store import Filters, Record, find, find_people, portrait, show, stats

FIRST_DAY, DAYS = date(2004, 1, 1), 7305  # twenty years
PER_EVENT = 3  # accounts of one engagement, on average
TENURE = 1500  # days that somebody holds an office
COPIES = 0.05  # reports that are near-copies of another
PORTION, BULK = 100, 2000  # reports in one transaction: while measuring, while building
QUESTIONS = 25  # of each sort
OFFICES = ("head_of_state", "head_of_government", "foreign_minister", "deputy_foreign_minister", "minister",
           "speaker_of_parliament", "ambassador", "special_envoy", "adviser", "military")  # fmt: skip
KINDS = ("meeting",) * 10 + ("call",) * 4 + ("visit",) * 3 + ("message",) * 2 + ("conference", "signing", "credentials")
SYLLABLES = (("ba", "ба"), ("do", "до"), ("ker", "кер"), ("lin", "лин"), ("mo", "мо"), ("nar", "нар"), ("pes", "пес"),
             ("ru", "ру"), ("sol", "сол"), ("ta", "та"), ("vin", "вин"), ("za", "за"), ("gor", "гор"), ("fe", "фе"),
             ("hal", "хал"), ("min", "мин"))  # fmt: skip
CITIES = ("Avelin", "Borsk", "Cadrel", "Dunmar", "Estova", "Farrin", "Gulmar", "Hestia", "Ilmen", "Jorvik", "Kalten")


@cache
def parties() -> tuple[list[str], list[float]]:
    """Codes of states, and how often each takes part: the first far more often than the last."""
    codes = sorted(
        {r["party"] for r in load_table("world", "parties") if len(r["party"]) == 3 and r["party"].isupper()}
    )
    random.Random(1).shuffle(codes)
    return codes, [1 / (at + 3) for at in range(len(codes))]


@lru_cache(maxsize=100_000)
def name_of(party: str, office: str, turn: int) -> tuple[str, str]:
    """A person's name in Latin and in Cyrillic letters."""
    chance = random.Random(f"{party} {office} {turn}")
    words = [[chance.choice(SYLLABLES) for _ in range(length)] for length in (2, chance.choice((3, 4)))]
    latin, cyrillic = (" ".join("".join(s[script] for s in word).capitalize() for word in words) for script in (0, 1))
    return latin, cyrillic


@cache
def vocabulary() -> list[str]:
    """Five thousand words of no language."""
    chance = random.Random(2)
    return ["".join(chance.choice(SYLLABLES)[0] for _ in range(chance.randint(1, 4))) for _ in range(5000)]


def event_of(number: int) -> tuple[str, date, list[tuple[str, str, int]], str, tuple[str, ...]]:
    """An engagement: kind, day, who (party, office, turn in it), city, topics."""
    chance = random.Random(number * 7919 + 1)
    codes, weights = parties()
    day = FIRST_DAY + timedelta(chance.randrange(DAYS))
    sides: list[str] = []
    while len(sides) < 2:
        sides += [code for code in chance.choices(codes, weights) if code not in sides]
    office = chance.choice(OFFICES)
    turn = (day - FIRST_DAY).days // TENURE
    topics = tuple(sorted(set(chance.choices(TOPICS, k=2))))
    return chance.choice(KINDS), day, [(side, office, turn) for side in sides], chance.choice(CITIES), topics


def engagement_of(number: int, chance: random.Random, cyrillic: bool, lines: list[str], at: int) -> Engagement:
    """One report's account of an engagement; its sentence is added to the report's lines, which are `at` long."""
    kind, day, who, city, topics = event_of(number)
    names = [name_of(*one)[cyrillic] for one in who]
    if chance.random() < 0.15:
        names = [f"{name[0]}. {name.split()[1]}" for name in names]
    sentence = f"{names[0]} and {names[1]} held a {kind} in {city} on {day.isoformat()}."
    lines.append(sentence)
    told = chance.random()
    edtf = (
        day.isoformat() + ("~" if told < 0.2 else "") if told < 0.93 else day.isoformat()[:7] if told < 0.97 else None
    )
    spans: list[Span] = [(at + sentence.index(name), at + sentence.index(name) + len(name)) for name in names]
    people = tuple(
        Participant(name=name, office=one[1], party=one[0], evidence=(span,), confidence=0.9,
                    why={"name": Why(evidence=(span,), rule="name.office"), "party": Why(evidence=(span,), rule="party")})
        for name, one, span in zip(names, who, spans, strict=True)
    )  # fmt: skip
    whole: Span = (at, at + len(sentence))
    return Engagement(id=f"e{number}", kind=kind, date=edtf, place=Place(city=city, country=who[0][0]), topics=topics,
                      evidence=(whole,), confidence=round(chance.uniform(0.4, 0.98), 3), participants=people,
                      why={"date": Why(evidence=(whole,), rule="date.day")})  # fmt: skip


def made(events: int, seed: int) -> Iterator[tuple[Report, Reading]]:
    """Reports without end of so many engagements, each with its reading."""
    chance = random.Random(seed)
    last: tuple[Report, Reading] | None = None
    number = 0
    while True:
        number += 1
        if last and chance.random() < COPIES:
            report, reading = last
            outlet = f"Outlet {chance.randrange(300)}"
            url = f"https://copy.example/{seed}/{number}"
            yield (Report(id=url, text=report.text, url=url, outlet=outlet, published=report.published,
                          language=report.language), reading)  # fmt: skip
            continue
        cyrillic = chance.random() < 0.4
        first = chance.randrange(events)
        numbers = [first, *([chance.randrange(events)] if chance.random() < 0.5 else [])]
        lines: list[str] = []
        told = [engagement_of(n, chance, cyrillic, lines, sum(len(line) + 1 for line in lines)) for n in numbers]
        length = sum(len(line) + 1 for line in lines)
        words = chance.choices(vocabulary(), k=180)
        said = f"{told[0].participants[0].name} said that {' '.join(words[:20])}."
        span: Span = (length, length + len(said))
        text = "\n".join([*lines, said, " ".join(words[20:])])
        published = (event_of(first)[1] + timedelta(chance.randrange(2))).isoformat()
        outlet, url = f"Outlet {chance.randrange(300)}", f"https://outlet.example/{seed}/{number}"
        language = "ru" if cyrillic else "en"
        statement = Statement(speakers=(told[0].participants[0].name or "",), act=chance.choice(ACTS),
                              about=(told[0].id,), topics=told[0].topics, evidence=(span,), content=(span,),
                              rule="statement.verb")  # fmt: skip
        report = Report(id=url, text=text, url=url, outlet=outlet, published=published, language=language)
        reading = Reading(id=url, language=language, published=published, outlet=outlet, version=__version__,
                          engagements=tuple({e.id: e for e in told}.values()), statements=(statement,),
                          topics=tuple(TopicMark(topic=t, evidence=(span,)) for t in told[0].topics))  # fmt: skip
        last = report, reading
        yield last


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


COPIED = {  # how the rows of a copy are made: {k} is added to keys, {c} is the number of the copy
    "report": "key + {k}, id || '-{c}', text, raw, text_hash, language, published, outlet, title, url || '-{c}', is_current, "
    "voice || '-{c}', minhash, program, topics, furniture, skipped, added",
    "sighting": "address || '-{c}', report + {k}, source, name, modified",
    "near_copy": "left + {k}, right + {k}, likeness",
    "band": "band + {c}, report + {k}",
    "engagement": "key + {k}, id || '-{c}', kind, status, salience, date, date(first_day, '+{c} days'), "
    "date(last_day, '+{c} days'), city, country, topics, accounts, voices, confidence, contradictions, rulings",
    "account": "key + {k}, id || '-{c}', report + {k}, number, reading_id, kind, status, salience, date, city, country, topics, "
    "evidence, why, confidence, compared, engagement + {k}",
    "side": "key + {k}, engagement + {k}, number, name, office, party, part",
    "participant": "key + {k}, account + {k}, number, name, office, party, part, role, evidence, why, confidence, day, form, "
    "side + {k}",
    "dyad": "a, b, coalesce(date(first_day, '+{c} days'), ''), engagement + {k}",
    "presence": "party, coalesce(date(first_day, '+{c} days'), ''), engagement + {k}",
    "subject": "topic, coalesce(date(first_day, '+{c} days'), ''), engagement + {k}",
    "statement": "key + {k}, report + {k}, number, speakers, act, toward, topics, evidence, content, rule, confidence",
    "statement_account": "statement + {k}, account + {k}",
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
            made = columns.format(k=copy * STEP, c=copy)
            own_rows = {"report": "key", "engagement": "key", "account": "key", "side": "key", "participant": "key",
                        "statement": "key", "near_copy": "left", "dyad": "engagement", "subject": "engagement", "presence": "engagement",
                        "statement_account": "statement", "merge": "left", "sighting": "report", "band": "report",
                        "block": "account"}[table]  # fmt: skip
            database.execute(f"INSERT INTO {table} SELECT {made} FROM {table} WHERE {own_rows} < {STEP}")
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
