"""Whether what a Russian trigger tells was held, is planned or cancelled; None where it is wished, denied, proposed only."""

from communique.reading.clauses.announced_ru import is_topic_to_be
from communique.reading.clauses.mayhappen_ru import is_considered, may_at_a_time, only_might_be_off
from communique.reading.clauses.outlook import (
    in_programme,
    is_being_organised,
    is_hoped,
    is_setting,
    is_unsettled,
    managed,
    only_if,
    sentence_cancels,
    sets_out_for,
    was_to,
)
from communique.reading.clauses.predicates_ru import (
    beside_what_follows,
    gives_up,
    in_planned_list,
    is_agreed_ahead,
    is_announced,
    is_called_off,
    is_called_possible,
    is_declined,
    is_itself_called_off,
    is_only_possible,
    is_shunned,
    is_told_off,
    stays_away,
    was_expected,
    what_awaits,
)
from communique.reading.clauses.prospects import lies_ahead
from communique.reading.clauses.relatives_ru import told_of_it
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

BACK = 9  # tokens before a trigger that may change its status


def window_before(sight: Sight, at: int) -> list[int]:
    """Tokens before `at` within the clause, the nearest first."""
    start = max(sight.start_of(at), at - BACK)
    out = []
    for index in range(at - 1, start - 1, -1):
        text = sight.tokens[index].text
        month = not sight.calendar_words.isdisjoint(sight.keys(index + 2))
        if text == "," and month and sight.tokens[index + 1].kind == "number":
            continue  # 'опроверг сообщения о назначенной на завтра[, 8 мая] встрече'
        if text in ';:“”"' or (text == "," and (at - index > 3 or sight.lower(index + 1) == "что")):
            break  # 'Хочу напомнить[,] что A встречался с B'
        out.append(index)
    return out


def _accepted(sight: Sight, keys: set[str]) -> bool:
    """'принял приглашение посетить': a plan, no wish."""
    words = sight.language.words
    return bool(keys & words("accept")) and not keys & (words("wish") - words("invitation"))


