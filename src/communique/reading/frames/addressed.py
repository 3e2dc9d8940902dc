"""Conferences that a report tells of by who spoke there: 'said in a speech to the General Assembly', 'told the forum'."""

from communique.reading.clauses import Hypothesis, Role, Roles, Trigger, attending, status_of
from communique.reading.places import place_after
from communique.reading.text import Group, Mention, Scene, Sight, is_body

BETWEEN = 3  # tokens between 'spoke' and 'at': a day, 'in person'
EVENT = 10  # tokens of 'the third annual Norway-Ghana Business and Investment Forum'
PLACE = 14  # tokens behind the conference in which its place stands


def addressed(scene: Scene, roles: Roles) -> list[Hypothesis]:
    """One for each speaker at a conference; none in Russian."""
    if scene.language.code != "en":
        return []
    words = scene.language.words
    verbs, nouns = words("speaks_at") | words("says_at") | words("tells_event") | words("agrees_at"), words("speech")
    out: list[Hypothesis] = []
    for sentence in scene.document.sentences:
        if sentence.kind == "furniture":
            continue
        for at in range(sentence.first, sentence.last):
            lower = scene.document.tokens[at].lower
            if lower in verbs or lower in nouns:
                found = _one(scene, roles, at, is_noun=lower in nouns)
                if found is not None:
                    out.append(found)
    return out


def _one(scene: Scene, roles: Roles, at: int, *, is_noun: bool) -> Hypothesis | None:
    """The hypothesis of the verb or noun of speaking at token `at`."""
    sight = roles.sight
    first = at + 1 if sight.word(at, "tells_event") else _past_preposition(scene, roles, at)
    event = _event_at(scene, roles, first) if first is not None else None
    speaker = _speaker(roles, at, is_noun=is_noun) if event is not None else None
    if event is None or speaker is None or speaker.mentions[0].entity is None:
        return None
    sentence = sight.tokens[at].sentence
    trigger = Trigger(event[0], event[1], sentence, ("conference",), "event", "participant", "", {}, event[1] - 1)
    status = _of_speech(sight, at) if is_noun else status_of(sight, attending(at, at + 1, at, sentence), None)
    jointly = sight.word(at, "agrees_at")  # 'The leaders of the G7 [agreed] at their summit': a body's, jointly
    people = [m for m in speaker.mentions if can_speak_there(m) and m.entity is not None and not (jointly and m.name)]
    people = [m for m in people if m.kind != "side" or jointly]
    if status is None or not people:
        return None
    trigger.word = sight.lower(event[1] - 1)
    h = Hypothesis(("conference",), status, trigger, sentence, first=min(at, event[0]), last=max(at, event[1]))
    h.roles = [Role(m.entity, "participant", m) for m in people]
    h.place = place_after(sight, event[1], min(event[1] + PLACE, scene.document.sentences[sentence].last))
    h.from_subject, h.bare, h.spoken_at = True, event[2], at
    return h


def _of_speech(sight: Sight, noun: int) -> str | None:
    at = given_before(sight, noun)
    return "held" if at is None else status_of(sight, attending(at, at + 1, at, sight.tokens[noun].sentence), None)


def given_before(sight: Sight, noun: int) -> int | None:
    """'will [deliver] a keynote address at the summit': the bare verb of giving a speech. English."""
    for at in range(noun - 1, max(sight.start_of(noun), noun - SPEECH) - 1, -1):
        if sight.lower(at) in GIVEN:
            return at
        if not sight.text(at).islower():
            return None
    return None


SPEECH = 5  # tokens of 'deliver a short opening speech' before the noun
GIVEN = frozenset(["deliver", "give", "make"])


def _past_preposition(scene: Scene, roles: Roles, at: int) -> int | None:
    """'spoke [on Monday at] the', 'a speech [to] the': the token behind the preposition that leads to the audience."""
    for step in range(at + 1, at + 2 + BETWEEN):
        if roles.sight.lower(step) in ("at", "to", "before"):
            return step + 1
        if not (roles.sight.lower(step) in roles.sight.calendar_words or roles.sight.lower(step) == "on"):
            return None
    return None


def _event_at(scene: Scene, roles: Roles, first: int) -> tuple[int, int, bool] | None:
    """The conference whose phrase begins at the token: first and last token, and whether nothing tells which it is."""
    sight = roles.sight
    end = scene.document.sentences[sight.tokens[first - 1].sentence].last
    named = False
    for at in range(first, min(end, first + EVENT)):
        token = sight.tokens[at]
        is_event = sight.word(at, "public_event") or (named and token.text == "Dialogue")
        if is_event and not sight.word(at - 1, "press_word"):
            if sight.word(at + 1, "public_event") or sight.lower(at + 1) in ("meeting", "session"):
                continue
            return first, at + 1, not named
        known = token.kind == "word" and (token.is_title or sight.word(at, "det") or sight.word(at, "event_word"))
        if not (known or token.kind in ("number", "initials") or token.text in "-–&" or token.lower == "and"):
            return None
        named |= token.is_title
    return None


def _speaker(roles: Roles, at: int, *, is_noun: bool) -> Group | None:
    """Who speaks: the verb's subject; of 'in a speech to …' and 'Speaking at …' that of the clause around."""
    sight = roles.sight
    if not is_noun and not sight.lower(at).endswith("ing"):
        return roles.subject(at)
    groups = [g for g in roles.groups(sight.tokens[at].sentence) if g.governor == ""]
    groups = [g for g in groups if g.mentions[0].kind in ("person", "pronoun") and not sight.is_possessive(g.last)]
    before = [g for g in groups if g.last <= at]
    after = [g for g in groups if g.first > at]
    return before[-1] if before else after[0] if after else None


def can_speak_there(speaker: Mention) -> bool:
    """A person, a delegation, or 'the leaders of the Union', an organisation's holders."""
    of_body = speaker.group == "holders" and is_body(speaker.party)
    return of_body or speaker.group == "delegation" or speaker.kind in ("person", "pronoun")


def is_no_home_affair(sight: Sight, h: Hypothesis, trigger: Trigger, speaker: Mention) -> bool:
    """A summit, an organisation's sitting, or one in a country not the speaker's: no forum at home."""
    if is_body(h.event_party) or trigger.named or sight.key_word(trigger.head, "summits"):
        return True
    party = speaker.entity.party if speaker.entity is not None else None
    return h.place is not None and party is not None and h.place.place.country not in (None, party)
