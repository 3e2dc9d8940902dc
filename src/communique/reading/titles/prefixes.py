"""What stands before a name: '[the] [Azerbaijani] [acting] [Foreign Minister]'."""

from communique.reading.text import Sight, office_cases, token_cases
from communique.reading.titles.afternames import opens_main_clause
from communique.reading.titles.bodies_en import chamber_head, past_chair_of_body
from communique.reading.titles.candidates import past_candidacy
from communique.reading.titles.chains import comes_before_name, honoured_behind, is_anothers, is_one_more, leads_to_name
from communique.reading.titles.groupwords import is_official_affair, is_other_word, one_of, opens_title
from communique.reading.titles.honorifics import (
    after_honorifics,
    hosts,
    is_family_name,
    is_name_behind_mister,
    is_predicate,
)
from communique.reading.titles.joined import (
    declined_apart,
    is_given_too,
    leads_to_aide,
    of_a_rank,
    of_another,
    of_land_behind,
    of_two_people,
    of_two_singles,
    past_land_of_second,
    rank_end,
    serves_a_body,
    told_together,
)
from communique.reading.titles.modifiers import is_modifier
from communique.reading.titles.nameparts import GIVEN_WITH
from communique.reading.titles.names import name_run
from communique.reading.titles.nobodies import noun_follows, on_its_part
from communique.reading.titles.oncenow import time_before
from communique.reading.titles.portfolios import of_deputy, office_behind_fields
from communique.reading.titles.postings import sits_for_land
from communique.reading.titles.posts import past_own_ministry
from communique.reading.titles.prefix import Prefix
from communique.reading.titles.presidents import hold_for
from communique.reading.titles.taking import MOST_LANDS, past_brackets, past_joiner
from communique.reading.titles.titles import AND, title_at
from communique.reading.titles.units_en import past_bracketed_acronym, past_style
from communique.reading.titles.wirestyle import past_constituency, place_of_title

PERSON_HONORIFICS = ("honorific", "rank", "degree")


def prefix_at(sight: Sight, start: int, end: int) -> Prefix:
    prefix = Prefix(start)
    at = start
    if sight.is_russian and ((sight.lower(at) == "главе" and sight.lower(at - 1) == "во") or on_its_part(sight, at)):
        return prefix
    whole = sight.document.longest(at, "groups")
    if (
        whole is not None
        and whole.row["kind"] == "sides"
        and sight.word(at, "det")
        and not noun_follows(sight, whole.last)
    ):
        prefix.group, prefix.definite, prefix.at = "sides", True, whole.last
        prefix.offices = tuple(o.strip() for o in whole.row["offices"].split(",") if o.strip())
        return prefix
    while at < end and sight.word(at, "det") and not sight.is_russian and at - start < 3 and not opens_title(sight, at):
        prefix.definite = True
        at += 1
        owns = sight.is_possessive(at + 1) and (sight.key_word(at, "sidenoun") or sight.word(at, "place_kind"))
        if owns and sight.document.found(at + 2, "offices"):
            at += 2  # 'Kim, [the ministry's] special representative', 'with [the city's] mayor, Kim'
    if sight.is_russian and (sight.lower(at) in ("его", "ее", "её", "их") or "свой" in sight.tokens[at].keys):
        at = min(at + 1, end - 1)
    prefix.at = at
    begins = at in sight.before_names or at in sight.before_offices or is_modifier(sight, at) if at < end else False
    begins = begins or (at < end and office_behind_fields(sight, at, end) > at)
    if not begins and (at >= end or chamber_head(sight, at) is None):
        return prefix  # most tokens: nothing that any step asks for begins here
    for _ in range(14):
        if at >= end or (prefix.honorific and is_name_behind_mister(sight, at)):
            break  # 'Mr [Prince] Moyo', 'Mr [Major] said'
        step = (
            _fields(sight, prefix, at, end)
            or _place(sight, prefix, at, end)
            or _past_owner(sight, prefix, at)
            or _honorific(sight, prefix, at)
        )
        step = step or _title(sight, prefix, at, end)
        step = step or _group(sight, prefix, at)
        step = step or _party(sight, prefix, at, end) or _modifier(sight, prefix, at, end)
        if not step:
            break
        at = step
    if prefix.titles or prefix.honorific or prefix.group or prefix.party:
        prefix.at = at
    return prefix


