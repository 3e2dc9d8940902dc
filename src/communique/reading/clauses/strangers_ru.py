"""Russian: verbs of somebody whom the report only speaks of: 'министр уточнила, что [люди] уезжают'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Group, Sight

CLAUSE = 9  # tokens from a clause's opening mark to its verb
COMPANY = frozenset(["с", "со", "и", "а", "вместе", "вдвоем", "вдвоём", "оба", "обе", "плюс"])


def is_stranger(sight: Sight, group: Group, verb: int) -> bool:
    """Is the nearest person no subject of the verb: one beside a plural, or before a clause with a noun of its own?

    '[он] напомнил, что в Чаде находятся беженцы'.
    """
    one = group.mentions[0]
    if one.kind == "person" and _is_neuter(sight, verb):
        return True
    if group.last <= verb and _is_of_noun_behind(sight, group, verb):
        return True
    if group.first > verb:
        if _is_one_behind_many(sight, group, verb):
            return True
        return _only_says_it(sight, group, verb) or (one.kind == "pronoun" and _has_noun_before(sight, group, verb))
    if group.last > verb or one.kind not in ("person", "pronoun"):
        return False
    forms = [f for f in sight.tokens[verb].forms if f.pos in ("VERB", "PRTS")]
    alone = len(group.mentions) == 1 and not one.plural
    if alone and forms and all(f.number == "plur" for f in forms) and not _in_company(sight, group, verb):
        return True
    return bool(forms) and _opens_with_noun(sight, group, verb)


def _is_neuter(sight: Sight, verb: int) -> bool:
    """'Лунд отметил, что в Чад [прилетело] много туристов', 'судно [направлялось] в Чад': of a thing or a number, of no person."""
    forms = [f for f in sight.tokens[verb].forms if f.pos in ("VERB", "PRTS")]
    return bool(forms) and all(f.gender == "neut" for f in forms)


def _is_one_behind_many(sight: Sight, group: Group, verb: int) -> bool:
    """'военные [прибыли] в Чад, несмотря на то что Лунд (запретил)': one person behind a comma is no subject of a plural."""
    one = group.mentions[0]
    forms = [f for f in sight.tokens[verb].forms if f.pos in ("VERB", "PRTS")]
    between = range(verb, group.first)
    if one.kind != "person" or len(group.mentions) > 1 or one.plural or not forms:
        return False
    if any(sight.text(at) in CLOSING for at in between) or sight.lower(verb - 1) in ("мы", "и"):
        return False  # '«Мы [встретились] с послом», — заявил Лунд'
    opened = any(sight.text(at) in ",;" for at in between)
    return opened and all(f.number == "plur" for f in forms)


FIRST_PERSON = ("у", "ю", "усь", "юсь", "м", "мся")  # endings: 'вылечу', 'встречаюсь', 'обсудим'
CLOSING = frozenset('»”"')


def _only_says_it(sight: Sight, group: Group, verb: int) -> bool:
    """'«В Осло [отправится] груз», – сказал Лунд': of somebody else, since he who is quoted would say 'отправлюсь'."""
    forms = [f for f in sight.forms(verb) if f.pos == "VERB"]
    of_others = bool(forms) and all(f.tense in ("pres", "futr") for f in forms)
    if not of_others or sight.lower(verb).endswith(FIRST_PERSON):
        return False
    closed = any(sight.text(at) in CLOSING for at in range(verb + 1, group.first))
    return closed and any(sight.document.found(at, "sayings") for at in (group.first - 1, group.last))


def _has_noun_before(sight: Sight, group: Group, verb: int) -> bool:
    """'моя [сестра] находится в Осло, она (не смогла)': the verb's own noun, and the pronoun opens another clause."""
    if not any(sight.text(at) in (",", ";") for at in range(verb, group.first)):
        return False
    at = verb - 1
    while at > sight.start_of(verb) and any(f.pos in ("ADVB", "PRCL") for f in sight.forms(at)[:1]):
        at -= 1
    wanted = {f.number for f in sight.tokens[verb].forms if f.pos == "VERB"}
    nouns = [f for f in sight.forms(at)[:1] if f.pos == "NOUN" and f.case == "nomn" and f.number in wanted]
    return bool(nouns) and sight.text(at).islower() and not sight.document.found(at, "offices", "groups", "parties")


def _in_company(sight: Sight, group: Group, verb: int) -> bool:
    """'Лунд [с супругой] прибыли', 'министр [и члены делегации] прибыли', 'премьер Берг, и президент Лунд встретятся'."""
    if sight.lower(group.first - 1) in ("и", "а", "также"):
        return True
    for at in range(group.last, verb):
        if sight.lower(at) in COMPANY:
            return True
        if any(f.pos == "VERB" for f in sight.tokens[at].forms[:1]):
            return False
    return False


