"""What a report's first sentence tells as done or begun, though later ones tell what is still to come of it."""

from communique.reading.hypotheses import Hypothesis
from communique.reading.scene import Scene

REACH = 6  # tokens from a noun to the verb that tells that it began


def goes_on_now(scene: Scene, h: Hypothesis) -> bool:
    """'A прибыл в Осло. Визит завершится в пятницу', 'Началась встреча A и B. Министры проведут …': done or under way. Russian.

    A noun in a headline tells nothing of it, a verb in the past does.
    """
    sentence = scene.document.sentences[h.sentence]
    if scene.language.code != "ru" or h.tenseless or h.status != "held":
        return False
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
