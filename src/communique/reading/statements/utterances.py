"""Utterances: the stretches of a report in which somebody says something, and who.

A sentence's words outside quotations are searched for heads (verbs of saying that say something there); each head
makes a statement of its clause. A quotation's sentences are statements of whoever its attribution names, or of the
one who spoke last.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from communique.languages import Sentence
from communique.model import SIDES
from communique.reading.clauses import Roles
from communique.reading.people import Speech, find_speeches
from communique.reading.statements.governing import govern
from communique.reading.statements.heads_en import english_heads
from communique.reading.statements.heads_ru import russian_heads
from communique.reading.statements.insidequotes import agreed_together, russian_words_of_others, words_of_others
from communique.reading.statements.newsfrom import ABOUT, News
from communique.reading.statements.pointers import Pointers
from communique.reading.statements.ruled import Ruled, is_his_word, nearest_head, says_that, start_of
from communique.reading.statements.voices_en import EnglishVoices
from communique.reading.statements.voices_ru import RussianVoices
from communique.reading.statements.words import Voice
from communique.reading.text import DASHES, QUOTE_MARKS, Head, Quotation, Scene, is_left_open, opens_paragraph

LONGEST = 40  # tokens of one statement's evidence
LEAST = 4  # tokens of a statement
LEAST_ACT = 3  # of one whose verb says all: '… и осудил теракт'
PRESS_REACH = 4  # tokens of '», – также '
STATEMENT_REACH = 6  # tokens of 'said a French presidency statement'
SHORT = 4  # words: a shorter sentence within a quotation belongs to the one before


@dataclass(slots=True, eq=False)
class Said:
    """A statement in the making: tokens of evidence and of content, who, how."""

    first: int
    last: int
    content: tuple[int, int]
    voice: Voice | None
    head: Head | None
    rule: str
    quotation: Quotation | None = None
    also: tuple[int, int] | None = None  # tokens of what names the speaker: 'Об этом сообщил X'
    is_credit: bool = False  # a body's bare report ('…, сообщили в МИД'): a statement only where it judges or asks


class Finder(Pointers):
    """Goes through a report's sentences in order and remembers who spoke last."""

    def __init__(self, scene: Scene, roles: Roles) -> None:
        self.scene, self.roles = scene, roles
        self.document, self.sight = scene.document, roles.sight
        self.voices = (RussianVoices if roles.sight.is_russian else EnglishVoices)(scene, roles)
        self.news = News(self.document, self.voices)
        self.quotations = [
            q._replace(speech=False) if q.speech and self.news.retold(q) else q for q in scene.quotations()
        ]
        self.speeches = find_speeches(scene, [(q.first, q.last) for q in self.quotations])
        self._quoted_in: dict[int, list[Quotation]] = {}  # by each sentence that a quotation stands in
        for quotation in (q for q in self.quotations if q.speech and q.first < q.last):
            tokens = self.document.tokens
            for index in range(tokens[quotation.first].sentence, tokens[quotation.last - 1].sentence + 1):
                self._quoted_in.setdefault(index, []).append(quotation)
        self.by_sentence: dict[int, list[Said]] = {}
        self.attributed: dict[int, Voice] = {}  # by a quotation's first token

    @property
    def last(self) -> Voice | None:
        """Who spoke last."""
        return self.voices.last

    @last.setter
    def last(self, voice: Voice | None) -> None:
        self.voices.heard(voice)

    def run(self) -> list[Said]:
        """All that is said, in text order."""
        by_sentence = self.by_sentence
        for sentence in self.document.sentences:
            if sentence.kind in ("furniture", "dateline"):
                continue
            speech = next((s for s in self.speeches if s.first < sentence.last and s.last > sentence.first), None)
            if speech is not None:
                by_sentence[sentence.index] = self._running(sentence, speech)
            elif not self._is_title(sentence):
                by_sentence[sentence.index] = self._sentence(sentence)
        self._settle_quotations(by_sentence)
        found = [said for index in sorted(by_sentence) for said in by_sentence[index]]
        return [said for said in found if said.voice is None or said.voice.kind != "outsider"]

    def _running(self, sentence: Sentence, speech: Speech) -> list[Said]:
        """A sentence of a transcript or a letter."""
        first, last = max(sentence.first, speech.first), min(sentence.last, speech.last)
        who, one = speech.speaker, speech.speaker.entity
        voice = Voice((who.name,), who.first, who.last, "person", one.party if one is not None else None, one)
        self.last = voice
        if last - first < LEAST + 1 or (speech.release and self._meets(sentence)):
            return []
        said = Said(first, min(last, first + LONGEST), (first, last), voice, None, "statement.speech")
        if speech.release and isinstance(self.voices, EnglishVoices):
            if (sides := agreed_together(self.voices, first, last)) is not None:
                said.voice = sides
            else:
                self._passed_on(said)
        return [said]

    def _sentence(self, sentence: Sentence) -> list[Said]:
        speech = self._quoted_in.get(sentence.index, [])
        told: list[Ruled] = []
        asks = (
            self.sight.is_russian
            and not speech
            and (self.sight.text(sentence.last - 1) == "?" or self._announces(sentence))
        )
        for first, last in _outside(sentence, speech) if not asks else ():  # 'Что пообещал Лунд?': the report asks
            told += govern(self.voices, self._heads(first, last), first, last)
        attribution = nearest_head(told, speech) if speech else None
        if attribution is not None:
            attribution.voice = self.other_than_told_of(attribution.voice, speech[0].first, speech[-1].last)
        labelled = self._label(sentence, speech[0]) if speech and attribution is None else None
        if speech and attribution is None and labelled is None:
            labelled = self._by_author(sentence, speech[-1])
        if speech and attribution is None and labelled is None and (papers := self._of_the_press(sentence, speech[-1])):
            self.attributed.update({q.first: papers for q in speech})
        if labelled is not None or attribution is not None:
            self.last = labelled or (attribution.voice if attribution is not None else None) or self.last
        if labelled is None and attribution is not None and attribution.voice is not None:
            self.attributed.update({q.first: attribution.voice for q in speech})
        found: list[Said] = []
        if not speech and (leading := self._led_by_dash(sentence, told)) is not None:
            self._say_paragraph_before(sentence, leading)
            return found
        if attribution is None and (pointing := next((r for r in told if self._points_back(r, sentence)), None)):
            self._say_before(sentence, pointing)
            told = [r for r in told if r is not pointing]
        for quotation in speech:
            found += self._spoken(sentence, quotation, attribution.head if attribution else None)
        for first, last in _outside(sentence, speech):
            if speech and self._only_names(told, first, last):
                continue
            found += self._told([r for r in told if first <= r.head.first < last and r is not attribution], first, last)
        return sorted(found, key=lambda s: s.first)

    def _of_the_press(self, sentence: Sentence, quotation: Quotation) -> Voice | None:
        """'«Порт закрыт», – [пишет издание]': the press right behind the quotation, whose words they are. Russian."""
        if not self.sight.is_russian:
            return None
        behind = self._heads(quotation.last, sentence.last)[:1]
        near = next((head for head in behind if head.first - quotation.last < PRESS_REACH), None)
        voice = self.voices.of(near, None) if near is not None else None
        return voice._replace(kind="outsider") if voice is not None and voice.kind == "nobody" else None

    def _say_paragraph_before(self, sentence: Sentence, ruled: Ruled) -> None:
        """Makes each sentence of the paragraph before a statement."""
        self.last = ruled.voice or self.last
        paragraph = self.document.sentences[sentence.index - 1].paragraph
        for at in range(sentence.index - 1, -1, -1):
            before = self.document.sentences[at]
            if before.paragraph != paragraph:
                return
            if before.last - before.first > LEAST:
                span = (before.first, before.last)
                said = Said(span[0], min(span[1], span[0] + LONGEST), span, self.last, None, "statement.before")
                self.by_sentence[at] = [said]

    def _say_before(self, sentence: Sentence, ruled: Ruled) -> None:
        """Makes the sentence before a statement, unless it is one already or reports an engagement."""
        before = self.document.sentences[sentence.index - 1] if sentence.index else None
        self.last = ruled.voice or self.last
        if before is None or before.index not in self.by_sentence:
            return
        already = self.by_sentence[before.index]
        for said in already if ruled.voice and (not ruled.voice.relays or ruled.voice.entity) else ():
            if said.quotation is None and is_his_word(said.head, said.voice, ruled):
                said.voice = ruled.voice  # 'Страны готовы к диалогу. Об этом заявил X'
        is_credit = ruled.voice is not None and ruled.voice.kind == "credit" and ruled.voice.entity is None
        reports = self._reports(before, nouns=ruled.voice is None or ruled.voice.relays)
        if reports and ruled.voice is not None and ruled.voice.entity is not None and self._foretells(before):
            reports = False  # 'Берг может приехать в мае. Такое мнение высказал Лунд'
        also = (sentence.first, min(sentence.last, sentence.first + LONGEST // 2))
        if not already and not is_credit and not reports:
            span = (before.first, before.last)
            said = Said(span[0], min(span[1], span[0] + LONGEST), span, ruled.voice, ruled.head, "statement.before")
            said.also = also
            self.by_sentence[before.index] = [said]
        elif already and ruled.voice is not None and already[-1].voice == ruled.voice and already[-1].also is None:
            already[-1].also = also  # 'Страны готовы к диалогу. [Об этом заявил X]'

    def _heads(self, first: int, last: int) -> list[Head]:
        find = russian_heads if self.sight.is_russian else english_heads
        return find(self.sight, first, last)

    def _spoken(self, sentence: Sentence, quotation: Quotation, attribution: Head | None) -> list[Said]:
        """The part of a quotation that stands in this sentence."""
        first, last = max(quotation.first, sentence.first), min(quotation.last, sentence.last)
        opens = (
            quotation.first if first > quotation.first and self._words(quotation.first, first) < SHORT - 1 else first
        )
        if last - opens < LEAST:
            return []
        before = self.by_sentence.get(sentence.index - 1)
        if before and first > quotation.first and before[-1].last == first and self._words(first, last) < SHORT:
            before[-1].last, before[-1].content = last, (before[-1].content[0], last)
            return []
        if first == quotation.first and last < quotation.last and self._words(first, last) < SHORT - 1:
            return []  # '«Of course. [We are ready]»': told with the next
        return [Said(opens, last, (opens, last), self.last, attribution, "statement.quotation", quotation)]

    def _words(self, first: int, last: int) -> int:
        return sum(t.kind == "word" for t in self.document.tokens[first:last])

    def _told(self, ruled: Sequence[Ruled], first: int, last: int) -> list[Said]:
        """A statement for each head outside quotations."""
        found: list[Said] = []
        for order, item in enumerate(ruled):
            head = item.head
            if (
                (head.kind == "quote" and not head.trailing)
                or self.news.credits(item, first)
                or self.news.only_points(item, first, last)
            ):
                self.last = item.voice if item.voice is not None and item.voice.kind == "body" else self.last
                continue  # 'его слова приводит ТАСС', 'как сообщили в пресс-службе, …'
            voice = item.voice or (found[-1].voice if found else None) or self.last
            if self.sight.text(last - 1) == ":" and (head.last >= last - 2 or self._leads(item, last)):
                self.last = voice or self.last  # 'The President said:', and the words follow
                continue
            stop = start_of(ruled[order + 1]) if order + 1 < len(ruled) else last
            begin = first if order == 0 else max(start_of(item), ruled[order - 1].head.last)
            far = head.trailing and not self.sight.is_russian  # a long clause before 'he said': shown by its start
            begin = begin if far else max(begin, head.first - LONGEST)
            after = head.last
            if head.kind == "source" and voice is not None and after <= voice.last < stop and voice.first <= after:
                after = voice.last  # 'according to the minister, [the road …]'
            if self.sight.text(head.first - 1) in QUOTE_MARKS:
                after = self._behind_author(head, voice, after)
            content = (begin, head.first) if head.trailing else (after, max(stop, after))
            content = (begin, stop) if head.aside or self._within(head, voice, begin, stop) else content
            if self.sight.lower(begin) in ABOUT and voice is not None and head.last <= voice.first <= head.last + 1:
                content = (begin, head.first) if voice.last >= stop - 1 else content  # 'О готовности заявил Лунд.'
            end = max(head.last, min(stop, begin + LONGEST, head.last + LONGEST // 2))
            end = begin + LONGEST if far and end > begin + LONGEST else end
            if end - begin < (LEAST_ACT if head.kind == "act" and head.form == "finite" else LEAST):
                continue
            said = Said(begin, end, content, voice, head, f"statement.{head.kind}.{head.form}")
            closes = self.news.closes(item, first, last)
            if closes and found and self.sight.is_russian and head.form == "passive":
                continue  # 'Лунд указал на ошибки, – сказано в пресс-релизе.'
            said.is_credit = closes or self.news.only_informs(item, voice, said.first, said.content)
            found.append(said)
            if voice is not None:
                self.last = voice
        return found

    def _behind_author(self, head: Head, voice: Voice | None, after: int) -> int:
        """'“…,” said [the minister]', 'said [a Peruvian statement]': the token behind who says it, where he follows."""
        near = range(head.last, head.last + STATEMENT_REACH)
        document = next((at for at in near if self.voices.press(at) == "document"), -1)
        if document >= 0 and all(self.sight.tokens[at].kind == "word" for at in range(head.last, document)):
            return document + 1
        behind = voice is not None and 0 <= voice.first - head.last <= 2
        return max(after, voice.last) if voice is not None and behind else after

    def _leads(self, item: Ruled, last: int) -> bool:
        """'Вот что сказал министр, отвечая на вопрос о порте:', and a line with a dash follows."""
        dashed = self.sight.text(last) in DASHES and item.head.kind == "say"
        return dashed and not says_that(self.voices, item.head.last, last)

    def _settle_quotations(self, by_sentence: dict[int, list[Said]]) -> None:
        """All of a quotation is said by the one whom its attribution, at its end or its start, names."""
        pieces: dict[int, list[Said]] = {}
        for index in sorted(by_sentence):
            for said in by_sentence[index]:
                if said.quotation is not None:
                    pieces.setdefault(said.quotation.first, []).append(said)
        later: Voice | None = None  # whose the speech is that begins the paragraph after
        for first, parts in sorted(pieces.items(), reverse=True):
            named = next((s.voice for s in parts if s.head is not None and s.voice is not None), None)
            named = named or self.attributed.get(first)
            quotation = parts[0].quotation
            if named is None and later is not None and quotation and is_left_open(self.document, quotation):
                named = later
            later = named if named is not None and opens_paragraph(self.document, first) else None
            for said in parts:
                said.voice = named or said.voice
                self._passed_on(said)
        for index, found in by_sentence.items():
            by_sentence[index] = [s for s in found if s.quotation is None or s.voice is not None]

    def _passed_on(self, said: Said) -> None:
        """'“The two ministers agreed to go on,” Berg said.': theirs, not Berg's."""
        if said.voice is None:
            return
        if isinstance(self.voices, EnglishVoices):
            other = words_of_others(self.voices, said.first, said.last, said.voice)
        else:
            other = russian_words_of_others(self.voices, said.first, said.last, said.voice)
        if other is not None:
            said.voice, said.head = other
            said.content = (other[1].last, max(said.last, other[1].last))
            if said.voice.names != (SIDES,):
                said.rule = f"statement.{other[1].kind}.{other[1].form}"


def _outside(sentence: Sentence, speech: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The sentence's tokens that stand in no speech."""
    out, at = [], sentence.first
    for quotation in speech:
        if quotation.first > at:
            out.append((at, quotation.first))
        at = max(at, quotation.last)
    if at < sentence.last:
        out.append((at, sentence.last))
    return out
