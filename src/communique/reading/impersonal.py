"""Russian verbs in the plural without a subject: 'подписали соглашение', 'с Лундом обсудили торговлю'."""

from communique.reading.roles import Group
from communique.reading.sight import Sight
from communique.reading.triggers import Trigger


def is_impersonal(sight: Sight, trigger: Trigger) -> bool:
    """'В Осло [подписали] соглашение Норвегии и Ганы': a finite verb in the plural (the caller knows of no subject)."""
    forms = sight.tokens[trigger.head].forms[:1]
    return sight.is_russian and bool(forms) and forms[0].pos == "VERB" and forms[0].number == "plur"


def is_of_those_met(sight: Sight, trigger: Trigger, objects: list[tuple[Group, str]]) -> bool:
    """'С Лундом [обсудили] торговлю, с Бергом — визы': tells more of talks told before."""
    with_them = bool(objects) and all(group.marker == "с" for group, _ in objects)
    return with_them and trigger.kinds[0] == "meeting" and is_impersonal(sight, trigger)
