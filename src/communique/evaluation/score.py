"""One reading against its gold: what is right, what is wrong, what was missed, and the words of each difference.

Counted end to end: what was not found counts against all that hangs on it, save on engagements that a report only
recalls. An unmatched reading counts as wrong among `background` if it is marked so, else among `engagements`.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from communique.evaluation.counts import Count, Counts
from communique.evaluation.gold import GoldEngagement, GoldParticipant, GoldReport
from communique.evaluation.names import same_date, same_name, same_place
from communique.evaluation.pairing import (
    LEAST,
    LEAST_PERSON,
    engagement_likeness,
    merged,
    pair_up,
    person_likeness,
    quote_likeness,
    same_participant,
    same_speakers,
)
from communique.model import Engagement, Participant, Reading, Span

PairedEngagement: TypeAlias = tuple[GoldEngagement, Engagement]
PairedPerson: TypeAlias = tuple[GoldParticipant, Participant]
SHOWN = 160  # characters of the words of a difference


class Difference(msgspec.Struct, frozen=True):
    """Where a reading and its gold are not the same: the report's id, the kind of difference, what it is."""

    report: str
    kind: str
    what: str


class Sure(msgspec.Struct, frozen=True):
    """How sure the program was of something, and whether it was right."""

    what: str
    confidence: float
    right: bool


class Scored(msgspec.Struct, frozen=True, kw_only=True):
    """A report's counts by measure, its differences, its confidences, and the events of what was paired: (gold's, read)."""

    report: GoldReport
    counts: Counts
    differences: list[Difference]
    sure: list[Sure]
    events: list[tuple[str | None, str | None]]
    found: int
    fault: str | None = None


def fault_of(reading: Reading | None, text: str) -> str | None:
    """Why a reading can't be measured: it is not there, or its evidence is none; None where it can."""
    if reading is None:
        return "no reading"
    for kind, items in (
        ("engagements", reading.engagements),
        ("statements", reading.statements),
        ("instruments", reading.instruments),
    ):
        for item in items:
            for start, end in item.evidence:
                if not 0 <= start < end <= len(text):
                    return f"{kind}: evidence {[start, end]} is no [start, end) in a text of {len(text)} characters"
            if kind != "instruments" and not item.evidence:
                return f"{kind}: one without evidence"
    return None


def score(report: GoldReport, given: Reading | None) -> Scored:
    """Measure one reading. What can't be measured is counted as an empty one."""
    fault = fault_of(given, report.text)
    reading = given if given and not fault else Reading(id=report.gold.id)
    sheet = Sheet(report)
    if fault:
        sheet.note("invalid", fault)
    sheet.engagements(reading)
    if report.gold.engagements:
        sheet.words(reading)
    return Scored(report=report, counts=dict(sheet.counts), differences=sheet.differences, sure=sheet.sure,
                  events=[(g.event, r.event) for g, r in sheet.pairs], found=len(given.engagements) if given else 0,
                  fault=fault)  # fmt: skip


