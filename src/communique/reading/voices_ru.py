"""Russian voices: the subject is told by its case, its number and its side of the verb."""

from communique.languages.ru.grammar import analyser
from communique.model import SIDES
from communique.reading.heads import Head
from communique.reading.roles import Group
from communique.reading.voices import Voice, Voices

INVERTED = 3  # tokens after the verb within which its subject stands
OPENING = frozenset('«“„"')
OBLIQUE = frozenset({"loct", "loc2", "gent", "gen2", "ablt", "datv"})


class RussianVoices(Voices):
    """Voices of a Russian report."""

    def _subject(self, head: Head, before: Voice | None) -> Voice | None:
        start = self.document.sentences[self.document.tokens[head.first].sentence].first
        if head.form == "participle" and before is not None:
            return before
        if self._foreign_press(head, start):
            return Voice((), head.first, head.last, "nobody")
        near = self._nominative_noun(head, start)
        if near is not None:
            return near if near.names or near.kind == "nobody" else None
        if before is not None and self._coordinated(head, start):
            return before
        if beside := self._beside(head, start):
            return beside
        if bare := self.bare_name(head, start):
            return bare
        group = self._group_before(head, start) or self.roles.subject(head.first)
        if group is not None and self._across(head, group):
            group = None
        noun = self._common_noun(head, start)
        if noun is not None and (group is None or group.first < noun.first):
            return noun
        if group is not None:
            return self.of_group(group)
        if head.act != "agree" and (place := self._in_place(head, start)):
            return place
        forms = self.sight.tokens[head.first].forms[:1]
        if head.form == "finite" and forms and forms[0].number == "plur" and before is None:
            told = forms[0].tense == "past" and head.kind != "name"  # 'называют': people do
            return Voice((SIDES,) if told else (), head.first, head.last, "joint" if told else "nobody")
        return before

    def _coordinated(self, head: Head, start: int) -> bool:
        """'… и отметил', '…, подчеркнул также': the subject is the one of the verb before."""
        at = head.first - 1
        while at >= start and (self.sight.word(at, "adverb") or self.sight.text(at) == ","):
            opening = self.aside(at, start) if self.sight.text(at) == "," else at
            if not opening:
                break
            at = opening - 1
        return at >= start and self.sight.lower(at) in ("и", ",", "а", "но", "также", "затем")

    def _nominative_noun(self, head: Head, start: int) -> Voice | None:
        """'сообщает агентство', 'СМИ сообщали': the press beside the verb; a Voice without names for a document."""
        for at in (head.last, head.last + 1, head.first - 1, head.first - 2, head.first - 3):
            if at < start or at >= len(self.sight.tokens):
                continue
            low, high = min(at, head.first), max(at, head.last)
            if any(self.sight.text(i) in (",", ";", ".") for i in range(low, high)):
                continue
            kind = self.press(at)
            nominative = self._may_be_subject(at, head)
            if kind in ("event", "document") and at >= head.last:
                continue  # 'назвала переговоры …'
            mention = self.scene.mention_at(at)
            if kind and nominative and (mention is None or not mention.name or mention.weak):
                if kind == "credit":
                    return Voice((self.sight.text(at),), at, at + 1, "credit")
                return Voice((), at, at + 1, "document" if kind == "document" else "nobody")
        return None

    def _may_be_subject(self, at: int, head: Head) -> bool:
        """A nominative after no preposition, of the verb's number; words without forms may be anything."""
        forms = self.sight.tokens[at].forms
        verb = next((f for f in self.sight.tokens[head.first].forms[:2] if f.pos == "VERB"), None)
        if not forms:
            return True
        if self.sight.word(at - 1, "prep"):
            return False
        return any(f.case == "nomn" and (verb is None or f.number in ("", verb.number)) for f in forms[:2])

    def _beside(self, head: Head, start: int) -> Voice | None:
        """'Ожегова сообщила': who can be a subject and stands right before the verb is the subject."""
        at = head.first - 1
        while at > start and (self.sight.word(at, "adverb") or self.sight.text(at) == ","):
            opening = self.aside(at, start) if self.sight.text(at) == "," else at
            if not opening:
                break
            at = opening - 1
        mention = self.scene.mention_at(at) if at >= start else None
        if mention is None or mention.last != at + 1 or (mention.cases and "nomn" not in mention.cases):
            return None
        group = self.group(mention)
        return self.of_group(group) if group is not None and group.governor != "prep" else None

    def _foreign_press(self, head: Head, start: int) -> bool:
        """'Bloomberg сообщил', '«Вестник» отмечает': a name in other letters or in quotation marks is the press."""
        for at in (head.first - 1, head.last):
            if not start <= at < len(self.sight.tokens) or self.scene.mention_at(at) is not None:
                continue
            token = self.sight.tokens[at]
            if token.kind == "word" and token.is_title and token.text.isascii():
                return True
        back = head.first - 1
        if self.sight.text(back) not in ("»", "”", '"') or back <= start:
            return False
        opening = next((i for i in range(back - 1, max(start, back - 6) - 1, -1) if self.sight.text(i) in OPENING), -1)
        inside = range(opening + 1, back)
        return opening >= 0 and not any(
            self.scene.mention_at(i) or self.sight.text(i) in (",", ".", "!", "?") for i in inside
        )

    def _common_noun(self, head: Head, start: int) -> Voice | None:
        """'претенденты отказались', 'факт говорит о том': a nominative noun before the verb that is no mention.

        Officials and bodies (sidenoun) speak; 'который' speaks for what stands before its comma; others do not.
        """
        verb = next((f for f in self.sight.tokens[head.first].forms[:2] if f.pos == "VERB"), None)
        if verb is None or head.form != "finite":
            return None
        for at in range(head.first - 1, max(start, head.first - 12) - 1, -1):
            token = self.sight.tokens[at]
            mention = self.scene.mention_at(at)
            if mention is not None and mention.cases and "nomn" not in mention.cases:
                continue
            if mention is not None or token.text in (";", ":"):
                return None
            if token.text == "," and not self.aside(at, start):
                return None
            if self.document.found(at, "groups", "offices"):
                return None
            if any(k == "который" for k in token.keys):
                return self._antecedent(at)
            forms = [f for f in token.forms[:2] if f.pos == "NOUN" and f.case == "nomn" and f.number == verb.number]
            if not forms or self.sight.word(at - 1, "prep") or (verb.gender and verb.gender != forms[0].gender):
                continue
            if token.forms[0].case == "nomn" and self.sight.key_word(at, "sidenoun"):
                first = at
                while first > start and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[first - 1].forms[:1]):
                    first -= 1
                owner = self.scene.mention_at(at + 1)
                last = owner.last if owner is not None and owner.last <= head.first else at + 1
                return Voice((self.document.words(first, last),), first, last, "body")
            return Voice((), at, at + 1, "nobody") if token.forms[0].case == "nomn" else None
        return None

    def _group_before(self, head: Head, start: int) -> Group | None:
        """The nearest nominative group before the verb in its clause: 'Ожегов на встрече с Видовым заявил'."""
        verb = next((f for f in self.sight.tokens[head.first].forms[:2] if f.pos in ("VERB", "PRTS")), None)
        edge = head.first
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
            if group is None or group.governor == "prep" or group.first != at:
                continue
            if mention.cases and "nomn" not in mention.cases:
                continue
            if verb is not None and verb.gender and mention.gender and verb.gender[0] != mention.gender[0]:
                continue
            return group
        return None

    def _antecedent(self, at: int) -> Voice | None:
        """'России, которая настаивала': what stands before the comma of 'который'."""
        mention = self.scene.mention_at(at - 2) if self.sight.text(at - 1) == "," else None
        if mention is None or mention.last != at - 1:
            return Voice((), at, at + 1, "nobody")
        if mention.kind == "side":
            return Voice((self._nominative(mention.first, mention.last),), mention.first, mention.last, "body")
        group = self.group(mention)
        return self.of_group(group) if group is not None else None

    def _across(self, head: Head, group: Group) -> bool:
        """Does the group stand after the verb beyond a mark: in what is said, not who says it?"""
        if group.first < head.last:
            return False
        if group.first - head.last > INVERTED:
            return True
        forms = self.sight.tokens[group.mentions[0].first].forms
        if forms and not any(f.case in ("nomn", "") for f in forms):
            return True
        return any(self.sight.text(i) in (",", ":", ";", "«", "“", '"', "(") for i in range(head.last, group.first))

    def _in_place(self, head: Head, start: int) -> Voice | None:
        """'В Киеве подтвердили', 'как утверждают в Каире': a body speaks under its place's name."""
        forms = self.sight.tokens[head.first].forms[:1]
        if not forms or forms[0].number != "plur":
            return None
        if phrase := self._place_phrase(head, start):
            return phrase
        sentence = self.document.tokens[head.first].sentence
        for group in self.roles.groups(sentence):
            if (
                group.marker in ("в", "во", "на")
                and abs(group.first - head.first) <= 6
                and group.mentions[0].kind != "person"
            ):
                mention = group.mentions[0]
                return Voice((self._nominative(mention.first, mention.last),), group.first, group.last, "body")
        return None

    def _place_phrase(self, head: Head, start: int) -> Voice | None:
        """'В военном ведомстве подчеркнули', 'заявили в канцелярии': the words after 'в' next to the verb."""
        spans = []
        for at in range(head.first - 1, max(start, head.first - 6) - 1, -1):
            if self.sight.lower(at) in ("в", "во"):
                spans.append((at + 1, head.first))
                break
        if self.sight.lower(head.last) in ("в", "во"):
            last = head.last + 1
            while last < min(head.last + 5, len(self.sight.tokens)) and self.sight.tokens[last].kind == "word":
                last += 1
                if any(f.pos == "NOUN" and f.case == "loct" for f in self.sight.tokens[last - 1].forms[:3]):
                    break
            owner = self.scene.mention_at(last)
            spans.append((head.last + 1, owner.last if owner is not None and owner.first == last else last))
        for first, last in spans:
            nouns = [i for i in range(first, last) if self.sight.key_word(i, "sidenoun") or self._speaks(i)]
            if nouns and all(self.sight.tokens[i].kind == "word" for i in range(first, last)):
                return Voice((self._nominative(first, last),), first, last, "body")
        return None

    def _speaks(self, at: int) -> bool:
        """A body's word: 'канцелярия', 'штаб', 'Минобороны'."""
        return any(m.last == at + 1 for m in self.document.found(at, "parties")) or self.sight.key_word(at, "org")

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
            word = token.text if form is None else str(form.word)
            out.append(word if form is None or not token.is_title else word[:1].upper() + word[1:])
        return " ".join(out)
