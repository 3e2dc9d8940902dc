"""English: whose release a page is, told at its head: 'ANNA BERG' and 'MINISTER FOR FOREIGN AFFAIRS' on lines of their own."""

from typing import NamedTuple

from communique.languages import Sentence
from communique.reading.text import Entity, Mention, Scene, Sight

HEADING = 6  # lines at a page's head
BEHIND_WORD = 4  # tokens from 'statement' to 'by': 'statement to parliament by'
BY = frozenset(["by", "of", "from"])
LINE = 16  # tokens of a line that only names somebody
NAME = (2, 4)  # tokens of a name on a line of its own


class Speaker(NamedTuple):
    """Who speaks: the name, the tokens that tell it, the person where the report has one of that name."""

    name: str
    first: int
    last: int
    entity: Entity | None = None


def released_by(scene: Scene) -> Speaker | None:
    """Who is named, with an office, at the head of a page that is all in that person's own words."""
    if scene.language.code != "en":
        return None
    head = [s for s in scene.document.sentences[:HEADING] if s.last - s.first <= LINE and _is_heading(scene, s)]
    for order, line in enumerate(head):
        if line.index != order:
            return None
        beside = [n for n in head if abs(n.index - line.index) <= 1]
        if not any(_names_office(scene, n) for n in beside):
            continue
        mention = next((m for m in scene.of_sentence(line.index) if m.kind == "person" and m.name and m.entity), None)
        if mention is not None and mention.entity is not None and mention.entity.name:
            if _told_of_later(scene, mention.entity, line):
                return None
            return Speaker(mention.entity.name, line.first, line.last, mention.entity)
        if name := _name_alone(scene, line):
            return Speaker(name, line.first, line.last)
    return None


def signed_heading(scene: Scene) -> Speaker | None:
    """'Statement by [Anna Berg MP]', 'MESSAGE OF [PRESIDENT ANNA BERG]', 'Media Release [Anna Berg Minister for Trade]': whose
    words a line at a page's head says that follow."""
    if scene.language.code != "en":
        return None
    tokens = scene.document.tokens
    for line in scene.document.sentences[: HEADING + 2]:
        if line.last - line.first > 2 * LINE or tokens[line.last - 1].text in ("?", "!"):
            continue
        for mention in scene.of_sentence(line.index):
            who = mention.entity
            if mention.kind != "person" or who is None or who.kind != "person" or mention.plural:
                continue
            if _is_author(scene, line, mention):
                name = who.name or scene.document.words(mention.first, mention.last)
                return Speaker(name, mention.first, mention.last, who)
    return None


def _is_author(scene: Scene, line: Sentence, mention: Mention) -> bool:
    tokens = scene.document.tokens
    before = scene.document.sentences[line.index - 1] if line.index else None
    if mention.first == line.first:  # 'MEDIA RELEASE' was cut off before
        whole = before is not None and before.kind == "furniture" and before.paragraph == line.paragraph
        return whole and bool(mention.name and mention.titles)
    by = mention.first - 1
    if tokens[by].lower not in BY or by == line.first:
        return False
    reach = range(max(line.first, by - BEHIND_WORD), by)
    opens = next((at for at in reach if "speech_page" in tokens[at].key_kinds), None)
    return opens is not None and (opens == line.first or tokens[opens - 1].kind != "word")


def _is_heading(scene: Scene, line: Sentence) -> bool:
    """Are all its words but the small ones written with capitals?"""
    words = [t for t in scene.document.tokens[line.first : line.last] if t.kind == "word"]
    small = ("prep", "conj", "det", "pronoun")
    return all(t.text[:1].isupper() or any(kind in t.kinds for kind in small) for t in words)


def _names_office(scene: Scene, line: Sentence) -> bool:
    return any(scene.document.found(at, "offices") for at in range(line.first, line.last))


def _told_of_later(scene: Scene, entity: Entity, line: Sentence) -> bool:
    """Does the page tell of the person as of another: 'Ms Berg said'?"""
    return sum(m.first >= line.last and m.kind == "person" for m in entity.mentions) > 1


def _name_alone(scene: Scene, line: Sentence) -> str:
    """'ANNA BERG': a line of capitals that names nobody's office."""
    tokens = scene.document.tokens[line.first : line.last]
    capitals = all(t.is_caps and t.text.isalpha() for t in tokens)
    if not capitals or not NAME[0] <= len(tokens) <= NAME[1] or _names_office(scene, line):
        return ""
    return (
        " ".join(t.text.title() for t in tokens)
        if Sight(scene.document, scene.language).known_given(line.first)
        else ""
    )
