"""Russian speakers told by a name and an office side by side, by whom they speak for, or only by where they are."""

from communique.reading.statements.unnamed_ru import PRONOUN_LIKE, RussianUnnamed
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head, Mention, agency_keys

AUTHORS = 10  # tokens of the author's words after a quotation
LETTERS = 3  # of the shortest abbreviation
THAT_ONE = frozenset(["тот", "та", "последний", "последняя"])
BEFORE_THAT_ONE = frozenset([",", "что", "и", "а", "но", "на"])
APPOSED = 12  # tokens between what somebody is and the comma before his name


BODY_WORDS = 8  # tokens of 'Служба общественной безопасности (СОБ)' before its state
THEIRS_REACH = 8  # tokens of 'несколько видных членов комиссии'
OF_EVENTS = "участник"


class RussianAppositions(RussianUnnamed):
    """What a Russian sentence tells of who somebody is."""

    def _apposed(self, mention: Mention) -> Voice | None:
        """'заявил глава делегации на переговорах в Осло, министр [Лунд]': the name that follows what he is."""
        if mention.name or mention.kind != "person" or mention.plural:
            return None
        comma = next(
            (i for i in range(mention.last, mention.last + APPOSED) if self.sight.text(i) in (",", ".", "")), -1
        )
        named = self.scene.mention_at(comma + 1) if comma >= 0 and self.sight.text(comma) == "," else None
        if named is None or named.first != comma + 1 or not named.name or not named.titles or "nomn" not in named.cases:
            return None
        group = self.group(named)
        return self.of_group(group) if group is not None and self.sight.text(named.last) in (".", ",", "") else None

    def _with_office(self, comma: int, start: int) -> Mention | None:
        """'[Лунд, глава канцелярии] датского премьера, написал': whom an office behind his name describes up to the comma."""
        for at in range(comma - 1, max(start, comma - APPOSED) - 1, -1):
            if self.sight.tokens[at].kind != "word":
                return None
            mention = self.scene.mention_at(at)
            if mention is not None and mention.name and mention.titles:
                inside = range(mention.first, mention.last)
                return mention if any(self.sight.text(i) == "," for i in inside) else None
        return None

    def _spokesmen(self, mention: Mention) -> Voice | None:
        """'Официальные представители Белого дома' → 'Белый дом': whom the plural speaks for."""
        at = next((i for i in range(mention.first, mention.last) if self.sight.key_word(i, "speaks_for")), -1)
        if mention.group != "holders" or at < 0 or at + 1 >= mention.last:
            return None
        return Voice((self._nominative(at + 1, mention.last),), mention.first, mention.last, "body", mention.party)

    def _of_two(self, group: Group) -> bool:
        """'чадская [и] перуанская стороны', where only the last is a mention; 'президент фонда [и] глава банка поздравили'."""
        if self.sight.lower(group.last - 1) != "стороны":
            one = group.mentions[0]
            return len(group.mentions) == 1 and not one.name and not one.plural and len(one.titles) > 1
        near = range(max(group.first - 1, 0), group.last)
        return any(self.sight.lower(at) == "и" for at in near)

    def _named_after(self, head: Head) -> Mention | None:
        """'«…», – поприветствовал гостя на Севере [Ожегов]': a nominative name in the rest of the author's words."""
        for at in range(head.last, head.last + AUTHORS):
            if self.sight.text(at) in (",", ".", ":", ";", ""):
                return None
            mention = self.scene.mention_at(at)
            if mention is not None and mention.first == at and mention.kind == "person" and mention.name:
                if "nomn" in mention.cases and not self.sight.word(at - 1, "prep"):
                    return mention
        return None

    def _whose_participle(self, at: int) -> Voice | None:
        """'премьера [Лунда], заявившего': who stands before the comma, in the participle's case and number."""
        mention = self.scene.mention_at(at - 2)
        cases = {f.case for f in self.sight.forms(at) if f.pos == "PRTF"}
        one = self.sight.forms(at)[0].number == "sing"
        if mention is None or mention.last != at - 1 or (mention.cases and not cases & mention.cases):
            return Voice((), at, at + 1, "nobody")
        group = self.group(mention) if one != (mention.plural or len(mention.members) > 1) else None
        voice = self.of_group(group) if group is not None and mention.kind != "side" else None
        return voice or Voice((), at, at + 1, "nobody")

    def far_subject(self, head: Head, start: int) -> Voice | None:
        """'[Лунд], который был в Чаде, когда шли бои, так ответил', 'сообщила в беседе с «Вестником» спикер МИД [Берг]'."""
        if self.number != "sing" or head.form != "finite" or head.kind not in ("say", "stress"):
            return None
        points = (
            self.sight.lower(head.first - 1) == "этом"
        )  # 'Об этом заявил перед встречей с Ратко его коллега [Лунд]'
        if (points or self.sight.text(head.first - 1) == ",") and (named := self._named_after(head)) is not None:
            if not named.gender or self.gender in (None, named.gender):
                return self.of_group(Group([named], "", "", named.first, named.last))
        opening = self.scene.mention_at(start)
        relative = (
            opening is not None
            and self.sight.text(opening.last) == ","
            and self.sight.key_word(opening.last + 1, "which")
        )
        if opening is None or not relative or opening.first != start or not opening.name or not self._nominal(opening):
            return None
        if opening.gender and self.gender not in (None, opening.gender):
            return None
        return self.of_group(Group([opening], "", "", opening.first, opening.last))

    def _named_otherwise(self, head: Head, start: int) -> Voice | None:
        """Right beside the verb: a source within a body, whom the press talked to, 'тот', an abbreviation."""
        unnamed = self._informed(head, start) or self._interviewed(head, start)
        return unnamed or self._that_one(head, start) or self._abbreviated(head, start)

    def _that_one(self, head: Head, start: int) -> Voice | None:
        """'Берг спросила министра, на что [тот] ответил', '[Последний] поблагодарил': who was told of last, and no subject."""
        at = head.first - 1
        while at > start and self.adverb(at):
            at -= 1
        if self.sight.lower(at) not in THAT_ONE or (at > start and self.sight.lower(at - 1) not in BEFORE_THAT_ONE):
            return None
        spoke = self.single.entity if self.single is not None else None
        for mention in self.scene.mentions_before(at):
            entity = mention.entity
            if mention.last > at or entity is None or entity.kind != "person" or not entity.name:
                continue
            if self._conflicts(entity) or entity is spoke or (spoke is None and "nomn" in mention.cases):
                continue
            return Voice((entity.name,), at, at + 1, "person", entity.party, entity)
        return None

    def _abbreviated(self, head: Head, start: int) -> Voice | None:
        """'[МИДЕИ] считает', '[ЦКВК] также заявила': a body by letters that no table knows."""
        at = head.first - 1
        while at > start and self.adverb(at):
            at -= 1
        token = self.sight.tokens[at]
        mention = self.scene.mention_at(at)
        known = mention is not None and (mention.kind != "person" or mention.last - mention.first > 1)
        if at < start or not token.is_caps or len(token.text) < LETTERS or known:
            return None
        if token.lower in agency_keys() or self.press(at) or self.sight.word(at - 1, "prep") or token.text.isascii():
            return None
        alone = at == start or self.sight.tokens[at - 1].kind == "mark" or self.sight.lower(at - 1) in BEFORE_THAT_ONE
        return Voice((token.text,), at, at + 1, "body") if alone else None

    def _of_theirs(self, head: Head, start: int) -> Voice | None:
        """'[Члены комиссии] потребовали', '[Помощники Лунда] сообщили', '[Несколько членов ЕС] выразили': some of one side."""
        end = head.first
        while end - 1 > start and self.adverb(end - 1):
            end -= 1
        after = next(
            (
                i
                for i in range(head.last, min(head.last + 3, len(self.sight.tokens)))
                if self.sight.key_word(i, "state_word")
            ),
            head.last,
        )
        if bloc := self._bloc(end - 1, start) or self._bloc(after, head.last):
            return bloc
        if self.sight.key_word(end - 1, "folk") and end - 2 >= start and self.sight.word(end - 2, "some_of"):
            return Voice((), end - 2, end, "outsider")  # 'большинство жителей высказались за'
        for at in range(end - 2, max(start, end - THEIRS_REACH) - 1, -1):
            if self.sight.tokens[at].kind == "mark":
                return None
            some = at > start and self.sight.word(at - 1, "some_of")
            if not self._many_people(at, "gent" if some else "nomn") or self.sight.word(at - 1, "prep"):
                continue
            owned = range(at + 1, end)
            if any(self.sight.key_word(i, "of_all") or self.sight.lower(i) == "и" for i in owned):
                return None
            if not any(self._owner(i) for i in owned) or not all(self._may_be_genitive(i) for i in owned):
                return None
            first = at - 1 if some else at
            while first > start and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[first - 1].forms[:1]):
                first -= 1
            if self.sight.key_word(at, "folk"):
                return Voice((), first, end, "outsider")  # 'граждане Перу поддерживают'
            party = next((m.party for m in map(self.scene.mention_at, owned) if m is not None), None)
            if self.sight.key_word(at, "speaks_for"):
                return Voice((self._nominative(at + 1, end),), first, end, "body", party)
            return Voice((self.document.words(first, end),), first, end, "body", party)
        return None

    def _bloc(self, at: int, start: int) -> Voice | None:
        """'[Западные страны] призвали': states that an adjective tells apart; 'обе страны' are the sides."""
        if at <= start or not self.sight.key_word(at, "state_word") or not self._describes(at - 1):
            return None
        kind = self.sight.tokens[at - 1].forms[0]
        if kind.number != "plur" or kind.marks & PRONOUN_LIKE or self.sight.key_word(at - 1, "of_all"):
            return None
        return Voice((self.document.words(at - 1, at + 1),), at - 1, at + 1, "body")

    def _many_people(self, at: int, case: str) -> bool:
        """'члены', '(несколько) советников': people in the plural."""
        forms = self.sight.tokens[at].forms[:2]
        people = (f for f in forms if f.pos == "NOUN" and f.animate and f.number == "plur" and f.lemma != OF_EVENTS)
        return any(f.case == case for f in people)

    def _owner(self, at: int) -> bool:
        """'(члены) [комиссии]', '(помощники) [Лунда]', '(депутаты) [бундестага]'."""
        mention = self.scene.mention_at(at)
        holders = mention is not None and mention.group == "holders" and mention.party is not None
        known = mention is not None and mention.kind in ("side", "person") and not mention.plural
        forms = self.sight.tokens[at].forms[:1]
        one = not forms or forms[0].number != "plur"
        return holders or (one and (known or self.sight.key_word(at, "sidenoun") or self._speaks(at)))

    def _may_be_genitive(self, at: int) -> bool:
        forms = self.sight.tokens[at].forms
        return not forms or any(f.case == "gent" for f in forms) or self.scene.mention_at(at) is not None

    def _whole_body(self, group: Group) -> Voice | None:
        """'[Миссия наблюдателей] ОБСЕ', '[Служба охраны (СО)] Дании': a body of no table, by all its words."""
        mention = group.mentions[0]
        if mention.kind != "side" or mention.group or mention.plural or len(group.mentions) > 1:
            return None
        start, at = self.sight.start_of(mention.first), mention.first
        found = -1
        while at > start and mention.first - at < BODY_WORDS:
            at -= 1
            forms = self.sight.tokens[at].forms[:2]
            if self.sight.text(at) in (")", "(") or self.sight.tokens[at].is_caps:
                continue
            if self.sight.tokens[at].kind != "word" or self.sight.word(at, "prep"):
                break
            if any(f.pos == "NOUN" and f.case == "nomn" and f.number == "sing" and not f.animate for f in forms):
                found = at
                break
            if not any(f.case == "gent" for f in forms):
                break
        if found < 0:
            return self._described_body(mention)
        if self.scene.mention_at(found) is not None or self.sight.word(found - 1, "prep"):
            return None
        if self.sight.key_word(found, "upheld") or self.press(found) or self.sight.tokens[found].is_caps:
            return None
        while found > start and self._describes(found - 1):
            found -= 1
        return Voice((self.document.words(found, mention.last),), found, mention.last, "body", mention.party)

    def _described_body(self, mention: Mention) -> Voice | None:
        """'[Государственная портовая] служба Чада': with what is said of it; 'наше министерство' is only a ministry."""
        first, start = mention.first, self.sight.start_of(mention.first)
        while first > start and self._describes(first - 1):
            first -= 1
        if first == mention.first or not self.sight.text(mention.first).islower():
            return None
        if any(self.sight.tokens[at].forms[0].marks & PRONOUN_LIKE for at in range(first, mention.first)):
            return None
        return Voice((self.document.words(first, mention.last),), first, mention.last, "body", mention.party)

    def _compatriot(self, head: Head, start: int) -> Voice | None:
        """'заявил [австриец]', '[Немка] ответила': the one of that nation, of the verb's gender, who was named last."""
        for at in (head.last, head.first - 1):
            match = self.sight.party(at, "demonym") if start <= at < len(self.sight.tokens) else None
            if match is None or not any(f.case == "nomn" and f.number == "sing" for f in self.sight.tokens[at].forms):
                continue
            known = [e for e in self.scene.entities if e.kind == "person" and e.name and e.party == match.row["party"]]
            known = [e for e in known if e.mentions and e.mentions[0].first < at and not self._conflicts(e)]
            if known:
                last = max(known, key=lambda e: max(m.first for m in e.mentions if m.first < at))
                return Voice((last.name or "",), at, at + 1, "person", last.party, last)
        return None

    def _object_between(self, at: int, start: int) -> bool:
        """Can the noun be an object, with a subject that can be none before it in the clause?"""
        if not any(f.case == "accs" for f in self.sight.tokens[at].forms):
            return False
        for group in self.roles.groups(self.sight.tokens[at].sentence):
            if start <= group.first and group.last <= at and not group.marker and group.cases == {"nomn"}:
                return all(self.sight.tokens[i].kind == "word" for i in range(group.first, at))
        return False

    def _is_one_of_many(self, group: Group, head: Head) -> bool:
        """'сообщили в канцелярии [Берг]': one person after a verb in the plural."""
        mention = group.mentions[0]
        one = len(group.mentions) == 1 and mention.kind == "person" and bool(mention.name) and not mention.plural
        return one and self.number == "plur" and group.first >= head.last

    def _owns_those(self, mention: Mention) -> bool:
        """'Лидеры стран [«Большой семёрки»] заявили': one body right behind those who are of it."""
        before = mention.first - 1 - (self.sight.text(mention.first - 1) in "«“")
        those = self.scene.mention_at(before) if before >= 0 else None
        return mention.kind == "side" and not mention.plural and those is not None and those.plural

    def _someone_between(self, first: int, last: int) -> bool:
        """'Саммит [он] назвал уловкой': does somebody who can be the subject stand there?"""
        found = (self.scene.mention_at(at) for at in range(first, last))
        return any(m is not None and m.kind in ("pronoun", "person") and "nomn" in m.cases for m in found)

    def _done_by(self, head: Head, at: int) -> bool:
        """'[Факт] встречи подтвердил министр': may the noun be an object, and does a person follow the verb as its subject?"""
        after = self.scene.mention_at(head.last)
        if after is None or after.first != head.last or after.kind != "person" or "nomn" not in after.cases:
            return False
        return any(f.case == "accs" for f in self.sight.tokens[at].forms)
