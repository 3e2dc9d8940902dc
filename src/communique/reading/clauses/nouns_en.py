"""English words that are a noun or a verb by their place: 'the visit', 'to visit', 'after meeting X', 'held in Rabat talks'."""

from communique.reading.places import place_before_trip
from communique.reading.text import Sight, is_verbal_noun, party_ending

OFFICE = 3  # tokens of an office right before a verb: 'the deputy prime minister [meets]'


def is_noun(sight: Sight, first: int, last: int) -> bool:
    """Is an English trigger word a noun where it stands? 'the meeting', 'his visit', 'on a call'; not 'to visit'."""
    token = sight.tokens[last - 1]
    head = sight.tokens[first]
    before = first - 1
    lower = head.lower
    if lower.endswith("ed") or lower in ("met", "spoke", "spoken", "wrote", "held", "went", "came", "flew", "left"):
        return False
    if sight.is_possessive(before) or sight.word(before, "det") or lower in ("arrival", "departure"):
        return True
    if head.is_title and sight.is_possessive(before - 1) and sight.tokens[before].is_title:
        return True  # 'Lund's Trilateral Meeting'
    if lower == "meeting" and sight.lower(before) == "to" and sight.lower(before - 1) == "forward":
        return False  # 'looked forward to meeting in Lima'
    if lower.endswith("ing"):
        return is_verbal_noun(sight, first, last)
    previous = sight.lower(before)
    if previous in ("he", "she", "they", "we", "i"):
        return False  # 'when he [meets] Lund'
    if previous in ("also", "later") and token.lower.endswith("s") and _takes_noun(sight, before - 1):
        return True  # 'held also [talks]', 'included also [meetings]'
    if previous == "longer" and sight.lower(before - 1) == "no":
        return False  # 'will no longer visit'
    if previous in ("to", "being", "are", "were") and lower in TALKS:
        return True  # 'prior to talks', 'open to talks', 'the highlight being talks with', 'planned are talks'
    if previous in (
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "shall",
        "should",
        "must",
        "not",
        "who",
        "and",
        "also",
        "then",
        "there",
        "later",
    ):
        if previous == "and":
            return token.lower.endswith("s")
        return False
    if sight.word(before, "adverb") and sight.word(before - 1, "aux"):
        return False  # 'will still visit'
    if sight.word(before, "speakers_many") and _is_base(sight, first) and sight.lower(before - 1) == "the":
        return False  # 'the pair [meet] again in May'
    if sight.word(before, "prep") or sight.key_word(before, "light") or sight.key_word(before, "cancel"):
        return True
    if _after_epithet(sight, first) or place_before_trip(sight, first) is not None:
        return True
    if lower_calendar(sight, before) and (sight.word(before - 1, "det") or sight.is_possessive(before - 1)):
        return True  # 'his March visit', 'the Monday talks'
    if before == sight.start_of(first) and _opens_phrase(sight, before) and lower not in MANY:
        return sight.lower(last) in WHOSE  # 'Two-day [visit] to Peru by'
    if sight.tokens[before].kind == "word" and before >= sight.start_of(first):
        if sight.tokens[before].is_title:
            return (
                sight.lower(last) in ("between", "of")
                or _is_held_where(sight, before)
                or (lower in TALKS and sight.word(before, "opener") and sight.tokens[before - 1].kind == "mark")
                or (token.lower.endswith("s") and lower in TALKS and sight.lower(last) not in ("to", "with"))
            )
        if lower in ACTS and previous != "official" and sight.after_office(first, OFFICE):
            return False  # 'the Peruvian president [meets] A', 'the minister [visits] Lima'; not 'official [visits]'
        if _is_base(sight, first) and previous.endswith("s") and not previous.endswith(("ss", "us")):
            return False  # 'foreign ministers [meet]', 'leaders [discuss]'; not 'his previous [visit]'
        return not previous.endswith("ly") and not sight.word(before, "aux")
    return (sight.lower(last) in WHOSE and lower not in MANY) or lower in ("talks", "negotiations", "consultations")


WHOSE = frozenset(["between", "of", "with", "to", "by", "from"])
MANY = frozenset(["meets", "visits", "calls", "talks"])


def _opens_phrase(sight: Sight, at: int) -> bool:
    """'[Two-day] visit', '[Official] visit', '[First] call': written with a capital only as it opens the sentence."""
    known = sight.word(at, "modifier") or sight.word(at, "ordinal")
    return known or sight.key_word(at, "stay") or sight.lower(at).endswith(("-day", "-hour", "-week"))


