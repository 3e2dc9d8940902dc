"""From reports with their readings to comparisons."""

from collections.abc import Mapping, Sequence

from communique.comparison.engagement import engagement_section
from communique.comparison.grid import Column, Comparison
from communique.comparison.names import Names
from communique.comparison.naming import naming_section
from communique.comparison.numbers import numbers_section
from communique.comparison.outlets import party_of
from communique.comparison.said import said_sections, words_section
from communique.comparison.subjects import instruments_section, topics_section
from communique.comparison.texts import Text
from communique.model import Engagement, Reading, Report


def compare(read: Sequence[tuple[Report, Reading]], outlets: Mapping[str, str] | None = None) -> list[Comparison]:
    """A comparison for each group of reports that share engagements; of all reports together where none do.

    read: readings whose `event` is linked among them (`record.link_events`). outlets: names in small letters or hosts
    → party, before the shipped table. Reports that share nothing with the others have no comparison, where others do.
    """
    groups = grouped([reading for _, reading in read])
    shared = [group for group in groups if len(group) > 1]
    chosen = shared or ([list(range(len(read)))] if len(read) > 1 else [])
    return [compare_group([read[at] for at in group], outlets or {}) for group in chosen]


def grouped(readings: Sequence[Reading]) -> list[list[int]]:
    """Numbers of the readings that share events, directly or through others."""
    group_of = {at: [at] for at in range(len(readings))}
    first: dict[str, int] = {}
    for at, reading in enumerate(readings):
        for engagement in reading.engagements:
            other = first.setdefault(engagement.event or engagement.id, at)
            one, joined = group_of[other], group_of[at]
            if one is not joined:
                one += joined
                for number in joined:
                    group_of[number] = one
    return [sorted(group) for group in {id(group): group for group in group_of.values()}.values()]


def compare_group(read: Sequence[tuple[Report, Reading]], outlets: Mapping[str, str]) -> Comparison:
    """The comparison of these reports: their shared engagements first, the main ones before others, then what they say."""
    texts = [Text(report, reading) for report, reading in read]
    told: dict[str, list[Engagement | None]] = {}
    for column, text in enumerate(texts):
        for engagement in text.reading.engagements:
            accounts = told.setdefault(engagement.event or engagement.id, [None for _ in texts])
            if accounts[column] is None:
                accounts[column] = engagement
    events = [(event, accounts) for event, accounts in told.items() if sum(a is not None for a in accounts) > 1]
    events.sort(key=lambda item: -sum(a is not None and a.salience == "main" for a in item[1]))
    known = Names(texts)
    sections = [engagement_section(event, list(zip(texts, accounts, strict=True)), known) for event, accounts in events]
    sections += [
        section
        for section in (topics_section(texts), *said_sections(texts, known), instruments_section(texts), numbers_section(texts),
                        naming_section(texts), words_section(texts, known))
        if section.rows
    ]  # fmt: skip
    columns = tuple(column_of(text, outlets) for text in texts)
    return Comparison(columns=columns, sections=tuple(sections))


def column_of(text: Text, outlets: Mapping[str, str]) -> Column:
    """What a report is."""
    report, reading = text.report, text.reading
    return Column(report=reading.id, title=reading.title, outlet=reading.outlet, language=reading.language,
                  published=reading.published, party=party_of(report, outlets), url=report.url, source=report.source,
                  words=text.words)  # fmt: skip
