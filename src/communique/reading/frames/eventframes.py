"""Frames of conferences: a summit is held, or somebody comes to it, attends it, speaks at it."""

from communique.reading.clauses import Hypothesis, Trigger, announced_behind, attending, status_of
from communique.reading.frames.addressed import can_speak_there, given_before, is_no_home_affair
from communique.reading.frames.attendees import whose_coming
from communique.reading.frames.gatherings import GATHERING, INVITED, OWN_WORDS
from communique.reading.frames.nountopics import is_spoken_of
from communique.reading.frames.sittings import body_of_session
from communique.reading.frames.speakersthere import author_there, sent_there, speaker_there, subject_there
from communique.reading.frames.spokentalks import spoken_between
from communique.reading.frames.toldbriefly import ToldBriefly
from communique.reading.places import place_after
from communique.reading.text import Group, is_body, pair_before

SPEECH = 12  # tokens between a conference and the verb of what is said there
RELATIVE = 4  # tokens between ', в котором' and the verb of attending
TALKED_OF = 12  # tokens from 'discussed' to the conference's noun
OWNER_NEAR = 2  # tokens: 'заседание [Совета] министров'


class EventFrames(ToldBriefly):
    """What a conference's noun tells, with the verbs of attending around it."""

    def _event(self, h: Hypothesis, trigger: Trigger, light: int | None) -> bool:
        """A conference counts where it is held or somebody attends it; 'on the sidelines of' alone is none."""
        start = self.sight.start_of(trigger.first)
        if self._is_for_press(trigger) or self._of_people(trigger):
            return False
        if (self.sight.is_russian and h.kind == "meeting" and light is None) or self._held_by_whom(h, trigger):
            return True  # 'итоги чадско-перуанского саммита': the two's own talks
        if self._is_invited(trigger):
            return False
        near = range(max(start, trigger.first - 9), trigger.first)
        window = [self.sight.lower(i) for i in near]
        if (
            "параллельно" in window[-4:] or not self.sight.language.words("margins").isdisjoint(window)
        ) and not self._is_still_to_be(trigger, light):
            return False
        if self._is_only_frame(near, trigger):
            return False
        for at in range(trigger.first - 1, max(start, trigger.first - 8) - 1, -1):
            match = self.sight.party(at, "organisation", "adjective", "name", "group")
            if match and match.last <= trigger.first:
                if match.row["kind"] == "organisation" or match.row["kind"] == "group":
                    h.event_party, h.event_at = match.row["party"], (match.first, match.last)
                break
        if h.event_party is None:
            self._owner_behind(h, trigger)
        following = self.sight.tokens[trigger.last] if trigger.last < len(self.sight.tokens) else None
        owned = following is not None and (
            following.is_title or following.lower == "of" or any(f.case == "gent" for f in following.forms[:1])
        )
        h.bare = not owned
        pair = [r for r in h.roles if r.mention.rule == "mention.pair" or self._behind(r.mention, trigger)]
        if (
            self._attended(h, trigger)
            or self._gathered(h, trigger)
            or self._brought_together(h, trigger)
            or self._under_picture(h, trigger)
            or self._travelled_for(h, trigger)
        ):
            if trigger.named:  # the body's name is the conference's, no participant
                h.roles = [r for r in h.roles if not r.mention.first <= trigger.first < r.mention.last]
            h.roles += self._other_side(h, pair)
            body = self.sight.party(trigger.first, "organisation") if h.event_party is None and h.named() else None
            if body is not None and body.last == trigger.last > body.first + 1:  # 'addressed the [UN Security Council]'
                h.event_party, h.event_at = body.row["party"], (body.first, body.last)
            return True
        spoken_of = self.sight.is_russian or is_spoken_of(self.sight, trigger)
        shortened = light == trigger.last and not self.sight.is_russian  # 'at the second session held in Lima'
        if not (h.roles or spoken_of) and (light is None or shortened) and self._of_pair(h, trigger):
            h.kinds = ("meeting",) if len(h.roles) == 2 and not self._sits(trigger) else h.kinds
            return True  # 'At a summit in Lima, the leaders of A and B agreed'
        if self._is_of_two(h, trigger):
            h.kinds = ("meeting",)  # 'the two presidents' summit in Lima': a meeting of theirs
        if light is not None and self._is_faced(trigger, light):
            light, h.roles = None, [] if h.from_subject else [r for r in h.roles if r.mention.first >= trigger.first]
        if light is None and (place := self._set_for(trigger)) is not None:
            h.place = place
            h.set_ahead()
            self._owner_sits(h, trigger)
        if light is not None:
            if not h.roles:
                self._attended_in_it(h, trigger)
            if not h.named() and not h.generic:  # also 'the SADC Summit of [Heads of State]'
                self._owner_sits(h, trigger)
            self._of_its_land(h, trigger, light)
            return not trigger.named or bool(h.roles)
        if (not h.roles or self._only_owner(h, trigger)) and self._is_fixed(h, trigger):
            h.roles = []
            self._owner_sits(h, trigger)
            h.another = False
            return True
        if since := h.another and self._is_since(h, trigger):  # 'their first talks since [a summit] in Lima'
            h.kinds = ("meeting",)
        if h.another and (since or h.status != "held") and not h.roles:
            return True  # 'следующий саммит намечен на май'
        if self._is_announced(h, trigger) or self._is_there_for(h, trigger) or self._of_its_land(h, trigger, None):
            return True
        joint = len(h.roles) > 1 and any(self.sight.lower(at) == "joint" for at in range(trigger.first, trigger.last))
        # 'during the fifth [Joint Commission] between A and B'
        return (joint or not trigger.named) and bool(h.roles) and not self._only_owner(h, trigger)

    def _sits(self, trigger: Trigger) -> bool:
        """'the second [session] of', 'the [joint commission]': a sitting, be it of two states only."""
        return any(self.sight.key_word(at, "session_word") for at in range(trigger.first, trigger.last))

    def _owner_sits(self, h: Hypothesis, trigger: Trigger) -> None:
        """'The [BRICS] summit will take place in Durban': whose summit it is takes part, if nobody else is told."""
        of_body = is_body(h.event_party)
        for mention in self.scene.of_sentence(trigger.sentence):
            if of_body and (mention.party, mention.party_at) == (h.event_party, h.event_at):
                h.add(mention, "participant")

    def _owner_behind(self, h: Hypothesis, trigger: Trigger) -> None:
        """'заседание Совета [министров обороны государств – членов ОДКБ]': the body that sits, whoever leads it."""
        if (own := body_of_session(self.sight, trigger)) is not None:
            h.event_party, h.event_at = own.row["party"], (own.first, own.last)
            return
        for group in self.roles.groups(trigger.sentence):
            mention = group.mentions[0]
            near = 0 <= group.first - trigger.last <= OWNER_NEAR
            inside = trigger.first < group.first < trigger.last < group.last  # 'Council of [Ministers of the CIS]'
            if (near or inside) and is_body(mention.party):
                h.event_party, h.event_at = mention.party, mention.party_at
                return

    def _only_owner(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'подготовка к саммиту [Союза]', 'в рамках саммита [Союза]': nothing told but whose the event is, behind a preposition."""
        if any(r.mention.kind != "side" for r in h.roles):
            return False
        if not self.sight.is_russian:
            return self._talked_of(h, trigger)
        at = self.sight.before_epithets(trigger.first)
        bodies = all(r.entity is not None and is_body(r.entity.party) for r in h.roles)
        return bodies and (self.sight.word(at, "prep") or self.sight.word(at - 1, "prep"))

    def _talked_of(self, h: Hypothesis, trigger: Trigger) -> bool:
        """English: 'discussed the upcoming [session] of the General Assembly', without where or when: no news of it."""
        if h.place is not None or not all(is_body(r.mention.party) for r in h.roles):
            return False
        low = max(self.sight.start_of(trigger.first), trigger.first - TALKED_OF)
        return any(self.sight.key_word(at, "talked_of") for at in range(low, trigger.first))

    def _is_invited(self, trigger: Trigger) -> bool:
        """'вручил приглашение на [саммит]', 'пригласил на [форум]': nobody is there yet."""
        at = self._governor_of(trigger.first) if self.sight.is_russian else None
        if at is None or self.sight.lower(at) != "на" or self.sight.word(at - 1, "relative"):
            return False
        before = range(at - 1, max(self.sight.start_of(at), at - INVITED) - 1, -1)
        told = (i for i in before if self.sight.key_word(i, "light") or self.sight.key_word(i, "invites"))
        nearest = next(told, None)
        accepted = nearest is not None and any(self.sight.key_word(i, "accept") for i in range(at - INVITED, nearest))
        return nearest is not None and self.sight.key_word(nearest, "invites") and not accepted

    def _attended(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'X will attend the summit', 'В саммите, который пройдёт в мае, примет участие X': the verb of taking part near
        the noun, or behind what a clause tells of it, gives the participant."""
        start = self.sight.start_of(trigger.first)
        reach = 18 if self.sight.is_russian else 14  # 'примет участие в саммите в Осло, а 24 мая — в саммите'
        places = [*range(trigger.first - 1, max(start, trigger.first - reach) - 1, -1)]
        if self.sight.is_russian:
            close = self.scene.document.clause_end(trigger.last)
            places += range(trigger.last, min(close, trigger.last + 14))
            if self.sight.lower(close + 1) in ("в", "во", "на") and self.sight.key_word(close + 2, "which"):
                places += range(close + 3, min(close + 3 + RELATIVE, len(self.sight.tokens)))
            elif (
                self.sight.key_word(close + 1, "which") and (past := self.scene.document.clause_end(close + 2)) > close
            ):
                places += range(past, min(past + RELATIVE, self.scene.document.sentences[trigger.sentence].last))
        for at in places:
            if (coming := whose_coming(self.sight, self.roles.groups(trigger.sentence), at)) is not None:
                h.roles = []
                self._fill(h, coming, "participant")
                h.from_subject = True
                return True
            match = next((m for m in self.scene.document.found(at, "triggers") if m.row["obj"] == "event"), None)
            if match is None or self._is_no_attending(at, trigger):
                continue
            noun = not self._is_verb(at)  # 'для участия в'
            if groups := self._attendees(at, trigger):
                h.roles = [r for r in h.roles if r.mention.name]
                for group in groups:
                    self._fill(h, group, "participant")
                h.from_subject = True
                return True
            if match.row["type"] == "purpose" and at >= trigger.last:
                continue
            subject = self._comer(at) if noun else self.roles.subject(at)
            if subject is not None:
                people = [r for r in h.roles if r.entity is not None and r.entity.kind == "person"]
                verb = attending(match.first, match.last, given_before(self.sight, at) or at, trigger.sentence)
                status = "planned" if noun else status_of(self.sight, verb, None)
                if status is None:
                    return False
                h.status, h.roles = status, people
                self._fill(h, subject, "participant")
                h.from_subject = True
                self._two_met(h, at)
            return subject is not None
        return self._spoken_at(h, trigger)

    def _spoken_at(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'[At] the Arctic summit X called for …', 'На саммите X заявил', 'X заявил на саммите': of no affair at home.

        What is said of it in English right behind the verb ('told the forum', 'said at the forum') `addressed` tells.
        """
        if (opener := self._governor_of(trigger.first)) is None or announced_behind(self.sight, trigger) is not None:
            return False  # 'ждёт встречи [на саммите], который состоится в мае'
        if not self.sight.is_russian:
            return self._does_there(h, trigger, opener)
        during = self.sight.lower(opener + 1) in ("время", "ходе")
        if self.sight.lower(opener) != "на" and not during:
            return False
        start, end = self.sight.start_of(trigger.first), self.scene.document.clause_end(trigger.last)
        wanted = "gen" if during else "loc"
        own = opener + 1 if self.sight.key_word(opener + 1, "edge_of") else trigger.head  # 'на [открытии] сессии'
        if not any(f.case.startswith(wanted) for f in self.sight.tokens[own].forms):
            return False  # 'полетит на саммит'
        speaking = [*range(opener - 1, max(start, opener - SPEECH) - 1, -1)]
        if opener == start:
            speaking += range(trigger.last, min(end + SPEECH, len(self.sight.tokens)))
        elif self._nothing_before(opener) or self._one_before(opener):
            speaking += range(trigger.last, end)  # 'Об этом [на саммите] заявил X', 'X [на саммите] заявил'
        for at in speaking:
            met = [m for m in self.scene.document.found(at, "triggers") if m.row["type"] == "verb"]
            if at < opener and any(m.row["kind"] == "meeting" and m.row["obj"] != "guest" for m in met):
                return False  # 'договорились [встретиться] на саммите'
            said = bool(self.scene.document.found(at, "sayings")) or (not during and self._acts_there(at))
            if self.sight.tokens[at].sentence != trigger.sentence or not said:
                continue
            if any(m.row["obj"] == "guest" for m in met):
                continue  # 'приветствовал X на саммите': they met
            subject = self.roles.subject(at)
            if subject is not None and can_speak_there(subject.mentions[0]):
                return self._is_there(h, trigger, subject, "held")
        return False

    def _does_there(self, h: Hypothesis, trigger: Trigger, opener: int) -> bool:
        """'At the Arctic summit, [X] called for', 'Statement by [X] at the 46th session', '[X] will urge peace at the summit'. English."""
        roles, sight, word = self.roles, self.sight, self.sight.lower(opener)
        author = author_there(roles, sight, trigger, opener) if word in ("at", "to", "in", "before") else None
        if author is not None and can_speak_there(author.mentions[0]):
            return self._is_there(h, trigger, author, "held")
        if h.bare and not (h.event_party or trigger.named) and (pair := spoken_between(roles, sight, trigger)):
            h.kinds, h.roles, h.from_subject = ("meeting",), pair, True
            return True  # 'Lund thanked Adu at a summit in Lima'
        told = subject_there(roles, sight, trigger, opener) if word in ("at", "during") else None
        if told is None and word == "at":
            told = speaker_there(roles, sight, trigger, opener)
        if told is None and word == "to":
            told = sent_there(sight, roles, trigger, opener)
        if told is None or not can_speak_there(told[0].mentions[0]):
            return False
        verb = attending(told[1], told[1] + 1, told[1], trigger.sentence)
        status = status_of(sight, verb, None)
        if word == "to" and not sight.lower(told[1]).endswith(("t", "ed")):
            status = "planned"  # 'is sending', 'to send'
        return status is not None and self._is_there(h, trigger, told[0], status)

    def _is_there(self, h: Hypothesis, trigger: Trigger, who: Group, status: str) -> bool:
        if not is_no_home_affair(self.sight, h, trigger, who.mentions[0]):
            return False
        h.status, h.from_subject = status, True
        h.roles = [r for r in h.roles if r.entity is not None and r.entity.kind == "person"]
        self._fill(h, who, "participant")
        return True

    def _governor_of(self, noun: int) -> int | None:
        """The preposition before the noun's own words: '[at] the annual summit', '[at] the close of the annual summit'."""
        for at in range(noun - 1, max(self.sight.start_of(noun), noun - OWN_WORDS) - 1, -1):
            if self.sight.lower(at) == "of" and self.sight.word(at - 1, "edge_of"):
                return self._governor_of(at - 1)
            if self.sight.word(at, "prep"):
                return at if self.sight.lower(at) not in ("of", "for") else None
            if self.sight.text(at) in ",;:":
                return None
        return None

    def _gathered(self, h: Hypothesis, trigger: Trigger) -> bool:
        """The same from the noun's side: who gathers for the conference takes part in it."""
        start = self.sight.start_of(trigger.first)
        end = self.scene.document.sentences[trigger.sentence].last
        for at in range(trigger.first - 1, max(start, trigger.first - GATHERING) - 1, -1):
            comes = self._assembles(at) or self._comes_for(at)
            if comes and self._event_of(at + 1, end) == trigger.first:
                subject = self.roles.subject(at)
                verb = attending(at, at + 1, at, trigger.sentence)
                status = status_of(self.sight, verb, None)
                if subject is None or status is None:
                    return False
                leaves = status == "held" and self.sight.key_word(at, "leaves_for")
                h.status, h.tenseless = "planned" if leaves else status, False
                own = (
                    r for r in h.roles if r.entity is not None or r.mention.kind != "group"
                )  # 'a summit of defence chiefs'
                h.roles = [r for r in own if r.mention.group != "holders"]  # 'for the ASEAN leaders' meeting'
                self._fill(h, subject, "participant")
                self._two_met(h, at)
                h.from_subject = True
                h.place = h.place or place_after(self.sight, at + 1, trigger.first, prepositions=("in", "at", "to"))
                return True
        return False

    def _is_verb(self, at: int) -> bool:
        pos = next((f.pos for f in self.sight.tokens[at].forms[:1]), "NOUN")
        return not self.sight.is_russian or pos not in ("NOUN", "PREP")

    def _comes_to_talks_of_two(self, h: Hypothesis, trigger: Trigger) -> None:
        """'will lead the US delegation to the US-Ghana Strategic Dialogue': who comes, and the other side."""
        pair = pair_before(self.sight, trigger.first)
        if pair is not None and self._attended(h, trigger):
            known = {r.entity.party for r in h.named() if r.entity is not None and r.entity.kind == "person"}
            h.roles = h.named()
            self._fill_pair(h, pair)
            h.roles = [
                r for r in h.roles if r.entity is None or r.entity.kind == "person" or r.entity.party not in known
            ]
        elif pair is not None and self._own_place_of(h, trigger) is not None:
            self._fill_pair(h, pair)  # 'after a fifth round of the Norway-Ghana talks in Lima'
