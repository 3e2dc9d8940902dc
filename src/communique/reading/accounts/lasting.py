"""How long a visit lasts, told by words beside it: 'a two-day visit', 'three days official visit'."""

import datetime
from functools import cache

from communique.languages import Language
from communique.reading.clauses import Hypothesis, is_over
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
    told = next(((h, told) for h in account.hypotheses if (told := _length(scene, h)) is not None), None)
    if told is None:
        return date
    h, (at, length) = told
    if is_over(scene, h) or _is_last(scene, account, h):
        return _from_day(day, length, length)
    return _from_day(day, length, _which_day(scene, at) or 1)


def lasting_now(scene: Scene, account: Account) -> str | None:
    """'прибыл с трёхдневным визитом', 'is on the second day of a three-day visit', told today or by what was done there: its days."""
    day = iso_day((account.date or "").rstrip("~"))
    if day is None or account.kind != "visit" or account.status != "held":
        return account.date
    for h in account.hypotheses:
        if (told := _length(scene, h)) is None:
            continue
        comes = {"arrive", "sets_off"} & set(scene.document.tokens[h.trigger.head].key_kinds)
        order = _which_day(scene, told[0]) or (1 if comes and account.date_rule == "date.report" else 0)
        if order:
            return _from_day(day, told[1], order)
    return account.date


def _from_day(day: datetime.date, length: int, order: int) -> str:
    """The days of so long a stay, of which this is the first, second, …"""
    first = day - datetime.timedelta(days=order - 1)
    return interval(first.isoformat(), (first + datetime.timedelta(days=length - 1)).isoformat())


def _length(scene: Scene, h: Hypothesis) -> tuple[int, int] | None:
    """The token beside a visit's word that tells how long it lasts, and how many days that are."""
    lengths = _lengths(scene.language)
    for at in range(max(0, h.trigger.first - 12), min(len(scene.document.tokens), h.trigger.last + 12)):
        token = scene.document.tokens[at]
        length = next((lengths[key] for key in token.keys if key in lengths), 0) or _days_counted(scene, at)
        if token.sentence == h.sentence and length:
            return at, length
    return None


@cache
def _lengths(language: Language) -> dict[str, int]:
    """Words that tell how many days something lasts, and how many."""
    return {row["form"]: int(row["days"]) for row in language.table("durations")}


@cache
def _ordinals(language: Language) -> dict[str, int]:
    """'second' → 2."""
    rows = (row for row in language.table("numbers") if row["kind"] == "ordinal" and row["value"])
    return {form: int(row["value"]) for row in rows for form in row["form"].split("|")}


def _which_day(scene: Scene, at: int) -> int:
    """'on the [second day] of a three-day visit', 'во [второй день] трёхдневного визита': which; 0 if none is told."""
    tokens = scene.document.tokens
    ordinals = _ordinals(scene.language)
    for day in range(at - 1, max(at - STAY_REACH, 0), -1):
        if {"day", "день"} & set(tokens[day].keys):
            return next((ordinals[key] for key in tokens[day - 1].keys if key in ordinals), 0)
    return 0


def _is_last(scene: Scene, account: Account, told: Hypothesis) -> bool:
    """'[concluded] their trip on Tuesday. The four-day trip …', 'a two-day visit by Lund, who [ended] his stay on Friday',
    '[returned] on Sunday from a two-day visit': is the account's day the last one? `told`: what tells how long it lasts. English."""
    own = [h for h in account.hypotheses if h.day is not None and (h.day.first, h.day.last) == account.date_at]
    if scene.language.code != "en" or account.status != "held" or not own:
        return False
    if own[0] is not told and is_over(scene, own[0]):
        return True
    tokens = scene.document.tokens
    start, first = scene.document.sentences[own[0].sentence].first, own[0].day.first if own[0].day else 0
    if any("ends_visit" in t.key_kinds for t in tokens[max(start, first - STAY_REACH) : first]):
        return True
    near = tokens[max(start, told.trigger.first - HOME) : told.trigger.first]
    return any("returns_home" in t.key_kinds for t in near) and any(t.lower == "from" for t in near)


HOME = 8  # tokens from 'returned' to the visit
