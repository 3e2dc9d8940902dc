"""Print what adding costs where one engagement is told of by very many reports: python scripts/benchmark_hot.py [ACCOUNTS…]

Every report tells of the same engagement as an outlet would: in two scripts, with short names now and then, the day
told roughly or not at all. ACCOUNTS (default 100 200 400 800) are how many the engagement has when `add` is measured,
in portions of 100 and alone, beyond reading. Medians, of the clock and of the processor.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmark_record import milliseconds, told  # type: ignore[import-not-found]
from made_reports import engagement_of, event_of, vocabulary  # type: ignore[import-not-found]

from communique import __version__
from communique.model import Reading, Report
from communique.store import Record

PORTION = 100
EVENT = 7


def hot(seed: int) -> Iterator[tuple[Report, Reading]]:
    """Reports without end of one engagement."""
    chance = random.Random(seed)
    number = 0
    while True:
        number += 1
        cyrillic = chance.random() < 0.4
        lines: list[str] = []
        one = engagement_of(EVENT, chance, cyrillic, lines, 0)
        text = "\n".join([*lines, " ".join(chance.choices(vocabulary(), k=150))])
        url = f"https://outlet.example/{seed}/{number}"
        day, language = event_of(EVENT)[1].isoformat(), "ru" if cyrillic else "en"
        yield (
            Report(id=url, text=text, url=url, outlet=f"Outlet {number}", published=day, language=language),
            Reading(id=url, language=language, published=day, outlet=f"Outlet {number}", version=__version__, engagements=(one,)),
        )  # fmt: skip


def main() -> None:
    """Grow the engagement, and measure at each size."""
    sizes = sorted(int(text) for text in sys.argv[1:]) or [100, 200, 400, 800]
    source = hot(1)
    with (
        tempfile.TemporaryDirectory() as folder,
        Record(str(Path(folder) / "r.db"), write=True, create=True) as record,
    ):
        have = 0
        for size in sizes:
            while have < size:
                some = list(islice(source, min(PORTION, size - have)))
                spent = milliseconds(lambda some=some: record.add(some))
                have += len(some)
            events, merges = (
                record.database.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("engagement", "merge")
            )
            print(f"{have} accounts, {events} engagements, {merges} pairs merged")
            print(told("add, the last portion", [spent], len(some)))
            alone = list(islice(source, 5))
            print(told("add, a report alone", [milliseconds(lambda one=one: record.add([one])) for one in alone]))
            have += len(alone)


if __name__ == "__main__":
    main()
