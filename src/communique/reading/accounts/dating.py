"""Days of accounts: the day told beside a trigger, else the visit's, the lead's, or the report's own."""

from collections import Counter

from communique.reading.accounts.byanniversary import date_by_anniversary
from communique.reading.accounts.daysfrom import measured_from
from communique.reading.accounts.lasting import lasting
from communique.reading.clauses import (
    Hypothesis,
    behind_but,
    counted_day,
    is_of_journey,
    is_past,
    is_when_it_was,
    its_own_day,
    last_time,
    of_agreeing,
    of_another_clause,
    of_another_time,
    of_his_past,
    of_russian_saying,
    of_what_came_first,
    of_what_follows,
    of_whole_sentence,
    says_then,
    since_which,
    so_far,
    still_to_come,
    told_to_whom,
    was_announced,
    when_after,
    within_people,
)
from communique.reading.days import DayMention, Days, days_apart, interval, span_of
from communique.reading.frames import Account
from communique.reading.text import Scene, Sight, is_of_another

FAR = 30  # how far from its trigger, in tokens and what counts as tokens, a day may stand
NEXT = 2  # sentences from an engagement to 'The meeting was held on Friday'
BESIDE = 16  # a month or year no further off than this is the trigger's own
VAGUE_REACH = 3  # tokens from a trigger to a vague word of its own
SINCE_WHEN = 3  # tokens of 'since late May', behind which the year may stand
SINCE = 9  # tokens between 'since' and the year that ends its clause
LEAD = 3  # sentences at the report's beginning
NEAR_LEAD = 5  # days between the report's day and the lead's, so that other fresh news is of that day too


def find_own_days(scene: Scene, hypotheses: list[Hypothesis], days: Days) -> None:
    """Gives each hypothesis the time that stands nearest to its trigger, the more exact one first."""
    sight = Sight(scene.document, scene.language)
    for h in hypotheses:
        since = last_time(sight, h.trigger)
        for mention in days.of_sentence(scene.document, h.sentence):
            cost = _cost(scene, h, mention, days, since)
            if cost is not None and _in_years_to_come(h, mention, days):
                continue
            if cost is not None and cost <= FAR and (h.day is None or cost < h.day_cost):
                h.day, h.day_cost = mention, cost
        if (counted := counted_day(scene, h, days)) is not None:
            h.day, h.day_cost = counted, 0.0
            past = (counted.date or "9").strip("~") <= (days.anchor or "")
            if past and h.status == "planned" and scene.document.tokens[counted.last - 1].lower == "after":
                h.status = "held"
        if h.day is not None and h.status == "held" and still_to_come(scene, h, h.day, days):
            h.status = "planned"
    _days_of_tours(hypotheses)
    held = [h for h in hypotheses if h.day is not None and h.status == "held"]
    done = {(h.sentence, id(h.day)): h.day_cost for h in held}
    for h in hypotheses:
        ahead = h.status == "planned" and h.day is not None and h.day.last <= h.trigger.first
        h.shares_day = ahead and done.get((h.sentence, id(h.day)), FAR) < h.day_cost


def _days_of_tours(hypotheses: list[Hypothesis]) -> None:
    """'will visit Peru, Chile and Cuba from 3 to 12 May': the days of all of them count less than what each is told to take."""
    tours = Counter((h.sentence, id(h.day)) for h in hypotheses if h.kind == "visit" and h.day is not None and h.place)
    for h in hypotheses:
        if h.kind != "visit" or h.day is None or tours[h.sentence, id(h.day)] < 2:
            continue
        if h.status == "planned" or "/" in (h.day.date or ""):
            h.day_cost = min(h.day_cost + OF_TOUR, FAR)


OF_TOUR = 12  # how far off a tour's days are from each of its visits
YEARS_AHEAD = (
    200  # days after the report that no engagement held can lie: 'four years later' counts from what is not read
)


def _in_years_to_come(h: Hypothesis, mention: DayMention, days: Days) -> bool:
    """A time far after the report, beside what was held; 'подписали программу роста до 10 млрд [к 2030 году]'."""
    if h.status == "held" and mention.kind == "year" and mention.bound == "until":
        return True
    told = mention.resolve(False)
    if h.status != "held" or told is None or days.anchor is None or told[:4] <= days.anchor[:4]:
        return False
    away = days_apart(told, days.anchor)
    return away is not None and away > YEARS_AHEAD


