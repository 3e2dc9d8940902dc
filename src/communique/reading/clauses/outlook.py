"""Russian words around an engagement that put it ahead, or tell that it was to be."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight


def was_to(sight: Sight, trigger: Trigger, verb: int | None) -> bool:
    """'(отменил поездку, где) должен был [встретиться]': what was to be, told in the past."""
    at = (verb if verb is not None else trigger.first) - 1
    near = range(at, max(sight.start_of(trigger.first), at - WAS_TO) - 1, -1)
    if trigger.type != "verb" and trigger.last < at < trigger.last + 2 * BEHIND:
        near = range(trigger.last, at)  # 'встреча министров [должна была] состояться'
    return any({"должен", "должный"} & {*sight.tokens[i].keys} and sight.word(i + 1, "was_ru") for i in near)


BEHIND = 8  # tokens of those who meet, between the noun and 'должна была'
WAS_TO = 5  # tokens from 'должен был' to its infinitive


def sentence_cancels(sight: Sight, trigger: Trigger) -> bool:
    """Does the sentence tell of something called off?"""
    sentence = sight.document.sentences[trigger.sentence]
    return any(
        not sight.language.words("cancelled").isdisjoint(sight.tokens[at].keys)
        for at in range(sentence.first, trigger.first)
    )


def sets_out_for(sight: Sight, trigger: Trigger) -> bool:
    """'вылетел в Осло [на переговоры] с министром', 'прилетит [на встречу]': what somebody has only set out for."""
    back = sight.before_epithets(trigger.first)
    for_talks = sight.lower(back) == "для"  # 'прибыл в Осло [для переговоров]'
    if (sight.lower(back) != "на" and not for_talks) or trigger.kinds[0] != "meeting":
        return False
    if not any(f.case == ("gent" if for_talks else "accs") for f in sight.tokens[trigger.head].forms):
        return False
    for at in range(back - 1, sight.start_of(trigger.first) - 1, -1):
        if for_talks and sight.key_word(at, "arrive"):
            return True
        if sight.text(at) in (",", ";") or sight.key_word(at, "light"):
            return False
        if sight.key_word(at, "sets_out"):
            return True
        if any(f.tense == "futr" for f in sight.forms(at)[:1]):
            return any(m.row["kind"] == "visit" for m in sight.document.found(at, "triggers"))
    return False


def in_programme(sight: Sight, trigger: Trigger) -> bool:
    """'В программе визита — [встречи] с A и B', 'The programme includes [meetings] with'; not 'программа включала'."""
    if not sight.is_russian and _is_on_agenda(sight, trigger):
        return True
    start = sight.start_of(trigger.first)
    named = next((at for at in range(start, trigger.first) if sight.key_word(at, "programme")), None)
    if named is None or trigger.kinds[0] == "visit":
        return False
    for at in range(named + 1, trigger.first):
        forms = sight.tokens[at].forms[:1]
        was = bool(forms) and forms[0].tense == "past" and forms[0].pos != "PRTS"  # 'в программу [включены]' is
        if was or (not sight.is_russian and sight.lower(at).endswith("ed")):
            return False
        if sight.text(at) in ("-", "–", "—", ":") or sight.key_word(at, "programme_verb"):
            return True
    behind = range(named + 1, sight.document.clause_end(trigger.last))
    verbless = not any(f.pos in ("VERB", "PRTS") for at in behind for f in sight.tokens[at].forms[:1])
    return sight.is_russian and sight.lower(named - 1) == "в" and verbless  # 'В программе визита также [встречи] с A'


def _is_on_agenda(sight: Sight, trigger: Trigger) -> bool:
    """'[Talks] with A are on her agenda', 'On the agenda are [talks] with A'; not 'were on the agenda', nor of a visit."""
    if trigger.kinds[0] == "visit":
        return False
    start, end = sight.start_of(trigger.first), sight.document.clause_end(trigger.last)
    for at in range(start, end):
        if not sight.key_word(at, "programme"):
            continue
        on = next((i for i in range(at - 1, max(start, at - 4) - 1, -1) if sight.word(i, "prep")), None)
        if on is None or sight.lower(on) not in ("on", "in"):
            continue
        if on == start and at < trigger.first:
            between = range(at + 1, trigger.first)
            return any(sight.lower(i) in ("is", "are") for i in between)
        before = [sight.lower(i) for i in range(on - 1, on - 3, -1) if not sight.word(i, "adverb")]
        return on >= trigger.last and bool(before) and before[0] in ("is", "are")
    return False


ORGANISED_REACH = 5  # tokens of 'организация [летом этого года официального] визита'


def is_being_organised(sight: Sight, trigger: Trigger) -> bool:
    """'организация летом [визита] премьера', 'подготовка в мае [саммита]': yet to be. Russian.

    Only a time and epithets between, and nothing in the past tense there."""
    if not sight.is_russian or trigger.type == "verb":
        return False
    start = max(sight.start_of(trigger.first), trigger.first - ORGANISED_REACH)
    for at in range(trigger.first - 1, start - 1, -1):
        if sight.key_word(at, "organising"):
            return not sight.tokens[at].is_title or at == sight.start_of(at)
        is_time = sight.lower(at) in sight.calendar_words or sight.key_word(at, "time_noun")
        epithet = any(f.pos in ("ADJF", "NPRO") for f in sight.forms(at)[:1]) or sight.tokens[at].kind == "number"
        if not (
            is_time or epithet or sight.lower(at) in ("в", "на", "весной", "летом", "осенью", "зимой", "году", "года")
        ):
            return False
    return False


def is_setting(sight: Sight, trigger: Trigger) -> bool:
    """'договорились по итогам [переговоров]', 'в ходе [визита] согласовали', 'условились на [встрече] в Осло': where it was agreed."""
    back = sight.before_epithets(trigger.first, "ADJF", "NPRO")
    if sight.lower(back) in ("проведения", "начала"):
        return sight.lower(back - 1) == "для"  # 'удалились для проведения встречи'
    if sight.lower(back) in ("начале", "конце", "завершение", "середине"):
        return sight.lower(back - 1) in ("в", "во")  # 'В начале [встречи] попросил передать привет'
    if sight.lower(back) == "за":  # 'за столом переговоров сидели', 'за обедом условились'
        return any(f.case == "ablt" for f in sight.tokens[trigger.head].forms)
    on = sight.lower(back) == "на" and any(f.case == "loct" for f in sight.tokens[trigger.head].forms)
    return trigger.type != "verb" and (on or sight.word(back, "occasion_of") or sight.word(back, "in_the_end"))


def talks_are_over(sight: Sight, trigger: Trigger) -> bool:
    """'заявил после [встречи] с A', 'по итогам [переговоров] объявил': talks that are behind what is told in the past. Russian."""
    back = sight.before_epithets(trigger.first, "ADJF", "NPRO")
    if not sight.is_russian or trigger.type == "verb" or trigger.kinds[0] not in ("meeting", "call"):
        return False
    sentence = sight.document.sentences[trigger.sentence]
    tenses = [f.tense for at in range(sentence.first, sentence.last) for f in sight.forms(at)[:1] if f.pos == "VERB"]
    opens = sight.lower(back) == "после" or sight.word(back, "in_the_end")
    return opens and "past" in tenses and "futr" not in tenses


def is_setting_ahead(sight: Sight, trigger: Trigger) -> bool:
    """'проведёт встречу во время [визита] в Чад', 'по итогам [переговоров] подпишут': what is to be done there is to come. Russian.

    The verb of its own clause tells: not 'подпишут акт по итогам [переговоров], которые прошли вчера'.
    """
    back = sight.before_epithets(trigger.first, "ADJF", "NPRO")
    occasion = sight.word(back, "occasion_of") or (trigger.kinds == ("meeting",) and sight.word(back, "in_the_end"))
    if not sight.is_russian or trigger.type != "noun" or not occasion:
        return False
    if trigger.kinds != ("visit",) and trigger.kinds != ("meeting",):
        return False
    sentence = sight.document.sentences[trigger.sentence]
    behind, before = range(trigger.last, sentence.last), range(trigger.first - 1, sentence.first - 1, -1)
    for tokens in (behind, before):
        for at in tokens:
            if sight.text(at) in ",;:()«»—–":
                break
            tense = next((f.tense for f in sight.forms(at)[:1] if f.pos == "VERB"), None)
            if sight.key_word(at, "plan") and _leads_infinitive(sight, at):
                return tense != "past"  # 'планирует встретиться', 'намерен подписать'
            if tense is not None and sight.text(at).islower():  # 'Мелешкану' only looks like one
                return tense == "futr"
    return False


def _leads_infinitive(sight: Sight, verb: int) -> bool:
    """'[планирует] встретиться с A', '[намерен] в Осло подписать'."""
    return any(f.pos == "INFN" for at in range(verb + 1, verb + INFINITIVE) for f in sight.forms(at)[:1])


INFINITIVE = 4  # tokens from 'планирует' to its infinitive


def managed(sight: Sight, verb: int) -> bool:
    """'успел [поговорить]', 'удалось кратко [переговорить]', 'успел многое: [встретиться] с A': done, though told by an infinitive."""
    near = range(max(sight.start_of(verb), verb - (2 * MANAGED if sight.text(verb - 1) == ":" else MANAGED)), verb)
    at = next((i for i in reversed(near) if sight.key_word(i, "managed")), None)
    if at is None or sight.lower(at - 1) == "не":
        return False
    return any(f.tense == "past" for f in sight.tokens[at].forms)


MANAGED = 4  # tokens between 'успел' and what was done


def is_hoped(sight: Sight, trigger: Trigger) -> bool:
    """'выразил надежду, что A и B [встретятся]', 'надежда на [встречу]', 'призвал, чтобы они [встретились]': wished, no plan."""
    if trigger.type == "noun" and _hoped_for(sight, trigger):
        return True
    for at in range(trigger.first - 1, sight.start_of(trigger.first), -1):
        if sight.text(at) in (";", ":") or (sight.text(at) == "," and sight.lower(at + 1) in ("который", "которые")):
            return False
        if sight.lower(at) in ("что", "чтобы") and sight.text(at - 1) == ",":
            if sight.lower(at) == "чтобы" and trigger.type == "verb" and _is_past(sight, trigger.head):
                return True  # 'надо подумать, чтобы A и B встретились'
            hopes = sight.key_word(at - 2, "hope") or sight.key_word(at - 2, "believes")
            recalls = any(f.pos == "INFN" for f in sight.forms(at - 2)[:1]) and not hopes
            if sight.lower(at) == "что" and recalls and sight.document.found(at - 2, "sayings"):
                return False  # 'хочу [напомнить], что A встречался с B'
            governor = range(max(sight.start_of(at), at - HOPE_REACH), at - 1)
            return any(sight.key_word(i, "hope") for i in governor)
    return False


def _hoped_for(sight: Sight, trigger: Trigger) -> bool:
    """'надеется на скорую [встречу] с A', 'надежда на проведение [переговоров]', 'заинтересован во [встрече]'."""
    at = sight.before_epithets(trigger.first)
    while sight.key_word(at, "holding_of"):
        at = sight.before_epithets(at)
    return sight.lower(at) in ("на", "в", "во") and sight.key_word(at - 1, "believes")


def _is_past(sight: Sight, at: int) -> bool:
    return any(f.pos == "VERB" and f.tense == "past" for f in sight.forms(at)[:1])


HOPE_REACH = 5  # tokens from 'надежда' to ', что'


def is_unsettled(sight: Sight, trigger: Trigger, verb: int | None) -> bool:
    """'разговор можно организовать', 'встреча пока не запланирована', 'несколько раз общались': none that a report dates."""
    end = sight.document.sentences[trigger.sentence].last
    for at in range(trigger.last, min(end, trigger.last + UNSETTLED_REACH)):
        if sight.text(at) in (",", ";", ":"):
            break
        if sight.lower(at) == "не" and sight.key_word(at + 1, "plan") and trigger.type == "noun":
            return True
    if trigger.type == "noun" and _only_its_day(sight, trigger):
        return True
    if verb is not None and any(f.pos == "INFN" for f in sight.tokens[verb].forms[:1]):
        near = range(max(sight.start_of(verb), verb - 4), verb)
        if any(sight.word(at, "could_be") for at in near):
            return True
    if trigger.type != "verb":
        return verb is not None and (_is_habit(sight, verb) or _are_whose(sight, trigger, verb))
    near = range(max(sight.start_of(trigger.first), trigger.first - 3), trigger.first)
    return any(sight.word(at, "habitual") or (sight.lower(at), sight.lower(at + 1)) in TIMES for at in near)


def _only_its_day(sight: Sight, trigger: Trigger) -> bool:
    """'согласовывается дата [визита]', 'сроки [встречи] уточняются', 'место [переговоров] не определено': no news of it."""
    at = sight.before_epithets(trigger.first)
    if not sight.key_word(at, "when_and_where") or sight.lower(at - 1) == "во":
        return False  # 'объявил во [время] переговоров'
    end = sight.document.sentences[trigger.sentence].last
    near = [*range(max(sight.start_of(trigger.first), at - 4), at), *range(trigger.last, min(end, trigger.last + 9))]
    return any(sight.key_word(i, "being_settled") for i in near)


def _is_habit(sight: Sight, verb: int) -> bool:
    """'встречи [проходят] регулярно', 'ежегодно [проводятся] консультации'."""
    if not any(f.tense == "pres" for f in sight.tokens[verb].forms[:1]):
        return False
    near = range(max(sight.start_of(verb), verb - 2), min(len(sight.tokens), verb + 3))
    return any(sight.word(at, "habitual") for at in near)


def _are_whose(sight: Sight, trigger: Trigger, verb: int) -> bool:
    """'парламент, [заседания] которого проходят в Лиме': a body's sittings in general. Russian."""
    whose = sight.tokens[trigger.last] if trigger.last < len(sight.tokens) else None
    many = any(f.number == "plur" and f.case == "nomn" for f in sight.forms(trigger.head))
    owned = whose is not None and "который" in whose.keys and any(f.case == "gent" for f in whose.forms)
    return many and owned and any(f.tense == "pres" and f.number == "plur" for f in sight.forms(verb)[:1])


UNSETTLED_REACH = 14  # tokens from 'разговор' to 'не запланирован'
TIMES = (("уже", "дважды"), ("уже", "трижды"), ("несколько", "раз"), ("не", "раз"), ("много", "раз"))


def only_if(sight: Sight, trigger: Trigger) -> bool:
    """'Если X встретится с Y, …': the condition's own clause."""
    start = sight.start_of(trigger.first)
    for at in range(trigger.first - 1, start - 1, -1):
        if sight.text(at) in ",;:":
            return False
        if sight.word(at, "if"):
            return True
    return False
