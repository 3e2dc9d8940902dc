"""Earlier engagements of the same people, told without their names: 'Последний раз лидеры общались 5 мая'."""

from communique.reading.account import Account, of_the_same
from communique.reading.edtf import days_apart
from communique.reading.hypotheses import Hypothesis
from communique.reading.sameness import NEAR_DAY
from communique.reading.scene import Scene

FRESH = 5  # days back that news may lie


def met_before(scene: Scene, h: Hypothesis, met: Account) -> Account | None:
    """What a verb whose subject is 'they', 'the leaders' tells of a day long before the report's, or recalls by a word.

    `met`: what the report told of them. None where the verb may speak of that. 'Последний раз президенты встречались в
    мае 2019 года', '5 марта они беседовали по телефону'.
    """
    if h.trigger.type != "verb" or h.status != "held" or h.day is None or h.day_cost > NEAR_DAY:
        return None
    away = days_apart(h.day.resolve(False), scene.day)
    if away is None or away <= FRESH or not _is_subject_of_many(scene, h):
        return None
    for other in met.hypotheses:
        told = other.day.resolve(met.status != "held") if other.day is not None else None
        apart = days_apart(told, h.day.resolve(False))
        if apart is not None and apart <= FRESH:
            return None
    return of_the_same(h, met.roles, tuple(kind for kind in h.kinds if kind in met.kinds))


def _is_subject_of_many(scene: Scene, h: Hypothesis) -> bool:
    """'они', 'лидеры', 'стороны' in the verb's sentence before it or behind."""
    return any(
        m.plural or m.group in ("sides", "they")
        for m in scene.of_sentence(h.sentence)
        if m.kind in ("group", "pronoun")
    )
