"""People named behind an office that they hold in two states told before: 'главы МИД [двух стран] A и B'."""

from collections.abc import Iterator
from itertools import groupby

from communique.reading.people.people import settle_person
from communique.reading.text import Mention, Scene, Sight

STATES_BACK = 3  # sentences in which the two states are named
OF_BOTH = 2
BEFORE = 4  # tokens of "the two countries'" before their offices
TWO = 2  # tokens of 'the two'


def holders_in_both_states(scene: Scene) -> None:
    """'Peru and Chile build a bridge. The ministers [of the two countries, A and B], met': A of Peru and B of Chile, in the order told.

    Of whom the report tells it elsewhere, that goes first; nobody where the sentences before name more than two states.
    """
    for pair in _pairs(scene):
        people = [m.entity for m in pair if m.entity is not None]
        known = {e.party for e in people if e.party_told}
        lands = _two_lands(scene, pair[0])
        open_ones = [e for e in people if not e.party_told]
        rest = [land for land in lands if land not in known]
        if len(lands) != OF_BOTH or len(people) != OF_BOTH or len(rest) != len(open_ones) or not known <= set(lands):
            continue
        for entity, land in zip(open_ones, rest, strict=True):
            entity.party, entity.party_at, entity.party_inferred = land, lands[land], True
            settle_person(scene, entity, scene.home)


def whose_both_are(sight: Sight, found: list[Mention], holders: list[Mention]) -> None:
    """'[The two countries'] ministers, A and B': the words before tell whose they are, and of nobody besides. English."""
    if not found:
        return
    sides, first = found[-1], holders[0]
    named = first.rule == "mention.plural_title" and bool(first.name) and len(holders) == OF_BOTH
    if named and sides.group == "sides" and sight.is_possessive(sides.last) and first.first == sides.last + 1:
        first.first = sides.first
        found.pop()


def _pairs(scene: Scene) -> Iterator[list[Mention]]:
    """The mentions of two people named behind one office 'of the two countries'."""
    named = (m for m in scene.mentions if m.rule == "mention.plural_title" and m.name and m.titles)
    for _, told in groupby(named, key=lambda m: (m.sentence, m.titles[0].first)):
        pair = list(told)
        if len(pair) == OF_BOTH and _is_of_both(scene, pair[0]):
            yield pair


def _is_of_both(scene: Scene, mention: Mention) -> bool:
    """'(министры обороны) [двух стран] (A)', '[The two countries'] ministers (A)', '[The two] presidents, (A)'."""
    words, lands = scene.language.words("two"), scene.language.words("lands_many")
    first = max(scene.document.sentences[mention.sentence].first, mention.titles[0].first - BEFORE)
    keys = [set(t.keys) for t in scene.document.tokens[first : (mention.name or (0, 0))[0]]]
    told = any(words & one and any(lands & other for other in keys[at + 1 : at + 3]) for at, one in enumerate(keys))
    of_two = any(words & set(t.keys) for t in scene.document.tokens[mention.titles[0].first :][:TWO])
    return told or (of_two and scene.language.code != "ru")


def _two_lands(scene: Scene, mention: Mention) -> dict[str, tuple[int, int]]:
    """The states named last before the mention, each with the place where it is told first."""
    told: dict[str, tuple[int, int]] = {}
    for sentence in range(mention.sentence, max(mention.sentence - STATES_BACK, -1) - 1, -1):
        span = scene.document.sentences[sentence]
        here: dict[str, tuple[int, int]] = {}
        for at in range(span.first, min(span.last, mention.first)):
            for match in scene.document.found(at, "parties"):
                if match.row["kind"] in ("name", "adjective") and ":" not in match.row["party"]:
                    here.setdefault(match.row["party"], (match.first, match.last))
        told = {**here, **told}
        if len(told) >= OF_BOTH:
            return told
    return told
