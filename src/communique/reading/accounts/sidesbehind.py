"""Whose side people are of, told right behind their names: 'chaired by A on the Omani side and B on the Saudi side'. English."""

from communique.languages import Match
from communique.reading.text import Mention, Scene


def side_behind(scene: Scene, at: int) -> tuple[str, tuple[int, int] | None] | None:
    """'chaired by A [on the Omani side] and B [on the Saudi side]': the side told right behind somebody's name. English."""
    one = scene.mention_at(at) if scene.language.code == "en" else None
    if one is None or one.kind != "person" or not one.name:
        return None
    while (another := _told_with(scene, one)) is not None:
        one = another  # 'attended by [A] and B from the Omani side'
    tokens = scene.document.tokens
    if one.last + 1 >= len(tokens):
        return None
    link = one.last + (tokens[one.last].text == ",")
    side = scene.mention_at(link + 2) if tokens[link].lower in ("on", "from", "for") else None
    if side is None or side.kind != "side" or not side.party or side.first > link + 2:
        return None
    words = tokens[side.first : side.last + 1]
    return (side.party, side.party_at) if any(set(t.keys) & scene.language.words("sideword") for t in words) else None


def _told_with(scene: Scene, one: Mention) -> Mention | None:
    """'A [and B]', 'A[, B]': the named person that stands right behind another in a list. English."""
    tokens = scene.document.tokens
    at = one.last
    while at < len(tokens) and tokens[at].lower in (",", "and"):
        at += 1
    other = scene.mention_at(at) if at > one.last else None
    return other if other is not None and other.first == at and other.kind == "person" and other.name else None


def on_behalf_of(scene: Scene, match: Match) -> tuple[str, tuple[int, int] | None] | None:
    """'A and B attended on behalf of [Norway]', 'took part on behalf of [the Norwegian government]'. English."""
    if [t.lower for t in scene.document.tokens[match.last - 3 : match.last]] != ["on", "behalf", "of"]:
        return None
    whose = scene.mention_at(match.last) or scene.mention_at(match.last + 1)
    return (whose.party, whose.party_at) if whose is not None and whose.kind == "side" and whose.party else None
