"""Russian heads of statements: told by the word's own form."""

from communique.languages import Form, Match
from communique.reading.statements.nosayings_ru import says_nothing
from communique.reading.text import NOUN_REACH, OPENS_CONTENT, VERBAL, Head, Sight, attitude_noun, candidates

THAT = frozenset({"что", "как", "будто", "почему", "о", "об", "чтобы", "насколько", "какой", "сколько", "когда", "на"})
GIVING = frozenset({"передать", "передавать", "направить", "прислать", "отправить", "принести", "проявить"})
WEAK_NOUNS = ("congratulate", "condole", "thank", "invite", "commit", "praise")


def russian_heads(sight: Sight, first: int, last: int) -> list[Head]:
    """Heads among tokens `first` to `last`, in order."""
    out = []
    for match in candidates(sight.document, first, last):
        form = _form(sight, match, first)
        if form and sight.lower(match.first - 1) == "не" and match.first > first:
            form = None  # 'не назвал, когда'
        if form and says_nothing(sight, match.first, match.last):
            form = None
        if form and match.row["kind"] == "stress" and _celebrates(sight, match.last, last):
            form = None
        if form and _followed(sight, match, form, last):
            head = Head(match.first, match.last, match.row, form)
            if match.row["kind"] == "light" and not _take_noun(sight, head, first, last):
                continue
            out.append(head)
    return out


def _verb_form(sight: Sight, match: Match) -> tuple[int, Form] | None:
    """The phrase's verb and its likeliest reading as one; a participle only where no other is: 'соответствующее заявление [сделать]'."""
    attribute = None
    for at in range(match.first, match.last):
        forms = sight.tokens[at].forms
        if at + 1 < match.last and "быть" in sight.tokens[at].keys:
            continue  # 'приглашение [было] принято'
        for order, form in enumerate(forms[:3]):
            if form.pos in VERBAL and form.score >= 0.1 and not (order and sight.word(at - 1, "prep")):
                if form.pos != "PRTF" or match.last - match.first == 1:
                    return at, form  # 'до начала' is no verb
                attribute = attribute or (at, form)
    return attribute


def _form(sight: Sight, match: Match, start: int) -> str | None:
    """'отметил' finite, 'отметив' participle, 'отмечено' passive, 'отметить' nothing but after 'хотел бы'."""
    kind = match.row["kind"]
    if kind == "source":
        return "source" if _is_source(sight, match) else None
    if kind == "feel":
        if sight.tokens[match.first].is_title and match.first != start:
            return None  # 'Верховная Рада'
        if match.first > start and any(k == "верховный" for k in sight.tokens[match.first - 1].keys):
            return None  # 'Верховной рады'
        if _means_to_say(sight, match.last):
            return None  # 'намерен подчеркнуть', 'готов заявить': a word yet to come
        percent = (
            sight.lower(match.last) == "на"
            and sight.tokens[min(match.last + 1, len(sight.tokens) - 1)].kind == "number"
        )
        if percent or _only_if(sight, match.first, start) or _of_a_thing(sight, match.first, start):
            return None  # 'если она готова', 'карта может быть готова', 'готов на 98 процентов'
        forms = [f for at in range(match.first, match.last) for f in sight.tokens[at].forms[:2]]
        manner = any(f.pos == "ADVB" for f in forms)  # 'уверенно предрекал'
        return "feel" if not manner and any(f.pos in ("ADJS", "PRTS") for f in forms) else None
    found = _verb_form(sight, match)
    if found is None:
        return None
    at, form = found
    if kind == "pass":
        told = form.pos == "VERB" and form.tense != "futr"  # 'прозвучит' is yet to come
        return "passive" if told and not _only_happens(sight, match, form) else None
    if form.pos == "GRND":
        return "participle"
    if form.pos == "PRTF":  # 'премьер, заявивший, что'; 'заявленный' is none
        tells = kind in ("say", "stress", "act", "name") and any(part in sight.lower(at)[-6:] for part in ACTIVE)
        return "participle" if tells and sight.text(at - 1) == "," and at == match.first else None
    if form.pos == "PRTS":
        told = form.gender == "neut" or kind not in ("say", "name")  # 'объявлен в розыск' is none
        return "passive" if told and (match.row["voice"] != "active" or kind == "act") else None
    if form.pos == "INFN":
        return "infinitive" if _wished(sight, at, start) else None
    if sight.lower(at).endswith(("им", "ем", "ём")) and form.tense != "past":
        return None  # 'напомним, что': the report speaks
    if form.tense == "past" and BE.intersection((sight.lower(at + 1), sight.lower(match.first - 1))):
        return None  # 'которые он предложил бы'
    if form.pos == "VERB" and "Impe" not in form.marks:
        told = form.tense != "futr" or match.row["form"].startswith("не ")
        return "finite" if told else None  # 'министр расскажет'; but 'не признает', 'не поддержит'
    return None


