"""What a Russian clause says of an engagement's noun, however far behind: 'Визит министра X в Y, о котором сообщалось, [отложен]'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight, is_finite, past_insertion

EXPECTED = 14  # tokens from 'ожидалось' to what was expected
SHUNNED = 4  # tokens from 'отклонил' to 'встрече'
TOLD_BEFORE = 2  # sentences
REACH = 30  # tokens of the noun's own phrases before its predicate
BUT = ("но", "однако")  # what opens what became of a plan
BUT_REACH = 8  # tokens from 'но' to 'отложен'


def predicate_of(sight: Sight, trigger: Trigger) -> int | None:
    """'Встреча A с B была [отменена]', 'Беседа A с B [возможна]': the noun's predicate, without 'была', 'будет'; None where none follows."""
    end = min(sight.document.sentences[trigger.sentence].last, trigger.last + REACH)
    at = trigger.last
    while at < end:
        if sight.text(at) == "," and any("который" in t.keys for t in sight.tokens[at + 1 : min(end, at + 4)]):
            at = next((i for i in range(at + 1, end) if sight.text(i) in ",;"), end)  # ', который начался в мае,'
        forms = sight.tokens[at].forms if at < end and not sight.tokens[at].is_title else []
        if any(f.pos in ("VERB", "PRTS", "ADJS") for f in forms[:1]) or any(f.pos == "PRTS" for f in forms):
            if not ({"быть", "должен", "должный"} & {*sight.tokens[at].keys}):
                return at
        at += 1
    return None


def is_called_off(sight: Sight, trigger: Trigger) -> bool:
    """'Визит министра X в Y, намеченный на май, [отложен]', 'переговоры A и B [были сорваны]'."""
    at = predicate_of(sight, trigger)
    if at is None:
        return False
    if sight.lower(at - 1) == "не":
        return sight.key_word(at, "takes_place")  # 'переговоры A с B [не состоятся] в срок'
    off = sight.language.words("cancelled")
    return not off.isdisjoint(sight.tokens[at].keys) or (sight.key_word(at, "plan") and _then_off(sight, at))


def _then_off(sight: Sight, at: int) -> bool:
    """'(визит) был запланирован на май, [но был отложен]', '…, однако не состоялся': what became of the plan at token `at`."""
    end = sight.document.sentences[sight.tokens[at].sentence].last
    comma = next((i for i in range(at, end - 1) if sight.text(i) == "," and sight.lower(i + 1) in BUT), None)
    if comma is None or (not sight.word(at - 1, "was_ru") and sight.lower(at - 1) != "изначально"):
        return False
    for i in range(comma + 2, min(end, comma + BUT_REACH)):
        if sight.text(i) in ",;:":
            return False
        if not sight.language.words("cancelled").isdisjoint(sight.tokens[i].keys):
            return sight.lower(i - 1) != "не"
        if sight.lower(i) == "не" and sight.key_word(i + 1, "takes_place"):
            return True
    return False


def is_itself_called_off(sight: Sight, trigger: Trigger) -> bool:
    """'[Ожидавшаяся на завтра] встреча A с B отложена': what is said of the noun, whatever is told of it before."""
    return _is_subject(sight, trigger) and is_called_off(sight, trigger)


def is_announced(sight: Sight, trigger: Trigger) -> bool:
    """'Визит A в Осло [ожидается] в мае': said of the noun in the nominative, however far behind."""
    at = predicate_of(sight, trigger) if _is_subject(sight, trigger) else None
    if at is None or sight.lower(at - 1) == "не":
        return False
    return sight.key_word(at, "planned_after") or (sight.key_word(at, "arranged") and not _is_past(sight, at))


def _is_past(sight: Sight, at: int) -> bool:
    """'Встреча [готовилась] давно', 'Визит [подтвердил] курс': told in the past, no plan."""
    return any(f.pos == "VERB" and f.tense == "past" for f in sight.forms(at)[:1])


def in_planned_list(sight: Sight, trigger: Trigger) -> bool:
    """'[Планируется] встреча с A, участие в форуме, а также [встреча] с B': one more of what the verb before announces."""
    if trigger.type == "verb" or not any(f.case == "nomn" for f in sight.tokens[trigger.head].forms):
        return False
    before = sight.before_epithets(trigger.first)
    if sight.lower(before) not in ("также", "и", ","):
        return False
    start = sight.start_of(trigger.first)
    back = range(before - 1, start - 1, -1)
    verb = next((at for at in back if any(f.pos in ("VERB", "PRTS") for f in sight.forms(at)[:1])), None)
    if verb is None:
        return False
    return _lies_before(sight, verb) or sight.key_word(verb, "planned_after") or sight.key_word(verb, "programme_verb")


