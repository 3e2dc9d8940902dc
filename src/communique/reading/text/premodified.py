"""Russian phrases between a participle and its noun: 'итоги [состоявшейся 3 мая в Лиме] встречи'."""

from communique.languages import Document, Token

BACK = 7  # tokens from a day or place back to the participle
AHEAD = 9  # tokens from a day or place to the noun
EPITHETS = frozenset(
    [
        "предстоящий",
        "недавний",
        "прошлый",
        "минувший",
        "ближайший",
        "намеченный",
        "запланированный",
        "прошедший",
        "грядущий",
    ]
)
ENDS = frozenset([",", ".", ";", ":", "(", ")", "—", "–", "!", "?"])


def noun_around(document: Document, at: int, *, anything: bool = False) -> int | None:
    """The noun of an engagement (of anything) that a participle, told before the token, modifies behind it; None where
    there is none.

    'предстоящий [5 июня] в Лиме саммит', 'на прошедшем в [Осло] форуме' → the token of the noun; 'решения [майского]
    саммита' likewise.
    """
    opener = (
        document.tokens[at] if any(f.pos == "ADJF" for f in document.tokens[at].forms[:1]) else _opener(document, at)
    )
    if opener is None:
        return None
    agreed = _cases(opener)
    for step in range(at + 1, min(at + AHEAD, len(document.tokens))):
        token = document.tokens[step]
        if token.text in ENDS or token.sentence != opener.sentence or any(f.pos == "VERB" for f in token.forms[:1]):
            return None
        nouns = {(f.case, f.number) for f in token.forms if f.pos == "NOUN"}
        if nouns & agreed and (
            anything or any(m.row["type"] in ("noun", "event") for m in document.found(step, "triggers"))
        ):
            return step
    return None


def _opener(document: Document, at: int) -> Token | None:
    """The participle of the phrase around the token, unless a comma before it makes a clause behind its noun of it."""
    for step in range(at - 1, max(-1, at - BACK - 1), -1):
        token = document.tokens[step]
        forms = token.forms[:1]
        if token.text in ENDS or any(f.pos in ("VERB", "PRTS", "GRND", "INFN") for f in forms):
            return None
        if any(f.pos == "PRTF" for f in forms) or EPITHETS & {*token.keys}:
            return token if step and document.tokens[step - 1].text != "," else None
    return None


def past_participle(document: Document, at: int, noun: int) -> int:
    """'встреча [находящегося в Осло с визитом] министра A': where the phrase that modifies the noun ends, which a participle in
    the genitive begins at `at`; `at` if none does."""
    opener = document.tokens[at] if at < noun else None
    if opener is None or noun - at > AHEAD or not any(f.pos == "PRTF" and f.case == "gent" for f in opener.forms):
        return at
    between = document.tokens[at + 1 : noun]
    if any(t.text in ENDS or any(f.pos in ("VERB", "PRTS", "INFN") for f in t.forms[:1]) for t in between):
        return at
    mine = {(f.gender, f.number) for f in opener.forms if f.pos == "PRTF" and f.case == "gent"}
    head = document.tokens[noun].forms
    agrees = any(f.case == "gent" and (f.gender, f.number) in mine for f in head if f.pos == "NOUN")
    return noun if agrees or any(f.case == "gent" and f.number == "plur" for f in head) else at


def opener_of(document: Document, noun: int) -> int | None:
    """'в ходе [прошедших в Лиме] переговоров': the participle that opens the phrase before the noun; None where there is none."""
    opener = _opener(document, noun)
    if opener is None or opener.index >= noun - 1 or opener.sentence != document.tokens[noun].sentence:
        return None
    agreed = _cases(opener)
    mine = any((f.case, f.number) in agreed for f in document.tokens[noun].forms if f.pos == "NOUN")
    return opener.index if mine and noun_around(document, noun - 1) == noun else None


def _cases(token: Token) -> set[tuple[str, str]]:
    return {(f.case, f.number) for f in token.forms if f.pos in ("PRTF", "ADJF")}


def is_of_another(document: Document, at: int, last: int, *, anything: bool = False) -> bool:
    """Does the token stand in such a phrase of a noun behind the trigger that ends at `last`? One before it tells where it was."""
    noun = noun_around(document, at, anything=anything) if at >= last else None
    return noun is not None and noun >= last
