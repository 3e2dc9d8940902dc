"""Topics with the share of the text that each gets, and the documents that reports refer to."""

from collections.abc import Sequence

from communique.comparison.engagement import same_days
from communique.comparison.grid import Cell, Section, Told, row_of
from communique.comparison.texts import Text
from communique.model import Instrument, Span
from communique.model.plain import topic_words

DAY, MONTH = len("2020-11-10"), len("2020-11")


def topics_section(texts: Sequence[Text]) -> Section:
    """A row for each topic that a reading gives; the share is that of the words in sentences that speak of it."""
    shares: dict[str, list[Cell]] = {}
    for column, text in enumerate(texts):
        spans: dict[str, list[Span]] = {}
        for topic, sentence in text.topic_sentences():
            spans.setdefault(topic, []).append((sentence.start, sentence.end))
        for mark in text.reading.topics:
            cells = shares.setdefault(mark.topic, [Cell(reason="not spoken of") for _ in texts])
            found = tuple(spans.get(mark.topic, mark.evidence))
            share = text.words_in(found) * 100 / text.words if text.words else 0.0
            told = Told(value=f"{share:.0f}%", key=mark.topic, spans=mark.evidence, quote=text.quote(mark.evidence[:4]))
            cells[column] = Cell(told=(told,))
    ranked = sorted(shares.items(), key=lambda item: (-sum(bool(c.told) for c in item[1]), item[0]))
    rows = tuple(row_of(topic_words(topic), cells) for topic, cells in ranked)
    return Section(name="topics", title="Topics, by their share of the text", rows=rows)


def instruments_section(texts: Sequence[Text]) -> Section:
    """A row for each document: the same where the day and the parties agree, or the name does within a language."""
    groups: list[list[tuple[int, Instrument]]] = []
    for column, text in enumerate(texts):
        for instrument in text.reading.instruments:
            for group in groups:
                if any(one[0] == column for one in group):
                    continue
                if any(same_instrument(instrument, other, text, texts[at]) for at, other in group):
                    group.append((column, instrument))
                    break
            else:
                groups.append([(column, instrument)])
    rows = []
    for group in sorted(groups, key=lambda g: -len(g)):
        cells = [Cell(reason="not referred to") for _ in texts]
        for column, instrument in group:
            parts = [instrument.name, instrument.date or "", ", ".join(instrument.parties)]
            told = Told(
                value=" · ".join(part for part in parts if part), key=instrument.date or "", spans=instrument.evidence
            )
            cells[column] = Cell(told=(told,))
        names = [one.name for _, one in group]
        rows.append(row_of(max([n for n in names if n.isascii()] or names, key=len), cells, same_date))
    return Section(name="instruments", title="Documents referred to", rows=tuple(rows))


def same_date(a: str, b: str) -> bool:
    """Whether two dates can be the same; one that is not told contradicts nothing."""
    return not a or not b or same_days(a, b)


def same_instrument(a: Instrument, b: Instrument, one: Text, other: Text) -> bool:
    """Whether two references mean one document."""
    if a.parties and b.parties and not set(a.parties) & set(b.parties):
        return False
    if a.date and b.date:
        days = same_days(a.date, b.date)
        exact = max(len(a.date), len(b.date)) >= DAY and min(len(a.date), len(b.date)) >= MONTH
        if not days or exact:
            return days
    if one.language != other.language:
        return False
    return set(content_words(a.name)) == set(content_words(b.name))


def content_words(name: str) -> list[str]:
    """The longer words of a name, in small letters."""
    return [word for word in name.casefold().split() if len(word) > 3] or name.casefold().split()
