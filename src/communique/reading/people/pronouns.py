"""Whom 'he', 'she', 'him' mean: the nearest person before that it can."""

from communique.reading.people.agreeing import gender_of_verb
from communique.reading.people.described import is_done_to
from communique.reading.people.ownsubjects import own_subject_ru
from communique.reading.people.parts import gender_told
from communique.reading.people.predicates import is_capacity
from communique.reading.people.roster import Roster
from communique.reading.text import Entity, Mention, Scene, Sight

NEAR = 4  # sentences back that a pronoun may look


def stand_for(scene: Scene, sight: Sight, roster: Roster, mention: Mention) -> None:
    """Gives 'he', 'her' the nearest person that it can mean: of those of office or full name, if there are any."""
    if mention.plural:
        return
    ahead = _in_brackets(scene, sight, mention) or _named_behind(scene, sight, mention)
    ahead = ahead or _author_of(scene, sight, mention)
    if ahead is not None:
        mention.entity = ahead
        roster.add(ahead, mention)
        return
    barred = [_own_subject(scene, sight, mention), _who_is_quoted(scene, sight, mention)]
    candidates = _outside_speech(scene, sight, mention, _candidates(scene, sight, mention))
    solid = [m for m in candidates if m.entity is not None and (roster.record(m.entity).solid or _says(sight, m))]
    if mention.rule == "mention.style" and (royal := _of_crown(scene, sight, mention)):
        solid = royal
    fitting: list[Entity] = []
    guessed: list[Entity] = []  # of another gender, by the given name alone
    for other in solid or candidates:
        entity = other.entity
        if entity is None or entity.kind != "person" or entity in barred or _is_service(sight, other):
            continue
        if entity in fitting or is_capacity(sight, other):
            continue
        if mention.gender and entity.gender and mention.gender != entity.gender:
            guessed += [] if sight.is_russian or _tells_gender(sight, entity) else [entity]
            continue
        if sight.is_russian and "nomn" in mention.cases and is_done_to(scene, sight, mention, entity):
            continue  # 'Он поблагодарил Лунда'
        fitting.append(entity)
    if fitting:
        mention.entity = fitting[0]
        mention.others = fitting[1:] + [e for e in guessed if e not in fitting]
        roster.add(fitting[0], mention)
        return
    if (one := _only_one(sight, mention, [m.entity for m in candidates if m.entity not in barred])) is not None:
        mention.entity, one.gender = one, mention.gender
        roster.add(one, mention)


CROWNED = frozenset(["majesty", "highness"])


def _of_crown(scene: Scene, sight: Sight, mention: Mention) -> list[Mention]:
    """'[His Majesty] received a call from President A': kings, queens and princes told before, the last first. English."""
    if sight.lower(mention.last - 1) not in CROWNED:
        return []
    before = [m for m in scene.mentions if m.last <= mention.first and m.kind == "person" and m.entity is not None]
    return [m for m in before if any(sight.key_word(at, "royal") for at in range(m.first, m.last))][::-1]


def _only_one(sight: Sight, mention: Mention, people: list[Entity | None]) -> Entity | None:
    """'Kim Lund arrived. [He] will …': the only person so far, though his given name is more often a woman's.

    Not where 'Ms.' or 'Queen' has told the gender, nor, in Russian, where a verb or the given name has.
    """
    several = {id(e): e for e in people if e is not None and e.kind == "person" and e.name}
    if len(several) != 1 or not (sight.is_russian or sight.lower(mention.first) in ("he", "she")):
        return None
    one = next(iter(several.values()))
    told = (
        any(gender_of_verb(sight, m) for m in one.mentions)
        or one.parts[0].lower().replace("ё", "е") in sight.given_names
    )
    return None if _tells_gender(sight, one) or (sight.is_russian and told) else one


def _says(sight: Sight, mention: Mention) -> bool:
    """'[Lund] said he would': who says something, told twice, is somebody, though a capital alone tells of him. English."""
    twice = mention.entity is not None and mention.name is not None and len(mention.entity.mentions) > 1
    return not sight.is_russian and twice and sight.word(mention.last, "told")


def _tells_gender(sight: Sight, one: Entity) -> bool:
    """'[Ms.] Lund', 'the [Queen]': told by more than a given name."""
    return any(m.name and gender_told(sight, m.first, m.name[0]) for m in one.mentions)


def _is_service(sight: Sight, mention: Mention) -> bool:
    """'Как сообщили в [пресс-службе МИД], он': the press service is nobody."""
    return not mention.name and sight.key_word(
        mention.titles[0].first if mention.titles else mention.first, "press_service"
    )