def _opens_with_noun(sight: Sight, group: Group, verb: int) -> bool:
    """'пока Лунд говорил, [компания] из Бергена заключила', 'что [граждане] покинули': a firm or people after a comma."""
    opener = next(
        (at for at in range(verb - 1, max(group.last - 1, verb - CLAUSE), -1) if sight.text(at) in ",;"), None
    )
    if opener is None:
        return False
    wanted = {(f.number, f.gender if f.number == "sing" else "") for f in sight.tokens[verb].forms if f.pos == "VERB"}
    for at in range(opener + 1, verb):
        token = sight.tokens[at]
        form = token.forms[0] if token.forms else None
        if form is None or not token.text.islower() or form.pos in ("PREP", "NPRO", "VERB", "PRTF", "GRND"):
            return False
        if form.pos != "NOUN":
            continue
        agrees = any(n == form.number and g in ("", form.gender) for n, g in wanted)
        plain = sight.key_word(at, "stranger") or (_takes_no_object(sight, verb) and not _is_of_office(sight, at))
        return form.case == "nomn" and agrees and plain
    return False


def _takes_no_object(sight: Sight, verb: int) -> bool:
    """'[прибыть]', '[отправиться]': a journey's verb of which a nominative is the subject, never an accusative."""
    rows = [m.row for m in sight.document.found(verb, "triggers")]
    return any(row["kind"] == "visit" and row["type"] == "verb" and row["subj"] and not row["obj"] for row in rows)


def _is_of_office(sight: Sight, at: int) -> bool:
    """'министр', 'делегация', 'дипломат', 'сторона': a word that may mean somebody told of."""
    return sight.key_word(at, "teller_one") or bool(sight.document.found(at, "offices", "groups", "parties"))


def _is_of_noun_behind(sight: Sight, group: Group, verb: int) -> bool:
    """'Берг ждёт, пока в Чаде [находятся] каратели': a nominative of living beings right behind a verb of another clause."""
    if all(sight.text(at) != "," for at in range(group.last, verb)):
        return False
    wanted = {f.number for f in sight.tokens[verb].forms if f.pos == "VERB"}
    at = verb + 1
    while at < verb + OBJECT and any(f.pos in ("ADJF", "PRTF") and f.case == "nomn" for f in sight.forms(at)):
        at += 1
    nouns = [f for f in sight.forms(at) if f.pos == "NOUN"]
    told = bool(nouns) and sight.text(at).islower() and not sight.document.found(at, "offices", "groups", "parties")
    return told and all(f.case == "nomn" and f.animate and f.number in wanted for f in nouns)


def is_in_condition(sight: Sight, trigger: Trigger) -> bool:
    """'[находится] в контакте с полицией', 'пребывает в глубоком кризисе', 'находится на грани': how one is, not where."""
    at = trigger.last
    while at < trigger.last + ADVERBS and any(f.pos in ("ADVB", "PRCL") for f in sight.forms(at)[:1]):
        at += 1
    if not (sight.is_russian and sight.word(at, "prep")):
        return False
    at += 1
    while at < trigger.last + CLAUSE and any(f.pos in ("ADJF", "NUMR") for f in sight.forms(at)[:1]):
        at += 1
    return sight.key_word(at, "condition")


ADVERBS = 3  # tokens of 'сейчас уже'


def of_accession(sight: Sight, noun: int) -> bool:
    """'(переговоры) [о вступлении] Чада в союз', '(переговоров) по соглашению об ассоциации': a candidate's course, no talks.

    Not 'встреча министра евроинтеграции': an office's or a body's own field.
    """
    at = noun + 1
    while at < noun + OBJECT and sight.text(at) not in ",.;:" and not sight.key_word(at, "accession"):
        at += 1
    told = any(sight.lower(step) in ("о", "об", "по") for step in range(noun + 1, at))
    return sight.is_russian and told and sight.key_word(at, "accession")


OBJECT = 5  # tokens of 'по новому соглашению об ассоциации'


def is_commented(sight: Sight, noun: int) -> bool:
    """'[комментируя] поездку', 'прокомментировал визит', 'раскритиковал недавнюю поездку': another's journey, spoken of."""
    at = noun - 1
    while at > noun - ADVERBS and any(f.pos == "ADJF" for f in sight.forms(at)[:1]):
        at -= 1
    own = any("свой" in sight.tokens[step].keys for step in range(at + 1, noun))  # 'назвал свой визит успешным'
    return sight.is_russian and sight.key_word(at, "comments") and not own


