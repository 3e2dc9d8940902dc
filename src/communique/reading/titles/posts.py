"""Whose an office is, and where its holder is sent: the words that lead from an office to a country."""

from communique.languages.cities import city_at
from communique.reading.text import Sight, Title

SENT = frozenset(["ambassador", "special_envoy", "organization_official", "business", "military", "other"])
EPITHETS = 5  # tokens of 'its most experienced' between 'sent' and 'envoy'


def goes_to_post(sight: Sight, title: Title) -> bool:
    """'(the envoy) to Chad' tells a post; not 'the Foreign Minister of Oman to Chad', 'has sent a special envoy to Chad'. English."""
    if title.office not in SENT or title.office == "ambassador":
        return title.office in SENT
    at = title.first - 1
    while at > title.first - EPITHETS and not sight.word(at, "sends_whom") and sight.text(at).islower():
        at -= 1
    return not sight.word(at, "sends_whom")


def leads_to_post(sight: Sight, at: int, title: Title) -> bool:
    """'посол Индии [в] Непале', 'постпред России [при] ООН'; not 'визит президента Индии [в] Непал'."""
    if sight.lower(at) in ("при", "от", "по"):
        return True
    if sight.lower(at) not in ("в", "во") or not (title.office in SENT or _of_mission(sight, title)):
        return False
    forms = sight.forms(at + 1) if at + 1 < len(sight.tokens) else ()
    return not forms or any(form.case == "loct" or "Fixd" in form.marks for form in forms)


def is_envoy_in(sight: Sight, at: int, title: Title) -> bool:
    """'посол [в] Вашингтоне', 'постпреды [при] ООН': whose he is, something else tells."""
    return title.office == "ambassador" and (
        sight.lower(at) in ("в", "во") or (title.plural and sight.lower(at) == "при")
    )


def is_sent_from(sight: Sight, at: int, title: Title) -> bool:
    """'послы [из] Перу', 'депутаты [из] Ганы': whose they are; not 'министры [из] Лимы направились'. Russian."""
    match = sight.party(at + 1) if sight.lower(at) == "из" else None
    return title.office in ("ambassador", "legislator") and match is not None and match.row["kind"] == "name"


def _of_mission(sight: Sight, title: Title) -> bool:
    """'советник посольства', 'военный атташе': who serves where the mission is."""
    return any(sight.key_word(at, "mission") for at in range(title.first, title.last))


def town_at(sight: Sight, at: int, end: int) -> tuple[int, str | None]:
    """'(генконсул Китая в) Хабаровске', '… в г. Владивостоке': the token after the town and its country; 0 where none is."""
    while at < end and (sight.lower(at) in ("г", "г.", ".") or "город" in sight.tokens[at].keys):
        at += 1
    at += at < end and sight.key_word(at, "region_word")  # '(консул в) штате Юкатан'
    if at >= end or not sight.tokens[at].is_title:
        return 0, None
    row = sight.document.longest(at, "places")
    if row is not None:
        return row.last, row.row["country"] or None
    last, cities = city_at(sight.document, at)
    return (last, cities[0].country) if cities else (0, None)


def past_own_land(sight: Sight, at: int) -> int:
    """'(Ambassador of Peru) to the Kingdom', '… in the country': a post told as the report's own land; `at` if none."""
    step = at + (sight.lower(at) in ("accredited", "resident"))
    if sight.is_russian or sight.lower(step) not in ("to", "in") or sight.lower(step + 1) not in ("the", "our"):
        return at
    is_land = sight.word(step + 2, "own_land") and sight.lower(step + 3) not in ("of", "department")
    return step + 3 if is_land else at


def past_that_land(sight: Sight, at: int) -> int:
    """'(министром обороны) страны', '(главой МИД) этой республики': the land told of, unnamed; `at` if none."""
    step = at + (sight.lower(at) in ("этой", "этого", "той"))
    if not sight.word(step, "that_land") or step + 1 >= len(sight.tokens):
        return at
    return at if sight.party(step) is not None or sight.party(step + 1) is not None else step + 1


