"""What a Russian report says may be, with the time when: 'может посетить Осло в мае', 'рассматривает возможность визита в мае'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

MAY = 4  # tokens from 'может' to its infinitive
CONSIDERED = 9  # tokens from 'рассматривает' to the engagement's noun
AT_A_TIME = ("meeting", "visit", "call", "conference")


def may_at_a_time(sight: Sight, trigger: Trigger, verb: int | None) -> bool:
    """'A [может посетить] Осло [в конце мая]', 'A и B [могут встретиться] на саммите': news of a plan, as it has a time; not 'не может'."""
    at = trigger.first if verb is None else verb
    if trigger.kinds[0] not in AT_A_TIME or not any(f.pos == "INFN" for f in sight.forms(at)[:1]):
        return False
    may = next((i for i in range(at - 1, max(sight.start_of(at), at - MAY) - 1, -1) if _may(sight, i)), None)
    if may is None or sight.lower(may - 1) in ("не", "бы", "только") or sight.lower(may + 1) == "быть":
        return False
    clause = range(max(sight.start_of(at), may - CONSIDERED), sight.document.clause_end(trigger.last))
    return _has_time(sight, clause) and not any(sight.word(i, "if") for i in clause)


def only_might_be_off(sight: Sight, at: int) -> bool:
    """'могут [отложить] визит', 'не исключает [отмены] визита', 'не будет [отменена]': not called off, by the word at this token."""
    near = range(max(sight.start_of(at), at - MAY), at)
    return any(_may(sight, i) or (sight.lower(i) == "не" and i < at - 1) for i in near) or sight.lower(at - 1) == "не"


def is_considered(sight: Sight, trigger: Trigger) -> bool:
    """'[прорабатывают возможность] организации визита [летом]', '[задумался о] визите в Осло в мае': news of a plan, as it has a time."""
    if trigger.type == "verb" or trigger.kinds[0] not in AT_A_TIME:
        return False
    start, end = sight.start_of(trigger.first), sight.document.clause_end(trigger.last)
    if not _has_time(sight, range(trigger.last, end)):
        return False
    back = sight.before_epithets(trigger.first)
    if sight.lower(back) in ("о", "об") and sight.key_word(back - 1, "thinks_of"):
        return True
    for at in range(back, max(start, back - CONSIDERED) - 1, -1):
        if sight.text(at) in ",;:":
            return False
        if sight.lower(at) in ("возможность", "вариант"):
            return sight.key_word(at - 1, "considers")
    return False


def _may(sight: Sight, at: int) -> bool:
    return sight.lower(at) in ("может", "могут")


def _has_time(sight: Sight, tokens: range) -> bool:
    """'в мае', 'на следующей неделе', 'в пятницу', 'в 2020 году', 'завтра'."""
    return any(not sight.calendar_words.isdisjoint(sight.keys(at)) or sight.key_word(at, "when_told") for at in tokens)
