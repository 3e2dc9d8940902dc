"""An engagement that very many reports tell of: compared by pivots, and still the same in whatever order they come."""

import random
from itertools import combinations
from pathlib import Path

import pytest

from communique.model import Report
from communique.reading import read_report
from communique.record import account_keys, accounts_of, find_merges, link, weigh_accounts
from communique.record.blocks import PIVOTS, pivots
from communique.store import Record, dump

TOLD = (
    "Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in Oslo on 4 April 2031.",
    "Foreign Minister of Chile Tomas Verlin met his counterpart from Norway, Anika Sorel, on 4 April 2031.",
    "Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in Oslo on 5 April 2031.",
    "Foreign Minister of Chile Tomas Verlin met with Foreign Minister of Norway Anika Sorel in Lima on 4 April 2031.",
    "President of Bulgaria Pavel Dorman met with Foreign Minister of Norway Anika Sorel in Oslo on 4 April 2031.",
)
WORDS = [
    "harbour",
    "salmon",
    "timber",
    "copper",
    "ferry",
    "treaty",
    "lighthouse",
    "visa",
    "tunnel",
    "glacier",
    "orchard",
    "railway",
    "archive",
    "museum",
]


def reports(count: int, seed: int = 1) -> list[Report]:
    """Reports of a few meetings on one day, some of them later versions of others."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        rest = " ".join(chance.choices(WORDS, k=30))
        text = f"{chance.choice(TOLD)}\n\nOutlet {number} writes of {rest}."
        url = f"https://x.example/{chance.randrange(count * 3 // 4)}"
        made.append(Report(id=f"r{number}", text=text, url=url, outlet=f"Outlet {number}", language="en",
                           published=f"2031-04-0{chance.choice((4, 5))}"))  # fmt: skip
    return made


@pytest.mark.parametrize(("seed", "size"), [(1, 1), (2, 7), (3, 40)])
def test_pivots_are_the_same_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, size: int
) -> None:
    for module in ("communique.record.blocks", "communique.store.accounts"):
        monkeypatch.setattr(f"{module}.PIVOTS", 3)
    pairs = [(report, read_report(report)) for report in reports(70)]
    assert sum(len(reading.engagements) for _, reading in pairs) >= 70
    lines = []
    for name, order in (("a", pairs), ("b", random.Random(seed).sample(pairs, len(pairs)))):
        with Record(str(tmp_path / f"{name}.db"), write=True, create=True) as record:
            for at in range(0, len(order), size if name == "b" else 1000):
                record.add(order[at : at + (size if name == "b" else 1000)])
            lines.append(list(dump(record.database)))
            merges = record.database.execute("SELECT count(*) FROM merge").fetchone()[0]
            current = record.database.execute("SELECT count(*) FROM account WHERE engagement NOT NULL").fetchone()[0]
    assert lines[0] == lines[1]
    assert current < 70 and merges < current * 12  # versions were left out, and few pairs were compared


def test_few_pairs_are_compared_and_the_events_are_those_of_all_pairs() -> None:
    chance = random.Random(5)
    made = []
    for number in range(150):
        report = Report(id=f"r{number}", text=chance.choice(TOLD), language="en", published="2031-04-05")
        made += accounts_of(read_report(report), f"report {number}")
    keys = [(account.id, account_keys(account)) for account in made]
    assert PIVOTS < len(pivots(keys)) < len(made)
    all_pairs = [m for a, b in combinations(made, 2) if (m := weigh_accounts(a, b))]
    few = find_merges(made)
    assert {(m.left, m.right) for m in few} < {(m.left, m.right) for m in all_pairs}
    found = {event.accounts for event in link(made).events}
    from communique.record import settle_events

    assert found == {event.accounts for event in settle_events(made, all_pairs).events}
