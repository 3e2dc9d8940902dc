"""Office phrases: 'Deputy Prime Minister and Minister of Foreign Affairs of the State of Qatar'."""

from communique.languages import Match
from communique.reading.text import (
    HEADS,
    NAME_QUOTES,
    OF_SERVICES,
    SIDE_KINDS,
    Sight,
    Title,
    party_ending,
    past_ally,
    past_epithets,
    past_gloss,
)
from communique.reading.titles.bodies_en import (
    body_of_party,
    chamber_head,
    committee_of,
    heads_no_state,
    organ_of_party,
    past_own_body,
)
from communique.reading.titles.friends import past_friends
from communique.reading.titles.landsown import past_lands_own, take_body
from communique.reading.titles.manyholders import is_of_many
from communique.reading.titles.nocomplements import is_another_word, is_field, is_given_name, names_person
from communique.reading.titles.organs_ru import behind_ministry, inside_chamber, organ_end, organ_kind, two_organs
from communique.reading.titles.posts import (
    at_own_ministry,
    further_posts,
    goes_to_post,
    is_envoy_in,
    is_sent_from,
    leads_to_post,
    past_ministry,
    past_own_land,
    past_portfolio,
    past_russian_seat,
    past_that_land,
    serves_for,
    town_at,
)
from communique.reading.titles.presidents import of_private_body
from communique.reading.titles.regions import country_of_organ, of_a_part, region_behind
from communique.reading.titles.senders import past_senders
from communique.reading.titles.societies_ru import of_society
from communique.reading.titles.spokesmen import spokesman_alone
from communique.reading.titles.taking import (
    more_parties,
    office_held,
    past_brackets,
    past_english_units,
    past_own_name,
    take_party,
)
from communique.reading.titles.units_en import of_a_unit
from communique.reading.titles.wirestyle import past_dot

AND = frozenset({"and", "&", "и", "-", "–"})
OF_CHAMBERS = frozenset(["speaker_of_parliament", "deputy_speaker", "legislator"])
OF_LANDS = frozenset({"foreign_minister", "deputy_foreign_minister"})
AGENTS = frozenset(["special_envoy", "adviser", "ministry_official", "other"])


def title_at(sight: Sight, index: int, end: int) -> Title | None:
    """The office phrase that begins at `index`, with its complement ('of the Republic of X') where it has one."""
    match = spokesman_alone(sight, _office(sight, index))
    if match is None:
        return chamber_head(sight, index)
    row, at = match.row, past_dot(sight, match.last)
    title = Title(match.first, at, row["office"], plural=is_of_many(sight, match), row=row)
    title.party, title.implied = row["party"] or None, bool(row["party"])
    of_private_body(sight, title)
    of_organ = False  # 'спикер Сейма': the organ's own name, which another country's may share
    for inside in range(match.first, at if not title.implied or row["office"] != "religious_leader" else match.first):
        if (party := sight.party(inside)) is not None and party.last <= at and party.last - inside < at - match.first:
            if is_field(sight, inside) or (sight.is_russian and sight.key_word(inside - 1, "states")):
                break  # 'директор Департамента стран [СНГ]': what it is about
            within = inside > match.first and not sight.is_russian
            if within and _after_to(sight, inside):
                title.post = party.row["party"]  # 'Permanent Representative to the UN': where, not whose
                break
            if party.row["kind"] == "organisation" and inside > match.first and row["office"] in OF_LANDS:
                break  # 'Minister of Foreign Affairs, European Union and Cooperation'
            if within and "for" in (sight.lower(inside - 1), sight.lower(inside - 3)):
                break  # 'Assistant Secretary for Israeli and Palestinian Affairs': what it is about
            if party.row["kind"] == "organisation" and row["office"] == "adviser":
                break  # 'секретарь Совета Безопасности': a state's
            title.party, title.party_at, title.implied = party.row["party"], (party.first, party.last), False
            leads = not sight.is_russian and inside == match.first  # '(Ghanaian) [House of Councillors] Speaker'
            of_organ = party.row["kind"] == "parliament" and (party.last == at or leads)
            break
    title.last = past_gloss(sight, title, end)
    title.last = at = past_own_name(sight, title, end)
    title.implied |= of_organ and row["office"] == "speaker_of_parliament"  # 'the Peruvian President of [Congress]'
    _proper_organ(sight, title)
    if of_organ and (country := country_of_organ(sight, at, end)) is not None:
        title.party, title.party_at, title.implied = country.row["party"], (country.first, country.last), False
        title.last = country.last
    elif title.office in OF_CHAMBERS and sight.is_russian and (region := region_behind(sight, at)) is not None:
        title.party, title.party_at = region.row["country"], (region.first, region.last)
        title.last = region.last  # 'председатель Народного Хурала [Республики Бурятия]', no speaker of Mongolia's
    kind = "title" if sight.is_russian and of_society(sight, title, end) else row["kind"]
    _complement(sight, title, kind, end)
    if title.implied and title.party == "USA" and at_own_ministry(sight, title.last):
        # 'Undersecretary of State at the Ministry of Foreign Affairs': Poland's, say
        title.party, title.implied = None, False
    if title.for_field:
        title.office = "organization_official" if (title.party or "").startswith("IGO") else "ministry_official"
    elif not title.settled and (row["kind"] != "head" or title.office == row["office"]):
        title.office = office_held(sight, title, row)
    of_a_unit(sight, title, at)
    title.last = past_friends(sight, title, title.last, end)
    of_a_part(sight, title, end)
    return title


