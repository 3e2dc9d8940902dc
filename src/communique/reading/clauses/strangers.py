"""English: verbs and nouns of somebody whom the report only speaks of, and what was kept from happening."""

from communique.languages.cities import city_at
from communique.reading.clauses.things import is_figurative
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Entity, Mention, Scene, Sight, agency_names

CLAUSE = 24  # tokens from a clause's opener to its verb
PREVENTED = 14  # tokens from 'prevented' to 'from visiting'
ADVISED = 8  # tokens from 'advised' to 'against all but essential travel'
AUDIENCE = 9  # tokens of 'told a Norwegian Chamber of Commerce' before 'meeting that'
THING = 6  # tokens of 'the European bank's new standards'
LOOKED_AT = frozenset(["a", "an", "it", "them", "no", "this", "that", "these", "those", "any", "some", "its", "their"])
QUOTES = frozenset(['"', "“", "‘"])
UNSURE = frozenset(["after", "before", "since", "until", "as"])  # which may be prepositions too


def has_subject_of_its_own(sight: Sight, first: int, verb: int) -> bool:
    """'(Lund called the cabinet) after [a man suspected of spying] returned', 'because [half of its exports] go to'.

    Between token `first`, behind the nearest person, and the verb a clause opens with a noun of nobody named.
    """
    if sight.lower(verb - 1) == "which" and sight.lower(verb - 2) == "of":
        return True  # 'cattle, most of which goes to'
    if _others_are_asked(sight, first, verb):
        return True
    for at in range(verb - 1, max(first, verb - CLAUSE) - 1, -1):
        if sight.text(at) in ',;:()"“”–—-':
            return False
        if not sight.word(at, "conj") or sight.lower(at) in ("and", "or", "but", "nor", "yet", "so"):
            continue
        if sight.lower(at + 1) == "it":
            return sight.lower(first - 1) not in ("delegation", "mission", "team")  # 'where [it] met': the delegation
        if sight.lower(at) not in UNSURE or _is_finite(sight, verb):
            return _opens_with_noun(sight, at + 1, verb) or _is_a_town(sight, at + 1, verb)
    return False


def _is_a_town(sight: Sight, at: int, verb: int) -> bool:
    """'(Lund met Adu) when [San Francisco] hosted the summit', '… as [Osaka] will host': a town that no party's name is."""
    last, cities = city_at(sight.document, at)
    while sight.word(last, "aux") or sight.word(last, "shall") or sight.word(last, "adverb"):
        last += 1
    return bool(cities) and last == verb and "host" in sight.keys(verb) and not sight.document.found(at, "parties")


def _others_are_asked(sight: Sight, first: int, verb: int) -> bool:
    """'(Lund) suggested [that neighbours hold] talks', '(Lund) proposed [countries of the region conduct] consultations'."""
    bare = sight.lower(verb) in sight.keys(verb) and not sight.word(verb, "preterite") and not sight.word(verb, "prep")
    bare &= not sight.word(verb - 1, "det") and not sight.word(verb - 1, "prep")
    between = range(first, verb)
    asks = next((at for at in between if sight.key_word(at, "asks_that")), None)
    if not bare or asks is None or verb - asks <= 1 or sight.text(verb - 1) in ',;:"“”':
        return False
    return not any(sight.lower(at) in ("to", "and") or sight.word(at, "aux") for at in (verb - 1, *range(first, asks)))


def is_of_folk(sight: Sight, verb: int) -> bool:
    """'Ghanaian nationals [staying] in Peru', 'pilgrims who are [visiting] Peru', 'UK citizens [are] in Peru': of people nobody named."""
    at = verb - 1
    while sight.word(at, "adverb") or sight.word(at, "aux"):
        at -= 1
    at -= sight.word(at, "relative")
    if sight.word(at - 1, "possessive") and sight.lower(at - 2) == "and":
        return False  # 'Lund and [his family] were received'
    beside = at < verb - 1 or sight.lower(verb).endswith("ing")
    folk = "folk" if beside else "private_folk"  # experts may come on business of state
    return sight.word(at, folk) and sight.text(at).islower()


def _is_finite(sight: Sight, verb: int) -> bool:
    """'returned', 'has returned', 'goes'; not 'to return', 'returning'."""
    before = verb - 1
    while sight.word(before, "adverb") or sight.lower(before).endswith("ly"):
        before -= 1
    return not sight.lower(verb).endswith("ing") and sight.lower(before) != "to"


