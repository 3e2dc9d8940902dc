"""English: what will be, or was to be, told by participles, present tenses and the words around a noun."""

from itertools import pairwise

from communique.reading.clauses.behind import BEGINS
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

REACH = 30  # tokens back to the sentence's 'will'
FOCUS_BACK = 9  # tokens from 'would be the focus of' to the talks


def is_focus_of(sight: Sight, noun: int) -> bool:
    """'would be the focus of her [talks]', 'will top the agenda of the [meeting]', 'are likely to dominate the [talks]'."""
    low = max(sight.start_of(noun), noun - FOCUS_BACK)
    for at in range(noun - 1, low, -1):
        if sight.key_word(at, "tops"):
            near = range(max(low, at - 4), at)
            return any(sight.word(i, "future_aux") or sight.word(i, "plan") or sight.lower(i) == "likely" for i in near)
        if sight.text(at) in ",;:":
            return False
    return False


def will_before(sight: Sight, verb: int) -> bool:
    """Is the sentence's verb before this one in the future? Not 'It will go on, Lund [said] after meeting Soto'."""
    apart = False  # 'will fly to Oslo, officials said, before going on'
    for at in range(verb - 1, max(sight.start_of(verb), verb - REACH) - 1, -1):
        if sight.word(at, "shall"):
            return True
        apart |= sight.text(at) == ","
        if sight.word(at, "told") and not apart:
            return False
    return False


def plan_before(sight: Sight, verb: int) -> bool:
    """'are scheduled to address the press [after] holding talks', 'is due to fly to Lima before going on to Quito'."""
    return any(_is_due_to(sight, at) for at in range(max(sight.start_of(verb), verb - REACH) + 1, verb))


def _is_due_to(sight: Sight, at: int) -> bool:
    """'are [scheduled] to', 'is [due] to'."""
    due = sight.word(at, "plan") or sight.lower(at) in DUE
    return sight.lower(at + 1) == "to" and due and sight.word(at - 1, "passive")


WITHIN_REACH = 14  # tokens of "the first official visit of Prime Minister Per Lund" behind 'during'


def is_within_what_will_be(sight: Sight, noun: int) -> bool:
    """'two accords will be signed during Minister Lund's [visit]', 'are due to be signed in the course of his [visit]'.

    Not 'will honour the accords signed during his [visit]', where a participle of its own stands before it."""
    low = sight.start_of(noun)
    for at in range(noun - 1, max(low, noun - WITHIN_REACH) - 1, -1):
        if sight.text(at) in ",;:" or sight.word(at, "finite"):
            return False
        if sight.lower(at) == "during" or (sight.lower(at) == "course" and sight.lower(at + 1) == "of"):
            opener = at if sight.lower(at) == "during" else at - 2  # 'in the course of'
            return _will_be(sight, low, opener)
    return False


def _will_be(sight: Sight, low: int, end: int) -> bool:
    """Do the tokens before `end` tell what will be, or is due to be, with no other verb between?"""
    is_own = sight.word(end - 1, "finite") or sight.lower(end - 1).endswith("ed")
    if is_own and sight.lower(end - 2) != "be":
        return False
    for at in range(end - 1 - is_own, max(low, end - REACH) - 1, -1):
        is_to = sight.lower(at) in ("is", "are") and sight.lower(at + 1) == "to"
        if is_to or sight.word(at, "shall") or _is_due_to(sight, at):
            return True
        if sight.word(at, "told") or sight.word(at, "finite") or sight.text(at) in ";:":
            return False
    return False


def after_will(sight: Sight, verb: int) -> bool:
    """A participle behind a clause in the future: 'will …, flying to Lima', 'will … before flying to Lima', 'are set to …,
    meeting A and visiting B'."""
    start, first = max(sight.start_of(verb), verb - REACH), verb
    if sight.lower(verb - 1) == "and":
        led = (at for at in range(verb - 2, start, -1) if sight.lower(at).endswith("ing") and sight.text(at - 1) == ",")
        first = next(led, verb)
    if sight.text(first - 1) != "," and sight.lower(first - 1) not in ("before", "after"):
        return False
    before = [sight.lower(i) for i in range(start, first)]
    set_to = sight.language.words("set_to") | sight.language.words("plan")
    pairs = (at for at, pair in enumerate(pairwise(before)) if pair[1] == "to" and pair[0] in set_to)
    ahead = before.index("will") if "will" in before else next(pairs, None)
    told = sight.language.words("told") | {"said", "says", "that", "who"}
    return ahead is not None and told.isdisjoint(before[ahead:])


