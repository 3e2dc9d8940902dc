"""Joint bodies and councils of ministers that sit: told by their name, their pair of states, or their organisation."""

from communique.languages import Match
from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.text import (
    Group,
    Mention,
    Pair,
    Scene,
    Sight,
    are_told_apart,
    are_uncounted,
    is_body,
    pair_before,
    pair_behind,
    pair_of_body,
)

JOINT = frozenset(["joint", "intergovernmental", "inter-governmental", "mixed", "bilateral", "binational"])


def is_named_sitting(sight: Sight, trigger: Trigger, owner: Mention) -> bool:
    """'the [Leaders'] Meeting', 'the Foreign Ministers' Retreat': a sitting's proper name, no meeting of those told of."""
    words = sight.tokens[trigger.first].is_title and sight.tokens[owner.last - 1].is_title
    return words and owner.group == "sides" and not sight.is_headline(trigger.sentence)


def is_joint(sight: Sight, group: Group) -> bool:
    """'the 46th meeting of [the Intergovernmental Committee]', '… of [the Joint Commission]'."""
    if group.marker != "of" or sight.is_russian:
        return False
    words = {sight.lower(at) for at in range(group.first, group.last)}
    return bool(words & JOINT)


OWN_NAME = 8  # tokens of 'their Joint Permanent Commission for Cooperation (JPCC)'


def commission_sits(sight: Sight, h: Hypothesis, trigger: Trigger) -> None:
    """Makes a conference of what the words beside the trigger tell to be a joint commission's sitting."""
    if not h.generic and h.named() and _sits_as_commission(sight, trigger):
        h.kinds = ("conference",)


def _sits_as_commission(sight: Sight, trigger: Trigger) -> bool:
    """'convened [their Joint Commission]', 'kicked off [their Joint Commission (JC)] meeting': a session of it, no bare talks. English."""
    if sight.is_russian or trigger.kinds[0] != "meeting":
        return False
    start, end = sight.start_of(trigger.first), len(sight.tokens)
    is_verb = trigger.type == "verb" and sight.lower(trigger.first) not in ("meeting", "meetings")
    if is_verb:
        own = range(trigger.last, min(end, trigger.last + OWN_NAME))
    else:
        own = range(trigger.first - 1, max(start, trigger.first - OWN_NAME) - 1, -1)
    words: list[str] = []
    for at in own:
        bare = sight.word(at, "prep") and not (words and not is_verb and sight.lower(at) in ("for", "of", "on"))
        if bare or sight.text(at) in ",;:" or sight.word(at, "finite"):
            break
        words.append(sight.lower(at))
    return not JOINT.isdisjoint(words) and not {"commission", "committee"}.isdisjoint(words)


def joint_body(sight: Sight, group: Group) -> Pair | None:
    """'[The Joint Committee between A and B] held its session': the pair whose body sits."""
    mention = group.mentions[0]
    if sight.is_russian or not (mention.party or "").startswith("X:"):
        return None
    if not any(sight.key_word(at, "joint_body") for at in range(mention.first, mention.last)):
        return None
    inside = (pair for at in range(mention.first, mention.last) if (pair := pair_behind(sight, at)) is not None)
    return pair_behind(sight, mention.last) or pair_before(sight, mention.first) or next(inside, None)


def pair_that_sits(sight: Sight, start: int, verb: int) -> Pair | None:
    """Russian: '[Норвежско-ганская] комиссия по торговле провела (заседание)': the pair whose body is the verb's subject."""
    for at in range(verb - 1, start - 1, -1) if sight.is_russian else ():
        if sight.key_word(at, "joint_body"):
            return pair_before(sight, at)
    return None


def pair_of_subject(sight: Sight, start: int, verb: int) -> Pair | None:
    """'The [Norway-Ghana] joint commission (met)', 'комиссия [Норвегии и Ганы] (собралась)': the pair whose body meets.

    Russian tells the body behind its verb too: 'В Аккре (собралась) [норвежско-ганская] комиссия'."""
    if sight.lower(verb).endswith("ing"):
        return None  # 'the joint committee [meeting] is due': a noun
    for at in range(verb - 1, start - 1, -1):
        if sight.text(at) in ",;:()" or (sight.word(at, "finite") and not sight.is_russian):
            break
        if _is_sitting_body(sight, at):
            return _pair_of(sight, at, verb)
    end = sight.document.sentences[sight.tokens[verb].sentence].last
    for at in range(verb + 1, min(verb + BEHIND_VERB, end)) if sight.is_russian else ():
        if sight.text(at) in ",;:()" or sight.word(at, "prep"):
            break
        if _is_sitting_body(sight, at):
            return _pair_of(sight, at, end)
        if any(f.pos == "NOUN" for f in sight.forms(at)[:1]):
            break  # 'обсудил [работу] комиссии'
    return None


