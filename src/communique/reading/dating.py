"""Days of accounts: the day told beside a trigger, else the visit's, the lead's, or the report's own."""

import datetime

from communique.reading.accounts import Account
from communique.reading.days import DayMention, Days
from communique.reading.hypotheses import Hypothesis
from communique.reading.scene import Scene
from communique.reading.settings import setting

FAR = 30  # how far from its trigger, in tokens and what counts as tokens, a day may stand
NEAR_LEAD = 5  # days between the report's day and the lead's, so that other fresh news is of that day too


def date_account(scene: Scene, account: Account, days: Days) -> None:
    """The day that stands nearest to a trigger of the account; the more exact and the earlier told is preferred."""
    best: tuple[float, DayMention] | None = None
    for order, h in enumerate(h for h in account.hypotheses if not h.generic):
        for mention in days.of_sentence(scene.document, h.sentence):
            cost = _cost(scene, h, mention, days)
            if cost is None:
                continue
            if _remote(account, mention, days):
                cost += 20
            cost += 6 * order
            if cost <= FAR + 6 * order and (best is None or cost < best[0]):
                best = (cost, mention)
    if best is None:
        return
    mention = best[1]
    account.date = mention.resolve(account.status == "planned")
    if account.date is None and best[0] > 6:
        return  # a vague word far off says nothing of this engagement
    account.date_at = (mention.first, mention.last)
    account.date_rule, account.date_inferred = f"date.{mention.rule}", mention.inferred
    if account.kind == "visit" and account.date:
        account.date = _lasting(scene, account, account.date)


def _cost(scene: Scene, h: Hypothesis, mention: DayMention, days: Days) -> float | None:
    """How far the mention is from the trigger (or the place led to), with marks and other triggers between counted dearer."""
    if mention.of_document or mention.kind == "stamp" or mention is days.dateline:
        return None
    low, high = h.trigger.first, h.trigger.last
    if h.kind == "visit" and h.place is not None and h.place.first >= high:
        low, high = h.place.first, h.place.last
    between = range(high, mention.first) if mention.first >= high else range(mention.last, low)
    cost = float(len(between))
    for at in between:
        if scene.document.tokens[at].text in ',;:–—()«»"':
            cost += 2
        if any(m.row["type"] in ("verb", "noun") for m in scene.document.found(at, "triggers")):
            cost += 8
    if mention.kind in ("month", "year") or (mention.date and len(mention.date.strip("~")) < 10):
        cost += 8
    elif mention.kind == "range" and mention.rule.endswith("week"):
        cost += 6
    return cost


def _remote(account: Account, mention: DayMention, days: Days) -> bool:
    """A month or year far from the report's day beside its first news: of something else in the sentence."""
    away = distance(mention.date, days.anchor)
    vague = len((mention.date or "").strip("~")) < 10
    return vague and away is not None and away > 60 and account.hypotheses[0].sentence <= 3 and account.status == "held"


def _lasting(scene: Scene, account: Account, date: str) -> str:
    """'arrives on 19 February for a two-day visit' → 19 to 20 February."""
    day = _parse(date) if len(date) == 10 else None
    if day is None:
        return date
    h = account.hypotheses[0]
    lengths = {row["form"]: int(row["days"]) for row in scene.language.table("durations")}
    for token in scene.document.tokens[max(0, h.trigger.first - 12) : h.trigger.last + 12]:
        if token.sentence == h.sentence:
            for key in token.keys:
                if key in lengths:
                    return f"{date}/{day + datetime.timedelta(days=lengths[key] - 1)}"
    return date


def date_the_rest(account: Account, days: Days, accounts: list[Account]) -> None:
    """An account without a day: its visit's, the day of the report's lead, or the report's own, approximately."""
    if account.date is not None or account.salience != "main" or account.date_at is not None:
        return
    source = setting(account, accounts)
    if source is None or not source.date or (source.status != account.status and "/" not in source.date):
        source = None if account.status == "planned" else _lead(account, days, accounts)
    if source is not None and source.date:
        account.date, account.date_at = source.date, source.date_at
        account.date_rule, account.date_inferred = f"date.{source.kind}", True
    elif account.status == "held" and days.fresh:
        account.date, account.date_rule, account.date_inferred = days.fresh, "date.report", True
        if days.dateline is not None:
            account.date_at = (days.dateline.first, days.dateline.last)


def _lead(account: Account, days: Days, accounts: list[Account]) -> Account | None:
    """The first held main account with a day near the report's own."""
    for other in accounts:
        if (
            other is account
            or other.salience != "main"
            or other.status != "held"
            or not other.date
            or (other.date_inferred and other.date_rule == "date.report")
        ):
            continue
        away = distance(other.date, days.anchor)
        if away is None or away <= NEAR_LEAD:
            return other
    return None


def distance(date: str | None, anchor: str | None) -> int | None:
    """Days between an EDTF date's nearer end and the anchor day; None where either is no day."""
    if not date or not anchor:
        return None
    bounds = [_parse(part) for part in date.rstrip("~").split("/")]
    here = _parse(anchor)
    known = [b for b in bounds if b is not None]
    if here is None or not known:
        return None
    return min(abs((b - here).days) for b in known)


def _parse(text: str) -> datetime.date | None:
    parts = text.strip("~?%").split("-")
    try:
        numbers = [int(p) for p in parts]
    except ValueError:
        return None
    year, month, day = (*numbers, 7, 15)[:3] if len(numbers) == 1 else (*numbers, 15)[:3]
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
