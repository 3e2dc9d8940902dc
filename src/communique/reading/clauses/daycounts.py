"""Days counted from another deed of the sentence: 'flew to Lima on Tuesday, [a day after] talks in Oslo'."""

from functools import cache

from communique.languages import Document, load_table
from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention, Days, iso_day, month_text, shift_days, shift_months
from communique.reading.text import Scene

BACK = 14  # tokens from the trigger back to 'after'
UNITS = {"hour": 0, "minute": 0, "day": 1, "week": 7}


def counted_day(scene: Scene, h: Hypothesis, days: Days) -> DayMention | None:
    """The day of what stands behind 'two days after', 'hours before', 'a week after', counted from the sentence's own.

    None where nothing is counted, in Russian, and where no day is known to count from.
    """
    if scene.language.code != "en":
        return None
    found = _counts(scene.document, h)
    if found is None:
        return None
    first, at, count, unit = found
    if count is None:
        return DayMention(first, at + 1, None, "day.counted", True, "relative")
    sign = -1 if scene.document.tokens[at].lower == "after" else 1
    told = [
        day
        for m in days.of_sentence(scene.document, h.sentence)
        if (m.last <= first or m.first > h.trigger.last)
        and not m.of_document
        and m.kind != "stamp"
        and "/" not in (m.date or "")
        for day in [iso_day((m.date or "").rstrip("~"))]
        if day is not None
    ]
    base = told[0] if told else iso_day(days.anchor)
    if base is None:
        return None
    about = "" if told and unit in ("day", "hour", "minute") else "~"
    if unit in UNITS:
        day = shift_days(base, sign * count * UNITS[unit])
        text = f"{day.isoformat()}{about}" if day else None
    elif unit == "month":
        text = month_text(*shift_months(base.year, base.month, sign * count))
    else:
        text = f"{base.year + sign * count:04d}"
    return DayMention(first, at + 1, text, "day.counted", True, "relative", alternatives=(text, text)) if text else None


def _counts(document: Document, h: Hypothesis) -> tuple[int, int, int | None, str] | None:
    """(first token, token of 'after', how many, of which unit), nearest before the trigger in its clause.

    'met X a day [ahead] of a visit to Peru'; how many is None where only some are told: 'comes [weeks] after he met X'.
    """
    tokens = document.tokens
    start = max(document.sentences[h.sentence].first, h.trigger.first - BACK)
    for at in range(h.trigger.first - 1, start, -1):
        ahead = tokens[at].lower == "ahead" and tokens[at + 1].lower == "of"
        if tokens[at].text in ",;:" or ahead or tokens[at].lower in ("after", "before"):
            if not ahead and tokens[at].lower not in ("after", "before"):
                return None
            unit = next((key for key in tokens[at - 1].keys if key in (*UNITS, "month", "year")), None)
            count = _number(document, at - 2) if unit else None
            if unit in ("hour", "minute") and count is None:
                count = 0
            if unit and count is None and tokens[at - 1].lower == f"{unit}s":
                return at - 1, at, None, unit
            return (at - 1 - (count is not None), at, count or 0, unit) if unit and count is not None else None
    return None


def _number(document: Document, at: int) -> int | None:
    """'a', 'one', 'two', '10' as a number; 'the' day after is one."""
    token = document.tokens[at]
    if token.kind == "number":
        return int(token.text) if token.text.isdigit() and int(token.text) < 1000 else None
    if token.lower == "the":
        return 1
    return _cardinals().get(token.lower)


@cache
def _cardinals() -> dict[str, int]:
    """Number words with their values."""
    rows = [row for row in load_table("en", "numbers") if row["kind"] == "cardinal" and row["value"]]
    return {form: int(row["value"]) for row in rows for form in row["form"].split("|")}
