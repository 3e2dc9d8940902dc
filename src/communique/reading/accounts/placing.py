"""Places of accounts whose own words tell none: their visit's, that of the same people's other meeting, the report's stage."""

from communique.languages.cities import land_of
from communique.reading.accounts.onward import goes_on_from
from communique.reading.accounts.placechoice import choose_places
from communique.reading.accounts.placecities import city_of_visits, city_of_what_it_sets, named_people
from communique.reading.accounts.settings import (
    SETTLED,
    goes_with,
    is_on_other_day,
    nearest,
    of_another_time,
    place_on_margins,
    setting,
)
from communique.reading.accounts.stagelines import place_by_line, place_by_pope
from communique.reading.clauses import Hypothesis
from communique.reading.days import Days, days_apart, is_day, span_of
from communique.reading.frames import Account
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Scene, Sight

PLACELESS = ("call", "message")  # between two places
LEAD = 4  # sentences in which a report tells where its news plays
NEWS_DAYS = 5  # days between a report and its news


def place_the_rest(scene: Scene, sight: Sight, accounts: list[Account], days: Days) -> None:
    """Gives each meeting, signing, conference without a place that of what it belongs to."""
    for account in (a for a in accounts if a.kind in PLACELESS):
        account.place = None
    for account in accounts:
        if any(_is_of_past_visit(scene, account, visit) for visit in accounts):
            account.place = None
    open_ = [a for a in accounts if a.kind in SETTLED and a.place is None]
    place_here(scene, accounts, days)
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
            places = _places_of_the_day(scene, account, accounts)
            if len({p.place for p in places}) == 1:
                account.place, account.place_inferred = places[0], True
    choose_places(scene, sight, accounts, open_, days)
    city_of_visits(scene, accounts, now)
    city_of_what_it_sets(scene, accounts, now)


def _is_of_past_visit(scene: Scene, account: Account, visit: Account) -> bool:
    """'Лунд, побывавший [в Перу] в 2004 году, встретился с послом': where the visit was, and nothing else."""
    if visit.kind != "visit" or account.kind not in SETTLED or visit.place is None or account.place is None:
        return False
    return visit.place.first == account.place.first and of_another_time(scene, account, visit)


def _places_of_the_day(scene: Scene, account: Account, accounts: list[Account]) -> list[PlaceFound]:
    """Where one of the same people was on the very same day: 'A met B in Lima', 'A's talks with C followed'."""
    if not is_day(account.date):
        return []
    theirs = [a for a in accounts if _has_place(a) and a.status == "held" and a.date == account.date]
    theirs = [a for a in theirs if not goes_on_from(scene, account, a)]
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
    found = [
        o for o in found if not (goes_on_from(scene, account, o) if o.kind == "visit" else is_on_other_day(account, o))
    ]
    same = [o for o in found if len(account.parties() & o.parties()) > 1 and named_people(account) <= named_people(o)]
    return (
        nearest(account, [o for o in (visit, nearest(account, same)) if o is not None])
        or next((o for o in found if _is_stage(account, o, now)), None)
    )  # fmt: skip


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


def place_here(scene: Scene, accounts: list[Account], days: Days) -> None:
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
