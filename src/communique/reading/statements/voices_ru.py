"""Russian voices: the subject is told by its case, its number and its side of the verb."""

from collections.abc import Sequence

from communique.model import SIDES
from communique.reading.statements.bodyplaces_ru import TRAILS
from communique.reading.statements.interviews_ru import DASHES
from communique.reading.statements.openings_ru import LIKELY, RussianOpenings
from communique.reading.statements.press_ru import OPENING
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head, Mention

QUOTED = frozenset({"»", "”", '"', ","})  # before the dash of '«…», – сказал'
INVERTED = 3  # tokens after the verb within which its subject stands


class RussianVoices(RussianOpenings):
    """Voices of a Russian report."""

    def _subject(self, head: Head, before: Voice | None) -> Voice | None:
        start = self.document.sentences[self.document.tokens[head.first].sentence].first
        if head.form == "participle" and (before is not None or self._is_active(head.first)):
            return self._whose_participle(head.first) if self._is_active(head.first) else before
        if head.form == "participle" and (doer := self.doer_before(head, start)) is not None:
            return doer
        verb = self._verb(head)
        self.gender = {"masc": "m", "femn": "f"}.get(verb.gender) if verb is not None else None
        self.number = verb.number if verb is not None else ""
        self.past = verb is not None and verb.tense == "past"
        if informed := self._named_otherwise(head, start) or self._bare_body(head, start):
            return informed
        if self._foreign_press(head, start):
            return Voice((), head.first, head.last, "nobody")
        near = self._nominative_noun(head, start)
        if near is not None:
            return near if near.names or near.kind in ("nobody", "outsider") else None
        if following := self._following(head, start, before):
            return following
        if self.number == "plur" and head.form == "finite" and (theirs := self._of_theirs(head, start)):
            return theirs
        if place := self._told_at(head) or self._told_there(head, start):
            return place
        if before is not None and self._coordinated(head, start):
            return before
        if place := self._stands_alone(head, start):
            return place
        if beside := self._beside(head, start) or self._compatriot(head, start):
            return beside
        if named := self.bare_name(head, start) or self._someone_after(head):
            return named
        group = self._group_before(head, start) or self.roles.subject(self._at(head))
        if group is not None and (
            self._across(head, group)
            or self._is_one_of_many(group, head)
            or self._of_other_gender(group, head)
            or self._of_other_number(group)
        ):
            group = None
        noun = self._common_noun(head, start)
        if noun is not None and (group is None or group.first < noun.first):
            return noun
        if group is not None:
            return self.of_group(group)
        if head.act != "agree" and (place := self._in_place(head, start)):
            return place
        if before is None and (far := self.far_subject(head, start) or self.opening_subject(head, start)):
            return far
        forms = self.sight.tokens[self._at(head)].forms[:1]
        if head.form == "finite" and forms and forms[0].number == "plur" and before is None:
            if summoner := self._summoner(head):
                return summoner  # 'Послу указали на'
            told = forms[0].tense == "past" and head.kind != "name"  # 'называют': people do
            told = told and not self._in_press(head, start)  # 'На сайте сообщили', 'писали, что'
            return Voice((SIDES,) if told else (), head.first, head.last, "joint" if told else "nobody")
        return before

    def of_group(self, group: Group) -> Voice | None:
        """As for any language; of a verb in the singular one of several: 'хозяин, президент X, призвал', 'с Y X призвал'."""
        named = [m for m in group.mentions if m.name and self._nominal(m)]
        if self.number == "sing" and len(group.mentions) > 1 and named and group.mentions[-1].kind == "person":
            last = named[-1]
            return super().of_group(Group([last], group.marker, group.governor, last.first, last.last))
        if len(group.mentions) == 1 and (unnamed := self._unnamed(group.mentions[0])):
            return unnamed
        if len(group.mentions) == 1 and (spoken := self._spokesmen(group.mentions[0])):
            return spoken
        if len(group.mentions) == 1 and (embassy := self._of_embassy(group.mentions[0])):
            return embassy
        if self.number == "plur" and self._of_two(group):
            return Voice((SIDES,), group.first, group.last, "joint")  # 'Чадская и перуанская стороны'
        if self._foreign_name(group.mentions[0]):
            return Voice((), group.first, group.last, "nobody")
        if group.mentions[0].kind == "side" and self.sight.key_word(group.first, "folk"):
            return Voice((), group.first, group.last, "outsider")  # 'граждане Перу поддерживают'
        voice = self._whole_body(group) or super().of_group(group)
        return self.in_full(voice) if voice is not None else None

    def _following(self, head: Head, start: int, before: Voice | None) -> Voice | None:
        """'Ратко рассчитывает на мир, заявила Видова': who stands right after a verb that a mark brings in."""
        dash = (
            head.first - 1 - (self.sight.lower(head.first - 1) in ("так", "именно"))
        )  # '– так прокомментировал это X'
        quoted = self.sight.text(dash) in DASHES and self.sight.text(dash - 1) in QUOTED
        if head.form not in ("finite", "feel") or not (quoted or head.kind in ("say", "stress", "again", "feel")):
            return None
        if self.sight.text(dash) not in TRAILS or head.first <= start:
            return None
        at = self.past_addressee(self.past_day(head.last))
        mention = self.scene.mention_at(at)
        if quoted and (mention is None or mention.first != at or not self._nominal(mention)):
            mention = self._named_after(head)
            at = mention.first if mention is not None else at
        if mention is None or mention.first != at or not self._agrees(mention, head):
            return None
        if mention.kind == "side" and "accs" in mention.cases and not self._ends(mention.last):
            return None
        if mention.kind == "pronoun" and before is not None and before.kind == "person" and not mention.plural:
            entity = before.entity  # 'Видова обвинила его: дорога, настаивала она, …'
            if entity is None or not self._conflicts(entity):
                return before
        group = self.group(mention)
        if group is None or group.first != at:
            return None
        return self._apposed(mention) or self.of_group(group)

    def _ends(self, at: int) -> bool:
        return self.sight.text(at) in (".", ",", "", "—", "–", "-", ";") or self.sight.word(at, "prep")

    def _agrees(self, mention: Mention, head: Head) -> bool:
        """Can the mention be the verb's subject: a nominative of the verb's number, no 'he' of 'she said'?"""
        verb = self._verb(head)
        if not self._nominal(mention, head):
            return False
        plural = mention.plural or len(mention.members) > 1
        if verb is None or (mention.kind == "group" and (verb.number == "plur" or not plural)):
            return True
        if verb.number == "sing" and plural and mention.kind != "side":
            return False
        gender = mention.gender if mention.kind == "pronoun" else None
        return gender is None or not verb.gender or verb.gender[0] == gender[0]

    def standing(self, head: Head, ruled: Sequence[tuple[Head, Voice | None]]) -> Voice | None:
        """'Видова отметила, что Осло поддерживает мир, и выразила надежду': the subject of the verb of the same form."""
        known = [(h, v) for h, v in ruled if v is None or v.kind != "nobody"]
        last = known[-1][1] if known else None
        verb = self._verb(head)
        if verb is None or head.form != "finite" or not known:
            return last
        for earlier, voice in reversed(known):
            other = self._verb(earlier)
            if earlier.form == "feel" and self.sight.lower(head.first - 1) in ("однако", "но", "а"):
                continue  # 'отметил, что Осло нацелен на мир, однако [добавил]'
            if other is None or (other.tense, other.number, other.gender) == (verb.tense, verb.number, verb.gender):
                return voice
        return last

    def _nominative_noun(self, head: Head, start: int) -> Voice | None:
        """'сообщает агентство', 'СМИ сообщали': the press beside the verb; a Voice without names for a document."""
        for at in (head.last, head.last + 1, head.first - 1, head.first - 2, head.first - 3):
            if at < start or at >= len(self.sight.tokens):
                continue
            if self.sight.lower(at) == "никто":
                return Voice((), at, at + 1, "nobody")
            low, high = min(at, head.first), max(at, head.last)
            if any(self.sight.text(i) in (",", ";", ".") for i in range(low, high)):
                continue
            if at < head.first and self._someone_between(at + 1, head.first):
                continue  # 'Саммит [он] назвал уловкой'
            kind = self.press(at)
            nominative = self._may_be_subject(at, head) and not (at < head.first and self._owned(at, head))
            if kind in ("event", "document") and (at >= head.last or self._done_by(head, at)):
                continue  # 'назвала переговоры …', 'Факт встречи подтвердил министр'
            mention = self.scene.mention_at(at)
            if mention is not None and mention.kind == "group":
                continue  # 'участники встречи подтвердили'
            if kind and nominative and (mention is None or not mention.name or mention.weak):
                if kind == "credit":
                    return Voice((self.sight.text(at),), at, at + 1, "credit")
                return Voice((), at, at + 1, {"document": kind, "expert": "outsider"}.get(kind, "nobody"))
        return None

    def _owned(self, at: int, head: Head) -> bool:
        """'обсудили план [сотрудничества] и отметили', 'в ходе [встречи] отметили': a genitive, or beyond an 'и'."""
        if any(self.sight.lower(i) in ("и", "а", "но") for i in range(at + 1, head.first)):
            return True
        before = at - 1
        while before > 0 and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[before].forms[:1]):
            before -= 1
        noun = any(f.pos == "NOUN" for f in self.sight.tokens[before].forms[:1])
        return noun and any(f.case in ("gent", "gen2") for f in self.sight.tokens[at].forms)

    def _beside(self, head: Head, start: int) -> Voice | None:
        """'Ожегова сообщила': who can be a subject and stands right before the verb is the subject."""
        at = self.before_asides(head.first - 1, start)
        mention = self.scene.mention_at(at) if at >= start else None
        if self.sight.text(at) == ",":
            mention = self._with_office(at, start)
        elif mention is not None and mention.last != at + 1:
            mention = None
        if mention is None or not self._nominal(mention, head):
            return None
        group = self.group(mention)
        if group is None or not self._free(group) or self._of_a_matter(mention):
            return None
        return self.of_group(group)

    def _common_noun(self, head: Head, start: int) -> Voice | None:
        """'претенденты отказались', 'факт говорит о том': a nominative noun before the verb that is no mention.

        Officials and bodies (sidenoun) speak; 'который' speaks for what stands before its comma; others do not.
        """
        verb = next((f for f in self.sight.tokens[self._at(head)].forms[:2] if f.pos == "VERB"), None)
        if verb is None or head.form != "finite":
            return None
        edge = head.first
        for at in range(head.first - 1, max(start, head.first - 12) - 1, -1):
            token = self.sight.tokens[at]
            mention = self.scene.mention_at(at)
            if at >= edge or (
                mention is not None and ((mention.cases and "nomn" not in mention.cases) or self._governed(mention))
            ):
                continue
            quoted = token.text in DASHES and self.sight.text(at - 1) in QUOTED
            if mention is not None or token.text in (";", ":") or quoted:
                return None
            if token.text == ",":
                edge = self.aside(at, start)
                if not edge:
                    return None
                continue
            if self.document.found(at, "groups", "offices"):
                return None
            if any(k == "который" for k in token.keys):
                oblique = all(f.case != "nomn" and f.number == "sing" for f in token.forms)
                return self._main_subject(at, start) if oblique else self._antecedent(at)
            nouns = [
                f for f in token.forms[:2] if f.pos == "NOUN" and f.score >= LIKELY
            ]  # 'со' may be a noun, hardly ever
            forms = [f for f in nouns if f.case == "nomn" and f.number == verb.number]
            if not forms or self.sight.word(at - 1, "prep") or (verb.gender and verb.gender != forms[0].gender):
                continue
            if self._coordinated(head, start) and any(f.case == "accs" for f in token.forms):
                continue  # 'поднял вопрос и попросил'
            if self._object_between(at, start) or self.sight.text(at - 1) in OPENING:
                continue  # 'Радио «[Вестник]», ссылаясь на посла, сообщает', 'Осло и Лима [призывы] отклоняют'
            subject = token.forms[0].case == "nomn" or at == start or self._no_attribute(at, verb)
            if subject and self._is_voiced(at):
                first = at
                while first > start and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[first - 1].forms[:1]):
                    first -= 1
                owner = self.scene.mention_at(at + 1)
                last = owner.last if owner is not None and owner.last <= head.first else at + 1
                return self.in_full(Voice((self.document.words(first, last),), first, last, "body"))
            kind = "outsider" if token.forms[0].animate else "nobody"  # 'претендент', 'факт'
            if token.forms[0].case != "nomn":
                continue  # 'Власти причиной [смерти] назвали'
            return Voice((), at, at + 1, kind)
        return None

    def _group_before(self, head: Head, start: int) -> Group | None:
        """The nearest nominative group before the verb in its clause: 'Ожегов на встрече с Видовым заявил'."""
        verb = next((f for f in self.sight.tokens[self._at(head)].forms[:2] if f.pos in ("VERB", "PRTS")), None)
        edge, guessed = head.first, None
        for at in range(head.first - 1, start - 1, -1):
            if at < edge and self.sight.text(at) in (",", ";", ":", "—", "–"):
                opening = self.aside(at, start) if self.sight.text(at) == "," else 0
                if not opening:
                    break
                edge = opening
                continue
            mention = self.scene.mention_at(at) if at < edge else None
            if mention is None or mention.first != at:
                continue
            group = self.group(mention)
            if group is None or not self._free(group) or group.first != at or not self._nominal(mention):
                continue
            if self._of_a_matter(mention):
                continue
            if verb is not None and verb.number == "plur" and self._owns_those(mention):
                continue
            if verb is not None and verb.gender and mention.gender and verb.gender[0] != mention.gender[0]:
                guessed = guessed or (group if mention.name and mention.titles else None)
                continue  # 'глава фонда Уэнди Холл вчера заявила' all the same, where nobody else is told of
            return group
        return guessed

    def _across(self, head: Head, group: Group) -> bool:
        """Does the group stand after the verb beyond a mark: in what is said, not who says it?"""
        if group.first < head.last:
            return False
        if group.first - head.last > INVERTED:
            return True
        if not self._nominal(group.mentions[0]):
            return True
        return any(self.sight.text(i) in (",", ":", ";", "«", "“", '"', "(") for i in range(head.last, group.first))
