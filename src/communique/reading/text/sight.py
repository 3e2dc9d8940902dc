"""Small questions about tokens that the mention grammar asks again and again."""

from collections.abc import Sequence
from functools import cache, cached_property

from communique.languages import Document, Form, Language, Match
from communique.languages.cities import folded
from communique.languages.ru.grammar import GUESSED
from communique.reading.text.premodified import opener_of

ROMAN = frozenset("IVXLC")
LONGEST_HEADLINE = 25  # tokens
SIDE_KINDS = frozenset({"name", "capital", "seat", "parliament", "government", "ministry", "organisation", "group",
                        "states"})  # fmt: skip
NOT_A_NAME = ("parties", "offices", "honorifics", "groups", "instruments")


@cache
def _lower_forms(language: Language, table: str) -> frozenset[str]:
    """The forms of a table in lower case; made once for a language."""
    return frozenset(form.strip().lower() for row in language.table(table) for form in row["form"].split("|"))


@cache
def _calendar_words(language: Language) -> frozenset[str]:
    return _lower_forms(language, "months") | _lower_forms(language, "weekdays")


@cache
def _given_names(language: Language) -> dict[str, str]:
    return {
        form.strip().lower().replace("ё", "е"): row["gender"]
        for row in language.table("names")
        for form in row["form"].split("|")
    }


