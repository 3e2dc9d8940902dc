"""Russian bodies that speak under their place: 'В Киеве подтвердили', 'заявили в канцелярии'."""

from communique.model import SIDES
from communique.reading.statements.documents_ru import RussianDocuments
from communique.reading.statements.words import Voice
from communique.reading.text import Head

TRAILS = frozenset({",", "—", "–", "-", "»", "”", '"'})
BEFORE_BODY = frozenset({"в", "во", "из"})  # 'из правительства сообщили'
LOCATIVE = frozenset({"loct", "loc2"})
NEAR = 6  # tokens between a place and its verb; a place that opens the sentence may stand farther
PHRASES_REACH = 10  # tokens after a verb in which a body's place may begin


class RussianBodyPlaces(RussianDocuments):
    """Finds the body that a place beside a plural verb stands for."""

    def _in_place(self, head: Head, start: int) -> Voice | None:
        """'В Киеве подтвердили', 'как утверждают в Каире': a body speaks under its place's name."""
        forms = self.sight.tokens[self._at(head)].forms[:1]
        if not forms or forms[0].number != "plur":
            return None
        if phrase := self._place_phrase(head, start):
            return phrase
        sentence = self.document.tokens[head.first].sentence
        for group in self.roles.groups(sentence):
            if (
                group.marker in ("в", "во", "на")
                and (abs(group.first - head.first) <= NEAR or start <= group.first - 1 <= start + 1 < head.first)
                and group.mentions[0].kind == "side"
                and (not group.cases or group.cases & LOCATIVE)
            ):
                if len(group.mentions) > 1:
                    return Voice((SIDES,), group.first, group.last, "joint")  # 'В Осло и Лиме настаивают'
                mention = group.mentions[0]
                return Voice((self._nominative(mention.first, mention.last),), group.first, group.last, "body")
        return None

    def _told_at(self, head: Head) -> Voice | None:
        """'Стороны условились о встрече, сообщили в канцелярии премьера': another's plural verb, with its place."""
        verb = self._verb(head)
        if head.kind != "say" or verb is None or verb.number != "plur" or self.sight.text(head.first - 1) not in TRAILS:
            return None
        return self._place_phrase(head, head.first)

    def _stands_alone(self, head: Head, start: int) -> Voice | None:
        """'[Ранее] в Госдепе США заявили': the place's phrase with nothing before it that could be the subject."""
        verb = self._verb(head)
        if verb is None or verb.number != "plur" or head.form != "finite":
            return None
        at = next(
            (
                i
                for i in range(head.first - 1, max(start, head.first - 6) - 1, -1)
                if self.sight.lower(i) in BEFORE_BODY
            ),
            -1,
        )
        if at < 0 or any(self.sight.tokens[i].kind != "word" for i in range(at, head.first)):
            return None
        alone = at == start or self.sight.text(at - 1) in (",", "-", "—", "–") or self.sight.word(at - 1, "adverb")
        return self._place_phrase(head, start) if alone or self.sight.lower(at - 1) in ("как", "а", "и") else None

    def _place_phrase(self, head: Head, start: int) -> Voice | None:
        """'В военном ведомстве подчеркнули', 'заявили в канцелярии': the words after 'в' next to the verb."""
        spans: list[tuple[int, int]] = []
        edge = head.first
        if self.sight.text(edge - 1) == "," and (opening := self.aside(edge - 1, start)):
            edge = opening  # 'В фонде, в свою очередь, отметили'
        while self.adverb(edge - 1) and edge - 2 > start:
            edge -= 1  # 'В ведомстве также напомнили'
        for at in range(edge - 1, max(start, edge - 6) - 1, -1):
            if self.sight.lower(at) in BEFORE_BODY:
                if self.sight.lower(at) == "из" and not any(self._is_body(i) for i in range(at + 1, edge)):
                    break  # 'из Осло сообщают'
                named = self.scene.mention_at(at + 1)
                whole = named is None or named.kind != "side" or named.first != at + 1 or named.name
                owner = None if whole or named is None else self.scene.mention_at(named.last)  # 'в Госдепе [США]'
                end = edge if whole or named is None else owner.last if owner is not None else named.last
                if (body := self._body_before(at, start)) is not None:
                    spans.append((body, at))  # 'В посольстве в Осло сообщили'
                end = edge if named is not None and self._two_sides(at + 1, edge) else end
                spans.append((at + 1, min(end, edge)))  # 'В Осло визит назвали …'
                break
        spans = [*self._phrases_after(head.last), *spans]
        for first, last in spans:
            if self._two_sides(first, last):
                return Voice((SIDES,), first, last, "joint")  # 'В Осло и Лиме настаивают'
            nouns = [i for i in range(first, last) if self.sight.key_word(i, "sidenoun") or self._speaks(i)]
            nouns += [i for i in range(first, last) if self.sight.tokens[i].is_caps and self._is_voiced(i)]  # 'в МВД'
            press = any(self.press(i) == "credit" for i in range(first, last))
            if any(self.sight.key_word(i, "circle") for i in range(first, last)):
                return Voice((), first, last, "outsider")  # 'в экспертной среде считают'
            if {*self.sight.keys(first)} & self.sight.calendar_words or self.sight.key_word(first, "said_in"):
                continue  # 'в марте ведомства сообщили', 'в ходе беседы стороны условились'
            words = all(self.sight.tokens[i].kind == "word" for i in range(first, last))
            if (nouns or press) and words and self._within(first, last):
                if press:
                    return Voice((self._nominative(first, last),), first, last, "credit")
                return Voice((self._nominative(first, last),), first, last, "body")
        return None

    def _two_sides(self, first: int, last: int) -> bool:
        """'(в) [Осло и Лиме]': two sides of different parties and nothing else."""
        one, other = self.scene.mention_at(first), self.scene.mention_at(last - 1)
        if one is None or other is None or not one.kind == other.kind == "side" or one.party == other.party:
            return False
        return one.last + 1 == other.first and self.sight.lower(one.last) == "и"

    def _is_body(self, at: int) -> bool:
        return any(self.sight.key_word(at, kind) for kind in ("sidenoun", "voiced", "org"))

    def _body_before(self, at: int, start: int) -> int | None:
        """'В [датском посольстве] в Осло': where the words of a body right before 'в' begin."""
        if at <= start or not self._is_voiced(at - 1):
            return None
        first = at - 1
        while first > start and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[first - 1].forms[:1]):
            first -= 1
        return first if first > start and self.sight.lower(first - 1) in ("в", "во") else None

    def _phrases_after(self, at: int) -> list[tuple[int, int]]:
        """'сообщили [в четверг] в [Елисейском дворце]': what each 'в' right after the verb governs."""
        spans: list[tuple[int, int]] = []
        stop = min(at + PHRASES_REACH, len(self.sight.tokens))
        while at < stop and (self.sight.tokens[at].kind == "word" or self._of_date(at)):
            if self.sight.lower(at) not in ("в", "во"):
                at += 1
                continue
            last = at + 1
            while last < min(at + 5, len(self.sight.tokens)) and self.sight.tokens[last].kind == "word":
                last += 1
                if any(f.pos == "NOUN" and f.case == "loct" for f in self.sight.tokens[last - 1].forms[:3]):
                    break
            owner = self.scene.mention_at(last)
            is_its = owner is not None and owner.first in (last, at + 1)
            spans.append((at + 1, owner.last if owner is not None and is_its else last))
            at += 2
        return spans

    def _of_date(self, at: int) -> bool:
        """'во вторник[,] [5] мая[,] в Осло': a number, or a comma beside a date."""
        near = (at + 1, at - 2) if self.sight.text(at) == "," else (at,)
        return any(self.sight.tokens[i].kind == "number" for i in near if 0 <= i < len(self.sight.tokens))

    def _within(self, first: int, last: int) -> bool:
        """'в [заявлении лидеры] осудили': is one of the words no part of what 'в' governs?"""
        forms = (self.sight.tokens[at].forms[:2] for at in range(first, last))
        return not any(fs and all(f.pos == "NOUN" and f.case in ("nomn", "accs") for f in fs) for fs in forms)
