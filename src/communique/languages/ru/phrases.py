"""Russian noun phrases: the cases they can be, set back to the nominative; the cases that prepositions ask for.

A phrase is read from the left: adjectives, then the head, the first noun they agree with ('новым чрезвычайным послом'),
else the last of them, used as a noun ('исполняющим обязанности министра'). What follows the head stands still
('министром иностранных дел'), but for further heads in the same case ('премьер-министром и министром обороны').
"""

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.languages.document import Document, Form, Token
from communique.languages.phrases import phrases
from communique.languages.ru.grammar import CASES, analyser
from communique.languages.tables import load_table

CASE_NAMES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
ADJECTIVES = frozenset({"ADJF", "PRTF"})
NAMES = frozenset({"Name", "Surn", "Patr"})
JOINED_BY = frozenset({"и", ",", "-", "–", "—"})  # between adjectives, and before a further head
LONGEST_PREPOSITION = 4  # words
STYLES = frozenset({"величество", "высочество", "превосходительство", "святейшество", "преосвященство"})  # persons
ORDINAL_ENDS = {"masc": "й", "femn": "я", "neut": "е", "": "е"}  # '42-м президентом' → '42-й президент'


class Agreed(NamedTuple):
    """A reading in which the words of a phrase agree; `gender` is empty in the plural."""

    case: str
    number: str
    gender: str
    animate: bool


class Head(NamedTuple):
    """The head of a noun phrase: its token, that of its first adjective, and all readings, the likeliest first."""

    at: int
    first: int
    readings: tuple[Agreed, ...]

    @property
    def cases(self) -> frozenset[str]:
        """All cases that the phrase can be."""
        return frozenset(r.case for r in self.readings)

    @property
    def number(self) -> str:
        """sing or plur; empty where the phrase can be either."""
        numbers = {r.number for r in self.readings}
        return numbers.pop() if len(numbers) == 1 else ""

    @property
    def gender(self) -> str:
        """masc, femn or neut, the grammar's, which need not be the person's; empty where not told."""
        genders = {r.gender for r in self.readings}
        return genders.pop() if len(genders) == 1 else ""


# --- prepositions -----------------------------------------------------------------------------------------------------


@cache
def _prepositions() -> dict[str, frozenset[str]]:
    return {
        form: frozenset(row["cases"].split())
        for row in load_table("ru", "prepositions")
        for form in phrases(row["form"])
    }


def governed_case(preposition: str) -> frozenset[str]:
    """Cases that a preposition asks for: 'между' → {ablt, gent}, 'во главе с' → {ablt}; empty where it is none."""
    return _prepositions().get(" ".join(preposition.lower().replace("ё", "е").split()), frozenset())


def asked_before(document: Document, at: int) -> frozenset[str]:
    """Cases that the preposition right before token `at` asks for, the longest that ends there; empty where none does.

    'вместе с [новым послом]' → {ablt}.
    """
    words: list[str] = []
    asked: frozenset[str] = frozenset()
    for token in reversed(document.tokens[max(0, at - LONGEST_PREPOSITION) : at]):
        if token.kind != "word" or token.sentence != document.tokens[at - 1].sentence:
            break
        words.insert(0, token.lower)
        asked = governed_case(" ".join(words)) or asked
    return asked


# --- agreement --------------------------------------------------------------------------------------------------------


def _agreements(form: Form) -> Iterator[Agreed]:
    """'главой' (ms-f) → masculine and feminine; plural forms have no gender; forms of no case give nothing."""
    if form.case not in CASE_NAMES:
        return
    if form.number == "plur":
        yield Agreed(form.case, "plur", "", form.animate)
    else:
        for gender in (form.gender,) if form.gender in ("masc", "femn", "neut") else ("masc", "femn"):
            yield Agreed(form.case, "sing", gender, form.animate)


