"""Which clause a time belongs to: that of what was done, of who said it, of what lies further back or ahead."""

from itertools import pairwise

from communique.reading.clauses.daysthen import before_semicolon, in_wake, of_noun
from communique.reading.clauses.hypotheses import Hypothesis
from communique.reading.days import DayMention, scheduled_clause
from communique.reading.text import Scene


def of_another_time(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'spoke on Tuesday, two weeks [after] they met': the day is that of what the span of time is counted from, or to."""
    low, high = sorted((mention.first, h.trigger.first))
    tokens = scene.document.tokens
    return any(
        tokens[at].lower in ("after", "before") and "span_unit" in tokens[at - 1].key_kinds
        for at in range(low + 1, high)
    )


BEFORE_VISIT = frozenset(["from", "after", "following", "since", "before"])
RELATIVE_REACH = 25  # tokens of a relative clause


def of_another_clause(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'Lund, [who was in Lima last week,] will host …': a time inside a relative clause is that clause's alone."""
    tokens = scene.document.tokens
    if h.behind and any(tokens[at].text == "," for at in range(h.trigger.last, mention.first)):
        return True  # 'fresh from a trip to Oslo, met X [on Friday]'
    between = range(mention.last, h.trigger.first) if h.behind and h.trigger.type == "verb" else ()
    if any(tokens[at].lower in BEFORE_VISIT for at in between):
        return True  # 'will go to Oslo [today] before visiting Lima'
    if mention.last < len(tokens) and tokens[mention.last].text in ("'s", "’s") and mention.first >= h.trigger.last:
        return True  # 'discussed [next month's] session'
    if of_noun(scene, h, mention):
        return True
    if mention.last < len(tokens) and tokens[mention.last].text in ("'s", "’s") and mention.last < h.trigger.first:
        if any(tokens[at].text == "," for at in range(mention.last, h.trigger.first)):
            return True  # 'Prior to [today's] meeting, the President had met him in May'
    if h.status == "planned" and mention.last <= h.trigger.first and _turns_to_future(scene, mention, h.trigger.first):
        return True
    if h.status == "held" and _of_what_is_planned(scene, h.trigger.last, mention.first):
        return True
    if mention.last <= h.trigger.first and _is_said_between(scene, mention.last, h.trigger.first):
        return True
    if _of_what_came_before(scene, h.trigger.last, mention.first) or _of_occasion(scene, h, mention):
        return True
    if in_wake(scene, mention) or before_semicolon(scene, mention, h.trigger.first):
        return True
    if _behind_own_relative(scene, h.trigger.first, mention.first):
        return True
    opened = _relative_around(scene, mention.first)
    if opened is not None and h.trigger.type == "noun" and h.trigger.first < opened:
        if scheduled_clause(scene.document.tokens, h.trigger.last, mention.first) in (opened, opened + 1):
            return False  # 'the visit, which was scheduled for [5 May]'
    own = range(opened or 0, scene.document.clause_end(mention.last))  # 'the summit, which [took place] on [3 May]'
    return opened is not None and h.trigger.head not in own and h.light not in own


def _is_said_between(scene: Scene, first: int, last: int) -> bool:
    """'arriving on Tuesday, he [said] he would meet X', 'On Tuesday she [said] she had met X': the day of the word.

    Not 'In May, X [said] during a visit to Peru', where both are of that time.
    """
    tokens, words = scene.document.tokens, scene.language.words("told")
    said = [at for at in range(first, last) if tokens[at].lower in words and tokens[at - 1].text not in ("”", '"')]
    return any(t.text not in (",", ".", "during", "on", "while") for at in said for t in tokens[at + 1 : at + 2])


BEFORE_IT = frozenset(["after", "since", "because", "although", "until"])


def _of_what_came_before(scene: Scene, first: int, last: int) -> bool:
    """'the first guest to visit Peru after its government [took] office [on 2 May]': the day of the clause behind 'after'."""
    tokens, finite = scene.document.tokens, scene.language.words("finite")
    opener = next((at for at in range(first, last) if tokens[at].lower in BEFORE_IT), last)
    if opener + 1 < last and "taking_office" in tokens[opener + 1].kinds:
        return True
    if any("coming_to_power" in tokens[at].kinds for at in range(opener + 1, min(opener + 4, last))):
        return True  # 'the first to see him after his [appointment] as premier [on 2 May]'
    return any(tokens[at].lower in finite or _is_past(tokens[at].lower) for at in range(opener + 1, last))


def _of_occasion(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'a message following the fire in Lima [on Monday]', 'over the quake that hit Peru [on 5 May]': of what is mourned."""
    tokens = scene.document.tokens[h.trigger.last : mention.first]
    hit = any("befell" in t.kinds and tokens[i - 1].lower in ("that", "which") for i, t in enumerate(tokens))
    return h.kind == "message" and (hit or any(t.lower == "following" for t in tokens))


def _is_past(word: str) -> bool:
    """'assumed', 'took', 'won': a past tense by its ending, or one of a few."""
    return (word.endswith("ed") and not word.endswith("eed")) or word in ("took", "won", "became", "began", "came")


def _of_what_is_planned(scene: Scene, first: int, last: int) -> bool:
    """'discussed the summit [to be held] in Lima [in July]', 'met ahead of a vote [due] on Sunday': the plan's day."""
    words = [token.lower for token in scene.document.tokens[first:last]]
    return not scene.language.words("lies_ahead").isdisjoint(words) or any(
        pair in (("to", "be"), ("to", "take"), ("will", "be"), ("will", "take")) for pair in pairwise(words)
    )


TURNS = frozenset(["and", "but", "where", "who", "before", "which"])


def _turns_to_future(scene: Scene, mention: DayMention, verb: int) -> bool:
    """'arrived on Monday [and will] visit …', 'flew in on Sunday, [where she will] meet …': the day is of what is done."""
    tokens = scene.document.tokens
    start = scene.document.sentences[tokens[verb].sentence].first
    ahead = [at for at in range(start, verb) if tokens[at].lower in scene.language.words("shall")]
    if ahead and ahead[0] < mention.last:
        return False
    return any(tokens[at].lower in TURNS for at in range(mention.last, ahead[0] if ahead else verb))


def _relative_around(scene: Scene, at: int) -> int | None:
    """The 'who' or 'which' behind a comma that opens the clause of this token; None where no comma-closed one does."""
    tokens = scene.document.tokens
    for step in range(at - 1, max(at - RELATIVE_REACH, 0), -1):
        here, before = tokens[step].lower, tokens[step - 1].text
        if tokens[step].sentence != tokens[at].sentence or here in ",;:":
            return None
        if (here in ("who", "which") and before == ",") or (here == "where" and before.islower()):
            return step  # 'in the house [where] the poet died in May'
    return None


def _behind_own_relative(scene: Scene, trigger: int, day: int) -> bool:
    """'Lund, [who signed the accord] in Lima, urged [on Monday]', '…, on [Monday] urged': the day behind the trigger's clause."""
    opened = _relative_around(scene, trigger) if trigger < day else None
    if opened is None:
        return False
    tokens, finite = scene.document.tokens, scene.language.words("finite")
    close = next((at for at in range(trigger, day) if tokens[at].text == ","), None)
    if close is None:
        return False
    end = scene.document.sentences[tokens[trigger].sentence].last
    told = any(
        tokens[at].lower in finite or _is_past(tokens[at].lower)
        for at in range(close + 1, min(end, close + AFTER_RELATIVE))
    )
    return told and not any(tokens[at].text in ",;:" for at in range(close + 1, day))


AFTER_RELATIVE = 6  # tokens behind a relative clause in which the sentence's own verb stands


AUDIENCE_REACH = 7  # tokens from 'told' to the day: 'told reporters in the capital on Monday'


def told_to_whom(scene: Scene, at: int) -> int:
    """'[told] reporters at a briefing', '[said] in a statement': the verb of telling back from the words before the day."""
    tokens = scene.document.tokens
    for step in range(at, max(at - AUDIENCE_REACH, 0), -1):
        if tokens[step].lower in scene.language.words("told"):
            behind = tokens[step + 1].lower
            is_way = behind in ("in", "at", "on", "during", "after") or behind in scene.language.words("audience")
            return step if step == at or is_way or tokens[step].lower == "told" else at
        if tokens[step].text in ",;:" or scene.document.found(step, "sayings"):
            break
        if any(m.row["type"] == "verb" for m in scene.document.found(step, "triggers")):
            break
    return at


def of_what_follows(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """Russian: 'прибыл в Осло, [где 8 мая проведет] переговоры', '…, [а 8 мая встретится] с': the time of the next clause."""
    tokens = scene.document.tokens
    if _of_who_is_told_between(scene, h, mention) or _first_after(scene, h, mention):
        return True
    words = scene.language.words("next_clause")
    for at in range(h.trigger.last, mention.first):
        if tokens[at].text == "," and any(key in words for key in tokens[at + 1].keys):
            end = scene.document.sentences[h.sentence].last
            return any(f.pos == "VERB" for t in tokens[mention.last : end] for f in t.forms[:1])
    return False


def _first_after(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'Первая поездка министра [после подписания] соглашения [14 июля]': since when it is the first."""
    tokens = scene.document.tokens
    if h.trigger.type != "noun" or "первый" not in {
        k for t in tokens[max(0, h.trigger.first - 2) : h.trigger.first] for k in t.keys
    }:
        return False
    for at in range(h.trigger.last, mention.first):
        since = tokens[at].lower in ("со", "с") and any(f.case == "gent" for f in tokens[at + 1].forms[:1])
        if since or tokens[at].lower == "после":  # but 'первая встреча [с министром] прошла 14 июля'
            return True
    return False


def _of_who_is_told_between(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'Визит идёт на фоне переговоров, [которые были вчера]', 'к форуму, [проведение которого намечено на май]': the clause's day.

    Where another engagement's word, agreeing with 'которые', stands between the trigger and the clause.
    """
    tokens = scene.document.tokens
    for at in range(mention.first - 1, max(h.trigger.last, mention.first - RELATIVE_REACH), -1):
        if tokens[at].text in ";:":
            return False
        whose = tokens[at - 2].text == "," and any(f.pos == "NOUN" for f in tokens[at - 1].forms[:1])
        if "который" in tokens[at].keys and (whose or tokens[at - 1].text in (",", "в", "во", "на")):
            agreed = {(f.number, f.gender if f.number == "sing" else "") for f in tokens[at].forms}
            for step in range(at - 2, h.trigger.last, -1):
                nouns = [f for f in tokens[step].forms[:1] if f.pos == "NOUN"]
                told = any(m.row["type"] in ("noun", "event") for m in scene.document.found(step, "triggers"))
                if told and any((f.number, f.gender if f.number == "sing" else "") in agreed for f in nouns):
                    return True
            return False
    return False


def of_whole_sentence(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """English: '[In June last year,] A and B signed a deal during a call between X and Y': the time of all that follows."""
    tokens, start = scene.document.tokens, scene.document.sentences[h.sentence].first
    opens = scene.language.code == "en" and mention.first - start <= 1 and mention.last < h.trigger.first
    return opens and tokens[mention.last].text == ","


def is_of_journey(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """English: 'arrived on Friday [for discussions]', the day between a verb of travelling and what the journey is for."""
    if scene.language.code != "en" or h.trigger.type != "noun" or mention.last > h.trigger.first:
        return False
    tokens, first = scene.document.tokens, scene.document.sentences[h.sentence].first
    if not any(t.lower == "for" for t in tokens[max(mention.last, h.trigger.first - 3) : h.trigger.first]):
        return False
    return any(
        m.row["kind"] == "visit" and m.row["type"] == "verb"
        for at in range(max(first, mention.first - JOURNEY), mention.first)
        for m in scene.document.found(at, "triggers")
    )


JOURNEY = 12  # tokens from a verb of travelling to its day


def is_over(scene: Scene, h: Hypothesis) -> bool:
    """English: 'returned home on Friday after [concluding] a three-day visit', '[ended] a two-day trip on Friday'."""
    before = scene.document.tokens[max(0, h.trigger.first - 9) : h.trigger.last]
    words = scene.language.words("ends_visit")
    return any(t.sentence == h.sentence and not words.isdisjoint(t.keys) for t in before)


def of_russian_saying(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'Лунд сообщил [28 мая], что министр посетит Осло', '…, сообщил [28 мая] Лунд': the day of the word, not of the deed."""
    tokens, start = scene.document.tokens, scene.document.sentences[h.sentence].first
    if mention.first >= h.trigger.last:
        marks = (at for at in range(mention.first - 1, h.trigger.last, -1) if tokens[at].text in ",—–")
        comma = next(marks, None)
        return comma is not None and bool(scene.document.found(comma + 1, "sayings"))
    for at in range(mention.last, h.trigger.first):
        if tokens[at].text == "," and tokens[at + 1].lower == "что":
            opened = next((i for i in range(mention.first - 1, start, -1) if tokens[i].text in ",;:"), start)
            return any(scene.document.found(i, "sayings") for i in range(opened, at))
        if tokens[at].text in ",;:":
            return False
    return False


def of_his_past(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'генконсул X, [назначенный] в мае, встретился с Y', '[побывавший] там в 2004 году': of what a participle tells of a person. Russian."""
    tokens, start = scene.document.tokens, scene.document.sentences[h.sentence].first
    comma = next((at for at in range(mention.first - 1, start, -1) if tokens[at].text in ",;:"), start)
    if scene.language.code != "ru" or comma == start or h.trigger.first < mention.first:
        return False
    participle = any(f.pos == "PRTF" for f in tokens[comma + 1].forms)
    named = any(m.last == comma and m.kind == "person" for m in scene.of_sentence(h.sentence))
    alone = mention.kind in ("month", "year") or not scene.document.found(comma + 1, "triggers")
    return participle and named and alone


def was_announced(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'визит был [анонсирован] в пятницу': the day of the word alone; not 'визит анонсирован на пятницу'. Russian."""
    tokens = scene.document.tokens
    between = tokens[h.trigger.last : mention.first] if h.trigger.type == "noun" else []
    told = any(any(f.pos == "PRTS" for f in t.forms[:1]) and "announces" in t.key_kinds for t in between)
    return told and "на" not in (between[-1].lower, tokens[mention.first].lower)


def of_agreeing(scene: Scene, h: Hypothesis, mention: DayMention, today: str | None) -> bool:
    """Russian: '[14 мая] министры договорились о встрече', 'договорились [во вторник] встретиться': when they agreed, not met."""
    if scene.language.code != "ru" or h.status != "planned" or mention.last > h.trigger.first:
        return False
    told = mention.resolve(False)
    if mention.kind == "absolute" and told is not None and today is not None and told > today:
        return False  # 'договорились 20 июня встретиться'
    verbs = scene.document.standing("agreed", scene.document.sentences[h.sentence].first, h.trigger.first)
    past = (at for at in verbs if any(f.tense == "past" for f in scene.document.tokens[at].forms[:1]))
    return any(mention.last <= at or mention.first <= at + 2 for at in past)


def behind_but(scene: Scene, between: range) -> bool:
    """Russian: does ', а' stand between, which opens another clause, whatever of it is left out?"""
    tokens = scene.document.tokens
    return any(tokens[at].text == "," and tokens[at + 1].lower == "а" for at in between)


def within_people(scene: Scene, h: Hypothesis) -> set[int]:
    """The tokens of the sentence's named people, but for the first of each."""
    people = [m for m in scene.of_sentence(h.sentence) if m.kind == "person" and m.name is not None and not m.weak]
    return {at for m in people for at in range(m.first + 1, m.last)}


def is_past(scene: Scene, h: Hypothesis) -> bool:
    """Russian: told by a verb in the past tense, so on no day to come."""
    forms = scene.document.tokens[h.trigger.head].forms[:1] if h.trigger.type == "verb" else ()
    return scene.language.code == "ru" and h.status == "held" and any(f.tense == "past" for f in forms)


def says_then(scene: Scene, h: Hypothesis, mention: DayMention) -> bool:
    """'Lund, who is on a visit to Lima, [yesterday said]': the day right before the verb of saying, behind a comma."""
    tokens = scene.document.tokens
    if mention.last >= len(tokens) or tokens[mention.last].lower not in scene.language.words("told"):
        return False
    if h.trigger.last > mention.first:
        return h.trigger.first > mention.last
    return any(t.text == "," for t in tokens[h.trigger.last : mention.first])
