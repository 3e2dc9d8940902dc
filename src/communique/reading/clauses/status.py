"""Whether what a trigger tells was held, is planned or cancelled, or is only wished, denied, proposed (then: nothing)."""

from itertools import pairwise

from communique.reading.clauses.behind import before_aside, words_behind
from communique.reading.clauses.calledoff import (
    called_off,
    cancels,
    cancels_another,
    fell_through,
    is_put_off,
    is_skipped,
    tells_of_it,
)
from communique.reading.clauses.conditions_en import is_condition
from communique.reading.clauses.denial import is_denied
from communique.reading.clauses.futures import (
    after_will,
    goes_on,
    goes_on_to,
    is_focus_of,
    is_within_what_will_be,
    joined_to,
    once_will,
    plan_before,
    predicate_ahead,
    shall_before,
    was_to_be,
    will_before,
)
from communique.reading.clauses.goingon import has_long_been, is_dated
from communique.reading.clauses.infinitives import infinitive
from communique.reading.clauses.invitations import is_asked_to, is_invitation
from communique.reading.clauses.lasttime import last_time
from communique.reading.clauses.leftout import is_next
from communique.reading.clauses.outlook import in_programme
from communique.reading.clauses.prospects import (
    by_then,
    is_each_time,
    is_hypothetical,
    is_judged_for,
    is_negated,
    is_only_talked_of,
    is_open_question,
    is_setting_of_plan,
    is_slated,
    is_wish_of_it,
    lies_ahead,
    sets_out_for,
    was_managed,
    was_to_place,
    wishes_to,
)
from communique.reading.clauses.purposes import came_far
from communique.reading.clauses.status_ru import russian_status, window_before
from communique.reading.clauses.stoodfor import is_stood_for
from communique.reading.clauses.strangers import is_kept_off, only_ahead
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight


def status_of(sight: Sight, trigger: Trigger, light: int | None) -> str | None:
    """held, planned, cancelled; None where the engagement is denied, wished or proposed only."""
    if is_stood_for(sight, trigger):
        return None
    if sight.is_russian:
        return russian_status(sight, trigger, light)
    return _english(sight, trigger, light)


