"""The day of each hypothesis: the time that stands nearest to its trigger, if it can be its own."""

from collections import Counter

from communique.reading.accounts.daysfrom import measured_from
from communique.reading.accounts.placeheads import place_by_heads
from communique.reading.clauses import (
    Hypothesis,
    before_saying,
    behind_but,
    counted_day,
    is_of_journey,
    is_past,
    is_when_it_was,
    last_time,
    of_agreeing,
    of_another_clause,
    of_another_time,
    of_his_past,
    of_others_clause,
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
    year_noted,
)
from communique.reading.days import DayMention, Days, days_apart
from communique.reading.text import Scene, Sight, is_of_another

FAR = 30  # how far from its trigger, in tokens and what counts as tokens, a day may stand
VAGUE_REACH = 3  # tokens from a trigger to a vague word of its own
SINCE_WHEN = 3  # tokens of 'since late May', behind which the year may stand
MANY = 30  # engagements of one sentence, above which it is a list that tells no more of days than of each
SINCE = 9  # tokens between 'since' and the year that ends its clause


def find_own_days(scene: Scene, hypotheses: list[Hypothesis], days: Days) -> None:
    """Gives each hypothesis the time that stands nearest to its trigger, the more exact one first."""
    sight = Sight(scene.document, scene.language)
    place_by_heads(scene, sight, hypotheses, days)
    for h in hypotheses:
        _take_nearest(scene, sight, h, days)
    _leave_to_others(scene, sight, hypotheses, days)
    for h in hypotheses:
        if (counted := counted_day(scene, h, days)) is not None:
            h.day, h.day_cost = counted, 0.0
            past = (counted.date or "9").strip("~") <= (days.anchor or "")
            if past and h.status == "planned" and scene.document.tokens[counted.last - 1].lower == "after":
                h.status = "held"
        if h.day is not None and h.status == "held" and still_to_come(scene, h, h.day, days):
            h.status = "planned"
            _set_ahead_what_for(sight, h, hypotheses)
    _days_of_tours(hypotheses)
    _days_of_where(sight, hypotheses)
    held = [h for h in hypotheses if h.day is not None and h.status == "held"]
    done = {(h.sentence, id(h.day)): h.day_cost for h in held}
    for h in hypotheses:
        ahead = h.status == "planned" and h.day is not None and h.day.last <= h.trigger.first
        h.shares_day = ahead and done.get((h.sentence, id(h.day)), FAR) < h.day_cost


FOR = frozenset(["for", "attend", "на", "для"])
JOURNEY = 12  # tokens from a journey's verb to what it is for


def _set_ahead_what_for(sight: Sight, journey: Hypothesis, hypotheses: list[Hypothesis]) -> None:
    """'is travelling to Bali on Sunday for [a summit]': as yet to come as the journey."""
    for h in hypotheses if journey.kind == "visit" else ():
        between = range(journey.trigger.last, h.trigger.first)
        near = h.sentence == journey.sentence and 0 < len(between) <= JOURNEY
        if near and h.status == "held" and any(sight.lower(at) in FOR for at in between):
            h.status = "planned"


def _take_nearest(scene: Scene, sight: Sight, h: Hypothesis, days: Days, but: frozenset[int] = frozenset()) -> None:
    """The time nearest to the trigger. `but`: ids of times that are another's."""
    since = last_time(sight, h.trigger)
    h.day = None
    for mention in days.of_sentence(scene.document, h.sentence):
        cost = _cost(scene, h, mention, days, since) if id(mention) not in but else None
        if cost is not None and _in_years_to_come(h, mention, days):
            continue
        if cost is not None and cost <= FAR and (h.day is None or cost < h.day_cost):
            h.day, h.day_cost = mention, cost
    head = days.head_of(h.trigger.first)
    if head is not None and (h.day is None or h.day_cost > OF_HEAD or h.day is head) and id(head) not in but:
        h.day, h.day_cost = head, OF_HEAD


