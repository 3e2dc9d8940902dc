"""'быть' as a stay: 'Лунд вчера был в Осло', 'завтра министр будет в Лиме, где'; not 'был принят', 'в Москве будет полночь'. Russian."""

from communique.languages import Sentence
from communique.reading.text import Sight

BETWEEN = 4  # tokens of 'снова', '5 мая' between the verb and where
PLACE = 5  # tokens of a place's name with what it is: 'в столице Перу'
NOT_THERE = ("PRTS", "ADJS", "INFN", "VERB", "COMP", "PRED")  # 'был в Осло арестован', 'будут в Перу рады'


def stays_in(sight: Sight, sentence: Sentence) -> list[int]:
    """The forms of 'быть' among these tokens that tell where somebody stays; none in English."""
    if not sight.is_russian:
        return []
    return [at for at in range(sentence.first, sentence.last) if "быть" in sight.keys(at) and is_stay(sight, at)]


def awaiting_in(sight: Sight, sentence: Sentence) -> list[int]:
    """'В Лиме [ждут] президента Чили', 'Лунда [ожидают] в Осло 5 мая': the verbs that tell of a guest to come.

    None in English, none in a headline, where somebody may only be asked to come.
    """
    if not sight.is_russian or sentence.kind == "title":
        return []
    first, last = sentence.first, sentence.last
    verbs = (at for at in range(first, last) if sight.key_word(at, "awaits_guest"))
    return [at for at in verbs if _awaits_there(sight, at, first, last)]


def _awaits_there(sight: Sight, at: int, first: int, last: int) -> bool:
    """A verb in the present, with 'в' and a place in its clause; not 'ждут, что', 'ожидают встречи', 'где его ждут'."""
    if (
        not any(form.pos == "VERB" and form.tense == "pres" for form in sight.forms(at)[:1])
        or sight.lower(at - 1) == "не"
    ):
        return False
    opens = next((i + 1 for i in range(at - 1, first - 1, -1) if sight.text(i) in ",;:—–"), first)
    ends = next((i for i in range(at, last) if sight.text(i) in ",;:—–"), last)
    if any(_is_awaited_itself(sight, i) for i in range(opens, ends) if i != at):
        return False
    return any(sight.lower(i) in ("в", "во") and sight.tokens[i + 1].is_title for i in range(opens, ends - 1))


def _is_awaited_itself(sight: Sight, at: int) -> bool:
    """'в Лиме ждут [приезда] президента', 'в Лиме президента ждут [переговоры]': what is awaited, or awaits him."""
    kinds = {m.row["kind"] for m in sight.document.found(at, "triggers") if m.row["type"] in ("noun", "event")}
    return "visit" in kinds or (bool(kinds) and any(form.case == "nomn" for form in sight.forms(at)[:2]))


def is_of_noun(sight: Sight, first: int) -> bool:
    """'ожидают решения [президента]', 'ждут ответа [министра]': said of the noun right before; not '9 мая [президента]'."""
    is_time = sight.tells_time(first - 1) or sight.key_word(first - 1, "time_noun")
    return (
        sight.text(first - 1).islower()
        and not is_time
        and any(form.pos == "NOUN" for form in sight.forms(first - 1)[:1])
    )


def is_stay(sight: Sight, at: int) -> bool:
    """Is the form of 'быть' at this token the whole of its predicate, with 'в' and a place behind it?"""
    if not any(form.tense in ("past", "futr") for form in sight.tokens[at].forms[:1]) or _is_predicate(sight, at - 1):
        return False
    if sight.word(at - 1, "negation") or sight.lower(at - 1) in ("не", "бы") or sight.lower(at + 1) == "бы":
        return False
    last = sight.document.sentences[sight.tokens[at].sentence].last
    where = next((i for i in range(at + 1, min(last - 1, at + 1 + BETWEEN)) if sight.lower(i) in ("в", "во")), None)
    if (
        where is None
        or not sight.tokens[where + 1].is_title
        or any(not _is_time(sight, i) for i in range(at + 1, where))
    ):
        return False
    end = min(sight.document.clause_end(at), where + PLACE)
    return not any(_is_predicate(sight, i) or sight.lower(i) in ("и", "а") for i in range(where + 1, end))


def _is_time(sight: Sight, at: int) -> bool:
    """'[вчера]', '[снова]', '[5] [мая]'."""
    return any(form.pos in ("ADVB", "PRCL") for form in sight.tokens[at].forms[:1]) or (sight.tells_time(at))


def _is_predicate(sight: Sight, at: int) -> bool:
    """'[вынужден] будет', 'был … [арестован]': a word that makes of 'быть' a mere helper."""
    if at < 0 or at >= len(sight.tokens) or sight.text(at)[:1].isupper():
        return False
    return any(form.pos in NOT_THERE for form in sight.tokens[at].forms[:1])