BEHIND_VERB = 7  # tokens of 'собралась норвежско-ганская межправительственная комиссия'


def _is_sitting_body(sight: Sight, at: int) -> bool:
    """'[commission]', '[комиссия]' in the nominative; 'a business [council]' is of firms."""
    if not sight.key_word(at, "joint_body") or sight.lower(at - 1) in ("business", "деловой"):
        return False
    return not sight.is_russian or any(f.case == "nomn" for f in sight.forms(at))


def _pair_of(sight: Sight, body: int, stop: int) -> Pair | None:
    """The two parties of the body at this token, told before it or behind it: 'commission [of Norway and Ghana]'."""
    if (before := pair_before(sight, body)) is not None:
        return before
    if sight.is_russian:
        found = pair_of_body(sight, body)
        return found[0] if found is not None else None
    return next((pair for at in range(body + 1, stop) if (pair := pair_behind(sight, at)) is not None), None)


def organ_that_sits(sight: Sight, mention: Mention) -> bool:
    """'[The European Council] met', '[the Security Council] held a meeting', 'the Council of [Ministers of the CIS]': a body's session."""
    if not is_body(mention.party) or mention.name:
        return False
    if mention.group == "holders":
        return sight.lower(mention.first - 1) == "of" and sight.key_word(mention.first - 2, "sitting_body")
    return not mention.titles and any(
        sight.key_word(at, "sitting_body") for at in range(mention.first + (not sight.is_russian), mention.last)
    )


def ministers_of_body(mention: Mention) -> str:
    """'a meeting of [the Foreign Ministers of ASEAN]', '[Arab foreign ministers] met': whose many ministers sit; '' for others."""
    party = mention.party or ""
    of_body = mention.group == "holders" and is_body(party)
    of_many = mention.plural and (mention.party_kind == "states" or are_uncounted(party)) and not are_told_apart(party)
    return party if of_body or of_many else ""


def ministers_confer(mention: Mention) -> bool:
    """'[министры стран ЕС] обсудили', '[EU ministers] discussed'; 'Arab leaders spoke of …' need not be to one another."""
    return mention.group == "holders" and bool(ministers_of_body(mention)) and not are_uncounted(mention.party)


def is_partner(sight: Sight, mention: Mention) -> bool:
    """'провёл встречу в Осло с [представителями ЕС]', 'held a meeting in Oslo with [EU ministers]', 'с участием [послов ЕС]': who
    is met, or joins those who meet; no sitting of theirs."""
    at = sight.before_epithets(mention.first)
    return sight.word(at, "together_with") or sight.lower(at) == "участием"


def delegation_led(scene: Scene, side: Mention) -> Mention:
    """'[Делегацию Перу] на саммите АСЕАН возглавил X': the object of leading, not the body whose summit it is. Russian."""
    before = [m for m in scene.of_sentence(side.sentence) if m.group == "delegation" and m.last <= side.first]
    told = side.group == "delegation" or scene.language.code != "ru"
    return next((m for m in before if "accs" in m.cases and not told), side)


CHAIN = 14  # tokens of 'of the 79th session of the United Nations' behind 'the general debate'


def body_of_session(sight: Sight, trigger: Trigger) -> Match | None:
    """'a meeting of the [Council of X]', 'the general debate of the 79th session of the [UN General Assembly]': whose it is."""
    own = None if sight.is_russian else sight.party(trigger.last - 1, "organisation")
    if own is not None and own.last > trigger.last:
        return own
    end = sight.document.sentences[trigger.sentence].last
    nested = False  # 'session' inside 'debate of the 79th session of'
    for at in range(trigger.last, min(end, trigger.last + CHAIN)):
        other = sight.word(at, "prep") and sight.lower(at) != "of"
        if other or sight.text(at) in ",;:()." or sight.word(at, "finite") or sight.word(at, "relative"):
            return None
        match = sight.party(at, "organisation")
        if match is not None and nested and is_body(match.row["party"]):
            return match
        nested = nested or any(m.row["type"] == "event" for m in sight.document.found(at, "triggers"))
    return None
