"""Tails of titles: what stands between an office and the name of who holds it.

'Assistant Secretary [for South Asian Affairs] Donald …', 'директор Департамента [Африки МИД Чада] Иван …'.
"""

from communique.languages import Match
from communique.reading.text import ALL_CASES, NAMED, OF_SERVICES, Sight, Title, party_ending, token_cases
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.longtitles import past_gloss_and_ministry
from communique.reading.titles.names import name_run
from communique.reading.titles.namesakes import names_a_place, past_namesake
from communique.reading.titles.nocomplements import is_field
from communique.reading.titles.organs_ru import behind_ministry

LONGEST = 10  # tokens
LONGEST_RUSSIAN = 18  # tokens: 'по вопросам миграции, внутренних дел и защиты населения Сената Парламента Республики …'
LIST_REACH = 7  # tokens after a comma in which the 'и' of its list stands
MARKS = "-–()&'’\"«»“”"
# What a body in the tail makes of 'director', 'head', 'chairman'.
BODIES = {
    "foreign_ministry": "ministry_official", "ministry": "ministry_official", "department": "ministry_official",
    "chamber": "legislator", "leaders_office": "adviser",
}  # fmt: skip
GENERAL = frozenset({"other", "business", "head_of_organization", "organization_official"})


def tail_end(sight: Sight, at: int, end: int, cases: frozenset[str] = frozenset()) -> int:
    """Where a title's tail ends before a name: 'for South Asian Affairs [Donald …]'; `at` if nowhere.

    `cases`: those of a Russian title, with which the name agrees.
    """
    if not sight.is_russian and (behind := past_gloss_and_ministry(sight, at, end)) > at:
        return behind
    is_realm, body = any(sight.lower(i) == "по" for i in range(max(0, at - 3), at)) or _behind_portfolio(sight, at), at
    for stop in range(at, min(at + (LONGEST_RUSSIAN if sight.is_russian else LONGEST), end)):
        token = sight.tokens[stop]
        if sight.is_russian and token.text == "," and is_realm and _list_goes_on(sight, stop, end):
            continue
        if (token.kind == "mark" and token.text not in MARKS) or sight.is_possessive(stop):
            return at
        if stop == at and _goes_abroad(sight, at):
            return at
        if stop == at and not sight.is_russian and token.lower in ("and", "or", "with", "by"):
            if sight.lower(at + 1) != "responsibility":  # 'minister with responsibility for trade'
                return at  # 'the premier [and] his counterpart Anna Lind', 'a call of the premier [with] Anna Lind'
        if sight.is_russian and stop == at and sight.document.found(at, "offices"):
            if "nomn" in (other := token_cases(sight, at)) and other.isdisjoint(cases):
                return at  # 'по приглашению президента Чада [премьер] Анна Лунд прибыла'
        if not sight.is_russian and (_is_predicate(sight, stop) or sight.lower(stop) in sight.calendar_words):
            return at  # 'the president [was] handed it by Anna Lind', 'the minister on [Monday]'
        if stop > at and sight.document.found(stop, "honorifics"):
            return stop if _is_realm_before(sight, at, stop, end) else at
        if stop > at and _begins_name(sight, stop, end, cases):
            if not sight.is_russian and names_a_place(sight, name_run(sight, stop, end)):
                return at  # 'the President at the [Ama Boateng] Airport'
            return stop if sight.lower(stop - 1) not in ("и", ",") else at
        if (found := _body(sight, stop, end)) is not None:
            body = max(body, found.last)
        if _tells_or_says(sight, stop) and not token.is_title and stop >= body:
            return at  # but 'руководитель группы дружбы «A – B» [Национального конгресса] …'
        between = token.lower == "между" and is_realm and sight.key_word(stop - 1, "about")
        if sight.is_russian and not between and ("no_tail" in token.kinds or _is_adverb(sight, stop)):
            return at  # 'сказал патриарх [перед] вылетом из Осло', 'сказал посол [вчера] …'
        if sight.is_russian and (behind := past_namesake(sight, stop)) > stop:
            within = any(sight.word(i, "prep") for i in range(at, stop))  # 'главу правительства в аэропорту [имени] …'
            return behind if not within and name_run(sight, behind, end) > behind + 1 else at
        if stop == at and _own_land(sight, at) and name_run(sight, at + 1, end) > at + 1:
            return at + 1  # 'глава МИД [республики] Ара Назарян'
        if sight.is_russian and token.forms and token.forms[0].pos in ("VERB", "PRTS") and not token.is_title:
            return at  # 'министром финансов [стал] …'
        if stop >= body and stop > at and sight.document.found(stop, "offices"):
            if sight.is_russian and cases and "gent" not in cases and token_cases(sight, stop) <= GENITIVE:
                continue  # 'советник избранного [президента] Адама Лунда Мартин Берг'
            if sight.lower(stop - 1) == "при" and "loct" in token_cases(sight, stop):
                continue  # 'директор агентства при [президенте] Чада Карл Лунд'
            return at
        if sight.is_russian and token.lower in ("с", "со") and not sight.key_word(stop - 1, "goes_with"):
            return at  # but 'по связям [с] соотечественниками'
        if sight.is_russian and token.lower == "и" and not _joins_realm(sight, stop, end):
            return at
        is_realm |= token.lower == "по" or token.lower in COMMISSIONS
    return at


