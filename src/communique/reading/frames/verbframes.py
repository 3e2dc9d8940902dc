"""Frames of verbs: 'received', 'will travel to', 'встретился с'."""

from communique.reading.clauses import (
    Hypothesis,
    Role,
    Trigger,
    at_another_time,
    hangs_on_noun,
    heard_by_audience,
    is_epithet_of_document,
    is_impersonal,
    is_letter_received,
    is_of_noun,
    is_of_those_met,
    is_set_to,
    takes_thing,
    tells_nothing,
)
from communique.reading.frames.citizens import citizens_met
from communique.reading.frames.company import are_of_a_land, are_people, is_team, travels_with
from communique.reading.frames.diary import opens_sentence
from communique.reading.frames.dividing import are_meant
from communique.reading.frames.fronted import awaited_in, fronted, shared_object, tells_whose
from communique.reading.frames.landmeant import place_visited, the_country
from communique.reading.frames.letters import goes_to_those_told, mourns, writes_of_other
from communique.reading.frames.openframes import OpenFrames
from communique.reading.frames.pairtalks import agreed_there
from communique.reading.frames.sittings import ministers_confer
from communique.reading.frames.summons import summoned_in
from communique.reading.frames.visitframes import VisitFrames
from communique.reading.places import place_after, place_of_group
from communique.reading.text import Group, only_where_and_when, start_of_many

BREAKS = frozenset([",", ".", ";", ":", '"', "”", "“"])  # marks behind which no direct object stands


