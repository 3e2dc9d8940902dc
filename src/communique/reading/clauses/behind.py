"""English: what stands behind an engagement's word, however long the names and offices between it and its verb."""

from collections.abc import Sequence

from communique.languages import Token
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

REACH = 30  # tokens from a noun to its verb: 'talks between A and B have been put off'
PHRASE = 5  # tokens before a noun that belong to it: 'the first round of [talks]'


def words_behind(sight: Sight, trigger: Trigger, end: int) -> list[str]:
    """The words behind a trigger, lower case; of a noun that may be a subject without the commas inside its phrase.

    'A visit by the minister of Peru[,] Luis Paz[,] to Oman is planned'; not 'After talks with Minister Paz, she is to'.
    """
    stop = min(end, trigger.last + LONG_PHRASE)
    end = next((at for at in range(trigger.last, stop) if sight.lower(at) == "whose"), end)  # 'met A, [whose visit …]'
    start = sight.start_of(trigger.first)
    near = range(max(start, trigger.first - PHRASE), trigger.first)
    if trigger.type == "verb" or any(sight.word(at, "prep") and sight.lower(at) != "of" for at in near):
        return [t.lower for t in sight.tokens[trigger.last : min(end, trigger.last + REACH)]]
    behind = sight.tokens[trigger.last : min(end, trigger.last + LONG_PHRASE)]
    told = [t for at, t in enumerate(behind) if t.text != "," or not _goes_on_behind(behind[at + 1 : at + 2])]
    return _without_names(told)[:REACH]


def _without_names(told: Sequence[Token]) -> list[str]:
    """Lower case, a run of capitals as its first word: 'between [Minister of Trade of the Republic of Peru Luis Paz] is put off'."""
    out: list[str] = []
    in_name = False
    for at, token in enumerate(told):
        joins = token.lower in JOINING and any(t.is_title for t in told[at + 1 : at + 3])
        if not (in_name and (token.is_title or joins)):
            out.append(token.lower)
        in_name = token.is_title or (in_name and joins)
    return out


LONG_PHRASE = 70  # tokens of a noun's phrase that names two with long offices
JOINING = frozenset(["of", "the", "for", "and", "&", "-", "'s", "’s", "."])


def _goes_on_behind(after: Sequence[Token]) -> bool:
    """Does the noun's phrase go on behind a comma: with a name, an office, 'and', 'to', the verb that it is the subject of?"""
    return bool(after) and (after[0].is_title or after[0].lower in ("and", "to", "in", "the", "would", *BEGINS))


BEGINS = frozenset(["is", "was", "are", "were", "will", "has", "had"])


def before_aside(sight: Sight, verb: int) -> int:
    """'should[, on his return to Oslo,] meet Soto': where the words begin that part a verb from its 'should'; else the verb.

    None of them are a past tense's behind a comma."""
    if sight.text(verb - 1) != ",":
        return verb
    if sight.word(verb, "preterite"):
        return sight.start_of(verb)  # 'who said that Adu [should] go, met Soto'
    commas = (at for at in range(verb - 2, max(sight.start_of(verb), verb - ASIDE), -1) if sight.text(at) == ",")
    opened = next(commas, verb)
    return opened if sight.word(opened - 1, "modal") or sight.word(opened - 1, "shall") else verb


ASIDE = 12  # tokens of ', on his return to the capital,'