def _tells_or_says(sight: Sight, at: int) -> bool:
    """A word of an engagement or of speaking; no commission that somebody heads."""
    found = sight.document.found(at, "triggers", "sayings")
    return any(sight.lower(m.last - 1) not in COMMISSIONS for m in found)


def _is_adverb(sight: Sight, at: int) -> bool:
    """'вчера', not the first half of '[армяно]-чилийской'."""
    return sight.word(at, "adverb") and sight.text(at + 1) not in ("-", "–")


COMMISSIONS = frozenset(["комитета", "комиссии"])  # 'сопредседатель армяно-чилийской [комиссии] X'


def _goes_abroad(sight: Sight, at: int) -> bool:
    """'По итогам визита премьера Чада [в Норвегию] Карл Лунд уехал': a land one goes to, no part of an office. Russian."""
    land = sight.party(at + 1, "name", "capital") if sight.is_russian and sight.lower(at) in ("в", "во") else None
    cases = token_cases(sight, land.first) if land is not None else frozenset()
    return "accs" in cases and "loct" not in cases


SMALL = frozenset(["for", "of", "on", "and", "the", "in", "at", "to", "&", ",", "-", "'s"])


def _is_realm_before(sight: Sight, at: int, honorific: int, end: int) -> bool:
    """'(Deputy Prime Minister) [for Economic Affairs] Mullah X': capitals of a realm, and a name behind the honorific.

    Not '(Ambassador of Ghana) and H.E. Ama Boateng': the next of a list.
    """
    if (
        sight.is_russian
        or sight.lower(at) not in ("for", "of", "on", "in", "at")
        or sight.lower(honorific - 1) in SMALL
    ):
        return False
    if not all(sight.mention_like(step) or sight.lower(step) in SMALL for step in range(at, honorific)):
        return False
    name = after_honorifics(sight, honorific)
    return name_run(sight, name, end) > name


def _is_predicate(sight: Sight, at: int) -> bool:
    """'was', 'has', 'met', 'said': a verb in small letters, so no word of an office. English."""
    if sight.lower(at) == "to" or not sight.text(at).islower():
        return False
    return any(sight.word(at, kind) for kind in ("aux", "finite", "preterite", "told"))


def _own_land(sight: Sight, at: int) -> bool:
    """'(министр обороны) республики', '(премьер) страны': the land that the report tells of."""
    forms = sight.tokens[at].forms
    return sight.is_russian and sight.key_word(at, "land") and any(f.case == "gent" for f in forms)


def _begins_name(sight: Sight, at: int, end: int, cases: frozenset[str]) -> bool:
    """Does the holder's name begin here? A given name or initials; in Russian also two words that the dictionary lacks.

    Not in another case than the office: 'чиновником администрации [Анны Лунд]'.
    """
    token = sight.tokens[at]
    given = not sight.given_names.keys().isdisjoint(sight.keys(at - 1))  # not 'помощником Лунда [Карлом] Бергом'
    given |= sight.known_given(at - 1) and not sight.known_given(at)
    owned = cases and given and _is_owned(sight, at - 1, at, cases)
    if not token.is_title or owned:
        return False  # 'администрации Анны [Лунд]'
    known = token.kind == "initials" or sight.known_given(at)
    run = name_run(sight, at, end)
    if known and run > at + (token.kind == "initials" or not sight.is_russian):
        return not (cases and _is_owned(sight, at, run, cases))
    if not sight.is_russian or run < at + 2 or not token.forms or sight.text(at + 1) in "-–":
        return False
    is_place = any("Geox" in form.marks for form in token.forms)
    is_name = sight.is_guess(at) or any(form.marks & NAMED for form in token.forms)
    told = {form.case for form in token.forms}
    is_name |= (
        bool(cases & told) and "gent" not in cases | told and sight.is_guess(at + 1)
    )  # 'глава агентства [Роза] Гатиева'
    fits = not cases or any(form.case in ("nomn", "", *cases) for form in token.forms)
    return is_name and not is_place and (fits or not sight.known_given(at + 1))  # not 'по [Сахелю] Анна Лунд'