def russian_status(sight: Sight, trigger: Trigger, light: int | None) -> str | None:
    """held, planned, cancelled or None; `light`: the verb that a noun leans on."""
    if is_purpose(sight, trigger) or (trigger.type == "verb" and trigger.obj == "visitor"):
        return "planned"  # 'президента [ждут] в Осло'
    verb = trigger.head if trigger.type == "verb" else light
    around = window_before(sight, trigger.first)
    end = sight.document.sentences[trigger.sentence].last
    after = list(range(trigger.last, min(end, trigger.last + 12)))
    keys = {key for i in around[:7] for key in sight.tokens[i].keys}
    told_after = {key for i in after[:9] if _tells(sight, i) for key in sight.tokens[i].keys}
    until = trigger.type == "noun" and sight.lower(sight.before_epithets(trigger.first)) == "до"
    off = after[:9] if until else [*around[:7], *after[:9]]  # 'вывод войск отложен до [встречи] A с B'
    off = [at for at in off if not sight.language.words("cancelled").isdisjoint(sight.tokens[at].keys)]
    if off and all(_was_put_off_till(sight, at) for at in off):
        return None
    if off:
        return "planned" if all(only_might_be_off(sight, at) for at in off) else "cancelled"
    if was_expected(sight, trigger, verb) and is_told_off(sight, trigger):
        return "cancelled"
    if gives_up(sight, trigger) or stays_away(sight, trigger) or is_itself_called_off(sight, trigger):
        return "cancelled"
    if may_at_a_time(sight, trigger, verb) or is_considered(sight, trigger) or is_topic_to_be(sight, trigger):
        return "planned"
    if is_hoped(sight, trigger) or is_unsettled(sight, trigger, verb):
        return None
    if sight.text(trigger.last) == "ли" or any(
        sight.text(i) in ("ли", "бы") for i in around
    ):  # but 'встретился с [Ли]'
        return None  # 'неизвестно, планирует [ли] он визит', 'согласился [бы] на переговоры'
    if trigger.type != "verb" and keys & sight.language.words("refutes"):
        return None  # 'опровергли сообщения о готовящейся встрече'
    if (told := told_of_it(sight, trigger)) is not None:
        return told[0]
    if is_only_possible(sight, trigger) or is_shunned(sight, trigger) or is_called_possible(sight, trigger):
        return None
    if was_to(sight, trigger, verb) and (trigger.type != "verb" or sentence_cancels(sight, trigger)):
        return "cancelled"
    if only_if(sight, trigger) or any(
        sight.lower(i - 1) == "не" and set(sight.tokens[i].keys) & sight.language.words("plan") for i in around
    ):
        return None
    if is_agreed_ahead(sight, trigger) or (trigger.type == "noun" and lies_ahead(sight, trigger)):
        return "planned"
    if beside_what_follows(sight, trigger):
        return "held"  # 'Кроме [переговоров] с A у него запланированы встречи'
    plans = keys & sight.language.words("plan")
    if is_setting(sight, trigger) or sight.lower(sight.before_epithets(trigger.first)) == "после":
        plans -= sight.language.words("agreed")  # 'было согласовано после [визита]'
        plans = set() if _was_planned_there(sight, trigger) else plans
    if _prepares_another(sight, trigger):
        plans -= {"подготовка", "план"}
    if verb is not None:
        near = [sight.lower(i) for i in range(max(0, verb - 2), verb)]
        forms = sight.tokens[verb].forms
        pos = forms[0].pos if forms else ""
        if pos == "INFN" and near == ["не", sight.lower(verb - 1)] and sight.key_word(verb - 1, "surely"):
            return "held"  # 'не замедлил встретиться'
        if "не" in near and _is_set_before(sight, trigger, verb):
            return "planned"
        if "не" in near:
            stays_home = trigger.kinds[0] == "visit" and bool(forms) and forms[0].tense == "futr"
            return "cancelled" if stays_home or sight.key_word(verb, "takes_place") else None
        if forms and forms[0].tense == "pres" and _each_time(sight, verb):
            return None
        awaits = trigger.kinds == ("visit",) and sight.key_word(verb, "awaits_guest")
        if forms and forms[0].tense == "pres" and (awaits or sight.key_word(verb, "leaves")):
            return "planned"  # 'отправляется с визитом', 'отбывает в Осло'
        if trigger.kinds == ("visit",) and trigger.type == "verb" and sight.key_word(verb, "about_to_go"):
            return "planned"  # 'собирается в Осло', 'собрался в Осло'
        if pos == "INFN":
            if any(sight.text(i) == "?" for i in range(end - 2, end)):
                return None  # 'Каким образом Лиме вести переговоры с Чили?'
            if "всегда" in (sight.lower(i) for i in range(max(0, verb - WHEN_REACH), verb)):
                return None  # 'ему всегда приятно встречаться с A'
            if (
                trigger.type == "noun"
                and sight.key_word(trigger.head, "upheld_talk")
                and sight.lower(verb - 1) != "чтобы"
            ):
                return None  # 'договорились продолжить [диалог]', but 'едет в Осло, чтобы продолжить [диалог] с A'
            if is_declined(sight, verb):
                return None
            if managed(sight, verb):
                return "held"
            if _goes_on_somehow(sight, trigger, verb):
                return None
            if keys & sight.language.words("wish") and not _accepted(sight, keys):
                return None
            if verb > trigger.last and not sight.language.words("wish").isdisjoint(sight.keys(verb - 1)):
                return None  # 'разговор [пытались] прервать'
            only_told = trigger.kinds[0] == "message" and not plans
            return None if only_told else "planned"  # 'поспешили поздравить'
        if forms and pos == "VERB" and forms[0].tense == "futr":
            return "held" if trigger.type != "verb" and sight.key_word(verb, "goes_on") else "planned"
        if {"если", "бы"} & keys:
            return None
        if "быть" in keys and pos in ("PRTS",) and any(sight.lower(i) in ("будет", "будут") for i in around[:4]):
            return "planned"
        if pos == "PRTS" and sight.lower(verb - 1) == "быть" and keys & {"должен", "должный"}:
            return "planned"  # 'должно быть подписано'
        if trigger.type != "verb" and sight.key_word(verb, "planned_after") and pos == "VERB":
            return "planned"  # 'визит A в Осло [ожидается] в конце месяца'
        if trigger.type != "verb" and verb < trigger.first and sets_out_for(sight, trigger):
            return "planned"  # 'прибыл в Осло для переговоров'
        if verb > trigger.last and is_called_off(sight, trigger):
            return "cancelled"  # 'встреча A с B [была] отменена'
        return "planned" if trigger.type != "verb" and plans - {"следующий"} else "held"
    if trigger.type != "verb" and is_called_off(sight, trigger):
        return "cancelled"
    if is_announced(sight, trigger) or in_planned_list(sight, trigger) or what_awaits(sight, trigger) is not None:
        return "planned"
    if is_being_organised(sight, trigger):
        offered = keys & (sight.language.words("wish") - {"мочь"})
        return (
            None if offered else "planned"
        )  # 'возможная организация встречи', 'предложил обсудить проведение саммита'
    if trigger.type != "verb" and (in_programme(sight, trigger) or sets_out_for(sight, trigger)):
        return "planned"
    if trigger.kinds == ("signing",) and _will_attend(sight, trigger):
        return "planned"
    if plans or sight.language.words("planned_after") & told_after:
        return "planned"
    if trigger.type == "event" and _among_those_to_come(sight, trigger):
        return "planned"
    if keys & (sight.language.words("wish") - {"мочь"}):
        return None
    back = trigger.first - 1
    while any(f.pos == "ADJF" for f in sight.tokens[back].forms[:1]) and back > trigger.first - 4:
        back -= 1
    if sight.word(back, "ahead") or sight.key_word(back, "awaits"):
        return "planned"  # 'накануне официального визита'
    if any(
        f.tense == "futr"
        for i in [*after[:8], *around[:4]]
        for f in (() if sight.key_word(i, "goes_on") else sight.tokens[i].forms[:1])
        if f.pos == "VERB" and set(sight.tokens[i].keys) & sight.language.words("takes_place")
    ):
        return "planned"
    return "held"


