"""Places of accounts whose own words tell none: their visit's, that of the same people's other meeting, the report's stage."""

from communique.languages.cities import land_of
from communique.model import Place
from communique.reading.accounts.placecities import city_of_visits, city_of_what_it_sets, named_people
from communique.reading.accounts.settings import SETTLED, goes_with, nearest, of_another_time, place_on_margins, setting
from communique.reading.accounts.stagelines import place_by_line, place_by_pope
from communique.reading.accounts.visitlands import place_by_exchange
from communique.reading.clauses import Hypothesis
from communique.reading.days import Days, days_apart, span_of
from communique.reading.frames import Account
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Scene, Sight

PLACELESS = ("call", "message")  # between two places
LEAD = 4  # sentences in which a report tells where its news plays
DAY = len("2024-05-06")
NEWS_DAYS = 5  # days between a report and its news


def place_the_rest(scene: Scene, accounts: list[Account], days: Days) -> None:
    """Gives each meeting, signing, conference without a place that of what it belongs to."""
    for account in (a for a in accounts if a.kind in PLACELESS):
        account.place = None
    for account in accounts:
        if any(_is_of_past_visit(scene, account, visit) for visit in accounts):
            account.place = None
    _place_here(scene, accounts, days)
    place_by_line(scene, accounts)
    place_by_pope(scene, accounts)
    for account in accounts:
        place_on_margins(scene, account, accounts)
    now = days.anchor or days.fresh
    for account in accounts:
        if account.hypotheses[0].another:
            continue
        if account.place is None and account.kind in SETTLED and account.status != "cancelled":
            if (source := _source(scene, account, accounts, now)) is not None:
                account.place, account.place_inferred = source.place, True
    for account in accounts:
        if account.place is None and account.kind == "meeting" and account.status != "cancelled":
            together = [a for a in accounts if a.place is not None and _told_by_one(account, a)]
            if together:
                account.place, account.place_inferred = together[0].place, True
    for account in accounts:
        if account.place is None and account.kind in SETTLED and account.status == "held":
            places = _places_of_the_day(account, accounts)
            if len({p.place for p in places}) == 1:
                account.place, account.place_inferred = places[0], True
    city_of_visits(accounts, now)
    city_of_what_it_sets(scene, accounts, now)


def _is_of_past_visit(scene: Scene, account: Account, visit: Account) -> bool:
    """'Лунд, побывавший [в Перу] в 2004 году, встретился с послом': where the visit was, and nothing else."""
    if visit.kind != "visit" or account.kind not in SETTLED or visit.place is None or account.place is None:
        return False
    return visit.place.first == account.place.first and of_another_time(scene, account, visit)


def _places_of_the_day(account: Account, accounts: list[Account]) -> list[PlaceFound]:
    """Where one of the same people was on the very same day: 'A met B in Lima', 'A's talks with C followed'."""
    if len(account.date or "") != DAY:
        return []
    theirs = [a for a in accounts if _has_place(a) and a.status == "held" and a.date == account.date]
    return [a.place for a in theirs if a.place is not None and not named_people(account).isdisjoint(named_people(a))]


def _told_by_one(account: Account, other: Account) -> bool:
    """'запланированы встречи с A, B и C': divided, but told by one word, so at one place."""
    mine, theirs = account.hypotheses[0], other.hypotheses[0]
    return account is not other and account.kind == other.kind and mine.trigger is theirs.trigger and mine.separately


def _source(scene: Scene, account: Account, accounts: list[Account], now: str | None) -> Account | None:
    """What the account belongs to: its visit, its people's other meeting, the news of the report's stage."""
    order = next(n for n, other in enumerate(accounts) if other is account)
    if order and _goes_on_there(account, accounts[order - 1], accounts):
        return accounts[order - 1]
    visit = setting(scene, account, accounts, now)
    if not _is_news(account, now):
        return visit
    found = [o for o in accounts if _has_place(o) and o is not account and goes_with(account, o, now)]
    found = [o for o in found if o.kind == "visit" or not _on_other_day(account, o)]
    same = [o for o in found if len(account.parties() & o.parties()) > 1 and named_people(account) <= named_people(o)]
    return (
        nearest(account, [o for o in (visit, nearest(account, same)) if o is not None])
        or next((o for o in found if _is_stage(account, o, now)), None)
    )  # fmt: skip


def _on_other_day(account: Account, other: Account) -> bool:
    """'A and B met in Sochi on Monday. [On Wednesday] C met B': where, it need not tell."""
    return len(account.date or "") == len(other.date or "") == DAY and account.date != other.date


def _has_place(account: Account) -> bool:
    return (
        account.place is not None
        and not account.recalled
        and account.kind in (*SETTLED, "visit")
        and account.status != "cancelled"
    )


