"""Which of what was read is which of the gold: one to one, by likeness."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from communique.evaluation.gold import GoldEngagement, GoldInstrument, GoldParticipant, GoldStatement
from communique.evaluation.names import like_name, same_date, same_name, same_party, same_place
from communique.model import SIDES, Engagement, Instrument, Participant, Span, Statement

Left = TypeVar("Left")
Right = TypeVar("Right")
LEAST = 0.5  # likeness under which two are not the same engagement, statement or instrument
LEAST_PERSON = 0.3
SENTENCE_END = re.compile(r"[.!?…][\"'»”)]*\s|\n")
WIDE, TIMES = 600, 4  # evidence longer than both this and so many times the quotation points at nothing


class Participation(Protocol):
    """What one who takes part has, in the gold as in a reading."""

    @property
    def name(self) -> str | None: ...
    @property
    def party(self) -> str | None: ...


def pair_up(
    left: Sequence[Left], right: Sequence[Right], weight: Callable[[Left, Right], float], least: float
) -> list[tuple[Left, Right]]:
    """Pairs, one to one, the most alike first, none under `least`; of equally like ones the earlier."""
    scored = [(weight(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)]
    taken_left, taken_right, pairs = set(), set(), []
    for value, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if value < least:
            break
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((left[i], right[j]))
    return pairs


def person_likeness(gold: Participation, read: Participation) -> float:
    """0.9 for the same name, 0.7 for a form of it, 0.1 for the same party; 0.8 for two unnamed sides of one party."""
    alike = same_party(gold.party, read.party)
    if gold.name and read.name:
        return (
            0.9 if same_name(gold.name, read.name) else 0.7 if like_name(gold.name, read.name) else 0.0
        ) + 0.1 * alike
    return (0.3 if gold.name or read.name else 0.8) * alike


def merged(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that touch as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return found


def overlap(spans: Sequence[Span], start: int, end: int) -> int:
    """Characters of the spans that lie between."""
    return sum(max(0, min(end, b) - max(start, a)) for a, b in spans)


def engagement_likeness(text: str) -> Callable[[GoldEngagement, Engagement], float]:
    """Likeness of engagements of one kind: by who takes part, at least half of them; day, place, status and words decide ties."""

    def likeness(gold: GoldEngagement, read: Engagement) -> float:
        if gold.kind != read.kind:
            return 0.0
        people = pair_up(gold.participants, read.participants, person_likeness, LEAST_PERSON)
        size = len(gold.participants) + len(read.participants)
        who = 2 * sum(person_likeness(a, b) for a, b in people) / size if size else 0.0
        if who < LEAST:
            return 0.0
        start = text.find(gold.evidence)
        there = any(a < start + len(gold.evidence) and b > start for a, b in read.evidence)
        return (who + 0.05 * same_date(gold.date, read.date) + 0.03 * same_place(gold.place, read.place)
                + 0.02 * (gold.status == read.status) + 0.03 * there)  # fmt: skip

    return likeness


def quote_likeness(text: str) -> Callable[[GoldStatement | GoldInstrument, Statement | Instrument], float]:
    """Likeness of what rests on words: the part of the gold's words that the evidence covers, at least half; 0.55 where
    half of the evidence lies in the same sentence. Speakers and act decide ties."""
    ends = [m.end() for m in SENTENCE_END.finditer(text)]

    @lru_cache
    def places(quote: str) -> list[tuple[int, int, int, int]]:
        """Each place of the words, with the sentence around it."""
        return [
            (m.start(), m.end(), max((e for e in ends if e <= m.start()), default=0),
             min((e for e in ends if e >= m.end()), default=len(text)))
            for m in re.finditer(re.escape(quote), text)
        ]  # fmt: skip

    def likeness(gold: GoldStatement | GoldInstrument, read: Statement | Instrument) -> float:
        spans = merged(read.evidence)
        length = sum(b - a for a, b in spans)
        best = 0.0
        for start, end, first, last in places(gold.quote):
            size = end - start
            if not length or length > max(WIDE, TIMES * size):
                continue
            cover = overlap(spans, start, end) / size
            if cover >= 0.5:
                best = max(best, cover - 0.001 * length / size)
            elif overlap(spans, first, last) / length >= 0.5:
                best = max(best, 0.55)
        if best and isinstance(gold, GoldStatement) and isinstance(read, Statement):
            best += 0.02 * ((gold.act == read.act) + same_speakers(gold.speakers, read.speakers))
        return best

    return likeness


def same_speakers(gold: Sequence[str], read: Sequence[str]) -> bool:
    """As many, each a form of the name of one; the sides together are nobody else."""
    if (SIDES in gold) != (SIDES in read):
        return False
    g, r = [s for s in gold if s != SIDES], [s for s in read if s != SIDES]

    def likeness(a: str, b: str) -> float:
        return 1.0 if same_name(a, b) else 0.8 if like_name(a, b) else 0.0

    return len(g) == len(r) == len(pair_up(g, r, likeness, LEAST))


def same_participant(gold: GoldParticipant, read: Participant) -> bool:
    """The party, and any form of the name; an unnamed side is no person."""
    if not same_party(gold.party, read.party):
        return False
    return like_name(gold.name, read.name) if gold.name and read.name else not gold.name and not read.name
