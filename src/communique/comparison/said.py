"""Statements side by side: the same speaker and matter, across languages, without translation.

What two statements share is counted: act, toward whom, topics, numbers, names as they sound, parties and places by the
tables of the languages, and in one language words. Those who take part in the engagements are named everywhere: that two
statements name them tells nothing.
"""

from collections.abc import Sequence
from functools import lru_cache

from communique.comparison.grid import Cell, Row, Section, Told, row_of
from communique.comparison.names import Names, names_of
from communique.comparison.texts import Text
from communique.model import SIDES, Statement
from communique.model.plain import bare_party
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
    """A statement, and what it can be known by in another report. common: the names, as they sound, and parties that tell
    nothing, since all reports have them."""

    def __init__(self, column: int, text: Text, statement: Statement, common: frozenset[str] = frozenset()) -> None:
        self.column, self.text, self.statement = column, text, statement
        spans = statement.content or statement.evidence
        tokens = [t for t in text.document.tokens if any(a <= t.start < b for a, b in spans)]
        self.numbers = {t.text for t in tokens if t.kind == "number"}
        words = [t for t in tokens if t.kind == "word" and len(t.text) >= SHORTEST
                 and not any(sounds(key) in common for key in t.keys)]  # fmt: skip
        self.names = {sounds(t.keys[-1]) for t in words if t.is_title}
        for token in tokens:
            if party := text.document.longest(token.index, "parties"):
                self.names.add(party.row["party"])
            if place := text.document.longest(token.index, "places"):
                self.names.add(f"{place.row['city']}, {place.row['country']}")
        self.names -= common
        self.words = {t.keys[-1] for t in words}
        self.start = min((a for a, _ in statement.evidence), default=0)


def common_names(texts: Sequence[Text]) -> frozenset[str]:
    """The names of those who take part or speak, as they sound, and their parties."""
    found: set[str] = set()
    for text in texts:
        for engagement in text.reading.engagements:
            for one in engagement.participants:
                found.update(sounds(word) for word in (one.name or "").split())
                found.add(one.party or "")
        for statement in text.reading.statements:
            found.update(sounds(word) for speaker in statement.speakers for word in speaker.split())
    return frozenset(found)


def said_sections(texts: Sequence[Text], known: Names) -> tuple[Section, Section]:
    """What several reports have said, a row for each thing, in the order of the first report that has it; and what one
    report alone has, a row for each speaker."""
    common = common_names(texts)
    uttered = [Utterance(at, text, s, common) for at, text in enumerate(texts) for s in text.reading.statements]
    groups = align(uttered)
    groups.sort(key=lambda group: (-len({u.column for u in group}), group[0].column, group[0].start))
    several = [statement_row(group, texts, known) for group in groups if len(group) > 1]
    speakers: list[list[Utterance]] = []
    for (one,) in (group for group in groups if len(group) == 1):
        mine = next((g for g in speakers if same_speaker(g[0].statement.speakers, one.statement.speakers)), None)
        if mine is None:
            speakers.append([one])
        else:
            mine.append(one)
    speakers.sort(key=lambda group: -len({one.column for one in group}))
    alone = [alone_row(group, texts, known) for group in speakers]
    return (
        Section(name="said", title="What was said", rows=tuple(several)),
        Section(name="alone", title="What else each report has", rows=tuple(alone)),
    )


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
    x, y = a.statement, b.statement
    if not same_speaker(x.speakers, y.speakers) and not (
        x.act == y.act == "agree" and SIDES in x.speakers + y.speakers
    ):
        return 0.0  # that one side tells of what both agreed is the same agreement
    worth = 0.8 if x.act == y.act else 0.4 if frozenset((x.act, y.act)) in NEAR else 0.0
    if x.toward and y.toward:
        worth += (0.4 if x.act == "state" or x.act != y.act else 0.8) if x.toward == y.toward else -0.4
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


def told_of(one: Utterance) -> Told:
    """The act, toward whom, and the report's own words."""
    statement = one.statement
    toward = f" → {bare_party(statement.toward)}" if statement.toward else ""
    return Told(value=f"{statement.act}{toward}", key=statement.act, spans=statement.evidence,
                quote=one.text.said(statement))  # fmt: skip


def statement_row(group: Sequence[Utterance], texts: Sequence[Text], known: Names) -> Row:
    """One thing said: in each cell the act and the report's own words."""
    cells = [Cell(reason="not told") for _ in texts]
    for one in group:
        cells[one.column] = Cell(told=(told_of(one),))
    return row_of(speaker_label(group, known), cells, same_act, forms=speakers_of(group))


def alone_row(group: Sequence[Utterance], texts: Sequence[Text], known: Names) -> Row:
    """What one speaker said that no two reports have: in each cell all that this report has."""
    cells = [
        Cell(told=tuple(told_of(one) for one in group if one.column == at)) for at, _ in enumerate(texts)
    ]  # fmt: skip
    cells = [cell if cell.told else Cell(reason="nothing more") for cell in cells]
    return Row(label=speaker_label(group, known), cells=tuple(cells), verdict="some",
               forms=tuple(dict.fromkeys(speakers_of(group))))  # fmt: skip


def same_act(a: str, b: str) -> bool:
    """Whether two acts can be one: to state something says nothing of how; to praise and to thank are near."""
    return a == b or "state" in (a, b) or frozenset((a, b)) in NEAR


def speakers_of(group: Sequence[Utterance]) -> list[str]:
    """The names by which the reports call the one who speaks; none where several speak together."""
    single = [one.statement.speakers[0] for one in group if len(one.statement.speakers) == 1]
    return [name for name in single if name != SIDES]


def speaker_label(group: Sequence[Utterance], known: Names) -> str:
    """Who speaks: those whom most of the statements name, the sides where all name them."""
    together = [one.statement.speakers for one in group if SIDES not in one.statement.speakers]
    single = [speakers for speakers in together if len(speakers) == 1]
    if single:
        return known.label(speakers[0] for speakers in single)
    return names_of(together[0] if together else group[0].statement.speakers, known)


def words_section(texts: Sequence[Text], known: Names) -> Section:
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
        label = known.label(one[1] for one in group).replace(SIDES, "the sides")
        forms = [one[1] for one in group if one[1] != SIDES]
        rows.append(row_of(label, cells, compared=False, forms=forms))
    return Section(name="words", title="Words that each speaker gets", rows=tuple(rows))
