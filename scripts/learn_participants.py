"""Counts languages/world/participant_confidence.tsv from gold reports: how often a participant read like this is right.

    python scripts/learn_participants.py SCORE.py GOLD_DIR…

To be run after learn_weights.py, whose engagement confidences it counts by. Right is a participant of an engagement that
matches a gold one, with the person (or an unnamed side, as in the gold) and party of one of its participants.
"""

import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from communique.model import Participant, Report
from communique.reading import read_report

TARGET = Path(__file__).parents[1] / "src/communique/languages/world/participant_confidence.tsv"
LEAST = {"named": ("0.85", "0.7", "0"), "side": ("0.7", "0")}  # engagement confidences from which a row holds
HEAD = """# How often a participant was right on gold reports (person or side, and party), by how he was found: named or
# an unnamed side, his party read, inferred or not told, and the confidence of the engagement (from `least` on).
# By scripts/learn_participants.py; a row that few cases speak for is drawn towards one half.
who	party	least	confidence
"""


def main() -> None:
    """Read, match, count, write."""
    spec = importlib.util.spec_from_file_location("score", sys.argv[1])
    assert spec and spec.loader
    score: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    counts: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for path in sorted(p for folder in sys.argv[2:] for p in Path(folder).rglob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        reading = read_report(
            Report(id=gold["id"], text=text, url=gold["url"], published=gold["published"], language=gold["language"])
        )
        told = json.loads(msgspec.json.encode(reading.engagements))
        matched = score.pair_up(gold["engagements"], told, score.engagement_weight(text), 0.5)
        for engagement, plain in zip(reading.engagements, told, strict=True):
            partner = next((g for g, p in matched if p is plain), None)
            right = [] if partner is None else _right(score, partner, plain)
            for participant, one in zip(engagement.participants, plain["participants"], strict=True):
                counts[_row(participant, engagement.confidence)].append(any(one is r for r in right))
    lines = []
    for who, leasts in LEAST.items():
        for party in ("read", "inferred", "none"):
            for least in leasts:
                found = counts[who, party, least]
                lines.append(f"{who}\t{party}\t{least}\t{(sum(found) + 1) / (len(found) + 2):.2f}\n")
                print(f"{who} {party} {least}: {len(found)} cases")
    TARGET.write_text(HEAD + "".join(lines), "utf-8")


def _right(score: Any, gold: dict[str, Any], read: dict[str, Any]) -> list[dict[str, Any]]:
    """The read participants who are as the gold has them, by the scorer's own pairing."""
    pairs = score.pair_up(gold["participants"], read["participants"], score.person_weight, 0.3)
    return [
        p
        for g, p in pairs
        if score.same_party(g["party"], p.get("party"))
        and (
            score.like_name(g["name"], p["name"])
            if g["name"] and p.get("name")
            else not g["name"] and not p.get("name")
        )
    ]


def _row(participant: Participant, engagement: float) -> tuple[str, str, str]:
    who = "named" if participant.name else "side"
    why = participant.why.get("party")
    party = "none" if not participant.party else "inferred" if why is None or why.inferred else "read"
    return who, party, next(least for least in LEAST[who] if engagement >= float(least))


if __name__ == "__main__":
    main()
