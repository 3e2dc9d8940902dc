"""English: what the words before and behind an engagement's noun or verb tell of it: it lies ahead, was managed."""

from itertools import pairwise

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

PHRASE = 16  # tokens of a noun's own phrase: 'ahead of [Kenyan President Daniel Otieno's first official] visit'


def lies_ahead(sight: Sight, trigger: Trigger) -> bool:
    """'said [ahead of] his talks with X', '[накануне] визита в Перу', '[перед] визитом заявил', '[before] the summit': still to come then."""
    if sight.is_russian:
        at = sight.before_epithets(trigger.first, "ADJF", "NPRO")
        told = sight.word(at, "ahead") and not _was_the_day_before(sight, trigger, at)
        before = sight.lower(at) == "перед" and not sight.key_word(trigger.head, "setting_off")
        return told or (before and _only_said_then(sight, trigger))
    if _is_hoped_of(sight, trigger):
        return True
    start = sight.start_of(trigger.first)
    for at in range(trigger.first - 1, max(start, trigger.first - PHRASE) - 1, -1):
        token = sight.tokens[at]
        if not sight.word(at, "prep"):
            if token.text in ",;:" or sight.word(at, "aux") or sight.word(at, "told"):
                return False
            continue
        if token.lower == "before" or f"{sight.lower(at - 1)} {token.lower}" in sight.language.words("facing"):
            return not _is_pictured(sight, start, at)
        if token.lower != "of" or not any(t.is_title for t in sight.tokens[at - 1 : at + 2]):
            return False  # 'before President X [of] Peru's visit'
    return False


def _was_the_day_before(sight: Sight, trigger: Trigger, at: int) -> bool:
    """'в ходе состоявшихся [накануне] переговоров', 'провёл [накануне] переговоры': an adverb of the day before. Russian."""
    within = any(f.pos == "PRTF" for f in sight.forms(at - 1)[:1]) or sight.key_word(at - 1, "light")
    return within or not any(f.case in ("gent", "") for f in sight.forms(trigger.head))


def _only_said_then(sight: Sight, trigger: Trigger) -> bool:
    """'Перед визитом в Перу Лунд [заявил]', 'перед поездкой [дал интервью]'; not 'перед визитом в Перу Лунд [посетил] Чад'. Russian."""
    end = sight.document.sentences[trigger.sentence].last
    clause = (at for at in range(sight.start_of(trigger.first), end) if not sight.tokens[at].is_title)
    first = next((at for at in clause if any(f.pos == "VERB" for f in sight.forms(at)[:1])), None)
    return first is not None and (bool(sight.document.found(first, "sayings")) or "интервью" in (
        sight.lower(first + 1), sight.lower(first + 2)
    ))  # fmt: skip


def _is_pictured(sight: Sight, start: int, before: int) -> bool:
    """'Lund [shakes hands] with Adu [before] their meeting in Lima', 'A and B [pose] ahead of talks': told under a picture. English."""
    return any(
        sight.key_word(at, "pictured") and sight.text(at).islower() and not sight.word(at - 1, "aux")
        for at in range(start + 1, before)
    )


def _is_hoped_of(sight: Sight, trigger: Trigger) -> bool:
    """'hoped [President Lund's visit to Lima] would be a turning point': what will come of it is hoped for, not that it comes. English."""
    start, end = sight.start_of(trigger.first), sight.document.clause_end(trigger.last)
    before = range(trigger.first - 1, max(start, trigger.first - PHRASE) - 1, -1)
    hoped = next((at for at in before if sight.key_word(at, "hopes_for")), None)
    will = next((at for at in range(trigger.last, end) if sight.word(at, "comes_of_it")), None)
    if hoped is None or will is None or any(sight.text(at) in ",;:" for at in range(hoped, trigger.first)):
        return False
    known = any(sight.lower(at) == "the" or sight.is_possessive(at) for at in range(hoped, trigger.first))
    verb = will + 1 + (sight.lower(will + 1) == "be")
    return (
        known
        and not sight.key_word(verb, "takes_place")
        and not sight.key_word(verb, "happens")
        and sight.lower(verb) != "held"
    )


WAS_TO = 9  # tokens of 'since the first round of the vote'


def was_to_place(sight: Sight, trigger: Trigger) -> bool:
    """'his last trip [was to Peru]', 'her first visit since the vote [was to Peru]': where it went, no plan. English."""
    for at in range(trigger.last, trigger.last + (WAS_TO if sight.lower(trigger.last) == "since" else 3)):
        if sight.lower(at) in ("was", "were") and sight.lower(at + 1) == "to":
            return sight.text(at + 2)[:1].isupper()
    return False


THEN = 9  # tokens of who will meet


def by_then(sight: Sight, verb: int) -> bool:
    """'will pass [by the time] Minister Lund meets Adu', '[before] he visits Lima': a present that is still to come. English."""
    for at in range(verb - 1, max(sight.start_of(verb), verb - THEN), -1):
        if sight.text(at) in ",;:":
            return False
        if sight.lower(at) in ("before", "until", "when") or (
            sight.lower(at) == "time" and sight.lower(at - 2) == "by"
        ):
            return True
    return False