def _goes_on_there(account: Account, before: Account, accounts: list[Account]) -> bool:
    """'In Peru Xi will meet President A. He will also hold talks with Premier B': of one who travels to several countries."""
    next_to = 0 <= account.sentences[0] - before.sentences[-1] <= 1 and before.kind == account.kind == "meeting"
    if not next_to or before.place is None or account.status != before.status or account.date:
        return False
    shared = named_people(account) & named_people(before)
    visits = [
        a
        for a in accounts
        if a.kind == "visit" and a.status == account.status and not shared.isdisjoint(named_people(a))
    ]
    here = {a.place.place.country for a in visits if a.place is not None and account.sentences[0] in a.sentences}
    if here - {before.place.place.country}:
        return False  # 'She will then go to Lima to meet C'
    return len({a.place.place.country for a in visits if a.place is not None}) > 1


def _is_stage(account: Account, other: Account, now: str | None) -> bool:
    """News told at the beginning, where one of the account's own is at home and one was there."""
    if other.place is None or min(other.sentences) > LEAD or not _is_news(other, now):
        return False
    homes = {land_of(party) for party in account.parties()}
    return other.place.place.country in homes and not named_people(account).isdisjoint(named_people(other))


def _is_news(account: Account, now: str | None) -> bool:
    """Not of another time than the report; where its day is not known, not of some month or year."""
    away = days_apart(account.date, now)
    if now is None and account.status == "held" and (span := span_of(account.date)) is not None and span.grain != "day":
        return False
    return away is None or away <= NEWS_DAYS or account.status == "planned"


def _place_here(scene: Scene, accounts: list[Account], days: Days) -> None:
    """'met here on Monday': in the town of the dateline."""
    if days.dateline_place is None:
        return
    first, last = days.dateline_place
    here = scene.language.words("here")
    town = place_at(Sight(scene.document, scene.language), first, last, country=False)
    if town is None:
        return
    for account in accounts:
        known = account.place.place if account.place is not None else None
        own = account.place is not None and account.place.rule in ("place.own_house", "place.own_capital")
        told = known is not None and ((known.city and not own) or known.country != town.place.country)
        if account.kind in PLACELESS or told:  # 'at his office [here]' is no other town's
            continue  # but 'begins Norway visit', then 'arrived here'
        first = account.hypotheses[0].sentence
        for h in account.hypotheses if account.kind == "visit" else _of_sentence(account, first):
            end = scene.document.sentences[h.sentence].last
            near = range(h.trigger.first, end)
            if any(scene.document.tokens[at].lower in here and _is_own(scene, h, at) for at in near):
                account.place = town


def _of_sentence(account: Account, sentence: int) -> list[Hypothesis]:
    """All that the account's first sentence tells of it: 'said while talking to X, who called on him here'."""
    return [h for h in account.hypotheses if h.sentence == sentence]


def _is_own(scene: Scene, h: Hypothesis, at: int) -> bool:
    """Does 'here' belong to the trigger? Not 'a report monitored [here]', 'told reporters [here]'."""
    for step in range(at - 1, h.trigger.last - 1, -1):
        token = scene.document.tokens[step]
        if token.text.islower() and (token.lower.endswith("ed") or scene.document.found(step, "sayings")):
            return False
    return True


# --- visits ------------------------------------------------------------------------------------------------------


def place_visits(scene: Scene, accounts: list[Account], days: Days) -> list[Account]:
    """A visit that names no place ('X arrived on Monday', 'his trip'): one with the visitor's other, else of its meetings' place."""
    out: list[Account] = []
    _place_here(scene, [a for a in accounts if a.kind == "visit"], days)
    for account in accounts:
        if account.kind != "visit" or account.place is not None:
            out.append(account)
            continue
        twin = _twin(account, accounts)
        source = None if twin is not None and twin.status == account.status else _met_there(account, accounts)
        if twin is not None and (source is None or source.status != account.status):
            twin.hypotheses += account.hypotheses
            continue
        if twin is None and all(h.greeted for h in account.hypotheses):
            _meet_on_arrival(account)
            out.append(account)
            continue
        if source is not None:
            account.place, account.place_inferred = source.place, True
        if account.place is None:
            _place_by_stage(scene, account, accounts, days)
        if account.place is None:
            _place_by_host(account, accounts)
        place_by_exchange(account, accounts)
        if account.place is None:
            _place_by_dateline(scene, account, days)
        if account.place is None:
            _place_at_home(scene, account)
        out.append(account)
    return out


