"""The questions that pages and API share, asked of the record of the sample reports."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from communique.model import Instrument, Reading, Report
from communique.reading import read_report
from communique.store import (
    WHATS,
    CursorError,
    Filters,
    Record,
    RecordError,
    ReportFilters,
    Sort,
    StatementFilters,
    accounts_in_full,
    doubts,
    dump,
    facets,
    find,
    find_reports,
    find_statements,
    list_parties,
    list_people,
    list_rulings,
    network,
    page_of,
    places,
    relations,
    stored_reading,
)
from communique.store.connect import migrations
from communique.store.relations import instruments


@pytest.fixture(scope="module")
def record(samples_record: Path) -> Iterator[Record]:
    with Record(str(samples_record)) as opened:
        yield opened


@pytest.mark.parametrize("sort", get_args(Sort))
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_pages_are_the_list(record: Record, sort: Sort, size: int) -> None:
    """Page after page gives every engagement once, in the order of the whole; those without a day come last."""
    whole = find(record.database, Filters(), sort, 10_000)
    found, cursor = [], None
    while True:
        page = page_of(record.database, Filters(), sort, size, cursor)
        assert page.count == whole.count and len(page.found) <= size
        found += [one.id for one in page.found]
        if not (cursor := page.next):
            break
    assert found == [one.id for one in whole.found] and len(found) > 10
    assert any(one.first_day is None for one in whole.found)


@pytest.mark.parametrize("cursor", ["x", "bm8", "W10", "WyJkYXRlIl0", "😀", "WyJvbGRlc3QiLDEsMl0"])
def test_what_is_no_cursor(record: Record, cursor: str) -> None:
    with pytest.raises(CursorError):
        page_of(record.database, Filters(), "date", 5, cursor)


def test_facets_count_the_answer(record: Record) -> None:
    found = find(record.database, Filters(language="ru"), limit=1000).found
    told = facets(record.database, Filters(language="ru"))
    assert told.counted == len(found) and not told.capped
    assert dict(told.groups["kind"]) == {k: sum(o.kind == k for o in found) for k in {o.kind for o in found}}
    assert dict(told.groups["language"])["ru"] == len(found)
    assert all(count == find(record.database, Filters(language="ru", party=party)).count
               for party, count in told.groups["party"])  # fmt: skip


def test_a_stored_reading_is_the_reading(record: Record) -> None:
    """What the record keeps of a reading is all of it, but for the ids of events, which are the record's."""
    ids = [i for (i,) in record.database.execute("SELECT id FROM report ORDER BY id")]
    compared = 0
    for identity in ids:
        pair = stored_reading(record.database, identity)
        assert pair
        report, kept = pair
        if kept.skipped:
            continue  # passed over at first sight, which `read_report` does not
        compared += 1
        again = read_report(report)
        bare = [msgspec.structs.replace(one, engagements=tuple(msgspec.structs.replace(e, event=None) for e in one.engagements))
                for one in (kept, again)]  # fmt: skip
        assert bare[0] == bare[1]
    assert compared > 5
    assert stored_reading(record.database, "re-none") is None


def test_accounts_in_full(record: Record) -> None:
    several = find(record.database, Filters(), "accounts").found[0]
    accounts = accounts_in_full(record.database, several.id)
    assert len(accounts) == several.accounts > 1
    for one in accounts:
        assert one.account.event == several.id and one.account.evidence
        assert len(one.people) == len(one.account.participants)
    assert any(person and person.startswith("pe-") for one in accounts for person in one.people)


def test_people(record: Record) -> None:
    page = list_people(record.database, limit=5)
    assert page.count > 5 and page.next and page.found[0].accounts >= page.found[-1].accounts
    name = page.found[0].name
    assert list_people(record.database, name=name).found[0].name == name
    assert page.found[0].id in {one.id for one in list_people(record.database, name=name.split()[-1][:4]).found}
    office, party, *_ = page.found[0].offices[0]
    assert page.found[0].id in {
        one.id for one in list_people(record.database, party=party, office=office, limit=100).found
    }
    assert not list_people(record.database, name="100%").found