def _means_to_say(sight: Sight, at: int) -> bool:
    """'(намерен) [подчеркнуть]', '(готова) [также обсудить]': an infinitive of saying, right after it."""
    at += sight.word(at, "adverb")
    if not any(f.pos == "INFN" for f in sight.forms(at)[:1]):
        return False
    return any(m.row["kind"] in ("say", "stress") for m in sight.document.found(at, "sayings"))


ACTIVE = ("вш", "ющ", "ащ", "ящ", "ущ")  # in active participles
BE = frozenset({"бы", "б"})
AUXILIARY = frozenset({"быть", "мочь", "стать", "уже", "почти", "еще", "ещё", "не", "вполне", "практически"})
IF = frozenset({"если", "чтобы", "пока", "ли", "когда"})
CLAUSE = 6  # tokens from 'если' to what is said of a side


def _only_if(sight: Sight, at: int, start: int) -> bool:
    """'[если] Киев готов', '[когда] стороны заинтересованы': nothing voiced."""
    for back in range(at - 1, max(start, at - CLAUSE) - 1, -1):
        if sight.lower(back) == "что" and sight.text(back - 1) == "," and back > start + 1:
            about = sight.lower(back - 2) == "том" and sight.word(back - 3, "prep")  # 'сообщения о том, что Осло готов'
            return "told_of" in sight.tokens[back - 4 if about else back - 2].key_kinds  # 'стало известно, что
        if sight.text(back) in ",;:«“":
            return False
        if sight.lower(back) in IF:
            return True
    return False


def _only_happens(sight: Sight, match: Match, form: Form) -> bool:
    """'На берегу [отмечается] усиление ветра' tells what happens; 'отмечается, что', 'отмечалась важность' what is said."""
    if form.tense != "pres" or not match.row["form"].startswith("отмечаться"):
        return False
    noun = sight.forms(match.last)[:1]
    told = attitude_noun(sight.document, match.last, match.last + 2) is not None
    return not told and any(f.pos in ("NOUN", "ADJF") for f in noun)


def _of_a_thing(sight: Sight, at: int, start: int) -> bool:
    """'[Мост может быть] готов': a thing right before, which has no attitude; 'страна готова' has one."""
    forms = [f for f in sight.tokens[at].forms[:2] if f.pos in ("ADJS", "PRTS")]
    back = at - 1
    while back > start and AUXILIARY & {*sight.tokens[back].keys}:
        back -= 1
    token = sight.tokens[back]
    if back < start or not (token.text.islower() or back == sight.start_of(back)) or not forms or token.kind != "word":
        return False
    if any(sight.key_word(back, kind) for kind in ("sidenoun", "voiced", "states", "land", "org", "many", "folk")):
        return False
    if sight.document.found(back, "parties", "groups", "offices", "names"):
        return False
    nouns = [f for f in token.forms[:1] if f.pos == "NOUN" and not f.animate and f.case == "nomn"]
    return any(f.number == g.number and (not g.gender or f.gender == g.gender) for f in nouns for g in forms)


def _celebrates(sight: Sight, at: int, last: int) -> bool:
    """'отметили [30-летний] юбилей', 'отметят 90-летие': kept a day, said nothing."""
    for step in range(at, min(at + 4, last)):
        if sight.text(step) in (",", ":", "«", "“"):
            return False
        if sight.key_word(step, "celebrated") or sight.lower(step).endswith(("-летие", "-летия", "-летию")):
            return True
    return False


