"""Russian voices: the subject is told by its case, its number and its side of the verb."""

from communique.languages.ru.grammar import analyser
from communique.model import SIDES
from communique.reading.heads import Head
from communique.reading.roles import Group
from communique.reading.voices import Voice, Voices


class RussianVoices(Voices):
    """Voices of a Russian report."""

    def _subject(self, head: Head, before: Voice | None) -> Voice | None:
        start = self.document.sentences[self.document.tokens[head.first].sentence].first
        if head.form == "participle" and before is not None:
            return before
        near = self._nominative_noun(head, start)
        if near is not None:
            return near if near.names or near.kind == "nobody" else None
        if before is not None and self._coordinated(head, start):
            return before
        if beside := self._beside(head, start):
            return beside
        if bare := self.bare_name(head, start):
            return bare
        group = self.roles.subject(head.first)
        if group is not None and not self._across(head, group):
            return self.of_group(group)
        if head.act != "agree" and (place := self._in_place(head, start)):
            return place
        forms = self.sight.tokens[head.first].forms[:1]
        if head.form == "finite" and forms and forms[0].number == "plur" and before is None:
            return Voice((SIDES,), head.first, head.last, "joint")
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
            nominative = (
                any(f.case == "nomn" for f in self.sight.tokens[at].forms[:2]) or not self.sight.tokens[at].forms
            )
            if kind in ("event", "document") and at >= head.last:
                continue  # 'назвала переговоры …'
            mention = self.scene.mention_at(at)
            if kind and nominative and (mention is None or not mention.name or mention.weak):
                if kind == "credit":
                    return Voice((self.sight.text(at),), at, at + 1, "credit")
                return Voice((), at, at + 1, "document" if kind == "document" else "nobody")
        return None

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

    def _across(self, head: Head, group: Group) -> bool:
        """Does the group stand after the verb beyond a mark: in what is said, not who says it?"""
        if group.first < head.last:
            return False
        return any(self.sight.text(i) in (",", ":", ";", "«", "“", '"', "(") for i in range(head.last, group.first))

    def _in_place(self, head: Head, start: int) -> Voice | None:
        """'В Киеве подтвердили', 'как утверждают в Каире': a body speaks under its place's name."""
        forms = self.sight.tokens[head.first].forms[:1]
        if not forms or forms[0].number != "plur":
            return None
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

    def _nominative(self, first: int, last: int) -> str:
        """'российском военном ведомстве' → 'российское военное ведомство'."""
        out, done = [], False
        for token in self.sight.tokens[first:last]:
            word = token.text
            if not done and token.forms:
                parse = next((p for p in analyser().parse(word) if str(p.tag.case) in ("loct", "loc2")), None)
                new = parse.inflect({"nomn"}) if parse else None
                if new:
                    word = new.word.capitalize() if token.is_title else new.word
                done = any(f.pos == "NOUN" for f in token.forms[:1])
            out.append(word)
        return " ".join(out)
