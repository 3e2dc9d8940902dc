"""What one told another: 'Lund told Soto that …' is of a meeting or a call where they can have spoken to each other."""

from communique.reading.clauses import Hypothesis
from communique.reading.text import OF_TALKS, Entity, Scene

TOLD = frozenset(["tell", "assure", "inform"])
IN_PERSON = frozenset(["during", "visiting", "visit", "meeting", "talks"])


def told_to_him(scene: Scene, h: Hypothesis) -> bool:
    """'X told visiting Y', 'X told Y during a visit', 'In Oslo X told Y', 'X told Y on Monday': they met or spoke.

    So they did where each is known by name and holds an office of state: 'President X told Foreign Minister Y of Peru'. A word
    to anybody else may have gone by letter, or at another time; of any other verb nothing of the kind is asked.
    """
    if not TOLD & set(scene.document.tokens[h.trigger.head].keys):
        return True
    sentence = scene.document.sentences[h.sentence]
    tokens = scene.document.tokens[sentence.first : sentence.last]
    if any(t.lower in IN_PERSON for t in tokens):
        return True
    written = scene.language.words("letter")
    in_office = all(r.entity is not None and r.entity.office for r in h.roles)
    if not in_office or not written.isdisjoint(t.lower for t in tokens):
        return False
    if h.place is not None or h.day is not None:
        return True
    mine = any(scene.document.tokens[r.mention.first].lower == "i" for r in h.roles)  # whoever that is
    return not mine and _are_of_two_states([r.entity for r in h.roles if r.entity is not None])


def _are_of_two_states(people: list[Entity]) -> bool:
    """Officials with a name, each of a party of his own."""
    named = all(one.name and one.office in OF_TALKS and one.party for one in people)
    return named and len({one.party for one in people}) == len(people) > 1