def once_will(sight: Sight, verb: int) -> bool:
    """A present tense behind 'after', 'when', 'before', 'while' in a sentence that tells of what will be, or is likely to."""
    start = max(sight.start_of(verb), verb - REACH)
    before = [sight.lower(i) for i in range(start, verb)]
    ahead = "will" in before or any(pair[1] == "to" and pair[0] in DUE for pair in pairwise(before))
    return ahead and any(word in ("after", "when", "before", "once", "while") for word in before[-4:])


OFF_BACK, OFF_AHEAD = 3, 1  # sentences before and behind in which the text tells that it is off


def was_to_be(sight: Sight, trigger: Trigger, near: list[str]) -> bool:
    """'was to have met', 'had been due to meet', 'was supposed to meet'; 'was due to meet', beside what tells it is off.

    `near`: the words before the trigger, the nearest first.
    """
    pairs = list(pairwise(near))
    if any(pair == ("have", "to") and near[i + 2 : i + 3] in (["was"], ["were"]) for i, pair in enumerate(pairs)):
        return True
    for at, word in enumerate(near):
        if word in sight.language.words("intended_to") and "to" in near[:at]:
            before = near[at + 1 : at + 4]
            if "been" in before and {"had", "was", "were"} & set(before):
                return True
            if word == "supposed" and {"was", "were"} & set(before):
                return True
            return bool({"was", "were"} & set(before)) and _told_off(sight, trigger.sentence)
        if word in sight.language.words("had_meant") and "had" in near[at + 1 : at + 3] and "to" in near[:at]:
            return _told_off(sight, trigger.sentence)
        if word == "to" and at < 3 and near[at + 1 : at + 2] in (["was"], ["were"]):
            return _told_off(sight, trigger.sentence)
    return False


def _told_off(sight: Sight, sentence: int) -> bool:
    """Does the text beside this sentence tell of something called off?"""
    known, tokens = sight.language.words("cancelled"), sight.tokens
    sentences = sight.document.sentences[max(0, sentence - OFF_BACK) : sentence + OFF_AHEAD + 1]
    return any(
        tokens[at].lower in known or f"{tokens[at].lower} {sight.lower(at + 1)}" in known
        for one in sentences
        for at in range(one.first, one.last)
    )


def goes_on_to(sight: Sight, trigger: Trigger) -> bool:
    """'[From Oslo] she travels to', 'he then flies to', 'travels [on] to': the next stop, told in the present."""
    start = sight.start_of(trigger.first)
    near = [sight.lower(at) for at in range(max(start, trigger.head - 3), min(trigger.last + 2, len(sight.tokens)))]
    return sight.lower(start) == "from" or "on" in near[-4:-1] or not sight.language.words("next_stop").isdisjoint(near)


DUE = frozenset(["set", "due", "expected", "scheduled", "slated", "planned", "likely", "supposed", "to", "about", "on"])
NOUN_ENDS = frozenset([",", ":", "who", "which", "that", "said", "says", "and", "when", "after", "before", "as"])


CLOSES: tuple[list[str], ...] = (
    [],
    ["."],
    [","],
    [";"],
    ["at"],
    ["next"],
    ["this"],
    ["later"],
    ["tomorrow"],
    ["during"],
    ["there"],
)


