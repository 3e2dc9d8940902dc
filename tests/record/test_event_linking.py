"""Which accounts are of one engagement."""

import random

from communique.model import Engagement, Participant, Place, Reading, TopicMark
from communique.record import accounts_of, find_merges, link_events


def reading(
    id: str,
    people: list[tuple[str | None, str]],
    date: str | None,
    *,
    kind: str = "meeting",
    status: str = "held",
    country: str | None = None,
    published: str | None = None,
) -> Reading:
    """A reading with one engagement."""
    participants = tuple(Participant(name=name, party=party) for name, party in people)
    place = Place(country=country) if country else None
    engagement = Engagement(id="e1", kind=kind, status=status, date=date, place=place, participants=participants)
    return Reading(id=id, published=published, engagements=(engagement,))


def events(*readings: Reading) -> list[str | None]:
    return [e.event for r in link_events(readings) for e in r.engagements]


EN = [("Arman Tulebayev", "KAZ"), ("Jana Novotna", "CZE")]
RU = [("Яна Новотна", "CZE"), ("Арман Тулебаев", "KAZ")]


def test_one_meeting_in_two_scripts_a_day_apart() -> None:
    a, b = events(reading("a", EN, "2031-04-02"), reading("b", RU, "2031-04-03"))
    assert a and a == b


def test_a_week_later_is_another() -> None:
    a, b = events(reading("a", EN, "2031-04-02"), reading("b", RU, "2031-04-09"))
    assert a != b


def test_other_kind_country_person_or_cancelled_stay_apart() -> None:
    one = reading("a", EN, "2031-04-02", country="CZE")
    others = [
        reading("b", EN, "2031-04-02", kind="call"),
        reading("b", EN, "2031-04-03", country="KAZ"),
        reading("b", [("Arman Tulebayev", "KAZ"), ("Petr Svoboda", "CZE")], "2031-04-02"),
        reading("b", EN, "2031-04-02", status="cancelled"),
    ]
    for other in others:
        a, b = events(one, other)
        assert a != b


def test_two_who_meet_on_a_day_do_so_in_one_place_whichever_report_misplaces_it() -> None:
    pair = [reading("a", EN, "2031-04-02", country="CZE"), reading("b", RU, "2031-04-02", country="KAZ")]
    assert len(set(events(*pair))) == 1
    (merge,) = find_merges([account for r in pair for account in accounts_of(r, r.id)])
    assert "though told of two places" in merge.reasons


def test_a_side_that_was_not_read_or_stands_without_its_party_is_allowed_for() -> None:
    full = reading("a", EN, "2031-04-02")
    for people in (RU[:1], [*RU[:1], (None, "X:Castle Guard")], [("Яна Новотна", "CZE"), ("Арман Тулебаев", None)]):
        assert len(set(events(full, reading("b", people, "2031-04-02")))) == 1
    assert len(set(events(full, reading("b", RU[:1], None, published="2031-04-03")))) == 2  # nothing says which day
    other = reading("c", [("Jana Novotna", "CZE"), ("Petra Lind", "SWE")], "2031-04-02")
    assert len(set(events(full, other, reading("b", RU[:1], "2031-04-02")))) == 3  # she met two that day: which is it?


def test_a_plan_for_a_day_before_its_report_was_misread() -> None:
    plan = reading("a", EN, "2031-04-01", status="planned", published="2031-04-02")
    assert len(set(events(plan, reading("b", RU, "2031-04-08", published="2031-04-08")))) == 1


def test_plan_and_held_are_one_and_the_merge_says_so() -> None:
    pair = [reading("a", EN, "2031-04-02", status="planned"), reading("b", RU, "2031-04-02")]
    assert len(set(events(*pair))) == 1
    (merge,) = find_merges([account for r in pair for account in accounts_of(r, r.id)])
    assert merge.weight > 4 and any("planned and held" in reason for reason in merge.reasons)


def test_without_a_day_it_goes_to_the_only_one_but_to_neither_of_two() -> None:
    bare = reading("c", RU, None, country="CZE")
    first, second = (reading(id, EN, day, country="CZE") for id, day in (("a", "2031-04-02"), ("b", "2031-06-20")))
    assert len(set(events(first, bare))) == 1
    assert len(set(events(first, second, bare))) == 3


def test_a_call_without_a_day_needs_something_to_tie_it() -> None:
    bare, dated = reading("a", EN, None, kind="call"), reading("b", RU, "2031-04-02", kind="call")
    assert len(set(events(bare, dated))) == 2
    fresh = reading("a", EN, None, kind="call", published="2031-04-03")
    assert len(set(events(fresh, dated))) == 1
    later = reading("a", EN, None, kind="call", published="2031-04-12")
    assert len(set(events(later, dated))) == 2


