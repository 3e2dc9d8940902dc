"""Places: 'in Baku', 'to the Turkish capital', 'в Женеве', from tables and the world's cities."""

from typing import TYPE_CHECKING, NamedTuple

from communique.languages.cities import capital_city, capital_of, city_at, land_of
from communique.model import Place
from communique.reading.places.houses import LARGE, house_at, is_source, own_country
from communique.reading.places.landscape import on_island, part_of_land, past_landscape
from communique.reading.places.seats import no_place, territory
from communique.reading.places.townnames import is_town, names_both
from communique.reading.places.unlisted import town_in, town_of_land
from communique.reading.text import Sight, past_land_epithets
from communique.reading.titles import is_own_office

if TYPE_CHECKING:
    from communique.reading.text import Group

WHERE = ("in", "at", "в", "во", "на")


class PlaceFound(NamedTuple):
    """A place and the tokens that name it."""

    place: Place
    first: int
    last: int
    rule: str

    @property
    def of_no_land(self) -> bool:
        """A part of the world, through whose lands a journey leads."""
        return self.place == Place()


def place_at(sight: Sight, at: int, end: int, *, country: bool = True) -> PlaceFound | None:
    """The place that tokens from `at` name: a capital, a city, a venue, a country."""
    start, end = at, min(end, len(sight.tokens))
    while at < end and sight.word(at, "det") and not sight.is_russian:
        at += 1
    if sight.is_russian and at < end and not sight.party(at):
        while at < min(end, start + 3) and sight.key_word(at, "stately"):
            at += 1  # 'в Исламскую республику [Иран]'
    if at >= end:
        return None
    if sight.lower(at) in sight.calendar_words and not sight.is_russian:
        return None  # 'took power in March'
    if (found := _capital_words(sight, start, at, end)) is not None:
        return found
    if (found := _city_of_adjective(sight, at, end)) is not None:
        return found
    row = sight.document.longest(at, "places")
    party = sight.party(at, "capital", "name")
    if row is not None and (body := sight.party(at, "organisation")) is not None and body.last > row.last:
        return None  # 'talks in the [Normandy] format'
    if row is not None and is_own_office(sight.document, row.first, row.last, row.row["country"], sight.home):
        return None
    if row is not None and (party is None or row.last >= party.last):
        place = Place(city=row.row["city"] or None, country=row.row["country"] or None)
        return PlaceFound(place, row.first, row.last, f"place.{row.row['kind'] or 'city'}")
    if party is not None and party.row["kind"] == "capital":
        words = sight.document.words(party.first, party.last)
        city = capital_city(party.row, words, sight.language.code)
        if city is not None:
            return PlaceFound(Place(city=city.name, country=city.country), party.first, party.last, "place.capital")
    if party is not None and party.row["kind"] == "name" and country and not party.row["party"].startswith("IGO:"):
        code = party.row["party"]
        city = capital_of(code)
        if city is not None and names_both(sight, party, city.name):
            return PlaceFound(Place(city=city.name, country=city.country), party.first, party.last, "place.city")
        return PlaceFound(Place(country=land_of(code)), party.first, party.last, "place.country")
    if sight.is_russian and party is None and (told := town_in(sight, at)) is not None:
        return PlaceFound(*told)
    if not sight.is_russian and party is None and country and (told := town_of_land(sight, at, end)) is not None:
        return PlaceFound(*told)
    if sight.tokens[at].is_title and party is None:
        last, cities = city_at(sight.document, at)
        if last - at == 1 and sight.key_word(at, "own_land"):
            return None  # 'the [Republic] of', 'the Kingdom': no town of that name
        if cities and last > at and is_town(sight, at, last, cities[0]):
            return PlaceFound(Place(city=cities[0].name, country=cities[0].country), at, last, "place.city")
    return _in_landscape(sight, start, end, country) if not sight.is_russian else None


