"""Russian speakers told by a name and an office side by side, by whom they speak for, or only by where they are."""

from communique.reading.statements.naming import Voice
from communique.reading.statements.press_ru import RussianPress
from communique.reading.text import Group, Head, Mention, agency_keys

AUTHORS = 10  # tokens of the author's words after a quotation
LETTERS = 3  # of the shortest abbreviation
THAT_ONE = frozenset(["тот", "та", "последний", "последняя"])
BEFORE_THAT_ONE = frozenset([",", "что", "и", "а", "но", "на"])
APPOSED = 8  # tokens between what somebody is and the comma before his name


class RussianAppositions(RussianPress):
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
        """'азербайджанская [и] турецкая стороны', also where only the last is a mention."""
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

    def _named_otherwise(self, head: Head, start: int) -> Voice | None:
        """Right beside the verb: a source within a body, 'тот', an abbreviation."""
        return self._informed(head, start) or self._that_one(head, start) or self._abbreviated(head, start)

    def _that_one(self, head: Head, start: int) -> Voice | None:
        """'Берг спросила министра, на что [тот] ответил', '[Последний] поблагодарил': who was told of last, and no subject."""
        at = head.first - 1
        while at > start and self.adverb(at):
            at -= 1
        if self.sight.lower(at) not in THAT_ONE or (at > start and self.sight.lower(at - 1) not in BEFORE_THAT_ONE):
            return None
        spoke = self.single.entity if self.single is not None else None
        for mention in reversed(self.scene.mentions):
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

    def _informed(self, head: Head, start: int) -> Voice | None:
        """'Источник в делегации сообщил', 'сообщил источник в министерстве'."""
        for at in (*range(max(start, head.first - 8), head.first), head.last):
            end = self.informant(at)
            if end and self._may_be_subject(at, head) and (end == head.first or at == head.last):
                return Voice((self.document.words(at, end),), at, end, "body")
        return None

    def _may_be_subject(self, at: int, head: Head) -> bool:
        """A nominative after no preposition, of the verb's number; words without forms may be anything."""
        forms = self.sight.tokens[at].forms
        verb = next((f for f in self.sight.tokens[self._at(head)].forms[:2] if f.pos == "VERB"), None)
        if not forms:
            return True
        if self.sight.word(at - 1, "prep"):
            return False
        return any(f.case == "nomn" and (verb is None or f.number in ("", verb.number)) for f in forms[:2])
