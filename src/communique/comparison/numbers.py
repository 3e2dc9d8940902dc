"""Numbers that reports give with what they count: '135 flights', 'fourteen deputies', '14 депутатов'."""

from collections.abc import Iterator, Sequence
from functools import cache

from communique.comparison.grid import Cell, Section, Told, row_of
from communique.comparison.texts import Text
from communique.languages import Token, get_language
from communique.record.forms import script_of

MARKS = frozenset("%$€£¥₽₸₼")
FEWEST = 3  # what is counted in ones and twos is rarely news


class Figure:
    """A number and what it counts: value, unit (a base form; '' where none follows), words, span."""

    def __init__(self, value: float, unit: str, words: str, span: tuple[int, int]) -> None:
        self.value, self.unit, self.words, self.span = value, unit, words, span


@cache
def number_words(language: str) -> dict[str, float]:
    """Cardinals in words, from numbers.tsv."""
    found = {}
    for row in get_language(language).table("numbers"):
        if row["kind"] == "cardinal" and row["value"]:
            found.update({form: float(row["value"]) for form in row["form"].split("|") if " " not in form})
    return found


@cache
def scales(language: str) -> dict[str, float]:
    """What words such as 'million' multiply by, from scales.tsv."""
    rows = get_language(language).table("scales")
    return {form: float(row["value"]) for row in rows for form in row["form"].split("|")}


def value_of(token: Token, language: str) -> float | None:
    """The number that a token is: '1,500', '2.5', '14', 'fourteen'."""
    if token.kind == "number":
        text = token.text.replace("\xa0", "").replace(" ", "")
        if text.count(",") == 1 and len(text.rpartition(",")[2]) != 3:
            text = text.replace(",", ".")
        try:
            return float(text.replace(",", ""))
        except ValueError:
            return None
    return next((number_words(language)[key] for key in token.keys if key in number_words(language)), None)


def figures(text: Text) -> Iterator[Figure]:
    """The figures of a report's news; days, years, ordinals and numbers of documents are none."""
    tokens = text.document.tokens
    calendar = get_language(text.language).calendar
    for sentence in text.sentences:
        at = sentence.first
        while at < sentence.last:
            first = at
            value = value_of(tokens[at], text.language)
            at += 1
            if value is None or is_other_number(tokens, first, calendar):
                continue
            scaled = False
            while at < sentence.last and (scale := scale_of(tokens[at], text.language)):
                value, scaled, at = value * scale, True, at + 1
                if at < sentence.last and tokens[at].text == ".":
                    at += 1
            unit, end = unit_of(tokens, at, sentence.last)
            mark = tokens[first - 1].text if first > sentence.first else ""
            if mark in MARKS:
                unit, end, first = mark, at, first - 1
            if (unit or scaled) and value >= FEWEST:
                span = (tokens[first].start, tokens[end - 1].end)
                yield Figure(value, unit, " ".join(text.report.text[span[0] : span[1]].split()), span)


def scale_of(token: Token, language: str) -> float | None:
    """What 'million' multiplies by."""
    return next((scales(language)[key] for key in token.keys if key in scales(language)), None)


def unit_of(tokens: Sequence[Token], at: int, last: int) -> tuple[str, int]:
    """The noun counted, within four words, as a base form; and the token after it. '' where there is none.

    Russian: the first noun ('14 новых депутатов'). English: the first word in the plural ('three South Sea countries')."""
    if at < last and tokens[at].text in MARKS:
        return tokens[at].text, at + 1
    for here in range(at, min(last, at + 4)):
        token = tokens[here]
        if token.kind != "word":
            break
        nouns = [form.lemma for form in token.forms[:2] if form.pos == "NOUN"]
        if nouns:
            return nouns[0], here + 1
        if not token.forms and is_plural(token):
            return token.keys[min(1, len(token.keys) - 1)], here + 1
        if token.forms and not any(form.pos in ("ADJF", "PRTF") for form in token.forms[:2]):
            break
    return "", at


def is_plural(token: Token) -> bool:
    """Whether an English word counts more than one: 'countries', 'fishermen', 'people'; not 'arrived'."""
    word = token.lower
    return (word.endswith(("s", "men")) and len(token.keys) > 1) or word in ("people", "percent", "children", "feet")


def is_other_number(tokens: Sequence[Token], at: int, calendar: frozenset[str]) -> bool:
    """A day, a year, a number in a name or a document's: by what stands beside it."""
    token = tokens[at]
    near = [tokens[i].lower for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    keys = [key for i in (at - 1, at + 1) if 0 <= i < len(tokens) for key in tokens[i].keys]
    if any(word in calendar for word in near + keys):
        return True
    if token.kind == "number" and token.text.isdigit() and 1900 <= int(token.text) <= 2100:
        return True
    if any(
        word in ("№", "no", "article", "статья", "resolution", "резолюция", "-", "–", ":", "/", "+")
        for word in near + keys
    ):
        return True
    return bool(token.kind == "number" and token.text.endswith((".", "th", "st", "nd", "rd", "-й", "-го")))


def numbers_section(texts: Sequence[Text]) -> Section:
    """A row for each figure: first those of one unit that differ, then those that agree, then those of one report."""
    found = [(column, figure) for column, text in enumerate(texts) for figure in figures(text)]
    groups: list[list[tuple[int, Figure]]] = []
    for column, figure in found:
        for group in groups:
            if any(one.value == figure.value and (one.unit == figure.unit or texts[at].language != texts[column].language)
                   for at, one in group):  # fmt: skip
                group.append((column, figure))
                break
        else:
            groups.append([(column, figure)])
    merged: list[list[tuple[int, Figure]]] = []
    for group in groups:  # the same unit, each time in another report only: told differently
        for other in merged:
            if not {c for c, _ in other} & {c for c, _ in group} and {f.unit for _, f in other} & {
                f.unit for _, f in group
            } - {""}:
                other.extend(group)
                break
        else:
            merged.append(list(group))
    rows = []
    for group in sorted(merged, key=lambda g: -len({c for c, _ in g})):
        cells = [Cell(reason="not given") for _ in texts]
        for column, figure in group:
            told = Told(value=figure.words, key=f"{figure.value:g}", spans=(figure.span,))
            if all(one.key != told.key for one in cells[column].told):
                cells[column] = Cell(told=(*cells[column].told, told))
        units = [figure.unit for _, figure in group if figure.unit]
        label = next(
            (unit for unit in units if script_of(unit) == "Latn"), units[0] if units else f"{group[0][1].value:g}"
        )
        rows.append(row_of(label, cells, forms=units))
    return Section(name="numbers", title="Numbers", rows=tuple(rows))
