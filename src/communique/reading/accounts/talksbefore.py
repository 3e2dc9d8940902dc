"""Talks told only as what came before a signing: 'A and B signed a treaty. The ceremony followed talks in Lima'."""

from communique.reading.clauses import Hypothesis
from communique.reading.frames import MEETS, Account, of_the_same
from communique.reading.text import Scene, Sight

NEAR = 2  # sentences from the signing to the talks
BEFORE = 5  # tokens of 'after two days of' before the talks


def talks_before_signing(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Церемония прошла по завершении [переговоров]', 'It came after [talks] behind closed doors': of those who sign.

    Two persons at the least, of two parties, and no meeting told before that the words could point at.
    """
    if h.kind not in MEETS or h.trigger.type != "noun" or h.named() or not accounts or accounts[-1].kind != "signing":
        return None
    signing = accounts[-1]
    people = [r for r in signing.roles if r.entity is not None and r.entity.kind == "person" and r.entity.name]
    if len({r.entity.party for r in people if r.entity is not None}) < 2 or signing.status != h.status:
        return None
    near = any(0 <= h.sentence - sentence <= NEAR for sentence in signing.sentences)
    told = [m for m in scene.of_sentence(h.sentence) if m.kind in ("person", "group", "pronoun")]
    others = [m for m in told if m.entity is None or not signing.has(m.entity)]
    return of_the_same(h, people) if near and not others and _came_before(scene, h) else None


def _came_before(scene: Scene, h: Hypothesis) -> bool:
    """'[по итогам] переговоров', '[предшествовали] переговоры', '[после] часовой беседы', '[followed] two hours of talks', '[preceded by] talks'."""
    sight = Sight(scene.document, scene.language)
    start = max(sight.start_of(h.trigger.first), h.trigger.first - BEFORE)
    if sight.is_russian:
        preceded = any(sight.key_word(at, "came_after") for at in range(start, h.trigger.first))
        behind = any(sight.word(at, "in_the_end") or sight.lower(at) == "после" for at in range(start, h.trigger.first))
        return preceded or behind
    return any(sight.word(at, "came_after") for at in range(start, h.trigger.first))
