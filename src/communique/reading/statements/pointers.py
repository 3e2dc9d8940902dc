"""What names the speaker of other sentences: 'Видова: «…»', 'Об этом сообщил Лунд', '– заявил он.' on a line of its own."""

from collections.abc import Sequence

from communique.languages import Document, Sentence
from communique.reading.statements.ruled import Ruled
from communique.reading.statements.voices_en import EnglishVoices
from communique.reading.statements.voices_ru import RussianVoices
from communique.reading.statements.words import Voice
from communique.reading.text import DASHES, Entity, Head, Quotation, Scene, Sight

END = frozenset({".", "!", "?", "…", ":", "»", "”", '"', "''", "″"})
OPENS, CLOSES = frozenset('«"“„'), frozenset('»"”')
OPENING = 8  # tokens before ', по его словам,' that are of the same clause
LINK = 16  # tokens of a headline within the text
AGENDA = 5  # tokens of a sentence's opening in which 'Речь шла о' tells of an agenda
SUCH = ("такое ", "such ")


class Pointers:
    """Tells what in a sentence names the speaker of another, or of its quotation."""

    scene: Scene
    document: Document
    sight: Sight
    voices: RussianVoices | EnglishVoices

    def _label(self, sentence: Sentence, quotation: Quotation) -> Voice | None:
        """'Видова: «Дорога открыта»', 'Видова была кратка: «Дорога открыта»'."""
        colon = quotation.first - 1
        if self.sight.text(colon) != ":" or (colon < sentence.first and not self._leads_on(sentence, quotation)):
            return None
        for mention in self.scene.of_sentence(self.sight.tokens[colon].sentence):
            if mention.last > colon:
                return None
            closes = mention.last == colon and mention.first <= sentence.first + 1
            subject = self.sight.is_russian and mention.kind in ("person", "pronoun") and "nomn" in mention.cases
            group = self.voices.group(mention) if closes or subject else None
            if group is not None and (closes or not group.marker):
                return self.voices.of_group(group)
        return None

    def _leads_on(self, sentence: Sentence, quotation: Quotation) -> bool:
        """'Лунд вышел к прессе с заявлением:' and his words, as a paragraph of their own. Russian."""
        before = self.document.sentences[sentence.index - 1] if sentence.index else None
        if before is None or not self.sight.is_russian or quotation.first != sentence.first:
            return False
        heads = self.voices.sight.document.found
        told = any(m.row["kind"] != "not" for at in range(before.first, before.last) for m in heads(at, "sayings"))
        return not told and any(self.sight.key_word(at, "words") for at in range(before.first, before.last))

    def _by_author(self, sentence: Sentence, quotation: Quotation) -> Voice | None:
        """Russian: '«Дорога открыта», – [улыбнулась Видова]': the author's words tell by a verb that is none of saying."""
        if not isinstance(self.voices, RussianVoices):
            return None
        dash = next((i for i in range(quotation.last, quotation.last + 2) if self.sight.text(i) in DASHES), None)
        if dash is None or dash >= sentence.last:
            return None
        return self.voices.author_of(dash + 1, sentence.last)

    def _led_by_dash(self, sentence: Sentence, told: Sequence[Ruled]) -> Ruled | None:
        """'– заявил Берг журналистам.' as a line of its own: what he said is the paragraph before, without marks."""
        if not told or sentence.index == 0 or self.sight.text(sentence.first) not in DASHES:
            return None
        before = self.document.sentences[sentence.index - 1]
        ends = self.sight.text(before.last - 1) in (",", "!", "?", "…")
        head = told[0].head
        return told[0] if ends and before.paragraph != sentence.paragraph and head.first - sentence.first <= 3 else None

    def _points_back(self, ruled: Ruled, sentence: Sentence) -> bool:
        """'This was stated by X', 'Об этом сообщил X': the sentence before is what was said."""
        first, last = sentence.first, min(ruled.head.first, sentence.first + 6)
        words = " ".join(self.sight.lower(i) for i in range(first, last))
        if ruled.head.act == "call" and ruled.head.kind == "act" and words.startswith(("к этому ", "этого ")):
            return True  # 'К этому страны призвал X'
        such = any("такой" in self.sight.tokens[at].keys for at in range(first, min(first + 2, last)))
        if ruled.head.kind == "light" and such and self.sight.is_russian:
            return True  # 'Такую мысль в беседе с послом высказал X', 'С таким предложением X обратился к соседям'
        if ruled.head.kind not in ("say", "pass", "stress"):
            return False
        if ruled.head.first == first and ruled.head.row["form"].startswith(SUCH):
            return True  # 'Такое заявление сделал X'
        if self._about_this(ruled.head.last, ruled.head.last + 3) and not self._opens_content(ruled.head.last + 2):
            return True  # 'Министр сообщил об этом, выступая в порту'
        if words == "так" and self.sight.is_russian and ruled.head.last < sentence.last - 1:
            return self.sight.text(ruled.head.last) != ","  # 'Так считает министр Лунд'
        return self._about_this(first, last) or (words.split()[:1] == ["this"] and ruled.head.form == "passive")

    def _opens_content(self, at: int) -> bool:
        """'сказал об этом [: «…»]', 'говорил об этом [и о порте]'."""
        return self.sight.text(at) == ":" or self.sight.lower(at) in ("и", "так")

    def _about_this(self, first: int, last: int) -> bool:
        """'Об этом заявил …', 'об этом Видова сообщила …'; not 'об этом визите говорили'."""
        for at in range(first, last - 1):
            if self.sight.lower(at) == "об" and self.sight.lower(at + 1) == "этом":
                after = self.sight.tokens[at + 2] if at + 2 < len(self.sight.tokens) else None
                noun = after is not None and any(
                    f.pos in ("NOUN", "ADJF") and f.case == "loct" for f in after.forms[:1]
                )
                return not noun or (after is not None and after.is_title)
        return False

    def _foretells(self, sentence: Sentence) -> bool:
        """'встретится', 'может приехать', 'планирует посетить': what is yet to come."""
        tokens = self.sight.tokens[sentence.first : sentence.last]
        return self.sight.is_russian and any(
            (t.forms and t.forms[0].pos == "VERB" and t.forms[0].tense == "futr") or "means_to" in t.key_kinds
            for t in tokens
        )

    def _reports(self, sentence: Sentence, *, nouns: bool = True) -> bool:
        """Does the sentence tell of an engagement itself, by a verb or (`nouns`) by a noun?"""
        found = (
            m.row["type"] for at in range(sentence.first, sentence.last) for m in self.document.found(at, "triggers")
        )
        opening = range(sentence.first, min(sentence.first + AGENDA, sentence.last))
        agenda = any(m.row["kind"] == "agenda" for at in opening for m in self.document.found(at, "agenda"))
        return agenda or any(nouns or kind == "verb" for kind in found)

    def _meets(self, sentence: Sentence) -> bool:
        """'I will meet Minister Reis in Lima': a release's own report of an engagement; not 'Peru will receive a loan'."""
        met = (m for m in self.scene.of_sentence(sentence.index) if m.kind == "person" and m.name)
        return self._reports(sentence, nouns=False) and any(not self.sight.is_possessive(m.last) for m in met)

    def _within(self, head: Head, voice: Voice | None, begin: int, stop: int) -> bool:
        """Russian: 'Порту, [считает Лунд], нужна дорога', 'Дорога, [по его словам], закрыта': what is said stands on both sides."""
        if not self.sight.is_russian or head.first - begin < 2 or head.kind not in ("say", "source", "stress"):
            return False
        if head.kind == "source" and head.first - begin > OPENING:
            return False  # a clause of its own may stand before 'по его словам'
        end = max(head.last, voice.last if voice is not None and head.last <= voice.first <= head.last + 1 else 0)
        goes_on = self.sight.text(end) == "," and stop - end > 2 and self.sight.text(head.first - 1) in (",", "–", "—")
        first = self.sight.forms(end + 1)[:1]
        return goes_on and not any(
            f.pos in ("GRND", "PRTF") or f.lemma in ("который", "что", "где", "когда") for f in first
        )

    def _announces(self, sentence: Sentence) -> bool:
        """'Как стороны намерены отвечать — в материале «Вестника».': what the report is about."""
        asked = self.sight.lower(sentence.first) in (
            "как",
            "почему",
            "зачем",
            "чего",
            "что",
            "о",
            "смогут",
            "сможет",
            "удастся",
        )
        tokens = self.sight.tokens[sentence.first : sentence.last]
        return asked and any(t.lower in ("материале", "обзоре") or t.lower.startswith("разбирал") for t in tokens)

    def _is_title(self, sentence: Sentence) -> bool:
        """A headline: marked as such, or the first paragraph's only sentence, without a stop."""
        if sentence.kind == "title" or self.sight.text(sentence.first).startswith("#"):
            return True
        following = self.document.sentences[sentence.index + 1 : sentence.index + 2]
        alone = not following or following[0].paragraph != sentence.paragraph
        stops = self.sight.text(sentence.last - 1)
        if alone and stops in CLOSES and self._is_link(sentence):
            return True  # '«Порт закрыт»' as a heading within the text
        unended = alone and stops not in END and not stops.endswith(".")  # 'министр Ван И.'
        return unended and (sentence.paragraph == 0 or self._is_link(sentence))

    def _is_link(self, sentence: Sentence) -> bool:
        """A line of its own within the text that ends without a stop: another report's headline."""
        before = self.document.sentences[sentence.index - 1 : sentence.index]
        after = self.document.sentences[sentence.index + 1 : sentence.index + 2]
        words = self.sight.tokens[sentence.first : sentence.last]
        inside = bool(before) and bool(after) and before[0].paragraph != sentence.paragraph
        quoted = len(words) > 1 and words[0].text in OPENS and words[-1].text in CLOSES
        quoted = quoted and words[-2].kind in ("word", "number")
        short = len(words) <= LINK and (quoted or (words[-1].kind == "word" and words[0].is_title))
        return inside and short and self.sight.text(before[0].last - 1) in END - {":"}

    def _only_names(self, ruled: Sequence[Ruled], first: int, last: int) -> bool:
        """English: '“…”, she said, adding, “…”': nothing but speakers and their verbs."""
        told = {i for r in ruled for i in range(r.head.first, r.head.last)}
        told.update(i for r in ruled if r.voice is not None for i in range(r.voice.first, r.voice.last))
        tokens = self.document.tokens
        return all(i in told or tokens[i].kind == "mark" or self.sight.word(i, "adverb") for i in range(first, last))

    def other_than_told_of(self, voice: Voice | None, first: int, last: int) -> Voice | None:
        """'«Визит [Видова] важен», – сказал [министр]': another minister, where the quotation itself names the one meant."""
        one = voice.entity if voice is not None and voice.kind == "person" else None
        if voice is None or one is None or not self._is_named(one, first, last):
            return voice
        words = self.document.words(voice.first, voice.last).lower().split()
        if set(words) & set((one.name or "").lower().split()):
            return voice  # '«Визит Видова важен», – сказал Видов'
        before = [e for e in self.scene.entities if e is not one and e.kind == "person" and self._is_named(e, 0, first)]
        others = [e for e in before if e.office == one.office and not self._is_named(e, first, last)]
        if len(others) != 1 and not self._is_named(one, 0, first):
            spoke = self.voices.single
            if spoke is not None and spoke.entity is not one:
                return spoke
            others = sorted(before, key=lambda e: max(m.first for m in e.mentions if m.first < first))[-1:]
        if len(others) != 1:
            return voice
        return voice._replace(names=(others[0].name or "",), party=others[0].party, entity=others[0])

    def _is_named(self, entity: Entity, first: int, last: int) -> bool:
        """Is somebody called by name among these tokens?"""
        return any(m.name and first <= m.first < last for m in entity.mentions)