def _takes_noun(sight: Sight, at: int) -> bool:
    """'[held] also talks', '[included] later meetings': a verb in the past that governs the noun behind the adverb."""
    past = sight.lower(at).endswith("ed") or sight.word(at, "preterite") or sight.lower(at) == "held"
    return past and (sight.key_word(at, "light") or sight.key_word(at, "programme_verb"))


def lower_calendar(sight: Sight, at: int) -> bool:
    """'March', 'Monday'."""
    return sight.lower(at) in sight.calendar_words


ACTS = frozenset(["meet", "meets", "visits", "hosts", "receives", "tours"])
TALKS = frozenset(["talks", "consultations", "negotiations", "discussions"])
HELD_REACH = 7  # tokens of place and time between 'held' and 'talks'


def _is_held_where(sight: Sight, at: int) -> bool:
    """'held [on Friday in Rabat] talks': only a place and a time between the verb and its noun."""
    for step in range(at, max(sight.start_of(at), at - HELD_REACH) - 1, -1):
        token = sight.tokens[step]
        if sight.key_word(step, "light"):
            return step < at
        if not (token.is_title or token.kind == "number" or sight.word(step, "prep") or sight.word(step, "det")):
            return False
    return False


def _after_epithet(sight: Sight, at: int) -> bool:
    """'a Latin American [tour]', 'his European [trip]': behind a determiner and the name of a part of the world.

    Not 'saw the United States [sign] a pact', which has an object."""
    match = party_ending(sight, at, "adjective", "group", "name", "none")
    if match is not None and match.row["kind"] == "name" and sight.word(at + 1, "det"):
        return False
    first = match.first if match is not None else at
    while sight.word(first - 1, "continent") or sight.word(first - 1, "area"):
        first -= 1
    return first < at and (sight.word(first - 1, "det") or sight.is_possessive(first - 1))


def _is_base(sight: Sight, at: int) -> bool:
    """'meet', 'visit', 'call', which may be a verb in the plural; not 'talks', 'meeting'."""
    token = sight.tokens[at]
    return not token.lower.endswith(("s", "ing", "ed")) and sight.key_word(at, "verblike")


def are_visitors(sight: Sight, at: int) -> bool:
    """'told visiting [senior Peruvian diplomats]', 'and visiting [Chilean officials]': who come, not where to. English."""
    first = at
    while sight.word(at, "modifier") and sight.text(at).islower():
        at += 1
    land = sight.party(at, "adjective", "demonym")
    at = land.last if land is not None else at
    told = sight.document.found(at, "groups", "offices") or sight.key_word(at, "sidenoun")
    return at > first and at < len(sight.tokens) and sight.text(at).islower() and bool(told)


EVENT_REACH = 14  # tokens after 'attended' in which the event's noun may stand


def event_follows(sight: Sight, at: int) -> bool:
    """Does a conference's noun stand in the clause after the token? Not 'met at the palace [ahead of] the forum'."""
    end = sight.document.sentences[sight.tokens[at - 1].sentence].last
    for step in range(at, min(end, at + EVENT_REACH)):
        beside = f"{sight.lower(step)} {sight.lower(step + 1)}" in sight.language.words("facing")
        if sight.text(step) in ",;:" or beside or sight.word(step, "margins"):
            return False
        if any(match.row["type"] == "event" for match in sight.document.found(step, "triggers")):
            return True
    return False


def is_call_on(sight: Sight, at: int) -> bool:
    """'A call [on] the Speaker has been cancelled': somebody is called on in person; not 'a call on Monday', 'a call on Syria'."""
    if sight.lower(at) not in ("on", "upon") or sight.lower(at + 1) in sight.calendar_words:
        return False
    first = at + 1 + sight.word(at + 1, "det")
    return any(m.row["kind"] == "title" or m.row["office"] for m in sight.document.found(first, "offices"))


def is_adjective(sight: Sight, at: int) -> bool:
    """'[Ministerial] responsibility rests with': said of a noun, no gathering. English."""
    if sight.lower(at) not in ("ministerial", "trilateral", "quadrilateral") or not sight.text(at + 1).islower():
        return False
    token = sight.tokens[at + 1]
    other = any(sight.word(at + 1, kind) for kind in ("prep", "conj", "aux", "adverb", "det", "told", "relative"))
    verb = token.lower.endswith(("ed", "s")) and token.keys[:1] != (token.lower,)
    return token.kind == "word" and not other and not verb and not sight.document.found(at + 1, "triggers")
