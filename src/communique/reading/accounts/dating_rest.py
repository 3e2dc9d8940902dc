"""Days of accounts of which nothing beside them tells one: their visit's, the lead's, the report's own."""

from communique.reading.accounts.settings import on_margins_of, setting, trip
from communique.reading.days import DayMention, Days, days_apart, interval, is_day, span_of
from communique.reading.frames import MEETS, Account
from communique.reading.text import Scene

LEAD = 3  # sentences at the report's beginning
NEAR_LEAD = 5  # days between the report's day and the lead's, so that other fresh news is of that day too
MAY_BE_MAIN = 0.2  # chance of being main from which what was held is told of the same day as the main ones are


def date_the_rest(scene: Scene, account: Account, days: Days, accounts: list[Account]) -> None:
    """An account without a day: its visit's, the day of the report's lead, or the report's own, approximately."""
    if account.date is not None or account.date_at is not None:
        return
    if account.status == "planned" and not account.recalled:
        if (visit := _visit_under_way(scene, account, accounts, days)) is not None:
            account.date = visit.date if _is_fresh(visit, days) else f"{(visit.date or '').rstrip('~')}~"
            account.date_at, account.date_rule, account.date_inferred = visit.date_at, "date.visit", True
            return
        if date := _later_that_day(scene, account, accounts, days):
            account.date, account.date_rule, account.date_inferred = date, "date.later", True
            return
    main = account.salience == "main"
    if not main and account.chance < MAY_BE_MAIN:
        return
    if (account.features.get("counted") and account.status == "held") or account.recalled:
        return  # 'a month after X visited Lima', 'the accords reached during X's visit'
    if (before := _goes_on(scene, account, accounts)) is not None:
        account.date, account.date_at = before.date, before.date_at
        account.date_rule, account.date_inferred = "date.before", True
        return
    source = setting(scene, account, accounts, days.anchor or days.fresh)
    source = source or on_margins_of(scene, account, accounts)
    if source is not None and _came_earlier(account, source, days):
        source = None
    if source is None or not source.date or not (_of_status(account, source) or "/" in source.date):
        source = None if account.status == "planned" else _lead(scene, account, days, accounts)
    plans = main and account.status == "planned"
    if source is not None and source.date:
        account.date, account.date_at = _so_far(account, source.date, days), source.date_at
        account.date_rule, account.date_inferred = f"date.{source.kind}", True
    elif plans and (date := _of_trip(account, accounts) or _same_plan(account, accounts)):
        account.date, account.date_rule, account.date_inferred = date, "date.trip", True
    elif plans and account.kind == "visit" and (date := _of_its_meetings(scene, account, accounts)):
        account.date, account.date_rule, account.date_inferred = date, "date.meeting", True
    elif account.status == "held" and days.fresh:
        account.date, account.date_rule, account.date_inferred = days.fresh, "date.report", True
        if (told := _day_of_lead(scene, account, accounts, days)) is not None:
            account.date, account.date_rule = f"{told.resolve(False)}~", "date.told_first"
            account.date_at = (told.first, told.last)
        elif days.dateline is not None:
            account.date_at = (days.dateline.first, days.dateline.last)


def _day_of_lead(scene: Scene, account: Account, accounts: list[Account], days: Days) -> DayMention | None:
    """'LIMA — [On Thursday] A embraced B at the airport. …', told on Friday: the only day of the report's first sentences.

    Not of the account's own sentences, whose day its grammar has passed over, nor another account's.
    """
    theirs = {a.date_at for a in accounts}
    told = [s.index for s in scene.document.sentences if s.kind == "text" and s.last - s.first > SHORTEST][:FIRST]
    found = {}
    for sentence in told:
        for mention in days.of_sentence(scene.document, sentence):
            day, away = mention.resolve(False), days_apart(mention.resolve(False), days.anchor)
            if sentence in account.sentences or (mention.first, mention.last) in theirs:
                continue
            if mention.of_document or mention is days.dateline or mention.kind == "stamp" or not is_day(day):
                continue
            if away is not None and away <= NEAR_LEAD and str(day) <= str(days.anchor):
                found[day] = mention
    return next(iter(found.values())) if len(found) == 1 else None