GENITIVE = frozenset(["gent", "accs"])
LONG_NAME = 3  # words: more are two names
UNDECLINED = "еиоуыэю"  # how surnames end that keep one form: 'Паоло Дженовези'


def _is_owned(sight: Sight, first: int, last: int, cases: frozenset[str]) -> bool:
    """'чиновником администрации [Джо Лунда]': each word that declines stands in the genitive, the office in another case."""
    declined = (at for at in range(first, last) if not (sight.is_guess(at) and sight.lower(at)[-1] in UNDECLINED))
    told = [found for at in declined if 0 < len(found := token_cases(sight, at)) < len(ALL_CASES)]
    owned = ["gent" in found and found.isdisjoint(cases) for found in told]
    return bool(owned) and (all(owned) or (last - first > LONG_NAME and all(owned[:2])))  # '… [Джо Лунда] Ян Берг'


def _behind_portfolio(sight: Sight, at: int) -> bool:
    """'министр [экономики], планирования и туризма': right behind what a minister is for, which may be the first of a list."""
    near = range(max(0, at - PORTFOLIO), at) if sight.is_russian and sight.text(at) == "," else ()
    return any(m.last == at and m.row["kind"] == "portfolio" for i in near for m in sight.document.found(i, "parts"))


PORTFOLIO = 5  # tokens


def _list_goes_on(sight: Sight, comma: int, end: int) -> bool:
    """'по экономике[,] торговле и туризму': the words behind the comma go on to an 'и', in the case of those before it."""
    stop = min(comma + LIST_REACH, end)
    closing = next((at for at in range(comma + 1, stop) if sight.lower(at) == "и"), None)
    if closing is None:
        return False
    inner = sight.tokens[comma + 1 : closing + 2]
    if any(t.kind == "mark" and t.text != "," for t in inner) or any(
        sight.document.found(t.index, "offices", "groups") and not sight.key_word(t.index, "no_person") for t in inner
    ):
        return False  # 'принял министра экономики, премьера и спикера'
    if any(sight.mention_like(at) and _is_personal(sight, at) for at in range(comma + 1, closing + 2)):
        return False
    return _share_case(sight, comma - 1, closing + 1)


def _is_personal(sight: Sight, at: int) -> bool:
    """May the capitalised word be of a name? 'Восточному', 'Азии' may not."""
    forms = sight.tokens[at].forms
    return sight.is_guess(at) or sight.known_given(at) or not any(f.pos == "ADJF" or "Geox" in f.marks for f in forms)


def _joins_realm(sight: Sight, conjunction: int, end: int) -> bool:
    """'Ближнего Востока [и] Северной Африки', 'по торговле [и] туризму': no second person follows."""
    after = conjunction + 1
    if after >= end or sight.document.found(after, "offices", "honorifics") or sight.known_given(after):
        return False
    if sight.document.found(after, "groups") and not sight.key_word(after, "no_person"):
        return False  # but 'по расширению и [политике] соседства'
    about = next(
        (at for at in range(conjunction - 1, max(0, conjunction - LIST_REACH), -1) if sight.lower(at) == "по"), 0
    )
    agrees = _share_case(sight, conjunction - 1, after) or (about and _share_case(sight, about + 1, after))
    return not sight.is_guess(after) and bool(agrees)  # 'по [вопросам] соседства и [политике] расширения'


def _share_case(sight: Sight, one: int, other: int) -> bool:
    if not 0 <= one < len(sight.tokens) or not 0 <= other < len(sight.tokens):
        return False
    cases = {form.case for form in sight.tokens[one].forms if form.case}
    return any(form.case in cases for form in sight.tokens[other].forms)


