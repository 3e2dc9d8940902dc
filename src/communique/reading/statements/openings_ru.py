"""Russian subjects that stand far before their verb: at the sentence's opening, or before the comma of 'который'."""

from communique.reading.statements.appositions_ru import RussianAppositions
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head, Mention

LIKELY = 0.05  # of a reading
PEOPLE = frozenset({"person", "pronoun", "side"})


class RussianOpenings(RussianAppositions):
    """Finds the subject of a verb that goes on another's clause."""

    def opening_subject(self, head: Head, start: int) -> Voice | None:
        """'[Лунд] открыл порт и обратил внимание на', '[Программа] включает курсы, а также предлагает занятия': nobody's word."""
        if self.number != "sing" or head.form != "finite" or not self._coordinated(head, start):
            return None
        acted = False  # has a verb come, behind which a noun may be its object?
        for at in range(start, head.first):
            token = self.sight.tokens[at]
            if token.text in (";", ":", "«", "“"):
                return None
            mention = self.scene.mention_at(at)
            if mention is not None:
                group = self.group(mention) if mention.first == at and mention.kind in PEOPLE else None
                free = group is not None and self._free(group) and self._nominal(mention) and not mention.plural
                if group is None or not free or self._of_other_gender(group, head):
                    continue
                return self.of_group(group)
            first = token.forms[0] if token.forms else None
            if first is None or first.pos == "VERB":
                acted |= first is not None
                continue
            if acted or first.pos != "NOUN" or first.case != "nomn" or not self._may_be_subject(at, head):
                continue  # 'Показал [завод] и жаловался'
            if self._is_voiced(at):
                return self.in_full(Voice((token.text,), at, at + 1, "body"))
            return None if first.animate else Voice((), at, at + 1, "nobody")
        return None

    def doer_before(self, head: Head, start: int) -> Voice | None:
        """'[Лунд] обратился к прессе, заявив, что', '[Берг] покинул зал, подчеркнув': who does what the gerund goes with."""
        if self.sight.text(head.first - 1) != "," or not any(f.pos == "GRND" for f in self.sight.forms(head.first)[:1]):
            return None
        for at in range(head.first - 2, start - 1, -1):
            if self.sight.text(at) in (",", ";", ":", "»"):
                return None
            if any(f.pos == "VERB" for f in self.sight.forms(at)[:1]):
                group = self.roles.subject(at)
                return self.of_group(group) if group is not None and self._free(group) else None
        return None

    def _of_other_number(self, group: Group) -> bool:
        """'Совет призвал [все страны]', '[Решение Осло] осудили в Лиме': of another number than its verb; 'многие [страны] было' may."""
        mention = group.mentions[0]
        if len(group.mentions) > 1:
            return False
        if self.number == "plur":
            together = self.sight.lower(mention.last) in ("с", "со", "вместе")  # 'Осло с Лимой договорились'
            return mention.kind == "side" and not together and self._is_one(mention)
        if self.number != "sing" or (self.past and self.gender is None):
            return False
        return mention.plural and not mention.name and mention.kind in ("group", "person")

    def _is_one(self, mention: Mention) -> bool:
        """'Осло', 'министерство обороны', 'РФ': its noun has no plural form, as 'США' and 'власти Чада' have."""
        if mention.plural or len(mention.members) > 1:
            return False
        for at in range(mention.first, mention.last):
            nouns = [f for f in self.sight.forms(at) if f.pos == "NOUN"]
            if nouns:
                return all(f.number == "sing" for f in nouns)
        return False

    def _coordinated(self, head: Head, start: int) -> bool:
        """'… и отметил', '…, подчеркнул также': the subject is the one of the verb before."""
        at = head.first - 1
        while at >= start and (self.adverb(at) or self.sight.text(at) == ","):
            opening = self.aside(at, start) if self.sight.text(at) == "," else at
            if not opening:
                break
            at = opening - 1
        return at >= start and self.sight.lower(at) in ("и", ",", "а", "но", "однако", "также", "затем")

    def _antecedent(self, at: int) -> Voice | None:
        """'России, которая настаивала': what stands before the comma of 'который', of its number."""
        mention = self.scene.mention_at(at - 2) if self.sight.text(at - 1) == "," else None
        if mention is None or mention.last != at - 1:
            return Voice((), at, at + 1, "nobody")
        if mention.kind == "side" and self._is_one(mention) and all(f.number == "plur" for f in self.sight.forms(at)):
            return Voice((), at, at + 1, "nobody")  # 'политикам в Осло, [которые] требуют'
        if mention.kind == "side":
            return Voice((self._nominative(mention.first, mention.last),), mention.first, mention.last, "body")
        group = self.group(mention)
        return self.of_group(group) if group is not None else None

    def _main_subject(self, at: int, start: int) -> Voice | None:
        """'[Видова] провела беседу, в ходе которой выразила надежду': whose clause the relative one belongs to."""
        for group in self.roles.groups(self.sight.tokens[at].sentence):
            if start <= group.first and group.last < at and self._free(group) and self._nominal(group.mentions[0]):
                return self.of_group(group)
        return None