def _meet_on_arrival(account: Account) -> None:
    """'X встретил в аэропорту Y', where the report tells of no visit: a meeting."""
    account.kinds = ("meeting",)
    for role in account.roles:
        role.part = "guest" if role.part == "visitor" else role.part


def _twin(account: Account, accounts: list[Account]) -> Account | None:
    """The visitor's other visit, of which the text tells where to; one of the same status first."""
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    homes = [v.party for v in visitors]
    found = [
        a
        for a in accounts
        if a is not account and a.kind == "visit" and a.place and any(a.has(v) for v in visitors)
        and (a.status == account.status or a.place.place.country not in homes)
    ]  # fmt: skip
    return next((a for a in found if a.status == account.status), next(iter(found), None))


def _met_there(account: Account, accounts: list[Account]) -> Account | None:
    """What the visitor took part in at a place that the text tells."""
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    kinds = ("meeting", "signing", "conference")
    found = [a for a in accounts if a.kind in kinds and a.place and any(a.has(v) for v in visitors)]
    found = [a for a in found if a.status != "planned" or account.status != "held" or _is_near(account, a)]
    return next(iter(found), None)


def _is_near(account: Account, other: Account) -> bool:
    """Told at most so many sentences apart: 'X прилетел утром. В Осло он проведёт переговоры'."""
    return min(abs(a - b) for a in account.sentences for b in other.sentences) <= NEAR


NEAR = 3


def _place_by_host(account: Account, accounts: list[Account]) -> None:
    """'During an official visit X met the speaker of Y's parliament': in Y, if the sentence names no other country.

    'Делегацию привёз премьер X. Принимала его Y': in the land of the visit's own host.
    """
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    here = set(account.sentences)
    for other in [account, *accounts]:
        own = other is account and any(r.part == "host" for r in account.roles)
        if (
            (not own and other.kind != "meeting")
            or not here & set(other.sentences)
            or not any(other.has(v) for v in visitors)
        ):
            continue
        hosts = [r for r in other.roles if r.entity is not None and r.entity not in visitors and r.entity.party]
        parties = {r.entity.party for r in hosts if r.entity is not None} - {v.party for v in visitors}
        country = land_of(next(iter(parties)) or "") if len(parties) == 1 else None
        if country and ":" not in country:
            at = hosts[0].entity.party_at if hosts[0].entity is not None else None
            first, last = at or (hosts[0].mention.first, hosts[0].mention.last)
            account.place, account.place_inferred = PlaceFound(Place(country=country), first, last, "place.host"), True
            return


def _place_by_stage(scene: Scene, account: Account, accounts: list[Account], days: Days) -> None:
    """'Саммит прошёл в Охриде. [X прилетел утром]': to where the report's news plays, if that is abroad. Russian."""
    if scene.language.code != "ru" or account.hypotheses[0].trigger.type != "verb" or account.status == "cancelled":
        return
    homes = {r.entity.party for r in account.roles if r.part == "visitor" and r.entity is not None}
    now, at = days.anchor or days.fresh, min(account.sentences)
    for other in accounts:
        if other.kind not in SETTLED or other.place is None or other.recalled or other.status != account.status:
            continue
        if min(other.sentences) > at or not goes_with(account, other, now):
            continue
        if other.place.place.country not in homes and None not in homes:
            account.place, account.place_inferred = other.place, True
        return


def _place_by_dateline(scene: Scene, account: Account, days: Days) -> None:
    """'BRASILIA — … during a visit by Russia's minister': to where the report comes from, told in its first sentences."""
    home, h = scene.home, account.hypotheses[0]
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    if home is None or ":" in home or days.dateline_place is None or h.sentence > LEAD or account.status != "held":
        return
    parties = {v.party for v in visitors}
    if None in parties or home in parties or not any(m.party == home for m in scene.of_sentence(h.sentence)):
        return
    first, last = days.dateline_place
    account.place, account.place_inferred = PlaceFound(Place(country=home), first, last, "place.dateline"), True


def _place_at_home(scene: Scene, account: Account) -> None:
    """'the State Visit by the President of Chile is postponed', 'the incoming visit', on a presidency's own page: to its country."""
    home, trigger = scene.home, account.hypotheses[0].trigger
    if home is None or ":" in home or scene.language.code != "en" or trigger.type != "noun":
        return
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    if not visitors or any(v.party in (None, home) or v.party_at is None for v in visitors):
        return
    kinds = scene.language.words("stay") | {"incoming"}
    before = {t.lower for t in scene.document.tokens[max(0, trigger.first - EPITHETS) : trigger.last]}
    if kinds & before:
        place = PlaceFound(Place(country=home), trigger.first, trigger.last, "place.home")
        account.place, account.place_inferred = place, True


EPITHETS = 3  # tokens before 'visit' that tell of what sort it is
