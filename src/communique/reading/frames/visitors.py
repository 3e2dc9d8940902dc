"""Visits that a report tells of only by calling somebody a visitor, 'the visiting Chilean foreign minister', or in a headline
without a verb, 'Chilean foreign minister in Oslo for talks'."""

from communique.model import Place
from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Mention, Scene, Sight

WORD = "visiting"
REACH = 3  # tokens of a mention in which the word stands: 'the two visiting'
LAND_LONGEST = 4  # tokens of a place in a headline
HEADLINE = 18  # tokens
PURPOSE = 5  # tokens of 'on three-day official visit'


def visitors(scene: Scene, sight: Sight, dateline: tuple[int, int] | None) -> list[Hypothesis]:
    """A visit of each person of office whom the report calls a visitor; where to, its dateline or the rest of it tells."""
    if scene.language.code != "en":
        return []
    out = []
    for mention in scene.mentions:
        if mention.kind != "person" or not mention.titles or mention.entity is None:
            continue
        words = [*range(mention.first, min(mention.first + REACH, mention.last))]
        words += [
            title.first - 1 for title in mention.titles if title.first > mention.first
        ]  # 'Lund, [visiting] premier'
        at = next((at for at in words if sight.lower(at) == WORD), None)
        if at is not None:
            out.append(visit_of(mention, at, at + 1, _where_told(scene, sight, mention, dateline)))
    headlines = [h for m in scene.mentions if (h := _in_headline(scene, sight, m)) is not None]
    for h in headlines:
        h.tenseless = True
    return out + headlines


def _where_told(scene: Scene, sight: Sight, visitor: Mention, dateline: tuple[int, int] | None) -> PlaceFound | None:
    """'LIMA, July 12 — [Visiting Minister Lund] said (here)': the dateline's land, unless it is his own; its town where he is 'here'.

    Not in a report from a third land: 'told the visiting minister'.
    """
    town = place_at(sight, *dateline) if dateline is not None else None
    party = visitor.entity.party if visitor.entity is not None else None
    if dateline is None or town is None or town.place.country is None or party in (None, town.place.country):
        return None
    people = [m for m in scene.of_sentence(visitor.sentence) if m.kind == "person" and m.entity is not None]
    hosts = {m.entity.party for m in people if m.entity is not None} - {party, None}
    if hosts and town.place.country not in hosts:
        return None
    sentence = scene.document.sentences[visitor.sentence]
    here = scene.language.words("here")
    said_here = any(t.lower in here for t in scene.document.tokens[sentence.first : sentence.last])
    place = town.place if said_here else Place(country=town.place.country)
    return PlaceFound(place, *dateline, "place.dateline")


def _in_headline(scene: Scene, sight: Sight, mention: Mention) -> Hypothesis | None:
    """A headline's '[Chilean Foreign Minister in Oslo] for talks', '… on a visit', '… to sign a treaty'."""
    preposition = mention.last
    opens = mention.first == sight.start_of(mention.first) and mention.kind == "person" and mention.entity is not None
    end = scene.document.sentences[mention.sentence].last
    is_line = end - mention.first <= HEADLINE and sight.text(end - 1) not in (".", "!", "?", "”", '"')
    if not opens or not is_line or sight.lower(preposition) not in ("in", "at"):
        return None
    found = place_at(sight, preposition + 1, min(end, preposition + 1 + LAND_LONGEST))
    if found is None:
        return None
    word = sight.lower(found.last)
    near = range(found.last + 1, min(end, found.last + 1 + PURPOSE))
    told = [m.row for at in near for m in scene.document.found(at, "triggers")]
    comes = word == "to" and not sight.word(found.last + 1, "det")
    comes |= word == "on" and any(row["kind"] == "visit" for row in told)
    comes |= word == "for" and any(row["type"] in ("noun", "event") for row in told)
    if not comes:
        return None
    h = visit_of(mention, preposition, preposition + 1, found)
    h.last = found.last
    return h


def visit_of(mention: Mention, first: int, last: int, place: PlaceFound | None = None) -> Hypothesis:
    """The person's visit, told by tokens `first` to `last` without a verb or noun of its own."""
    trigger = Trigger(first, last, mention.sentence, ("visit",), "noun", "visitor", "", {}, first, word="visit")
    roles = [Role(mention.entity, "visitor", mention)]
    h = Hypothesis(("visit",), "held", trigger, mention.sentence, roles, place)
    h.first, h.last = mention.first, mention.last
    return h
