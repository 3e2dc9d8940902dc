"""The act of a statement: state, praise, call, commit … decided by its verb and its content together.

Every verb of saying speaks for an act with some weight, every cue (cues.tsv) in what is said for another; the heaviest
wins. The weights are round numbers set by hand.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
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
OWN_ACT = (
    3.0  # 'said that Norway condemns', 'он также поблагодарил, сообщил министр': a verb that acts, of one's own side
)
NOT = frozenset({"не", "not", "never", "n't", "никогда"})
COURTESIES = frozenset({"thank", "congratulate", "condole", "invite"})
JUDGEMENTS = frozenset({"praise", "criticise", "reject"})
WE = frozenset({"we", "i", "мы", "я"})
THAT = frozenset({"that", "how", "what", "why", "whether", "что", "как", "на", "в"})
HIMSELF = frozenset({"he", "she", "он", "она", "что"})
BETWEEN = frozenset(
    {"не", "и", "также", "тоже", "всегда", "уже", "ранее", "лично", "вновь", "never", "also", "had", "has", "have"}
)  # between 'he' and his verb
FIRST_PERSON = ("ю", "у", "ем", "ём", "им", "юсь", "усь", "емся", "имся")  # endings of 'благодарю', 'осуждаем'
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
        for act in _own_acts(document, content, spoken, own):
            scores[act] += OWN_ACT
        if promised := _own_future(document, content, own):
            scores[promised] += OWN_FUTURE
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


OPENING = 3  # tokens of a clause within which a noun of attitude is its subject: 'что [необходимость] …'
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


def _says_that(document: Document, head: Head) -> bool:
    """'reaffirmed [to all] that …', 'подтвердил, что …'."""
    return any(token.lower in ("that", "что") for token in document.tokens[head.last : head.last + 5])


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
        return _noun_weight(document, head, kind, act, weight, distance, spoken)
    if kind == "first":
        side = own(match.first)
        if side is False or (side is None and spoken):
            return 0.0
    if head is not None and head.kind == "name" and act in JUDGEMENTS:
        weight *= JUDGED
    if distance <= NEAR:
        return weight
    return weight * (FAR_WEIGHT if distance <= FAR else LAST_WEIGHT)


def _noun_weight(
    document: Document, head: Head | None, kind: str, act: str, weight: float, distance: int, spoken: bool
) -> float:
    """A noun of attitude counts as the object of its verb, hardly elsewhere."""
    if head is None or spoken:
        near = distance <= LEAD - 3 and act != "state"  # 'наша позиция' says nothing of the act
        return weight * WORDED if kind == "noun" and (act in COURTESIES or near) else 0.0
    if distance > LEAD or (head.form != "passive" and distance > OPENING and _says_that(document, head)):
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
    while back >= first and document.tokens[back].lower in BETWEEN:
        back -= 1
    if back < first:
        return False
    lower = document.tokens[back].lower
    return lower in HIMSELF


def _own_acts(document: Document, content: tuple[int, int], spoken: bool, own: Own) -> Iterator[str]:
    """Acts of verbs that act by themselves, said of one's own side: 'Norway thanked', 'мы пригласили', 'благодарю'."""
    at = content[0]
    while at < min(content[1], content[0] + NEAR):
        matches = [m for m in document.found(at, "sayings") if m.row["after"] != "never"]
        match = matches[0] if matches else None
        at = match.last if match is not None else at + 1
        if (
            match is None
            or match.row["kind"] != "act"
            or match.row["after"]
            or not _verb_of_own(document, match, content[0], spoken, own)
        ):
            continue
        yield match.row["act"]


def _verb_of_own(document: Document, match: Match, first: int, spoken: bool, own: Own) -> bool:
    """Is the verb finite, and the speaker, or his side, its subject?"""
    verb = document.tokens[match.first if document.tokens[match.first].lower != "не" else match.first + 1]
    if verb.forms:
        if not any(f.pos == "VERB" for f in verb.forms[:1]):
            return False
        if spoken and verb.lower.endswith(FIRST_PERSON) and verb.forms[0].tense != "past":
            return True
    elif match.first == first or (not verb.lower.endswith("ed") and document.tokens[match.first - 1].lower not in WE):
        return False
    side = own(match.first)
    return side is True or (side is None and _himself(document, match.first, first))


def _goes_and_meets(document: Document, at: int) -> bool:
    """'would [soon visit]', 'will [hold talks]': the future of an engagement."""
    return any(
        match.row["type"] in ("verb", "noun") and match.row["kind"] not in ("signing", "message")
        for step in range(at + 1, at + 4)
        for match in document.found(step, "triggers")
        if step < len(document.tokens)
    )


def _negated(document: Document, at: int, content: tuple[int, int]) -> bool:
    """'не введет', 'will never'; 'не будут возражать' is no refusal."""
    around = (at - 1,) if document.tokens[at].forms else (at + 1, at + 2)
    if not any(document.tokens[i].lower in NOT for i in around if content[0] <= i < content[1]):
        return False
    return all(
        m.row["act"] != "reject" for i in range(at + 1, at + 4) if i < content[1] for m in document.found(i, "sayings")
    )


def _own_future(document: Document, content: tuple[int, int], own: Own) -> str:
    """'Our country will help', 'Будапешт оплатит': one's own side in the future tense commits itself, or refuses."""
    for at in range(content[0], min(content[1], content[0] + NEAR)):
        token = document.tokens[at]
        future = token.lower in ("will", "would", "shall") or any(
            f.pos == "VERB" and f.tense == "futr" for f in token.forms[:1]
        )
        future = future and all(f.tense != "pres" for f in token.forms)  # 'считаем' may be either
        if future and _goes_and_meets(document, at):
            return ""  # 'said he would travel to Oslo': told, not promised
        if future and (own(at) is True or (own(at) is None and _himself(document, at, content[0]))):
            return "reject" if _negated(document, at, content) else "commit"
        if future:
            return ""
    return ""
