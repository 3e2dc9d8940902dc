"""How long a visit lasts and whether it has begun: its last day told apart ('will stay until May 18'), 'as part of his visit A will meet X'."""

from communique.reading.days import DayMention, Days, days_apart, interval, is_day
from communique.reading.frames import Account
from communique.reading.text import Scene

REACH = 16  # tokens between what tells of the visit and 'до 18 мая'
LONGEST = 31  # days of a visit


def stays_until(scene: Scene, account: Account, days: Days) -> None:
    """Gives a visit told by its first day, or as under way, its last one too."""
    if account.kind != "visit" or account.status == "cancelled" or not days.anchor:
        return
    to_come = account.status == "planned" or (account.date or "") > days.anchor
    for h in account.hypotheses:
        for mention in days.of_sentence(scene.document, h.sentence):
            behind = 0 <= mention.first - h.trigger.last <= REACH or h.last <= mention.first <= h.last + REACH
            last = mention.resolve(True)
            if behind and is_day(last) and (_is_end(scene, mention) or (to_come and _is_return(scene, mention))):
                edge = account.date_at == (mention.first, mention.last)  # 'уехал в Осло, где пробудет до 18 мая'
                first = account.date if account.date not in (None, last) and not edge else days.anchor
                away = days_apart(first, last)
                if is_day(first) and away is not None and 0 < away <= LONGEST and first < last:
                    account.date = interval(first, last)
                    account.date_at = account.date_at or (mention.first, mention.last)
                    account.date_rule = account.date_rule or f"date.{mention.rule}"
                    return


def _is_end(scene: Scene, mention: DayMention) -> bool:
    """'до 18 мая', 'по пятницу': the edge of a time, not of a time before an event ('к 18 мая')."""
    return mention.bound == "until" and "until" in scene.document.tokens[mention.first - 1].kinds


def _is_return(scene: Scene, mention: DayMention) -> bool:
    """'will leave for Peru on 13 May and [return] late [on 15 May]', 'вылетит 13 мая и [вернётся] 15 мая': the journey's last day."""
    before = scene.document.tokens[max(0, mention.first - RETURNS) : mention.first]
    return any(
        "returns_home" in t.key_kinds for t in before if t.sentence == scene.document.tokens[mention.first].sentence
    )


RETURNS = 5  # tokens from 'will return home' to its day


WHILE = frozenset(["while", "whilst"])


def visits_to_come(accounts: list[Account]) -> None:
    """'As part of his visit Minister A will meet X', told of nothing that A has done yet: the visit is to come too. English."""
    for visit in accounts:
        if visit.kind != "visit" or visit.status != "held" or not all(h.tenseless for h in visit.hypotheses):
            continue
        if any(h.trigger.type == "verb" and h.trigger.word not in WHILE for h in visit.hypotheses):
            continue  # 'is visiting Lima, where he will meet X'; but '[While] in Lima, he will meet X'
        visitors = [r.entity for r in visit.roles if r.part == "visitor" and r.entity is not None]
        told = [a for a in accounts if a is not visit and any(a.has(one) for one in visitors)]
        told = [a for a in told if a.kind != "message"]  # 'the aim of his visit is to convey a message'
        if told and all(a.status == "planned" for a in told):
            visit.status = "planned"


def meetings_to_come(accounts: list[Account]) -> None:
    """'Programme of the visit … 10.00 Meeting with X': told by nouns alone, of one whose visit is to come. English."""
    for account in accounts:
        if account.kind != "meeting" or account.status != "held":
            continue
        if any(h.day is not None or not h.tenseless or h.trigger.type == "verb" for h in account.hypotheses):
            continue
        for visit in accounts:
            visitors = [r.entity for r in visit.roles if r.part == "visitor" and r.entity is not None]
            first = min(visit.sentences) <= min(account.sentences)
            if visit.kind == "visit" and visit.status == "planned" and first and any(map(account.has, visitors)):
                account.status = "planned"
                if account.date_at is None and visit.date:
                    account.date, account.date_inferred = visit.date.rstrip("~") + "~", True
