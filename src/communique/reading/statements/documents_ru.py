"""Whose a document is that a Russian sentence quotes: 'говорится в заявлении МИД Перу', 'в докладе комиссии отмечалось'."""

from communique.reading.statements.bodies_ru import RussianBodies
from communique.reading.statements.words import Voice
from communique.reading.text import Head, Mention

LETTERS = frozenset({"письмо", "послание", "телеграмма", "обращение", "нота", "поздравление"})
OWNED = LETTERS | {
    "заявление",
    "коммюнике",
    "декларация",
    "сообщение",
    "пресс-релиз",
    "релиз",
    "доклад",
    "отчет",
    "отчёт",
}
PAPERS = OWNED | {"документ", "текст", "резолюция", "публикация", "материал"}
SPOKE_NEAR = 2  # sentences from a body's word to 'отмечается, что'
OWNER_REACH = 5  # tokens between 'говорится' and the document
OPENS_REACH = 14  # tokens from a document that opens the sentence to the verb
LETTER_REACH = 8  # tokens before a passive in which 'в послании' may stand


class RussianDocuments(RussianBodies):
    """What a Russian sentence tells of documents as sources."""

    def _agent(self, head: Head) -> Voice | None:
        voice = super()._agent(head) or self._owner_before(head)
        return voice or (self.last if self._in_letter(head) else self._reported(head))

    def _opens(self, head: Head) -> bool:
        """'[В докладе] … отмечалось', '[В документе] говорится'."""
        start = self.sight.start_of(head.first)
        opens = head.first > start and self.sight.lower(start) in ("в", "во")
        return head.kind == "pass" and opens and self._paper_near(start + 1)

    def _owner_before(self, head: Head) -> Voice | None:
        """'В докладе [комиссии] отмечалось, что …', 'В письме [Лунда], переданном послом, подчёркивается'."""
        return self._of_document(head) if self._opens(head) else None

    def _reported(self, head: Head) -> Voice | None:
        """'Уточняется, что …', 'В документе отмечалось, что …': the body that spoke last."""
        verb = self._verb(head)
        if head.kind != "pass" or verb is None:
            return None
        told = verb.tense == "pres" and (self.sight.text(head.last) == "," or head.trailing)
        if not told and not self._opens(head):
            return None
        if self.last is None or self.last.kind not in ("body", "credit"):
            return None
        tokens = self.sight.tokens
        return self.last if tokens[head.first].sentence - tokens[self.last.first].sentence <= SPOKE_NEAR else None

    def _paper_near(self, at: int) -> bool:
        """'(в) [совместном заявлении]', '(в) [документе]': a noun for a document, behind its adjectives."""
        while any(f.pos in ("ADJF", "PRTF") for f in self.sight.forms(at)[:1]):
            at += 1
        return at < len(self.sight.tokens) and bool(PAPERS & {*self.sight.tokens[at].keys})

    def _is_written(self, head: Head) -> bool:
        behind = head.kind == "pass" and self.sight.lower(head.last) == "в" and self._paper_near(head.last + 1)
        return behind or super()._is_written(head)

    def _of_document(self, head: Head) -> Voice | None:
        """'говорится в заявлении [МИД Перу]', 'в письме [Лунда] говорится'; of a letter without owner whoever was named last."""
        start = self.sight.start_of(head.first)
        places = (
            *range(head.last, head.last + OWNER_REACH),
            *range(head.first - 1, max(start, head.first - OPENS_REACH), -1),
        )
        at = next((i for i in places if i < len(self.sight.tokens) and OWNED & set(self.sight.tokens[i].keys)), None)
        if at is None:
            return self._of_paper_said(head)
        owner = self.scene.mention_at(at + 1)
        letter = bool(LETTERS & set(self.sight.tokens[at].keys))
        if letter and owner is not None and owner.first == at + 1 and _is_addressee(owner):
            return self._sender(at, owner)
        if (
            owner is not None
            and owner.first == at + 1
            and owner.kind in ("side", "person")
            and not self._media_name(owner)
        ):
            group = self.group(owner)
            voice = self.of_group(group) if group is not None else None
            if voice is not None and voice.kind in ("person", "body"):
                same = voice.names == (self.words(owner.first, owner.last),)
                return voice._replace(names=(self.genitive_name(owner),)) if same else voice
        elif self._is_voiced(at + 1) and (self.last is None or not self.sight.key_word(at + 1, "sidenoun")):
            return Voice((self._base(at + 1),), at + 1, at + 2, "body")
        if (self.last is None or self.last.kind == "credit") and letter:
            return self._sender(at, None)
        return None

    def _sender(self, at: int, whom: Mention | None) -> Voice | None:
        """Whose letter it is that the noun at this token tells: who was named last before its sentence and may be a subject,
        and is not the one it goes to."""
        start, addressee = self.sight.start_of(at), whom.entity if whom is not None else None
        before = (m for m in self.scene.mentions_before(start) if m.last <= start and m.entity is not addressee)
        entity = next((m.entity for m in before if m.kind == "person" and m.name and "nomn" in m.cases), None)
        if entity is None or not entity.name:
            return None
        return Voice((entity.name,), at, at + 1, "person", entity.party, entity)

    def _of_paper_said(self, head: Head) -> Voice | None:
        """The paper whose own words these are, as a speaker of none."""
        return None

    def _in_letter(self, head: Head) -> bool:
        """'В своём послании [выражены]', 'в телеграмме [отмечается]': the letter's author speaks."""
        start = self.sight.start_of(head.first)
        for at in range(head.first - 1, max(start, head.first - LETTER_REACH), -1):
            if LETTERS & set(self.sight.tokens[at].keys):
                back = at - 1
                while back > start and any(f.pos in ("ADJF", "NPRO") for f in self.sight.tokens[back].forms):
                    back -= 1
                return self.sight.lower(back) in ("в", "во")
        return False


def _is_addressee(owner: Mention) -> bool:
    """'в послании [президенту Лунду] говорится': a dative that is no genitive tells to whom, not whose."""
    return owner.kind == "person" and "datv" in owner.cases and "gent" not in owner.cases
