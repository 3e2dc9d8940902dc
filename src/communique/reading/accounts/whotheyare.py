"""Whom 'they' and 'leaders' mean where the sentence or the one before tells of several: unnamed ones, or two states."""

from itertools import pairwise

from communique.languages import Document
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


def are_others(scene: Scene, group: Mention) -> bool:
    """'International [leaders] are in Quito', 'A number of [leaders] have come': no article points back at those told before."""
    tokens = scene.document.tokens
    bare = scene.language.code == "en" and group.kind == "group" and group.last - group.first == 1
    before = group.first - 1
    opens = before < 0 or tokens[before].sentence != group.sentence
    return bare and not opens and tokens[group.first].text.islower()


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


def two_before(scene: Scene, h: Hypothesis, group: Mention) -> list[Entity]:
    """'[Peru and Chile], whose ties were cool, drew closer. [They] signed a pact': the states that the sentence before begins with."""
    told = [m for m in scene.of_sentence(h.sentence - 1) if m.kind != "pronoun"][:2] if h.sentence else []
    if h.kind != "signing" or group.kind != "pronoun" or not group.plural or len(told) < 2:
        return []
    first, second = told
    starts = first.first - scene.document.sentences[h.sentence - 1].first <= 1
    return _joined_states(scene, first, second) if starts else []


def two_who_opened(scene: Scene, h: Hypothesis, group: Mention) -> list[Entity]:
    """'[Lund and Soto] have landed in Lima. [They] were in Quito on Friday': the two that the sentence before is about."""
    if scene.language.code == "ru":
        return _pair_just_told(scene, h, group)
    tokens = scene.document.tokens
    opens = group.first - scene.document.sentences[group.sentence].first <= OPENS
    they = group.kind == "pronoun" and group.plural
    if not they or not opens or h.sentence != group.sentence or not h.sentence:
        return []
    told = [m for m in scene.of_sentence(h.sentence - 1) if m.kind == "person" and m.name and m.entity is not None]
    if len(told) < 2 or told[0].first - scene.document.sentences[h.sentence - 1].first > OPENS:
        return []
    between = [t.lower for t in tokens[told[0].last : told[1].first]]
    third = len(told) > 2 and told[2].first - told[1].last <= 2
    pair = [m.entity for m in told[:2] if m.entity is not None]
    joined = bool(between) and set(between) <= JOINS and "and" in between
    return pair if joined and not third and pair[0] is not pair[1] else []


OPENS = 3  # tokens before those whom a sentence is about
JOINS = frozenset([",", "and", "the", "his", "her", "mr", "mrs", "ms", "."])


def two_who_said(scene: Scene, h: Hypothesis, group: Mention) -> list[Entity]:
    """'[Peru and Chile] said that they would hold a summit': the two states that the clause before 'they' is about. English."""
    if scene.language.code != "en" or group.kind != "pronoun" or not group.plural:
        return []
    told = [m for m in scene.of_sentence(h.sentence) if m.last <= group.first and m.kind != "pronoun"]
    for first, second in pairwise(told):
        states = _joined_states(scene, first, second)
        said = scene.document.begins("sayings", second.last, group.first)
        if states and said and states[0] is not states[1]:
            return states
    return []


def _joined_states(scene: Scene, first: Mention, second: Mention) -> list[Entity]:
    """'[Peru] and [Chile]', '[Peru] and the [Netherlands]': both sides; nothing where they are no two lands joined by 'and'."""
    joined = [t.lower for t in scene.document.tokens[first.last : second.first]] in (["and"], ["and", "the"])
    states = [m.entity for m in (first, second) if m.kind == "side" and m.entity is not None and not m.titles]
    return states if joined and states[1:] else []


LONGEST_GAP = 16  # tokens from the first of two to the second: 'и премьер-министр Республики Перу'


def _pair_just_told(scene: Scene, h: Hypothesis, group: Mention) -> list[Entity]:
    """'[Президент A и премьер B] прежде не общались. В мае [они] встретились': the two subjects of the sentence before. Russian.

    Of two parties, joined by 'и'; nobody else is named there or before 'они'.
    """
    if group.kind != "pronoun" or not group.plural or not h.sentence:
        return []
    told = [m for m in scene.of_sentence(h.sentence - 1) if m.kind == "person" and m.entity is not None]
    here = [m for m in scene.of_sentence(h.sentence) if m.last <= group.first and m.kind == "person"]
    people = list({id(m.entity): m.entity for m in told if m.entity is not None}.values())
    if here or len(told) < 2 or len(people) != 2 or not all(one.name for one in people):
        return []
    joined = joined_subjects(scene.document, *told[:2])
    return people if joined and people[0].party != people[1].party else []


def joined_subjects(document: Document, first: Mention, second: Mention) -> bool:
    """'[Президент A] и [премьер B] …': two subjects joined by 'и', the second not set off by a comma. Russian."""
    between = [t.lower for t in document.tokens[first.last : second.first]]
    joined = "и" in between and len(between) <= LONGEST_GAP and not {",", ":", ";"} & {*between[-1:]}
    return joined and "nomn" in first.cases and "nomn" in second.cases
