"""What a report is about: topics of the closed list, each with the words that show it.

Each topic gathers points from the phrases of topics.tsv. A sentence gives as much as its best phrase of the topic
(and a little for others), more where it tells of an agenda (agenda.tsv) or lies in an engagement or statement, less
where it only gives background; the same words again count for less and less. A topic is given where its points,
for this length of text, reach its threshold (world/topic_thresholds.tsv tells how the figures were learned) and are
not a small part only of what the strongest topic has.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from communique.languages import Document, Match, Sentence, load_table
from communique.model import TOPICS, Engagement, Span, TopicMark
from communique.reading.documents.topicnames import inside_name

NO_TOPIC = "none"
OFFICIAL = ("ministry", "parliament", "government", "organisation")  # kinds of parties whose names hold no topic
LONGEST_PHRASE = 400  # characters that a phrase of topics.tsv may cover in a text
MOST_MARKS = 8  # spans shown for one topic
LEAST_IN_SPAN = 0.5  # weight that shows a topic in a single statement
# Learned on reports that were read by people, with the thresholds.
AGENDA, FOCUS, BACKGROUND = 1.6, 1.5, 0.5  # factors of a sentence
MORE_IN_SENTENCE = 0.3  # what a second phrase of the topic adds to the best in one sentence
AGAIN = 0.4  # factor for each time the same words were met before
SHARE = 0.15  # of the strongest topic's points: a topic with less is only touched on
USUAL_LENGTH = 1500  # characters; in a longer text points weigh less, by the square root


class Hit(NamedTuple):
    """A phrase of a topic at tokens `first` to `last` (not included)."""

    first: int
    last: int
    topic: str
    weight: float


def find_topics(
    document: Document,
    focus: Sequence[Span] = (),
    hits: Sequence[Hit] | None = None,
    engagements: Sequence[Engagement] = (),
) -> tuple[TopicMark, ...]:
    """Topics of the report in the order of the closed list, with the spans of the words that show them.

    `focus`: code-point spans of the engagements and statements found, whose sentences count for more. `hits`: what
    `topic_hits` gives for the document, where it is known. `engagements`: of the report, who met weighs what they spoke of.
    """
    points: dict[str, float] = {}
    marks: dict[str, list[Span]] = {}
    met: dict[tuple[str, str], int] = {}
    focus = _merged(focus)
    for sentence, in_sentence in _hits_by_sentence(document, topic_hits(document) if hits is None else hits):
        factor = _factor(document, sentence, focus)
        for topic, of_topic in _by_topic(in_sentence).items():
            weights = []
            for hit in of_topic:
                words = (topic, document.tokens[hit.first].keys[-1])
                weights.append(hit.weight * AGAIN ** met.get(words, 0))
                met[words] = met.get(words, 0) + 1
            points[topic] = points.get(topic, 0.0) + factor * _points(weights)
            marks.setdefault(topic, []).extend(document.span(h.first, h.last) for h in of_topic)
    length = max(1.0, len(document.text) / USUAL_LENGTH) ** 0.5
    least = SHARE * max(points.values(), default=0.0)
    needed = thresholds(who_met(engagements))
    return tuple(
        TopicMark(topic=topic, evidence=tuple(marks[topic][:MOST_MARKS]))
        for topic in TOPICS
        if points.get(topic, 0.0) >= max(least, length * needed[topic])
    )


def topics_in(document: Document, span: Span, hits: Sequence[Hit] | None = None) -> tuple[str, ...]:
    """Topics that the words of one statement or engagement speak of, in the order of the closed list.

    `hits`: what `topic_hits` gives for the document, where many spans are asked for.
    """
    hits = list(topic_hits(document)) if hits is None else hits
    low = bisect_left(hits, span[0] - LONGEST_PHRASE, key=lambda hit: document.tokens[hit.first].start)
    high = bisect_left(hits, span[1], key=lambda hit: document.tokens[hit.first].start)
    found = _by_topic(hit for hit in hits[low:high] if document.tokens[hit.last - 1].end > span[0])
    return tuple(
        topic for topic in TOPICS if topic in found and _points([h.weight for h in found[topic]]) >= LEAST_IN_SPAN
    )


def who_met(engagements: Sequence[Engagement]) -> str:
    """'two' where the report's main engagements are of two states, 'several' where a body or more take part; else ''."""
    people = (p for e in engagements if e.salience == "main" for p in e.participants)
    parties = {p.party for p in people if p.party is not None}
    if any(party.startswith("IGO:") for party in parties) or len(parties) > 2:
        return "several"
    return "two" if len(parties) == 2 and not any(":" in party for party in parties) else ""


