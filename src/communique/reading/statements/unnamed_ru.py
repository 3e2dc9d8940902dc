"""Russian speakers without a name, told by what they are: 'чадский чиновник', 'источник в делегации'."""

from communique.reading.statements.interviews_ru import RussianInterviews
from communique.reading.statements.words import Voice
from communique.reading.text import Head, Mention

PRONOUN_LIKE = frozenset({"Apro", "Anum"})
HIGH = frozenset(
    {"head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government", "minister",
     "speaker_of_parliament"}
)  # fmt: skip


class RussianUnnamed(RussianInterviews):
    """Finds speakers who are only described."""

    def _informed(self, head: Head, start: int) -> Voice | None:
        """'Источник в делегации сообщил', 'сообщил источник в министерстве'."""
        behind = head.last + self._describes(head.last)  # 'сообщил чадский источник в делегации'
        for at in (*range(max(start, head.first - 8), head.first), behind):
            end = self.informant(at)
            if end and self._may_be_subject(at, head) and (end == head.first or at == behind):
                first = head.last if at == behind else at
                return Voice((self.document.words(first, end),), first, end, "person")
        return None

    def _describes(self, at: int) -> bool:
        """'[специальная мониторинговая] миссия'."""
        forms = self.sight.forms(at)[:1]
        return any(f.pos in ("ADJF", "PRTF") and f.case == "nomn" for f in forms) and not self.adverb(at)

    def _unnamed(self, mention: Mention) -> Voice | None:
        """'[Европейский чиновник] заявил', '[один дипломат] сказал', '[чиновник чадского министерства] сказал'."""
        official = self.sight.key_word(mention.last - 1, "official_one")
        if mention.kind != "person" or mention.name or mention.plural or not official:
            return None
        if mention.party and not self._is_lower(mention):
            return None
        first, start = mention.last - 1, self.sight.start_of(mention.first)
        while first > start and self._describes(first - 1):
            first -= 1
        last = self._whose_official(mention.last)
        later = (
            mention.entity is not None and mention.entity.mentions and mention.entity.mentions[0].first > mention.first
        )
        if first == mention.first == mention.last - 1 and later and last == mention.last:
            return Voice((self.sight.text(first),), first, mention.last)  # 'сказал чиновник', before anybody is named
        if first > mention.first or (first == mention.last - 1 and last == mention.last):
            return None
        marks = self.sight.tokens[first].forms[0].marks & PRONOUN_LIKE
        if marks and self.sight.lower(first) not in ("один", "другой"):
            return None  # 'этот чиновник'
        return Voice((self.document.words(first, last),), first, last)

    def _whose_official(self, at: int) -> int:
        """'чиновник [чадского министерства обороны]': the token behind the body that he is of."""
        body = self.scene.mention_at(at)
        if body is None or body.first != at or body.kind != "side":
            return at
        last = body.last
        while any(f.pos in ("NOUN", "ADJF") and f.case == "gent" for f in self.sight.forms(last)[:1]):
            if self.scene.mention_at(last) is not None or not self.sight.text(last).islower():
                break
            last += 1
        return last

    def _is_lower(self, mention: Mention) -> bool:
        """'[норвежский чиновник] отметил': of a lower rank than the premier, the one of that land whom the report names."""
        office = mention.entity.office if mention.entity is not None else None
        noun = {*self.sight.tokens[mention.last - 1].keys}
        if "представитель" in noun:
            return False
        return office in HIGH or (office == "foreign_minister" and "дипломат" not in noun)
