"""What stands between an office and the party that it is held for: 'of neighbouring Chad', 'государств – членов ОДКБ'."""

from communique.reading.text.scene import Title
from communique.reading.text.sight import Sight

FORMS_OF_STATE = frozenset(["republic", "state"])  # 'the Republic of Portugal'
MEMBERS_LONGEST = 6  # tokens of 'государств – членов'


def _past_member_states(sight: Sight, at: int, end: int) -> int:
    """'(министров обороны) государств – членов [ОДКБ]', '… стран-участниц [СНГ]': where the body's name begins, if near."""
    for step in range(at, min(at + MEMBERS_LONGEST, end)):
        lower = sight.lower(step)
        quoted = step + (sight.text(step) in "«„“")  # 'стран [«]Большой семёрки»'
        if sight.party(quoted, "organisation") is not None:
            return step if step > at else at
        if not (
            sight.text(step) in "-–—" or lower.startswith(("государств", "стран", "член", "участни", "наблюдател"))
        ):
            return at
    return at


LANDS_MEANT = 5  # tokens of 'a number of African countries' before ', including'


def _past_lands_meant(sight: Sight, at: int, end: int) -> int:
    """'(envoys from) various countries, including [Chad] and Peru', '(ministers of) states such as [Oman]': the first of them. English."""
    lands = next((i for i in range(at, min(at + LANDS_MEANT, end)) if sight.word(i, "lands_many")), None)
    if lands is None or any(sight.word(i, "finite") or sight.text(i) in ",;:" for i in range(at, lands)):
        return at
    step = lands + 1 + (sight.text(lands + 1) == ",")
    such_as = sight.language.words("such_as")
    opened = next((n for n in (2, 1) if " ".join(sight.lower(step + i) for i in range(n)) in such_as), 0)
    step += opened + sight.word(step + opened, "det")
    return step if opened and step < end and sight.party(step, "name") is not None else at


def past_epithets(sight: Sight, at: int, end: int) -> int:
    """'(president of) neighbouring Chad', 'президента самопровозглашенной республики …': where the party begins, if near."""
    if sight.is_russian and (step := _past_member_states(sight, at, end)) > at:
        return step
    if not sight.is_russian and (step := _past_lands_meant(sight, at, end)) > at:
        return step
    step = at
    while step < end and step - at < 4 and sight.key_word(step, "epithet"):
        if sight.tokens[step].is_title and sight.lower(step) not in FORMS_OF_STATE:
            break
        step += 1
        if sight.party(step) is not None:
            return step
    return past_land_epithets(sight, at, end)


def past_land_epithets(sight: Sight, at: int, end: int) -> int:
    """'(to) war-torn [Yemen]', '(in) fellow OPEC member [Iraq]', '(of) key US ally [Egypt]': where the land begins; `at` if it does not. English."""
    step, told = at, False
    while not sight.is_russian and step < min(end, at + EPITHETS):
        step += (
            told and sight.lower(step) == "of" and sight.word(step - 1, "land_role")
        )  # 'the island nation [of] Malta'
        if told and (land := sight.party(step, "name", "capital")) is not None and not sight.is_possessive(land.last):
            return step
        body = sight.party(step, "organisation", "group", "name", "adjective")
        if body is None and sight.word(step, "continent"):
            step, told = step + 1, True  # 'West African', 'Central Asian'
            continue
        if body is not None and body.last < end and sight.word(body.last, "land_role"):
            step, told = body.last + 1, True  # 'EU member', 'Gulf neighbour'
            continue
        if not (is_land_epithet(sight, step) or sight.word(step, "land_role")):
            return at
        step, told = step + 1, True
    return at


def past_ally(sight: Sight, at: int, end: int) -> int:
    """'(the Prime Minister of) US ally [Australia]': where the land begins of which another one is only said; `at` elsewhere. English."""
    body = None if sight.is_russian else sight.party(at, "organisation", "group", "name", "adjective")
    told = body is not None and body.last < end and sight.word(body.last, "land_role")
    return past_land_epithets(sight, at, end) if told else at


EPITHETS = 6  # tokens of 'fellow West African bloc member'
COMPOUNDS = (
    "-torn", "-hit", "-rich", "-poor", "-held", "-occupied", "-controlled", "-backed", "-majority", "-dominated", "-ravaged",
    "-speaking", "-stricken", "-weary", "-ridden", "-prone", "-ruled", "-run", "-administered", "-strapped", "-starved",
)  # fmt: skip


def is_land_epithet(sight: Sight, at: int) -> bool:
    """'neighbouring', 'crisis-hit', 'Russian-occupied', 'Muslim-majority': what is said of a land right before its name. English."""
    told = sight.word(at, "place_epithet") and sight.text(at).islower()
    return not sight.is_russian and (told or sight.lower(at).endswith(COMPOUNDS))


GLOSS_LONGEST = 6  # tokens in brackets


ACTING = frozenset(["ag", "ag.", "acting", "a.i.", "a.i", "actg", "actg."])


def past_gloss(sight: Sight, title: Title, end: int) -> int:
    """'the Speaker of the Saeima [(the Latvian Parliament)]': the token behind what explains a chamber's own name.

    Also 'the Permanent Secretary [(Ag.)] of the Ministry'."""
    at = title.last
    if not sight.is_russian and sight.text(at) == "(" and sight.lower(at + 1) in ACTING:
        stop = at + 2 + (sight.text(at + 2) == ".")
        return stop + 1 if sight.text(stop) == ")" else at
    if sight.is_russian and sight.text(at) == "(":  # 'Раис [(Глава)] Республики Татарстан': the office in other words
        same = sight.document.longest(at + 1, "offices")
        return same.last + 1 if same is not None and sight.text(same.last) == ")" else at
    if sight.is_russian or sight.text(at) != "(" or title.office not in ("speaker_of_parliament", "deputy_speaker"):
        return at
    close = next((i for i in range(at + 1, min(at + GLOSS_LONGEST, end)) if sight.text(i) == ")"), None)
    told = close is not None and any(sight.word(i, "chamber_word") for i in range(at + 1, close))
    return close + 1 if close is not None and told else at
