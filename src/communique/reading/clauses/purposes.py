"""What a journey or a meeting is for: 'flew to Oslo [for talks]', 'arrived [to meet] X', 'met [to discuss] trade'."""

from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight


def purpose_of(
    sight: Sight, here: list[tuple[Trigger, list[Hypothesis]]], trigger: Trigger, made: list[Hypothesis]
) -> None:
    """'is due in Oslo [for talks] with X', 'leaves on Sunday [for a meeting] with X': as open as the journey.

    `here`: the triggers before it in the sentence with their hypotheses.
    """
    if sight.is_russian:
        return
    if trigger.type == "verb":
        _is_what_for(sight, [h for _, made in here for h in made if h.kind == "meeting"][-1:], trigger, made)
        _as_open_as_journey(sight, here, trigger, made)
        return
    told = here[-1][1]
    if not told:
        return
    if told[-1].purpose and sight.lower(trigger.first - 1 - sight.word(trigger.first - 1, "det")) == "including":
        _is_for(made)  # 'arrived for talks with officials, including [a meeting] with X'
    if told[-1].kind != "visit":
        return
    at = trigger.first - 1
    while at > told[-1].first and at > trigger.first - 4 and not sight.word(at, "prep") and sight.text(at).islower():
        at -= 1  # 'for direct bilateral talks'
    if sight.lower(at) != "for":
        return
    for h in made:
        if h.place is None and h.kind == "meeting" and not h.generic and told[-1].place is not None:
            h.place = told[-1].place  # 'flew to Muscat for talks with Saudi officials'
    if told[-1].status == "held":
        if sight.key_word(told[-1].trigger.head, "sets_off"):
            _is_for(made)
        return
    for h in made:
        if h.status == "held" and h.tenseless:
            h.status = told[-1].status


def _is_what_for(sight: Sight, met: list[Hypothesis], trigger: Trigger, made: list[Hypothesis]) -> None:
    """'will meet in Lima [to discuss] trade', 'held talks at the summit [to discuss] it': what they meet for is no other
    meeting, where nobody else is told."""
    does = any(h.trigger.type == "verb" or h.light is not None for h in met)
    if not does or trigger.kinds[0] != "meeting" or sight.lower(trigger.first - 1) != "to":
        return
    before = trigger.first - 2
    if sight.lower(before).endswith("ed") or any(sight.word(before, kind) for kind in ("plan", "wish", "set_to")):
        return  # 'held talks in Lima and agreed [to meet] again in June'
    known = [r.entity for h in met for r in h.named()]
    made[:] = [h for h in made if not all(r.entity in known for r in h.named())]


def _as_open_as_journey(
    sight: Sight, here: list[tuple[Trigger, list[Hypothesis]]], trigger: Trigger, made: list[Hypothesis]
) -> None:
    """'spoke of her trip to Peru yesterday [to meet] Soto': held or planned as the trip is, that a noun tells."""
    journey = here[-1] if here else None
    if journey is None or journey[0].type == "verb" or sight.lower(trigger.head - 1) != "to":
        return
    told = next((h for h in journey[1] if h.kind == "visit"), None)
    between = [at for at in range(journey[0].last, trigger.head - 1) if sight.lower(at) != "to"]
    if told is None or any(sight.word(at, kind) for at in between for kind in OF_A_VERB):
        return  # 'the trip to Peru [began with plans] to meet'
    for h in made:
        if h.kind == "meeting" and h.status != "cancelled":
            h.status, h.tenseless = told.status, told.tenseless


OF_A_VERB = ("plan", "wish", "set_to", "aux", "shall", "told", "came", "preterite", "managed")


def came_for(sight: Sight, trigger: Trigger) -> bool:
    """'ездил в Осло, [чтобы встретиться] с X', 'приезжал в Осло [для переговоров] с X': what somebody travelled for. Russian."""
    back = trigger.first - 1 if trigger.type == "verb" else sight.before_epithets(trigger.first)
    if sight.lower(back) not in ("чтобы", "для", "на", "участия", "в"):
        return False
    for at in range(back - 1, sight.start_of(back) - 1, -1):
        if sight.text(at) in ";:":
            return False
        form = next(iter(sight.forms(at)[:1]), None)
        if form is not None and form.pos in ("VERB", "GRND"):
            journey = any(m.row["kind"] == "visit" for m in sight.document.found(at, "triggers"))
            return form.tense == "past" and (journey or sight.key_word(at, "arrive") or sight.key_word(at, "sets_out"))
    return False


def has_just_come(sight: Sight, trigger: Trigger) -> bool:
    """'arrived in Oslo on Tuesday [to meet] X', 'left for Lima [to hold] talks': not yet done for certain."""
    if sight.is_russian or trigger.kinds[0] != "meeting":
        return False
    near = range(trigger.head - 2, max(sight.start_of(trigger.head), trigger.head - CAME_BACK) - 1, -1)
    return any(sight.key_word(at, "sets_off") and sight.word(at, "came") for at in near)


def _is_for(made: list[Hypothesis]) -> None:
    """'arrived on Tuesday [for talks] with X': not yet held for certain."""
    for h in made:
        h.purpose = h.tenseless = h.status == "held" and h.kind == "meeting"


CAME_BACK = 24  # tokens from 'arrived at …' to the infinitive of what for


def came_far(sight: Sight, verb: int, *, delivers: bool = False) -> bool:
    """'[arrived] at the palace in Accra shortly before noon on Tuesday (1200 GMT) to meet X': no other verb between.

    delivers: the verb hands something over or signs it, which who 'was in Accra', 'called on X', 'met X' did there.
    """
    for at in range(verb - 2, max(sight.start_of(verb), verb - CAME_BACK) - 1, -1):
        there = sight.word(at, "was_there") and not sight.lower(at + 1).endswith("ed")  # not 'were poised to sign'
        if sight.word(at, "came") or (delivers and there):
            return True
        if (
            any(sight.word(at, kind) for kind in ("plan", "wish", "set_to", "aux", "shall", "told"))
            or sight.text(at) in ";:"
        ):
            return False
    return False