def _in_landscape(sight: Sight, start: int, end: int, country: bool) -> PlaceFound | None:
    """'(in) [neighbouring Peru]', '(in) [the Egyptian Red Sea resort of Safaga]', '(to) [the Gulf emirate of Qatar]'. English."""
    land = past_land_epithets(sight, start, end)  # 'to fellow OPEC member Iraq'
    if land > start and (found := place_at(sight, land, end, country=country)) is not None:
        return found
    told = past_landscape(sight, start, end)
    if told is None:
        return None
    if told.land is not None:  # 'in the Lebanese port of Tripoli'
        last, cities = city_at(sight.document, told.at, frozenset([told.land]))
        if cities and last > told.at and cities[0].country == told.land:
            return PlaceFound(Place(city=cities[0].name, country=told.land), told.at, last, "place.city")
    found = place_at(sight, told.at, end, country=country)
    fits = found is not None and found.first == told.at and told.land in (None, found.place.country)
    return found if fits else None


def _capital_words(sight: Sight, start: int, at: int, end: int) -> PlaceFound | None:
    """'the Turkish capital', 'столице Китая', 'the capital of Oman', 'Oman's capital(, Muscat)'."""
    if sight.lower(at) == "capital" or "столица" in sight.tokens[at].keys:
        step = at + 1
        while sight.lower(step) in ("of", "the", ",") and step < end:
            step += 1
        match = sight.party(step, "capital", "name") if step < end else None
        if match is not None:
            city = capital_of(match.row["party"], sight.day)
            if city is not None:
                return PlaceFound(Place(city=city.name, country=city.country), start, match.last, "place.the_capital")
        return None
    match = sight.party(at, "adjective", "name") if not sight.is_russian else sight.party(at, "adjective")
    noun = match.last + sight.is_possessive(match.last) if match is not None else end
    if match is not None and noun < end and (sight.lower(noun) == "capital" or "столица" in sight.keys(noun)):
        city = capital_of(match.row["party"], sight.day)
        if city is not None:
            return PlaceFound(Place(city=city.name, country=city.country), start, noun + 1, "place.the_capital")
    return None


def _city_of_adjective(sight: Sight, at: int, end: int) -> PlaceFound | None:
    """'в перуанской Арекипе', 'в китайском городе Циндао': a town behind its country's adjective."""
    match = sight.party(at, "adjective")
    if match is None or match.last >= end:
        return None
    town = match.last + ("город" in sight.tokens[match.last].keys)
    if town >= end or not sight.tokens[town].is_title:
        return None
    found = place_at(sight, town, end, country=False)
    return found if found is not None and found.place.country == land_of(match.row["party"]) else None


def place_after(
    sight: Sight, first: int, stop: int, *, prepositions: tuple[str, ...] = WHERE, bare: bool = False
) -> PlaceFound | None:
    """The first place after one of the prepositions between the tokens; `bare`: without a preposition right at `first`."""
    stop = min(stop, len(sight.tokens))
    if bare:
        ours = own_country(sight, first, stop)
        if ours or first >= stop:
            return PlaceFound(*ours) if ours else None
        return place_at(sight, first, stop) or (None if sight.is_russian else _after_common_noun(sight, first, stop))
    for at in range(first, stop - 1):
        if at + 1 in sight.in_titles or at + 1 in sight.in_names:
            continue
        leads = sight.lower(at) in prepositions or (prepositions is WHERE and _near(sight, at))
        if leads and not no_place(sight, at) and not _of_affairs(sight, at) and not is_source(sight, at):
            found = _place_or_house(sight, territory(sight, at + 1), stop)
            if found is not None and _is_owner(sight, found.last):  # 'in Oman's southern state of Salalah'
                inside = _after_common_noun(sight, found.last + 1, stop) or _in_house_of(sight, found, stop)
                found = inside or _part_of(sight, found, stop)
            if found is not None and not _is_owner(sight, found.last) and not _is_airport_abroad(sight, found):
                if _modifies(sight, found):
                    continue
                return found
    return None