class Sight:
    """A document and its language, with predicates by token index. All are False beyond the sentence."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document = document
        self.language = language
        self.tokens = document.tokens
        self._headlines: dict[int, bool] = {}
        self.is_russian = language.code == "ru"
        self.home: str | None = None  # the party whose houses and capital the report names without it
        self.day: str | None = None  # the report's day (ISO 8601), which tells what was a capital then
        self.in_names: frozenset[int] = frozenset()  # tokens inside people's names, where a city is no place
        self.in_titles: frozenset[int] = frozenset()  # tokens inside office phrases, where a country is no place

    @cached_property
    def _lower_words(self) -> frozenset[str]:
        """Words that the text has in lower case somewhere: a capital alone makes no name of them."""
        return frozenset(t.text for t in self.tokens if t.kind == "word" and t.text.islower())

    @cached_property
    def surnames_told(self) -> frozenset[str]:
        """Capitalised words right after a given name, or an office and one more: 'President Ama [Manning]', 'Ama K. [Hall]'."""
        found = set()
        for at in range(1, len(self.tokens)):
            token = self.tokens[at]
            if not token.is_title or token.kind != "word":
                continue
            if not (self.tokens[at - 1].is_title or self.tokens[at - 1].text == "."):
                continue  # neither a name nor an initial
            given = self._before_initials(at - 1)
            before = self.tokens[given]
            if given >= 0 and before.is_title and before.sentence == token.sentence and not self.party(at):
                if self.known_given(given) or self._behind_office(given):
                    found.add(token.text)
        return frozenset(found)

    @cached_property
    def both_koreas(self) -> bool:
        """Does the text name 'North Korea' and 'South Korea', so that 'the North' may be one?"""
        pairs = zip(self.tokens, self.tokens[1:], strict=False)
        return {a.lower for a, b in pairs if b.lower.startswith("korea")} >= {"north", "south"}

    @cached_property
    def leading_names(self) -> frozenset[str]:
        """Capitalised words right before another one, as given names stand: '[Sofia] Lund', '[Victoria] Street'."""
        pairs = zip(self.tokens, self.tokens[1:], strict=False)
        return frozenset(a.text for a, b in pairs if a.is_title and b.is_title and a.sentence == b.sentence)

    @cached_property
    def surnames_folded(self) -> frozenset[str]:
        """The last words of people's names, without their marks: 'rodriguez' of 'Bruno Rodríguez'."""
        return frozenset(folded(self.text(at)) for at in self.in_names if at + 1 not in self.in_names)

    def _before_initials(self, at: int) -> int:
        """The token itself, or the one before the initials that end with it: '[Ama] K. (Hall)'."""
        while at > 0 and (self.tokens[at].kind == "initials" or (self.text(at) == "." and len(self.text(at - 1)) == 1)):
            at -= 1
        return at

    @cached_property
    def surname_keys_told(self) -> frozenset[str]:
        """Russian: base forms of the capitalised words that the text has right after a given name: 'Джону [Болтону]'."""
        found: set[str] = set()
        for at in range(1, len(self.tokens)):
            token, before = self.tokens[at], self.tokens[at - 1]
            named = token.is_title and token.kind == "word" and before.is_title and before.sentence == token.sentence
            if named and self.known_given(at - 1) and not self.known_given(at):
                if not (self.is_guess(at - 1) and self.document.found(at - 1, "offices")):  # 'Примар [Комрата]'
                    found.update(token.keys)
        return frozenset(found)

    def is_surname_told(self, at: int) -> bool:
        """Russian: '[Ольсен]', of whom the text has told with a given name, though the word looks like another."""
        token = self.tokens[at]
        return self.is_russian and not self.surname_keys_told.isdisjoint({token.lower, *token.keys})

    def _behind_office(self, at: int) -> bool:
        """Does an office's phrase end right before the token? 'Prime Minister [Petr] Cushing'."""
        longest = 3  # words of an office looked back for
        return self.tokens[at].kind == "word" and any(
            match.last == at
            for first in range(max(0, at - longest), at)
            for match in self.document.found(first, "offices")
        )

    @cached_property
    def before_names(self) -> set[int]:
        """Tokens at which a phrase begins that may stand for somebody, or before a name: of offices, parties and the like."""
        return self.document.beginning("honorifics", "offices", "groups", "parties")

    @cached_property
    def inside_others(self) -> frozenset[int]:
        """Tokens within a phrase that names no party, behind its first: 'Latin [America]', 'Gulf of [Oman]'."""
        found = (m for at in self.document.beginning("parties") for m in self.document.found(at, "parties")[:1])
        return frozenset(at for m in found if m.row["kind"] == "none" for at in range(m.first + 1, m.last))

    @cached_property
    def before_offices(self) -> frozenset[int]:
        """English: tokens with a capital from one to four before a mayor's, governor's or lawmaker's office: 'New York Mayor'."""
        if self.is_russian:
            return frozenset()
        found = (
            at
            for at in self.document.beginning("offices")
            if any(m.row["office"] in ("regional_head", "legislator") for m in self.document.found(at, "offices"))
        )
        return frozenset(
            i for at in found for i in range(max(self.start_of(at), at - 4), at) if self.tokens[i].is_title
        )

    @cached_property
    def calendar_words(self) -> frozenset[str]:
        """Names of months and weekdays."""
        return _calendar_words(self.language)

    def tells_time(self, index: int) -> bool:
        """'on [Tuesday]', '22 [января]', '[tomorrow]', '[затем]'."""
        token = self.tokens[index]
        dated = token.kind == "number" or not self.calendar_words.isdisjoint(token.keys)
        return dated or self.word(index, "gap_time")

    @cached_property
    def given_names(self) -> dict[str, str]:
        """Given names in lower case with their gender (m, f, u)."""
        return _given_names(self.language)

    @cached_property
    def family_first(self) -> frozenset[str]:
        """Family names that stand before the given name: 'Ван', 'Ким', 'Нгуен'."""
        return _lower_forms(self.language, "surnames") if self.is_russian else frozenset()

    @cached_property
    def everyday(self) -> frozenset[str]:
        """English words that no family bears, whatever their capital: 'allies', 'hemisphere'."""
        return _lower_forms(self.language, "everyday")

    @cached_property
    def particles(self) -> frozenset[str]:
        """'bin', 'van', 'оглы': words inside names."""
        return _lower_forms(self.language, "particles")

    def word(self, index: int, kind: str) -> bool:
        """Is the token a function word of this kind?"""
        return 0 <= index < len(self.tokens) and kind in self.tokens[index].kinds

    def key_word(self, index: int, kind: str) -> bool:
        """Is one of the token's base forms a word of this kind?"""
        return 0 <= index < len(self.tokens) and kind in self.tokens[index].key_kinds

    def text(self, index: int) -> str:
        """The token's text, '' beyond the ends."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def lower(self, index: int) -> str:
        """The token's text in lower case."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def keys(self, index: int) -> tuple[str, ...]:
        """The token's base forms, none beyond the ends."""
        return self.tokens[index].keys if 0 <= index < len(self.tokens) else ()

    def kind(self, index: int) -> str:
        """The token's kind, '' beyond the ends."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def forms(self, index: int) -> Sequence[Form]:
        """What the dictionary knows of the token, nothing beyond the ends."""
        return self.tokens[index].forms if 0 <= index < len(self.tokens) else ()

    def after_office(self, at: int, reach: int = 6) -> bool:
        """Does an office phrase of at most `reach` tokens end right before this token?"""
        before = range(max(0, at - reach), at)
        return any(m.last == at for first in before for m in self.document.found(first, "offices"))

    def before_epithets(self, noun: int, *parts: str) -> int:
        """Russian: the token before the epithets of the noun, within its sentence: '[в] ходе', '[о] новом раунде', '[на] XIV съезде'.

        `parts`: parts of speech that epithets have, adjectives if none are given.
        """
        at, start = noun - 1, self.start_of(noun)
        while at > start and (epithet := self._is_epithet(at, parts or ("ADJF",)) or self._ordinal(at)):
            at = max(at - epithet, start)
        opener = opener_of(self.document, noun) if self.is_russian and not self.word(at, "prep") else None
        return at if opener is None or opener > at else max(opener - 1, start)

    def _is_epithet(self, at: int, parts: tuple[str, ...]) -> bool:
        return any(f.pos in parts for f in self.tokens[at].forms[:1])

    def _ordinal(self, last: int) -> int:
        """'[XIV] съезде', '[72-й] сессии': how many tokens the ordinal in figures has that ends here."""
        if ROMAN.issuperset(self.text(last)):
            return 1
        return 3 * (self.text(last - 1) == "-" and self.tokens[last - 2].kind == "number")

    def party(self, index: int, *kinds: str) -> Match | None:
        """The longest party phrase that begins here, of one of these kinds (any if none given)."""
        if index in self.inside_others:
            return None
        found = self.document.found(index, "parties")
        other = max((m.last for m in found if m.row["kind"] == "none"), default=0) if len(found) > 1 else 0
        for match in found:
            if match.last <= other and match.row["kind"] != "none":
                continue  # 'the Americas' are no 'America'
            if not kinds or match.row["kind"] in kinds:
                return match
        return None

    def is_possessive(self, index: int) -> bool:
        """'’s' or a bare apostrophe after a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text in ("'s", "’s", "'", "’")

    def known_given(self, index: int) -> bool:
        """Is the token a given name of the table (in Russian in any case)?"""
        if not 0 <= index < len(self.tokens):
            return False
        token, names = self.tokens[index], self.given_names
        if not names.keys().isdisjoint(token.keys):
            return True
        if "-" in token.lower and token.lower.replace("ё", "е").split("-")[0] in names:
            return True
        guessed = token.is_caps and len(token.text) > 1  # 'АСЕАН' looks like a name's case
        return any("Name" in form.marks and not (guessed and GUESSED in form.marks) for form in token.forms[:2])

    def counts(self, index: int) -> bool:
        """Russian: '[27] послами', '[тремя] министрами': a word or figure of how many."""
        token = self.tokens[index]
        return self.is_russian and (token.kind == "number" or any(f.pos == "NUMR" for f in token.forms[:2]))

    def known_surname(self, index: int) -> bool:
        """Russian: does the dictionary know the word as a surname?"""
        return any("Surn" in form.marks for form in self.tokens[index].forms[:3])

    def is_guess(self, index: int) -> bool:
        """A Russian word of which the dictionary knows no form: its base forms are guesses."""
        forms = self.tokens[index].forms
        guessed = bool(forms) and all(GUESSED in form.marks for form in forms)
        return guessed and not self.text(index).endswith(".")  # 'и.о.'

    def is_only_a_place(self, index: int) -> bool:
        """A Russian word that the dictionary knows as a place, and as nothing else: 'Комрат'."""
        forms = self.tokens[index].forms
        return bool(forms) and all("Geox" in form.marks and GUESSED not in form.marks for form in forms)

    def seen_lower(self, index: int) -> bool:
        """Does the text have the same word in lower case too?"""
        return self.tokens[index].lower in self._lower_words

    def is_headline(self, sentence: int) -> bool:
        """English: is the sentence written as headlines are, 'Norway Summons Ambassador Over Remarks', without a full stop?"""
        if self.is_russian:
            return False
        if sentence not in self._headlines:
            one = self.document.sentences[sentence]
            words = [t.is_title for t in self.tokens[one.first : one.last] if t.kind == "word" and len(t.text) > 3]
            capitals = sum(words)
            ends = self.text(one.last - 1) in (".", "!", ";") or one.last - one.first > LONGEST_HEADLINE
            self._headlines[sentence] = not ends and len(words) >= 4 and capitals >= 0.8 * len(words)
        return self._headlines[sentence]

    def start_of(self, index: int) -> int:
        """The first token of this token's sentence."""
        return self.document.sentences[self.tokens[index].sentence].first

    def mention_like(self, index: int) -> bool:
        """A capitalised word: the likely end of a name."""
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == "word" and self.tokens[index].is_title