FIRST, SHORTEST = 2, 4  # sentences of the running text; tokens that make one


def _visit_under_way(scene: Scene, account: Account, accounts: list[Account], days: Days) -> Account | None:
    """'Soto arrived in Oslo. He [will meet] the King', 'ему [предстоят] переговоры': a plan of the visit that is the report's news.

    Not what is to come some other time: 'the [next] session', 'they [agreed] to meet', 'договорились о встрече'.
    """
    visit = setting(scene, account, accounts, days.anchor or days.fresh)
    if visit is None or visit.status != "held" or any(h.another for h in account.hypotheses):
        return None
    away = days_apart(visit.date, days.anchor)
    if not (_is_fresh(visit, days) or (visit.date and away is not None and away <= 1)):
        return None
    sentence = scene.document.sentences[account.hypotheses[0].sentence]
    tokens = scene.document.tokens[sentence.first : sentence.last]
    return None if any("other_time" in t.key_kinds for t in tokens) else visit


def _of_status(account: Account, source: Account) -> bool:
    """Of one status, or told as such too: 'начался визит', then 'сегодня [прибудет]'."""
    return account.status in (source.status, *(h.status for h in source.hypotheses if h.day is not None))


def _of_trip(account: Account, accounts: list[Account]) -> str | None:
    """The days of the journey; not the one day of its first stop, for 'The next stop will be Peru'."""
    date = trip(account, accounts)
    return None if account.hypotheses[0].on_tour and "/" not in (date or "") else date


GOES_ON = 3  # sentences from a meeting whose day is told to the next one of that day


def _goes_on(scene: Scene, account: Account, accounts: list[Account]) -> Account | None:
    """'On Tuesday Lund met A. [He then met] B', '[That afternoon] he met C': of the day of the meeting told right before.

    Without such a word only in a report that tells of several days, one after another.
    """
    here = account.hypotheses[0]
    if scene.language.code != "en" or account.status != "held" or account.kind not in MEETS:
        return None
    before = [
        a for a in accounts if a.kind in MEETS and a.status == "held" and a.hypotheses[0].sentence <= here.sentence
    ]
    dated = [a for a in before if a is not account and _is_of_day(a) and a.salience == "main"]
    if not dated or not any(0 <= here.sentence - number <= GOES_ON for number in dated[-1].sentences):
        return None
    sentence = scene.document.sentences[here.sentence]
    then = scene.language.words("then") | {"afternoon", "evening", "morning", "next", "followed"}
    told = any(t.lower in then for t in scene.document.tokens[sentence.first : here.trigger.last])
    days = [a.date for a in dated if a.date_rule != "date.before"]
    return dated[-1] if told or (len(set(days)) > 1 and days == sorted(days, key=str)) else None


def _is_of_day(account: Account) -> bool:
    """Of one day, told or gone on from."""
    return is_day(account.date) and account.date_rule.startswith(("date.day", "date.before"))


def _so_far(account: Account, date: str, days: Days) -> str:
    """What was held on a visit that lasts beyond the report's day: on the days up to that day."""
    first, _, last = date.partition("/")
    if account.status != "held" or not last or not days.anchor or not first <= days.anchor < last:
        return date
    return interval(first, days.anchor)


def _came_earlier(account: Account, visit: Account, days: Days) -> bool:
    """The report's news, before which it does not tell of the visit whose one day, that of the arrival, is past."""
    past = is_day(visit.date) and visit.status == account.status == "held" and visit.date_rule.startswith("date.day")
    news = account.hypotheses[0].sentence <= LEAD and account.hypotheses[0].sentence < visit.hypotheses[0].sentence
    away = days_apart(visit.date, days.anchor)
    return past and news and away is not None and 0 < away <= NEAR_LEAD