def _of_affairs(sight: Sight, at: int) -> bool:
    """'обсудили ситуацию [в] Чаде и [на] Кипре', 'the situation [in] Chad and [in] Mali': of what is spoken about."""
    if sight.key_word(at - 1, "affairs"):
        return True
    if sight.lower(at - 1) not in ("и", "and", ",", "также"):
        return False
    before = range(at - 2, max(at - JOINED, sight.start_of(at)), -1)
    opener = next((i for i in before if sight.lower(i) in WHERE), None)
    return opener is not None and _of_affairs(sight, opener)


JOINED = 7  # tokens from one place of a list to the next


def _in_house_of(sight: Sight, land: PlaceFound, stop: int) -> PlaceFound | None:
    """'at [Norway's Akershus Castle]', 'in Peru's Presidential Palace': a house of the land, which is told by its owner. English."""
    if sight.is_russian or land.place.city is not None:
        return None
    for at in range(land.last + 1, min(land.last + HOUSE_LONGEST, stop)):
        if not sight.tokens[at].is_title:
            return None
        if sight.key_word(at, "house_word") or sight.key_word(at, "venue_word"):
            return PlaceFound(land.place, land.first, at + 1, "place.house_of_land")
    return None


def _part_of(sight: Sight, land: PlaceFound | None, stop: int) -> PlaceFound | None:
    """'in [Norway's capital]', 'to [Peru's flood-hit region]': the land, or its first city. English."""
    noun = None if land is None or sight.is_russian else part_of_land(sight, land.last + 1, stop)
    if land is None or noun is None or land.place.city is not None or land.place.country is None:
        return None
    city = capital_of(land.place.country) if sight.lower(noun) == "capital" else None
    place = Place(city=city.name, country=city.country) if city is not None else land.place
    return PlaceFound(place, land.first, noun + 1, "place.part_of_land")


HOUSE_LONGEST = 6  # tokens of "'s Camp David Presidential Retreat"


def _near(sight: Sight, at: int) -> bool:
    """'[near] Lima', 'just [outside] Oslo'; '[под] Женевой', 'неподалёку [от] Осло': beside a town counts as in it."""
    far = sight.lower(at) == "от" and sight.lower(at - 1) not in ("неподалеку", "неподалёку", "недалеко")
    if far or not sight.word(at, "beside_town"):
        return on_island(sight, at)
    found = place_at(sight, at + 1, at + 4, country=False)
    return found is not None and found.place.city is not None


def _place_or_house(sight: Sight, at: int, stop: int) -> PlaceFound | None:
    """What a preposition before the token leads to: a city, a country, 'the city of X', a ministry, 'our country'."""
    if (ours := own_country(sight, at, stop)) is not None:
        return PlaceFound(*ours)
    found = place_at(sight, at, stop)
    if found is None and at < stop and sight.tokens[at].kind == "word":
        found = _after_common_noun(sight, at, stop) or _room_of(sight, at, stop)
    house = house_at(sight, at, stop)
    told = house is not None and house[3] in ("place.house_in", "place.headquarters")
    whole = found is not None and (found.place.city is None or (told and found.rule == "place.venue"))
    if house is not None and (found is None or (whole and house[2] >= found.last)):
        return PlaceFound(*house)
    return found


def _room_of(sight: Sight, at: int, stop: int) -> PlaceFound | None:
    """'in the [Blue Room of the White House]', 'at the [Winter Gardens of the] Royal Palace': the house of a hall. English."""
    if sight.is_russian:
        return None
    for step in range(at, min(at + ROOM, stop - 1)):
        if sight.lower(step) == "of" and sight.key_word(step - 1, "room"):
            return place_at(sight, step + 1, stop)
        if sight.word(step, "prep"):
            return None
    return None


ROOM = 7  # tokens of a hall's name


