"""Who is known by name alone: the party, and the office of the day, of well-known statesmen (world/statesmen.tsv)."""

from functools import cache
from typing import NamedTuple

from communique.languages.names import JUNIOR, is_particle, plain_key
from communique.languages.tables import Row, load_table

NOW = 9999
HIGHEST = "head_of_state"
FOREMOST = frozenset([HIGHEST, "head_of_government", "foreign_minister"])


class Term(NamedTuple):
    """An office held from one year to another, both included."""

    office: str
    first: int
    last: int


class Statesman(NamedTuple):
    """A row: the name's parts, how many of them before the family name (None: not known by that alone)."""

    parts: tuple[str, ...]
    given: int | None
    party: str
    terms: tuple[Term, ...]
    short: int = 1  # parts of the family name that are enough: 'Lula' of 'Lula da Silva', but no 'Van' of 'Van Rompuy'

    @property
    def is_told_apart(self) -> bool:
        """Does the whole name tell the person in any year? Not 'David Thompson', unless he led a state."""
        return self.given is not None or not self.terms or any(term.office in FOREMOST for term in self.terms)

    def office(self, year: int | None) -> str | None:
        """The one office that the year tells; without a year the only high one ever held, or the one still held, if the highest."""
        if year is None and self.terms and self.terms[-1].last == NOW and self.terms[-1].office == HIGHEST:
            return HIGHEST
        held = {t.office for t in self.terms if year is None or t.first <= year <= t.last}
        high = held & FOREMOST if year is None else set()  # Gordon Brown led a government, before that a ministry
        return next(iter(high or held)) if len(high or held) == 1 else None

    def held(self, office: str, year: int | None) -> bool:
        return any(t.office == office and (year is None or t.first <= year <= t.last) for t in self.terms)

    def has_led_before(self, year: int | None) -> bool:
        """Had led a state or its government before that year and held no office of the table in it: 'Tony Blair' in 2015."""
        if year is None or any(t.first <= year <= t.last for t in self.terms):
            return False
        return any(t.office in (HIGHEST, "head_of_government") and t.last < year for t in self.terms)

    def was_known(self, year: int | None) -> bool:
        """Was the person in the news that year: from a year before the first office to three after the last?"""
        if year is None or not self.terms:
            return True
        return self.terms[0].first - 1 <= year <= max(t.last for t in self.terms) + 3


def known_statesman(name: str, language: str, year: int | None = None, office: str | None = None) -> Statesman | None:
    """The statesman whom the name (nominative) can only be; None where nobody, or people of several parties, can be.

    'Vladimir Putin', 'V. V. Putin', 'Putin'; 'Орбан Виктор'. `year`: of the report, tells namesakes apart; `office`:
    that the report gives the person, tells who 'Clinton' was in 1996.
    """
    parts = tuple(part for part in name_parts_of(name) if part not in JUNIOR)
    if not parts:
        return None
    found: list[Statesman] = []
    for part in parts:
        found += (row for row in _with_part(part, language) if row not in found and _fits(parts, row))
    found = found or _spelled_otherwise(parts, language)
    found = [row for row in found if row.was_known(year) or (len(parts) > 1 and row.is_told_apart)]
    if len({row.party for row in found}) > 1 and office is not None:  # 'Secretary General Mark Rutte', in 2024
        found = [row for row in found if row.held(office, year)] or found
    if len({row.party for row in found}) > 1:
        found = [row for row in found if row.was_known(year) and row.office(year)]
    if year is None and len({row.party for row in found}) > 1:  # 'Mark Rutte', of a state and then of a union of states
        found = [row for row in found if row.terms[-1].last == NOW]
    if not found and len(parts) == 1 and office is not None:
        found = _holders(parts, language, office, year)
    return found[0] if found and len({row.party for row in found}) == 1 else None


def _spelled_otherwise(parts: tuple[str, ...], language: str) -> list[Statesman]:
    """'Emanuel Macron', 'Девид Кэмерон': whom the table has with other vowels, or a letter doubled, in some part but not in all.

    Holders of high offices alone: others' namesakes are too many.
    """
    if len(parts) < TWO or min(map(len, parts)) < TWO:
        return []
    table = load_table("world", "statesmen")
    rows = dict.fromkeys(at for part in parts if len(part) > SHORT for at in _rows_with(language).get(part, ()))
    named = (known for at in rows for known in _named(table[at], language) if len(known.parts) == len(parts))
    return [k for k in named if any(t.office in HIGH for t in k.terms) and _are_alike(parts, k.parts)]


HIGH = FOREMOST | {"deputy_head_of_state", "speaker_of_parliament", "head_of_organization", "minister"}
TWO, SHORT, TELLING = 2, 3, 4  # parts of a name; letters of one that many bear; of a skeleton that many have
VOWELS = frozenset("aeiouyаеёиоуыэюяй")
MUTE = {"c": "k", "q": "k", "ь": "", "ъ": "", "'": "", "’": ""}


