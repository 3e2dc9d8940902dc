"""Houses of state as places: 'at the Danish Foreign Ministry', 'в здании МИД Армении', 'in our country'."""

from communique.languages.cities import City, capital_city, capital_of, city_at, land_of, seat_of
from communique.model import Place
from communique.reading.text import Sight
from communique.reading.titles import is_own_office

BEFORE, AFTER = 6, 9  # tokens before and after the noun of a house that may name whose it is
ORGANS = ("parliament", "ministry", "government", "seat")

Told = tuple[Place, int, int, str]  # the place, its tokens, the rule


def house_at(sight: Sight, at: int, stop: int) -> Told | None:
    """A ministry, palace or parliament from token `at`: it stands in its state's capital; without a state's name in
    that of the report's own. None where none is told, or it is only who says something ('сообщили в МИД')."""
    organ = sight.party(at + sight.word(at, "det"), *ORGANS)
    if (
        organ is not None
        and not _is_of_something(sight, organ.first, organ.last)
        and organ.last <= stop
        and not _speaks(sight, at, organ.last)
    ):
        own = is_own_office(sight.document, organ.first, organ.last, organ.row["party"], sight.home)
        return _in_capital(sight, sight.home if own else organ.row["party"], at, organ.last, "place.organ")
    if (seat := _headquarters(sight, at, stop)) is not None:
        return seat
    head = _head(sight, at, stop)
    if head is None or _speaks(sight, at, head + 1):
        return None
    if (town := _town_behind(sight, head + 1, stop)) is not None:
        return Place(city=town.name, country=town.country), at, head + 3, "place.house_in"
    if not sight.is_russian and (town := _town_within(sight, head + 1, stop)) is not None:
        return Place(city=town.name, country=town.country), at, head + 3, "place.house_in"  # 'his office [in Doha]'
    for step in range(at, head):
        match = sight.party(step, "adjective", "name")
        if match is not None:
            return _in_capital(sight, match.row["party"], at, head + 1, "place.house")
    return _owned(sight, at, head)


def _is_of_something(sight: Sight, first: int, last: int) -> bool:
    """'на [Конгрессе] национального диалога': a gathering, no parliament. Russian; a land that follows is the parliament's."""
    if not sight.is_russian or last - first > 1 or last >= len(sight.tokens) or sight.party(last, "name"):
        return False
    forms = sight.forms(last)[:1]
    return sight.lower(first - 1) == "на" and any(f.case == "gent" and f.pos in ("ADJF", "NOUN") for f in forms)


def _headquarters(sight: Sight, at: int, stop: int) -> Told | None:
    """'the [headquarters of the African Union]', 'the [OPEC Secretariat]', 'at the [United Nations]': the organisation's seat."""
    first = at + sight.word(at, "det")
    if sight.key_word(first, "seat_word"):  # 'the headquarters of the …'
        whose = first + 1 + (sight.lower(first + 1) == "of")
        match = sight.party(whose + sight.word(whose, "det"), "organisation")
        last = match.last if match is not None else stop
    else:
        match = sight.party(first, "organisation")
        last = match.last + 1 if match is not None else stop
        if match is not None and not sight.key_word(match.last, "seat_word"):
            last = match.last if _is_united_nations(sight, at, match.last, match.row["party"]) else stop + 1
    if match is None or last > stop or _speaks(sight, at, last):
        return None
    town = _town_behind(sight, last, stop) or _town_within(sight, last, stop)
    city = town or seat_of(match.row["party"])
    return (Place(city=city.name, country=city.country), at, last, "place.headquarters") if city else None


def _is_united_nations(sight: Sight, at: int, last: int, party: str) -> bool:
    """'held talks [at the United Nations]': its house, which no other noun of the organisation follows."""
    if sight.is_russian or party != "IGO:UN" or sight.lower(at - 1) != "at" or last >= len(sight.tokens):
        return False
    token = sight.tokens[last]
    if sight.lower(last - 1) not in ("nations", "un", "u.n.", "u.n"):
        return False  # 'at the UN General Assembly'
    return (
        token.kind != "word"
        or (sight.word(last, "prep") and token.lower != "in")
        or token.lower in (sight.calendar_words)
    )


