"""Two people whom one word names: 'the Soto-Kask summit', 'a Berg-Adu call'."""

from communique.reading.text import DASHES, Entity, Mention, Scene


def named_pair(scene: Scene, noun: int) -> list[Entity]:
    """Both of the pair that modifies the noun at this token; none where the report does not know both by their names."""
    if scene.language.code != "en" or noun < 1:
        return []
    tokens = scene.document.tokens
    word, at = tokens[noun - 1].text, noun - 1
    if DASHES.isdisjoint(word) and at >= 2 and tokens[at - 1].text in DASHES:
        word = f"{tokens[at - 2].text}-{word}"
    halves = word.replace("–", "-").split("-")
    if len(halves) != 2 or not all(half[:1].isupper() for half in halves):
        return []
    found = [_whose(scene, half) for half in halves]
    both = [entity for entity in found if entity is not None]
    return both if len(both) == 2 and both[0] is not both[1] else []


def _whose(scene: Scene, family: str) -> Entity | None:
    """The person of the report with this family name."""
    return next((e for e in scene.entities if e.kind == "person" and e.name and e.name.split()[-1] == family), None)


def as_mention(scene: Scene, entity: Entity, noun: int) -> Mention:
    """A mention of the person by half of the word before the noun."""
    return Mention(noun - 1, noun, "person", scene.document.tokens[noun].sentence, party=entity.party, entity=entity,
                   rule="mention.named_pair")  # fmt: skip
