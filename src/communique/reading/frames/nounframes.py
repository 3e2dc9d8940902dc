"""Frames of nouns: 'held talks with', 'during the visit', 'состоялась встреча'."""

from communique.reading.clauses import Hypothesis, Trigger, is_no_talk
from communique.reading.frames.company import only_tells
from communique.reading.frames.listedlands import states_listed
from communique.reading.frames.namedpairs import as_mention, named_pair
from communique.reading.frames.nounasides import NounAsides, is_known
from communique.reading.frames.nounsettings import NounSettings
from communique.reading.frames.nountopics import is_in_format
from communique.reading.frames.sittings import (
    is_joint,
    is_named_sitting,
    is_partner,
    joint_body,
    ministers_confer,
    organ_that_sits,
    pair_that_sits,
)
from communique.reading.frames.theirown import TheirOwn
from communique.reading.text import Group, is_body, joined_right_behind, pair_before, pair_of_body

QUOTED = frozenset(['"', "“"])


class NounFrames(NounSettings, NounAsides, TheirOwn):
    """What a noun tells, with the light verb it leans on."""

    def _noun(self, h: Hypothesis, trigger: Trigger, light: int | None, start: int, stop: int) -> bool:
        if (trigger.kinds[0] == "call" and self._is_demand(trigger)) or self.sight.lower(trigger.first) == "exchanges":
            return False  # 'expand exchanges with China': no talk
        if is_no_talk(self.sight, trigger):
            return False
        if trigger.kinds == ("credentials",) and self._after_presenting(trigger):
            h.generic = True  # 'Following the presentation of credentials, the ambassador called on'
            return True
        if trigger.kinds == ("credentials", "signing"):  # 'The ceremony, held on Thursday, …' only points back
            h.generic = h.takes_place = True
            h.place = self._noun_place(trigger, stop)
            return True
        thanked = trigger.word in ("прием", "приём") or trigger.kinds[0] == "message"
        if self.sight.is_russian and trigger.kinds == ("visit",) and light is None and self._is_thanked_for(trigger):
            return self._thanked_visitor(h, trigger)
        if self.sight.is_russian and thanked and self._is_thanked_for(trigger):
            return trigger.kinds[0] == "message" and self._thanked_whom(h, trigger)
        pair = pair_before(self.sight, trigger.first) if light is not None else None
        joined = pair or (joined_right_behind(self.sight, trigger.last) if h.kind == "meeting" else ())
        self._fill_pair(h, joined)
        for entity in named_pair(self.scene, trigger.first):
            h.add(as_mention(self.scene, entity, trigger.first), "participant")
        body = pair_of_body(self.sight, trigger.last) if trigger.type == "event" or h.kind == "meeting" else None
        body = None if body is not None and self._of_chairs(h, trigger, *body) else body
        if body is not None:
            h.kinds = ("conference",)
            self._fill_pair(h, body[0])
        is_sitting = self._of_organisation(h, trigger)
        owner = self._possessor(trigger)
        if owner is not None and trigger.kinds == ("visit",) and (other := self._from_abroad(trigger, owner, stop)):
            owner = other
        if owner is not None and not (h.kind == "credentials" and light is not None and light < trigger.first):
            self._fill_one(h, owner, trigger.roles.get("gent" if self.sight.is_russian else "poss", "participant"))
        if owner is not None and h.kind == "meeting" and trigger.sentence and self._is_attended(trigger.last):
            h.generic = True  # 'The Secretary General's meeting [was attended by] A': the one told
        with_others = self.sight.word(trigger.last, "together_with")  # 'EU facilitators' meeting [with] the premier'
        if owner is not None and h.kind == "meeting" and not with_others and ministers_confer(owner):
            h.kinds, h.event_party, h.event_at = (
                ("conference",),
                owner.party,
                owner.party_at,
            )  # 'the G20 Ministers' Talks'
        if owner is not None and h.kind == "meeting" and is_named_sitting(self.sight, trigger, owner):
            return False  # 'preparations for the Leaders' Meeting'
        reached = body[1] if body is not None else self._past_post(trigger)
        for group in [g for g in self.roles.groups(trigger.sentence) if reached <= g.first < stop + 1]:
            if group.first - trigger.last > 40:
                break
            if self._of_a_title(group) or self._of_those_told(h, trigger, group, reached):
                continue
            part = self._noun_part(trigger, group, reached)
            if is_in_format(self.sight, trigger, group):
                part = "participant"
            own_name = (group.mentions[0].party or "").startswith("X:") and not is_body(group.mentions[0].party)
            if trigger.type == "event" and own_name:
                continue  # 'session of the Council': the conference's own name
            if trigger.kinds == ("meeting",) and self._is_joint_body(group.mentions[0]):
                h.kinds = ("conference",)
                reached = group.last
                continue  # 'A and B held the third meeting of the Standing Bilateral Commission'
            if own_name and is_joint(self.sight, group):
                h.kinds = ("conference",) if h.kind == "meeting" else h.kinds
                continue  # 'meeting of the Joint Committee', named by what it is rather than by its last word
            if part == "place":
                continue
            by_name = part is None and self._is_told_by_name(h, group, reached)
            if by_name or (part is None and states_listed(self.sight, h, group)):
                part = "participant"
            if part is not None:
                self._fill(h, group, part)
                reached = group.last
        if self.sight.is_russian and light is not None:
            since = max(start, clause := self._clause_start(trigger.first))
            start = {"message": since, "credentials": clause, "conference": since}.get(h.kind, start)
            for group in self.roles.groups(trigger.sentence):
                if start <= group.first < trigger.first and (part := self._part_before(trigger, group, light)):
                    self._fill(h, group, part)
        if self.sight.is_russian and light is None:
            self._whom_it_awaits(h, trigger, start)
        self._second_of_two(h, trigger)
        self._with_citizens(h, trigger, stop)
        self._their_own(h, trigger)
        self._asked_for(h, trigger)
        self._of_named_pair(h, trigger, light)
        if trigger.kinds[0] == "credentials":
            self._envoys_named(h, trigger)
        given = "addressee" if trigger.kinds[0] == "message" else "host" if trigger.subj == "guest" else ""
        given = "host" if trigger.kinds[0] == "credentials" and not self.sight.is_russian else given
        if given and light is not None and light < trigger.first and not self._receives(light):
            # 'sent [her] a message', 'sent [President A] a cable', 'paid [President A] a courtesy call'
            for group in self.roles.groups(trigger.sentence):
                inside = light < group.first and group.last <= trigger.first and not group.marker
                whom = (not group.cases or "datv" in group.cases) and group.mentions[0].kind == "person"
                if inside and (whom if self.sight.is_russian else group.first == light + 1):
                    self._fill(h, group, given)
        if trigger.kinds == ("meeting",) and not h.roles and not self.sight.is_russian:
            self._brought_together(h, trigger)
        if light is None and trigger.kinds == ("meeting",) and not h.roles:
            self._comes_to_talks_of_two(h, trigger)
        if self.sight.is_russian and not h.roles:
            self._agreed_on(h, trigger)
        if h.kind == "meeting" and self._is_summit(h, trigger):
            h.kinds = ("conference",)
        explicit = len(h.roles)
        if explicit == 0 and self._is_part_of(trigger):
            h.generic = True
            return True
        self._light_subject(h, trigger, light, explicit)
        if explicit == 0 and self._only_attended(h, trigger, light):
            h.roles, h.generic = [], True
        if owner is not None and owner.group == "holders" and h.from_subject and len(h.named()) > 2:
            h.roles = [r for r in h.roles if r.mention is not owner]  # 'A and B held the Ministers' Meeting'
        if self._is_welcome(trigger):
            return False
        h.takes_place = light is not None and self.sight.key_word(light, "happen")
        if self._is_sought(trigger, light) or self._is_furthered(h, trigger) or self._is_of_a_document(trigger):
            return False
        if light is None and (
            self._beside_the_point(h, trigger) or self._is_discussed(h, trigger) or self._is_topic(h, trigger)
        ):
            return False
        h.place = self._told_place(h, trigger, stop, light) or h.place
        if trigger.kinds[0] == "visit":
            h.another = h.place is None and bool(h.named()) and self._is_another(trigger)
            return self._visit(h, trigger)
        bodies = [r for r in h.roles if ministers_confer(r.mention) and not is_partner(self.sight, r.mention)]
        bodies = bodies if h.kind == "meeting" and not with_others else []
        if bodies and all(r in bodies or (h.from_subject and r.mention.first < trigger.first) for r in h.roles):
            h.kinds, h.event_party = ("conference",), bodies[0].mention.party
            h.event_at = bodies[0].mention.party_at
            h.roles = [r for r in h.roles if r not in bodies] or bodies
            self._attended(h, trigger)
        if light is not None and trigger.kinds[0] == "meeting" and self.sight.key_word(light, "happen"):
            self._of_the_house(h)
        h.another = self._is_at_another_time(h, trigger, light, explicit)
        if trigger.type == "event" or is_sitting or (h.event_party and owner is not None):
            return self._event(h, trigger, light)
        if trigger.kinds[0] == "signing":
            h.has_document = self._document_near(trigger, self.scene.document.sentences[trigger.sentence].last)
            if h.has_document and not h.roles:
                self._witnessed(h, trigger)
            if self._is_to_be_signed(h, trigger):  # 'состоялась церемония подписания документов'
                h.by_those_met, h.has_document = "news", True
            if not h.has_document and not h.roles and h.takes_place:
                h.generic = True  # 'Церемония подписания прошла в Осло'
                return True
            return h.has_document and (bool(h.roles) or bool(h.by_those_met))
        if h.kind == "message" and light is None and self._in_a_message(h, trigger):
            return True
        if h.kind == "message":
            self._is_delivered(h, trigger)
        if h.kind == "message" and not h.roles and light is None:
            self._author_of_letter(h, trigger)
        if explicit == 0 and not h.from_subject and not h.named():
            told = h.kind in ("call", "meeting") and (
                self._during_call(h, trigger) or self._of_pair(h, trigger) or self._spoken_between(h, trigger)
            )
            h.generic = not told
        elif self._by_programme(h, trigger):
            pass
        elif self._is_with_others(h, trigger):
            self._around(h, trigger, self._others_part(h, trigger))
        elif h.kind == "message" and light is None and {r.part for r in h.roles} == {"addressee"}:
            self._around(h, trigger, "sender")
        elif h.kind == "credentials" and light is None and {r.part for r in h.roles} == {"guest"}:
            self._around(h, trigger, "host")  # 'заявил X на церемонии вручения грамот послом Y'
        return True

    def _is_attended(self, at: int) -> bool:
        words = [self.sight.lower(i) for i in range(at, at + 4) if self.sight.lower(i) not in ("also", "too")]
        return words[:1] in (["was"], ["were"]) and words[1:3] == ["attended", "by"]

    def _second_of_two(self, h: Hypothesis, trigger: Trigger) -> None:
        """'between A, who is on a visit to X, and B': the second stands behind what is said of the first."""
        groups = [g for g in self.roles.groups(trigger.sentence) if g.first >= trigger.last]
        first = next((g for g in groups if g.marker in self.scene.language.words("between_two")), None)
        if first is None or len(first.mentions) > 1 or first.mentions[0].plural or len(h.roles) != 1:
            return
        for group in groups:
            at = group.first - 1
            while self.sight.word(at, "det"):
                at -= 1
            comma = self.sight.text(at - 1) in (",", ")") and self.sight.lower(at) in ("and", "и")
            if group.first > first.last and not group.marker and comma and group.mentions[0].kind != "pronoun":
                self._fill(h, group, trigger.roles.get("between", "participant"))
                return

    def _light_subject(self, h: Hypothesis, trigger: Trigger, light: int | None, explicit: int) -> None:
        """'X held talks with Y': the light verb's subject takes part; 'talks were held' has none."""
        if light is None or (light >= trigger.last and not self.sight.is_russian):
            return
        nobodys = trigger.kinds[0] == "signing" and not trigger.subj
        of_takers = trigger.type == "event" and self.sight.key_word(self._before_epithets(trigger), "takers_part")
        of_takers &= any(m.row["obj"] == "guest" for m in self.scene.document.found(light, "triggers"))
        away = self.sight.lower(light - 1) == "не" and h.status != "cancelled"  # 'В саммите [не примут] участие A и B'
        if nobodys or away or of_takers or (self.sight.is_russian and self.sight.key_word(light, "happen")):
            return
        if trigger.kinds[0] == "message" and any(f.pos == "PRTS" for f in self.sight.tokens[light].forms[:1]):
            return  # 'ему вручена нота': the note is the subject
        subject = self.roles.subject(light)
        if subject is None and trigger.type == "event" and not explicit:
            if (pair := pair_that_sits(self.sight, self._clause_start(light), light)) is not None:
                self._fill_pair(h, pair)  # 'Норвежско-ганская комиссия провела заседание'
        behind = subject is not None and subject.first >= trigger.first and not self.sight.is_russian
        if subject is None or behind or self._are_arriving(subject, trigger, light):
            return
        if explicit >= 2 and (self._are_sides(subject) or self._is_arranged(h, light)):
            return
        if trigger.kinds[0] == "message" and self.sight.is_russian and subject.mentions[0].kind == "person":
            for role in h.roles:  # 'телеграмму [Лунд] направил президент': a name of every case is no sender beside one
                bare = role.part == "sender" and role.mention.weak and "datv" in role.mention.cases
                role.part = "addressee" if bare and role.mention not in subject.mentions else role.part
        if trigger.kinds[0] == "message" and any(r.part == "sender" for r in h.roles) and not self._receives(light):
            h.carrier = subject.mentions[0]
            for group in self.roles.groups(trigger.sentence) if not self.sight.is_russian else ():
                if light < group.first and group.last < trigger.first and group.marker in ("", "to"):
                    self._fill(h, group, "addressee")  # 'handed [the president] a letter from A'
            return
        if (body := joint_body(self.sight, subject)) is not None and trigger.type == "event":
            self._fill_pair(h, body)
            return
        if h.kind == "meeting" and not explicit and organ_that_sits(self.sight, subject.mentions[0]):
            h.kinds, h.event_party = ("conference",), subject.mentions[0].party  # 'The Security Council held a meeting'
            h.event_at = subject.mentions[0].party_at
        part = trigger.subj or "participant"
        if trigger.kinds[0] == "visit" and self.sight.is_russian and any(r.part == "visitor" for r in h.roles):
            return  # 'министерства ведут подготовку визита [президента]'
        if trigger.type == "event" and self.sight.key_word(light, "hosts") and not self.sight.is_russian:
            part = "host"  # 'Canada hosted the summit'
        during = self.sight.word(self._before_epithets(trigger), "occasion_of")
        lands = {m.entity.party for m in subject.mentions if m.entity is not None}
        if trigger.kinds[0] == "visit" and self.sight.is_russian and len(lands) > 1 and during:
            return  # 'В рамках визита A и его коллега B подписали': which of the two came is told elsewhere
        if trigger.kinds[0] == "visit" and self._hosts_visit(h, subject, light):
            return
        if trigger.kinds[0] == "visit":
            part = "visitor"
        elif trigger.kinds[0] == "message":
            part = "addressee" if self._receives(light) else "sender"
        elif trigger.kinds[0] == "credentials" or (trigger.subj == "guest" and not self.sight.is_russian):
            part = "host" if self._receives(light) else "guest"  # 'received a courtesy visit this morning from X'
        elif trigger.roles.get("by") == "host" and not self.sight.is_russian:
            parts = {r.part for r in h.roles}  # 'hosted a reception for Minister A', 'was at a dinner given by A'
            part = "host" if "guest" in parts else "guest" if "host" in parts else "participant"
        before = len(h.named())
        for mention in self._led_by(subject):
            self._fill_one(h, mention, part)
        h.from_subject = len(h.named()) > before or self.sight.is_russian

    def _is_owner_of_thing(self, group: Group) -> bool:
        """'сообщается на сайте [ОДКБ]', 'в штабе [ООН]': whose the thing before is that another case governs. Russian."""
        whose = group.mentions[0].kind == "side" and self.roles.after_noun(group.first)
        return whose and not any(f.case == "nomn" for f in self.sight.forms(group.first - 1))

    def _around(self, h: Hypothesis, trigger: Trigger, part: str) -> None:
        """'In a meeting with X, Y said …': the other one is the subject of the clause around."""
        only = h.roles[0]
        groups = [
            g
            for g in self.roles.groups(trigger.sentence)
            if g.governor == "" and not any(m.entity is only.entity for m in g.mentions)
        ]
        if self.sight.is_russian:
            visitor = self._whose_purpose(h, groups, trigger) or self._received_before(trigger)
            if visitor is not None:
                self._fill(h, visitor, part)
                h.from_subject = True
                return
            groups = [g for g in groups if not g.mentions[0].cases or "nomn" in g.mentions[0].cases]
            groups = [g for g in groups if is_known(g.mentions[0])] or groups
            groups = [g for g in groups if not self._is_declined(g.mentions[0])]
            groups = [g for g in groups if not self._only_tells(g, trigger) and not self._is_it(g, trigger)]
            groups = [g for g in groups if not (self._is_agent(g) or g.mentions[0].group == "sides")]
            groups = [g for g in groups if not self._is_owner_of_thing(g)]
        else:  # 'The letter was received [by Minister A] during a meeting with B'
            quoted = self.sight.text(trigger.first - 1) in QUOTED or self.sight.lower(trigger.first - 1) == "the"
            groups = [g for g in groups if not (quoted and only_tells(self.scene, self.sight, g))]
            groups = groups or [
                g for g in self.roles.groups(trigger.sentence) if g.marker == "by" and g.last < trigger.first
            ]
        people = [g for g in groups if g.mentions[0].kind in ("person", "pronoun", "group")]
        if not people and not self.sight.is_russian:  # 'was announced [by X] after talks with Y'
            said = [g for g in self.roles.groups(trigger.sentence) if g.marker == "by" and g.last <= trigger.first]
            people = [g for g in said if g.mentions[0].kind == "person" and g.mentions[0].entity is not only.entity]
        groups = people or [g for g in groups if g.mentions[0].party_kind != "capital"]
        before = [g for g in groups if g.last <= trigger.first]
        after = [g for g in groups if g.first >= trigger.last]
        for group in before[-1:] if before else after[:1]:
            for mention in group.mentions:
                if mention.kind == "side" and only.entity is not None and mention.party == only.entity.party:
                    continue
                h.add(mention, part)
                h.from_subject = True
