"""Places told one after another: 'to Oslo from May 6-7 and London', 'в Осло, Лиму и Баку'."""

from itertools import pairwise

from communique.reading.places.places import PlaceFound, place_at
from communique.reading.text import DASHES, Sight

LONGEST = 12  # tokens of the time between a place and what leads to the next
AND = ("и", "and")
JOIN = 2  # tokens of 'и в' between two towns
LEAST_TIME = 2  # tokens of a time before its place: 'and [on Friday] Mali'


def further_places(sight: Sight, found: PlaceFound, stop: int) -> list[PlaceFound]:
    """'to [Oslo from May 6-7] and London', 'to A, B and C', 'Кению 3 июня, а 5 июня — Мали': the places after the first of a list."""
    out: list[PlaceFound] = []
    at = found.last
    while at < stop:
        step = at
        if sight.text(step) == "," and (region := place_at(sight, step + 1, stop)) and region.place.city is None:
            if out or found.place.city:  # 'Chisinau, Moldova'
                last = out[-1] if out else found
                if region.place.country == last.place.country:
                    at = region.last
                    continue
        while step < stop and step - at < LONGEST and sight.lower(step) not in ("and", ",", "и", "а", "then"):
            if sight.tokens[step].kind == "word" and not _may_tell_time(sight, step):
                return out
            if sight.tokens[step].is_title and sight.document.found(step, "triggers") and not sight.is_russian:
                return out  # a headline's 'Leaves for Moscow [Talks] on Pact, Sudan'
            step += 1
        step = _past_leads(sight, step, stop, sight.lower(found.first - 1))
        following = place_at(sight, step, stop) if step < stop else None
        if following is None and (timed := _past_time(sight, step, stop)) > step:
            step = _past_leads(sight, timed, stop, sight.lower(found.first - 1))
            following = place_at(sight, step, stop) if step < stop else None
        if following is None or sight.is_possessive(following.last):
            return out
        out.append(following)
        at = following.last
    return out


def _may_tell_time(sight: Sight, at: int) -> bool:
    """'from May', 'июня', 'в будущем году'."""
    token = sight.tokens[at]
    return token.is_title or sight.word(at, "prep") or _is_time_word(sight, at)


def _is_time_word(sight: Sight, at: int) -> bool:
    """'5', '[May]', '[июня]', '2019 [году]'."""
    token = sight.tokens[at]
    return token.kind == "number" or "span_unit" in token.key_kinds or not sight.calendar_words.isdisjoint(token.keys)


def _past_leads(sight: Sight, at: int, stop: int, again: str) -> int:
    """', and then to', ', а затем в': behind what leads to the next stop. `again`: the first one's own preposition."""
    while at < stop and (sight.word(at, "stop_leads") or (sight.lower(at) == again and sight.word(at, "prep"))):
        at += 1
    return at


def _past_time(sight: Sight, at: int, stop: int) -> int:
    """'and [on 5 June] Mali', 'а [5 июня] — Мали': behind the time that stands before its place; `at` where none does."""
    step = at
    while step < stop and (_is_time_word(sight, step) or sight.word(step, "prep") or _is_day_name(sight, step)):
        step += 1
    short = step == at + 1 and _is_day_name(sight, at) and sight.text(step) in DASHES  # ', в [среду] – в Осло'
    return step if short or step - at >= LEAST_TIME else at


def _is_day_name(sight: Sight, at: int) -> bool:
    """Russian: 'в [среду]', '[вчера]': a time in one word."""
    return sight.is_russian and sight.tells_time(at)


def in_several_towns(sight: Sight, found: PlaceFound | None) -> bool:
    """'(встречались) в [Осло и Лиме]', 'met in [Oslo, Lima and Accra]': towns joined by 'and', not 'met in Oslo, Peru and Chile agreed'."""
    if found is None or found.place.city is None or sight.text(found.last) not in (*AND, ","):
        return False
    stop = sight.document.sentences[sight.tokens[found.first].sentence].last
    towns = [found, *further_places(sight, found, stop)]
    joins = [[sight.lower(at) for at in range(one.last, other.first)] for one, other in pairwise(towns)]
    near = all(words and words[0] in (",", *AND) and len(words) <= JOIN for words in joins)
    return bool(joins) and near and joins[-1][0] in AND and all(_is_where(sight, town) for town in towns)


def _is_where(sight: Sight, place: PlaceFound) -> bool:
    """A town; 'в Осло, [Лиме]', not 'в Осло, [Москва]': Russian asks the prepositional."""
    forms = [f for at in range(place.first, place.last) for f in sight.tokens[at].forms]
    told = not sight.is_russian or not forms or any(f.case == "loct" for f in forms)
    return told and place.place.city is not None
