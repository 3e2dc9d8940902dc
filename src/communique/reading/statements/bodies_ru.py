"""Russian bodies as speakers: whose a passive or a document is, which nouns speak; and what can be a nominative."""

from communique.languages import Form
from communique.languages.ru.grammar import analyser
from communique.reading.statements.voices import Voices
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head, Mention

OBLIQUE = frozenset({"loct", "loc2", "gent", "gen2", "ablt", "datv"})


AGENT_BEFORE, AGENT_AFTER = 5, 3  # tokens between a passive and whoever does it
ADVERBS_TOO = frozenset({"накануне", "после", "около", "вокруг", "вместе", "мимо", "напротив"})


class RussianBodies(Voices):
    """What a Russian sentence tells of bodies as speakers."""

    def _agent(self, head: Head) -> Voice | None:
        """'министром было отмечено', 'высказана послом', 'с норвежской стороны отмечено', 'в послании выражены'."""
        for group in self.roles.groups(self.document.tokens[head.first].sentence):
            mention = group.mentions[0]
            if mention.kind not in ("person", "pronoun", "side") or not self._beside_passive(group, head):
                continue
            if not self._from_side(group) and (group.marker or group.cases & {"ablt", "nomn"} != {"ablt"}):
                continue
            voice = self.of_group(group)
            if voice is not None and voice.names == (self.words(mention.first, mention.last),):
                return voice._replace(names=(self._nominative(mention.first, mention.last),))
            return voice
        return self._whose_attitude(head)

    def _whose_attitude(self, head: Head) -> Voice | None:
        """'Подтверждена готовность [норвежской стороны] помочь': the owner of what is voiced."""
        stop = self.document.sentences[self.document.tokens[head.first].sentence].last
        places = (head.noun.last,) if head.noun is not None else (head.last, head.last + 1)  # 'выражена готовность …'
        near = ((at, self.scene.mention_at(at)) for at in places if at < stop)
        mention = next((m for at, m in near if m is not None and m.first == at), None)
        if mention is None or mention.kind != "side" or "gent" not in mention.cases:
            return None
        if mention.party is None or self.sight.lower(mention.last - 1) != "стороны":
            return None
        return Voice((self.genitive_name(mention),), head.first, mention.last, "body", mention.party)

    def _beside_passive(self, group: Group, head: Head) -> bool:
        """Near the passive on either side, with neither a mark nor another verb between."""
        if group.first >= head.last:
            thing = head.kind == "act" and group.first - head.last > AGENT_AFTER  # 'осуждены атаки со стороны Чада'
            return group.first - head.last <= AGENT_AFTER - 2 or (self._from_side(group) and not thing)
        between = range(group.last, head.first)
        return len(between) <= AGENT_BEFORE and not any(
            self.sight.tokens[at].kind == "mark"
            or any(f.pos in ("VERB", "GRND") and f.lemma != "быть" for f in self.sight.tokens[at].forms[:1])
            for at in between
        )

    def _from_side(self, group: Group) -> bool:
        """'с норвежской стороны', 'со стороны министра'."""
        if self.sight.lower(group.first - 1) == "стороны" and self.sight.lower(group.first - 2) in ("с", "со"):
            return True
        mention = group.mentions[0]
        return group.marker in ("с", "со") and self.sight.lower(mention.last - 1) == "стороны"

    def _speaks(self, at: int) -> bool:
        """A body's word: 'канцелярия', 'штаб', 'Минобороны', 'Елисейский дворец'."""
        return (
            self.sight.key_word(at, "voiced")
            or bool(self.document.found(at, "parties"))
            or self.sight.key_word(at, "org")
        )

    def _body_behind(self, at: int) -> Voice | None:
        """'по данным [канцелярии]': a body by its noun alone."""
        if at >= len(self.sight.tokens) or not self._is_voiced(at) or self.press(at):
            return None
        return Voice((self._base(at),), at, at + 1, "body")

    def _is_voiced(self, at: int) -> bool:
        """A noun of those who speak as a body: 'делегация', 'миссия', '(российский) Центр'."""
        if self.sight.key_word(at, "sidenoun") or self.sight.key_word(at, "voiced"):
            return True
        if at >= len(self.sight.tokens):
            return False  # a text that breaks off behind 'говорится в сообщении'
        token = self.sight.tokens[at]
        if token.is_caps and len(token.text) > 1 and not self.press(at):
            return True  # 'СК Чада'
        named = token.is_title and at > self.sight.start_of(at) and not self.press(at)
        return named and any(f.pos == "NOUN" and not f.animate for f in token.forms[:1])

    def genitive_name(self, mention: Mention) -> str:
        """'Израиля' → 'Израиль', 'норвежской стороны' → the head of that side where one is named."""
        name = super().genitive_name(mention)
        if name == self.document.words(mention.first, mention.last):
            return self._nominative(mention.first, mention.last)
        return name

    def _nominative(self, first: int, last: int) -> str:
        """'российском военном ведомстве' → 'российское военное ведомство': the phrase up to its first noun."""
        tokens = self.sight.tokens[first:last]
        parsed = [[p for p in analyser().parse(t.text) if str(p.tag.case) in OBLIQUE] for t in tokens]
        noun = next((i for i, ps in enumerate(parsed) if any(p.tag.POS == "NOUN" for p in ps[:1])), None)
        if noun is None:
            return self.document.words(first, last)
        head = parsed[noun][0]
        out = []
        for order, token in enumerate(tokens):
            agreeing = [p for p in parsed[order] if p.tag.gender == head.tag.gender and p.tag.number == head.tag.number]
            form = next((p.inflect({"nomn"}) for p in agreeing or parsed[order][:1]), None) if order <= noun else None
            word = token.text if form is None or token.is_caps else str(form.word)
            if token.text[:2].isupper():
                word = token.text.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")  # 'МИДом'
            out.append(word if form is None or not token.is_title else _capitals(token.text, word))
        return " ".join(out)

    def _of_other_gender(self, group: Group, head: Head) -> bool:
        """'Партия обвинила [руководство]', '[Лидер Чада] ждал, но ссора потребовала': no subject of a verb of that gender."""
        mention = group.mentions[0]
        if len(group.mentions) > 1 or mention.plural or self.number != "sing":
            return False
        if mention.kind == "side" and self.sight.text(mention.first).islower():
            nouns = [f for f in self.sight.forms(mention.first) if f.pos == "NOUN" and f.case == "nomn"]
            told = self.gender or "n"
            return self.past and bool(nouns) and all(f.gender and f.gender[0] != told for f in nouns)
        one = mention.entity
        beside = mention.last == head.first or mention.first == head.last
        titled = mention.name and mention.titles  # 'глава фонда Уэнди Холл вчера заявила'
        if titled and not any(self.sight.tokens[at].kind == "mark" for at in range(mention.last, head.first)):
            return False
        if (
            mention.kind != "person"
            or one is None
            or beside
            or not self._conflicts(one)
            or mention.gender == self.gender
        ):
            return False
        return self._other_gender(mention) is None

    def _free(self, group: Group) -> bool:
        """No preposition governs the group: a nominative has none, whatever word stands before it ('накануне')."""
        return group.governor != "prep" or (group.cases == {"nomn"} and group.marker in ADVERBS_TOO)

    def _governed(self, mention: Mention) -> bool:
        """'между Чадом и [Перу]': does a preposition govern the mention, or the group that it is of?"""
        group = self.group(mention)
        return group is not None and group.governor == "prep" and not self._free(group)

    def _is_active(self, at: int) -> bool:
        """'премьера Лунда, [заявившего], что': a participle of whoever stands before the comma."""
        return any(f.pos == "PRTF" for f in self.sight.forms(at)[:1])

    def _of_a_matter(self, mention: Mention) -> bool:
        """'Лунд в вопросе [КНДР] рассчитывает', 'по итогам саммита [НАТО] заявил': no inflection, behind nouns under a preposition."""
        if mention.kind != "side" or len(mention.cases) <= 3:
            return False
        at = mention.first - 1
        while (
            any(f.pos == "NOUN" and f.case in OBLIQUE for f in self.sight.forms(at)[:1])
            and self.scene.mention_at(at) is None
        ):
            at -= 1
            while any(f.pos in ("ADJF", "PRTF") for f in self.sight.forms(at)[:1]):
                at -= 1
        return at < mention.first - 1 and self.sight.word(at, "prep")

    def _no_attribute(self, at: int, verb: Form) -> bool:
        """'Сначала [власти] заявили', 'В Осло [власти] заявили': of a plural verb, behind nothing that it could be said of."""
        before = self.sight.forms(at - 1)[:1]
        noun = any(f.pos in ("NOUN", "ADJF", "PRTF") for f in before) and not self.sight.tokens[at - 1].is_title
        return verb.number == "plur" and not noun

    def _at(self, head: Head) -> int:
        """The token of the phrase's verb: 'не [поддержал]'."""
        verbs = (
            i
            for i in range(head.first, head.last)
            if any(f.pos in ("VERB", "PRTS") for f in self.sight.tokens[i].forms[:2])
        )
        return next(verbs, head.first)

    def _verb(self, head: Head) -> Form | None:
        """The verb's reading as one."""
        for at in range(head.first, head.last):
            for form in self.sight.tokens[at].forms[:2]:
                if form.pos in ("VERB", "PRTS"):
                    return form
        return None

    def _as_named(self, mention: Mention) -> bool:
        """'[Спыну] пообещал': the very word that the name has in the nominative, after no preposition."""
        name = (mention.entity.name or "") if mention.entity is not None and mention.name else ""
        word = self.sight.lower(mention.last - 1)
        return bool(name) and name.lower().split()[-1] == word and not self.sight.word(mention.first - 1, "prep")

    def _nominal(self, mention: Mention, head: Head | None = None) -> bool:
        """Can the phrase be a nominative? A name beside its verb may, whatever else its form can be."""
        if mention.kind == "side" and mention.last - mention.first > 1 and self._leads_oblique(mention.first):
            return False  # '(чиновник) [чадского Министерства]'
        if "nomn" in mention.cases or (head is not None and self._as_named(mention)):
            return True
        forms = self.sight.tokens[mention.last - 1].forms
        if mention.cases:
            if head is None or not mention.name or mention.titles or self.sight.word(mention.first - 1, "prep"):
                return False
            if not (mention.last == head.first or mention.first == head.last):
                return False
            verb = self._verb(head)
            if verb is not None and verb.number == "plur":
                return False  # 'помощники [Лунда] сообщили'
            return any(
                f.case == "nomn" and f.number == "sing" and (verb is None or verb.gender in ("", f.gender))
                for f in forms
            )
        forms = self.sight.tokens[mention.first].forms
        nouns = self.sight.forms(mention.first + 1) if mention.last - mention.first > 1 else []
        if forms and forms[0].pos == "ADJF" and any(f.pos == "NOUN" for f in nouns[:1]):  # 'Большой семёрки'
            agreed = {(f.case, f.number, f.gender) for f in forms}
            return any(
                (f.case, f.number, f.gender if f.number == "sing" else "") in agreed for f in nouns if f.case == "nomn"
            )
        return not forms or any(f.case in ("nomn", "") for f in forms)

    def _leads_oblique(self, at: int) -> bool:
        """'[чадского] министерства': an adjective in no nominative."""
        forms = self.sight.tokens[at].forms
        return bool(forms) and all(f.pos == "ADJF" and f.case != "nomn" for f in forms)


def _capitals(before: str, word: str) -> str:
    """'Куала-Лумпуре', 'куала-лумпур' → 'Куала-Лумпур'."""
    parts, olds = word.split("-"), before.split("-")
    return "-".join(p[:1].upper() + p[1:] if o[:1].isupper() else p for p, o in zip(parts, olds, strict=False))
