"""How far two who annotated or ruled agree: Krippendorff's alpha of what both judged, and what only one of them found.

Alpha is 1 where they always agree and 0 where they agree as often as chance has it. It is of pairs: engagements,
participants and statements that both have; whether both have them at all is told apart, as a share, for nobody counts
the engagements that neither found. An unknown (null) is a judgement as any other.
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from communique.evaluation.figures import DRAWS, Interval, middle
from communique.evaluation.gold import Fault, Gold, GoldEngagement, GoldReport, find_gold
from communique.evaluation.pairing import (
    LEAST,
    LEAST_PERSON,
    engagement_likeness,
    pair_up,
    person_likeness,
    quote_likeness,
    same_participant,
)
from communique.model import TOPICS, Engagement, Participant, Reading, Span, Statement, TopicMark

FIELDS: Final = (
    "kind",
    "status",
    "salience",
    "date",
    "city",
    "country",
    "party",
    "office",
    "part",
    "act",
    "speakers",
    "topics",
)
FOUND: Final = ("engagements", "participants", "statements")
NONE: Final = ""


class Judged(msgspec.Struct, frozen=True):
    """One thing that both judged: in which report, of which field, with which values."""

    report: str
    field: str
    first: str
    second: str


class Alpha(msgspec.Struct, frozen=True, kw_only=True):
    """A field's agreement. same: share of equal values; alpha: None where all values are one; the interval holds 95%."""

    units: int
    same: float
    alpha: float | None
    interval: Interval | None


