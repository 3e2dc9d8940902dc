"""One report's way through the reading: scene, frames, accounts, statements, topics, instruments, Reading."""

import msgspec

from communique import __version__
from communique.languages import get_language
from communique.model import Reading, Report, Skipped
from communique.reading.accounts import (
    add_attendance,
    add_listed,
    build_accounts,
    each_day,
    engagements_of,
    envoys_are_ambassadors,
    find_own_days,
    join_led,
    name_states,
    place_ceremonies,
    settle,
    spread_delegation,
    with_topics,
)
from communique.reading.clauses import Roles
from communique.reading.days import find_days
from communique.reading.documents import find_instruments, find_topics, topic_hits, topics_in
from communique.reading.firstlook import REASON, can_hold_engagement
from communique.reading.frames import (
    Account,
    Frames,
    accepted_visits,
    addressed,
    councils_sit,
    fill_from_speech,
    give_way,
    handed_over,
    it_takes_place,
    narrow_places,
    represented,
    their_host,
    visiting_here,
    visitors,
    visits_to_hosts,
    whose_diary,
    without_stalled,
)
from communique.reading.people import (
    find_entities,
    find_mentions,
    first_persons,
    holders_in_both_states,
    people_of_sides,
    predecessors,
    same_delegation,
    secretaries_of_state,
)
from communique.reading.statements import find_statements
from communique.reading.text import Scene
from communique.reading.titles import home_party, home_told

LEAST = 0.3  # accounts less likely than this to be right are left out


def read_report(report: Report, *, look_first: bool = False) -> Reading:
    """What the report says. Depends on the report, `look_first` and the program's version alone.

    look_first: pass over what can hold no engagement at first sight; such a reading is empty, and `skipped` tells why.
    `report.language` must be one of `languages.SUPPORTED`; raises ValueError where it is not.
    """
    if look_first and not can_hold_engagement(report.text, report.language or "en"):
        return msgspec.structs.replace(_empty(report), skipped=(Skipped(reason=REASON),))
    return read_with_accounts(report)[0]


def _empty(report: Report) -> Reading:
    """The reading of nothing."""
    return Reading(
        id=report.id,
        source=report.source,
        language=report.language,
        published=report.published,
        title=report.title,
        outlet=report.outlet,
        version=__version__,
    )


def _year(published: str | None) -> int | None:
    """'2023-11-16' → 2023."""
    year = (published or "")[:4]
    return int(year) if len(year) == 4 and year.isascii() and year.isdigit() else None


def read_with_accounts(report: Report) -> tuple[Reading, list[Account]]:
    """The reading, and for each of its engagements the account with the figures that it was weighed from."""
    language = get_language(report.language or "en")
    document = language.document(report.text)
    scene = Scene(document, language)
    days = find_days(document, report.published, report.url)
    scene.day = days.anchor
    find_mentions(scene)
    find_entities(scene, home_party(document, report) or home_told(scene), _year(days.anchor or report.published))
    secretaries_of_state(scene, report.url)
    same_delegation(scene)
    people_of_sides(scene)
    holders_in_both_states(scene)
    predecessors(scene)
    first_persons(scene)
    roles = Roles(scene)
    told = Frames(scene, roles).read() + visitors(scene, roles.sight, days.dateline_place) + addressed(scene, roles)
    told += accepted_visits(scene, roles) + councils_sit(scene, roles) + visiting_here(scene, roles.sight)
    told += it_takes_place(scene, roles.sight, told)
    hypotheses = sorted(told + handed_over(scene, roles, told), key=lambda h: h.sentence)
    hypotheses = whose_diary(scene, roles.sight, days, without_stalled(scene, roles.sight, hypotheses))
    visits_to_hosts(scene, roles.sight, hypotheses)
    narrow_places(scene, roles.sight, hypotheses)
    fill_from_speech(scene, roles, hypotheses)
    represented(scene, roles, hypotheses)
    their_host(scene, roles, hypotheses)
    give_way(scene, hypotheses)
    find_own_days(scene, hypotheses, days)
    hypotheses = each_day(scene, hypotheses, days)
    accounts = build_accounts(scene, hypotheses)
    place_ceremonies(scene, roles.sight, accounts)
    envoys_are_ambassadors(roles.sight, accounts)
    add_attendance(scene, roles, accounts, hypotheses)
    add_listed(scene, accounts, hypotheses)
    join_led(scene, accounts)
    name_states(scene, accounts)
    spread_delegation(scene, accounts)
    accounts = settle(scene, roles.sight, accounts, days)
    accounts = sorted((a for a in accounts if a.confidence >= LEAST), key=lambda a: a.hypotheses[0].span())
    engagements = engagements_of(scene, accounts)
    hits = list(topic_hits(document, [m.name for m in scene.mentions if m.kind == "person" and m.name]))
    statements = find_statements(scene, roles, engagements, lambda document, span: topics_in(document, span, hits))
    focus = [span for e in engagements for span in e.evidence] + [span for s in statements for span in s.evidence]
    topics = find_topics(document, focus, hits, engagements)
    engagements = with_topics(engagements, statements, topics, lambda span: topics_in(document, span, hits))
    reading = msgspec.structs.replace(
        _empty(report),
        engagements=engagements,
        statements=statements,
        topics=topics,
        instruments=find_instruments(scene, days, engagements),
        furniture=tuple(document.furniture),
    )
    return reading, accounts