def test_parties_and_relations(record: Record) -> None:
    rows = list_parties(record.database)
    for row in rows:
        assert row.engagements == find(record.database, Filters(party=row.party)).count
        told = relations(record.database, row.party, today="2000-01-01")
        assert told and told.engagements == row.engagements == sum(n for _, n in told.months)
        assert sum(n for *_, n in told.kinds) == sum(n for *_, n in told.levels) == row.engagements
        for partner, count in told.partners:
            both = relations(record.database, partner, row.party)
            assert both and both.engagements == count == find(record.database, Filters(dyad=(row.party, partner))).count
    assert relations(record.database, "XYZ") is None and relations(record.database, "XYZ", "ABC") is None


def test_documents_of_parties(tmp_path: Path) -> None:
    """A party's documents are those that name it, of two parties those that name both; reports that were replaced don't count."""
    text = "A treaty."

    def told(name: str, published: str, *parties: str) -> tuple[Report, Reading]:
        treaty = Instrument(name="treaty", date="2020", parties=parties, evidence=((2, 8),), rule="x")
        report = Report(id=name, text=text + name, published=published, url=f"https://news.example/{name[0]}")
        return report, Reading(id=name, language="en", version="1", published=published, instruments=(treaty,))

    with Record(str(tmp_path / "r.db"), write=True, create=True) as made:
        made.add([told("a1", "2021-01-01", "FJI", "PER"), told("b1", "2021-01-02", "FJI")])
        of = {
            pair: instruments(made.database, *pair)[0]
            for pair in (("FJI", None), ("PER", None), ("FJI", "PER"), ("CHL", None))
        }
        assert [len(found) and found[0].count for found in of.values()] == [2, 1, 1, 0]
        made.add([told("a2", "2021-01-03", "CHL")])  # a later version of the first
        assert [one.count for one in instruments(made.database, "FJI", None)[0]] == [1]
        assert instruments(made.database, "CHL", "FJI") == ([], 0, False)


def test_a_place_is_a_country_or_a_city(record: Record) -> None:
    countries, cities = (
        [
            value
            for (value,) in record.database.execute(f"SELECT DISTINCT {column} FROM engagement WHERE {column} NOT NULL")
        ]
        for column in ("country", "city")
    )
    for place in (*countries[:5], *cities[:5]):
        told = find(record.database, Filters(place=place.lower()))
        there = record.database.execute(
            "SELECT count(*) FROM engagement WHERE country = ? OR city = ? COLLATE NOCASE", (place.upper(), place)
        ).fetchone()[0]
        assert told.count == there > 0
    assert find(record.database, Filters(place="Nowhere")).count == 0


def test_statements(record: Record) -> None:
    everything = find_statements(record.database, StatementFilters(), limit=1000)
    assert len(everything.found) == everything.count > 10
    one = next(s for s in everything.found if s.people)
    name, person = one.people[0]
    by_id = find_statements(record.database, StatementFilters(speaker=person), limit=1000).found
    assert one in by_id and all(person in dict(map(reversed, s.people)) for s in by_id)
    assert one in find_statements(record.database, StatementFilters(speaker=name), limit=1000).found
    acts = find_statements(record.database, StatementFilters(act=one.act), limit=1000).found
    assert acts == [s for s in everything.found if s.act == one.act]
    first = find_statements(record.database, StatementFilters(), limit=7)
    rest = find_statements(record.database, StatementFilters(), limit=1000, cursor=first.next)
    assert [*first.found, *rest.found] == everything.found
    pair = stored_reading(record.database, one.report)
    assert pair and pair[0].text[one.evidence[0][0] : one.evidence[0][1]].split()[0] == one.quote.split()[0]


def test_reports(record: Record) -> None:
    everything = find_reports(record.database, ReportFilters(current=False), limit=1000).found
    assert len(everything) == record.outdated("", True)
    russian = find_reports(record.database, ReportFilters(language="ru"), limit=1000).found
    assert russian == [one for one in everything if one.language == "ru"] != []
    assert find_reports(record.database, ReportFilters(words='"')).count == len(everything)
    assert not find_reports(record.database, ReportFilters(words="xylophone")).found