def _town_within(sight: Sight, at: int, stop: int) -> City | None:
    """'the UN headquarters [in Geneva]': not where the organisation has its main seat."""
    if sight.lower(at) not in ("in", "в") or at + 1 >= stop:
        return None
    capital = sight.party(at + 1, "capital")
    if capital is not None:
        return capital_city(capital.row, sight.document.words(capital.first, capital.last), sight.language.code)
    last, cities = city_at(sight.document, at + 1)
    return cities[0] if cities and last > at + 1 else None


def _town_behind(sight: Sight, at: int, stop: int) -> City | None:
    """'the State House[, Abuja]', 'the Presidential Palace[, Lusaka]': the town right behind a house's comma."""
    if sight.is_russian or sight.text(at) != "," or at + 1 >= stop or not sight.mention_like(at + 1):
        return None
    capital = sight.party(at + 1, "capital")
    last, cities = city_at(sight.document, at + 1)
    if capital is not None and capital.last == at + 2:
        return capital_city(capital.row, sight.text(at + 1), sight.language.code)
    return cities[0] if cities and last == at + 2 and cities[0].population >= LARGE else None


def _town_of_house(sight: Sight, at: int, end: int) -> City | None:
    """'в доме правительства [в Цхинвале]', 'в здании министерства [в г. Лиме]': the town that the house is told to be in. Russian."""
    if not sight.is_russian or sight.lower(at) not in ("в", "во") or at + 1 >= end:
        return None
    at += 1
    while at + 1 < end and (sight.lower(at) in ("г", "г.", ".") or "город" in sight.tokens[at].keys):
        at += 1
    capital = sight.party(at, "capital")
    if capital is not None:
        return capital_city(capital.row, sight.text(at), sight.language.code)
    last, cities = city_at(sight.document, at)
    return cities[0] if cities and last > at and cities[0].population >= LARGE else None


LARGE = 100_000  # inhabitants of a town that may follow a house's name


def _owned(sight: Sight, at: int, head: int) -> Told | None:
    """'the Ministry [of Foreign Affairs of Denmark]', 'здании [МИД Армении]', 'the palace in [Ankara]'."""
    end = sight.document.sentences[sight.tokens[at].sentence].last
    last = head + 1
    if sight.is_russian and any("свой" in sight.tokens[step].keys for step in range(at, head)):
        return None  # 'принял в своей резиденции [премьера Чада]': the guest's office is none of the house's
    holder = False  # 'the office of [President] Soto in Lima'
    for step in range(head + 1, min(head + AFTER, end)):
        holder |= bool(sight.document.found(step, "offices"))
        match = sight.party(step, "name", "adjective", "capital", *ORGANS)
        if match is not None and match.row["kind"] == "adjective" and not sight.is_russian and step == head + 1:
            break  # 'at the Presidential Palace [Turkish] President A'
        if match is not None and sight.word(step - 1, "prep") and sight.lower(step - 1) not in ("of", "in", "в"):
            return None
        if match is not None and ":" not in match.row["party"]:
            return _in_capital(sight, match.row["party"], at, match.last, "place.house")
        if sight.key_word(step, "house"):
            last = step + 1
        elif (town := _town_told(sight, step, end, holder)) is not None:
            return Place(city=town.name, country=town.country), at, step + 2, "place.house_in"
        elif sight.tokens[step].kind != "word" or not _goes_on(sight, step):
            break
    return _in_capital(sight, sight.home, at, last, "place.own_house") if sight.home else None