def further_posts(sight: Sight, at: int, end: int) -> int:
    """'(Ambassador of Norway to Armenia)[, Georgia and the Republic of Moldova]': where the countries of one post end; `at` if one."""
    while at < end:
        step = at + (sight.text(at) == ",")
        step += sight.lower(step) in ("and", "&", "as")
        if step == at:
            break
        step += sight.word(step, "det")
        match = sight.party(step, "name", "organisation")
        if match is None or sight.is_possessive(match.last) or sight.word(match.last, "aux"):
            break
        if match.last < end and sight.text(match.last) not in (",", "(", ".") and sight.lower(match.last) != "and":
            break  # 'the Ambassador to Ghana and [Oman] signed'
        at = match.last
    return at


SEAT_BRACKETS = 9  # tokens of '(с постоянным местом пребывания в Осло)'


def past_russian_seat(sight: Sight, at: int, end: int) -> int:
    """'(посол Перу в Чаде) [с резиденцией в Каире]', '[(по совместительству)]': where an envoy lives; `at` if it is not told."""
    bracket = sight.text(at) == "("
    step = at + (bracket or sight.text(at) == ",")
    if step >= end or sight.lower(step) not in ("с", "по"):
        return at
    told = next((i for i in range(step + 1, min(step + 5, end)) if sight.word(i, "lives")), None)
    if told is None:
        return at
    if bracket:
        return next((i + 1 for i in range(told, min(at + SEAT_BRACKETS, end)) if sight.text(i) == ")"), at)
    last = told + 1
    if sight.lower(last) in ("в", "во"):
        match, (town, _) = sight.party(last + 1), town_at(sight, last + 1, end)
        last = max(match.last if match is not None else 0, town, last + 2)
    return last + (sight.text(at) == "," and sight.text(last) == ",")


PORTFOLIO_LONGEST = 12
HELD_FOR = frozenset(
    ["special_envoy", "ministry_official", "deputy_foreign_minister", "deputy_minister", "minister", "adviser",
     "organization_official", "head_of_organization", "ambassador", "other"]
)  # fmt: skip


def _past_lands_field(sight: Sight, at: int, end: int) -> int:
    """'(envoy for) [Sudanese peace and security affairs,]': a land's field in small letters before a comma; 0 where none is."""
    land = sight.party(at, "adjective")
    step = land.last if land is not None else end
    while step < end and sight.text(step).islower() and (sight.word(step, "area") or sight.lower(step) in FIELD_JOINS):
        step += 1
    told = land is not None and step > land.last and step < end
    return step if told and sight.text(step) == "," else 0


FIELD_JOINS = frozenset(["and", "affairs", "issues", "policy", "matters"])


