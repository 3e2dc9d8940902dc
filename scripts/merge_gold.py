"""Merge the gold accounts of a folder and print the figures over cross-report pairs: scripts/merge_gold.py DIR…

--noise N merges them N times over with the faults that reading makes: a participant missing or without a name or
party, a day missing, taken from the day of publication or off by one, a place missing.
"""

import argparse
import json
import random
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import msgspec

from communique.model import Engagement, Reading
from communique.record import link_events


def spoil(account: Engagement, published: str | None, chance: random.Random) -> Engagement:
    """An account as careless reading would have it: every fault in about one of eight."""
    people = [
        msgspec.structs.replace(
            person,
            name=None if chance.random() < 0.06 else person.name,
            party=None if person.name and chance.random() < 0.02 else person.party,
        )
        for person in account.participants
    ]
    if chance.random() < 0.1 and len(people) > 1:
        del people[chance.randrange(len(people))]
    day, fault = account.date, chance.random()
    if fault < 0.12:
        day = None
    elif fault < 0.24 and published and account.salience == "main":
        day = f"{published}~"
    elif fault < 0.32 and day and len(day.rstrip("~")) == 10:
        day = str(date.fromisoformat(day.rstrip("~")) + timedelta(days=chance.choice((-1, 1))))
    place = None if chance.random() < 0.2 else account.place
    return msgspec.structs.replace(account, participants=tuple(people), date=day, place=place)


def load(folder: Path) -> tuple[list[Reading], dict[tuple[str, str], str]]:
    """Readings with the gold accounts, and the gold event of each (report, account)."""
    readings, events = [], {}
    for path in sorted(p for p in folder.rglob("*.json") if not p.name.endswith(".meta.json")):
        gold = json.loads(path.read_text("utf-8"))
        accounts = []
        for number, found in enumerate(gold["engagements"]):
            fields = {key: found[key] for key in ("kind", "status", "salience", "date", "place", "participants")}
            accounts.append(msgspec.convert({"id": f"e{number}", **fields}, Engagement))
            events[gold["id"], f"e{number}"] = found["event"]
        readings.append(Reading(id=gold["id"], published=gold["published"], engagements=tuple(accounts)))
    return readings, events


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true", help="list the wrong and the missed pairs")
    parser.add_argument("--noise", type=int, default=0, metavar="N", help="merge N times with faults of reading")
    options = parser.parse_args()
    for folder in options.folders:
        readings, gold = load(folder)
        if options.noise:
            counts = [measure(spoiled(readings, seed), gold, False) for seed in range(options.noise)]
            right, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
            show(f"{folder.name}, {options.noise} times with noise", right, wrong, missed)
        else:
            show(folder.name, *measure(readings, gold, options.errors))


def spoiled(readings: list[Reading], seed: int) -> list[Reading]:
    """Readings with noise."""
    chance = random.Random(seed)
    return [
        msgspec.structs.replace(r, engagements=tuple(spoil(e, r.published, chance) for e in r.engagements))
        for r in readings
    ]


def measure(readings: list[Reading], gold: dict[tuple[str, str], str], errors: bool) -> tuple[int, int, int]:
    """Cross-report pairs that merging gets right, makes wrongly, misses."""
    accounts = [(r, e) for r in link_events(readings) for e in r.engagements]
    right = wrong = missed = 0
    for (r, a), (s, b) in combinations(accounts, 2):
        if r.id == s.id:
            continue
        want, got = gold[r.id, a.id] == gold[s.id, b.id], a.event == b.event
        right, wrong, missed = right + (want and got), wrong + (got and not want), missed + (want and not got)
        if errors and want != got:
            print("missed" if want else "wrong", r.id, gold[r.id, a.id], a.date, "|", s.id, gold[s.id, b.id], b.date)
    return right, wrong, missed


def show(name: str, right: int, wrong: int, missed: int) -> None:
    """One line of figures."""
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * right / (2 * right + wrong + missed) if right else 0.0
    print(f"{name}: {right + missed} pairs, precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
