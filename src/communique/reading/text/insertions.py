"""Insertions of a Russian sentence, between commas: ', как ожидается,', ', по словам министра,', ', очевидно,'."""

from communique.reading.text.sight import Sight

BEFORE_VERB = 6  # tokens from 'который' to its verb
QUOTES = ("»", '"', "”", "“")
PAIR = 4  # tokens of 'Европейский союз –'
LONGEST = 9  # tokens of ', как ранее сообщал министр иностранных дел Перу,'


def before_insertion(sight: Sight, at: int) -> int:
    """'который[, как ожидается,] посетит', 'встречи[, очевидно,] не будет': the comma that opens what the comma `at` closes.

    `at` itself where nothing is inserted there.
    """
    if sight.text(at) != ",":
        return at
    for comma in range(at - 2, max(sight.start_of(at), at - LONGEST) - 1, -1):
        if sight.text(comma) == ",":
            return comma if _is_inserted(sight, comma + 1, at) else at
        if sight.text(comma) in ";:()":
            return at
    return at


def past_insertion(sight: Sight, at: int) -> int:
    """'встречи[, очевидно,] не будет': the token behind the insertion that the comma `at` opens; `at` where none does."""
    if sight.text(at) != ",":
        return at
    for comma in range(at + 2, at + LONGEST + 1):
        if sight.text(comma) == ",":
            return comma + 1 if _is_inserted(sight, at + 1, comma) else at
        if sight.text(comma) in (";", ":", "(", ")", ""):
            return at
    return at


def words_before(sight: Sight, verb: int) -> list[int]:
    """The tokens before the verb, the nearest first, but for an insertion between commas: 'который[, как ожидается,] прибудет'."""
    out: list[int] = []
    at, start = verb - 1, sight.document.sentences[sight.tokens[verb].sentence].first
    while at > start and len(out) < BEFORE_VERB:
        opener = before_insertion(sight, at)
        if opener == at:
            out.append(at)
        at = opener - 1
    return out


def no_subject(sight: Sight, verb: int, at: int, last: int) -> bool:
    """'посетит [Ташкент]', 'на встрече ЕС – [Центральная Азия]': a side where a journey leads, the second of an event's name.

    'в формате «Азия – [Россия]»': right before a closing quotation mark, behind a dash.
    """
    if sight.text(last) in QUOTES and sight.text(at - 1) in (*QUOTES, "–", "—", "-", "+", "«", "„"):
        return True
    visits = any(m.row["obj"] == "place" for m in sight.document.found(verb, "triggers"))
    named = at == verb + 1 and sight.party(at, "name", "capital") is not None
    if visits and named and any(f.pos == "VERB" for f in sight.forms(verb)[:1]):
        return True
    if sight.text(at - 1) not in ("–", "—", "-", "−"):
        return False
    near = range(at - 2, max(sight.start_of(at), at - PAIR) - 1, -1)
    return any((match := sight.party(i)) is not None and match.last == at - 1 for i in near)


def _is_inserted(sight: Sight, first: int, stop: int) -> bool:
    """'как ожидается', 'как сообщил X', 'по словам X', 'скорее всего', 'в свою очередь'; not 'как и Лунд'."""
    if sight.lower(first) == "как":
        near = range(first + 1, min(stop, first + 3))
        return any(sight.key_word(i, "inserted_verb") or sight.document.found(i, "sayings") for i in near)
    if sight.lower(first) in ("по", "судя"):
        return any(sight.key_word(i, "by_whose_word") for i in range(first + 1, min(stop, first + 4)))
    words = range(first, stop)
    told = [i for i in words if sight.key_word(i, "aside_word") or sight.word(i, "aside_word")]
    if sight.word(first, "prep") and told:  # 'в свою очередь', 'со своей стороны', 'в частности'
        return len(words) <= 3 and all(i in told or i == first or "свой" in sight.tokens[i].keys for i in words)
    return len(words) <= 2 and len(told) == len(words)