def _of_its_meetings(scene: Scene, visit: Account, accounts: list[Account]) -> str | None:
    """'The Cairo visit is to go ahead', of one who 'will meet X in Cairo on Monday': the days of its meetings."""
    own = [
        a for a in accounts if a.status == "planned" and a is not visit and setting(scene, a, accounts, None) is visit
    ]
    spans = [s for a in own if (s := span_of(a.date)) is not None and s.grain == "day"]
    if not spans:
        return None
    return interval(min(s.first for s in spans).isoformat(), max(s.last for s in spans).isoformat())


def _same_plan(account: Account, accounts: list[Account]) -> str | None:
    """'is also expected to meet X', after a planned summit of both: about its day."""
    people = [r.entity for r in account.roles if r.entity is not None and r.entity.name]
    for other in accounts:
        is_before = other.hypotheses[0].sentence < account.hypotheses[0].sentence
        if other.kind != "visit" and other.status == "planned" and is_day(other.date) and is_before:
            if len(people) == len(account.roles) and people and all(other.has(person) for person in people):
                return f"{other.date}~"
    return None


LATER = frozenset(["later", "then", "afterwards", "follow", "after"])
LATER_NEAR = 4  # sentences from one meeting of a day to the next


def _later_that_day(scene: Scene, account: Account, accounts: list[Account], days: Days) -> str | None:
    """'Lund met Adu. He will [later] be received by the King', 'talks will [follow]': on the day of the news told before.

    What is told behind such a word, also: 'He will also meet the speaker'.
    """
    if scene.language.code != "en" or account.kind not in (*MEETS, "signing"):
        return None
    before = [a for a in accounts if a is not account and a.hypotheses[0].sentence <= account.hypotheses[0].sentence]
    for other in reversed(before):
        near = account.hypotheses[0].sentence - max(other.sentences) <= LATER_NEAR
        if not near or other.kind not in (*MEETS, "signing") or not account.parties() & other.parties():
            continue
        if other.date_rule == "date.later":
            return other.date
        if other.status == "held" and _is_fresh(other, days) and _tells_later(scene, account):
            return f"{(other.date or '').rstrip('~')}~"
    return None


def _is_fresh(account: Account, days: Days) -> bool:
    """Of the report's own day, told or taken for it."""
    today = (days.anchor, (days.fresh or "").rstrip("~"))
    return bool(account.date) and any(day.rstrip("~") in today for day in (account.date or "").split("/"))


def _tells_later(scene: Scene, account: Account) -> bool:
    sentence = scene.document.sentences[account.hypotheses[0].sentence]
    return not LATER.isdisjoint(t.lower for t in scene.document.tokens[sentence.first : sentence.last])


def _lead(scene: Scene, account: Account, days: Days, accounts: list[Account]) -> Account | None:
    """The first held main account with a day near the report's own; where that is not known, one told before it.

    'Lund received Soto. A treaty of theirs was signed on 3 March 1998': not of that day.
    """
    first = account.hypotheses[0].sentence
    is_titled = scene.document.sentences[first].kind == "title"
    for other in accounts:
        if (
            other is account
            or (other.kind == "visit" and _came_earlier(account, other, days))
            or other.salience != "main"
            or (other.kind == "call" and account.kind == "message")
            or other.status != "held"
            or not other.date
            or (other.date_inferred and other.date_rule == "date.report")
            or other.hypotheses[0].by_those_met == "recalled"
        ):
            continue
        span, away = span_of(other.date), days_apart(other.date, days.anchor)
        leads = max(first, LEAD) if away is not None or is_titled else first
        told_first = other.hypotheses[0].sentence <= leads
        if (away is None or away <= NEAR_LEAD) and told_first and span is not None and span.grain == "day":
            return other
    return None
