"""Statements side by side: the same speaker and matter, across languages, without translation.

What two statements share is counted: act, toward whom, topics, numbers, names as they sound, and in one language words.
"""

from collections.abc import Sequence
from functools import lru_cache

from communique.comparison.grid import Cell, Row, Section, Told, row_of
from communique.comparison.texts import Text
from communique.model import SIDES, Statement
from communique.record import compare as compare_names
from communique.record.sounds import sounds

ENOUGH = 1.6  # what two statements of one speaker must share to be one (chosen by hand)
NEAR = frozenset(
    frozenset(pair)
    for pair in (
        ("praise", "thank"),
        ("call", "propose"),
        ("commit", "agree"),
        ("praise", "commit"),
        ("call", "commit"),
    )
)
SHORTEST = 4  # letters of a word that tells something


class Utterance:
    """A statement, and what it can be known by in another report."""

    def __init__(self, column: int, text: Text, statement: Statement) -> None:
        self.column, self.text, self.statement = column, text, statement
        spans = statement.content or statement.evidence
        tokens = [t for t in text.document.tokens if any(a <= t.start < b for a, b in spans)]
        self.numbers = {t.text for t in tokens if t.kind == "number"}
        self.names = {sounds(t.keys[-1]) for t in tokens if t.kind == "word" and t.is_title and len(t.text) >= SHORTEST}
        self.words = {t.keys[-1] for t in tokens if t.kind == "word" and len(t.text) >= SHORTEST}
        self.start = min((a for a, _ in statement.evidence), default=0)


def said_section(texts: Sequence[Text]) -> Section:
    """A row for each thing said, in the order of the first report that has it; those that several tell come first."""
    uttered = [Utterance(at, text, s) for at, text in enumerate(texts) for s in text.reading.statements]
    groups = align(uttered)
    groups.sort(key=lambda group: (-len({u.column for u in group}), group[0].column, group[0].start))
    return Section(name="said", title="What was said", rows=tuple(statement_row(g, texts) for g in groups))


def align(uttered: Sequence[Utterance]) -> list[list[Utterance]]:
    """Groups of statements that are one, at most one of a report in each, the surest pairs first."""
    pairs = sorted(
        (
            (-worth, i, j)
            for i, a in enumerate(uttered)
            for j in range(i + 1, len(uttered))
            if uttered[j].column != a.column and (worth := shared(a, uttered[j])) >= ENOUGH
        ),
    )
    group_of = {at: [at] for at in range(len(uttered))}
    for _, i, j in pairs:
        one, other = group_of[i], group_of[j]
        if one is other or {uttered[a].column for a in one} & {uttered[a].column for a in other}:
            continue
        one += other
        for at in other:
            group_of[at] = one
    unique = {id(group): sorted(group) for group in group_of.values()}
    return [[uttered[at] for at in group] for group in unique.values()]


def shared(a: Utterance, b: Utterance) -> float:
    """How much two statements share; 0 where they have other speakers."""
    if not same_speaker(a.statement.speakers, b.statement.speakers):
        return 0.0
    x, y = a.statement, b.statement
    worth = 0.8 if x.act == y.act else 0.4 if frozenset((x.act, y.act)) in NEAR else 0.0
    if x.toward and y.toward:
        worth += 0.4 if x.toward == y.toward else -0.4
    worth += 0.9 * overlap(set(x.topics), set(y.topics))
    worth += 1.2 * overlap(a.numbers, b.numbers) + 0.9 * overlap(a.names, b.names)
    if a.text.language == b.text.language:
        worth += 3.0 * overlap(a.words, b.words)
    return worth


def overlap(a: set[str], b: set[str]) -> float:
    """The share of the smaller set that is in the other; 0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


@lru_cache(maxsize=20_000)
def same_speaker(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether somebody speaks in both; the sides together are a speaker too."""
    for one in a:
        for other in b:
            if one == other or (SIDES not in (one, other) and compare_names(one, other).judgement != "different"):
                return True
    return False


def statement_row(group: Sequence[Utterance], texts: Sequence[Text]) -> Row:
    """One thing said: in each cell the act and the report's own words."""
    cells = [Cell(reason="not told") for _ in texts]
    for one in group:
        statement = one.statement
        toward = f" → {statement.toward}" if statement.toward else ""
        told = Told(value=f"{statement.act}{toward}", key=statement.act, spans=statement.evidence,
                    quote=one.text.quote(statement.evidence))  # fmt: skip
        cells[one.column] = Cell(told=(told,))
    return row_of(speaker_label(group), cells)


def speaker_label(group: Sequence[Utterance]) -> str:
    """Who speaks, by the fullest form, Latin letters first."""
    names = [", ".join(one.statement.speakers) for one in group]
    latin = [name for name in names if name.isascii()] or names
    return max(latin, key=len).replace(SIDES, "the sides")


def words_section(texts: Sequence[Text]) -> Section:
    """How many words each speaker gets, and how long the reports are."""
    speakers: list[list[tuple[int, str, int, tuple[tuple[int, int], ...]]]] = []
    for column, text in enumerate(texts):
        spans: dict[str, list[tuple[int, int]]] = {}
        for statement in text.reading.statements:
            for speaker in statement.speakers:
                spans.setdefault(speaker, []).extend(statement.evidence)
        for speaker, evidence in spans.items():
            entry = (column, speaker, text.words_in(tuple(evidence)), tuple(sorted(evidence)))
            for group in speakers:
                if all(one[0] != column for one in group) and same_speaker((group[0][1],), (speaker,)):
                    group.append(entry)
                    break
            else:
                speakers.append([entry])
    rows = [row_of("words in all", [Cell(told=(Told(value=str(t.words)),)) for t in texts], compared=False)]
    speakers.sort(key=lambda group: (-sum(one[2] for one in group), group[0][1]))
    for group in speakers:
        cells = [Cell(reason="not quoted") for _ in texts]
        for column, _, count, words in group:
            share = f" ({count * 100 / texts[column].words:.0f}%)" if texts[column].words else ""
            cells[column] = Cell(told=(Told(value=f"{count}{share}", spans=words),))
        names = [one[1] for one in group]
        label = max([n for n in names if n.isascii()] or names, key=len).replace(SIDES, "the sides")
        rows.append(row_of(label, cells, compared=False))
    return Section(name="words", title="Words that each speaker gets", rows=tuple(rows))
