"""English: two conferences of the same people, told apart by their names: 'attended the Arctic Forum and the Nordic Council session'."""

from itertools import pairwise

from communique.languages import Document
from communique.reading.clauses import Hypothesis
from communique.reading.frames import Account
from communique.reading.text import Scene

REACH = 8  # tokens of a conference's name before and behind its noun
LINKS = frozenset(["of", "on", "for", "the", "and", "in", "'s", "’s", "'", "’", "-", "&"])


def is_another_event(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """Do both tell a name of their conference, without a word in common?

    Not where one is an abbreviation alone, which may stand for the other's words.
    """
    first = account.hypotheses[0]
    if h.kinds != ("conference",) or first.kinds != ("conference",):
        return False
    if scene.language.code == "ru":
        return _are_listed(scene.document, first, h)
    if h.trigger.type != "event" or first.trigger.type != "event":
        return False
    if any(scene.document.sentences[one.sentence].kind == "title" for one in (h, first)):
        return False
    if _is_joined(scene.document, first, h):
        return True
    near = scene.document.tokens[max(0, h.trigger.first - REACH) : h.trigger.first]
    too = any("too" in t.kinds and t.sentence == h.sentence for t in near)
    if too and not h.bare and h.trigger.word != first.trigger.word:
        return True  # 'He also addressed the Leaders' Dialogue'
    mine, theirs = _name(scene, h), _name(scene, first)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_listed(document: Document, one: Hypothesis, other: Hypothesis) -> bool:
    """'примет участие в [саммите] СНГ, [заседании] Совета ШОС и форуме': each in one list behind one verb. Russian."""
    if one.sentence != other.sentence or not one.trigger.last < other.trigger.first:
        return False
    if not (one.from_subject and other.from_subject and one.trigger.type == other.trigger.type == "event"):
        return False
    between = document.tokens[one.trigger.last : other.trigger.first]
    if any(f.pos in ("VERB", "PRTS", "INFN", "GRND", "PRTF") for t in between for f in t.forms[:1]):
        return False
    cases = [{f.case for f in document.tokens[h.trigger.head].forms} for h in (one, other)]
    return bool(cases[0] & cases[1]) and any(t.lower in (",", "и") for t in between)


def _is_joined(document: Document, one: Hypothesis, other: Hypothesis) -> bool:
    """'will attend the [ministerial meeting] in Lima and the [international conference] on Chad': two, of one clause."""
    if one.sentence != other.sentence or not one.trigger.last < other.trigger.first:
        return False
    words = [t.lower for t in document.tokens[one.trigger.last : other.trigger.first]]
    if any(word in AGAIN for word in words):
        return False
    return any(pair in (("and", "the"), ("and", "a"), ("and", "an")) for pair in pairwise(words[-REACH:]))


AGAIN = frozenset([".", ";", "said", "told", "which", "that", "where", "this"])


def _name(scene: Scene, h: Hypothesis) -> set[str]:
    """'the first [Arctic] Leaders' Dialogue [Forum]' → {'arctic'}: capitalised words that tell which conference."""
    tokens, sentence, out = scene.document.tokens, scene.document.sentences[h.sentence], set()
    for step, last in (
        (-1, max(sentence.first, h.trigger.first - REACH)),
        (1, min(sentence.last, h.trigger.last + REACH)),
    ):
        at = h.trigger.first - 1 if step < 0 else h.trigger.last
        while (at - last) * step < 0:
            token = tokens[at]
            if token.is_title and not token.is_caps:
                out.add(token.lower)
            elif token.is_caps and len(token.text) > 1:
                return set()
            elif token.lower not in LINKS:
                break
            at += step
    head = tokens[h.trigger.first : h.trigger.last]
    out |= {t.lower for t in head if t.is_title}
    return out - scene.language.words("event_common")
