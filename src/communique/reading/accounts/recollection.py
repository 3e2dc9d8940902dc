"""What a report tells as a recollection only, or touches on in passing: all that tells of it stands behind such a word."""

from collections.abc import Callable

from communique.reading.clauses import Hypothesis
from communique.reading.frames import Account
from communique.reading.text import Scene

RECALL_REACH = 7  # tokens between 'recalled' and what it recalls
OUTCOME_REACH = 8  # tokens between 'reached' and the noun of the engagement that brought it
TOUCH_REACH = 5  # tokens between 'touching upon' and the noun


def is_recollection(scene: Scene, account: Account) -> bool:
    """'recalled with pleasure [his visit to Ghana]', 'remembered …', 'the accords reached during [X's visit]'."""
    return _all_told(account, lambda h: is_recollected(scene, h) or has_brought(scene, h) or _told_before(scene, h))


def _told_before(scene: Scene, h: Hypothesis) -> bool:
    """'[Ранее] X встретился с Y', '[До этого] он принял Y': a sentence behind the first that opens so, and tells no day."""
    first = scene.document.sentences[h.sentence].first
    words = [token.lower for token in scene.document.tokens[first : first + 2]]
    opens = {words[0], " ".join(words)} & scene.language.words("told_before")
    return bool(opens) and h.sentence > 0 and h.day is None and h.status == "held"


def is_recollected(scene: Scene, h: Hypothesis) -> bool:
    """'[recalled] with pleasure his visit', 'с удовольствием [вспомнил] встречу с премьером': a noun behind such a word."""
    words = scene.language.words("recollects")
    before = scene.document.tokens[max(0, h.trigger.first - RECALL_REACH) : h.trigger.first]
    return any(t.sentence == h.sentence and words & {t.lower, *t.keys} for t in before)


def has_brought(scene: Scene, h: Hypothesis) -> bool:
    """'accords [reached] during the visit', 'договоренности, [достигнутые] в ходе визита': what is spoken of now came of it."""
    if h.trigger.type == "verb" or h.kind not in ("visit", "meeting", "call"):
        return False
    tokens, outcome = scene.document.tokens, scene.language.words("outcome")
    start = max(scene.document.sentences[h.sentence].first + 1, h.trigger.first - OUTCOME_REACH)
    for at in range(h.trigger.first - 1, start - 1, -1):
        token, before = tokens[at], tokens[at - 1]
        if token.text in (";", ":") or (token.text == "," and scene.language.code == "en"):
            return False
        if outcome & {token.lower, *token.keys}:
            if scene.language.code == "ru":
                return any(f.pos in ("PRTF", "ADJF") for f in token.forms[:1])
            return before.kind == "word" and not before.is_title and before.lower not in scene.language.words("aux")
    return False


def is_touched_on(scene: Scene, account: Account) -> bool:
    """'[Touching upon] the telephone conversation with X, Y said', '[вспоминая] визит X', 'spoke to Y [following] the call of X': by a noun."""
    words, following = scene.language.words("touching_on"), scene.language.words("following_on")

    def stands_behind(h: Hypothesis) -> bool:
        start = scene.document.sentences[h.sentence].first
        before = scene.document.tokens[max(start, h.trigger.first - TOUCH_REACH) : h.trigger.first]
        if h.trigger.type == "verb" or not before:
            return False
        after = next((t.index for t in before if t.lower in following and t.index > start), None)
        return any(t.lower in words for t in before) or (after is not None and _is_told(scene, start, after))

    return _all_told(account, stands_behind)


def _is_told(scene: Scene, first: int, last: int) -> bool:
    """Does a verb between the tokens tell of another meeting or call?"""
    found = (m for at in range(first, last) for m in scene.document.found(at, "triggers"))
    return any(m.row["type"] == "verb" and m.row["kind"] != "conference" for m in found)


def _all_told(account: Account, holds: Callable[[Hypothesis], bool]) -> bool:
    """Does it hold of all that tells of the account, what only points back left out?"""
    told = [h for h in account.hypotheses if not h.generic]
    return bool(told) and all(holds(h) for h in told)
