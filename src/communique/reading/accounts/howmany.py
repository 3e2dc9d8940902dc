"""Of how many sides a meeting is told to be: 'trilateral', 'bilateral'."""

from communique.reading.clauses import Hypothesis
from communique.reading.frames import MEETS
from communique.reading.text import Scene


def of_three(scene: Scene, h: Hypothesis) -> bool:
    """'Состоялась [трёхсторонняя] встреча президентов A, B и C': none of two of them."""
    before = scene.document.tokens[max(0, h.trigger.first - 2) : h.trigger.first]
    beginnings = tuple(scene.language.words("of_three"))
    return h.kind in MEETS and len(h.named()) > 2 and any(t.lower.startswith(beginnings) for t in before)


def of_two(scene: Scene, h: Hypothesis) -> bool:
    """'A, B and C met. A [bilateral] meeting of A and B was held too'. English."""
    before = scene.document.tokens[max(0, h.trigger.first - 1) : h.trigger.last]
    told = any(t.lower == "bilateral" for t in before) and scene.language.code == "en"
    return told and len({r.entity.party for r in h.named() if r.entity}) == len(h.named()) == 2