def tail_tells(sight: Sight, title: Title, at: int, stop: int) -> None:
    """'генеральный директор [по Европе МИД Чехии]': the body in the tail tells the office and whose it is.

    A ministry has committees too: 'председатель Комитета [надзора Министерства сельского хозяйства Чада]'.
    """
    if title.office == "legislator" and any(sight.key_word(step, "ministry") for step in range(at, stop)):
        title.office = "ministry_official"
    if not sight.is_russian:
        _tell_ministry(sight, title, at, stop)
    for step in range(at, stop if sight.is_russian else at):
        if sight.key_word(step, "mission") and title.party is None:
            match = sight.party(step + 1, "name", "organisation")
            if match is not None and match.last <= stop:
                title.party, title.party_at = match.row["party"], (match.first, match.last)
        body = _body(sight, step, stop)
        if body is None:
            continue
        kind = "chamber" if body.row["kind"] == "parliament" else body.row["kind"]
        of_leader = kind == "leaders_office" and title.office == "ministry_official"
        if (title.office in GENERAL or of_leader) and kind in BODIES:
            chairs = kind == "chamber" and sight.lower(step - 1) == "и"  # 'председатель Ассамблеи и [Палаты сенаторов]'
            title.office = "speaker_of_parliament" if chairs else BODIES[kind]
        own = body.row["party"]
        match = sight.party(body.last, "name") if body.last < stop else None
        if title.party is None or title.implied:
            if match is not None:
                title.party, title.party_at = match.row["party"], (match.first, match.last)
            elif own:
                title.party, title.party_at = own, (body.first, body.last)
        if title.party is not None:
            return
    if title.party is None and (last := _owner_at_end(sight, at, stop)) is not None:
        title.party, title.party_at = last.row["party"], (last.first, last.last)


def _tell_ministry(sight: Sight, title: Title, at: int, stop: int) -> None:
    """'Director General (Asia) at [Norway's Ministry of Trade] Kari Lund': a ministry's, and the land's that owns it. English."""
    organ = next((i for i in range(at, stop) if sight.word(i, "organ") or sight.word(i, "unit")), None)
    if organ is None:
        return
    if title.office in GENERAL:
        title.office, title.settled = "ministry_official", True
    gloss = next((i for i in range(at, organ) if sight.text(i) == ")"), at)
    for first in range(gloss, organ if title.party is None else gloss):
        match = sight.party(first, "name", "adjective")
        if (
            match is not None
            and match.last <= organ
            and (match.row["kind"] == "adjective" or sight.is_possessive(match.last))
        ):
            title.party, title.party_at = match.row["party"], (match.first, match.last)


def _owner_at_end(sight: Sight, at: int, stop: int) -> Match | None:
    """'(председатель комитета по обороне и труду) Перу': the country that ends the tail; not one of 'по Ирану', 'по делам Ирана'."""
    for first in range(max(at, stop - 4), stop if sight.is_russian else at):
        match = sight.party(first, "name")
        if match is not None and match.last == stop and first > at:
            before = first - 1
            is_topic = sight.word(before, "prep") or sight.lower(before) == "и" or sight.key_word(before, "about")
            return None if is_topic or sight.tokens[before].kind == "mark" else match
    return None


def _body(sight: Sight, at: int, stop: int) -> Match | None:
    """A ministry, department or chamber that is named from this token on, whole before `stop`."""
    for match in sight.document.found(at, "parts", "parties"):
        if match.last <= stop and match.row["kind"] in (*BODIES, "parliament"):
            return match
    return None


def take_party_of_tail(sight: Sight, title: Title, first: int, last: int) -> None:
    """'председатель Госкомитета [безопасности Кыргызстана] …': whose it is, at the end of a Russian title's tail."""
    of_ministry = title.office in OF_SERVICES and behind_ministry(sight, first, last)  # '(Управления Чада) МИД Ганы'
    if not sight.is_russian or (title.party is not None and not of_ministry):
        return
    body = party_ending(sight, last, "organisation") if title.office == "minister" else None
    if body is not None and body.first > first and not any(sight.key_word(at, "about") for at in range(first, last)):
        title.party, title.party_at, title.implied = body.row["party"], (body.first, body.last), False
        title.office, title.settled = "organization_official", True  # 'министр по торговле [ЕЭК]'
        return
    party = party_ending(sight, last, "name", "parliament", "organisation", "group")
    if party is None or party.first <= first or is_field(sight, party.first):
        return
    if any(f.case == "gent" for f in sight.tokens[party.first].forms):
        title.party, title.party_at, title.implied = party.row["party"], (party.first, party.last), False