def _was_put_off_till(sight: Sight, at: int) -> bool:
    """'поездка [откладывалась] с 2014 года', 'визит не раз [переносился]': how long it took to come about, nothing called off now."""
    return any(
        f.pos == "VERB" and f.tense == "past" and not {"откладываться", "переноситься"}.isdisjoint(sight.keys(at))
        for f in sight.forms(at)[:1]
    )


def _is_set_before(sight: Sight, trigger: Trigger, verb: int) -> bool:
    """'встреча с A [запланирована] на среду, поездка не завершится': the noun's own predicate stands before what is denied."""
    between = range(trigger.last, verb)
    return any(sight.key_word(at, "plan") and any(f.pos == "PRTS" for f in sight.forms(at)[:1]) for at in between)


def _goes_on_somehow(sight: Sight, trigger: Trigger, verb: int) -> bool:
    """'планируют [продолжить] переговоры по всем вопросам': an intention; not 'продолжить переговоры в мае', 'в Осло'."""
    if trigger.kinds[0] != "meeting" or not {"продолжить", "продолжать"} & {*sight.keys(verb)}:
        return False
    end = sight.document.clause_end(trigger.last)
    told = (
        sight.tokens[at].kind == "number" or not sight.calendar_words.isdisjoint({sight.lower(at), *sight.keys(at)})
        or sight.lower(at) in ("в", "во", "завтра", "сегодня") or sight.key_word(at, "when_noun")
        for at in range(sight.start_of(verb), end)
    )  # fmt: skip
    return not any(told)


def _was_planned_there(sight: Sight, trigger: Trigger) -> bool:
    """'Визит был запланирован в ходе [беседы]', 'О встрече договорились после [звонка]': the plan is another's, made there."""
    for at in range(trigger.first - 1, sight.start_of(trigger.first) - 1, -1):
        if sight.text(at) in ",;:":
            return False
        made = any(f.pos == "PRTS" for f in sight.forms(at)[:1]) and sight.key_word(at, "plan")
        if made:
            return any(f.tense == "past" for f in sight.forms(at - 1)[:1]) and "быть" in sight.keys(at - 1)
    return False


def _prepares_another(sight: Sight, trigger: Trigger) -> bool:
    """'[Подготовка] к визиту стала темой [разговора]', '[План] обсуждался на [встрече]': a verb stands between the two."""
    told = False
    for at in range(trigger.first - 1, sight.start_of(trigger.first) - 1, -1):
        if sight.text(at) in ";:":
            return False
        told = told or any(f.pos == "VERB" for f in sight.forms(at)[:1])
        if not {"подготовка", "план"}.isdisjoint(sight.keys(at)):
            return told
    return False


def _each_time(sight: Sight, verb: int) -> bool:
    """'спорят, [когда] тот посещает республику', 'всегда рад, [когда] он приезжает': whenever it is, no engagement."""
    before = range(verb - 1, max(sight.start_of(verb), verb - WHEN_REACH) - 1, -1)
    at = next((i for i in before if sight.text(i) in ",;:" or sight.lower(i) == "когда"), None)
    return at is not None and sight.lower(at) == "когда"


WHEN_REACH = 4  # tokens from 'когда' to its verb


def _will_attend(sight: Sight, trigger: Trigger) -> bool:
    """'[поучаствует] в подписании договоров', 'будет присутствовать при подписании': the nearest verb before the noun is to come."""
    start = sight.start_of(trigger.first)
    verbs = (sight.forms(at)[:1] for at in range(trigger.first - 1, start - 1, -1))
    return next((f[0].tense == "futr" for f in verbs if f and f[0].pos == "VERB"), False)


def is_purpose(sight: Sight, trigger: Trigger) -> bool:
    """'прибыл в Осло для участия в [переговорах]': what somebody came for, yet to be or not."""
    back = sight.before_epithets(trigger.first)
    words = [sight.lower(at) for at in range(max(0, back - 2), back + 1)]
    return trigger.type == "noun" and words[:2] == ["для", "участия"] and words[-1] in ("в", "во")


def _among_those_to_come(sight: Sight, trigger: Trigger) -> bool:
    """'подготовка к [предстоящему] в мае заседанию Совета, а также [сессии] Ассамблеи': each of the list is yet to be."""
    for at in range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - LIST_REACH) - 1, -1):
        if any(f.pos == "VERB" for f in sight.tokens[at].forms[:1]) or sight.text(at) in ";:.":
            return False
        if "предстоящий" in sight.tokens[at].keys:
            return True
    return False


LIST_REACH = 30  # tokens of a list of sittings


def _tells(sight: Sight, at: int) -> bool:
    """'(визит) намечен', '(визит,) [намеченный] на май'; not '(на встрече обсудили) [предстоящее] заседание'."""
    forms = sight.tokens[at].forms[:1]
    return bool(forms) and (forms[0].pos not in ("PRTF", "ADJF") or sight.text(at - 1) == ",")
