"""Days of accounts: the day told beside a trigger, else the visit's, the lead's, or the report's own."""

from communique.reading.accounts.lasting import lasting, talks_lasting
from communique.reading.accounts.owndays import FAR
from communique.reading.clauses import (
    its_own_day,
)
from communique.reading.days import DayMention, Days, days_apart, interval, is_day, span_of
from communique.reading.frames import MEETS, Account
from communique.reading.text import Scene

NEXT = 2  # sentences from an engagement to 'The meeting was held on Friday'
BESIDE = 16  # a month or year no further off than this is the trigger's own
NEAR_MARK = 3  # tokens between 'the anniversary of' and what it recalls
LEAD = 3  # sentences at the report's beginning
LATE_NEWS = 45  # days between the report's day and 'The meeting took place on 31 October'
NEAR_LEAD = 5  # days between the report's day and the lead's, so that other fresh news is of that day too


def date_account(scene: Scene, account: Account, days: Days) -> None:
    """The day that stands nearest to a trigger of the account; the more exact and the earlier told is preferred."""
    best: tuple[float, DayMention] | None = None
    of_kind = {*account.kinds, *(MEETS if account.kind in MEETS else ())}  # 'met on 3 March', which was 'by video link'
    own = [h for h in account.hypotheses if not h.generic and not of_kind.isdisjoint(h.kinds)]
    told = any(h.day is not None and h.day_cost <= BESIDE and h.day.told(account.status != "held") for h in own)
    for order, h in enumerate(own):
        if h.day is None or (told and h.day.told(account.status != "held") is None):
            continue  # a headline's 'shortly', where the text tells the day
        cost = h.day_cost + 6 * order + 20 * (h.day_cost > BESIDE and _remote(account, h.day, days))
        if cost <= FAR + 6 * order and (best is None or cost < best[0]):
            best = (cost, h.day)
    best = best or _day_it_took_place(scene, account, days)
    if best is None:
        _date_by_anniversary(scene, account, days)
        return
    mention = _finer(account, best[1])
    shared = any(h.shares_day and h.day is mention for h in own)
    account.date = mention.told(account.status != "held" and not shared)
    if account.status == "held" and mention.kind == "relative" and _holds_today(account.date, days):
        account.date = f"{days.anchor}~"  # 'met this week': by the report's day
    if account.status == "cancelled" and mention.kind == "month":
        account.date = _nearer(mention, days)  # 'in February, when he called off a visit'
    if mention.bound == "until" and account.status == "planned" and days.anchor and is_day(account.date):
        account.date = interval(days.anchor, account.date)  # 'will meet by 19 May'
    if account.date is None and best[0] > 6 and not _opens_sentence(scene, mention):
        return  # a vague word far off says nothing of this engagement
    account.date_at = (mention.first, mention.last)
    account.date_rule, account.date_inferred = f"date.{mention.rule}", mention.inferred
    if account.date is None and days.anchor is None and days.fresh and account.status == "held":
        if mention.kind in ("weekday", "relative") and account.hypotheses[0].sentence <= LEAD:
            account.date, account.date_inferred = (
                days.fresh,
                True,
            )  # 'on Monday', of which nothing but the month is known
    if account.kind == "visit" and account.date:
        account.date = lasting(scene, account, _whole(account, account.date))
    elif account.date and account.kind in ("meeting", "conference"):
        account.date = talks_lasting(scene, account, account.date)


def _opens_sentence(scene: Scene, mention: DayMention) -> bool:
    """'[Weeks later], Lund visited Peru': of what the sentence tells."""
    return mention.first == scene.document.sentences[scene.document.tokens[mention.first].sentence].first


def _holds_today(told: str | None, days: Days) -> bool:
    """'this week': an interval within which the report's own day lies."""
    first, slash, last = (told or "").partition("/")
    return bool(slash) and len(days.anchor or "") == len(first) and first <= (days.anchor or "") <= last


def _nearer(mention: DayMention, days: Days) -> str | None:
    """What is off may have been for a time before the report or behind it: the one that is nearer to it."""
    ahead, back = mention.told(True), mention.told(False)
    far = [days_apart(told, days.anchor) for told in (ahead, back)]
    return back if far[0] is not None and far[1] is not None and far[1] < far[0] else ahead


def _whole(account: Account, date: str) -> str:
    """'прибыл 15 января', then 'визит продлится с 15 по 17 января', 'на второй день визита, 16 января': all its days."""
    for h in account.hypotheses if "/" not in date else ():
        told = h.day.resolve(account.status != "held") if h.day is not None and h.day_cost <= BESIDE else None
        first, _, last = (told or "").partition("/")
        if last and (first == date or (h.day and h.day.rule == "day.range" and first <= date <= last)):
            return told or date
    return date


def _day_it_took_place(scene: Scene, account: Account, days: Days) -> tuple[float, DayMention] | None:
    """'A обсудил с B поставки. Разговор состоялся [в пятницу]': the next sentence's day, if it is fresh."""
    first = min(account.sentences)
    for h in account.hypotheses:
        if h.day is None or h.status != account.status:
            continue
        if (h.takes_place and h.sentence - first <= NEXT) or its_own_day(scene, h, h.day):
            away = days_apart(h.day.resolve(account.status != "held"), days.anchor)
            late = away is not None and away > (LATE_NEWS if h.takes_place and h.generic else NEAR_LEAD)
            if h.day_cost <= BESIDE and (not late or h.status == "planned"):
                return h.day_cost, h.day
    return None


def _finer(account: Account, mention: DayMention) -> DayMention:
    """A headline's 'next week' and the text's 'on 19 May' within it: the day."""
    planned = account.status == "planned"
    wide = span_of(mention.told(planned))
    if wide is None or wide.first == wide.last:
        return mention
    for h in account.hypotheses:
        told = span_of(h.day.told(planned)) if h.day is not None and h.day_cost <= BESIDE else None
        if (
            h.day is not None
            and told is not None
            and told.grain == "day"
            and told.last - told.first < wide.last - wide.first
        ):
            if wide.first <= told.first and told.last <= wide.last:
                return h.day
    return mention


def _date_by_anniversary(scene: Scene, account: Account, days: Days) -> None:
    """'the 10th anniversary of the signing': the year so many years before that of the feast, which the sentence tells, or the report's."""
    for h in (h for h in account.hypotheses if not h.generic):
        for mark in days.anniversaries:
            told = [m.date for m in days.of_sentence(scene.document, h.sentence) if m.last <= mark.first]
            feast = next((day for day in reversed(told) if day), days.anchor)
            aside = any(t.text == "," for t in scene.document.tokens[mark.last : h.trigger.first])
            if 0 <= h.trigger.first - mark.last <= NEAR_MARK and feast and not aside:
                day = feast[4:] if told and is_day(feast) else ""
                account.date, account.date_at = f"{int(feast[:4]) - mark.years:04d}{day}", (mark.first, mark.last)
                account.date_rule, account.date_inferred = "date.anniversary", True
                return


def _remote(account: Account, mention: DayMention, days: Days) -> bool:
    """A month or year far from the report's day beside its first news: of something else in the sentence."""
    away = days_apart(mention.date, days.anchor)
    vague = len((mention.date or "").strip("~")) < 10
    return vague and away is not None and away > 60 and account.hypotheses[0].sentence <= 3 and account.status == "held"
