"""Frames: what each trigger tells, as a hypothesis about one engagement with its participants."""

from communique.languages import Token
from communique.reading.again import told_again
from communique.reading.ceremonyframes import join_credentials
from communique.reading.dividing import by_organ, each_party, journey_of, one_each
from communique.reading.futures import purpose_of
from communique.reading.hypotheses import Hypothesis, Role
from communique.reading.nounframes import NounFrames
from communique.reading.places import further_places
from communique.reading.roles import Group
from communique.reading.status import came_to, status_of
from communique.reading.triggers import Trigger, find_triggers
from communique.reading.verbframes import VerbFrames

BESIDE = 4  # tokens between 'по телефону' and 'поздравил'
AUDIENCE_REACH = 4  # tokens between 'принял' and 'аудиенции'


class Frames(VerbFrames, NounFrames):
    """Makes hypotheses of a scene's triggers."""

    def read(self) -> list[Hypothesis]:
        """All hypotheses in text order."""
        out: list[Hypothesis] = []
        for sentence, triggers in sorted(find_triggers(self.scene).items()):
            manners = [t for t in triggers if t.type == "manner"]
            frames = self._without_settings([t for t in triggers if t.type != "manner"])
            here: list[tuple[Trigger, list[Hypothesis]]] = []
            for order, trigger in enumerate(frames):
                stop = self._stop(trigger, frames[order + 1 :])
                start = frames[order - 1].last if order else self.scene.document.sentences[sentence].first
                made = self._frame(trigger, start, stop)
                if here:
                    self._go_on(*here[-1], trigger, made)
                    purpose_of(self.sight, here[-1][1], trigger, made)
                here.append((trigger, made))
            manners += [t for t, made in here if t.kinds == ("call",) and all(h.generic for h in made)]
            join_credentials(here)
            for trigger, made in here:
                for hypothesis in made:
                    if any(self._is_manner_of(m, trigger, hypothesis, frames) for m in manners if m is not trigger):
                        hypothesis.kinds = ("call",)
                        for role in hypothesis.roles:
                            role.part = "participant" if role.part in ("sender", "addressee") else role.part
                    out.append(hypothesis)
        return out

    def _stop(self, trigger: Trigger, following: list[Trigger]) -> int:
        """Where the next trigger takes over; 'the session was [co-chaired] by A and B' is still of the session.

        'встретился с [прибывшим в Осло с визитом] министром': nor does what only tells of the one met.
        """
        passed = 0
        for other in following:
            group = self._modified_by(other) if self.sight.is_russian else None
            passed = max(passed, group.last if group is not None else 0)
            if other.first < passed:
                continue
            if trigger.type != "event" or other.obj != "event" or not other.passive:
                return other.first
        return self.scene.document.sentences[trigger.sentence].last

    def _modified_by(self, trigger: Trigger) -> Group | None:
        """Who stands after 'прибывшим в Осло', 'находящимся в Осло с визитом'."""
        at = trigger.head if trigger.type == "verb" else self._light(trigger)
        return self.roles.premodified(at) if at is not None and at < trigger.last else None

    def _without_settings(self, frames: list[Trigger]) -> list[Trigger]:
        """Leaves out 'с рабочим визитом' beside a verb that tells of the visit: it takes no place or visitor of its own."""
        if not self.sight.is_russian:
            return frames
        out: list[Trigger] = []
        for trigger in frames:
            verbs = [t for t in frames if t.type == "verb" and t.kinds == ("visit",)]
            light = self._light(trigger) if trigger.kinds == ("visit",) else None
            beside = any(-7 <= trigger.first - t.last <= 7 and light in (None, t.head) for t in verbs)
            if trigger.kinds == ("visit",) and trigger.type == "noun" and beside and self._is_manner(trigger.first):
                continue
            if out and self._is_audience_of(out[-1], trigger):
                continue
            out.append(trigger)
        return out

    def _is_audience_of(self, verb: Trigger, noun: Trigger) -> bool:
        """'принял [на аудиенции] посла', 'принял [в ходе аудиенции]': how the verb's own reception was."""
        receives = verb.type == "verb" and verb.obj == "guest" and 0 < noun.first - verb.last <= AUDIENCE_REACH
        return receives and "host" in noun.roles.values() and self.sight.word(noun.first - 1, "prep")

    def _is_occasion(self, trigger: Trigger) -> bool:
        """'В ходе [визита] министр проведет переговоры': the visit is only when; its own status is open."""
        at = trigger.first - 1
        while at > self.sight.start_of(trigger.first) and any(f.pos == "ADJF" for f in self.sight.tokens[at].forms[:1]):
            at -= 1
        return self.sight.is_russian and self.sight.word(at, "occasion_of")

    def _is_manner(self, at: int) -> bool:
        """'с [официальным дружественным] визитом'."""
        forms = self.sight.tokens[at].forms
        if not any(f.case == "ablt" for f in forms):
            return False
        back = at - 1
        while at - back < 5 and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[back].forms[:2]):
            back -= 1
        return self.sight.lower(back) in ("с", "со")

    def _go_on(self, before: Trigger, told: list[Hypothesis], trigger: Trigger, made: list[Hypothesis]) -> None:
        """'запланированы переговоры X с A, а также встречи с B': status and X hold for the second noun too."""
        if trigger.type != "noun" or before.type != "noun" or not told or not made or before.kinds != trigger.kinds:
            return
        last = told[-1]
        if not (told[0].named() and made[0].named()) or self._light_of(trigger):
            return
        between = self.sight.tokens[max(last.last, before.last) : trigger.first]
        if len(between) > 6 or not any(t.lower in ("и", "а", "также", "and", "well", ",") for t in between):
            return
        if any(t.kind == "word" and t.forms and t.forms[0].pos in ("VERB", "PREP") for t in between):
            return
        for h in made:
            if h.status == "held" and h.tenseless:
                h.status, h.tenseless = last.status, last.tenseless
            one = last.named()[0]
            if len(last.named()) > 1 and one.entity is not None and not h.from_subject and len(h.named()) == 1:
                h.add(one.mention, "participant")

    def _light_of(self, trigger: Trigger) -> bool:
        light = self._light(trigger)
        return light is not None and light > trigger.last

    def _is_manner_of(self, manner: Trigger, trigger: Trigger, h: Hypothesis, frames: list[Trigger]) -> bool:
        """'by phone' makes a call of what may be one within the clause, and of a meeting that it stands beside."""
        if "call" in h.kinds:
            return abs(manner.first - trigger.first) < 30
        if h.kind == "message" and trigger.type == "verb" and abs(manner.first - trigger.first) <= BESIDE:
            return self.sight.is_russian  # 'по телефону поздравил'
        is_session = (
            h.kind == "conference" and h.takes_place and self.sight.is_russian
        )  # 'по видеосвязи прошло заседание'
        if not (h.kind == "meeting" or is_session) or abs(manner.first - trigger.first) > 30:
            return False
        rivals = [t for t in frames if t.obj != "event"]  # 'held via video link, co-chaired by A and B'
        return min(rivals, key=lambda t: abs(t.first - manner.first), default=None) is trigger

    def _frame(self, trigger: Trigger, start: int, stop: int) -> list[Hypothesis]:
        light = self._light(trigger) if trigger.type != "verb" else None
        status = status_of(self.sight, trigger, light)
        if status is None:
            return []
        hypothesis = Hypothesis(
            trigger.kinds, status, trigger, trigger.sentence, first=trigger.first, last=trigger.last
        )
        hypothesis.tenseless = status == "held" and (
            light is None if trigger.type != "verb" else came_to(self.sight, trigger)
        )
        hypothesis.tenseless |= (
            status == "planned"
            and trigger.type == "noun"
            and trigger.kinds == ("visit",)
            and self._is_occasion(trigger)
        )
        if trigger.obj == "each":
            return self._each_other(hypothesis, trigger)
        if trigger.type == "verb":
            ok = self._verb(hypothesis, trigger, stop)
        else:
            ok = self._noun(hypothesis, trigger, light, start, stop)
        if not ok:
            return []
        self._mediators(hypothesis)
        self._greeted_on_arrival(hypothesis, trigger)
        if trigger.kinds == ("visit",) and hypothesis.kinds == ("meeting",):
            return [hypothesis, *journey_of(hypothesis)]
        if hypothesis.kind == "visit" and hypothesis.place is None and not hypothesis.generic:
            return each_party(hypothesis)
        if hypothesis.kind == "visit" and not hypothesis.generic:
            return [one for h in self._each_place(hypothesis, trigger) for one in each_party(h)]
        return self._each(hypothesis, trigger, light) + told_again(self.sight, hypothesis)

    def _each_other(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'A and B exchanged visits', 'they agreed to travel to each other's countries': who they are may stand elsewhere."""
        subject = self.roles.subject(trigger.head)
        for mention in subject.mentions if subject is not None else ():
            h.add(mention, "visitor")
        h.mutual = True
        return [h] if h.roles else []

    def _each_place(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'will travel to A, B and C': a visit each."""
        assert h.place is not None
        self._host_of_visit(h, trigger)
        if h.place.first < trigger.first:
            return [h]
        out = [h]
        for place in further_places(self.sight, h.place, self.scene.document.sentences[trigger.sentence].last):
            out.append(
                Hypothesis(
                    h.kinds,
                    h.status,
                    trigger,
                    h.sentence,
                    list(h.roles),
                    place,
                    first=h.first,
                    last=max(h.last, place.last),
                    tenseless=h.tenseless,
                )
            )
        return out

    def _each(self, h: Hypothesis, trigger: Trigger, light: int | None) -> list[Hypothesis]:
        """'had telephone conversations with A, B and C', 'met separately with A and B', 'with A, then with B': one each."""
        if h.kind == "message" and light is not None and self.sight.key_word(light, "exchange"):
            return self._exchanged(h, trigger)
        if h.kind not in ("meeting", "call") or len(h.roles) < 2:
            return [h]
        one, others = self._one_and_others(h, trigger)
        of_several = (trigger.subj and len(h.roles) > 2) or (self.sight.is_russian and trigger.type == "noun")
        if one is None and len(others) == len(h.roles) and of_several and self._plural_noun(trigger, light):
            return one_each(h, others)  # 'a programme that included courtesy calls on A, B and C'
        if one is None or len(others) < 2:
            return [h]
        together = [[other] for other in others]
        if not self._plural_noun(trigger, light) and not self._separately(trigger):
            together = self._in_turn(others, trigger)
        if len(together) < 2 and h.status == "planned":
            together = by_organ(others)
        if len(together) < 2:
            return [h]
        out = []
        for few in together:
            each = Hypothesis(h.kinds, h.status, trigger, h.sentence, [one, *few], h.place, first=h.first, last=h.last)
            each.separately = True
            out.append(each)
        return out

    def _exchanged(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'X and Y exchanged letters', 'X обменялся посланиями с Y': one from each to the other."""
        for group in self.roles.groups(trigger.sentence):
            if group.marker in ("с", "со", "with") and len(h.roles) < 2:
                self._fill(h, group, "sender")
        if len(h.roles) != 2:
            return [h]
        one, other = h.roles
        out = []
        for sender, addressee in ((one, other), (other, one)):
            roles = [
                Role(sender.entity, "sender", sender.mention),
                Role(addressee.entity, "addressee", addressee.mention),
            ]
            out.append(Hypothesis(h.kinds, h.status, trigger, h.sentence, roles, first=h.first, last=h.last))
        return out

    def _one_and_others(self, h: Hypothesis, trigger: Trigger) -> tuple[Role | None, list[Role]]:
        """Who has all the meetings, and those whom he has them with."""
        if self.sight.is_russian:
            others = [
                r
                for r in h.roles
                if r.part == "guest" or (self._marker_of(r, trigger.sentence) in ("с", "со") and r.part != "mediator")
            ]
        else:
            others = [r for r in h.roles if r.mention.first >= trigger.first]
        subject = [r for r in h.roles if r not in others]
        return (subject[0] if len(subject) == 1 else None), others

    def _marker_of(self, role: Role, sentence: int) -> str:
        return next((g.marker for g in self.roles.groups(sentence) if role.mention in g.mentions), "")

    def _separately(self, trigger: Trigger) -> bool:
        """'separately', 'отдельные встречи', 'по очереди' near the trigger."""
        near = self.sight.tokens[max(trigger.first - 6, 0) : trigger.last + 4]
        near += self._close_of(trigger)
        words = self.scene.language.words("separately")
        text = " ".join(token.lower for token in near)
        return any(words & set(token.keys) for token in near) or any(" " in word and word in text for word in words)

    def _close_of(self, trigger: Trigger) -> list[Token]:
        """'received A and B [in separate meetings]', '… [separately]': the sentence's last words, if no other verb tells of one."""
        sentence = self.scene.document.sentences[trigger.sentence]
        return list(self.sight.tokens[max(trigger.last, sentence.last - 4) : sentence.last])

    def _in_turn(self, others: list[Role], trigger: Trigger) -> list[list[Role]]:
        """'with A and B, then with C' → A and B, C: where the preposition comes again after 'then', 'also'."""
        then = self.scene.language.words("then")
        out: list[list[Role]] = []
        last = None
        for group in self.roles.groups(trigger.sentence):
            here = [r for r in others if r.mention in group.mentions]
            if not here:
                continue
            between = self.sight.tokens[last.last if last is not None else group.first : group.first]
            if out and not any(then & set(token.keys) for token in between):
                out[-1] += here
            else:
                out.append(here)
            last = group
        return out

    def _plural_noun(self, trigger: Trigger, light: int | None) -> bool:
        """'meetings', 'conversations', 'провел встречи'; 'talks' and 'переговоры' are one."""
        if trigger.type != "noun":
            return self.sight.lower(trigger.last - 1) in ("meetings", "conversations")  # 'held meetings with'
        token = self.sight.tokens[trigger.head]
        if not self.sight.is_russian:
            return token.lower in ("meetings", "conversations", "calls", "visits")
        nouns = [f for f in token.forms if f.pos == "NOUN"]
        opens = self.sight.text(trigger.first - 1) in ("-", "–", "—", ",", ":")  # 'в программе — встречи с A и B'
        opens = opens or any(f.pos in ("VERB", "PRTS") for f in self.sight.tokens[trigger.first - 1].forms[:1])
        if opens or (light is not None and not self.sight.word(trigger.first - 1, "prep")):
            nouns = [f for f in nouns if f.case in ("nomn", "accs")]
        plural = bool(nouns) and all(f.number == "plur" and "Pltm" not in f.marks for f in nouns)
        return plural and not self.sight.key_word(trigger.head, "one_plural")
