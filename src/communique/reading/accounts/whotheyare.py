"""Whom 'they' means where its own sentence tells of several whom the report does not name. English."""

from communique.reading.clauses import Hypothesis
from communique.reading.text import Entity, Mention, Scene

ASIDE = 3  # tokens between several and their word of saying: 'ministers [would also] reiterate'


def who_says_they(scene: Scene, h: Hypothesis, group: Mention) -> list[Entity] | None:
    """'Lund met Soto. Peruvian [ministers] will repeat it when [they] meet in Lima': those, and neither Lund nor Soto.

    None where nobody of the sentence speaks so, and whoever met before is meant.
    """
    if scene.language.code != "en" or group.kind != "pronoun" or not group.plural:
        return None
    document = scene.document
    for at in range(group.first - 1, document.sentences[group.sentence].first, -1):
        if not document.found(at, "sayings") or (noun := _several(scene, at)) is None:
            continue
        told = scene.mention_at(noun)
        if told is None:
            return []
        if told.kind == "side" and told.entity is not None:
            return [told.entity]
        return None  # 'the two leaders said they'
    return None


def _several(scene: Scene, verb: int) -> int | None:
    """'[analysts] told', '[ministers] would reiterate': the plural noun that the verb has for its subject; no aside
    (', officials said,')."""
    tokens = scene.document.tokens
    at = verb - 1
    while verb - at <= ASIDE and {"aux", "adverb"} & tokens[at].kinds:
        at -= 1
    word = tokens[at].text
    first = scene.document.sentences[tokens[verb].sentence].first
    plural = (word.islower() or at == first) and word.endswith("s") and not word.endswith("ss") and at >= first
    aside = any(tokens[i].text == "," for i in range(max(at - ASIDE, first + 1), at))
    return at if plural and not aside else None