def _after_common_noun(sight: Sight, at: int, stop: int) -> PlaceFound | None:
    """'in the city of Osh', 'в городе Душанбе', 'в столице', 'in the northern city Tabriz'."""
    for step in range(at, min(at + 5, stop)):
        if not sight.is_russian and sight.party(step, "adjective") is not None:
            continue
        if sight.word(step, "town_kind") or sight.key_word(step, "town_word"):
            step += 1
            while sight.lower(step) in ("of", ".", ",", "«", '"') and step < stop:
                step += 1
            return place_at(sight, step, stop) if step < stop else None
        if sight.word(step, "lands_many") and sight.text(step + 1) in BEFORE_LIST and sight.party(step + 2) is not None:
            return place_at(sight, step + 2, stop)  # 'to three African countries — Oman, Chad and Mali'
        land_told = sight.party(step + 2, "name") if sight.text(step + 1) == "," else None
        if sight.word(step, "land_kind") and land_told is not None:
            return place_at(sight, step + 2, land_told.last)  # 'to another Central Asian nation, Tajikistan'
        if sight.is_russian and sight.word(step, "prep"):
            return None  # 'в городской администрации делегацию [из] города Самсун'
        if sight.is_russian and sight.key_word(step + 1, "town_word") and sight.tokens[step].forms[:1]:
            if sight.tokens[step].forms[0].pos == "ADJF":
                continue  # 'в [Государственной] резиденции «…»'
        if not sight.tokens[step].text.islower() and not sight.lower(step).endswith(
            ("ian", "can", "ean", "tic", "kan", "gulf", "central")
        ):
            return None
    return None


BEFORE_LIST = frozenset([",", "—", "–", "-", "--", ":", "”", "("])


def _modifies(sight: Sight, found: PlaceFound) -> bool:
    """'at the [US] universities': an abbreviation of a country before the noun that it modifies."""
    if sight.is_russian or found.last - found.first > 2 or not sight.tokens[found.last - 1].is_caps:
        return False
    noun = sight.tokens[found.last] if found.last < len(sight.tokens) else None
    return (
        noun is not None
        and noun.kind == "word"
        and noun.text.islower()
        and noun.lower.endswith("s")
        and found.place.city is None
        and not any(sight.word(found.last, kind) for kind in ("aux", "adverb", "det", "prep", "conj"))
    )


def _is_airport_abroad(sight: Sight, found: PlaceFound) -> bool:
    """'at [Marka] Airport', in a report of Jordan: no town of Somalia; nor a small town where no land is the report's."""
    end = found.last + (sight.lower(found.last) in ("international", "military", "civil"))
    if found.rule != "place.city" or sight.lower(end) != "airport":
        return False
    is_small = sight.home is None and all(c.population < LARGE for c in city_at(sight.document, found.first)[1])
    return is_small or sight.home not in (None, found.place.country)


def _is_owner(sight: Sight, at: int) -> bool:
    """'in Azerbaijan’s interest': an owner, no place."""
    return sight.is_possessive(at)


def place_of_group(sight: Sight, group: "Group") -> PlaceFound | None:
    """The place that a group of mentions names ('visited [Baku]')."""
    for mention in group.mentions:
        if mention.party_at is not None and mention.kind == "side":
            found = place_at(
                sight, mention.first, mention.last + 1 if mention.last < len(sight.tokens) else mention.last
            )
            if found:
                return found
        elif mention.name is not None and mention.weak:
            found = place_at(sight, _begins_place(sight, *mention.name), mention.last)
            if found:
                return found
    return None


def _begins_place(sight: Sight, first: int, last: int) -> int:
    """'[South] Carolina', of which 'Carolina' alone might be a name: where a place of the tables begins that ends with it."""
    before = range(max(sight.start_of(first), first - WORDS_BEFORE), first)
    return next((at for at in before if any(m.last == last for m in sight.document.found(at, "places"))), first)


WORDS_BEFORE = 2  # words of a place before the one that might be a name