def _english(sight: Sight, trigger: Trigger, light: int | None) -> str | None:
    verb = trigger.head if trigger.type == "verb" else light
    end = sight.document.sentences[trigger.sentence].last
    far = words_behind(sight, trigger, end)
    after = far[:14]
    window = window_before(sight, trigger.first)
    near = [_small(sight, i) for i in window]
    if last_time(sight, trigger) is not None:
        return "held"
    if not tells_of_it(sight, trigger) and cancels(sight, after[:8]) and not cancels_another(sight, trigger, after[:8]):
        return "cancelled"
    put_off = trigger.type != "verb" and (is_put_off(sight, trigger) or fell_through(far))
    if cancels(sight, near[:5][::-1]) or called_off(sight, far) or put_off or is_skipped(sight, trigger, near):
        return "cancelled"
    if trigger.type == "noun" and trigger.kinds[0] in ("visit", "meeting") and is_asked_to(sight, trigger.first):
        return None
    if is_denied(sight, trigger) or is_kept_off(sight, trigger) or is_open_question(sight, trigger):
        return None
    if is_condition(sight, trigger, verb):
        return None
    if was_to_be(sight, trigger, near):
        return "cancelled"
    if trigger.type != "verb" and (is_focus_of(sight, trigger.first) or is_next(sight, trigger.first, trigger.last)):
        return "planned"
    if trigger.kinds[0] == "visit" and trigger.type == "noun" and sight.language.words("under_way") & set(near[:2]):
        return "held"  # 'his current visit to Peru is to open a bridge'
    if near[:2] == ["to", "forward"] and any("look" in sight.keys(at) for at in window[2:3]):
        return "planned" if is_dated(sight, trigger) else None  # 'looks forward to visiting Oslo [in June]'
    if "planning" in near[:3] or (near[:1] == ["on"] and near[1:2] in (["plans"], ["plan"], ["planned"])):
        if sight.language.words("negation") & set(near[1:5]):
            return None  # 'is not planning to meet'
        return "planned"  # 'is planning a trip to', 'plans on attending'
    if trigger.type != "verb" and in_programme(sight, trigger):
        return "planned"
    if trigger.type != "verb" and "no" in near[:2]:
        return None
    if trigger.type != "verb" and light is None and {"a", "any"} & set(near[:2]) and is_negated(near[1:6]):
        return None  # 'does not expect a meeting', 'has not sought any talks', 'wasn't aware of any calls'
    if trigger.type == "verb" and (
        set(after[:6] + near[:2]) & sight.language.words("habitual") or "all the time" in " ".join(after[:9])
    ):
        return None  # 'A talks to B frequently'
    if trigger.kinds[0] in ("meeting", "call") and _is_of_habit(sight, trigger, after):
        return None
    if has_long_been(sight, trigger, near) or (trigger.type == "verb" and is_each_time(near)):
        return None  # 'have been discussing ways to end the war'
    if "for" in near[:4] and any(w.startswith("call") for w in near[1:6]):
        return None
    asked = "invitation" in near[:12] and "accept" in {key for i in window[:14] for key in sight.tokens[i].keys}
    if "credentials" not in trigger.kinds and (
        asked or "accept" in {key for i in window[:6] for key in sight.tokens[i].keys}
    ):
        return "planned"  # 'accepted an invitation from the President of Ghana, Kofi Adu, to visit'
    by_saying = sight.language.words("speaker_self") & set(near) or near[:3] == ["to", "like", "would"]
    if trigger.kinds[0] == "message" and trigger.type == "verb" and by_saying:  # 'it is my honor to congratulate you'
        return "held"
    if trigger.type == "noun" and light is None and near[:1] == ["of"]:
        if sight.language.words("resuming") & {*near[1:2]}:
            return None  # 'are committed to a resumption of talks with X'
    if trigger.type != "verb" and was_to_place(sight, trigger):
        return "held"
    if trigger.type != "verb" and sets_out_for(sight, trigger):
        return "planned"
    if trigger.type != "verb" and (told := predicate_ahead(sight, far, aim=_is_aim(sight, near))) is not None:
        return told
    if "credentials" in trigger.kinds and near[:1] and near[0] in ("newly", "recently", "duly"):
        return None  # 'the newly [accredited] ambassador': an office told, no ceremony
    if is_slated(sight, after) or (
        trigger.kinds == ("visit",) and trigger.type == "noun" and is_setting_of_plan(sight, trigger)
    ):
        return "planned"
    if verb is not None:
        own = {sight.lower(i) for i in (*range(trigger.first, trigger.last), verb)}  # '[scheduled] a meeting'
        ahead = sight.language.words("plan") | sight.language.words("future_aux")
        return "planned" if own & ahead else _english_verb(sight, verb, trigger)
    words = sight.language.words
    if trigger.type == "noun" and lies_ahead(sight, trigger):
        return "planned"
    if trigger.type != "verb" and is_within_what_will_be(sight, trigger.first):
        return "planned"
    if near[:2] == ["by", "followed"] and will_before(sight, trigger.first):
        return "planned"  # 'will fly to Lima, followed by stops in Quito and La Paz'
    if "visit" in trigger.kinds and _led_by(near, "on", "for") and will_before(sight, trigger.first):
        if not {"is", "are", "who", "currently"} & set(near[:5]):
            return "planned"  # 'will host Minister Lund on a visit to Ghana'
    if ("to", "forward") in pairwise(near[: None if trigger.type == "event" else 5]):
        return "planned"  # 'looks forward to her visit'
    if is_hypothetical(sight, far, near):
        return None
    if ("for", "set") in pairwise(near[:6]):
        return "planned"  # 'is set for a meeting with'
    behind = near[:1] == ["after"] and "the" in near[1:5]  # 'the plan was agreed [after] talks'
    if wishes_to(sight, near):
        return None
    own_words = near[: 1 if behind else 4]
    if during := {"during", "following"} & {*own_words}:
        own_words = own_words[: own_words.index(min(during))]  # 'welcomed the upcoming talks [during] his call with X'
    if "at" in own_words:
        own_words = [w for w in own_words if w not in ("plan", "plans")]  # 'rejected the plan [at] a meeting'
    if any(w in words("plan") for w in own_words) or any(w in words("shall") for w in near):
        return "planned"
    if ("for" in near[:4] or trigger.type == "event") and any(w in sight.language.words("preparing") for w in near[:8]):
        return "planned"  # 'agreed to prepare well for the visit of X', 'the preparation and agenda of the summit'
    if is_wish_of_it(sight, near):
        return None
    if sight.language.words("slated") & {*after[:1]}:
        return "planned"  # 'a summit due to open on Saturday'
    if after[:2] and after[0] in ("will", "is", "are") and any(w in sight.language.words("plan") for w in after[:4]):
        return "planned"
    if "will" in after[:12]:
        follows = set(after[after.index("will") + 1 :][:3])
        if after[0] == "will" or follows & sight.language.words("takes_place"):
            return "planned"  # 'the talks will be held', 'her trip will take her to'
    to_be = "will take place" in " ".join(far) or "will be held" in " ".join(far)
    to_be |= any(pair in (("to", "be"), ("to", "take")) for pair in pairwise(after[:12]))
    return "planned" if to_be else "held"  # 'the summit in Oslo to be held in June'