def test_talks_of_three_are_not_those_of_two_nor_a_leaders_his_ministers() -> None:
    third = [*RU, ("Сефа Тора", "FJI")]
    assert len(set(events(reading("a", EN, "2031-04-02"), reading("b", third, "2031-04-02")))) == 2


def test_a_plan_that_was_called_off_is_one_by_its_day_only() -> None:
    plan, off = reading("a", EN, "2031-04-02", status="planned"), reading("b", RU, "2031-04-02", status="cancelled")
    assert len(set(events(plan, off))) == 1
    assert len(set(events(plan, reading("b", RU, None, status="cancelled", country="CZE")))) == 2


def test_what_lacks_a_tie_to_some_of_an_event_still_joins_it_by_others() -> None:
    placed, bare = (reading(i, EN, "2031-04-02", country=c) for i, c in (("a", "CZE"), ("b", None)))
    undated = reading("c", RU, None, country="CZE")  # tied to the first by the place, to the second by nothing
    assert len(set(events(placed, bare, undated))) == 1


def test_two_calls_without_days_are_not_one_for_the_message_that_both_reports_tell() -> None:
    people = tuple(Participant(name=name, party=party) for name, party in EN)
    call = Engagement(id="e1", kind="call", participants=people)
    congratulated = Engagement(id="e2", kind="message", participants=people)
    a, b = link_events(
        [Reading(id="a", engagements=(call, congratulated)), Reading(id="b", engagements=(call, congratulated))]
    )
    assert a.engagements[0].event != b.engagements[0].event


def test_order_does_not_matter() -> None:
    readings = [reading(f"r{n}", EN if n % 2 else RU, f"2031-04-{1 + n % 9:02}") for n in range(24)]
    want = {r.id: r.engagements[0].event for r in link_events(readings)}
    for seed in range(5):
        random.Random(seed).shuffle(readings)
        assert {r.id: r.engagements[0].event for r in link_events(readings)} == want


def test_what_reports_are_about_tells_which_of_two_events_an_undated_plan_is() -> None:
    def about(id: str, date: str | None, topics: str, status: str = "held") -> Reading:
        visitor = (Participant(name="Arman Tulebayev", office="head_of_state", party="KAZ", part="visitor"),)
        place = Place(city="Prague", country="CZE")
        told = Engagement(id="e1", kind="visit", status=status, date=date, place=place, participants=visitor)
        return Reading(id=id, engagements=(told,), topics=tuple(TopicMark(topic=topic) for topic in topics.split()))

    plan = about("plan", None, "energy health", "planned")
    first, second, which = events(
        about("a", "2031-04-02", "energy health sport"), about("b", "2033-04-02", "energy media"), plan
    )
    assert first == which != second
    first, second, which = events(about("a", "2031-04-02", "energy"), about("b", "2033-04-02", "energy"), plan)
    assert len({first, second, which}) == 3  # nothing tells


def test_a_ceremony_told_by_envoy_or_host_alone_is_one_by_a_third_account() -> None:
    def ceremony(id: str, guest: str | None, host: str | None) -> Reading:
        people = [Participant(name=guest, party="USA", part="guest")] if guest else []
        people += [Participant(name=host, party="KAZ", part="host")] if host else []
        told = Engagement(id="e1", kind="credentials", date="2031-04-02", participants=tuple(people))
        return Reading(id=id, engagements=(told,))

    envoy, host = ceremony("a", "Lynne Stacey", None), ceremony("b", None, "Arman Tulebayev")
    assert len(set(events(envoy, host))) == 2
    assert len(set(events(envoy, host, ceremony("c", "Линн Стейси", "Арман Тулебаев")))) == 1
    assert len(set(events(ceremony("a", "Mary Poe", None), host, ceremony("c", "Линн Стейси", "Арман Тулебаев")))) == 2


def test_another_message_of_the_same_two_says_nothing_of_an_undated_call() -> None:
    def told(id: str, *extra: Participant) -> Reading:
        people = tuple(Participant(name=name, party=party) for name, party in EN)
        call = Engagement(id="e1", kind="call", participants=people)
        message = Engagement(id="e2", kind="message", participants=(*people, *extra))
        return Reading(id=id, engagements=(call, message))

    found = link_events([told("a", Participant(name=None, office="head_of_state")), told("b")])
    assert found[0].engagements[0].event != found[1].engagements[0].event
