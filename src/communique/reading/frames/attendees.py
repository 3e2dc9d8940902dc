"""English: who is told to attend, behind or before words for the many: 'Among those attending the summit were A and B'."""

from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.frames.clauseframes import ClauseFrames
from communique.reading.frames.sittings import organ_that_sits
from communique.reading.text import Group, Sight

WERE_REACH = 30  # tokens from a conference's noun to the verb behind which its people stand
MANY_REACH = 6  # tokens from the word for the many to the verb of attending
WERE = frozenset(["were", "was", "are", "is", "included", "include", "includes"])
HOW_REACH = 7  # tokens before a meeting's noun that tell how somebody was received: 'in an official'
TABLE_REACH = 5  # tokens from 'hosted' to the meal: 'hosted an official working lunch'
COUNCIL = 3  # tokens between a council's name and its verb: 'is to'
COMERS = ("participant", "guest", "visitor")  # parts of a verb's subject who may be many
HOST = frozenset(["host", "organise", "organize", "convene", "co-host", "offer", "give"])


EPITHET = 2  # tokens of 'virtual' between whose it is and 'participation'


def whose_coming(sight: Sight, groups: list[Group], at: int) -> Group | None:
    """'[Minister Lund]'s participation in the summit', 'the attendance of [Minister Lund] at the forum': who came."""
    if sight.is_russian:
        return _is_to_take_part(sight, groups, at) or _taking_part_himself(sight, groups, at)
    if not sight.word(at, "taking_part"):
        return None
    own = next((i for i in (at - 1, at - 2) if sight.lower(i) in OWN), None)
    if own is not None:
        there = sight.word(own - 1, "while_there") or (
            sight.lower(own - 1) == "of" and sight.word(own - 2, "while_there")
        )
        return _who_is_meant(sight, groups, at) if there else None
    for group in groups:
        owns = sight.is_possessive(group.last) and 0 < at - group.last <= EPITHET
        if owns or (group.marker == "of" and 0 < group.first - at <= EPITHET):
            return group if all(m.kind in ("person", "pronoun", "side") for m in group.mentions) else None
    return None


OWN = frozenset(["his", "her", "their"])


def _who_is_meant(sight: Sight, groups: list[Group], at: int) -> Group | None:
    """'As part of [his] participation in the forum, [President A] met B', '[A] met B during his participation in the forum'.

    English: the clause's subject, which stands before the words or behind them and a comma.
    """
    people = [g for g in groups if not g.marker and all(m.kind == "person" for m in g.mentions)]
    before = [g for g in people if g.last <= at]
    if before:
        return before[0] if before[0].first - sight.start_of(at) <= OPENS else None
    return next((g for g in people if g.first > at and sight.text(g.first - 1) == ","), None)


OPENS = 4  # tokens from a sentence's start to its subject: 'On Monday, '


def _taking_part_himself(sight: Sight, groups: list[Group], at: int) -> Group | None:
    """'в рамках [своего] участия в форуме [президент A] встретился', 'в ходе участия в саммите': the sentence's subject. Russian."""
    before = at - 1 - (sight.lower(at - 1) in ("своего", "его", "её", "ее"))
    if sight.lower(at) != "участия" or not sight.key_word(before, "while_there"):
        return None
    return next((g for g in groups if not g.marker and "nomn" in g.cases and g.mentions[0].kind == "person"), None)


def _is_to_take_part(sight: Sight, groups: list[Group], at: int) -> Group | None:
    """'у [президента] запланировано участие в саммите', 'ожидается участие [министра] в форуме': who is to come. Russian."""
    near = range(max(sight.start_of(at), at - PLANNED), at)
    if sight.lower(at) != "участие" or not any(sight.key_word(i, "planned_after") for i in near):
        return None
    behind = (g for g in groups if not g.marker and "gent" in g.cases and 0 < g.first - at <= EPITHET)
    return next((g for g in groups if g.marker == "у" and g.last <= at), None) or next(behind, None)


