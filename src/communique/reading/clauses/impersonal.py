"""Russian verbs in the plural without a subject: 'подписали соглашение', 'с Лундом обсудили торговлю'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Group, Sight


def is_impersonal(sight: Sight, trigger: Trigger) -> bool:
    """'В Осло [подписали] соглашение Норвегии и Ганы': a finite verb in the plural (the caller knows of no subject)."""
    forms = sight.tokens[trigger.head].forms[:1]
    if forms and forms[0].pos == "INFN":
        forms = sight.tokens[trigger.head - 1].forms[:1]  # '[планируют] подписать'
    return sight.is_russian and bool(forms) and forms[0].pos == "VERB" and forms[0].number == "plur"


def at_another_time(sight: Sight, trigger: Trigger) -> bool:
    """'[Следующий раз] увидятся в Осло', 'В последний раз виделись в мае', 'Вновь соберутся осенью': those met before."""
    if not is_impersonal(sight, trigger):
        return False
    sentence = sight.document.sentences[trigger.sentence]
    for at in range(sentence.first, min(sentence.last, trigger.last + 6)):
        if sight.word(at, "anew"):
            return True
        forms = sight.tokens[at - 1].forms if at > sentence.first else ()
        counted = any("Anum" in f.marks for f in forms[:2]) or sight.key_word(at - 1, "another")
        if sight.lower(at) == "раз" and counted:
            return True
    return False


def is_of_those_met(sight: Sight, trigger: Trigger, objects: list[tuple[Group, str]]) -> bool:
    """'С Лундом [обсудили] торговлю, с Бергом — визы': tells more of talks told before."""
    with_them = bool(objects) and all(group.marker == "с" for group, _ in objects)
    return with_them and trigger.kinds[0] == "meeting" and is_impersonal(sight, trigger)


def is_set_to(sight: Sight, trigger: Trigger) -> bool:
    """'Планируется [подписать] договор', 'Намечено [подписать]', 'предстоит [подписать]': to come, by nobody told. Russian."""
    forms = sight.tokens[trigger.head].forms[:1]
    if not sight.is_russian or not any(f.pos == "INFN" for f in forms):
        return False
    for at in range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - SET_REACH) - 1, -1):
        before = sight.tokens[at].forms[:1]
        if sight.key_word(at, "set_for") or sight.key_word(at, "planned_after"):
            alone = sight.lower(at).endswith(("ся", "ит"))
            return any(f.number == "sing" and (f.pos == "PRTS" or alone) for f in before)
        if sight.text(at) == ",":
            return False
    return False


SET_REACH = 4  # tokens from 'планируется' to 'подписать'


def is_relayed(sight: Sight, at: int, trigger: Trigger) -> bool:
    """'Состоялся визит премьера в Чад, [передает] агентство', '…, [написал] министр': who brings the news, told behind a comma.

    Also what is said there: 'в разговоре с A премьер сказал, [что] Чад будет вести'."""
    if sight.text(at - 1) != ",":
        return False
    if sight.lower(at) == "что" and trigger.kinds[0] != "message":
        return True
    says = sight.is_russian and any(f.pos == "VERB" for f in sight.forms(at)[:1])
    return sight.word(at, "relays") or (says and bool(sight.document.found(at, "sayings")))


def sets_off_day(sight: Sight, at: int) -> bool:
    """'вручил в четверг[,] 9 мая[,] грамоты', 'провёл 9 мая[,] в четверг[,] переговоры': commas around a day. Russian."""
    near = [t for t in sight.tokens[max(0, at - 3) : at + 4] if t.kind in ("word", "number")]
    days = [t for t in near if t.kind == "number" or not sight.calendar_words.isdisjoint(t.keys)]
    ends = at > 0 and not sight.calendar_words.isdisjoint(sight.tokens[at - 1].keys)
    return sight.is_russian and sight.text(at) == "," and ends and len(days) >= WORDS_OF_DAY


WORDS_OF_DAY = 2  # 'четверг', '9', 'мая'
