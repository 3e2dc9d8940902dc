"""Words before a mention that still belong to its phrase, so that its preposition stands before them."""

from communique.reading.text import Mention, Scene, Sight, is_land_epithet


def belongs_before(scene: Scene, sight: Sight, mention: Mention, at: int) -> bool:
    """'in [war-torn] Yemen', 'the [Gulf] state of Oman', 'of the [Peru-Chile] Council of Chambers': of a side's phrase."""
    if is_land_epithet(sight, at):
        return True
    token = sight.tokens[at]
    if sight.is_russian or mention.party_kind not in ("side", "unknown"):
        return False
    if mention.party_kind == "unknown":
        return "-" in (token.text, sight.text(at - 1), sight.text(at + 1)) and not token.text.islower()
    named = scene.mention_at(at) is not None or token.lower in sight.calendar_words
    return token.is_title and not named and not sight.word(at, "adverb")


def is_rank(sight: Sight, mention: Mention, at: int) -> bool:
    """'the [top] Iranian diplomat', 'the [late] Kari Lund', 'a [high-level] Omani delegation', 'with [senior] Omani officials'."""
    many = mention.group in ("delegation", "holders")
    if many and (sight.word(at, "rank_epithet") or sight.word(at, "of_delegation")):
        return True
    ranked = sight.word(at, "rank_epithet") or (sight.word(at, "ordinal") and sight.word(at - 1, "det"))
    told = sight.word(at, "modifier") and sight.word(at - 1, "det")
    return mention.kind == "person" and (ranked or told)


def is_capacity(sight: Sight, mention: Mention, at: int) -> bool:
    """'as President of the Council', 'in his role as the President'; not 'as the President arrived'."""
    if not mention.titles or mention.name or sight.is_russian:
        return False
    some = sight.lower(at + 1) in ("a", "an")  # 'visited Lima as [an envoy] of X'
    return some or not mention.definite or sight.word(at - 1, "capacity")


def past_aside(sight: Sight, at: int) -> int:
    """'with[, among others,] Minister X': the token before the aside that ends at token `at`; `at` if there is none."""
    if sight.text(at) != "," or (sight.lower(at - 2), sight.lower(at - 1)) != ("among", "others"):
        return at
    return at - 3 - (sight.text(at - 3) == ",")