def past_portfolio(sight: Sight, title: Title, end: int) -> int:
    """'(Director General) for Asia and the Pacific', '(Envoy) for the Gulf', '(Secretary) (West)': where the office ends.

    The words of a region or field (words.tsv: area) end it; before a comma, or 'of', 'at' and a body, any capitals do.
    """
    start = title.last - (sight.lower(title.last - 1) == "for")
    if sight.text(start) in (",", "and") and sight.word(start - 1, "area") and sight.mention_like(start - 1):
        told = (at for at in range(title.first + 1, start) if sight.lower(at) in ("for", "of"))
        start = next(told, start)  # 'Director General for Asia[, Pacific and African Affairs]'
    if sight.is_russian or title.office not in HELD_FOR:
        return title.last
    if sight.mention_like(title.last) and sight.word(title.last, "area") and sight.lower(title.last) != "cooperation":
        inside = range(title.first + 1, title.last)
        if any(sight.lower(at) in ("for", "of") for at in inside):
            return title.last + 1  # 'Minister of State for Trade [Policy]'
    if sight.text(title.last) == "(":
        return _past_bracketed_portfolio(sight, title.last, end)
    of = sight.lower(start) == "of"
    start = _past_charge(sight, start)
    if sight.lower(start) not in ("for", "on", "of") or (of and not sight.mention_like(start + 1)):
        return title.last
    if of and sight.party(start + 1, "name", "organisation") is not None:
        return title.last  # 'Ambassador of South Africa': a state whose name a part of the world ends
    if not of and (stop := _past_lands_field(sight, start + 1, end)):
        return stop
    step, reached = start + 1, title.last
    while step < min(end, start + PORTFOLIO_LONGEST):
        token = sight.tokens[step]
        if of and token.is_title and sight.word(step, "unit"):
            return title.last  # 'the head of the Gulf [Department]': no field
        if token.kind == "word" and token.is_title and sight.word(step, "area"):
            reached = step + 1
        elif token.kind == "word" and token.is_title:
            if sight.document.found(step, "offices", "honorifics") or sight.known_given(step):
                break
        elif token.text == ",":
            if reached != step or not _area_follows(sight, step + 1, end):
                break
        elif token.lower not in ("and", "the", "&", "-", "of") or _begins_organ(sight, step):
            break
        step += 1
    while step > start + 1 and not sight.mention_like(step - 1):
        step -= 1
    closed = sight.text(step) == "," or past_ministry(sight, step, end) > step or _at_body(sight, step)
    capitals = step > start + 1 and sight.party(start + 1 + sight.word(start + 1, "det")) is None
    if of and sight.text(title.last) in (",", "and") and not _is_list_of_fields(sight, title.last, reached):
        return title.last
    return step if closed and capitals and not of else max(reached, title.last)


CHARGES = (("in", "charge", "of"), ("responsible", "for"), ("with", "responsibility", "for"))


def _past_charge(sight: Sight, at: int) -> int:
    """'(Deputy Chief of Staff) [in charge of] Operations', '(Deputy Minister) [responsible for] Crime Prevention': the last of these words."""
    words = (w for w in CHARGES if all(sight.lower(at + step) == word for step, word in enumerate(w)))
    return at + len(next(words, "x")) - 1


def _is_list_of_fields(sight: Sight, first: int, last: int) -> bool:
    """'(Minister of Trade)[, Industry and Marine Resources]'; not '(Minister of Trade)[, Finance] Minister Anna Lind'."""
    closed = any(sight.lower(at) in ("and", "&") for at in range(first, last))
    return closed and not sight.document.found(last, "offices") and not sight.is_possessive(last)


def _begins_organ(sight: Sight, at: int) -> bool:
    """'(the Department for Eastern Europe) [of] the Ministry of …', '[of] Indonesia': whose it is, no more of the field."""
    behind = at + 1 + sight.word(at + 1, "det")
    return sight.lower(at) == "of" and (
        sight.word(behind, "organ") or sight.party(behind, "name", "organisation") is not None
    )


def _at_body(sight: Sight, at: int) -> bool:
    """'at the [European External Action Service]', 'at the [NATO]': a body known by name; not 'in [Oslo]'."""
    kinds = ("organisation",) if sight.lower(at) == "in" else ()
    return sight.lower(at) in ("of", "at", "in") and sight.party(at + 1 + sight.word(at + 1, "det"), *kinds) is not None


def _area_follows(sight: Sight, at: int, end: int) -> bool:
    """'(Asia,) the Middle East and Oceania': one more region or field behind a comma of the list."""
    for step in range(at, min(at + 4, end)):
        if sight.word(step, "area") and sight.mention_like(step):
            return True
        if not (sight.mention_like(step) or sight.lower(step) in ("the", "and")):
            return False
    return False


BRACKET_LONGEST = 6