class Sheet:
    """The sheet on which one report is marked."""

    def __init__(self, report: GoldReport) -> None:
        self.gold, self.text = report.gold, report.text
        self.counts: Counts = defaultdict(Count)
        self.differences: list[Difference] = []
        self.sure: list[Sure] = []
        self.pairs: list[PairedEngagement] = []

    def note(self, kind: str, what: str) -> None:
        """Write a difference down."""
        self.differences.append(Difference(self.gold.id, kind, what))

    def quoted(self, evidence: Sequence[Span]) -> str:
        """The words of spans."""
        return " … ".join(self.text[a:b] for a, b in merged(evidence))[:SHOWN]

    def engagements(self, reading: Reading) -> None:
        """Pair the engagements and mark each."""
        self.pairs = pair_up(self.gold.engagements, reading.engagements, engagement_likeness(self.text), LEAST)
        matched = {id(read) for _, read in self.pairs}
        for read in reading.engagements:
            self.sure.append(Sure("engagement", read.confidence, id(read) in matched))
            if id(read) not in matched:
                self.counts["background" if read.salience == "background" else "engagements"].add(0, 1, 0)
                self.note("wrong engagement", f"{read.kind} {who(read.participants)} | {self.quoted(read.evidence)}")
        of = {id(gold): read for gold, read in self.pairs}
        for gold in self.gold.engagements:
            found = of.get(id(gold))
            recalled = gold.salience == "background"
            self.counts["background" if recalled else "engagements"].add(found is not None, found is not None, 1)
            if found is None:
                self.note(
                    "missed engagement", f"{gold.salience} {gold.kind} {who(gold.participants)} | {gold.evidence}"
                )
                if not recalled:
                    self.missed(gold)
            else:
                self.people(gold, found)
                self.fields(gold, found)

    def missed(self, gold: GoldEngagement) -> None:
        """All that hangs on an engagement that was not found is missed."""
        named = sum(bool(p.name) for p in gold.participants)
        self.counts["participants"].add(0, 0, len(gold.participants))
        for measure in ("names", "office", "part"):
            self.counts[measure].add(0, 0, named)
        for measure in ("dates", "status", "salience"):
            self.counts[measure].add(0, 0, 1)
        self.counts["places"].add(0, 0, gold.place is not None)

    def people(self, gold: GoldEngagement, read: Engagement) -> None:
        """Mark who takes part, and of persons the full name, the office and the part."""
        pairs = pair_up(gold.participants, read.participants, person_likeness, LEAST_PERSON)
        found = [(g, r) for g, r in pairs if same_participant(g, r)]
        right = {id(r) for _, r in found}
        self.sure += [Sure("participant", r.confidence, id(r) in right) for r in read.participants]
        self.counts["participants"].add(len(found), len(read.participants), len(gold.participants))
        named = [(g, r) for g, r in found if g.name]
        there, given = (sum(bool(p.name) for p in one.participants) for one in (gold, read))
        self.counts["names"].add(sum(same_name(g.name, r.name) for g, r in named), given, there)
        self.counts["office"].add(sum(g.office == r.office for g, r in named), given, there)
        self.counts["part"].add(sum(g.part == r.part for g, r in named), given, there)
        all_found = len(found) == max(len(gold.participants), len(read.participants))
        if not all_found or any(not same_name(g.name, r.name) or g.office != r.office for g, r in named):
            self.note("participants", f"want {who(gold.participants)} got {who(read.participants)}")

    def fields(self, gold: GoldEngagement, read: Engagement) -> None:
        """Mark day, place, status and salience. No place in either counts for nothing."""
        for measure, want, got, right in (
            ("dates", gold.date, read.date, same_date(gold.date, read.date)),
            ("places", in_words(gold), in_words(read), same_place(gold.place, read.place)),
            ("status", gold.status, read.status, gold.status == read.status),
            ("salience", gold.salience, read.salience, gold.salience == read.salience),
        ):
            if measure != "places":
                self.counts[measure].add(right, 1, 1)
            elif want or got:
                self.counts[measure].add(right, bool(got), bool(want))
            if not right:
                self.note(measure, f"want {want} got {got} | {gold.evidence}")

    def words(self, reading: Reading) -> None:
        """Mark statements, topics and instruments; only of reports that have an engagement."""
        gold = self.gold
        likeness = quote_likeness(self.text)
        pairs = pair_up(gold.statements, reading.statements, likeness, LEAST)
        sizes = len(reading.statements), len(gold.statements)
        self.counts["statements"].add(len(pairs), *sizes)
        self.counts["attribution"].add(sum(same_speakers(g.speakers, r.speakers) for g, r in pairs), *sizes)
        self.counts["acts"].add(sum(g.act == r.act for g, r in pairs), *sizes)
        matched = {id(one) for pair in pairs for one in pair}
        self.sure += [Sure("statement", r.confidence, id(r) in matched) for r in reading.statements]
        for g, r in pairs:
            if not same_speakers(g.speakers, r.speakers):
                self.note("attribution", f"want {g.speakers} got {list(r.speakers)} | {g.quote}")
            if g.act != r.act:
                self.note("acts", f"want {g.act} got {r.act} | {g.quote}")
        for missed in gold.statements:
            if id(missed) not in matched:
                self.note("missed statement", missed.quote)
        for wrong in reading.statements:
            if id(wrong) not in matched:
                self.note("wrong statement", self.quoted(wrong.evidence))
        want, got = set(gold.topics), {mark.topic for mark in reading.topics}
        self.counts["topics"].add(len(want & got), len(got), len(want))
        if want != got:
            self.note("topics", f"missed {sorted(want - got)} wrong {sorted(got - want)}")
        named = pair_up(gold.instruments, reading.instruments, likeness, LEAST)
        right = sum(same_date(g.date, r.date) for g, r in named)
        self.counts["instruments"].add(right, len(reading.instruments), len(gold.instruments))


def who(people: Sequence[GoldParticipant] | Sequence[Participant]) -> str:
    """Who takes part, in a line."""
    return ", ".join("/".join((p.name or "–", p.party or "–", p.office or "–")) for p in people)


def in_words(one: GoldEngagement | Engagement) -> str | None:
    """A place in a line; None for none."""
    return f"{one.place.city or '–'}, {one.place.country or '–'}" if one.place else None
