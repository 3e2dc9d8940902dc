"""The press in Russian sentences: 'Bloomberg сообщил', '«Вестник» отмечает' are no speakers, nor is whom somebody talked to."""

from communique.reading.statements.bodiesmeant_ru import BodiesMeant
from communique.reading.text import Head, Mention, agency_keys

OPENING = frozenset('«“„"')


class RussianPress(BodiesMeant):
    """What a Russian sentence tells of the press beside its verb of saying."""

    def past_day(self, at: int) -> int:
        """'сообщил [в среду] министр', 'заявил [также 3 апреля] посол': the token behind when it was said."""
        days, start = self.sight.calendar_words, at
        while at < start + 6 and at + 1 < len(self.sight.tokens):
            into = self.sight.lower(at) in ("в", "во") and bool(days & {*self.sight.tokens[at + 1].keys})
            dated = self.sight.tokens[at].kind == "number" or days & {*self.sight.tokens[at].keys}
            if not (into or dated or self.sight.word(at, "adverb") or self.sight.lower(at) == "и"):
                break
            at += 1
        return at

    def past_addressee(self, at: int) -> int:
        """'сообщил [«Вестнику»] президент': the token behind a paper's name in quotation marks, where somebody follows."""
        if self.sight.text(at) not in OPENING:
            return at
        end = next((i + 1 for i in range(at + 1, at + 6) if self.sight.text(i) in ("»", "”", '"')), at)
        mention = self.scene.mention_at(end) if end < len(self.sight.tokens) else None
        return end if mention is not None and mention.first == end and "nomn" in mention.cases else at

    def _foreign_press(self, head: Head, start: int) -> bool:
        """'Bloomberg сообщил', '«Вестник» отмечает': a name in other letters or in quotation marks is the press."""
        if f"{self.sight.lower(head.last)} {self.sight.lower(head.last + 1)}" in agency_keys():
            return True  # 'сообщает РИА Новости'
        for at in (head.first - 1, head.last):
            if not start <= at < len(self.sight.tokens) or self.scene.mention_at(at) is not None:
                continue
            token = self.sight.tokens[at]
            opening = self.aside(head.first - 1, start) if self.sight.text(head.first - 1) == "," else 0
            before = (opening or head.first) - 1
            tellers = (self.scene.mention_at(at + 1), self.scene.mention_at(before)) if at == head.last else ()
            if any(m is not None and m.kind in ("person", "pronoun") and "nomn" in m.cases for m in tellers):
                continue  # 'заявил Report посол', 'посол сказал Report': to whom
            if token.kind == "word" and token.text[0].isupper() and token.text.isascii():
                return at > head.first or not self._told_to(at, start)
        if self.sight.text(head.last) in OPENING and self.sight.text(head.first - 1) in (",", "—", "–"):
            closing = next((i for i in range(head.last + 2, head.last + 6) if self.sight.text(i) in ("»", "”", '"')), 0)
            if closing and self.sight.text(closing + 1) in (".", "", ",", "со"):
                return True  # '…, сообщает «Вестник».'
        back = head.first - 1
        if self.sight.text(back) not in ("»", "”", '"') or back <= start:
            return False
        opening = next((i for i in range(back - 1, max(start, back - 6) - 1, -1) if self.sight.text(i) in OPENING), -1)
        inside = range(opening + 1, back)
        if opening > start and self.press(opening - 1) == "media" and not self._told_to(opening, start):
            return True  # 'Издание «Новый Чад» сообщает'
        if opening > start and self._told_to(opening, start):
            return False
        if opening >= 0 and not self.sight.tokens[opening + 1].is_title:
            return False  # 'правительство «зелёных» отвергло'
        return opening >= 0 and not any(
            self.scene.mention_at(i) or self.sight.text(i) in (",", ".", "!", "?") for i in inside
        )

    def _in_press(self, head: Head, start: int) -> bool:
        """'[На сайте] отметили', 'Ранее [писали]': the press tells."""
        if any(form.lemma == "писать" for form in self.sight.tokens[self._at(head)].forms[:1]):
            return True
        return any(
            self.press(at) == "media" and self._told_to(at, start)
            for at in range(max(start, head.first - 5), head.first)
        )

    def _told_to(self, at: int, start: int) -> bool:
        """'в беседе с [Reuters]', 'в интервью [«Вестнику»]', 'агентству [LUSA]': whom somebody talked to."""
        if self.sight.word(at - 1, "prep"):
            return True
        for back in range(at - 1, max(start, at - 4) - 1, -1):
            token = self.sight.tokens[back]
            if token.kind != "word" or (token.forms and not any(f.pos in ("NOUN", "ADJF") for f in token.forms[:2])):
                return False
            if self.sight.key_word(back, "talk") or self.press(back) == "media":
                if self.sight.word(back - 1, "prep"):
                    return True
                if token.forms and all(f.case in ("datv", "ablt", "loct") for f in token.forms[:2]):
                    return True
        return False

    def _foreign_name(self, mention: Mention) -> bool:
        """'сообщает [Northern Herald]': a name in other letters, without a title, is a paper's."""
        words = [self.sight.tokens[at] for at in range(mention.first, mention.last)]
        return mention.kind == "person" and not mention.titles and all(w.text.isascii() and w.is_title for w in words)
