"""Accounts to events: whatever the order, with rulings that outlive a new reading."""

import random
from collections.abc import Sequence

import msgspec
from generated import make_accounts
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Engagement, Participant, Place, Reading
from communique.record import (
    Account,
    Merge,
    Ruling,
    account_keys,
    accounts_of,
    find_merges,
    find_within,
    link,
    point_at,
    settle_events,
    weigh_accounts,
)

FEW = list(make_accounts(400, parties=4, per_day=2))
PARTS = st.sampled_from(["participant", "host", "guest", "visitor", "sender", "addressee"])
PEOPLE = st.builds(
    Participant,
    name=st.sampled_from([None, "Arman Tulebayev", "А. Тулебаев", "Jana Novotna", "Новотна", "Сефа Тора"]),
    office=st.sampled_from([None, "head_of_state", "foreign_minister"]),
    party=st.sampled_from([None, "KAZ", "CZE", "FJI"]),
    part=PARTS,
)
ACCOUNTS = st.builds(
    Account,
    id=st.uuids().map(str),
    report=st.sampled_from("abcdefghij"),
    kind=st.sampled_from(["meeting", "visit", "call", "credentials"]),
    status=st.sampled_from(["held", "planned", "cancelled"]),
    salience=st.sampled_from(["main", "background"]),
    date=st.sampled_from([None, "2031-04-02", "2031-04-03~", "2031-04", "2031", "2031-04-01/2031-04-05", "2031-04-12"]),
    published=st.sampled_from([None, "2031-04-03", "2031-05-20"]),
    place=st.sampled_from([None, Place(country="KAZ"), Place(city="Prague", country="CZE")]),
    participants=st.lists(PEOPLE, max_size=3).map(tuple),
    beside=st.lists(
        st.sampled_from(
            [
                "visit|held|main|2031-04-02|KAZ|CZE=Jana Novotna",
                "call|held|main|2031-04-01||CZE=Jana Novotna|FJI=Sefa Tora",
                "call|held|main|2031-04-03||CZE=Jana Novotna|KAZ=Arman Tulebayev",
                "call|held|main|||CZE=Jana Novotna|",
            ]
        ),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=300, deadline=None)
@given(ACCOUNTS, ACCOUNTS)
def test_weighing_is_symmetrical_and_merges_meet_in_a_block(a: Account, b: Account) -> None:
    found = weigh_accounts(a, b)
    assert found == weigh_accounts(b, a)
    keys, others = account_keys(a), account_keys(b)
    assert not (found and set(keys.seeks).isdisjoint(others.stands))
    assert set(keys.seeks).isdisjoint(others.stands) == set(others.seeks).isdisjoint(keys.stands)


@settings(max_examples=1000, deadline=None)
@given(ACCOUNTS, ACCOUNTS)
def test_weights_do_not_depend_on_ids(a: Account, b: Account) -> None:
    found = weigh_accounts(a, b)
    changed = weigh_accounts(msgspec.structs.replace(a, id=b.id), msgspec.structs.replace(b, id=a.id))
    assert (found and found.weight) == (changed and changed.weight)


def test_who_hosts_in_one_and_visits_in_the_other_is_weighed_alike_in_both_orders() -> None:
    """One account makes somebody the host, the other the visitor: not one engagement, whichever id comes first."""
    away = Participant(name=None, party="FJI")
    made = [
        Account(id=f"{part}-{report}", report=report, kind="meeting", status="held", salience="main", date=None,
                participants=(away, Participant(name="Arman Tulebayev", part=part)),
                beside=("visit|held|main|2031-04-02|KAZ|CZE=Jana Novotna",))
        for report, part in (("a", "host"), ("b", "visitor"))
    ]  # fmt: skip
    first, second = made
    assert weigh_accounts(first, second) is None
    assert weigh_accounts(msgspec.structs.replace(first, id="z"), second) is None


def test_a_tie_of_two_summits_is_not_broken_by_ids() -> None:
    """A summit without a day, and another of other people but one, who also called somebody of the first."""
    tora, anna, arman, ines, juan = (
        Participant(name=name, office="head_of_state", party=party, part="participant")
        for name, party in (
            ("Sefa Tora", "FJI"),
            ("Anna Berzina", "LVA"),
            ("Arman Tulebayev", "KAZ"),
            ("Ines Prado", "PER"),
            ("Juan Salas", "URY"),
        )
    )
    call = ("call|held|main|||FJI=Sefa Tora|KAZ=Arman Tulebayev",)
    alike = {"kind": "conference", "salience": "main", "beside": call}
    undated = Account(id="1", report="a", participants=(tora, arman, ines), **alike)
    dated = Account(id="2", report="b", date="2031-04-02", participants=(tora, anna, juan), **alike)
    later = msgspec.structs.replace(undated, id="3")
    assert weigh_accounts(undated, dated) == weigh_accounts(dated, later) is None
    called = msgspec.structs.replace(undated, beside=("call|held|main|2031-04-01||FJI=Sefa Tora|KAZ=Arman Tulebayev",))
    assert weigh_accounts(called, msgspec.structs.replace(dated, beside=called.beside)) is None
    same = msgspec.structs.replace(dated, participants=(tora, arman, juan), beside=called.beside)
    assert weigh_accounts(called, same) is not None


@settings(max_examples=60, deadline=None)
@given(st.lists(ACCOUNTS, max_size=9, unique_by=lambda account: account.id), st.randoms(use_true_random=False))
def test_settling_is_the_same_in_any_order(accounts: list[Account], order: random.Random) -> None:
    merges = [m for at, a in enumerate(accounts) for b in accounts[at + 1 :] if (m := weigh_accounts(a, b))]
    want = settle_events(accounts, merges)
    order.shuffle(accounts)
    order.shuffle(merges)
    assert settle_events(accounts, merges) == want
    told = sorted(key for event in want.events for key in event.accounts)
    assert told == sorted(account.id for account in accounts)


def components(accounts: Sequence[Account], merges: Sequence[Merge]) -> list[list[Account]]:
    """Accounts in connected components, as a store settles them."""
    group = {account.id: {account.id} for account in accounts}
    for merge in merges:
        joined = group[merge.left] | group[merge.right]
        group.update(dict.fromkeys(joined, joined))
    known = {account.id: account for account in accounts}
    return [[known[key] for key in keys] for keys in {min(keys): keys for keys in group.values()}.values()]


def test_one_by_one_in_components_gives_what_all_at_once_gives() -> None:
    want = link(FEW).events
    for seed in range(3):
        order = random.Random(seed)
        accounts = order.sample(FEW, len(FEW))
        blocks: dict[str, list[Account]] = {}
        merges: list[Merge] = []
        for account in accounts:  # as reports come in, each looks into the blocks as they are then
            keys = account_keys(account)
            others = {other.id: other for key in keys.seeks for other in blocks.get(key, ())}
            merges += [m for other in others.values() if (m := weigh_accounts(account, other))]
            for key in keys.stands:
                blocks.setdefault(key, []).append(account)
        assert sorted(merges, key=lambda m: (m.left, m.right)) == find_merges(FEW)
        events = [event for part in components(accounts, merges) for event in settle_events(part, merges).events]
        assert tuple(sorted(events, key=lambda event: event.id)) == want


def reading(
    names: tuple[str, str],
    *,
    kind: str = "meeting",
    date: str = "2031-04-02",
    city: str | None = None,
    part: str = "participant",
) -> Reading:
    people = (Participant(name=names[0], party="KAZ", part=part), Participant(name=names[1], party="CZE"))
    place = Place(city=city, country="CZE")
    people = people[:1] if kind == "visit" else people
    return Reading(id="r", engagements=(Engagement(id="e1", kind=kind, date=date, place=place, participants=people),))


NAMES = ("Arman Tulebayev", "Jana Novotna")


def account(report: str, given: Reading) -> Account:
    return accounts_of(given, report)[0]


def test_a_ruling_outlives_a_new_reading_and_the_later_holds() -> None:
    a, b = account("a", reading(NAMES)), account("b", reading(NAMES))
    assert len(link([a, b]).events) == 1
    apart = Ruling(id="1", verb="different", left=point_at(a), right=point_at(b), when="2031-05-01", who="A. Reader")
    assert len(link([a, b], [apart]).events) == 2
    again = account("a", reading(("Арман Тулебаев", "Jana Novotna"), date="2031-04-03"))  # read anew, otherwise
    assert again.id != a.id and len(link([again, b], [apart]).events) == 2
    back = Ruling(id="2", verb="same", left=point_at(a), right=point_at(b), when="2031-05-02", why="one dinner")
    (event,) = link([again, b], [back, apart]).events
    assert event.rulings == ("1", "2") and any("one dinner" in r for m in event.merges for r in m.reasons)


def test_a_ruling_joins_what_contradicts_and_sets_fields() -> None:
    a, b = account("a", reading(NAMES, city="Prague")), account("b", reading(NAMES, city="Brno", date="2031-04-02~"))
    assert len(link([a, b]).events) == 2
    rulings = [
        Ruling(id="1", verb="same", left=point_at(a), right=point_at(b)),
        Ruling(id="2", verb="set", left=point_at(a), field="city", value="Olomouc"),
    ]
    (event,) = link([a, b], rulings).events
    assert event.place == Place(city="Olomouc", country="CZE")
    (shown,) = event.contradictions
    assert shown.field == "city" and {value for value, _ in shown.values} == {"Prague", "Brno"}


def test_a_ruling_whose_account_is_gone_is_told() -> None:
    a, b = account("a", reading(NAMES)), account("b", reading(NAMES))
    ruling = Ruling(id="1", verb="different", left=point_at(a), right=point_at(b))
    other = account("a", reading(("Сефа Тора", "Mere Vula"), kind="call", date="2029-01-01"))
    assert link([other, b], [ruling]).unmatched == (ruling,)


def test_near_copies_are_one_voice_and_the_most_told_is_given() -> None:
    a, b = account("a", reading(NAMES, city="Prague")), account("b", reading(NAMES, city="Praha"))
    c = msgspec.structs.replace(account("c", reading(NAMES, city="Praha")), voice="b")
    (event,) = link([a, b, c]).events
    assert event.voices == 2 and len(event.accounts) == 3


def test_a_visit_holds_its_meeting_and_not_the_next_months() -> None:
    visit = account("a", reading(NAMES, kind="visit", date="2031-04-01/2031-04-03", part="visitor"))
    inside, later = account("b", reading(NAMES)), account("c", reading(NAMES, date="2031-05-02"))
    events = link([visit, inside, later]).events
    held = {event.id: event for event in events}
    (within,) = find_within(events)
    assert held[within.visit].kind == "visit" and held[within.event].date == "2031-04-02"
    assert within.reasons[0] == "Arman Tulebayev takes part"
