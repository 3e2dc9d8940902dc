"""Where the news is from: 'as the press service reports', 'об этом сообщили в посольстве' are no statements."""

from communique.languages import Document
from communique.reading.statements.bodyplaces_ru import TRAILS
from communique.reading.statements.ownwords import first_person
from communique.reading.statements.ruled import Ruled
from communique.reading.statements.voices import Voices
from communique.reading.statements.words import Voice
from communique.reading.text import Quotation, agency_keys, attitude_noun

ABOUT = frozenset({"о", "об", "обо"})
THAT = frozenset({"что", "чтобы", "почему"})
REFERRING = "со ссылка на"
OF_THAT = frozenset({"том", "то", "тем", "того"})
WE = frozenset({"мы", "нас", "нам", "наш", "я", "мне", "мой", "we", "our", "us", "i", "my", "me"})
AFTER = 12  # tokens after a quotation in which its source is named
IMPERFECTIVE = ("я", "ясь")  # endings of 'говоря', 'комментируя'
TELLING = frozenset({"say", "stress", "again", "act", "pass", "name"})
EVENTS = frozenset({"отмечаться", "сообщаться", "указываться", "уточняться"})
POINTER = 6  # tokens of 'Так [министр, находящийся в Осло,] ответил'
ANNOUNCED = 12  # tokens of what is told within which it is told as to come
TELLS = 6  # tokens after 'the ministry said' in which 'met', 'visited' shows that it only tells of the event