PLANNED = 4  # tokens from 'запланировано' to 'участие'
SINCE = 5  # tokens of "since their last ministerial" before "meeting"


MANY_LONGEST = 24  # tokens of 'representatives of more than fifty states' with those named before or behind
GO_ON = frozenset(["and", ",", "by", "as"])  # words right before the next one of a list


def was_attended_by_many(sight: Sight, trigger: Trigger, group: Group) -> bool:
    """'The summit was attended by envoys of fifty states, as well as [Minister Lund]', 'by delegates and by [Lund]': named behind the many.

    Nothing but the list stands between 'attended by' and those named. English."""
    before = group.first - 1 - sight.word(group.first - 1, "det")
    told = "" if group.marker == "by" else group.marker
    if sight.is_russian or told or group.governor == "verb" or sight.lower(before) not in GO_ON:
        return False
    if sight.lower(before) == "as" and sight.lower(before - 1) != "well":
        return False
    if not all(m.kind == "person" and m.name for m in group.mentions):
        return False
    for at in range(before, max(trigger.last, before - MANY_LONGEST), -1):
        if sight.lower(at) == "by" and sight.word(at - 1, "attended"):
            return at < before
        if sight.text(at) in ";:" or sight.word(at, "finite") or sight.word(at, "relative"):
            return False
    return False


