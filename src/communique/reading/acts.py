"""The act of a statement: state, praise, call, commit … decided by its verb and its content together.

Every verb of saying speaks for an act with some weight, every cue (cues.tsv) in what is said for another; the heaviest
wins. The weights are round numbers set by hand.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from communique.languages import Document, Match
from communique.reading.heads import OPENS_CONTENT, Head

LEAD = 7  # tokens after 'stressed', 'reaffirmed' in which the noun that counts stands
NEAR, FAR = 12, 24  # tokens of content up to which a cue counts full, then less
FAR_WEIGHT, LAST_WEIGHT = 0.7, 0.4
FIXED = 6.0  # a verb that decides by itself: 'thanked'
FEELING = 4.0  # 'is ready'
OPEN = 1.7  # an open verb for its own act: 'said'
LEANING = 2.6  # an open verb with an act of its own: 'warned that', 'assured that'
PLAIN = 1.5  # a sentence without a verb of saying
OBJECT = 1.8  # 'stressed', 'reaffirmed' with a noun for an object
JUDGED = 1.5  # times a judging cue counts after 'described as'
WORDED = 0.8  # times an attitude's noun counts in speech itself: 'I extend my best wishes'
OWN_FUTURE = 2.3  # 'our country will …', said of one's own side
COURTESIES = frozenset({"thank", "congratulate", "condole", "invite"})
JUDGEMENTS = frozenset({"praise", "criticise", "reject"})
THAT = frozenset({"that", "how", "what", "why", "whether", "что", "как", "на", "в"})
HIMSELF = frozenset({"he", "she", "он", "она", "что"})
NOUN_KINDS = frozenset({"noun", "lead"})


Own = Callable[[int], bool | None]


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
    _verb(document, scores, head, spoken)
    for match in cues(document, *content):
        scores[match.row["act"]] += _weight(document, head, match, content, spoken, own)
    if head is not None and head.form == "passive" and head.kind in ("stress", "again", "say"):
        for match in cues(document, max(document.sentences[document.tokens[head.first].sentence].first,
                                        head.first - 16), head.first):  # fmt: skip
            if match.row["kind"] in NOUN_KINDS:
                scores[match.row["act"]] += float(match.row["weight"])
    if head is None or head.kind in ("say", "source", "pass", "stress", "again"):
        scores["commit"] += OWN_FUTURE * _own_future(document, content, own)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return Decision(ranked[0][0], ranked[0][1] - second)


def _verb(document: Document, scores: dict[str, float], head: Head | None, spoken: bool) -> None:
    """What the verb of saying speaks for."""
    if head is None:
        scores["state"] += PLAIN
    elif head.kind == "light" and head.noun is not None:
        scores[head.noun.row["act"]] += FIXED
    elif head.kind == "act":
        scores[head.act] += LEANING if spoken else FIXED
    elif head.kind == "feel":
        scores[head.act] += (
            OPEN if document.tokens[head.last : head.last + 1] and document.tokens[head.last].text == ":" else FEELING
        )
    elif head.kind in ("stress", "again"):
        whole = spoken or head.trailing or _opens_clause(document, head)
        scores["state" if whole else head.act] += OPEN if whole else OBJECT
    elif _orders(document, head):
        scores["call"] += LEANING
    elif head.row["weight"]:
        scores[head.act] += float(head.row["weight"])
    else:
        scores[head.act] += LEANING if head.act != "state" else OPEN


ORDER_REACH = 7  # tokens after 'told' in which 'to stay away' begins


def _orders(document: Document, head: Head) -> bool:
    """'told Kingston [to stay out of it]': 'to' and a verb after the one who is told."""
    if head.row["form"].split("|")[0] != "tell":
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


def _opens_clause(document: Document, head: Head) -> bool:
    """'stressed [to him] that …', 'подчеркнул, что …': a clause follows, no noun."""
    tokens = document.tokens[head.last : head.last + 6]
    for order, token in enumerate(tokens):
        if token.lower in ("that", "что") or token.text in OPENS_CONTENT:
            return True
        if token.text == "," and order == 0:
            return True
    return False


def cues(document: Document, first: int, last: int) -> list[Match]:
    """The cues in tokens `first` to `last`: of each kind the longest at its place, none within another."""
    out: list[Match] = []
    ends: dict[str, int] = {}
    for at in range(first, last):
        for match in document.found(at, "cues"):
            kind = match.row["kind"]
            if match.last > last or at < ends.get(kind, 0) or not _as_written(document, match):
                continue
            ends[kind] = match.last
            out.append(match)
    return out


def _as_written(document: Document, match: Match) -> bool:
    """Rows marked `exact` want the very forms of the table: 'будем', not 'будет'."""
    if match.row["match"] != "exact":
        return True
    words = " ".join(t.lower for t in document.tokens[match.first : match.last]).replace("’", "'").replace("ё", "е")
    return words in [form.strip().replace("ё", "е") for form in match.row["form"].split("|")]


def _weight(
    document: Document, head: Head | None, match: Match, content: tuple[int, int], spoken: bool,
    own: Own,
) -> float:  # fmt: skip
    kind, act, weight = match.row["kind"], match.row["act"], float(match.row["weight"])
    before = head.last if head is not None and head.last <= match.first and not spoken else content[0]
    distance = match.first - before
    if kind in NOUN_KINDS:
        return _noun_weight(head, kind, act, weight, distance, spoken)
    if kind == "first":
        side = own(match.first)
        if side is False or (side is None and spoken):
            return 0.0
    if head is not None and head.kind == "name" and act in JUDGEMENTS:
        weight *= JUDGED
    if distance <= NEAR:
        return weight
    return weight * (FAR_WEIGHT if distance <= FAR else LAST_WEIGHT)


def _noun_weight(head: Head | None, kind: str, act: str, weight: float, distance: int, spoken: bool) -> float:
    """A noun of attitude counts as the object of its verb, hardly elsewhere."""
    if head is None or spoken:
        return weight * WORDED if kind == "noun" and (act in COURTESIES or distance <= LEAD - 3) else 0.0
    if distance > LEAD:
        return 0.0
    if head.kind in ("stress", "again", "pass"):
        return weight
    if head.row["after"] in ("ask", "relay"):
        return weight * (1.5 if act in COURTESIES else 0.0)
    if head.kind in ("say", "source"):
        return weight * (1.0 if distance <= 3 else 0.4)
    return 0.0


def _himself(document: Document, at: int, first: int) -> bool:
    """'(said) he would …', '(сообщил, что) будет …': the one who speaks is the one who will do it."""
    back = at - 1
    while back >= first and document.tokens[back].lower in ("не", "also", "never", "и"):
        back -= 1
    if back < first:
        return False
    lower = document.tokens[back].lower
    return lower in HIMSELF


def _goes_and_meets(document: Document, at: int) -> bool:
    """'would [soon visit]', 'will [hold talks]': the future of an engagement."""
    return any(
        match.row["type"] in ("verb", "noun") and match.row["kind"] not in ("signing", "message")
        for step in range(at + 1, at + 4)
        for match in document.found(step, "triggers")
        if step < len(document.tokens)
    )


def _own_future(document: Document, content: tuple[int, int], own: Own) -> bool:
    """'Our country will help', 'Будапешт оплатит': one's own side in the future tense."""
    for at in range(content[0], min(content[1], content[0] + NEAR)):
        token = document.tokens[at]
        future = token.lower in ("will", "would", "shall") or any(
            f.pos == "VERB" and f.tense == "futr" for f in token.forms[:1]
        )
        if future and _goes_and_meets(document, at):
            return False  # 'said he would travel to Oslo': told, not promised
        if future:
            return own(at) is True or (own(at) is None and _himself(document, at, content[0]))
    return False
