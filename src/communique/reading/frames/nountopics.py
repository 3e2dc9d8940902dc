"""Talks that are only spoken of or prepared, and sittings told by their organisation: 'preparations for the G20 meeting'."""

from communique.languages import Match
from communique.reading.clauses import Hypothesis, Trigger, announced_behind
from communique.reading.frames.clauseframes import ClauseFrames
from communique.reading.text import Group, Mention, Sight, is_body, party_ending

ORGAN_REACH = 12  # tokens of 'Conference of the Heads of State and Government of'
MARGIN_REACH = 12  # tokens from 'margins' to the body whose session it is
TOPIC_REACH = 6  # tokens from a preposition to the talks that it leads to, and back to the verb of speaking


class NounTopics(ClauseFrames):
    """What stands before a noun of meeting makes of it."""

    def _is_topic(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'conferred about [the talks] with Iran', 'discussed preparations for [the G20 meeting]': what is spoken of, of states alone.

        Also 'культура [переговоров]'."""
        sight = self.sight
        if sight.is_russian and sight.key_word(trigger.first - 1, "skill"):
            return any(f.case == "gent" for f in sight.forms(trigger.head))
        if sight.is_russian or trigger.kinds != ("meeting",) or any(r.mention.kind == "person" for r in h.roles):
            return False
        at, start = trigger.first - 1, sight.start_of(trigger.first)
        while at > start and not sight.word(at, "prep") and sight.text(at) not in ",;:":
            if "discuss" in sight.keys(at) and at < trigger.first - 1:
                return True  # 'discussed Norway's accession [negotiations] with the EU'
            if sight.document.found(at, "triggers", "sayings") or trigger.first - at > TOPIC_REACH:
                return False
            at -= 1
        if sight.lower(at) in ("about", "on", "over", "regarding", "concerning"):
            return any(sight.word(i, "speaks_of") for i in range(max(start, at - TOPIC_REACH), at))
        return sight.lower(at) == "for" and sight.word(at - 1, "preparations")

    def _is_discussed(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'A обсудил с B [консультации] Норвегии и Ганы': what is talked about, of states alone."""
        sides = bool(h.roles) and all(r.mention.kind == "side" for r in h.roles)
        if not (sides and self.sight.is_russian and trigger.kinds[0] == "meeting"):
            return False
        if announced_behind(self.sight, trigger) is not None:
            h.set_ahead()  # 'обсудили подготовку [встречи] президентов, которая пройдет в мае'
            return False
        for at in range(trigger.first - 1, self.sight.start_of(trigger.first) - 1, -1):
            if self.sight.text(at) in (",", ";", ":") or (self.sight.word(at, "prep") and at == trigger.first - 1):
                return False
            if self.sight.key_word(at, "discuss"):
                return True
        return False

    def _others_part(self, h: Hypothesis, trigger: Trigger) -> str:
        """'During a courtesy call by A, [B] said': the host, where the noun's own is the guest."""
        given = "guest" if trigger.subj == "host" else trigger.subj  # 'at a dinner given by A, [B] said'
        parts = {"host": given, "guest": "host" if trigger.subj in ("guest", "host") else ""}
        return parts.get(h.roles[0].part) or "participant"

    def _of_margins(self, group: Group) -> bool:
        """'held talks with Minister Lund on the margins of the Session [of the Executive Council]': only where they met."""
        sight, start = self.sight, max(self.sight.start_of(group.first), group.first - MARGIN_REACH)
        margins = next((at for at in range(group.first - 1, start, -1) if sight.key_word(at, "margins")), None)
        if sight.is_russian or group.marker not in ("of", "") or margins is None:
            return False
        return not any(sight.word(at, "prep") and sight.lower(at) != "of" for at in range(margins, group.first))

    def _of_a_title(self, group: Group) -> bool:
        """'had a talk with Anna Lind, vice-president [of the Parliamentary Group]': what her office is of."""
        if self._of_margins(group):
            return True
        sight, at = self.sight, group.first - 1
        while sight.word(at, "det"):
            at -= 1
        if sight.is_russian or sight.lower(at) != "of" or group.mentions[0].kind != "side":
            return False
        before = self.scene.mention_at(at - 1)
        return before is not None and before.kind == "person" and bool(before.titles) and before.last == at

    def _body_behind(self, trigger: Trigger) -> Match | None:
        """'the extraordinary meeting of [the OSCE] Permanent Council'; not 'a meeting of the NATO Secretary General and X'."""
        sight = self.sight
        if sight.lower(trigger.last) != "of":
            return None
        at = trigger.last + 1 + sight.word(trigger.last + 1, "det")
        body = sight.party(at, "organisation") or self._body_of_organ(at)
        if body is None or sight.lower(body.last) == "and" or sight.is_possessive(body.last):
            return None
        return None if any(sight.document.found(at, "offices") for at in (body.last, body.last + 1)) else body

    def _body_before(self, trigger: Trigger) -> Match | None:
        """'the [SADC] Council of Ministers meeting', 'the [CARICOM] Standing Committee of Officials meeting': capitals between."""
        sight, organ = self.sight, False
        for at in range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - ORGAN_REACH) - 1, -1):
            body = sight.party(at, "organisation") if organ else None
            if body is not None and body.last <= trigger.first:
                return body
            organ |= sight.word(at, "organ_plural")
            if not (sight.mention_like(at) or sight.lower(at) in ("of", "the", "and", "for", "on", "-", "–")):
                return None
        return None

    def _body_of_organ(self, at: int) -> Match | None:
        """'(the 4th Meeting of) the [Conference of Heads of Government of] the Caribbean Community': capitals between."""
        sight = self.sight
        if not sight.word(at, "organ_plural") or not sight.mention_like(at):
            return None
        for step in range(at + 1, min(at + ORGAN_REACH, len(sight.tokens))):
            if sight.lower(step) == "of" and (
                body := sight.party(step + 1 + sight.word(step + 1, "det"), "organisation")
            ):
                return body
            if not (sight.mention_like(step) or sight.lower(step) in ("of", "the", "and", "for", "on")):
                return None
        return None

    def _of_organisation(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'the informal [NATO meeting]', 'the [G20 meetings] in Lima': its members sit; not 'an EU meeting with X'."""
        sight = self.sight
        if sight.is_russian or trigger.type != "noun" or sight.lower(trigger.first) not in ("meeting", "meetings"):
            return False
        body = party_ending(sight, trigger.first, "organisation", "group")
        body = body or self._body_before(trigger) or self._body_behind(trigger)
        joined = body is not None and sight.text(body.first - 1) in ("-", "–")
        if body is None or joined or not is_body(body.row["party"]):
            return False
        if sight.lower(trigger.last) in ("with", "between"):
            return False
        h.kinds, h.event_party, h.event_at = ("conference",), body.row["party"], (body.first, body.last)
        return True


def is_in_format(sight: Sight, trigger: Trigger, group: Group) -> bool:
    """'talks in the [Normandy format]', 'встреча в [нормандском формате]', 'в формате [«шестёрки»]': who sits, told by the format."""
    one = group.mentions[0]
    if group.marker not in ("in", "в") or not is_body(one.party) or group.first - trigger.last > FORMAT_NEAR:
        return False
    return any("format" in sight.keys(at) or "формат" in sight.keys(at) for at in range(group.first - 1, group.last))


FORMAT_NEAR = 3  # tokens of 'held in the'


def names_a_format(sight: Sight, mention: Mention) -> bool:
    """'the third round of the [Lima] peace talks', 'the [Abuja] process': a capital by which talks go."""
    behind = range(mention.last, mention.last + 2)
    return mention.party_kind == "capital" and any(sight.word(at, "talks_format") for at in behind)


# Before where or when something is: 'agreed [at] the summit'.
SETTING = frozenset(["at", "during", "in", "on", "after", "before", "following", "of", "for"])


def is_spoken_of(sight: Sight, trigger: Trigger) -> bool:
    """'The two leaders [discussed] the G7 summit in Oslo and the NATO summit': an object of talks, no setting. English."""
    behind = (sight.lower(at) in SETTING for at in range(trigger.first - 3, trigger.first))
    before = range(sight.start_of(trigger.first), trigger.first)
    return not any(behind) and any("discuss" in sight.keys(at) for at in before)


def tells_of_talks(sight: Sight, at: int) -> bool:
    """'talks [were] [held] between', 'a call [planned] for Friday between', 'a meeting in the [capital] Lima between',
    'talks at the [level] of ministers between'."""
    return sight.lower(at) in ("level", "levels") or any(
        sight.word(at, kind) for kind in ("aux", "happening", "slated", "place_kind")
    )