def _leave_to_others(scene: Scene, sight: Sight, hypotheses: list[Hypothesis], days: Days) -> None:
    """'A met B [on Monday] to follow up on the summit between C and D [last May]': a time that is nearer to an engagement
    of wholly other people, on the far side of it, is theirs alone."""
    told: dict[int, list[Hypothesis]] = {}
    for h in hypotheses:
        told.setdefault(h.sentence, []).append(h)
    for h in hypotheses:
        beside = told[h.sentence] if len(told[h.sentence]) <= MANY else []
        theirs = frozenset(id(other.day) for other in beside if _is_rather_its(other, h))
        if theirs:
            _take_nearest(scene, sight, h, days, theirs)


def _is_rather_its(other: Hypothesis, h: Hypothesis) -> bool:
    """Does the other engagement stand between the one and its time, with two people or more, none of them the same?"""
    if h.day is None or other.day is not h.day or other.day_cost >= h.day_cost:
        return False
    behind = h.trigger.last <= other.trigger.first < h.day.first
    before = h.day.last <= h.trigger.first and other.trigger.last <= h.trigger.first
    people, others = ({id(r.entity) for r in one.named()} for one in (h, other))
    least = 0 if h.kind == other.kind == "visit" else 1  # 'Lund's trip follows a visit by Berg [last month]'
    return (behind or before) and min(len(people), len(others)) > least and people.isdisjoint(others)


def _days_of_tours(hypotheses: list[Hypothesis]) -> None:
    """'will visit Peru, Chile and Cuba from 3 to 12 May': the days of all of them count less than what each is told to take."""
    tours = Counter((h.sentence, id(h.day)) for h in hypotheses if h.kind == "visit" and h.day is not None and h.place)
    for h in hypotheses:
        if h.kind != "visit" or h.day is None or tours[h.sentence, id(h.day)] < 2:
            continue
        if h.status == "planned" or "/" in (h.day.date or ""):
            h.day_cost = min(h.day_cost + OF_TOUR, FAR)


def _days_of_where(sight: Sight, hypotheses: list[Hypothesis]) -> None:
    """'Earlier in May he visited Peru, [where] he met X': the visit's day is the meeting's, so that no other meeting is."""
    visits = [h for h in hypotheses if h.kind == "visit" and h.day is not None and h.status == "held"]
    for h in hypotheses if not sight.is_russian else ():
        if h.day is not None or h.kind != "meeting" or h.status != "held":
            continue
        for visit in visits:
            if visit.sentence != h.sentence or visit.trigger.last > h.trigger.first:
                continue
            between = [sight.lower(i) for i in range(visit.trigger.last, h.trigger.first)]
            went = any(r.entity is not None and r.entity in [o.entity for o in h.roles] for r in visit.roles)
            if went and ";" not in between and ("where" in between[-WHERE:] or "which" in between[-WHERE:]):
                h.day, h.day_cost = visit.day, FAR / 2


WHERE = 6  # tokens from 'where' to the verb of its clause
OF_TOUR = 12  # how far off a tour's days are from each of its visits
YEARS_AHEAD = (
    200  # days after the report that no engagement held can lie: 'four years later' counts from what is not read
)


def _in_years_to_come(h: Hypothesis, mention: DayMention, days: Days) -> bool:
    """A time far after the report, beside what was held; 'подписали программу роста до 10 млрд [к 2030 году]'.

    'signed an agreement extending the plan [until 31 January]': to what has no length of its own the end is another's.
    """
    if h.status == "held" and mention.bound == "until" and (mention.kind == "year" or _is_of_another_end(h, mention)):
        return True
    told = mention.resolve(False)
    if h.status != "held" or told is None or days.anchor is None or told[:4] <= days.anchor[:4]:
        return False
    away = days_apart(told, days.anchor)
    return away is not None and away > YEARS_AHEAD


def _is_of_another_end(h: Hypothesis, mention: DayMention) -> bool:
    """Is it the day or month up to which something else is to last? A stay and a conference have their own end."""
    return mention.kind in ("absolute", "month") and {"visit", "conference"}.isdisjoint(h.kinds)


