"""Couples: 'Dr Banda' is President Banda, not First Lady Ann Banda, unless 'Mrs Banda' is said; she is of his land."""

from itertools import pairwise

from communique.reading.text import Entity, Mention, Scene, Sight


def without_spouses(sight: Sight, mention: Mention, fitting: list[Entity]) -> list[Entity]:
    """Those of the same surname who are not told only as somebody's wife, husband or child, if there is another."""
    if len(fitting) < 2 or mention.gender == "f" or _is_kin(sight, mention):
        return fitting
    others = [e for e in fitting if not any(_is_kin(sight, m) for m in e.mentions)]
    return others or fitting


def are_a_couple(sight: Sight, mention: Mention, entity: Entity) -> bool:
    """'President Banda' and 'First Lady Ann Banda': two people, if one of them is told by the family name alone."""
    if not mention.titles or 1 not in (len(mention.name_text.split()), len(entity.parts)):
        return False
    titled = [m for m in entity.mentions if any(not t.former for t in m.titles)]
    if not titled:
        return False
    return _is_kin(sight, mention) != any(_is_kin(sight, m) for m in titled)


BETWEEN = frozenset(["and", ",", "with", "his", "her", "the", "majesty", "и", "с"])


def settle_couples(scene: Scene, sight: Sight) -> None:
    """'President Lund of Norway and [First Lady Kari Lund]', 'Prime Minister Kato Ken and [Mrs. Kato Yuko]': she is of his land;
    'King Omar and [Queen Salma]': she reigns over none."""
    for one, other in pairwise(scene.mentions):
        first, second = one.entity, other.entity
        if first is None or second is None or first is second or not (one.titles and other.name and first.party):
            continue
        if one.sentence != other.sentence or not all(sight.lower(at) in BETWEEN for at in range(one.last, other.first)):
            continue
        queen = _reigns(one, "m") and _reigns(other, "f") and second.party in (None, first.party)
        shared = not other.titles and other.name_text != one.name_text and {*first.parts} & {*second.parts}
        spouse = bool(shared) and sight.key_word(other.first, "consort_style")
        if not (queen or spouse or _is_kin(sight, other)):
            continue
        if queen:
            second.office = "other"
        if not second.party_told:
            second.party, second.party_inferred = first.party, True


def _reigns(mention: Mention, gender: str) -> bool:
    """'[King] Omar', '[Queen] Salma', by their title alone."""
    row = mention.titles[0].row if len(mention.titles) == 1 else None
    return row is not None and row["office"] == "head_of_state" and row["gender"] == gender


def _is_kin(sight: Sight, mention: Mention) -> bool:
    """'[First Lady] Ann Banda', '[his wife] Ann Banda', 'первая [леди] Анна Лунд'."""
    return any(
        sight.key_word(at, "kin") or sight.key_word(at, "family") or sight.key_word(at, "consort")
        for title in mention.titles
        for at in range(title.first, title.last)
    )