def _nouns(token: Token) -> tuple[Agreed, ...]:
    """The readings of the token as a noun, as a personal name only where it can be nothing else."""
    forms = [f for f in token.forms if f.pos == "NOUN"]
    common = [f for f in forms if not f.marks & NAMES] or forms  # 'королевой' of 'королева', not of a Королева
    found = (a for f in common for a in _agreements(f))
    if STYLES.intersection(token.keys):
        found = (a._replace(animate=True) for a in found)
    return tuple(dict.fromkeys(found))


def _adjectives(token: Token) -> tuple[Agreed, ...]:
    return tuple(dict.fromkeys(a for f in token.forms if f.pos in ADJECTIVES for a in _agreements(f)))


def _agree(noun: Agreed, adjective: Agreed) -> bool:
    """The accusative of the masculine and the plural also tells the living from the lifeless: 'нового посла'."""
    if noun[:3] != adjective[:3]:
        return False
    told = noun.case == "accs" and (noun.number == "plur" or noun.gender == "masc")
    return not told or noun.animate == adjective.animate


def _agreeing(nouns: tuple[Agreed, ...], adjectives: list[tuple[Agreed, ...]]) -> tuple[Agreed, ...]:
    return tuple(n for n in nouns if all(any(_agree(n, a) for a in each) for each in adjectives))


def phrase_head(document: Document, first: int, last: int) -> Head | None:
    """The head of the noun phrase that begins at token `first`, before `last`; None where no noun leads it.

    'новым послом Кении' → послом (ablt, sing, masc).
    """
    adjectives: list[tuple[Agreed, ...]] = []
    start = at = first
    last_adjective = -1
    while at < last:
        token = document.tokens[at]
        nouns, own = _nouns(token), _adjectives(token)
        if _is_ordinal_end(document, at):
            at += 1
            continue
        agreeing = _agreeing(nouns, adjectives)
        if agreeing and not (own and _leads_to_noun(document, at + 1, last, own)):
            return Head(at, start if adjectives else at, agreeing)
        if own:
            start = at if not adjectives else start
            adjectives.append(own)
            last_adjective = at
        elif nouns or not _passed_over(token, bool(adjectives)):
            break
        at += 1
    if last_adjective >= 0:  # an adjective used as a noun
        own = _agreeing(_adjectives(document.tokens[last_adjective]), adjectives[:-1])
        return Head(last_adjective, start, own) if own else None
    return None


def _is_ordinal_end(document: Document, at: int) -> bool:
    """The 'м' of '42-м'."""
    if at < 2 or len(document.tokens[at].text) > 2 or document.tokens[at - 1].text not in ("-", "‑"):
        return False
    number, hyphen, end = document.tokens[at - 2 : at + 1]
    return number.kind == "number" and number.end == hyphen.start and hyphen.end == end.start


def _passed_over(token: Token, after_adjective: bool) -> bool:
    """Before the head: quotation marks, numbers, 'и.о.', adverbs ('недавно назначенным'); 'и' between adjectives."""
    if token.kind != "word":
        return token.text not in (",", ".", ";", ":") or (after_adjective and token.text == ",")
    if token.lower == "и":
        return after_adjective
    return any(f.pos in ("ADVB", "NPRO", "NUMR") for f in token.forms[:2])


def _leads_to_noun(document: Document, at: int, last: int, adjective: tuple[Agreed, ...]) -> bool:
    """After a word that is adjective or noun: does a noun follow with which it agrees as an adjective?"""
    while at < last and (own := _adjectives(document.tokens[at])) and not _nouns(document.tokens[at]):
        if not any(_agree(a, b) for a in own for b in adjective):
            return False
        at += 1
    return at < last and bool(_agreeing(_nouns(document.tokens[at]), [adjective]))


# --- back to the nominative -------------------------------------------------------------------------------------------


