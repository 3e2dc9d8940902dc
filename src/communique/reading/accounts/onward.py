"""A journey on which somebody sets out only when what the sentence told before is over."""

from communique.reading.frames import Account
from communique.reading.text import Scene, Sight

NEAR = 6  # tokens between the word of what comes next and the verb of the journey

AFTER_WHICH = frozenset([("after", "which"), ("after", "that"), ("после", "чего"), ("после", "этого")])


def goes_on_from(scene: Scene, account: Account, visit: Account) -> bool:
    """'met Soto in Oslo [and then flew to Lima]', 'will see Soto [before leaving for Lima]': where they met is not Lima.

    'проведёт переговоры с Сото, [после чего отбудет в Лиму]'.
    """
    told, journey = account.hypotheses[0], visit.hypotheses[0]
    if visit.kind != "visit" or told.sentence != journey.sentence or journey.trigger.type != "verb":
        return False
    if journey.trigger.first <= told.trigger.last:
        return False
    sight = Sight(scene.document, scene.language)
    verb = journey.trigger.head
    first = max(told.trigger.last, verb - NEAR)
    if sight.document.standing("comes_next", first, verb):
        return True
    if any((sight.lower(at), sight.lower(at + 1)) in AFTER_WHICH for at in range(first, verb - 1)):
        return True
    return sight.lower(verb).endswith("ing") and sight.lower(verb - 1) == "before"
