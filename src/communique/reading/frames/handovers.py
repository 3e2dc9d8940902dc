"""English: who hands over a letter that the report told of before meets whoever gets it.

'The President received a message from A. It was delivered by [the envoy B]', 'The letter was handed over by B to [Minister C]'.
"""

from communique.reading.clauses import Hypothesis, Role, Roles, Trigger
from communique.reading.text import Group, Mention, Scene

NEAR = 6  # sentences from a letter to who hands it over; tokens from 'handed' to 'the letter'
EPITHETS = 3  # tokens between 'the' and 'message'


def handed_over(scene: Scene, roles: Roles, told: list[Hypothesis]) -> list[Hypothesis]:
    """A meeting for each letter told of before that one person hands to another; its noun then only points back at the letter."""
    if scene.language.code != "en":
        return []
    letters = [h for h in told if h.kind == "message" and h.trigger.type == "noun"]
    out = []
    for h in letters:
        before = [one for one in letters if 0 < h.sentence - one.sentence <= NEAR and len(one.named()) > 1]
        if not before or not _is_told_again(roles, h.trigger):
            continue
        giver, getter = _people(roles, h.trigger)
        getter = getter or _who_received(roles, before[-1])
        if giver is None or getter is None or giver.entity is getter.entity or not _are_people(giver, getter):
            continue
        meeting = Hypothesis(("meeting",), "held", h.trigger, h.sentence, first=h.first, last=h.last)
        meeting.roles = [Role(one.entity, "participant", one) for one in (giver, getter)]
        h.roles, h.generic = [], True
        out.append(meeting)
    return out


def _is_told_again(roles: Roles, trigger: Trigger) -> bool:
    """'[the] letter', '[the] special message'."""
    near = range(trigger.first - 1, max(roles.sight.start_of(trigger.first), trigger.first - EPITHETS) - 1, -1)
    opener = next((at for at in near if roles.sight.word(at, "det")), None)
    return opener is not None and roles.sight.lower(opener) in ("the", "this", "his", "her")


def _people(roles: Roles, trigger: Trigger) -> tuple[Mention | None, Mention | None]:
    """Who hands it over, and to whom: 'handed the letter to', 'the letter was delivered by … to'."""
    sight = roles.sight
    groups = roles.groups(trigger.sentence)
    end = sight.document.sentences[trigger.sentence].last
    passive = next((at for at in range(trigger.last, end) if sight.key_word(at, "hands_over")), None)
    if passive is not None and sight.word(passive - 1, "passive"):
        behind = [g for g in groups if g.first > passive]
        return _first(behind, "by"), _first(behind, "to")
    low = max(sight.start_of(trigger.first), trigger.first - NEAR)
    verb = next((at for at in range(trigger.first - 1, low - 1, -1) if sight.key_word(at, "hands_over")), None)
    if verb is None or not (sight.lower(verb).endswith("ed") or sight.lower(verb) in ("gave", "brought", "sent")):
        return None, None
    subject = roles.subject(verb)
    to = _first([g for g in groups if g.first >= trigger.last], "to")
    return (subject.mentions[0] if subject is not None and sight.lower(verb) != "sent" else None), to


def _first(groups: list[Group], marker: str) -> Mention | None:
    """The first person behind the preposition."""
    return next((g.mentions[0] for g in groups if g.marker == marker), None)


def _who_received(roles: Roles, letter: Hypothesis) -> Mention | None:
    """'[The President] received a message from A': to whom it came there; None where it was only sent."""
    if letter.light is None or not roles.sight.key_word(letter.light, "receive"):
        return None
    return next((r.mention for r in letter.named() if r.part == "addressee"), None)


def _are_people(*mentions: Mention) -> bool:
    """Two persons of office or name."""
    return all(m.kind == "person" and m.entity is not None and (m.entity.office or m.entity.name) for m in mentions)
