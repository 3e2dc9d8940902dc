"""Whom the press talked to, in Russian: 'собеседник агентства' is who spoke last, an expert is no side of anything."""

from communique.reading.statements.press_ru import OPENING, RussianPress
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head, agency_keys

PAPER_WORDS = 7  # tokens of 'в большом обзоре Northern Herald'
BESIDE = 3  # tokens between 'собеседник агентства' and his verb
HIDDEN = frozenset({"источник", "аноним"})
DASHES = frozenset({"—", "–", "-", "―"})
AUTHORS = 10  # tokens of the author's words after a quotation


class RussianInterviews(RussianPress):
    """Speakers whom a sentence tells only as those whom the press talked to."""

    def _interviewed(self, head: Head, start: int) -> Voice | None:
        """'[Собеседник агентства] добавил', 'отметила собеседница «Вестника»': who spoke last, unless unnamed."""
        for at in (head.last, head.last + 1, *range(head.first - 1, max(start, head.first - BESIDE - 2) - 1, -1)):
            if at >= len(self.sight.tokens) or not self.sight.key_word(at, "interlocutor"):
                continue
            end = self._of_paper(at + 1)
            if not end or not self._may_be_subject(at, head) or self.informant(at):
                continue
            last = self.last
            since = range(last.last if last is not None else 0, at)
            unnamed = any(HIDDEN & {*self.sight.tokens[i].keys} for i in since)
            if last is None or not last.names or unnamed or self.sight.word(at - 1, "further_one"):
                return Voice((), at, end, "outsider")
            if last.kind == "body" and not HIDDEN & {*last.names[0].lower().split()}:
                last = self.single or last
            return last._replace(first=at, last=end)
        return None

    def _of_paper(self, at: int) -> int:
        """'(собеседник) [агентства]', '[RT]', '[«Вестника»]': the token after the paper's name; 0 where none is told."""
        if self.press(at) == "media" or self.sight.lower(at) in agency_keys() or self.sight.text(at).isascii():
            return at + 1 if self.sight.tokens[at].kind == "word" else 0
        if self.sight.text(at) in OPENING:
            return next((i + 1 for i in range(at + 1, at + 6) if self.sight.text(i) in ("»", "”", '"')), 0)
        return 0

    def _may_be_subject(self, at: int, head: Head) -> bool:
        """A nominative after no preposition, of the verb's number and gender; words without forms may be anything."""
        forms = self.sight.tokens[at].forms
        verb = next((f for f in self.sight.tokens[self._at(head)].forms[:2] if f.pos == "VERB"), None)
        if not forms:
            return True
        if self.sight.word(at - 1, "prep"):
            return False
        named = [f for f in forms[:2] if f.case == "nomn" and (verb is None or f.number in ("", verb.number))]
        if verb is None or not verb.gender:
            return bool(named)
        return any(f.gender in ("", verb.gender) for f in named)  # 'Берг призвал [агентство] помочь'

    def author_of(self, at: int, last: int) -> Voice | None:
        """'«…», – [улыбнулась Видова]', '– развёл руками посол': who does what the author's words tell, whatever the verb."""
        verb = next((i for i in range(at, min(at + 4, last)) if self._is_finite(i)), None)
        if verb is None:
            return None
        form = next(f for f in self.sight.tokens[verb].forms if f.pos == "VERB")
        for i in range(at, min(verb + AUTHORS, last)):
            if i > verb and self.sight.text(i) in (",", ".", ":", ";"):
                return None
            mention = self.scene.mention_at(i)
            if mention is None or mention.first != i or mention.kind not in ("person", "pronoun") or mention.plural:
                continue
            gender = mention.gender or (mention.entity.gender if mention.entity is not None else None)
            if not self._nominal(mention) or self.sight.word(i - 1, "prep"):
                continue
            if form.gender and gender and form.gender[0] != gender[0]:
                continue
            group = self.group(mention)
            self.gender = {"masc": "m", "femn": "f"}.get(form.gender)
            return self.of_group(Group([mention], "", "", mention.first, mention.last)) if group is not None else None
        return None

    def _is_finite(self, at: int) -> bool:
        """A verb in the past or present: 'улыбнулся', 'разводит'."""
        forms = self.sight.tokens[at].forms[:1]
        return any(f.pos == "VERB" and f.tense in ("past", "pres") for f in forms)

    def _someone_after(self, head: Head) -> Voice | None:
        """'«…», – сказал «Вестнику» [доктор наук, политолог Лунд]', '– рассказала [жительница]': people whom no table knows."""
        quoted = self.sight.text(head.first - 1) in DASHES
        verb = self._verb(head)
        if not quoted or head.form != "finite" or verb is None:
            return None
        at = head.last
        while at < head.last + AUTHORS and at < len(self.sight.tokens):
            if self.sight.text(at) in OPENING:
                at = next((i + 1 for i in range(at + 1, at + 6) if self.sight.text(i) in ("»", "”", '"')), at + 1)
                continue
            token, mention = self.sight.tokens[at], self.scene.mention_at(at)
            if token.kind == "mark" or mention is not None:
                return None
            first = token.forms[:1]
            if "deputy_short" in token.kinds:
                return self._apposed_to(at) or Voice((), at, at + 1, "outsider")
            if any(f.pos == "NOUN" and f.case == "nomn" and f.animate and f.number == verb.number for f in first):
                return self._apposed_to(at) or Voice((), at, at + 1, "outsider")
            at += 1
        return None

    def _apposed_to(self, at: int) -> Voice | None:
        """'доктор наук, [политолог Лунд]': the name behind the comma."""
        comma = next((i for i in range(at + 1, at + AUTHORS) if self.sight.text(i) in (",", ".", "–", "—", "")), -1)
        named = self.scene.mention_at(comma + 1) if comma >= 0 and self.sight.text(comma) == "," else None
        if named is None or named.first != comma + 1 or not named.name or "nomn" not in named.cases:
            return None
        return self.of_group(Group([named], "", "", named.first, named.last))

    def _of_paper_said(self, head: Head) -> Voice | None:
        """'говорится в обзоре [Northern Herald]', 'в статье [«Вестника»]': the paper's own words."""
        near = range(head.last, min(head.last + AUTHORS, len(self.sight.tokens)))
        at = next((i for i in near if self.sight.lower(i) == "в"), None)
        if at is None or self.sight.tokens[at].sentence != self.sight.tokens[head.last - 1].sentence:
            return None
        for i in range(at + 1, at + PAPER_WORDS):
            if i >= len(self.sight.tokens) or self.sight.text(i) in (",", "."):
                return None
            ascii_name = self.sight.text(i).isascii() and self.sight.tokens[i].is_title
            if self.press(i) == "media" or ascii_name:
                return Voice((), head.first, head.last, "outsider")
        return None
