"""Is a report about a topic? Each topic weighed by how it is told of: its points, what the other topics have, who met.

The weights are the model `topic` of world/weights.tsv, learned on gold reports by scripts/learn_weights.py.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from communique.model import TOPICS, Engagement
from communique.reading.accounts import probability

LIKELY = 0.42  # from which a report is about a topic
USUAL_LENGTH, SHORTEST = 1500, 400  # characters; in a longer text points weigh less, by the square root
RELATIONS = "bilateral_relations"
OF_WHO_MET = frozenset(
    {RELATIONS, "multilateral", "peace_conflict", "interparliamentary"}
)  # topics that these tell much of
LEADERS = frozenset({"head_of_state", "head_of_government"})


class Told(NamedTuple):
    """How a topic is told of."""

    points: float
    best: float  # the weight of its best phrase
    opening: bool  # in the first sentences
    agenda: bool  # where an agenda is told
    first: float  # where it is first told, 0 to 1

    def and_also(self, later: "Told") -> "Told":
        """With what a sentence further on adds."""
        return Told(
            self.points + later.points,
            max(self.best, later.best),
            self.opening or later.opening,
            self.agenda or later.agenda,
            self.first,
        )


def topic_chances(told: Mapping[str, Told], length: int, engagements: Sequence[Engagement]) -> dict[str, float]:
    """How likely each topic of the closed list is one of the report's."""
    return {topic: probability("topic", of) for topic, of in topic_features(told, length, engagements).items()}


def topic_features(
    told: Mapping[str, Told], length: int, engagements: Sequence[Engagement]
) -> dict[str, dict[str, float]]:
    """The figures that each topic is weighed by. `length`: of the text, in characters."""
    most = max((one.points for one in told.values()), default=0.0) or 1.0
    scale = max(1.0, length / USUAL_LENGTH) ** 0.5
    met = who_met(engagements)
    out = {}
    for topic in TOPICS:
        one = told.get(topic, Told(0.0, 0.0, False, False, 1.0))
        features = {
            "bias": 1.0,
            f"is_{topic}": 1.0,
            "points": math.log1p(2 * one.points / scale),
            "share": one.points / most,
            "stronger": sum(other.points > one.points for other in told.values()) / 5,
            "told": float(topic in told),
            "best": one.best,
            "opening": float(one.opening),
            "agenda": float(one.agenda),
            "early": 1.0 - one.first,
            "length": math.log(max(SHORTEST, length) / USUAL_LENGTH),
        }
        if topic in OF_WHO_MET:
            features |= {f"{name}_{topic}": value for name, value in met.items()}
            features |= {f"{name}_{topic}": features[name] for name in ("points", "share")}
        out[topic] = features
    return out


def who_met(engagements: Sequence[Engagement]) -> dict[str, float]:
    """Of the report's main engagements: are they of two states, of several or a body, visits, of leaders?"""
    main = [e for e in engagements if e.salience == "main"]
    people = [p for e in main for p in e.participants]
    parties = {p.party for p in people if p.party is not None}
    several = any(party.startswith("IGO:") for party in parties) or len(parties) > 2
    return {
        "two": float(not several and len(parties) == 2 and not any(":" in party for party in parties)),
        "several": float(several),
        "visit": float(any(e.kind == "visit" for e in main)),
        "conference": float(any(e.kind == "conference" for e in main)),
        "leaders": float(any(p.office in LEADERS for p in people)),
    }