def predicate_ahead(sight: Sight, after: list[str], *, aim: bool = False) -> str | None:
    """'talks between A and B [are set to] resume', 'his trip [is due to] start'; None where another verb comes first.

    aim: of the noun's aim, which 'is to' do something: 'the objective of his visit is to'.
    """
    for at, word in enumerate(after):
        if word in NOUN_ENDS and (word != "and" or not BEGINS.isdisjoint(after[at + 1 : at + 2])):
            return None  # 'is paying a visit to Peru [and is] scheduled to return'
        if word in ("is", "are") and _is_arranged(sight, after[at + 1 : at + 4]):
            return "planned"
        if word in ("is", "are", "was", "were", "remain", "remains"):
            ahead = [
                w for w in after[at + 1 : at + 4] if w not in ("also", "now", "still", "widely", "tentatively", "n't")
            ]
            if (
                (ahead[:1] == ["to"] and not aim)
                or (ahead[:1] and ahead[0] in DUE and "to" in ahead[1:2])
                or ahead[:2] == ["set", "for"]
            ):
                return "planned"
            if (
                word in ("is", "are")
                and ahead[:1]
                and ahead[0] in sight.language.words("slated")
                and ahead[1:2] in CLOSES
            ):
                return "planned"  # 'where a meeting with X [is planned].'
            if ahead[:1] and ahead[0] in ("planned", "scheduled") and word in ("is", "are"):
                return "planned"
            if (
                ahead[:1]
                and ahead[0] in ("expected", "due", "likely")
                and ahead[1:2]
                and ahead[1] in sight.language.words("soon")
            ):
                return "planned"
            return (
                "planned"
                if ahead[:1] and ahead[0] in DUE - {"on", "to"} and ahead[1:2] in (["for"], ["on"], ["in"])
                else None
            )
        if word == "would" and not sight.language.words("focuses").isdisjoint(after[at + 1 : at + 2]):
            return "planned"  # 'the talks with A, B and C, would focus on'
        if word in ("has", "have") and _is_arranged(sight, after[at + 1 : at + 4]):
            return "planned"
        if sight.language.words("told") & {word} or word in ("has", "have", "had", "will"):
            return None
    return None


def _is_arranged(sight: Sight, words: list[str]) -> bool:
    """'(talks have) [been scheduled]', '(a visit is) [being prepared]'."""
    return words[:1] in (["been"], ["being"]) and bool(sight.language.words("arranged") & set(words[1:]))


JOINED = 40  # tokens from an infinitive to one that goes on from it


def joined_to(sight: Sight, verb: int) -> list[str] | None:
    """'accepted an invitation [to] attend a summit … [and then] visit Lima': the words before the 'to', the nearest first."""
    start = max(sight.start_of(verb), verb - JOINED)
    for at in range(verb - 2, start, -1):
        if sight.text(at) in ";:" or any(sight.word(at, kind) for kind in ("told", "shall")):
            return None
        if sight.lower(at) == "to" and sight.document.found(at + 1, "triggers"):
            return [sight.lower(i) for i in range(at - 1, max(sight.start_of(verb), at - 12) - 1, -1)]
    return None


PLAN_REACH = 22  # tokens from 'scheduled to' to the second verb that it governs


def goes_on_from_plan(sight: Sight, verb: int) -> bool:
    """'is scheduled to hold talks with Minister A and [call] on President B': the second verb of one plan."""
    for at in range(verb - 2, max(sight.start_of(verb), verb - PLAN_REACH), -1):
        if sight.text(at) in ";:" or sight.word(at, "relative"):
            return False
        if sight.lower(at) == "to" and sight.tokens[at + 1].text.islower() and not sight.word(at + 1, "det"):
            return sight.word(at - 1, "plan")
    return False


SHALL_REACH = 9  # tokens back


def shall_before(sight: Sight, verb: int) -> bool:
    """'will on Wednesday, 5 June 2024, [host]': only a day between 'will' and its verb."""
    for at in range(verb - 1, max(sight.start_of(verb), verb - SHALL_REACH - 1), -1):
        token = sight.tokens[at]
        if sight.word(at, "shall"):
            return verb - at > 1
        if not (
            token.kind in ("number", "mark") or token.lower in sight.calendar_words or token.lower in ("on", "the")
        ):
            return False
    return False


def goes_on(sight: Sight, verb: int, *, at_once: bool = True) -> bool:
    """'[will] meet A and [call] on B', 'is [to] meet A and [be] received by B'; at_once: no 'to' stands right before."""
    return _goes_on_from_shall(sight, verb) or (at_once and goes_on_from_plan(sight, verb))


def _goes_on_from_shall(sight: Sight, verb: int) -> bool:
    """'X [will] lead a delegation to a session and [visit] Oslo', 'will meet A, then [fly] to Oslo': a future further back."""
    verb -= sight.word(verb - 1, "then")  # 'will meet A and later [go] to'
    joined = verb - 2 - (sight.text(verb - 2) == "," and sight.lower(verb - 1) == "and")  # '…, and hold sessions'
    for at in range(joined, sight.start_of(verb), -1):
        if sight.text(at) in ",;:":
            return False
        if sight.word(at, "shall"):
            return sight.lower(at + 1) != "not"
    return False