def _town_told(sight: Sight, at: int, end: int, holder: bool) -> City | None:
    """'the Ministry of Mining[, Arica]', 'the Ministry of Mining [in Arica]'; not 'the office of President Soto [in Lima]'."""
    town = _town_behind(sight, at, end) or _town_of_house(sight, at, end)
    return town or (None if sight.is_russian or holder else _town_within(sight, at, end))


def _goes_on(sight: Sight, at: int) -> bool:
    """May the word belong to the house's name? 'of', 'the', 'Foreign Affairs'; in Russian an adjective or genitive."""
    if at >= len(sight.tokens):
        return False
    if sight.is_russian:
        forms = sight.tokens[at].forms
        if sight.lower(at) == "и":  # '(министерство) экологии [и] лесов'
            return _goes_on(sight, at + 1)
        return bool(forms) and any(f.case == "gent" or f.pos == "ADJF" for f in forms) and forms[0].pos != "PREP"
    if sight.lower(at) == "the" and sight.lower(at - 1) not in ("of", "for", "and"):
        return False  # 'received at the Foreign Ministry [the] Vice Minister of China'
    return sight.lower(at) in ("of", "the", "and", "for") or sight.tokens[at].is_title


def _head(sight: Sight, at: int, stop: int) -> int | None:
    """The noun of a house within the phrase that begins at this token."""
    for step in range(at, min(at + BEFORE, stop)):
        token = sight.tokens[step]
        if sight.key_word(step, "house"):
            following = step + 1 if step + 1 < stop and not sight.is_russian else step
            return following if following > step and sight.key_word(following, "house") else step
        if token.kind != "word" or sight.word(step, "prep") or sight.word(step, "conj"):
            return None
        if sight.is_russian and token.forms and not any(f.pos in ("ADJF", "NPRO", "PRTF") for f in token.forms):
            return None
        if sight.is_russian and sight.key_word(step, "weekend"):
            return None  # 'на прошлых [выходных] МИД вызвал посла'
    return None


def _speaks(sight: Sight, at: int, last: int) -> bool:
    """'рассказали в МИД', 'в МИД сообщили', 'said in the ministry': where words come from."""
    around = [*range(max(at - 3, 0), at), *range(last, min(last + 2, len(sight.tokens)))]
    return any(sight.document.found(step, "sayings") for step in around)


def _in_capital(sight: Sight, party: str | None, first: int, last: int, rule: str) -> Told | None:
    city = capital_of(party, sight.day) if party and not party.startswith("IGO:") else None
    return (Place(city=city.name, country=city.country), first, last, rule) if city else None


def own_country(sight: Sight, at: int, stop: int) -> Told | None:
    """'our country', 'нашу страну', 'our capital', 'столице': the report's own."""
    if sight.home is None or at >= stop:
        return None
    first, is_ours = at, sight.key_word(at, "ours") or sight.word(at, "ours")
    at += is_ours
    if is_ours and at < stop and sight.key_word(at, "land") and not sight.home.startswith("IGO:"):
        return Place(country=land_of(sight.home)), first, at + 1, "place.own_country"
    is_alone = sight.is_russian or sight.lower(first) == "the"
    at += sight.lower(at) == "the"
    if (is_ours or is_alone) and at < stop and sight.key_word(at, "capital"):
        follower = sight.party(at + 1, "name", "capital", "adjective")
        if follower is None and not (at + 1 < stop and sight.tokens[at + 1].is_title):
            return _in_capital(sight, sight.home, first, at + 1, "place.own_capital")
    return None


def is_source(sight: Sight, at: int) -> bool:
    """'сообщили [в] Кремле', 'как рассказали [в] Акорде', 'заявили [в] Осло': who tells of it, not where it was. Russian."""
    told = sight.is_russian and any(f.pos == "VERB" and f.number == "plur" for f in sight.forms(at - 1)[:1])
    return told and bool(sight.document.found(at - 1, "sayings")) and not sight.key_word(at - 1, "awaits_guest")