def _office(sight: Sight, index: int) -> Match | None:
    found = sight.document.found(index, "offices")
    if found and sight.is_russian and inside_chamber(sight, index):
        return None  # 'делегация Палаты [представителей]'
    if not sight.is_russian and sight.lower(index) == "member" and sight.word(index + 1, "lands"):
        return None  # 'EU [member] states'
    if not sight.is_russian and sight.lower(index) in ("head", "heads") and sight.word(index + 1, "heads_where"):
        return None  # 'will then [head] to the palace': a verb
    for match in found:
        if match.last - match.first == 1 and sight.known_given(index) and sight.after_office(index):
            continue
        return next((shorter for shorter in found if _party_from(sight, shorter.last, match)), match)
    return None


def _proper_organ(sight: Sight, title: Title) -> None:
    """'президент бундестага': an organ's own name within the office's words tells the country (parts.tsv)."""
    covered = title.first  # 'Национального [Собрания]' is no organ that is called just 'Собрание'
    for at in range(title.first, title.last if title.party is None else title.first):
        found = sight.document.found(at, "parts")
        for match in found if at >= covered else ():
            if match.row["party"] and match.last <= title.last:
                title.party, title.party_at = match.row["party"], (match.first, match.last)
                return
        covered = max([covered, *(match.last for match in found if match.row["kind"] == "chamber")])


def _after_to(sight: Sight, at: int) -> bool:
    """'to [the] …': right before the token."""
    return sight.lower(at - 1) == "to" or (sight.lower(at - 1) == "the" and sight.lower(at - 2) == "to")


def _party_from(sight: Sight, at: int, match: Match) -> bool:
    """'генеральный секретарь | Организации по безопасности …': the office's last word begins a party's longer name."""
    if not sight.is_russian and sight.lower(at) == "of":
        at += 1 + sight.word(at + 1, "det")  # 'the President | of the Republic of the Congo'
    party = sight.party(at) if match.first < at < match.last else None
    return party is not None and party.last > match.last


