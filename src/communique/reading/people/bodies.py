"""Bodies of a state told by a common noun: 'the government of Malawi', 'руководство Польши', 'администрация Омской области'."""

from communique.reading.people.landsmeant import land_meant
from communique.reading.text import SIDE_KINDS, Mention, Sight, token_cases
from communique.reading.titles import chamber_at, chamber_end, name_run, past_realm, region_behind


def body_of(sight: Sight, start: int, at: int, end: int, sentence: int) -> Mention | None:
    """'the people of Malawi', 'officials from the government of X', 'представители Ирана', 'руководство Польши'."""
    while sight.word(at, "realm") and not sight.is_russian:
        at += 1
    if sight.key_word(at, "land") and sight.is_possessive(at + 1):
        at += 2  # 'the country's [leadership]'
    if not sight.is_russian and _is_numbered_sitting(sight, at):
        return None
    ruling = past_regime(sight, at)
    is_ministry = not sight.is_russian and (ruling > at or sight.word(at, "ministry_word"))
    at = ruling
    chamber = chamber_at(sight, at, end)
    of_rebels = sight.is_russian and sight.key_word(at, "of_movement") and not sight.key_word(at, "sidenoun")
    if not chamber and (
        at >= end
        or not (of_rebels or sight.key_word(at, "sidenoun"))
        or (sight.tokens[at].is_title and at != start and not is_ministry)
    ):
        return None
    step = chamber or at + 1
    if not sight.is_russian:
        step = past_realm(sight, step, end) if is_ministry else step
        if sight.lower(step) not in ("of", "from") and not sight.is_possessive(at - 1):
            return None
        step += not sight.is_possessive(at - 1)
        while sight.word(step, "det") or sight.key_word(step, "sidenoun") or sight.lower(step) == "of":
            step += 1
    else:
        reach = min(end, at + 4)
        while step < reach and any(f.case == "gent" for f in sight.tokens[step].forms) and not sight.party(step):
            step += 1  # 'министерства [иностранных дел] Ирана'
        if sight.lower(step) == "при" and (seat := sight.party(step + 1, "organisation")) is not None:
            step = seat.last  # 'представители миссий [при ООН] Ирана'
    match = sight.party(step)
    stop = match.last if match is not None else at + 2
    if match is None or sight.is_possessive(at - 1):
        meant = land_meant(sight, at)
        match, stop = (meant[0], meant[1] or stop) if meant is not None else (None, stop)
    region = region_behind(sight, at + 1) if match is None and sight.is_russian else None
    if region is not None:  # 'администрация [Омской области]': of its country
        return Mention(start, region.last, "side", sentence, party=region.row["country"], party_kind="side",
                       party_at=(region.first, region.last), cases=token_cases(sight, at), rule="mention.body_of")  # fmt: skip
    chamber = chamber_end(sight, stop) if match is not None and not sight.is_russian else 0
    if match is None or (match.row["kind"] not in SIDE_KINDS and not chamber):
        return None
    if of_rebels and match.row["kind"] != "group":
        return None
    if sight.is_russian and sight.document.found(at + 1, "offices") and name_run(sight, stop, end) > stop:
        stop = at + 1  # '[Канцелярия] премьера Перу Луиса Кироги': whose office is told too
    stop = chamber or stop  # 'the foreign affairs committee of the Finnish [parliament]'
    return Mention(start, stop, "side", sentence, party=match.row["party"], party_kind="side",
                   party_at=(match.first, match.last), cases=token_cases(sight, at), rule="mention.body_of")  # fmt: skip


def _is_numbered_sitting(sight: Sight, at: int) -> bool:
    """'the Fifth [Assembly] of the African Union', 'the 5th [Congress] of': what the body does. English."""
    number = at - 1 - (sight.lower(at - 1) in ("st", "nd", "rd", "th"))
    numbered = sight.word(number, "numbered") or sight.text(number)[:1].isdigit()
    return numbered and any(m.row["type"] == "event" for m in sight.document.found(at, "triggers"))


def past_regime(sight: Sight, at: int) -> int:
    """'the [Transitional Federal] Government of Chad', 'the [interim] administration': the noun behind; `at` for other words. English."""
    noun = at
    while not sight.is_russian and sight.word(noun, "regime_word"):
        noun += 1
    governs = noun > at and sight.lower(noun) in GOVERNS and sight.lower(noun + 1) == "of"
    return noun if governs and sight.party(noun + 2 + sight.word(noun + 2, "det")) is not None else at


GOVERNS = frozenset(["government", "administration", "authorities", "authority", "leadership"])
