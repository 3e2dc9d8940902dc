"""The last day of a visit told by its first, and the first of one told by its last: 'arrived on Monday. … He left on Thursday'."""

import datetime
from itertools import takewhile

from communique.reading.accounts.lasting import days_counted
from communique.reading.days import DayMention, Days, days_apart, interval, is_day
from communique.reading.frames import Account
from communique.reading.text import Scene, Sight

LONGEST = 6  # days from the first to the last of a visit whose end is told apart
FURTHER = 4  # sentences behind those that tell of the visit
BEFORE, BEHIND = 6, 5  # tokens from a verb to the day of what it tells, and from a Russian day to its verb
COUNTED_REACH = 6  # tokens from 'will spend' to 'three days'


def whole_visit(scene: Scene, sight: Sight, account: Account, days: Days) -> None:
    """Gives a visit of which one day is told its other edge, where the report tells that of the same journey."""
    if account.kind != "visit" or account.status == "cancelled" or account.date_at is None:
        return
    if not is_day(account.date) or not account.date_rule.startswith("date.day"):
        return
    day = account.date
    if _tells_end(scene, account.date_at[0], account.date_at[1]):
        if (first := _arrival(account, day)) is not None:
            account.date = interval(first, day)
        return
    last = _end(scene, sight, account, day, days) or _counted_end(scene, sight, account, day)
    if last is not None:
        account.date = interval(day, last)


def _end(scene: Scene, sight: Sight, account: Account, first: str, days: Days) -> str | None:
    """The day on which whoever visits left, goes home or ends the visit."""
    to_come = account.status == "planned" or first > (days.anchor or first)
    for sentence in _of_the_visit(scene, sight, account):
        for mention in days.of_sentence(scene.document, sentence):
            if (mention.first, mention.last) == account.date_at or mention.of_document:
                continue
            if not (_tells_end(scene, mention.first, mention.last) or _stays_until(scene, mention)):
                continue
            for last in (mention.resolve(to_come), mention.resolve(True)):
                if is_day(last) and _is_later(first, last):
                    return last
    return None


def _counted_end(scene: Scene, sight: Sight, account: Account, first: str) -> str | None:
    """'He will [spend three days] in Peru', 'визит [продлится три дня]': the last of them."""
    for sentence in _of_the_visit(scene, sight, account):
        here = scene.document.sentences[sentence]
        for at in range(here.first, here.last):
            if not sight.key_word(at, "stays_for"):
                continue
            reach = range(at + 1, min(at + COUNTED_REACH, here.last))
            length = next((n for step in reach if (n := days_counted(scene, step))), 0)
            if 1 < length <= LONGEST:
                return (datetime.date.fromisoformat(first) + datetime.timedelta(days=length - 1)).isoformat()
    return None


def _arrival(account: Account, last: str) -> str | None:
    """'concluded his visit on Saturday. He had [arrived on Thursday]': the day told of the same visit's beginning."""
    for h in account.hypotheses:
        first = h.day.resolve(False) if h.day is not None else None
        if is_day(first) and _is_later(first, last):
            return first
    return None


def _of_the_visit(scene: Scene, sight: Sight, account: Account) -> list[int]:
    """The sentences that tell of the visit, and those behind them that name whoever visits or speak of 'the visit'."""
    own = account.sentences
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    behind = range(own[-1] + 1, min(own[-1] + FURTHER + 1, len(scene.document.sentences)))
    out = list(own)
    for sentence in behind:
        here = scene.document.sentences[sentence]
        names = any(m.entity in visitors for m in scene.of_sentence(sentence) if m.entity is not None)
        if names or any(sight.key_word(at, "stay_abroad") for at in range(here.first, here.last)):
            out.append(sentence)
    return out


def _tells_end(scene: Scene, first: int, last: int) -> bool:
    """'will [leave] on Thursday', 'the visit [ends] on Thursday', '[flew home] on Saturday', '14 июня он [отбыл]': is the day told of
    a journey's end?"""
    sentence = scene.document.sentences[scene.document.tokens[first].sentence]
    if _ends_on(scene, range(first - 1, max(first - BEFORE, sentence.first) - 1, -1)):
        return True
    return scene.language.code == "ru" and _ends_on(scene, range(last, min(last + BEHIND, sentence.last)))


def _ends_on(scene: Scene, way: range) -> bool:
    """Does a journey end at one of these tokens, before a mark?"""
    clause = takewhile(lambda at: scene.document.tokens[at].text not in ",;:", way)
    return any(_is_end(scene, at) for at in clause)


def _is_end(scene: Scene, at: int) -> bool:
    """'leaves', 'concluded', 'returned'; 'flies home', 'отбыл на родину'; not '[departs] for Peru', which begins one."""
    token, behind = scene.document.tokens[at], [t.lower for t in scene.document.tokens[at + 1 : at + 3]]
    if token.key_kinds & {"ends_visit", "returns_home"}:
        return True
    goes = token.key_kinds & {"departs", "sets_off"}
    if goes and not HOME.isdisjoint(behind):
        return True
    return "departs" in token.key_kinds and behind[:1] not in (["for"], ["to"], ["в"], ["на"])


HOME = frozenset(["home", "back", "домой", "родину"])


def _stays_until(scene: Scene, mention: DayMention) -> bool:
    """'is [staying until] Saturday': English."""
    tokens = scene.document.tokens
    before = tokens[max(0, mention.first - BEFORE) : mention.first]
    told = any("stays_for" in t.key_kinds for t in before if t.sentence == tokens[mention.first].sentence)
    return told and mention.bound == "until"


def _is_later(first: str, last: str) -> bool:
    away = days_apart(first, last)
    return first < last and away is not None and away <= LONGEST
