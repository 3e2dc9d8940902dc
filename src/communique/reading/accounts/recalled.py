"""Earlier engagements of the same people, told without their names: 'Последний раз лидеры общались 5 мая'."""

from communique.reading.accounts.covering import covers
from communique.reading.accounts.sameness import NEAR_DAY
from communique.reading.clauses import Hypothesis
from communique.reading.days import days_apart
from communique.reading.frames import MEETS, Account, of_the_same
from communique.reading.text import Mention, Scene

THEIRS = 4  # tokens between 'their' and the noun
FRESH = 5  # days back that news may lie


def met_before(scene: Scene, h: Hypothesis, met: Account) -> Account | None:
    """What a verb whose subject is 'they', 'the leaders' tells of a day long before the report's, or recalls by a word.

    `met`: what the report told of them. None where the verb may speak of that. 'Последний раз президенты встречались в
    мае 2019 года', '5 марта они беседовали по телефону'.
    """
    if h.trigger.type != "verb" or h.status != "held" or h.takes_place:
        return None
    if _is_other_call(scene, h, met):
        return of_the_same(h, met.roles)
    if h.day is None or h.day_cost > NEAR_DAY:
        return None
    away = days_apart(h.day.resolve(False), scene.day)
    if away is None or away <= FRESH or not _is_subject_of_many(scene, h):
        return None
    for other in met.hypotheses:
        theirs = other.day is not None and _tells_day(scene, other)
        told = other.day.resolve(met.status != "held") if theirs and other.day is not None else None
        apart = days_apart(told, h.day.resolve(False))
        if apart is not None and apart <= FRESH:
            return None
    return of_the_same(h, met.roles, tuple(kind for kind in h.kinds if kind in met.kinds))


def _tells_day(scene: Scene, h: Hypothesis) -> bool:
    """Does its day stand in its own sentence?"""
    return h.day is not None and scene.document.tokens[h.day.first].sentence == h.sentence


def _is_other_call(scene: Scene, h: Hypothesis, met: Account) -> bool:
    """'A встретился с B. [Ранее] они [поговорили по телефону]': recalled, by telephone, where the others met in person."""
    if h.kinds != ("call",) or met.kinds != ("meeting",) or not _is_subject_of_many(scene, h):
        return False
    sentence = scene.document.sentences[h.sentence]
    words = scene.language.words("recall")
    return any(words & {*t.keys} for t in scene.document.tokens[sentence.first : h.trigger.first])


def _is_subject_of_many(scene: Scene, h: Hypothesis) -> bool:
    """'они', 'лидеры', 'стороны' in the verb's sentence before it or behind."""
    return any(
        m.plural or m.group in ("sides", "they")
        for m in scene.of_sentence(h.sentence)
        if m.kind in ("group", "pronoun")
    )


def is_theirs(scene: Scene, h: Hypothesis, met: Account) -> bool:
    """'Предыдущая [их] встреча', '[their] previous meeting', 'the first talks [since] a summit in May', 'прошлая встреча
    [двух политиков]': of the people told of, no other officials of their states."""
    if any(_are_those(scene, m, met) for m in scene.of_sentence(h.sentence) if m.first == h.trigger.last):
        return True
    near = scene.document.tokens[max(0, h.trigger.first - THEIRS) : h.trigger.last + 1]
    return any(t.lower in ("их", "their", "since") and t.sentence == h.sentence for t in near)


def _are_those(scene: Scene, mention: Mention, met: Account) -> bool:
    """'[лидеров двух стран]', '[двух политиков]' right behind the noun: those who met, by an office that fits them all. Russian."""
    words = {key for t in scene.document.tokens[mention.first : mention.last] for key in t.keys}
    if scene.language.code != "ru" or mention.kind != "group" or not mention.plural or "gent" not in mention.cases:
        return False
    if not mention.offices and (words & scene.language.words("states") or "сторона" in words):
        return False
    people = [r.entity for r in met.roles if r.entity is not None]
    return all(e.kind == "person" and (not mention.offices or e.office in mention.offices) for e in people)


def is_call_meant(scene: Scene, h: Hypothesis, accounts: list[Account]) -> bool:
    """'A и B поговорили по телефону. Во время [переговоров] A и B договорились': the call told before, by a noun of talks.

    In an oblique case, with no day or place of its own, of the same people.
    """
    if h.kinds != ("meeting",) or h.trigger.type != "noun" or h.place is not None or h.takes_place:
        return False
    calls = [a for a in accounts if a.kinds == ("call",) and a.status == "held"]
    if not calls or any(a.kind == "meeting" for a in accounts):
        return False
    forms = scene.document.tokens[h.trigger.head].forms
    people = [r.entity for r in h.named() if r.entity is not None]
    known = all(calls[-1].has(e) or any(covers(r.entity, e) for r in calls[-1].roles if r.entity) for e in people)
    return len(people) > 1 and known and bool(forms) and all(f.case not in ("nomn", "accs") for f in forms[:1])


def tells_itself(scene: Scene, h: Hypothesis) -> bool:
    """'Both sides agreed to begin talks', 'During the call A thanked B': it tells who, where nothing was told before.

    The sides are the states of which the sentences before tell. English."""
    sides = [r for r in h.named() if r.mention.group == "sides" and r.entity is not None and r.entity.kind == "side"]
    told = h.spoke or (sides if h.light is not None else [])
    several = len({r.entity.party for r in told if r.entity is not None and r.entity.party}) > 1
    if not (several and h.kind in MEETS and scene.language.code == "en"):
        return False
    h.roles, h.generic = told, False
    return True
