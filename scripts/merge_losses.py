"""Say of every pair of gold accounts that end-to-end merging missed, or made wrongly, what the cause was.

    communique read reports.jsonl --format jsonl > readings.jsonl
    python scripts/merge_losses.py --score SCORE.PY --gold DIR… --pred readings.jsonl [--list]

SCORE.PY is the gold set's scorer, whose pairing of gold and read engagements is used as it is. The causes: an account
was not read at all (nothing like it, another kind, other people), or both were read and weighing or settling kept them
apart (and for which reason).
"""

import argparse
import importlib.util
import json
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from communique.model import Reading
from communique.record.accounts import accounts_of, digest
from communique.record.days import agreement
from communique.record.prepared import Prepared, prepare
from communique.record.weighing import agree_people, agree_places, agree_statuses, weigh

Gold = dict[str, Any]


@dataclass
class Told:
    """A gold account: what was read of it (None: nothing), its event, and why it was not read."""

    report: str
    gold: Gold
    read: Gold | None
    account: Prepared | None
    why: str = ""


def load_scorer(path: Path) -> ModuleType:
    """The gold set's scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def why_unread(score: ModuleType, gold: Gold, read: list[Gold]) -> str:
    """Why a gold engagement has no counterpart among those that were read."""
    best, words = 0.0, "nothing like it"
    for other in read:
        size = len(gold["participants"]) + len(other["participants"])
        pairs = score.pair_up(gold["participants"], other["participants"], score.person_weight, 0.3)
        alike = 2 * sum(score.person_weight(a, b) for a, b in pairs) / size if size else 0.0
        if alike > best:
            best = alike
            same = other["kind"] == gold["kind"]
            words = "used up or too unlike" if same else f"read as {other['kind']}"
            if alike < 0.5:
                words = "other people" if same else "nothing like it"
    return words if best >= 0.25 else "nothing like it"


def tell(score: ModuleType, folders: list[Path], predicted: dict[str, Gold]) -> list[Told]:
    """Every gold account with what was read of it."""
    told = []
    for path in sorted(p for folder in folders for p in folder.rglob("*.json") if not p.name.endswith(".meta.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        reading = msgspec.convert(predicted[gold["id"]], Reading, strict=False)
        accounts = accounts_of(reading, digest("", reading.id, reading.source or ""))
        read = predicted[gold["id"]]["engagements"]
        pairs = score.pair_up(gold["engagements"], read, score.engagement_weight(text), 0.5)
        for one in gold["engagements"]:
            at = next((n for n, e in enumerate(read) for g, p in pairs if g is one and p is e), None)
            if at is None:
                told.append(Told(gold["id"], one, None, None, why_unread(score, one, read)))
            else:
                told.append(Told(gold["id"], one, read[at], prepare(accounts[at])))
    return told


def why_apart(a: Prepared, b: Prepared) -> str:
    """Why two accounts are not one, in few words."""
    x, y = a.account, b.account
    if not agree_statuses(a, b):
        return f"statuses {x.status}/{y.status}"
    if agreement(a.days, b.days, x.kind in ("visit", "conference")) is None:
        return "days contradict"
    if agree_people(a, b) is None:
        return "people contradict"
    found = weigh(a, b)
    if found is None and agree_places(x, y) is None:
        return "places contradict"
    return "two who meet often, no day" if found is None else f"weight {found[0]}"


def short(told: Told) -> str:
    """An account in one line, as gold has it and as it was read."""
    found = told.read
    if found is None:
        return f"{told.report} {told.gold['salience']}: not read ({told.why}) | {told.gold['evidence'][:110]}"
    people = "; ".join(f"{p['party']} {p['name']} {p['part']}" for p in found["participants"])
    place = found["place"] and f"{found['place']['city']} {found['place']['country']}"
    return f"{told.report} {found['salience']} {found['status']} {found['date']} {place} [{people}]"


def main() -> None:
    """Count, and list where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--score", required=True, type=Path)
    parser.add_argument("--gold", required=True, nargs="+", type=Path)
    parser.add_argument("--pred", required=True, type=Path)
    parser.add_argument("--list", action="store_true", help="every missed and wrong pair")
    options = parser.parse_args()
    lines = options.pred.read_text("utf-8").splitlines()
    predicted = {row["id"]: row for row in map(json.loads, lines)}
    causes: Counter[str] = Counter()
    right = wrong = 0
    for a, b in combinations(tell(load_scorer(options.score), options.gold, predicted), 2):
        if a.report == b.report:
            continue
        want = a.gold["event"] == b.gold["event"]
        got = bool(a.read and b.read and a.read["event"] == b.read["event"])
        right += want and got
        wrong += got and not want
        if want == got:
            continue
        if got:
            cause = "WRONG MERGE"
        elif a.account and b.account:
            cause = f"apart: {why_apart(a.account, b.account)}"
        else:
            cause = "unread: " + " + ".join(sorted(t.why for t in (a, b) if t.read is None))
        if want:
            causes[cause] += 1
        if options.list:
            print(f"{cause} | {a.gold['event']} / {b.gold['event']}\n    {short(a)}\n    {short(b)}")
    missed = sum(causes.values())
    print(f"{right + missed} pairs: {right} right, {missed} missed, {wrong} wrong")
    for cause, count in causes.most_common():
        print(f"{count:5} {cause}")


if __name__ == "__main__":
    main()
