"""Who 'he', 'the minister', 'политик' is: the one who spoke last, where nothing speaks against it."""

from itertools import takewhile

from communique.reading.people import possible_offices, same_title
from communique.reading.statements.naming import Namer
from communique.reading.text import Entity, Mention

OPENING = 8  # tokens before the comma of "Later the same day,"


class Meant(Namer):
    """Tells whether an unnamed speaker is the one who spoke last."""

    def _is_last(self, mention: Mention) -> bool:
        """Does 'he', 'the minister' go on with the one who spoke last? Gender, office and party must allow it."""
        if (
            self.single is None
            or mention.name
            or mention.plural
            or mention.group == "counterpart"
            or self.is_new(mention)
        ):
            return False
        entity = self.single.entity
        if entity is not None and (self._conflicts(entity) or self._introduced(mention, entity)):
            return False
        if mention.kind == "pronoun" and self.single.kind == "outsider":
            return not self._named_since(mention)
        if mention.kind == "pronoun":
            return entity is None or None in (entity.gender, mention.gender) or entity.gender == mention.gender
        if mention.kind != "person" or entity is None:
            return False
        if self._plainly(mention):
            return mention.gender is None or entity.gender in (None, mention.gender)
        if self.single.kind == "credit" and self.speaks_for(mention):
            return True
        if self._of_his_land(mention, entity):
            return True
        offices = {t.office for m in entity.told() for t in m.titles}
        wanted = set(possible_offices(self.scene, mention))
        if "minister" in wanted:
            wanted |= {"foreign_minister"}
        if not offices and entity is mention.entity:
            return True
        if self.sight.is_russian:
            offices |= self._known_as(entity)
        if self._called_so_is_another(mention, entity) or self._is_no_minister(mention, entity):
            return False
        return bool(wanted & offices) and (mention.party is None or mention.party == entity.party)

    def _known_as(self, entity: Entity) -> set[str]:
        """What somebody may be called beside his titles: whom everybody knows, and the leader of a land that is a region too."""
        known = {entity.office} if entity.office and entity.office_inferred else set()
        return known | ({"regional_head"} if (entity.party or "").startswith("X:") else set())

    def _named_since(self, mention: Mention) -> bool:
        """Has anybody been named as a subject since the one who spoke last spoke?"""
        if self.single is None:
            return False
        spoke = self.single.last
        told = takewhile(lambda m: m.first >= spoke, self.scene.mentions_before(mention.first))
        return any(m.kind == "person" and m.name and "nomn" in m.cases for m in told)

    def _called_so_is_another(self, mention: Mention, entity: Entity) -> bool:
        """'the Amir', where President Orlov spoke last, but Amir Faisal is told of too."""
        other = mention.entity
        told = other is not None and other is not entity and other.name is not None and not self.sight.is_russian
        return told and other is not None and same_title(other, mention) and not same_title(entity, mention)

    def _introduced(self, mention: Mention, entity: Entity) -> bool:
        """Has another person come in as a subject since the last speaker spoke, of whom 'he' may speak?"""
        other = mention.entity
        if mention.kind != "pronoun" or other is None or other is entity or not other.name or self.single is None:
            return False
        told = (m for m in other.mentions if m.name or (m.titles and self.sight.is_russian))
        if self.sight.is_russian:
            told = (m for m in told if not self._in_speech(m.first))
        since = [m for m in told if self.single.last <= m.first < mention.first]
        if any(since[-1].first < m.first < mention.first for m in entity.mentions if m.name and since):
            return False
        if not self.sight.is_russian:
            return any(self._is_subject(m) for m in since[-1:])
        return any(
            (
                self.sight.text(m.last) == "," and self.sight.key_word(mention.first - 1, "which")
            )  # 'статья [Лунда], в которой он'
            or ("nomn" in m.cases and (not m.weak or other.office is not None))
            or self._alone_before(mention, m)
            for m in since[-1:]
        )

    def _in_speech(self, at: int) -> bool:
        """Is the token within quoted speech? Whom somebody speaks of, 'he said' does not mean."""
        return any(q.speech and q.first <= at < q.last for q in self.scene.quotations())

    def _alone_before(self, mention: Mention, other: Mention) -> bool:
        """'[Завершилось утро речью премьера Лунда.] Он сказал': the only person of the sentence before. Russian."""
        people = [m for m in self.scene.of_sentence(mention.sentence - 1) if m.kind in ("person", "pronoun")]
        opens = mention.first == self.sight.start_of(mention.first)
        return opens and people == [other] and bool(other.titles) and other.name is not None

    def _is_subject(self, mention: Mention) -> bool:
        """English: does the mention open its sentence as the subject: '[Lund, a negotiator,] would not confirm it. He …'?"""
        group = self.group(mention)
        sentence = self.document.sentences[mention.sentence]
        opens = mention.first - sentence.first <= 1 or self._opens_behind(mention, sentence.first)
        opens = opens and sentence.last - mention.last > 2
        return opens and group is not None and group.governor == "" and len(group.mentions) == 1

    def _opens_behind(self, mention: Mention, start: int) -> bool:
        """'Later the same day, [Lund] received A': behind a few words and a comma, the first whom the sentence tells of."""
        at = mention.first - self.sight.word(mention.first - 1, "det")
        first = next((m for m in self.scene.of_sentence(mention.sentence) if m.kind == "person"), None)
        return first is mention and self.sight.text(at - 1) == "," and at - start <= OPENING

    def _plainly(self, mention: Mention) -> bool:
        """'политик', 'миллиардер': what anybody may be called, of no office and party. Russian."""
        words = range(mention.first, mention.last)
        return mention.party is None and all(self.sight.key_word(at, "plainly") for at in words)

    def _of_his_land(self, mention: Mention, entity: Entity) -> bool:
        """'[Представитель Чада] напомнил', '[чадский дипломат] сказал': whoever of that land has just spoken. Russian."""
        words = {key for at in range(mention.first, mention.last) for key in self.sight.tokens[at].keys}
        if (
            not self.sight.is_russian
            or mention.party is None
            or mention.party != entity.party
            or not words & self.sight.language.words("of_a_land")
        ):
            return False
        spoke = self.single.last if self.single is not None else mention.first
        return mention.sentence - self.sight.tokens[spoke - 1].sentence <= 2

    def _is_no_minister(self, mention: Mention, entity: Entity) -> bool:
        """'[министр] ответил', where a госсекретарь spoke last, whom the report never calls a minister. Russian."""
        if self.sight.lower(mention.last - 1) != "министр":
            return False
        roles = " ".join(self.document.words(m.first, m.last).lower() for m in entity.told() if m.titles)
        return "госсекретар" in roles and "министр" not in roles