def _is_of_habit(sight: Sight, trigger: Trigger, after: list[str]) -> bool:
    """'have [meetings] that take place regularly', 'has [met] every president since': of no one time."""
    if trigger.type == "verb":
        return not trigger.passive and after[:1] == ["every"] and not sight.word(trigger.last + 1, "time_noun")
    many = trigger.type == "noun" and sight.lower(trigger.last - 1).endswith("ings")
    return many and not sight.language.words("habitual").isdisjoint(after[:5])


def _led_by(near: list[str], *preps: str) -> bool:
    """'[on] his first official [trip]': one of these, with no more than an epithet or two between; `near`: nearest first."""
    return any(word in preps for word in near[1:LEADS])


LEADS = 4  # words before a noun of which one may be 'on'


def _english_verb(sight: Sight, verb: int, trigger: Trigger) -> str | None:
    words, known = [_small(sight, i) for i in window_before(sight, before_aside(sight, verb))], sight.language.words
    token = sight.tokens[verb].lower
    ends = token.endswith(("ed", "ing")) or (token.endswith("s") and not token.endswith("ss"))
    is_bare = not ends and token in sight.tokens[verb].keys[:1]
    is_bare = is_bare and token not in known("preterite") and len(sight.tokens[verb].keys) == 1
    if is_bare and words[:1] == ["to"] and trigger.word == "agree":
        return None  # 'the failure of the parties to agree'
    if token.endswith("s") and not token.endswith("ss") and by_then(sight, verb):
        return "planned"
    if token.endswith("s") and not token.endswith("ss") and once_will(sight, verb):
        return "planned"  # 'will attend the summit after he concludes his visit to Peru'
    if (
        token.endswith("ing")
        and words[:1] in (["before"], ["after"])
        and (will_before(sight, verb) or plan_before(sight, verb))
    ):
        return "planned"  # 'will travel to Oslo before continuing to Lima'
    if token.endswith("ing") and (ahead := only_ahead(sight, verb, words)) is not None:
        return ahead or None
    if token.endswith("s") and not token.endswith("ss") and trigger.kinds[0] == "visit" and goes_on_to(sight, trigger):
        return "planned"  # 'then travels on to'
    if token.endswith("ing") and after_will(sight, verb):
        return "planned"  # 'will go on Sunday, flying to Lima'
    if token.endswith("ing") and words[:1] == ["of"] and was_managed(sight, words[1:]):
        return "held"  # 'had the honour of meeting'
    if token.endswith("ing") and words[:1] and words[0] in known("wish") and trigger.kinds[0] in ("meeting", "visit"):
        return None  # 'proposed holding talks', 'suggested meeting in Oslo'
    if token.endswith("ing") and words[:1] and words[0] in known("instead"):
        return "held" if "anniversary" in words[1:4] or is_judged_for(sight, verb) else None  # 'instead of signing'
    if token.endswith("ing") and is_only_talked_of(sight, words):
        return None
    if "if" in words[:5] and trigger.kinds[0] in ("meeting", "call", "visit"):
        return None  # 'if he met X'
    if words[:2] == ["longer", "no"] or words[1:3] == ["longer", "no"]:
        return _refused(sight, verb, trigger, words)
    if is_bare and shall_before(sight, verb):
        return "planned"
    told = words[2:3] and words[2] in known("passive") | known("plan") | known("set_to")
    if token.endswith("ed") and (attend := next((i for i, w in enumerate(words[:5]) if w == "attend"), 0)):
        if words[attend + 1 : attend + 2] == ["to"]:
            return infinitive(sight, words[attend + 2 :])  # 'is expected to attend a dinner [hosted] by'
    if words[:2] == ["be", "to"] and (told or (trigger.type != "verb" and verb >= trigger.last)):
        return "planned"  # 'accords [are to be] signed'
    if is_bare and words[:1] == ["to"] and words[1:2] in (["have"], ["has"], ["had"]):
        return None  # 'officials will have to meet'
    for order, word in enumerate(words[:4]):
        if word in known("not"):
            return _refused(sight, verb, trigger, words)
        if word in known("shall"):
            return "planned"
        if word in known("modal"):
            return "planned" if word == "would" and not {"if", "whether"} & set(words) else None
        if word == "be" and order == 0 and words[1:2] == ["and"] and goes_on(sight, verb - 1):
            return "planned"  # 'will hold talks with A and [be received] by B'
        if is_bare and order == 0 and _goes_on_here(sight, verb):
            return "planned"
        if word == "and" and is_bare and order == 0 and "to" in words[1:7]:
            at = words.index("to")
            return infinitive(sight, words[at + 1 : at + 7])
        joins = (
            word in ("and", "then") and is_bare and order < 2 and trigger.kinds[0] in ("visit", "meeting", "signing")
        )
        if joins and (far := joined_to(sight, verb)) is not None:
            accepted = any(w.startswith("accept") for w in far)
            return infinitive(sight, far) if "invitation" not in far else "planned" if accepted else None
        if word == "to" and is_bare and order == 0 and is_invitation(sight, verb):
            return None
        delivers = trigger.kinds[0] in ("message", "credentials", "signing")
        if word == "to" and is_bare and order == 0 and came_far(sight, verb, delivers=delivers):
            return "held"
        if word == "to" and is_bare and order < 2:
            return infinitive(sight, words[order + 1 : order + 7] or _behind_quote(sight, verb - order - 2))
    return "held"