def _wished(sight: Sight, at: int, start: int) -> bool:
    """'хотел бы поблагодарить', 'чтобы обсудить' is none."""
    if any(sight.lower(back) == "не" for back in range(max(start, at - 3), at)):
        return False  # 'не смогли договориться'
    return any(sight.key_word(back, "wishing") for back in range(max(start, at - 3), at))


def _is_source(sight: Sight, match: Match) -> bool:
    """'по словам', 'по его словам'; 'по данным опроса' is none."""
    last = sight.tokens[match.last - 1]
    if sight.lower(match.last - 1) == "на":
        return True  # 'со ссылкой на'
    if sight.lower(match.last) == "на" and any(
        t.kind == "number" for t in sight.tokens[match.last + 1 : match.last + 2]
    ):
        return False  # 'по данным на 1 июня'
    if attitude_noun(sight.document, match.last, match.last + 1) is not None:
        return False  # 'начал со слов благодарности'
    if sight.lower(match.first) in ("со", "с"):
        return any(f.case == "gent" for f in last.forms)
    return any(f.case in ("datv", "accs") for f in last.forms) or not last.forms


def _followed(sight: Sight, match: Match, form: str, last: int) -> bool:
    """Does what the row asks for follow?"""
    need, at = match.row["after"], match.last
    if need == "saying" and any(f.pos == "INFN" for f in sight.forms(at)[:1]):
        return False  # 'Берг, выслушав его, продолжила [смотреть] на море'
    mark, after, second = sight.text(at), sight.lower(at), sight.lower(at + 1)
    if need == "about" and after in ("с", "со"):
        return False  # 'говорил [с] президентом'
    if need == "infinitive":
        return any(f.pos == "INFN" for i in range(at, min(at + 8, last)) for f in sight.tokens[i].forms[:2])
    if need == "at":
        if form == "finite" and sight.text(match.first - 1) in (",", "—", "–", "-"):
            return True
        return after in ("о", "об", "обо", "на", ",", "»", ":", "-", "—") or mark in OPENS_CONTENT
    if need == "called":
        return _called(sight, match, last)
    if need == "wish":
        return any(f.case in ("datv", "gent") for i in range(at, min(at + 4, last)) for f in sight.tokens[i].forms[:2])
    if need == "wishes":  # 'желает Перу мира'; 'желает мира' wants it
        return any(f.case == "datv" for i in range(at, min(at + 4, last)) for f in sight.tokens[i].forms[:1])
    if need in ("shared", "blame", "taken", "doubted"):
        return any(sight.key_word(i, need) for i in range(at, min(at + 6, last)))
    if need == "rated":  # 'оценил перспективы' tells of no judgement, 'оценил ситуацию как опасную' does
        near = range(at, min(at + 9, last))
        return any(sight.lower(i) in ("как", "в") for i in near) or not any(
            sight.key_word(i, "unrated") for i in near[:4]
        )
    if need == "attitude":
        told = (after == "о" and second == "том") or (
            mark == "," and second == "что"
        )  # 'выступил с заявлением о том, что'
        return told or attitude_noun(sight.document, at, min(at + 5, last)) is not None
    if need == "support":
        return not _upholds(sight, at, last)
    if need == "words":
        return any(
            sight.key_word(i, "words") for i in (*range(at, min(at + 7, last)), *range(match.first - 4, match.first))
        )
    if need == "told" and sight.lower(match.first - 1) == "этом" and sight.lower(match.first - 2) == "об":
        return True  # 'Об этом говорится в заявлении МИД'
    if need == "told" and after in ("о", "об", "обо") and second not in ("этом", "том"):
        return True
    if need not in ("that", "saying", "opinion", "told"):
        return True
    trailing = form != "participle" and sight.text(match.first - 1) in (",", "—", "–", "-", "»", "”")
    opens = sight.lower(match.first - 1) in ("как", "так") and sight.start_of(match.first) == match.first - 1
    trailing = trailing or (form == "finite" and opens)  # 'Как считает посол, …', 'Так считает посол.'
    borrowed = need == "saying" and mark != ":" and not sight.tokens[min(at + 1, len(sight.tokens) - 1)].is_title
    if trailing or (mark in OPENS_CONTENT and not borrowed):
        return True
    if form == "participle":
        comma = next((i for i in range(at, min(at + 9, last)) if sight.text(i) in (",", ":")), None)
        return comma is not None and (sight.lower(comma + 1) in THAT or sight.text(comma) == ":")
    if need == "saying":
        return _names_then_opens(sight, at, last)
    window = range(at, min(at + 9, last))
    if need == "opinion" and any(
        f.case == "ablt" and f.pos in ("ADJF", "NOUN") for i in window for f in sight.tokens[i].forms[:1]
    ):
        return True  # 'считает фонд малым'
    return any(_brings_in(sight, i) for i in window) or any(sight.text(i) in (":", "«", "“", '"') for i in window)