def what_awaits(sight: Sight, trigger: Trigger) -> int | None:
    """'Министра [ждут] в Осло переговоры с A', 'делегацию [ожидают] встречи с B': the verb, whose subject is what is to come."""
    if trigger.type == "verb" or not any(f.case == "nomn" for f in sight.tokens[trigger.head].forms):
        return None
    before = range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - AWAITED) - 1, -1)
    verb = next((at for at in before if is_finite(sight, at)), None)
    if (
        verb is None
        or not _lies_before(sight, verb)
        or any(sight.text(at) in ",;:" for at in range(verb, trigger.first))
    ):
        return None
    numbers = {f.number for f in sight.forms(trigger.head) if f.case == "nomn"}
    number = sight.forms(verb)[0].number  # a plural may be of a list: 'ждут приём у A и встреча с B'
    return verb if number == "plur" or number in numbers else None


AWAITED = 8  # tokens from 'ждут' to the noun: 'в столице республики напряжённые'


def _lies_before(sight: Sight, verb: int) -> bool:
    """'его [ждут] встречи', not 'ждали'."""
    return sight.key_word(verb, "awaits_guest") and any(f.tense in ("pres", "futr") for f in sight.forms(verb)[:1])


def is_only_possible(sight: Sight, trigger: Trigger) -> bool:
    """'Встреча A и B [возможна]', '[не обсуждается]', '[маловероятна]', '[не исключена]': none yet."""
    at = predicate_of(sight, trigger) if _is_subject(sight, trigger) else None
    if at is None:
        return False
    denied = sight.lower(at - 1) == "не" and (sight.key_word(at, "talked_of") or sight.key_word(at, "plan"))
    return denied or sight.key_word(at, "perhaps")


def is_called_possible(sight: Sight, trigger: Trigger) -> bool:
    """'речь шла о [возможных] визитах', 'говорили о [вероятной скорой] встрече': an epithet that leaves it open."""
    at = trigger.first - 1
    while trigger.type != "verb" and any(f.pos == "ADJF" for f in sight.forms(at)[:1]):
        if sight.key_word(at, "perhaps"):
            return True
        at -= 1
    return False


def was_expected(sight: Sight, trigger: Trigger, verb: int | None) -> bool:
    """'[Ожидалось], что A проведет переговоры', 'В ходе поездки [планировались] встречи', 'A [должен был] встретиться': in the past."""
    at = trigger.first if verb is None else min(verb, trigger.first)
    for step in range(trigger.last if verb == at else trigger.first, max(sight.start_of(at), at - EXPECTED) - 1, -1):
        forms = sight.tokens[step].forms[:1] if step < len(sight.tokens) else ()
        past = any(f.pos == "VERB" and f.tense == "past" for f in forms)
        if past and sight.key_word(step, "expected"):
            return sight.lower(step - 1) != "не"
        if {"должен", "должный"} & {*sight.keys(step)} and "быть" in sight.keys(step + 1):
            return True
    return False


def is_told_off(sight: Sight, trigger: Trigger) -> bool:
    """Does one of the sentences before tell of something called off, or what follows begin with 'однако', 'но'?"""
    sentences = sight.document.sentences
    following = sentences[trigger.sentence].last
    if sight.lower(following) in ("однако", "но") and sight.tokens[following].sentence == trigger.sentence + 1:
        return True
    inside = range(trigger.last, following - 1)
    if any(sight.text(at) == "," and sight.lower(at + 1) in ("но", "однако") for at in inside):
        return True
    before = sentences[max(0, trigger.sentence - TOLD_BEFORE)].first
    off = sight.language.words("cancelled")
    return any(not off.isdisjoint(sight.tokens[at].keys) for at in range(before, sentences[trigger.sentence].first))


def is_agreed_ahead(sight: Sight, trigger: Trigger) -> bool:
    """'достигнута [договоренность о] визите', '[объявлено о] встрече', 'анонс о': what is to come, by the noun or verb before 'о'."""
    at = sight.before_epithets(trigger.first)
    return trigger.type == "noun" and sight.lower(at) in ("о", "об") and sight.key_word(at - 1, "announces")


def beside_what_follows(sight: Sight, trigger: Trigger) -> bool:
    """'[Кроме] переговоров с A', '[помимо] встречи с B': what else is told, or planned, is another thing."""
    at = sight.before_epithets(trigger.first)
    return trigger.type == "noun" and sight.lower(at) in ("кроме", "помимо")


def is_shunned(sight: Sight, trigger: Trigger) -> bool:
    """'уклонился от [встречи]', 'отклонил предложение о [встрече]', 'не подтвердили [встречу]', '[встречи] A с B не было': none."""
    if trigger.type != "verb" and _is_no(sight, trigger):
        return True
    if trigger.type != "noun":
        return False
    if _refused_behind(sight, trigger):
        return True
    start = sight.start_of(trigger.first)
    for at in range(trigger.first - 1, max(start, trigger.first - SHUNNED) - 1, -1):
        if sight.text(at) in ",;:":
            break
        if sight.key_word(at, "shuns") or (sight.lower(at - 1) == "не" and sight.key_word(at, "confirms")):
            return True
    opens = trigger.first <= start or sight.lower(trigger.first - 1) == "что" or sight.text(trigger.first - 1) in '«"“'
    if not opens and not sight.tokens[trigger.first].is_title:
        return False
    gone = predicate_not(sight, trigger)
    return gone and any(f.case == "gent" for f in sight.tokens[trigger.head].forms)