def _goes_on_here(sight: Sight, verb: int) -> bool:
    """'will meet A and [call] on B', 'will meet A and later [fly] to Oslo', 'will meet A, then [fly] to Oslo'."""
    later = sight.word(verb - 1, "then")
    at = verb - 1 - later
    if sight.lower(at) != "and" and not (later and sight.text(at) == ","):
        return False
    at_once = all(sight.lower(i) != "to" for i in range(max(sight.start_of(verb), at - 6), at))
    return goes_on(sight, verb, at_once=at_once)


def _behind_quote(sight: Sight, at: int) -> list[str]:
    """'a “real [pleasure]” to meet': the words before the closing mark at token `at`, the nearest first."""
    start = sight.start_of(at + 1)
    return [_small(sight, i) for i in range(at - 1, max(start, at - 6) - 1, -1)] if sight.text(at) in ('"', "”") else []


def _is_aim(sight: Sight, near: list[str]) -> bool:
    """'the [objective of] his visit'; `near`: the words before the noun, the nearest first."""
    return any(pair[0] == "of" and pair[1] in sight.language.words("aim") for pair in pairwise(near[:6]))


def _small(sight: Sight, at: int) -> str:
    """The token in lower case; nothing for the month in 'In May President Holm met', no 'may', and for 'US', no 'us'."""
    is_name = sight.text(at) == "US" or (sight.text(at) == "May" and at > sight.start_of(at))
    return "" if is_name else sight.lower(at)


def _refused(sight: Sight, verb: int, trigger: Trigger, words: list[str]) -> str | None:
    """'will not travel to', 'the talks did not take place' → cancelled; 'has not met', 'would not meet' → nothing."""
    stays_home = trigger.kinds[0] == "visit" and any(w in sight.language.words("shall") for w in words[:5])
    fell_through = trigger.type != "verb" and sight.key_word(verb, "happens")
    return "cancelled" if stays_home or fell_through else None