def _complement(sight: Sight, title: Title, kind: str, end: int) -> None:
    """Takes in what follows the office words: party, organ, brackets, 'for political affairs'."""
    at = title.last
    if not title.plural and (held_for := past_portfolio(sight, title, end)) > at:
        title.last = at = held_for
        if title.office == "head_of_organization":
            title.office, title.for_field = "ministry_official", True  # 'Director General for Asia'
    if (title.party or "").startswith("IGO:") and not sight.is_russian:
        title.last = at = past_brackets(sight, at, end)  # 'President of the Islamic Development Bank [(IsDB)]'
    at = past_english_units(sight, title, kind, at, end)
    for _ in range(4):
        if title.office == "ambassador" and (own := past_own_land(sight, at)) > at:
            title.last = at = own
        if sight.is_russian and not title.plural and (own := past_that_land(sight, at)) > at:
            title.last = own
            break
        if at >= end:
            break  # a headline without a full stop: '… с послом Перу в Чаде | В Лиме прошла'
        if title.office == "ambassador" and sight.lower(at) == "accredited" and sight.lower(at + 1) in ("to", "in"):
            title.last = at = at + 1  # '(Ambassador of Peru) accredited [to Ghana]'
        start = at = past_ministry(sight, at, end)
        if not sight.is_russian and sight.lower(at) in ("to", "in") and not goes_to_post(sight, title):
            break  # 'the visit of the Foreign Minister of Oman to Chad'
        if not sight.is_russian and sight.lower(at) in ("of", "for", "at", "to", "from", "in"):
            at += 1
            while sight.word(at, "det"):
                at += 1
        elif sight.is_russian and title.party is None and is_sent_from(sight, at, title):
            at += 1  # 'послы [из] Перу и Чили', 'депутаты [из] Ганы'
        elif sight.is_russian and (title.party or is_envoy_in(sight, at, title)) and leads_to_post(sight, at, title):
            at += 1  # 'посол Индии в Непале': the post, not the party
            match = sight.party(at)
            if match is None:
                town, country = town_at(sight, at, end)
                if town:
                    title.post, title.last, at = country, town, town
                    continue
                break
            title.post = match.row["party"]
            title.last = at = match.last
            continue
        if at > start and past_senders(sight, title, at, end):
            break
        at = past_epithets(sight, at, end) if at < end and sight.party(at) is None else past_ally(sight, at, end)
        quoted = sight.is_russian and sight.text(at) in NAME_QUOTES and sight.party(at + 1, "organisation", "group")
        at += bool(quoted)  # 'главы МИД [«]Большой семёрки[»]'
        match = sight.party(at) if at < end else None
        if match is not None and at == start and is_another_word(sight, match):
            break
        if match is None and sight.lower(start) == "of" and not sight.is_russian:
            sender_of = title_at(sight, at, end) if title.office in AGENTS and title.party is None else None
            if (
                sender_of is not None
                and sender_of.party is not None
                and sender_of.party_at is not None
                and not sender_of.plural
            ):
                title.party, title.party_at, title.last = sender_of.party, sender_of.party_at, sender_of.last
                title.settled = title.office == "special_envoy"
                break  # 'Special Envoy of the Secretary-General of the Arab League'
        if match is None or (sight.lower(at) == "америки" and title.office == "ministry_official"):
            break  # 'начальник управления [Америки] МИД': a part of the world
        link = sight.lower(start) if at > start else ""
        of_body = title.office == "head_of_organization" and match.row["kind"] == "organisation" and title.party is None
        if at == start and not sight.is_russian and not of_body:
            break  # but 'Director General [United Nations Office]'
        if (title.party or "").startswith("IGO:") and sight.is_possessive(match.last) and not sight.is_russian:
            break  # 'assured the President of the General Assembly of [Fiji's support]'
        if link in ("in", "at") and (title.office in HEADS or _has_a_land(sight, title)) and not sight.is_russian:
            break  # 'met the king [in Amman]': where, not whose
        if (
            link in ("in", "at")
            and title.office == "ambassador"
            and not sight.is_russian
            and _is_of_a_land(sight, title)
        ):
            title.post, title.last = match.row["party"], match.last  # 'the Turkish ambassador [in Cairo]'
            break
        if match.row["kind"] == "adjective" and not sight.is_russian and title.office in AGENTS:
            sender = next(iter(sight.document.found(match.last, "offices")), None)
            if sender is not None and sender.row["office"] in HEADS:  # 'a special envoy of the Ghanaian president'
                take_party(sight, title, match.row["party"], (match.first, match.last), "title", match.row["kind"])
                title.last = sender.last
                break
        if match.row["kind"] == "adjective" and title.plural and (pair := two_organs(sight, match, end)) is not None:
            title.parties, title.last, title.office, title.settled = list(pair.parties), pair.last, pair.office, True
            title.party, title.party_at = pair.parties[0], (match.first, match.last)
            break
        if match.row["kind"] in ("adjective", "demonym"):
            organ = organ_end(sight, match.last, end) if sight.is_russian else organ_of_party(sight, match, end)
            if organ == match.last:
                break
            party_kind = organ_kind(sight, match.last, organ) or match.row["kind"]
            take_party(sight, title, match.row["party"], (match.first, match.last), kind, party_kind)
            heads_no_state(sight, title, match.last, organ)
            title.last = at = organ
            continue
        if (
            match.row["kind"] not in SIDE_KINDS
            or (at == start and names_person(sight, match))
            or is_given_name(sight, match, title)
        ):
            break
        if kind == "head" and not sight.is_russian and (body := body_of_party(sight, match, end)) > match.last:
            take_body(sight, title, match, body)
            break
        if kind == "head" and not title.plural and (own := past_lands_own(sight, title, match, end)) > match.last:
            title.last = own
            break
        if link == "to" and title.office == "other" and sight.lower(title.last - 1) in ("representative", "delegate"):
            title.office, title.settled = "ambassador", True  # 'Ireland's representative to Palestine'
        if (link == "to" and title.party is None and title.office == "ambassador") or (
            link in ("for", "to", "in", "on")
            and (title.office in ("special_envoy", "adviser", "organization_official") or serves_for(sight, start))
        ):
            title.post = match.row["party"]
            title.last = at = match.last  # 'ambassador to China': the post, not the party
            if title.office == "ambassador":
                title.last = at = further_posts(sight, at, end)
            continue
        if link in ("to", "in") and title.office == "ambassador":
            title.post = match.row["party"]
            if link == "to" and not title.plural:
                title.last = at = further_posts(sight, match.last, end)
                continue
        of_ministry = title.office in OF_SERVICES and behind_ministry(sight, title.first, match.first)
        if title.party is None or title.implied or kind == "head" or of_ministry:
            take_party(sight, title, match.row["party"], (match.first, match.last), kind, match.row["kind"])
        title.last = at = past_own_body(sight, title, match, end)
        if (title.plural or kind == "head") and not (link == "to" and title.parties):
            at = more_parties(sight, title, at, end)
        inner = sight.party(at + 1, "organisation") if sight.text(at) == "(" else None
        if inner is not None and sight.text(inner.last) == ")" and match.row["kind"] == "organisation":
            take_party(
                sight, title, inner.row["party"], (inner.first, inner.last), kind, "organisation"
            )  # '… (PABSEC)'
        at = past_brackets(sight, at + (bool(quoted) and sight.text(at) in NAME_QUOTES), end)
        if match.row["kind"] == "organisation" and not sight.is_russian:
            at = committee_of(sight, at, end)
        title.last = at
        if sight.is_possessive(at):
            break
    if not title.plural:
        title.last = past_portfolio(sight, title, end)  # '(Special Envoy of Japan) for Middle East Peace'
    if title.office == "ambassador" and sight.is_russian:
        title.last = past_russian_seat(sight, title.last, end)


def _has_a_land(sight: Sight, title: Title) -> bool:
    """'Georgian officials [in Tbilisi]', 'the Saudi crown prince [in Riyadh]': where they were met."""
    return (title.plural or title.office in ("other", None)) and _is_of_a_land(sight, title)


def _is_of_a_land(sight: Sight, title: Title) -> bool:
    """'the [Turkish] ambassador', '[Norway's] envoy': does a country stand right before the office?"""
    owned = sight.is_possessive(title.first - 1)
    kinds = ("adjective", "name", "organisation", "group", *(("capital",) if owned else ()))  # 'Oslo's ambassador'
    return title.party is not None or party_ending(sight, title.first - owned, *kinds) is not None
