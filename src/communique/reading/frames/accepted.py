"""Visits told by an invitation that is accepted in a sentence of its own.

'Президент пригласил министра посетить Осло. Приглашение принято.', 'The guest accepted the invitation with gratitude.'
"""

from communique.reading.clauses import Hypothesis, Role, Roles, Trigger
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Mention, Scene, Sight

BESIDE = 6  # tokens between 'accepted' and 'invitation'
BACK = 2  # sentences back in which somebody invites
TO_PLACE = 12  # tokens from 'to visit' to the place


def accepted_visits(scene: Scene, roles: Roles) -> list[Hypothesis]:
    """A planned visit for each invitation accepted where no word of a visit stands, whose place a sentence before tells."""
    sight, out = roles.sight, []
    for sentence in scene.document.sentences:
        if not sight.is_russian and (told_at_once := _gladly_accepted(scene, sight, sentence.index)) is not None:
            out.append(told_at_once)
            continue
        if sight.is_russian and (here := _fronted(scene, roles, sentence.index)) is not None:
            out.append(here)
            continue
        if sight.is_russian and (here := _invited_and_accepted(scene, sight, sentence.index)) is not None:
            out.append(here)
            continue
        verb = _accepts(sight, sentence.first, sentence.last)
        if verb is None or sentence.index == 0:
            continue
        told = _invited(scene, sight, sentence.index)
        if told is None:
            continue
        visitor = _visitor(scene, roles, verb, told)
        if visitor is not None:
            trigger = Trigger(verb, verb + 1, sentence.index, ("visit",), "verb", "visitor", "place", {}, verb)
            role = Role(visitor.entity, "visitor", visitor)
            out.append(
                Hypothesis(("visit",), "planned", trigger, sentence.index, [role], told, first=verb, last=verb + 1)
            )
    return out


def _accepts(sight: Sight, first: int, last: int) -> int | None:
    """The verb of accepting beside 'invitation', in a sentence without a word of a visit and without a denial."""
    accepting = sight.document.standing("accept", first, last)
    if not accepting or any(m.row["kind"] == "visit" for m in sight.document.within("triggers", first, last)):
        return None
    for at in accepting:
        if not any(sight.word(i, "negation") for i in range(max(first, at - 2), at)):
            near = range(max(first, at - BESIDE), min(last, at + BESIDE))
            if any(_is_invitation(sight, i) for i in near):
                return at
    return None


def _invited_and_accepted(scene: Scene, sight: Sight, number: int) -> Hypothesis | None:
    """'X [пригласил] Y [посетить] Перу, и это [приглашение] было [принято]': Y's visit, all told in one sentence."""
    sentence = scene.document.sentences[number]
    inside = range(sentence.first, sentence.last)
    invites = next((at for at in inside if sight.lower(at).startswith(("пригласил", "приглаша"))), None)
    if invites is None:
        return None
    visits = (m for at in range(invites, sentence.last) for m in sight.document.found(at, "triggers"))
    visit = next((m for m in visits if m.row["kind"] == "visit"), None)
    noun = next((at for at in range(invites, sentence.last) if _is_invitation(sight, at)), None)
    if visit is None or noun is None or noun < visit.last:
        return None
    verb = next((at for at in range(noun, min(noun + BESIDE, sentence.last)) if sight.key_word(at, "accept")), None)
    place = place_after(sight, visit.last, min(noun, visit.last + TO_PLACE), bare=True)
    place = place or place_after(sight, visit.last, min(noun, visit.last + TO_PLACE), prepositions=("в", "во", "на"))
    guests = [
        m for m in scene.of_sentence(number) if invites < m.first < visit.first and m.kind in ("person", "pronoun")
    ]
    if verb is None or place is None or not guests or guests[0].entity is None:
        return None
    trigger = Trigger(visit.first, visit.last, number, ("visit",), "verb", "visitor", "place", {}, visit.first)
    role = Role(guests[0].entity, "visitor", guests[0])
    return Hypothesis(("visit",), "planned", trigger, number, [role], place, first=visit.first, last=verb + 1)


def _fronted(scene: Scene, roles: Roles, number: int) -> Hypothesis | None:
    """'[Приглашение посетить] Лиму A с благодарностью [принял]': the visit of whoever accepts, all told in one clause. Russian."""
    sight, sentence = roles.sight, scene.document.sentences[number]
    noun = next((at for at in range(sentence.first, sentence.last) if _is_invitation(sight, at)), None)
    if noun is None or sight.word(noun - 1, "prep"):
        return None
    end = scene.document.clause_end(noun)
    visits = (m for at in range(noun, end) for m in sight.document.found(at, "triggers"))
    visit = next((m for m in visits if m.row["kind"] == "visit" and m.row["type"] == "verb"), None)
    verb = next((at for at in range(noun, end) if sight.key_word(at, "accept")), None)
    if visit is None or verb is None or verb < visit.last or sight.lower(verb - 1) == "не":
        return None
    place = place_after(sight, visit.last, verb, bare=True) or place_after(sight, visit.last, verb, prepositions=TO)
    subject = roles.subject(verb)
    agent = [g for g in roles.groups(number) if g.first > visit.last and not g.marker and "ablt" in g.cases]
    group = (
        subject
        if subject is not None and subject.mentions[0].kind in ("person", "pronoun")
        else next(iter(agent), None)
    )
    if place is None or group is None or group.mentions[0].entity is None:
        return None
    trigger = Trigger(verb, verb + 1, number, ("visit",), "verb", "visitor", "place", {}, verb)
    role = Role(group.mentions[0].entity, "visitor", group.mentions[0])
    return Hypothesis(("visit",), "planned", trigger, number, [role], place, first=noun, last=verb + 1)


