"""English: verbs and nouns of travel that tell of no journey: 'came to power', 'left the decision to X', 'stop the war'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

LEFT = 3  # tokens of 'final crucial decision' behind 'left the'
STATE_REACH = 4  # tokens of 'to absolute political power' behind its preposition
COME_ON = frozenset(
    ["up", "under", "across", "about", "forward", "true", "clean", "of", "down", "out", "into", "armed"]
)
INTO = frozenset(["to", "into", "in", "under", "from"])


def goes_nowhere(sight: Sight, trigger: Trigger) -> bool:
    """'[came] up with a plan', '[left] the decision to X', 'border [land]', '[stop] the war in X', 'his [return] to power'."""
    behind, head = trigger.last, sight.lower(trigger.head)
    if head == "land" and not sight.is_headline(trigger.sentence):
        before = trigger.first - 1
        while sight.word(before, "adverb"):
            before -= 1
        return not (sight.word(before, "aux") or sight.word(before, "pronoun") or sight.lower(before).endswith("s"))
    if _into_a_state(sight, trigger):
        return True
    if trigger.type == "noun":
        return False
    if trigger.word == "come" and any(sight.lower(at) in ("after", "before") for at in range(behind, behind + 4)):
        return any(sight.key_word(at, "time_noun") for at in (behind, behind + 1))  # 'coming a day after'
    if trigger.word == "come" and trigger.last - trigger.first == 1:
        return sight.lower(behind) in COME_ON
    if head in ("stop", "stops", "stopped", "stopping"):
        return _stops_something(sight, trigger)
    if sight.lower(behind - 1) == "out" and head in ("set", "sets", "setting"):
        return sight.text(behind) in ':,“"' or sight.word(behind, "det")  # 'as she [set out]: “…”', 'set out the plan'
    return "leave" in sight.keys(trigger.head) and _is_left(sight, trigger)


def _into_a_state(sight: Sight, trigger: Trigger) -> bool:
    """'came [to power]', 'has come [into full effect]', 'is [in police custody]', 'his return [to office]': no place.

    Not 'came to the office of Minister X', 'a visit to work out the plan'.
    """
    if trigger.type == "noun" and trigger.word != "return":
        return False
    behind = trigger.last
    while sight.lower(behind) == "back" or sight.word(behind, "adverb"):
        behind += 1
    at = behind - 1 if sight.lower(behind - 1) in INTO else behind
    if sight.lower(at) not in INTO:
        return False
    if _in_somebodys(sight, at + 1):
        return True
    for step in range(at + 1, at + 1 + STATE_REACH):
        if sight.word(step, "state_not_place"):
            return True
        the = sight.word(step, "det") and sight.lower(step) not in ("a", "an")
        if the or sight.word(step, "prep") or sight.text(step) in ",.;:":
            return False
    return False


def _in_somebodys(sight: Sight, first: int) -> bool:
    """'it is in both Peru's and Chad's [interest]', 'is in Peru's own [hands]', 'came to Chad's [aid]': what no one can travel to."""
    for at in range(first, first + OWNED_REACH):
        if sight.is_possessive(at) and any(
            sight.word(i, "owned_state") or sight.word(i, "state_not_place") for i in (at + 1, at + 2)
        ):
            return True
        if sight.word(at, "prep") or sight.text(at) in ",.;:":
            return False
    return False


OWNED_REACH = 8  # tokens of 'both Peru's and the Ghanaian people's'


def _stops_something(sight: Sight, trigger: Trigger) -> bool:
    """'[stop] the bloodshed', '[stop] firing at them', 'were [stopped] by troops': only 'stopped in', 'stops here' is a way's."""
    before = trigger.first - 1
    while sight.word(before, "adverb"):
        before -= 1
    if sight.word(before, "passive") and sight.lower(trigger.head) == "stopped":
        return True
    behind = trigger.last
    return sight.word(behind, "det") or (
        sight.text(behind).islower()
        and not any(sight.word(behind, kind) for kind in ("prep", "adverb", "conj", "time_noun", "here"))
    )


def _is_left(sight: Sight, trigger: Trigger) -> bool:
    """'[left] the final decision to X', 'Lund, [left], attends', 'critics from the [left]', '[leaving] Peru unprepared'."""
    before, behind = trigger.first - 1, trigger.last
    beside = sight.text(before) in ",(" and sight.text(behind) in ",)"
    over = sight.tokens[before].kind == "number" or sight.word(before, "quantity") or sight.lower(before) == "the"
    if trigger.last - trigger.first == 1 and sight.lower(trigger.head) == "left" and (beside or over):
        return True
    land = sight.party(behind, "name", "capital")
    if land is not None and sight.word(land.last, "left_how"):
        return True
    near = range(behind + 1, behind + 1 + LEFT)
    return sight.word(behind, "det") and any(sight.key_word(at, "left_thing") for at in near)