def _fields(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    """'[Finance and] National Planning Minister A': more fields of the minister before the office."""
    office = office_behind_fields(sight, at, end) if not prefix.titles else at
    if office == at or not (stop := _title(sight, prefix, office, end) or _honorific(sight, prefix, office)):
        return 0
    for title in prefix.titles:
        of_deputy(sight, title, at)
    return stop


def _place(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    """'[Texas] Governor X': the country that the region or town tells; '[Upper Vale] MP X' tells none."""
    asked = at in sight.before_offices and not (prefix.titles or prefix.party)
    if (told := place_of_title(sight, at, end) if asked else None) is None:
        return office if asked and (office := past_constituency(sight, at)) > at else 0
    prefix.party, prefix.party_at, prefix.party_kind = told[0], told[1], "region"
    return told[1][1]


def _honorific(sight: Sight, prefix: Prefix, at: int) -> int:
    match = sight.document.longest(at, "honorifics")
    if match is None or is_family_name(sight, at) or (match.row["kind"] == "host" and hosts(sight, at)):
        return 0
    longer = sight.document.longest(at, "offices", "parties")
    if longer and longer.last > match.last:
        return 0  # 'St. Lucia', 'General Secretary'
    kind = match.row["kind"]
    if kind == "degree" and longer and longer.row["office"] == "legislator" and sight.mention_like(match.last):
        return 0  # 'MEP Anna Lind', 'MEPs Anna Lind and Per Dahl'
    if kind in ("incumbent", "outgoing") and not sight.is_russian and match.last == at + 1:
        if sight.lower(at) not in match.row["form"].split("|") or sight.word(at - 1, "shall"):
            return 0  # 'his visit', 'the president sat': no 'visiting', no 'sitting'; 'will [then] chair'
    if sight.is_russian and match.last == at + 1 and (sight.is_guess(at) or is_predicate(sight, at)):
        return 0  # 'Шахым' is no 'шах'; 'послом [назначен] Лунд'
    behind = name_run(sight, match.last, len(sight.tokens)) - match.last if sight.text(at) in GIVEN_WITH else 0
    if behind and behind == GIVEN_WITH.get(sight.text(at)):
        return 0  # 'Sri Lestari', a name of Java; 'Sri Anand Rao' has an honorific
    if kind in PERSON_HONORIFICS:
        small = not sight.tokens[at].is_title and not sight.is_russian and kind != "rank"
        if small and not (prefix.titles and sight.mention_like(match.last)):  # 'Minister of the Interior sheikh Fahad'
            return 0
        prefix.honorific = True
        prefix.rank = (at, match.last) if kind == "rank" else prefix.rank
    envoy = any(m.row["office"] == "ambassador" for m in sight.document.found(match.last, "offices"))
    former = kind == "former" and not of_a_rank(sight, prefix.rank, bool(prefix.titles), at)
    prefix.former |= former or (kind == "elect" and not envoy)  # 'назначенного посла Чада' is one
    if kind == "acting" and sight.is_russian and not prefix.titles:
        declines = any(f.case for f in sight.tokens[at].forms) and not sight.text(at).endswith(".")
        prefix.head, prefix.is_free = (at, False) if declines else (None, True)
    stop = match.last
    while sight.text(stop) == "." and kind in PERSON_HONORIFICS:
        stop += 1
    if kind in PERSON_HONORIFICS and sight.text(stop) == "," and not sight.is_russian and match.last - at > 1:
        title = stop + 1 + sight.word(stop + 1, "det")  # 'The Right Honourable[, the] Prime Minister of Ghana, Mr A'
        stop = title if sight.document.found(title, "offices") else stop
    if kind == "honorific" and sight.lower(stop) == "the" and sight.document.found(stop + 1, "offices"):
        stop, prefix.definite = stop + 1, True  # 'HH [the] Crown Prince', 'H.E. [the] Minister of Trade'
    return stop


def _past_owner(sight: Sight, prefix: Prefix, at: int) -> int:
    """'the King['s] Office Director': his leader's office is none of his."""
    if len(prefix.titles) != 1 or not leads_to_aide(sight, prefix.titles[0], at):
        return 0
    owner = prefix.titles.pop()
    if owner.party is not None and not owner.implied and prefix.party is None:
        prefix.party, prefix.party_at = owner.party, owner.party_at
    return at + 1


def _second(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    """'OSCE Chairperson-in-Office [Norwegian Foreign Minister] Lund': behind the office of a body's chair at home; 0 where none is."""
    second = past_land_of_second(sight, prefix.titles[-1], prefix.party, at)
    if second is None or (held := title_at(sight, second[2], end)) is None or held.plural:
        return 0
    held.party, held.party_at, held.implied = *second[:2], False
    prefix.titles[-1].implied = True  # he is his own land's
    prefix.titles.append(held)
    return held.last


def _title(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    start, time = at, ""
    if prefix.titles:
        if rank := rank_end(sight, prefix.titles[-1], at, end) or past_style(sight, prefix.titles[-1], at):
            return rank
        if not (sight.lower(at) in AND or (sight.text(at) == "," and len(prefix.titles) < 3)):
            return _second(sight, prefix, at, end)
        at += 1 + (sight.lower(at + 1) in AND)
        if (behind := past_candidacy(sight, at, end)) > at:
            return behind
        if sight.word(at, "det") and not sight.is_russian:
            return 0  # 'the minister and the ambassador' are two
        time = time_before(sight, at, end)
        if time == "incumbent" and prefix.former:  # 'бывший премьер и нынешний министр'
            prefix.former, prefix.titles[-1].former = False, True
        at += bool(time)
        if at > start and (chair := past_chair_of_body(sight, prefix.titles[-1], at, end)):
            return chair
        if last := _second(sight, prefix, at, end):
            return last
    title = title_at(sight, at, end)
    if title is None or (sight.lower(at) == "главе" and sight.lower(at - 1) == "во"):
        return 0
    if sight.is_russian and not prefix.titles and told_together(sight, at, title.last):
        return 0
    other = sight.is_russian and prefix.group and not token_cases(sight, at - 1) & office_cases(sight, at)
    if other or (title.last - title.first == 1 and is_official_affair(sight, title.last)):  # 'принимал гостя [министр]'
        return 0
    is_bare = start != at or not (prefix.definite or prefix.party or prefix.honorific or prefix.titles)
    styled = after_honorifics(sight, title.last) > title.last  # 'Amir His Highness Sheikh X'
    if is_bare and not styled and title.row is not None and title.row["kind"] == "noun" and sight.known_given(at):
        return 0  # 'Amir Hatami' has a name, 'the Amir' an office
    if title.last == at + 1 and sight.is_russian and sight.tokens[at].is_title and is_given_too(sight, at):
        return 0  # '[Султан] Каримов' has a name, 'султан Кабус' an office
    if prefix.titles and start != at:
        if title.plural or prefix.titles[-1].plural or is_anothers(sight, prefix.titles[-1], title):
            return 0
        name = after_honorifics(sight, title.last) if len(prefix.titles) > 1 else title.last
        run = name_run(sight, title.last, end) if sight.text(start) == "," else 0
        if run > title.last and opens_main_clause(sight, prefix.titles[0].first, run):
            return 0  # 'During the meeting with the Ambassador of Peru, [Minister Lind said] …'
        if sight.text(start) == "," and name_run(sight, name, end) == name:
            before = prefix.titles[-1]
            goes_on = is_one_more(sight, before, title, end) or leads_to_name(sight, title, end)
            goes_on = goes_on or (prefix.definite and comes_before_name(sight, before, title, end))
            if not (goes_on or (prefix.party is not None and honoured_behind(sight, title, end))):
                return 0
        if (
            of_another(prefix.titles[-1], title, prefix.party)
            or serves_a_body(sight, prefix.titles[-1], title)
            or (
                not sight.is_russian
                and prefix.definite
                and of_two_people(sight, prefix.titles[-1], title, prefix.party)
            )
        ):
            return 0
        if of_land_behind(sight, prefix.titles[-1], title, end, prefix.party):
            return 0
        if sight.is_russian and declined_apart(sight, prefix.titles[0].first, at):
            return 0
        if sight.is_russian and of_two_singles(prefix.titles[-1], title) and name_run(sight, name, end) == name:
            return 0
    if prefix.party and (title.party is None or title.implied) and title.row is not None and not title.settled:
        hold_for(sight, title, prefix.party, prefix.party_at)  # 'German State Secretary', 'OSCE Co-Chair'
    title.implied |= sits_for_land(sight, title, prefix.party)
    if title.implied and prefix.party == title.party and prefix.party_at is not None:
        title.party_at, title.implied = prefix.party_at, False  # 'U.S. Secretary of State': named all the same
    title.former = prefix.former or (start != at and time == "former")
    if prefix.titles and sight.text(start) == "," and title.office == "ambassador" and not (title.party or title.post):
        return title.last  # 'the Permanent Secretary, Amb. Lund': a rank of the service, no second office
    prefix.titles.append(title)
    return past_bracketed_acronym(sight, title.last)


def _group(sight: Sight, prefix: Prefix, at: int) -> int:
    if prefix.titles or prefix.group:
        return 0
    for match in sight.document.found(at, "groups"):
        if match.row["kind"] in ("pronoun", "") or (match.row["kind"] == "sides" and prefix.party):
            continue
        if match.row["kind"] == "person" and not (prefix.definite or prefix.party or sight.is_russian):
            continue  # 'will [host]', 'to [guest]'
        if match.row["kind"] == "person" and is_official_affair(sight, match.last):
            continue  # 'the [official] visit'
        if sight.is_russian and (is_other_word(sight, at, match.last) or one_of(sight, at, match)):
            continue  # 'в [политике]', '[политик] добавил'
        prefix.group = match.row["kind"]
        prefix.offices = tuple(o.strip() for o in match.row["offices"].split(",") if o.strip())
        return match.last
    return 0


def _party(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    if prefix.titles or (prefix.honorific and prefix.party) or len(prefix.parties) > MOST_LANDS:
        return 0
    match = sight.party(at)
    if match is None or match.row["kind"] == "demonym":
        return 0
    kind, stop = match.row["kind"], match.last
    fits = kind != "adjective" or bool(token_cases(sight, at - 1) & token_cases(sight, at))
    if sight.is_russian and prefix.group and not fits:
        return 0  # 'с тремя лидерами [американский] президент'
    before = sight.lower(at - 1 - (sight.lower(at - 1) == "the"))
    if kind in ("organisation", "name", "group") and not sight.is_russian:
        stop = past_brackets(
            sight, stop, end
        )  # 'the African Union Commission (AUC) Chairperson', 'United States (US) Senator'
    if kind != "adjective":
        if sight.is_possessive(stop):
            stop += 1
        elif sight.word(stop, "det"):
            return 0  # 'From [Peru] the Prime Minister travels on'
        elif sight.is_russian or not _leads_on(sight, stop, end if sight.tokens[at].is_caps else min(end, stop + 1)):
            return 0  # but 'a senior [US] trade official'
        elif not sight.is_russian and kind != "organisation" and before in ("in", "at"):
            return 0  # 'received today in [Abu Dhabi] H.E. …', 'at [Bayan Palace] a delegation of …'
    nxt = stop
    if (joined := past_joiner(sight, nxt, bool(prefix.parties))) > nxt and sight.party(joined):
        stop = joined
    elif ministry := past_own_ministry(sight, nxt, end):
        stop = ministry
    elif not _leads_on(sight, nxt, end):
        return 0
    prefix.party, prefix.party_at, prefix.party_kind = match.row["party"], (match.first, match.last), kind
    prefix.parties.append((match.row["party"], (match.first, match.last)))
    return stop


def _leads_on(sight: Sight, at: int, end: int) -> bool:
    """Does a title, an honorific, a counterpart or another party follow, at most three modifiers away?"""
    for step in range(at, min(at + 5, end)):
        if sight.document.found(step, "offices", "honorifics") or any(
            m.row["kind"] != "pronoun" for m in sight.document.found(step, "groups")
        ):
            return True
        if not is_modifier(sight, step):
            return office_behind_fields(sight, step, end) > step
    return False


def _modifier(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    told = prefix.titles or (sight.is_russian and prefix.group)  # 'связям двух стран [большое] будущее'
    return at + 1 if not told and is_modifier(sight, at) and _leads_on(sight, at + 1, end) else 0
