"""How long a visit lasts, told by words beside it: 'a two-day visit', 'three days official visit'."""

import datetime

from communique.reading.clauses import is_over
from communique.reading.days import interval, iso_day
from communique.reading.frames import Account
from communique.reading.text import Scene

COUNTED = {str(n): n for n in range(2, 15)} | {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
STAY_REACH = 4  # tokens of 'official state' between 'three days' and 'visit'


def _days_counted(scene: Scene, at: int) -> int:
    """'on a [three] days official visit', 'a [2] day trip': how many, told in two words before the noun; 0 if none. English."""
    tokens = scene.document.tokens
    count = COUNTED.get(tokens[at].lower, 0)
    if not count or scene.language.code != "en" or at + 1 >= len(tokens) or tokens[at + 1].lower not in ("day", "days"):
        return 0
    return count if any("stay_abroad" in t.kinds for t in tokens[at + 2 : at + 2 + STAY_REACH]) else 0


def lasting(scene: Scene, account: Account, date: str) -> str:
    """'arrives on 19 February for a two-day visit' → 19 to 20 February."""
    day = iso_day(date) if len(date) == 10 else None
    if day is None:
        return date
    lengths = {row["form"]: int(row["days"]) for row in scene.language.table("durations")}
    for h in account.hypotheses:
        near = range(max(0, h.trigger.first - 12), min(len(scene.document.tokens), h.trigger.last + 12))
        for at in near:
            token = scene.document.tokens[at]
            length = next((lengths[key] for key in token.keys if key in lengths), 0) or _days_counted(scene, at)
            if token.sentence == h.sentence and length:
                rest = datetime.timedelta(days=length - 1)
                if is_over(scene, h):
                    return interval((day - rest).isoformat(), date)
                return interval(date, (day + rest).isoformat())
    return date
