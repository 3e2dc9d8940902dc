"""Which body a Russian sentence means without naming it: 'в ведомстве добавили', 'послу выражен протест' by whoever summoned him."""

from communique.languages.ru.grammar import GUESSED
from communique.reading.statements.bodyplaces_ru import NEAR, RussianBodyPlaces
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
BARE = MINISTRY | {
    "мвд",
    "минфин",
    "минэнерго",
    "минюст",
    "генштаб",
    "посольство",
    "кабмин",
    "правительство",
    "минэкономики",
}
EMBASSY = "посольство"
SHORT = 5  # letters: 'Минторг' is a ministry, 'Минск' is none
BACK = 3  # sentences from what a guest is told to his summons
BESIDE = 10  # tokens between a passive and whom it is said to


class BodiesMeant(RussianBodyPlaces):
    """Bodies told before that a sentence speaks of again."""

    def _agent(self, head: Head) -> Voice | None:
        voice = super()._agent(head) or self._summoner(head)
        return self.in_full(voice) if voice is not None else None

    def _place_phrase(self, head: Head, start: int) -> Voice | None:
        voice = self._the_organisation(head, start) or super()._place_phrase(head, start)
        return self.in_full(voice) if voice is not None else None

    def _the_organisation(self, head: Head, start: int) -> Voice | None:
        """'[В организации] осудили', 'сообщили [в альянсе]': the international body told last."""
        for at in (head.last, *range(head.first - 1, max(start, head.first - NEAR) - 1, -1)):
            if self.sight.lower(at) not in ("в", "во") or not self.sight.key_word(at + 1, "the_body"):
                continue
            if self.scene.mention_at(at + 1) is not None or self.scene.mention_at(at + 2) is not None:
                return None  # 'в организации «Север»', 'в ассамблее Чада'
            before = (m for m in self.scene.mentions_before(at) if m.last <= at)
            told = next((m for m in before if (m.party or "").startswith("IGO:")), None)
            if told is not None:
                return Voice((self._its_name(told),), at, at + 2, "body", told.party)
        return None

    def _bare_body(self, head: Head, start: int) -> Voice | None:
        """'пояснил [МИД]', '[Ведомство] также указало': a body told without its state, as the report names it in full."""
        before = head.first - 1
        while before > start and self.adverb(before):
            before -= 1
        for at in (head.last, before):
            if not start <= at < len(self.sight.tokens) or self.scene.mention_at(at) is not None:
                continue
            verb = self._verb(head)
            known = BARE & {*self.sight.tokens[at].keys} or self._is_short(at)
            if not known or verb is None or verb.number != "sing":
                continue
            forms = self.sight.tokens[at].forms
            genders = ("", verb.gender) if verb.gender else ("", "masc", "femn", "neut")
            subject = not forms or any(f.case == "nomn" and f.number != "plur" and f.gender in genders for f in forms)
            if subject and not self.sight.word(at - 1, "prep") and self._ends_phrase(at + 1):
                return self.in_full(Voice((self.sight.text(at),), at, at + 1, "body"))
        return None

    def _ends_phrase(self, at: int) -> bool:
        """Is the word at `at` no genitive that would belong to the noun before it: 'МИД [накануне]'?"""
        forms = self.sight.tokens[at].forms[:1] if at < len(self.sight.tokens) else ()
        return not any(f.case == "gent" and f.pos in ("NOUN", "ADJF") for f in forms)

    def _told_there(self, head: Head, start: int) -> Voice | None:
        """'[Там] сообщили', '[там же] отметили', 'добавили [там]': the body that the report spoke of last."""
        at = head.first - 1
        while at > start and (self.adverb(at) or self.sight.lower(at) == "же") and self.sight.lower(at) != "там":
            at -= 1
        at = head.last if self.sight.lower(head.last) == "там" else at
        if self.sight.lower(at) != "там" or self.number != "plur" or head.form != "finite":
            return None
        if self.last is not None and self.last.kind in ("body", "credit"):
            return self.last._replace(first=at, last=head.last)
        before = (m for m in self.scene.mentions_before(at) if m.last <= at and m.kind == "side")
        body = next((m for m in before if self._speaks_as_body(m)), None)
        if body is None:
            return None
        return Voice((self._its_name(body),), at, head.last, "body", body.party)

    def _speaks_as_body(self, mention: Mention) -> bool:
        inside = range(mention.first, mention.last)
        return any(self._is_voiced(at) or BARE & {*self.sight.tokens[at].keys} for at in inside)

    def _of_embassy(self, mention: Mention) -> Voice | None:
        """'Посольство сообщило … [Дипломаты] добавили': they speak for the body that spoke last."""
        last = self.last
        if last is None or last.kind != "body" or not last.names or self.sight.lower(mention.first) != "дипломаты":
            return None
        spoke = {key for word in last.names[0].lower().split() for key in (word,)}
        return last._replace(first=mention.first, last=mention.last) if spoke & BARE else None

    def in_full(self, voice: Voice) -> Voice:
        """'ведомство', 'министерство' → 'МИД Перу', told before."""
        if voice.kind == "body" and voice.names and voice.names[0].lower().endswith((" сторона", " стороны")):
            bodies = [m for m in self.scene.mentions if m.party == voice.party is not None and self._is_ministry(m)]
            return voice._replace(names=(self._its_name(bodies[0]),)) if bodies else voice
        if voice.kind != "body" or len(voice.names) != 1:
            return voice
        if not self._is_vague(voice.names[0].lower().split()):
            return self._with_its_state(voice)
        if self.last is not None and self.last.kind == "body" and self.last.names:
            words = self.last.names[0].lower().split()
            minister = any(w.startswith("мин") and len(w) > SHORT for w in words)  # 'Минторг Чада'
            if (minister or MINISTRY & {*words}) and not self._is_vague(words):
                return voice._replace(names=self.last.names, party=self.last.party)
        told = [
            m for m in self.scene.mentions if m.first != voice.first and self._is_ministry(m) and self._alike(voice, m)
        ]
        body = next((m for m in reversed(told) if m.last <= voice.first), told[0] if told else None)
        return voice._replace(names=(self._its_name(body),), party=body.party) if body is not None else voice

    def _with_its_state(self, voice: Voice) -> Voice:
        """'[чадский МИД]' → 'МИД Чада', told before."""
        inside = range(voice.first, voice.last)
        noun = next((at for at in inside if MINISTRY & {*self.sight.tokens[at].keys} or self._is_short(at)), None)
        if noun is None or noun == voice.first or not self.sight.party(noun - 1, "adjective"):
            return voice
        for mention in self.scene.mentions:
            named = self._is_ministry(mention) and mention.first != voice.first and mention.party == voice.party
            if named and {*self.sight.tokens[mention.first].keys} & {*self.sight.tokens[noun].keys}:
                return voice._replace(names=(self._its_name(mention),))
        return voice

    def _is_short(self, at: int) -> bool:
        """'Минторг'; no 'Минск', no 'Министр'."""
        token = self.sight.tokens[at]
        if not token.is_title or not token.lower.startswith("мин") or len(token.text) <= SHORT:
            return False
        known = token.forms and GUESSED not in token.forms[0].marks and "Orgn" not in token.forms[0].marks
        return not known

    def _alike(self, voice: Voice, mention: Mention) -> bool:
        """'МИД' is no 'министерство обороны Чада', 'ведомство' may be any ministry, 'датское ведомство' one of Denmark."""
        if voice.party is not None and mention.party not in (None, voice.party):
            return False
        keys = {key for at in range(mention.first, mention.last) for key in self.sight.tokens[at].keys}
        words = voice.names[0].lower().split()
        return "мид" in keys if "мид" in words else "посольство" in keys if EMBASSY in words else True

    def _is_vague(self, words: list[str]) -> bool:
        return all(word in VAGUE or word.endswith(("ое", "ом")) for word in words)

    def _is_ministry(self, mention: Mention) -> bool:
        """'МИД Перу', 'министерство обороны Чада'; not 'министерство' alone."""
        if mention.kind != "side" or mention.last - mention.first < 2:
            return False
        inside = range(mention.first, mention.last)
        return any(MINISTRY & {*self.sight.tokens[at].keys} or self._is_short(at) for at in inside)

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
            if here := self._went_to(sentence.first, end):
                return here
            if not any(self.sight.key_word(at, "summons") for at in range(sentence.first, end)):
                continue
            bodies = [m for m in self.scene.of_sentence(number) if m.last <= end and self._is_ministry(m)]
            if bodies:
                name = self._its_name(bodies[0])
                return Voice((name,), head.first, head.last, "body", bodies[0].party)
        return None

    def _went_to(self, first: int, last: int) -> Voice | None:
        """'прибыл в [МИД], где ему заявлен протест': the ministry, told without its state."""
        for at in range(first + 1, last):
            bare = "мид" in self.sight.tokens[at].keys and self.sight.lower(at - 1) in ("в", "во")
            mention = self.scene.mention_at(at)
            if bare and mention is not None and mention.first == at:
                return Voice((self._its_name(mention),), at, mention.last, "body", mention.party)
            if bare and mention is None:
                return self.in_full(Voice((self.sight.text(at),), at, at + 1, "body"))
        return None

    def _is_told_to(self, head: Head, index: int) -> bool:
        """'[ему] было заявлено', 'вручена [послу]': one person in the dative beside the verb."""
        for mention in self.scene.of_sentence(index):
            near = head.first - BESIDE <= mention.first <= head.last + BESIDE
            if near and mention.kind in ("person", "pronoun") and not mention.plural:
                if "datv" in mention.cases and "nomn" not in mention.cases:
                    return True
        return False
