"""What is received, welcomed, summoned and called up without being anybody: decisions, prizes, criticism."""

from communique.languages.document import Token
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import QUOTE_MARKS, Group, Scene, Sight

BARE = frozenset(["name", "capital", "adjective", "organisation", "unknown"])
AHEAD = 4  # tokens after a verb within which its object's noun begins


def takes_thing(scene: Scene, sight: Sight, trigger: Trigger, objects: list[Group]) -> bool:
    """Whether a verb of receiving has a thing for its object.

    'received IMF support', 'welcomed the envoy's courage', 'принял отставку министра', 'было принято решение'.
    """
    if sight.is_russian:
        if trigger.passive:
            qualified = _qualified_thing(scene, sight, trigger)
            return _passive_thing(scene, sight, trigger) if qualified is None else qualified
        bare = trigger.word in MEETING and any(_is_land(group) for group in objects)
        return bare or _thing_after(scene, sight, trigger) or _thing_before(sight, trigger)
    if trigger.passive:
        return _welcomed_thing(scene, sight, trigger)
    if trigger.obj == "guest" and any(asked_to_come(sight, group.last) for group in objects):
        return True
    return any(_owns(sight, group) or _is_bare(group) for group in objects)


def _welcomed_thing(scene: Scene, sight: Sight, trigger: Trigger) -> bool:
    """'[It] was welcomed by the minister', 'the [move] by Chad was warmly welcomed by X': what is no guest. English."""
    at, start = trigger.first - 1, sight.start_of(trigger.first)
    while at > start and (any(sight.word(at, kind) for kind in BETWEEN) or sight.lower(at).endswith("ly")):
        at -= 1
    if at < start or at == trigger.first - 1:
        return False
    mention = scene.mention_at(at)
    if mention is not None and mention.kind == "side" and mention.party_kind in BARE and not mention.group:
        at = mention.first - 1  # 'the move by [Chad]'
        if not sight.word(at, "prep"):
            return False
        at -= 1
        mention = scene.mention_at(at)
    if mention is not None or sight.tokens[at].kind != "word" or not (sight.text(at).islower() or at == start):
        return False
    if sight.lower(at) in THESE:
        return True
    if sight.key_word(at, "kin") or (sight.word(at - 1, "possessive") and sight.lower(at - 2) == "and"):
        return False  # 'Lund and [his family] were welcomed'
    return not any(sight.key_word(at, kind) for kind in GUESTS) and not any(sight.word(at, kind) for kind in NO_NOUNS)


BETWEEN = ("aux", "adverb", "plan", "shall", "set_to")  # 'was warmly', 'is due to be'
THESE = frozenset(["it", "this", "that", "which"])
GUESTS = ("many", "team", "sidenoun", "pronoun", "relative", "teller", "attending_many", "officials")
NO_NOUNS = ("conj", "prep", "det", "aux", "told", "relative")
COME_REACH = 3  # tokens from 'welcome Soto' to 'to come'


def asked_to_come(sight: Sight, at: int) -> bool:
    """'welcomes Soto [to come] for a visit', 'would welcome him [to join] the talks': asked, not yet received. English."""
    near = range(at, at + COME_REACH)
    return any(sight.lower(i) == "to" and sight.word(i + 1, "comes_to") for i in near)


def _owns(sight: Sight, group: Group) -> bool:
    """'welcomed [the envoy]'s courage'."""
    return sight.is_possessive(group.last)


def _is_bare(group: Group) -> bool:
    """'hosted [England]', 'received [IMF] support': a side without a body that could come."""
    return all(m.kind == "side" and not m.group and m.party_kind in BARE for m in group.mentions)


MEETING = frozenset(["встретить", "встречать"])


def _is_land(group: Group) -> bool:
    """'обещал встретить [Чад] огнём': a country by its bare name, which no host meets at the door. Russian."""
    return all(m.kind == "side" and not m.group and m.party_kind == "name" for m in group.mentions)


