"""How long a visit lasts, told by words beside it: 'a two-day visit', 'three days official visit'."""

import datetime
from functools import cache

from communique.languages import Language
from communique.reading.clauses import Hypothesis, is_over
from communique.reading.days import interval, is_day, iso_day
from communique.reading.frames import Account
from communique.reading.text import Scene

MOST = 14  # days that are counted
TO_BE_COUNTED = frozenset(str(n) for n in range(1, MOST + 1))
STAY_REACH = 4  # tokens of 'official state' between 'three days' and 'visit'


def days_counted(scene: Scene, at: int) -> int:
    """'[three] days', '[2] day', '[три] дня': how many; 0 if none are told here."""
    tokens = scene.document.tokens
    if at + 1 >= len(tokens) or {"day", "days", "день"}.isdisjoint(tokens[at + 1].keys):
        return 0
    if tokens[at].text in TO_BE_COUNTED:
        return int(tokens[at].text)
    numbers = _numbers(scene.language, "cardinal")
    count = next((numbers[key] for key in (tokens[at].lower, *tokens[at].keys) if key in numbers), 0)
    return count if count <= MOST else 0


def _days_of_stay(scene: Scene, at: int) -> int:
    """'on a [three] days official visit', 'a [2] day trip': how many, told in two words before the noun; 0 if none. English."""
    count = days_counted(scene, at) if scene.language.code == "en" else 0
    near = scene.document.tokens[at + 2 : at + 2 + STAY_REACH]
    return count if count > 1 and any("stay_abroad" in t.kinds for t in near) else 0


def lasting(scene: Scene, account: Account, date: str) -> str:
    """'arrives on 19 February for a two-day visit' → 19 to 20 February."""
    day = iso_day(date) if is_day(date) else None
    if day is None:
        return date
    told = next(((h, told) for h in account.hypotheses if (told := _length(scene, h)) is not None), None)
    if told is None:
        return date
    h, (at, length) = told
    if is_over(scene, h) or _is_last(scene, account, h) or _is_behind(scene, at):
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


def talks_lasting(scene: Scene, account: Account, date: str) -> str:
    """'after [four days of talks] they agreed on Thursday', 'the [two-day] summit opened on Monday': all its days, where the account's
    own day is told as the first or the last of them."""
    day = iso_day(date) if is_day(date) else None
    if day is None:
        return date
    for h in account.hypotheses:
        if (told := _length_of_talks(scene, h)) is None:
            continue
        here = scene.document.sentences[h.sentence]
        words = {kind for t in scene.document.tokens[here.first : here.last] for kind in t.key_kinds}
        if _is_behind(scene, told[0]) or "ends_visit" in words:
            return _from_day(day, told[1], told[1])
        if "begins_event" in words:
            return _from_day(day, told[1], 1)
    return date


def _length_of_talks(scene: Scene, h: Hypothesis) -> tuple[int, int] | None:
    """'[three-day] peace talks', '[four days] of talks', '[четырёх дней] переговоров': the token that tells it, and how many days."""
    tokens = scene.document.tokens
    if h.trigger.type == "verb":
        return None
    for at in range(h.trigger.first - 1, max(h.trigger.first - STAY_REACH - 1, -1), -1):
        if tokens[at].sentence != h.sentence:
            break
        length = _told_in_a_word(scene, at) or days_counted(scene, at)
        if length > 1:
            return at, length
    return None


def _from_day(day: datetime.date, length: int, order: int) -> str:
    """The days of so long a stay, of which this is the first, second, …"""
    first = day - datetime.timedelta(days=order - 1)
    return interval(first.isoformat(), (first + datetime.timedelta(days=length - 1)).isoformat())


def _length(scene: Scene, h: Hypothesis) -> tuple[int, int] | None:
    """The token beside a visit's word that tells how long it lasts, and how many days that are."""
    for at in range(max(0, h.trigger.first - 12), min(len(scene.document.tokens), h.trigger.last + 12)):
        token = scene.document.tokens[at]
        length = _told_in_a_word(scene, at) or _days_of_stay(scene, at)
        if token.sentence == h.sentence and length:
            return at, length
    return None


def _told_in_a_word(scene: Scene, at: int) -> int:
    """'[three-day]', '[трёхдневный]', '[3]-дневный': how many days; 0 if none."""
    tokens, lengths = scene.document.tokens, _lengths(scene.language)
    if tokens[at].kind == "number" and [t.text for t in tokens[at + 1 : at + 2]] == ["-"]:
        digits = any("дневный" in t.keys for t in tokens[at + 2 : at + IN_DIGITS])
        return int(tokens[at].text) if digits and tokens[at].text in TO_BE_COUNTED else 0
    return next((lengths[key] for key in tokens[at].keys if key in lengths), 0)


IN_DIGITS = 5  # tokens of '3-х дневный'


@cache
def _lengths(language: Language) -> dict[str, int]:
    """Words that tell how many days something lasts, and how many."""
    return {row["form"]: int(row["days"]) for row in language.table("durations")}


@cache
def _numbers(language: Language, kind: str) -> dict[str, int]:
    """'second' → 2 of the ordinals, 'two' → 2 of the cardinals."""
    rows = (row for row in language.table("numbers") if row["kind"] == kind and row["value"])
    return {form: int(row["value"]) for row in rows for form in row["form"].split("|")}


def _is_behind(scene: Scene, at: int) -> bool:
    """'left on Friday [after] a three-day visit', 'покинул Осло [после] трёхдневного визита': the day is the stay's last."""
    before = scene.document.tokens[max(0, at - AFTER) : at]
    return any(t.lower in ("after", "following", "после") for t in before)


AFTER = 3  # tokens from 'after' to 'three-day': 'after his official'


def _which_day(scene: Scene, at: int) -> int:
    """'on the [second day] of a three-day visit', 'во [второй день] трёхдневного визита': which; 0 if none is told."""
    tokens = scene.document.tokens
    ordinals = _numbers(scene.language, "ordinal")
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
