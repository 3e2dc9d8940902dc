"""'быть' as a stay: 'Лунд вчера был в Осло', 'завтра министр будет в Лиме, где'; not 'был принят', 'в Москве будет полночь'. Russian."""

from communique.reading.text import Sight

BETWEEN = 4  # tokens of 'снова', '5 мая' between the verb and where
PLACE = 5  # tokens of a place's name with what it is: 'в столице Перу'
NOT_THERE = ("PRTS", "ADJS", "INFN", "VERB", "COMP", "PRED")  # 'был в Осло арестован', 'будут в Перу рады'


def stays_in(sight: Sight, first: int, last: int) -> list[int]:
    """The forms of 'быть' among these tokens that tell where somebody stays; none in English."""
    if not sight.is_russian:
        return []
    return [at for at in range(first, last) if "быть" in sight.keys(at) and is_stay(sight, at)]


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
    return any(form.pos in ("ADVB", "PRCL") for form in sight.tokens[at].forms[:1]) or (
        sight.tokens[at].text.isdigit() or sight.lower(at) in sight.calendar_words
    )


def _is_predicate(sight: Sight, at: int) -> bool:
    """'[вынужден] будет', 'был … [арестован]': a word that makes of 'быть' a mere helper."""
    if at < 0 or at >= len(sight.tokens) or sight.text(at)[:1].isupper():
        return False
    return any(form.pos in NOT_THERE for form in sight.tokens[at].forms[:1])