def _in_brackets(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'he (Lund) will lead the talks': whom the brackets name."""
    at = mention.last
    named = scene.mention_at(at + 1) if sight.text(at) == "(" else None
    if named is None or named.kind != "person" or sight.text(named.last) != ")":
        return None
    return named.entity


def _author_of(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'статья [Лунда], в которой [он] назвал': whose the thing is that the relative clause speaks of. Russian."""
    which = mention.first - 1
    if not sight.is_russian or not which > 2 or "который" not in sight.tokens[which].keys:
        return None
    comma = which - 1 - sight.word(which - 1, "prep")
    owner = scene.mention_at(comma - 1) if sight.text(comma) == "," else None
    owns = owner is not None and owner.kind == "person" and "gent" in owner.cases and owner.entity is not None
    if not owns or owner is None or sight.word(owner.first - 1, "prep") or comma == which - 1:
        return None
    return None if mention.gender and owner.gender and mention.gender != owner.gender else owner.entity


def _outside_speech(scene: Scene, sight: Sight, mention: Mention, people: list[Mention]) -> list[Mention]:
    """'«Мы ждём министра [Лунда]», – написал [он]': whom the speaker himself names comes last. Russian."""
    speech = [(q.first, q.last) for q in scene.quotations() if q.speech] if sight.is_russian else []
    if any(first <= mention.first < last for first, last in speech):
        return people
    return sorted(people, key=lambda m: any(first <= m.first < last for first, last in speech))


def _named_behind(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'Speaking after [he] held talks with A, President B said': he whom the main clause names behind the comma.

    English; only where the sentence opens so and names nobody before the pronoun.
    """
    start = sight.start_of(mention.first)
    if sight.is_russian or not sight.word(start, "pronoun_aside") or sight.lower(mention.first) not in ("he", "she"):
        return None
    for other in scene.of_sentence(mention.sentence):
        if other.kind != "person" or other.entity is None:
            continue
        if other.first < mention.first:
            return None
        before = other.first - 1
        before -= sight.word(before, "det")
        if sight.text(before) == "," and other.name and sight.document.found(other.last, "sayings"):
            fits = not (mention.gender and other.entity.gender and mention.gender != other.entity.gender)
            return other.entity if fits else None
    return None


MARKS = frozenset(['"', "“", "”"])


def _who_is_quoted(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'"I forget when [he] came," [Holm] said': whoever speaks calls himself 'I'. English."""
    sentence = scene.document.sentences[mention.sentence]
    marks = [at for at in range(sentence.first, sentence.last) if sight.text(at) in MARKS]
    before = [at for at in marks if at < mention.first]
    close = next((at for at in marks if at > mention.first), None)
    if sight.is_russian or close is None or len(before) % 2 == 0:
        return None
    for other in scene.of_sentence(mention.sentence):
        near = other.kind == "person" and other.name and 0 < other.first - close <= 2
        if near and (sight.document.found(other.last, "sayings") or sight.document.found(other.first - 1, "sayings")):
            return other.entity
    return None


def _own_subject(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """Who 'welcomed him' cannot mean: the subject right before the verb that has the pronoun as its object."""
    if sight.is_russian:
        return own_subject_ru(scene, sight, mention)
    if sight.lower(mention.first) not in ("him", "her"):
        return None
    verb = _verb_that_takes(sight, mention.first)
    if verb < 0 or not sight.tokens[verb].text.islower() or sight.word(verb, "prep"):
        return None
    for other in reversed(scene.of_sentence(mention.sentence)):
        if other.last <= verb <= other.last + 2:
            of_another = sight.lower(other.last) == "and" and not _is_subject(sight, other)
            return None if of_another else other.entity  # 'The crew flew with [Lund] and asked him'
    return None


VERB_LONGEST = 7  # tokens of 'paid a courtesy call on', 'held bilateral talks with'


def _verb_that_takes(sight: Sight, at: int) -> int:
    """'[met] him', '[paid] a courtesy call on him', '[held] talks with him': the verb whose object the pronoun is."""
    if not sight.word(at - 1, "prep"):
        return at - 1
    if sight.word(at - 3, "passive"):
        return at - 2  # 'was [handed] to him'
    low, verb = max(sight.start_of(at), at - VERB_LONGEST), at - 1
    for first in range(at - 2, low - 1, -1):
        if sight.text(first) in ",;:":
            break
        if any(m.row["type"] == "verb" and m.last >= at - 1 for m in sight.document.found(first, "triggers")):
            verb = first  # of 'paid a courtesy call on' the whole, not 'call on'
    return verb


def _candidates(scene: Scene, sight: Sight, mention: Mention) -> list[Mention]:
    """Person mentions before the pronoun: this sentence's subject, then the earlier sentences', subjects first."""
    out: list[Mention] = []
    met: list[Mention] = []
    for sentence in range(mention.sentence, max(-1, mention.sentence - NEAR), -1):
        here = [m for m in scene.of_sentence(sentence) if m.first < mention.first and m.kind in ("person", "pronoun")]
        here = [m for m in here if m.entity is not None]
        if sentence == mention.sentence and _behind_own_phrase(sight, mention):
            continue
        if sight.lower(mention.first) in ("тот", "та"):  # 'A встретился с B. [Тот] прибыл': B
            out += sorted(here, key=lambda m: -m.first)
            continue
        own = sentence == mention.sentence  # of this sentence the nearest subject, of earlier ones the first
        met, here = (
            ([m for m in here if _is_met(sight, m, mention)], [m for m in here if not _is_met(sight, m, mention)])
            if own
            else (met, here)
        )
        told = [m for m in here if _is_subject(sight, m)]
        told = sorted(told, key=lambda m: -m.first if own else m.first)
        out += sorted(told, key=lambda m: not own and _speaks_for_another(sight, m, told))
        out += [] if own else met
        out += sorted((m for m in here if not _is_subject(sight, m)), key=lambda m: -m.first)
        met = met if own else []
    return out + met


def _speaks_for_another(sight: Sight, mention: Mention, told: list[Mention]) -> bool:
    """'[Пресс-секретарь X] сообщил, что Y отправится. У него намечены': a spokesman is not whom the next sentence tells of. Russian."""
    first = mention.titles[0].first if mention.titles else mention.first
    behind = any(m.first > mention.last and sight.lower(m.first - 1) == "что" for m in told)
    return sight.is_russian and behind and sight.key_word(first, "spokesman")


def _is_met(sight: Sight, other: Mention, pronoun: Mention) -> bool:
    """'После встречи с [президентом] он призвал', 'At a meeting with [Lund], he praised': whom 'he', who begins the clause, has met."""
    if not sight.is_russian:
        return _is_met_en(sight, other, pronoun)
    if "nomn" not in pronoun.cases or sight.lower(pronoun.first) not in ("он", "она"):
        return False
    comma = sight.text(pronoun.first - 1) == "," and _opens_without_verb(sight, other)
    between = range(other.last, pronoun.first - comma)
    return (
        other.cases == {"ablt"}
        and sight.lower(other.first - 1) in ("с", "со")
        and all(sight.tokens[at].kind == "word" for at in between)
    )


def _opens_without_verb(sight: Sight, other: Mention) -> bool:
    """'Сегодня после встречи с [президентом Лундом], он поехал': a phrase that opens the sentence, though a comma ends it."""
    ahead = range(sight.start_of(other.first), other.first)
    return not any(sight.text(at) in ",:;" or any(f.pos == "VERB" for f in sight.forms(at)[:1]) for at in ahead)


def _is_met_en(sight: Sight, other: Mention, pronoun: Mention) -> bool:
    """'[At] a bilateral meeting with [President Lund of Peru], he praised'. English."""
    start, before = sight.start_of(pronoun.first), other.first - 1
    before -= sight.word(before, "det")
    opens = sight.word(start, "setting") and sight.text(pronoun.first - 1) == ","
    own = sight.lower(pronoun.first) in ("he", "she") and other.kind == "person" and sight.lower(before) == "with"
    return (
        opens
        and own
        and any("meeting" in m.row["kind"] for at in range(start, before) for m in sight.document.found(at, "triggers"))
    )


def _behind_own_phrase(sight: Sight, mention: Mention) -> bool:
    """'In his cable to King A, [he] expressed', 'Joined by Premier B, [she] said': nobody of the phrase before."""
    start = sight.start_of(mention.first)
    if sight.is_russian or sight.lower(mention.first) not in ("he", "she") or sight.text(mention.first - 1) != ",":
        return False
    own = sight.word(start, "prep") and sight.lower(start + 1) in ("his", "her")
    return own or (sight.key_word(start, "comes_along") and sight.lower(start + 1) == "by")


CLAUSE_OPENERS = frozenset(
    ["after", "as", "when", "while", "because", "before", "that", "since", "until", "if", "where"]
)


def _apposed_to(sight: Sight, comma: int) -> int | None:
    """'tougher than [his] predecessor, Lund, and he': the possessive of what a name behind the comma belongs to; None where none is. English."""
    at = comma - 1
    while sight.text(comma) == "," and comma - at <= OF_WHOM and at >= 0 and sight.tokens[at].text.islower():
        if sight.word(at, "possessive"):
            return at
        at -= 1
    return None


OF_WHOM = 4  # tokens of 'his former deputy'


def _is_subject(sight: Sight, mention: Mention) -> bool:
    """A cheap look: in Russian the nominative; in English no preposition or verb before it."""
    if sight.is_russian:
        return not mention.cases or "nomn" in mention.cases
    before = mention.first - 1
    if mention.kind == "pronoun" and sight.lower(mention.first) in ("he", "she"):
        return True  # 'Before [she] saw Mensah, she had talks': never an object
    if sight.is_possessive(mention.last):
        return False
    if before < 0 or sight.document.tokens[before].sentence != mention.sentence:
        return True
    if (whose := _apposed_to(sight, before)) is not None:
        return not sight.word(whose - 1, "prep")
    opened = sight.word(before, "told") or sight.lower(before) in CLAUSE_OPENERS
    if opened and sight.word(mention.last, "finite"):
        return True  # 'said [Lund] would fly to Oslo, where he', 'after [Lund] met Soto, he'
    return not (sight.word(before, "prep") or sight.tokens[before].text.islower())
