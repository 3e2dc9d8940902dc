"""Guests and hosts: whom 'the guest', 'the visiting minister', 'хозяин встречи' can mean within the report."""

from communique.reading.text import Entity, Mention, Scene, Sight

LOOKED_AT = 12  # sentences of the report's beginning that tell who came to whom
COMES = frozenset({"guest", "visitor"})


def of_visit(scene: Scene, sight: Sight, mention: Mention, people: list[Entity]) -> list[Entity]:
    """Of the people, those that 'the guest' or 'the host' can mean; all of them for other words, or where nothing tells."""
    words = {k for at in range(mention.first, mention.last) for k in sight.tokens[at].keys}
    is_guest = bool(words & sight.language.words("guest_word"))
    is_host = bool(words & sight.language.words("host_word"))
    if not (is_guest or is_host):
        return people
    hosts, guests = _parts(scene, sight)
    at_home = [e for e in people if e in hosts or (scene.home is not None and e.party == scene.home)]
    if not at_home and guests:
        at_home = [e for e in people if e not in guests and e.party not in {g.party for g in guests}]
    if not at_home:
        return people
    own = {e.party for e in at_home}
    away = [e for e in people if e not in at_home and (e.party is None or e.party not in own)]
    away.sort(key=lambda e: e not in guests)
    return (at_home if is_host else away) or people


def _parts(scene: Scene, sight: Sight) -> tuple[list[Entity], list[Entity]]:
    """Who receives and who comes: '[A] received B', 'A принял B', '[B] arrived in Oslo'."""
    hosts: list[Entity] = []
    guests: list[Entity] = []
    for sentence in scene.document.sentences[:LOOKED_AT]:
        for match in scene.document.within("triggers", sentence.first, sentence.last):
            part = match.row["subj"] if match.row["type"] == "verb" else ""
            if (part != "host" and part not in COMES) or scene.mention_at(match.first) is not None:
                continue  # 'перуанского [гостя]' is no 'гостить'
            subject = _subject(scene, sight, sentence.index, match.first)
            if subject is not None and subject.entity is not None:
                (hosts if part == "host" else guests).append(subject.entity)
    return hosts, guests


def _subject(scene: Scene, sight: Sight, sentence: int, verb: int) -> Mention | None:
    """A cheap look at who is the verb's subject: in Russian the first nominative, in English the last before it."""
    people = [m for m in scene.of_sentence(sentence) if m.kind == "person" and m.entity is not None]
    if sight.is_russian:
        return next((m for m in people if "nomn" in m.cases and not sight.word(m.first - 1, "prep")), None)
    if sight.lower(verb - 1) in ("was", "were", "been", "is", "being"):
        after = [m for m in people if m.first > verb and sight.lower(m.first - 1) == "by"]
        return after[0] if after else None
    before = [m for m in people if m.last <= verb and not sight.word(m.first - 1, "prep")]
    return before[-1] if before else None