@cache
def thresholds(met: str = "") -> dict[str, float]:
    """Points that each topic needs, where the main engagements are of `met`: 'two', 'several' or ''."""
    rows = {row["topic"]: row for row in load_table("world", "topic_thresholds")}
    times = {topic: float((row[met] if met else "") or 1) for topic, row in rows.items()}
    return {topic: float(rows[topic]["points"]) * times[topic] if topic in rows else 1.0 for topic in TOPICS}


def topic_hits(document: Document, people: Iterable[tuple[int, int]] = ()) -> Iterator[Hit]:
    """Phrases of topics in the order of the text; of those that overlap the longest, then the first.

    `people`: tokens of the names of persons, which hold no topic: 'Rice'.
    """
    names = _name_tokens(document)
    named = {at for first, last in people for at in range(first, last)}
    phrases = document.within("topics", 0, len(document.tokens))
    phrases.sort(key=lambda m: (m.first - m.last, m.first))
    taken: dict[int, tuple[int, int]] = {}
    kept: list[Match] = []
    for match in phrases:
        place = (match.first, match.last)
        if all(taken.get(i, place) == place for i in range(*place)):
            taken.update((i, place) for i in range(*place))
            kept.append(match)
    kept.sort(key=lambda m: (m.first, m.row["topic"], -float(m.row["weight"])))
    seen: set[tuple[int, str]] = set()
    for match in kept:
        topic = match.row["topic"]
        if topic == NO_TOPIC or (match.first, topic) in seen or match.first in named:
            continue
        if not _in_name(match, names) and not inside_name(document, match.first, match.last):
            seen.add((match.first, topic))
            yield Hit(match.first, match.last, topic, float(match.row["weight"]))


def _in_name(match: Match, names: dict[int, tuple[int, int]]) -> bool:
    """Whether the phrase is only part of the name of an office or body: 'energy' in 'Minister of Energy'."""
    name = names.get(match.first)
    return name is not None and match.last <= name[1] and (name != (match.first, match.last))


def _name_tokens(document: Document) -> dict[int, tuple[int, int]]:
    """Tokens within names of offices and bodies, with the first and last token of the longest such name."""
    out: dict[int, tuple[int, int]] = {}
    parties = document.within("parties", 0, len(document.tokens))
    bodies = [match for match in parties if match.row["kind"] in OFFICIAL]
    for match in sorted(document.within("offices", 0, len(document.tokens)) + bodies, key=lambda m: m.first):
        for i in range(match.first, match.last):
            if i not in out or match.last - match.first > out[i][1] - out[i][0]:
                out[i] = (match.first, match.last)
    return out


def _hits_by_sentence(document: Document, hits: Iterable[Hit]) -> Iterator[tuple[Sentence, list[Hit]]]:
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        by_sentence.setdefault(document.tokens[hit.first].sentence, []).append(hit)
    for index, own in by_sentence.items():
        sentence = document.sentences[index]
        if sentence.kind != "furniture" and not any(
            a <= sentence.start and sentence.end <= b for a, b in document.furniture
        ):
            yield sentence, own


def _by_topic(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    out: dict[str, list[Hit]] = {}
    for hit in hits:
        out.setdefault(hit.topic, []).append(hit)
    return out


def _points(weights: Iterable[float]) -> float:
    """Points of one topic's phrases in one sentence: the best in full, the rest in part."""
    best, *rest = sorted(weights, reverse=True)
    return best + MORE_IN_SENTENCE * sum(rest)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The same places as spans that do not overlap, in order."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _touches(sentence: Sentence, focus: Sequence[Span]) -> bool:
    """Does one of the spans, which are in order and apart, reach into the sentence?"""
    at = bisect_left(focus, sentence.end, key=lambda span: span[0]) - 1
    return at >= 0 and focus[at][1] > sentence.start


def _factor(document: Document, sentence: Sentence, focus: Sequence[Span]) -> float:
    """How much a sentence counts."""
    kinds = {match.row["kind"] for match in document.within("agenda", sentence.first, sentence.last)}
    return (
        (AGENDA if "agenda" in kinds else 1.0)
        * (FOCUS if _touches(sentence, focus) else 1.0)
        * (BACKGROUND if "background" in kinds else 1.0)
    )
