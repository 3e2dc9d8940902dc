"""The act of a statement: state, praise, call, commit … decided by its verb and its content together.

Every verb of saying speaks for an act with some weight, every cue (cues.tsv) in what is said for another; the heaviest
wins. The weights are round numbers set by hand.
"""

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from communique.languages import Document, Match
from communique.reading.statements.cues import NOUN_KINDS, cue_weight, cues, is_denied, is_given_by_others
from communique.reading.statements.ownwords import NOT, Own, own_acts, own_denial, own_future
from communique.reading.text import OPENS_CONTENT, Head

FIXED = 6.0  # a noun of attitude that its verb takes: 'expressed concern'
DECIDED = 12.0  # a verb that decides by itself: 'thanked'
FEELING = 4.0  # 'is ready'
OPEN = 1.7  # an open verb for its own act: 'said'
LEANING = 2.6  # an open verb with an act of its own: 'warned that', 'assured that'
PLAIN = 1.5  # a sentence without a verb of saying
OBJECT = 1.8  # 'stressed', 'reaffirmed' with a noun for an object
OWN_FUTURE = 2.3  # 'our country will …', said of one's own side
OWN_DENIAL = 2.0  # 'мы не вмешиваемся'
DENIED = 2.0  # 'не является нарушением'
UNWILLING = 3.5  # 'is not ready'
THAT = frozenset({"that", "how", "what", "why", "whether", "что", "как", "на", "в"})


class Decision(NamedTuple):
    """An act, and how far it is ahead of the next (0 to about 10)."""

    act: str
    lead: float


def decide_act(document: Document, head: Head | None, content: tuple[int, int], spoken: bool, own: Own) -> Decision:
    """'stressed the need for …' → call; 'reiterated support' → commit; 'noted the important role' → state.

    `content`: tokens of what is said. `spoken`: it stands in the speaker's own words ('we are ready').
    `own(i)`: is what token i says said of the speaker's own side? None where nothing tells.
    """
    scores: dict[str, float] = defaultdict(float)
    counted: dict[tuple[str, int], float] = defaultdict(float)  # by act and where its cue ends; nouns apart
    _verb(document, scores, head, spoken)
    for match in cues(document, *content):
        if _unwilling(document, match, content[0]) and own(match.first) is not False:
            scores["reject"] += UNWILLING
        if match.row["act"] == "commit" and is_given_by_others(document, head, match, content, own):
            scores["praise"] += OWN_FUTURE if match.row["kind"] == "noun" else 0.0
            continue
        weight = cue_weight(document, head, match, content, spoken, own)
        place = (match.row["act"], match.last if match.row["kind"] not in NOUN_KINDS else -1 - match.first)
        scores[match.row["act"]] += max(0.0, weight - counted[place])  # the same words count once: 'мы [готовы]'
        counted[place] = max(weight, counted[place])
        if match.row["act"] == "criticise" and is_denied(document, match, content[0]):
            scores["reject"] += DENIED
    if head is not None and head.form == "passive" and head.kind in ("stress", "again", "say"):
        for match in cues(document, max(document.sentences[document.tokens[head.first].sentence].first,
                                        head.first - 16), head.first):  # fmt: skip
            if match.row["kind"] in NOUN_KINDS:
                scores[match.row["act"]] += float(match.row["weight"])
    if head is None or head.kind in ("say", "source", "pass", "stress", "again"):
        for act, weight in own_acts(document, content, spoken, own):
            scores[act] += weight
        if promised := own_future(document, content, own):
            scores[promised] += OWN_FUTURE
        elif own_denial(document, content, own):
            scores["reject"] += OWN_DENIAL
    if scores["propose"] and _asked_to_come(document, content):
        scores["invite"] += ASKED + scores["propose"]
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return Decision(ranked[0][0], ranked[0][1] - second)


