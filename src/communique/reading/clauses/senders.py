"""English: verbs of sending, which tell of a visit only where somebody is sent: '[sent] its foreign minister to Lima'."""

from communique.languages import Match
from communique.reading.text import Mention, Scene, Sight

SENT = 6  # tokens of 'its most experienced special' before 'envoy'
ENVOYS = frozenset(
    ["special_envoy", "foreign_minister", "deputy_foreign_minister", "minister", "deputy_minister", "adviser", "ministry_official",
     "organization_official", "deputy_head_of_government"]
)  # fmt: skip
RIGHT_BEFORE = 2  # tokens of 'was' between the one sent and the verb


def sends_somebody(scene: Scene, sight: Sight, match: Match, sentence: int) -> bool:
    """'[sent] its envoy', 'Minister Lund was [sent]'; not 'letters were [sent] to Lund', '[sent] aid', '[sent] a senator to Washington'."""
    people = [m for m in scene.of_sentence(sentence) if m.kind == "person" or m.group == "delegation"]
    if sight.is_russian:
        return any(_is_awaited(sight, m, match) for m in people)
    if sight.word(match.first - 1, "passive") and not sight.lower(match.first).endswith("ing"):
        return any(0 < match.first - m.last <= RIGHT_BEFORE and _is_known(sight, m) for m in people)
    whom = next((m for m in people if 0 <= m.first - match.last <= SENT), None)
    led = whom is not None and any(sight.word(at, "prep") for at in range(match.last, whom.first))
    return whom is not None and not led and _is_known(sight, whom)


def _is_awaited(sight: Sight, mention: Mention, match: Match) -> bool:
    """'[Лунда] ждут в Лиме', 'в Лиме в мае ожидают [министра] Лунда': right beside a present; not 'ждут решения Лунда'. Russian."""
    impersonal = any(f.tense == "pres" and f.number == "plur" for f in sight.forms(match.first)[:1])
    if not impersonal or sight.word(mention.first - 1, "prep"):
        return False
    for at in range(match.last, match.last + SENT):  # '[Лунда] ждут трудные переговоры'
        if at < len(sight.tokens) and any(f.pos == "NOUN" and f.case == "nomn" for f in sight.forms(at)[:1]):
            return False
    beside = mention.first == match.last or mention.last == match.first
    return beside and "accs" in mention.cases and "nomn" not in mention.cases


def _is_known(sight: Sight, mention: Mention) -> bool:
    """With a name, 'its foreign minister', 'a special envoy', or a delegation; not 'a senator', 'a new ambassador'."""
    owned = sight.word(mention.first, "possessive") or sight.word(mention.first - 1, "possessive")
    # a headline's 'sends envoy to' has no article
    one = sight.lower(mention.first) in ("a", "an") or not sight.word(mention.first, "det")
    an_envoy = one and not sight.is_russian and any(t.office in ENVOYS for t in mention.titles)
    return mention.name is not None or mention.group == "delegation" or owned or an_envoy