def date_account(scene: Scene, account: Account, days: Days) -> None:
    """The day that stands nearest to a trigger of the account; the more exact and the earlier told is preferred."""
    best: tuple[float, DayMention] | None = None
    own = [h for h in account.hypotheses if not h.generic and not set(account.kinds).isdisjoint(h.kinds)]
    told = any(h.day is not None and h.day_cost <= BESIDE and h.day.told(account.status != "held") for h in own)
    for order, h in enumerate(own):
        if h.day is None or (told and h.day.told(account.status != "held") is None):
            continue  # a headline's 'shortly', where the text tells the day
        cost = h.day_cost + 6 * order + 20 * (h.day_cost > BESIDE and _remote(account, h.day, days))
        if cost <= FAR + 6 * order and (best is None or cost < best[0]):
            best = (cost, h.day)
    best = best or _day_it_took_place(scene, account, days)
    if best is None:
        date_by_anniversary(account, days)
        return
    mention = _finer(account, best[1])
    shared = any(h.shares_day and h.day is mention for h in own)
    account.date = mention.told(account.status != "held" and not shared)
    if account.status == "held" and mention.kind == "relative" and _holds_today(account.date, days):
        account.date = f"{days.anchor}~"  # 'met this week': by the report's day
    if account.status == "cancelled" and mention.kind == "month":
        account.date = _nearer(mention, days)  # 'in February, when he called off a visit'
    if mention.bound == "until" and account.status == "planned" and days.anchor and len(account.date or "") == 10:
        account.date = interval(days.anchor, str(account.date))  # 'will meet by 19 May'
    if account.date is None and best[0] > 6:
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
            if h.day_cost <= BESIDE and (away is None or away <= NEAR_LEAD or h.status == "planned"):
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


def _cost(scene: Scene, h: Hypothesis, mention: DayMention, days: Days, since: int | None) -> float | None:
    """How far the mention is from the trigger (or the place led to), with marks and other triggers between counted dearer.

    `since`: the 'since' of 'have not met since [May 2003]', which tells when they last did.
    """
    if mention.of_document or mention.kind == "stamp" or mention is days.dateline or mention.rule == "day.years":
        return None  # 'a programme for 2019–2020' tells no day of an engagement
    if scene.language.code == "ru" and is_of_another(scene.document, mention.first, h.trigger.last):
        return None  # 'обсудили предстоящий 5 июня саммит'
    if of_what_came_first(scene, h, mention) or was_announced(scene, h, mention) or of_his_past(scene, h, mention):
        return None
    if (
        when_after(scene, h, mention)
        or is_when_it_was(scene, h, mention)
        or (since is not None and since < mention.first <= since + SINCE_WHEN)
    ):
        return 0.0
    if mention.kind in ("month", "year") and _is_since(scene, h, mention):
        return None  # 'the first visit since 2008', 'впервые с начала войны в 2011 году'
    low, high = measured_from(h, mention)
    if mention.kind == "year" and h.status == "held" and scene.document.tokens[mention.first - 1].lower == "на":
        return None  # 'план сотрудничества на 2025 год'
    if _of_saying(scene, h, mention) or since_which(scene, h, mention) or so_far(scene, h, mention):
        return None
    if is_past(scene, h) and days.anchor and len(mention.date or "") >= len(days.anchor):
        if (mention.resolve(False) or "")[: len(days.anchor)] > days.anchor:
            return None  # 'обсудили подготовку заседания на следующей неделе'
    if h.piece is not None and not h.piece[0] <= mention.first < h.piece[1]:
        return None if mention.first >= h.piece[1] else FAR - 1.0  # 'в Осло с A, а [вечером] — с B': the other's own
    between = range(high, mention.first) if mention.first >= high else range(mention.last, low)
    if any(scene.language.words("since") & {scene.document.tokens[at].lower} for at in between):
        return None  # 'the first visit since ties were cut in 1979'
    if scene.language.code == "ru" and of_russian_saying(scene, h, mention):
        return FAR - 1.0 if h.status == "held" else None  # what was held was held about then, if nothing else tells
    if of_agreeing(scene, h, mention, days.anchor):
        return None
    if scene.language.code == "ru" and h.piece is None and behind_but(scene, between):
        return None  # 'в Осло, а [8 мая] — в Лиме'
    if scene.language.code == "ru" and mention.first >= high and of_what_follows(scene, h, mention):
        return None  # 'прибыл в Осло, где [8 мая] проведет переговоры'
    if scene.language.code == "en" and (of_another_time(scene, h, mention) or of_another_clause(scene, h, mention)):
        return None
    going_on = scene.language.words("goes_on")
    if h.kind == "visit" and any(going_on & set(scene.document.tokens[at].keys) for at in between):
        return None  # 'Визит продолжится 19 мая': not its only day
    own = range(h.trigger.first, h.trigger.last)
    within = within_people(scene, h)
    cost = PURPOSE if is_of_journey(scene, h, mention) else 0.0
    if h.kind == "visit" and scene.document.tokens[h.trigger.first].lower == "visiting":
        cost += CALLED_SO  # '[visiting] Minister X said on Tuesday': he may have come before
    for at in between:
        if at in within:
            continue  # 'On May 14, Mr X, Minister for Foreign Affairs of Y, met': a person is one word, however long
        cost += 1
        if scene.document.tokens[at].text in ',;:–—()«»"':
            cost += 2
        if at not in own and any(m.row["type"] in ("verb", "noun") for m in scene.document.found(at, "triggers")):
            cost += 8
    vague = mention.rule == "day.vague" and cost > VAGUE_REACH  # 'met B last month, and C [recently] visited Peru'
    if vague or mention.kind in ("month", "year") or (mention.date and len(mention.date.strip("~")) < 10):
        cost += 8
    elif mention.kind == "range" and mention.rule.endswith("week"):
        cost += 6
    return min(cost, OF_ALL) if of_whole_sentence(scene, h, mention) else cost