def _past_bracketed_portfolio(sight: Sight, at: int, end: int) -> int:
    """'Additional Foreign Secretary [(Europe)]', 'Secretary [(CPV & OIA)]' before a name or a rank; `at` otherwise."""
    for stop in range(at + 1, min(at + BRACKET_LONGEST, end)):
        if sight.text(stop) == ")":
            named = sight.mention_like(stop + 1) or sight.text(stop + 1) == ","
            field = sight.party(at + 1, "name", "organisation") is None or sight.word(at + 1, "area")
            return stop + 1 if stop > at + 1 and named and field else at
        if not (sight.mention_like(stop) or sight.lower(stop) in ("and", "&", ",", "-")):
            return at
    return at


MINISTRY_LONGEST = 12


def past_ministry(sight: Sight, at: int, end: int) -> int:
    """'(the Permanent Secretary) of the Ministry of Trade and Industry [of Ghana]', 'of the Embassy [of Peru]': where 'of Ghana' begins; `at` if nowhere."""
    step = at + 1 + sight.word(at + 1, "det")
    if sight.is_russian or sight.lower(at) not in ("of", "at", "in", "from") or not sight.mention_like(step):
        return at
    if sight.word(step, "organ"):
        step += 1
    elif sight.word(step + 1, "organ") and sight.mention_like(step + 1):
        step += 2  # 'the Permanent Mission', 'the Foreign Ministry'
    else:
        return at
    if sight.lower(step) not in ("of", "for"):
        return at
    if sight.party(step + 1 + sight.word(step + 1, "det")) is not None:
        return step  # 'the Embassy [of Peru]'
    step -= 1
    for stop in range(step + 2, min(step + MINISTRY_LONGEST, end)):
        if sight.lower(stop) == "of":
            return stop if sight.party(stop + 1 + sight.word(stop + 1, "det")) is not None else at
        if not sight.mention_like(stop) and sight.lower(stop) not in ("and", ",", "-", "&", "the"):
            return at
    return at


def at_own_ministry(sight: Sight, at: int) -> bool:
    """'(Secretary of State) at the Ministry of …', 'in the Chancellery …': no office of the United States."""
    if sight.is_russian or sight.lower(at) not in ("at", "in", "of"):
        return False
    return sight.lower(at + 1 + sight.word(at + 1, "det")) in ("ministry", "chancellery", "chancery", "presidency")


SEAT_LONGEST = 9


def past_seat(sight: Sight, title: Title, at: int, end: int) -> int:
    """'the Ambassador of Ghana[, on a non-residential basis], X', '[with residence in Oslo]': where the comma before X is."""
    apposed = sight.text(at) == ","
    if sight.is_russian or title.office != "ambassador" or not sight.word(at + apposed, "posted_in"):
        return at
    if not apposed and not any(
        sight.lower(at + step) in ("residence", "seat", "resident", "based") for step in range(3)
    ):
        return at
    for comma in range(at + 2, min(at + SEAT_LONGEST, end)):
        if sight.text(comma) == ",":
            return comma
        if sight.document.found(comma, "sayings", "triggers") or sight.word(comma, "aux"):
            return at
    return at


OWNER_LONGEST = 3  # tokens of 'Foreign Ministry'


def past_own_ministry(sight: Sight, at: int, end: int) -> int:
    """'(the Greek) [Foreign Ministry's] Secretary General': where the office behind a ministry begins; 0 where none does. English."""
    for step in range(at, min(at + OWNER_LONGEST, end)):
        if sight.is_russian or not sight.mention_like(step):
            return 0
        if sight.word(step, "organ") and sight.is_possessive(step + 1):
            return step + 2 if sight.document.found(step + 2, "offices") else 0
    return 0


def serves_for(sight: Sight, link: int) -> bool:
    """'Senior [Director for] China': what an official of a service deals with, and not whom he heads. English."""
    return sight.lower(link) in ("for", "on") and sight.word(link - 1, "service_word")
