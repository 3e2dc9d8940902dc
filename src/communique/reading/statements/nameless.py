"""English: who speaks without a name, 'a senior Chadian official', 'one of the diplomats', and who goes on as 'the official', 'he'."""

from itertools import takewhile

from communique.reading.statements.voices import Voices
from communique.reading.statements.words import Voice
from communique.reading.text import Mention, agency_keys

PHRASE = 7  # tokens of 'one of the most senior Chadian foreign ministry' before 'officials'
TOLD_REACH = 9  # tokens of 'chief of staff at the ministry'
PAPER_NAME = 4  # words of a newspaper's name
MORE_REACH = 12  # tokens of what is told of officials: 'familiar with the matter'
THING = 5  # tokens of 'a motley opposition movement'
NEAR = 8  # sentences within which 'the official' is the one who spoke without a name


class Nameless(Voices):
    """Finds speakers told only by what they are, and remembers them."""

    nameless: dict[str, Voice] | None = None  # by the noun: 'official', 'diplomat'

    def heard(self, voice: Voice | None) -> None:
        super().heard(voice)
        if voice is not None and (noun := self._noun_of(voice)):
            self.nameless = {**(self.nameless or {}), noun: voice}

    def _noun_of(self, voice: Voice) -> str:
        """'official' of 'senior Chadian official'; '' where the speaker has a name, or is a body."""
        if len(voice.names) != 1 or voice.kind not in ("body", "person", "credit"):
            return ""
        noun = voice.names[0].rsplit(" ", 1)[-1]
        words = self.scene.language.words
        return noun if noun in words("teller_one") or noun in words("teller") else ""

    def _tells(self, at: int) -> bool:
        return self.sight.word(at, "teller") or self.sight.word(at, "teller_one")

    def nameless_behind(self, at: int) -> Voice | None:
        """'said [a senior Chadian official]', 'said [one of the negotiators] on Monday': the phrase that begins here."""
        first = at
        while at < first + PHRASE and not self._tells(at):
            if not self._is_of_phrase(at, first):
                return None
            at += 1
        named = self.scene.mention_at(at)
        if not self._tells(at) or (named is not None and named.name):
            return None
        return self._named_behind(at + 1) or self._of_words(first, at)

    def nameless_before(self, at: int, start: int) -> Voice | None:
        """'[one Western diplomat] said', '[one of the negotiators] said': the phrase that ends with the noun at this token."""
        if not self._tells(at):
            return None
        first = at
        while first > start and at - first < PHRASE and self._is_of_phrase(first - 1, start):
            first -= 1
        noun = self.sight.lower(at)
        known = (self.nameless or {}).get(noun)
        if self.sight.lower(first) == "the" and known is not None and self._is_near(known, at):
            return known._replace(first=first, last=at + 1)
        return self._of_words(first, at)

    def is_one_of(self, mention: Mention) -> bool:
        """'one of [the negotiators]'."""
        several = self.sight.lower(mention.first - 1) == "of" and self._tells(mention.last - 1)
        return several and self.sight.lower(mention.first - 2) in ("one", "two", "several", "some")

    def _of_words(self, first: int, at: int) -> Voice:
        one = self.sight.word(at, "teller_one") or self.sight.lower(first) == "one"
        return Voice((self.words(first, at + 1),), first, at + 1, "person" if one else "body")

    def apposed(self, mention: Mention) -> Voice | None:
        """'said [a Chadian diplomat], Ali Hissen.': by his name."""
        described = mention.kind == "person" and not mention.name and not mention.plural
        return self._named_behind(mention.last) if described else None

    def _named_behind(self, comma: int) -> Voice | None:
        """', [Ali Hissen].'"""
        mention = self.scene.mention_at(comma + 1) if self.sight.text(comma) == "," else None
        if mention is None or not mention.name or mention.titles or mention.kind != "person":
            return None
        one, ends = mention.entity, self.sight.text(mention.last) in (",", ".", "")
        told = one is not None and one.name is not None and ends
        return Voice((mention.name_text,), comma + 1, mention.last, "person") if told else None

    def stranger_behind(self, at: int) -> Voice | None:
        """'said [Nora Vik], chief of staff at the ministry': of no title the tables know; nobody where she is of no office."""
        last = at
        while self.sight.kind(last) in ("word", "initials") and self.sight.text(last)[:1].isupper():
            last += 1
        if last - at < 2 or self.sight.text(last) not in (",", "."):
            return None
        told = range(last + 1, min(last + TOLD_REACH, self.document.sentences[self.sight.tokens[at].sentence].last))
        told = told if self.sight.text(last) == "," else range(0)
        official = any(self.sight.key_word(i, "sidenoun") or self.sight.key_word(i, "organ") for i in told)
        kind = "person" if official and not any(self.press(i) for i in told) else "nobody"
        return Voice((self.document.words(at, last),) if kind == "person" else (), at, last, kind)

    def common_agent(self, at: int) -> Voice | None:
        """'was welcomed by [human rights activists]': nobody; by [the negotiators]: they."""
        while self.sight.word(at, "det"):
            at += 1
        first = at
        while at - first < PHRASE and self.sight.kind(at) == "word" and self.sight.text(at).islower():
            if self._tells(at) or self.sight.key_word(at, "sidenoun"):
                return self._of_words(first, at)
            if self.sight.word(at, "prep") or self.sight.word(at, "conj"):
                break
            at += 1
        return Voice((), first, at, "nobody") if at > first else None

    def paper_behind(self, at: int) -> Voice | None:
        """'said [a foreign ministry statement] released on Sunday': whose statement it is."""
        while self.sight.word(at, "det"):
            at += 1
        noun = next((i for i in range(at, at + PAPER_NAME) if self.press(i) == "document"), None)
        if noun is None or any(self.sight.tokens[i].kind != "word" for i in range(at, noun)):
            return None
        first = noun - 1
        if first < at or not self.sight.key_word(first, "sidenoun"):
            return None
        return Voice((self.words(at, noun),), at, noun, "body")

    def source_before(self, at: int, start: int) -> Voice:
        """'[a senior diplomatic source] said'; 'the source said', 'a source close to the rebels said': nobody's statement."""
        first = at
        while first > start and at - first < PHRASE and self._is_of_phrase(first - 1, start):
            first -= 1
        official = any(self.sight.word(i, "official_of") or self.sight.key_word(i, "organ") for i in range(first, at))
        return (
            Voice((self.words(first, at + 1),), first, at + 1, "body")
            if official
            else Voice((), at, at + 1, "outsider")
        )

    def is_common_thing(self, at: int, start: int) -> bool:
        """'an opposition [movement] that': a thing right before the relative word, no side and nobody of office."""
        if at <= start or self.sight.tokens[at].kind != "word" or not self.sight.text(at).islower():
            return False
        if self.scene.mention_at(at) is not None or self._tells(at) or self.sight.word(at, "prep"):
            return False
        if self.sight.key_word(at, "sidenoun") or self.document.found(at, "offices", "groups", "sayings", "parties"):
            return False
        return self.press(at) == "" and any(self.sight.word(at - i, "det") for i in range(1, THING))

    def folk_before(self, at: int, start: int) -> Voice | None:
        """'[landowners in] Okinu refused': people at large of a place that no table has; nobody."""
        while at > start and self.sight.text(at - 1)[:1].isupper():
            at -= 1
        noun = at - 2
        folk = noun >= start and self.sight.word(at - 1, "prep") and (self.sight.text(noun).islower() or noun == start)
        if not folk or self.scene.mention_at(noun) is not None or not self.sight.lower(noun).endswith("s"):
            return None
        told = self._tells(noun) or self.sight.key_word(noun, "sidenoun")
        return None if told else Voice((), noun, at, "nobody")

    def is_paper_behind(self, at: int) -> bool:
        """', reported [South Korean Yonhap News Agency] on Monday': a paper's name, and nobody's of whom it tells."""
        while self.sight.word(at, "det"):
            at += 1
        first = at
        while at < first + 2 * PAPER_NAME and self.sight.kind(at) == "word" and self.sight.text(at)[:1].isupper():
            at += 1
        spoken = self.scene.mention_at(first)
        if at == first or (spoken is not None and (spoken.name or spoken.titles)):
            return False
        return self.press(at - 1) == "media" or self.sight.lower(at - 1) in agency_keys()

    def is_paper(self, at: int, start: int) -> bool:
        """'the news agency [KNB] reported', 'the Daily [Star] said': a name behind or of a word for the press."""
        first = at
        while first > start and at - first < PAPER_NAME and self.sight.text(first - 1)[:1].isupper():
            first -= 1
        around = range(max(start, first - 1), at + 1)
        if first - 2 > start and self.sight.word(first - 1, "prep") and self.press(first - 2) == "media":
            return True  # 'a journalist with Agence Nouvelle noted'
        return any(self.press(i) == "media" and self.sight.tokens[i].kind == "word" for i in around)

    def _is_of_phrase(self, at: int, first: int) -> bool:
        """'one', 'of', 'senior', 'Chadian', 'defence': a word that may stand before 'official'; no verb, no preposition."""
        token = self.sight.tokens[at] if at < len(self.sight.tokens) else None
        if token is None or token.kind != "word" or self.sight.word(at, "conj") or self.sight.word(at, "aux"):
            return False
        if self.sight.word(at, "prep"):
            return token.lower == "of" and self.sight.word(at + 1, "det") and at >= first
        return not self.document.found(at, "sayings")

    def phrase_start(self, mention: Mention) -> int:
        """Also 'a [NATO military] officer', of whom words stand before that are no part of a mention."""
        at, start = mention.first, self.sight.start_of(mention.first)
        while at > start and mention.first - at < PHRASE and self._is_of_phrase(at - 1, start):
            at -= 1
            if self.sight.word(at, "det"):
                return at + 1
        return super().phrase_start(mention)

    def same_nameless(self, mention: Mention) -> Voice | None:
        """'[The diplomat] added', '[He] said': the one who just spoke without a name."""
        if mention.name or self.is_new(mention) or (mention.plural and mention.kind == "person"):
            return None
        if mention.kind == "pronoun" or mention.group == "they":
            voice = self.last if self.last is not None and (noun := self._noun_of(self.last)) else None
            if voice is None or self._named_after(voice, mention) or mention.plural != noun.endswith("s"):
                return None
        else:
            the = mention.definite and mention.party is None and mention.last - mention.first <= 2
            voice = (self.nameless or {}).get(self.sight.lower(mention.last - 1))
            if not the and (voice is None or voice.names != (self.words(mention.first, mention.last),)):
                return None  # but 'the Chadian official', where a Chadian official spoke
            if voice is None or not self._is_near(voice, mention.first):
                return None
        return voice._replace(first=mention.first, last=mention.last)

    def _is_near(self, voice: Voice, at: int) -> bool:
        tokens = self.sight.tokens
        return 0 <= tokens[at].sentence - tokens[voice.first].sentence <= NEAR

    def _named_after(self, voice: Voice, mention: Mention) -> bool:
        """Has a sentence since begun with a named person, of whom 'he' may speak?"""
        for other in takewhile(lambda m: m.first >= voice.last, self.scene.mentions_before(mention.first)):
            if other.kind == "person" and other.name:
                if other.first - self.sight.start_of(other.first) <= 1 or other.sentence == mention.sentence:
                    return True
        return not self._is_near(voice, mention.first)

    def _said_more_of(self, at: int, start: int) -> Voice | None:
        """'[Two diplomats] familiar with the talks', '[An official] with knowledge of the matter': who is told more of."""
        for back in range(at - 1, max(start, at - MORE_REACH) - 1, -1):
            lower = self.sight.lower(back)
            says = self.document.found(back, "sayings") and not self.sight.word(back, "more_of")
            if self.sight.text(back) in ",;:" or says:
                return None
            if self.sight.key_word(back, "informant") and not self.informant(back):
                return self.source_before(back, start)
            if not self.sight.word(back, "teller") and lower not in ("authorities", "leaders", "ministers"):
                continue
            if not self.sight.word(back + 1, "more_of") and not self.sight.word(back + 1, "prep"):
                return None
            mention = self.scene.mention_at(back)
            group = self.group(mention) if mention is not None and mention.last == back + 1 else None
            if group is not None and group.governor == "":
                return self.of_group(group)
            first = back
            while (
                first > start and self.sight.tokens[first - 1].kind == "word" and not self.sight.word(first - 1, "prep")
            ):
                first -= 1
            return Voice((self.words(first, back + 1),), first, at + 1, "body")
        return None

    def people_of(self, mention: Mention) -> Voice | None:
        """'[Lund's aides] said', '[Western diplomats] said', '[Members of the committee] said': by all their words."""
        if not mention.plural or mention.name or mention.kind not in ("person", "group") or mention.members:
            return None
        first = mention.first
        of_body = self.sight.word(first, "members_word") and mention.last - first > 2
        if not of_body and not self.sight.word(mention.last - 1, "teller"):
            return None
        if self.sight.is_possessive(first - 1):
            owner = next((m for m in self.scene.of_sentence(mention.sentence) if first - 1 <= m.last <= first), None)
            first = owner.first if owner is not None and owner.kind != "pronoun" else first
        while self.sight.word(first - 1, "continent") or self.sight.word(first - 1, "modifier"):
            first -= 1
        if first == mention.first and not of_body:
            return None
        return Voice((self.words(first, mention.last),), first, mention.last, "joint")

    def members_of(self, first: int, at: int) -> Voice | None:
        """'[Members of] the harbour committee': they, not the body that begins at `first`."""
        of = first - 1
        while self.sight.word(of, "det"):
            of -= 1
        several = self.sight.lower(of) == "of" and self.sight.word(of - 1, "members_word")
        return Voice((self.words(of - 1, at + 1),), of - 1, at + 1, "joint") if several else None
