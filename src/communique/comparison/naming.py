"""What reports call disputed places and events, by the tables naming.tsv of the language folders. The words are shown."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from communique.comparison.grid import Cell, Section, Told, row_of
from communique.comparison.texts import Text
from communique.languages import Row, get_language
from communique.languages.lexicon import Lexicon
from communique.model import Span


@cache
def lexicon(language: str) -> Lexicon:
    """The language's namings."""
    found = get_language(language)
    made = Lexicon(found.tokenise)
    made.add(found.table("naming"))
    return made


def namings(text: Text) -> list[tuple[Row, Span]]:
    """Every naming in the report's news, the longest where several begin or overlap."""
    tokens = text.document.tokens
    news = {index for s in text.sentences for index in range(s.first, s.last)}
    found: list[tuple[Row, Span]] = []
    end = 0
    for first, matches in sorted(lexicon(text.language).find(tokens).items()):
        if first < end or first not in news or not matches:
            continue
        match = matches[0]
        found.append((match.row, text.document.span(match.first, match.last)))
        end = match.last
    return found


def naming_section(texts: Sequence[Text]) -> Section:
    """A row for each disputed thing that two reports name, or that one names in several ways."""
    things: dict[str, list[dict[str, list[tuple[str, Span]]]]] = {}
    for column, text in enumerate(texts):
        for row, span in namings(text):
            columns = things.setdefault(row["thing"], [{} for _ in texts])
            words = " ".join(text.report.text[span[0] : span[1]].split())
            columns[column].setdefault(row["naming"], []).append((words, span))
    rows = []
    for thing, named in sorted(things.items()):
        cells = [naming_cell(one) for one in named]
        if sum(bool(cell.told) for cell in cells) > 1 or any(len(cell.told) > 1 for cell in cells):
            rows.append(row_of(thing, cells))
    return Section(name="naming", title="What disputed places and events are called", rows=tuple(rows))


def naming_cell(named: dict[str, list[tuple[str, Span]]]) -> Cell:
    """The ways in which one report names a thing."""
    told = tuple(naming_told(naming, uses) for naming, uses in sorted(named.items()))
    return Cell(told=told) if told else Cell(reason="not named")


def naming_told(naming: str, uses: Sequence[tuple[str, Span]]) -> Told:
    """'special operation (3)': the words most used, and how often."""
    (words, _), *_ = Counter(words for words, _ in uses).most_common(1)
    count = f" ({len(uses)})" if len(uses) > 1 else ""
    return Told(value=words + count, key=naming, spans=tuple(span for _, span in uses))