def _thing_after(scene: Scene, sight: Sight, trigger: Trigger) -> bool:
    """'принял отставку', 'принять её устав', 'вызвали общественное возмущение': a noun in the accusative that is nobody."""
    tokens = scene.document.tokens
    first = _past_land(scene, sight, _past_reading(sight, trigger.last))
    for at in range(first, min(first + AHEAD, len(tokens))):
        if sight.word(at, "his_word") and _is_inanimate(tokens[min(at + 1, len(tokens) - 1)], "accs"):
            return True
        if tokens[at].sentence != trigger.sentence or tokens[at].text in ",;:—" or scene.mention_at(at) is not None:
            return False
        form = tokens[at].forms[:1]
        if form and form[0].pos in ("PREP", "CONJ", "VERB", "INFN"):
            return False
        if form and form[0].pos == "NOUN":
            return _is_inanimate(tokens[at], "accs")
    return False


def _past_land(scene: Scene, sight: Sight, at: int) -> int:
    """'(вызвал) [в Чаде] волну критики': behind where something happened; `at` where no land or town is told."""
    place = scene.mention_at(at + 1) if sight.lower(at) in ("в", "во") else None
    bare = place is not None and place.kind == "side" and place.party_kind in ("name", "capital") and not place.group
    return place.last if place is not None and bare else at


def _past_reading(sight: Sight, at: int) -> int:
    """'(приняли) [в первом чтении] закон': behind the phrase that tells how far a law has come; `at` where none stands."""
    if sight.lower(at) not in ("в", "во"):
        return at
    return next((i + 1 for i in range(at + 1, at + 1 + AHEAD) if "чтение" in sight.keys(i)), at)


FRONTED = 16  # tokens from 'Приглашение посетить Лиму' to 'принял'


def _thing_before(sight: Sight, trigger: Trigger) -> bool:
    """'тот [приглашение] принял', 'президент [отставку] не принял': what is taken stands before the verb."""
    for at in range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - FRONTED) - 1, -1):
        if sight.text(at) in ",;:—":
            return False
        if sight.key_word(at, "accepted_thing") and not sight.word(at - 1, "prep"):
            return any(f.case == "accs" for f in sight.tokens[at].forms)
    return False


def _passive_thing(scene: Scene, sight: Sight, trigger: Trigger) -> bool:
    """'принято решение', 'закон был принят': a noun beside the participle, of its number and gender, that is nobody."""
    tokens = scene.document.tokens
    verb = next((f for f in tokens[trigger.head].forms if f.pos in ("PRTS", "PRTF")), None)
    if verb is None:
        return False
    if verb.gender == "neut" and verb.number == "sing":
        return True
    near = [*range(trigger.first - 1, max(trigger.first - 9, -1), -1), *range(trigger.last, trigger.last + AHEAD)]
    for at in near:
        if not 0 <= at < len(tokens) or tokens[at].sentence != trigger.sentence:
            continue
        for form in () if _is_of_before(sight, at, trigger) else tokens[at].forms[:2]:
            if form.pos == "NOUN" and form.case == "nomn" and form.number == verb.number:
                if verb.number == "plur" or form.gender == verb.gender:
                    return scene.mention_at(at) is None and not form.animate
    return False


def _is_of_before(sight: Sight, at: int, trigger: Trigger) -> bool:
    """'посетил [музей], а позднее был принят', 'во второй [день] был принят': of the verb or preposition before it."""
    if any("который" in sight.keys(i) for i in range(at, trigger.last)):
        return False  # 'вошло в [проект], который был принят'
    before = sight.before_epithets(at)
    verb = any(f.pos == "VERB" for f in sight.forms(before)[:1]) and "быть" not in sight.keys(before)
    object_too = any(f.pos == "NOUN" and f.case == "accs" for f in sight.forms(at))
    return at < trigger.first and object_too and before >= sight.start_of(at) and (verb or sight.word(before, "prep"))


