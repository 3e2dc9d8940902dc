"""Heads of regions and towns: the country that their region or town tells."""

from functools import cache

from communique.languages import Match
from communique.languages.cities import City, city_at
from communique.languages.tables import load_table
from communique.reading.text import Mention, Sight, Title

# Offices that regions have too, to those that their holders there count as.
OF_REGIONS = {
    "head_of_state": "regional_head",
    "regional_head": "regional_head", "head_of_government": "regional_head", "deputy_head_of_government": "regional_head",
    "minister": "minister", "deputy_minister": "deputy_minister", "speaker_of_parliament": "speaker_of_parliament",
    "adviser": "adviser", "deputy_speaker": "deputy_speaker", "legislator": "legislator",
    "ministry_official": "ministry_official", "religious_leader": "religious_leader",
}  # fmt: skip
CLAIMED = frozenset({"крым", "crimea"})  # whose officials speak for another state than the place's row tells


def region_of(sight: Sight, title: Title, end: int) -> None:
    """'(Governor of) Bavaria', '(губернатор) Омской области', '(глава Республики) Коми': a region, and so its country."""
    at = title.last + (sight.lower(title.last) == "of")
    at += sight.is_russian and sight.key_word(at, "government")  # 'вице-губернатор [правительства] провинции Хунань'
    at += sight.is_russian and sight.key_word(at, "region_word")  # 'заместитель губернатора [провинции] Шаньдун'
    inside = range(title.first + 1, title.last) if title.office == "regional_head" else ()
    for step in (at, *inside) if at < end else inside:
        region = sight.document.longest(step, "places")
        if region is None or region.row["kind"] != "region":
            continue
        like_name = region.last - region.first == 1 and not sight.known_given(region.last)
        if sight.known_given(step) and like_name and not sight.key_word(step - 1, "region_word"):
            continue  # but '(башкан) [Гагаузии] Анна'
        if not any(CLAIMED & set(sight.tokens[i].keys) for i in range(region.first, region.last)):
            title.office = OF_REGIONS[title.office or ""]
            title.party, title.party_at = region.row["country"], (region.first, region.last)
            title.last = max(title.last, region.last)
            return


def heads_area(sight: Sight, title: Title) -> None:
    """'глава [Омской области]', 'руководитель [Хорольского района]', 'заместитель главы [администрации Тверской области]'. Russian."""
    head = next((at for at in range(title.first, title.last) if sight.key_word(at, "region_head")), None)
    if head is None:
        return
    at = head + 1 + (sight.lower(head + 1) == "администрации")
    region = sight.document.longest(at, "places")
    if region is not None and region.row["kind"] == "region":
        title.office, title.last, title.settled = "regional_head", region.last, True
        title.party, title.party_at = region.row["country"], (region.first, region.last)
        return
    of_area = any(f.pos == "ADJF" and f.case == "gent" for f in sight.forms(at)) and sight.tokens[at].is_title
    noun = at + 1
    while of_area and any(f.pos == "ADJF" and f.case == "gent" for f in sight.forms(noun)[:1]):
        noun += 1  # 'главы Хорольского [муниципального] района'
    if of_area and sight.key_word(noun, "area_word"):
        title.office, title.last, title.settled = "regional_head", noun + 1, True


def country_of_organ(sight: Sight, at: int, end: int) -> Match | None:
    """'(спикер Сейма) [Латвии]', '(Speaker of the Majlis) of [Turkmenistan]'."""
    step = at + (sight.lower(at) == "of") + (sight.lower(at + 1) == "the" and sight.lower(at) == "of")
    if not sight.is_russian and step == at:
        return None
    match = sight.party(step, "name") if step < end else None
    return match if match is not None and not sight.is_possessive(match.last) else None


def region_behind(sight: Sight, at: int) -> Match | None:
    """'(Народный Хурал) [Республики Бурятия]', '(Курултай) [Башкортостана]': a region of a country, at the token or behind its kind."""
    for step in (at, at + sight.key_word(at, "region_word")):
        region = sight.document.longest(step, "places")
        if region is not None and region.row["kind"] == "region" and region.row["country"]:
            return region
    return None


def city_of(sight: Sight, title: Title, end: int) -> None:
    """'(Mayor of) Almaty', '(аким) Алматы': a city of the table, and so its country."""
    at = title.last + (sight.lower(title.last) == "of")
    if at >= end or (not sight.is_russian and at == title.last) or not sight.tokens[at].is_title:
        return
    last, cities = city_at(sight.document, at)
    if cities and title.office == "religious_leader" and not sight.known_given(at):
        title.last = last  # 'архиепископ Болоньи': the see is no name
    elif cities and (_is_great(sight, at, cities) or sight.known_given(last)) and not sight.known_given(at):
        title.party, title.party_at, title.last = cities[0].country, (at, last), last


def _is_great(sight: Sight, at: int, cities: list[City]) -> bool:
    """A great city, or a word that the Russian dictionary knows as a place alone ('мэр [Комрата]')."""
    alone = sight.is_only_a_place(at) and not sight.known_surname(at) and len({city.country for city in cities}) == 1
    return cities[0].population >= CITY or alone


