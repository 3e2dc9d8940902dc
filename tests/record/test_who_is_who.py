"""One person under many forms, and never two as one."""

import random
from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.record import PersonForm, PersonRuling, combine, make_register, person_keys, settle_people, weigh_people
from communique.record.forms import form_id, script_of
from communique.record.people import SettledPeople
from communique.record.romanised import latin_name, romanised


def form(
    name: str, office: str | None, party: str | None, first: str | None = None, last: str | None = None
) -> PersonForm:
    return PersonForm(
        id=form_id(name, office, party, first),
        name=name,
        script=script_of(name),
        office=office,
        party=party,
        first=first,
        last=last or first,
    )


def settle(forms: Sequence[PersonForm], rulings: Sequence[PersonRuling] = ()) -> SettledPeople:
    pairs = combinations(combine(forms), 2)
    merges = [m for a, b in pairs if set(person_keys(a)) & set(person_keys(b)) and (m := weigh_people(a, b))]
    return settle_people(forms, merges, rulings)


def groups(forms: Sequence[PersonForm], rulings: Sequence[PersonRuling] = ()) -> list[list[str]]:
    return sorted(sorted(f"{f.name}/{f.office}" for f in p.forms) for p in settle(forms, rulings).people)


def test_one_person_in_two_scripts_and_two_offices() -> None:
    forms = [
        form("Marat Sadykov", "foreign_minister", "KGZ", "2031-02-01"),
        form("Марат Садыков", "foreign_minister", "KGZ", "2031-03-01"),
        form("Марат Садыков", "head_of_government", "KGZ", "2034-03-01"),
        form("М.Садыков", "foreign_minister", "KGZ", "2031-02-03"),
    ]
    (person,) = settle(forms).people
    assert (person.name, person.romanised) == ("Marat Sadykov", False)
    assert [held.office for held in person.offices] == ["foreign_minister", "head_of_government"]


def test_father_and_son_of_one_office_stay_two_and_share_the_surname_by_day() -> None:
    father = form("Tolgat Ermekov", "head_of_state", "KAZ", "2001-01-01", "2012-05-01")
    son = form("Daniyar Ermekov", "head_of_state", "KAZ", "2013-01-01", "2020-05-01")
    early, late = (
        form("Ermekov", "head_of_state", "KAZ", "2005-03-03"),
        form("Ермеков", "head_of_state", "KAZ", "2019-03-03"),
    )
    unclear = form("Ermekov", "head_of_state", "KAZ", "2012-09-01")
    people = settle([father, son, early, late, unclear]).people
    assert sorted(sorted((f.name, f.first) for f in p.forms) for p in people) == [
        [("Daniyar Ermekov", "2013-01-01"), ("Ермеков", "2019-03-03")],
        [("Ermekov", "2005-03-03"), ("Tolgat Ermekov", "2001-01-01")],
        [("Ermekov", "2012-09-01")],
    ]


def test_namesakes_of_two_states_and_of_two_callings_stay_apart() -> None:
    assert (
        len(groups([form("Kim Min Ho", "foreign_minister", "KOR"), form("Kim Min Ho", "foreign_minister", "PRK")])) == 2
    )
    assert len(groups([form("Lu Wen", "foreign_minister", "CHN"), form("Lu Wen", "military", "CHN")])) == 2


def test_a_surname_joins_only_by_office_and_party() -> None:
    full = form("Elena Prodan", "foreign_minister", "MDA", "2031-02-01")
    assert len(groups([full, form("Продан", "foreign_minister", "MDA", "2031-02-02")])) == 1
    assert len(groups([full, form("Prodan", "minister", "MDA", "2031-02-02")])) == 2
    assert len(groups([full, form("Prodan", "foreign_minister", "ROU", "2031-02-02")])) == 2
    assert len(groups([full, form("Prodan", "foreign_minister", None, "2031-02-02")])) == 2


def test_a_person_of_a_state_who_then_heads_an_organisation() -> None:
    forms = [
        form("Birgit Halvorsen", "head_of_government", "NOR"),
        form("Birgit Halvorsen", "head_of_organization", "IGO:OECD"),
    ]
    assert len(groups(forms)) == 1