def _cost(scene: Scene, h: Hypothesis, mention: DayMention, days: Days, since: int | None) -> float | None:
    """How far the mention is from the trigger (or the place led to), with marks and other triggers between counted dearer.

    `since`: the 'since' of 'have not met since [May 2003]', which tells when they last did.
    """
    if mention.of_document or mention.kind == "stamp" or mention is days.dateline or mention.rule == "day.years":
        return None  # 'a programme for 2019–2020' tells no day of an engagement
    if scene.language.code == "ru" and is_of_another(
        scene.document, mention.first, h.trigger.last, anything=mention.kind == "absolute"
    ):
        return None  # 'обсудили предстоящий 5 июня саммит', 'рассказал о назначенном на 5 июня голосовании'
    if of_others_clause(scene, h, mention):
        return None
    if any(mention.last <= mark.first and mark.last <= h.trigger.first for mark in days.anniversaries):
        return None  # 'On 5 May the tenth [anniversary] of the signing was marked'
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
    own_day = days.anchor if days.anchor_rule != "lead" else None  # a text of 5 May may go on to 6 May
    if is_past(scene, h) and own_day and len(mention.date or "") >= len(own_day):
        if (mention.resolve(False) or "")[: len(own_day)] > own_day:
            return None  # 'обсудили подготовку заседания на следующей неделе'
    if h.piece is not None and not h.piece[0] <= mention.first < h.piece[1]:
        return None if mention.first >= h.piece[1] else FAR - 1.0  # 'в Осло с A, а [вечером] — с B': the other's own
    between = range(high, mention.first) if mention.first >= high else range(mention.last, low)
    if any(scene.language.words("since") & {scene.document.tokens[at].lower} for at in between):
        return None  # 'the first visit since ties were cut in 1979'
    if year_noted(scene, h, mention) or before_saying(scene, h, mention):
        return None
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
    occasion = _occasion(scene, between)
    for at in between:
        if at in within or at in occasion:
            continue  # 'On May 14, Mr X, Minister for Foreign Affairs of Y, met': a person is one word, however long
        cost += 1
        if scene.document.tokens[at].text in ',;:–—()«»"':
            cost += 2
        if at not in own and not _is_its_way(scene, h, at):
            cost += 8 * any(m.row["type"] in ("verb", "noun") for m in scene.document.found(at, "triggers"))
    vague = mention.rule == "day.vague" and cost > VAGUE_REACH  # 'met B last month, and C [recently] visited Peru'
    if vague or mention.kind in ("month", "year") or (mention.date and len(mention.date.strip("~")) < 10):
        cost += 8
    elif mention.kind == "range" and mention.rule.endswith("week"):
        cost += 6
    return min(cost, OF_ALL) if of_whole_sentence(scene, h, mention) else cost


def _is_its_way(scene: Scene, h: Hypothesis, at: int) -> bool:
    """'посетил Осло с официальным [визитом] в июне', 'was in Oslo on a state [visit] in June': the same journey's noun."""
    tokens = scene.document.tokens
    nouns = [m.row for m in scene.document.found(at, "triggers") if m.row["type"] == "noun"]
    if h.kind != "visit" or h.trigger.type != "verb" or at < h.trigger.last or not nouns:
        return False
    before = [token.lower for token in tokens[max(h.trigger.last, at - WAY) : at]]
    return all(row["kind"] == "visit" for row in nouns) and any(word in ("с", "со", "on") for word in before)


OF_HEAD = 12.0  # how far off the day is that heads the paragraph
WAY = 4  # tokens from 'with' or 'on' to the noun of a journey
OCCASION = 10  # tokens of 'during a three-day state visit to Peru in'


def _occasion(scene: Scene, between: range) -> range:
    """'signed by A and B [during a state visit to Lima in] May 2011': only the occasion, which puts its time no farther. English."""
    tokens = scene.document.tokens
    at = next((i for i in between if tokens[i].lower == "during"), None)
    if scene.language.code != "en" or at is None or between.stop - at > OCCASION:
        return range(0)
    own = range(at, between.stop)
    broken = any(tokens[i].text in ",;:" or {"finite", "relative"} & tokens[i].kinds for i in own)
    return range(0) if broken else own


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
