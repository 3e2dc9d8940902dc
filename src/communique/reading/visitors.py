"""Visits that a report tells of only by calling somebody a visitor: 'the visiting Chilean foreign minister'."""

from communique.reading.hypotheses import Hypothesis, Role
from communique.reading.scene import Mention, Scene
from communique.reading.triggers import Trigger

WORD = "visiting"
REACH = 3  # tokens of a mention in which the word stands: 'the two visiting'


def visitors(scene: Scene) -> list[Hypothesis]:
    """A visit of each person of office whom the report calls a visitor; where to, the rest of the report tells."""
    if scene.language.code != "en":
        return []
    out = []
    for mention in scene.mentions:
        if mention.kind != "person" or not mention.titles or mention.entity is None:
            continue
        words = scene.document.tokens[mention.first : min(mention.first + REACH, mention.last)]
        at = next((token.index for token in words if token.lower == WORD), None)
        if at is not None:
            out.append(_visit(mention, at))
    return out


def _visit(mention: Mention, at: int) -> Hypothesis:
    trigger = Trigger(at, at + 1, mention.sentence, ("visit",), "noun", "visitor", "", {}, at, word="visit")
    roles = [Role(mention.entity, "visitor", mention)]
    return Hypothesis(
        ("visit",), "held", trigger, mention.sentence, roles, first=mention.first, last=mention.last, tenseless=True
    )