OF_ALL = 14.0  # how far off the time that opens a sentence is from all that the sentence tells
CALLED_SO = 20.0  # how far off the day of what a visitor said or did is from his visit
PURPOSE = 17.0  # how far off the day of a journey is from what it is for


LINKS = frozenset(["on", "in", "late", "early", "earlier", "later"])
CLOSES = frozenset([",", ".", "”", '"', ""])


def _of_saying(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'said on Tuesday [he would travel]', '[will travel], he said Tuesday': the day of the word, not of the deed."""
    tokens = scene.document.tokens
    at = mention.first - 1
    while at > 0 and tokens[at].lower in LINKS:
        at -= 1
    if scene.language.code != "en":
        return False
    if says_then(scene, h, mention):
        return True
    at = told_to_whom(scene, at)
    if tokens[at].lower not in scene.language.words("told") or at in (h.trigger.head, h.spoken_at):
        return False
    after = tokens[mention.last].text if mention.last < len(tokens) else ""
    if h.trigger.first < at:
        clause = any(t.text == "," for t in tokens[h.trigger.last : at])
        return after in CLOSES and clause
    if after == "," and h.status == "planned" and scene.mention_at(mention.last + 1) is not None:
        return True  # 'announced [on Tuesday], President X will visit'
    if after in CLOSES or scene.language.words("prep") & {after.lower()} - {"that"}:
        return False
    return scene.mention_at(mention.last) is not None or after.lower() in ("that", "the", "his", "her", "its")


def _is_since(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'since the war broke out in 2011', 'с [начала] войны в 2011 году', 'с момента избрания': the month or year closes what 'since' opens.

    What is told between the two is of that time: 'since their last [meeting] in Geneva in June'.
    """
    tokens = scene.document.tokens
    for at in range(mention.first - 1, max(mention.first - SINCE, -1), -1):
        token = tokens[at]
        if token.sentence != tokens[mention.first].sentence or token.text in ",;:.()—–":
            break
        if token.lower == "since" or (token.lower in ("с", "со") and {"начало", "момент"} & set(tokens[at + 1].keys)):
            return not at < h.trigger.first < mention.first
    return mention.bound == "since"


def _remote(account: Account, mention: DayMention, days: Days) -> bool:
    """A month or year far from the report's day beside its first news: of something else in the sentence."""
    away = days_apart(mention.date, days.anchor)
    vague = len((mention.date or "").strip("~")) < 10
    return vague and away is not None and away > 60 and account.hypotheses[0].sentence <= 3 and account.status == "held"
