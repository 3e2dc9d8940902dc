"""Which body a Russian sentence means without naming it: 'в ведомстве добавили', 'послу выражен протест' by whoever summoned him."""

from communique.reading.statements.bodies_ru import RussianBodies
from communique.reading.statements.words import Voice
from communique.reading.text import Head, Mention

VAGUE = frozenset(
    {
        "ведомство",
        "министерство",
        "дипведомство",
        "внешнеполитический",
        "дипломатический",
        "военный",
        "оборонный",
        "мид",
    }
)
MINISTRY = frozenset({"мид", "министерство", "минобороны", "ведомство", "госдеп", "госдепартамент", "департамент"})
SUMMONS = frozenset({"вызвать", "вызывать", "пригласить", "приглашать"})
BACK = 3  # sentences from what a guest is told to his summons
BESIDE = 10  # tokens between a passive and whom it is said to


class BodiesMeant(RussianBodies):
    """Bodies told before that a sentence speaks of again."""

    def _agent(self, head: Head) -> Voice | None:
        voice = super()._agent(head) or self._summoner(head)
        return self.in_full(voice) if voice is not None else None

    def _place_phrase(self, head: Head, start: int) -> Voice | None:
        voice = super()._place_phrase(head, start)
        return self.in_full(voice) if voice is not None else None

    def in_full(self, voice: Voice) -> Voice:
        """'ведомство', 'министерство' → 'МИД Перу', told before."""
        if voice.kind == "body" and voice.names and voice.names[0].lower().endswith((" сторона", " стороны")):
            bodies = [m for m in self.scene.mentions if m.party == voice.party is not None and self._is_ministry(m)]
            return voice._replace(names=(self._its_name(bodies[0]),)) if bodies else voice
        if voice.kind != "body" or len(voice.names) != 1 or not self._is_vague(voice.names[0].lower().split()):
            return voice
        if self.last is not None and self.last.kind == "body" and self.last.names:
            words = self.last.names[0].lower().split()
            if MINISTRY & {*words} and not self._is_vague(words):
                return voice._replace(names=self.last.names, party=self.last.party)
        told = (m for m in reversed(self.scene.mentions) if m.last <= voice.first and self._is_ministry(m))
        body = next(told, None)
        return voice._replace(names=(self._its_name(body),), party=body.party) if body is not None else voice

    def _is_vague(self, words: list[str]) -> bool:
        return all(word in VAGUE or word.endswith(("ое", "ом")) for word in words)

    def _is_ministry(self, mention: Mention) -> bool:
        """'МИД Перу', 'министерство обороны Чада'; not 'министерство' alone."""
        if mention.kind != "side" or mention.last - mention.first < 2:
            return False
        return any(MINISTRY & {*self.sight.tokens[at].keys} for at in range(mention.first, mention.last))

    def _its_name(self, mention: Mention) -> str:
        if "nomn" in mention.cases:
            return self.words(mention.first, mention.last)
        return self._nominative(mention.first, mention.last)

    def _summoner(self, head: Head) -> Voice | None:
        """'МИД Перу вызвал посла. [Ему] выражен протест', '[Дипломату] указали на': who summoned the one who is told."""
        index = self.document.tokens[head.first].sentence
        if not self._is_told_to(head, index):
            return None
        for number in range(index, max(-1, index - BACK), -1):
            sentence = self.document.sentences[number]
            end = min(sentence.last, head.first)
            if not any(SUMMONS & {*self.sight.tokens[at].keys} for at in range(sentence.first, end)):
                continue
            bodies = [m for m in self.scene.of_sentence(number) if m.last <= end and self._is_ministry(m)]
            if bodies:
                name = self._its_name(bodies[0])
                return Voice((name,), head.first, head.last, "body", bodies[0].party)
        return None

    def _is_told_to(self, head: Head, index: int) -> bool:
        """'[ему] было заявлено', 'вручена [послу]': one person in the dative beside the verb."""
        for mention in self.scene.of_sentence(index):
            near = head.first - BESIDE <= mention.first <= head.last + BESIDE
            if near and mention.kind in ("person", "pronoun") and not mention.plural:
                if "datv" in mention.cases and "nomn" not in mention.cases:
                    return True
        return False
