"""English: who does what to whom where the order of words alone would mislead.

'With the envoy, the minister discussed trade', 'a dinner hosted by X', 'looks forward to welcoming X to Oslo'.
"""

from communique.reading.clauses import Roles, Trigger
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Group, Scene, Sight

SECOND_VERB = 9  # tokens from 'meet and' to '(give a joint press conference) with'
ATTENDED = 4  # tokens of '(attended) a working dinner'


def fronted(sight: Sight, roles: Roles, trigger: Trigger, subject: Group) -> Group | None:
    """'[With the Chadian envoy], the minister discussed trade': who stands before the subject; None where nobody does."""
    start = sight.start_of(trigger.first)
    if trigger.kinds != ("meeting", "call") or sight.is_russian or sight.lower(start) != "with":
        return None
    first = next((g for g in roles.groups(trigger.sentence) if g.first > start), None)
    if first is None or first is subject or first.marker != "with" or sight.text(first.last) != ",":
        return None
    return first if first.mentions[0].kind == "person" and subject.mentions[0].kind != "side" else None


def shared_object(scene: Scene, roles: Roles, trigger: Trigger, end: int, obj: str) -> Group | None:
    """'received and held talks with [X]', 'will meet and give a press conference with [X]': whom the second of two joined verbs has."""
    sight = roles.sight
    if obj not in ("guest", "participant") or sight.is_russian or trigger.passive or sight.lower(trigger.last) != "and":
        return None
    verbs = (m.last for m in scene.document.found(trigger.last + 1, "triggers") if m.row["type"] == "verb")
    second = next(verbs, None)
    behind = [g for g in roles.groups(trigger.sentence) if trigger.last < g.first < end]
    if second is not None:
        return next((g for g in behind if 0 <= g.first - second <= 2 and g.marker in ("", "with")), None)
    near = [g for g in behind[:1] if g.marker == "with" and g.first - trigger.last <= SECOND_VERB]
    commas = any(sight.text(i) in ",;:" for g in near for i in range(trigger.last, g.first))
    return near[0] if near and not commas else None


def tells_whose(scene: Scene, sight: Sight, trigger: Trigger) -> bool:
    """'at a dinner [hosted by X]', 'a forum [hosted by Peru]': whose a thing is, and nobody's reception."""
    at = trigger.first - 1
    if sight.is_russian or not trigger.passive or trigger.obj != "guest" or at < 0:
        return False
    token = sight.tokens[at]
    plain = token.kind == "word" and not token.lower.endswith("ly") and sight.calendar_words.isdisjoint(token.keys)
    grammar = any(sight.word(at, kind) for kind in ("aux", "adverb", "conj", "relative", "prep", "time_noun"))
    people = any(m.last == trigger.first for m in scene.of_sentence(trigger.sentence))
    attended = any("attend" in sight.tokens[i].keys for i in range(max(0, at - ATTENDED), at))
    return plain and not (grammar or people or attended or sight.key_word(at, "many"))


def awaited_in(sight: Sight, trigger: Trigger, objects: list[tuple[Group, str]], stop: int) -> PlaceFound | None:
    """'looked forward to [welcoming] X [to Oslo] in June': where X is awaited on a visit."""
    if sight.is_russian or sight.lower(trigger.first - 2) != "forward" or len(objects) != 1:
        return None
    return place_after(sight, objects[0][0].last, stop, prepositions=("to", "in"))