def _opens_with_noun(sight: Sight, at: int, verb: int) -> bool:
    """'[a man] …', '[half] of its exports', '[several of the pupils]': a plain noun with a determiner or a number."""
    opened = at
    while at < verb and (sight.word(at, "det") or sight.word(at, "quantity") or sight.tokens[at].kind == "number"):
        at += 1
    plain = sight.tokens[at].kind == "word" and sight.text(at).islower() and at < verb
    return at > opened and plain and not (sight.word(at, "time_noun") or sight.word(at, "aux"))


def is_kept_off(sight: Sight, trigger: Trigger) -> bool:
    """'was kept [from visiting] Peru', 'advises [against] all but essential travel to Peru', 'decided against a visit'."""
    at, start = trigger.first - 1, sight.start_of(trigger.first)
    if trigger.type == "verb" and sight.lower(trigger.head).endswith("ing") and sight.lower(at) == "from":
        near = range(max(start, at - PREVENTED), at)
        return any(sight.key_word(i, "prevent") for i in near)
    while at > max(start, trigger.first - ADVISED) and sight.lower(at) != "against" and sight.text(at) not in ",;:":
        at -= 1
    return sight.lower(at) == "against" and any(sight.key_word(i, "advise") for i in range(max(start, at - 4), at))


def meets_thing(sight: Sight, trigger: Trigger) -> bool:
    """'in order to [meet the bank's standards]', 'failed to [meet] NATO's [targets]': nobody is met."""
    if trigger.word == "gather" and trigger.type == "verb" and trigger.last - trigger.first == 1:
        return _gathers_thing(sight, trigger)
    if trigger.word in ("meet", "marry") and _meets_kin(sight, trigger.last):
        return True
    if trigger.word != "meet" or trigger.passive or trigger.last - trigger.first > 1:
        return False
    if sight.lower(trigger.last) == "the" and sight.word(trigger.last + 1, "press_word"):
        return True  # 'will jointly [meet the press]'
    for at in range(trigger.last, trigger.last + THING):
        if sight.key_word(at, "met_thing"):
            return not sight.document.found(at + 1, "offices", "groups")  # but 'met [opposition leader] X'
        if sight.word(at, "prep") or sight.text(at) in ",.;:":
            return False
    return False


def _gathers_thing(sight: Sight, trigger: Trigger) -> bool:
    """'to gather [skills]', 'efforts are gathering [pace]': nobody comes together; not 'gathered today in Lima', 'gathers leaders'."""
    at = trigger.last + sight.word(trigger.last, "quantity") + sight.word(trigger.last, "modifier")
    return any(sight.key_word(i, "gathered_thing") for i in (trigger.last, at))


def _meets_kin(sight: Sight, at: int) -> bool:
    """'met [his future wife] Anna': a life told."""
    kin = at + 1
    while kin < at + 4 and not sight.word(kin, "family") and sight.text(kin).islower():
        kin += 1
    return sight.lower(at) in ("his", "her", "their") and sight.word(kin, "family")


def sees_nobody(sight: Sight, trigger: Trigger) -> bool:
    """'remains to be [seen]', '[see] themselves as partners', 'will look at that and [see a] premier', '[see it] through', '[saw him off]'."""
    if trigger.word != "see":
        return False
    seen = trigger.passive or (sight.lower(trigger.head) == "seen" and sight.word(trigger.head - 1, "passive"))
    noun = trigger.last + 1
    plain = sight.lower(trigger.last) == "the" and sight.text(noun).islower()
    plain &= not sight.document.found(noun, "offices", "groups", "parties")  # 'to see [the film]', not 'the premier'
    off = any(sight.lower(at) == "off" for at in range(trigger.last + 1, min(trigger.last + OFF, len(sight.tokens))))
    return (
        seen
        or plain
        or off
        or _is_day(sight, trigger.first - 1)
        or sight.lower(trigger.last) in LOOKED_AT
        or sight.word(trigger.last, "reflexive")
    )


