"""Merge the gold accounts of a folder and print the figures over cross-report pairs: scripts/merge_gold.py DIR…"""

import argparse
import json
from itertools import combinations
from pathlib import Path

import msgspec

from communique.model import Engagement, Reading
from communique.record import link_events


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
    options = parser.parse_args()
    for folder in options.folders:
        readings, gold = load(folder)
        accounts = [(r, e) for r in link_events(readings) for e in r.engagements]
        right = wrong = missed = 0
        for (r, a), (s, b) in combinations(accounts, 2):
            if r.id == s.id:
                continue
            want, got = gold[r.id, a.id] == gold[s.id, b.id], a.event == b.event
            right, wrong, missed = right + (want and got), wrong + (got and not want), missed + (want and not got)
            if options.errors and want != got:
                print(
                    "missed" if want else "wrong", r.id, gold[r.id, a.id], a.date, "|", s.id, gold[s.id, b.id], b.date
                )
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        f1 = 2 * right / (2 * right + wrong + missed) if right else 0.0
        print(f"{folder.name}: {right + missed} pairs, precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
