"""Finds a report's dateline: 'OSLO, May 5 (Agency) –', 'Лима. 5 мая 2021 года.', 'LIMA –'.

The grammar is place {, place} [, day] [agency] stop; each function below reads one part and tells where it ends.
"""

from collections.abc import Set

from communique.languages.document import Document, Token

DASHES = frozenset(["-", "–", "—", "--", "―"])
LONGEST_PLACE = 4  # words: 'Kuala Lumpur', 'Рио де Жанейро'
LONGEST_DATE = 14  # tokens
LONGEST_AGENCY = 6  # tokens between brackets or slashes
SMALL_WORDS = frozenset(["de", "of", "and", "la", "el", "al", "на", "де", "ла", "эль", "и"])
BEFORE_PLACE = frozenset(["г", "город", "гор"])
# States whose name is that of their capital too.
CITY_STATES = frozenset(["SGP", "LUX", "MCO", "DJI", "KWT", "PAN", "SMR", "VAT", "GTM", "MEX", "HKG", "MAC"])
ORDINALS = frozenset(["st", "nd", "rd", "th"])
YEAR_WORDS = frozenset(["г", "года", "году", "г.", "с", "г.г"])
RUNNING = 2  # paragraphs of news looked into; a dateline stands at the head of the first


def find_dateline(document: Document, calendar: Set[str], starters: Set[str], start: int = 0) -> tuple[int, int] | None:
    """Tokens (first, last not included) of the dateline; None where the report has none.

    `calendar`: names and abbreviations of months and weekdays, in small letters. `starters`: words that begin
    sentences, so no places; `start`: the first token that is no header of the page.
    """
    running = 0
    paragraph = -1
    last_of = {s.paragraph: s.last for s in document.sentences}
    for sentence in document.sentences:
        if sentence.paragraph == paragraph or sentence.first < start:
            continue
        paragraph = sentence.paragraph
        end = last_of[paragraph]
        reader = _Reader(document, calendar, starters, end)
        if found := reader.dateline(sentence.first):
            return sentence.first, found
        running += end - sentence.first > 12 and document.tokens[end - 1].text[-1] in ".!?…"
        if running == RUNNING:
            break
    return None


