"""Which of several holders of an office 'the minister', 'the President', 'the King' means."""

from communique.reading.text import ONE_FOR_A_STATE, Entity, Mention, Scene, Sight

ENVOYS = frozenset({"ambassador", "special_envoy", "ministry_official", "organization_official"})


def meant(scene: Scene, sight: Sight, mention: Mention, fitting: list[Entity]) -> Entity:
    """'The King', 'the minister', in a report of Jordan that names a foreign one too: Jordan's, if it opens the sentence.

    Else he with whom the sentence before begins, else the last one told. `fitting`: at least one, the last told first.
    """
    if sight.key_word(mention.last - 1, "diplomat"):  # a minister is a diplomat only where no envoy is told of
        fitting = [e for e in fitting if e.office in ENVOYS] or fitting
    opens = mention.first - sight.start_of(mention.first) <= 1 or _behind_adverbial(sight, mention.first)
    told_of = "nomn" in mention.cases if sight.is_russian else mention.definite
    if sight.is_russian and mention.party is None and told_of and len(fitting) > 1:
        fitting = [e for e in fitting if any("nomn" in m.cases for m in e.mentions if m.name)] or fitting
    if mention.party is None and told_of and opens:
        own = [e for e in fitting if e.party == scene.home] if scene.home else _without_country(sight, fitting)
        return (own or _subject_before(scene, sight, mention, fitting) or _protagonist(scene, sight, mention, fitting))[
            0
        ]
    if mention.party is None and told_of and len(fitting) > 1:
        return (_at_home(scene, sight, mention, fitting) or _protagonist(scene, sight, mention, fitting))[0]
    return fitting[0]


def _at_home(scene: Scene, sight: Sight, mention: Mention, fitting: list[Entity]) -> list[Entity]:
    """'In Lima [the president] received Prime Minister A', in a report of Peru that tells of B of Chile too: Peru's. English.

    Not where the sentence names another of them before: 'President B of Chile met A and told [the president]'."""
    if sight.is_russian or not scene.home or mention.office not in ONE_FOR_A_STATE:
        return []
    named = {id(m.entity) for m in scene.of_sentence(mention.sentence) if m.first < mention.first and m.name}
    own = [e for e in fitting if e.party == scene.home and not e.former]
    return own if len(own) == 1 and not any(id(e) in named for e in fitting) else []


def _protagonist(scene: Scene, sight: Sight, mention: Mention, fitting: list[Entity]) -> list[Entity]:
    """'Minister A met Minister B. … The envoy of Chad called on [the minister]': A, with whom the report begins. English.

    Not where the sentence itself names another last.
    """
    told = [m for m in scene.of_sentence(mention.sentence) if m.first < mention.first and m.entity is fitting[0]]
    people = [m for m in scene.mentions[:EARLY] if m.kind == "person" and m.name]
    first = next((m for m in people if m.entity is not None and m.entity.office), None)
    if sight.is_russian or told or first is None:
        return fitting
    return [e for e in fitting if e is first.entity] or fitting


EARLY = 12  # mentions among which the one with whom a report begins is told


def _without_country(sight: Sight, fitting: list[Entity]) -> list[Entity]:
    """'President A received the envoy of President B of Chad. The President …': A, the only one whose country is not told."""
    own = [e for e in fitting if not e.party_told]
    return own if len(own) == 1 and not sight.is_russian else []


def _behind_adverbial(sight: Sight, at: int) -> bool:
    """'During her working visit, [the Foreign Minister] met …': the sentence opens with a phrase that a comma ends here."""
    start = sight.start_of(at)
    if not sight.is_russian and 0 < at - start <= OF_DAY and all(_is_of_time(sight, i) for i in range(start, at)):
        return True  # 'On Monday morning [the President] received'
    if sight.is_russian or sight.text(at - 1) != "," or not sight.word(start, "prep"):
        return False
    return at - start <= ADVERBIAL and not any(sight.text(i) == "," for i in range(start, at - 1))


def _is_of_time(sight: Sight, at: int) -> bool:
    """A word of a day or hour: 'on', 'Monday', '5', 'morning', 'earlier', ','."""
    told = sight.lower(at) in sight.calendar_words or sight.tokens[at].kind in ("number", "mark")
    return told or sight.word(at, "prep") or sight.word(at, "adverb") or bool(sight.document.found(at, "daywords"))


OF_DAY = 6  # tokens of 'On Monday morning, 5 May,'
ADVERBIAL = 14  # tokens of a phrase that opens a sentence


def _subject_before(scene: Scene, sight: Sight, mention: Mention, fitting: list[Entity]) -> list[Entity]:
    """'Minister A visited Lima and met Minister B. The Minister also …': A, with whom the sentence before begins."""
    before = scene.of_sentence(mention.sentence - 1) if mention.sentence else []
    people = [m for m in before if m.kind in ("person", "pronoun")]
    if not sight.is_russian:  # 'At the invitation of A, [B] will visit'
        people = [m for m in people if not sight.word(m.first - 1, "prep")] or people
    first = next(iter(people), None)
    return [e for e in fitting if first is not None and e is first.entity]