def _verb(document: Document, scores: dict[str, float], head: Head | None, spoken: bool) -> None:
    """What the verb of saying speaks for."""
    if head is None:
        scores["state"] += PLAIN
    elif head.kind == "light" and head.noun is not None:
        opines = head.noun.row["form"].startswith(BELIEFS) and not _looks_on(document, head.noun.last)
        scores["state" if opines else head.noun.row["act"]] += OPEN if opines else FIXED
    elif head.row["form"].startswith("suggest") and not spoken and _supposes(document, head):
        scores["state"] += LEANING
    elif head.kind == "act" and spoken and head.row["after"] == "welcome":
        scores["state"] += PLAIN  # '«…», – приветствовал гостя министр'
    elif head.kind == "act":
        act = "reject" if head.act == "commit" and _not_to(document, head) else head.act
        scores[act] += LEANING if spoken else FIXED if act == "congratulate" else DECIDED  # who is wished well tells
    elif head.kind == "feel" and (head.trailing or _only_believes(document, head)):
        scores["state"] += OPEN  # '…, уверен посол', 'убеждён, что дорога старая'
    elif head.kind == "feel":
        scores[head.act] += (
            OPEN if document.tokens[head.last : head.last + 1] and document.tokens[head.last].text == ":" else FEELING
        )
    elif (
        head.kind == "again" and document.tokens[head.last : head.last + 1] and document.tokens[head.last].lower == "to"
    ):
        scores[head.act] += LEANING  # 'reaffirmed to work together'
    elif head.kind in ("stress", "again"):
        whole = spoken or head.trailing or _opens_clause(document, head)
        if not whole and "lays_stress" in document.tokens[head.first].key_kinds and _to_be_done(document, head):
            scores["call"] += OBJECT
            return
        scores["state" if whole else head.act] += OPEN if whole else OBJECT
    elif head.row["after"] == "ask" and _asks_to_come(document, head):
        scores["invite"] += ASKED
    elif head.row["form"].startswith("announce") and _gives(document, head):
        scores["commit"] += LEANING
    elif _orders(document, head):
        scores["call"] += LEANING
    elif head.row["form"] in ("assure", "reassure") and _tells_a_fact(document, head):
        scores["state"] += LEANING
    elif head.row["form"].startswith(WARNS) and (spoken or head.trailing):
        scores["state"] += OPEN
        scores[head.act] += HALF  # '«Это лишь начало», – предупредил посол'
    elif (
        head.row["form"].startswith(ASSURES)
        and (head.trailing or _opens_clause(document, head))
        and not _promises(document, head)
    ):
        scores["state"] += OPEN  # 'Дорога открыта, заверил посол', 'заверил, что дорога открыта'
    elif head.row["weight"]:
        scores[head.act] += float(head.row["weight"])
    else:
        scores[head.act] += LEANING if head.act != "state" else OPEN


WARNS, ASSURES = "предупредить", "заверить"
HALF = 1.0
BELIEVES = ("уверен", "убежден", "убеждён")
BELIEFS = ("уверенность", "убежденность", "убеждение")
BELIEF = 24  # tokens after 'уверен' in which what will be is told


def _only_believes(document: Document, head: Head) -> bool:
    """'уверен, что дорога старая' is an opinion; 'уверен, что связи будут крепнуть' looks on."""
    if not head.row["form"].startswith(BELIEVES):
        return False
    aside = head.first and document.tokens[head.first - 1].text == ","  # 'Порт, уверен посол, вырастет'
    return bool(aside) or not _looks_on(document, head.last)


def _promises(document: Document, head: Head) -> bool:
    """Is something of the sentence in the future tense?"""
    sentence = document.sentences[document.tokens[head.first].sentence]
    return any(f.tense == "futr" for t in document.tokens[sentence.first : sentence.last] for f in t.forms[:1])


def _looks_on(document: Document, at: int) -> bool:
    """False where a clause with 'что' follows that tells nothing of the future."""
    if not any(token.lower == "что" for token in document.tokens[at : at + 5]):
        return True
    sentence = document.sentences[document.tokens[at - 1].sentence]
    return any(f.tense == "futr" for t in document.tokens[at : min(at + BELIEF, sentence.last)] for f in t.forms[:1])


ORDER_REACH = 7  # tokens after 'told' in which 'to stay away' begins


def _orders(document: Document, head: Head) -> bool:
    """'told Kingston [to stay out of it]', 'warned it [to leave]': 'to' and a verb after the one who is told."""
    if head.row["form"].split("|")[0] not in ("tell", "warn"):
        return False
    tokens = document.tokens[head.last : head.last + ORDER_REACH]
    for order, token in enumerate(tokens):
        if token.text in ',.;:“"' or token.lower in ("that", "about", "of"):
            return False
        if token.lower == "to" and order and order + 1 < len(tokens):
            after = tokens[order + 1]
            return (
                after.text.islower() and after.lower == after.keys[0] and after.lower not in ("the", "a", "his", "her")
            )
    return False


