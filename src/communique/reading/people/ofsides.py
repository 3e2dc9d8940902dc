"""Russian: people told behind 'с норвежской стороны' are Norway's, where nothing else tells whose they are."""

from typing import NamedTuple

from communique.reading.people.people import settle_person
from communique.reading.text import DASHES, Mention, Scene

FROM = frozenset(["с", "со", "от"])


class _Side(NamedTuple):
    """'с норвежской стороны': whose, where it stands and where it ends."""

    party: str
    at: tuple[int, int]
    last: int


def people_of_sides(scene: Scene) -> None:
    """'[С норвежской стороны] участвовали министр A и посол B, а [с перуанской] – министр C': A and B of Norway, C of Peru."""
    if scene.language.code != "ru":
        return
    before: list[_Side] = []
    for index, sentence in enumerate(scene.document.sentences):
        sides = _sides(scene, sentence.first, sentence.last, bool(before))
        for number, side in enumerate(sides):
            end = sides[number + 1].at[0] if number + 1 < len(sides) else sentence.last
            for mention in scene.of_sentence(index):
                if side.last <= mention.first < end and _is_without_party(mention):
                    _give(scene, mention, side)
        before = sides


def _sides(scene: Scene, first: int, last: int, told: bool) -> list[_Side]:
    """The sides of a sentence; 'с перуанской –' alone only behind another (`told`: the sentence before has one)."""
    tokens, found = scene.document.tokens, list[_Side]()
    for at in range(first, last - 2):
        if tokens[at].lower not in FROM:
            continue
        land = next((m for m in scene.document.found(at + 1, "parties") if m.row["kind"] == "adjective"), None)
        if land is None:
            found += _of_name(scene, at, last)
            continue
        if land.last >= last:
            continue
        named = "сторона" in tokens[land.last].keys
        if named or ((found or told) and tokens[land.last].text in DASHES):
            found.append(_Side(land.row["party"], (land.first, land.last), land.last + named))
    return found


def _of_name(scene: Scene, at: int, last: int) -> list[_Side]:
    """'[от Перу] участвовал A, [от Ганы был] B, а [со стороны Чада –] C': a clause that begins with the land for which its people
    speak; nothing for 'далеко от Перу'."""
    tokens = scene.document.tokens
    of_side = tokens[at].lower == "со" and tokens[at + 1].lower == "стороны"
    opens = at == 0 or tokens[at - 1].text in (",", ";", ".") or tokens[at - 1].lower in ("а", "и")
    opens |= at == scene.document.sentences[tokens[at].sentence].first
    if not (opens and (of_side or tokens[at].lower == "от")):
        return []
    first = at + 1 + of_side
    land = next((m for m in scene.document.found(first, "parties") if m.row["kind"] == "name"), None)
    return [] if land is None or land.last >= last else [_Side(land.row["party"], (land.first, land.last), land.last)]


def _is_without_party(mention: Mention) -> bool:
    """A person in the nominative, by name, of whom the report does not tell for whom he speaks."""
    entity = mention.entity
    if (
        mention.kind != "person"
        or not mention.name
        or entity is None
        or (mention.cases and "nomn" not in mention.cases)
    ):
        return False
    return not entity.party_told


def _give(scene: Scene, mention: Mention, side: _Side) -> None:
    """The side's party for the person."""
    if mention.entity is not None:
        mention.entity.party, mention.entity.party_at, mention.entity.party_inferred = side.party, side.at, True
        settle_person(scene, mention.entity, scene.home)
