"""What a clause behind a Russian noun tells of its being yet to be held: 'встреча, которая пройдет', 'сессии, намеченной на май'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

ANNOUNCED = 18  # tokens from a noun to the clause that tells when and where it will be
VERB_NEAR = 6  # tokens from that clause's first word to its verb


def announced_behind(sight: Sight, trigger: Trigger) -> tuple[int, int] | None:
    """The first token of the clause behind a noun that tells of it as yet to be, and its verb's; None where there is none.

    '(саммит), [который пройдет] в Осло', '(заседанию), [намеченному] на май', '(сессии), проведение [которой запланировано]
    в Осло', '(встрече), [которая должна состояться]'.
    """
    if not sight.is_russian:
        return None
    end = sight.document.sentences[trigger.sentence].last
    kinds = {(f.gender, f.number) for f in sight.tokens[trigger.head].forms[:2]}
    for at in range(trigger.last, min(end, trigger.last + ANNOUNCED)):
        token = sight.tokens[at]
        agrees = any((f.gender, f.number) in kinds for f in token.forms)
        if "который" in token.keys and agrees:
            verb = _future_verb(sight, at, end)
            return (at, verb) if verb is not None else None
        if sight.text(at - 1) == "," and agrees and _is_planned(sight, at):
            return (at, at)
    return None


TOPIC_NEAR = 3  # tokens from 'темой' to the talks' noun
TOPICS = frozenset(["тема", "вопрос", "предмет", "пункт"])


def is_topic_to_be(sight: Sight, trigger: Trigger) -> bool:
    """'Главной темой [встречи] президентов A и B станет торговля': what talks will be about, told of talks to come. Russian."""
    low = max(sight.start_of(trigger.first), trigger.first - TOPIC_NEAR)
    topic = any(
        not TOPICS.isdisjoint(sight.keys(at)) and any(f.case == "ablt" for f in sight.forms(at))
        for at in range(low, trigger.first)
    )
    end = sight.document.sentences[trigger.sentence].last
    for at in range(trigger.last, end) if topic and trigger.type != "verb" else ():
        verb = next((f for f in sight.forms(at)[:1] if f.pos == "VERB"), None)
        if verb is not None:
            return verb.tense == "futr" and {"стать", "быть"} & {*sight.keys(at)} != set()
    return False


def held_behind(sight: Sight, trigger: Trigger) -> int | None:
    """The participle behind a noun that tells of its having been held: '(переговоров), [состоявшихся] накануне в Осло'; None for others."""
    if not sight.is_russian:
        return None
    end = sight.document.sentences[trigger.sentence].last
    agreed = {(f.case, f.number) for f in sight.tokens[trigger.head].forms if f.pos == "NOUN"}
    for at in range(trigger.last + 1, min(end, trigger.last + ANNOUNCED)):
        forms = [f for f in sight.tokens[at].forms if f.pos == "PRTF"]
        if not forms or sight.text(at - 1) != ",":
            continue
        held = sight.key_word(at, "takes_place") or ("иметь" in sight.keys(at) and sight.lower(at + 1) == "место")
        return at if held and any((f.case, f.number) in agreed for f in forms) else None
    return None


def _future_verb(sight: Sight, which: int, end: int) -> int | None:
    """'который [пройдет]', 'проведение которого [запланировано]', 'которая должна [состояться]'."""
    of_holding = sight.key_word(which - 1, "holding_of")
    for verb in range(which + 1, min(end, which + 1 + VERB_NEAR)):
        if sight.text(verb) in ",;:":
            return None
        forms = sight.tokens[verb].forms[:1]
        if any(f.tense == "futr" for f in forms) and sight.key_word(verb, "takes_place"):
            return verb
        if sight.key_word(verb, "planned_after") and any(f.pos in ("VERB", "PRTS") for f in forms):
            return verb
        held = any(f.pos == "INFN" for f in forms) and sight.key_word(verb, "takes_place")
        if held and {"должен", "должный"} & {*sight.keys(verb - 1)}:
            return verb
        if of_holding and any(f.pos == "PRTS" for f in forms) and sight.key_word(verb, "plan"):
            return verb
    return None


def _is_planned(sight: Sight, at: int) -> bool:
    """', [намеченному] на май', ', [запланированной] в Осло', ', [предстоящем] в июне', ', [открывающейся] 5 мая'."""
    forms = sight.tokens[at].forms[:1]
    opens = any(f.tense == "pres" for f in forms) and sight.key_word(at, "opening")
    return any(f.pos in ("PRTF", "ADJF") for f in forms) and (opens or sight.key_word(at, "set_for"))