def of_a_part(sight: Sight, title: Title, end: int) -> None:
    """Regions, towns and sees that an office is of, and so its country: 'мэр Осло', 'министр правительства Санкт-Петербурга'."""
    if sight.is_russian and title.office == "other" and title.party is None:
        heads_area(sight, title)
    if title.office in OF_REGIONS and title.party is None and not title.plural:
        region_of(sight, title, end)
    of_government = title.office == "minister" and sight.is_russian and not title.plural
    of_government &= any(sight.key_word(at, "government") for at in range(title.first, title.last))
    if (title.office in ("regional_head", "religious_leader") or of_government) and title.party is None:
        city_of(sight, title, end)
    if sight.is_russian and title.office == "regional_head" and title.party is None:
        region_before(sight, title)
    if sight.is_russian and title.office == "religious_leader":
        see_of(sight, title, end)


def see_of(sight: Sight, title: Title, end: int) -> None:
    """'(митрополит) Волоколамский [Антоний]', '(патриарх) Московский и всея Руси [Кирилл]': a see is no part of the name."""
    at = title.last
    while at < min(end - 1, title.last + SEE_LONGEST):
        if (sight.mention_like(at) and sight.lower(at).endswith(SEE_ENDS)) or (
            sight.lower(at) in ("и", "всея", "руси", "всей", "украины", "грузии") and at > title.last
        ):
            at += 1
        else:
            break
    if at > title.last and sight.mention_like(at) and sight.lower(at - 1) not in ("и", "всея"):
        title.last = at


def region_before(sight: Sight, title: Title) -> None:
    """'[нижегородский] губернатор', '[согдийского] раиса': the adjective of a region that the table has as 'область' or 'край'."""
    at = title.first - 1
    if at >= 0 and any(f.pos == "ADJF" for f in sight.forms(at)):
        country = _regions_by_stem().get(_stem(sight.lower(at)), "")
        if country:
            title.party, title.party_at = country, (at, title.first)


ADJECTIVE_ENDS = ("ий", "ый", "ой", "ая", "ого", "ому", "им", "ым", "ом", "ие", "ые", "их", "ых", "ими", "ыми")
AREAS = ("область", "край", "велаят")


def _stem(adjective: str) -> str:
    """'тверская', 'тверского' → 'тверск'; '' of what ends otherwise."""
    ending = next((e for e in sorted(ADJECTIVE_ENDS, key=len, reverse=True) if adjective.endswith(e)), None)
    return adjective.removesuffix(ending).replace("ё", "е") if ending else ""


@cache
def _regions_by_stem() -> dict[str, str]:
    """The countries of 'Тверская область', 'Пермский край', by the adjective's stem."""
    out: dict[str, str] = {}
    for row in load_table("ru", "places"):
        for form in row["form"].split("|") if row["kind"] == "region" else ():
            words = form.lower().split()
            if len(words) == len(("Тверская", "область")) and words[1] in AREAS:
                out[_stem(words[0])] = row["country"]
    return out


TOWN_WORDS = 4  # tokens of 'города-побратима Самсун' before the town's name


def _town_of_side(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'(делегация) [Турина]', '… китайского города [Чанша]', '… из города-побратима [Самсун] (Турция)': where it ends; 0 if none."""
    land = sight.party(at, "adjective")
    step = land.last if land is not None else at
    told = land is not None
    while step < min(end, at + TOWN_WORDS) and sight.lower(step).startswith(
        ("город", "муниципалитет", "-", "побратим")
    ):
        step, told = step + 1, True
    if step >= end or not sight.tokens[step].is_title or (sight.known_given(step) and not told):
        return 0
    last, cities = city_at(sight.document, step)
    last = last if cities else step + 1
    behind = sight.party(last + 1, "name") if sight.text(last) in ("(", ",") else None
    if behind is not None and (sight.text(last) == "," or sight.text(behind.last) == ")"):
        country, stop = behind.row["party"], behind.last + (sight.text(behind.last) == ")")
    elif land is not None and told:
        country, stop = land.row["party"], last
    elif cities and (told or cities[0].population >= CITY):
        country, stop = cities[0].country, last
    else:
        return 0
    mention.party, mention.party_at = country, (step, last)
    return stop


def region_of_side(sight: Sight, mention: Mention, at: int, step: int, end: int) -> int:
    """'(делегация провинции) [Шаньдун]', '(делегация правительства) [Омской области]': a region, and so its country."""
    region = sight.document.longest(step, "places") if sight.is_russian and step < end else None
    if sight.is_russian and (stop := _town_of_side(sight, mention, step, end)):
        return stop
    if region is None or region.row["kind"] != "region" or region.row["country"] is None:
        return at
    mention.party, mention.party_at = region.row["country"], (region.first, region.last)
    return region.last


SEE_LONGEST = 7  # tokens
SEE_ENDS = ("ский", "цкий", "ского", "цкого", "скому", "цкому", "ским", "цким", "ском", "цком")
CITY = 200_000  # people, of a city whose name alone tells the country