class Attendees(ClauseFrames):
    """Finds those who are named as a conference's people, or as a meal's guests."""

    def _attendees(self, verb: int, trigger: Trigger) -> list[Group]:
        """'Leaders [attending] the summit in Lima included [A and B]', '[A and B] were among those who [attended] the summit',
        'The envoys who [called on] the President were [A and B]', 'The last leader to [visit] Lima was [A]'."""
        sight, start = self.sight, self.sight.start_of(verb)
        if sight.is_russian or (trigger.type == "verb" and (trigger.passive or trigger.subj not in COMERS)):
            return []
        near = range(verb - 1, max(start, verb - MANY_REACH) - 1, -1)
        many = next((at for at in near if sight.key_word(at, "attending_many")), None)
        if many is None:
            return []
        ranked = sight.lower(verb - 1) == "to" and any(sight.word(at, "ordinal") for at in range(many - 3, many))
        if not (ranked or sight.lower(verb).endswith("ing") or sight.lower(verb - 1) in ("who", "that")):
            return []
        among = next((at for at in range(many - 1, max(start, many - 3) - 1, -1) if sight.lower(at) == "among"), None)
        if among is not None and among > start + 1 and sight.lower(among - 1) in WERE:
            subject = self.roles.subject(among - 1)
            return [subject] if subject is not None else []
        end = self.scene.document.sentences[trigger.sentence].last
        for at in range(trigger.last, min(end, trigger.last + WERE_REACH)):
            if sight.lower(at) in WERE:
                behind = [g for g in self.roles.groups(trigger.sentence) if g.mentions[0].first > at and not g.marker]
                return [g for g in behind if g.mentions[0].kind in ("person", "side")]
        return []

    def _is_how_received(self, noun: Trigger) -> bool:
        """'received today in an official [meeting] President A', 'was hosted at a [dinner] by': how. English."""
        meal = self.sight.word(noun.last - 1, "meal")
        if self.sight.is_russian or not (meal or self.sight.lower(noun.last - 1) in ("meeting", "audience")):
            return False
        back = range(noun.first - 1, max(self.sight.start_of(noun.first), noun.first - HOW_REACH) - 1, -1)
        opener = next((self.sight.lower(at) for at in back if self.sight.word(at, "prep")), None)
        return opener in (("at", "to", "for", "over") if meal else ("in",)) and self.sight.lower(noun.last) not in (
            "with",
            "of",
            "between",
        )

    def _at_table(self, trigger: Trigger, after: list[Group]) -> list[tuple[Group, str]]:
        """'hosted a working lunch at the palace on Monday [for the leaders of A and B]', 'hosted a dinner in honour [of C]'."""
        sight = self.sight
        if sight.is_russian or trigger.passive or sight.lower(trigger.head)[:4] != "host":
            return []
        near = range(trigger.last, trigger.last + TABLE_REACH)
        if not any(sight.word(at, "meal") for at in near):
            return []
        for group in after:
            honour = group.marker == "of" and sight.lower(group.first - 2) in ("honour", "honor")
            if (honour or group.marker in ("for", "with")) and group.mentions[0].kind != "pronoun":
                return [(group, "guest")]
        return []

    def _tells_host(self, noun: Trigger, verb: Trigger) -> bool:
        """'attended the summit [hosted by] A', 'the talks in Lima were [hosted by] A': only who the host of the noun's event is."""
        passive = verb.type == "verb" and verb.obj == "guest" and self.sight.lower(verb.last) == "by"
        if noun.type == "verb" or noun.kinds[0] not in ("conference", "meeting") or not passive:
            return False
        between = range(noun.last, verb.first)
        return (
            self.sight.lower(verb.head) in ("hosted", "co-hosted")
            and len(between) <= TABLE_REACH
            and not any(self.sight.lower(at) in ("and", "he", "she", "they", "who", ",") for at in between)
        )

    def _hosts_it(self, trigger: Trigger, group: Group) -> bool:
        """'the summit [hosted by] President A', 'talks in Lima convened by B': who receives the others there."""
        by = group.first - 1
        while self.sight.word(by, "det"):
            by -= 1
        verb = self.sight.tokens[by - 1]
        passive = verb.lower.endswith(("ed", "given")) and not HOST.isdisjoint(verb.keys)
        return group.marker == "by" and passive and by - trigger.last < WERE_REACH // 2

    def _is_another(self, trigger: Trigger) -> bool:
        """'the [previous] round', 'the [next, third] session', 'следующее [очередное] заседание': not the one told of."""
        if trigger.left_out or self._is_since(None, trigger):
            return True
        start, words = self.sight.start_of(trigger.first), self.scene.language.words("another")
        for at in range(trigger.first, max(start, trigger.first - 4) - 1, -1):
            counted = at >= trigger.first and trigger.last - trigger.first > 1 and self.sight.word(at, "counted")
            if counted or not words.isdisjoint(self.sight.tokens[at].keys):
                return not self.sight.is_possessive(at + 1) and not self.sight.is_possessive(at + 2)  # 'last week's'
            if at < trigger.first and (self.sight.word(at, "prep") or self.sight.text(at) in ",;:"):
                return words.isdisjoint(self.sight.tokens[at - 1].keys) is False and self.sight.text(at) == ","
        return False

    def _is_since(self, h: Hypothesis | None, trigger: Trigger) -> bool:
        """'their first talks [since] a summit in Lima in May', '[since] meeting in Oslo': an earlier one of theirs. English."""
        if self.sight.is_russian or (h is not None and h.roles):
            return False
        near = range(trigger.first - 1, max(self.sight.start_of(trigger.first), trigger.first - SINCE) - 1, -1)
        since = next((at for at in near if self.sight.lower(at) == "since"), None)
        inside = range(since + 1, trigger.first) if since is not None else ()
        return since is not None and not any(
            self.sight.text(at) in ",;:" or self.sight.word(at, "prep") or self.sight.word(at, "aux") for at in inside
        )

    def _council_before(self, trigger: Trigger) -> Group | None:
        """'The Council [of Foreign Ministers of the CIS] will meet': whose council it is that the verb tells of."""
        before = [g for g in self.roles.groups(trigger.sentence) if g.last <= trigger.first and g.marker == "of"]
        near = before[-1] if before and trigger.first - before[-1].last <= COUNCIL else None
        return near if near is not None and organ_that_sits(self.sight, near.mentions[0]) else None
