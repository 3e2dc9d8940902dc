"""Outsiders: experts and private persons, whose words are no statements of an account."""

from communique.reading.statements.utterances import Said
from communique.reading.statements.words import Voice
from communique.reading.text import Entity, Mention, Scene, Sight

SOFT = frozenset({"other", "business", "ministry_official", "organization_official", "head_of_organization"})
MISREAD = frozenset({"head_of_state"})  # what 'director of the Peru Institute' is taken for
ROLE_REACH = 14  # tokens of 'старший научный сотрудник Института … Академии наук' before a name
BESIDE = 5  # tokens from a name within which a word tells what the person is
TOWARD = frozenset({"в", "во", "к", "на", "о", "об"})  # 'визит эксперта [в] Чад'
STOPS = frozenset({".", ";", ":", "»", "”"})


class Outsiders:
    """Tells of a report's speakers who of them is nobody's official; each person is looked at once."""

    def __init__(self, scene: Scene, sight: Sight) -> None:
        self.scene, self.sight = scene, sight
        self.known: dict[int, str] = {}

    def are(self, said: Said) -> bool:
        """Is what is said an expert's, or a private person's own words?"""
        kind = self.kind(said.voice) if said.voice is not None else ""
        return kind == "expert" or (kind == "private" and said.rule == "statement.quotation")

    def kind(self, voice: Voice) -> str:
        """expert, private or '' (an official, or somebody of whom nothing tells)."""
        entity = voice.entity
        if voice.kind == "person" and self.sight.is_russian and (entity is None or not entity.name):
            role = self._role(range(voice.first, min(voice.first + ROLE_REACH, len(self.sight.tokens))))
            return "expert" if self._scholarly(role) else ""
        nameless = voice.kind == "person" and (entity is None or not entity.name)
        if nameless and any(map(self._is_expert, range(voice.first, voice.last))):
            return "expert"  # 'a professor at the University of Lima said'
        if entity is None or voice.kind != "person" or entity.kind != "person" or not entity.name:
            return ""
        if id(entity) not in self.known:
            self.known[id(entity)] = self._kind(entity)
        return self.known[id(entity)]

    def _kind(self, entity: Entity) -> str:
        offices = {t.office for m in entity.mentions for t in m.titles} | ({entity.office} if entity.office else set())
        soft = SOFT if self.sight.is_russian else SOFT | MISREAD
        if not offices - soft and any(self._of_scholars(m) for m in entity.mentions if m.name):
            return "expert"
        if offices - {"other", "business"}:
            return ""
        if any(self._beside_expert(mention) for mention in entity.mentions if mention.name):
            return "expert"
        if self.sight.is_russian and (offices == {"business"} or self._told_as_expert(entity)):
            return "expert"
        if offices or entity.party or any(m.party for m in entity.mentions):
            return ""
        document = self.scene.document
        sentences = [document.sentences[m.sentence] for m in entity.mentions]
        told = any(
            m.row["obj"] != "visitor"  # 'мы ждём' tells of nobody's journey
            for s in sentences
            for at in range(s.first, s.last)
            for m in document.found(at, "triggers")
        )
        return "" if told else "private"

    def _told_as_expert(self, entity: Entity) -> bool:
        """'«Рост возможен», – сказал Лунд. [Эксперт] считает, что …': what the next sentence calls whoever spoke."""
        sentences = self.scene.document.sentences
        for mention in entity.mentions:
            if not mention.name or mention.sentence + 1 >= len(sentences):
                continue
            at = sentences[mention.sentence + 1].first
            told = any(f.pos == "NOUN" and f.case == "nomn" and f.number == "sing" for f in self.sight.forms(at)[:1])
            if told and self._is_expert(at) and self.scene.document.found(at + 1, "sayings"):
                return True
        return False

    def _of_scholars(self, mention: Mention) -> bool:
        """'[директор Института Севера] Лунд', '[заведующий кафедрой МГИМО] Лунд', 'Лунд, [глава Центра изучения морей],'."""
        if mention.name is None:
            return False
        if not self.sight.is_russian:
            return self._scholarly(self._apposition(mention.name[1]))
        start, end = self.sight.start_of(mention.first), self.scene.document.sentences[mention.sentence].last
        first, last = mention.name
        before = self._role(range(first - 1, max(start, first - ROLE_REACH) - 1, -1))
        after = range(last + 1, min(last + ROLE_REACH, end)) if self.sight.text(last) in (",", "(") else range(0)
        reports = any(self._reports(at) for at in before[-BESIDE:])
        reports = reports or any(self._is_expert(at) for at in before)
        return reports or self._scholarly(before) or self._scholarly(self._role(after))

    def _apposition(self, at: int) -> list[int]:
        """English: 'Lund, [deputy director of the Northern Institute in Lima], said': what stands behind a name's comma."""
        end = min(at + 1 + ROLE_REACH, len(self.sight.tokens))
        if self.sight.text(at) not in (",", "("):
            return []
        behind = range(at + 1, end)
        return list(range(at + 1, next((i for i in behind if self._ends_apposition(i)), end)))

    def _ends_apposition(self, at: int) -> bool:
        token = self.sight.tokens[at]
        said = any(m.row["kind"] == "say" for m in self.scene.document.found(at, "sayings"))
        return token.kind == "mark" or said or self.sight.word(at, "relative") or self.sight.word(at, "aux")

    def _is_expert(self, at: int) -> bool:
        """'старший [аналитик] компании «Север» Лунд', '[эксперт-аналитик]'."""
        keys = {part for key in self.sight.tokens[at].keys for part in key.split("-")}
        found = self.scene.document.found(at, "press")
        return any(m.row["kind"] == "expert" for m in found) or bool(keys & {"эксперт", "аналитик", "политолог"})

    def _reports(self, at: int) -> bool:
        """'(военный) [обозреватель] Лунд': somebody of the press."""
        media = any(m.row["kind"] == "media" for m in self.scene.document.found(at, "press"))
        return media and any(f.animate and f.number == "sing" for f in self.sight.tokens[at].forms[:2])

    def _role(self, places: range) -> list[int]:
        """The tokens of what somebody is: nouns, adjectives and names, up to a mark, a verb or a preposition."""
        out: list[int] = []
        for at in places:
            token = self.sight.tokens[at]
            inner = token.lower in ("по", "для", "и", "имени", "при") or token.text in '«»"“”'
            verb = any(f.pos in ("VERB", "GRND", "INFN") for f in token.forms[:1])
            if verb or ((token.kind == "mark" or self.sight.word(at, "prep")) and not inner):
                break
            out.append(at)
        return sorted(out)

    def _scholarly(self, places: list[int]) -> bool:
        """Of an institute, a chair, a centre of studies: nobody of office."""
        kinds = [{k for k in ("scholarly", "centre", "studies") if self.sight.key_word(at, k)} for at in places]
        told = {k for ks in kinds for k in ks}
        return "scholarly" in told or {"centre", "studies"} <= told

    def _beside_expert(self, mention: Mention) -> bool:
        """'the analyst X', 'X, a professor of law'."""
        document = self.scene.document
        sentence = document.sentences[mention.sentence]
        first, last = mention.first, mention.last
        for _ in range(BESIDE):
            if first > sentence.first and document.tokens[first - 1].text not in STOPS | {","} | TOWARD:
                first -= 1
            if last < sentence.last and document.tokens[last].text not in STOPS:
                last += 1
        return any(m.row["kind"] == "expert" for at in range(first, last) for m in document.found(at, "press"))
