"""What a statement says of the speaker's own side: what it does ('we invited', 'Norway condemns') and will do."""

from collections.abc import Callable, Iterator

from communique.languages import Document, Match

Own = Callable[[int], bool | None]

NEAR = 12  # tokens of content in which one's own verb is looked for
OWN_ACT = 3.0  # a verb that acts, of one's own side: 'said that Norway condemns', 'мы пригласили'
OWN_WISH = 6.0  # 'I would like to invite you'
WE = frozenset({"we", "i", "мы", "я"})
WANT = frozenset({"like", "want", "wish"})
WISHED = ("хот", "хоч")  # how 'хотел бы', 'хочу' begin
WISHES = frozenset(
    {"thank", "congratulate", "condole", "invite", "call", "propose", "praise"}
)  # what one 'would like to'
NOT = frozenset({"не", "not", "never", "n't", "никогда"})
BETWEEN = frozenset(
    {"не", "и", "также", "тоже", "всегда", "уже", "ранее", "лично", "вновь", "never", "also", "had", "has", "have"}
)  # between 'he' and his verb
FIRST_PERSON = ("ю", "у", "ем", "ём", "им", "юсь", "усь", "емся", "имся")  # endings of 'благодарю', 'осуждаем'
HIMSELF = frozenset({"he", "she", "they", "он", "она", "что"})


def own_acts(document: Document, content: tuple[int, int], spoken: bool, own: Own) -> Iterator[tuple[str, float]]:
    """Acts of verbs that act by themselves, said of one's own side: 'Norway thanked', 'мы пригласили', 'благодарю'."""
    at = content[0]
    while at < min(content[1], content[0] + 2 * NEAR):
        matches = [m for m in document.found(at, "sayings") if m.row["after"] != "never"]
        match = matches[0] if matches else None
        at = match.last if match is not None else at + 1
        light = match is not None and match.row["kind"] == "light" and spoken
        if match is None or (match.row["act"] in ("", "state") and not light) or match.row["after"] not in ("", "ask"):
            continue
        if match.row["kind"] == "light" and spoken and (noun := _attitude_of_mine(document, match, content)):
            yield noun, OWN_WISH
            continue
        if match.first > content[0] and document.tokens[match.first - 1].lower in NOT:
            continue  # 'стороны не договорились'
        if match.first >= content[0] + NEAR and not _wished(document, match, content[0]):
            continue  # far on only 'I would like to thank you' counts
        if match.row["kind"] not in ("act", "say") or not _verb_of_own(document, match, content[0], spoken, own):
            continue
        yield match.row["act"], OWN_WISH if _wished(document, match, content[0]) else OWN_ACT


def first_person(document: Document, at: int) -> bool:
    """'благодарю', 'осуждаем': a Russian verb of the first person."""
    token = document.tokens[at]
    verb = any(f.pos == "VERB" and f.tense != "past" for f in token.forms[:1])
    return verb and token.lower.endswith(FIRST_PERSON)


def _wished(document: Document, match: Match, first: int) -> bool:
    """'I would like to [invite] you', 'хочу [поблагодарить]'."""
    before = [token.lower for token in document.tokens[max(first, match.first - 3) : match.first]]
    return (before[-1:] == ["to"] and bool(WANT & set(before))) or any(w.startswith(WISHED) for w in before)


def _attitude_of_mine(document: Document, match: Match, content: tuple[int, int]) -> str:
    """'I will [convey] our [concern]', 'we would like to [express] our [gratitude]': the act of the noun; '' where none."""
    subject = [token.lower for token in document.tokens[max(content[0], match.first - MY_REACH) : match.first]]
    if not WE & set(subject):
        return ""
    for at in range(match.last, min(content[1], match.last + NEAR)):
        for noun in document.found(at, "cues"):
            if noun.row["kind"] == "noun" and noun.row["act"] != "state":
                return noun.row["act"]
    return ""


MY_REACH = 5  # tokens from 'I' to the verb: 'I [would also like to] express'