QUESTION = 18  # tokens from 'whether' to 'meet'


def is_open_question(sight: Sight, trigger: Trigger) -> bool:
    """'it is unclear [whether] Lund will meet Adu', 'would not say [if] a summit was planned': nobody knows. English."""
    if sight.is_russian:
        return False
    for at in range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - QUESTION) - 1, -1):
        if sight.text(at) in ",;:" or sight.lower(at) == "that":
            return False
        if sight.lower(at) in ("whether", "if"):
            return sight.word(at - 1, "open_question")
    return False


SETTING_OUT = 16  # tokens from 'is en route to Lima' to 'for talks'


def sets_out_for(sight: Sight, trigger: Trigger) -> bool:
    """'is en route to Lima [for a meeting] with X', 'left for Lima on Monday [for talks]': what somebody has only set out for."""
    back = trigger.first - 1
    while sight.word(back, "det") or sight.word(back, "modifier") or sight.key_word(back, "stay"):
        back -= 1
    if sight.is_russian or sight.lower(back) != "for" or trigger.kinds[0] not in ("meeting", "conference"):
        return False
    for at in range(back - 1, max(sight.start_of(back), back - SETTING_OUT) - 1, -1):
        if sight.text(at) in ";:" or sight.word(at, "told"):
            return False
        here, following = sight.lower(at), sight.lower(at + 1)
        on_way = (here, following) in (("en", "route"), ("way", "to"), ("bound", "for"))
        leaves = here in ("left", "leaves", "leave", "departed", "departs", "leaving") and following == "for"
        heading = here in ("heading", "headed", "flying", "travelling", "traveling") and following in ("to", "for")
        if on_way or leaves or (heading and sight.word(at - 1, "aux")):
            return True
    return False


OPENING = 12  # tokens of 'During her three-day official visit to Peru and Chile'
MAIN_VERB = 12  # tokens of who will do it


def is_setting_of_plan(sight: Sight, trigger: Trigger) -> bool:
    """'[During her visit], President Vidal is scheduled to meet X', '[On the trip] he is to attend a forum': as much ahead as that."""
    start, end = sight.start_of(trigger.first), sight.document.sentences[trigger.sentence].last
    if sight.lower(start) not in ("during", "in", "on", "while", "within", "as", "at") or sight.is_russian:
        return False
    comma = next((at for at in range(trigger.last, min(end, trigger.last + OPENING)) if sight.text(at) == ","), None)
    if comma is None or trigger.first - start > OPENING:
        return False
    for at in range(comma + 1, min(end, comma + MAIN_VERB)):
        if sight.lower(at) in ("is", "are") or sight.word(at, "shall"):
            behind = {sight.lower(i) for i in (at + 1, at + 2)}
            planned = any(sight.word(i, "plan") and sight.lower(i + 1) == "to" for i in (at + 1, at + 2, at + 3))
            return sight.word(at, "shall") or planned or (sight.lower(at + 1) == "to" and "not" not in behind)
        if sight.lower(at).endswith("ed") or sight.lower(at) in ("was", "were", "has", "had"):
            return sight.word(at, "plan")
    return False


def is_epithet(sight: Sight, at: int) -> bool:
    """'a [planned] meeting', 'the recently [concluded] summit': said of the noun, no verb that it leans on. English."""
    if sight.is_russian or not (sight.lower(at).endswith("ed") or sight.lower(at) == "held"):
        return False
    if sight.word(at - 1, "lately"):
        return _behind_determiner(sight, at - 1)
    return sight.word(at, "plan") and _behind_determiner(sight, at)


def _behind_determiner(sight: Sight, at: int) -> bool:
    """'[a] planned', '[his] scheduled', '[Peru's] planned'."""
    return sight.word(at - 1, "det") or sight.word(at - 1, "possessive") or sight.is_possessive(at - 1)


def is_hypothetical(sight: Sight, after: list[str], near: list[str]) -> bool:
    """'(a meeting with X) [would be] pointless', '(there are) [no plans for] (a meeting)', 'is [open to] (talks)', '[too early for] (talks)'."""
    plans = next((at for at, word in enumerate(near[:4]) if word in sight.language.words("plan")), None)
    if plans is not None and sight.language.words("negation") & set(near[plans + 1 : plans + 3]):
        return True
    if "down" in near[:3] and "turned" in near[1:4]:
        return True  # 'turned down a meeting'
    if near[:1] == ["of"] and near[1:2] and near[1] in sight.language.words("prospect"):
        return True  # 'little chance of talks'
    if near[:1] == ["to"] and near[1:2] and near[1] in sight.language.words("open_to"):
        return True
    if near[:1] == ["for"] or near[1:2] == ["for"]:
        if {"need", "early", "conditions", "grounds", "reason", "soon", "ready", "time", "ripe"} & set(near[1:4]):
            return True
    if "for" in near[:3] and "no" in near[:6] and {"date", "dates", "timetable", "venue"} & set(near[1:6]):
        return True  # 'set no date for another meeting'
    for at, word in enumerate(after[:14]):
        if word in (",", "that", "who", "which", "is", "was", "were", "are", "has", "have", "will", "said"):
            return False
        if word in ("would", "could", "might", "should"):
            told = after[at + 2 : at + 3]
            return after[at + 1 : at + 2] == ["be"] and bool(told) and not told[0].endswith(("ed", "held"))
    return False


