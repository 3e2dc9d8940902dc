"""Conferences that a verb of coming together tells of: 'gathered in Lima for the summit'."""

from communique.reading.clauses import Hypothesis, Trigger, announced_behind, attending, status_of
from communique.reading.frames.attendees import Attendees
from communique.reading.frames.bodysits import body_at_its_sitting
from communique.reading.frames.pairtalks import held_at, is_meeting, is_to_come, pair_at_talks
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Group, Mention, is_body

EVENT_WORDS = (
    13  # tokens of "the 14th Asia-Pacific Economic Cooperation (APEC) Leaders' Meeting" between "for" and its noun
)
EVENT_PLACE = 16  # tokens from a conference's noun to its place
INVITED = 10  # tokens of 'пригласил президента Чада Идриса Садика' before 'на саммит'
# 'on the sidelines of the summit': it is only a place
OWN_WORDS = 7  # tokens of a conference's own words before its noun
DAY_BEHIND = 5  # tokens between a conference's place and its day: 'on the second of June'
GATHERING = 20  # tokens from 'gathered' to the summit: with its place and day between


class Gatherings(Attendees):
    """What the verb and the conference's noun both ask."""

    def _two_met(self, h: Hypothesis, at: int) -> None:
        """'The two also [met] at the summit in Lima': a meeting of theirs."""
        if "meet" in self.scene.document.tokens[at].keys and self._are_two(h):
            h.kinds = ("meeting",)

    def _are_two(self, h: Hypothesis) -> bool:
        """'[A and B] met at the summit', '[The two] met': two people, each of a state of his own, or 'they'. English."""
        they = [r for r in h.roles if r.mention.kind == "pronoun" and r.entity is None]
        if they or any(r.mention.group in ("they", "sides") for r in h.roles):
            return not self.sight.is_russian
        people = [r.entity for r in h.named() if r.entity is not None and r.entity.name]
        return not self.sight.is_russian and len(people) == len(h.roles) == 2 and people[0].party != people[1].party

    def _given_in_talks(self, h: Hypothesis, trigger: Trigger) -> bool:
        """English: 'X presented a plan to Y [in talks] on Friday', 'X made Y an offer during [a phone call]': of the two."""
        sight, at = self.sight, trigger.first - 1
        at -= sight.lower(at) in ("a", "an")
        if sight.is_russian or sight.lower(at) not in ("in", "during", "at"):
            return False
        groups = [g for g in self.roles.groups(trigger.sentence) if g.last <= at]
        if not groups or groups[-1].last != at or groups[-1].marker != "to":
            return False
        giver = next((g for g in groups if not g.marker and g.mentions[0].kind in ("person", "pronoun")), None)
        two = [g.mentions[0] for g in (giver, groups[-1]) if g is not None]
        parties = {m.entity.party for m in two if m.entity is not None and m.kind != "side"}
        if len(two) < 2 or len(parties) < 2 or None in parties:
            return False
        for mention in two:
            self._fill_one(h, mention, "participant")
        return len(h.named()) > 1

    def _of_pair(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'Осло и Лима договорились на [переговорах] в Аккре', 'по итогам [консультаций] министры Чада и Омана': of both."""
        if self._given_in_talks(h, trigger):
            return True
        groups = pair_at_talks(self.roles, self.sight, trigger)
        for group in groups:
            self._fill(h, group, "participant")
        if not self.sight.is_russian and is_to_come(self.sight, groups, trigger):
            h.status, h.tenseless = "planned", False
        return len(h.named()) > 1 or self._of_body_there(h, trigger)

    def _of_body_there(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'At an emergency [meeting] in Lima, the Arab League rejected the plan': the body's own sitting. English."""
        group = body_at_its_sitting(self.roles, self.sight, trigger)
        if group is None:
            return False
        h.kinds, h.event_party, h.event_at = ("conference",), group.mentions[0].party, group.mentions[0].party_at
        self._fill(h, group, "participant")
        if is_to_come(self.sight, [group], trigger):
            h.status, h.tenseless = "planned", False
        return bool(h.named())

    def _comes_together(self, trigger: Trigger, end: int) -> bool:
        """'[gathered] in Lima on Monday for the summit': a verb of coming together whose conference stands behind 'for', 'at'.

        Not 'met in Lima for talks', which are what the verb itself tells."""
        event = self._event_of(trigger.last, end) if self._assembles(trigger.head) else None
        found = self.scene.document.found(event, "triggers") if event is not None else []
        return event is not None and (any(m.row["type"] == "event" for m in found) or self._of_leaders(event))

    def _comes_for(self, at: int) -> bool:
        """'[arrived] in Lima for', '[is expected] in Lima for', '[was] in Lima for'; not 'is expected [to] be offered entry at'."""
        if self.sight.word(at, "passive") and self.sight.lower(at + 1) == "in":
            return not self.sight.is_russian and self.sight.party(at + 2) is not None
        expected = "expect" in self.sight.keys(at) and self.sight.lower(at + 1) == "to"
        return self._sets_out(at) and not expected

    def _sets_out(self, at: int) -> bool:
        """'[left] for', '[went] to the summit'; not 'is [going] to hold a summit'."""
        will = (
            self.sight.lower(at) == "going" and self.sight.lower(at + 1) == "to" and self.sight.text(at + 2).islower()
        )
        return self.sight.key_word(at, "come_for") and (not will or self.sight.word(at + 2, "det"))

    def _assembles(self, at: int) -> bool:
        whom = self.scene.mention_at(at + 1 + self.sight.word(at + 1, "det"))
        if whom is not None and whom.kind in ("person", "pronoun"):
            return False  # 'will [meet] President X at the General Assembly'
        return (
            not self.sight.is_russian
            and self.sight.key_word(at, "assemble")
            and not self.sight.word(at + 1, "with_whom")
        )

    def _where_event_is(self, trigger: Trigger) -> PlaceFound | None:
        """'left [for the summit in Accra]', 'departed [to attend a forum in Lima]': where the conference is that one leaves for."""
        if self.sight.is_russian or not self._sets_out(trigger.head):
            return None
        end = self.scene.document.sentences[trigger.sentence].last
        led = trigger.obj == "place" and self.sight.lower(trigger.last - 1) in (
            "to",
            "for",
        )  # '[flew to] the summit in Lima'
        event = self._event_of(trigger.last - led, end)
        if event is None:
            return None
        event = next((at for at in range(event, end - 2) if held_at(self.sight, at)), event)
        return place_after(self.sight, event, min(end, event + EVENT_PLACE), prepositions=("in", "at"))

    def _event_of(self, first: int, end: int) -> int | None:
        """The conference's noun of the clause from token `first` on, behind 'for' or 'at', or behind 'to' right there."""
        for at in range(first, min(end, first + GATHERING)):
            if self.sight.text(at) in ";:" or self.sight.lower(at) == "with" or self.sight.word(at, "relative"):
                return None
            if "prepare" in self.sight.keys(at):
                return None  # 'visits Lima to [prepare] for a summit'
            found = self.scene.document.found(at, "triggers")
            gathers = any(m.row["type"] == "event" or is_meeting(m) for m in found)
            if gathers or (found and self._of_leaders(at)):
                opener = next(
                    (i for i in range(at - 1, max(first, at - EVENT_WORDS) - 1, -1) if self.sight.word(i, "prep")), None
                )
                attends = any(
                    m.row["obj"] == "event" for i in range(first, at) for m in self.scene.document.found(i, "triggers")
                )
                leads = opener is not None and self.sight.lower(opener) in (
                    ("for", "at") if opener > first else ("to", "for", "at")
                )
                return at if attends or leads else None
            if any(m.row["obj"] == "event" for m in found):
                continue
            if any(m.row["type"] in ("verb", "noun") and m.row["kind"] != "conference" for m in found):
                if self.sight.text(at).islower():
                    return None  # but 'the ECOWAS [Heads] of State Summit'
        return None

    def _of_leaders(self, at: int) -> bool:
        """'the leaders' [meeting]', 'the APEC Foreign Ministers' [Meeting]': a conference."""
        holders = self.scene.mention_at(at - 2)
        return self.sight.is_possessive(at - 1) and holders is not None and holders.group == "holders"

    def _of_delegations(self, trigger: Trigger) -> bool:
        """'followed by a plenary session [of the two delegations]': how talks went on, no sitting of a body. English."""
        if self.sight.is_russian or self.sight.lower(trigger.last) not in ("of", "between"):
            return False
        near = range(trigger.last + 1, min(trigger.last + 4, len(self.sight.tokens)))
        return any(self.sight.lower(at) in ("delegations", "teams") for at in near)

    def _set_for(self, trigger: Trigger) -> PlaceFound | None:
        """'ahead of the EU summit [slated for Malta] next week': where one that is still to come will be."""
        at = trigger.last
        if self.sight.is_russian or not self.sight.word(at, "plan") or self.sight.lower(at + 1) not in ("for", "in"):
            return None
        return place_after(
            self.sight, at + 1, min(self.scene.document.clause_end(at), at + 4), prepositions=("for", "in")
        )

    def _brought_together(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'The summit [brought together] A and B', 'The forum in Lima [gathered] ministers of C', 'Форум [собрал] министров C'."""
        behind = self.sight.text(trigger.last) == "," and self.sight.lower(trigger.last + 1) in ("which", "that")
        first = trigger.last + 2 * behind  # 'The talks[, which] brought together A and B, were held'
        end = self.scene.document.clause_end(first)
        for at in range(first, end):
            if not self.sight.key_word(at, "brings_together") or self.sight.word(at - 1, "passive"):
                continue
            if any(f.pos in ("PRTS", "NOUN") for f in self.sight.tokens[at].forms[:1]):
                continue
            together = at + 1 + (self.sight.lower(at + 1) == "together")
            if together == at + 1 and "bring" in self.sight.tokens[at].keys:
                return False
            for group in self.roles.groups(trigger.sentence):
                if group.first == together and group.mentions[0].kind in ("person", "side", "group"):
                    verb = attending(at, together, at, trigger.sentence)
                    h.status = status_of(self.sight, verb, None) or h.status
                    self._fill(h, group, "participant")
                    h.from_subject = True
                    return True
        return False

    def _is_announced(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'в преддверии [саммита] ШОС, который пройдет в Осло': a sitting of an organisation, told by where it is yet to be."""
        if not self.sight.is_russian or not h.roles:
            return False
        if any(r.mention.kind != "side" or not is_body(r.mention.party) for r in h.roles):
            return False
        told = announced_behind(self.sight, trigger)
        if told is None:
            return False
        end = self.scene.document.sentences[trigger.sentence].last
        h.place = place_after(self.sight, told[0], end, prepositions=("в", "во", "на"))
        h.set_ahead()
        h.tenseless, h.told_at = False, (told[0], told[1] + 1)
        days = range(told[1], self.scene.document.clause_end(told[1]))
        return h.place is not None or any(
            not self.sight.calendar_words.isdisjoint(self.sight.tokens[at].keys) for at in days
        )

    def _of_people(self, trigger: Trigger) -> bool:
        """'a session between the two delegations', 'сопредседатель комиссии': it tells of talks, or of somebody's office."""
        return self._of_delegations(trigger) or self._is_of_chair(trigger)

    def _is_of_chair(self, trigger: Trigger) -> bool:
        """'A, [сопредседатель] Перуано-Чилийской [комиссии], провел': whose chair somebody is, no sitting of it. Russian."""
        if not self.sight.is_russian or trigger.word not in ("комиссия", "комитет", "межправкомиссия"):
            return False
        at, start = trigger.first - 1, self.sight.start_of(trigger.first)
        while at > start and (
            "-" in (self.sight.text(at), self.sight.text(at + 1))
            or any(f.pos == "ADJF" for f in self.sight.forms(at)[:1])
        ):
            at -= 1
        if any(f.case == "gent" for f in self.sight.forms(at)) and self.sight.key_word(at, "part_of_body"):
            at -= 1 + any(f.pos == "ADJF" for f in self.sight.forms(at - 1)[:1])
        return self.sight.key_word(at, "heads_any")

    def _is_there_for(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'During his stay in Lima [for the session] of the Assembly, Minister A met …': A takes part."""
        sight = self.sight
        at, start = trigger.first - 1, sight.start_of(trigger.first)
        while at > start and not sight.word(at, "prep") and sight.text(at) not in ",;:":
            at -= 1
        bodies = all(r.entity is not None and is_body(r.entity.party) for r in h.roles)
        if sight.is_russian or sight.lower(at) != "for" or not bodies or place_after(sight, start, at) is None:
            return False
        subjects = [g for g in self.roles.groups(trigger.sentence) if not g.marker and g.governor == ""]
        people = [g for g in subjects if g.mentions[0].kind in ("person", "pronoun")]
        if len(people) != 1:
            return False
        h.roles, h.from_subject = [], True
        h.place = place_after(sight, start, at)
        self._fill(h, people[0], "participant")
        return True

    def _is_faced(self, trigger: Trigger, light: int) -> bool:
        """'Разговор состоялся в преддверии [заседания]': the verb is another noun's; not 'к заседанию, которое пройдет'."""
        at = trigger.first - 1
        while any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[at].forms[:1]) and at > trigger.first - 5:
            at -= 1
        at -= self.sight.key_word(at, "edge_of")  # 'перед [началом] саммита'
        own = light > at and any(
            "который" in t.keys for t in self.sight.tokens[trigger.last : max(light, trigger.last)]
        )
        own = own or at < light < trigger.first  # 'к [предстоящему] заседанию'
        return self.sight.is_russian and self.sight.word(at, "facing") and not own

    def _is_for_press(self, trigger: Trigger) -> bool:
        """'a press conference', 'a media forum', 'на пресс – конференции' with a dash for the hyphen: no sitting of states."""
        before = trigger.first - 1 - (self.sight.text(trigger.first - 1) in ("-", "–", "—"))
        return self.sight.lower(before) in ("press", "news", "media", "пресс")

    def _of_those_told(self, h: Hypothesis, trigger: Trigger, group: Group, reached: int) -> bool:
        """'a meeting between A, an aide at [the Security Council], and B': the body of one told, which does not sit. English."""
        behind = reached > trigger.last and group.marker in ("at", "of") and not self.sight.is_russian
        body = (group.mentions[0].party or "").startswith("X:") and not group.mentions[0].name
        return behind and body and trigger.kinds == ("meeting",) and any(r.mention.name for r in h.roles)

    def _is_joint_body(self, mention: Mention) -> bool:
        """'the Joint Commission', 'the Partnership Council': states sit in it, it is none of them.

        English: so do they in 'the Conference of Heads of Government', 'the Authority of Heads of State'."""
        first = mention.first + self.sight.word(mention.first, "det")
        of_heads = self.sight.lower(first + 1) == "of" and not self.sight.is_russian
        sits = self.sight.key_word(mention.last - 1, "joint_body")
        return mention.party_kind == "unknown" and (sits or (of_heads and self.sight.key_word(first, "sitting_body")))

    def _is_of_two(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'a summit between the presidents of A and B', 'A and B held a summit': two states' leaders, no body's session."""
        of_two = self.sight.lower(trigger.last - 1) in ("summit", "summits") and not self.sight.is_russian
        of_two |= self.sight.lower(trigger.last - 1) == "уровне"  # 'встреча на высшем уровне'
        if not of_two or h.event_party:
            return False
        people = [r.entity for r in h.named() if r.entity is not None]
        states = {e.party for e in people if e.party and ":" not in e.party}
        return len(people) == len(states) == 2 and all(e.name or e.office for e in people)
