"""What a report's first sentence tells to have begun, though later ones tell what is still to come of it."""

from communique.reading.hypotheses import Hypothesis
from communique.reading.scene import Scene

REACH = 6  # tokens from a noun to the verb that tells that it began


def goes_on_now(scene: Scene, h: Hypothesis) -> bool:
    """'В Осло началась встреча A и B. Министры проведут разговор …': under way, in a sentence that is no headline. Russian."""
    sentence = scene.document.sentences[h.sentence]
    if scene.language.code != "ru" or sentence.kind == "title" or h.tenseless or h.trigger.type == "verb":
        return False
    first, last = max(sentence.first, h.trigger.first - REACH), min(sentence.last, h.trigger.last + REACH)
    begun = scene.language.words("begun")
    for token in scene.document.tokens[first:last]:
        forms = token.forms[:1]
        if begun & set(token.keys) and any(f.pos in ("VERB", "PRTS") and f.tense == "past" for f in forms):
            return True
    return False