def _is_no(sight: Sight, trigger: Trigger) -> bool:
    """'никакого [саммита] не готовится', 'никаких новых [переговоров] не планируется': none."""
    start = sight.start_of(trigger.first)
    for at in range(trigger.first - 1, max(start, trigger.first - SHUNNED) - 1, -1):
        if "никакой" in sight.tokens[at].keys:
            return True
        if not any(f.pos == "ADJF" for f in sight.tokens[at].forms[:1]):
            return False
    return False


def predicate_not(sight: Sight, trigger: Trigger) -> bool:
    """'… не [было]', '… не [планируется]', 'в программе [нет]': the sentence's last words, no comma between."""
    end = min(sight.document.sentences[trigger.sentence].last, trigger.last + REACH)
    at = trigger.last
    while at < end - 1:
        if (after := past_insertion(sight, at)) > at:  # 'встречи A с B[, очевидно,] не будет'
            at = after
            continue
        if sight.text(at) in ",;:":
            return False
        if sight.lower(at) == "нет":
            return True
        if sight.lower(at) == "не":
            return sight.key_word(at + 1, "is") or sight.key_word(at + 1, "plan")
        at += 1
    return False


def gives_up(sight: Sight, trigger: Trigger) -> bool:
    """'отказался [от визита] в Осло', 'отказ [от поездки]', '[От поездки] в Осло он отказался': a journey that was to be."""
    at = sight.before_epithets(trigger.first)
    if trigger.kinds != ("visit",) or sight.lower(at) != "от":
        return False
    return sight.key_word(at - 1, "refuses") or _refused_behind(sight, trigger)


def stays_away(sight: Sight, trigger: Trigger) -> bool:
    """'не приедет [на встречу] с A', 'не явилась [на встречу]', 'решил не ехать [на переговоры]': talks that one does not come to; a summit goes on without him."""
    at = sight.before_epithets(trigger.first)
    if trigger.type != "noun" or trigger.kinds[0] != "meeting" or sight.lower(at) != "на":
        return False
    for verb in range(at - 1, max(sight.start_of(at), at - STAYS_AWAY) - 1, -1):
        if any(f.pos in ("VERB", "INFN") for f in sight.forms(verb)[:1]):
            told = all(f.tense != "pres" for f in sight.forms(verb)[:1]) and sight.lower(verb + 1) != "бы"
            return told and sight.lower(verb - 1) == "не" and sight.key_word(verb, "comes_there")
    return False


STAYS_AWAY = 5  # tokens from 'приедет' to 'на': 'в четверг в Лиму'


def _refused_behind(sight: Sight, trigger: Trigger) -> bool:
    """'от [встречи] с премьером Перу он отказался', 'от [поездки] в Лиму отказалась': the refusal behind, in the same clause."""
    if sight.lower(sight.before_epithets(trigger.first)) != "от":
        return False
    end = min(sight.document.sentences[trigger.sentence].last, trigger.last + REACH)
    for at in range(trigger.last, end):
        if sight.text(at) in ",;:":
            return False
        if sight.key_word(at, "refuses"):
            return is_finite(sight, at)
    return False


def is_declined(sight: Sight, infinitive: int) -> bool:
    """'[принимать] посла отказался', '[встречаться] с A не стал', '… не захотел': the finite verb behind, in the same clause."""
    end = min(sight.document.sentences[sight.tokens[infinitive].sentence].last, infinitive + REACH)
    for at in range(infinitive + 1, end):
        if sight.text(at) in ",;:—–":
            return False
        if is_finite(sight, at):
            return sight.key_word(at, "refuses") or (sight.lower(at - 1) == "не" and not sight.key_word(at, "surely"))
    return False


def _is_subject(sight: Sight, trigger: Trigger) -> bool:
    """In the nominative, behind no preposition; no 'продолжили [переговоры]', no 'комментируя результаты [беседы]'."""
    at = trigger.first - 1
    start = sight.start_of(trigger.first)
    while at >= start and any(f.pos == "ADJF" for f in sight.tokens[at].forms[:1]):
        at -= 1
    forms = sight.tokens[trigger.head].forms
    if trigger.type == "verb" or not any(f.case == "nomn" for f in forms):
        return False
    if at < start:
        return True
    if sight.key_word(at, "light") and is_finite(sight, at):
        return sight.key_word(at, "happen") or sight.key_word(at, "takes_place")
    owned = sight.text(at).islower() and any(f.pos == "NOUN" for f in sight.forms(at)[:1])
    return not (sight.word(at, "prep") or (owned and any(f.case == "gent" for f in forms)))
