"""English: where he is whom a report calls a visitor and tells no more of: 'LIMA, July 12 — Visiting Minister Lund said …'."""

from communique.model import Place
from communique.reading.days import Days
from communique.reading.frames import Account
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Scene, Sight


def place_of_visiting(scene: Scene, account: Account, days: Days) -> None:
    """In the land of the report's dateline, unless that is his own; in its town where he 'said here' something."""
    if scene.language.code != "en" or days.dateline_place is None or account.status != "held":
        return
    called = [h for h in account.hypotheses if scene.document.tokens[h.trigger.first].lower == "visiting"]
    town = place_at(Sight(scene.document, scene.language), *days.dateline_place)
    if not called or len(called) < len(account.hypotheses) or town is None or town.place.country is None:
        return
    if any(v.entity is None or v.entity.party in (None, town.place.country) for v in account.roles):
        return
    visitors = {role.entity.party for role in account.roles if role.entity is not None}
    people = [m for h in called for m in scene.of_sentence(h.sentence) if m.kind == "person" and m.entity is not None]
    hosts = {m.entity.party for m in people if m.entity is not None} - visitors
    if hosts and town.place.country not in hosts:
        return  # 'told the visiting minister', in a report from a third land
    here = scene.language.words("here")
    sentences = (scene.document.sentences[h.sentence] for h in called)
    said_here = any(t.lower in here for s in sentences for t in scene.document.tokens[s.first : s.last])
    place = town.place if said_here else Place(country=town.place.country)
    account.place = PlaceFound(place, *days.dateline_place, "place.dateline")
    account.place_inferred = True
