"""What a report's first sentence tells as done or begun, though later ones tell what is still to come of it."""

from communique.reading.clauses import Hypothesis
from communique.reading.days import span_of
from communique.reading.frames import Account
from communique.reading.text import Scene

REACH = 6  # tokens from a noun to the verb that tells that it began


def goes_on_now(scene: Scene, h: Hypothesis) -> bool:
    """'A прибыл в Осло. Визит завершится в пятницу', 'Началась встреча A и B. Министры проведут …': done or under way.

    A noun in a headline tells nothing of it, a verb in the past does.
    """
    sentence = scene.document.sentences[h.sentence]
    if h.tenseless or h.status != "held":
        return False
    if scene.language.code != "ru":
        return sentence.kind != "title" and _is_past(scene, h)
    if h.trigger.type == "verb":
        return any(f.tense == "past" for f in scene.document.tokens[h.trigger.head].forms[:1])
    if sentence.kind == "title":
        return False
    first, last = max(sentence.first, h.trigger.first - REACH), min(sentence.last, h.trigger.last + REACH)
    words = scene.language.words
    begun = words("begun") | words("light") | words("happen")
    for token in scene.document.tokens[first:last]:
        forms = token.forms[:1]
        if any(f.pos in ("VERB", "PRTS") and f.tense == "past" for f in forms) and begun & set(token.keys):
            return True
    return False


def has_begun(scene: Scene, h: Hypothesis) -> bool:
    """'[Начались] переговоры A и B': what the report tells of as going on. Russian."""
    light = scene.document.tokens[h.light] if h.light is not None and scene.language.code == "ru" else None
    return light is not None and bool(scene.language.words("begun") & set(light.keys))


def is_there_now(scene: Scene, h: Hypothesis) -> bool:
    """'[is] in Peru on a visit', 'are [visiting] Peru': told in the present of 'to be'. English."""
    tokens, head = scene.document.tokens, h.trigger.head
    going = tokens[head].lower.endswith("ing") and tokens[head - 1].sentence == h.sentence
    return "present_be" in tokens[head - 1 if going else head].kinds


def _is_past(scene: Scene, h: Hypothesis) -> bool:
    """'[arrived] in Lima', '[held] talks', 'talks [took] place': told in the past, as no headline tells. English."""
    tokens, sentence = scene.document.tokens, scene.document.sentences[h.sentence]
    verb = h.trigger.head if h.trigger.type == "verb" else h.light
    if verb is None or not sentence.first <= verb < sentence.last:
        return False
    word = tokens[verb].lower
    return word.endswith("ed") or (len(tokens[verb].keys) > 1 and not word.endswith(("s", "ing")))


def _is_announced(scene: Scene, h: Hypothesis) -> bool:
    """A headline's '[PM goes] to Chad Friday', which the text tells as what is to come: the present of announcements. English."""
    is_title = scene.document.sentences[h.sentence].kind == "title" and h.sentence == 0
    verb = scene.document.tokens[h.trigger.head]
    present = h.trigger.type == "verb" and not h.trigger.passive and verb.lower.endswith("s")
    return scene.language.code == "en" and is_title and present and h.status == "held"


def with_what_is_to_come(scene: Scene, account: Account, h: Hypothesis, before: str) -> str:
    """The status of an account, `before` the hypothesis was added: 'A arrived in Oslo. The visit will end on Friday' stays held."""
    if h.status != "planned":
        return account.status
    first = account.hypotheses[0]
    if before == "held" and goes_on_now(scene, first):
        return before
    return "planned" if _is_announced(scene, first) else account.status


def goes_on_today(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'A прибыл в Осло. [С 16 по 18 мая запланирован] его визит', told on the 16th: the stay that has begun."""
    told = span_of(h.day.resolve(True)) if h.day is not None and h.status == "planned" else None
    today = span_of(scene.day)
    if told is None or today is None or told.grain != "day" or h.place is None or account.place is None:
        return False
    days = [span_of(o.day.resolve(False)) for o in account.hypotheses if o.day is not None and not o.generic]
    began = all(day is None or (told.first <= day.first and day.last <= told.last) for day in days)
    return began and told.first <= today.last and today.first <= told.last