NO_TOLD = frozenset({"того", "тем", "потому"})


def _brings_in(sight: Sight, at: int) -> bool:
    """'заявил[, что]'; 'открыли после того[, как]' tells only when."""
    return sight.text(at) == "," and sight.lower(at + 1) in THAT and sight.lower(at - 1) not in NO_TOLD


def _upholds(sight: Sight, at: int, last: int) -> bool:
    """'поддерживают [тесные] контакты', 'поддерживает диалог': keeps up, backs nothing."""
    noun = next(
        (i for i in range(at, min(at + 5, last)) if any(f.pos == "NOUN" for f in sight.tokens[i].forms[:1])), at
    )
    return sight.key_word(noun, "upheld")


ASKED = frozenset({"чем", "кем", "каким", "какой", "какими", "этим", "таким"})
CALLED = 24  # tokens of 'назвал [решение соседей закрыть порт и обе дороги ошибкой]'


def _called(sight: Sight, match: Match, last: int) -> bool:
    """'назвал решение [ошибкой]', 'назвал план [«бумагой»]', '[Чем] он назвал это'; 'назвал условия' only lists them."""
    before = (at for at in range(match.first - 3, match.first) if sight.lower(at) in ASKED)
    for at in (*range(match.last, min(match.last + CALLED, last)), *before):
        if sight.text(at) in ("«", "“", '"', ":"):
            return True
        if any(f.case == "ablt" and f.pos in ("NOUN", "ADJF", "NPRO", "PRTF") for f in sight.forms(at)):
            if not sight.word(at - 1, "prep") and sight.text(at).islower():
                return True
    return False


def _names_then_opens(sight: Sight, at: int, last: int) -> bool:
    """'добавил [вчера министр], что', 'добавил [он]: «…': a few words, then what is said."""
    for step in range(at, min(at + 9, last)):
        if _brings_in(sight, step):
            return True
        if sight.text(step) == ":" or (sight.text(step) in OPENS_CONTENT and sight.text(step - 1) == ","):
            return True
    return False


def _take_noun(sight: Sight, head: Head, first: int, last: int) -> bool:
    """Finds the noun of attitude that a light verb needs: after it, else (any word order, passive) before it."""
    if head.row["after"] == "with":
        head.noun = _with_noun(sight, head, first, last)
        return head.noun is not None
    head.noun = attitude_noun(sight.document, head.last, min(head.last + NOUN_REACH, last))
    if head.noun is None:
        head.noun = attitude_noun(sight.document, max(first, head.first - NOUN_REACH), head.first)
    if head.noun is None:
        return False
    if any(k in GIVING for k in sight.tokens[head.first].keys):
        return head.noun.row["act"] in WEAK_NOUNS or head.noun.row["form"].startswith(("протест", "нота"))
    return True


WITH_REACH = 3  # tokens from 'с' to its noun: 'с [настоятельной и срочной] просьбой'


def _with_noun(sight: Sight, head: Head, first: int, last: int) -> Match | None:
    """'обратился к странам региона [с просьбой]', '[С требованием] уйти выступил': the noun of attitude under 'с'."""
    for at in (*range(head.last, last), *range(first, head.first)):
        if at > head.first and sight.text(at) in (",", ";", ":"):
            return None
        if sight.lower(at) not in ("с", "со"):
            continue
        noun = attitude_noun(sight.document, at + 1, min(at + 2 + WITH_REACH, last))
        if noun is not None and any(f.case == "ablt" for f in sight.tokens[noun.last - 1].forms):
            return noun
    return None
