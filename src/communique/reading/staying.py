"""The last day of a visit, told apart from its first: 'Визит продлится до 18 мая', 'will stay until May 18'."""

from communique.reading.account import Account
from communique.reading.days import DayMention, Days
from communique.reading.edtf import days_apart, interval
from communique.reading.scene import Scene

UNTIL = frozenset(["до", "по", "until", "till", "through"])
REACH = 16  # tokens between what tells of the visit and 'до 18 мая'
LONGEST = 31  # days of a visit
DAY = len("2024-05-18")


def stays_until(scene: Scene, account: Account, days: Days) -> None:
    """Gives a visit told by its first day, or as under way, its last one too."""
    if account.kind != "visit" or account.status == "cancelled" or not days.anchor:
        return
    for h in account.hypotheses:
        for mention in days.of_sentence(scene.document, h.sentence):
            behind = 0 <= mention.first - h.trigger.last <= REACH or h.last <= mention.first <= h.last + REACH
            last = mention.resolve(True)
            if behind and last is not None and len(last) == DAY and _is_end(scene, mention):
                first = account.date if account.date not in (None, last) else days.anchor
                away = days_apart(first, last)
                if len(first or "") == DAY and away is not None and 0 < away <= LONGEST and str(first) < last:
                    account.date = interval(str(first), last)
                    account.date_at = account.date_at or (mention.first, mention.last)
                    account.date_rule = account.date_rule or f"date.{mention.rule}"
                    return


def _is_end(scene: Scene, mention: DayMention) -> bool:
    """'до 18 мая', 'по пятницу': the edge of a time, not of a time before an event ('к 18 мая')."""
    return mention.bound == "until" and scene.document.tokens[mention.first - 1].lower in UNTIL
