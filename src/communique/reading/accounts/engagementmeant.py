"""Which engagement words of attending speak of: one that their sentence names, the one told before, a side's part in it."""

from communique.languages import Match, Token
from communique.reading.accounts.delegations import side_before
from communique.reading.text import Scene

NEAR = 8  # tokens between the words and those whom they add


def names_a_meeting(scene: Scene, match: Match) -> bool:
    """Does the sentence name a meeting, a talk, a reception (no summit, whose visitors are another thing)?"""
    sentence = scene.document.sentences[scene.document.tokens[match.first].sentence]
    tokens = scene.document.tokens[sentence.first : sentence.last]
    words = [set(t.keys) for before, t in zip([None, *tokens], tokens, strict=False) if not _by_video(before, t)]
    events, meetings = (scene.language.words(kind) for kind in ("public_event", "gathering"))
    return any(keys & meetings for keys in words) and not any(keys & events for keys in words)


def _by_video(before: Token | None, token: Token) -> bool:
    """'(via video) [conference]': a manner of talking, no summit."""
    return before is not None and before.lower in ("video", "tele") and token.lower.startswith("conferenc")


def leads_side(scene: Scene, match: Match) -> bool:
    """'The [delegation] of Ghana was led by', 'X led the Ghanaian [delegation]': a side stands beside the words of leading."""
    return match.row["kind"] in ("led", "signed") and side_before(scene, match.first, match) is not None


def points_back(scene: Scene, match: Match) -> bool:
    """'В нем [приняли участие] X и Y', 'В мероприятии участвовали', 'The event was [attended by] X and Y'.

    In the engagement told before, a session too.
    """
    tokens = scene.document.tokens
    at = match.first - 1
    while at > 0 and tokens[at].lower in ("также", "тоже"):
        at -= 1  # 'В ней [также] принимают участие'
    events = scene.language.words("the_event")
    if scene.language.code == "en":
        first = scene.document.sentences[tokens[match.first].sentence].first
        opens = tokens[first].lower == "it" or (tokens[first].lower == "the" and tokens[first + 1].lower in events)
        chaired = match.row["kind"] == "led" and any(t.lower in events for t in tokens[match.last : match.last + 2])
        return (opens and 0 < match.first - first < NEAR) or chaired  # 'A and B [chaired] the event'
    if match.row["kind"] == "led":  # 'Чад [на саммите] будет представлять X', '[Стороны] представляют A и B'
        if (before := scene.mention_at(at)) is not None and before.kind == "group" and before.group == "sides":
            return True
        near = range(max(1, at - NEAR), match.first)
        gatherings = scene.language.words("gathering") | scene.language.words("public_event")
        return any(tokens[i - 1].lower == "на" and gatherings & {*tokens[i].keys} for i in near)
    if any(t.lower in IN_IT for t in tokens[match.first : match.last]):
        return True  # 'Участие [в ней] приняли'
    first = scene.document.sentences[tokens[match.first].sentence].first
    if tokens[first].lower == "на" and tokens[first + 1].lower in IN_IT and match.first - first < NEAR:
        return True  # '[На ней] помимо президентов присутствовали'
    if at <= 0 or tokens[at - 1].lower not in ("в", "во"):
        return False
    return tokens[at].lower in IN_IT or bool(events & {*tokens[at].keys})


IN_IT = frozenset(["нем", "нём", "ней", "них", "котором", "которой", "которых"])