def _is_day(sight: Sight, at: int) -> bool:
    """'[August 18] saw the envoy visit Lund', '[2021] saw': a day alone stands before the verb, not 'Lund on Monday saw'."""
    start, end = sight.start_of(at), at
    while at >= start and (sight.tokens[at].kind == "number" or sight.lower(at) in sight.calendar_words):
        at -= 1
    return at < end and (at < start or sight.text(at) in ":.-–—")


OFF = 6  # tokens of 'saw [the Prime Minister] off'


def is_spoken_of(sight: Sight, noun: int) -> bool:
    """'opposes [the girl's] return', 'secure [the boys'] return': the way home of somebody who is no official."""
    if sight.lower(noun) != "return":
        return False  # 'the monarch's visit'
    at = noun - 1
    while at > noun - 4 and (sight.word(at, "modifier") or sight.word(at, "plan") or sight.word(at, "adverb")):
        at -= 1
    owner = sight.is_possessive(at) and sight.text(at - 1).islower() and not sight.word(at - 1, "time_noun")
    return owner and not (
        sight.key_word(at - 1, "many") or sight.document.found(at - 1, "offices", "groups", "parties")
    )


def is_of_no_talk(sight: Sight, trigger: Trigger) -> bool:
    """'told a party [meeting] that', 'the [letter] and spirit', 'in [reply] to a question', 'an [exchange] agreement', 'question her [credentials]'. English."""
    at, behind = trigger.first - 1, sight.lower(trigger.last)
    if trigger.word in ("letter", "spirit"):
        return behind == "and" and sight.lower(trigger.last + 1) == "spirit"
    if trigger.word == "forum":
        return sight.text(trigger.head).islower() and (behind == "for" or sight.key_word(at, "right_one"))
    if trigger.word == "message":
        return sight.lower(trigger.head) == "message" and is_figurative(sight, trigger)
    if sight.lower(trigger.head) == "talk":
        return sight.lower(at) in ("some", "much", "no", "any", "all", "the", "more", "of", "lot")
    if sight.lower(trigger.head) == "call" and sight.key_word(at, "call_of_press"):
        return True  # 'told in a press [call]'
    if trigger.word == "cable":
        wire = sight.key_word(trigger.last, "broadcast") or sight.key_word(at, "wire")
        both = behind in ("and", "&", "or") and sight.key_word(
            trigger.last + 1, "wire"
        )  # '[cable] and satellite viewers'
        return wire or both
    if trigger.word in ("reply", "answer", "response"):
        near = range(trigger.last, trigger.last + 4)
        return behind == "to" and any(sight.lower(i) in ("question", "questions", "query", "queries") for i in near)
    if sight.lower(trigger.head) in ("meeting", "gathering", "session", "reception", "dinner", "luncheon"):
        while at > trigger.first - AUDIENCE and (
            sight.mention_like(at) or sight.word(at, "det") or sight.lower(at) == "of"
        ):
            at -= 1
        return behind == "that" and sight.word(at, "tells_event")
    if trigger.word == "exchange":
        things = behind == "of" and sight.key_word(trigger.last + 1, "swapped")  # 'an [exchange] of prisoners'
        swap = behind == "for" or sight.key_word(
            at, "swapped"
        )  # 'land in [exchange] for peace', 'a prisoner [exchange]'
        return swap or things or sight.key_word(trigger.last, "exchanged")
    if trigger.word == "round":
        return behind == "of" and not sight.document.found(trigger.last + 1, "triggers")  # 'a [round] of funding'
    if trigger.kinds == ("credentials",):
        at -= sight.word(at, "det")
        return (behind == "as" and not _as_envoy(sight, trigger.last + 1)) or sight.key_word(at, "doubts")
    return False


def _as_envoy(sight: Sight, at: int) -> bool:
    """'presented his credentials as [the new Ambassador of Chad]', not 'her credentials as a reformer'."""
    return any(m.row["office"] == "ambassador" for i in range(at, at + 5) for m in sight.document.found(i, "offices"))


def is_epithet_of_document(sight: Sight, verb: int) -> bool:
    """'that the already “[signed]” contract stands': said of a document, whoever the clause is about. English."""
    at = verb - 1
    while sight.text(at) in QUOTES or sight.word(at, "adverb") or sight.lower(at).endswith("ly"):
        at -= 1
    if sight.lower(verb) != "signed":
        return False
    named = sight.key_word(verb + 1, "document") or sight.key_word(verb + 2, "document")
    honoured = sight.lower(at).endswith("ing") and named and not sight.word(verb + 1, "det")
    return honoured or sight.lower(at) in ("the", "a", "an", "this", "that")  # 'honouring [signed] peace deals'


