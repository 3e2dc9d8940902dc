"""What a language knows of days, looked up in a document once: months, weekdays, numbers, words of time.

The tables are months.tsv, weekdays.tsv, numbers.tsv and daywords.tsv of the language's folder.
"""

from functools import cache

from communique.languages import Document, Match, Row, Token, get_language
from communique.languages.lexicon import Lexicon, lasting
from communique.languages.phrases import phrases
from communique.reading.days.edtf import FIRST_YEAR, LAST_YEAR

INFLECTED = frozenset(["unit", "document", "months", "weekdays", "numbers"])  # English words that may have an ending
AS_WRITTEN = frozenset(["word", "vague"])  # Russian words in their one form, but for adjectives
VERBAL = frozenset(["VERB", "INFN", "GRND", "ADJS", "PRTS"])
NUMBER, COMPOUND = "number", "compound"  # what a token is beside the roles of its words: '16', 'mid-October'
DASHES = frozenset("-–—‑−")


@cache
def _lexicon(language: str) -> Lexicon:
    lexicon = Lexicon(get_language(language).tokenise)
    with lasting():
        for table in ("months", "weekdays", "numbers", "daywords"):
            lexicon.add(get_language(language).table(table))
    return lexicon


@cache
def _compound_values(language: str, table: str, column: str) -> dict[str, int]:
    """'january' → 1: names that may be half of a compound."""
    rows = [row for row in get_language(language).table(table) if row["kind"] == "name"]
    return {row["form"].lower(): int(row[column]) for row in rows}


@cache
def _spellings(language: str, row: Row) -> frozenset[str]:
    """The phrases of a row as they are told in lower case, token by token."""
    tokenise = get_language(language).tokenise
    return frozenset(" ".join(t.keys[0] for t in tokenise(phrase)) for phrase in phrases(row["form"]))


