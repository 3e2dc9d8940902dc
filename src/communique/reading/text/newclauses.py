"""Where ', and' begins another clause instead of going on with a list: 'held talks with A, and [B] signed the accord'."""

from collections.abc import Callable

from communique.reading.text.scene import Mention
from communique.reading.text.sight import Sight
from communique.reading.text.subjects_ru import Group

PAIRED = ("between", "among")  # prepositions that ask for a second


def opens_clause(sight: Sight, group: Group, mention: Mention, between: list[str]) -> bool:
    """'with [President A], and [the two countries] signed': the second does something of its own.

    Only behind one who is an object already, and where a verb in the past or an auxiliary stands right behind."""
    if sight.is_russian:
        return _russian_clause(sight, group, mention, between)
    if between == [","]:
        return _ends_opening(sight, group) and (_acts(sight, mention.last) or sight.word(mention.last, "preterite"))
    if between != [",", "and"] or len(group.mentions) > 1 or group.marker in PAIRED:
        return False
    if not group.marker and group.governor != "verb":
        return False
    return _acts(sight, mention.last)


def _acts(sight: Sight, at: int) -> bool:
    """Does a verb in the past or an auxiliary stand at the token, adverbs aside? English."""
    while sight.word(at, "adverb") or sight.lower(at).endswith("ly"):
        at += 1
    if sight.word(at, "finite"):
        return True
    return sight.lower(at).endswith("ed") and sight.text(at).islower() and sight.lower(at + 1) != "by"


def _ends_opening(sight: Sight, group: Group) -> bool:
    """'[Before she saw] President A, B met C': is the group the object of the clause that the sentence opens with? English."""
    start = sight.start_of(group.first)
    if not sight.word(start, "clause_opener") or group.marker:
        return False
    verb = group.first - 1
    return verb > start + 1 and (sight.word(verb, "preterite") or sight.lower(verb).endswith("ed"))


def _russian_clause(sight: Sight, group: Group, mention: Mention, between: list[str]) -> bool:
    """'Как заявил Лунд, [президент Чада] посетит', 'поговорил с A, а [B] встретился с C': no list."""
    if between == [","]:
        speaks = any(f.pos == "VERB" and f.number == "sing" for f in sight.tokens[group.first - 1].forms[:1])
        told = speaks and bool(sight.document.found(group.first - 1, "sayings")) and group.first > 0
        return told and not group.marker and sight.lower(mention.last) not in ("и", ",")
    if between not in ([",", "а"], [",", "и"]) or not (group.marker or group.governor == "verb"):
        return False
    at = mention.last
    while sight.word(at, "adverb"):
        at += 1
    return is_finite(sight, at)


def clause_behind_but(sight: Sight, first: int, stop: int) -> int:
    """'выступит на форуме в Осло[, а] в полдень начнётся его встреча с A': where a clause with a verb of its own begins
    between the tokens; `stop` where none does. Not 'встреча с A, а вечером — с B'. Russian.
    """
    for at in range(first, stop - 2) if sight.is_russian else ():
        if sight.text(at) == "," and sight.lower(at + 1) in ("а", "но") and sight.lower(at + 2) != "также":
            end = next((i for i in range(at + 2, stop) if sight.text(i) in ",;—–«"), stop)
            if any(is_finite(sight, i) and sight.text(i).islower() for i in range(at + 2, end)):
                return at
    return stop


def is_second_verb(sight: Sight, verb: int, group: Group) -> bool:
    """'встретился [с A] и [провёл] переговоры с B': is the group before the verb another verb's? Not in 'с A обедал и вёл'."""
    joined = verb - 1
    while joined > group.last and sight.word(joined, "adverb"):
        joined -= 1
    before = range(sight.start_of(verb), group.first)
    return joined >= group.last and sight.lower(joined) == "и" and any(is_finite(sight, at) for at in before)


def is_governed(sight: Sight, mention: Mention) -> bool:
    """Does a preposition or a joiner stand before the Russian name?"""
    return sight.word(mention.first - 1, "prep") or sight.lower(mention.first - 1) == "и"


def is_finite(sight: Sight, at: int) -> bool:
    return at < len(sight.tokens) and any(f.pos == "VERB" for f in sight.tokens[at].forms[:1])


KIN_REACH = 4  # tokens of 'and his wife ,'


def words_between_kin(sight: Sight, words: list[str]) -> list[str]:
    """'A and [his wife,] B', 'A, [his wife] B': the joiner alone, without the kin that the second is told to be."""
    at = next((i for i, word in enumerate(words[:-1]) if word in ("his", "her")), None)
    if at is None or len(words) > KIN_REACH or words[at + 1] not in sight.language.words("family"):
        return words
    return words[:at] or [","]


OPENING, CLOSING = frozenset({"«", '"', "“", "„"}), frozenset({"»", '"', "”", "“"})


def words_between(sight: Sight, first: int, mention: Mention) -> list[str]:
    """The words from token `first` to the mention; in Russian without the quotation marks of a name: 'США и [«]Талибана[»]'."""
    last = mention.first
    if sight.is_russian and last - first > 1:
        first += sight.text(first) in CLOSING
        last -= sight.text(last - 1) in OPENING and sight.text(mention.last) in CLOSING
        last -= mention.plural and last - first > 1 and sight.counts(last - 1)  # 'A и [одиннадцать] министров'
    return [t.lower for t in sight.tokens[first:last]]


def closes_apposition(sight: Sight, mention: Mention) -> bool:
    """'said [Lund, Norway's envoy for Sudan], had': the comma behind an office told after the name."""
    return mention.name is not None and sight.text(mention.name[1]) == "," == sight.text(mention.last)


def begins_clause(sight: Sight, at: int, mention: Mention, last: int, acts: Callable[[int], bool]) -> bool:
    """'[said] Lund had sent', '[said] Lund telephoned': does the mention behind token `at` do something of its own?

    `last`: where the list ends that the mention begins, '[said] Lund and Soto had met'.
    `acts`: is there a finite verb at a token? Not 'who was [leading] a delegation arrived', whose verb is of 'who'."""
    if sight.lower(at).endswith("ing") and sight.word(at - 1, "aux") and sight.word(at - 2, "relative"):
        return False
    ends = {mention.last + closes_apposition(sight, mention), last}
    return any(acts(end) for end in ends) or told_to_do(sight, at, mention.last)


def told_to_do(sight: Sight, at: int, verb: int) -> bool:
    """'[said] Gemayel [telephoned]', '[said] Gemayel also [briefed]': a past tense, no auxiliary, behind a verb of telling at token `at`."""
    verb += sight.word(verb, "adverb")
    past = sight.lower(verb).endswith("ed") and sight.text(verb).islower()
    return past and sight.word(at, "told") and sight.lower(verb + 1) != "by"