TO = ("в", "во", "на")


def _gladly_accepted(scene: Scene, sight: Sight, number: int) -> Hypothesis | None:
    """'A invited B to visit Lima, which he gladly accepted', 'A invited B to Lima, and the invitation was accepted'. English.

    'A extended to B an invitation to visit Lima, which was accepted', 'an invitation to B from C to visit Lima, which he accepted'.
    """
    sentence = scene.document.sentences[number]
    verb = next(iter(sight.document.standing("accept", sentence.first, sentence.last)), None)
    if verb is None or any(sight.word(at, "negation") for at in range(max(sentence.first, verb - 3), verb)):
        return None
    before = range(sentence.first, verb)
    invites = next((at for at in before if sight.lower(at) in INVITED or _is_extended(sight, at, verb)), None)
    if invites is None:
        return None
    noun = sight.lower(invites) not in INVITED
    people = [m for m in scene.of_sentence(number) if m.first < verb and m.kind in ("person", "pronoun")]
    guests = [m for m in people if invites < m.first]
    place = place_after(sight, invites, verb, prepositions=("visit",) if noun else ("visit", "to"))
    if noun:
        guests = [m for m in people if sight.lower(m.first - 1 - sight.word(m.first - 1, "det")) == "to"] or guests
        guests = [m for m in guests if m.entity is not None and place and m.entity.party != place.place.country]
    if not guests or guests[0].entity is None or place is None or (not noun and place.first < guests[0].last):
        return None
    trigger = Trigger(verb, verb + 1, number, ("visit",), "verb", "visitor", "place", {}, verb)
    role = Role(guests[0].entity, "visitor", guests[0])
    return Hypothesis(("visit",), "planned", trigger, number, [role], place, first=invites, last=verb + 1)


def _is_extended(sight: Sight, at: int, verb: int) -> bool:
    """'conveyed an [invitation] to visit Lima, which (was) accepted': not 'accepted the invitation to visit'."""
    words = {sight.lower(step) for step in range(at, verb)}
    return _is_invitation(sight, at) and {"visit", "which"} <= words


INVITED = frozenset(["invited", "invites", "inviting"])


def _is_invitation(sight: Sight, at: int) -> bool:
    return bool({"приглашение", "invitation"} & set(sight.tokens[at].keys))


def _invites(sight: Sight, at: int) -> bool:
    return bool({"приглашение", "пригласить", "приглашать", "invitation", "invite"} & set(sight.tokens[at].keys))


def _invited(scene: Scene, sight: Sight, number: int) -> PlaceFound | None:
    """Where to the sentences before invite: behind the words of a visit that follow the invitation."""
    wanted = ("в", "во", "на") if sight.is_russian else ("to", "in")
    for sentence in reversed(scene.document.sentences[max(0, number - BACK) : number]):
        at = next((i for i in range(sentence.first, sentence.last) if _invites(sight, i)), sentence.last)
        for step in range(at, sentence.last):
            visits = [m for m in sight.document.found(step, "triggers") if m.row["kind"] == "visit"]
            for match in visits[:1]:
                stop = min(sentence.last, match.last + TO_PLACE)
                found = place_after(sight, match.last, stop, bare=True)
                found = found or place_after(sight, match.last, stop, prepositions=wanted)
                if found is not None:
                    return found
        if sight.is_russian and at < sentence.last:  # 'пригласил его в Осло'
            return place_after(sight, at + 1, min(sentence.last, at + TO_PLACE), prepositions=TO)
    return None


def _visitor(scene: Scene, roles: Roles, verb: int, place: PlaceFound) -> Mention | None:
    """Who accepts; where nobody is named, whom the sentence before names of another country than the place's."""
    subject = roles.subject(verb)
    told = [m for m in subject.mentions if m.kind in ("person", "pronoun")] if subject is not None else []
    number = roles.sight.tokens[verb].sentence
    before = [m for n in (number - 1, number - 2) for m in reversed(scene.of_sentence(n)) if m.kind == "person"]
    for mention in [*told, *before]:
        entity = mention.entity
        if entity is not None and entity.party and entity.party != place.place.country and ":" not in entity.party:
            return mention
    return None