def _verb_of_own(document: Document, match: Match, first: int, spoken: bool, own: Own) -> bool:
    """Is the verb finite, and the speaker, or his side, its subject?"""
    verb = document.tokens[match.first if document.tokens[match.first].lower != "не" else match.first + 1]
    if spoken and _wished(document, match, first):
        return match.row["act"] in WISHES
    if verb.forms:
        if not any(f.pos == "VERB" for f in verb.forms[:1]):
            return False
        if spoken and first_person(document, match.first + (verb is not document.tokens[match.first])):
            return True
    elif match.first == first or (not verb.lower.endswith("ed") and not _behind_we(document, match.first)):
        return False
    side = own(match.first)
    return side is True or (side is None and _himself(document, match.first, first))


def _behind_we(document: Document, at: int) -> bool:
    """'we [urge]', 'I strongly [condemn]'."""
    back = at - 1
    while back > 0 and (document.tokens[back].lower.endswith("ly") or "adverb" in document.tokens[back].kinds):
        back -= 1
    return document.tokens[back].lower in WE


def own_future(document: Document, content: tuple[int, int], own: Own) -> str:
    """'Our country will help', 'Будапешт оплатит': one's own side in the future tense commits itself, or refuses."""
    for at in range(content[0], min(content[1], content[0] + NEAR)):
        token = document.tokens[at]
        future = token.lower in ("will", "would", "shall") or any(
            f.pos == "VERB" and f.tense == "futr" for f in token.forms[:1]
        )
        future = future and all(f.tense != "pres" for f in token.forms)  # 'считаем' may be either
        if future and any("seeing" in t.key_kinds for t in document.tokens[at : at + 1 + (not token.forms)]):
            continue  # 'посмотрим, сможем ли', 'we will see': no promise
        if future and _goes_and_meets(document, at):
            return ""  # 'said he would travel to Oslo': told, not promised
        if future and (own(at) is True or (own(at) is None and _himself(document, at, content[0]))):
            return "reject" if _negated(document, at, content) else "commit"
        if future:
            return ""
    return ""


def own_denial(document: Document, content: tuple[int, int], own: Own) -> bool:
    """'мы [не вмешиваемся]', 'Осло [не поставлял] судов': one's own side does not, or did not. Russian."""
    for at in range(content[0] + 1, min(content[1], content[0] + 2 * NEAR)):
        if document.tokens[at - 1].lower != "не":
            continue
        verb = next((f for f in document.tokens[at].forms[:1] if f.pos == "VERB" and f.tense in ("pres", "past")), None)
        if verb is not None and "knowing" not in document.tokens[at].key_kinds:
            we = any(t.lower in WE for t in document.tokens[content[0] : at])
            if we and verb.tense == "pres" and not first_person(document, at):
                return False  # 'мы поняли, что порт не закрывается'
            return own(at) is True
    return False


def _negated(document: Document, at: int, content: tuple[int, int]) -> bool:
    """'не введет', 'will never'; 'не будут возражать' is no refusal."""
    around = (at - 1,) if document.tokens[at].forms else (at + 1, at + 2)
    if not any(document.tokens[i].lower in NOT for i in around if content[0] <= i < content[1]):
        return False
    return all(
        m.row["act"] != "reject" or m.row["after"] == "never"
        for i in range(at + 1, at + 4)
        if i < content[1]
        for m in document.found(i, "sayings")
    )


def _himself(document: Document, at: int, first: int) -> bool:
    """'(said) he would …', '(сообщил, что) будет …': the one who speaks is the one who will do it."""
    back = at - 1
    while back >= first and document.tokens[back].lower in BETWEEN:
        back -= 1
    if back < first:
        return False
    lower = document.tokens[back].lower
    return lower in HIMSELF


STAYING = frozenset(["stay", "remain", "continue"])


def _goes_and_meets(document: Document, at: int) -> bool:
    """'would [soon visit]', 'will [hold talks]', '[встретится]': the future of an engagement; not 'оставим [открытыми]'."""
    if any(token.lower in STAYING for token in document.tokens[at + 1 : at + 3]):
        return False  # 'will stay engaged'
    return any(
        match.row["type"] in ("verb", "noun") and match.row["kind"] not in ("signing", "message")
        for step in range(at, at + 4)
        if step < len(document.tokens) and _may_meet(document, step)
        for match in document.found(step, "triggers")
    )


def _may_meet(document: Document, at: int) -> bool:
    forms = document.tokens[at].forms
    return not forms or forms[0].pos in ("VERB", "INFN", "NOUN")