def _are_alike(parts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Part for part the same or of the same consonants, one of them the same; no woman's name for a man's."""
    pairs = list(zip(parts, others, strict=True))
    apart = [(one, other) for one, other in pairs if one != other]
    if len(apart) == len(pairs):
        return False
    return all(_skeleton(one) == _skeleton(other) and not _of_other_gender(one, other) for one, other in apart)


def _of_other_gender(one: str, other: str) -> bool:
    """'александр' and 'александра', 'лавров' and 'лаврова', 'zelenska' and 'zelensky'."""
    return (one[-1] in "aая") != (other[-1] in "aая")


@cache
def _skeleton(part: str) -> str:
    """'emmanuel', 'emanuel' → 'VmVnVl': its consonants, each run of vowels as one sign, no letter doubled."""
    out = ""
    for letter in part:
        sign = "V" if letter in VOWELS else MUTE.get(letter, letter)
        out += sign if sign != out[-1:] else ""
    return out if len(out) > TELLING else part  # 'Lind' is no 'Lund'


def is_known_man(surname: str) -> bool:
    """Russian: is the surname in the nominative ('путин') enough to tell a statesman?"""
    return bool(surname) and known_statesman(surname, "ru") is not None


def _holders(parts: tuple[str, ...], language: str, office: str, year: int | None) -> list[Statesman]:
    """Statesmen of this family name, which alone may be others' too, who held the office that year.

    Else those who held it before, or ever where no year is told, of offices that one man holds: 'President Clinton' in 2010.
    """
    held = [
        (row, term)
        for row in _with_part(parts[0], language)
        for term in row.terms
        if row.parts[-1] == parts[0] and term.office == office and (year is None or term.first <= year)
    ]
    then = [row for row, term in held if year is not None and year <= term.last]
    return then or [row for row, _ in held if office in FOREMOST]


@cache
def name_parts_of(name: str) -> tuple[str, ...]:
    """'С.В. Лавров' → 'с', 'в', 'лавров'; without accents, articles or marks."""
    words = plain_key(name).replace(".", " ").replace(",", " ").replace("-", " ").replace("‑", " ").split()
    return tuple(word for word in words if word not in ARTICLES) or tuple(words)


SON_OF = frozenset(["bin", "ibn", "bint", "бин", "ибн", "бинт"])
ARTICLES = frozenset(["al", "el", "аль", "эль", "ас", "аш", "as", "ash"])


def _fits(parts: tuple[str, ...], row: Statesman) -> bool:
    """Is the name the row's: whole, with initials or a patronymic, or the family name alone where that is enough?"""
    if sorted(parts) == sorted(row.parts):
        return True
    if row.given is None:
        told = all(_covered(part, parts) for part in row.parts) and len(set(row.parts)) == len(row.parts)
        return len(parts) > 1 and told and parts[-1] == row.parts[-1]
    family = row.parts[row.given :]
    if parts in (family, family[: row.short]):
        return len(parts[0]) > 1
    if row.given == 0 or family[0] not in parts:
        return False
    if not SON_OF.isdisjoint(parts) and not set(parts) <= {*row.parts, *SON_OF}:
        return False  # 'Ali bin Hassan Saleh' is another's son
    return row.parts[0] in parts or (len(parts[0]) == 1 and parts[0] == row.parts[0][0])


def _covered(part: str, parts: tuple[str, ...]) -> bool:
    """The part itself, or its initial."""
    return part in parts or part[0] in parts


@cache
def _with_part(part: str, language: str) -> tuple[Statesman, ...]:
    """Statesmen of whose family name the part is one, or of whose whole name where the family name is not marked."""
    table = load_table("world", "statesmen")
    named = (known for at in _rows_with(language).get(part, ()) for known in _named(table[at], language))
    return tuple(known for known in named if part in known.parts[known.given or 0 :])


@cache
def _rows_with(language: str) -> dict[str, list[int]]:
    """Where in the table each word of a name stands. Made in one go over all names: most rows are never asked for."""
    names = plain_key("\n".join(row[language] for row in load_table("world", "statesmen")))
    index: dict[str, list[int]] = {}
    for at, words in enumerate(names.translate(BETWEEN_PARTS).split("\n")):
        for word in set(words.split()):
            index.setdefault(word, []).append(at)
    return index


BETWEEN_PARTS = str.maketrans("|*.-", "    ")


@cache
def _named(row: Row, language: str) -> tuple[Statesman, ...]:
    """A row of the table, once for each spelling of the name."""
    terms = tuple(_term(term) for term in row["terms"].split(",") if term)
    found: list[Statesman] = []
    for form in row[language].split("|"):
        before, star, after = form.partition("*")
        given = len(name_parts_of(before)) if star and before.strip() else 0 if star else None
        parts = (name_parts_of(before) if before.strip() else ()) + (name_parts_of(after) if after else ())
        first = after.split()[0] if after else ""
        short = len(name_parts_of(after if is_particle(first, language) else first)) if after else 1
        found.append(Statesman(parts, given, row["party"], terms, short))
    return tuple(found)


def _term(cell: str) -> Term:
    office, years = cell.split()
    first, _, last = years.partition("-")
    return Term(office, int(first), int(last) if last else NOW)


def known_monarch(name: str, language: str, year: int | None) -> Statesman | None:
    """'Hussein', of a king in 1997: whoever of that given name reigned then; None where nobody did, or two."""
    parts = name_parts_of(name)
    found = [row for row in _monarchs(language).get(parts, ()) if year is None or row.office(year)]
    return found[0] if found and len({row.party for row in found}) == 1 else None


@cache
def _monarchs(language: str) -> dict[tuple[str, ...], list[Statesman]]:
    """Rows of monarchs.tsv by each spelling of the name."""
    index: dict[tuple[str, ...], list[Statesman]] = {}
    for row in load_table("world", "monarchs"):
        terms = (_term(f"{HIGHEST} {row['reign']}"),)
        for form in row[language].split("|"):
            parts = name_parts_of(form)
            index.setdefault(parts, []).append(Statesman(parts, 0, row["party"], terms))
    return index
