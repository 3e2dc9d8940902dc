"""The index of names leaves out no name that the comparison of names would take for one person's."""

from itertools import product

from communique.reading.people.parts import fits
from communique.reading.people.roster import Roster
from communique.reading.text.scene import Entity, Mention

NAMES = (
    "Marta Okello", "M. Okello", "Okello", "Okelo", "Akello", "M.", "Marta", "M.K. Okello", "M.K.", "Okell", "Kello",
    "Амир-Хосров Тавилян", "Амирхосров Тавилян", "Амирхосров", "Тавильян", "Ли", "Ли Вэй", "Ливэй", "А.Х. Тавилян",
    "Wei-Lin Tso", "Weilin", "Weiling", "W", "Wolfeschlegelsteinhausenbergerdorfvoralternwaren",
    "Wolfeschlegelsteinhausenbergerdorfvoralternwarem", "Folfeschlegelsteinhausenbergerdorfvoralternwaren",
    "Abcdefghijabcdefghijabcdefghijabcdefghij", "Abcdefghijabcdefghijabcdefghijabcdefghijk",
)  # fmt: skip


def test_the_index_finds_every_name_that_fits() -> None:
    found = 0
    for one, other in product(NAMES, NAMES):
        roster = Roster()
        entity = Entity("person", name=other, parts=tuple(other.split()))
        roster.enter(entity)
        roster.name(entity)
        if fits(one.split(), entity.parts):
            found += 1
            assert entity in roster.like(one.split()), (one, other)
    assert found > len(NAMES)


def test_unlike_names_are_not_asked() -> None:
    roster = Roster()
    for name in ("Marta Okello", "Jonas Virtala"):
        entity = Entity("person", name=name, parts=tuple(name.split()))
        roster.enter(entity)
        roster.name(entity)
    assert [e.name for e in roster.like(["Virtala"])] == ["Jonas Virtala"]


def test_distance_prefers_the_last_mention_before() -> None:
    roster, entity = Roster(), Entity("person")
    roster.enter(entity)
    for first in (40, 10, 25):
        roster.add(entity, Mention(first, first + 1, "person", 0))
    record = roster.record(entity)
    assert record.distance(Mention(30, 31, "person", 0)) == (0, 5)
    assert record.distance(Mention(3, 4, "person", 0)) == (1, 7)
    assert entity.first == 10