class VerbFrames(VisitFrames, OpenFrames):
    """What a verb tells."""

    def _verb(self, h: Hypothesis, trigger: Trigger, stop: int) -> bool:
        gerund = self.sight.lower(trigger.first - 1) == "of"  # 'the anniversary of signing': nobody's act here
        gerund &= not self.sight.word(trigger.first - 2, "chance")  # but 'had the honour of meeting'
        if tells_whose(self.scene, self.sight, trigger) or tells_nothing(self.sight, trigger):
            return False
        subject = None if gerund else self.roles.subject(trigger.head)
        subject = subject or self._who_says_i(trigger.head)
        if trigger.kinds[0] == "message" and (author := self._author_speaks(trigger)) is not None:
            h.roles.append(Role(author, trigger.subj, author.mentions[0]))
            subject = None
        end = self.scene.document.sentences[trigger.sentence].last
        limit = min(end, max(stop, trigger.last + 12) if trigger.obj in ("document", "event") else stop)
        after = self._clause_groups(trigger, limit)
        if trigger.obj == "document":
            h.has_document = self._document_near(trigger, end) and not is_epithet_of_document(self.sight, trigger.head)
            if not h.has_document:
                return False
        if trigger.word == "agree" and (self._agree_to_meet(trigger, end) or agreed_there(self.sight, trigger)):
            return False  # 'agreed to meet': what is to come, told by the other verb
        if trigger.kinds[0] == "credentials" and (trigger.passive or self.sight.lower(trigger.last) == "to"):
            return False  # 'envoys accredited to Ghana' only tells their post
        if trigger.obj == "event":
            return False  # the event's noun makes the hypothesis
        if self.sight.word(trigger.last + 1, "reflexive") and self.sight.lower(trigger.last) in ("to", "with", "among"):
            return False  # 'who [talk] to themselves'
        if subject is None and is_letter_received(self.sight, trigger):
            return False
        subj, obj = (
            (trigger.obj, trigger.subj)
            if trigger.passive and trigger.obj not in ("place", "document")
            else (trigger.subj, trigger.obj)
        )
        if trigger.passive and (trigger.obj == "document" or self.sight.key_word(trigger.head, "looks_at")):
            subject = None
        if trigger.subj == "participant" and not trigger.roles.keys() & {"to"} and self._comes_together(trigger, end):
            return False  # the summit that they gather for makes it
        those = self._attendees(trigger.head, trigger)
        for group in those:  # 'Those meeting with the President were A and B'
            self._fill(h, group, subj)
        if subject is not None and not those:
            self._fill(h, subject, subj)
        objects = self._objects(trigger, after, obj)
        if not objects and (shared := shared_object(self.scene, self.roles, trigger, end, obj)) is not None:
            objects = [(shared, obj)]
        if not objects and obj == "guest":
            objects = self._at_table(trigger, after)
        if "place" in (trigger.obj, trigger.roles.get("to")) and self._pays_visit_to(h, trigger, objects):
            return True
        if (
            not objects
            and subject is not None
            and (front := fronted(self.sight, self.roles, trigger, subject)) is not None
        ):
            objects = [(front, "participant")]
        whom = None if objects else self._whom(trigger, subject) or citizens_met(self.scene, self.sight, trigger, end)
        if whom is not None:
            objects = [(whom, obj or "participant")]
            if subject is not None and all(m.kind == "pronoun" for m in subject.mentions):
                self._not_himself(h, trigger, whom, subj)
        if heard_by_audience(self.sight, trigger, [m for g, _ in objects for m in g.mentions]):
            return False
        if trigger.obj in ("guest", "person") and takes_thing(
            self.scene, self.sight, trigger, [g for g, part in objects if part in ("guest", "participant")]
        ):
            return False
        if trigger.obj == "guest" and h.named() and (place := awaited_in(self.sight, trigger, objects, limit)):
            h.kinds, h.place = ("visit",), place
            self._fill(h, objects[0][0], "visitor")
            return True
        for group, part in objects:
            if part == "place":
                continue
            self._fill(h, group, part)
        if self.sight.is_russian and trigger.subj == "visitor" and h.roles:
            self._together_with(h, trigger)
        self._verb_place(h, trigger, after, limit)
        if trigger.kinds[0] == "visit" and h.place is None and self._at_whose(h, trigger):
            return True
        if trigger.word == "работать" and not (subject is not None and is_team(self.sight, subject)):
            return False  # 'посол работает в Осло'
        if trigger.kinds[0] == "visit":
            h.behind = self.sight.lower(trigger.first).endswith("ing") and self._is_behind(trigger)
            h.place = (
                h.place
                or self._land_meant(h, trigger)
                or self._promised(trigger)
                or self._where_event_is(trigger)
                or self._left_where(trigger)
            )
            if (trigger.word == "spend" and not self._spends_days(trigger)) or self._sends_no_envoy(h, trigger):
                return False
            h.place = self._returned_to(h, trigger, limit) or h.place
            goes = h.place is not None or (self._arrives(trigger) and not self._come_to_talk(h, trigger))
            h.elliptic = h.place is not None and not h.roles and opens_sentence(self.sight, trigger)
            meant = not self.sight.is_russian and h.place is not None and are_meant(h)
            return bool(h.named() or meant or h.elliptic) and goes
        if trigger.kinds[0] == "call" and trigger.obj == "participant" and not self._really_calls(trigger, objects):
            return False
        if any(self._calls_on_to_act(trigger, r.mention) for r in h.roles if r.part == "host"):
            return False  # 'called on Iran to …' asks, it does not visit
        if trigger.obj == "person" and (
            not objects or any(r.mention.kind not in ("person", "pronoun") for r in h.roles)
        ):
            return False
        if trigger.kinds[0] in ("message",):
            told = h.named()
            if self.sight.is_russian and [r.part for r in told] == ["addressee"]:
                h.roles = told  # 'Президента поздравили главы других государств', who may be told by name behind
                return True
            return len(told) + goes_to_those_told(h) >= 2 or (bool(told) and mourns(self.scene, trigger))
        if trigger.kinds[0] == "signing":
            self._sign_for(h, trigger)
            self._sign_in_brackets(h, trigger)
            self._other_side_of_document(h, trigger)
            behind = trigger.last if trigger.passive else None
            if subject is None and is_impersonal(self.sight, trigger):
                if self._parties_of_document(h, trigger, trigger.last):
                    return True
                h.by_those_met = "" if self.sight.lower(trigger.head).endswith("м") else "news"
                return bool(h.by_those_met)  # 'Договор [подпишут] в Осло', by those met; not 'подпишем'
            if not h.roles and not any(self._parties_of_document(h, trigger, at) for at in (None, behind)):
                h.by_those_met = self._signed_by_whom(trigger) if trigger.passive and not h.roles else ""
                h.by_those_met = "news" if subject is None and is_set_to(self.sight, trigger) else h.by_those_met
                return bool(h.by_those_met)
            return True
        if (land := summoned_in(self.scene, self.sight, h, trigger)) is not None:
            self._fill_side(h, land, trigger.head, "host")
        received = trigger.passive and trigger.obj == "guest" and bool(h.roles) and not objects
        if received and self._at_ministry(h, trigger, limit):
            return True
        if not objects and self._body_sits(h, trigger, subject or self._council_before(trigger)):
            return True
        if subject is None and not objects and trigger.subj == "participant" and not trigger.obj:
            h.another = at_another_time(self.sight, trigger)
            return h.another
        if not objects and self._rings(trigger) and len(h.named()) == 1:
            h.open_side = True
            return True
        if subject is None and is_of_those_met(self.sight, trigger, objects):
            h.generic = True
            return True
        plural = subject is not None and self._is_plural(subject)
        private = set(trigger.kinds) == {"meeting", "call"} and self._in_private(trigger)
        h.kinds = ("meeting",) if private else h.kinds
        if trigger.kinds in (("meeting", "call"), ("call", "meeting")) and not objects:
            named = (
                subject is not None
                and len([m for m in subject.mentions if m.kind == "person" or are_of_a_land(self.sight, m)]) > 1
            )
            named |= subject is not None and ministers_confer(subject.mentions[0])
            h.generic = not named and not private  # 'they discussed …' points back
            return plural
        greets = subject is not None and trigger.obj == "guest" and self._at_arrival_place(trigger)
        return bool(objects) or greets or (plural and trigger.subj == "participant")  # 'the presidents met'

    def _clause_groups(self, trigger: Trigger, stop: int) -> list[Group]:
        """Groups after the verb up to where another clause begins; in Russian those before it too."""
        if self.sight.is_russian:
            first = self._clause_start(trigger.first)
            if trigger.obj == "guest":
                stop = self._before_where(trigger.last, stop)
            others = self._of_verb_before(trigger, first)
            return [
                g
                for g in self.roles.groups(trigger.sentence)
                if ((g.first >= first and g.last <= stop) or trigger.last <= g.first < stop) and g.first not in others
            ]
        stop = self._before_source(trigger.last, stop)
        return [g for g in self.roles.groups(trigger.sentence) if trigger.last <= g.first < stop]

    def _objects(self, trigger: Trigger, after: list[Group], obj: str) -> list[tuple[Group, str]]:
        """Groups that the frame's object and prepositions take."""
        parts = ((group, self._part(trigger, group, obj)) for group in after)
        return [(group, part) for group, part in parts if part is not None]

    def _part(self, trigger: Trigger, group: Group, obj: str) -> str | None:
        if self.sight.is_russian:
            return self._russian_part(trigger, group, obj)
        obj = "participant" if obj == "person" else obj
        if (
            group.marker == "with"
            and set(trigger.kinds) == {"meeting", "call"}
            and self.sight.key_word(group.first - 2, "tie")
            and not are_people(self.sight, group.mentions[0])  # 'discussed trade [with X]'
            and group.first - 2 > trigger.last - 1
        ):
            return None  # 'discussed relations [with Ghana]'
        if group.marker == "between" and trigger.kinds == ("signing",) and self._of_noun_before(group.first):
            return None  # 'signed a deal during a summit [between A and B]'
        far = group.marker == "between" and trigger.kinds != ("signing",) and not trigger.passive
        if far and not only_where_and_when(self.sight, trigger.last, group.first - 1):
            return None  # 'spoke by phone with X about the war [between A and B]'
        if group.marker == "to" and any(
            self.sight.word(at, "audience") or self.sight.word(at, "told") for at in range(trigger.last, group.first)
        ):
            return None  # 'speaking to reporters, he said that it was clear [to the president]'
        if group.marker == "to" and (self._is_source(group) or writes_of_other(self.sight, trigger, group)):
            return None
        if group.marker and group.first - 1 >= trigger.last:
            if group.marker == "with" and trigger.subj == "visitor" and self._comes_along(trigger, group):
                return "visitor"
            if group.marker == "by":  # 'signed pacts despite criticism [by X]' is no signatory
                return (trigger.subj or None) if trigger.passive else None
            return trigger.roles.get(group.marker)
        if (
            obj
            and obj not in ("document", "event", "letter")
            and not trigger.passive
            and (
                (
                    start_of_many(self.sight, group.first) - trigger.last <= 3
                    and not any(
                        self.sight.text(at) in BREAKS
                        or any(self.sight.word(at, kind) for kind in ("copula", "audience"))
                        or (self.sight.lower(at) == "that" and not self.sight.word(at + 1, "time_noun"))
                        for at in range(trigger.last, start_of_many(self.sight, group.first))
                    )
                )
                or (
                    obj in ("guest", "host", "participant")
                    and only_where_and_when(self.sight, trigger.last, group.first)
                    and not self._says_so(group)
                )
            )
        ):
            return obj
        return None

    def _russian_part(self, trigger: Trigger, group: Group, obj: str) -> str | None:
        cases = group.cases
        for role, part in trigger.roles.items():
            preposition, _, case = role.rpartition("+")
            if preposition != group.marker or hangs_on_noun(self.sight, group, trigger.first, trigger.kinds):
                continue
            if case in cases or not cases:
                if not preposition and group.governor == "prep":
                    continue
                return part
        if group.marker or (obj == "visitor" and is_of_noun(self.sight, group.first)):
            return "visitor" if trigger.subj == "visitor" and travels_with(self.sight, trigger, group) else None
        if trigger.passive and "ablt" in cases:
            return trigger.subj
        if (
            obj not in ("", "document", "event", "letter")
            and not trigger.passive
            and ("accs" in cases)
            and ("nomn" not in cases or group.first > trigger.first or self._is_not_subject(trigger, group))
            and not self._is_owner(group)
        ):
            return obj
        return None

    def _verb_place(self, h: Hypothesis, trigger: Trigger, after: list[Group], stop: int) -> None:
        if trigger.obj == "place":
            for group in sorted(
                after, key=lambda g: g.first < trigger.first
            ):  # 'Перу - начало турне, Чад он [посетит]'
                if not self.sight.is_russian and (group.marker or group.first - trigger.last > 3):
                    break  # 'flew [to Lima], where Chile's team played': the trigger has the preposition
                taken = group.marker or any(r.mention in group.mentions for r in h.roles)
                found = None if taken else place_of_group(self.sight, group)
                if found and (not self.sight.is_russian or "accs" in group.cases):
                    h.place = found
                    break
            if h.place is None:
                h.place = place_visited(self.sight, h, trigger, stop)
            if h.place is None and self.sight.is_russian:
                h.place = self._city_before(trigger)
        if trigger.kinds[0] == "visit":
            wanted = tuple(r.partition("+")[0] for r, part in trigger.roles.items() if part == "place")
            wanted += ("во",) if "в" in wanted else ()
            if h.place is None and wanted:
                h.place = place_after(self.sight, trigger.last, stop, prepositions=wanted)
                if h.place is None and self.sight.is_russian:
                    start = self._clause_start(trigger.first)
                    h.place = place_after(self.sight, start, trigger.first, prepositions=wanted)
            wanted = () if trigger.obj == "place" else wanted
            if h.place is None and (wanted or trigger.obj == "place"):
                h.place = the_country(self.scene, self.sight, h, trigger, wanted)
        elif h.place is None:
            h.place = self._place_around(trigger, stop)