def was_managed(sight: Sight, words: list[str]) -> bool:
    """'[managed] to meet', 'was [pleased] to meet', 'had the [honour] to receive': done; `words` before 'to', the nearest first."""
    known, near = sight.language.words, set(words[1:5])
    if not words or near & {"not", "never", "n't", "no", "if"} | near & known("shall") or near & known("modal"):
        return False
    if any(word in known("managed") for word in words[: 1 + (words[0] == "on")]):
        return True  # 'went on to meet'
    return words[0] in known("chance") and (len(words) == 1 or bool(near & known("has_got")))


def is_wished(words: list[str]) -> bool:
    """'[would like] to meet', '[has yet] to visit', '[no time] to meet': none so far; `words` before 'to', the nearest first."""
    if words[:1] == ["time"] and not GOOD_TIME.isdisjoint(words[1:2]):
        return True  # 'it is a good time to meet'
    return words[:2] == ["like", "would"] or words[1:3] == ["be", "would"] or words[:1] == ["yet"]


def is_only_talked_of(sight: Sight, words: list[str]) -> bool:
    """'expressed interest in visiting', 'in talks on holding', 'discussed holding', 'close to signing': none so far.

    `words` before the verb in -ing, the nearest first.
    """
    if words[:1] in (["in"], ["of"], ["about"]) and words[1:2] and words[1] in sight.language.words("wish"):
        return True
    talked = sight.language.words("of_holding")
    if words[:1] in (["on"], ["about"]) and not talked.isdisjoint(words[1:4]):
        return True
    return words[:2] == ["to", "close"] or words[:1] in (["discussed"], ["discuss"], ["discussing"], ["discusses"])


JUDGED = 14  # tokens from 'criticised' to the verb in -ing behind 'for'


def is_judged_for(sight: Sight, verb: int) -> bool:
    """'criticised President Lund for [visiting] Peru', 'thanked her for [receiving] him': done, as it is judged."""
    if sight.lower(verb - 1) != "for":
        return False
    for at in range(verb - 2, max(sight.start_of(verb), verb - JUDGED) - 1, -1):
        if (
            sight.text(at) in ",;:"
            or sight.lower(at) == "you"
            or any(sight.word(at, k) for k in ("modal", "not", "plan"))
        ):
            return False  # 'thank you for [calling] in', 'praised plans for [meeting] Soto'
        if sight.key_word(at, "thanks_for"):
            return True
    return False


NEAR_WISH = 3  # words before a noun among which a wish is one for it


def is_negated(near: list[str]) -> bool:
    """'[not] aware of any', '[wasn't] told of a' (call): a denial among the words; `near`: the nearest first."""
    return any(word in ("not", "n't") or word.endswith(("n't", "n’t")) for word in near)


def is_each_time(near: list[str]) -> bool:
    """'[whenever] Lund meets Adu', '[every time] she calls him': of no one time; `near`: the nearest first."""
    return "whenever" in near or any(a == "time" and b in ("every", "each") for a, b in pairwise(near))


GOOD_TIME = frozenset(["good", "right", "bad", "wrong", "best", "high", "ideal", "perfect", "no", "is", "was"])


def is_wish_of_it(sight: Sight, near: list[str]) -> bool:
    """'[proposed] talks', 'an [offer] of talks'; not 'made the proposal [during] the talks'; `near`: the nearest first."""
    for word in near[:NEAR_WISH]:
        if word in ("during", "following"):
            return False
        if word in sight.language.words("wish"):
            return True
    return False


def wishes_to(sight: Sight, near: list[str]) -> bool:
    """'is expected to [propose] a meeting', 'plans to [request] talks': none so far; `near`: the nearest first."""
    verb = next((at for at, word in enumerate(near[:NEAR_WISH]) if word in sight.language.words("wish")), None)
    return verb is not None and near[verb + 1 : verb + 2] == ["to"] and "accept" not in near


SLATED_FOR = (["with"], ["for"], ["on"], ["in"], ["later"], ["next"])


def is_slated(sight: Sight, after: list[str]) -> bool:
    """'has [talks] scheduled with A', 'a meeting planned for May'; `after`: the words behind the noun."""
    return bool(after) and after[0] in sight.language.words("slated") and after[1:2] in SLATED_FOR