class Words:
    """A document's tokens as the grammar of days asks of them. `limit` is the token a phrase may not reach."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = document.tokens
        self.language = document.language
        self.limit = len(self.tokens)
        self._roles: dict[int, dict[str, Match]] = {}
        self.begins: dict[str, list[int]] = {}  # the tokens at which a role's words begin
        for first, matches in _lexicon(document.language).find(self.tokens).items():
            roles = self._roles[first] = {}
            for match in matches:  # the longest first
                role = match.row["role"] or match.row.table
                if role not in roles and self._has_its_form(role, match):
                    roles[role] = match
                    self.begins.setdefault(role, []).append(first)
        self.ends = line_ends(document)

    def _has_its_form(self, role: str, match: Match) -> bool:
        """Whether the words stand in a form that has the sense: not 'came' for 'coming', 'прошла' for 'прошлый'."""
        tokens = self.tokens[match.first : match.last]
        if self.language != "en" and role == "which":
            return not tokens[0].forms or tokens[0].forms[0].pos not in VERBAL
        if role in INFLECTED or (self.language != "en" and role not in AS_WRITTEN):
            return True
        spellings = _spellings(self.language, match.row)
        if (tokens[0].keys[0] if len(tokens) == 1 else " ".join(t.keys[0] for t in tokens)) in spellings:
            return True
        is_adjective = len(tokens) == 1 and bool(tokens[0].forms) and tokens[0].forms[0].pos == "ADJF"
        return is_adjective and tokens[0].forms[0].lemma in spellings

    def token(self, at: int) -> Token | None:
        """The token, where it lies within the line."""
        return self.tokens[at] if 0 <= at < self.limit else None

    def role(self, at: int, *names: str) -> Match | None:
        """The longest of these roles' words that begins here."""
        roles = self._roles.get(at)
        if roles is None:
            return None
        best: Match | None = None
        for name in names:
            match = roles.get(name)
            if match is not None and match.last <= self.limit and (best is None or match.last > best.last):
                best = match
        return best

    def openers(self, at: int) -> set[str]:
        """The roles of words that begin at this token, and whether it is a number or may be a compound."""
        token = self.tokens[at]
        found = set(self._roles.get(at, ()))
        if token.kind == "number":
            found.add(NUMBER)
        if "-" in token.lower:
            found.add(COMPOUND)
        return found

    def beginning(self, opening: frozenset[str]) -> list[int]:
        """Tokens at which words of these roles begin, numbers and compounds, in order."""
        found = {at for role, places in self.begins.items() if role in opening for at in places}
        found.update(t.index for t in self.tokens if t.kind == "number" or "-" in t.text[1:-1])
        return sorted(found)

    def before(self, at: int, *names: str) -> Match | None:
        """The word of one of these roles that ends right before token `at`, of three tokens at most."""
        for first in range(at - 1, max(at - 4, -1), -1):
            for name in names:
                match = self._roles.get(first, {}).get(name)
                if match and match.last == at:
                    return match
        return None

    def mark(self, at: int, marks: frozenset[str] | str) -> bool:
        """Whether one of these marks stands here."""
        token = self.token(at)
        return token is not None and token.text in marks

    def number(self, at: int) -> int | None:
        """'16' → 16; numbers of more than four figures are none."""
        token = self.token(at)
        if token is None or token.kind != "number" or len(token.text) > 4 or not token.text.isdecimal():
            return None
        return int(token.text)

    def year(self, at: int) -> int | None:
        """'2019' → 2019."""
        value = self.number(at)
        is_year = value is not None and len(self.tokens[at].text) == 4 and FIRST_YEAR <= value <= LAST_YEAR
        return value if is_year else None

    def day(self, at: int) -> tuple[int, int] | None:
        """'5', '5th', '5-го', 'fifth', 'пятого' → (5, next token)."""
        value = self.number(at)
        if value is not None and 1 <= value <= 31 and len(self.tokens[at].text) <= 2:
            return value, self.suffix(at + 1)
        ordinal = self.role(at, "numbers")
        if ordinal and ordinal.row["kind"] == "ordinal":
            return int(ordinal.row["value"]), ordinal.last
        return None

    def suffix(self, at: int) -> int:
        """The token after the ending of a number written in figures, if there is one: 'th', '-го'."""
        first = at + 1 if self.mark(at, DASHES) else at
        match = self.role(first, "suffix")
        token = self.token(at)
        if match and token and token.start == self.tokens[at - 1].end and match.last == first + 1:
            return match.last
        return at

    def month(self, at: int) -> tuple[int, int, Match] | None:
        """'November', 'Nov.', 'ноября' → (11, next token, its row)."""
        match = self.role(at, "months")
        if match is None:
            return None
        last = match.last
        if match.row["kind"] == "abbreviation" and self.mark(last, "."):
            last += 1
        return int(match.row["month"]), last, match

    def compound(self, at: int, table: str, column: str) -> tuple[int | None, int] | None:
        """'January-March' → (1, 3); 'mid-October' → (None, 10)."""
        token = self.token(at)
        head, dash, tail = token.lower.partition("-") if token else ("", "", "")
        if not dash or token is None or token.kind != "word":
            return None
        values, keys = _compound_values(self.language, table, column), get_language(self.language).grammar.keys
        first = next((values[k] for k in keys(head) if k in values), None)
        last = next((values[k] for k in keys(tail) if k in values), None)
        is_part = head in ("mid", "early", "late", "середине", "начале", "конце")
        return (first, last) if last and (first or is_part) else None

    def skip(self, at: int, *names: str) -> int:
        """The token after a word of these roles, or `at`."""
        match = self.role(at, *names)
        return match.last if match else at

    def begins_sentence(self, at: int) -> bool:
        """Whether the token is the first of its sentence, but for quotation marks and bullets."""
        first = self.document.sentences[self.tokens[at].sentence].first
        return all(self.tokens[i].kind == "mark" for i in range(max(first, at - 3), at)) and at - first <= 3


def line_ends(document: Document) -> list[int]:
    """For each token the token, not included, at which its paragraph ends."""
    ends = [len(document.tokens)] * len(document.tokens)
    end, paragraph = len(document.tokens), -1
    for sentence in reversed(document.sentences):
        if sentence.paragraph != paragraph:
            end, paragraph = sentence.last, sentence.paragraph
        ends[sentence.first : sentence.last] = [end] * (sentence.last - sentence.first)
    return ends