def phrase_nominative(
    document: Document,
    first: int,
    last: int,
    *,
    case: Collection[str] | None = None,
    number: str | None = None,
    singular: bool = False,
) -> str:
    """The phrase of tokens `first` to `last` (not included) set back to the nominative, white space made single.

    'председателем Милли Меджлиса' → 'председатель Милли Меджлиса'; 'министров обороны' → 'министры обороны', and with
    `singular` 'министр обороны'. `case` and `number` (sing, plur) choose among readings: 'главы МИД' is a nominative
    plural or a genitive singular. A choice that no reading fits is passed over. A phrase without a head stays as it is.
    """
    replaced: dict[int, str] = {}
    head = phrase_head(document, first, last)
    reading = _choose(head, case, number) if head else None
    while head is not None and reading is not None:
        gender = _gender_alone(document.tokens[head.at], reading) if singular else reading.gender
        for at in range(head.first, head.at + 1):
            replaced[at] = _inflected(document.tokens[at].text, reading, gender, at == head.at)
        for at in range(first, head.first):
            if _is_ordinal_end(document, at):
                replaced[at] = ORDINAL_ENDS[gender]
        head, reading = _next_head(document, head.at + 1, last, reading) or (None, None)
    text, end = "", document.tokens[first].start if first < last else 0
    for at in range(first, last):
        token = document.tokens[at]
        text += document.text[end : token.start] + replaced.get(at, token.text)
        end = token.end
    return " ".join(text.split())


def _gender_alone(token: Token, reading: Agreed) -> str:
    """The gender that a word has in the singular: 'министрами' → masc."""
    told = (f.gender for f in token.forms if (f.case, f.number) == (reading.case, "plur"))
    return reading.gender or next((g for g in told if g in ("masc", "femn", "neut")), "masc")


def _choose(head: Head, case: Collection[str] | None, number: str | None) -> Agreed:
    fitting = [r for r in head.readings if not case or r.case in case] or list(head.readings)
    fitting = [r for r in fitting if not number or r.number == number] or fitting
    return fitting[0]


def _next_head(document: Document, at: int, last: int, reading: Agreed) -> tuple[Head, Agreed] | None:
    """A further head in the same case: after 'и' or a comma, or an animate noun that can be no genitive.

    'послом и представителем', 'министром обороны генералом'; not 'министром обороны и торговли'.
    """
    if not reading.animate:
        return None
    while at < last:
        token, before = document.tokens[at], document.tokens[at - 1]
        is_joined = before.text in JOINED_BY
        if is_joined or reading.case in ("datv", "ablt", "loct"):
            head = phrase_head(document, at, last) if _nouns(token) or _adjectives(token) else None
            same = [r for r in head.readings if r[:2] == reading[:2] and r.animate] if head else []
            governed = before.kind == "word" and bool(governed_case(before.text))
            if head and same and not governed and (is_joined or "gent" not in head.cases):
                return head, same[0]
        at += 1
    return None


@lru_cache(maxsize=20_000)
def _inflected(word: str, reading: Agreed, gender: str, is_head: bool) -> str:
    """'Новым', ablt sing masc → 'Новый'; in the plural if `gender` is empty; capitals and ё as in the word given."""
    for parse in analyser().parse(word.replace("‑", "-").replace("’", "'")):
        tag = parse.tag
        case = CASES.get(str(tag.case), str(tag.case))
        if case != reading.case or tag.POS not in (ADJECTIVES | {"NOUN"} if is_head else ADJECTIVES):
            continue
        if str(tag.number) != reading.number or (tag.gender in ("masc", "femn", "neut") and _other(tag, reading)):
            continue
        wanted = {"nomn", "sing" if gender else "plur"}
        if tag.POS in ADJECTIVES and gender:
            wanted.add(gender)
        if (found := parse.inflect(wanted)) is not None:
            return _in_style(found.word, word)
    return word


def _other(tag: object, reading: Agreed) -> bool:
    """Is the form of another gender? In the plural gender says nothing."""
    return reading.number == "sing" and str(getattr(tag, "gender", "")) != reading.gender


def _in_style(lower: str, written: str) -> str:
    """The word in the capitals of the form written, part by part: 'ПОСЛОМ' → 'ПОСОЛ', 'Премьер-министром'."""
    plain = lower if "ё" in written.lower() else lower.replace("ё", "е")
    if len(written) > 1 and written.isupper():
        return plain.upper()
    same = 0
    while same < min(len(plain), len(written)) and written[same].lower() == plain[same]:
        same += 1
    return written[:same] + plain[same:]