def only_ahead(sight: Sight, verb: int, words: list[str]) -> str | None:
    """'looked forward to [visiting] Peru', 'are working on [sealing] a deal': nothing yet; planned where a day is told.

    `words`: those before the verb, the nearest first. None where it is neither.
    """
    if words[:2] == ["to", "forward"]:
        end = sight.document.clause_end(verb)
        days = any(
            sight.tokens[at].lower in sight.calendar_words or sight.word(at, "time_noun") or sight.lower(at) == "soon"
            for at in range(verb, min(end, verb + FORWARD))
        )
        return "planned" if days else ""
    works = words[:1] in (["on"], ["toward"], ["towards"]) and any(w.startswith("work") for w in words[1:4])
    return "" if works else None


FORWARD = 14  # tokens behind 'looks forward to visiting' in which the day is told


def asks_to(sight: Sight, *starts: int) -> bool:
    """Behind one of these tokens, the verb or whom it calls on, what is asked of him: 'called on X to retaliate'."""
    return any(_asks_to(sight, at) for at in starts)


def _asks_to(sight: Sight, at: int) -> bool:
    """'called on President X [in a resolution to retaliate]': what is asked of him; not 'called on X [to deliver] a letter'."""
    for step in range(at, at + ASKED):
        if sight.text(step) == "," and sight.text(step + 1) in OPENED and sight.lower(step + 2) == "to":
            return True  # 'called on the premier, “to enter into talks”'
        if sight.text(step) in ",.;:" or sight.word(step, "finite"):
            return False
        if sight.lower(step) == "to" and sight.text(step + 1) in OPENED:
            return True  # 'called on the premier to “enter into talks”'
        plain = sight.text(step + 1).islower() or sight.text(step).istitle()  # 'Lund Calls On Adu [To Resign]'
        if sight.lower(step) == "to" and plain and not sight.word(step + 1, "det"):
            return not sight.key_word(step + 1, "calls_to")
    return False


OPENED = frozenset(['"', "“", "‘", "'", "``"])
ASKED = 8  # tokens of 'in a non-binding resolution' before 'to retaliate'


def named_together(scene: Scene, one: Entity, other: Entity) -> bool:
    """'[Treasury Secretary A] and [White House aide B] met X': two of one side, which 'and' joins where both are first named."""
    ends = {m.last for m in one.mentions}
    tokens = scene.document.tokens
    return any(m.first - 1 in ends and tokens[m.first - 1].lower in ("and", "и") for m in other.mentions[:1])


def heard_by_audience(sight: Sight, trigger: Trigger, objects: list[Mention]) -> bool:
    """'spoke earlier to the [National Publishers Association]', '[speaking] to the BBC': to a body that nothing tells of, no call. English."""
    speaks = trigger.word in ("speak", "talk") and not sight.is_russian
    if sight.lower(trigger.last - 1) == "up" and sight.tokens[trigger.head].keys[-1:] == ("catch",):
        return all(m.kind == "side" for m in objects)  # 'will [catch up with] countries such as Peru'
    if trigger.word == "tell" and any(_is_paper(sight, m) for m in objects):
        return True
    if speaks and any(_is_outlet(sight, m) for m in objects):
        return True
    return speaks and bool(objects) and all(m.kind == "side" and m.party_kind == "unknown" for m in objects)


def _is_paper(sight: Sight, mention: Mention) -> bool:
    """'told [the official] Times of Zambia': a word of office that is an epithet of a newspaper's name."""
    unnamed = mention.kind == "person" and mention.name is None
    return unnamed and (sight.mention_like(mention.last) or sight.word(mention.last, "press_word"))


def _is_outlet(sight: Sight, mention: Mention) -> bool:
    """'speaking to [the BBC]', 'spoke to [The Daily Star]': by its name, or by what names of papers open or end with."""
    first = mention.first + sight.word(mention.first, "det")
    name = sight.document.words(first, mention.last)
    likely = any(sight.word(at, "paper_name") for at in (first, mention.last - 1))
    return name in agency_names() or (likely and mention.last - first > 1 and sight.mention_like(first))
