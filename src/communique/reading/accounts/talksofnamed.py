"""Talks whose people stand in the sentences before: 'Berg congratulated Soto on his post. … During the talks, both agreed'."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account
from communique.reading.text import OF_STATES, Entity, Mention, Scene, Sight

BACK = 6  # sentences back in which those who talk are named
NAMED_SO = frozenset(["talks", "meeting", "discussion", "discussions", "conversation", "consultations", "call"])
EPITHETS = frozenset(["bilateral", "official", "hour-long", "closed-door", "friendly", "recent", "telephone", "phone"])
OF_TALKS = OF_STATES | {
    "ambassador",
    "head_of_organization",
    "organization_official",
    "special_envoy",
    "adviser",
    "military",
}


def talks_of_named(scene: Scene, h: Hypothesis, accounts: list[Account]) -> bool:
    """'During the talks, the ministers agreed', of no talks told: of the two officials named before, where there are two only.

    They are of two parties, and nobody else of office is named on the way. English.
    """
    if (
        scene.language.code != "en"
        or h.kind not in MEETS
        or h.trigger.type != "noun"
        or h.named()
        or h.status != "held"
    ):
        return False
    if any(a.kind in MEETS for a in accounts) or not _is_definite(scene, h):
        return False
    told: list[Entity] = []
    for number in range(max(0, h.sentence - BACK), h.sentence + 1):
        for mention in scene.of_sentence(number):
            one = mention.entity
            if mention.kind == "person" and one is not None and one.name and one.office and one not in told:
                told.append(one)
    parties = {one.party for one in told}
    if not any(_is_of_them(m, told) for m in scene.of_sentence(h.sentence)):
        return False
    if len(told) != 2 or len(parties) != 2 or None in parties or not all(one.office in OF_TALKS for one in told):
        return False
    h.roles, h.generic = [Role(one, "participant", one.mentions[0]) for one in told], False
    return True


def _is_of_them(mention: Mention, told: list[Entity]) -> bool:
    """'the two sides', 'both ministers', 'the Swedish side', the name of one of them."""
    one = mention.entity
    if mention.kind in ("group", "pronoun") and one is None:
        return mention.group == "sides"
    return one is not None and (one in told or (one.kind == "side" and one.party in {e.party for e in told}))


def _is_definite(scene: Scene, h: Hypothesis) -> bool:
    """'[During the] talks, he', '[At their] meeting': no 'talks on a treaty', 'bears on the negotiations', 'those at the talks'."""
    sight = Sight(scene.document, scene.language)
    before = h.trigger.first - 1
    while sight.lower(before) in EPITHETS:
        before -= 1
    if sight.lower(before) not in ("the", "their") or sight.lower(h.trigger.last) in ("of", "on", "between", "for"):
        return False
    opener = before - 1
    opens = opener == sight.start_of(before) or sight.text(opener - 1) == ","
    return sight.lower(h.trigger.head) in NAMED_SO and opens and sight.lower(opener) in ("during", "at", "in")
