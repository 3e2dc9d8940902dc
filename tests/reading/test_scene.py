"""What the scene knows of mentions and people: order, nearness, bounds."""

from communique.languages import get_language
from communique.reading.text import Entity, Mention, Scene


def scene_of(firsts: list[int]) -> Scene:
    """A scene whose mentions begin at these tokens."""
    scene = Scene(get_language("en").document("Ana Lund met Omar Rahimi in Oslo."), get_language("en"))
    scene.mentions = [Mention(first, first + 1, "person", 0) for first in firsts]
    return scene


def test_mentions_before_are_the_nearest_first() -> None:
    scene = scene_of([0, 3, 3, 7])
    assert [m.first for m in scene.mentions_before(7)] == [3, 3, 0]
    assert list(scene.mentions_before(0)) == []
    assert [m.first for m in scene.mentions_before(99)] == [7, 3, 3, 0]


def test_somebody_told_of_often_is_known_by_his_introduction_and_of_late() -> None:
    often = Entity("person", mentions=[Mention(at, at + 1, "person", at) for at in range(500)])
    told = often.told()
    assert len(told) < 100
    assert told[0].first == 0
    assert told[-1].first == 499
    assert told == sorted(told, key=lambda m: m.first)


def test_of_somebody_told_of_seldom_nothing_is_left_out() -> None:
    seldom = Entity("person", mentions=[Mention(at, at + 1, "person", at) for at in range(20)])
    assert seldom.told() == seldom.mentions