ANTECEDENT = 6  # tokens from the comma back to the noun that a relative clause or participle tells of


def _qualified_thing(scene: Scene, sight: Sight, trigger: Trigger) -> bool | None:
    """'[резолюции] Перу, принятой в мае', '[проект] Чада, который был принят комитетом', 'пакет [санкций], введённый':
    is what stands before the comma a thing? None where no such noun stands there, or it is somebody's delegation.
    """
    verb, comma = sight.forms(trigger.head), trigger.head - 1
    told = [f for f in verb if f.pos == "PRTF"]
    while not told and comma > sight.start_of(trigger.head) and sight.text(comma) not in ",;:":
        if "который" in sight.keys(comma):
            told = [f for f in sight.forms(comma) if f.case == "nomn"]
        comma -= 1
    if not told or sight.text(comma) != ",":
        return None
    for at in range(comma - 1, max(sight.start_of(comma), comma - ANTECEDENT) - 1, -1):
        for noun in sight.forms(at)[:2]:
            same = (f for f in told if f.number == noun.number and (noun.number == "plur" or f.gender == noun.gender))
            if noun.pos == "NOUN" and any(f.case in ("nomn", noun.case) for f in same):
                return not noun.animate if scene.mention_at(at) is None else None
    return None


def _is_inanimate(token: Token, case: str) -> bool:
    nouns = [f for f in token.forms if f.pos == "NOUN" and f.case == case]
    return bool(nouns) and not any(f.animate for f in nouns)


THING_REACH = 4  # tokens between what was received and the verb


def is_letter_received(sight: Sight, trigger: Trigger) -> bool:
    """'[the message] was received by the minister': no guest. English."""
    if sight.is_russian or not trigger.passive or trigger.obj != "guest":
        return False
    near = range(max(sight.start_of(trigger.first), trigger.first - THING_REACH), trigger.first)
    return any(sight.key_word(at, "letter_noun") for at in near)


ENDING = frozenset(["conclude", "finalize", "finalise"])
ENDED_REACH = 5  # tokens of 'their second round of' before 'talks'


def ends_talks(sight: Sight, trigger: Trigger) -> bool:
    """'after the meeting [was concluded]', '[concluded] their three-day visit', 'to [finalize] the negotiations': no document. English."""
    if trigger.kinds != ("signing",) or trigger.word not in ENDING:
        return False
    if trigger.passive:
        at = trigger.first - 1
        while at > sight.start_of(trigger.first) and (sight.word(at, "aux") or sight.word(at, "adverb")):
            at -= 1
        return _is_talks(sight, at)
    for at in range(trigger.last, trigger.last + ENDED_REACH):
        if _is_talks(sight, at):
            return True
        if sight.key_word(at, "document") or sight.text(at) in ",.;:" or sight.word(at, "conj"):
            return False
    return False


def _is_talks(sight: Sight, at: int) -> bool:
    """'talks', 'visit', 'session': a noun of what people go to or hold."""
    rows = (m.row for m in sight.document.found(at, "triggers") if m.last == at + 1)
    return any(r["type"] in ("noun", "event") and r["kind"] in ("meeting", "visit", "conference", "call") for r in rows)


def is_figurative(sight: Sight, message: Trigger) -> bool:
    """'a clear [message]', 'a “strong and unmistakable” [message]', 'our [message] to Chad has been clear': meant, not written."""
    at = message.first - 1
    while sight.text(at) in QUOTE_MARKS:
        at -= 1
    if sight.key_word(at, "figurative"):
        return True
    for step in range(message.last, message.last + PREDICATE):
        if sight.text(step) in ",.;:":
            return False
        if sight.word(step, "copula") or sight.lower(step) == "been":
            return any(sight.key_word(step + more, "figurative") for more in (1, 2))
    return False


PREDICATE = 8  # tokens of 'to the government of Chad has always been'
