"""Russian visits told by no verb but by where somebody is: 'Министр Лунд в Лиме', 'Лунд – снова в Осло'."""

from communique.reading.clauses import Hypothesis
from communique.reading.frames.visitors import visit_of
from communique.reading.places import place_at
from communique.reading.text import DASHES, Mention, Scene, Sight

PLACE_LONGEST = 4  # tokens of a place
ACTS = ("VERB", "INFN", "PRTS", "GRND", "PRED")


def in_bare_place(scene: Scene, sight: Sight) -> list[Hypothesis]:
    """A visit of each person with whom such a sentence begins; `scene`: what is known of the report."""
    if scene.language.code != "ru":
        return []
    told = (_visit(scene, sight, m) for m in scene.mentions if m.kind == "person" and m.entity is not None)
    return [h for h in told if h is not None]


def _visit(scene: Scene, sight: Sight, mention: Mention) -> Hypothesis | None:
    """'[Министр обороны Перу Луис Кирога в Аккре]', '[Кирога — снова в Аккре]': nothing else in the sentence."""
    sentence = scene.document.sentences[mention.sentence]
    at = mention.last
    at += sight.text(at) in DASHES
    at += sight.word(at, "adverb") or sight.lower(at) in ("снова", "вновь", "опять", "уже")
    entity = mention.entity
    opens = mention.first == sight.start_of(mention.first) and (not mention.cases or "nomn" in mention.cases)
    if not opens or sight.lower(at) not in ("в", "во", "на") or entity is None or not (mention.name and entity.party):
        return None
    place = place_at(sight, at + 1, min(sentence.last, at + 1 + PLACE_LONGEST))
    if place is None or place.place.country in (None, entity.party) or not _locative(sight, at + 1, place.last):
        return None
    rest = range(place.last, sentence.last)
    if any(f.pos in ACTS for i in range(sentence.first, sentence.last) for f in sight.forms(i)[:1]):
        return None
    if any(sight.tokens[i].kind == "word" or sight.text(i) in ",;:" for i in rest):
        return None
    if mention.sentence and "." not in (sight.text(i) for i in rest):
        return None  # a line of its own within the text: a picture's
    h = visit_of(mention, at, at + 1, place)
    h.last = place.last
    return h


def _locative(sight: Sight, first: int, last: int) -> bool:
    """'в [Лиме]', 'в [Осло]': where one is; not 'в [Лиму]'."""
    return any(f.case == "loct" for at in range(first, last) for f in sight.forms(at))