class Both(msgspec.Struct, frozen=True, kw_only=True):
    """What both found, and what only one of them. share: twice the former among all that either found."""

    both: int
    only_first: int
    only_second: int
    share: float | None


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far two sets agree. reports: those, or of rulings the things ruled, that are in both."""

    reports: int
    only_first: list[str]
    only_second: list[str]
    found: dict[str, Both]
    fields: dict[str, Alpha]


def agree(first: Path, second: Path) -> tuple[Agreement, list[Fault]]:
    """The agreement of two folders of annotations, or of two files of rulings (`communique rule list --format json`)."""
    if first.is_dir() and second.is_dir():
        return agree_on_reports(first, second)
    return agree_on_rulings(first, second), []


def agree_on_reports(first: Path, second: Path) -> tuple[Agreement, list[Fault]]:
    """The agreement of two folders of annotations; reports go together by their ids."""
    faults: list[Fault] = []
    sides: list[dict[str, GoldReport]] = []
    for folder in (first, second):
        found = list(find_gold([folder]))
        faults += [one for one in found if isinstance(one, Fault)]
        sides.append({one.gold.id: one for one in found if isinstance(one, GoldReport)})
    judged: list[Judged] = []
    counts = {what: [0, 0, 0] for what in FOUND}
    shared = [key for key in sides[0] if key in sides[1]]
    for key in list(shared):
        one, other = sides[0][key], sides[1][key]
        if one.text != other.text:
            faults.append(Fault(other.path, f"its text is not that of {one.path}"))
            shared.remove(key)
        else:
            judged += compare(one.gold, other.gold, one.text, counts)
    only = [sorted(a.keys() - b.keys()) for a, b in (sides, sides[::-1])]
    return Agreement(reports=len(shared), only_first=only[0], only_second=only[1],
                     found={what: both(*counts[what]) for what in FOUND}, fields=alphas(judged, FIELDS)), faults  # fmt: skip


def both(common: int, first: int, second: int) -> Both:
    """Of what `first` and `second` found, `common` is the same."""
    total = first + second
    return Both(
        both=common, only_first=first - common, only_second=second - common, share=2 * common / total if total else None
    )


def compare(one: Gold, other: Gold, text: str, counts: dict[str, list[int]]) -> list[Judged]:
    """What two annotations of one report judge both; what either found is added to `counts`: common, first, second."""
    read = as_reading(other, text)
    judged: list[Judged] = []

    def judge(field: str, a: Any, b: Any) -> None:
        judged.append(Judged(one.id, field, str(a or NONE), str(b or NONE)))

    def count(what: str, *sizes: int) -> None:
        counts[what] = [a + b for a, b in zip(counts[what], sizes, strict=True)]

    alike = engagement_likeness(text)

    def whatever_the_kind(a: GoldEngagement, b: Engagement) -> float:
        return alike(a, msgspec.structs.replace(b, kind=a.kind)) + 0.04 * (a.kind == b.kind)

    pairs = pair_up(one.engagements, read.engagements, whatever_the_kind, LEAST)
    count("engagements", len(pairs), len(one.engagements), len(read.engagements))
    for g, r in pairs:
        for field in ("kind", "status", "salience", "date"):
            judge(field, getattr(g, field), getattr(r, field))
        for field in ("city", "country"):
            judge(field, g.place and getattr(g.place, field), r.place and getattr(r.place, field))
        people = pair_up(g.participants, r.participants, person_likeness, LEAST_PERSON)
        count("participants", sum(same_participant(a, b) for a, b in people), len(g.participants), len(r.participants))
        for a, b in people:
            judge("party", a.party, b.party)
            if a.name and b.name:  # an unnamed side has no office to judge
                judge("office", a.office, b.office)
                judge("part", a.part, b.part)
    said = pair_up(one.statements, read.statements, quote_likeness(text), LEAST)
    count("statements", len(said), len(one.statements), len(read.statements))
    for s, t in said:
        judge("act", s.act, t.act)
        judge("speakers", "; ".join(sorted(s.speakers)), "; ".join(sorted(t.speakers)))
    if one.engagements or other.engagements:
        marked = {mark.topic for mark in read.topics}
        for topic in TOPICS:
            judge("topics", topic in one.topics and "yes", topic in marked and "yes")
    return judged


def as_reading(gold: Gold, text: str) -> Reading:
    """An annotation in the shape of a reading, its words as spans."""

    def spans(words: str) -> tuple[Span, ...]:
        start = text.find(words)
        return ((start, start + len(words)),) if words and start >= 0 else ()

    return Reading(
        id=gold.id,
        engagements=tuple(
            Engagement(id=str(n), kind=e.kind, status=e.status, salience=e.salience, date=e.date, place=e.place,
                       evidence=spans(e.evidence),
                       participants=tuple(Participant(name=p.name, office=p.office, party=p.party, part=p.part)
                                          for p in e.participants))
            for n, e in enumerate(gold.engagements)
        ),
        statements=tuple(Statement(speakers=tuple(s.speakers), act=s.act, evidence=spans(s.quote)) for s in gold.statements),
        topics=tuple(TopicMark(topic=topic) for topic in gold.topics),
    )  # fmt: skip


def agree_on_rulings(first: Path, second: Path) -> Agreement:
    """The agreement of two files of rulings, on what both ruled: whether two accounts or names are one, and set fields."""
    sides = [ruled(msgspec.json.decode(path.read_bytes(), type=list[dict[str, Any]])) for path in (first, second)]
    shared = [key for key in sides[0] if key in sides[1]]
    judged = [Judged(" ".join(key[1:]), key[0], sides[0][key], sides[1][key]) for key in shared]
    only = [sorted(" ".join(key) for key in a.keys() - b.keys()) for a, b in (sides, sides[::-1])]
    fields = sorted({one.field for one in judged})
    return Agreement(
        reports=len(shared), only_first=only[0], only_second=only[1], found={}, fields=alphas(judged, fields)
    )


def ruled(rows: Sequence[dict[str, Any]]) -> dict[tuple[str, ...], str]:
    """What the rulings that hold say, the last one of each thing: ('same', one, other) → same or different."""
    found: dict[tuple[str, ...], str] = {}
    for row in rows:
        if row.get("undone"):
            continue
        ruling = row["ruling"]
        named = [name_of(side) for side in (ruling.get("left"), ruling.get("right")) if side]
        if len(named) == 2:
            found[("same", *sorted(named))] = str(row["verb"])
        elif named:
            found[(str(ruling.get("field") or "name"), named[0])] = str(ruling.get("value") or NONE)
    return found


def name_of(side: Any) -> str:
    """The account, or the form of a name with its party, that a ruling names."""
    return str(side["account"]) if isinstance(side, dict) else "/".join(str(part) for part in side if part)


def alphas(judged: Sequence[Judged], fields: Sequence[str]) -> dict[str, Alpha]:
    """The agreement on each field that both judged anything of."""
    by_field: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_field[one.field].append(one)
    return {field: alpha_of(by_field[field]) for field in fields if by_field[field]}


def alpha_of(judged: Sequence[Judged]) -> Alpha:
    """The agreement on one field, with an interval from a bootstrap over reports."""
    chance = random.Random(0)
    reports: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        reports[one.report].append(one)
    keys = list(reports)
    drawn = (alpha([one for key in chance.choices(keys, k=len(keys)) for one in reports[key]]) for _ in range(DRAWS))
    draws = [value for value in drawn if value is not None]
    return Alpha(units=len(judged), same=sum(one.first == one.second for one in judged) / len(judged), alpha=alpha(judged),
                 interval=middle(draws))  # fmt: skip


def alpha(judged: Sequence[Judged]) -> float | None:
    """Krippendorff's alpha, nominal; None where all values are one."""
    import krippendorff

    values = {value: n for n, value in enumerate(dict.fromkeys(v for one in judged for v in (one.first, one.second)))}
    if len(values) < 2:
        return None
    data = [[values[one.first] for one in judged], [values[one.second] for one in judged]]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"))