def test_network_and_places(record: Record) -> None:
    parties, people = network(record.database, "party", Filters()), network(record.database, "person", Filters())
    asked = network(record.database, "party", Filters(confidence=0.0))
    assert asked.edges == parties.edges != [] and people.edges
    assert {n.id for n in parties.nodes} == {end for e in parties.edges for end in (e.a, e.b)}
    for edge in parties.edges:
        assert edge.engagements == find(record.database, Filters(dyad=(edge.a, edge.b))).count
    by_months, by_sample = places(record.database, Filters()), places(record.database, Filters(confidence=0.0))
    assert by_months.spots == by_sample.spots and by_months.without == by_sample.without
    astana = next(one for one in by_months.spots if one.city == "Astana")
    assert astana.exact and astana.latitude and 50 < astana.latitude < 52


def test_doubts_and_rulings(own_record: Path) -> None:
    with Record(str(own_record), write=True) as record:
        for what in WHATS:
            doubts(record.database, what)
        pair = doubts(record.database, "merges").found[0]
        assert pair.left and pair.right and pair.left.of == pair.right.of and pair.reasons
        record.rule("same", [pair.left.id, pair.right.id], who="a", why="b")
        assert pair.left.id not in {d.left.id for d in doubts(record.database, "merges").found if d.left}
        fields = doubts(record.database, "fields", 1000).found
        sure = [d.confidence for d in fields]
        assert sure == sorted(sure) and len(fields) > 5  # type: ignore[type-var]
        days = doubts(record.database, "days", 1000).found
        assert days and all(d.engagement and (d.engagement.first_day is None or d.contradictions) for d in days)
        one = fields[0].engagement
        assert one
        record.rule("set", [one.id], "city", "Elsewhere", who="a", why="b")
        assert one.id not in {d.engagement.id for d in doubts(record.database, "fields", 1000).found if d.engagement}
        rulings = list_rulings(record.database).found
        assert {r.verb for r in rulings} == {"same", "set"} and all(r.who == "a" for r in rulings)


def test_an_older_record_is_brought_up_to_date(own_record: Path) -> None:
    """What later migrations add is counted from what an older record has."""
    with Record(str(own_record)) as record:
        before = list(dump(record.database))
    old = sqlite3.connect(own_record)
    for kind in ("TRIGGER", "INDEX", "TABLE"):
        for name in dict.fromkeys(re.findall(rf"^CREATE {kind} (\w+)", "\n".join(migrations()[2:]), re.MULTILINE)):
            old.execute(f"DROP {kind} {name}")
    for made in re.findall(r"^CREATE INDEX (.*);", "\n".join(migrations()[:2]), re.MULTILINE):
        old.execute(f"CREATE INDEX IF NOT EXISTS {made}")
    old.execute("ALTER TABLE person DROP COLUMN told_by")
    old.execute("ALTER TABLE merge DROP COLUMN apart")
    for column in ("kind", "status", "level", "topics"):
        old.execute(f"ALTER TABLE dyad DROP COLUMN {column}")
    old.execute("DELETE FROM tally WHERE what LIKE 'party%' OR what = 'place'")
    old.execute("PRAGMA user_version = 2")
    old.commit()
    old.close()
    with pytest.raises(RecordError, match="older program"):
        Record(str(own_record))
    with Record(str(own_record), write=True) as record:
        assert list(dump(record.database)) == before


def test_counting_anew_changes_nothing(own_record: Path) -> None:
    """What was kept counted while reports came, were ruled on and read anew is what counting from the beginning gives."""
    with Record(str(own_record), write=True) as record:
        pair = doubts(record.database, "merges", 1).found[0]
        assert pair.left and pair.right
        made = record.rule("different", [pair.left.id, pair.right.id], who="a", why="b")
        for undo in (False, True):
            if undo:
                record.undo(made[0])
            before = list(dump(record.database))
            record.recount()
            assert list(dump(record.database)) == before
            record.recount()
            assert list(dump(record.database)) == before