class _Reader:
    """Reads one paragraph, up to token `end`."""

    def __init__(self, document: Document, calendar: Set[str], starters: Set[str], end: int) -> None:
        self.document, self.tokens = document, document.tokens
        self.calendar, self.starters, self.end = calendar, starters, end

    def text(self, at: int) -> str:
        return self.tokens[at].text if at < self.end else ""

    def dateline(self, first: int) -> int | None:
        """Where a dateline that begins at token `first` ends."""
        if agency := self.bracketed(first):
            after = self.dash(agency)
            return after if after and self.begins(after) and self.tokens[first + 1].is_title else None
        at = self.place(first)
        if at is None:
            return self.day_first(first)
        place_end = at
        is_known, is_day, has_agency = self.is_town(first, at), False, False
        while at < self.end and at - first < LONGEST_DATE + 2 * LONGEST_PLACE:
            if (after := self.day(at)) is not None:
                at, is_day = after, True
            elif (after := self.bracketed(at)) is not None:
                at, has_agency = after, True
            elif self.text(at) in (",", ".") and at + 1 < self.end:
                at += 1
            elif self.text(at - 1) == "," and (after := self.place(at)) is not None:
                at = after  # a country, a state, an agency
            else:
                break
        is_dated = is_day or (has_agency and (is_known or self.tokens[first].is_caps or self.dash(at) is not None))
        return self.close(first, at, place_end, is_known, is_dated, is_day)

    def day_first(self, first: int) -> int | None:
        """'01-11-2022, Lima.', '5 мая, Осло –', '5 мая, Осло /Фьорд/.'."""
        at = self.day(first)
        if at is None or self.text(at) != ",":
            return None
        at = self.place(at + 1)
        if at is None:
            return None
        after = self.bracketed(at) or (at + 1 if self.text(at) == "." else at)
        return self.dash(after) or (after if after > at and self.begins(after) else None)

    def close(self, first: int, at: int, place_end: int, is_known: bool, is_dated: bool, is_day: bool) -> int | None:
        """The end, where what was read from `first` to `at` ends as a dateline does."""
        caps = self.tokens[first].is_caps and not self.is_party(first, place_end)
        caps = caps and first not in self.document.entries  # 'ЛУНД Пер –'
        if after := self.dash(at):
            if is_day and (agency := self.agency(after)):
                return agency
            if is_dated or (is_known and self.begins(after) and not self.place_again(after)):
                return after
            return after if caps and self.begins(after) and not self.tokens[after].is_caps else None
        if self.text(at) == ":":
            is_town = is_known and (self.tokens[first].is_caps or at > place_end)  # 'LIMA:', 'Lima, Peru:'
            return at + 1 if (is_dated or is_town) and self.begins(at + 1) else None
        if at == self.end:
            return at if is_day and at - place_end > 1 else None
        if self.text(at - 1) == "." or self.tokens[at - 1].text.endswith("."):
            if self.is_middle_initial(first, place_end):
                return None
            if not is_day and self.document.found(at - 2, "honorifics"):
                return None  # 'OAS Secretary General, Dr. Lund'
            return (self.wire(at) or at) if self.begins(at) and (is_dated or is_known or caps) else None
        return at if is_dated and self.text(at - 1) in ("/", ")", "]") and self.begins(at) else None

    def is_middle_initial(self, first: int, last: int) -> bool:
        """'President John [F.] Lund': an initial behind the words that would be a place; 'Washington, D.C.' is none."""
        at = last - 1 if self.tokens[last - 1].text != "." else last - 2
        return at > first and len(self.tokens[at].text.strip(".")) == 1

    def wire(self, first: int) -> int | None:
        """'KAZINFORM -', 'КазТАГ –' after a stop: where the dash ends; a capital inside the word tells the agency."""
        at = first
        while at < self.end and at - first < LONGEST_PLACE and self.tokens[at].is_title:
            at += 1
        is_agency = at > first and any(letter.isupper() for letter in self.tokens[first].text[1:])
        return self.dash(at) if is_agency else None

    def place(self, first: int) -> int | None:
        """'Kuala Lumpur' | 'NEW YORK' | 'г. Осло' | 'Washington, D.C.': where the place name that begins here ends."""
        at = first
        if self.text(at).lower() in BEFORE_PLACE:
            at += 2 if self.text(at + 1) == "." else 1
        begin = at
        while at < self.end and at - begin < LONGEST_PLACE and self.is_name(at, begin):
            at += 1
        return at if at > begin and self.tokens[at - 1].is_title else None

    def is_name(self, at: int, begin: int) -> bool:
        token = self.tokens[at]
        if token.kind not in ("word", "initials") or (at == begin and token.text in self.starters):
            return False
        if self.is_calendar(token):
            return False
        return token.is_title or (at > begin and token.lower in SMALL_WORDS and self.text(at + 1)[:1].isupper())

    def day(self, first: int) -> int | None:
        """'Nov. 16', '5 мая 2021 года', '03.07.21', 'Thursday', '16/11/2023': where the day that begins here ends."""
        at, numbers, words = first, 0, 0
        while at < self.end and at - first < LONGEST_DATE:
            token = self.tokens[at]
            if token.kind == "number":
                numbers += 1
            elif self.is_calendar(token):
                words += 1
            elif at == first or not (
                (token.lower in YEAR_WORDS and numbers)
                or (token.lower in ORDINALS and token.start == self.tokens[at - 1].end)
                or (token.text in ("/", "-") and self.is_glued(at))
                or (token.text in (",", ".") and at + 1 < self.end and self.is_day_word(at + 1))
            ):
                break
            at += 1
        if at < self.end and self.text(at) == "." and self.tokens[at - 1].lower in YEAR_WORDS | self.calendar:
            at += 1
        return at if words or (numbers and self.is_numeric_day(first)) else None

    def is_day_word(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == "number" or self.is_calendar(token) or token.lower in YEAR_WORDS

    def is_numeric_day(self, at: int) -> bool:
        return self.text(at).count(".") == 2 or (self.text(at + 1) in ("/", "-") and self.is_glued(at + 1))

    def is_glued(self, at: int) -> bool:
        """A mark between two numbers without blanks."""
        return (
            0 < at < self.end - 1
            and self.tokens[at - 1].kind == self.tokens[at + 1].kind == "number"
            and self.tokens[at - 1].end == self.tokens[at].start
        )

    def is_calendar(self, token: Token) -> bool:
        return token.kind == "word" and any(key in self.calendar for key in token.keys)

    def bracketed(self, first: int) -> int | None:
        """'(Reuters)' | '/Кабар/': where the agency in brackets or slashes ends, with the stop behind it."""
        closing = {"(": ")", "/": "/", "[": "]"}.get(self.text(first))
        if closing is None:
            return None
        for at in range(first + 2, min(first + LONGEST_AGENCY + 2, self.end)):
            if self.text(at) == closing:
                return at + 2 if self.text(at + 1) == "." and closing == "/" else at + 1
        return None

    def dash(self, at: int) -> int | None:
        """After a dash that stands apart; None where there is none or the paragraph ends with it."""
        if self.text(at) not in DASHES or at + 1 >= self.end:
            return None
        if self.text(at) != "-":
            return at + 1
        apart = self.tokens[at].start > self.tokens[at - 1].end or self.tokens[at + 1].start > self.tokens[at].end
        return at + 1 if apart else None

    def agency(self, first: int) -> int | None:
        """'ТАСС.' | 'Вестник Содружества.' | 'РИА Новости, Анна Лунд.' after the dash: where it ends, with its stop."""
        at = first
        while at < self.end and at - first < LONGEST_PLACE and self.tokens[at].kind == "word":
            at += 1
        if at > first and self.text(at) == ",":
            at = self.correspondents(at)
        if at == first or self.text(at) != "." or not self.tokens[first].is_title or not self.begins(at + 1):
            return None
        if any(m.last == at for m in self.document.found(at - 1, "honorifics")) or any(
            self.document.found(word, "offices") for word in range(first, at)
        ):
            return None  # 'May 3 – [Foreign Minister Dr.] Ama Boateng received …'
        return at + 1

    def correspondents(self, at: int) -> int:
        """', Анна Лунд', ', Анна Лунд, Пер Берг' behind the agency: where the names end; `at` where no full name follows."""
        end = at
        while self.text(end) == ",":
            name = end + 1
            while name < self.end and self.tokens[name].kind in ("word", "initials") and self.tokens[name].is_title:
                name += 1
            if not 2 < name - end <= LONGEST_PLACE:
                return at
            end = name
        return end

    def begins(self, at: int) -> bool:
        """Whether a sentence can begin here."""
        while at < self.end and self.text(at) in "\"'«“‘„(":
            at += 1
        return at < self.end and (self.tokens[at].is_title or self.tokens[at].kind == "number")

    def is_town(self, first: int, last: int) -> bool:
        """The words are a city or capital of the tables, and nothing else."""
        return any(
            m.last == last and (m.row.table == "places" or m.row["kind"] == "capital" or m.row["party"] in CITY_STATES)
            for m in self.document.found(first, "places", "parties")
        )

    def is_party(self, first: int, last: int) -> bool:
        """The words are a state or organisation by name: 'США –' is no dateline."""
        return any(m.last >= last and m.row["kind"] != "capital" for m in self.document.found(first, "parties"))

    def place_again(self, at: int) -> bool:
        """'Moscow – Baku: …' is a headline."""
        return any(
            m.row.table == "places" or m.row["kind"] == "capital" for m in self.document.found(at, "places", "parties")
        )
