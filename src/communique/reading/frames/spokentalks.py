"""Talks that a report tells only by the word, of those who speak to one another before it or in its sentence.

'Президент предложил послу Чада провести форум. [Встреча] прошла в Осло.'
"""

from communique.reading.clauses import Hypothesis, Role, Roles, Trigger, is_setting
from communique.reading.frames.account import TALKS
from communique.reading.text import Entity, Group, Mention, Scene, Sight

BACK = 3  # sentences from the talks back to who spoke to whom
OWN = 6  # tokens of 'a closed-door bilateral' between the preposition and 'meeting'
REACH = 5  # tokens from a verb to whom it speaks to: 'обратился с инициативой к'


def fill_from_speech(scene: Scene, roles: Roles, told: list[Hypothesis]) -> None:
    """Gives the first talks that are told without anybody the two of whom one speaks to the other right before. Russian."""
    if scene.language.code != "ru":
        return
    for h in told:
        if h.kind == "credentials":
            return  # the envoy and his host met there
        if h.kind not in TALKS:
            continue
        beside = h.named() if _only_came_too(roles.sight, h) else []
        if len(h.named()) > len(beside) or h.status != "held":
            return
        if h.trigger.type != "noun":
            continue
        for number in range(h.sentence, max(-1, h.sentence - BACK - 1), -1):
            if (pair := _speak(scene, roles, number, h)) is not None:
                h.roles = [Role(m.entity, "participant", m) for m in pair] + beside
                h.generic = False
                return
        return


def _only_came_too(sight: Sight, h: Hypothesis) -> bool:
    """'Встреча прошла в Осло при участии [посла Чада]', 'в присутствии [посла]': besides those who met."""
    return h.takes_place and all(sight.lower(r.mention.first - 1) in ("участии", "присутствии") for r in h.named())


def _speak(scene: Scene, roles: Roles, number: int, h: Hypothesis) -> list[Mention] | None:
    """Who speaks to whom in the sentence, or who speak as one: people of two parties, before the word of the talks."""
    groups = [g for g in roles.groups(number) if g.last <= h.trigger.first or number < h.sentence]
    for group in groups:
        if _speak_as_one(roles, group):
            return group.mentions
        if roles.sight.key_word(group.first, "press_people"):
            continue  # 'сообщили [корреспонденту] агентства'
        verb = _verb_before(roles, group)
        subject = roles.subject(verb) if verb is not None else None
        if subject is None or subject is group or not (_is_one(subject) and _is_one(group)):
            continue
        speaker, other = subject.mentions[0], group.mentions[0]
        if speaker.entity is not None and other.entity is not None and _of_two(speaker.entity, other.entity):
            return [speaker, other]
    return None


def _speak_as_one(roles: Roles, group: Group) -> bool:
    """'[Министр Чада A и президент Перу B] договорились о квотах', 'выразили готовность': two of office and of two parties."""
    people = [m.entity for m in group.mentions if m.kind == "person" and m.entity is not None and m.entity.office]
    if not (len(people) == len(group.mentions) == 2 and people[0].party and people[1].party) or group.governor:
        return False
    sight, sentence = roles.sight, roles.sight.document.sentences[group.mentions[0].sentence]
    verbs = (at for at in range(sentence.first, sentence.last) if sight.document.found(at, "sayings"))
    past = (at for at in verbs if any(f.pos == "VERB" and f.tense == "past" for f in sight.forms(at)[:1]))
    return people[0].party != people[1].party and any(roles.subject(at) is group for at in past)


def _verb_before(roles: Roles, group: Group) -> int | None:
    """The finite verb that the dative, or 'к' with it, hangs on: 'сообщил [послу]', 'обратился с просьбой [к послу]'.

    Of a verb of saying also the accusative and 'с' right behind it: 'поблагодарил [посла]', 'согласился [с послом]'.
    """
    sight, said = roles.sight, group.first - 1 - bool(group.marker)
    if "nomn" in group.cases:
        return None
    direct = (group.marker == "" and "accs" in group.cases) or (group.marker == "с" and "ablt" in group.cases)
    if direct and "datv" not in group.cases:
        return said if sight.document.found(said, "sayings") else None
    if group.marker not in ("", "к") or "datv" not in group.cases:
        return None
    for at in range(group.first - 1, max(sight.start_of(group.first), group.first - REACH) - 1, -1):
        if sight.text(at) in ",;:":
            return None
        if any(f.pos == "VERB" for f in sight.tokens[at].forms[:1]):
            return at
    return None


def _is_one(group: Group) -> bool:
    one = group.mentions[0]
    return len(group.mentions) == 1 and one.kind in ("person", "pronoun") and not one.plural and one.entity is not None


def _of_two(one: Entity, other: Entity) -> bool:
    """Of two parties, as far as the report tells, and both of office or known."""
    known = [e.party for e in (one, other) if e.party is not None]
    return one is not other and bool(known) and one.party != other.party and bool(one.office and other.office)


def spoken_between(roles: Roles, sight: Sight, trigger: Trigger) -> list[Role]:
    """'в ходе разговора [A] призвал [B]', 'During the conversation, [A] warmly congratulated [B]': who speaks to whom, of two parties."""
    if not (_is_inside_ru(sight, trigger) if sight.is_russian else _is_inside(sight, trigger)):
        return []
    for told in roles.groups(trigger.sentence):
        verb = told.first - 1
        if not (_is_told_ru(sight, told, verb) if sight.is_russian else _is_told(sight, told, verb)):
            continue
        speaker = roles.subject(verb)
        people = [m for g in (speaker, told) if g is not None for m in g.mentions]
        parties = {m.entity.party for m in people if m.entity is not None and m.entity.party}
        if speaker is not None and speaker is not told and len(people) == len(parties) == 2:
            return [Role(m.entity, "participant", m) for m in people]
    return []


def _is_inside_ru(sight: Sight, trigger: Trigger) -> bool:
    """'[в] ходе разговора', '[на] встрече'."""
    inside = sight.lower(sight.before_epithets(trigger.first, "ADJF", "NPRO")) in ("в", "во")
    inside = inside and any(f.case == "loct" for f in sight.tokens[trigger.head].forms)
    return inside or is_setting(sight, trigger)


def _is_told_ru(sight: Sight, told: Group, verb: int) -> bool:
    """'призвал [президента Чада]', 'заверил [президента]'."""
    whom = not told.marker and told.mentions[0].kind == "person" and bool({"accs", "datv"} & told.cases)
    return whom and bool(sight.document.found(verb, "sayings", "triggers"))


def _is_inside(sight: Sight, trigger: Trigger) -> bool:
    """'[during] the telephone conversation', '[at] a meeting in Lima'. English."""
    back = range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - OWN) - 1, -1)
    opener = next((at for at in back if sight.word(at, "prep") or sight.text(at) in ",;:"), None)
    return opener is not None and sight.lower(opener) in ("during", "in", "at")


def _is_told(sight: Sight, told: Group, verb: int) -> bool:
    """'assured [President Adu]', 'thanked [him]'. English."""
    whom = told.governor == "verb" and told.mentions[0].kind in ("person", "pronoun")
    return whom and sight.key_word(verb, "spoken_to")