def is_ballot(sight: Sight, trigger: Trigger) -> bool:
    """'во [втором туре] столкнётся с лидером партии', 'первый [тур] выборов': an election's, where no talks are told of."""
    if not sight.is_russian or sight.tokens[trigger.last - 1].keys[:2].count("тур") == 0:
        return False
    first = sight.document.sentences[max(0, trigger.sentence - 1)].first
    last = sight.document.sentences[trigger.sentence].last
    return not any(sight.key_word(at, "talks_noun") for at in range(first, last))


def is_about(sight: Sight, trigger: Trigger) -> bool:
    """'это [говорит] о том, что', 'договор с Чили говорит о том': what a fact shows, no talk."""
    word, behind = sight.lower(trigger.head), (sight.lower(trigger.last), sight.lower(trigger.last + 1))
    return word in ("говорит", "говорят", "свидетельствует") and behind in (("о", "том"), ("об", "этом"))


def has_clause_for_object(sight: Sight, trigger: Trigger) -> bool:
    """'должны [познакомиться] с тем, что было', 'не говорил о том, как': what a clause tells, and nobody."""
    at = trigger.last + sight.word(trigger.last, "adverb")
    return sight.lower(at) in ("с", "со") and sight.lower(at + 1) == "тем" and sight.text(at + 2) == ","


def of_much_talk(sight: Sight, trigger: Trigger) -> bool:
    """'ведётся много [разговоров] о том, что', 'ходят разговоры': rumour."""
    at = trigger.first - 1
    if "диалог" in sight.tokens[trigger.head].keys and _of_lawmakers(sight, trigger):
        return True
    is_talk = "разговор" in sight.tokens[trigger.head].keys
    return is_talk and (sight.word(at, "how_much") or sight.key_word(at, "goes_round"))


def _of_lawmakers(sight: Sight, trigger: Trigger) -> bool:
    """'конструктивный диалог [перуанских и чилийских парламентариев] — важный фактор': how two parliaments stand, no talks."""
    for at in range(trigger.last, trigger.last + LAWMAKERS):
        if sight.key_word(at, "lawmakers"):
            return any(f.case == "gent" and f.number == "plur" for f in sight.forms(at))
        if not (sight.lower(at) == "и" or any(f.pos in ("ADJF", "NOUN") for f in sight.forms(at)[:1])):
            return False
    return False


LAWMAKERS = 5  # tokens of 'российских и киргизских парламентариев'


def in_a_schedule(sight: Sight, trigger: Trigger) -> bool:
    """'подписали План [консультаций] между министерствами', 'график [встреч] президентов': papers that tell of many to come."""
    forms = sight.forms(trigger.head)
    many = trigger.type == "noun" and any(f.case == "gent" and f.number == "plur" for f in forms)
    paper = {"план", "программа", "график"} & {*sight.keys(sight.before_epithets(trigger.first))}
    return many and bool(paper) and trigger.word in ("консультации", "консультация", "встреча", "визит")


LEAVES = frozenset(["покинуть", "покидать", "оставить", "оставлять"])
PLACES = frozenset(["столица", "город", "территория", "остров", "край", "область", "регион"])
LEFT_REACH = 4  # tokens from 'покинул' to what is left
SECOND_PERSON = ("ете", "ёте", "ите", "ешь", "ёшь", "ишь")


def leaves_no_land(sight: Sight, trigger: Trigger) -> bool:
    """'[покинул] пост министра', 'покинули зал заседаний', 'покидает партию': no country; not 'покинул столицу Чада'."""
    if not LEAVES.intersection(sight.keys(trigger.head)):
        return False
    if any(m.row["kind"] == "venue" for m in sight.document.found(trigger.last, "places")):
        return True  # 'покинул Белый дом', 'покинули Вестминстер'
    for at in range(trigger.last, trigger.last + LEFT_REACH):
        form = next(iter(sight.forms(at)), None)
        if form is None or form.pos in ("PREP", "VERB", "CONJ") or not sight.text(at).islower():
            return False
        if form.pos == "NOUN" and any(f.case == "accs" for f in sight.forms(at)):
            return not (sight.key_word(at, "land") or PLACES.intersection(sight.keys(at)))
    return False


def speaks_of(sight: Sight, trigger: Trigger) -> bool:
    """'[говоря] о министре', 'говоря об успехах': of whom one speaks, and with nobody."""
    form = next(iter(sight.forms(trigger.head)), None)
    return form is not None and form.pos == "GRND" and sight.lower(trigger.last) in ("о", "об", "про")


def is_anybody(sight: Sight, trigger: Trigger) -> bool:
    """'и вот вы [подписываете] договор, не читая': anybody who does so, no deed of those told of."""
    forms = [f for f in sight.forms(trigger.head) if f.pos == "VERB"]
    present = bool(forms) and all(f.tense in ("pres", "futr") for f in forms)
    return trigger.type == "verb" and present and sight.lower(trigger.head).endswith(SECOND_PERSON)