def test_rulings_join_and_part_and_those_without_forms_are_told() -> None:
    a, b = form("Elena Prodan", "foreign_minister", "MDA"), form("Elena Prodanciuc", "foreign_minister", "MDA")
    c = form("Елена Продан", "minister", "MDA")
    assert len(groups([a, c])) == 1
    parted = PersonRuling(id="1", verb="different", left=(a.name, "MDA"), right=(c.name, "MDA"), when="2031-01-01")
    assert len(groups([a, c], [parted])) == 2
    again = PersonRuling(id="2", verb="same", left=(a.name, "MDA"), right=(c.name, "MDA"), when="2031-01-02")
    assert len(groups([a, c], [again, parted])) == 1
    assert len(groups([a, b], [PersonRuling(id="3", verb="same", left=(a.name, "MDA"), right=(b.name, "MDA"))])) == 1
    lost = PersonRuling(id="4", verb="same", left=("Nobody Known", "MDA"), right=(b.name, "MDA"))
    assert settle([a, b], [lost]).unmatched == (lost,)


@pytest.mark.parametrize(
    ("name", "latin"),
    [("Евгений Щукин", "Yevgeny Shchukin"), ("Юрий Їжак", "Yury Yizhak"), ("გიორგი ბერიძე", "Giorgi Beridze")],
)
def test_a_name_of_another_script_is_transcribed(name: str, latin: str) -> None:
    assert romanised(name) == latin


def test_order_does_not_matter() -> None:
    forms = [
        form(name, office, "KGZ", f"20{10 + n:02}-05-01")
        for n in range(6)
        for name in ("Marat Sadykov", "Марат Садыков", "М. Садыков", "Sadykov", "Murat Sadykov", "Садыков")
        for office in ("foreign_minister", "head_of_government")
    ]
    want = settle(forms)
    for seed in range(5):
        random.Random(seed).shuffle(forms)
        assert settle(forms) == want


def test_the_register_tells_holders_and_names_those_whom_reports_leave_unnamed() -> None:
    forms = [
        form("Tolgat Ermekov", "head_of_state", "KAZ", "2001-01-01", "2012-05-01"),
        form("Daniyar Ermekov", "head_of_state", "KAZ", "2012-11-01", "2020-05-01"),
        form("Elena Prodan", "foreign_minister", "MDA", "2011-02-01", "2014-01-01"),
    ]
    register = make_register(settle(forms).people)
    assert [t.name for t in register.holders("head_of_state", "KAZ")] == ["Tolgat Ermekov", "Daniyar Ermekov"]
    found = register.resolve(None, "head_of_state", "KAZ", "2020-08-01")
    assert found and found.name == "Daniyar Ermekov" and "2012-11-01" in found.reason
    assert register.resolve(None, "head_of_state", "KAZ", "2012-07-01") is None  # either of the two
    assert register.resolve(None, "head_of_state", "KAZ", "2025-07-01") is None  # long after
    assert register.resolve(None, "minister", "KAZ", "2015-07-01") is None  # a party has many
    named = register.resolve("Продан", None, None, "2012-01-01")
    assert named and named.name == "Elena Prodan"


def test_two_holders_of_one_office_at_one_time_are_shown() -> None:
    forms = [
        form("Tolgat Ermekov", "head_of_state", "KAZ", "2001-01-01", "2012-05-01"),
        form("Daniyar Sapar", "head_of_state", "KAZ", "2010-11-01", "2020-05-01"),
    ]
    assert all(t.contradicts for t in make_register(settle(forms).people).tenures)


FORMS = st.builds(
    form,
    st.sampled_from(
        ["Marat Sadykov", "Марат Садыков", "М. Садыков", "Sadykov", "Murat Sadykov", "Daniyar Ermekov", "Ермеков"]
    ),
    st.sampled_from([None, "head_of_state", "foreign_minister", "military"]),
    st.sampled_from([None, "KGZ", "KAZ", "SUN", "IGO:CIS"]),
    st.sampled_from([None, "2001-05-01", "2003-05-01", "2015-05-01"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FORMS, max_size=10), st.randoms(use_true_random=False))
def test_people_are_the_same_in_any_order_and_weighed_alike_from_both_sides(
    forms: list[PersonForm], order: random.Random
) -> None:
    want = settle(forms)
    for a, b in combinations(combine(forms), 2):
        assert weigh_people(a, b) == weigh_people(b, a)
        assert not weigh_people(a, b) or set(person_keys(a)) & set(person_keys(b))
    order.shuffle(forms)
    assert settle(forms) == want


def test_a_name_that_no_report_has_in_latin_is_spelled_as_its_people_do() -> None:
    assert latin_name("Джо Байден", "USA") == "Joe Biden"
    assert latin_name("Хасан Чаглар", "TUR") == "Hasan Chaglar"
    assert latin_name("Евгений Щукин", "RUS") == "Yevgeny Shchukin"