def _to_be_done(document: Document, head: Head) -> bool:
    """'stressed [overcoming] the crisis', 'stressed the full [implementation] of the accord'; not 'stressed growing ties'."""
    told = document.tokens[head.last : head.last + TO_BE_DONE]
    if told and told[0].lower.endswith("ing") and "ing_epithet" not in told[0].kinds:
        return True
    for token, behind in pairwise(told):
        if "asked_noun" in token.kinds:
            return behind.lower in ("of", "for", "and", "with", "to")
        if token.kind != "word" or not (token.text.islower() and ("det" in token.kinds or not token.kinds)):
            return False
    return False


TO_BE_DONE = 5  # tokens of 'the full and swift implementation of'


def _supposes(document: Document, head: Head) -> bool:
    """'suggested that the port [had] been closed': a clause that tells how things are; 'suggested they should meet' asks."""
    sentence = document.sentences[document.tokens[head.first].sentence]
    for token in document.tokens[head.last : min(sentence.last, head.last + BELIEF // 2)]:
        if "proposes_to" in token.kinds or (token.kind == "mark" and token.text != ","):
            return False
        if "tells_fact" in token.kinds:
            return True
    return False


def _gives(document: Document, head: Head) -> bool:
    """'announced two million euros in [aid]', 'announced a new [loan] to Peru': a promise, where nobody had given it yet."""
    if head.form == "passive" and document.tokens[head.first - 1].lower == "been":
        return False
    sentence = document.sentences[document.tokens[head.first].sentence]
    places = range(sentence.first, head.first) if head.form == "passive" else range(head.last, sentence.last)
    for at in places:
        token = document.tokens[at]
        clause = "relative" in token.kinds or "tells_fact" in token.kinds
        if head.form != "passive" and (at - head.first > GIVEN or token.text in ",;:" or clause):
            return False
        if "aid_given" in token.key_kinds:
            return True
    return False


GIVEN = 11  # tokens from 'announced' to 'assistance'
ASKED = 3.2  # 'asked him to come', more than 'asked'


def _not_to(document: Document, head: Head) -> bool:
    """'promised [not to] yield', 'swore [never] to return': a promise to leave undone is a refusal."""
    following = [token.lower for token in document.tokens[head.last : head.last + 3]]
    return following[:2] == ["not", "to"] or following[:1] == ["never"] or following[:2] == ["to", "never"]


def _asks_to_come(document: Document, head: Head) -> bool:
    """'asked [the president to visit] Lima'."""
    for at in range(head.last, min(head.last + ORDER_REACH, len(document.tokens) - 1)):
        if document.tokens[at].lower == "to":
            return "asked_to" in document.tokens[at + 1].kinds
    return False


def _asked_to_come(document: Document, content: tuple[int, int]) -> bool:
    """'хотел бы предложить вам [посетить] Осло', 'предложил ему [приехать] в мае'. Russian."""
    return any("asked_to" in t.key_kinds for t in document.tokens[content[0] : min(content[1], content[0] + NEAR)])


NEAR = 14  # tokens of 'хотел бы предложить вам, уважаемый господин министр, посетить'


def _tells_a_fact(document: Document, head: Head) -> bool:
    """'assured him [that] the town [was] calm': nothing that is to come, or that the speaker does."""
    sentence = document.sentences[document.tokens[head.first].sentence]
    told = document.tokens[head.last : min(sentence.last, head.last + 2 * BELIEF)]
    that = any(token.lower == "that" for token in told[:TOLD_TO])
    return that and not any("stands_by" in token.kinds for token in told)


TOLD_TO = 8  # tokens of the one assured: 'assured [the chairman of the commission] that'


def _opens_clause(document: Document, head: Head) -> bool:
    """'stressed [to him] that …', 'подчеркнул, что …': a clause follows, no noun."""
    tokens = document.tokens[head.last : head.last + 6]
    for order, token in enumerate(tokens):
        if token.lower in ("that", "что") or token.text in OPENS_CONTENT:
            return True
        if token.text == "," and order == 0:
            return True
    return False


def _unwilling(document: Document, match: Match, first: int) -> bool:
    """'[is not] ready to', '[не] заинтересован'."""
    ready = match.row["kind"] == "first" and match.row["act"] == "commit"
    return ready and match.first > first and document.tokens[match.first - 1].lower in NOT
