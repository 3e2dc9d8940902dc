"""Outsiders: experts and private persons, whose words are no statements of an account."""

from communique.reading.statements.utterances import Said
from communique.reading.statements.words import Voice
from communique.reading.text import Entity, Mention, Scene

BESIDE = 5  # tokens from a name within which a word tells what the person is
STOPS = frozenset({".", ";", ":", "»", "”"})


class Outsiders:
    """Tells of a report's speakers who of them is nobody's official; each person is looked at once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.known: dict[int, str] = {}

    def are(self, said: Said) -> bool:
        """Is what is said an expert's, or a private person's own words?"""
        kind = self.kind(said.voice) if said.voice is not None else ""
        return kind == "expert" or (kind == "private" and said.rule == "statement.quotation")

    def kind(self, voice: Voice) -> str:
        """expert, private or '' (an official, or somebody of whom nothing tells)."""
        entity = voice.entity
        if entity is None or voice.kind != "person" or entity.kind != "person" or not entity.name:
            return ""
        if id(entity) not in self.known:
            self.known[id(entity)] = self._kind(entity)
        return self.known[id(entity)]

    def _kind(self, entity: Entity) -> str:
        offices = {t.office for m in entity.mentions for t in m.titles} | ({entity.office} if entity.office else set())
        if offices - {"other", "business"}:
            return ""
        if any(self._beside_expert(mention) for mention in entity.mentions if mention.name):
            return "expert"
        if offices or entity.party or any(m.party for m in entity.mentions):
            return ""
        document = self.scene.document
        sentences = [document.sentences[m.sentence] for m in entity.mentions]
        told = any(document.found(at, "triggers") for s in sentences for at in range(s.first, s.last))
        return "" if told else "private"

    def _beside_expert(self, mention: Mention) -> bool:
        """'the analyst X', 'X, a professor of law'."""
        document = self.scene.document
        sentence = document.sentences[mention.sentence]
        first, last = mention.first, mention.last
        for _ in range(BESIDE):
            if first > sentence.first and document.tokens[first - 1].text not in STOPS | {","}:
                first -= 1
            if last < sentence.last and document.tokens[last].text not in STOPS:
                last += 1
        return any(m.row["kind"] == "expert" for at in range(first, last) for m in document.found(at, "press"))