class News:
    """Tells of verbs of saying which of them only name a report's source."""

    def __init__(self, document: Document, voices: Voices) -> None:
        self.document, self.voices, self.sight = document, voices, voices.sight

    def only_points(self, item: Ruled, first: int, last: int) -> bool:
        """'О поездке рассказал посол', 'Так министр прокомментировал итоги', 'Как сообщает портал': tells only whose word it is."""
        opening = self.sight.lower(first)
        if item.head.form == "participle" and item.head.first == first and opening.endswith(IMPERFECTIVE):
            comma = next((i for i in range(first, last) if self.sight.text(i) == ","), last)
            told = self.sight.lower(comma + 1) in THAT and self.sight.lower(comma - 1) not in OF_THAT
            return item.head.kind == "say" and not told  # 'Говоря о торговле, …', 'Реагируя на слова о том, что …, …'
        if not self.sight.is_russian or item.head.kind not in ("say", "stress") or item.head.form != "finite":
            return False
        if any(self.sight.lower(i) in THAT or self.sight.text(i) == ":" for i in range(first + 1, last)):
            return False
        if any(key == "свой" for key in self.sight.tokens[first].keys) and item.head.kind == "say":
            return self._in_media(item.head.last, last)  # 'Своим мнением посол поделился в соцсети'
        if opening in ABOUT:
            after = item.voice is None or item.voice.first > item.head.first
            attitude = (
                attitude_noun(self.document, first + 1, min(first + 3, last)) is not None
            )  # 'О готовности заявил'
            return after and item.head.first - first > 1 and not item.head.trailing and not attitude
        if opening == "так":
            return item.head.first - first <= POINTER
        bare = all(self.sight.text(i) != "," for i in range(first, last))
        return opening == "как" and bare and last - item.head.last <= POINTER

    def retold(self, quotation: Quotation) -> bool:
        """'«А поздравил Б», – говорится в сообщении': a press service's words, which tell of others as a report does."""
        if any(self.sight.lower(i) in WE or self._is_ours(i) for i in range(quotation.first, quotation.last)):
            return False
        inside = range(quotation.first, quotation.last)
        if not any(m.row["kind"] in TELLING for i in inside for m in self.document.found(i, "sayings")):
            return False
        last = min(quotation.last + AFTER, len(self.sight.tokens))
        sentence = self.sight.tokens[quotation.last - 1].sentence
        after = [i for i in range(quotation.last, last) if self.sight.tokens[i].sentence == sentence]
        said = any(
            m.row["kind"] in ("pass", "say", "stress") for i in after[:4] for m in self.document.found(i, "sayings")
        )
        paper = next((i for i in after if self.voices.press(i) in ("document", "credit", "media")), None)
        if paper is None and self._tells_of_those_who_said(quotation):
            paper = next((i for i in after[1:] if self.sight.lower(i - 1) in ("в", "во") and self._is_body(i)), None)
        if not said or paper is None:
            return False
        people = (self.voices.scene.mention_at(i) for i in after if i < paper)  # 'Lund told a news conference'
        return not any(m is not None and (m.kind == "pronoun" or (m.kind == "person" and m.name)) for m in people)

    def _in_media(self, at: int, last: int) -> bool:
        """'в эфире', 'в интервью', 'в Telegram-канале': where somebody spoke, and nothing else."""
        near = range(at, min(at + POINTER, last))
        here = next((i for i in near if self.sight.lower(i) in ("в", "на")), None)
        return here is not None and any(self.voices.press(i) == "media" or "канал" in self.sight.lower(i) for i in near)

    def _tells_of_those_who_said(self, quotation: Quotation) -> bool:
        """'«[Президенты отметили] важность …», – заявили в Осло': a readout, not the body's own word."""
        for mention in self.voices.scene.of_sentence(self.sight.tokens[quotation.first].sentence):
            if mention.kind in ("person", "group") and quotation.first < mention.first < mention.last < quotation.last:
                if "nomn" in mention.cases and self.document.found(mention.last, "sayings"):
                    return True
        return False

    def _is_body(self, at: int) -> bool:
        """'(заявили в) [МИД], [Кремле], [администрации]'."""
        mention = self.voices.scene.mention_at(at)
        return self.sight.key_word(at, "sidenoun") or (mention is not None and mention.kind == "side")

    def _is_ours(self, at: int) -> bool:
        """'призываем', 'осуждаем': a verb of saying in the first person."""
        return self.sight.is_russian and bool(self.document.found(at, "sayings")) and first_person(self.document, at)

    def closes(self, item: Ruled, first: int, last: int) -> bool:
        """'…, – говорится в сообщении.', '…, сообщает сегодня пресс-служба.' at a sentence's end."""
        head = item.head
        before = self.sight.text(head.first - 1)
        if (
            not self.sight.is_russian
            or head.kind not in ("pass", "say", "stress")
            or head.first - first < 4
            or before not in TRAILS
        ):
            return False
        if last - head.last > AFTER or any(self.sight.lower(i) in THAT for i in range(head.last, last)):
            return False
        if head.kind == "pass" or head.form == "passive":
            return any(self.voices.press(i) == "document" for i in range(head.last, last))
        return any(self._reporter(i) for i in range(head.last, last))

    def _reporter(self, at: int) -> bool:
        """'пресс-служба', 'агентство' as a subject."""
        forms = self.sight.tokens[at].forms
        return self.voices.press(at) in ("credit", "media") and any(f.case == "nomn" for f in forms[:2])

    def credits(self, item: Ruled, first: int) -> bool:
        """'Как сообщила пресс-служба министерства, …', 'the press service reports that …': only where the news is from."""
        if item.head.kind not in ("say", "stress") or self.sight.lower(first) not in ("как", "as"):
            return False
        around = range(max(first, item.head.first - 5), item.head.last + 5)
        near = item.head.first - first <= 6
        if near and any(self.sight.lower(at) in agency_keys() for at in range(item.head.last, item.head.last + 3)):
            return True  # 'Как отмечает ТАСС, …'
        return near and any(self.voices.press(at) == "credit" for at in around)

    def only_informs(self, item: Ruled, voice: Voice | None, first: int, content: tuple[int, int]) -> bool:
        """'Министры обсудили торговлю, сообщили в посольстве', 'Как сообщили в МИД, …': a body's report of the event."""
        form = item.head.row["form"] if item.head.kind == "pass" else ""
        nobodys = voice is None or voice.kind == "joint"
        if (form in EVENTS and nobodys) or (form == "говориться" and (nobodys or (voice is not None and voice.relays))):
            return self._tells(
                range(content[0], min(content[0] + TELLS, content[1]))
            )  # 'говорится, что состоялся обмен'
        if item.head.kind == "source" and item.head.row["form"].startswith(REFERRING):
            return voice is None or voice.relays  # 'со ссылкой на министерство'
        if item.head.kind == "source" and voice is not None and voice.kind == "credit" and voice.entity is None:
            return True  # 'По данным пресс-службы, министры сверили часы'
        if voice is None or not voice.relays or item.head.kind != "say":
            return False
        if voice.entity is not None and voice.entity.kind == "person" and voice.entity.name:
            return False
        if not self.sight.is_russian and (self._are_officials(voice) or self._is_to_come(content)):
            return False
        leads = self.sight.lower(first) in ("как", "as")
        reach = content[1] if item.head.trailing or leads else content[0] + TELLS
        tokens = range(content[0], min(reach, content[1]))
        found = any(self.document.found(at, "triggers") for at in tokens)
        return self._tells(tokens) or (found and (item.head.trailing or leads))

    def _are_officials(self, voice: Voice) -> bool:
        """'The talks have stalled, [Chadian officials] said': people, no body that only tells the news."""
        at = voice.last - 1
        return self.sight.word(at, "teller") or self.sight.word(at, "teller_one")

    def _is_to_come(self, content: tuple[int, int]) -> bool:
        """'The ministry said he [will] be received in May', 'is [due] to': announced, not reported."""
        opening = range(content[0], min(content[0] + ANNOUNCED, content[1]))
        due = any(self.sight.word(i, "yet_to") and self.sight.lower(i + 1) == "to" for i in opening)
        return due or any(self.sight.word(i, "future_aux") for i in opening)

    def _tells(self, tokens: range) -> bool:
        """'обсудили', 'состоялся обмен мнениями': the event itself."""
        found = [m.row for at in tokens for m in self.document.found(at, "triggers")]
        verb = any(row["type"] == "verb" and row["kind"].split("/")[0] in ("meeting", "call", "visit") for row in found)
        return verb or (self.sight.is_russian and any(self._has_happened(at) for at in tokens))

    def _has_happened(self, at: int) -> bool:
        """'состоялась', 'начались'; 'начнутся' is yet to come."""
        forms = self.sight.tokens[at].forms[:1]
        return self.sight.key_word(at, "happen") and not any(f.tense == "futr" for f in forms)
